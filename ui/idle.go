package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"crosscheck/ui/keymap"
	"crosscheck/ui/wrap"
)

// welcome tells who reads for the first time which keys come first, in the picker and once
// a story is open. The line goes with the next key.
func (m *Model) welcome() {
	key := m.keys.Label
	switch {
	case !m.firstRun:
	case m.story == nil:
		m.say("New here? " + key(keymap.Open) + " opens a story, " + key(keymap.NextOutlet) + " lists your files, " + key(keymap.Help) + " shows every key.")
	default:
		m.firstRun = false
		m.say("New here? " + key(keymap.NextDifference) + " goes to the next difference, " + key(keymap.Open) + " explains it, " + key(keymap.Help) + " shows every key.")
	}
}

// idle says why a key does nothing where the reader is: in words for where that is, such
// as "in the list of stories". A key that no action has is told of as well; one that
// sends more than a key, such as a pasted text, is passed over.
func (m *Model) idle(msg tea.KeyMsg, a keymap.Action, where string) {
	name := keymap.Show(msg.String())
	switch help := m.keys.Label(keymap.Help) + " shows the keys"; {
	case msg.Paste || len(msg.Runes) > 1 || name == "":
	case a == keymap.None:
		m.say(wrap.Safe(name) + " does nothing: " + help)
	default:
		m.say(wrap.Safe(name) + " (" + m.keys.Binding(a).Help + ") does nothing " + where + ": " + help)
	}
}
