// Package aligned is the reader's main view: every row of the comparison with a cell for
// each outlet, side by side where there is room, else below one another.
//
//	aligned.go  View: items, layout, the gutter
//	pointer.go  which outlet is at a cell
//	fold.go     items where rows are folded away, the fold line
//	side.go     columns side by side, paged sideways around the focused outlet
//	stacked.go  outlets below one another
package aligned

import (
	"strconv"

	"crosscheck/model"
	"crosscheck/ui/style"
	"crosscheck/ui/view"
	"crosscheck/ui/wrap"
)

// SideBySide is the width from which on outlets stand side by side.
const SideBySide = 94

// Sizes in cells.
const (
	minColumn = 24  // a narrower column is paged away
	measure   = 110 // prose is not set wider than this
	separator = 3   // between two columns: " │ "
	airy      = 18  // from this height on a blank line follows every row
	roomy     = 10  // from this height on a rule stands under the header
)

// View lays rows out with a cell for each outlet. The zero View is ready for Sync.
type View struct {
	sc            *view.Scene
	epoch         uint64
	width, height int
	stacked       bool
	gutter        int       // cells of the gutter
	first         int       // the first column shown, an index into sc.Outlets
	shown         []int     // the articles that have a column
	widths        []int     // of the columns
	label         int       // stacked: cells of the outlets' names
	entries       []entry   // the items, where rows are folded away
	names         []heading // stacked: where outlets are named in the header
	lines         *view.Lines
	header        []string
}

var _ view.View = (*View)(nil)

// Sync takes over the scene; see [view.View].
func (v *View) Sync(s *view.Scene, width, height int) {
	if v.lines != nil && v.sc == s && v.epoch == s.Epoch && v.width == width && (v.height >= airy) == (height >= airy) && (v.height >= roomy) == (height >= roomy) {
		v.height = height
		return
	}
	v.sc, v.epoch, v.width, v.height = s, s.Epoch, width, height
	if v.lines == nil {
		v.lines = view.NewLines()
	}
	v.lines.Clear()
	v.layItems()
	v.gutter = 3
	if s.Numbers {
		v.gutter += len(strconv.Itoa(len(s.Marks))) + 1
	}
	v.stacked = len(s.Outlets) > 1 && (s.Stacked || width < SideBySide)
	if v.stacked {
		v.layStacked()
	} else {
		v.laySide()
	}
}

// Len gives the number of rows and fold lines shown.
func (v *View) Len() int {
	if len(v.entries) > 0 {
		return len(v.entries)
	}
	return len(v.sc.Visible)
}

// Row gives the row of an item; a fold's is its first.
func (v *View) Row(item int) int { return v.sc.Visible[v.entry(item).at] }

// Height gives the lines that an item takes.
func (v *View) Height(item int) int { return len(v.Lines(item)) }

// Header gives the outlets' names.
func (v *View) Header() []string { return v.header }

// Lines gives the painted lines of an item.
func (v *View) Lines(item int) []string {
	return v.lines.Get(item, func() []string {
		e := v.entry(item)
		if e.fold >= 0 {
			return v.foldLine(v.sc.Folds[e.fold])
		}
		i := v.sc.Visible[e.at]
		row := &v.sc.Comparison.Rows[i]
		var body []string
		if v.stacked {
			body = v.stackedRow(row, v.sc.Marks[i] == model.MarkAside)
		} else {
			body = v.sideRow(row, v.sc.Marks[i] == model.MarkAside)
		}
		first, more := v.gutters(i, row)
		lines := make([]string, 0, len(body)+1)
		for n, line := range body {
			g := more
			if n == 0 {
				g = first
			}
			lines = append(lines, g+line)
		}
		if a := v.sc.Comparison.Annotation(row); a != nil {
			lines = append(lines, more+wrap.Fit(view.Written(v.sc.Sheet, a, v.width-v.gutter), v.width-v.gutter, ""))
		}
		if v.height >= airy {
			lines = append(lines, wrap.Pad(v.width))
		}
		return lines
	})
}

// gutters gives the gutter of a row's first line and of its further ones.
func (v *View) gutters(i int, row *model.Row) (first, more string) {
	sheet, c := v.sc.Sheet, v.sc.Comparison
	if v.sc.Numbers {
		n := strconv.Itoa(i + 1)
		room := v.gutter - 3
		first = sheet.Paint(style.Dim, wrap.Pad(room-1-len(n))+n) + " "
		more = wrap.Pad(room)
	}
	glyph := " "
	if len(c.Articles) > 1 {
		glyph = sheet.Mark(v.sc.Marks[i])
	}
	sign := " "
	switch {
	case c.Annotation(row) != nil:
		sign = view.Sign(sheet, c.Annotation(row))
	case moved(c, row):
		sign = sheet.Paint(style.Dim, sheet.Moved)
	}
	return first + glyph + sign + " ", more + sheet.Paint(style.Dim, sheet.Continue) + "  "
}

// moved tells whether a sentence of the row stands elsewhere in another outlet's story.
func moved(c *model.Comparison, row *model.Row) bool {
	for _, l := range row.Links {
		if c.Links[l].Moved {
			return true
		}
	}
	return false
}

// roleLabel names the roles that a reader would take for running text.
func roleLabel(r model.Role) string {
	switch r {
	case model.Caption, model.Post, model.Standfirst:
		return r.String() + ": "
	}
	return ""
}

// prose gives the lines of a cell: its sentences one after the other.
func (v *View) prose(row *model.Row, article int, shape view.Shape) []string {
	var lines []string
	lead := shape.Lead
	if len(row.Cells[article]) > 1 && shape.Width > minColumn { // where the next sentence starts is to be seen
		shape.Indent += 2
	}
	for n, s := range row.Cells[article] {
		if n > 0 {
			shape.Lead = wrap.Pad(wrap.Width(lead))
		}
		if label := roleLabel(v.sc.Comparison.Articles[article].Sentences[s].Role); label != "" && wrap.Width(label) < shape.Width/2 {
			shape.Lead += v.sc.Sheet.Paint(style.Dim, label)
		}
		lines = append(lines, view.Prose(v.sc, row, article, s, shape)...)
	}
	return lines
}
