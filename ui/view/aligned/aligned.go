// Package aligned is the reader's main view: every row of the comparison with a cell for
// each outlet, side by side where there is room, else below one another.
//
//	aligned.go  View: items, layout, what a row is made of
//	pointer.go  which outlet is at a cell
//	fold.go     items where rows are folded away, the fold line
package aligned

import (
	"crosscheck/model"
	"crosscheck/ui/style"
	"crosscheck/ui/view"
	"crosscheck/ui/wrap"
)

// minColumn is how narrow a column gets, in cells; a narrower one is paged away.
const minColumn = 24

// View lays rows out with a cell for each outlet. The zero View is ready for Sync.
type View struct {
	sc            *view.Scene
	epoch         uint64
	width, height int
	grid          view.Grid
	entries       []entry // the items, where rows are folded away
	lines         *view.Lines
	header        []string
}

var _ view.View = (*View)(nil)

// Sync takes over the scene; see [view.View].
func (v *View) Sync(s *view.Scene, width, height int) {
	if v.lines != nil && v.sc == s && v.epoch == s.Epoch && v.width == width && (v.height >= view.Airy) == (height >= view.Airy) && (v.height >= view.Ruled) == (height >= view.Ruled) {
		v.height = height
		return
	}
	v.sc, v.epoch, v.width, v.height = s, s.Epoch, width, height
	if v.lines == nil {
		v.lines = view.NewLines()
	}
	v.lines.Clear()
	v.layItems()
	v.grid.Lay(s, width, s.GutterWidth(), minColumn, view.SideBySide)
	v.header = v.grid.Header("", height >= view.Ruled)
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
		absent := v.sc.Sheet.NotReported
		if v.sc.Marks[i] == model.MarkAside { // that an outlet has not another's byline is no news
			absent = ""
		}
		body := v.grid.Cells(absent, func(id int, shape view.Shape) []string { return v.cell(row, id, shape) })
		if a := v.sc.Comparison.Annotation(row); a != nil {
			room := v.width - v.grid.Left
			body = append(body, wrap.Fit(view.Written(v.sc.Sheet, a, room), room, ""))
		}
		lines := v.sc.Hang(i, v.sc.Marks[i], body)
		if v.height >= view.Airy {
			lines = append(lines, wrap.Pad(v.width))
		}
		return lines
	})
}

// cell gives the lines of an outlet in a row: its sentences one after the other, or where
// else it tells that; none where it does not.
func (v *View) cell(row *model.Row, id int, shape view.Shape) []string {
	switch {
	case row.Has(id):
		return v.prose(row, id, shape)
	case !row.Reports(id):
		return nil
	}
	text := v.sc.Absence(row, id)
	if v.grid.Stacked {
		text += ": " + v.sc.Name(id)
	}
	return []string{v.sc.Sheet.Paint(style.Dim, wrap.Fit(text, shape.Width, v.sc.Sheet.Ellipsis))}
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
