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
	clashes := make(map[valueAt]map[int]float64)
	clash := func(kind model.DetailKind, at model.Ref, start int, with int, score float64) {
		key := valueAt{kind, at, start}
		if clashes[key] == nil {
			clashes[key] = make(map[int]float64)
		}
		clashes[key][with] = max(clashes[key][with], score)
	}
	var out []model.Conflict
	for i := range c.Links {
		l := &c.Links[i]
		for _, d := range l.Details {
			if d.Verdict != model.Conflicting || d.Left == nil || d.Right == nil {
				continue
			}
			left, right := model.Value{At: l.Left, Span: *d.Left}, model.Value{At: l.Right, Span: *d.Right}
			clash(d.Kind, l.Left, d.Left.Start, l.Right.Article, l.Score)
			clash(d.Kind, l.Right, d.Right.Start, l.Left.Article, l.Score)
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
		o.onePerOutlet(&out[i], clashes)
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
	for i := range kept {
		o.sayOnce(&kept[i])
	}
	return kept
}

// sayOnce leaves out what an outlet repeats: its value where it stands first is enough.
func (o *outlets) sayOnce(k *model.Conflict) {
	type said struct {
		article int
		key     string
	}
	told := make(map[said]bool)
	k.Values = slices.DeleteFunc(k.Values, func(v model.Value) bool {
		s := said{v.At.Article, o.key(k.Kind, v)}
		again := told[s]
		told[s] = true
		return again
	})
}

// valueAt is where a value stands.
type valueAt struct {
	kind  model.DetailKind
	at    model.Ref
	start int
}

// onePerOutlet leaves out what an outlet says of something else. One value of another outlet may
// seem to clash with two that one outlet has, the hour of the alarm say and that of the
// accident; but it is told of one of the two: of the one that clashes with more outlets, in
// sentences that are surer to tell the same. clashes holds, by outlet, how sure that is.
func (o *outlets) onePerOutlet(k *model.Conflict, clashes map[valueAt]map[int]float64) {
	support := func(v model.Value) int {
		sum := 0 // in whole numbers, whose sum does not hang on the order of a map
		for _, score := range clashes[valueAt{k.Kind, v.At, v.Span.Start}] {
			sum += int(score * 1e4)
		}
		return sum
	}
	most := make(map[int]int) // by article: the support of its best value
	for _, v := range k.Values {
		most[v.At.Article] = max(most[v.At.Article], support(v))
	}
	best := make(map[int]map[string]bool) // the values that have it
	for _, v := range k.Values {
		if support(v) == most[v.At.Article] {
			if best[v.At.Article] == nil {
				best[v.At.Article] = make(map[string]bool)
			}
			best[v.At.Article][o.key(k.Kind, v)] = true
		}
	}
	k.Values = slices.DeleteFunc(k.Values, func(v model.Value) bool { return !best[v.At.Article][o.key(k.Kind, v)] })
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
