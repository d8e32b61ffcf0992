package view

import (
	"slices"
	"strings"

	"crosscheck/ui/style"
	"crosscheck/ui/wrap"
)

// Measure is how wide prose is set at the most, in cells.
const Measure = 110

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
	label   int // stacked: cells of the outlets' names
}

// Lay shares out width cells, left of them before the first column. A column takes
// least cells at the least; from stack cells on columns stand side by side.
func (g *Grid) Lay(s *Scene, width, left, least, stack int) {
	g.Scene, g.Left, g.width = s, left, width
	outlets := s.Outlets
	if g.Stacked = len(outlets) > 1 && (s.Stacked && stack > 0 || width < stack); g.Stacked {
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
	n := max(1, min(len(outlets), (room+gridSeparator)/(least+gridSeparator)))
	focus := max(0, slices.Index(outlets, s.Focus))
	g.First = max(0, min(g.First, focus, len(outlets)-n))
	if focus >= g.First+n {
		g.First = focus - n + 1
	}
	g.Shown = outlets[g.First:min(g.First+n, len(outlets))]
	weights := make([]int, len(g.Shown))
	for i, id := range g.Shown {
		weights[i] = s.Weight(id)
	}
	g.Widths = Shares(room, weights, gridSeparator)
}

// Header gives the outlets' names, lead before them, and a rule where there is room.
func (g *Grid) Header(lead string, ruled bool) []string {
	sheet := g.Scene.Sheet
	var names, rule strings.Builder
	names.WriteString(wrap.Fit(lead, g.Left, sheet.Ellipsis))
	if g.Stacked {
		names.WriteString(g.stackedNames(g.width - g.Left))
		rule.WriteString(strings.Repeat(sheet.Rule, g.width))
	} else {
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
func (g *Grid) stackedNames(room int) string {
	sheet := g.Scene.Sheet
	var pieces []string
	focus := 0
	for i, id := range g.Shown {
		pieces = append(pieces, g.Scene.Heading(id, wrap.Width(g.Scene.Name(id))+5))
		if id == g.Scene.Focus {
			focus = i
		}
	}
	first, left := 0, ""
	for first < focus && wrap.Width(strings.Join(pieces[first:focus+1], "  ")) > room-4 {
		first++
		left = sheet.Left + " "
	}
	text := sheet.Paint(style.Key, left) + strings.Join(pieces[first:], "  ")
	if wrap.Width(text) > room {
		return wrap.Fit(wrap.Cut(text, room-2, ""), room-1, "") + sheet.Paint(style.Key, sheet.Right)
	}
	return text
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

// Cells gives the lines of an item without what stands left of the columns: draw paints
// what an outlet has in a shape, no lines where it has nothing. absent says so.
func (g *Grid) Cells(absent string, draw func(id int, shape Shape) []string) []string {
	sheet := g.Scene.Sheet
	if !g.Stacked {
		cells := make([][]string, len(g.Shown))
		for i, id := range g.Shown {
			shape := Shape{Width: min(g.Widths[i], Measure)}
			cells[i] = draw(id, shape)
			if len(cells[i]) == 0 {
				cells[i] = []string{sheet.Paint(style.Dim, wrap.Cut(absent, shape.Width, ""))}
			}
			for n := range cells[i] {
				cells[i][n] = wrap.Fit(cells[i][n], g.Widths[i], "")
			}
		}
		return Join(cells, g.Widths, g.Separator())
	}
	width := g.width - g.Left
	var lines []string
	var silent []string
	for _, id := range g.Shown {
		shape := Shape{Width: min(width, Measure)}
		if g.label > 0 {
			shape.Lead = sheet.Paint(style.Strong, wrap.Fit(g.Scene.Short(id, g.label), g.label, "")) + "  "
			shape.Indent = g.label + 2
		} else {
			shape.Lead = sheet.Paint(style.Strong, g.Scene.Short(id, width/3)) + "  "
			shape.Indent = 2
		}
		if cell := draw(id, shape); len(cell) > 0 {
			lines = append(lines, cell...)
		} else {
			silent = append(silent, g.Scene.Name(id))
		}
	}
	if len(silent) > 0 {
		lines = append(lines, sheet.Paint(style.Dim, wrap.Cut(absent+": "+strings.Join(silent, ", "), width, sheet.Ellipsis)))
	}
	return lines
}

// Outlet gives the article whose column is at a cell, or -1.
func (g *Grid) Outlet(x int) int {
	x -= g.Left
	for i, id := range g.Shown {
		if g.Stacked || x < 0 {
			return -1
		}
		if x < g.Widths[i]+gridSeparator {
			return id
		}
		x -= g.Widths[i] + gridSeparator
	}
	return -1
}
