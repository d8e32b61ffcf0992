package ui

import (
	"strings"
	"testing"

	"crosscheck/ui/uitest"
)

func TestWalkingByKind(t *testing.T) {
	for name, tt := range map[string]struct {
		keys []string
		row  int
		say  string
	}{
		"asked first":         {[]string{"t"}, headline, "walk it"},
		"not after all":       {[]string{"t", "esc"}, headline, "n next"},
		"chosen":              {[]string{"t", "enter"}, toll, "number 1 of 4: t next, T previous, K another kind"},
		"next":                {[]string{"t", "enter", "t"}, inspection, "number 2 of 4"},
		"no more":             {[]string{"t", "enter", "t", "t", "t", "t"}, service, "no number after this one (4 of 4)"},
		"previous":            {[]string{"t", "enter", "t", "T"}, toll, "number 1 of 4"},
		"no fewer":            {[]string{"t", "enter", "T"}, toll, "no number before this one (1 of 4)"},
		"another kind":        {[]string{"t", "enter", "K", "j", "enter"}, quote, "quote 1 of 1"},
		"in the detail":       {[]string{"t", "enter", "enter", "t", "esc"}, inspection, ""},
		"inside a filter":     {[]string{"f", "c", "enter", "t", "enter", "t"}, toll, "no number after this one (1 of 1)"},
		"nothing to choose":   {[]string{"f", "-", "enter", "t"}, company, "no row that is shown has a detail of any kind"},
		"the same walk, back": {[]string{"t", "enter", "t", "`"}, headline, ""},
	} {
		t.Run(name, func(t *testing.T) {
			m := reader(uitest.Ferry(), 120, 30)
			press(m, tt.keys...)
			if m.story.scene.Row != tt.row {
				t.Errorf("row %d, want %d", m.story.scene.Row, tt.row)
			}
			if got := lastLine(m); !strings.Contains(got, tt.say) {
				t.Errorf("footer %q, want %q", got, tt.say)
			}
			checkFrame(t, m)
		})
	}
}
