package diffing

import (
	"cmp"
	"slices"

	"crosscheck/model"
)

// conflicts names every clash once over all articles: conflicting details of one kind
// that share a span are one conflict with each outlet's value, those included that agree
// with one side. A clash that is met again elsewhere is named where it stands first.
func conflicts(c *model.Comparison) []model.Conflict {
	rowOf := make(map[model.Ref]int)
	for r := range c.Rows {
		for a, cell := range c.Rows[r].Cells {
			for _, s := range cell {
				rowOf[model.Ref{Article: a, Sentence: s}] = r
			}
		}
	}
	type slot struct {
		kind model.DetailKind
		at   model.Ref
	}
	in := make(map[slot][]int) // conflicts with a value in a sentence
	var out []model.Conflict
	for i := range c.Links {
		l := &c.Links[i]
		for _, d := range l.Details {
			if d.Verdict != model.Conflicting || d.Left == nil || d.Right == nil {
				continue
			}
			left, right := model.Value{At: l.Left, Span: *d.Left}, model.Value{At: l.Right, Span: *d.Right}
			at := len(out)
			for _, v := range []model.Value{left, right} {
				for _, n := range in[slot{d.Kind, v.At}] {
					if n < at && holds(&out[n], v) {
						at = n
					}
				}
			}
			if at == len(out) {
				out = append(out, model.Conflict{Kind: d.Kind, Row: rowOf[l.Left], Why: d.Why})
			}
			for _, v := range []model.Value{left, right} {
				if !holds(&out[at], v) {
					out[at].Values = append(out[at].Values, v)
					key := slot{d.Kind, v.At}
					in[key] = append(in[key], at)
				}
			}
		}
	}
	if len(out) == 0 {
		return nil
	}
	o := newOutlets(c)
	for i := range out {
		o.complete(&out[i])
		slices.SortStableFunc(out[i].Values, func(x, y model.Value) int {
			return cmp.Or(x.At.Compare(y.At), cmp.Compare(x.Span.Start, y.Span.Start))
		})
		for _, v := range out[i].Values {
			out[i].Row = min(out[i].Row, rowOf[v.At])
		}
	}
	slices.SortStableFunc(out, func(x, y model.Conflict) int { return cmp.Compare(x.Row, y.Row) })
	type said struct {
		kind    model.DetailKind
		article int
		key     string
	}
	by := make(map[said][]int) // conflicts kept, by each of their values
	kept := out[:0]
	for i := range out {
		x := out[i]
		again := slices.ContainsFunc(x.Values, func(v model.Value) bool {
			same := by[said{x.Kind, v.At.Article, o.key(x.Kind, v)}]
			return slices.ContainsFunc(same, func(k int) bool { return o.once(&kept[k], &x) })
		})
		if again {
			continue
		}
		for _, v := range x.Values {
			key := said{x.Kind, v.At.Article, o.key(x.Kind, v)}
			by[key] = append(by[key], len(kept))
		}
		kept = append(kept, x)
	}
	return kept
}

// holds tells whether the conflict has this value already.
func holds(c *model.Conflict, v model.Value) bool {
	for _, o := range c.Values {
		if o.At == v.At && o.Span.Start < v.Span.End && v.Span.Start < o.Span.End {
			return true
		}
	}
	return false
}

// copyShare is the share of an article's text from which on it counts as a copy.
const copyShare = 0.6

// copies groups articles most of whose text is one: the shorter one's body stands in
// the other in equal sentences.
func copies(c *model.Comparison) []model.Copy {
	n := len(c.Articles)
	length := make([]int, n)
	for a := range c.Articles {
		for _, s := range c.Articles[a].Sentences {
			if s.Role == model.Body {
				length[a] += len(s.Text)
			}
		}
	}
	shared := make(map[[2]int][2]int)
	for i := range c.Links {
		l := &c.Links[i]
		if l.Relation != model.Identical || c.Sentence(l.Left).Role != model.Body || c.Sentence(l.Right).Role != model.Body {
			continue
		}
		key := [2]int{l.Left.Article, l.Right.Article}
		s := shared[key]
		s[0] += len(c.Sentence(l.Left).Text)
		s[1] += len(c.Sentence(l.Right).Text)
		shared[key] = s
	}
	group := make([]int, n)
	share := make([]float64, n)
	for a := range group {
		group[a], share[a] = a, 1
	}
	for a := range n {
		for b := a + 1; b < n; b++ {
			s := shared[[2]int{a, b}]
			part := 0.0
			if short := min(length[a], length[b]); short > 0 {
				part = min(1, float64(max(s[0], s[1]))/float64(short))
			}
			if part < copyShare {
				continue
			}
			from, to := group[b], group[a]
			least := min(part, share[to], share[from])
			for k := range group {
				if group[k] == from {
					group[k] = to
				}
			}
			share[to] = least
		}
	}
	var out []model.Copy
	for g := range n {
		var ids []int
		for a := range n {
			if group[a] == g {
				ids = append(ids, a)
			}
		}
		if len(ids) > 1 {
			out = append(out, model.Copy{Articles: ids, Share: float64(int(share[g]*100+0.5)) / 100})
		}
	}
	return out
}
