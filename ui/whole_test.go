package ui

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"

	"crosscheck/model"
	"crosscheck/ui/uitest"
)

// paged gives a reader on sources of which web pages have more text than the article.
func paged(t *testing.T, load func(whole bool) (*model.Comparison, error)) *Model {
	t.Helper()
	e := engine()
	var last *model.Comparison
	e.Load = func(_ context.Context, _ []string, whole bool, _ func(Progress)) ([]model.Article, model.Work, error) {
		c, err := load(whole)
		if err != nil {
			return nil, model.Work{}, err
		}
		last = c
		return c.Articles, model.Work{}, nil
	}
	e.Compare = func([]model.Article) *model.Comparison { return last }
	m := New(context.Background(), Options{Engine: e, Comparison: uitest.Ferry(), Sources: []string{"a.html", "b.html"}}, colorprofile.ASCII, true)
	resize(m, 100, 30)
	return m
}

// pages is the ferry, and, read whole, what stands around it on the page.
func pages(whole bool) (*model.Comparison, error) {
	if !whole {
		return uitest.Ferry(), nil
	}
	b := uitest.New("Ferry", "Courier", "Harbour Post", "Global Wire")
	b.Row("", "Subscribe now!", "", "")
	b.Row("", "The company that runs the line declined to comment.", "", "")
	return b.Comparison(), nil
}

func TestWholeText(t *testing.T) {
	m := paged(t, pages)
	m.story.goTo(5)
	run(m, press(m, "R"))
	if len(m.story.scene.Marks) != 2 || m.story.scene.Row != 1 || m.top() != nil || !strings.Contains(screen(m), "all of their visible") {
		t.Errorf("row %d:\n%s", m.story.scene.Row, screen(m))
	}
	run(m, press(m, "R"))
	if len(m.story.scene.Marks) != 13 || m.story.scene.Row != 5 || !strings.Contains(screen(m), "as the article that was found") {
		t.Errorf("row %d:\n%s", m.story.scene.Row, screen(m))
	}
}

func TestWholeTextThatIsTheSame(t *testing.T) {
	m := paged(t, func(bool) (*model.Comparison, error) { return uitest.Ferry(), nil })
	m.story.goTo(5)
	before := m.story
	run(m, press(m, "R"))
	if m.story != before || m.whole || !strings.Contains(screen(m), "the same either way") {
		t.Error(screen(m))
	}
}

// A story stays where reading it anew fails, and a second attempt is made in the same way.
func TestWholeTextFails(t *testing.T) {
	fails := true
	m := paged(t, func(whole bool) (*model.Comparison, error) {
		if fails {
			return nil, errors.New("a.html: it is gone")
		}
		return pages(whole)
	})
	run(m, press(m, "R"))
	if !strings.Contains(screen(m), "it is gone") {
		t.Error(screen(m))
	}
	fails = false
	run(m, press(m, "enter"))
	if len(m.story.scene.Marks) != 2 || !m.whole {
		t.Error(screen(m))
	}
	m.story.sources = nil
	press(m, "R")
	if m.top() != nil || !strings.Contains(screen(m), "nothing is known of where") {
		t.Error(screen(m))
	}
}

// A comparison that takes a while is waited for on the screen.
func TestComparingIsShown(t *testing.T) {
	o := Options{Engine: engine(), Sources: []string{"a.txt", "b.txt"}, Comparing: func() *model.Comparison { return uitest.Ferry() }}
	m := New(context.Background(), o, colorprofile.ASCII, true)
	resize(m, 80, 24)
	if s := screen(m); !strings.Contains(s, "Comparing") || !strings.Contains(s, "b.txt") {
		t.Error(s)
	}
	press(m, "n") // does nothing yet, and that is no more said afterwards
	run(m, m.Init())
	if s := screen(m); m.story == nil || m.top() != nil || strings.Contains(s, "does nothing") {
		t.Error(s)
	}
}
