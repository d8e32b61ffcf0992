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
		names.WriteString(sheet.Paint(style.Key, left) + wrap.Fit(v.sc.Heading(id, room), room, "") + sheet.Paint(style.Key, right))
		rule.WriteString(strings.Repeat(sheet.Rule, v.widths[i]))
	}
	line := wrap.Fit(names.String(), v.width, sheet.Ellipsis)
	if v.height < roomy {
		return []string{line}
	}
	return []string{line, sheet.Paint(style.Dim, wrap.Cut(rule.String(), v.width, ""))}
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
