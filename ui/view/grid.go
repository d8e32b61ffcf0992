package view

import (
	"slices"
	"strings"

	"crosscheck/ui/style"
	"crosscheck/ui/wrap"
)

// Measure is how wide prose is set at the most, in cells.
const Measure = 110

// SideBySide is the width from which on outlets that say whole sentences stand side by side.
const SideBySide = 94

const (
	gridSeparator = 3  // between two columns: " │ "
	labelled      = 60 // from this width on stacked outlets' names stand in a column
)

// Grid is a cell for each outlet: side by side where every column gets its least width,
// paged sideways around the focused outlet, or below one another.
type Grid struct {
	Scene   *Scene
	Left    int   // cells before the first column
	First   int   // the first column shown, an index into Scene.Outlets
	Shown   []int // the articles that have a column
	Widths  []int // of the columns; nil where stacked
	Stacked bool
	width   int
	label   int       // stacked: cells of the outlets' names
	names   []heading // stacked: where the header names outlets
}

// heading is where the header of stacked outlets names one.
type heading struct {
	id int
	x  int // where the name begins
}

// Lay shares out width cells, left of them before the first column. A column of usual
// weight takes least cells at the least; from stack cells on columns stand side by side.
func (g *Grid) Lay(s *Scene, width, left, least, stack int) {
	g.Scene, g.Left, g.width = s, left, width
	outlets := s.Outlets
	if g.Stacked = len(outlets) > 1 && (s.Stacked || width < stack); g.Stacked {
		g.First, g.Shown, g.Widths, g.label = 0, outlets, nil, 0
		if width >= labelled {
			for _, id := range outlets {
				g.label = max(g.label, wrap.Width(s.Name(id)))
			}
			g.label = min(g.label, 18, width/5)
		}
		return
	}
	room := width - left
	last := len(outlets) - 1 // the first column from which on all others have room
	for last > 0 && last-1+g.fits(last-1, room, least) >= len(outlets) {
		last--
	}
	focus := max(0, slices.Index(outlets, s.Focus))
	g.First = max(0, min(g.First, last, focus))
	for g.First+g.fits(g.First, room, least) <= focus {
		g.First++
	}
	g.Shown = outlets[g.First:min(g.First+g.fits(g.First, room, least), len(outlets))]
	weights := make([]int, len(g.Shown))
	for i, id := range g.Shown {
		weights[i] = s.Weight(id)
	}
	g.Widths = Shares(room, weights, gridSeparator)
}

// fits gives how many columns, from the first on, have room.
func (g *Grid) fits(first, room, least int) int {
	n, need := 0, -gridSeparator
	for _, id := range g.Scene.Outlets[first:] {
		need += max(LeastColumn, least*g.Scene.Weight(id)/100) + gridSeparator
		if need > room {
			break
		}
		n++
	}
	return max(1, n)
}

// Header gives the outlets' names, lead before them, and a rule where there is room.
func (g *Grid) Header(lead string, ruled bool) []string {
	sheet := g.Scene.Sheet
	var names, rule strings.Builder
	if g.Stacked {
		names.WriteString(g.stackedNames(lead))
		rule.WriteString(strings.Repeat(sheet.Rule, g.width))
	} else {
		names.WriteString(wrap.Fit(lead, g.Left, sheet.Ellipsis))
		rule.WriteString(strings.Repeat(sheet.Rule, g.Left))
		for i, id := range g.Shown {
			if i > 0 {
				names.WriteString(g.Separator())
				rule.WriteString(sheet.Rule + sheet.Cross + sheet.Rule)
			}
			left, right := "", ""
			if i == 0 && g.First > 0 {
				left = sheet.Left + " "
			}
			if i == len(g.Shown)-1 && g.First+len(g.Shown) < len(g.Scene.Outlets) {
				right = " " + sheet.Right
			}
			room := g.Widths[i] - wrap.Width(left) - wrap.Width(right)
			names.WriteString(sheet.Paint(style.Key, left) + wrap.Fit(g.Scene.Heading(id, room), room, "") + sheet.Paint(style.Key, right))
			rule.WriteString(strings.Repeat(sheet.Rule, g.Widths[i]))
		}
	}
	lines := []string{wrap.Fit(names.String(), g.width, sheet.Ellipsis)}
	if ruled {
		lines = append(lines, sheet.Paint(style.Dim, wrap.Fit(rule.String(), g.width, "")))
	}
	return lines
}

// stackedNames names the outlets on one line, the focused one always among them.
func (g *Grid) stackedNames(lead string) string {
	sheet := g.Scene.Sheet
	room := func(id int) int { return wrap.Width(g.Scene.Name(id)) + 5 }
	need := func(first, last int) (w int) {
		for _, id := range g.Shown[first : last+1] {
			w += room(id)
		}
		return w
	}
	focus := max(0, slices.Index(g.Shown, g.Scene.Focus))
	first := 0
	for first < focus && need(first, focus) > g.width-g.Left-2 {
		first++
	}
	var b strings.Builder
	g.names = g.names[:0]
	if first > 0 {
		b.WriteString(wrap.Fit(lead, g.Left-2, "") + sheet.Paint(style.Key, sheet.Left) + " ")
	} else {
		b.WriteString(wrap.Fit(lead, g.Left, sheet.Ellipsis))
	}
	for i, id := range g.Shown[first:] {
		if i > 0 {
			b.WriteString("  ")
		}
		g.names = append(g.names, heading{id, wrap.Width(b.String())})
		b.WriteString(g.Scene.Heading(id, room(id)))
	}
	line := b.String()
	if wrap.Width(line) > g.width {
		line = wrap.Fit(wrap.Cut(line, g.width-2, ""), g.width-1, "") + sheet.Paint(style.Key, sheet.Right)
	}
	return line
}

// Heading gives an outlet's name in so many cells at the most, where it fits with when
// it was published, and with what marks the reference and the focus.
func (s *Scene) Heading(id, room int) string {
	sheet, a := s.Sheet, &s.Comparison.Articles[id]
	role, before, after := style.Strong, "", ""
	if id == s.Ref && len(s.Comparison.Articles) > 1 {
		before = sheet.Reference + " "
	}
	if s.Remarkable(id) {
		after = sheet.Remark
	}
	text := before + s.Title(id, room-wrap.Width(before+after)) + after
	if id == s.Focus && len(s.Outlets) > 1 {
		role = style.Focus
		if wrap.Width(text)+2 <= room {
			text = " " + text + " "
		}
	}
	text = wrap.Cut(text, room, sheet.Ellipsis)
	out := sheet.Paint(role, text)
	if when := a.Order().Short(); when != "" && room-wrap.Width(text) >= len(when)+3 {
		dot := " · "
		if sheet.ASCII {
			dot = " - "
		}
		out += sheet.Paint(style.Dim, dot+when)
	}
	return out
}

// Separator gives what stands between two columns.
func (g *Grid) Separator() string {
	return g.Scene.Between()
}

// Cells gives the lines of an item without what stands left of the columns, each exactly
// as wide as they are: draw paints what an outlet has, in lines as wide as its shape, no
// lines where it has nothing. absent says so; "" says nothing.
func (g *Grid) Cells(absent string, draw func(id int, shape Shape) []string) []string {
	sheet := g.Scene.Sheet
	if !g.Stacked {
		cells := make([][]string, len(g.Shown))
		for i, id := range g.Shown {
			width := g.Widths[i]
			shape := Shape{Width: min(width, Measure)}
			cells[i] = widened(draw(id, shape), width-shape.Width)
			if len(cells[i]) == 0 && absent != "" {
				cells[i] = []string{sheet.Paint(style.Dim, wrap.Fit(absent, width, ""))}
			}
		}
		return Join(cells, g.Widths, g.Separator())
	}
	var lines []string
	var silent []string
	for _, id := range g.Shown {
		if cell := g.cell(id, draw); len(cell) > 0 {
			lines = append(lines, cell...)
		} else {
			silent = append(silent, g.Scene.Name(id))
		}
	}
	if len(silent) > 0 && absent != "" {
		lines = append(lines, sheet.Paint(style.Dim, wrap.Fit(absent+": "+strings.Join(silent, ", "), g.width-g.Left, sheet.Ellipsis)))
	}
	return lines
}

// cell gives the lines of one of the stacked outlets.
func (g *Grid) cell(id int, draw func(id int, shape Shape) []string) []string {
	width := g.width - g.Left
	shape := Shape{Width: min(width, Measure)}
	if g.label > 0 {
		shape.Lead = g.Scene.Sheet.Paint(style.Strong, wrap.Fit(g.Scene.Short(id, g.label), g.label, "")) + "  "
		shape.Indent = g.label + 2
	} else {
		shape.Lead = g.Scene.Sheet.Paint(style.Strong, g.Scene.Short(id, width/3)) + "  "
		shape.Indent = 2
	}
	return widened(draw(id, shape), width-shape.Width)
}

// widened gives lines with so many blanks after each.
func widened(lines []string, by int) []string {
	if by > 0 {
		for i := range lines {
			lines[i] += wrap.Pad(by)
		}
	}
	return lines
}

// Outlet gives the article whose column is at a cell, or -1: there are none where outlets
// are stacked.
func (g *Grid) Outlet(x int) int {
	x -= g.Left
	if g.Stacked || x < 0 {
		return -1
	}
	for i, id := range g.Shown {
		if x < g.Widths[i]+gridSeparator {
			return id
		}
		x -= g.Widths[i] + gridSeparator
	}
	return -1
}

// OutletNamed gives the article that the header names at a cell, or -1.
func (g *Grid) OutletNamed(x int) int {
	if !g.Stacked {
		return g.Outlet(x)
	}
	at := -1
	for _, h := range g.names {
		if x >= h.x {
			at = h.id
		}
	}
	return at
}

// OutletOn gives the article that has a line of an item's cells, where they are stacked.
func (g *Grid) OutletOn(line int, draw func(id int, shape Shape) []string) int {
	for _, id := range g.Shown {
		if line -= len(g.cell(id, draw)); line < 0 {
			return id
		}
	}
	return -1
}
