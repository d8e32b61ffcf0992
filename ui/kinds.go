package ui

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"crosscheck/model"
	"crosscheck/ui/keymap"
	"crosscheck/ui/style"
	"crosscheck/ui/walk"
	"crosscheck/ui/wrap"
)

// kindWalk is a walk through the rows that have a detail of one kind.
type kindWalk struct {
	kind   model.DetailKind
	chosen bool
	stops  walk.Stops
}

// refresh works out the stops among the visible rows.
func (k *kindWalk) refresh(c *model.Comparison, visible []int) {
	k.stops = nil
	if k.chosen {
		k.stops = walk.Where(visible, func(r int) bool { return walk.Kinds(c, &c.Rows[r]).Has(int(k.kind)) })
	}
}

// walkKind goes to the next or previous row with a detail of the chosen kind; where none
// is chosen it asks which.
func (m *Model) walkKind(by int) {
	s := m.story
	if !s.kinds.chosen {
		m.chooseKind()
		return
	}
	before := s.scene.Row
	m.stride(s.kinds.stops, by, s.kinds.kind.String())
	if n, on := s.kinds.stops.Place(s.scene.Row); on && s.scene.Row != before {
		m.say(fmt.Sprintf("%v %d of %d", s.kinds.kind, n, len(s.kinds.stops)))
	}
}

// chooseKind opens the list of kinds, unless there is nothing to choose from.
func (m *Model) chooseKind() {
	b := newKindBox(m.story)
	if len(b.kinds) == 0 {
		m.say("no row that is shown has a detail of any kind")
		return
	}
	m.push(b)
}

// kindBox is the list in which the kind to walk by is chosen.
type kindBox struct {
	kinds  []model.DetailKind
	counts []int // rows with it
	cursor int
	pager  pager
}

func newKindBox(s *story) *kindBox {
	b := &kindBox{}
	c := s.scene.Comparison
	for k := model.Number; k <= model.Other; k++ {
		n := len(walk.Where(s.scene.Visible, func(r int) bool { return walk.Kinds(c, &c.Rows[r]).Has(int(k)) }))
		if n == 0 {
			continue
		}
		if s.kinds.chosen && k == s.kinds.kind {
			b.cursor = len(b.kinds)
		}
		b.kinds, b.counts = append(b.kinds, k), append(b.counts, n)
	}
	return b
}

func (b *kindBox) title() string { return "kind of detail" }

func (b *kindBox) scrolled() *pager { return &b.pager }

func (b *kindBox) hints() []hint {
	return []hint{{keymap.Down, "move"}, {keymap.Open, "walk it"}, {keymap.Close, "close"}}
}

func (b *kindBox) key(m *Model, msg tea.KeyMsg) tea.Cmd {
	s := m.story
	switch a := m.keys.InList(msg.String()); a {
	case keymap.Quit, keymap.Help, keymap.Suspend:
		return m.do(a)
	case keymap.Down, keymap.NextOutlet:
		b.cursor = min(b.cursor+1, len(b.kinds)-1)
	case keymap.Up, keymap.PrevOutlet:
		b.cursor = max(0, b.cursor-1)
	case keymap.First, keymap.PageUp:
		b.cursor = 0
	case keymap.Last, keymap.PageDown:
		b.cursor = len(b.kinds) - 1
	case keymap.Open, keymap.Toggle, keymap.NextOfKind:
		s.kinds.kind, s.kinds.chosen = b.kinds[b.cursor], true
		s.kinds.refresh(s.scene.Comparison, s.scene.Visible)
		m.pop()
		m.layout()
		if row, ok := s.kinds.stops.Nearest(s.scene.Row); ok {
			s.jump(row, s.kinds.kind.String())
			n, _ := s.kinds.stops.Place(s.scene.Row)
			m.say(fmt.Sprintf("%v %d of %d: %s next, %s previous, %s another kind", s.kinds.kind, n, len(s.kinds.stops),
				m.keys.Label(keymap.NextOfKind), m.keys.Label(keymap.PrevOfKind), m.keys.Label(keymap.ChooseKind)))
		}
	case keymap.Close, keymap.ChooseKind:
		m.pop()
	default:
		m.idle(msg, a, "while a kind is chosen")
	}
	return nil
}

func (b *kindBox) lines(m *Model, width, height int) []string {
	sheet := m.sheet
	lines := []string{" " + sheet.Paint(style.Strong, "Walk rows that have a detail of this kind"), ""}
	for i, k := range b.kinds {
		cursor := " "
		if i == b.cursor {
			cursor = sheet.Paint(style.Cursor, sheet.Cursor)
		}
		lines = append(lines, fmt.Sprintf("%s %s %s", cursor, wrap.Fit(k.String(), 14, ""), wrap.Fit(plural(b.counts[i], "row"), 10, "")+sheet.Paint(style.Dim, kindMeaning(k))))
	}
	b.pager.height = height
	b.pager.reveal(b.cursor + 2)
	return b.pager.window(lines, height)
}

// kindMeaning says what a kind of detail is about where its name alone is no everyday word.
func kindMeaning(k model.DetailKind) string {
	switch k {
	case model.Polarity:
		return "one says that it is so, the other that it is not"
	case model.Modality:
		return "planned, possible, claimed or done"
	case model.Attribution:
		return "who is said to have said or done it"
	case model.Wording:
		return "other words, more of them or fewer"
	}
	return ""
}
