package matrix

import (
	"fmt"
	"testing"

	"crosscheck/ui/uitest"
	"crosscheck/ui/uitest/viewtest"
)

func TestCell(t *testing.T) {
	sc := viewtest.Scene(uitest.Ferry())
	sc.Comparison.Rows[3].Also = [][]int{nil, nil, {1}}
	cells := func(row int) string {
		var c []Coverage
		for id := range 3 {
			c = append(c, Cell(sc, &sc.Comparison.Rows[row], id))
		}
		return fmt.Sprint(c)
	}
	for row, want := range map[int][]Coverage{
		2: {Reports, Conflicts, Conflicts},
		3: {Reports, Reworded, Elsewhere},
		4: {Silent, Reports, Reworded}, // seen from the first that reports it
		5: {Alone, Silent, Silent},
		6: {Reports, Same, Silent},
		7: {Reports, Silent, Differs},
		1: {Reports, Silent, Silent}, // a byline is nobody's news
	} {
		if got := cells(row); got != fmt.Sprint(want) {
			t.Errorf("row %d: %s, want %v", row, got, want)
		}
	}
}

func TestSortedByDisagreement(t *testing.T) {
	sc := viewtest.Scene(uitest.Ferry())
	sc.Sorted = true
	v := &View{}
	viewtest.Draw(t, v, sc, 100, 20)
	before := -1
	for i := range v.Len() {
		rank := 0
		for r, m := range []string{"conflicting", "differs", "added", "missing", "reworded", "same", "aside"} {
			if sc.Marks[v.Row(i)].String() == m {
				rank = r
			}
		}
		if rank < before {
			t.Errorf("item %d, %v, comes after a lesser one", i, sc.Marks[v.Row(i)])
		}
		before = rank
	}
}
