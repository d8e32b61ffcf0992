package ui

import "crosscheck/model"

// arranged keeps the rows of a comparison as seen from each reference: going to and fro
// between two outlets does not work them out again. Nobody changes rows.
type arranged struct {
	first *model.Link // of the links that the rows were made of
	links int
	rows  map[int][]model.Row // by reference
}

// from gives the rows of a comparison as seen from article ref.
func (a *arranged) from(e *Engine, c *model.Comparison, ref int) []model.Row {
	var first *model.Link
	if len(c.Links) > 0 {
		first = &c.Links[0]
	}
	if a.rows == nil || a.first != first || a.links != len(c.Links) {
		*a = arranged{first: first, links: len(c.Links), rows: make(map[int][]model.Row)}
	}
	if _, known := a.rows[c.Reference]; !known {
		a.rows[c.Reference] = c.Rows
	}
	if _, known := a.rows[ref]; !known {
		a.rows[ref] = e.Arrange(c, ref)
	}
	return a.rows[ref]
}
