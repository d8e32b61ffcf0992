package ui

import (
	"context"
	"errors"
	"io"
	"os"
	"runtime"

	tea "github.com/charmbracelet/bubbletea"

	_ "crosscheck/ui/background" // before Bubble Tea initialises
	"crosscheck/ui/style"
	"crosscheck/ui/terminal"
)

// Run opens the reader and gives back when it is left. An error is why it could not
// start, or why the sources that Options name could not be read; the terminal is as it
// was found in either case.
func Run(ctx context.Context, o Options) error {
	if o.Env == nil {
		o.Env = os.Environ()
	}
	if o.Output == nil {
		o.Output = os.Stdout
	}
	if t := terminal.Env(o.Env, "TERM"); runtime.GOOS != "windows" && (t == "" || t == "dumb") {
		return errors.New("the reader needs a terminal that can place its cursor, and TERM says that this one cannot: use crosscheck export --format text")
	}
	file, owned, err := terminal.Open(o.Input)
	if err != nil {
		return err
	}
	if owned {
		defer file.Close()
	}
	m := New(ctx, o, style.Profile(o.Color, o.Env), terminal.Fallback(o.Env))
	options := []tea.ProgramOption{tea.WithContext(ctx), tea.WithOutput(o.Output), tea.WithAltScreen(), tea.WithEnvironment(o.Env)}
	if runtime.GOOS == "windows" {
		return finish(ctx, tea.NewProgram(m, options...), m)
	}
	in := &terminal.Input{File: file}
	var p *tea.Program
	in.Answer = func(dark bool) { p.Send(BackgroundMsg{dark}) }
	p = tea.NewProgram(asking{m, o}, append(options, tea.WithInput(in))...)
	return finish(ctx, p, m)
}

// finish runs a program to its end.
func finish(ctx context.Context, p *tea.Program, m *Model) error {
	_, err := p.Run()
	switch {
	case m.Err() != nil:
		return m.Err()
	case errors.Is(err, tea.ErrInterrupted):
		return nil
	case ctx.Err() != nil:
		return ctx.Err()
	}
	return err
}

// asking is the model, with a question to the terminal among its first commands: it is
// put once Bubble Tea has the terminal in raw mode, so that the answer is not echoed.
type asking struct {
	*Model
	o Options
}

func (a asking) Init() tea.Cmd {
	if a.o.Theme != style.Auto || !terminal.Answers(a.o.Env) {
		return a.Model.Init()
	}
	ask := func() tea.Msg {
		// One write: it cannot land inside what the renderer writes.
		_, _ = io.WriteString(a.o.Output, terminal.Query)
		return nil
	}
	return tea.Batch(ask, a.Model.Init())
}
