package aligned

import (
	"slices"
	"strings"

	"crosscheck/model"
	"crosscheck/ui/style"
	"crosscheck/ui/view"
	"crosscheck/ui/wrap"
)

// labelled is the width from which on names stand in a column of their own.
const labelled = 60

// layStacked makes room for the outlets' names.
func (v *View) layStacked() {
	v.shown, v.widths, v.label = v.sc.Outlets, nil, 0
	if v.width >= labelled {
		for _, id := range v.shown {
			v.label = max(v.label, wrap.Width(v.sc.Name(id)))
		}
		v.label = min(v.label, 18, v.width/5)
	}
	v.header = v.stackedHeader()
}

// stackedHeader names the outlets on one line, the focused one always among them.
func (v *View) stackedHeader() []string {
	sheet := v.sc.Sheet
	focus := max(0, slices.Index(v.shown, v.sc.Focus))
	room := v.width - v.gutter
	first := 0
	for v.namesWidth(first, focus) > room-2 && first < focus {
		first++
	}
	var b strings.Builder
	v.names = v.names[:0]
	b.WriteString(wrap.Pad(v.gutter - 2))
	if first > 0 {
		b.WriteString(sheet.Paint(style.Key, sheet.Left) + " ")
	} else {
		b.WriteString("  ")
	}
	for i := first; i < len(v.shown); i++ {
		if i > first {
			b.WriteString("  ")
		}
		v.names = append(v.names, heading{v.shown[i], wrap.Width(b.String())})
		b.WriteString(v.sc.Heading(v.shown[i], wrap.Width(v.sc.Name(v.shown[i]))+5))
	}
	line := b.String()
	if wrap.Width(line) > v.width {
		line = wrap.Cut(line, v.width-2, "")
		line = wrap.Fit(line, v.width-1, "") + sheet.Paint(style.Key, sheet.Right)
	}
	lines := []string{wrap.Fit(line, v.width, "")}
	if v.height >= roomy {
		lines = append(lines, sheet.Paint(style.Dim, strings.Repeat(sheet.Rule, v.width)))
	}
	return lines
}

// namesWidth gives the cells that the names of the columns first to last take.
func (v *View) namesWidth(first, last int) int {
	w := 0
	for _, id := range v.shown[first : last+1] {
		w += wrap.Width(v.sc.Name(id)) + 5
	}
	return w
}

// stackedRow gives the lines of a row without its gutter: each outlet that reports it,
// or tells it in another row, then, where that is news, one line that names those that do
// not.
func (v *View) stackedRow(row *model.Row, aside bool) []string {
	sheet := v.sc.Sheet
	width := v.width - v.gutter
	var lines []string
	var silent []string
	for _, id := range v.shown {
		if !row.Has(id) {
			name := v.sc.Name(id)
			if row.Reports(id) {
				lines = append(lines, sheet.Paint(style.Dim, wrap.Fit(v.sc.Absence(row, id)+": "+name, width, sheet.Ellipsis)))
				continue
			}
			silent = append(silent, name)
			continue
		}
		lines = append(lines, v.stackedCell(row, id)...)
	}
	if len(silent) > 0 && !aside {
		text := sheet.NotReported + ": " + strings.Join(silent, ", ")
		lines = append(lines, sheet.Paint(style.Dim, wrap.Fit(text, width, sheet.Ellipsis)))
	}
	return lines
}

// stackedCell gives the lines of one outlet in a row.
func (v *View) stackedCell(row *model.Row, id int) []string {
	sheet, width := v.sc.Sheet, v.width-v.gutter
	shape := view.Shape{Width: min(width, measure)}
	if v.label > 0 {
		shape.Lead = sheet.Paint(style.Strong, wrap.Fit(v.sc.Short(id, v.label), v.label, "")) + "  "
		shape.Indent = v.label + 2
	} else {
		shape.Lead = sheet.Paint(style.Strong, v.sc.Short(id, width/3)) + "  "
		shape.Indent = 2
	}
	lines := v.prose(row, id, shape)
	for i := range lines {
		lines[i] += wrap.Pad(width - shape.Width)
	}
	return lines
}
