package ui

import (
	"fmt"
	"strings"

	"crosscheck/model"
	"crosscheck/ui/keymap"
	"crosscheck/ui/style"
	"crosscheck/ui/wrap"
)

// status draws the first line: what is read, how much of it there is, the counts by
// mark and the reference. What matters least goes first where there is no room.
func (m *Model) status() string {
	sheet := m.sheet
	name := " " + sheet.Paint(style.Dim, "crosscheck") + "  "
	if m.story == nil {
		title := ""
		if p := m.pane(); p != nil {
			title = p.title()
		}
		return wrap.Fit(name+sheet.Paint(style.Strong, title), m.width, sheet.Ellipsis)
	}
	sc := &m.story.scene
	title := wrap.Safe(sc.Comparison.Title())
	outlets := plural(len(sc.Comparison.Articles), "outlet")
	rows := plural(len(sc.Marks), "row")
	if n := len(sc.Visible); n != len(sc.Marks) {
		rows = fmt.Sprintf("%d of %d rows", n, len(sc.Marks))
	}
	counts := m.counts()
	ref := ""
	if len(sc.Comparison.Articles) > 1 {
		ref = sheet.Reference + " " + wrap.Safe(sc.Comparison.Articles[sc.Ref].Name())
	}
	var right string
	for _, parts := range [][]string{{outlets, rows, counts, ref}, {rows, counts, ref}, {counts, ref}, {counts}} {
		right = strings.Join(compact(parts), "   ")
		if wrap.Width(right) <= m.width*6/10 {
			break
		}
	}
	if m.width < 80 {
		name = " "
	}
	if p := m.pane(); p != nil {
		title = p.title() + ": " + title
	} else if m.story.current > 0 {
		title = m.story.views[m.story.current].name + ": " + title
	}
	room := m.width - wrap.Width(name) - wrap.Width(right) - 3
	if room < 8 {
		right, room = "", m.width-wrap.Width(name)-1
	}
	return name + sheet.Paint(style.Strong, wrap.Fit(title, room, sheet.Ellipsis)) + "  " + right + wrap.Pad(m.width-wrap.Width(name)-room-2-wrap.Width(right))
}

// counts gives the number of rows with each mark that is a difference.
func (m *Model) counts() string {
	var parts []string
	for _, mark := range model.Marks() {
		if n := m.story.tally[mark]; n > 0 && mark.Difference() {
			parts = append(parts, m.sheet.Mark(mark)+fmt.Sprintf(" %d", n))
		}
	}
	return strings.Join(parts, "  ")
}

// footer draws the last line: a prompt, a notice, or the keys that matter now.
func (m *Model) footer() string {
	if p, ok := m.top().(prompt); ok {
		return wrap.Fit(p.line(m, m.width), m.width, m.sheet.Ellipsis)
	}
	if m.notice.text != "" {
		role := style.Strong
		if m.notice.failed {
			role = style.Failed
		}
		return wrap.Fit(" "+m.sheet.Paint(role, wrap.Safe(m.notice.text)), m.width, m.sheet.Ellipsis)
	}
	hints := m.rowHints()
	if top := m.top(); top != nil {
		hints = top.hints()
	}
	return wrap.Fit(m.hintLine(hints), m.width, "")
}

// rowHints are the keys named while nothing is open: those that the key map has a word for.
func (m *Model) rowHints() []hint {
	var hints []hint
	for _, g := range keymap.Groups() {
		for _, b := range m.keys.InGroup(g) {
			if b.Hint != "" {
				hints = append(hints, hint{b.Action, b.Hint})
			}
		}
	}
	return hints
}

// hintLine names as many keys as there is room for. The last two, help and the way out,
// come before the rest.
func (m *Model) hintLine(hints []hint) string {
	pieces := make([]string, len(hints))
	left := m.width - 1
	put := func(i int) {
		key := m.keys.Label(hints[i].action)
		if w := wrap.Width(key) + wrap.Width(hints[i].word) + 3; key != "" && w <= left {
			left -= w
			pieces[i] = m.sheet.Paint(style.Key, key) + " " + hints[i].word + "  "
		}
	}
	for i := max(0, len(hints)-2); i < len(hints); i++ {
		put(i)
	}
	for i := range max(0, len(hints)-2) {
		put(i)
	}
	return " " + strings.Join(pieces, "")
}

// plural gives a count with its noun.
func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// compact leaves empty parts out.
func compact(parts []string) []string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return out
}
