package ingest

import (
	"errors"
	"strings"
	"testing"

	"crosscheck/model"
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

// TestTooManyMeetings: many articles cost more than their words do, and one alone meets none.
func TestTooManyMeetings(t *testing.T) {
	many := make([]model.Article, 500)
	for i := range many {
		many[i].Text = strings.Repeat("x ", maxMeetings/len(many)/len(many))
	}
	if err := checkSize(many); err != nil {
		t.Errorf("500 short articles: %v", err)
	}
	for i := range many {
		many[i].Text += strings.Repeat("x ", 2)
	}
	if err := checkSize(many); !errors.Is(err, errTooManyMeetings) {
		t.Errorf("500 articles that are too long: %v", err)
	}
	if err := checkSize([]model.Article{{Text: strings.Repeat("x ", maxPieces)}}); err != nil {
		t.Errorf("one article: %v", err)
	}
}
