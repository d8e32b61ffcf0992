package ui

import (
	"context"
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/exp/golden"

	"crosscheck/model"
	"crosscheck/ui/style"
	"crosscheck/ui/uitest"
)

// drawer stands in for what is around the reader: what is kept, copied and opened.
type drawer struct {
	kept   model.Work
	calls  int
	remark string
	err    error
	copied string
	opened string
}

// worker opens a comparison with somewhere to keep things.
func worker(c *model.Comparison, d *drawer, width, height int) *Model {
	e := engine()
	e.Keep = func(_ *model.Comparison, before, now model.Work) (model.Work, string, error) {
		d.calls++
		if d.err != nil {
			return now, "", d.err
		}
		if !sameWork(before, now) || d.calls > 1 {
			d.kept = now
		}
		return d.kept, d.remark, nil
	}
	e.Relink = relink
	m := New(context.Background(), Options{Engine: e, Comparison: c, Theme: style.Dark}, colorprofile.ASCII, true)
	m.copyText = func(text string) (string, error) { d.copied = text; return "the clipboard", d.err }
	m.openTarget = func(target string) error { d.opened = target; return d.err }
	resize(m, width, height)
	run(m, m.Init())
	return m
}

// act types keys and runs what follows from each of them.
func act(m *Model, keys ...string) {
	for _, k := range keys {
		run(m, press(m, k))
	}
}

func (d *drawer) annotation(t *testing.T) model.Annotation {
	t.Helper()
	if len(d.kept.Annotations) != 1 {
		t.Fatalf("kept: %+v", d.kept)
	}
	return d.kept.Annotations[0]
}

func TestUndoOrder(t *testing.T) {
	d := &drawer{}
	m := worker(uitest.Ferry(), d, 120, 30)
	act(m, "u")
	if !strings.Contains(lastLine(m), "nothing to undo") {
		t.Errorf("footer %q", lastLine(m))
	}
	act(m, "U")
	if !strings.Contains(lastLine(m), "nothing to do again") {
		t.Errorf("footer %q", lastLine(m))
	}
	act(m, "x", "m", "t", "l", "enter", "G", "a", "n", "esc")
	if n := len(m.story.work.history.done); n != 3 {
		t.Fatalf("%d changes", n)
	}
	act(m, "g", "u")
	if m.story.scene.Row != len(m.story.scene.Marks)-1 || len(d.kept.Annotations) != 1 {
		t.Errorf("the note: row %d, %+v", m.story.scene.Row, d.kept)
	}
	act(m, "u")
	if m.story.scene.Row != toll || len(d.kept.Relinks) != 0 || !strings.Contains(lastLine(m), "undone: link (1 more can be undone)") {
		t.Errorf("the link: row %d, %+v, %q", m.story.scene.Row, d.kept, lastLine(m))
	}
	act(m, "u")
	if len(d.kept.Annotations) != 0 {
		t.Errorf("the mark: %+v", d.kept)
	}
	act(m, "U", "U", "U", "U")
	if len(d.kept.Annotations) != 2 || len(d.kept.Relinks) != 1 {
		t.Errorf("all again: %+v", d.kept)
	}
	act(m, "u", "x", "m", "c", "U")
	if !strings.Contains(lastLine(m), "nothing to do again") {
		t.Errorf("something can be done again after something else: %q", lastLine(m))
	}
}

func TestKeptWorkComesBack(t *testing.T) {
	c := uitest.Ferry()
	at, right := c.Rows[quote].First(), model.Ref{Article: 1, Sentence: c.Rows[toll].Cells[1][0]}
	d := &drawer{remark: "your work is back", kept: model.Work{
		Annotations: []model.Annotation{{Anchor: at, Judgement: model.ToCheck, Note: "from before"}},
		Relinks:     []model.Relink{{Left: c.Rows[toll].First(), Right: right}},
	}}
	m := worker(c, d, 120, 30)
	if !strings.Contains(lastLine(m), "your work is back") {
		t.Errorf("footer %q", lastLine(m))
	}
	if got := m.story.scene.Comparison; !reflect.DeepEqual(got.Work(), d.kept) || len(got.Rows) != len(c.Rows)+1 {
		t.Errorf("shown: %+v, %d rows", got.Work(), len(got.Rows))
	}
	act(m, "x", "m", "c") // one conflict is left
	if len(d.kept.Annotations) != 1 || d.kept.Annotations[0].Judgement != model.Confirmed || d.kept.Annotations[0].Note != "from before" {
		t.Errorf("kept %+v", d.kept)
	}
	act(m, "tab", "r") // told against another reference it is still there
	if a := m.story.scene.Comparison.Annotation(m.story.row()); a == nil || a.Note != "from before" {
		t.Errorf("as seen from another article: %+v", a)
	}
}

func TestExportCarriesWork(t *testing.T) {
	d := &drawer{}
	m := worker(uitest.Ferry(), d, 120, 30)
	var got *model.Comparison
	m.engine.Export = func(c *model.Comparison, _ string) error { got = c; return nil }
	act(m, "x", "m", "t", "a", "n", "esc", "l", "enter", "e", "enter")
	if got == nil || len(got.Annotations) != 1 || got.Annotations[0].Note != "n" || len(got.Relinks) != 1 || len(got.Rows) != 14 {
		t.Errorf("exported %+v", got.Work())
	}
}

// Calls never overlap, and the last one has everything.
func TestKeepingOneAfterTheOther(t *testing.T) {
	d := &drawer{}
	m := worker(uitest.Ferry(), d, 120, 30)
	press(m, "x", "m")
	first := press(m, "t")
	if second := press(m, "m"); second != nil {
		t.Error("a prompt keeps something")
	}
	if second := press(m, "c"); second != nil {
		t.Error("a second call while the first is under way")
	}
	run(m, first)
	if a := d.annotation(t); a.Judgement != model.Confirmed {
		t.Errorf("kept %+v", a)
	}
}

func TestNothingIsLostAtTheEnd(t *testing.T) {
	for name, keys := range map[string][]string{"under way": {"x", "m", "t"}, "behind one under way": {"x", "m", "c", "m", "t"}, "in the editor": {"x", "a", "t"}} {
		d := &drawer{}
		m := worker(uitest.Ferry(), d, 120, 30)
		press(m, keys...) // what they give is never run
		if err := m.flush(); err != nil || len(d.kept.Annotations) != 1 || d.kept.Annotations[0] != m.story.work.now.Annotations[0] {
			t.Errorf("%s: %v, kept %+v", name, err, d.kept)
		}
	}
	d := &drawer{}
	m := worker(uitest.Ferry(), d, 120, 30)
	d.err = errors.New("marks are not kept: disk full")
	act(m, "x", "m", "t")
	if !strings.Contains(lastLine(m), "marks are not kept: disk full") {
		t.Errorf("footer %q", lastLine(m))
	}
	if err := m.flush(); err == nil {
		t.Error("the last attempt failed without a word")
	}
	d.err = nil
	if err := m.flush(); err != nil || len(d.kept.Annotations) != 1 {
		t.Errorf("%v, kept %+v", err, d.kept)
	}
}

// What another reader wrote meanwhile is shown, and not undone.
func TestAnotherReader(t *testing.T) {
	d := &drawer{}
	m := worker(uitest.Ferry(), d, 120, 30)
	act(m, "x", "a", "m", "i", "n", "e", "esc")
	theirs := d.kept.Annotations[0]
	theirs.Note = "mine\n\ntheirs"
	m.engine.Keep = func(_ *model.Comparison, _, now model.Work) (model.Work, string, error) {
		return model.Work{Annotations: []model.Annotation{theirs}}, "another reader changed marks", nil
	}
	act(m, "m", "esc", "m", "0") // no change, no call
	act(m, "G", "m", "t")
	if got := m.story.work.now.Annotations; len(got) != 1 || got[0] != theirs {
		t.Fatalf("shown %+v", got)
	}
	act(m, "u", "u")
	if got := m.story.work.now.Annotations; len(got) != 1 || got[0] != theirs {
		t.Errorf("undo took %+v", got)
	}
}

func TestWorkScreens(t *testing.T) {
	for name, keys := range map[string][]string{
		"rows": {"x", "m", "t", "j", "a", "c", "a", "l", "l", "enter", "x", "esc", "x", "m", "c", "N", "m"},
		"note": {"x", "a", "c", "a", "l", "l", "enter", "t", "h", "e", "m"},
		"link": {"x", "l"}, "copy": {"x", "y"},
	} {
		for _, size := range [][2]int{{80, 24}, {120, 40}} {
			m := worker(uitest.Ferry(), &drawer{}, size[0], size[1])
			act(m, keys...)
			checkFrame(t, m)
			t.Run(name+strings.Repeat("-wide", size[0]/120), func(t *testing.T) { golden.RequireEqual(t, screen(m)) })
		}
	}
}

// Where rows are joined, what was written on both is shown and can be changed.
func TestSeveralAnnotationsOnARow(t *testing.T) {
	c := uitest.Ferry()
	first, second := c.Rows[toll].First(), model.Ref{Article: 1, Sentence: c.Rows[toll].Cells[1][0]}
	d := &drawer{kept: model.Work{Annotations: []model.Annotation{{Anchor: first, Note: "one"}, {Anchor: second, Judgement: model.Confirmed, Note: "two"}}}}
	m := worker(c, d, 120, 30)
	act(m, "x")
	if s := screen(m); !strings.Contains(s, "≠✓ ") || !strings.Contains(s, "✓ confirmed  ✎ one …") {
		t.Errorf("shown:\n%s", s)
	}
	act(m, "enter")
	if s := screen(m); !strings.Contains(s, "one") || !strings.Contains(s, "two") {
		t.Errorf("details:\n%s", s)
	}
	act(m, "esc", "m", "w", "a", "!", "esc")
	want := []model.Annotation{{Anchor: first, Note: "one!"}, {Anchor: second, Judgement: model.WrongMatch, Note: "two"}}
	if !slices.Equal(d.kept.Annotations, want) {
		t.Errorf("kept %+v", d.kept.Annotations)
	}
	act(m, "m", "0")
	if a := m.story.scene.Comparison.Annotation(m.story.row()); a.Judgement != model.Unjudged {
		t.Errorf("the mark is still %v", a.Judgement)
	}
}

// What another reader changed is fetched with the next key, once.
func TestAnotherReadersMarks(t *testing.T) {
	e := engine()
	changed, asked := false, 0
	theirs := model.Annotation{Anchor: model.Ref{Article: 0, Sentence: 2}, Judgement: model.Confirmed}
	e.Changed = func(*model.Comparison) bool { return changed }
	e.Keep = func(_ *model.Comparison, _, now model.Work) (model.Work, string, error) {
		asked++
		if changed {
			changed = false
			return model.Work{Annotations: []model.Annotation{theirs}}, "another reader", nil
		}
		return now, "", nil
	}
	m := New(context.Background(), Options{Engine: e, Comparison: uitest.Ferry()}, colorprofile.ASCII, true)
	resize(m, 100, 30)
	run(m, m.Init())
	run(m, press(m, "j"))
	if asked != 1 {
		t.Errorf("kept %d times where nothing changed", asked)
	}
	changed = true
	run(m, press(m, "j"))
	if asked != 2 || !slices.Equal(m.story.scene.Comparison.Annotations, []model.Annotation{theirs}) || !strings.Contains(screen(m), "another reader") {
		t.Errorf("kept %d times:\n%s", asked, screen(m))
	}
	changed = true
	_, cmd := m.Update(tea.FocusMsg{})
	if run(m, cmd); asked != 3 {
		t.Error("the focus of the terminal is no occasion")
	}
}
