// Package figures is the table of the figures, dates, names and places of a story: what
// each outlet says, where they agree, where they clash, and who does not have it.
package figures

import (
	"cmp"
	"fmt"
	"slices"

	"crosscheck/model"
	"crosscheck/ui/fact"
	"crosscheck/ui/style"
	"crosscheck/ui/view"
	"crosscheck/ui/wrap"
)

// Sizes in cells.
const (
	tabled     = 60 // from this width on the table has a column for each outlet
	leastCell  = 12
	leastLabel = 12
)

// View shows an item for every fact. The zero View is ready for Sync.
type View struct {
	view.List
	grid  view.Grid
	of    *model.Comparison // what all is made of
	ref   int
	all   []fact.Fact
	here  []*fact.Fact             // by item
	count map[model.DetailKind]int // of the facts shown
	label int                      // cells of the first column, 0 where stacked
}

var _ view.View = (*View)(nil)

// Sync takes over the scene; see [view.View].
func (v *View) Sync(s *view.Scene, width, height int) {
	if !v.Takes(s, width, height) {
		return
	}
	v.Draw = v.draw
	if v.of != s.Comparison || v.ref != s.Ref {
		v.of, v.ref = s.Comparison, s.Ref
		v.all = fact.All(s.Comparison, s.Ref)
	}
	v.here, v.count = v.here[:0], make(map[model.DetailKind]int)
	longest := leastLabel
	for i := range v.all {
		f := &v.all[i]
		if _, shown := s.FirstShown(f.Rows); !shown || !slices.ContainsFunc(s.Outlets, f.Has) {
			continue
		}
		v.here = append(v.here, f)
		v.count[f.Kind]++
		longest = max(longest, wrap.Width(wrap.Safe(f.Label)))
	}
	if s.Sorted {
		slices.SortStableFunc(v.here, func(a, b *fact.Fact) int {
			return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(view.Gravity(a.Mark), view.Gravity(b.Mark)))
		})
	}
	rows := make([]int, len(v.here))
	for i, f := range v.here {
		rows[i], _ = s.FirstShown(f.Rows)
	}
	v.List.Lay(rows)
	v.label = 0
	left := s.GutterWidth()
	if width >= tabled && !s.Stacked {
		v.label = min(longest, max(leastLabel, width/4))
		left += v.label + 3
	}
	v.grid.Lay(s, width, left, leastCell, tabled)
	if v.grid.Stacked {
		v.label = 0
	}
}

// Empty is said where there is nothing to show.
func (v *View) Empty() string { return "no figures, dates, names or places in these rows" }

// Sorts tells that the facts of a kind can stand by disagreement.
func (v *View) Sorts() bool { return true }

// Item gives the item that shows a row; for the first row of the story the table's first.
func (v *View) Item(row int) int {
	if visible := v.Scene.Visible; len(visible) > 0 && row <= visible[0] {
		return 0
	}
	return v.List.Item(row)
}

// Header gives the outlets' names.
func (v *View) Header() []string {
	lead := ""
	if v.label > 0 {
		order := "story's order"
		if v.Scene.Sorted {
			order = "by disagreement"
		}
		lead = wrap.Pad(v.Scene.GutterWidth()) + v.Scene.Sheet.Paint(style.Dim, wrap.Fit(order, v.label, v.Scene.Sheet.Ellipsis)) + v.grid.Separator()
	}
	return v.grid.Header(lead, v.Tall >= view.Ruled)
}

// Outlet gives the article whose column is at a cell.
func (v *View) Outlet(x int) int { return v.grid.Outlet(x) }

// OutletAt gives the article at a cell of a line of an item, or of the header for item -1.
func (v *View) OutletAt(item, _, x int) int {
	if item < 0 {
		return v.grid.OutletNamed(x)
	}
	return v.grid.Outlet(x)
}

// heading names the kinds.
func heading(k model.DetailKind) string {
	switch k {
	case model.Number:
		return "Figures"
	case model.Date:
		return "Dates"
	case model.Name:
		return "Names"
	}
	return "Places"
}

// Lead gives the lines of an item that are a heading.
func (v *View) Lead(item int) int {
	switch {
	case item > 0 && v.here[item-1].Kind == v.here[item].Kind:
		return 0
	case item > 0:
		return 2
	}
	return 1
}

// draw paints a fact; the first of a kind has the name of the kind above it.
func (v *View) draw(item int) []string {
	s, f := v.Scene, v.here[item]
	sheet := s.Sheet
	var lines []string
	if item == 0 || v.here[item-1].Kind != f.Kind {
		if item > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, wrap.Pad(s.GutterWidth())+sheet.Paint(style.Strong, heading(f.Kind))+sheet.Paint(style.Dim, fmt.Sprintf("  %d", v.count[f.Kind])))
	}
	cells := v.grid.Cells(sheet.Absent, func(id int, shape view.Shape) []string { return v.cell(f, id, shape) })
	shape := view.Shape{Width: v.label}
	if v.label == 0 {
		shape.Width = v.Width - s.GutterWidth()
	}
	name := view.Text(sheet, f.Label, style.Text, view.Over(nil, style.Found, s.Query.Spans(f.Label)), shape)
	body := append(name, cells...)
	if v.label > 0 {
		body = view.Join([][]string{name, cells}, []int{v.label, v.Width - v.grid.Left}, v.grid.Separator())
	}
	if f.Why != "" {
		room := v.Width - s.GutterWidth()
		body = append(body, view.Text(sheet, s.Told(f.Why), style.Dim, nil, view.Shape{Width: max(1, room), Lead: "  ", Indent: 2})...)
	}
	return append(lines, s.Hang(v.Row(item), f.Mark, body)...)
}

// cell paints an outlet's wordings of a fact.
func (v *View) cell(f *fact.Fact, id int, shape view.Shape) []string {
	if !f.Has(id) {
		return nil
	}
	role := style.Text
	switch f.Mark {
	case model.MarkConflicting:
		role = style.Clashing
	case model.MarkDiffers:
		role = style.Differing
	}
	text := ""
	var spans []view.Span
	for i, said := range f.Says[id] {
		if i > 0 {
			text += "; "
		}
		from := len(text)
		text += said.Span.Text
		if role != style.Text {
			spans = append(spans, view.Span{Start: from, End: len(text), Role: role})
		}
		if said.Times > 1 {
			from = len(text)
			text += fmt.Sprintf(" (%d)", said.Times)
			spans = append(spans, view.Span{Start: from, End: len(text), Role: style.Dim})
		}
	}
	return view.Text(v.Scene.Sheet, text, style.Text, view.Over(spans, style.Found, v.Scene.Query.Spans(text)), shape)
}
