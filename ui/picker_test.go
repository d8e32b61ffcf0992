package ui

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/colorprofile"

	"crosscheck/model"
	"crosscheck/ui/keymap"
	"crosscheck/ui/uitest"
)

// recently gives an engine that knows recent comparisons and notes what it loads.
func recently(loaded *[]string) Engine {
	e := engine()
	e.Recent = func() ([]Recent, error) {
		return []Recent{
			{Title: "Storm closes the bay", Outlets: []string{"Herald", "Wire"}, Sources: []string{"/a/storm.txt", "/b/storm.txt"}, Opened: time.Date(2024, 3, 4, 9, 30, 0, 0, time.UTC), Marks: 3},
			{Sources: []string{"/gone.txt"}},
		}, nil
	}
	e.Load = func(_ context.Context, sources []string, _ bool, _ func(Progress)) ([]model.Article, model.Work, error) {
		*loaded = sources
		return uitest.Ferry().Articles, model.Work{}, nil
	}
	return e
}

// desk makes a folder with articles and goes there.
func desk(t *testing.T) string {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"courier.txt", "herald.html", "post.docx", "drafts/late ferry.txt"} {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(dir)
	return dir
}

// do presses keys and carries out what each of them asks for.
func do(m *Model, keys ...string) {
	for _, k := range keys {
		run(m, press(m, k))
	}
}

func under(dir string, names ...string) []string {
	for i, n := range names {
		names[i] = filepath.Join(dir, filepath.FromSlash(n))
	}
	return names
}

func TestPickerListsRecentComparisons(t *testing.T) {
	var loaded []string
	desk(t)
	m := picking(t, recently(&loaded))
	s := screen(m)
	for _, want := range []string{"Lately read", "Storm closes the bay", "3 marks  4 Mar 09:30", "Herald, Wire", "without a headline", "Built-in stories"} {
		if !strings.Contains(s, want) {
			t.Errorf("no %q:\n%s", want, s)
		}
	}
	checkFrame(t, m)
	do(m, "enter")
	if !slices.Equal(loaded, []string{"/a/storm.txt", "/b/storm.txt"}) {
		t.Errorf("loaded %q", loaded)
	}
}

func TestPickerTellsWhyNothingIsRecent(t *testing.T) {
	e := engine()
	e.Recent = func() ([]Recent, error) { return nil, errors.New("recent.json: it is damaged") }
	desk(t)
	m := picking(t, e)
	if !strings.Contains(lastLine(m), "it is damaged") || !strings.Contains(screen(m), "Built-in stories") {
		t.Errorf("screen:\n%s", screen(m))
	}
}

// Ways to choose files, from the list of the folder: drafts/, courier, herald, post.
func TestChoosingFiles(t *testing.T) {
	for name, test := range map[string]struct {
		keys []string
		want []string
	}{
		"two with space":                 {[]string{"j", "j", " ", "j", " ", "enter"}, []string{"courier.txt", "herald.html"}},
		"the order of choosing counts":   {[]string{"G", " ", "k", "k", " ", "enter"}, []string{"post.docx", "courier.txt"}},
		"enter on one and on another":    {[]string{"j", "j", "enter", "j", "enter"}, []string{"courier.txt", "herald.html"}},
		"enter twice reads one alone":    {[]string{"G", "enter", "enter"}, []string{"post.docx"}},
		"chosen and taken out":           {[]string{"G", " ", "k", " ", "k", " ", "j", " ", "enter"}, []string{"post.docx", "courier.txt"}},
		"from two folders":               {[]string{"G", " ", "g", "j", "enter", "j", " ", "enter"}, []string{"post.docx", "drafts/late ferry.txt"}},
		"there and back":                 {[]string{"j", "enter", "backspace", "j", " ", "G", " ", "enter"}, []string{"courier.txt", "post.docx"}},
		"by a search below":              {[]string{"/", "l", "t", "f", "y", "tab", "esc", "G", " ", "enter"}, []string{"drafts/late ferry.txt", "post.docx"}},
		"by a search in several words":   {[]string{"/", "f", "e", "r", " ", "l", "a", "enter", "enter", "enter"}, []string{"drafts/late ferry.txt"}},
		"with a story among them":        {[]string{"tab", " ", "tab", "G", " ", "enter"}, []string{"/a/storm.txt", "/b/storm.txt", "post.docx"}},
		"what is chosen is given up":     {[]string{"G", " ", "k", " ", "esc", "G", "enter", "enter"}, []string{"post.docx"}},
		"down with nothing to move to":   {[]string{"G", "j", "pgdown", "enter", "enter"}, []string{"post.docx"}},
		"the folder itself is no choice": {[]string{"j", " ", "G", "enter", "enter"}, []string{"post.docx"}},
	} {
		t.Run(name, func(t *testing.T) {
			var loaded []string
			dir := desk(t)
			m := picking(t, recently(&loaded))
			do(m, "tab")
			if s := screen(m); !strings.Contains(s, "courier.txt") || !strings.Contains(s, "drafts/") && filepath.Separator == '/' {
				t.Fatalf("files:\n%s", s)
			}
			for _, k := range test.keys {
				do(m, k)
				checkFrame(t, m)
			}
			var want []string
			for _, w := range test.want {
				if strings.HasPrefix(w, "/") {
					want = append(want, w)
				} else {
					want = append(want, under(dir, w)...)
				}
			}
			if !slices.Equal(loaded, want) {
				t.Errorf("loaded %q, want %q; the screen:\n%s", loaded, want, screen(m))
			}
		})
	}
}

func TestPastedAddressesAreChosen(t *testing.T) {
	var loaded []string
	desk(t)
	m := picking(t, recently(&loaded))
	_, cmd := m.Update(tea.KeyMsg{Type: tea.KeyRunes, Paste: true, Runes: []rune("https://a.example/1\rhttps://b.example/2\r\n\r")})
	run(m, cmd)
	if s := screen(m); !strings.Contains(s, "1 https://a.example/1") || !strings.Contains(s, "2 https://b.example/2") {
		t.Fatalf("screen:\n%s", s)
	}
	do(m, "enter")
	if !slices.Equal(loaded, []string{"https://a.example/1", "https://b.example/2"}) {
		t.Errorf("loaded %q", loaded)
	}
}

// The picker over a story goes away again and leaves the story as it was.
func TestAnotherStory(t *testing.T) {
	desk(t)
	m := reader(uitest.Ferry(), 100, 30)
	press(m, "n", "n")
	row := m.story.scene.Row
	do(m, "b")
	if !strings.Contains(screen(m), "Built-in stories") {
		t.Fatalf("screen:\n%s", screen(m))
	}
	do(m, "esc")
	if m.top() != nil || m.story.scene.Row != row {
		t.Errorf("row %d of %d, layers %v", m.story.scene.Row, row, m.layers)
	}
	do(m, "b", "enter")
	if m.top() != nil || m.story.scene.Row == row {
		t.Error("no other story opened")
	}
}

func TestPickerOfAFolderThatIsGone(t *testing.T) {
	desk(t)
	m := picking(t, engine())
	do(m, "tab")
	if err := os.RemoveAll("drafts"); err != nil {
		t.Fatal(err)
	}
	do(m, "j", "enter")
	if s := screen(m); !strings.Contains(lastLine(m), "it is gone") || !strings.Contains(s, "courier.txt") {
		t.Errorf("screen:\n%s", s)
	}
}

// A key that does nothing says so.
func TestIdleKeys(t *testing.T) {
	desk(t)
	m := picking(t, engine())
	for key, want := range map[string]string{"x": "next conflict", "%": "% does nothing", "backspace": "only among your files"} {
		do(m, key)
		if s := strings.Join(strings.Fields(screen(m)), " "); !strings.Contains(s, want) {
			t.Errorf("%s: %q", key, s)
		}
	}
}

func TestFirstRunHint(t *testing.T) {
	desk(t)
	m := New(context.Background(), Options{Engine: engine(), FirstRun: true}, colorprofile.ASCII, true)
	resize(m, 80, 24)
	run(m, m.Init())
	if !strings.Contains(lastLine(m), "New here? enter opens a story") {
		t.Errorf("picker: %q", lastLine(m))
	}
	do(m, "enter")
	if !strings.Contains(lastLine(m), "New here? n goes to the next difference") {
		t.Errorf("story: %q", lastLine(m))
	}
	do(m, "n")
	if strings.Contains(lastLine(m), "New here?") {
		t.Error("the hint stays")
	}
}

// The help begins with the keys of the place it was opened in.
func TestHelpOfAPlace(t *testing.T) {
	desk(t)
	m := reader(uitest.Ferry(), 100, 60)
	for _, step := range []struct{ keys, want string }{
		{"?", "Here: the aligned rows"}, {"esc 2 ?", "Here: one article"}, {"esc 3 ?", "Here: the coverage matrix"}, {"esc 4 ?", "Here: the quotes"},
		{"esc 5 ?", "Here: the figures"}, {"esc 6 ?", "Here: the summary"}, {"esc 1 enter ?", "Here: the details of a row"}, {"esc esc b ?", "Here: the story picker"},
	} {
		press(m, strings.Fields(step.keys)...)
		if !strings.Contains(screen(m), step.want) {
			t.Errorf("%s: no %q:\n%s", step.keys, step.want, screen(m))
		}
	}
}

// Every key says what it did or why it did nothing, in every view.
func TestNoKeyIsSilent(t *testing.T) {
	desk(t)
	for view := range newViews() {
		keys := keymap.Default()
		for _, g := range keymap.Groups() {
			for _, b := range keys.InGroup(g) {
				if keys.Action(b.Keys[0]) != b.Action {
					continue
				}
				m := reader(uitest.Ferry(), 120, 40)
				m.story.show(view)
				m.settle()
				before := m.View()
				cmd := press(m, b.Keys[0])
				if cmd == nil && m.View() == before && m.top() == nil {
					t.Errorf("view %s: %s (%v) is silent", m.story.views[view].name, b.Keys[0], b.Action)
				}
			}
		}
	}
}
