package ui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"crosscheck/model"
	"crosscheck/ui/keymap"
	"crosscheck/ui/style"
	"crosscheck/ui/wrap"
)

// copying asks what of the current row to copy.
type copying struct{}

func (m *Model) startCopying() {
	switch {
	case m.copyText == nil:
		m.say("there is no clipboard here")
	case !m.noRow("copied"):
		m.push(&copying{})
	}
}

func (p *copying) hints() []hint { return nil }

func (p *copying) key(m *Model, msg tea.KeyMsg) tea.Cmd {
	m.pop()
	c, row, id := m.story.scene.Comparison, m.story.row(), m.spokesman()
	name := wrap.Safe(c.Articles[id].Name())
	switch key := msg.String(); {
	case key == "s" || m.keys.Action(key) == keymap.Copy || m.keys.Action(key) == keymap.Open:
		return copyText(m, cellText(c, row, id), "the sentence of "+name)
	case key == "p":
		return copyText(m, pairText(c, row), "what "+plural(len(row.Reporters()), "outlet")+" said")
	case key == "c":
		return copyText(m, citation(c, row, id), "a citation of "+name)
	case m.keys.Action(key) == keymap.Close:
		m.say("nothing was copied")
		return nil
	}
	return m.key(msg) // any other key does what it always does
}

func (p *copying) line(m *Model, width int) string {
	line := " " + m.sheet.Paint(style.Strong, "copy") + "  "
	name := m.story.scene.Short(m.spokesman(), max(8, min(24, width-56)))
	for _, k := range [][2]string{{m.keys.Label(keymap.Copy), name + "'s sentence"}, {"c", "citation"}, {"p", "what all say"}, {m.keys.Label(keymap.Close), "close"}} {
		line += m.sheet.Paint(style.Key, k[0]) + " " + k[1] + "  "
	}
	return line
}

// spokesman gives the focused outlet or, where that is silent, the first that is not.
func (m *Model) spokesman() int {
	row, focus := m.story.row(), m.story.scene.Focus
	if row.Has(focus) {
		return focus
	}
	return row.First().Article
}

// cellText gives the sentences of an article in a row, on one line.
func cellText(c *model.Comparison, row *model.Row, id int) string {
	var parts []string
	for _, s := range row.Cells[id] {
		parts = append(parts, strings.Join(strings.Fields(wrap.Safe(c.Articles[id].Sentences[s].Text)), " "))
	}
	return strings.Join(parts, " ")
}

// pairText gives what every outlet says in a row, a line for each.
func pairText(c *model.Comparison, row *model.Row) string {
	var lines []string
	for _, id := range row.Reporters() {
		lines = append(lines, wrap.Safe(c.Articles[id].Name())+": "+cellText(c, row, id))
	}
	return strings.Join(lines, "\n")
}

// citation gives the words of an article with where they stand: outlet, title, date, and
// address or file.
func citation(c *model.Comparison, row *model.Row, id int) string {
	a := &c.Articles[id]
	parts := []string{wrap.Safe(a.Name())}
	if a.Title != "" {
		parts = append(parts, "“"+wrap.Safe(a.Title)+"”")
	}
	if when := a.Order().Short(); when != "" {
		parts = append(parts, when)
	}
	switch {
	case a.URL != "":
		parts = append(parts, wrap.Safe(a.URL))
	case a.FinalURL != "":
		parts = append(parts, wrap.Safe(a.FinalURL))
	case a.Source != "" && a.Source != a.Name():
		parts = append(parts, wrap.Safe(a.Source))
	}
	return "“" + cellText(c, row, id) + "” (" + strings.Join(parts, ", ") + ")"
}

// copiedMsg tells how copying went.
type copiedMsg struct {
	what, where string
	err         error
}

// copyText copies a text; what says in words what it is.
func copyText(m *Model, text, what string) tea.Cmd {
	write := m.copyText
	return func() tea.Msg {
		where, err := write(text)
		return copiedMsg{what, where, err}
	}
}

func (m *Model) copied(msg copiedMsg) {
	if msg.err != nil {
		m.fail("not copied: " + oneLine(msg.err))
		return
	}
	m.say("copied to " + msg.where + ": " + msg.what)
}

// openedMsg tells that something was opened outside, or why not.
type openedMsg struct{ err error }

// openSource opens the article of the focused outlet: at its address, else its file.
func (m *Model) openSource() tea.Cmd {
	a := &m.story.scene.Comparison.Articles[m.story.scene.Focus]
	target := ""
	for _, t := range []string{a.FinalURL, a.URL, a.Path} {
		if target == "" && (t == a.Path || strings.HasPrefix(t, "http://") || strings.HasPrefix(t, "https://")) {
			target = t
		}
	}
	switch {
	case m.openTarget == nil:
		m.say("nothing can be opened from here")
		return nil
	case target == "":
		m.say(wrap.Safe(a.Name()) + " came with no address and from no file (" + wrap.Safe(a.Source) + "): nothing to open")
		return nil
	}
	m.say("opening " + wrap.Safe(target) + m.sheet.Ellipsis)
	open := m.openTarget
	return func() tea.Msg { return openedMsg{open(target)} }
}
