package ui

import (
	"context"
	"errors"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"crosscheck/model"
	"crosscheck/ui/style"
	"crosscheck/ui/uitest"
)

// engine gives an engine that stands in for the program's.
func engine() Engine {
	return Engine{
		Load: func(_ context.Context, sources []string, _ bool, progress func(Progress)) ([]model.Article, model.Work, error) {
			progress(Progress{Source: sources[0], State: "reading"})
			if sources[0] == "sample:broken" {
				return nil, model.Work{}, errors.New("broken: no such story")
			}
			return uitest.Ferry().Articles, model.Work{}, nil
		},
		Compare: func([]model.Article) *model.Comparison { return uitest.Ferry() },
		Arrange: uitest.Arrange,
		Export:  func(*model.Comparison, string) error { return nil },
		Samples: func() []Sample {
			return []Sample{
				{Name: "ferry", Title: "Ferry capsizes off Port Anselm", About: "Two figures for the dead, a quote in two wordings", Outlets: []string{"Courier", "Harbour Post", "Global Wire"}},
				{Name: "broken", Title: "A story that cannot be read", Outlets: []string{"Nobody"}},
			}
		},
	}
}

// reader opens a comparison on a screen, without colours.
func reader(c *model.Comparison, width, height int) *Model {
	return styled(c, width, height, Options{Theme: style.Dark}, colorprofile.ASCII)
}

func styled(c *model.Comparison, width, height int, o Options, p colorprofile.Profile) *Model {
	o.Engine, o.Comparison = engine(), c
	m := New(context.Background(), o, p, true)
	resize(m, width, height)
	return m
}

func resize(m *Model, width, height int) { m.Update(tea.WindowSizeMsg{Width: width, Height: height}) }

// press types keys by their names and runs no command but gives the last one.
func press(m *Model, keys ...string) tea.Cmd {
	var cmd tea.Cmd
	for _, k := range keys {
		_, cmd = m.Update(keyMsg(k))
	}
	return cmd
}

// keyMsg gives the message that Bubble Tea would send for a key.
func keyMsg(name string) tea.KeyMsg {
	if rest, ok := strings.CutPrefix(name, "alt+"); ok {
		k := tea.Key(keyMsg(rest))
		k.Alt = true
		return tea.KeyMsg(k)
	}
	if name == " " {
		return tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{' '}}
	}
	for t := tea.KeyType(-100); t < 128; t++ {
		if t != tea.KeyRunes && (tea.Key{Type: t}).String() == name {
			return tea.KeyMsg{Type: t}
		}
	}
	return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(name)}
}

// screen gives the frame without its escape sequences.
func screen(m *Model) string { return ansi.Strip(m.View()) }

// lastLine gives the footer.
func lastLine(m *Model) string {
	s := screen(m)
	return strings.TrimSpace(s[strings.LastIndexByte(s, '\n')+1:])
}

// checkFrame finds frames that would not fit the screen.
func checkFrame(t *testing.T, m *Model) {
	t.Helper()
	lines := strings.Split(m.View(), "\n")
	if len(lines) > m.height {
		t.Fatalf("%dx%d: frame has %d lines", m.width, m.height, len(lines))
	}
	if m.width >= minWidth && m.height >= minHeight && len(lines) != m.height {
		t.Fatalf("%dx%d: frame has only %d lines", m.width, m.height, len(lines))
	}
	for i, l := range lines {
		if w := ansi.StringWidth(l); w > m.width {
			t.Fatalf("%dx%d: line %d is %d cells wide: %q", m.width, m.height, i, w, ansi.Strip(l))
		}
	}
}
