package pick

import (
	"strconv"
	"strings"

	"crosscheck/ui/style"
	"crosscheck/ui/view"
	"crosscheck/ui/wrap"
)

// measure is the widest that a list is set.
const measure = 110

// Lines draws the items in view: at most height lines of at most width cells.
func (l *List) Lines(sheet *style.Sheet, choice *Choice, width, height int) []string {
	width = min(width, measure)
	lines := make([]string, 0, len(l.shown)+16)
	files := make([]int, 0, cap(lines)) // by line, the shown item that is painted once it is known to be in view, or -1
	add := func(line string, file int) { lines, files = append(lines, line), append(files, file) }
	from, first, to, heading := 0, 0, 0, "" // of the item under the cursor: with its heading, without, its end
	for i, s := range l.shown {
		it := &l.items[s.index]
		if it.Heading != heading && l.query == "" {
			if heading = it.Heading; len(lines) > 0 {
				add("", -1)
			}
			add("   "+sheet.Paint(style.Dim, wrap.Cut(heading, width-3, sheet.Ellipsis)), -1)
			if i == l.cursor {
				from = len(lines) - 1 // the heading comes into view with its first item
			}
		} else if i == l.cursor {
			from = len(lines)
		}
		if i == l.cursor {
			first = len(lines)
		}
		if it.Kind == Story {
			for _, line := range l.item(sheet, it, s.matches, i == l.cursor, choice.Place(it.Sources), width) {
				add(line, -1)
			}
		} else {
			add("", i) // there can be thousands
		}
		if i == l.cursor {
			to = len(lines)
		}
	}
	l.offset = min(l.offset, max(0, len(lines)-height))
	l.offset = max(l.offset, to-height)
	if to-from > height {
		from = first
	}
	l.offset = min(l.offset, from)
	l.above, l.below = l.offset, max(0, len(lines)-l.offset-height)
	end := min(len(lines), l.offset+height)
	for y := l.offset; y < end; y++ {
		if i := files[y]; i >= 0 {
			s := l.shown[i]
			it := &l.items[s.index]
			lines[y] = l.item(sheet, it, s.matches, i == l.cursor, choice.Place(it.Sources), width)[0]
		}
	}
	return lines[l.offset:end]
}

// item draws one item.
func (l *List) item(sheet *style.Sheet, it *Item, matches []int, current bool, place, width int) []string {
	bar, role := " ", style.Text
	if current {
		bar, role = sheet.Paint(style.Cursor, sheet.Cursor), style.Strong
	}
	if it.Kind == Story {
		role = style.Strong
	}
	box := sheet.Off
	switch {
	case it.Kind == Folder:
		box = " "
	case place > 0 && place < 10:
		box = sheet.Paint(style.Key, strconv.Itoa(place))
	case place > 0:
		box = sheet.Paint(style.Key, sheet.On)
	}
	lead := bar + " " + box + " "
	tail := it.Tail
	if wrap.Width(tail) > width/3 { // what comes first matters most
		tail, _, _ = strings.Cut(strings.TrimLeft(tail, " "), "  ")
		tail = wrap.Cut(tail, width/3, sheet.Ellipsis)
	}
	room := width - wrap.Width(lead) - wrap.Width(tail) - 2
	name := wrap.Fit(paintName(sheet, it.Name, matches, role), room, sheet.Ellipsis)
	lines := []string{lead + name + "  " + sheet.Paint(style.Dim, tail)}
	for n, about := range it.About {
		role := style.Text
		if n > 0 {
			role = style.Dim
		}
		blank := bar + "   "
		for _, text := range view.Text(sheet, about, role, nil, view.Shape{Width: max(10, width-wrap.Width(blank))}) {
			lines = append(lines, blank+text)
		}
	}
	return lines
}

// paintName paints a name with what the search hit standing out. matches are the bytes at
// which characters begin, ascending.
func paintName(sheet *style.Sheet, name string, matches []int, base style.Role) string {
	out, at, n := "", 0, 0
	role := base
	for i := range name {
		next := base
		if n < len(matches) && matches[n] == i {
			next = style.Found
			n++
		}
		if next != role {
			out += sheet.Paint(role, name[at:i])
			at, role = i, next
		}
	}
	return out + sheet.Paint(role, name[at:])
}
