package ui

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"

	"crosscheck/model"
	"crosscheck/ui/keymap"
	"crosscheck/ui/style"
	"crosscheck/ui/terminal"
	"crosscheck/ui/wrap"
)

// The screen that the reader is laid out for in linear mode: as wide as a line is read
// well, and so high that nothing open has to be scrolled.
const (
	linearWidth  = 80
	linearHeight = 4000
)

// Linear opens the reader in linear mode: it reads lines from in, each a key by its name,
// an action by its own, or ":" and the number of a row, and answers each with plain lines on out, without colours, and
// without going back to what it wrote. It ends with the input or when the reader is left,
// and gives what Run gives.
func Linear(ctx context.Context, o Options, in io.Reader, out io.Writer) (*model.Comparison, error) {
	o.Theme, o.NoMouse, o.ASCII = style.HighContrast, true, true
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	m := New(ctx, o, colorprofile.NoTTY, true)
	m.Update(tea.WindowSizeMsg{Width: linearWidth, Height: linearHeight})
	l := &linear{ctx: ctx, m: m, out: bufio.NewWriter(out), messages: make(chan tea.Msg), told: -1}
	if f, ok := out.(*os.File); ok {
		if width, _, err := term.GetSize(f.Fd()); err == nil {
			l.width = width
		}
	}
	err := l.run(in)
	return m.read(), err
}

// runLinear runs linear mode on the process's own input, or, where an article comes
// through that, on its terminal.
func runLinear(ctx context.Context, o Options) (*model.Comparison, error) {
	in := o.Input
	if in == nil {
		in = os.Stdin
	}
	if slices.ContainsFunc(o.Sources, func(s string) bool { return s == "-" || strings.HasSuffix(s, "=-") }) {
		file, owned, err := terminal.Open(o.Input)
		if err != nil {
			return nil, err
		}
		if owned {
			defer file.Close()
		}
		in = file
	}
	return Linear(ctx, o, in, o.Output)
}

// linear is the reader in linear mode: the same model as on the screen, told in words.
type linear struct {
	ctx      context.Context
	m        *Model
	out      *bufio.Writer
	width    int // of the terminal that is written to, 0 where it is none
	messages chan tea.Msg
	pending  int  // commands that have not come back
	quit     bool // the reader was left
	story    *story
	told     int      // the row that was told last
	item     int      // the item of the view that showed it
	view     int      // the view it was told in
	ref      int      // the reference it was told against
	focus    int      // the focused outlet that was told last
	silent   bool     // nothing was said to the last line
	top      layer    // the layer that was told last
	shown    []string // its lines
}

func (l *linear) run(in io.Reader) error {
	lines, done := make(chan string), make(chan struct{})
	defer close(done)
	go func() { // reading cannot be interrupted: it is left behind when the reader ends
		defer close(lines)
		scanner := bufio.NewScanner(in)
		scanner.Buffer(make([]byte, 4096), 1<<20)
		for scanner.Scan() {
			select {
			case lines <- scanner.Text():
			case <-done:
				return
			}
		}
	}()
	l.start(l.m.Init())
	for {
		if err := l.settle(); err != nil {
			return err
		}
		l.tell()
		if l.silent && !l.quit {
			l.say("done")
		}
		if err := l.out.Flush(); err != nil || l.quit {
			return errors.Join(l.m.Err(), err)
		}
		select {
		case <-l.ctx.Done():
			return context.Cause(l.ctx)
		case line, more := <-lines:
			if !more {
				return l.m.Err()
			}
			l.m.notice, l.silent = notice{}, true
			l.take(strings.TrimRight(line, "\r"))
		}
	}
}

// start runs a command.
func (l *linear) start(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	l.pending++
	ctx, messages := l.ctx, l.messages
	go func() {
		select {
		case messages <- cmd():
		case <-ctx.Done():
		}
	}()
}

// settle waits for the commands under way and takes over what they bring. Who leaves
// waits for what is being kept, but not for what is being read.
func (l *linear) settle() error {
	for l.pending > 0 && (!l.quit || l.m.waiting() == nil) {
		var msg tea.Msg
		select {
		case <-l.ctx.Done():
			return context.Cause(l.ctx)
		case msg = <-l.messages:
			l.pending--
		}
		switch msg := msg.(type) {
		case nil, tickMsg:
		case tea.BatchMsg:
			for _, cmd := range msg {
				l.start(cmd)
			}
		case tea.QuitMsg:
			l.quit = true
		default:
			if p, ok := msg.(progressMsg); ok && p.Source != "" && p.Ended && p.Err == nil {
				l.say(p.Source + ": " + p.State)
			}
			_, cmd := l.m.Update(msg)
			l.start(cmd)
		}
	}
	return nil
}

// take does what a line says. What it means hangs on what is open: text for what asks for
// text, else a key by its name, an action by its name, or a row's number.
func (l *linear) take(line string) {
	m := l.m
	word := strings.TrimSpace(line)
	switch top := m.top().(type) {
	case *noteEditor:
		switch word {
		case ".":
			l.press(tea.KeyMsg{Type: tea.KeyCtrlS})
		default:
			l.text(line)
			l.press(tea.KeyMsg{Type: tea.KeyEnter})
		}
	case nil:
		l.takeRow(word)
	default:
		f := typing(top)
		switch key, named := keyNamed(word); {
		case f != nil && word != "esc":
			f.SetValue("")
			l.text(line)
			l.press(tea.KeyMsg{Type: tea.KeyEnter})
		case word == "":
			l.press(tea.KeyMsg{Type: tea.KeyEnter})
		case named:
			l.press(key)
		default:
			l.say(fmt.Sprintf("%q is no key: esc closes the %s", word, l.topTitle()))
		}
	}
}

// takeRow does what a line says while nothing is open.
func (l *linear) takeRow(word string) {
	m := l.m
	key, named := keyNamed(word)
	first, rest, argued := strings.Cut(word, " ")
	switch {
	case word == "":
		l.act(keymap.NextDifference)
		return
	case len(word) > 1 && word[0] == ':':
		l.act(keymap.GoToRow)
		l.take(word[1:])
		return
	case len(word) > 1 && word[0] == '/':
		l.act(keymap.Search)
		l.take(word[1:])
		return
	case named && m.keys.Action(key.String()) != keymap.None:
		l.press(key)
		return
	case strings.Trim(word, "0123456789") == "": // of two figures or more: one alone is a view's key
		l.act(keymap.GoToRow)
		l.take(word)
		return
	}
	if a, err := keymap.ParseAction(word); err == nil {
		l.act(a)
		return
	}
	if key, named := keyNamed(first); argued && named && m.keys.Action(key.String()) != keymap.None {
		l.press(key) // and what to answer to what it opens
		if m.top() != nil {
			l.take(strings.TrimSpace(rest))
			if isNote(m.top()) {
				l.take(".")
			}
			return
		}
	}
	l.say(fmt.Sprintf("%q is no key: ? lists the keys, an empty line goes on", word))
}

func (l *linear) act(a keymap.Action) {
	cmd := l.m.do(a)
	l.m.settle()
	l.start(cmd)
}

func (l *linear) press(key tea.KeyMsg) {
	_, cmd := l.m.Update(key)
	l.start(cmd)
}

// text types a text as if it were pasted, so that no letter of it is a command.
func (l *linear) text(text string) {
	if text != "" {
		l.press(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(text), Paste: true})
	}
}

func isNote(l layer) bool { _, ok := l.(*noteEditor); return ok }

// typing gives the field of a layer that asks for a line of text, or nil.
func typing(top layer) *field {
	switch p := top.(type) {
	case *search:
		return &p.field
	case *exportPrompt:
		return &p.field
	case *rowPrompt:
		return &p.field
	}
	return nil
}

// keyNamed gives the key that a word names: a letter or sign, or a name such as "enter",
// "esc", "space" or "ctrl+d".
func keyNamed(word string) (tea.KeyMsg, bool) {
	types := map[string]tea.KeyType{
		"enter": tea.KeyEnter, "esc": tea.KeyEsc, "tab": tea.KeyTab, "shift+tab": tea.KeyShiftTab, "up": tea.KeyUp, "down": tea.KeyDown,
		"left": tea.KeyLeft, "right": tea.KeyRight, "home": tea.KeyHome, "end": tea.KeyEnd, "pgup": tea.KeyPgUp, "pgdn": tea.KeyPgDown, "pgdown": tea.KeyPgDown,
		"backspace": tea.KeyBackspace, "delete": tea.KeyDelete,
	}
	if t, ok := types[word]; ok {
		return tea.KeyMsg{Type: t}, true
	}
	if word == "space" {
		return tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{' '}}, true
	}
	if rest, ok := strings.CutPrefix(word, "ctrl+"); ok && len(rest) == 1 && rest[0] >= 'a' && rest[0] <= 'z' {
		return tea.KeyMsg{Type: tea.KeyCtrlA + tea.KeyType(rest[0]-'a')}, true
	}
	if runes := []rune(word); len(runes) == 1 {
		return tea.KeyMsg{Type: tea.KeyRunes, Runes: runes}, true
	}
	return tea.KeyMsg{}, false
}

// say writes a line.
func (l *linear) say(text string) {
	l.silent = false
	text = strings.TrimRight(ansi.Strip(text), " ")
	// What cannot be written shows when the line is flushed.
	if l.width < 20 || ansi.StringWidth(text) <= l.width {
		_, _ = l.out.WriteString(text + "\n")
		return
	}
	for _, line := range wrap.Lines(text, l.width) { // a terminal would cut inside words
		_, _ = l.out.WriteString(strings.TrimRight(text[line.Start:line.End], " ") + "\n")
	}
}
