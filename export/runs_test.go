package export

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"crosscheck/model"
)

func TestRunsJoinPhrases(t *testing.T) {
	got := sentenceRuns("one two three four", []model.Highlight{
		{Start: 0, End: 3, Emphasis: model.Changed}, {Start: 4, End: 7, Emphasis: model.Changed}, {Start: 8, End: 13, Emphasis: model.Clashing},
	})
	want := []Run{{"one two", model.Changed}, {" ", model.Plain}, {"three", model.Clashing}, {" four", model.Plain}}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestRunsSurviveOddHighlights(t *testing.T) {
	text := "añb 日本"
	for _, h := range [][]model.Highlight{
		{{Start: 2, End: 3, Emphasis: model.Changed}},
		{{Start: -5, End: 99, Emphasis: model.Changed}},
		{{Start: 4, End: 2, Emphasis: model.Changed}},
		{{Start: 0, End: 4, Emphasis: model.Changed}, {Start: 2, End: 6, Emphasis: model.Clashing}},
	} {
		var whole strings.Builder
		for _, r := range sentenceRuns(text, h) {
			if !utf8.ValidString(r.Text) || r.Text == "" {
				t.Errorf("%v: run %q", h, r.Text)
			}
			whole.WriteString(r.Text)
		}
		if whole.String() != text {
			t.Errorf("%v: %q", h, whole.String())
		}
	}
}

func TestCellGap(t *testing.T) {
	b := build(t, "Courier")
	for _, s := range []string{"One.", "Two.", "Three."} {
		b.say(0, model.Body, s)
	}
	c := b.done()
	row := model.Row{Cells: [][]int{{0, 2}}}
	if got := Runs(c, &row, 0, 0).plain("[…]"); got != "One. […] Three." {
		t.Errorf("got %q", got)
	}
	if Runs(c, &row, 0, 5) != nil {
		t.Error("an article that is not there says something")
	}
}

func TestOneLine(t *testing.T) {
	for in, want := range map[string]string{
		"plain":           "plain",
		"a\nb\tc\r":       "a b c ",
		"\x1b[31m":        "\uFFFD[31m",
		"\u009b2J":        "\uFFFD2J",
		"a\u202eb\u2066c": "a\uFFFDb\uFFFDc",
		"\xff":            "\uFFFD",
		"family 👨‍👩‍👧 नमस्ते می\u200cخواهم": "family 👨‍👩‍👧 नमस्ते می\u200cخواهم",
	} {
		if got := oneLine(in); got != want {
			t.Errorf("oneLine(%q) = %q, want %q", in, got, want)
		}
	}
}
