package ui

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"crosscheck/ui/keymap"
	"crosscheck/ui/style"
	"crosscheck/ui/view/detail"
)

// rowDetail shows everything that is known of the current row. Walking goes on while it
// is open.
type rowDetail struct {
	pager pager
	row   int // the row the pager stands in
	made  madeFor
	text  []string // the lines, made once for each
}

// madeFor is what the lines of the details were made for.
type madeFor struct {
	story *story
	epoch uint64
	row   int
	width int
}

func newDetail() *rowDetail { return &rowDetail{row: -1} }

func (d *rowDetail) title() string { return "details" }

func (d *rowDetail) scrolled() *pager { return &d.pager }

func (d *rowDetail) hints() []hint {
	return []hint{{keymap.NextDifference, "next"}, {keymap.NextConflict, "conflict"}, {keymap.Down, "scroll"}, {keymap.Judge, "mark"}, {keymap.Copy, "copy"}, {keymap.Help, "help"}, {keymap.Close, "close"}, {keymap.Quit, "quit"}}
}

func (d *rowDetail) key(m *Model, msg tea.KeyMsg) tea.Cmd {
	a := m.keys.Action(msg.String())
	switch {
	case d.pager.act(a), m.walk(a):
		return nil
	}
	switch a {
	case keymap.Quit, keymap.Help, keymap.Suspend, keymap.Export, keymap.Judge, keymap.Note, keymap.LinkByHand, keymap.Undo, keymap.Redo,
		keymap.NextUnmarked, keymap.PrevUnmarked, keymap.Copy, keymap.OpenSource:
		return m.do(a)
	case keymap.Close, keymap.Open:
		m.pop()
	case keymap.ViewAligned, keymap.ViewArticle, keymap.ViewMatrix, keymap.ViewQuotes, keymap.ViewFigures, keymap.ViewSummary:
		m.pop()
		m.story.show(int(a - keymap.ViewAligned))
	case keymap.NextOutlet, keymap.PrevOutlet, keymap.MakeReference:
		return m.do(a)
	default:
		m.idle(msg, a, "among the details")
	}
	return nil
}

func (d *rowDetail) lines(m *Model, width, height int) []string {
	s := m.story
	if s.row() == nil {
		return nil
	}
	if d.row != s.scene.Row {
		d.row, d.pager.offset = s.scene.Row, 0
	}
	mark := s.scene.Marks[s.scene.Row]
	what := meaning(mark)
	if width < wide {
		what = mark.String()
	}
	head := fmt.Sprintf(" %s %s", m.sheet.Mark(mark), m.sheet.Paint(style.Strong, what))
	if len(s.scene.Comparison.Articles) < 2 {
		head = ""
	}
	head += m.sheet.Paint(style.Dim, fmt.Sprintf("   row %d of %d   ", s.scene.Row+1, len(s.scene.Marks))) + m.position()
	if now := (madeFor{s, s.scene.Epoch, s.scene.Row, width}); d.made != now { // evidence takes its time
		d.made, d.text = now, detail.Lines(&s.scene, s.scene.Row, width-4)
		for i, l := range d.text {
			d.text[i] = "  " + l
		}
	}
	return append([]string{head, ""}, d.pager.window(d.text, height-2)...)
}
