package ui

import (
	"crosscheck/model"
	"crosscheck/ui/scroll"
	"crosscheck/ui/style"
)

// overview draws the strip at the right edge: where in the whole story the differences
// are, and which part of it is on screen. It gives one piece of overviewWidth cells for
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
	out := make([]string, height)
	for y := range out {
		from, to := y*n/height, (y+1)*n/height
		if n < height { // fewer items than lines: each has its own, and blanks below
			from, to = y, min(y+1, n)
		}
		window := " "
		if from < to && from <= last && to > first || from == to && n >= height && from >= first && from <= last {
			window = m.sheet.Paint(style.Dim, m.sheet.Window)
		}
		out[y] = window + m.sign(from, to)
	}
	return out
}

// sign gives the sign for a stretch of items: its gravest mark.
func (m *Model) sign(from, to int) string {
	s := m.story
	grave, any := model.MarkSame, false
	for i := from; i < to; i++ {
		switch mark := s.scene.Marks[s.view().Row(i)]; {
		case mark == model.MarkConflicting:
			return m.sheet.Paint(style.MarkConflict, m.sheet.StripHigh)
		case mark.Difference():
			if !any || mark == model.MarkDiffers {
				grave, any = mark, true
			}
		}
	}
	if !any {
		return " "
	}
	return m.sheet.Paint(style.MarkRole(grave), m.sheet.StripMid)
}
