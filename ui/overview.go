package ui

import (
	"crosscheck/model"
	"crosscheck/ui/scroll"
	"crosscheck/ui/style"
)

// overview draws the strip at the right edge: where in the whole story the differences
// and the search hits are, which part of it is on screen, and where the current row is. It gives one piece of overviewWidth cells for
// each line.
func (m *Model) overview(slots []scroll.Slot) []string {
	s := m.story
	n, height := s.view().Len(), len(slots)
	first, last := slots[0].Item, slots[0].Item
	for _, slot := range slots {
		if slot.Item >= 0 {
			last = slot.Item
		}
	}
	here := s.scroll.Cursor
	out := make([]string, height)
	for y := range out {
		from, to := overviewItems(y, n, height)
		window := " "
		switch {
		case from >= n:
		case here >= from && here < to && (y == 0 || !within(here, y-1, n, height)):
			window = m.sheet.Paint(style.Cursor, m.sheet.Here)
		case from <= last && to > first:
			window = m.sheet.Paint(style.Dim, m.sheet.Window)
		}
		out[y] = " " + window + m.sign(from, to)
	}
	return out
}

// overviewItems gives the items that a line of the overview stands for, from below to:
// where there are fewer items than lines each has its own, with blanks below, for which
// from is n.
func overviewItems(y, n, height int) (from, to int) {
	if n < height {
		return min(y, n), min(y+1, n)
	}
	return y * n / height, (y + 1) * n / height
}

func within(item, y, n, height int) bool {
	from, to := overviewItems(y, n, height)
	return item >= from && item < to
}

// sign gives the sign for a stretch of items: a conflict that is not ruled out, else a
// search hit, else the gravest difference.
func (m *Model) sign(from, to int) string {
	s := m.story
	v := s.view()
	grave, any, hit := model.MarkSame, false, false
	for i := from; i < to; i++ {
		row := v.Row(i)
		mark := s.scene.Marks[row]
		_, open := s.conflicts.Place(row)
		switch {
		case open && mark == model.MarkConflicting:
			return m.sheet.Paint(style.MarkConflict, m.sheet.StripHigh)
		case mark.Difference():
			if !any || graver(mark, grave) {
				grave, any = mark, true
			}
		}
		if s.scene.Query != nil && !hit {
			_, hit = s.hits.Place(row)
		}
	}
	switch {
	case hit:
		return m.sheet.Paint(style.Found, m.sheet.StripHit)
	case any:
		return m.sheet.Paint(style.MarkRole(grave), m.sheet.StripMid)
	}
	return " "
}

// graver tells whether a clash is to be shown rather than another difference.
func graver(mark, than model.Mark) bool {
	return mark == model.MarkConflicting || mark == model.MarkDiffers && than != model.MarkConflicting
}
