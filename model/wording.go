package model

import (
	"cmp"
	"slices"
)

// Edits gives the words that differ in a link, in order.
func (c *Comparison) Edits(l *Link) []Edit {
	if l.Edits != nil || l.Relation == Identical || c.Words == nil {
		return l.Edits
	}
	return c.Words(l)
}

// Details gives all details of a link in the order of the text: its clashes, and what its edits
// add, leave out or put in other words beside what the clashes cover.
func (c *Comparison) Details(l *Link) []Detail {
	if c.Words == nil {
		return l.Details
	}
	edits := c.Edits(l)
	if len(edits) == 0 {
		return l.Details
	}
	left, right := c.Sentence(l.Left).Text, c.Sentence(l.Right).Text
	out := slices.Clone(l.Details)
	spans := make([]Span, 0, 2*len(edits))
	span := func(text string, start, end int32) *Span {
		if start == end {
			return nil
		}
		spans = append(spans, Span{Text: text[start:end], Start: int(start), End: int(end)})
		return &spans[len(spans)-1]
	}
	for _, e := range edits {
		if covered(l.Details, e) {
			continue
		}
		d := Detail{Kind: Wording, Left: span(left, e.LeftStart, e.LeftEnd), Right: span(right, e.RightStart, e.RightEnd)}
		switch {
		case d.Left == nil:
			d.Verdict, d.Why = AddedDetail, "only "+c.Articles[l.Right.Article].Name()+" has this"
		case d.Right == nil:
			d.Verdict, d.Why = MissingDetail, "only "+c.Articles[l.Left.Article].Name()+" has this"
		default:
			d.Verdict, d.Why = RewordedDetail, "said in other words"
		}
		out = append(out, d)
	}
	slices.SortStableFunc(out, func(x, y Detail) int { return cmp.Compare(x.start(), y.start()) })
	return out
}

// start gives where a detail begins: on the left, or on the right where only that has it.
func (d *Detail) start() int {
	if d.Left != nil {
		return d.Left.Start
	}
	return d.Right.Start
}

func covered(details []Detail, e Edit) bool {
	for i := range details {
		if details[i].Left.meets(e.LeftStart, e.LeftEnd) || details[i].Right.meets(e.RightStart, e.RightEnd) {
			return true
		}
	}
	return false
}

// meets tells whether a span and the bytes from..to share anything.
func (s *Span) meets(from, to int32) bool { return s != nil && s.Start < int(to) && int(from) < s.End }
