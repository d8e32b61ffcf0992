package ui

import (
	"strings"
	"testing"

	"crosscheck/ui/uitest"
)

func TestJumps(t *testing.T) {
	for name, tt := range map[string]struct {
		keys []string
		row  int
		say  string
	}{
		"numbered row":              {[]string{":", "9", "enter"}, built, ""},
		"no such row":               {[]string{":", "1", "4", "enter"}, headline, "no row 14: rows are numbered from 1 to 13"},
		"no number":                 {[]string{":", "x", "enter"}, headline, "no row x"},
		"nothing typed":             {[]string{":", "enter"}, headline, "n next"},
		"not after all":             {[]string{":", "9", "esc"}, headline, ""},
		"filtered away":             {[]string{"f", "c", "enter", ":", "8", "enter"}, quote, "row 8 is not shown here: this is row 10"},
		"back":                      {[]string{":", "9", "enter", "`"}, headline, ""},
		"back with the other key":   {[]string{":", "9", "enter", "ctrl+o"}, headline, ""},
		"back and forward":          {[]string{":", "9", "enter", "`", "~"}, built, ""},
		"a walk is one jump":        {[]string{"n", "n", "n", "`"}, headline, ""},
		"two walks are two":         {[]string{"n", "n", "x", "`"}, rescued, ""},
		"from the end":              {[]string{"x", "G", "`"}, toll, ""},
		"from the start":            {[]string{"x", "g", "`"}, toll, ""},
		"from a search":             {[]string{"x", "/", "r", "e", "s", "t", "enter", "`"}, toll, ""},
		"nowhere to go back to":     {[]string{"`"}, headline, "there is nowhere to jump back to"},
		"nowhere to go forward to":  {[]string{"~"}, headline, "there is nowhere to jump forward to"},
		"the sentence, not the row": {[]string{"x", "G", "tab", "tab", "r", "`"}, -1, "rows as seen from Global Wire"},
	} {
		t.Run(name, func(t *testing.T) {
			m := reader(uitest.Ferry(), 120, 30)
			press(m, tt.keys...)
			if tt.row < 0 {
				if got := m.story.row().First(); got.Article != 0 || got.Sentence != 2 {
					t.Errorf("came back to %v", got)
				}
				return
			}
			if m.story.scene.Row != tt.row {
				t.Errorf("row %d, want %d", m.story.scene.Row, tt.row)
			}
			if got := lastLine(m); !strings.Contains(got, tt.say) {
				t.Errorf("footer %q, want %q", got, tt.say)
			}
		})
	}
}
