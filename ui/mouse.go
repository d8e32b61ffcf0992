package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"crosscheck/ui/keymap"
)

// wheelLines is how many lines one notch of the wheel scrolls.
const wheelLines = 3

// pointer says whose the mouse is.
type pointer struct {
	off  bool // the reader was told to leave it alone
	free bool // it is lent to the terminal for selecting
}

// pointed takes what the mouse did.
func (m *Model) pointed(msg tea.MouseMsg) tea.Cmd {
	if m.width < minWidth || m.height < minHeight {
		return nil
	}
	if msg.Action == tea.MouseActionPress {
		m.notice = notice{}
	}
	wheel := 0
	switch msg.Button {
	case tea.MouseButtonWheelUp:
		wheel = -1
	case tea.MouseButtonWheelDown:
		wheel = 1
	}
	switch top := m.top(); {
	case top != nil && m.pane() == nil: // a prompt is open: the rows wait
		return nil
	case top != nil:
		return m.wheelPane(top, wheel)
	case m.story == nil:
		return nil
	case wheel != 0:
		s := m.story
		s.scroll.Wheel(s.view(), s.body, wheel*wheelLines)
	case msg.Button == tea.MouseButtonWheelLeft:
		m.focus(-1)
	case msg.Button == tea.MouseButtonWheelRight:
		m.focus(1)
	case msg.Button == tea.MouseButtonLeft && msg.Action != tea.MouseActionRelease:
		m.clicked(msg.X, msg.Y, msg.Action == tea.MouseActionMotion)
	}
	return nil
}

// wheelPane turns the wheel over what is open into the keys that scroll it.
func (m *Model) wheelPane(top layer, wheel int) tea.Cmd {
	if _, typing := top.(prompt); typing || wheel == 0 {
		return nil
	}
	key := tea.KeyMsg{Type: tea.KeyDown}
	if wheel < 0 {
		key.Type = tea.KeyUp
	}
	var cmds []tea.Cmd
	for range wheelLines {
		if m.top() == top {
			cmds = append(cmds, top.key(m, key))
			m.settle()
		}
	}
	return tea.Batch(cmds...)
}

// clicked goes to what is at a cell of the screen: an outlet, a row, or a place of the
// overview, along which the pointer can be dragged.
func (m *Model) clicked(x, y int, dragged bool) {
	s := m.story
	v := s.view()
	y-- // the status bar
	header := len(v.Header())
	switch line := y - header; {
	case y < 0 || line >= s.body || v.Len() == 0:
	case line < 0:
		if !dragged {
			m.focusOn(m.outletAt(-1, 0, x-barWidth))
		}
	case x >= m.width-overviewWidth:
		m.overviewed(line)
	case !dragged:
		slot := s.scroll.Window(v, s.body)[line]
		if slot.Item < 0 {
			return
		}
		s.scroll.Cursor = slot.Item
		s.settle()
		if f, on := s.fold(); on {
			s.unfold(s.scene.Visible[f.From])
			return
		}
		m.focusOn(m.outletAt(slot.Item, slot.Line, x-barWidth))
	}
}

// placer is a view in which the outlet at a cell hangs on the line too.
type placer interface {
	// OutletAt gives the article at a cell of a line of an item, or of the header for
	// item -1; -1 for none.
	OutletAt(item, line, x int) int
}

func (m *Model) outletAt(item, line, x int) int {
	if v, ok := m.story.view().(placer); ok {
		return v.OutletAt(item, line, x)
	}
	return m.story.view().Outlet(x)
}

// focusOn moves the focus to an article, if there is one.
func (m *Model) focusOn(id int) {
	s := m.story
	if id >= 0 && id != s.scene.Focus {
		s.scene.Focus = id
		s.scene.Epoch++
	}
}

// overviewed goes to the items that a line of the overview stands for: the first of them
// that is a difference.
func (m *Model) overviewed(line int) {
	s := m.story
	v := s.view()
	from, to := overviewItems(line, v.Len(), s.body)
	if from >= v.Len() {
		return
	}
	row := v.Row(from)
	for i := to - 1; i >= from; i-- {
		if r := v.Row(i); s.scene.Marks[r].Difference() {
			row = r
		}
	}
	if s.row() != nil && row != s.scene.Row {
		s.jump(row, "overview")
	}
}

// freeMouse lends the mouse to the terminal, or takes it back.
func (m *Model) freeMouse() tea.Cmd {
	key := m.keys.Label(keymap.FreeMouse)
	switch {
	case m.pointer.off:
		m.say("the mouse is the terminal's already")
		return nil
	case m.pointer.free:
		m.pointer.free = false
		m.say("the mouse is the reader's again")
		return tea.EnableMouseCellMotion
	}
	m.pointer.free = true
	m.say("the mouse is the terminal's, for selecting text: " + key + " takes it back")
	return tea.DisableMouse
}

// resumed takes the mouse up again after the reader was suspended.
func (m *Model) resumed() tea.Cmd {
	if m.pointer.off || m.pointer.free {
		return nil
	}
	return tea.EnableMouseCellMotion
}
