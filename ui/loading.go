package ui

import (
	"context"
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"crosscheck/ui/keymap"
	"crosscheck/ui/style"
	"crosscheck/ui/view"
	"crosscheck/ui/wrap"
)

// loading shows how far each source is, and beside each what is wrong with it.
type loading struct {
	names     []string // the sources as they were named
	whole     bool     // web pages are read as all of their text
	again     bool     // they were read before, the other way
	states    []Progress
	left      [][]string // by source, what inside it is left out and why
	frame     int        // of the spinner
	comparing bool       // everything is read
	err       error      // why there is nothing to read
	cancel    context.CancelFunc
}

// comparing stands in Progress.Index once all sources are read.
const comparing = -1

// maxLeft is how many files that are left out are told of for one source.
const maxLeft = 8

func newLoading(sources []string, whole bool) *loading {
	return &loading{names: sources, whole: whole, states: make([]Progress, len(sources)), left: make([][]string, len(sources))}
}

// load shows how sources are read and compared, and starts with it.
func (m *Model) load(sources []string) tea.Cmd {
	l := newLoading(sources, m.whole)
	m.push(l)
	return m.startLoading(l)
}

// compare shows that a story is being compared, until it is.
func (m *Model) compare(o Options) tea.Cmd {
	l := newLoading(o.Sources, o.Whole)
	for i := range l.states {
		l.states[i] = Progress{Index: i, Ended: true}
	}
	l.comparing, l.cancel = true, func() {}
	m.push(l)
	return await(l, o.Comparing, o.Work)
}

// startLoading starts reading what a layer shows.
func (m *Model) startLoading(l *loading) tea.Cmd {
	var ctx context.Context
	ctx, l.cancel = context.WithCancel(m.ctx)
	return load(ctx, &m.engine, l)
}

// waiting gives what is being loaded, or nil.
func (m *Model) waiting() *loading {
	for _, layer := range m.layers {
		if l, ok := layer.(*loading); ok && l.err == nil {
			return l
		}
	}
	return nil
}

// tell takes over how far a source is.
func (l *loading) tell(p Progress) {
	switch {
	case p.Index == comparing:
		l.comparing = true
	case p.Index < 0 || p.Index >= len(l.states):
	case p.Err != nil && !p.Ended:
		l.left[p.Index] = append(l.left[p.Index], oneLine(p.Err))
	default:
		l.states[p.Index] = p
	}
}

func (l *loading) title() string {
	if l.err != nil {
		return "not opened"
	}
	return "loading"
}

func (l *loading) scrolled() *pager { return &pager{} }

func (l *loading) hints() []hint {
	if l.err != nil {
		return []hint{{keymap.Close, "back"}, {keymap.Open, "try again"}, {keymap.Quit, "quit"}}
	}
	return []hint{{keymap.Close, "give up"}, {keymap.Help, "help"}, {keymap.Quit, "quit"}}
}

func (l *loading) key(m *Model, msg tea.KeyMsg) tea.Cmd {
	switch a := m.keys.Action(msg.String()); {
	case a == keymap.Quit:
		l.cancel()
		return tea.Quit
	case a == keymap.Close:
		l.cancel()
		if m.direct {
			return tea.Quit
		}
		m.drop(l)
	case a == keymap.Open && l.err != nil:
		m.drop(l)
		again := newLoading(l.names, l.whole)
		again.again = l.again
		m.push(again)
		return m.startLoading(again)
	case a == keymap.Help, a == keymap.Suspend:
		return m.do(a)
	default:
		m.idle(msg, a, "while a story is loading")
	}
	return nil
}

// drop closes a layer wherever it lies.
func (m *Model) drop(gone layer) {
	for i, l := range m.layers {
		if l == gone {
			m.layers = append(m.layers[:i:i], m.layers[i+1:]...)
			return
		}
	}
}

func (l *loading) lines(m *Model, width, height int) []string {
	sheet := m.sheet
	spinner := sheet.Paint(style.Key, sheet.Spinner[l.frame%len(sheet.Spinner)])
	head := spinner + " " + sheet.Paint(style.Strong, "Reading "+plural(len(l.names), "source"))
	switch {
	case l.err != nil:
		head = sheet.Paint(style.Failed, "This cannot be compared yet")
	case l.comparing:
		head = spinner + " " + sheet.Paint(style.Strong, "Comparing")
	}
	lines := []string{"", "   " + head, ""}
	blamed := false
	add := func(role style.Role, text string) {
		for _, t := range view.Text(sheet, text, role, nil, view.Shape{Width: max(10, min(width, 110)), Lead: "       ", Indent: 7}) {
			lines = append(lines, strings.TrimRight(t, " "))
		}
	}
	for i, name := range l.names {
		p := l.states[i]
		sign, state := spinner, p.State
		switch {
		case p.Err != nil:
			sign, state, blamed = sheet.Paint(style.Failed, "!"), "", true
		case p.Ended:
			sign = sheet.Paint(style.Key, sheet.On)
		case l.err != nil:
			sign, state = sheet.Off, "not read"
		case state == "":
			state = "waiting"
		}
		state = wrap.Safe(state)
		lines = append(lines, fmt.Sprintf("   %s %s  %s", sign, wrap.Fit(wrap.Safe(name), min(width-20, 60), sheet.Ellipsis), sheet.Paint(style.Dim, state)))
		if p.Err != nil {
			add(style.Failed, strings.TrimPrefix(oneLine(p.Err), wrap.Safe(name)+": "))
		}
		for n, text := range l.left[i] {
			if n == maxLeft {
				add(style.Dim, fmt.Sprintf("and %d more left out", len(l.left[i])-n))
				break
			}
			add(style.Dim, "left out: "+text)
		}
	}
	if l.err != nil && !blamed {
		lines = append(lines, "")
		add(style.Failed, oneLine(l.err))
	}
	if len(lines) > height {
		lines = lines[:height]
	}
	for i := range lines {
		lines[i] = wrap.Cut(lines[i], width, sheet.Ellipsis)
	}
	return lines
}
