package ui

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"crosscheck/model"
	"crosscheck/ui/uitest"
	"crosscheck/ui/walk"
)

// The rows of the ferry story, by what marks them for Courier.
const (
	headline = iota
	byline
	toll        // conflict
	rescued     // reworded
	inspection  // added
	company     // missing
	closed      // same, not by all
	winds       // differs
	built       // added, tall
	quote       // conflict
	post        // added
	service     // reworded
	boilerplate // aside
)

func TestWalking(t *testing.T) {
	for name, tt := range map[string]struct {
		keys []string
		row  int
		say  string // in the footer
	}{
		"next difference":          {[]string{"n"}, toll, ""},
		"bracket does the same":    {[]string{"]", "]"}, rescued, ""},
		"and back":                 {[]string{"n", "n", "N"}, toll, ""},
		"bracket back":             {[]string{"n", "n", "["}, toll, ""},
		"same rows are passed by":  {[]string{"n", "n", "n", "n", "n"}, winds, ""},
		"last difference says so":  {strings.Split("nnnnnnnnnnnnn", ""), service, "no difference after this one (10 of 10)"},
		"first difference too":     {[]string{"N"}, headline, "no difference before this one (1 of 10)"},
		"next conflict":            {[]string{"x", "x"}, quote, ""},
		"last conflict says so":    {[]string{"x", "x", "x"}, quote, "no conflict after this one (2 of 2)"},
		"conflict back":            {[]string{"x", "x", "X"}, toll, ""},
		"down and up":              {[]string{"j", "down", "j", "k", "up"}, byline, ""},
		"last":                     {[]string{"G"}, boilerplate, ""},
		"last row says so":         {[]string{"G", "j"}, boilerplate, "this is the last row"},
		"first":                    {[]string{"G", "g"}, headline, ""},
		"first row says so":        {[]string{"k"}, headline, "this is the first row"},
		"page down and up":         {[]string{"pgdown", "pgdown", "pgup", "pgup"}, headline, ""},
		"half pages":               {[]string{"ctrl+d", "ctrl+d", "ctrl+d", "ctrl+d", "ctrl+d", "ctrl+d"}, boilerplate, ""},
		"unknown keys do nothing":  {[]string{"ä", "f12", "alt+q"}, headline, ""},
		"no search, no hit":        {[]string{"ctrl+n"}, headline, "nothing is searched for: / searches"},
		"keys in one message":      {[]string{"nnN"}, toll, ""},
		"message goes with a key":  {[]string{"k", "?", "esc"}, headline, "n next"},
		"walking in the detail":    {[]string{"enter", "x", "esc"}, toll, ""},
		"search jumps to a hit":    {[]string{"/", "t", "w", "i", "c", "e", "enter"}, inspection, "ctrl+n next hit"},
		"n walks on in a search":   {[]string{"/", "t", "w", "i", "c", "e", "enter", "n"}, company, ""},
		"next hit":                 {[]string{"/", "r", "e", "s", "t", "enter", "ctrl+n"}, quote, "no hit after this one (1 of 1)"},
		"escaped search goes back": {[]string{"/", "r", "e", "s", "t", "esc"}, headline, ""},
		"nothing found":            {[]string{"/", "q", "q", "enter"}, headline, "nothing found for qq"},
		"filter moves to a row":    {[]string{"f", "c", "enter"}, toll, ""},
		"walk inside the filter":   {[]string{"f", "c", "enter", "j", "j"}, quote, "this is the last row"},
		"no conflict in filter":    {[]string{"f", "+", "enter", "x"}, inspection, "no conflict among the rows that the filter shows"},
	} {
		t.Run(name, func(t *testing.T) {
			m := reader(uitest.Ferry(), 120, 30)
			press(m, tt.keys...)
			if m.story.scene.Row != tt.row {
				t.Errorf("row %d, want %d", m.story.scene.Row, tt.row)
			}
			if got := lastLine(m); !strings.Contains(got, tt.say) {
				t.Errorf("footer %q, want %q", got, tt.say)
			}
			if strings.Count(screen(m), "\n") != 29 {
				t.Error("frame has lost lines")
			}
		})
	}
}

func TestPlaceIsTold(t *testing.T) {
	m := reader(uitest.Ferry(), 120, 30)
	for _, tt := range []struct{ key, want string }{
		{"g", "difference 1/10  2 conflicts"}, {"x", "difference 2/10  conflict 1/2"}, {"x", "difference 8/10  conflict 2/2"}, {"G", "after difference 10/10  2 conflicts"},
	} {
		if press(m, tt.key); !strings.Contains(screen(m), tt.want) {
			t.Errorf("after %s: no %q in\n%s", tt.key, tt.want, screen(m))
		}
	}
}

func TestReferenceKeepsTheRow(t *testing.T) {
	m := reader(uitest.Ferry(), 120, 30)
	for range 5 {
		press(m, "n")
	}
	before := m.story.row().First()
	mark := m.story.scene.Marks[m.story.scene.Row]
	press(m, "tab", "r")
	s := m.story
	if s.scene.Ref != 1 || s.scene.Comparison.Reference != 1 {
		t.Fatalf("reference %d", s.scene.Ref)
	}
	if s.row().First() != before {
		t.Errorf("current row changed from %v to %v", before, s.row().First())
	}
	if got := s.scene.Marks[s.scene.Row]; mark != model.MarkDiffers || got != model.MarkAdded {
		t.Errorf("mark %v became %v", mark, got)
	}
	if !strings.Contains(screen(m), "◆ Harbour Post") {
		t.Error("reference is not shown")
	}
	press(m, "r")
	if got := lastLine(m); !strings.Contains(got, "is the reference already") {
		t.Errorf("footer %q", got)
	}
	press(m, "shift+tab", "r")
	if s.scene.Ref != 0 || s.row().First() != before {
		t.Error("the way back lost the row")
	}
}

// Conflicts name rows by number: those change with the reference.
func TestConflictsFollowTheRows(t *testing.T) {
	c := uitest.Ferry()
	values := []model.Value{{At: model.Ref{Article: 0, Sentence: 8}}, {At: model.Ref{Article: 1, Sentence: 5}}}
	c.Conflicts = []model.Conflict{{Row: quote, Values: values}}
	for i, v := range values {
		if !slices.Contains(c.Rows[quote].Cells[v.At.Article], v.At.Sentence) {
			values[i].At.Sentence = c.Rows[quote].Cells[v.At.Article][0]
		}
	}
	m := reader(c, 120, 30)
	press(m, "tab", "tab", "r")
	got := m.story.scene.Comparison
	if row := got.Rows[got.Conflicts[0].Row]; !slices.Contains(row.Cells[0], values[0].At.Sentence) {
		t.Errorf("conflict names row %d", got.Conflicts[0].Row)
	}
	if c.Conflicts[0].Row != quote {
		t.Error("the comparison handed in was changed")
	}
}

func TestFilter(t *testing.T) {
	m := reader(uitest.Ferry(), 120, 30)
	press(m, "f", "+", "-")
	if got := m.story.scene.Visible; !slices.Equal(got, []int{inspection, company, built, post}) {
		t.Errorf("added and missing: %v", got)
	}
	press(m, "esc")
	if got := len(m.story.scene.Visible); got != 13 || m.top() != nil {
		t.Errorf("esc left %d rows", got)
	}
	press(m, "f", "+", "enter")
	if !strings.Contains(screen(m), "3 of 13 rows") {
		t.Error("the filter is not told")
	}
	press(m, "esc")
	if got := len(m.story.scene.Visible); got != 13 {
		t.Errorf("esc among the rows left %d rows", got)
	}
	// by kind and outlet, with the arrows
	m.story.filter = walk.Filter{Kinds: walk.Of(model.Number), Outlets: walk.Of(2)}
	m.story.refresh()
	for _, r := range m.story.scene.Visible {
		if !m.story.scene.Comparison.Rows[r].Has(2) {
			t.Errorf("row %d is not reported by article 2", r)
		}
	}
	press(m, "f", "a")
	if !m.story.filter.IsZero() {
		t.Error("all rows did not clear the filter")
	}
}

func TestFilterThatNothingPasses(t *testing.T) {
	m := reader(uitest.Ferry(), 120, 30)
	m.story.filter = walk.Filter{Marks: walk.Of(model.MarkMissing), Outlets: walk.Of(2)}
	m.story.refresh()
	m.layout()
	for _, key := range []string{"n", "x", "j", "k", "pgdown", "g", "G", "tab", "r", "enter", "/", "esc", "s"} {
		press(m, key)
		checkFrame(t, m)
	}
	if !strings.Contains(screen(m), "no row passes the filter") {
		t.Errorf("empty screen without a word:\n%s", screen(m))
	}
	press(m, "esc")
	if len(m.story.scene.Visible) != 13 {
		t.Error("esc did not bring the rows back")
	}
}

func TestResizeKeepsTheRow(t *testing.T) {
	m := reader(uitest.Big(3, 200), 120, 40)
	for range 30 {
		press(m, "n")
	}
	want := m.story.scene.Row
	for _, size := range [][2]int{{80, 24}, {40, 10}, {300, 100}, {20, 5}, {120, 16}, {99, 50}, {120, 40}} {
		resize(m, size[0], size[1])
		if m.story.scene.Row != want {
			t.Fatalf("%v: row %d, want %d", size, m.story.scene.Row, want)
		}
		if size[0] >= minWidth && !strings.Contains(m.View(), m.sheet.Cursor) {
			t.Errorf("%v: the current row is not on the screen", size)
		}
	}
}

func TestSearchPrompt(t *testing.T) {
	m := reader(uitest.Ferry(), 120, 30)
	press(m, "/", "h", "a", "r", "b")
	if got := lastLine(m); !strings.Contains(got, "4 found in 2 rows") {
		t.Errorf("footer %q", got)
	}
	press(m, "ctrl+r", "[")
	if got := lastLine(m); !strings.Contains(got, "no regular expression") {
		t.Errorf("footer %q", got)
	}
	press(m, "enter")
	if m.top() == nil {
		t.Error("a broken expression was taken")
	}
	press(m, "a", "-", "z", "]", "enter")
	if m.top() != nil || len(m.story.hits) == 0 {
		t.Error("the expression found nothing")
	}
	press(m, "esc")
	if m.story.scene.Query != nil {
		t.Error("esc did not end the search")
	}
}

func TestExport(t *testing.T) {
	path := filepath.Join(t.TempDir(), "out.html")
	m := reader(uitest.Ferry(), 120, 30)
	var got *model.Comparison
	m.engine.Export = func(c *model.Comparison, p string) error {
		if p == path {
			got = c
			return os.WriteFile(p, []byte("old"), 0o600)
		}
		return errors.New(p + ": unknown ending\nuse .html")
	}
	typed := func(text string) tea.Msg {
		press(m, "e")
		for range 40 {
			press(m, "backspace")
		}
		for _, r := range text {
			press(m, string(r))
		}
		return press(m, "enter")()
	}
	press(m, "tab", "r")
	m.Update(typed(path))
	if got == nil || got.Reference != 1 || !strings.Contains(lastLine(m), "exported to "+path) {
		t.Fatalf("footer %q", lastLine(m))
	}
	m.Update(typed(path))
	if !strings.Contains(lastLine(m), "is there already") {
		t.Fatalf("footer %q", lastLine(m))
	}
	if cmd := press(m, "n"); cmd != nil || !strings.Contains(lastLine(m), "nothing was exported") {
		t.Errorf("footer %q", lastLine(m))
	}
	m.Update(typed(path))
	m.Update(press(m, "y")())
	if !strings.Contains(lastLine(m), "exported to ") {
		t.Errorf("footer %q", lastLine(m))
	}
	m.Update(typed("x.xyz"))
	if got := lastLine(m); !strings.Contains(got, "not exported: x.xyz: unknown ending; use .html") {
		t.Errorf("footer %q", got)
	}
	press(m, "e", "esc")
	if !strings.Contains(lastLine(m), "nothing was exported") {
		t.Errorf("footer %q", lastLine(m))
	}
}

func TestLeaving(t *testing.T) {
	for _, keys := range [][]string{{"q"}, {"ctrl+c"}, {"?", "q"}, {"/", "ctrl+c"}, {"f", "ctrl+c"}, {"enter", "q"}, {"e", "ctrl+c"}} {
		m := reader(uitest.Ferry(), 80, 24)
		cmd := press(m, keys...)
		if cmd == nil {
			t.Errorf("%v does not leave", keys)
			continue
		}
		if _, ok := cmd().(tea.QuitMsg); !ok {
			t.Errorf("%v does something else", keys)
		}
	}
	m := reader(uitest.Ferry(), 80, 24)
	if press(m, "/", "q"); m.top() == nil {
		t.Error("q in a search closed it")
	}
}

func TestPasteIsNoCommand(t *testing.T) {
	m := reader(uitest.Ferry(), 80, 24)
	if _, cmd := m.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("nq"), Paste: true}); cmd != nil || m.story.scene.Row != headline {
		t.Error("a pasted text was carried out")
	}
	press(m, "/")
	m.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("ferry"), Paste: true})
	if got := lastLine(m); !strings.Contains(got, "found in") {
		t.Errorf("footer %q after a paste into the search", got)
	}
}
