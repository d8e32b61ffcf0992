package ui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"crosscheck/ui/style"
	"crosscheck/ui/uitest"
)

// views are the keys of all views.
var views = []string{"1", "2", "3", "4", "5", "6"}

func TestEveryViewKeepsTheRowOfTheOthers(t *testing.T) {
	m := reader(uitest.Ferry(), 100, 30)
	press(m, "n", "n") // rescued
	for _, key := range views {
		press(m, key)
		checkFrame(t, m)
		resize(m, 70, 20)
		press(m, "tab", "s", "shift+tab", "s", "#", "#")
		checkFrame(t, m)
		resize(m, 100, 30)
		press(m, "1")
		if m.story.scene.Row != rescued {
			t.Errorf("after view %s the row is %d", key, m.story.scene.Row)
		}
	}
}

func TestEveryViewWalksToEachOfItsStopsOnceAndEnds(t *testing.T) {
	for _, key := range views {
		for _, sorted := range []bool{false, true} {
			m := reader(uitest.Ferry(), 100, 30)
			m.story.scene.Sorted = sorted
			press(m, key, "g")
			for step := range 40 {
				before, item := m.story.scene.Row, m.story.scroll.Cursor
				press(m, "n")
				if m.story.scroll.Cursor == item {
					if !strings.Contains(lastLine(m), "difference") {
						t.Errorf("view %s: at the end it says %q", key, lastLine(m))
					}
					break
				}
				if m.story.scroll.Cursor < item || !m.story.scene.Marks[m.story.scene.Row].Difference() || m.story.scene.Row == before {
					t.Fatalf("view %s: step %d goes from item %d, row %d to item %d, row %d", key, step, item, before, m.story.scroll.Cursor, m.story.scene.Row)
				}
				if step == 39 {
					t.Errorf("view %s: no end", key)
				}
			}
		}
	}
}

func TestSortingOnlyWhereItMeansSomething(t *testing.T) {
	m := reader(uitest.Ferry(), 100, 30)
	press(m, "S")
	if m.story.scene.Sorted || !strings.Contains(lastLine(m), "3, 4 and 5") {
		t.Errorf("sorted %v: %q", m.story.scene.Sorted, lastLine(m))
	}
	press(m, "x", "3", "S")
	if !m.story.scene.Sorted || m.story.scene.Row != toll {
		t.Errorf("sorted %v, row %d", m.story.scene.Sorted, m.story.scene.Row)
	}
	if v := m.story.view(); v.Row(0) != toll || v.Row(1) != quote {
		t.Errorf("the first rows are %d and %d", v.Row(0), v.Row(1))
	}
	press(m, "S")
	if m.story.scene.Sorted || m.story.view().Row(0) != 0 {
		t.Error("not the story's order again")
	}
}

func TestAnItemOfSeveralOfItsRowStaysCurrent(t *testing.T) {
	m := reader(uitest.Ferry(), 100, 40)
	press(m, "5", "G")
	item := m.story.scroll.Cursor
	resize(m, 80, 24)
	press(m, "tab", "#")
	if m.story.scroll.Cursor != item {
		t.Errorf("item %d became %d", item, m.story.scroll.Cursor)
	}
}

func TestViewsObeyFilterAndSearch(t *testing.T) {
	for _, key := range views {
		m := styled(uitest.Ferry(), 110, 40, Options{Theme: style.Dark}, colorprofile.ASCII)
		press(m, "f", "c", "enter", key)
		v := m.story.view()
		for i := range v.Len() {
			if row := v.Row(i); row != toll && row != quote {
				t.Errorf("view %s shows row %d past the filter", key, row)
			}
		}
		press(m, "esc", "/", "O", "t", "t", "enter")
		want := m.sheet.Paint(style.Found, "Ott")
		if key == "3" { // its sentences are cut: the cell of the outlet shows it
			want = m.sheet.Paint(style.Found, m.sheet.On)
		}
		if !strings.Contains(m.View(), want) {
			t.Errorf("view %s does not show what is found:\n%s", key, ansi.Strip(m.View()))
		}
	}
}
