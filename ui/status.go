package ui

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"crosscheck/model"
	"crosscheck/ui/keymap"
	"crosscheck/ui/style"
	"crosscheck/ui/view"
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
		ref = sheet.Reference + " " + sc.Name(sc.Ref)
	}
	if m.width < 80 {
		name = " "
	}
	if p := m.pane(); p != nil {
		title = p.title() + ": " + title
	} else if m.story.current > 0 {
		title = m.story.views[m.story.current].name + ": " + title
	}
	choices := [][]string{{outlets, rows, counts, ref}, {rows, counts, ref}, {counts, ref}, {counts}}
	if len(sc.Visible) != len(sc.Marks) { // how many rows a filter leaves is always told
		choices = [][]string{{outlets, rows, counts, ref}, {rows, counts, ref}, {rows, counts}, {rows}}
	}
	var right string
	for _, parts := range choices {
		right = strings.Join(compact(parts), "   ")
		if wrap.Width(name)+min(wrap.Width(title), m.width*4/10)+wrap.Width(right)+3 <= m.width {
			break
		}
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

// mostNotice is how many lines a notice takes at the most.
const mostNotice = 3

// footer draws the last line: a prompt, a notice, or the keys that matter now. A long
// one takes the lines above it as well, so that nothing of it is cut away.
func (m *Model) footer() []string {
	if p, ok := m.top().(prompt); ok {
		line := p.line(m, m.width)
		if wrap.Width(line) <= m.width {
			return []string{wrap.Fit(line, m.width, "")}
		}
		lines := strings.Split(ansi.Wordwrap(strings.TrimSpace(line), m.width-2, ""), "\n")
		lines = lines[:min(len(lines), mostNotice)]
		for i := range lines {
			lines[i] = wrap.Fit(" "+lines[i], m.width, m.sheet.Ellipsis)
		}
		return lines
	}
	if m.notice.text != "" {
		role := style.Strong
		if m.notice.failed {
			role = style.Failed
		}
		lines := view.Text(m.sheet, m.notice.text, role, nil, view.Shape{Width: m.width - 1, Lead: " ", Indent: 1})
		if len(lines) > mostNotice {
			lines = lines[:mostNotice]
			lines[mostNotice-1] = wrap.Fit(wrap.Cut(lines[mostNotice-1], m.width-2, "")+m.sheet.Ellipsis, m.width-1, "")
		}
		for i := range lines {
			lines[i] = wrap.Fit(lines[i], m.width, "")
		}
		return lines
	}
	hints := m.rowHints()
	if top := m.top(); top != nil {
		hints = top.hints()
	}
	return []string{wrap.Fit(m.hintLine(hints), m.width, "")}
}

// rowHints are the keys named while nothing is open: those that the key map has a word
// for and that do something in the view in use.
func (m *Model) rowHints() []hint {
	var hints []hint
	for _, g := range keymap.Groups() {
		for _, b := range m.keys.InGroup(g) {
			if b.Hint == "" || m.story != nil && m.useless(b.Action) {
				continue
			}
			hints = append(hints, hint{b.Action, b.Hint})
		}
	}
	slices.SortStableFunc(hints, func(a, b hint) int { return hintRank(a.action) - hintRank(b.action) })
	return hints
}

// hintRank puts the hints in order of their worth: what does not fit is left out from the end.
func hintRank(a keymap.Action) int {
	switch a {
	case keymap.NextDifference, keymap.NextConflict:
		return 0
	case keymap.Open:
		return 1
	case keymap.ViewAligned:
		return 2
	case keymap.Help:
		return 9
	case keymap.Quit:
		return 10
	}
	return 3
}

// useless tells whether an action does nothing in the view in use.
func (m *Model) useless(a keymap.Action) bool {
	if len(m.story.scene.Comparison.Articles) < 2 {
		switch a {
		case keymap.NextDifference, keymap.NextConflict, keymap.NextOutlet, keymap.Fold:
			return true
		}
	}
	_, view := m.story.viewOf(a)
	return !view && m.unavailable(a) != ""
}

// hintLine names as many keys as there is room for. The last two, help and the way out,
// come before the rest.
func (m *Model) hintLine(hints []hint) string {
	pieces := make([]string, len(hints))
	left := m.width - 1
	put := func(i int) {
		key := m.hintKey(hints[i])
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

// hintKey gives the key that a hint names: of the views, the first and the last.
func (m *Model) hintKey(h hint) string {
	first, last := m.keys.Label(h.action), m.keys.Label(keymap.ViewSummary)
	if h.action == keymap.ViewAligned && first != "" && last != "" {
		return first + "-" + last
	}
	return first
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
