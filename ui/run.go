package ui

import (
	"context"
	"errors"
	"io"
	"os"
	"runtime"

	tea "github.com/charmbracelet/bubbletea"

	"crosscheck/model"
	_ "crosscheck/ui/background" // before Bubble Tea initialises
	"crosscheck/ui/desktop"
	"crosscheck/ui/paint"
	"crosscheck/ui/style"
	"crosscheck/ui/terminal"
)

// Run opens the reader and gives back when it is left: with the story that was read last
// and what the reader added to it, nil where there was none. An error is why it could not
// start, or why the sources that Options name could not be read; the terminal is as it
// was found in either case.
func Run(ctx context.Context, o Options) (*model.Comparison, error) {
	if o.Env == nil {
		o.Env = os.Environ()
	}
	if o.Output == nil {
		o.Output = os.Stdout
	}
	t := terminal.Env(o.Env, "TERM")
	dumb := runtime.GOOS != "windows" && (t == "" || t == "dumb")
	if dumb && !o.Linear {
		if _, err := io.WriteString(o.Output, "TERM says that this terminal cannot place its cursor, so this is linear mode.\n"); err != nil {
			return nil, err
		}
	}
	if dumb || o.Linear {
		return runLinear(ctx, o)
	}
	file, owned, err := terminal.Open(o.Input)
	if err != nil {
		return nil, err
	}
	if owned {
		defer file.Close()
	}
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	gone := func() { stop(terminal.ErrGone) }
	defer terminal.OnEnd(func(why error) { stop(why) })()
	screen := paint.NewScreen(o.Output, func(error) { gone() })
	defer screen.Stop()

	m := New(ctx, o, style.Profile(o.Color, o.Env), terminal.Fallback(o.Env))
	m.copyText = (&desktop.Clipboard{Way: o.Clipboard, Output: screen, Env: o.Env}).Copy
	m.openTarget = desktop.Open
	options := []tea.ProgramOption{
		tea.WithContext(ctx), tea.WithOutput(screen), tea.WithAltScreen(), tea.WithEnvironment(o.Env), tea.WithReportFocus(),
		// Whoever runs the reader ends its context on a signal. Bubble Tea's own handler sends a
		// message too, and waits for ever where the context has already ended the program.
		tea.WithoutSignalHandler(),
		tea.WithFPS(1), // of Bubble Tea's own frames, of which there are none; this is how seldom it looks
	}
	if !o.NoMouse {
		options = append(options, tea.WithMouseCellMotion())
	}
	model := program{m, o, screen}
	if runtime.GOOS == "windows" {
		return finish(ctx, tea.NewProgram(model, options...), m)
	}
	in := &terminal.Input{File: file, Gone: gone}
	var p *tea.Program
	in.Answer = func(dark bool) { p.Send(BackgroundMsg{dark}) }
	p = tea.NewProgram(model, append(options, tea.WithInput(in))...)
	return finish(ctx, p, m)
}

// finish runs a program to its end.
func finish(ctx context.Context, p *tea.Program, m *Model) (*model.Comparison, error) {
	_, err := p.Run()
	if unkept := m.flush(); unkept != nil { // the last marks are not lost in silence
		return m.read(), unkept
	}
	switch {
	case m.Err() != nil:
		return m.read(), m.Err()
	case errors.Is(err, tea.ErrInterrupted):
		err = nil
	case ctx.Err() != nil:
		err = context.Cause(ctx)
	}
	return m.read(), err
}

// program is the model as Bubble Tea runs it: its frames go to the screen.
type program struct {
	*Model
	o      Options
	screen *paint.Screen
}

// Init puts a question to the terminal among the first commands: Bubble Tea has the
// terminal in raw mode by then, so that the answer is not echoed.
func (p program) Init() tea.Cmd {
	if p.o.Theme != style.Auto || !terminal.Answers(p.o.Env) {
		return p.Model.Init()
	}
	ask := func() tea.Msg {
		_, _ = io.WriteString(p.screen, terminal.Query)
		return nil
	}
	return tea.Batch(ask, p.Model.Init())
}

func (p program) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	_, cmd := p.Model.Update(msg)
	return p, cmd
}

// View paints the frame, and leaves nothing for Bubble Tea to paint.
func (p program) View() string {
	p.screen.Draw(p.Model.View(), p.Model.width, p.Model.height)
	return ""
}
