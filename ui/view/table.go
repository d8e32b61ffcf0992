package view

import "crosscheck/ui/wrap"

// LeastColumn is how narrow a column gets at the least where there is room for it.
const LeastColumn = 12

// Shares is Columns for columns of unequal weight: each gets its share of the width, but
// LeastColumn where the width allows. Weights are above 0.
func Shares(width int, weights []int, sep int) []int {
	n, sum := len(weights), 0
	for _, w := range weights {
		sum += w
	}
	if n == 0 {
		return nil
	}
	free := max(n, width-sep*(n-1))
	least := max(1, min(LeastColumn, free/n))
	widths := make([]int, n)
	left := free
	for i, w := range weights {
		widths[i] = max(least, free*w/sum)
		left -= widths[i]
	}
	for i := 0; left > 0; i = (i + 1) % n {
		widths[i]++
		left--
	}
	for left < 0 { // the widest gives what the narrow ones were given too much
		widest := 0
		for i := range widths {
			if widths[i] > widths[widest] {
				widest = i
			}
		}
		widths[widest]--
		left++
	}
	return widths
}

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
