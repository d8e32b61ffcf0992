package ui

import (
	"crosscheck/ui/walk"
)

// walker is a view whose items stand for rows in an order of its own, some rows in
// several items and some in none: walks go from item to item in it.
type walker interface {
	// Stop gives the next item from one on, in the direction by, that shows another row
	// at which stop is true.
	Stop(from, by int, stop func(row int) bool) (item int, ok bool)
}

// stopIn gives the next stop of a walk in a view that has its own order.
func (s *story) stopIn(v walker, stops walk.Stops, by int) (row, item int, ok bool) {
	item, ok = v.Stop(s.scroll.Cursor, by, func(row int) bool {
		_, on := stops.Place(row)
		return on
	})
	if !ok {
		return 0, 0, false
	}
	return s.view().Row(item), item, true
}

// settleOn makes an item current, one of several that may show the current row.
func (s *story) settleOn(item int) {
	s.scroll.Jump(s.view(), s.body, item)
	s.placed = s.scroll.Cursor
	s.settle()
}

// sorter is a view that can stand by disagreement instead of in the story's order.
type sorter interface{ Sorts() bool }

// sort changes the order of the views that can be sorted.
func (m *Model) sort() {
	s := m.story
	s.scene.Sorted = !s.scene.Sorted
	s.scene.Epoch++
	if s.scene.Sorted {
		m.say("sorted by disagreement")
	} else {
		m.say("in the story's order")
	}
}
