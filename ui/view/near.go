package view

import (
	"cmp"
	"slices"

	"crosscheck/model"
)

// Near gives the pairs that came close to a link and have one sentence in the row, the
// closest first; those that the reader has linked by hand since are left out.
func (s *Scene) Near(row *model.Row) []model.Near {
	c := s.Comparison
	var found []model.Near
	for _, n := range c.Near {
		if row.Holds(n.Left) == row.Holds(n.Right) {
			continue
		}
		if !slices.ContainsFunc(c.Relinks, func(r model.Relink) bool { return r.Linked && r.Left == n.Left && r.Right == n.Right }) {
			found = append(found, n)
		}
	}
	slices.SortStableFunc(found, func(a, b model.Near) int { return cmp.Compare(b.Score, a.Score) })
	return found
}

// Remarkable tells whether something is to be known of how an article was read: that the
// extraction is not sure, or a note.
func (s *Scene) Remarkable(id int) bool {
	a := &s.Comparison.Articles[id]
	return len(a.Notes) > 0 || Unsure(a)
}

// Unsure tells whether an article's text may not be the article as it was published.
func Unsure(a *model.Article) bool { return a.Confidence == "medium" || a.Confidence == "low" }
