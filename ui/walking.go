package ui

import (
	"fmt"
	"slices"

	"crosscheck/ui/keymap"
	"crosscheck/ui/walk"
)

// walk does the actions that go from stop to stop; it tells whether a was one.
func (m *Model) walk(a keymap.Action) bool {
	s := m.story
	switch a {
	case keymap.NextDifference:
		m.stride(s.differences, 1, "difference")
	case keymap.PrevDifference:
		m.stride(s.differences, -1, "difference")
	case keymap.NextConflict:
		m.stride(s.conflicts, 1, "conflict")
	case keymap.PrevConflict:
		m.stride(s.conflicts, -1, "conflict")
	case keymap.NextOfKind:
		m.walkKind(1)
	case keymap.PrevOfKind:
		m.walkKind(-1)
	case keymap.NextHit, keymap.PrevHit:
		by := 1
		if a == keymap.PrevHit {
			by = -1
		}
		if s.scene.Query == nil {
			m.say("nothing is searched for: " + m.keys.Label(keymap.Search) + " searches")
		} else {
			m.stride(s.hits, by, "hit")
		}
	default:
		return false
	}
	return true
}

// stride goes to the next or previous stop, or says that there is none.
func (m *Model) stride(stops walk.Stops, by int, what string) {
	s := m.story
	row, ok := stops.Next(s.scene.Row)
	side := "after"
	if by < 0 {
		row, ok = stops.Prev(s.scene.Row)
		side = "before"
	}
	item := -1
	out := 0 // of the stops that a walk leaves out
	if what == "conflict" {
		out = s.ruledOut
	}
	v, own := s.view().(walker)
	if own {
		row, item, ok = s.stopIn(v, stops, by)
	}
	switch {
	case ok:
		s.jump(row, what)
		if own {
			s.settleOn(item)
		}
	case len(stops) == 0 && out > 0:
		m.say(fmt.Sprintf("no %s left: %s ruled out", what, are(out)))
	case len(stops) == 0 && !s.filter.IsZero():
		m.say("no " + what + " among the rows that the filter shows")
	case len(stops) == 0:
		m.say("no " + what)
	case own:
		m.say("no other " + what + " " + side + " this one in this view")
	default:
		n, _ := stops.Place(s.scene.Row)
		text := fmt.Sprintf("no %s %s this one (%d of %d)", what, side, max(n, 1), len(stops))
		if out > 0 {
			text += fmt.Sprintf("; %d ruled out", out)
		}
		m.say(text)
	}
}

// are gives a number with its verb.
func are(n int) string {
	if n == 1 {
		return "1 is"
	}
	return fmt.Sprintf("%d are", n)
}

// scroll does the actions that move by rows and pages; it tells whether a was one.
func (m *Model) scroll(a keymap.Action) bool {
	s := m.story
	v, h := s.view(), s.body
	moved := true
	down := true
	switch a {
	case keymap.Down:
		moved = s.scroll.Step(v, h, 1)
	case keymap.Up:
		moved, down = s.scroll.Step(v, h, -1), false
	case keymap.HalfDown:
		moved = s.scroll.Lines(v, h, max(1, h/2))
	case keymap.HalfUp:
		moved, down = s.scroll.Lines(v, h, -max(1, h/2)), false
	case keymap.PageDown:
		moved = s.scroll.Lines(v, h, max(1, h-1))
	case keymap.PageUp:
		moved, down = s.scroll.Lines(v, h, -max(1, h-1)), false
	case keymap.First, keymap.Last:
		if s.row() == nil {
			break
		}
		from := s.row().First()
		if a == keymap.First {
			s.scroll.Jump(v, h, 0)
			s.scroll.Place(v, h, 0)
		} else {
			s.scroll.Jump(v, h, v.Len()-1)
		}
		s.trail.Leave(from, "", s.scene.Comparison.Rows[v.Row(s.scroll.Cursor)].First())
	default:
		return false
	}
	switch {
	case moved || v.Len() == 0:
	case down:
		m.say("this is the last row")
	default:
		m.say("this is the first row")
	}
	s.settle()
	return true
}

// focus moves the focus by so many outlets, round and round.
func (m *Model) focus(by int) {
	s := m.story
	outlets := s.scene.Outlets
	at := slices.Index(outlets, s.scene.Focus) + by
	if len(outlets) < 2 {
		m.say("there is one outlet only")
		return
	}
	s.scene.Focus = outlets[(at+len(outlets))%len(outlets)]
	s.scene.Epoch++
}

// makeReference tells added and missing against the focused outlet.
func (m *Model) makeReference() {
	s := m.story
	name := s.scene.Name(s.scene.Focus)
	switch {
	case len(s.scene.Comparison.Articles) < 2:
		m.say("one article has nothing to be compared with")
	case s.scene.Focus == s.scene.Ref:
		m.say(name + " is the reference already: " + m.keys.Label(keymap.NextOutlet) + " focuses another outlet")
	default:
		s.arrange(s.scene.Comparison, s.scene.Focus)
		m.say("rows as seen from " + name)
	}
}
