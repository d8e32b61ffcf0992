package ui

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"crosscheck/ui/keymap"
	"crosscheck/ui/style"
	"crosscheck/ui/wrap"
)

// loading shows how far each source is.
type loading struct {
	sources []string
	states  map[string]string
	frame   int // of the spinner
}

func newLoading(sources []string) *loading {
	return &loading{sources: sources, states: make(map[string]string)}
}

// tell takes over the state of a source.
func (l *loading) tell(msg progressMsg) {
	if _, known := l.states[msg.Source]; !known {
		found := false
		for _, s := range l.sources {
			found = found || s == msg.Source
		}
		if !found {
			l.sources = append(l.sources, msg.Source)
		}
	}
	l.states[msg.Source] = msg.State
}

func (l *loading) title() string { return "loading" }

func (l *loading) scrolled() *pager { return &pager{} }

func (l *loading) hints() []hint {
	return []hint{{keymap.Close, "give up"}, {keymap.Quit, "quit"}}
}

func (l *loading) key(m *Model, msg tea.KeyMsg) tea.Cmd {
	switch m.keys.Action(msg.String()) {
	case keymap.Quit:
		return tea.Quit
	case keymap.Close:
		if m.direct {
			return tea.Quit
		}
		m.pop()
	}
	return nil
}

func (l *loading) lines(m *Model, width, height int) []string {
	sheet := m.sheet
	lines := []string{"", "   " + sheet.Paint(style.Key, sheet.Spinner[l.frame%len(sheet.Spinner)]) + " " + sheet.Paint(style.Strong, "Reading and comparing"), ""}
	for _, s := range l.sources {
		lines = append(lines, wrap.Cut(fmt.Sprintf("     %s  %s", wrap.Safe(s), sheet.Paint(style.Dim, wrap.Safe(l.states[s]))), width, sheet.Ellipsis))
	}
	return lines[:min(len(lines), height)]
}
