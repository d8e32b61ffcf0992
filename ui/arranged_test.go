package ui

import (
	"testing"

	"crosscheck/model"
	"crosscheck/ui/uitest"
)

func TestRowsAreArrangedOnce(t *testing.T) {
	m := reader(uitest.Ferry(), 120, 40)
	calls := 0
	m.engine.Arrange = func(c *model.Comparison, ref int) []model.Row {
		calls++
		return uitest.Arrange(c, ref)
	}
	first := screen(m)
	for range 3 {
		press(m, "tab", "r", "shift+tab", "r")
	}
	if calls != 1 {
		t.Errorf("rows were arranged %d times", calls)
	}
	m.notice = notice{}
	if screen(m) != first {
		t.Error("the way back leads to other rows")
	}
	// Other links make other rows.
	c := *m.story.scene.Comparison
	c.Links = append([]model.Link(nil), c.Links...)
	m.story.arrange(&c, 1)
	if calls != 2 {
		t.Errorf("rows of other links were arranged %d times", calls-1)
	}
}
