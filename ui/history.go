package ui

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"crosscheck/model"
)

// change is one thing that the reader did and can undo.
type change struct {
	what          string // "mark", "note", "link"
	before, after model.Annotation
	pair          *pair // the link that was made or cut; then before and after say nothing
}

// at gives the sentence to which the reader is taken when the change is undone.
func (c *change) at() model.Ref {
	if c.pair != nil {
		return c.pair[0]
	}
	return c.before.Anchor
}

// history holds what was done and what was undone, the latest last.
type history struct{ done, undone []change }

// maxHistory is how many changes can be undone.
const maxHistory = 1000

// did remembers a change; what was undone before cannot be done again after it.
func (h *history) did(c change) {
	if len(h.done) >= maxHistory {
		h.done = append([]change{}, h.done[1:]...)
	}
	h.done, h.undone = append(h.done, c), nil
}

// setAnnotation changes an annotation so that it can be undone, and keeps it.
func (m *Model) setAnnotation(what string, after model.Annotation) tea.Cmd {
	s := m.story
	before := s.work.annotation(after.Anchor)
	if before == after {
		return nil
	}
	s.work.history.did(change{what: what, before: before, after: after})
	return m.put(after)
}

// put shows and keeps an annotation.
func (m *Model) put(a model.Annotation) tea.Cmd {
	m.story.work.put(a)
	m.story.annotate()
	return m.keep(m.story)
}

// toggleLink makes or cuts a link so that it can be undone.
func (m *Model) toggleLink(p pair) tea.Cmd {
	m.story.work.history.did(change{what: "link", pair: &p})
	return m.flip(p)
}

// flip makes or cuts a link, shows and keeps that.
func (m *Model) flip(p pair) tea.Cmd {
	m.story.work.toggle(p)
	return tea.Batch(m.relink(), m.keep(m.story))
}

// joinLast makes one change of the last two where they are to the same annotation: a
// judgement that was only passed by is no step on the way back.
func (h *history) joinLast() {
	n := len(h.done)
	if n < 2 || h.done[n-1].pair != nil || h.done[n-2].pair != nil || h.done[n-1].before != h.done[n-2].after {
		return
	}
	h.done[n-2].after = h.done[n-1].after
	h.done = h.done[:n-1]
}

func (m *Model) undo() tea.Cmd {
	h := &m.story.work.history
	if len(h.done) == 0 {
		m.say("nothing to undo: no mark, note or link was changed since the story was opened")
		return nil
	}
	c := h.done[len(h.done)-1]
	h.done = h.done[:len(h.done)-1]
	cmd, ok := m.revert(c, c.after, c.before)
	if ok {
		h.undone = append(h.undone, c)
		m.say("undone: " + c.what + more(len(h.done), "undone"))
	}
	return cmd
}

func (m *Model) redo() tea.Cmd {
	h := &m.story.work.history
	if len(h.undone) == 0 {
		m.say("nothing to do again: nothing was undone")
		return nil
	}
	c := h.undone[len(h.undone)-1]
	h.undone = h.undone[:len(h.undone)-1]
	cmd, ok := m.revert(c, c.before, c.after)
	if ok {
		h.done = append(h.done, c)
		m.say("done again: " + c.what + more(len(h.undone), "done again"))
	}
	return cmd
}

// more says how far the way on is.
func more(n int, what string) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf(" (%d more can be %s)", n, what)
}

// revert takes a change back or makes it again, and goes to its row. Where another reader
// has written in the same place since, that is left alone and ok is false.
func (m *Model) revert(c change, from, to model.Annotation) (cmd tea.Cmd, ok bool) {
	s := m.story
	if at := c.at(); s.row() != nil {
		s.goTo(s.rowOf[at.Article][at.Sentence])
	}
	if c.pair != nil {
		return m.flip(*c.pair), true
	}
	if s.work.annotation(from.Anchor) != from {
		m.say("left as it is: another reader has changed this " + c.what)
		return nil, false
	}
	return m.put(to), true
}
