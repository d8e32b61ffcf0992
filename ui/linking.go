package ui

import (
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"crosscheck/model"
	"crosscheck/ui/keymap"
	"crosscheck/ui/style"
	"crosscheck/ui/wrap"
)

// linking lets the reader pick two sentences and link them, or cut their link. Both ends
// stand out among the rows; one of them moves.
type linking struct {
	ends       [2]model.Ref
	move       int // the end that moves
	row, focus int // where the prompt was opened
}

func (m *Model) startLinking() {
	s := m.story
	switch {
	case len(s.scene.Comparison.Articles) < 2:
		m.say("one article has nothing to be linked with")
		return
	case len(s.scene.Outlets) < 2:
		m.say("one outlet is shown: show another one to link it with")
		return
	case m.noRow("linked"):
		return
	}
	row := s.row()
	first := s.scene.Focus
	if !row.Has(first) {
		at := slices.IndexFunc(s.scene.Outlets, row.Has)
		if at < 0 {
			m.say("no outlet that is shown reports this row")
			return
		}
		first = s.scene.Outlets[at]
	}
	p := &linking{row: s.scene.Row, focus: s.scene.Focus, move: 1}
	p.ends[0], p.ends[1].Article = model.Ref{Article: first, Sentence: row.Cells[first][0]}, -1
	if _, ok := m.pane().(*rowDetail); ok { // the rows are to be seen
		m.pop()
	}
	m.push(p)
	if p.likely(m) {
		return
	}
	if !p.outlet(m, 1) {
		m.pop()
		m.say("no other outlet has a row here to link with")
	}
}

func (p *linking) hints() []hint { return nil }

// here gives the end that moves, there the other one.
func (p *linking) here() *model.Ref  { return &p.ends[p.move] }
func (p *linking) there() *model.Ref { return &p.ends[1-p.move] }

// likely moves the end to the sentence that came closest to a link with the other end,
// where no outlet reports the row but one.
func (p *linking) likely(m *Model) bool {
	s := m.story
	if len(s.row().Reporters()) > 1 {
		return false
	}
	for _, n := range s.scene.Near(s.row()) {
		there := n.Left
		if there == p.ends[0] {
			there = n.Right
		}
		if (n.Left == p.ends[0] || n.Right == p.ends[0]) && slices.Contains(s.scene.Outlets, there.Article) && s.scene.Shows(s.rowOf[there.Article][there.Sentence]) {
			p.place(m, there)
			return true
		}
	}
	return false
}

// outlet moves the end to the next or previous outlet but that of the other end.
func (p *linking) outlet(m *Model, by int) bool {
	s := m.story
	outlets := slices.DeleteFunc(slices.Clone(s.scene.Outlets), func(id int) bool { return id == p.there().Article })
	if len(outlets) == 0 {
		return false
	}
	at := slices.Index(outlets, p.here().Article)
	if at < 0 {
		for i, id := range outlets { // first an outlet that reports the row itself
			if at < 0 && s.row().Has(id) {
				at = i
			}
		}
		at, by = max(at, 0), 0
	}
	for range outlets {
		at = (at + by + len(outlets)) % len(outlets)
		if p.nearest(m, outlets[at]) {
			return true
		}
		by = max(by, 1)
	}
	return false
}

// otherOutlet is outlet for a key, which says why it does nothing.
func (p *linking) otherOutlet(m *Model, by int) {
	was := p.here().Article
	if !p.outlet(m, by) || p.here().Article == was {
		m.say("there is no third outlet: " + m.keys.Label(keymap.LinkByHand) + " moves the other end, " + m.keys.Label(keymap.Down) + " takes another sentence")
	}
}

// nearest moves the end to the sentence of an outlet that is nearest to the current row.
func (p *linking) nearest(m *Model, id int) bool {
	s := m.story
	rows := s.scene.Visible
	at, on := slices.BinarySearch(rows, s.scene.Row)
	if !on && at == len(rows) {
		at--
	}
	for away := range len(rows) {
		for _, i := range []int{at + away, at - away} {
			if i >= 0 && i < len(rows) && s.scene.Comparison.Rows[rows[i]].Has(id) {
				p.place(m, model.Ref{Article: id, Sentence: s.scene.Comparison.Rows[rows[i]].Cells[id][0]})
				return true
			}
		}
	}
	return false
}

// place moves the end to a sentence and shows it.
func (p *linking) place(m *Model, at model.Ref) {
	s := m.story
	*p.here() = at
	s.scene.Focus = at.Article
	s.goTo(s.rowOf[at.Article][at.Sentence])
	p.show(s)
}

// show makes both ends stand out.
func (p *linking) show(s *story) {
	s.scene.Picked = []model.Ref{p.ends[0], p.ends[1]}
	s.scene.Epoch++
}

// step moves the end by one sentence of its outlet, in the order of the rows.
func (p *linking) step(m *Model, by int) {
	s := m.story
	at := *p.here()
	cell := s.scene.Comparison.Rows[s.rowOf[at.Article][at.Sentence]].Cells[at.Article]
	if i := slices.Index(cell, at.Sentence) + by; i >= 0 && i < len(cell) {
		p.place(m, model.Ref{Article: at.Article, Sentence: cell[i]})
		return
	}
	rows := s.scene.Visible
	i, on := slices.BinarySearch(rows, s.rowOf[at.Article][at.Sentence])
	if by < 0 || on {
		i += by
	}
	for ; i >= 0 && i < len(rows); i += by {
		if cell := s.scene.Comparison.Rows[rows[i]].Cells[at.Article]; len(cell) > 0 {
			next := cell[0]
			if by < 0 {
				next = cell[len(cell)-1]
			}
			p.place(m, model.Ref{Article: at.Article, Sentence: next})
			return
		}
	}
	side := "after"
	if by < 0 {
		side = "before"
	}
	m.say("no sentence of " + s.scene.Name(at.Article) + " " + side + " this one")
}

func (p *linking) key(m *Model, msg tea.KeyMsg) tea.Cmd {
	switch a := m.keys.Action(msg.String()); a {
	case keymap.Quit:
		return tea.Quit
	case keymap.Help:
		return m.do(a)
	case keymap.Close:
		p.close(m)
		m.story.goTo(p.row)
		m.say("no link was changed")
	case keymap.Open:
		p.close(m)
		pair := pairOf(p.ends[0], p.ends[1])
		word := "linked"
		if m.story.work.linked(pair) {
			word = "link cut"
		}
		m.say(word + ": " + p.name(m, 0, 24) + " and " + p.name(m, 1, 24) + "   " + m.keys.Label(keymap.Undo) + " undo")
		return m.toggleLink(pair)
	case keymap.LinkByHand:
		p.move = 1 - p.move
		p.place(m, *p.here())
	case keymap.Down:
		p.step(m, 1)
	case keymap.Up:
		p.step(m, -1)
	case keymap.NextOutlet:
		p.otherOutlet(m, 1)
	case keymap.PrevOutlet:
		p.otherOutlet(m, -1)
	default:
		if m.walk(a) || m.scroll(a) {
			p.nearest(m, p.here().Article)
		} else {
			m.idle(msg, a, "while two sentences are picked")
		}
	}
	return nil
}

func (p *linking) close(m *Model) {
	m.pop()
	m.story.scene.Picked, m.story.scene.Focus = nil, p.focus
	m.story.scene.Epoch++
	m.layout()
}

// name gives the outlet of an end in at most so many cells.
func (p *linking) name(m *Model, end, room int) string {
	return m.story.scene.Short(p.ends[end].Article, room)
}

// words gives the outlet of an end and, where there is room, its words.
func (p *linking) words(m *Model, end, room int) string {
	name := p.name(m, end, min(room, 24))
	left := room - wrap.Width(name) - 3
	if left < 16 {
		return name
	}
	return name + " \"" + wrap.Cut(wrap.Safe(m.story.scene.Comparison.Sentence(p.ends[end]).Text), left, m.sheet.Ellipsis) + "\""
}

func (p *linking) line(m *Model, width int) string {
	if m.notice.text != "" {
		return " " + m.sheet.Paint(style.Strong, m.notice.text)
	}
	what := "link?"
	if m.story.work.linked(pairOf(p.ends[0], p.ends[1])) {
		what = "cut the link?"
	}
	lead := " " + m.sheet.Paint(style.Strong, what) + "  "
	tail := ""
	for _, k := range []hint{{keymap.Open, "yes"}, {keymap.Close, "no"}, {keymap.NextOutlet, "outlet"}, {keymap.LinkByHand, "other end"}, {keymap.Down, "sentence"}} {
		if part := "  " + m.sheet.Paint(style.Key, m.keys.Label(k.action)) + " " + k.word; wrap.Width(lead)+wrap.Width(tail)+wrap.Width(part) <= max(width*6/10, 36) {
			tail += part
		}
	}
	room := (width - wrap.Width(lead) - wrap.Width(tail) - 3) / 2
	if room < 6 { // they stand out among the rows
		return lead + strings.TrimSpace(tail)
	}
	return lead + p.words(m, p.move, room) + " + " + p.words(m, 1-p.move, room) + tail
}
