// Package walk holds the pure functions by which the reader goes through rows: which
// rows a filter shows, where the next difference is, what a search finds. They work on
// indices of Comparison.Rows and know nothing of the screen.
//
//	filter.go  Filter, Visible: the rows to show
//	stops.go   Stops: sorted rows, and the way from one to the next
//	query.go   Query: a search text or regular expression, and its hits
package walk

import (
	"slices"

	"crosscheck/model"
)

// Set is a set of small numbers: marks, kinds or articles. The empty Set means "any".
type Set uint64

// Has tells whether i is in the set.
func (s Set) Has(i int) bool { return i < 64 && s&(1<<i) != 0 }

// With gives the set with i put in or taken out.
func (s Set) With(i int, in bool) Set {
	if in {
		return s | 1<<i
	}
	return s &^ (1 << i)
}

// Of gives the set of the given numbers.
func Of[T ~uint8 | ~int](numbers ...T) Set {
	var s Set
	for _, n := range numbers {
		s |= 1 << n
	}
	return s
}

// Filter says which rows to show. A row passes when it passes each of its parts;
// the zero Filter shows every row.
type Filter struct {
	Marks   Set // model.Mark: the row has one of these
	Kinds   Set // model.DetailKind: a clashing detail of the row is one of these
	Outlets Set // articles: one of these reports the row
	Judged  Set // model.Judgement: the reader gave the row one of these, Unjudged for none; or Noted
}

// Noted is the number by which Filter.Judged asks for rows with a note.
const Noted = 8

// IsZero tells whether the filter shows every row.
func (f Filter) IsZero() bool { return f == Filter{} }

// Visible gives the rows that pass the filter, ascending. marks holds the mark of
// every row of c.
func (f Filter) Visible(c *model.Comparison, marks []model.Mark) []int {
	rows := make([]int, 0, len(c.Rows))
	written := annotations(c, f.Judged)
	for i := range c.Rows {
		if f.passes(c, &c.Rows[i], marks[i]) && (f.Judged == 0 || f.Judged&judged(&c.Rows[i], written) != 0) {
			rows = append(rows, i)
		}
	}
	return rows
}

func (f Filter) passes(c *model.Comparison, row *model.Row, mark model.Mark) bool {
	if f.Marks != 0 && !f.Marks.Has(int(mark)) {
		return false
	}
	if f.Kinds != 0 && f.Kinds&Kinds(c, row) == 0 {
		return false
	}
	if f.Outlets == 0 {
		return true
	}
	for id := range row.Cells {
		if row.Has(id) && f.Outlets.Has(id) {
			return true
		}
	}
	return false
}

// Kinds gives the kinds of the details of a row.
func Kinds(c *model.Comparison, row *model.Row) Set {
	var kinds Set
	for _, l := range row.Links {
		for _, d := range c.Links[l].Details {
			kinds = kinds.With(int(d.Kind), true)
		}
	}
	worded := slices.ContainsFunc(row.Links, func(l int) bool { return len(c.Details(&c.Links[l])) > len(c.Links[l].Details) })
	if worded {
		kinds = kinds.With(int(model.Wording), true)
	}
	return kinds
}

// annotations gives what the reader wrote, by the sentence that it hangs on; nothing
// where the filter does not ask for it.
func annotations(c *model.Comparison, want Set) map[model.Ref]*model.Annotation {
	if want == 0 {
		return nil
	}
	at := make(map[model.Ref]*model.Annotation, len(c.Annotations))
	for i := range c.Annotations {
		at[c.Annotations[i].Anchor] = &c.Annotations[i]
	}
	return at
}

// judged gives the judgements of a row, and Noted where it has a note.
func judged(row *model.Row, written map[model.Ref]*model.Annotation) Set {
	var set Set
	for id, cell := range row.Cells {
		for _, s := range cell {
			if a := written[model.Ref{Article: id, Sentence: s}]; a != nil {
				if a.Judgement != model.Unjudged {
					set = set.With(int(a.Judgement), true)
				}
				set = set.With(Noted, set.Has(Noted) || a.Note != "")
			}
		}
	}
	if set&^Of(Noted) == 0 {
		set = set.With(int(model.Unjudged), true)
	}
	return set
}

// Judged counts the rows that each number of Filter.Judged stands for.
func Judged(c *model.Comparison) map[int]int {
	written := annotations(c, 1)
	counts := make(map[int]int)
	for i := range c.Rows {
		set := judged(&c.Rows[i], written)
		for n := 0; n <= Noted; n++ {
			if set.Has(n) {
				counts[n]++
			}
		}
	}
	return counts
}
