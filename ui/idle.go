package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"crosscheck/ui/keymap"
	"crosscheck/ui/wrap"
)

// idle says why a key does nothing where the reader is: in words for where that is, such
// as "in the list of stories". A key that no action has is told of as well; one that
// sends more than a key, such as a pasted text, is passed over.
func (m *Model) idle(msg tea.KeyMsg, a keymap.Action, where string) {
	name := keymap.Show(msg.String())
	switch help := m.keys.Label(keymap.Help) + " shows what the keys do"; {
	case msg.Paste || len(msg.Runes) > 1 || name == "":
	case a == keymap.None:
		m.say(wrap.Safe(name) + " does nothing: " + help)
	default:
		m.say(wrap.Safe(name) + " (" + m.keys.Binding(a).Help + ") does nothing " + where + ": " + help)
	}
}
