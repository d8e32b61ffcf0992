package ui

import (
	"fmt"
	"testing"

	"crosscheck/ui/uitest"
	"crosscheck/ui/view"
	"crosscheck/ui/wrap"
)

// sparse is a view that shows some rows only, as a ledger of quotes does.
type sparse struct {
	rows  []int
	width int
}

func (v *sparse) Sync(_ *view.Scene, width, _ int) { v.width = width }
func (v *sparse) Header() []string                 { return []string{wrap.Fit("sparse", v.width, "")} }
func (v *sparse) Len() int                         { return len(v.rows) }
func (v *sparse) Row(item int) int                 { return v.rows[item] }
func (v *sparse) Height(int) int                   { return 1 }
func (v *sparse) Outlet(int) int                   { return -1 }
func (v *sparse) Lines(item int) []string {
	return []string{wrap.Fit(fmt.Sprint("row ", v.rows[item]), v.width, "")}
}

func (v *sparse) Item(row int) int {
	for i, r := range v.rows {
		if r >= row {
			return i
		}
	}
	return len(v.rows) - 1
}

func TestViewsKeepTheRow(t *testing.T) {
	m := reader(uitest.Ferry(), 100, 30)
	s := m.story
	last := len(s.views)
	s.views = append(s.views, namedView{"sparse", &sparse{rows: []int{toll, quote}}})
	press(m, "n", "n") // rescued
	s.show(last)
	m.layout()
	s.settle()
	checkFrame(t, m)
	if s.scene.Row != quote {
		t.Fatalf("nearest row is %d", s.scene.Row)
	}
	resize(m, 90, 20)
	press(m, "1")
	if s.scene.Row != rescued {
		t.Errorf("looking at another view moved the row to %d", s.scene.Row)
	}
	s.show(last)
	m.layout()
	press(m, "k")
	press(m, "1")
	if s.scene.Row != toll {
		t.Errorf("walking in another view led to row %d", s.scene.Row)
	}
	if n, ok := s.viewOf(200); ok {
		t.Errorf("there is a view %d", n)
	}
}

func TestClearingAFilterComesBack(t *testing.T) {
	m := reader(uitest.Ferry(), 100, 30)
	press(m, "n", "n", "f", "c", "enter")
	if m.story.scene.Row == rescued {
		t.Fatal("the filter shows what it should hide")
	}
	press(m, "esc")
	if m.story.scene.Row != rescued {
		t.Errorf("row %d after the filter is cleared", m.story.scene.Row)
	}
	press(m, "f", "c", "enter", "k", "esc")
	if m.story.scene.Row != toll {
		t.Errorf("row %d: walking among the filtered rows was forgotten", m.story.scene.Row)
	}
}
