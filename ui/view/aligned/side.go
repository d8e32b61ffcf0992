package aligned

import (
	"slices"
	"strings"

	"crosscheck/model"
	"crosscheck/ui/style"
	"crosscheck/ui/view"
	"crosscheck/ui/wrap"
)

// laySide shares the width out over as many outlets as have room, and pages so far
// sideways that the focused one is among them.
func (v *View) laySide() {
	outlets := v.sc.Outlets
	room := v.width - v.gutter
	last := len(outlets) - 1 // the first column from which on all others have room
	for last > 0 && last-1+v.fits(last-1, room) >= len(outlets) {
		last--
	}
	focus := max(0, slices.Index(outlets, v.sc.Focus))
	v.first = max(0, min(v.first, last, focus))
	for v.first+v.fits(v.first, room) <= focus {
		v.first++
	}
	n := v.fits(v.first, room)
	v.shown = outlets[v.first:min(v.first+n, len(outlets))]
	weights := make([]int, len(v.shown))
	for i, id := range v.shown {
		weights[i] = v.sc.Weight(id)
	}
	v.widths = view.Shares(room, weights, separator)
	v.header = v.sideHeader()
}

// sideHeader gives the names above the columns and, where there is room, a rule.
func (v *View) sideHeader() []string {
	sheet := v.sc.Sheet
	var names, rule strings.Builder
	names.WriteString(wrap.Pad(v.gutter))
	rule.WriteString(strings.Repeat(sheet.Rule, v.gutter))
	for i, id := range v.shown {
		if i > 0 {
			names.WriteString(v.column())
			rule.WriteString(sheet.Rule + sheet.Cross + sheet.Rule)
		}
		left, right := "", ""
		if i == 0 && v.first > 0 {
			left = sheet.Left + " "
		}
		if i == len(v.shown)-1 && v.first+len(v.shown) < len(v.sc.Outlets) {
			right = " " + sheet.Right
		}
		room := v.widths[i] - wrap.Width(left) - wrap.Width(right)
		names.WriteString(sheet.Paint(style.Key, left) + v.name(id, room, true) + sheet.Paint(style.Key, right))
		rule.WriteString(strings.Repeat(sheet.Rule, v.widths[i]))
	}
	line := wrap.Fit(names.String(), v.width, sheet.Ellipsis)
	if v.height < roomy {
		return []string{line}
	}
	return []string{line, sheet.Paint(style.Dim, wrap.Cut(rule.String(), v.width, ""))}
}

// name gives an outlet's heading in so many cells: its name, where it fits when it was
// published, and what marks the reference and the focus. fill pads it.
func (v *View) name(id, room int, fill bool) string {
	sheet, a := v.sc.Sheet, &v.sc.Comparison.Articles[id]
	role, before, after := style.Strong, "", ""
	if id == v.sc.Ref && len(v.sc.Comparison.Articles) > 1 {
		before = sheet.Reference + " "
	}
	if id == v.sc.Focus && len(v.sc.Outlets) > 1 {
		role, before, after = style.Focus, " "+before, " "
	}
	if v.sc.Remarkable(id) {
		after = sheet.Remark + after
	}
	text := before + v.sc.Title(id, room-wrap.Width(before+after)) + after
	text = wrap.Cut(text, room, sheet.Ellipsis)
	out := sheet.Paint(role, text)
	left := room - wrap.Width(text)
	if when := a.Order().Short(); when != "" && left >= len(when)+3 {
		dot := " · "
		if sheet.ASCII {
			dot = " - "
		}
		out += sheet.Paint(style.Dim, dot+when)
		left -= len(when) + 3
	}
	if fill {
		out += wrap.Pad(left)
	}
	return out
}

// column gives what stands between two cells.
func (v *View) column() string {
	return v.sc.Between()
}

// sideRow gives the lines of a row without its gutter. That an outlet has not another's
// byline is no news: aside leaves such cells empty.
func (v *View) sideRow(row *model.Row, aside bool) []string {
	cells := make([][]string, len(v.shown))
	for i, id := range v.shown {
		switch {
		case row.Has(id):
			cells[i] = v.prose(row, id, view.Shape{Width: min(v.widths[i], measure)})
			if v.widths[i] > measure {
				for n := range cells[i] {
					cells[i][n] += wrap.Pad(v.widths[i] - measure)
				}
			}
		case aside && !row.Reports(id):
			cells[i] = []string{wrap.Pad(v.widths[i])}
		default:
			cells[i] = []string{v.sc.Sheet.Paint(style.Dim, wrap.Fit(v.sc.Absence(row, id), v.widths[i], ""))}
		}
	}
	return view.Join(cells, v.widths, v.column())
}
