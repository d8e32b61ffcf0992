package aligned

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"crosscheck/model"
	"crosscheck/ui/style"
	"crosscheck/ui/uitest"
	"crosscheck/ui/view"
)

// scene shows every row and outlet of a comparison.
func scene(c *model.Comparison) *view.Scene {
	sc := &view.Scene{Comparison: c, Sheet: style.New(style.Options{Theme: style.Dark, Profile: colorprofile.ASCII})}
	for i := range c.Rows {
		sc.Marks = append(sc.Marks, c.Mark(&c.Rows[i], 0))
		sc.Visible = append(sc.Visible, i)
	}
	for id := range c.Articles {
		sc.Outlets = append(sc.Outlets, id)
	}
	return sc
}

// draw gives the header and all items, and checks what every view must keep to.
func draw(t *testing.T, v *View, sc *view.Scene, width, height int) string {
	t.Helper()
	sc.Epoch++
	v.Sync(sc, width, height)
	lines := append([]string{}, v.Header()...)
	for i := range v.Len() {
		item := v.Lines(i)
		if len(item) != v.Height(i) || v.Item(v.Row(i)) != i {
			t.Errorf("item %d: %d lines, height %d, found again as %d", i, len(item), v.Height(i), v.Item(v.Row(i)))
		}
		lines = append(lines, item...)
	}
	for i, l := range lines {
		if w := ansi.StringWidth(l); w != width {
			t.Errorf("%dx%d: line %d is %d cells wide: %q", width, height, i, w, ansi.Strip(l))
		}
	}
	return ansi.Strip(strings.Join(lines, "\n"))
}

func TestLayouts(t *testing.T) {
	for _, tt := range []struct {
		width, height int
		stacked       bool
	}{{37, 7, false}, {77, 18, false}, {117, 34, false}, {197, 54, true}} {
		t.Run(fmt.Sprintf("%dx%d", tt.width, tt.height), func(t *testing.T) {
			sc := scene(uitest.Ferry())
			sc.Stacked = tt.stacked
			golden.RequireEqual(t, draw(t, &View{}, sc, tt.width, tt.height))
		})
	}
}

func TestAnyNumberOfOutletsAtAnyWidth(t *testing.T) {
	for n := 1; n <= 9; n++ {
		sc := scene(uitest.Big(n, 6))
		v := &View{}
		for width := 37; width < 300; width += 13 {
			for _, sc.Focus = range []int{0, n - 1, n / 2} {
				sc.Numbers = width%2 == 0
				text := draw(t, v, sc, width, 8+width%20)
				head, _, _ := strings.Cut(text, "\n")
				if name := sc.Comparison.Articles[sc.Focus].Outlet; !strings.Contains(head, name) {
					t.Errorf("%d outlets, width %d: the focused %s is not in the header %q", n, width, name, head)
				}
			}
		}
	}
}

func TestPagesSideways(t *testing.T) {
	sc := scene(uitest.Big(9, 3))
	v := &View{}
	draw(t, v, sc, 120, 20)
	if got := ansi.Strip(v.Header()[0]); strings.Contains(got, "‹") || !strings.Contains(got, "›") {
		t.Errorf("first page: %q", got)
	}
	sc.Focus = 5
	draw(t, v, sc, 120, 20)
	if got := ansi.Strip(v.Header()[0]); !strings.Contains(got, "‹") || !strings.Contains(got, "›") {
		t.Errorf("middle page: %q", got)
	}
	sc.Focus = 8
	draw(t, v, sc, 120, 20)
	if got := ansi.Strip(v.Header()[0]); !strings.Contains(got, "‹") || strings.Contains(got, "›") {
		t.Errorf("last page: %q", got)
	}
}

func TestOutletAtACell(t *testing.T) {
	sc := scene(uitest.Ferry())
	v := &View{}
	draw(t, v, sc, 120, 20)
	for x, want := range map[int]int{0: -1, 3: 0, 20: 0, 60: 1, 119: 2} {
		if got := v.Outlet(x); got != want {
			t.Errorf("cell %d belongs to %d, want %d", x, got, want)
		}
	}
}

func TestHiddenRowIsFoundNearby(t *testing.T) {
	sc := scene(uitest.Ferry())
	sc.Visible = []int{2, 5, 9}
	v := &View{}
	v.Sync(sc, 100, 20)
	for row, want := range map[int]int{0: 0, 2: 0, 3: 1, 5: 1, 6: 2, 9: 2, 12: 2} {
		if got := v.Item(row); got != want {
			t.Errorf("row %d is item %d, want %d", row, got, want)
		}
	}
}

func TestSignsInTheGutter(t *testing.T) {
	c := uitest.Ferry()
	c.Links[c.Rows[2].Links[0]].Moved = true
	c.Annotations = []model.Annotation{{Anchor: c.Rows[3].First(), Note: "call them"}}
	sc := scene(c)
	v := &View{}
	draw(t, v, sc, 120, 20)
	if got := ansi.Strip(v.Lines(2)[0]); !strings.HasPrefix(got, "≠↕ ") {
		t.Errorf("moved: %q", got)
	}
	if got := ansi.Strip(v.Lines(3)[0]); !strings.HasPrefix(got, "~✎ ") {
		t.Errorf("noted: %q", got)
	}
}

func BenchmarkRow(b *testing.B) {
	sc := scene(uitest.Big(5, 40))
	v := &View{}
	v.Sync(sc, 200, 60)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		v.lines.Clear()
		v.Lines(i % v.Len())
	}
}

// Where outlets are stacked every line of a row belongs to one, also the line that says
// in which row an outlet tells it.
func TestOutletOfAStackedLine(t *testing.T) {
	c := uitest.Ferry()
	row := &c.Rows[2] // all three outlets report it; the second in another row
	row.Also = make([][]int, 3)
	row.Also[1], row.Cells[1] = c.Rows[0].Cells[1], nil
	sc := scene(c)
	v := &View{}
	draw(t, v, sc, 80, 20)
	lines := v.Lines(2)
	id := -1
	for n, l := range lines {
		text := ansi.Strip(l)
		for a := range c.Articles {
			if strings.Contains(text, c.Articles[a].Outlet) {
				id = a
			}
		}
		if strings.TrimSpace(text) == "" {
			id = -1
		}
		if got := v.OutletAt(2, n, 20); got != id {
			t.Errorf("line %d %q belongs to %d, want %d", n, text, got, id)
		}
	}
	if !strings.Contains(ansi.Strip(strings.Join(lines, "\n")), "told in row 1: Harbour Post") {
		t.Errorf("the row does not say where it is told: %q", lines)
	}
}
