package main

import (
	"context"
	"errors"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/colorprofile"

	"crosscheck/diffing"
	"crosscheck/ingest"
	"crosscheck/model"
	"crosscheck/samples"
	"crosscheck/ui"
	"crosscheck/ui/style"
)

// screen is one picture: what is read, on which screen, and the keys that lead there.
type screen struct {
	name          string // of the picture
	about         string // what is to be seen, for those who cannot
	story         string // built-in; "" for the picker
	width, height int
	keys          []string
}

// screens lists the pictures.
func screens() []screen {
	return []screen{
		{"aligned", "Three outlets side by side, a row for each thing they say; below, why the current row differs.", "summit", 120, 32, []string{"x"}},
		{"detail", "A row in full: each outlet's sentence in its paragraph, the details with verdict and reason, the evidence of the link as bars.", "summit", 110, 46, []string{"x", "enter"}},
		{"article", "One article in its own order, the others' counterparts beside it.", "ferry", 110, 28, []string{"2", "n", "n"}},
		{"matrix", "The coverage matrix: rows by outlets.", "summit", 110, 28, []string{"3", "n"}},
		{"quotes", "The ledger of quotes: speaker, and each outlet's wording.", "summit", 110, 28, []string{"4"}},
		{"figures", "Figures, dates, names and places by outlet.", "factory-blast", 110, 28, []string{"5"}},
		{"summary", "The summary of a story.", "ferry", 110, 28, []string{"6"}},
		{"stacked", "A narrow screen: the outlets below one another.", "ferry", 80, 24, []string{"x"}},
		{"picker", "The story picker with the built-in stories, one of them chosen.", "", 80, 24, []string{"j", " "}},
		{"help", "The help, which begins with the keys of the view one is in.", "summit", 110, 28, []string{"?"}},
	}
}

// frame gives what the reader draws.
func (s screen) frame() (string, error) {
	o := ui.Options{Engine: ui.Engine{Samples: stories}, Theme: style.Dark}
	if s.story != "" {
		c, err := compare(s.story)
		if err != nil {
			return "", err
		}
		o.Comparison, o.Engine.Arrange, o.Engine.Relink = c, diffing.Arrange, diffing.Relink
	}
	m := ui.New(context.Background(), o, colorprofile.TrueColor, true)
	m.Update(tea.WindowSizeMsg{Width: s.width, Height: s.height})
	settle(m, m.Init())
	for _, k := range s.keys {
		key, err := keyMsg(k)
		if err != nil {
			return "", err
		}
		_, cmd := m.Update(key)
		settle(m, cmd)
	}
	return m.View(), nil
}

// settle carries out what the reader asks for, as Bubble Tea would.
func settle(m *ui.Model, cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			settle(m, c)
		}
	default:
		_, next := m.Update(msg)
		settle(m, next)
	}
}

// keyMsg gives a key by its name.
func keyMsg(name string) (tea.KeyMsg, error) {
	switch {
	case name == "enter":
		return tea.KeyMsg{Type: tea.KeyEnter}, nil
	case name == "tab":
		return tea.KeyMsg{Type: tea.KeyTab}, nil
	case name == " ":
		return tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{' '}}, nil
	case len(name) == 1:
		return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(name)}, nil
	}
	return tea.KeyMsg{}, errors.New("unknown key " + name)
}

// load reads a built-in story.
func load(name string) ([]model.Article, error) {
	return ingest.Load(context.Background(), []string{"sample:" + name}, ingest.Options{
		Samples: func(name string) ([]ingest.SampleFile, error) {
			files, err := samples.Open(name)
			if err != nil {
				return nil, err
			}
			out := make([]ingest.SampleFile, len(files))
			for i, f := range files {
				out[i] = ingest.SampleFile{Name: f.Name, Data: f.Data}
			}
			return out, nil
		},
	})
}

func compare(name string) (*model.Comparison, error) {
	articles, err := load(name)
	if err != nil {
		return nil, err
	}
	return diffing.Compare(articles), nil
}

// stories lists the built-in stories for the picker.
func stories() []ui.Sample {
	var out []ui.Sample
	for _, s := range samples.List() {
		sample := ui.Sample{Name: s.Name, Title: s.Title, About: s.About}
		articles, err := load(s.Name)
		if err != nil {
			sample.About = err.Error() // a picture that shows it is noticed
		}
		for i := range articles {
			sample.Outlets = append(sample.Outlets, articles[i].Name())
		}
		out = append(out, sample)
	}
	return out
}
