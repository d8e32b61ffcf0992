package ui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"crosscheck/model"
	"crosscheck/ui/uitest"
)

// calm gives a story of which most is told alike.
func calm() *model.Comparison {
	b := uitest.New("A calm day", "Courier", "Harbour Post")
	for i, text := range []string{"One boat came in.", "Two boats came in.", "Three boats came in.", "Four {boats} came in.", "Five boats came in.",
		"Six boats came in.", "At least [number=7] people watched.", "Eight boats came in.", "Nine boats came in.", "Ten {boats} came in.", "Eleven boats came in."} {
		other := text
		if strings.Contains(text, "{") {
			other = strings.Replace(text, "{boats}", "{vessels}", 1)
		}
		if i == 6 {
			other = "At least [number=9] people watched."
		}
		b.Row("", text, other)
	}
	return b.Comparison()
}

func TestFolding(t *testing.T) {
	for name, tt := range map[string]struct {
		keys  []string
		row   int
		shown string
		say   string
	}{
		"unchanged rows":            {[]string{"z"}, 0, "2 rows told alike", "2 rows folded away: unchanged ones"},
		"shared rows":               {[]string{"z", "z"}, 0, "5 rows told alike or in other words", "8 rows folded away: shared ones"},
		"all again":                 {[]string{"z", "z", "z"}, 0, "Nine boats", "no row is folded away"},
		"a difference is walked to": {[]string{"z", "n"}, 3, "2 rows told alike", ""},
		"what is folded is not":     {[]string{"z", "z", "n"}, 6, "5 rows told alike", ""},
		"a hit unfolds":             {[]string{"z", "z", "/", "T", "h", "r", "e", "e", "enter"}, 2, "Two boats", ""},
		"hits are told":             {[]string{"z", "/", "b", "o", "a", "t", "s"}, 0, "2 rows told alike, 2 found", ""},
		"opened":                    {[]string{"z", "enter"}, 0, "One boat", ""},
		"opened for good":           {[]string{"z", "enter", "x", "g"}, 0, "One boat", ""},
		"until folded anew":         {[]string{"z", "enter", "z"}, 0, "5 rows told alike", ""},
		"a row by number unfolds":   {[]string{"z", "z", ":", "1", "0", "enter"}, 9, "Ten boats", ""},
		"steps over":                {[]string{"z", "j"}, 2, "2 rows told alike", ""},
		"after the fold":            {[]string{"z", "G"}, 10, "2 rows told alike", ""},
		"strip tells":               {[]string{"z"}, 0, "2 rows folded away", ""},
	} {
		t.Run(name, func(t *testing.T) {
			m := reader(calm(), 120, 40)
			press(m, tt.keys...)
			if m.story.scene.Row != tt.row {
				t.Errorf("row %d, want %d", m.story.scene.Row, tt.row)
			}
			if s := screen(m); !strings.Contains(s, tt.shown) {
				t.Errorf("no %q in\n%s", tt.shown, s)
			}
			if got := lastLine(m); !strings.Contains(got, tt.say) {
				t.Errorf("footer %q, want %q", got, tt.say)
			}
			checkFrame(t, m)
		})
	}
}

func TestFoldingKeepsTheRow(t *testing.T) {
	m := reader(calm(), 120, 40)
	press(m, "j") // row 1 is folded away and comes back
	press(m, "z")
	press(m, "z")
	press(m, "z")
	if m.story.scene.Row != 1 {
		t.Errorf("row %d", m.story.scene.Row)
	}
}

func TestFoldedScreen(t *testing.T) {
	m := reader(calm(), 100, 24)
	press(m, "z", "x")
	golden.RequireEqual(t, screen(m))
}

func TestOneArticleIsNotFolded(t *testing.T) {
	m := reader(uitest.Big(1, 5), 80, 24)
	press(m, "z")
	if len(m.story.scene.Folds) > 0 || !strings.Contains(lastLine(m), "one article has nothing to be compared with") {
		t.Errorf("%d folds, footer %q", len(m.story.scene.Folds), lastLine(m))
	}
}
