package quantity

import (
	"os"
	"strings"
	"testing"
)

// TestReadTable holds the sentences of testdata/read.txt to the figures below each: span =
// meaning [noun] dimension, and what it is a rate of.
func TestReadTable(t *testing.T) {
	data, err := os.ReadFile("testdata/read.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, block := range strings.Split(string(data), "== ")[1:] {
		sentence, want, _ := strings.Cut(block, "\n")
		if got := tableLines(sentence); got != want {
			t.Errorf("%s\n got\n%swant\n%s", sentence, got, want)
		}
	}
}

// tableLines gives the figures of a sentence, a line each.
func tableLines(sentence string) string {
	var b strings.Builder
	for _, q := range read(sentence) {
		b.WriteString("  " + sentence[q.Start:q.End] + " = " + Describe(q))
		if q.Noun != "" {
			b.WriteString(" [" + q.Noun + "]")
		}
		b.WriteString(" " + q.Unit.Dimension.String())
		if q.Per != "" {
			b.WriteString(" each " + q.Per)
		}
		if q.Other {
			b.WriteString(" more")
		}
		b.WriteString("\n")
	}
	return b.String()
}
