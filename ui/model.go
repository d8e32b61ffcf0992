package ui

import (
	"context"
	"sync/atomic"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/colorprofile"

	"crosscheck/ui/keymap"
	"crosscheck/ui/style"
)

// The smallest screen the reader draws on; below it asks for more room.
const (
	minWidth  = 40
	minHeight = 10
)

// Model is the whole state of the reader.
type Model struct {
	ctx           context.Context
	engine        Engine
	keys          *keymap.Map
	look          style.Options
	sheet         *style.Sheet
	version       string
	width, height int
	story         *story  // nil until one is loaded
	layers        []layer // what is open over the rows, the topmost last
	pointer       pointer
	looking       atomic.Bool                                 // whether marks changed is being looked at
	notice        notice                                      // shown in the footer until the next key
	err           error                                       // why the reader had to end, for Run to give back
	first         tea.Cmd                                     // what to do at the start
	copyText      func(text string) (where string, err error) // puts a text on the clipboard
	openTarget    func(target string) error                   // opens an address or file outside
	firstRun      bool                                        // nothing was read before: say which keys come first
	whole         bool                                        // web pages are read as all of their text
	direct        bool                                        // the sources were named at the start: a failure to load ends the reader
}

// notice is one line for the reader's eye.
type notice struct {
	text   string
	failed bool
	opened bool // it was said when the story was opened, and more may be said then
}

// New makes the model of a reader. Dark tells whether the terminal's background is taken
// for dark until it answers.
func New(ctx context.Context, o Options, profile colorprofile.Profile, dark bool) *Model {
	m := &Model{ctx: ctx, engine: o.Engine, keys: o.Keys, version: o.Version, firstRun: o.FirstRun, whole: o.Whole, pointer: pointer{off: o.NoMouse}}
	if m.keys == nil {
		m.keys = keymap.Default()
	}
	m.look = style.Options{Theme: o.Theme, Dark: dark, Profile: profile, ASCII: o.ASCII}
	m.sheet = style.New(m.look)
	switch {
	case o.Comparison != nil:
		m.first = m.readStory(o.Comparison, o.Work, o.Sources)
	case o.Comparing != nil:
		m.direct = true
		m.first = m.compare(o)
	case len(o.Sources) > 0:
		m.direct = true
		m.first = m.load(o.Sources)
	default:
		p := newPicker()
		m.push(p)
		m.first = p.start(m)
		m.welcome()
	}
	return m
}

// Init starts loading what was named at the start.
func (m *Model) Init() tea.Cmd {
	return m.first
}

// Update takes one message. It computes and changes the model, and does nothing else:
// whatever reads, writes or waits is in the commands it gives.
func (m *Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := m.take(msg)
	m.settle()
	return m, cmd
}

// settle brings what is drawn up to date after a change.
func (m *Model) settle() {
	m.layout()
	if m.story != nil {
		m.story.settle()
	}
}

func (m *Model) take(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.width, m.height = msg.Width, msg.Height
	case tea.KeyMsg:
		return tea.Batch(m.typed(msg), m.lookout())
	case tea.FocusMsg:
		return m.lookout()
	case changedMsg:
		return m.keep(msg.story)
	case tea.MouseMsg:
		return m.pointed(msg)
	case tea.ResumeMsg:
		return m.resumed()
	case BackgroundMsg:
		m.look.Dark = msg.Dark
		m.restyle()
	case loadedMsg:
		return m.loaded(msg)
	case progressMsg:
		msg.of.tell(msg.Progress)
		return listen(msg.more)
	case tickMsg:
		if l := m.waiting(); l != nil && l == msg.of {
			l.frame++
			return tick(l)
		}
	case exportedMsg:
		if msg.err != nil {
			m.fail("not exported: " + oneLine(msg.err))
		} else {
			m.say("exported to " + msg.path)
		}
	case keptMsg:
		return m.kept(msg)
	case relinkedMsg:
		m.relinked(msg)
	case copiedMsg:
		m.copied(msg)
	case openedMsg:
		if msg.err != nil {
			m.fail(oneLine(msg.err))
		}
	case rememberedMsg:
		if msg.err != nil {
			m.fail(oneLine(msg.err))
		}
	case existsMsg:
		m.push(newOverwrite(msg.path))
	case storiesMsg, folderMsg, belowMsg:
		m.listed(msg)
	}
	return nil
}

// typed takes what was typed. Keys that follow one another faster than they are read, as
// a held key does on a slow line, come in one message: each of them counts.
func (m *Model) typed(msg tea.KeyMsg) tea.Cmd {
	if msg.Type != tea.KeyRunes || msg.Paste {
		return m.key(msg)
	}
	var cmds []tea.Cmd
	if m.escapes(msg) {
		cmds = append(cmds, m.key(tea.KeyMsg{Type: tea.KeyEsc}))
		m.settle()
		msg.Alt = false
	}
	if len(msg.Runes) < 2 {
		return tea.Batch(append(cmds, m.key(msg))...)
	}
	for _, r := range msg.Runes {
		cmds = append(cmds, m.key(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}, Alt: msg.Alt}))
		m.settle()
	}
	return tea.Batch(cmds...)
}

// key gives a key to what is open, else to the rows.
func (m *Model) key(msg tea.KeyMsg) tea.Cmd {
	m.notice = notice{}
	if msg.Type == tea.KeyCtrlC {
		return tea.Quit
	}
	switch top := m.top(); {
	case top != nil:
		return top.key(m, msg)
	case msg.Paste: // a pasted text is no row of commands
		return nil
	}
	a := m.keys.Action(msg.String())
	if a == keymap.None {
		m.idle(msg, a, "")
		return nil
	}
	before := m.moment()
	cmd := m.do(a)
	if cmd == nil && m.notice.text == "" && m.moment() == before {
		m.idle(msg, a, "here")
	}
	return cmd
}

// loaded takes over a story, or tells why there is none.
func (m *Model) loaded(msg loadedMsg) tea.Cmd {
	if m.waiting() != msg.of {
		return nil // given up in the meantime
	}
	switch {
	case msg.err == nil && msg.of.again:
		m.drop(msg.of)
		return m.readOtherwise(msg)
	case msg.err == nil:
		m.layers = nil
		return m.readStory(msg.comparison, msg.work, msg.sources)
	case m.direct: // what was shown last stays until the reader is gone: there are no rows
		m.err = msg.err
		return tea.Quit
	default:
		msg.of.err = msg.err
	}
	return nil
}

// open shows a story.
func (m *Model) open(s *story) {
	m.story, m.direct, m.notice = s, false, notice{}
	m.settle()
	m.welcome()
}

// restyle makes the sheet anew after the look changed.
func (m *Model) restyle() {
	m.sheet = style.New(m.look)
	if m.story != nil {
		m.story.scene.Sheet = m.sheet
		m.story.scene.Epoch++
	}
}

func (m *Model) say(text string)  { m.notice = notice{text: text} }
func (m *Model) fail(text string) { m.notice = notice{text: text, failed: true} }

// Err tells why the reader ended by itself, or nil.
func (m *Model) Err() error { return m.err }
