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
	"crosscheck/ui/walk"
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

// relink is a simple stand-in for the differ's: a link made joins two rows, a link cut
// takes the right sentence out into a row of its own.
func relink(base *model.Comparison, relinks []model.Relink) *model.Comparison {
	c := *base
	c.Rows = slices.Clone(base.Rows)
	at := func(r model.Ref) int {
		return slices.IndexFunc(c.Rows, func(row model.Row) bool { return slices.Contains(row.Cells[r.Article], r.Sentence) })
	}
	for _, r := range relinks {
		left, right := at(r.Left), at(r.Right)
		row := &c.Rows[left]
		row.Cells = slices.Clone(row.Cells)
		switch {
		case r.Linked && left != right:
			for id, cell := range c.Rows[right].Cells {
				row.Cells[id] = append(slices.Clone(row.Cells[id]), cell...)
			}
			c.Rows = slices.Delete(c.Rows, right, right+1)
		case !r.Linked && left == right:
			row.Cells[r.Right.Article] = nil
			row.Links = nil
			alone := model.Row{Cells: make([][]int, len(c.Articles)), Status: model.StatusSingle}
			alone.Cells[r.Right.Article] = []int{r.Right.Sentence}
			c.Rows = slices.Insert(c.Rows, left+1, alone)
		}
	}
	c.Relinks = relinks
	return &c
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

func TestMarks(t *testing.T) {
	for key, want := range map[string]model.Judgement{"t": model.ToCheck, "c": model.Confirmed, "w": model.WrongMatch, "n": model.NotConflict} {
		d := &drawer{}
		m := worker(uitest.Ferry(), d, 120, 30)
		act(m, "x", "m", key)
		if a := d.annotation(t); a.Judgement != want || a.Anchor != m.story.scene.Comparison.Rows[toll].First() {
			t.Errorf("%s kept %+v", key, a)
		}
		if s := screen(m); m.top() != nil || !strings.Contains(s, "row 3: "+want.String()) || !strings.Contains(s, m.sheet.Judged(want)+" "+want.String()) {
			t.Errorf("%s is not shown:\n%s", key, s)
		}
		if m.story.scene.Row != toll {
			t.Errorf("%s moved to row %d", key, m.story.scene.Row)
		}
		if act(m, "m", "0"); len(d.kept.Annotations) != 0 {
			t.Errorf("0 left %+v", d.kept)
		}
	}
}

func TestMarkPrompt(t *testing.T) {
	d := &drawer{}
	m := worker(uitest.Ferry(), d, 120, 30)
	act(m, "x", "m", "m", "m")
	if a := d.annotation(t); a.Judgement != model.Confirmed || m.top() == nil {
		t.Errorf("m again and again: %+v", a)
	}
	act(m, "enter", "u")
	if len(d.kept.Annotations) != 0 {
		t.Errorf("judgements passed by are steps back: %+v", d.kept)
	}
	act(m, "m", "esc")
	if m.top() != nil || len(d.kept.Annotations) != 0 {
		t.Error("esc marked something")
	}
	act(m, "m", "j") // any other key does what it does
	if m.top() != nil || m.story.scene.Row != rescued {
		t.Errorf("row %d after m j", m.story.scene.Row)
	}
	act(m, "m", "t", "m", "t")
	if !strings.Contains(lastLine(m), "to check, as before") {
		t.Errorf("footer %q", lastLine(m))
	}
}

func TestUnmarked(t *testing.T) {
	d := &drawer{}
	m := worker(uitest.Ferry(), d, 120, 30)
	act(m, "w")
	if m.story.scene.Row != toll {
		t.Fatalf("row %d", m.story.scene.Row)
	}
	act(m, "m", "c", "g", "w")
	if m.story.scene.Row != rescued {
		t.Errorf("a marked row is one to walk to: %d", m.story.scene.Row)
	}
	act(m, "a", "x", "esc", "W")
	if m.story.scene.Row != headline {
		t.Errorf("back to row %d", m.story.scene.Row)
	}
	act(m, "W")
	if !strings.Contains(lastLine(m), "no difference without a mark before this one") {
		t.Errorf("footer %q", lastLine(m))
	}
}

func TestFilterByMarks(t *testing.T) {
	d := &drawer{}
	m := worker(uitest.Ferry(), d, 120, 30)
	act(m, "x", "m", "c", "j", "a", "n", "o", "t", "e", "esc")
	for set, want := range map[walk.Set][]int{
		walk.Of(model.Confirmed):                           {toll},
		walk.Of(walk.Noted):                                {rescued},
		walk.Of(int(model.Confirmed), walk.Noted):          {toll, rescued},
		walk.Of(model.WrongMatch):                          {},
		walk.Of(model.Unjudged) | walk.Of(model.Confirmed): {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12},
	} {
		m.story.filter = walk.Filter{Judged: set}
		m.story.refresh()
		if got := m.story.scene.Visible; !slices.Equal(got, want) {
			t.Errorf("%b shows %v, want %v", set, got, want)
		}
	}
	act(m, "esc", "f")
	if s := screen(m); !strings.Contains(s, "not marked") || !strings.Contains(s, "marked: confirmed") || !strings.Contains(s, "with a note") || strings.Contains(s, "wrong match") {
		t.Errorf("filter:\n%s", s)
	}
	act(m, "esc")
	m.story.filter = walk.Filter{Judged: walk.Of(model.Unjudged)}
	m.story.refresh()
	m.settle()
	act(m, "g", "m", "t") // what is marked leaves the rows that are shown
	if m.story.scene.Row != byline || slices.Contains(m.story.scene.Visible, headline) {
		t.Errorf("row %d of %v", m.story.scene.Row, m.story.scene.Visible)
	}
	m.story.filter = walk.Filter{Judged: walk.Of(model.WrongMatch)}
	m.story.refresh()
	m.settle()
	for _, key := range []string{"m", "a", "l", "y", "w", "u"} { // nothing is shown: each says so or does nothing, and none falls
		act(m, key)
		checkFrame(t, m)
		if m.top() != nil {
			t.Errorf("%s opened something on no row", key)
		}
	}
}

func TestNote(t *testing.T) {
	d := &drawer{}
	m := worker(uitest.Ferry(), d, 120, 30)
	act(m, "x", "a", "c", "a", "l", "l")
	if a := d.annotation(t); a.Note != "call" {
		t.Errorf("what is typed is not kept as it is typed: %+v", a)
	}
	act(m, "enter", "enter", "q")
	checkFrame(t, m)
	run(m, pressMsg(m, tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("pasted\x1b[31m\u202etext\nmore"), Paste: true}))
	act(m, "esc")
	const want = "call\n\nqpasted[31mtext\nmore"
	if a := d.annotation(t); a.Note != want || m.top() != nil {
		t.Errorf("note %q", a.Note)
	}
	if s := screen(m); !strings.Contains(s, "✎ call …") || !strings.Contains(lastLine(m), "note kept") {
		t.Errorf("not shown:\n%s", s)
	}
	act(m, "enter")
	if s := screen(m); !strings.Contains(s, "qpasted") {
		t.Errorf("not in the details:\n%s", s)
	}
	act(m, "esc", "u")
	if len(d.kept.Annotations) != 0 {
		t.Errorf("one step back left %+v", d.kept)
	}
	act(m, "U")
	if a := d.annotation(t); a.Note != want {
		t.Errorf("and again: %q", a.Note)
	}
	act(m, "a", "!", "ctrl+x")
	if a := d.annotation(t); a.Note != want || m.top() != nil {
		t.Errorf("ctrl+x left %q", a.Note)
	}
	act(m, "a", "esc")
	if n := len(m.story.work.history.done); n != 1 || !strings.Contains(lastLine(m), "as it was") {
		t.Errorf("%d changes, footer %q", n, lastLine(m))
	}
}

func pressMsg(m *Model, msg tea.Msg) tea.Cmd {
	_, cmd := m.Update(msg)
	return cmd
}

func TestNoteIsBounded(t *testing.T) {
	d := &drawer{}
	m := worker(uitest.Ferry(), d, 80, 24)
	act(m, "x", "a")
	run(m, pressMsg(m, tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(strings.Repeat("word ", maxNote)), Paste: true}))
	checkFrame(t, m)
	act(m, "esc")
	if n := len([]rune(d.annotation(t).Note)); n > maxNote {
		t.Errorf("note of %d characters", n)
	}
	checkFrame(t, m)
}

func TestLinkByHand(t *testing.T) {
	d := &drawer{}
	m := worker(uitest.Ferry(), d, 120, 30)
	act(m, "x")
	act(m, "l")
	if got := lastLine(m); !strings.HasPrefix(got, "cut the link?") {
		t.Fatalf("prompt %q", got)
	}
	act(m, "esc")
	if m.story.scene.Row != toll || m.story.scene.Focus != 0 || m.story.scene.Picked != nil || len(d.kept.Relinks) != 0 {
		t.Error("esc left something behind")
	}
	before := len(m.story.scene.Marks)
	act(m, "l", "enter")
	c := m.story.scene.Comparison
	left, right := c.Rows[toll].First(), model.Ref{Article: 1, Sentence: uitest.Ferry().Rows[toll].Cells[1][0]}
	if want := []model.Relink{{Left: left, Right: right}}; !slices.Equal(d.kept.Relinks, want) || !slices.Equal(c.Relinks, want) {
		t.Fatalf("kept %+v, shown %+v", d.kept.Relinks, c.Relinks)
	}
	if len(m.story.scene.Marks) != before+1 || m.story.scene.Row != toll || m.story.row().Has(1) {
		t.Errorf("%d rows, current %d", len(m.story.scene.Marks), m.story.scene.Row)
	}
	act(m, "u")
	if len(d.kept.Relinks) != 0 || len(m.story.scene.Marks) != before || !m.story.row().Has(1) || m.story.scene.Row != toll {
		t.Errorf("undone: %+v, %d rows", d.kept.Relinks, len(m.story.scene.Marks))
	}
	act(m, "ctrl+y")
	if len(d.kept.Relinks) != 1 || len(m.story.scene.Marks) != before+1 {
		t.Errorf("done again: %+v", d.kept.Relinks)
	}
	// linking the two again is the same as never having cut the link
	act(m, "l")
	if m.top().(*linking).ends[1].Article != 1 {
		press(m, "tab")
	}
	if p := m.top().(*linking); p.ends[1] != right {
		t.Fatalf("the nearest sentence is %v", p.ends[1])
	}
	act(m, "enter")
	if len(d.kept.Relinks) != 0 || len(m.story.scene.Marks) != before {
		t.Errorf("linked again: %+v", d.kept.Relinks)
	}
}

func TestLinkTwoRows(t *testing.T) {
	d := &drawer{}
	m := worker(uitest.Ferry(), d, 120, 30)
	company0 := uitest.Ferry().Rows[company].First()
	for m.story.scene.Row != company {
		press(m, "j")
	}
	act(m, "l") // the nearest sentence of the next outlet
	p := m.top().(*linking)
	if p.ends[0] != company0 || p.ends[1].Article != 1 {
		t.Fatalf("ends %v", p.ends)
	}
	act(m, "tab")
	if p.ends[1].Article != 2 {
		t.Errorf("tab went to %v", p.ends[1])
	}
	act(m, "shift+tab", "down", "up", "up")
	if got := m.story.rowOf[1][p.ends[1].Sentence]; m.story.scene.Row != got || p.ends[0] != company0 {
		t.Errorf("the current row %d is not that of the end that moves, %d", m.story.scene.Row, got)
	}
	act(m, "l", "down") // now the other end moves
	if p.ends[0] == company0 || p.ends[0].Article != 0 {
		t.Errorf("the other end stayed at %v", p.ends[0])
	}
	act(m, "up")
	if p.ends[0] != company0 {
		t.Errorf("and did not come back: %v", p.ends[0])
	}
	other := p.ends[1]
	act(m, "enter")
	if want := []model.Relink{{Left: company0, Right: other, Linked: true}}; !slices.Equal(d.kept.Relinks, want) {
		t.Errorf("kept %+v, want %+v", d.kept.Relinks, want)
	}
	if row := m.story.row(); !slices.Contains(row.Cells[0], company0.Sentence) || !slices.Contains(row.Cells[1], other.Sentence) {
		t.Errorf("the current row is %+v", row)
	}
}

func TestLinkingWalksAnywhere(t *testing.T) {
	d := &drawer{}
	m := worker(uitest.Ferry(), d, 60, 16)
	act(m, "l")
	for _, key := range []string{"n", "x", "G", "g", "pgdown", "tab", "l", "N", "X", "tab", "k", "k", "k", "j", "shift+tab", "ctrl+d", "G", "j", "j", "]"} {
		act(m, key)
		checkFrame(t, m)
		p, ok := m.top().(*linking)
		if !ok {
			t.Fatalf("%s closed the prompt", key)
		}
		if p.ends[0].Article == p.ends[1].Article {
			t.Fatalf("%s: both ends in one article: %v", key, p.ends)
		}
	}
	if act(m, "esc"); m.story.scene.Row != headline {
		t.Errorf("esc left row %d", m.story.scene.Row)
	}
}

func TestOneArticleHasNoLinks(t *testing.T) {
	m := worker(uitest.Big(1, 5), &drawer{}, 80, 24)
	act(m, "l")
	if m.top() != nil || !strings.Contains(lastLine(m), "one article has nothing to be linked with") {
		t.Errorf("footer %q", lastLine(m))
	}
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

func TestCopy(t *testing.T) {
	const first = "At least 12 people died when the ferry Marguerite overturned in the harbour mouth on Friday night."
	for key, want := range map[string]string{
		"y": first, "s": first, "enter": first,
		"c": "“" + first + "” (Courier, “Ferry capsizes off Port Anselm”, 3 Mar 2024 14:05, https://example.org/0/ferry)",
		"p": "Courier: " + first + "\nHarbour Post: Seventeen people were killed when the ferry Marguerite overturned in the harbour mouth on Friday night.\nGlobal Wire: The toll rose to 19 on Monday.",
	} {
		d := &drawer{}
		m := worker(uitest.Ferry(), d, 120, 30)
		act(m, "x", "y", key)
		if d.copied != want {
			t.Errorf("%s copied %q\nwant %q", key, d.copied, want)
		}
		if got := lastLine(m); !strings.HasPrefix(got, "copied to the clipboard: ") || m.top() != nil {
			t.Errorf("footer %q", got)
		}
	}
	d := &drawer{}
	m := worker(uitest.Ferry(), d, 120, 30)
	act(m, "y", "esc", "y", "j")
	if d.copied != "" || m.story.scene.Row != byline {
		t.Errorf("copied %q, row %d", d.copied, m.story.scene.Row)
	}
	for m.story.scene.Row != inspection {
		press(m, "j")
	}
	act(m, "y", "y") // the focused outlet is silent here
	if d.copied != "The ferry had failed an inspection in January, according to port records." || !strings.Contains(lastLine(m), "the sentence of Harbour Post") {
		t.Errorf("copied %q, footer %q", d.copied, lastLine(m))
	}
	d.err = errors.New("no clipboard")
	if act(m, "y", "y"); !strings.Contains(lastLine(m), "not copied: no clipboard") {
		t.Errorf("footer %q", lastLine(m))
	}
}

func TestOpenSource(t *testing.T) {
	d := &drawer{}
	c := uitest.Ferry()
	c.Articles[1].URL, c.Articles[1].Path = "ftp://example.org/x", "/tmp/post.txt"
	c.Articles[2].URL = "javascript:alert(1)"
	m := worker(c, d, 120, 30)
	for _, want := range []string{"https://example.org/0/ferry", "/tmp/post.txt", ""} {
		d.opened = ""
		act(m, "o")
		if d.opened != want {
			t.Errorf("opened %q, want %q", d.opened, want)
		}
		if want == "" && !strings.Contains(lastLine(m), "Global Wire came with no address and from no file") {
			t.Errorf("footer %q", lastLine(m))
		}
		press(m, "tab")
	}
	d.err = errors.New("xdg-open is not installed")
	if act(m, "o"); !strings.Contains(lastLine(m), "xdg-open is not installed") {
		t.Errorf("footer %q", lastLine(m))
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

// A larger screen shows as much of a note as it has room for, the cursor where it was.
func TestNoteOnAnotherScreen(t *testing.T) {
	m := worker(uitest.Ferry(), &drawer{}, 40, 10)
	act(m, "a", "o", "n", "e", "enter", "t", "w", "o", "enter", "s", "i", "x", "enter", "t", "e", "n", "enter", "x", "up", "left")
	screen(m)
	resize(m, 100, 40)
	if s := screen(m); !strings.Contains(s, "one") || !strings.Contains(s, "ten") {
		t.Errorf("shown:\n%s", s)
	}
	act(m, "!")
	if got := m.story.work.now.Annotations[0].Note; got != "one\ntwo\nsix\n!ten\nx" {
		t.Errorf("note %q", got)
	}
}
