package detail

import (
	"fmt"
	"slices"
	"strings"

	"crosscheck/model"
	"crosscheck/ui/finding"
	"crosscheck/ui/style"
	"crosscheck/ui/view"
	"crosscheck/ui/wrap"
)

// findings adds each detail of the row: what kind it is, what it means, every outlet's
// words, and why. What differs in words alone is left to the edits of each link.
func (p *painter) findings() {
	found := finding.Of(p.sc.Comparison, p.row, p.sc.Ref)
	worded := func(f finding.Finding) bool { return f.Kind == model.Wording && f.Verdict > model.Differs }
	if !slices.ContainsFunc(found, func(f finding.Finding) bool { return !worded(f) }) {
		return
	}
	p.add(p.sc.Sheet.Paint(style.Strong, "Details"))
	words := 0
	for _, f := range found {
		if worded(f) {
			words++
			continue
		}
		role := style.Changed
		switch f.Verdict {
		case model.Conflicting:
			role = style.Clashing
		case model.Differs:
			role = style.Differing
		}
		p.add("  " + p.sc.Sheet.Paint(role, f.Verdict.String()) + " " + f.Kind.String())
		for _, s := range finding.BySaying(f.Values) {
			p.value(p.sc.Names(s.Articles), strings.Join(s.Texts, "; "), role)
		}
		if len(f.Lacks) > 0 {
			p.value(p.sc.Names(f.Lacks), "not said", style.Dim)
		}
		if f.Why != "" {
			p.prose(style.Text, p.sc.Told(f.Why), view.Shape{Lead: "    ", Indent: 4})
		}
	}
	if words > 0 {
		p.add(p.sc.Sheet.Paint(style.Dim, "  other words besides, set out below"))
	}
	p.gap()
}

// value adds what one outlet says of a detail.
func (p *painter) value(names, text string, role style.Role) {
	lead := "    " + wrap.Cut(names, p.width/2, p.sc.Sheet.Ellipsis) + ": "
	p.prose(role, text, view.Shape{Lead: lead, Indent: 6})
}

// mostLinks is how many links are told with their evidence: of ten outlets that tell one
// thing each with each, there are 45.
const mostLinks = 6

// links adds each link of the row with what speaks for and against it, those of the
// reference first; of many the rest in a line each.
func (p *painter) links() {
	if len(p.row.Links) == 0 {
		return
	}
	c, sheet := p.sc.Comparison, p.sc.Sheet
	links := make([]*model.Link, len(p.row.Links))
	for n, i := range p.row.Links {
		links[n] = &c.Links[i]
	}
	slices.SortStableFunc(links, func(a, b *model.Link) int { return p.apart(a) - p.apart(b) })
	evidence := c.Evidence(links[:min(len(links), mostLinks)]...)
	scale := heaviest(evidence)
	p.add(sheet.Paint(style.Strong, "Why these sentences stand together"))
	for n, l := range links {
		if n == mostLinks {
			p.add(sheet.Paint(style.Strong, fmt.Sprintf("And %d links more, in short", len(links)-n)))
			p.add(sheet.Paint(style.Dim, "  a link's evidence is told where one of its outlets is the reference"))
		}
		name := func(r model.Ref) string {
			return fmt.Sprintf("%s, sentence %d", p.name(r.Article), r.Sentence+1)
		}
		notes := []string{l.Relation.String(), fmt.Sprintf("sure to %.0f%%", 100*l.Score)}
		if l.ByHand {
			notes = append(notes, "linked by hand")
		}
		if l.Moved {
			notes = append(notes, "stands elsewhere in the story")
		}
		p.prose(style.Text, name(l.Left)+" and "+name(l.Right)+": "+strings.Join(notes, ", "), view.Shape{Lead: "  ", Indent: 4})
		if n >= mostLinks {
			if n == len(links)-1 {
				p.gap()
			}
			continue
		}
		p.edits(l)
		p.evidence(evidence[n], l.Score, scale)
		p.gap()
	}
}

// apart is 0 for a link of the reference, 1 for one of others.
func (p *painter) apart(l *model.Link) int {
	if l.Left.Article == p.sc.Ref || l.Right.Article == p.sc.Ref {
		return 0
	}
	return 1
}
