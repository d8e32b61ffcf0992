package walk

import "crosscheck/model"

// Folding says which rows are folded away.
type Folding uint8

const (
	FoldNone      Folding = iota // every row is shown
	FoldUnchanged                // rows in which nothing differs
	FoldShared                   // those, and rows that are told in other words alone
)

var foldingNames = []string{"no", "unchanged", "shared"}

func (f Folding) String() string {
	if int(f) < len(foldingNames) {
		return foldingNames[f]
	}
	return "unknown"
}

// Next gives the folding that follows, round and round.
func (f Folding) Next() Folding { return (f + 1) % (FoldShared + 1) }

// Has tells whether rows with a mark are folded away.
func (f Folding) Has(m model.Mark) bool {
	switch f {
	case FoldUnchanged:
		return !m.Difference()
	case FoldShared:
		return !m.Difference() || m == model.MarkReworded
	}
	return false
}

// Fold is a run of rows that are folded away: rows[From:To] of those shown.
type Fold struct{ From, To int }

// Len gives how many rows are folded.
func (f Fold) Len() int { return f.To - f.From }

// leastFold is the shortest run worth a fold line.
const leastFold = 2

// Folds gives the runs to fold among the rows, in order. context rows are kept on
// either side of a row that stays. marks holds the mark of every row of the comparison.
func Folds(rows []int, marks []model.Mark, f Folding, context int) []Fold {
	if f == FoldNone {
		return nil
	}
	var folds []Fold
	for at := 0; at < len(rows); {
		end := at
		for end < len(rows) && f.Has(marks[rows[end]]) {
			end++
		}
		from, to := at, end
		if at > 0 { // rows[at-1] stays
			from += context
		}
		if end < len(rows) {
			to -= context
		}
		if to-from >= leastFold {
			folds = append(folds, Fold{from, to})
		}
		at = end + 1
	}
	return folds
}
