package ingest

import (
	"errors"
	"strings"
	"testing"
)

func TestPieces(t *testing.T) {
	for text, want := range map[string]int{"": 0, "one two": 2, "U.S. (25%)": 8, "东京 12 abc": 4, "caf\u0065\u0301": 1, " \n\t": 0} {
		if got := pieces(text); got != want {
			t.Errorf("%q: %d pieces, want %d", text, got, want)
		}
	}
}

func TestLoadTooMuchText(t *testing.T) {
	t.Chdir(write(t, map[string]string{"a.txt": strings.Repeat("x ", maxPieces/2), "b.txt": strings.Repeat("y ", maxPieces/2+1), "c.txt": strings.Repeat("((", maxPieces/2+1)}))
	if _, err := Load(t.Context(), []string{"b.txt"}, Options{}); err != nil {
		t.Errorf("a long article: %v", err)
	}
	for _, test := range []struct {
		sources []string
		want    string
	}{
		{[]string{"a.txt", "b.txt"}, "the sources hold more than 700,000 words and signs in all; compare fewer articles, or cut them down"},
		{[]string{"a.txt", "c.txt"}, "c.txt: holds more than 700,000 words and signs; cut it down to the article"},
	} {
		_, err := Load(t.Context(), test.sources, Options{})
		var known *SourceError
		if !errors.As(err, &known) || err.Error() != test.want {
			t.Errorf("%v: got %v, want %s", test.sources, err, test.want)
		}
	}
}
