package calendar

import (
	"os"
	"strings"
	"testing"

	"crosscheck/diffing/token"
	"crosscheck/model"
)

// TestReadTable holds the sentences of testdata/read.txt, published on Wednesday 12 March
// 2014, to the dates below each: span = meaning, or a second meaning.
func TestReadTable(t *testing.T) {
	data, err := os.ReadFile("testdata/read.txt")
	if err != nil {
		t.Fatal(err)
	}
	published := on(t, "2014-03-12")
	for _, block := range strings.Split(string(data), "== ")[1:] {
		sentence, want, _ := strings.Cut(block, "\n")
		if got := tableLines(sentence, published); got != want {
			t.Errorf("%s\n got\n%swant\n%s", sentence, got, want)
		}
	}
}

// tableLines gives the dates of a sentence, a line each.
func tableLines(sentence string, published model.Moment) string {
	var b strings.Builder
	for _, d := range Read(sentence, token.Split(sentence), published) {
		b.WriteString("  " + sentence[d.Start:d.End] + " = " + Describe(d))
		if d.HasAlt {
			b.WriteString(", or " + Describe(alternative(d)))
		}
		b.WriteString("\n")
	}
	return b.String()
}
