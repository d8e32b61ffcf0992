package ui

import (
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/bubbles/cursor"
	"github.com/charmbracelet/bubbles/textarea"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"

	"crosscheck/model"
	"crosscheck/ui/keymap"
	"crosscheck/ui/style"
	"crosscheck/ui/view"
	"crosscheck/ui/wrap"
)

// maxNote is how many characters a note has at most.
const maxNote = 4000

// noteEditor is where a note is written on a row. What is typed is kept as it is typed.
type noteEditor struct {
	area   textarea.Model
	before model.Annotation // as it was when the editor was opened
	row    int
	pager  pager
}

func (m *Model) startNote() tea.Cmd {
	if m.noRow("written on") {
		return nil
	}
	e := &noteEditor{area: newArea(), before: m.story.here(hasNote), row: m.story.scene.Row}
	e.area.SetValue(safeNote(e.before.Note))
	m.push(e)
	return nil
}

// newArea makes an empty text area without colours or timers of its own.
func newArea() textarea.Model {
	// Its cursor is a cell in reverse video, which terminals without colour have too; the
	// package's own renderer would leave that out there.
	r := lipgloss.NewRenderer(io.Discard)
	r.SetColorProfile(termenv.ANSI)
	plain := r.NewStyle()
	area := textarea.New()
	area.Prompt, area.Placeholder, area.ShowLineNumbers = "", "", false
	area.CharLimit, area.MaxHeight = maxNote, maxNote
	area.FocusedStyle = textarea.Style{Base: plain, CursorLine: plain, CursorLineNumber: plain, EndOfBuffer: plain, LineNumber: plain, Placeholder: plain, Prompt: plain, Text: plain}
	area.BlurredStyle = area.FocusedStyle
	area.Cursor.Style, area.Cursor.TextStyle = plain, plain
	area.EndOfBufferCharacter = ' '
	area.Focus()
	area.Cursor.SetMode(cursor.CursorStatic)
	return area
}

// safeNote makes text that a terminal could act on harmless, line by line.
func safeNote(text string) string {
	lines := strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	for i := range lines {
		lines[i] = wrap.Safe(lines[i])
	}
	return strings.Join(lines, "\n")
}

func (e *noteEditor) title() string { return "note" }

func (e *noteEditor) scrolled() *pager { return &e.pager }

func (e *noteEditor) hints() []hint { return nil }

func (e *noteEditor) key(m *Model, msg tea.KeyMsg) tea.Cmd {
	switch msg.Type {
	case tea.KeyEsc, tea.KeyCtrlS:
		return e.close(m)
	case tea.KeyCtrlX:
		e.area.SetValue(safeNote(e.before.Note))
		cmd := m.put(e.before)
		m.pop()
		m.say("the note is as it was")
		return cmd
	case tea.KeyRunes:
		msg.Runes = []rune(safeNote(string(msg.Runes)))
	}
	e.area, _ = e.area.Update(msg)
	if now := e.now(m); now != m.story.work.annotation(now.Anchor) {
		return m.put(now)
	}
	return nil
}

// now gives the annotation with what has been typed.
func (e *noteEditor) now(m *Model) model.Annotation {
	a := m.story.work.annotation(e.before.Anchor) // the judgement may have come from elsewhere since
	if text := e.area.Value(); text != safeNote(e.before.Note) {
		a.Note = strings.TrimRight(text, " \n")
	} else {
		a.Note = e.before.Note
	}
	return a
}

// close ends the editor: what was written can be undone in one step.
func (e *noteEditor) close(m *Model) tea.Cmd {
	m.pop()
	after := m.story.work.annotation(e.before.Anchor)
	switch {
	case after == e.before:
		m.say("the note is as it was")
	case after.Note == "":
		m.say(fmt.Sprintf("row %d: note taken away   %s undo", e.row+1, m.keys.Label(keymap.Undo)))
	default:
		m.say(fmt.Sprintf("row %d: note kept   %s undo", e.row+1, m.keys.Label(keymap.Undo)))
	}
	if after != e.before {
		m.story.work.history.did(change{what: "note", before: e.before, after: after})
	}
	return nil
}

func (e *noteEditor) lines(m *Model, width, height int) []string {
	sheet, c := m.sheet, m.story.scene.Comparison
	lines := []string{" " + sheet.Paint(style.Strong, fmt.Sprintf("Note on row %d", e.row+1))}
	at := e.before.Anchor
	row := &c.Rows[m.story.rowOf[at.Article][at.Sentence]]
	most := max(0, min(height/3, height-6))
	for _, id := range row.Reporters() {
		if len(lines) > most {
			break
		}
		text := c.Articles[id].Sentences[row.Cells[id][0]].Text
		lead := " " + m.story.scene.Short(id, width/4) + "  "
		shown := view.Text(sheet, text, style.Dim, nil, view.Shape{Width: width - 1, Lead: lead, Indent: 3})
		if len(shown) > 2 {
			shown = append(shown[:1], wrap.Cut(shown[1], width-2, "")+sheet.Ellipsis)
		}
		lines = append(lines, shown...)
	}
	lines = append(lines, m.rule())
	const measure = 100
	e.resize(max(10, min(width-3, measure)), max(1, height-len(lines)))
	for _, l := range strings.Split(e.area.View(), "\n") {
		lines = append(lines, "  "+strings.TrimRight(l, " "))
	}
	return lines[:min(len(lines), height)]
}

// resize fits the text area to its room. The area scrolls with its cursor alone: it is led
// to the top and back, so that no line stays out of sight for which there is room.
func (e *noteEditor) resize(width, height int) {
	if e.area.Width() == width && e.area.Height() == height {
		return
	}
	e.area.SetWidth(width)
	e.area.SetHeight(height)
	info := e.area.LineInfo()
	line, column := e.area.Line(), info.StartColumn+info.ColumnOffset
	for e.area.Line() > 0 {
		e.area.CursorUp()
	}
	e.area.CursorStart()
	e.reposition()
	for e.area.Line() < line {
		e.area.CursorDown()
	}
	e.area.SetCursor(column)
	e.reposition()
}

// reposition lets the area scroll to its cursor, over the lines as they are now.
func (e *noteEditor) reposition() {
	_ = e.area.View()
	e.area, _ = e.area.Update(nil)
}

// line makes the footer name the keys of the editor, which are no actions of the rows.
func (e *noteEditor) line(m *Model, width int) string {
	var b strings.Builder
	for _, k := range [][2]string{{"esc", "keep and close"}, {"enter", "new line"}, {"ctrl+x", "close as before"}} {
		b.WriteString(" " + m.sheet.Paint(style.Key, k[0]) + " " + k[1] + " ")
	}
	return wrap.Cut(b.String(), width, m.sheet.Ellipsis)
}
