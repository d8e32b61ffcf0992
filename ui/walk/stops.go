package walk

import (
	"slices"

	"crosscheck/model"
)

// Stops are the rows at which a walk halts, ascending.
type Stops []int

// Where gives the rows for which want is true, of those given.
func Where(rows []int, want func(row int) bool) Stops {
	var stops Stops
	for _, r := range rows {
		if want(r) {
			stops = append(stops, r)
		}
	}
	return stops
}

// Differences gives the rows with a mark that is a difference.
func Differences(rows []int, marks []model.Mark) Stops {
	return Where(rows, func(r int) bool { return marks[r].Difference() })
}

// Conflicts gives the rows of a comparison that are in conflict, and apart from them how
// many conflicts the reader has ruled out: a walk has no reason to halt there again.
func Conflicts(rows []int, c *model.Comparison, marks []model.Mark) (open Stops, ruledOut int) {
	open = Where(rows, func(r int) bool {
		if marks[r] != model.MarkConflicting {
			return false
		}
		if a := c.Annotation(&c.Rows[r]); a != nil && a.Judgement.Refutes() {
			ruledOut++
			return false
		}
		return true
	})
	return open, ruledOut
}

// Next gives the first stop after a row.
func (s Stops) Next(row int) (int, bool) {
	i, _ := slices.BinarySearch(s, row+1)
	if i == len(s) {
		return 0, false
	}
	return s[i], true
}

// Prev gives the last stop before a row.
func (s Stops) Prev(row int) (int, bool) {
	i, _ := slices.BinarySearch(s, row)
	if i == 0 {
		return 0, false
	}
	return s[i-1], true
}

// Place tells where a row stands among the stops, counted from 1: its own number with
// on true, or the number of stops before it.
func (s Stops) Place(row int) (number int, on bool) {
	i, on := slices.BinarySearch(s, row)
	if on {
		i++
	}
	return i, on
}

// Nearest gives the stop at a row, else the next one, else the last one before it.
func (s Stops) Nearest(row int) (int, bool) {
	if len(s) == 0 {
		return 0, false
	}
	i, _ := slices.BinarySearch(s, row)
	return s[min(i, len(s)-1)], true
}
