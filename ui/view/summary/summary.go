// Package summary is the view of the story as a whole: the outlets, how many rows there
// are of each sort, every conflict once with every outlet's value, which outlets carry
// one text, what one outlet alone has, and what all have.
//
//	summary.go   View: items, walking
//	sections.go  what the sections say
package summary

import (
	"crosscheck/model"
	"crosscheck/ui/fact"
	"crosscheck/ui/style"
	"crosscheck/ui/view"
)

// View shows the summary. The zero View is ready for Sync.
type View struct {
	view.List
	entries []entry
	listed  map[int]int // rows to the first entry of a list that shows them
}

// entry is an item: it stands for a row, to which the way leads from it.
type entry struct {
	row     int
	heading string // above it, for the first one of a section
	mark    model.Mark
	marked  bool // whether the mark is drawn
	listed  bool // it names the row itself, so that walks halt at it
	body    func(width int) []string
}

var _ view.View = (*View)(nil)

// Sync takes over the scene; see [view.View].
func (v *View) Sync(s *view.Scene, width, height int) {
	if !v.Takes(s, width, height) {
		return
	}
	v.Draw = v.draw
	v.entries = v.entries[:0]
	if len(s.Visible) > 0 {
		v.entries = sections(s, fact.Rows(s.Comparison))
	}
	rows := make([]int, len(v.entries))
	v.listed = make(map[int]int)
	for i := range v.entries {
		e := &v.entries[i]
		rows[i] = e.row
		if _, known := v.listed[e.row]; e.listed && !known {
			v.listed[e.row] = i
		}
	}
	v.List.Lay(rows)
}

// Item gives the item that shows a row: the top for the first row of the story, else the
// first that lists it.
func (v *View) Item(row int) int {
	if visible := v.Scene.Visible; len(visible) > 0 && row <= visible[0] {
		return 0
	}
	if i, ok := v.listed[row]; ok {
		return i
	}
	return v.List.Item(row)
}

// Stop gives the next item from one on, in the direction by, that lists another row at
// which stop is true.
func (v *View) Stop(from, by int, stop func(row int) bool) (item int, ok bool) {
	for i := from + by; i >= 0 && i < len(v.entries); i += by {
		if e := &v.entries[i]; e.listed && (e.row != v.entries[from].row || !v.entries[from].listed) && stop(e.row) {
			return i, true
		}
	}
	return 0, false
}

// Header is empty: the headings of the sections scroll.
func (v *View) Header() []string { return nil }

// Outlet gives no article: there are no columns.
func (v *View) Outlet(int) int { return -1 }

// Lead gives the lines of an item that are a heading.
func (v *View) Lead(item int) int {
	switch {
	case v.entries[item].heading == "":
		return 0
	case item > 0:
		return 2
	}
	return 1
}

// draw paints an entry.
func (v *View) draw(item int) []string {
	s, e := v.Scene, &v.entries[item]
	gutter := s.GutterWidth()
	var lines []string
	if e.heading != "" {
		if item > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, s.Sheet.Paint(style.Strong, e.heading))
	}
	body := e.body(max(1, min(v.Width-gutter, view.Measure)))
	if e.listed {
		return append(lines, s.Hang(e.row, e.mark, body)...)
	}
	lead := "   "
	if e.marked {
		lead = s.Sheet.Mark(e.mark) + "  "
	}
	for n, l := range body {
		if n > 0 {
			lead = "   "
		}
		lines = append(lines, lead+l)
	}
	return lines
}
