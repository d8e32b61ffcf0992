package ui

import (
	"fmt"

	"github.com/charmbracelet/bubbles/cursor"
	"github.com/charmbracelet/bubbles/textinput"
	tea "github.com/charmbracelet/bubbletea"

	"crosscheck/ui/keymap"
	"crosscheck/ui/style"
	"crosscheck/ui/walk"
	"crosscheck/ui/wrap"
)

// field is a line of text being typed.
type field struct{ textinput.Model }

func newField(value string) field {
	in := textinput.New()
	in.Prompt = ""
	// A blinking cursor would wake the program twice a second for nothing.
	in.Cursor.SetMode(cursor.CursorStatic)
	in.CharLimit = 1000
	in.SetValue(value)
	in.CursorEnd()
	in.Focus()
	return field{in}
}

// draw gives the line with a label before it and a remark behind it.
func (f *field) draw(sheet *style.Sheet, label, remark string, width int) string {
	lead := " " + sheet.Paint(style.Key, label) + " "
	// What is typed comes before what is said of it.
	remark = wrap.Cut(remark, max(0, min(width/2, width-wrap.Width(lead)-wrap.Width(f.Value())-6)), sheet.Ellipsis)
	room := max(4, width-wrap.Width(lead)-wrap.Width(remark)-3)
	// The cursor is drawn as a cell in reverse video, so that the field needs no
	// terminal cursor and looks the same without colours.
	value := []rune(wrap.Safe(f.Value()))
	pos := min(f.Position(), len(value))
	before, under, after := string(value[:pos]), " ", ""
	if pos < len(value) {
		under, after = string(value[pos]), string(value[pos+1:])
	}
	if w := wrap.Width(before); w > room-2 {
		before = wrap.CutLeft(before, room-2)
	}
	text := before + sheet.Paint(style.Found, under) + after
	if sheet.Open(style.Found) == "" {
		text = before + "_" + after
	}
	return lead + wrap.Fit(text, room, "") + "  " + sheet.Paint(style.Dim, remark)
}

// search is the prompt in which a search is typed; the hits show while it is.
type search struct {
	field   field
	regular bool
	err     error
	before  *walk.Query // what was searched for when the prompt was opened
	row     int         // the row it was opened on
}

func newSearch(s *story) *search {
	text := ""
	if s.scene.Query != nil {
		text = s.scene.Query.Text
	}
	return &search{field: newField(text), before: s.scene.Query, row: s.scene.Row}
}

func (p *search) hints() []hint { return nil }

func (p *search) key(m *Model, msg tea.KeyMsg) tea.Cmd {
	s := m.story
	switch msg.Type {
	case tea.KeyEsc:
		s.scene.Query = p.before
		s.refresh()
		m.pop()
		return nil
	case tea.KeyEnter:
		if p.err != nil {
			return nil
		}
		m.pop()
		m.layout()
		if s.scene.Query != nil && len(s.hits) == 0 {
			m.say("nothing found for " + wrap.Safe(s.scene.Query.Text))
		} else if row, ok := s.hits.Nearest(s.scene.Row); ok {
			s.jump(row, "hit")
			m.say(fmt.Sprintf("%s next hit, %s previous, %s ends the search", m.keys.Label(keymap.NextHit), m.keys.Label(keymap.PrevHit), m.keys.Label(keymap.Close)))
		}
		return nil
	case tea.KeyCtrlR:
		p.regular = !p.regular
	default:
		p.field.Model, _ = p.field.Update(msg)
	}
	var q *walk.Query
	if q, p.err = walk.NewQuery(p.field.Value(), p.regular); p.err == nil {
		s.scene.Query = q
		s.refresh()
	}
	return nil
}

func (p *search) line(m *Model, width int) string {
	label, s := "search", m.story
	if p.regular {
		label = "search (regular expression)"
	}
	remark := "enter goes there, ctrl+r regular expression"
	switch {
	case p.err != nil:
		remark = oneLine(p.err)
	case s.scene.Query != nil:
		other := "regular expression"
		if p.regular {
			other = "plain text"
		}
		remark = fmt.Sprintf("%d found in %s, ctrl+r %s", s.found, plural(len(s.hits), "row"), other)
	}
	return p.field.draw(m.sheet, label, remark, width)
}

// exportPrompt asks for the file to export to.
type exportPrompt struct{ field field }

func newExport() *exportPrompt { return &exportPrompt{newField("comparison.html")} }

func (p *exportPrompt) hints() []hint { return nil }

func (p *exportPrompt) key(m *Model, msg tea.KeyMsg) tea.Cmd {
	switch msg.Type {
	case tea.KeyEsc:
		m.pop()
		m.say("nothing was exported")
	case tea.KeyEnter:
		m.pop()
		if path := p.field.Value(); path != "" {
			m.say("exporting to " + wrap.Safe(path) + m.sheet.Ellipsis)
			return export(&m.engine, m.story.scene.Comparison, path, false)
		}
		m.say("nothing was exported")
	default:
		p.field.Model, _ = p.field.Update(msg)
	}
	return nil
}

func (p *exportPrompt) line(m *Model, width int) string {
	return p.field.draw(m.sheet, "export to", "or .md, .txt, .json, .csv, .docx", width)
}

// overwrite asks before a file is written over.
type overwrite struct{ path string }

func newOverwrite(path string) *overwrite { return &overwrite{path} }

func (p *overwrite) hints() []hint { return nil }

func (p *overwrite) key(m *Model, msg tea.KeyMsg) tea.Cmd {
	m.pop()
	if msg.String() == "y" || msg.String() == "Y" {
		m.say("exporting to " + wrap.Safe(p.path) + m.sheet.Ellipsis)
		return export(&m.engine, m.story.scene.Comparison, p.path, true)
	}
	m.say("nothing was exported")
	return nil
}

func (p *overwrite) line(m *Model, width int) string {
	return " " + m.sheet.Paint(style.Strong, wrap.Safe(p.path)+" is there already.") + " Write over it? " + m.sheet.Paint(style.Key, "y") + " yes, any other key no"
}
