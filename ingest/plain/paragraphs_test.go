package plain

import (
	"slices"
	"strings"
	"testing"
)

func TestParagraphs(t *testing.T) {
	for _, test := range []struct {
		in   string
		want []string
	}{
		{"a\n\nb\nc\n\n\n \t\nd\n", []string{"a", "b\nc", "d"}},
		{"a\nb\n  c  \n", []string{"a", "b", "c"}},
		{"\n\na\nb\n\n", []string{"a", "b"}}, // blank lines at the ends divide nothing
		{"a\r\nb\r\n\r\nc", []string{"a\nb", "c"}},
		{"", nil},
		{" \n ", nil},
		{"a", []string{"a"}},
	} {
		if got := Paragraphs(test.in); !slices.Equal(got, test.want) {
			t.Errorf("%q: got %q, want %q", test.in, got, test.want)
		}
	}
}

func TestParagraphsLoseNothing(t *testing.T) {
	text := strings.Repeat("one two\nthree\n\n four\n", 50)
	if got := strings.Join(strings.Fields(strings.Join(Paragraphs(text), " ")), " "); got != strings.Join(strings.Fields(text), " ") {
		t.Errorf("got %q", got)
	}
}
