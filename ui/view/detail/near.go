package detail

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"crosscheck/model"
	"crosscheck/ui/style"
	"crosscheck/ui/view"
	"crosscheck/ui/wrap"
)

// mostNear is how many other candidates are set out.
const mostNear = 3

// near sets out which other sentences came close to a link with one of the row's, the
// closest first.
func (p *painter) near() {
	found := p.sc.Near(p.row)
	if len(found) == 0 {
		return
	}
	c, sheet := p.sc.Comparison, p.sc.Sheet
	sentences := 0
	for _, cell := range p.row.Cells {
		sentences += len(cell)
	}
	p.add(sheet.Paint(style.Strong, "Came close, but are not linked"))
	shown := found[:min(len(found), mostNear)]
	pairs := make([]*model.Link, len(shown))
	for i, n := range shown {
		pairs[i] = &model.Link{Left: n.Left, Right: n.Right, Evidence: n.Evidence}
	}
	evidence := c.Evidence(pairs...)
	for i, n := range shown {
		here, there := n.Left, n.Right
		if p.row.Holds(there) {
			here, there = there, here
		}
		row := slices.IndexFunc(c.Rows, func(r model.Row) bool { return r.Holds(there) })
		head := fmt.Sprintf("%s, sentence %d in row %d", p.name(there.Article), there.Sentence+1, row+1)
		if sentences > 1 {
			head += fmt.Sprintf(", for %s, sentence %d", p.name(here.Article), here.Sentence+1)
		}
		p.prose(style.Text, fmt.Sprintf("%s: sure to %.0f%%", head, 100*n.Score), view.Shape{Lead: "  ", Indent: 4})
		p.prose(style.Dim, c.Sentence(there).Text, view.Shape{Lead: "    ", Indent: 4})
		p.inBrief(evidence[i])
	}
	if more := len(found) - mostNear; more > 0 {
		p.add(sheet.Paint(style.Dim, fmt.Sprintf("  and %d more", more)))
	}
	p.gap()
}

// inBrief tells the two heaviest pieces of evidence on either side, the base left out.
func (p *painter) inBrief(evidence []model.Evidence) {
	if len(evidence) < 2 {
		return
	}
	pieces := slices.Clone(evidence[1:])
	slices.SortStableFunc(pieces, func(a, b model.Evidence) int { return cmp.Compare(math.Abs(b.Weight), math.Abs(a.Weight)) })
	for _, side := range []struct {
		lead string
		sign float64
	}{{"    for a link: ", 1}, {"    against it: ", -1}} {
		text, n := "", 0
		for _, e := range pieces {
			if e.Weight*side.sign < little || n == 2 {
				continue
			}
			if n++; n > 1 {
				text += "; "
			}
			text += wrap.Safe(e.Name)
			if e.Text != "" {
				text += " (" + wrap.Safe(e.Text) + ")"
			}
		}
		if text != "" {
			p.prose(style.Text, text, view.Shape{Lead: p.sc.Sheet.Paint(style.Dim, side.lead), Indent: 6})
		}
	}
}
