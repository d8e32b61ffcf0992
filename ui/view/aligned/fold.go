package aligned

import (
	"fmt"
	"slices"

	"crosscheck/ui/style"
	"crosscheck/ui/view"
	"crosscheck/ui/walk"
	"crosscheck/ui/wrap"
)

// entry is an item where rows are folded away: a row, or a fold in the place of several.
type entry struct {
	at   int // an index into Visible
	fold int // an index into Folds, -1 for a row
}

// layItems makes the items. Where nothing is folded each visible row is one, and no list
// of them is kept.
func (v *View) layItems() {
	v.entries = v.entries[:0]
	if len(v.sc.Folds) == 0 {
		return
	}
	next := 0
	for at := 0; at < len(v.sc.Visible); at++ {
		if next < len(v.sc.Folds) && v.sc.Folds[next].From == at {
			v.entries = append(v.entries, entry{at, next})
			at = v.sc.Folds[next].To - 1
			next++
			continue
		}
		v.entries = append(v.entries, entry{at, -1})
	}
}

// entry gives what an item is.
func (v *View) entry(item int) entry {
	if len(v.entries) == 0 {
		return entry{item, -1}
	}
	return v.entries[item]
}

// Fold gives the rows that an item stands for, where it is a fold line: Visible[From:To].
func (v *View) Fold(item int) (walk.Fold, bool) {
	if item < 0 || item >= v.Len() || v.entry(item).fold < 0 {
		return walk.Fold{}, false
	}
	return v.sc.Folds[v.entry(item).fold], true
}

// Item gives the item that shows a row or, where the filter hides it, the next one.
func (v *View) Item(row int) int {
	n, on := walk.Stops(v.sc.Visible).Place(row)
	if on {
		n--
	}
	n = max(0, min(n, len(v.sc.Visible)-1))
	if len(v.entries) == 0 {
		return n
	}
	i, on := slices.BinarySearchFunc(v.entries, n, func(e entry, n int) int { return e.at - n })
	if !on {
		i--
	}
	return max(0, min(i, len(v.entries)-1))
}

// foldLine draws the line that stands for folded rows: how many, and how many search
// hits are among them.
func (v *View) foldLine(f walk.Fold) []string {
	sheet := v.sc.Sheet
	what := fmt.Sprintf("%d rows told alike", f.Len())
	if v.sc.Folding == walk.FoldShared {
		what = fmt.Sprintf("%d rows told alike or in other words", f.Len())
	}
	lead := sheet.Folded
	text := what
	if _, found := v.sc.Query.Hits(v.sc.Comparison, v.sc.Visible[f.From:f.To], v.sc.Outlets); found > 0 {
		text += fmt.Sprintf(", %d found", found)
	}
	gutter := wrap.Pad(v.grid.Left-3) + sheet.Paint(style.Dim, lead) + "  "
	lines := []string{gutter + sheet.Paint(style.Dim, wrap.Fit(text, v.width-v.grid.Left, sheet.Ellipsis))}
	if v.height >= view.Airy {
		lines = append(lines, wrap.Pad(v.width))
	}
	return lines
}
