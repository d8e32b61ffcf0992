package ui

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"crosscheck/ui/keymap"
	"crosscheck/ui/style"
	"crosscheck/ui/view"
	"crosscheck/ui/wrap"
)

// picker lets the reader choose a built-in story where no source was named.
type picker struct {
	samples []Sample
	cursor  int
	pager   pager
}

func newPicker(e *Engine) *picker {
	p := &picker{}
	if e.Samples != nil {
		p.samples = e.Samples()
	}
	return p
}

func (p *picker) title() string { return "stories" }

func (p *picker) scrolled() *pager { return &p.pager }

func (p *picker) hints() []hint {
	return []hint{{keymap.Down, "down"}, {keymap.Up, "up"}, {keymap.Open, "read"}, {keymap.Help, "help"}, {keymap.Quit, "quit"}}
}

func (p *picker) key(m *Model, msg tea.KeyMsg) tea.Cmd {
	switch m.keys.InList(msg.String()) {
	case keymap.Quit, keymap.Close:
		return tea.Quit
	case keymap.Help:
		m.push(newHelp())
	case keymap.Down:
		p.cursor = min(p.cursor+1, max(0, len(p.samples)-1))
	case keymap.Up:
		p.cursor = max(0, p.cursor-1)
	case keymap.First:
		p.cursor = 0
	case keymap.Last:
		p.cursor = max(0, len(p.samples)-1)
	case keymap.Open, keymap.Toggle:
		if len(p.samples) == 0 {
			return nil
		}
		sources := []string{"sample:" + p.samples[p.cursor].Name}
		m.push(newLoading(sources))
		return load(m.ctx, &m.engine, sources)
	}
	return nil
}

func (p *picker) lines(m *Model, width, height int) []string {
	sheet := m.sheet
	lines := []string{
		"",
		"   " + sheet.Paint(style.Strong, "Which story do you want to read?"),
		"",
	}
	at := 0
	for i, s := range p.samples {
		cursor := " "
		if i == p.cursor {
			cursor = sheet.Paint(style.Cursor, sheet.Cursor)
			at = len(lines) + 4
		}
		lines = append(lines, fmt.Sprintf(" %s %s  %s", cursor, sheet.Paint(style.Strong, wrap.Safe(s.Title)), sheet.Paint(style.Dim, wrap.Safe(s.Name))))
		lines = append(lines, fmt.Sprintf(" %s %s", cursor, wrap.Safe(strings.Join(s.Outlets, ", "))))
		if s.About != "" {
			for _, l := range view.Text(sheet, s.About, style.Dim, nil, view.Shape{Width: min(width-4, 90)}) {
				lines = append(lines, fmt.Sprintf(" %s %s", cursor, l))
			}
		}
		lines = append(lines, "")
	}
	if len(p.samples) == 0 {
		lines = append(lines, "   There are no built-in stories.", "")
	}
	lines = append(lines, "   "+sheet.Paint(style.Dim, "To read articles of your own: crosscheck FILE FILE"))
	for i := range lines {
		lines[i] = wrap.Cut(lines[i], width, sheet.Ellipsis)
	}
	p.pager.height = height
	p.pager.reveal(at)
	if p.cursor == 0 {
		p.pager.offset = 0
	}
	return p.pager.window(lines, height)
}
