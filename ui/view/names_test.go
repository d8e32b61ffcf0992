package view

import (
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"

	"crosscheck/model"
	"crosscheck/ui/style"
)

func named(names ...string) *Scene {
	c := &model.Comparison{}
	for _, n := range names {
		c.Articles = append(c.Articles, model.Article{Outlet: n})
	}
	return &Scene{Comparison: c, Sheet: style.New(style.Options{Profile: colorprofile.ASCII})}
}

func TestNames(t *testing.T) {
	for _, tt := range []struct {
		names       string // of the outlets
		told, short string // short: in 8 cells
	}{
		{"Courier; Harbour Post", "Courier; Harbour Post", "Courier; Harbour…"},
		{"The Daily, 9:00; The Daily, noon", "9:00; noon", "9:00; noon"},
		{"The Daily – first; The Daily – second", "first; second", "first; second"},
		{"New York Post; New York Times", "New York Post; New York Times", "Post; Times"},
		{"Kestle Courier; Kestle Courier (2)", "Kestle Courier; Kestle Courier (2)", "Courier; Kest…(2)"},
		{"Newsroom 1; Newsroom 2", "Newsroom 1; Newsroom 2", "Newsro…1; Newsro…2"},
		{"A, ; A, b", "A, ; A, b", "A, ; A, b"}, // nothing would be left of the first
		{"Longer than it is", "Longer than it is", "Longer …"},
	} {
		s := named(strings.Split(tt.names, "; ")...)
		var told, short []string
		for id := range s.Comparison.Articles {
			told, short = append(told, s.Name(id)), append(short, s.Short(id, 8))
			if s.Title(id, 100) != s.Comparison.Articles[id].Outlet || s.Title(id, 8) != s.Short(id, 8) {
				t.Errorf("%s: title of %d is %q, %q", tt.names, id, s.Title(id, 100), s.Title(id, 8))
			}
		}
		if got := strings.Join(told, "; "); got != tt.told {
			t.Errorf("%s: told as %s, want %s", tt.names, got, tt.told)
		}
		if got := strings.Join(short, "; "); got != tt.short {
			t.Errorf("%s: in short %s, want %s", tt.names, got, tt.short)
		}
	}
}

// Names are those of the comparison that the scene shows now.
func TestNamesOfAnotherComparison(t *testing.T) {
	s := named("A: one", "A: two")
	if got := s.Told("A: two is later than A: one"); got != "two is later than one" {
		t.Error(got)
	}
	s.Comparison = named("Courier", "Post").Comparison
	if got := s.Names([]int{0, 1}); got != "Courier, Post" {
		t.Error(got)
	}
}
