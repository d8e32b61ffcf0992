package export

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"crosscheck/model"
)

func wrapped(text string, width int) []string {
	var out []string
	for _, l := range new(wrapper).wrap([]Run{{Text: text}}, width) {
		out = append(out, l.runs[0].Text)
	}
	return out
}

func TestWrap(t *testing.T) {
	for _, test := range []struct {
		text  string
		width int
		want  []string
	}{
		{"one two three", 7, []string{"one two", "three"}},
		{"one  two", 3, []string{"one", "two"}},
		{"incomprehensible", 6, []string{"incomp", "rehens", "ible"}},
		{"a incomprehensible", 6, []string{"a", "incomp", "rehens", "ible"}},
		{"東京新聞は伝えた", 6, []string{"東京新", "聞は伝", "えた"}},
		{"東京大、阪", 6, []string{"東京", "大、阪"}},
		{"東「京都」", 4, []string{"東", "「京", "都」"}},
		{"、、、、", 4, []string{"、、", "、、"}},
		{"on 東京", 5, []string{"on 東", "京"}},
		{"e\u0301e\u0301e\u0301", 2, []string{"e\u0301e\u0301", "e\u0301"}},
		{"  ", 5, nil},
		{"", 5, nil},
		{"exactly ten", 11, []string{"exactly ten"}},
	} {
		if got := wrapped(test.text, test.width); !slices.Equal(got, test.want) {
			t.Errorf("wrap(%q, %d) = %q, want %q", test.text, test.width, got, test.want)
		}
	}
}

func TestWrapKeepsEmphasis(t *testing.T) {
	lines := new(wrapper).wrap([]Run{{"one ", model.Plain}, {"two three", model.Changed}, {" four", model.Plain}}, 8)
	want := [][]Run{{{"one ", model.Plain}, {"two", model.Changed}}, {{"three", model.Changed}}, {{"four", model.Plain}}}
	for i, l := range lines {
		if i >= len(want) || !slices.Equal(l.runs, want[i]) {
			t.Errorf("line %d is %v", i, l.runs)
		}
	}
}

func FuzzWrap(f *testing.F) {
	f.Add("one two three", 5)
	f.Add("東京 👨‍👩‍👧 e\u0301 flag 🇩🇪🇫🇷", 3)
	f.Add("\u200b\u200d\u0301", 2)
	f.Fuzz(func(t *testing.T, text string, width int) {
		text = oneLine(text)
		width = 2 + (width%50+50)%50
		var whole strings.Builder
		for _, l := range new(wrapper).wrap([]Run{{Text: text}}, width) {
			for _, r := range l.runs {
				whole.WriteString(r.Text)
			}
			if l.width > width {
				t.Errorf("line %v is %d wide, more than %d", l.runs, l.width, width)
			}
		}
		drop := func(s string) string { return strings.ReplaceAll(s, " ", "") }
		if drop(whole.String()) != drop(text) {
			t.Errorf("%q became %q", text, whole.String())
		}
	})
}

// No line of the text is wider than asked for, whatever the layout.
func TestTextKeepsItsWidth(t *testing.T) {
	for name, c := range stories(t) {
		for _, width := range []int{20, 39, 64, 80, 120, 300} {
			for _, o := range []Options{{}, {Color: true}, {ASCII: true}, {Linear: true}} {
				o.Width = width
				for line := range strings.Lines(string(write(t, c, Text, o))) {
					if got := ansi.StringWidth(strings.TrimSuffix(line, "\n")); got > width {
						t.Errorf("%s at %d: %q is %d wide", name, width, line, got)
					}
				}
			}
		}
	}
}
