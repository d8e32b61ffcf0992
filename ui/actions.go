package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"crosscheck/ui/keymap"
	"crosscheck/ui/walk"
)

// do does what an action means among the rows.
func (m *Model) do(a keymap.Action) tea.Cmd {
	switch a {
	case keymap.Quit:
		return tea.Quit
	case keymap.Suspend:
		return tea.Suspend
	case keymap.Help:
		m.push(newHelp())
		return nil
	case keymap.FreeMouse:
		return m.freeMouse()
	}
	if m.story == nil {
		return nil
	}
	if why := m.unavailable(a); why != "" {
		m.say(why)
		return nil
	}
	if m.walk(a) || m.scroll(a) || m.jumps(a) || m.outlets(a) || m.folds(a) {
		return nil
	}
	if cmd, ok := m.working(a); ok {
		return cmd
	}
	s := m.story
	if n, ok := s.viewOf(a); ok {
		s.show(n)
		return nil
	}
	switch a {
	case keymap.NextOutlet:
		m.focus(1)
	case keymap.PrevOutlet:
		m.focus(-1)
	case keymap.MakeReference:
		m.makeReference()
	case keymap.Stack:
		s.scene.Stacked = !s.scene.Stacked
		s.scene.Epoch++
	case keymap.WholeText:
		return m.readAnew()
	case keymap.Sort:
		m.sort()
	case keymap.Numbers:
		s.scene.Numbers = !s.scene.Numbers
		s.scene.Epoch++
	case keymap.Open:
		if s.row() != nil {
			m.push(newDetail())
		}
	case keymap.ChooseKind:
		m.chooseKind()
	case keymap.Filter:
		m.push(newFilter(s))
	case keymap.Search:
		m.push(newSearch(s))
	case keymap.Export:
		m.push(newExport())
	case keymap.Stories:
		return m.otherStory()
	case keymap.Close:
		m.clear()
	}
	return nil
}

// clear ends what narrows or marks the rows: the search first, then the filter.
func (m *Model) clear() {
	s := m.story
	switch {
	case s.scene.Query != nil:
		s.scene.Query = nil
		s.refresh()
		m.say("search ended")
	case !s.filter.IsZero():
		s.filter = walk.Filter{}
		s.refresh()
		m.say("all rows are shown")
	}
}
