// Package quotes is the ledger of quotations: who said it, and how each outlet has it:
// its wording with the words that differ, a part of it, in words of its own, or not.
package quotes

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

// leastCell is how narrow a column gets, in cells.
const leastCell = 24

// View shows an item for every utterance. The zero View is ready for Sync.
type View struct {
	view.List
	grid view.Grid
	of   *model.Comparison // what all is made of
	ref  int
	all  []fact.Quote
	here []*fact.Quote // by item
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
		v.all = fact.Quotes(s.Comparison, s.Ref)
	}
	v.here = v.here[:0]
	for i := range v.all {
		q := &v.all[i]
		quoted := slices.ContainsFunc(s.Outlets, func(id int) bool { return q.Says[id].Quoted() })
		if _, shown := s.FirstShown(q.Rows); shown && quoted {
			v.here = append(v.here, q)
		}
	}
	if s.Sorted {
		slices.SortStableFunc(v.here, func(a, b *fact.Quote) int { return cmp.Compare(view.Gravity(a.Mark), view.Gravity(b.Mark)) })
	}
	rows := make([]int, len(v.here))
	for i, q := range v.here {
		rows[i], _ = s.FirstShown(q.Rows)
	}
	v.List.Lay(rows)
	v.grid.Lay(s, width, s.GutterWidth(), leastCell, view.SideBySide)
}

// Empty is said where there is nothing to show.
func (v *View) Empty() string { return "nobody is quoted in these rows" }

// Sorts tells that the quotations can stand by disagreement.
func (v *View) Sorts() bool { return true }

// Header gives the outlets' names.
func (v *View) Header() []string { return v.grid.Header("", v.Tall >= view.Ruled) }

// Outlet gives the article whose column is at a cell.
func (v *View) Outlet(x int) int { return v.grid.Outlet(x) }

// OutletAt gives the article at a cell of a line of an item, or of the header for item -1.
func (v *View) OutletAt(item, _, x int) int {
	if item < 0 {
		return v.grid.OutletNamed(x)
	}
	return v.grid.Outlet(x)
}

// draw paints an utterance: who said it, then each outlet's wording.
func (v *View) draw(item int) []string {
	s, q := v.Scene, v.here[item]
	width := v.Width - s.GutterWidth()
	who := s.Sheet.Paint(style.Dim, "speaker not named")
	if q.Speaker != "" {
		who = view.Text(s.Sheet, q.Speaker, style.Strong, view.Over(nil, style.Found, s.Query.Spans(q.Speaker)), view.Shape{Width: max(1, width)})[0]
	}
	body := append([]string{who}, v.grid.Cells(s.Sheet.NotReported, func(id int, shape view.Shape) []string {
		return v.cell(q, id, shape)
	})...)
	return append(s.Hang(v.Row(item), q.Mark, body), v.Gap()...)
}

// cell paints what an outlet has of an utterance.
func (v *View) cell(q *fact.Quote, id int, shape view.Shape) []string {
	s := v.Scene
	sheet := s.Sheet
	say := &q.Says[id]
	if say.How == fact.Absent {
		return nil
	}
	if say.How != fact.Verbatim {
		shape.Lead += sheet.Paint(style.Dim, say.How.String()+": ")
	}
	if !say.Quoted() {
		return view.Text(sheet, say.Text, style.Dim, view.Over(nil, style.Found, s.Query.Spans(say.Text)), shape)
	}
	if say.Speaker != "" {
		if who := wrap.Safe(say.Speaker); wrap.Width(who) < shape.Width/2 {
			shape.Lead += sheet.Paint(style.Differing, who) + ": "
		}
	}
	open, end := "“", "”"
	if sheet.ASCII {
		open, end = `"`, `"`
	}
	var spans []view.Span
	for _, r := range say.Own {
		spans = append(spans, view.Span{Start: r[0], End: r[1], Role: style.Changed})
	}
	spans = view.Over(view.Over(spans, style.Clashing, say.Clash), style.Found, s.Query.Spans(say.Text))
	shape.Lead += open
	text := say.Text + end
	if say.Times > 1 {
		text += fmt.Sprintf(" (%d times)", say.Times)
		spans = append(spans, view.Span{Start: len(say.Text) + len(end), End: len(text), Role: style.Dim})
	}
	return view.Text(sheet, text, style.Text, spans, shape)
}
