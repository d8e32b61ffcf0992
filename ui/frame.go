package ui

import (
	"fmt"
	"strings"

	"crosscheck/ui/style"
	"crosscheck/ui/view"
	"crosscheck/ui/wrap"
)

// geometry says how the screen is shared out, in lines. The status bar takes the first
// and the footer the last line.
type geometry struct {
	area  int // for the view: its header and its items
	strip int // for the findings of the current row, its rule included
}

// sideBySide is the width from which on outlets stand side by side.
const sideBySide = view.SideBySide + barWidth + overviewWidth

// Cells beside the view: the bar of the current row on the left, the overview on the right
// with a blank before it.
const (
	barWidth      = 1
	overviewWidth = 3
)

func shareOut(height int) geometry {
	g := geometry{strip: 1}
	if height >= 16 {
		g.strip = 3
	}
	g.area = height - 2 - g.strip
	return g
}

// layout brings the story's view up to date with the size and the scene. On a screen
// that is too small to draw on, or not yet known, it is laid out for the smallest one.
func (m *Model) layout() {
	if m.story != nil {
		width, height := max(m.width, minWidth), max(m.height, minHeight)
		m.story.sync(width-barWidth-overviewWidth, shareOut(height).area)
	}
}

// View draws the frame: one string, lines separated by newlines.
func (m *Model) View() string {
	if m.width <= 0 || m.height <= 0 {
		return ""
	}
	if m.width < minWidth || m.height < minHeight {
		return m.tooSmall()
	}
	g := shareOut(m.height)
	lines := make([]string, 0, m.height)
	lines = append(lines, m.status())
	if p := m.pane(); p != nil {
		room := g.area + g.strip
		for _, l := range p.lines(m, m.width, room-1) {
			lines = append(lines, wrap.Cut(l, m.width, m.sheet.Ellipsis))
		}
		for len(lines) < room {
			lines = append(lines, "")
		}
		lines = append(lines, m.ruleWith(p.scrolled().rest(m.sheet)))
	} else if m.story == nil { // between two panes
		for range g.area + g.strip {
			lines = append(lines, "")
		}
	} else {
		lines = m.rows(lines)
		lines = append(lines, m.strip(g.strip)...)
	}
	foot := m.footer()
	lines = append(lines[:m.height-len(foot)], foot...)
	return strings.Join(lines, "\n")
}

// rows appends the view: its header, and the items in sight with the bar of the current
// row and the overview.
func (m *Model) rows(lines []string) []string {
	s := m.story
	v := s.view()
	for _, h := range v.Header() {
		lines = append(lines, " "+h)
	}
	if v.Len() == 0 {
		text := "no rows"
		if e, ok := v.(emptied); ok && len(s.scene.Visible) > 0 {
			text = e.Empty()
		} else if !s.filter.IsZero() {
			text = "no row passes the filter"
		}
		lines = append(lines, "", "   "+m.sheet.Paint(style.Dim, text))
		for i := 2; i < s.body; i++ {
			lines = append(lines, "")
		}
		return lines
	}
	bar := m.sheet.Paint(style.Cursor, m.sheet.Cursor)
	heading := func(int) int { return 0 }
	if h, ok := v.(headed); ok {
		heading = h.Lead
	}
	slots := s.scroll.Window(v, s.body)
	overview := m.overview(slots)
	for i, slot := range slots {
		if slot.Item < 0 {
			lines = append(lines, wrap.Pad(m.width-overviewWidth)+overview[i])
			continue
		}
		item := v.Lines(slot.Item)
		left := " "
		if slot.Item == s.scroll.Cursor && slot.Line >= heading(slot.Item) && (slot.Line == 0 || strings.TrimSpace(item[slot.Line]) != "") {
			left = bar
		}
		lines = append(lines, left+item[slot.Line]+overview[i])
	}
	return lines
}

// emptied is a view that has nothing to show for some rows, and says so.
type emptied interface{ Empty() string }

// headed is a view in which some items have a heading above them, which is not what the
// bar of the current row stands beside.
type headed interface {
	// Lead gives the lines of an item that are a heading.
	Lead(item int) int
}

func (m *Model) rule() string { return m.ruleWith("") }

// ruleWith draws a rule with a remark near its right end.
func (m *Model) ruleWith(text string) string {
	const tail = 2
	if text == "" || wrap.Width(text)+tail > m.width {
		return m.sheet.Paint(style.Dim, strings.Repeat(m.sheet.Rule, m.width))
	}
	return m.sheet.Paint(style.Dim, strings.Repeat(m.sheet.Rule, m.width-wrap.Width(text)-tail)+text+strings.Repeat(m.sheet.Rule, tail))
}

// tooSmall asks for a larger screen, in as many words as fit.
func (m *Model) tooSmall() string {
	text := fmt.Sprintf("crosscheck needs %dx%d, this is %dx%d", minWidth, minHeight, m.width, m.height)
	var lines []string
	for _, l := range wrap.Lines(text, m.width) {
		lines = append(lines, wrap.Cut(text[l.Start:l.End], m.width, ""))
	}
	return strings.Join(lines[:min(len(lines), m.height)], "\n")
}
