package ui

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"crosscheck/ui/files"
	"crosscheck/ui/keymap"
	"crosscheck/ui/pick"
	"crosscheck/ui/style"
	"crosscheck/ui/wrap"
)

// picker lets the reader choose what to read: a recent comparison, a built-in story, or
// files of their own. What is chosen in one tab stays chosen in the other.
type picker struct {
	tab     pickerTab
	stories pick.List
	files   pick.List // the folder, or while there is a search what lies below it
	choice  pick.Choice
	known   bool // the stories have come
	folder  files.Folder
	wanted  string // the folder asked for last
	failed  string // why a folder could not be read
	below   below
	pager   pager
}

type pickerTab uint8

const (
	storiesTab pickerTab = iota
	filesTab
	pickerTabs
)

// below is what a search found below a folder.
type below struct {
	root  string // "" where nothing was asked for
	items []pick.Item
	known bool // it has come
	all   bool // and is all there is
}

func newPicker() *picker { return &picker{} }

// start asks for what is listed.
func (p *picker) start(m *Model) tea.Cmd {
	return tea.Batch(listStories(&m.engine), readFolder("", ""))
}

func (p *picker) title() string { return "stories" }

func (p *picker) scrolled() *pager { return &p.pager }

func (p *picker) list() *pick.List {
	if p.tab == filesTab {
		return &p.files
	}
	return &p.stories
}

func (p *picker) hints() []hint {
	open, other := "read", "your files"
	if p.tab == filesTab {
		open, other = "open", "stories"
	}
	if p.choice.Len() > 1 && !p.onFolder() {
		open = "compare"
	}
	return []hint{{keymap.Open, open}, {keymap.Toggle, "choose"}, {keymap.NextOutlet, other}, {keymap.Search, "search"}, {keymap.Down, "move"},
		{keymap.Help, "help"}, {keymap.Quit, "quit"}}
}

func (p *picker) key(m *Model, msg tea.KeyMsg) tea.Cmd {
	if msg.Paste {
		p.pasted(m, string(msg.Runes))
		return nil
	}
	l := p.list()
	a := m.keys.InList(msg.String())
	switch a {
	case keymap.Quit:
		return tea.Quit
	case keymap.Suspend:
		return tea.Suspend
	case keymap.Close:
		return p.close(m)
	case keymap.Help:
		m.push(newHelp())
	case keymap.NextOutlet, keymap.PrevOutlet, keymap.Stories:
		p.tab = (p.tab + 1) % pickerTabs
	case keymap.Search:
		m.push(&pickerSearch{p, newField(l.Query())})
		return p.seek(m)
	case keymap.Toggle:
		p.toggle(m)
	case keymap.Open:
		return p.open(m)
	case keymap.FolderUp:
		return p.up(m)
	default:
		if !move(l, a, p.pager.height) {
			m.idle(msg, a, "in the list of stories")
		}
	}
	return nil
}

// move moves the cursor of a list; it tells whether the action was one of moving.
func move(l *pick.List, a keymap.Action, page int) bool {
	switch a {
	case keymap.Down, keymap.NextDifference:
		l.Move(1)
	case keymap.Up, keymap.PrevDifference:
		l.Move(-1)
	case keymap.HalfDown:
		l.Move(max(1, page/2))
	case keymap.HalfUp:
		l.Move(-max(1, page/2))
	case keymap.PageDown:
		l.Move(max(1, page))
	case keymap.PageUp:
		l.Move(-max(1, page))
	case keymap.First:
		l.Move(-l.Len())
	case keymap.Last:
		l.Move(l.Len())
	default:
		return false
	}
	return true
}

// pickerSearch is the prompt in which a search of the picker is typed; the list narrows
// while it is.
type pickerSearch struct {
	p     *picker
	field field
}

func (s *pickerSearch) hints() []hint { return nil }

func (s *pickerSearch) line(m *Model, width int) string {
	return s.field.draw(m.sheet, "search", s.p.found(s.p.list())+", tab chooses, enter ends typing, esc shows all", width)
}

func (s *pickerSearch) key(m *Model, msg tea.KeyMsg) tea.Cmd {
	p := s.p
	l := p.list()
	if msg.Paste && strings.Contains(string(msg.Runes), "://") {
		p.pasted(m, string(msg.Runes))
		return nil
	}
	switch msg.Type {
	case tea.KeyEsc:
		m.pop()
		return p.search(m, "")
	case tea.KeyEnter:
		m.pop()
		if l.Len() == 0 {
			m.say("nothing found: " + m.keys.Label(keymap.Close) + " ends the search")
		}
	case tea.KeyDown, tea.KeyCtrlN:
		l.Move(1)
	case tea.KeyUp, tea.KeyCtrlP:
		l.Move(-1)
	case tea.KeyTab:
		p.toggle(m)
		l.Move(1)
	default:
		s.field.Model, _ = s.field.Update(msg)
		return p.search(m, s.field.Value())
	}
	return nil
}

// search narrows the list. In the files a search goes through everything below the folder.
func (p *picker) search(m *Model, text string) tea.Cmd {
	was := p.list().Query()
	p.list().Search(text)
	if p.tab == filesTab && (was == "") != (text == "") {
		p.listFiles()
	}
	return p.seek(m)
}

// seek asks for what lies below the folder, once.
func (p *picker) seek(m *Model) tea.Cmd {
	if p.tab != filesTab || p.folder.Path == "" || p.below.root == p.folder.Path {
		return nil
	}
	p.below = below{root: p.folder.Path}
	return findFiles(m.ctx, p.folder.Path)
}

// close undoes one step: the search, what is chosen, the picker.
func (p *picker) close(m *Model) tea.Cmd {
	switch {
	case p.list().Query() != "":
		return p.search(m, "")
	case p.choice.Len() > 0:
		p.choice.Clear()
		m.say("nothing is chosen any more")
	case m.story == nil:
		return tea.Quit
	default:
		m.pop()
	}
	return nil
}

// toggle chooses the item under the cursor, or takes it out again.
func (p *picker) toggle(m *Model) {
	it := p.list().Current()
	switch {
	case it == nil:
		m.say("there is nothing to choose")
	case it.Kind == pick.Folder:
		m.say(m.keys.Label(keymap.Open) + " goes into a folder; to compare all files in one, start with: crosscheck FOLDER")
	case p.choice.Toggle(it.Name, it.Sources):
		p.sayChosen(m)
	}
}

// sayChosen tells what to do next once something is chosen.
func (p *picker) sayChosen(m *Model) {
	open, toggle := m.keys.Label(keymap.Open), m.keys.Label(keymap.Toggle)
	if n := p.choice.Len(); n == 1 {
		m.say("chosen: " + toggle + " on another one adds it, " + open + " on another one compares the two")
	} else if p.onFolder() {
		m.say(fmt.Sprintf("%d chosen: %s compares them, but on a folder, which it enters", n, open))
	} else {
		m.say(fmt.Sprintf("%d chosen: %s compares them", n, open))
	}
}

// onFolder tells whether a folder is under the cursor.
func (p *picker) onFolder() bool {
	it := p.list().Current()
	return it != nil && it.Kind == pick.Folder
}

// open opens what is chosen, or what is under the cursor.
func (p *picker) open(m *Model) tea.Cmd {
	it := p.list().Current()
	switch {
	case it != nil && it.Kind == pick.Folder:
		return p.enter(it.Path, "")
	case p.choice.Len() > 1:
		return m.load(p.choice.Sources())
	case it == nil:
		m.say("there is nothing to open")
	case it.Kind == pick.Story && p.choice.Len() == 0:
		return m.load(it.Sources)
	case p.choice.Len() == 0:
		p.choice.Toggle(it.Name, it.Sources)
		m.say("chosen: " + m.keys.Label(keymap.Open) + " on a second one compares them, here again reads it alone")
	default:
		if p.choice.Place(it.Sources) == 0 {
			p.choice.Toggle(it.Name, it.Sources)
		}
		return m.load(p.choice.Sources())
	}
	return nil
}

// pasted chooses the addresses and paths in a pasted text, one a line.
func (p *picker) pasted(m *Model, text string) {
	// Terminals send pasted line ends as the enter key does.
	text = strings.ReplaceAll(text, "\r", "\n")
	for line := range strings.Lines(text) {
		source := strings.Trim(strings.TrimSpace(line), `"'`)
		if source == "" {
			continue
		}
		if name := wrap.Safe(source); p.choice.Place([]string{source}) == 0 {
			p.choice.Toggle(name, []string{source})
		}
	}
	if p.choice.Len() > 0 {
		p.sayChosen(m)
	}
}

func (p *picker) lines(m *Model, width, height int) []string {
	sheet := m.sheet
	lines := []string{p.tabs(sheet)}
	l := p.list()
	if l.Query() != "" {
		found := p.found(l)
		if _, typing := m.top().(*pickerSearch); !typing {
			found += ", " + m.keys.Label(keymap.Close) + " shows all"
		}
		lines = append(lines, fmt.Sprintf("   %s %s  %s", sheet.Paint(style.Key, "search"), wrap.Safe(l.Query()), sheet.Paint(style.Dim, found)))
	} else {
		lines = append(lines, "")
	}
	room := height - len(lines)
	var basket []string
	if p.choice.Len() > 0 && room > 4 {
		basket = p.basket(sheet, width)
		room -= len(basket)
	}
	body := l.Lines(sheet, &p.choice, width, room)
	if l.Len() == 0 {
		body = []string{"   " + sheet.Paint(style.Dim, p.nothing(l))}
	}
	above, below := l.Rest()
	p.pager.offset, p.pager.height, p.pager.total = above, room, above+room+below
	lines = append(lines, body...)
	for len(lines) < height-len(basket) {
		lines = append(lines, "")
	}
	return append(lines, basket...)[:height]
}

// tabs draws the names of the tabs, and where the files are.
func (p *picker) tabs(sheet *style.Sheet) string {
	names := []string{"Stories", "Your files"}
	line := "  "
	for t, name := range names {
		role := style.Dim
		if pickerTab(t) == p.tab {
			role = style.Focus
			if sheet.Open(style.Focus) == "" {
				name = "[" + name + "]"
			}
		}
		line += sheet.Paint(role, " "+name+" ") + "  "
	}
	if p.tab == filesTab {
		about := wrap.Safe(p.folder.Path)
		if n := p.folder.Foreign; n > 0 {
			about += fmt.Sprintf("  (no articles, left out: %d)", n)
		}
		line += sheet.Paint(style.Dim, about)
	}
	return line
}

// found tells how far a search has come.
func (p *picker) found(l *pick.List) string {
	text := fmt.Sprintf("%d of %d", l.Len(), l.All())
	if p.tab == filesTab && p.below.root == p.folder.Path {
		switch {
		case !p.below.known:
			text += ", still looking"
		case !p.below.all:
			text += " or more"
		}
	}
	return text
}

// nothing says why the list is empty.
func (p *picker) nothing(l *pick.List) string {
	switch {
	case l.Query() != "":
		return "nothing found"
	case p.tab == filesTab && p.folder.Path == "" && p.failed == "", p.tab == storiesTab && !p.known:
		return "one moment"
	case p.failed != "":
		return p.failed
	}
	return "nothing here"
}

// basket draws what is chosen, in the order of the columns.
func (p *picker) basket(sheet *style.Sheet, width int) []string {
	line := " " + sheet.Paint(style.Strong, "chosen")
	for i, name := range p.choice.Names() {
		piece := fmt.Sprintf("  %s %s", sheet.Paint(style.Key, fmt.Sprint(i+1)), name)
		if wrap.Width(line)+wrap.Width(piece) > width-12 && i > 0 {
			line += fmt.Sprintf("  and %d more", p.choice.Len()-i)
			break
		}
		line += piece
	}
	return []string{sheet.Paint(style.Dim, strings.Repeat(sheet.Rule, width)), wrap.Cut(line, width, sheet.Ellipsis)}
}
