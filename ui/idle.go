package ui

import (
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"crosscheck/ui/keymap"
	"crosscheck/ui/wrap"
)

// welcome tells who reads for the first time which keys come first, in the picker and once
// a story is open. The line goes with the next key.
func (m *Model) welcome() {
	key := m.keys.Label
	switch {
	case !m.firstRun && m.story != nil:
		m.remark()
	case !m.firstRun:
	case m.story == nil:
		m.say("New here? " + key(keymap.Open) + " opens a story, " + key(keymap.NextOutlet) + " lists your files, " + key(keymap.Help) + " shows every key.")
	default:
		m.firstRun = false
		m.say("New here? " + key(keymap.NextDifference) + " goes to the next difference, " + key(keymap.Open) + " explains it, " + key(keymap.Help) + " shows every key.")
	}
}

// remark says, when a story is opened, what is to be known of it before it is read.
func (m *Model) remark() {
	sc := &m.story.scene
	parts := slices.Clone(sc.Comparison.Notes)
	var ids []int
	for id := range sc.Comparison.Articles {
		if sc.Remarkable(id) {
			ids = append(ids, id)
		}
	}
	if len(ids) > 0 {
		parts = append(parts, sc.Sheet.Remark+" Something is to be known of the text of "+sc.Names(ids)+": "+m.keys.Label(keymap.ViewSummary)+" tells it.")
	}
	if len(parts) > 0 {
		m.notice = notice{text: strings.Join(parts, " "), opened: true}
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
