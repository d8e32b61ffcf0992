package ui

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"crosscheck/ui/uitest"
)

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
