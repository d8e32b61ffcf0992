package ui

import (
	"fmt"
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"crosscheck/ui/keymap"
	"crosscheck/ui/style"
	"crosscheck/ui/walk"
	"crosscheck/ui/wrap"
)

// Widths of columns in percent of the usual one.
const (
	evenWeight   = 100
	leastWeight  = 40
	utmostWeight = 400
)

// columns say which outlets are shown, and in which order.
type columns struct {
	order  []int    // all articles, in column order
	hidden walk.Set // of articles
}

// shown gives the articles that have a column, in order.
func (c *columns) shown() []int {
	out := make([]int, 0, len(c.order))
	for _, id := range c.order {
		if !c.hidden.Has(id) {
			out = append(out, id)
		}
	}
	return out
}

// outlets does the actions that change the columns; it tells whether a was one.
func (m *Model) outlets(a keymap.Action) bool {
	s := m.story
	switch a {
	case keymap.Widen:
		m.widen(5, 4)
	case keymap.Narrow:
		m.widen(4, 5)
	case keymap.EvenWidths:
		s.scene.Weights = nil
		s.scene.Epoch++
		m.say("all outlets are equally wide")
	case keymap.MoveLeft:
		m.moveOutlet(-1)
	case keymap.MoveRight:
		m.moveOutlet(1)
	case keymap.HideOutlet:
		m.hide(s.scene.Focus)
	case keymap.ShowOutlets:
		if s.columns.hidden == 0 {
			m.say("all outlets are shown")
			break
		}
		s.columns.hidden = 0
		s.refresh()
		m.say("all outlets are shown again")
	case keymap.ChooseOutlets:
		m.push(&outletBox{cursor: slices.Index(s.columns.order, s.scene.Focus)})
	default:
		return false
	}
	return true
}

// name gives an article's name as it may be shown.
func (s *story) name(id int) string { return s.scene.Name(id) }

// widen changes the width of the focused outlet by a factor.
func (m *Model) widen(by, of int) {
	s := m.story
	id := s.scene.Focus
	was := s.scene.Weight(id)
	weight := min(max(leastWeight, was*by/of), utmostWeight)
	if d := weight - evenWeight; d > -8 && d < 8 { // rounding must not keep it from the way back
		weight = evenWeight
	}
	switch {
	case len(s.scene.Outlets) < 2:
		m.say("there is one outlet only")
		return
	case weight == was:
		m.say(s.name(id) + " does not get any " + map[bool]string{true: "wider", false: "narrower"}[by > of])
		return
	}
	weights := make([]int, len(s.scene.Comparison.Articles))
	for i := range weights {
		weights[i] = s.scene.Weight(i)
	}
	weights[id] = weight
	s.scene.Weights = weights
	s.scene.Epoch++
	if s.scene.Stacked || m.width < sideBySide {
		m.say("widths show where outlets stand side by side")
	}
}

// moveOutlet moves the focused outlet by one column.
func (m *Model) moveOutlet(by int) {
	s := m.story
	shown := s.scene.Outlets
	at := slices.Index(shown, s.scene.Focus)
	if at < 0 || at+by < 0 || at+by >= len(shown) {
		m.say(s.name(s.scene.Focus) + " is the " + map[bool]string{true: "first", false: "last"}[by < 0] + " outlet already")
		return
	}
	order := s.columns.order
	i, j := slices.Index(order, shown[at]), slices.Index(order, shown[at+by])
	order[i], order[j] = order[j], order[i]
	s.refresh()
}

// hide takes an outlet's column away.
func (m *Model) hide(id int) {
	s := m.story
	if len(s.scene.Outlets) < 2 {
		m.say("the last outlet cannot be hidden")
		return
	}
	at := slices.Index(s.scene.Outlets, id)
	s.columns.hidden = s.columns.hidden.With(id, true)
	s.refresh()
	if s.scene.Focus == id {
		s.scene.Focus = s.scene.Outlets[min(at, len(s.scene.Outlets)-1)]
	}
	m.say(s.name(id) + " is hidden: " + m.keys.Label(keymap.ShowOutlets) + " shows all outlets")
}

// outletBox is the list in which outlets are shown, hidden, moved and widened.
type outletBox struct {
	cursor int // an index into the order of columns
	pager  pager
}

func (b *outletBox) title() string { return "outlets" }

func (b *outletBox) scrolled() *pager { return &b.pager }

func (b *outletBox) hints() []hint {
	return []hint{{keymap.Down, "move"}, {keymap.Toggle, "show or hide"}, {keymap.MoveLeft, "earlier"}, {keymap.MoveRight, "later"},
		{keymap.Widen, "wider"}, {keymap.Narrow, "narrower"}, {keymap.EvenWidths, "even"}, {keymap.Open, "focus"}, {keymap.Close, "close"}}
}

func (b *outletBox) key(m *Model, msg tea.KeyMsg) tea.Cmd {
	s := m.story
	order := s.columns.order
	id := order[b.cursor]
	switch a := m.keys.InList(msg.String()); a {
	case keymap.Quit, keymap.Help, keymap.Suspend:
		return m.do(a)
	case keymap.Down, keymap.NextOutlet:
		b.cursor = min(b.cursor+1, len(order)-1)
	case keymap.Up, keymap.PrevOutlet:
		b.cursor = max(0, b.cursor-1)
	case keymap.First, keymap.PageUp:
		b.cursor = 0
	case keymap.Last, keymap.PageDown:
		b.cursor = len(order) - 1
	case keymap.Toggle, keymap.HideOutlet:
		if !s.columns.hidden.Has(id) {
			m.hide(id)
			break
		}
		s.columns.hidden = s.columns.hidden.With(id, false)
		s.refresh()
	case keymap.MoveLeft, keymap.MoveRight:
		to := b.cursor + map[bool]int{true: -1, false: 1}[a == keymap.MoveLeft]
		if to < 0 || to >= len(order) {
			break
		}
		order[b.cursor], order[to] = order[to], order[b.cursor]
		b.cursor = to
		s.refresh()
	case keymap.Widen, keymap.Narrow:
		if s.columns.hidden.Has(id) {
			m.say(s.name(id) + " is hidden")
			break
		}
		s.scene.Focus = id
		m.outlets(a)
	case keymap.EvenWidths, keymap.ShowOutlets:
		m.outlets(a)
	case keymap.MakeReference:
		if !s.columns.hidden.Has(id) {
			s.scene.Focus = id
			m.makeReference()
		}
	case keymap.Open:
		if !s.columns.hidden.Has(id) {
			s.scene.Focus = id
			s.scene.Epoch++
		}
		m.pop()
	case keymap.Close, keymap.ChooseOutlets:
		m.pop()
	default:
		m.idle(msg, a, "in the list of outlets")
	}
	return nil
}

func (b *outletBox) lines(m *Model, width, height int) []string {
	sheet, s := m.sheet, m.story
	lines := []string{" " + sheet.Paint(style.Strong, "Outlets, in the order of their columns"), ""}
	for i, id := range s.columns.order {
		a := &s.scene.Comparison.Articles[id]
		cursor, box := " ", sheet.On
		if i == b.cursor {
			cursor = sheet.Paint(style.Cursor, sheet.Cursor)
		}
		if s.columns.hidden.Has(id) {
			box = sheet.Off
		}
		ref := " "
		if id == s.scene.Ref && len(s.columns.order) > 1 {
			ref = sheet.Reference
		}
		more := plural(len(a.Sentences), "sentence")
		if when := a.Order().Short(); when != "" {
			more = when + ", " + more
		}
		if w := s.scene.Weight(id); w != evenWeight {
			more += fmt.Sprintf(", width %d%%", w)
		}
		name := wrap.Fit(s.name(id), min(24, width/3), sheet.Ellipsis)
		lines = append(lines, fmt.Sprintf("%s [%s] %s %s  %s", cursor, box, ref, name, sheet.Paint(style.Dim, more)))
	}
	b.pager.height = height
	b.pager.reveal(b.cursor + 2)
	return b.pager.window(lines, height)
}
