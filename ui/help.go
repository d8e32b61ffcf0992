package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"crosscheck/model"
	"crosscheck/ui/keymap"
	"crosscheck/ui/style"
	"crosscheck/ui/view"
	"crosscheck/ui/wrap"
)

// help shows the keys of the place it was opened in, what the marks mean, then every key.
// It is made from the key map.
type help struct{ pager pager }

func newHelp() *help { return &help{} }

func (h *help) title() string { return "help" }

func (h *help) scrolled() *pager { return &h.pager }

func (h *help) hints() []hint {
	return []hint{{keymap.Down, "scroll"}, {keymap.PageDown, "page"}, {keymap.Close, "close"}, {keymap.Quit, "quit"}}
}

func (h *help) key(m *Model, msg tea.KeyMsg) tea.Cmd {
	a := m.keys.Action(msg.String())
	switch {
	case h.pager.act(a):
	case a == keymap.Quit:
		return tea.Quit
	case a == keymap.Close, a == keymap.Help, a == keymap.Open:
		m.pop()
	default:
		m.idle(msg, a, "in the help")
	}
	return nil
}

func (h *help) lines(m *Model, width, height int) []string {
	lines := helpLines(m.keys, m.sheet, m.here(h), width-2)
	for i, l := range lines {
		lines[i] = " " + l
	}
	return h.pager.window(lines, height)
}

// meaning says what a mark of a row means.
func meaning(m model.Mark) string {
	switch m {
	case model.MarkConflicting:
		return "a detail is in conflict: both cannot be right as written"
	case model.MarkDiffers:
		return "a detail clashes, but both may be right"
	case model.MarkAdded:
		return "others report it, the reference does not"
	case model.MarkMissing:
		return "the reference reports it, no other does"
	case model.MarkReworded:
		return "said in other words"
	case model.MarkSame:
		return "said in the same words"
	default:
		return "bylines, datelines, links and credits"
	}
}

// helpLines gives the text of the help.
func helpLines(keys *keymap.Map, sheet *style.Sheet, at place, width int) []string {
	const labels = 20
	room := min(labels, width/3)
	var lines []string
	entry := func(label, text string) {
		lead := label + wrap.Pad(room-wrap.Width(label)) + " "
		lines = append(lines, view.Text(sheet, text, style.Text, nil, view.Shape{Width: max(10, width), Lead: lead, Indent: room + 1})...)
	}
	if at.name != "" {
		lines = append(lines, sheet.Paint(style.Strong, "Here: "+at.name))
		lines = append(lines, view.Text(sheet, at.about, style.Text, nil, view.Shape{Width: max(10, width)})...)
		for _, k := range at.keys {
			if b := keys.Binding(k.action); len(b.Keys) > 0 {
				entry(sheet.Paint(style.Key, wrap.Cut(b.Labels(), room, sheet.Ellipsis)), k.word)
			}
		}
		lines = append(lines, "")
	}
	lines = append(lines, sheet.Paint(style.Strong, "Marks of rows"))
	for _, mark := range model.Marks() {
		entry(sheet.Mark(mark), meaning(mark))
	}
	lines = append(lines, "", sheet.Paint(style.Strong, "Every key"), "")
	for _, g := range keymap.Groups() {
		lines = append(lines, sheet.Paint(style.Strong, g.String()))
		for _, b := range keys.InGroup(g) {
			entry(sheet.Paint(style.Key, wrap.Cut(b.Labels(), room, sheet.Ellipsis)), b.Help)
		}
		lines = append(lines, "")
	}
	lines = append(lines, sheet.Paint(style.Strong, "Words that stand out"))
	for _, w := range []struct {
		role          style.Role
		word, meaning string
	}{
		{style.Clashing, "in conflict", "a detail that clashes with another outlet's"},
		{style.Differing, "may differ", "a detail that clashes but may be compatible"},
		{style.Changed, "other words", "words that the compared outlets do not have"},
		{style.Restated, "most words", "a sentence most of whose words differ; the details set them out"},
		{style.Alone, "alone", "a sentence that only this outlet has"},
		{style.Found, "found", "what was searched for"},
	} {
		entry(sheet.Paint(w.role, wrap.Cut(w.word, room, sheet.Ellipsis)), w.meaning)
	}
	entry(sheet.Reference, "the reference: what others add or leave out is told against it")
	entry(sheet.Remark, "beside an outlet: something is to be known of how its text was read; the details and the summary tell it")
	entry(sheet.Moved, "stands elsewhere in another outlet's story")
	for _, j := range model.Judgements() {
		if j != model.Unjudged {
			entry(sheet.Paint(style.Strong, sheet.Judged(j)), "you marked it: "+j.String())
		}
	}
	entry(sheet.Paint(style.Strong, sheet.Noted), "you wrote a note on it")
	return lines
}
