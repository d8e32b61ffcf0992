// Package article is the view of one article in its own order, from the first sentence
// to the last, with what the other outlets have for each sentence beside it. The
// focused outlet is the article shown.
package article

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"crosscheck/model"
	"crosscheck/ui/style"
	"crosscheck/ui/view"
	"crosscheck/ui/wrap"
)

// Sizes in cells.
const (
	separator = 3
	hanging   = 2 // how far counterparts below the article are set in
)

// View shows the focused article. The zero View is ready for Sync.
type View struct {
	view.List
	sentences []int // of the article, by item
	rowOf     [][]int
	made      *model.Comparison // what rowOf and ends are of
	ends      map[model.Ref][]end
	left      int // cells of the article's column
	right     int // of the counterparts', 0 where they stand below
}

// end is where a link of a sentence leads.
type end struct {
	at    model.Ref
	score float64
}

var _ view.View = (*View)(nil)

// Sync takes over the scene; see [view.View].
func (v *View) Sync(s *view.Scene, width, height int) {
	if !v.Takes(s, width, height) {
		return
	}
	v.Draw = v.draw
	if v.made != s.Comparison {
		v.read(s.Comparison)
	}
	v.sentences = v.sentences[:0]
	var rows []int
	for i := range s.Comparison.Articles[s.Focus].Sentences {
		if row := v.rowOf[s.Focus][i]; s.Shows(row) {
			v.sentences, rows = append(v.sentences, i), append(rows, row)
		}
	}
	v.Lay(rows)
	v.left, v.right = width-s.GutterWidth(), 0
	if width >= view.SideBySide && len(s.Comparison.Articles) > 1 && !s.Stacked {
		widths := view.Columns(v.left, 2, separator)
		v.left, v.right = widths[0], widths[1]
	}
}

// read notes in which row each sentence stands, and where its links lead.
func (v *View) read(c *model.Comparison) {
	v.made = c
	v.rowOf = make([][]int, len(c.Articles))
	for id := range c.Articles {
		v.rowOf[id] = make([]int, len(c.Articles[id].Sentences))
	}
	for i := range c.Rows {
		for id, cell := range c.Rows[i].Cells {
			for _, s := range cell {
				v.rowOf[id][s] = i
			}
		}
	}
	v.ends = make(map[model.Ref][]end)
	for i := range c.Links {
		l := &c.Links[i]
		v.ends[l.Left] = append(v.ends[l.Left], end{l.Right, l.Score})
		v.ends[l.Right] = append(v.ends[l.Right], end{l.Left, l.Score})
	}
}

// counterparts gives the sentences of another article that answer a sentence, the surest
// first: those linked to it, else those of its row.
func (v *View) counterparts(s, other int) []model.Ref {
	here := model.Ref{Article: v.Scene.Focus, Sentence: s}
	var found []end
	for _, e := range v.ends[here] {
		if e.at.Article == other {
			found = append(found, e)
		}
	}
	slices.SortStableFunc(found, func(a, b end) int {
		return cmp.Or(cmp.Compare(b.score, a.score), a.at.Compare(b.at))
	})
	var out []model.Ref
	for _, e := range found {
		out = append(out, e.at)
	}
	if len(out) == 0 {
		for _, n := range v.Scene.Comparison.Rows[v.rowOf[here.Article][s]].Cells[other] {
			out = append(out, model.Ref{Article: other, Sentence: n})
		}
	}
	return out
}

// Header names the article and what stands beside it.
func (v *View) Header() []string {
	s := v.Scene
	sheet := s.Sheet
	gutter := s.GutterWidth()
	var others []string
	for _, id := range s.Outlets {
		if id != s.Focus {
			others = append(others, s.Name(id))
		}
	}
	line := wrap.Pad(gutter)
	rule := strings.Repeat(sheet.Rule, v.Width)
	switch {
	case v.right > 0:
		line += wrap.Fit(s.Heading(s.Focus, v.left), v.left, "") + v.separator() + sheet.Paint(style.Dim, wrap.Cut(strings.Join(others, ", "), v.right, sheet.Ellipsis))
		rule = strings.Repeat(sheet.Rule, gutter+v.left) + sheet.Rule + sheet.Cross + sheet.Rule + strings.Repeat(sheet.Rule, v.right)
	case len(others) > 0:
		head := s.Heading(s.Focus, v.left)
		rest := "  with " + strings.Join(others, ", ")
		line += head + sheet.Paint(style.Dim, wrap.Cut(rest, v.left-wrap.Width(head), sheet.Ellipsis))
	default:
		line += s.Heading(s.Focus, v.left)
	}
	lines := []string{wrap.Fit(line, v.Width, sheet.Ellipsis)}
	if v.Tall >= view.Ruled {
		lines = append(lines, sheet.Paint(style.Dim, wrap.Fit(rule, v.Width, "")))
	}
	return lines
}

func (v *View) separator() string {
	return v.Scene.Between()
}

// draw paints a sentence with its counterparts.
func (v *View) draw(item int) []string {
	s := v.Scene
	row := v.Row(item)
	own := v.own(v.sentences[item])
	var body []string
	if v.right > 0 {
		other := v.others(v.sentences[item], min(v.right, view.Measure))
		for i := range other {
			other[i] = wrap.Fit(other[i], v.right, "")
		}
		for i := range own {
			own[i] = wrap.Fit(own[i], v.left, "")
		}
		body = view.Join([][]string{own, other}, []int{v.left, v.right}, v.separator())
	} else {
		body = own
		for _, l := range v.others(v.sentences[item], min(v.left, view.Measure)-hanging) {
			body = append(body, wrap.Pad(hanging)+l)
		}
	}
	return append(s.Hang(row, s.Marks[row], body), v.Gap()...)
}

// own paints the sentence of the article.
func (v *View) own(n int) []string {
	s := v.Scene
	sentence := &s.Comparison.Articles[s.Focus].Sentences[n]
	shape := view.Shape{Width: min(v.left, view.Measure)}
	switch sentence.Role {
	case model.Caption, model.Post, model.Standfirst:
		shape.Lead = s.Sheet.Paint(style.Dim, sentence.Role.String()+": ")
	}
	return view.Prose(s, &s.Comparison.Rows[v.rowOf[s.Focus][n]], s.Focus, n, shape)
}

// others paints what each other outlet has for a sentence, and names those that have
// nothing.
func (v *View) others(n, width int) []string {
	s := v.Scene
	sheet := s.Sheet
	home := v.rowOf[s.Focus][n]
	var lines []string
	var silent []string
	for _, id := range s.Outlets {
		if id == s.Focus {
			continue
		}
		name := s.Name(id)
		found := v.counterparts(n, id)
		if len(found) == 0 {
			silent = append(silent, name)
		}
		for _, at := range found {
			row := v.rowOf[at.Article][at.Sentence]
			lead := sheet.Paint(style.Strong, s.Short(id, width/3)) + " "
			if row != home {
				lead += sheet.Paint(style.Dim, fmt.Sprintf("%s row %d ", sheet.Moved, row+1))
			}
			lines = append(lines, view.Prose(s, &s.Comparison.Rows[row], at.Article, at.Sentence, view.Shape{Width: width, Lead: lead + " ", Indent: hanging})...)
		}
	}
	news := s.Comparison.Articles[s.Focus].Sentences[n].News()
	if len(silent) > 0 && (news || len(lines) > 0) {
		text := sheet.NotReported
		if len(silent) > 1 || len(s.Outlets) > 2 {
			text += ": " + strings.Join(silent, ", ")
		}
		lines = append(lines, sheet.Paint(style.Dim, wrap.Cut(text, width, sheet.Ellipsis)))
	}
	return lines
}

// Outlet gives the article at a cell: the shown one on its side, none beside it.
func (v *View) Outlet(x int) int {
	if x >= v.Scene.GutterWidth() && x < v.Scene.GutterWidth()+v.left {
		return v.Scene.Focus
	}
	return -1
}
