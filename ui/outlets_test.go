package ui

import (
	"slices"
	"strings"
	"testing"

	"crosscheck/ui/uitest"
)

func TestOutlets(t *testing.T) {
	for name, tt := range map[string]struct {
		keys    []string
		outlets []int
		focus   int
		say     string
	}{
		"hidden":                    {[]string{"tab", "h"}, []int{0, 2}, 2, "Harbour Post is hidden: H shows all outlets"},
		"the last column":           {[]string{"shift+tab", "h"}, []int{0, 1}, 1, "Global Wire is hidden"},
		"shown again":               {[]string{"tab", "h", "H"}, []int{0, 1, 2}, 2, "all outlets are shown again"},
		"nothing is hidden":         {[]string{"H"}, []int{0, 1, 2}, 0, "all outlets are shown"},
		"one stays":                 {[]string{"h", "h", "h"}, []int{2}, 2, "the last outlet cannot be hidden"},
		"moved right":               {[]string{">"}, []int{1, 0, 2}, 0, ""},
		"moved to the end":          {[]string{">", ">", ">"}, []int{1, 2, 0}, 0, "Courier is the last outlet already"},
		"moved left":                {[]string{"tab", "<"}, []int{1, 0, 2}, 1, ""},
		"at the start":              {[]string{"<"}, []int{0, 1, 2}, 0, "Courier is the first outlet already"},
		"moved over what is hidden": {[]string{"tab", "h", "<", "H"}, []int{2, 1, 0}, 2, ""},
		"order outlives reference":  {[]string{">", "r", "tab", "r"}, []int{1, 0, 2}, 2, "rows as seen from Global Wire"},
		"list: hidden":              {[]string{"O", "j", " ", "esc"}, []int{0, 2}, 0, ""},
		"list: hidden and shown":    {[]string{"O", "j", " ", " ", "esc"}, []int{0, 1, 2}, 0, ""},
		"list: moved":               {[]string{"O", ">", ">", ">", "enter"}, []int{1, 2, 0}, 0, ""},
		"list: up":                  {[]string{"O", "G", "<", "esc"}, []int{0, 2, 1}, 0, ""},
		"list: focused":             {[]string{"O", "j", "enter"}, []int{0, 1, 2}, 1, ""},
		"list: reference":           {[]string{"O", "G", "r"}, []int{0, 1, 2}, 2, "rows as seen from Global Wire"},
	} {
		t.Run(name, func(t *testing.T) {
			m := reader(uitest.Ferry(), 120, 30)
			press(m, tt.keys...)
			sc := &m.story.scene
			if !slices.Equal(sc.Outlets, tt.outlets) || sc.Focus != tt.focus {
				t.Errorf("outlets %v, focus %d; want %v, %d", sc.Outlets, sc.Focus, tt.outlets, tt.focus)
			}
			if got := lastLine(m); !strings.Contains(got, tt.say) {
				t.Errorf("footer %q, want %q", got, tt.say)
			}
			checkFrame(t, m)
		})
	}
}

// Rows that only a hidden outlet reports are hidden with it.
func TestHiddenOutletTakesItsRows(t *testing.T) {
	m := reader(uitest.Ferry(), 120, 30)
	press(m, "h")
	if slices.Contains(m.story.scene.Visible, company) || !slices.Contains(m.story.scene.Visible, toll) {
		t.Errorf("rows %v", m.story.scene.Visible)
	}
	if !strings.Contains(screen(m), "of 13 rows") {
		t.Error("that rows are hidden is not told")
	}
}

func TestWidths(t *testing.T) {
	m := reader(uitest.Ferry(), 120, 30)
	at := func() (columns []int) { // where columns begin, from the rule under the header
		rule := []rune(strings.Split(screen(m), "\n")[2])
		for i, r := range rule {
			if string(r) == m.sheet.Cross {
				columns = append(columns, i)
			}
		}
		return columns
	}
	even := at()
	press(m, "+", "+")
	wide := at()
	if wide[0] <= even[0] {
		t.Errorf("columns meet at %v, before at %v", wide, even)
	}
	press(m, "-", "-")
	if got := at(); !slices.Equal(got, even) {
		t.Errorf("columns meet at %v after going back, before at %v", got, even)
	}
	press(m, strings.Split(strings.Repeat("+", 30), "")...)
	if got := lastLine(m); !strings.Contains(got, "does not get any wider") {
		t.Errorf("footer %q", got)
	}
	checkFrame(t, m)
	press(m, strings.Split(strings.Repeat("-", 40), "")...)
	if got := lastLine(m); !strings.Contains(got, "does not get any narrower") {
		t.Errorf("footer %q", got)
	}
	checkFrame(t, m)
	press(m, "=")
	if got := at(); !slices.Equal(got, even) {
		t.Errorf("columns meet at %v when even again, before at %v", got, even)
	}
}

func TestWidthsOfStackedOutlets(t *testing.T) {
	m := reader(uitest.Ferry(), 80, 24)
	press(m, "+")
	if got := lastLine(m); !strings.Contains(got, "widths show where outlets stand side by side") {
		t.Errorf("footer %q", got)
	}
}
