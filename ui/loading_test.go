package ui

import (
	"context"
	"errors"
	"slices"
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

// picking opens the picker with what it lists.
func picking(t *testing.T, e Engine) *Model {
	t.Helper()
	m := New(context.Background(), Options{Engine: e}, colorprofile.ASCII, true)
	resize(m, 80, 24)
	run(m, m.Init())
	return m
}

func TestPickerOpensAStory(t *testing.T) {
	m := picking(t, engine())
	if s := screen(m); !strings.Contains(s, "Built-in stories") || !strings.Contains(s, "Ferry capsizes") || !strings.Contains(s, "Harbour Post") {
		t.Fatalf("picker:\n%s", s)
	}
	cmd := press(m, "enter")
	if !strings.Contains(screen(m), "Reading 1 source") {
		t.Error("no word of loading")
	}
	run(m, cmd)
	if m.story == nil || m.top() != nil || !strings.Contains(screen(m), "difference 1/10") {
		t.Fatalf("no story:\n%s", screen(m))
	}
}

func TestPickerTellsAFailure(t *testing.T) {
	m := picking(t, engine())
	run(m, press(m, "j", "j", "enter"))
	if s := screen(m); m.story != nil || !strings.Contains(s, "sample:broken") || !strings.Contains(s, "broken: no such story") || !strings.Contains(lastLine(m), "enter try again") {
		t.Fatalf("after a failure:\n%s", s)
	}
	run(m, press(m, "enter"))
	if s := screen(m); !strings.Contains(s, "broken: no such story") {
		t.Fatalf("after a second failure:\n%s", s)
	}
	run(m, press(m, "esc", "k", "enter"))
	if m.story == nil {
		t.Error("the picker is of no more use after a failure")
	}
}

func TestGivingUpLoading(t *testing.T) {
	m := picking(t, engine())
	cmd := press(m, "enter")
	press(m, "esc")
	run(m, cmd)
	if m.story != nil || !strings.Contains(screen(m), "Built-in stories") {
		t.Error("a story that was given up opened")
	}
}

// Errors stand beside the source they belong to, and what is left out of one as well.
func TestErrorsBesideTheirSources(t *testing.T) {
	e := engine()
	e.Load = func(_ context.Context, sources []string, _ bool, progress func(Progress)) ([]model.Article, model.Work, error) {
		progress(Progress{Index: 0, Source: sources[0], State: "done", Ended: true})
		progress(Progress{Index: 1, Source: "notes/.DS_Store", State: "skipped", Err: errors.New("notes/x.png: is a picture")})
		progress(Progress{Index: 1, Source: sources[1], State: "done", Ended: true})
		err := errors.New("http://c.example: the page is not there (404); check the address")
		progress(Progress{Index: 2, Source: sources[2], State: "failed", Ended: true, Err: err})
		return nil, model.Work{}, err
	}
	m := New(context.Background(), Options{Engine: e}, colorprofile.ASCII, true)
	resize(m, 80, 24)
	run(m, m.load([]string{"a.txt", "notes", "http://c.example"}))
	lines := strings.Split(screen(m), "\n")
	at := func(text string) int {
		return slices.IndexFunc(lines, func(l string) bool { return strings.Contains(l, text) })
	}
	for _, pair := range [][2]string{{"a.txt", "a.txt"}, {"notes  ", "left out: notes/x.png: is a picture"}, {"http://c.example  ", "the page is not there (404)"}} {
		if i, j := at(pair[0]), at(pair[1]); i < 0 || pair[0] != pair[1] && j != i+1 {
			t.Errorf("%q is on line %d, %q on %d:\n%s", pair[0], i, pair[1], j, screen(m))
		}
	}
	checkFrame(t, m)
}

// However much there is to tell, how a source ended is told, and nothing waits for the screen.
func TestEndsAreAlwaysTold(t *testing.T) {
	e := engine()
	e.Load = func(_ context.Context, sources []string, _ bool, progress func(Progress)) ([]model.Article, model.Work, error) {
		for range 1000 {
			progress(Progress{Index: 0, Source: "x", State: "skipped", Err: errors.New("x: is no article")})
		}
		for i := range sources {
			progress(Progress{Index: i, Source: sources[i], State: "done", Ended: true})
		}
		return nil, model.Work{}, errors.New("no")
	}
	m := New(context.Background(), Options{Engine: e}, colorprofile.ASCII, true)
	resize(m, 80, 24)
	l := newLoading([]string{"a", "b", "c"}, false)
	m.push(l)
	run(m, m.startLoading(l))
	for i, p := range l.states {
		if !p.Ended {
			t.Errorf("source %d: %+v", i, p)
		}
	}
	checkFrame(t, m)
}

// A story that was given up does not open in the place of the next one.
func TestGivenUpStoryStaysAway(t *testing.T) {
	m := picking(t, engine())
	first := press(m, "enter")
	press(m, "esc")
	second := press(m, "j", "enter")
	run(m, first)
	if m.story != nil {
		t.Fatal("the story that was given up is open")
	}
	run(m, second)
	if !strings.Contains(screen(m), "broken: no such story") {
		t.Errorf("the other one did not load:\n%s", screen(m))
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
	e.Load = func(context.Context, []string, bool, func(Progress)) ([]model.Article, model.Work, error) {
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
