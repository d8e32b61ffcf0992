package aligned

import "crosscheck/ui/view"

// Outlet gives the article whose column is at a cell, -1 where outlets are stacked.
func (v *View) Outlet(x int) int { return v.grid.Outlet(x) }

// OutletAt gives the article at a cell of a line of an item, or of the header for item
// -1; -1 for none.
func (v *View) OutletAt(item, line, x int) int {
	switch {
	case item < 0:
		return v.grid.OutletNamed(x)
	case !v.grid.Stacked:
		return v.grid.Outlet(x)
	case v.entry(item).fold >= 0:
		return -1
	}
	row := &v.sc.Comparison.Rows[v.Row(item)]
	return v.grid.OutletOn(line, func(id int, shape view.Shape) []string { return v.cell(row, id, shape) })
}
