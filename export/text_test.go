package export

import (
	"bytes"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"crosscheck/model"
)

// Without colour there is no escape sequence at all; with it, the text alone is the
// same but for the signs that stand in its place.
func TestTextColor(t *testing.T) {
	for name, c := range stories(t) {
		if out := string(write(t, c, Text, Options{})); strings.ContainsRune(out, '\x1b') {
			t.Errorf("%s: escape sequences without colour", name)
		}
		for theme := ThemeAuto; theme <= ThemeHighContrast; theme++ {
			out := string(write(t, c, Text, Options{Color: true, Theme: theme}))
			for line := range strings.Lines(out) {
				// A line left painted would paint what follows it.
				if i := strings.LastIndex(line, "\x1b["); i >= 0 && !strings.HasPrefix(line[i:], reset) {
					t.Errorf("%s, %v: line ends painted: %q", name, theme, line)
				}
			}
			if strings.ContainsRune(ansi.Strip(out), '\x1b') {
				t.Errorf("%s, %v: escape sequence of the story's own", name, theme)
			}
		}
	}
	two := stories(t)["two"]
	if !strings.Contains(string(write(t, two, Text, Options{Color: true})), "\x1b[1;4;38;5;166mSunday\x1b[0m") {
		t.Error("a conflict is not painted")
	}
	if out := string(write(t, two, Text, Options{Color: true, Theme: ThemeHighContrast})); strings.Contains(out, "38;5;") {
		t.Error("high contrast has hues")
	}
	if !strings.Contains(string(write(t, two, Text, Options{})), "*Sunday*") {
		t.Error("a conflict is not marked without colour")
	}
}

// Under ASCII nothing of our own goes beyond it.
func TestTextASCII(t *testing.T) {
	for _, o := range []Options{{ASCII: true, Width: 120}, {ASCII: true, Width: 40}, {ASCII: true, Linear: true}} {
		c := ferry(t, "Courier", "Harbour Post")
		for i := range c.Links {
			for k := range c.Links[i].Details {
				c.Links[i].Details[k].Why = "reason"
			}
		}
		for i := range c.Conflicts {
			c.Conflicts[i].Why = "reason"
		}
		for _, r := range string(write(t, c, Text, o)) {
			if r > '~' {
				t.Fatalf("%+v: %q in the text", o, r)
			}
		}
	}
}

// Columns where they fit, one below the other where not, and in the linear form.
func TestTextLayout(t *testing.T) {
	for _, test := range []struct {
		outlets []string
		o       Options
		columns bool
	}{
		{[]string{"A", "B"}, Options{}, true},
		{[]string{"A", "B"}, Options{Width: 60}, false},
		{[]string{"A", "B", "C"}, Options{}, false},
		{[]string{"A", "B", "C"}, Options{Width: 110}, true},
		{[]string{"A", "B"}, Options{Width: 200, Linear: true}, false},
		{[]string{"A"}, Options{Width: 200}, false},
	} {
		out := string(write(t, ferry(t, test.outlets...), Text, test.o))
		if got := strings.Contains(out, "─┼─"); got != test.columns {
			t.Errorf("%v at %+v: columns %v", test.outlets, test.o, got)
		}
	}
}

// TestRightToLeftColumns: a mark on both sides of the bar keeps columns from changing places; no other text has any.
func TestRightToLeftColumns(t *testing.T) {
	for language, want := range map[string]bool{"he": true, "ar-EG": true, "en": false, "": false} {
		c := &model.Comparison{Articles: []model.Article{
			{ID: 0, Outlet: "א", Text: "אחת", Language: language, Sentences: []model.Sentence{{Text: "אחת", End: 6, Role: model.Body}}},
			{ID: 1, Outlet: "ב", Text: "שתים", Sentences: []model.Sentence{{Text: "שתים", End: 8, Role: model.Body}}},
		}, Rows: []model.Row{{Cells: [][]int{{0}, {0}}, Status: model.StatusShared}}}
		var out bytes.Buffer
		if err := Write(&out, c, Text, Options{Width: 100}); err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(out.String(), " \u200e│\u200e "); got != want || strings.Contains(out.String(), "\u200e") != want {
			t.Errorf("%q: marks %t", language, got)
		}
	}
}
