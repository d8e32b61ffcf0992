package view

import (
	"slices"
	"strconv"

	"crosscheck/model"
	"crosscheck/ui/style"
	"crosscheck/ui/wrap"
)

// Roomy heights, in lines: from Airy on a blank line follows every item, from Ruled on a
// rule stands under the header.
const (
	Airy  = 18
	Ruled = 10
)

// List is what views have in common whose items stand for rows in any order: it keeps
// the scene, the rows of the items and the painted lines. A view embeds one and sets
// Draw.
type List struct {
	Scene  *Scene
	Width  int
	Tall   int                     // the height that the view is drawn in
	Draw   func(item int) []string // paints an item
	epoch  uint64
	rows   []int // of the items
	sorted []int // the distinct rows, ascending
	items  []int // their first items
	lines  *Lines
}

// Takes takes over a scene and a size, and tells whether anything changed, so that the
// items have to be laid anew.
func (l *List) Takes(s *Scene, width, height int) bool {
	same := l.lines != nil && l.Scene == s && l.epoch == s.Epoch && l.Width == width &&
		(l.Tall >= Airy) == (height >= Airy) && (l.Tall >= Ruled) == (height >= Ruled)
	l.Scene, l.epoch, l.Width, l.Tall = s, s.Epoch, width, height
	if same {
		return false
	}
	if l.lines == nil {
		l.lines = NewLines()
	}
	l.lines.Clear()
	return true
}

// Lay sets the rows that the items show.
func (l *List) Lay(rows []int) {
	l.rows = rows
	order := make([]int, len(rows))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return rows[a] - rows[b] })
	l.sorted, l.items = l.sorted[:0], l.items[:0]
	for _, i := range order {
		if n := len(l.sorted); n == 0 || l.sorted[n-1] != rows[i] {
			l.sorted, l.items = append(l.sorted, rows[i]), append(l.items, i)
		}
	}
}

// Len gives the number of items.
func (l *List) Len() int { return len(l.rows) }

// Row gives the row that an item shows.
func (l *List) Row(item int) int { return l.rows[item] }

// Item gives the first item that shows a row, else the one that shows the next row that
// the list has, else the last.
func (l *List) Item(row int) int {
	if len(l.sorted) == 0 {
		return 0
	}
	i, _ := slices.BinarySearch(l.sorted, row)
	return l.items[min(i, len(l.sorted)-1)]
}

// Height gives the lines that an item takes.
func (l *List) Height(item int) int { return len(l.Lines(item)) }

// Lines gives the painted lines of an item, each exactly as wide as the view.
func (l *List) Lines(item int) []string {
	return l.lines.Get(item, func() []string {
		lines := l.Draw(item)
		if len(lines) == 0 {
			lines = []string{""}
		}
		for i := range lines {
			lines[i] = wrap.Fit(lines[i], l.Width, l.Scene.Sheet.Ellipsis)
		}
		return lines
	})
}

// Gap gives the blank line between two items where there is room for one.
func (l *List) Gap() []string {
	if l.Tall >= Airy {
		return []string{""}
	}
	return nil
}

// GutterWidth gives the cells that the gutter takes.
func (s *Scene) GutterWidth() int {
	if s.Numbers {
		return 4 + len(strconv.Itoa(len(s.Marks)))
	}
	return 3
}

// Gutter gives what stands before the first line of an item, and before its further
// ones: the number of its row where numbers are asked for, a mark, and a sign where the
// reader added something to the row or it changed its place.
func (s *Scene) Gutter(row int, mark model.Mark) (first, more string) {
	sheet, c := s.Sheet, s.Comparison
	if s.Numbers {
		n := strconv.Itoa(row + 1)
		room := s.GutterWidth() - 3
		first = sheet.Paint(style.Dim, wrap.Pad(room-1-len(n))+n) + " "
		more = wrap.Pad(room)
	}
	glyph := " "
	if len(c.Articles) > 1 {
		glyph = sheet.Mark(mark)
	}
	sign := " "
	switch {
	case c.Annotation(&c.Rows[row]) != nil:
		sign = Sign(sheet, c.Annotation(&c.Rows[row]))
	case slices.ContainsFunc(c.Rows[row].Links, func(l int) bool { return c.Links[l].Moved }):
		sign = sheet.Paint(style.Dim, sheet.Moved)
	}
	return first + glyph + sign + " ", more + sheet.Paint(style.Dim, sheet.Continue) + "  "
}

// Hang sets gutters before the lines of an item.
func (s *Scene) Hang(row int, mark model.Mark, body []string) []string {
	first, more := s.Gutter(row, mark)
	for n := range body {
		if n == 0 {
			body[n] = first + body[n]
		} else {
			body[n] = more + body[n]
		}
	}
	return body
}

// Shows tells whether a row passes the filter.
func (s *Scene) Shows(row int) bool {
	_, on := slices.BinarySearch(s.Visible, row)
	return on
}

// FirstShown gives the first of some rows that passes the filter.
func (s *Scene) FirstShown(rows []int) (int, bool) {
	for _, r := range rows {
		if s.Shows(r) {
			return r, true
		}
	}
	return 0, false
}

// Stop gives the next item from one on, in the direction by, that shows another row at
// which stop is true.
func (l *List) Stop(from, by int, stop func(row int) bool) (item int, ok bool) {
	if from < 0 || from >= len(l.rows) {
		return 0, false
	}
	for i := from + by; i >= 0 && i < len(l.rows); i += by {
		if l.rows[i] != l.rows[from] && stop(l.rows[i]) {
			return i, true
		}
	}
	return 0, false
}

// Gravity ranks marks for sorting by disagreement, the gravest 0.
func Gravity(m model.Mark) int { return slices.Index(model.Marks(), m) }
