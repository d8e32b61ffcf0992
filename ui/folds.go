package ui

import (
	"fmt"
	"slices"

	"crosscheck/ui/keymap"
	"crosscheck/ui/walk"
)

// foldContext is how many rows stay in sight beside a difference.
const foldContext = 1

// folder is a view that shows fold lines.
type folder interface {
	// Fold gives the rows that an item stands for, as a stretch of Scene.Visible.
	Fold(item int) (walk.Fold, bool)
}

// fold gives the fold on whose line the reader stands.
func (s *story) fold() (walk.Fold, bool) {
	v, ok := s.view().(folder)
	if !ok {
		return walk.Fold{}, false
	}
	return v.Fold(s.scroll.Cursor)
}

// layFolds works out what is folded away: nothing that the reader has opened.
func (s *story) layFolds() {
	sc := &s.scene
	sc.Folds = slices.DeleteFunc(walk.Folds(sc.Visible, sc.Marks, sc.Folding, foldContext), func(f walk.Fold) bool {
		return s.opened[sc.Visible[f.From]]
	})
}

// unfold opens the fold that a row is in, if any.
func (s *story) unfold(row int) {
	at, on := slices.BinarySearch(s.scene.Visible, row)
	if !on {
		return
	}
	for _, f := range s.scene.Folds {
		if f.From <= at && at < f.To {
			if s.opened == nil {
				s.opened = make(map[int]bool)
			}
			s.opened[s.scene.Visible[f.From]] = true
			s.chosen = row
			s.refresh()
			s.sync(s.synced.width, s.synced.height)
			return
		}
	}
}

// folds does the actions that fold; it tells whether a was one.
func (m *Model) folds(a keymap.Action) bool {
	s := m.story
	switch a {
	case keymap.Fold:
		s.scene.Folding = s.scene.Folding.Next()
		clear(s.opened)
		s.refresh()
		m.say(s.folded())
	case keymap.Open:
		f, on := s.fold()
		if on {
			s.unfold(s.scene.Visible[f.From])
		}
		return on
	default:
		return false
	}
	return true
}

// folded says in words what is folded away.
func (s *story) folded() string {
	n := 0
	for _, f := range s.scene.Folds {
		n += f.Len()
	}
	switch _, can := s.view().(folder); {
	case s.scene.Folding == walk.FoldNone:
		return "no row is folded away"
	case n == 0:
		return fmt.Sprintf("%v rows are folded away now, but no run of them is long enough", s.scene.Folding)
	case !can:
		return fmt.Sprintf("%v rows are folded away in the aligned view", s.scene.Folding)
	}
	return fmt.Sprintf("%s folded away: %v ones", plural(n, "row"), s.scene.Folding)
}
