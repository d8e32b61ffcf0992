package ui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"crosscheck/ui/uitest"
)

// On a narrow screen the rule tells the place, and how much of a tall row is out of sight.
func TestPlaceInTheRule(t *testing.T) {
	for _, size := range [][2]int{{99, 30}, {80, 24}, {60, 20}, {40, 16}} {
		m := reader(uitest.Big(9, 6), size[0], size[1])
		press(m, "n", "n")
		checkFrame(t, m)
		place, rule := m.position(), ""
		for _, l := range strings.Split(screen(m), "\n") {
			if strings.Contains(l, m.sheet.Rule+m.sheet.Rule) {
				rule = l
			}
		}
		if !strings.Contains(rule, " "+ansi.Strip(place)+" ") {
			t.Errorf("%v: no %q in the rule %q", size, ansi.Strip(place), rule)
		}
		if cut := m.cutOff(); cut != "" && !strings.Contains(rule, m.sheet.Down) {
			t.Errorf("%v: %q is not told in the rule %q", size, cut, rule)
		}
	}
}
