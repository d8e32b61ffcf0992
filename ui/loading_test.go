package ui

import (
	"context"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/colorprofile"

	"crosscheck/model"
)

// run carries out commands until none is left, but for the clock's.
func run(m *Model, cmd tea.Cmd) (quit bool) {
	queue := []tea.Cmd{cmd}
	for len(queue) > 0 {
		cmd, queue = queue[0], queue[1:]
		if cmd == nil {
			continue
		}
		switch msg := cmd().(type) {
		case tea.BatchMsg:
			queue = append(queue, msg...)
		case tea.QuitMsg:
			quit = true
		case nil, tickMsg:
		default:
			_, next := m.Update(msg)
			queue = append(queue, next)
		}
	}
	return quit
}

func TestPickerOpensAStory(t *testing.T) {
	m := New(context.Background(), Options{Engine: engine()}, colorprofile.ASCII, true)
	resize(m, 80, 24)
	if s := screen(m); !strings.Contains(s, "Which story") || !strings.Contains(s, "Ferry capsizes") || !strings.Contains(s, "Harbour Post") {
		t.Fatalf("picker:\n%s", s)
	}
	cmd := press(m, "enter")
	if !strings.Contains(screen(m), "Reading and comparing") {
		t.Error("no word of loading")
	}
	run(m, cmd)
	if m.story == nil || m.top() != nil || !strings.Contains(screen(m), "13 rows") {
		t.Fatalf("no story:\n%s", screen(m))
	}
}

func TestPickerTellsAFailure(t *testing.T) {
	m := New(context.Background(), Options{Engine: engine()}, colorprofile.ASCII, true)
	resize(m, 80, 24)
	run(m, press(m, "j", "j", "enter"))
	if m.story != nil || !strings.Contains(screen(m), "Which story") || !strings.Contains(lastLine(m), "broken: no such story") {
		t.Fatalf("after a failure:\n%s", screen(m))
	}
	run(m, press(m, "k", "enter"))
	if m.story == nil {
		t.Error("the picker is of no more use after a failure")
	}
}

func TestGivingUpLoading(t *testing.T) {
	m := New(context.Background(), Options{Engine: engine()}, colorprofile.ASCII, true)
	resize(m, 80, 24)
	cmd := press(m, "enter")
	press(m, "esc")
	run(m, cmd)
	if m.story != nil || !strings.Contains(screen(m), "Which story") {
		t.Error("a story that was given up opened")
	}
}

func TestNamedSources(t *testing.T) {
	m := New(context.Background(), Options{Engine: engine(), Sources: []string{"a.txt", "b.txt"}}, colorprofile.ASCII, true)
	resize(m, 80, 24)
	if s := screen(m); !strings.Contains(s, "a.txt") || !strings.Contains(s, "b.txt") {
		t.Errorf("sources are not told:\n%s", s)
	}
	if quit := run(m, m.Init()); quit || m.story == nil {
		t.Error("sources did not open")
	}
}

func TestNamedSourceThatFailsEndsTheReader(t *testing.T) {
	m := New(context.Background(), Options{Engine: engine(), Sources: []string{"sample:broken"}}, colorprofile.ASCII, true)
	resize(m, 80, 24)
	if quit := run(m, m.Init()); !quit || m.Err() == nil || m.Err().Error() != "broken: no such story" {
		t.Errorf("error %v", m.Err())
	}
	checkFrame(t, m) // one more is asked for before the reader is gone
}

func TestNoArticles(t *testing.T) {
	e := engine()
	e.Load = func(context.Context, []string, func(Progress)) ([]model.Article, model.Work, error) {
		return nil, model.Work{}, nil
	}
	m := New(context.Background(), Options{Engine: e, Sources: []string{"."}}, colorprofile.ASCII, true)
	if quit := run(m, m.Init()); !quit || m.Err() == nil {
		t.Error("nothing to read, and no word of it")
	}
}

func TestBackgroundChangesTheTheme(t *testing.T) {
	m := New(context.Background(), Options{Engine: engine(), Sources: []string{"a"}}, colorprofile.TrueColor, true)
	run(m, m.Init())
	resize(m, 80, 24)
	dark := m.View()
	m.Update(BackgroundMsg{Dark: false})
	if m.View() == dark {
		t.Error("a light terminal is painted for a dark one")
	}
}
