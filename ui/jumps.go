package ui

import (
	"fmt"
	"strconv"

	tea "github.com/charmbracelet/bubbletea"

	"crosscheck/model"
	"crosscheck/ui/keymap"
	"crosscheck/ui/wrap"
)

// jump goes to a row and remembers where from. Jumps of one walk, which why names, are
// one on the way back.
func (s *story) jump(row int, why string) {
	if s.row() != nil {
		s.trail.Leave(s.scene.Comparison.Rows[s.scene.Row].First(), why, s.scene.Comparison.Rows[row].First())
	}
	s.goTo(row)
}

// jumps does the actions that go to a row by its number or back; it tells whether a was one.
func (m *Model) jumps(a keymap.Action) bool {
	s := m.story
	switch a {
	case keymap.GoToRow:
		m.push(&rowPrompt{field: newField("")})
	case keymap.JumpBack:
		if here, ok := s.anchor(); ok {
			to, ok := s.trail.Back(here)
			m.land(to, ok, "there is nowhere to jump back to")
		}
	case keymap.JumpForward:
		to, ok := s.trail.Forward()
		m.land(to, ok, "there is nowhere to jump forward to")
	default:
		return false
	}
	return true
}

// land goes to the row of a sentence on the trail.
func (m *Model) land(to model.Ref, ok bool, otherwise string) {
	s := m.story
	switch {
	case !ok || s.row() == nil:
		m.say(otherwise)
	default:
		m.goToShown(s.rowOf[to.Article][to.Sentence])
	}
}

// goToShown goes to a row, or where the filter hides it to the nearest one, and says so.
func (m *Model) goToShown(row int) {
	s := m.story
	s.goTo(row)
	if s.scene.Row != row {
		m.say(fmt.Sprintf("row %d is not shown here: this is row %d", row+1, s.scene.Row+1))
	}
}

// rowPrompt asks for the number of a row.
type rowPrompt struct{ field field }

func (p *rowPrompt) hints() []hint { return nil }

func (p *rowPrompt) key(m *Model, msg tea.KeyMsg) tea.Cmd {
	s := m.story
	switch msg.Type {
	case tea.KeyEsc:
		m.pop()
	case tea.KeyEnter:
		m.pop()
		text := p.field.Value()
		n, err := strconv.Atoi(text)
		switch {
		case text == "":
		case err != nil || n < 1 || n > len(s.scene.Marks):
			m.fail(fmt.Sprintf("no row %s: rows are numbered from 1 to %d", wrap.Safe(text), len(s.scene.Marks)))
		case s.row() == nil:
			m.say("no row passes the filter")
		default:
			m.layout()
			s.trail.Leave(s.row().First(), "", s.scene.Comparison.Rows[n-1].First())
			m.goToShown(n - 1)
		}
	default:
		p.field.Model, _ = p.field.Update(msg)
	}
	return nil
}

func (p *rowPrompt) line(m *Model, width int) string {
	return p.field.draw(m.sheet, "go to row", fmt.Sprintf("1 to %d, this is %d", len(m.story.scene.Marks), m.story.scene.Row+1), width)
}
