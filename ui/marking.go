package ui

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"crosscheck/model"
	"crosscheck/ui/keymap"
	"crosscheck/ui/style"
	"crosscheck/ui/walk"
	"crosscheck/ui/wrap"
)

// unmarked gives the visible differences that bear no judgement.
func (s *story) unmarked() walk.Stops {
	judged := make(map[int]bool)
	for _, a := range s.work.now.Annotations {
		if a.Judgement != model.Unjudged {
			judged[s.rowOf[a.Anchor.Article][a.Anchor.Sentence]] = true
		}
	}
	return walk.Where(s.differences, func(r int) bool { return !judged[r] })
}

// here gives the annotation of the current row that is to be changed: of several the
// first that has what is asked for. Where there is none it is an empty one, at the
// sentence that a new one hangs on.
func (s *story) here(has func(a *model.Annotation) bool) model.Annotation {
	row, found := s.row(), model.Annotation{}
	there := false
	for i := range s.work.now.Annotations {
		switch a := &s.work.now.Annotations[i]; {
		case !row.Holds(a.Anchor):
		case has(a):
			return *a
		case !there:
			found, there = *a, true
		}
	}
	if !there {
		found.Anchor = row.First()
	}
	return found
}

func isJudged(a *model.Annotation) bool { return a.Judgement != model.Unjudged }
func hasNote(a *model.Annotation) bool  { return a.Note != "" }

// marking asks for the judgement on the current row.
type marking struct{ again bool } // again: a judgement was set since it was opened

// markKeys are the keys of the prompt, one for each judgement.
func markKeys() []markKey {
	return []markKey{{"t", model.ToCheck, "check"}, {"c", model.Confirmed, "sure"}, {"w", model.WrongMatch, "wrong"},
		{"n", model.NotConflict, "fine"}, {"0", model.Unjudged, "none"}}
}

type markKey struct {
	key   string
	j     model.Judgement
	short string // the judgement in a word, for narrow screens
}

// judgementWord gives a judgement as prompts and notices say it.
func judgementWord(j model.Judgement) string {
	if j == model.Unjudged {
		return "no mark"
	}
	return j.String()
}

func (m *Model) startMarking() {
	if m.noRow("marked") {
		return
	}
	m.push(&marking{})
}

// noRow says why nothing can be done to the current row where there is none.
func (m *Model) noRow(what string) bool {
	if m.story.row() != nil {
		return false
	}
	m.say("no row is shown that could be " + what + ": " + m.keys.Label(keymap.Close) + " ends the filter")
	return true
}

func (p *marking) hints() []hint { return nil }

func (p *marking) key(m *Model, msg tea.KeyMsg) tea.Cmd {
	if m.story.row() == nil { // the filter hides what was just marked
		m.pop()
		return m.key(msg)
	}
	now := m.story.here(isJudged)
	for _, k := range markKeys() {
		if msg.String() == k.key {
			m.pop()
			return m.judge(now, k.j)
		}
	}
	switch m.keys.Action(msg.String()) {
	case keymap.Judge: // again and again: one judgement after the other
		all := model.Judgements()
		cmd := m.judge(now, all[(int(now.Judgement)+1)%len(all)])
		if p.again {
			m.story.work.history.joinLast()
		}
		p.again = true
		return cmd
	case keymap.Close, keymap.Open:
		m.pop()
		return nil
	}
	m.pop() // any other key does what it always does
	return m.key(msg)
}

// judge marks a row.
func (m *Model) judge(now model.Annotation, j model.Judgement) tea.Cmd {
	row := m.story.scene.Row
	if now.Judgement == j {
		m.say(fmt.Sprintf("row %d: %s, as before", row+1, judgementWord(j)))
		return nil
	}
	now.Judgement = j
	text := fmt.Sprintf("row %d: %s", row+1, judgementWord(j))
	if j == model.WrongMatch && m.keys.Label(keymap.LinkByHand) != "" {
		text += " (" + m.keys.Label(keymap.LinkByHand) + " cuts the link)"
	}
	m.say(text + "   " + m.keys.Label(keymap.Note) + " note  " + m.keys.Label(keymap.Undo) + " undo  " + m.keys.Label(keymap.NextUnmarked) + " next unmarked")
	return m.setAnnotation("mark", now)
}

func (p *marking) line(m *Model, width int) string {
	if m.story.row() == nil {
		return ""
	}
	now := m.story.here(isJudged).Judgement
	var long, short strings.Builder
	for _, k := range markKeys() {
		role := style.Text
		if k.j == now {
			role = style.Found
		}
		key := " " + m.sheet.Paint(style.Key, k.key) + " "
		word := k.j.String()
		if word == "" {
			word = k.short
		}
		long.WriteString(key + m.sheet.Paint(role, word) + " ")
		short.WriteString(key + m.sheet.Paint(role, k.short))
	}
	line := " " + m.sheet.Paint(style.Strong, "mark") + " " + long.String() + " " + m.sheet.Paint(style.Key, m.keys.Label(keymap.Close))
	if wrap.Width(line) > width {
		return short.String()
	}
	return line
}
