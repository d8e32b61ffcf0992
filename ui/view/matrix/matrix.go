// Package matrix is the view of who reports what: a line for every row of the
// comparison, a column with a glyph for every outlet. Sorted by disagreement it begins
// with conflicts, else it stands in the order of the story.
package matrix

import (
	"cmp"
	"slices"
	"strings"

	"crosscheck/model"
	"crosscheck/ui/style"
	"crosscheck/ui/view"
	"crosscheck/ui/wrap"
)

// Sizes in cells.
const (
	leastText = 14 // of the sentence before the columns
	leastName = 3  // of an outlet's column
	mostName  = 16
	between   = 1
)

// View shows a line for every row. The zero View is ready for Sync.
type View struct {
	view.List
	text  int   // cells of the sentence
	first int   // the first column shown, an index into Scene.Outlets
	shown []int // the articles that have a column
	each  int   // cells of a column
	tall  bool  // names take two lines
}

var _ view.View = (*View)(nil)

// Sync takes over the scene; see [view.View].
func (v *View) Sync(s *view.Scene, width, height int) {
	if !v.Takes(s, width, height) {
		return
	}
	v.Draw = v.draw
	rows := slices.Clone(s.Visible)
	if s.Sorted {
		grave := disagreement(s)
		slices.SortStableFunc(rows, func(a, b int) int { return cmp.Or(cmp.Compare(grave[b], grave[a]), cmp.Compare(a, b)) })
	}
	v.List.Lay(rows)
	v.columns()
}

// columns shares out the width: names as far as they need it, the sentence the rest.
func (v *View) columns() {
	s := v.Scene
	room := v.Width - s.GutterWidth()
	n := len(s.Outlets)
	most := min(mostName, max(leastName, room*6/10/n-between))
	v.each, v.tall = leastName, false
	for _, id := range s.Outlets {
		need := wrap.Width(s.Name(id)) + 2 // the sign of the reference, and a blank
		if need-1 > most && v.Tall >= view.Airy {
			v.tall = true
		}
		v.each = max(v.each, min(need, most))
	}
	n = min(n, max(1, (room-leastText)/(v.each+between)))
	focus := max(0, slices.Index(s.Outlets, s.Focus))
	v.first = max(0, min(v.first, focus, len(s.Outlets)-n))
	if focus >= v.first+n {
		v.first = focus - n + 1
	}
	v.shown = s.Outlets[v.first : v.first+n]
	v.text = room - n*(v.each+between)
}

// disagreement weighs every row: how its mark ranks, then how many outlets clash or are
// silent.
func disagreement(s *view.Scene) []int {
	grave := make([]int, len(s.Marks))
	marks := model.Marks()
	for i := range grave {
		row := &s.Comparison.Rows[i]
		n := 0
		for _, id := range s.Outlets {
			switch Cell(s, row, id) {
			case Conflicts, Differs, Silent:
				n++
			}
		}
		grave[i] = (len(marks)-slices.Index(marks, s.Marks[i]))*1000 + min(n, 999)
	}
	return grave
}

// Coverage is what an outlet does with a row.
type Coverage uint8

const (
	Silent    Coverage = iota // does not report it
	Elsewhere                 // reports it in a sentence that stands in another row
	Reports                   // reports it; nothing else is to be said, as of the reference
	Same                      // in the words of the outlet it is compared with
	Reworded                  // in other words
	Differs                   // with a detail that may be compatible
	Conflicts                 // with a detail in conflict
	Alone                     // it alone reports it
)

// Cell tells what an outlet does with a row, compared with the reference or, where that
// is silent, with the first outlet that reports it.
func Cell(s *view.Scene, row *model.Row, id int) Coverage {
	c := s.Comparison
	if !row.Has(id) {
		if row.Reports(id) {
			return Elsewhere
		}
		return Silent
	}
	base := s.Ref
	if !row.Has(base) {
		base = row.First().Article
	}
	reporters := 0
	for other := range c.Articles {
		if row.Reports(other) {
			reporters++
		}
	}
	switch {
	case reporters == 1 && c.Sentence(model.Ref{Article: id, Sentence: row.Cells[id][0]}).News() && len(c.Articles) > 1:
		return Alone
	case id == base:
		return Reports
	}
	cover, others := Reports, Reports
	for _, i := range row.Links {
		l := &c.Links[i]
		if l.Left.Article != id && l.Right.Article != id {
			continue
		}
		found := Same
		if l.Relation != model.Identical {
			found = Reworded
		}
		for d := range l.Details {
			switch l.Details[d].Verdict {
			case model.Conflicting:
				found = Conflicts
			case model.Differs:
				found = max(found, Differs)
			}
		}
		if l.Other(id).Article == base {
			cover = max(cover, found)
		} else {
			others = max(others, found)
		}
	}
	if cover == Reports { // it says the same as others that do as the base does
		return others
	}
	return cover
}

// sign gives the glyph of a cell and the role in which it is painted.
func sign(sheet *style.Sheet, cover Coverage) (glyph string, role style.Role) {
	of := func(m model.Mark) (string, style.Role) { return m.Glyph(sheet.ASCII), style.MarkRole(m) }
	switch cover {
	case Elsewhere:
		return sheet.Moved, style.Dim
	case Reports:
		return sheet.On, style.Text
	case Same:
		return of(model.MarkSame)
	case Reworded:
		return of(model.MarkReworded)
	case Differs:
		return of(model.MarkDiffers)
	case Conflicts:
		return of(model.MarkConflicting)
	case Alone:
		return sheet.On, style.MarkAdd
	}
	return wrap.Cut(sheet.NotReported, 1, ""), style.Dim
}

// found tells whether an outlet has what is searched for in a row.
func (v *View) found(row *model.Row, id int) bool {
	return slices.ContainsFunc(row.Cells[id], func(n int) bool {
		return len(v.Scene.Query.Spans(v.Scene.Comparison.Articles[id].Sentences[n].Text)) > 0
	})
}

// Header names the columns and says in which order the rows stand.
func (v *View) Header() []string {
	s := v.Scene
	sheet := s.Sheet
	lead := "in the story's order"
	if s.Sorted {
		lead = "by disagreement"
	}
	more := ""
	if v.first > 0 {
		more = sheet.Left
	}
	if v.first+len(v.shown) < len(s.Outlets) {
		more += sheet.Right
	}
	if more != "" {
		more = " " + sheet.Paint(style.Key, more)
	}
	line := wrap.Pad(s.GutterWidth()) + wrap.Fit(sheet.Paint(style.Dim, wrap.Cut(lead, v.text-wrap.Width(more), sheet.Ellipsis))+more, v.text, "")
	second := wrap.Pad(s.GutterWidth() + v.text)
	for _, id := range v.shown {
		role := style.Strong
		if id == s.Focus && len(s.Outlets) > 1 {
			role = style.Focus
		}
		name, rest := v.name(id)
		line += wrap.Pad(between) + centre(sheet.Paint(role, name), v.each)
		second += wrap.Pad(between) + centre(sheet.Paint(role, rest), v.each)
	}
	lines := []string{wrap.Fit(line, v.Width, "")}
	if v.tall {
		lines = append(lines, wrap.Fit(second, v.Width, ""))
	}
	if v.Tall >= view.Ruled {
		lines = append(lines, sheet.Paint(style.Dim, strings.Repeat(sheet.Rule, v.Width)))
	}
	return lines
}

// name gives what stands above a column, on a second line too where names are long.
func (v *View) name(id int) (first, second string) {
	s := v.Scene
	lead := ""
	if id == s.Ref && len(s.Comparison.Articles) > 1 && v.each > 2*leastName {
		lead = s.Sheet.Reference
	}
	room := v.each - wrap.Width(lead)
	name := s.Name(id)
	if !v.tall || wrap.Width(name) <= room {
		return lead + s.Short(id, room), ""
	}
	cut := wrap.Lines(name, room)[0].End // after the last word that has room, else inside the first one
	if word := strings.IndexByte(name, ' '); word > cut {
		return lead + wrap.Cut(name[:word], room, s.Sheet.Ellipsis), wrap.Cut(name[word+1:], v.each, s.Sheet.Ellipsis)
	}
	return lead + strings.TrimSpace(name[:cut]), wrap.Cut(strings.TrimSpace(name[cut:]), v.each, s.Sheet.Ellipsis)
}

func centre(text string, width int) string {
	left := max(0, width-wrap.Width(text)) / 2
	return wrap.Fit(wrap.Pad(left)+text, width, "")
}

// draw paints the line of a row: its sentence in the words of the base, and the cells.
func (v *View) draw(item int) []string {
	s := v.Scene
	i := v.Row(item)
	row := &s.Comparison.Rows[i]
	at := row.First()
	if row.Has(s.Ref) {
		at = model.Ref{Article: s.Ref, Sentence: row.Cells[s.Ref][0]}
	}
	sentence := s.Comparison.Sentence(at)
	role := style.Text
	switch {
	case sentence.Role == model.Headline:
		role = style.Headline
	case !sentence.News():
		role = style.Dim
	}
	spans := view.Over(nil, style.Found, s.Query.Spans(sentence.Text))
	line := wrap.Fit(view.Text(s.Sheet, sentence.Text, role, spans, view.Shape{Width: max(v.text, wrap.Width(wrap.Safe(sentence.Text)))})[0], v.text, s.Sheet.Ellipsis)
	for _, id := range v.shown {
		glyph, role := sign(s.Sheet, Cell(s, row, id))
		if v.found(row, id) { // the sentence is cut, or another outlet's: here it shows
			role = style.Found
		}
		line += wrap.Pad(between) + centre(s.Sheet.Paint(role, glyph), v.each)
	}
	return s.Hang(i, s.Marks[i], []string{line})
}

// Outlet gives the article whose column is at a cell.
func (v *View) Outlet(x int) int {
	x -= v.Scene.GutterWidth() + v.text
	if x < 0 || x >= len(v.shown)*(v.each+between) {
		return -1
	}
	return v.shown[x/(v.each+between)]
}

// Sorts tells that the rows can stand by disagreement.
func (v *View) Sorts() bool { return true }
