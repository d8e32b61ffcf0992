package ui

import (
	"slices"
	"strings"
	"testing"

	"crosscheck/model"
	"crosscheck/ui/uitest"
	"crosscheck/ui/walk"
)

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

// A conflict that the reader took for none is counted, and walked no more.
func TestRuledOutConflicts(t *testing.T) {
	m := worker(uitest.Ferry(), &drawer{}, 120, 30)
	act(m, "x", "m", "n", "g")
	if s := screen(m); !strings.Contains(s, "1 conflict, 1 ruled out") {
		t.Errorf("not counted:\n%s", s)
	}
	if act(m, "x"); m.story.scene.Row != quote || !strings.Contains(screen(m), "conflict 1/1, 1 ruled out") {
		t.Errorf("x went to row %d:\n%s", m.story.scene.Row, screen(m))
	}
	if act(m, "X"); m.story.scene.Row != quote || !strings.Contains(lastLine(m), "no conflict before this one (1 of 1); 1 ruled out") {
		t.Errorf("row %d, footer %q", m.story.scene.Row, lastLine(m))
	}
	act(m, "m", "w")
	if act(m, "x"); !strings.Contains(lastLine(m), "no conflict left: 2 are ruled out") {
		t.Errorf("footer %q", lastLine(m))
	}
	if s := screen(m); strings.Contains(s, m.sheet.StripHigh) || !strings.Contains(s, m.sheet.StripMid) {
		t.Errorf("the strip shows a conflict:\n%s", s)
	}
	m.width = 80
	act(m, "u")
	if s := screen(m); !strings.Contains(s, m.sheet.Judged(model.NotConflict)+" 1") {
		t.Errorf("not counted on a narrow screen:\n%s", s)
	}
	if act(m, "u", "g", "x"); m.story.scene.Row != toll {
		t.Errorf("after undoing x goes to row %d", m.story.scene.Row)
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
