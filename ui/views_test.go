package ui

import (
	"fmt"
	"strings"
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

// A view can be asked for among the details, which close; the outlet that is focused there
// is the one that is copied from.
func TestViewsFromTheDetails(t *testing.T) {
	m := reader(uitest.Ferry(), 100, 40)
	press(m, "x", "enter", "tab", "3")
	if m.top() != nil || m.story.current != 2 || m.story.scene.Focus != 1 || m.story.scene.Row != 2 {
		t.Errorf("layer %T, view %d, focus %d, row %d", m.top(), m.story.current, m.story.scene.Focus, m.story.scene.Row)
	}
}

// What is to be known of a text is said when the story is opened, and marks its outlet.
func TestRemarks(t *testing.T) {
	c := uitest.Ferry()
	c.Notes = []string{"The articles are in different languages."}
	c.Articles[1].Confidence = "low"
	m := reader(c, 120, 30)
	s := screen(m)
	if !strings.Contains(s, "Harbour Post†") || !strings.Contains(lastLine(m), "different languages. † Something is to be known of the text of Harbour Post: 6 tells it.") {
		t.Error(s)
	}
	m.kept(keptMsg{&keeping{story: m.story, remark: "your work is back"}})
	if s := strings.Join(strings.Fields(screen(m)), " "); !strings.Contains(s, "6 tells it. Your work is back.") {
		t.Error(s)
	}
	press(m, "6")
	if s := screen(m); !strings.Contains(s, "low confidence") {
		t.Error(s)
	}
}

// A view that has nothing to show says what it looked for.
func TestEmptyViews(t *testing.T) {
	b := uitest.New("t", "A", "B")
	b.Row("", "It rained.", "It rained.")
	m := reader(b.Comparison(), 80, 20)
	for key, want := range map[string]string{"4": "nobody is quoted in these rows", "5": "no figures, dates, names or places"} {
		if press(m, key); !strings.Contains(screen(m), want) {
			t.Errorf("view %s:\n%s", key, screen(m))
		}
	}
}
