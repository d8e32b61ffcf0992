// Package finding gathers the details of a row over all its links, so that the reader
// tells each of them once with every outlet's words: what the strip below the rows, the
// detail view and the tables of figures and quotes show.
//
//	finding.go  Finding, Of, Clashes: what is to be told of a row, the gravest first
//	said.go     BySaying: outlets that use the same words, together
package finding

import (
	"cmp"
	"slices"

	"crosscheck/model"
)

// Value is what one outlet says.
type Value struct {
	At   model.Ref
	Span model.Span
}

// Finding is one detail with what each outlet says of it.
type Finding struct {
	Kind    model.DetailKind
	Verdict model.Verdict // Added: the reference lacks it; Missing: the reference has it and another lacks it
	Values  []Value       // by article, then place; two that agree both stand here
	Lacks   []int         // the articles that report the sentence without this detail
	Why     string        // of its first detail
}

// Of gives the findings of a row as seen from article ref: conflicts first, then what
// differs, what is added or missing, and what is only said in other words (see compare). What one
// side lacks is told between the reference and the others, or, where the reference is
// silent, among all.
func Of(c *model.Comparison, row *model.Row, ref int) []Finding {
	return gather(c, row, ref, c.Details)
}

// Clashes gives those findings that are conflicts or may be some.
func Clashes(c *model.Comparison, row *model.Row, ref int) []Finding {
	return gather(c, row, ref, func(l *model.Link) []model.Detail {
		if !slices.ContainsFunc(l.Details, func(d model.Detail) bool { return d.Verdict > model.Differs }) {
			return l.Details
		}
		return slices.DeleteFunc(slices.Clone(l.Details), func(d model.Detail) bool { return d.Verdict > model.Differs })
	})
}

func gather(c *model.Comparison, row *model.Row, ref int, details func(*model.Link) []model.Detail) []Finding {
	var all []Finding
	for _, i := range row.Links {
		l := &c.Links[i]
		list := details(l)
		for d := range list {
			f := of(l, &list[d], ref)
			if len(f.Lacks) > 0 && row.Has(ref) && l.Left.Article != ref && l.Right.Article != ref {
				continue
			}
			if n := slices.IndexFunc(all, func(g Finding) bool { return g.meets(f) }); n >= 0 {
				all[n].take(f)
			} else if len(f.Values) > 0 {
				all = append(all, f)
			}
		}
	}
	all = slices.DeleteFunc(all, func(f Finding) bool {
		return f.Verdict == model.Differs && slices.ContainsFunc(all, func(g Finding) bool { return g.Verdict == model.Conflicting && g.covers(&f) })
	})
	for i := range all {
		slices.SortFunc(all[i].Values, func(a, b Value) int {
			return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.Span.Start, b.Span.Start))
		})
		slices.Sort(all[i].Lacks)
	}
	slices.SortStableFunc(all, func(a, b Finding) int { return a.compare(&b, ref) })
	return all
}

// compare orders findings by what they tell a reader: clashes by how grave they are, then
// details that have a kind of their own, then other words, the most of them first; of
// equal ones those in which the reference takes part.
func (f *Finding) compare(g *Finding, ref int) int {
	rank := func(f *Finding) (verdict model.Verdict, aside, letters int) {
		if f.Verdict > model.Differs && f.Kind == model.Wording {
			for _, v := range f.Values {
				letters = max(letters, len(v.Span.Text))
			}
			return model.RewordedDetail + 1, 0, -letters
		}
		if !f.has(ref) && !slices.Contains(f.Lacks, ref) {
			aside = 1
		}
		return f.Verdict, aside, 0
	}
	v, a, l := rank(f)
	w, b, m := rank(g)
	return cmp.Or(cmp.Compare(v, w), cmp.Compare(a, b), cmp.Compare(l, m))
}

// of gives the finding of one detail.
func of(l *model.Link, d *model.Detail, ref int) Finding {
	f := Finding{Kind: d.Kind, Verdict: d.Verdict, Why: d.Why}
	for _, at := range []model.Ref{l.Left, l.Right} {
		if span := d.Side(l, at.Article); span != nil {
			f.Values = append(f.Values, Value{at, *span})
		} else {
			f.Lacks = append(f.Lacks, at.Article)
		}
	}
	if len(f.Lacks) > 0 {
		f.Verdict = model.MissingDetail
		if slices.Contains(f.Lacks, ref) || !f.has(ref) {
			f.Verdict = model.AddedDetail
		}
	}
	return f
}

func (f *Finding) has(article int) bool {
	return slices.ContainsFunc(f.Values, func(v Value) bool { return v.At.Article == article })
}

// meets tells whether two findings are about one thing: of a kind and verdict, and with
// a span in common.
func (f *Finding) meets(g Finding) bool {
	if f.Kind != g.Kind || f.Verdict != g.Verdict {
		return false
	}
	for _, v := range f.Values {
		for _, w := range g.Values {
			if v.At == w.At && v.Span.Start < w.Span.End && w.Span.Start < v.Span.End {
				return true
			}
		}
	}
	return false
}

// covers tells whether a finding of the same kind has every outlet's words of another one:
// what clashes in one sentence need not be told again as what may differ in the next.
func (f *Finding) covers(g *Finding) bool {
	return f.Kind == g.Kind && !slices.ContainsFunc(g.Values, func(v Value) bool {
		return !slices.ContainsFunc(f.Values, func(w Value) bool { return w.At.Article == v.At.Article && w.Span.Text == v.Span.Text })
	})
}

// take adds what another finding knows.
func (f *Finding) take(g Finding) {
	for _, w := range g.Values {
		if !slices.ContainsFunc(f.Values, func(v Value) bool { return v.At == w.At && v.Span.Start < w.Span.End && w.Span.Start < v.Span.End }) {
			f.Values = append(f.Values, w)
		}
	}
	for _, a := range g.Lacks {
		if !slices.Contains(f.Lacks, a) {
			f.Lacks = append(f.Lacks, a)
		}
	}
	if f.Why == "" {
		f.Why = g.Why
	}
}
