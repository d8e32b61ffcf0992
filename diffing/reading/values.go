package reading

import (
	"cmp"
	"slices"

	"crosscheck/diffing/calendar"
	"crosscheck/diffing/meaning"
	"crosscheck/diffing/quantity"
)

// term is a member of a class of words.
type term struct{ class, member int }

// collectValues lists the figures and the dates of an article in order of size, and the
// members of classes that it has.
func (a *Article) collectValues() {
	a.terms, a.members = make(map[term]bool), make(map[int]int)
	for i := range a.Sentences {
		s := &a.Sentences[i]
		for k := range s.Figures {
			a.figures = append(a.figures, &s.Figures[k])
		}
		for _, t := range s.Terms {
			if key := (term{t.Class, t.Member}); !a.terms[key] {
				a.terms[key] = true
				a.members[t.Class]++
			}
		}
		for k := range s.Dates {
			a.dates = append(a.dates, &s.Dates[k])
		}
	}
	slices.SortStableFunc(a.figures, func(x, y *quantity.Quantity) int { return cmp.Compare(base(x), base(y)) })
	slices.SortStableFunc(a.dates, func(x, y *calendar.Date) int { return cmp.Compare(x.From, y.From) })
}

func base(q *quantity.Quantity) float64 { return float64(q.Value * q.Unit.Factor()) }

// HasFigure tells whether the article has a figure equal to q, of the same kind, anywhere.
// Equal figures may differ by what prose rounds off, a twentieth at the most.
func (a *Article) HasFigure(q *quantity.Quantity) bool {
	v := base(q)
	slack := max(v, -v)/20 + 1
	from, _ := slices.BinarySearchFunc(a.figures, v-slack, func(x *quantity.Quantity, v float64) int { return cmp.Compare(base(x), v) })
	for _, o := range a.figures[from:] {
		if base(o) > v+slack {
			break
		}
		if quantity.Compare(*q, *o) == quantity.Equal {
			return true
		}
	}
	return false
}

// HasTerm tells whether the article has the same member of a class anywhere.
func (a *Article) HasTerm(t meaning.Term) bool { return a.terms[term{t.Class, t.Member}] }

// Members tells how many members of a class the article has.
func (a *Article) Members(class int) int { return a.members[class] }

// HasDate tells whether the article has a date equal to d, told as finely, anywhere.
func (a *Article) HasDate(d *calendar.Date) bool {
	from, _ := slices.BinarySearchFunc(a.dates, d.From, func(x *calendar.Date, v calendar.Day) int { return cmp.Compare(x.From, v) })
	for _, o := range a.dates[from:] {
		if o.From != d.From {
			break
		}
		if o.Granularity == d.Granularity && calendar.Compare(*d, *o) == calendar.Equal {
			return true
		}
	}
	return false
}
