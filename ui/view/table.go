package view

import "crosscheck/ui/wrap"

// Columns shares width cells out over n columns with a separator of sep cells between
// two: equal but for the first few, which take what is left over.
func Columns(width, n, sep int) []int {
	if n <= 0 {
		return nil
	}
	free := max(n, width-sep*(n-1))
	widths := make([]int, n)
	for i := range widths {
		widths[i] = free / n
		if i < free%n {
			widths[i]++
		}
	}
	return widths
}

// Join sets cells side by side: as many lines as the tallest cell has, shorter ones
// filled up with blanks of their width.
func Join(cells [][]string, widths []int, sep string) []string {
	height := 1
	for _, cell := range cells {
		height = max(height, len(cell))
	}
	lines := make([]string, height)
	for y := range lines {
		line := make([]byte, 0, 256)
		for i, cell := range cells {
			if i > 0 {
				line = append(line, sep...)
			}
			if y < len(cell) {
				line = append(line, cell[y]...)
			} else {
				line = append(line, wrap.Pad(widths[i])...)
			}
		}
		lines[y] = string(line)
	}
	return lines
}
