package ui

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"crosscheck/model"
	"crosscheck/ui/keymap"
	"crosscheck/ui/style"
	"crosscheck/ui/walk"
	"crosscheck/ui/wrap"
)

// filterBox is the list in which rows are filtered by mark, kind of detail and outlet.
// What is ticked holds at once.
type filterBox struct {
	items  []filterItem
	cursor int
	before walk.Filter // what was set when the box was opened
	pager  pager
}

// filterItem is one line of the box. Its part and number say which bit of the filter
// it ticks; "all rows" has none.
type filterItem struct {
	part  filterPart
	bit   int
	glyph string
	label string
	count int // rows that have it
	key   string
}

type filterPart uint8

const (
	partAll filterPart = iota
	partMark
	partKind
	partOutlet
	partJudged
)

func newFilter(s *story) *filterBox {
	c := s.scene.Comparison
	f := &filterBox{before: s.filter}
	f.items = append(f.items, filterItem{part: partAll, label: "all rows", count: len(c.Rows), key: "a"})
	names := map[model.Mark][2]string{
		model.MarkConflicting: {"conflicts", "c"}, model.MarkDiffers: {"may differ", "d"}, model.MarkAdded: {"added", "+"},
		model.MarkMissing: {"missing", "-"}, model.MarkReworded: {"reworded", "~"}, model.MarkSame: {"same", "="}, model.MarkAside: {"bylines, credits, links", ""},
	}
	for _, mark := range model.Marks() {
		f.items = append(f.items, filterItem{partMark, int(mark), s.scene.Sheet.Mark(mark), names[mark][0], s.tally[mark], names[mark][1]})
	}
	kinds := make(map[model.DetailKind]int)
	for i := range c.Rows {
		set := walk.Kinds(c, &c.Rows[i])
		for k := model.Number; k <= model.Other; k++ {
			if set.Has(int(k)) {
				kinds[k]++
			}
		}
	}
	for k := model.Number; k <= model.Other; k++ {
		if kinds[k] > 0 {
			f.items = append(f.items, filterItem{part: partKind, bit: int(k), label: withKind(k), count: kinds[k]})
		}
	}
	if len(c.Articles) > 1 {
		for id := range c.Articles {
			n := 0
			for i := range c.Rows {
				if c.Rows[i].Has(id) {
					n++
				}
			}
			f.items = append(f.items, filterItem{part: partOutlet, bit: id, label: "reported by " + s.scene.Name(id), count: n})
		}
	}
	if len(c.Annotations) > 0 || s.filter.Judged != 0 {
		counts := walk.Judged(c)
		for _, j := range model.Judgements() {
			label := "not marked"
			if j != model.Unjudged {
				label = "marked: " + j.String()
			}
			if counts[int(j)] > 0 || s.filter.Judged.Has(int(j)) {
				f.items = append(f.items, filterItem{part: partJudged, bit: int(j), label: label, count: counts[int(j)]})
			}
		}
		if counts[walk.Noted] > 0 || s.filter.Judged.Has(walk.Noted) {
			f.items = append(f.items, filterItem{part: partJudged, bit: walk.Noted, label: "with a note", count: counts[walk.Noted]})
		}
	}
	return f
}

func (f *filterBox) title() string { return "filter" }

func (f *filterBox) scrolled() *pager { return &f.pager }

func (f *filterBox) hints() []hint {
	return []hint{{keymap.Down, "move"}, {keymap.Toggle, "tick"}, {keymap.Open, "show"}, {keymap.Close, "as before"}}
}

func (f *filterBox) key(m *Model, msg tea.KeyMsg) tea.Cmd {
	name := msg.String()
	for i := range f.items {
		if f.items[i].key != "" && f.items[i].key == name {
			f.cursor = i
			f.toggle(m.story)
			return nil
		}
	}
	switch a := m.keys.InList(name); a {
	case keymap.Quit:
		return tea.Quit
	case keymap.Down, keymap.Up, keymap.NextOutlet, keymap.PrevOutlet:
		by := 1
		if a == keymap.Up || a == keymap.PrevOutlet {
			by = -1
		}
		f.cursor = min(max(0, f.cursor+by), len(f.items)-1)
	case keymap.First, keymap.PageUp:
		f.cursor = 0
	case keymap.Last, keymap.PageDown:
		f.cursor = len(f.items) - 1
	case keymap.Toggle:
		f.toggle(m.story)
	case keymap.Open, keymap.Filter:
		m.pop()
	case keymap.Close:
		m.story.filter = f.before
		m.story.refresh()
		m.pop()
	case keymap.Help:
		return m.do(a)
	default:
		m.idle(msg, a, "in the filter")
	}
	return nil
}

// toggle ticks or unticks the item under the cursor.
func (f *filterBox) toggle(s *story) {
	it := f.items[f.cursor]
	set := part(&s.filter, it.part)
	if set == nil {
		s.filter = walk.Filter{}
	} else {
		*set = set.With(it.bit, !set.Has(it.bit))
	}
	s.refresh()
}

// part gives the set of a filter that items of a part tick, or nil for "all rows".
func part(f *walk.Filter, p filterPart) *walk.Set {
	switch p {
	case partMark:
		return &f.Marks
	case partKind:
		return &f.Kinds
	case partOutlet:
		return &f.Outlets
	case partJudged:
		return &f.Judged
	}
	return nil
}

func (f *filterBox) lines(m *Model, width, height int) []string {
	sheet, s := m.sheet, m.story
	lines := []string{" " + sheet.Paint(style.Strong, "Show rows that are") + sheet.Paint(style.Dim, fmt.Sprintf("   %d of %d rows are shown", len(s.scene.Visible), len(s.scene.Marks)))}
	at := 0
	last := partAll
	for i, it := range f.items {
		if it.part != last && last != partAll || it.part == partMark && last == partAll {
			if it.part != partMark {
				lines = append(lines, " "+sheet.Paint(style.Dim, "and"))
			}
		}
		last = it.part
		box := sheet.Off
		set := part(&s.filter, it.part)
		if set == nil && s.filter.IsZero() || set != nil && set.Has(it.bit) {
			box = sheet.On
		}
		cursor := " "
		if i == f.cursor {
			cursor = sheet.Paint(style.Cursor, sheet.Cursor)
			at = len(lines)
		}
		label := it.label
		if it.glyph != "" {
			label = it.glyph + " " + label
		}
		label = wrap.Fit(label, min(30, width-16), sheet.Ellipsis)
		lines = append(lines, fmt.Sprintf("%s [%s] %s %5d  %s", cursor, box, label, it.count, sheet.Paint(style.Key, it.key)))
	}
	if len(s.scene.Visible) == 0 {
		lines = append(lines, "", " "+sheet.Paint(style.Failed, "no row passes this filter"))
	}
	f.pager.height = height
	f.pager.reveal(at)
	return f.pager.window(lines, height)
}

// withKind names the rows that have a detail of a kind.
func withKind(k model.DetailKind) string {
	switch k {
	case model.Attribution:
		return "with an attribution"
	case model.Wording:
		return "with other words"
	case model.Other:
		return "with another kind of detail"
	}
	return "with a " + k.String()
}
