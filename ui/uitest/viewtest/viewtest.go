// Package viewtest draws views for their tests, and holds them to what every view must
// keep to.
package viewtest

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
	"crosscheck/ui/walk"
)

// Scene shows every row and outlet of a comparison as seen from its first article, with
// weight and underline but without colours.
func Scene(c *model.Comparison) *view.Scene {
	sc := &view.Scene{Comparison: c, Sheet: Sheet(style.Options{Theme: style.Dark, Profile: colorprofile.ASCII})}
	for i := range c.Rows {
		sc.Marks = append(sc.Marks, c.Mark(&c.Rows[i], 0))
		sc.Visible = append(sc.Visible, i)
	}
	for id := range c.Articles {
		sc.Outlets = append(sc.Outlets, id)
	}
	return sc
}

// Sheet makes a style sheet.
func Sheet(o style.Options) *style.Sheet { return style.New(o) }

// Draw gives the header and all items as painted, and checks them: every line is as wide
// as the view, every item as high as it says, rows are found again, and what is not
// shown leads to something that is.
func Draw(t *testing.T, v view.View, sc *view.Scene, width, height int) string {
	t.Helper()
	sc.Epoch++
	v.Sync(sc, width, height)
	lines := append([]string{}, v.Header()...)
	for i := range v.Len() {
		item := v.Lines(i)
		if len(item) != v.Height(i) || len(item) == 0 {
			t.Fatalf("%dx%d: item %d has %d lines and height %d", width, height, i, len(item), v.Height(i))
		}
		if row := v.Row(i); row < 0 || row >= len(sc.Marks) || !sc.Shows(row) {
			t.Fatalf("%dx%d: item %d stands for row %d, which is not shown", width, height, i, row)
		}
		lines = append(lines, item...)
	}
	for row := range sc.Marks {
		if i := v.Item(row); v.Len() > 0 && (i < 0 || i >= v.Len()) {
			t.Fatalf("%dx%d: row %d is said to be item %d of %d", width, height, row, i, v.Len())
		}
	}
	for i, l := range lines {
		if w := ansi.StringWidth(l); w != width {
			t.Fatalf("%dx%d: line %d is %d cells wide: %q", width, height, i, w, ansi.Strip(l))
		}
	}
	for x := range width {
		if id := v.Outlet(x); id < -1 || id >= len(sc.Comparison.Articles) {
			t.Fatalf("cell %d belongs to outlet %d", x, id)
		}
	}
	return strings.Join(lines, "\n")
}

// Goldens compares the ferry's story with golden files: as plain text at the sizes that
// screens of 80, 120 and 200 columns leave a view, and with every escape sequence
// where there is no colour.
func Goldens(t *testing.T, v view.View) {
	for _, size := range [][2]int{{77, 19}, {117, 35}, {197, 55}} {
		t.Run(fmt.Sprintf("%dx%d", size[0]+3, size[1]+5), func(t *testing.T) {
			golden.RequireEqual(t, ansi.Strip(Draw(t, v, Scene(uitest.Ferry()), size[0], size[1])))
		})
	}
	t.Run("NO_COLOR", func(t *testing.T) {
		sc := Scene(uitest.Ferry())
		sc.Query, _ = walk.NewQuery("ferry", false)
		golden.RequireEqual(t, Draw(t, v, sc, 97, 25))
	})
}

// AnySize draws stories of one to nine outlets at every size, sorted and filtered, with
// every outlet in focus.
func AnySize(t *testing.T, v view.View) {
	t.Helper()
	for n := 1; n <= 9; n++ {
		c := uitest.Big(n, 6)
		if n == 3 {
			c = uitest.Ferry()
		}
		sc := Scene(c)
		all := sc.Visible
		for width := 37; width < 300; width += 11 {
			sc.Focus = width % n
			sc.Numbers, sc.Sorted, sc.Stacked = width%2 == 0, width%3 == 0, width%5 == 0
			sc.Visible = all
			if width%4 == 0 {
				sc.Visible = nil
				for _, row := range all {
					if row%3 != 0 {
						sc.Visible = append(sc.Visible, row)
					}
				}
			}
			Draw(t, v, sc, width, 7+width%30)
		}
		sc.Visible = nil
		if Draw(t, v, sc, 80, 20); v.Len() > 0 {
			t.Errorf("%d items without a row", v.Len())
		}
	}
}

// ASCII finds anything that is not ASCII where the terminal can show nothing else.
func ASCII(t *testing.T, v view.View) {
	t.Helper()
	sc := Scene(uitest.Big(3, 12))
	for id := range 3 {
		uitest.Mention(sc.Comparison, id, model.Number, "storm", "1 storm", "", "")
		uitest.Mention(sc.Comparison, id, model.Quote, "ferry", "ferry", "", "")
	}
	sc.Sheet = Sheet(style.Options{Profile: colorprofile.TrueColor, ASCII: true})
	for _, width := range []int{37, 77, 137} {
		for i, b := range []byte(Draw(t, v, sc, width, 30)) {
			if b >= 0x80 {
				t.Fatalf("width %d: byte %#x at %d", width, b, i)
			}
		}
	}
}

// Placer is a view that tells whose a cell is.
type Placer interface {
	view.View
	// OutletAt gives the article at a cell of a line of an item, or of the header for item -1.
	OutletAt(item, line, x int) int
}

// Named checks that the header's names belong to their outlets, side by side and stacked,
// and that stacked lines belong to none.
func Named(t *testing.T, v Placer) {
	t.Helper()
	for _, width := range []int{76, 160} {
		sc := Scene(uitest.Ferry())
		Draw(t, v, sc, width, 20)
		sc.Stacked = width < 100
		Draw(t, v, sc, width, 20)
		head := ansi.Strip(v.Header()[0])
		for _, id := range sc.Outlets {
			before, _, there := strings.Cut(head, sc.Name(id))
			if got := v.OutletAt(-1, 0, ansi.StringWidth(before)+1); !there || got != id {
				t.Errorf("width %d: the name of outlet %d is found %v and belongs to %d in %q", width, id, there, got, head)
			}
		}
		if got := v.OutletAt(0, 0, width/2); sc.Stacked != (got < 0) {
			t.Errorf("width %d: a cell in the middle of an item belongs to %d", width, got)
		}
	}
}
