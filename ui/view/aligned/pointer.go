package aligned

// heading is where the header of stacked outlets names one.
type heading struct {
	id int
	x  int // where the name begins
}

// Outlet gives the article whose column is at a cell, -1 where outlets are stacked.
func (v *View) Outlet(x int) int {
	if v.stacked {
		return -1
	}
	x -= v.gutter
	for i, id := range v.shown {
		if x >= 0 && x < v.widths[i]+separator {
			return id
		}
		x -= v.widths[i] + separator
	}
	return -1
}

// OutletAt gives the article at a cell of a line of an item, or of the header for item
// -1; -1 for none.
func (v *View) OutletAt(item, line, x int) int {
	switch {
	case !v.stacked:
		return v.Outlet(x)
	case item < 0:
		at := -1
		for _, h := range v.names {
			if x >= h.x {
				at = h.id
			}
		}
		return at
	case v.entry(item).fold >= 0:
		return -1
	}
	row := &v.sc.Comparison.Rows[v.Row(item)]
	for _, id := range v.shown {
		if !row.Has(id) {
			continue
		}
		if line -= len(v.stackedCell(row, id)); line < 0 {
			return id
		}
	}
	return -1
}
