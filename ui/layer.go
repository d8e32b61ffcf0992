package ui

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"crosscheck/ui/keymap"
	"crosscheck/ui/style"
	"crosscheck/ui/wrap"
)

// layer is something open over the rows. The topmost one gets every key but ctrl+c.
type layer interface {
	// key takes a key.
	key(m *Model, msg tea.KeyMsg) tea.Cmd
	// hints are the keys that the footer names while the layer is open.
	hints() []hint
}

// hint is a key that the footer names, with what it does in a word.
type hint struct {
	action keymap.Action
	word   string
}

// pane is a layer that is drawn in the place of the rows.
type pane interface {
	layer
	// title is what the status bar says is open.
	title() string
	// lines draws it: at most height lines, each at most width cells.
	lines(m *Model, width, height int) []string
	// scrolled gives the pager by which the pane is scrolled.
	scrolled() *pager
}

// prompt is a layer that is drawn in the place of the footer.
type prompt interface {
	layer
	// line draws it, at most width cells.
	line(m *Model, width int) string
}

func (m *Model) push(l layer) { m.layers = append(m.layers, l) }

// pop closes the topmost layer.
func (m *Model) pop() {
	if n := len(m.layers); n > 0 {
		m.layers = m.layers[:n-1]
	}
}

// top gives the topmost layer, or nil.
func (m *Model) top() layer {
	if n := len(m.layers); n > 0 {
		return m.layers[n-1]
	}
	return nil
}

// pane gives the topmost pane, or nil.
func (m *Model) pane() pane {
	for i := len(m.layers) - 1; i >= 0; i-- {
		if p, ok := m.layers[i].(pane); ok {
			return p
		}
	}
	return nil
}

// escapes tells whether a key that comes with alt is the escape key and another one after
// it: terminals send the same for both, where the two come at once. It is where alt and
// the key mean nothing, and escape closes something that is open.
func (m *Model) escapes(msg tea.KeyMsg) bool {
	if !msg.Alt || m.keys.Action(msg.String()) != keymap.None {
		return false
	}
	switch top := m.top().(type) {
	case nil:
		return m.story != nil && (m.story.scene.Query != nil || !m.story.filter.IsZero())
	case *picker:
		return m.story != nil || top.list().Query() != "" || top.choice.Len() > 0
	case *loading:
		return false
	case *noteEditor:
		return !strings.ContainsAny(string(msg.Runes), "bfdclu") // go and change by words there
	case *marking, *copying, *linking, *rowPrompt: // no words are typed there
		return true
	case prompt:
		return !strings.ContainsAny(string(msg.Runes), "bfd")
	}
	return true
}

// pager scrolls through lines that do not fit.
type pager struct {
	offset int
	total  int // lines there are
	height int // lines shown
}

// act scrolls; it tells whether the action was one of scrolling.
func (p *pager) act(a keymap.Action) bool {
	switch a {
	case keymap.Down:
		p.offset++
	case keymap.Up:
		p.offset--
	case keymap.HalfDown:
		p.offset += max(1, p.height/2)
	case keymap.HalfUp:
		p.offset -= max(1, p.height/2)
	case keymap.PageDown:
		p.offset += max(1, p.height-1)
	case keymap.PageUp:
		p.offset -= max(1, p.height-1)
	case keymap.First:
		p.offset = 0
	case keymap.Last:
		p.offset = p.total
	default:
		return false
	}
	p.clamp()
	return true
}

func (p *pager) clamp() { p.offset = max(0, min(p.offset, p.total-p.height)) }

// window gives the lines in view.
func (p *pager) window(lines []string, height int) []string {
	p.total, p.height = len(lines), height
	p.clamp()
	return lines[p.offset:min(len(lines), p.offset+height)]
}

// rest says how many lines are out of sight, or "".
func (p *pager) rest(sheet *style.Sheet) string {
	var parts []string
	if p.offset > 0 {
		parts = append(parts, fmt.Sprintf("%s %d", sheet.Up, p.offset))
	}
	if below := p.total - p.offset - p.height; below > 0 {
		parts = append(parts, fmt.Sprintf("%s %d", sheet.Down, below))
	}
	if len(parts) == 0 {
		return ""
	}
	return " " + strings.Join(parts, "  ") + " more lines "
}

// reveal scrolls so far that a line is in view.
func (p *pager) reveal(line int) {
	if line < p.offset {
		p.offset = line
	} else if p.height > 0 && line >= p.offset+p.height {
		p.offset = line - p.height + 1
	}
}

// oneLine gives an error's text on one line.
func oneLine(err error) string {
	return strings.Join(strings.Fields(wrap.Safe(strings.ReplaceAll(err.Error(), "\n", "; "))), " ")
}
