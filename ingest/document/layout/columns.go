package layout

import (
	"cmp"
	"math"
	"slices"
)

// region is words that are read line by line across their whole width.
type region struct {
	words       []word
	left, right float64 // of the column where it was cut out of one, else of its words
}

const (
	maxCuts    = 8   // regions cut inside of regions
	gutter     = 0.7 // of the font size: the least width of a gutter
	minRows    = 4   // lines on each side of a gutter
	minKnown   = 1   // the same where a page before had one
	minWords   = 2.4 // words in a line of a column on average; tables have fewer
	maxWords   = 40_000
	edgeBucket = 2.0 // points by which left edges may differ
)

func atWord(w word) (float64, float64) { return w.y, w.size }

// gutters remembers where columns began on the pages so far: there, fewer lines show
// that they begin again.
type gutters struct{ at []float64 }

func (g *gutters) known(x float64) bool {
	return slices.ContainsFunc(g.at, func(at float64) bool { return math.Abs(at-x) <= edgeBucket })
}

func (g *gutters) learn(x float64) {
	const most = 16
	if !g.known(x) && len(g.at) < most {
		g.at = append(g.at, x)
	}
}

// need gives how many lines have to stand on each side of a gutter.
func (g *gutters) need(x float64) int {
	if g.known(x) {
		return minKnown
	}
	return minRows
}

// split cuts words into regions in reading order.
func (g *gutters) split(words []word, depth int) []region {
	if len(words) == 0 {
		return nil
	}
	whole := bounds(words)
	if depth >= maxCuts || len(words) > maxWords {
		return []region{whole}
	}
	lines := rows(words, atWord)
	for _, l := range lines {
		slices.SortStableFunc(l, func(a, b word) int { return cmp.Compare(a.left, b.left) })
	}
	c, ok := g.best(lines)
	if !ok {
		if box := findBox(lines); len(box) > 0 {
			return g.cutBox(words, box, depth)
		}
		return []region{whole}
	}
	g.learn(c.x)
	var above, left, right, below []word
	for i, l := range lines {
		switch {
		case i < c.first:
			above = append(above, l...)
		case i > c.last:
			below = append(below, l...)
		default:
			for _, w := range l {
				if w.left < c.x {
					left = append(left, w)
				} else {
					right = append(right, w)
				}
			}
		}
	}
	var out []region
	for _, part := range [][]word{above, left, right, below} {
		out = append(out, g.split(part, depth+1)...)
	}
	return out
}

// findBox gives the words of a pull quote or the like: set in another size beside
// the text, which runs around it.
func findBox(lines [][]word) map[word]bool {
	usual := middleSize(lines)
	odd := func(w word) bool { return math.Abs(w.size-usual) > 0.15*usual }
	box := map[word]bool{}
	var around region
	lowest := 0.0
	for i, l := range lines {
		for _, w := range l {
			if !odd(w) {
				continue
			}
			if len(box) == 0 {
				if !besideText(lines, i, w, usual) {
					continue
				}
				around, lowest = region{left: w.left, right: w.right}, w.y
			}
			if w.left < around.right+w.size && w.right > around.left-w.size && lowest-w.y < 2*w.size {
				box[w] = true
				around.left, around.right, lowest = min(around.left, w.left), max(around.right, w.right), w.y
			}
		}
	}
	const few = 2
	if len(box) < few {
		return nil
	}
	return box
}

// besideText tells whether a word of row i has running text to its side.
func besideText(lines [][]word, i int, w word, usual float64) bool {
	const far, level = 1.0, 0.65 // of the usual size: between word and text, between their base lines
	for _, l := range lines[max(0, i-1):min(len(lines), i+2)] {
		for _, t := range l {
			if math.Abs(t.size-usual) < 0.15*usual && math.Abs(t.y-w.y) < level*usual && (t.right < w.left-far*usual || t.left > w.right+far*usual) {
				return true
			}
		}
	}
	return false
}

// cutBox sets a box apart, to be read after the text around it. The lines beside it
// keep in mind how far they could reach.
func (g *gutters) cutBox(words []word, box map[word]bool, depth int) []region {
	var text, inside []word
	for _, w := range words {
		if box[w] {
			inside = append(inside, w)
		} else {
			text = append(text, w)
		}
	}
	b := bounds(inside)
	top, foot := inside[0].y+inside[0].size, inside[0].y
	for _, w := range inside {
		top, foot = max(top, w.y+1.5*w.size), min(foot, w.y-1.5*w.size) // and the room around it
	}
	out := g.split(text, depth+1)
	for i := range out {
		for j := range out[i].words {
			w := &out[i].words[j]
			if w.y < top && w.y > foot {
				if w.right <= b.left {
					w.wall = b.left
				}
			}
		}
	}
	return append(out, b)
}

func bounds(words []word) region {
	r := region{words: words, left: math.Inf(1), right: math.Inf(-1)}
	for _, w := range words {
		r.left, r.right = min(r.left, w.left), max(r.right, w.right)
	}
	return r
}

// beside tells whether two regions stand side by side.
func beside(regions []region) bool {
	for i := 1; i < len(regions); i++ {
		a, b := regions[i-1], regions[i]
		if a.right < b.left && len(a.words) > 0 && len(b.words) > 0 && a.words[len(a.words)-1].y < b.words[0].y {
			return true
		}
	}
	return false
}

// cut is a gutter: left of x in the rows first to last.
type cut struct {
	x           float64
	first, last int
	score       float64
}

// best finds the gutter with the most lines beside it.
func (g *gutters) best(lines [][]word) (cut, bool) {
	size := middleSize(lines)
	best := cut{}
	for _, x := range g.leftEdges(lines, size) {
		for _, c := range g.freeRuns(lines, x, gutter*size) {
			if c.score > best.score {
				best = c
			}
		}
	}
	return best, best.score > 0
}

func middleSize(lines [][]word) float64 {
	var sizes []float64
	for _, l := range lines {
		for _, w := range l {
			sizes = append(sizes, w.size)
		}
	}
	slices.Sort(sizes)
	return sizes[len(sizes)/2]
}

// leftEdges gives the places where several lines, or pieces of lines after a gap, begin.
func (g *gutters) leftEdges(lines [][]word, size float64) []float64 {
	var edges []float64
	for _, l := range lines {
		for i, w := range l {
			if i == 0 || w.left-l[i-1].right >= gutter*size {
				edges = append(edges, w.left)
			}
		}
	}
	slices.Sort(edges)
	var out []float64
	const most = 200
	for i := 0; i < len(edges) && len(out) < most; {
		j := i
		for j < len(edges) && edges[j]-edges[i] <= edgeBucket {
			j++
		}
		if j-i >= g.need(edges[i]) {
			out = append(out, edges[i])
		}
		i = j
	}
	return out
}

// freeRuns gives the runs of rows that leave a gutter of the given width free left of x
// and have enough lines of text on both sides.
func (g *gutters) freeRuns(lines [][]word, x, width float64) []cut {
	var out []cut
	begin := 0
	for i := 0; i <= len(lines); i++ {
		if i < len(lines) && !crosses(lines[i], x, width) {
			continue
		}
		if c, ok := g.measure(lines, begin, i-1, x); ok {
			out = append(out, c)
		}
		begin = i + 1
	}
	return out
}

func crosses(l []word, x, width float64) bool {
	for _, w := range l {
		if w.left < x-0.5 && w.right > x-max(width, gutter*w.size) {
			return true
		}
	}
	return false
}

// measure tells whether the rows first to last are two columns of text beside each other.
func (g *gutters) measure(lines [][]word, first, last int, x float64) (cut, bool) {
	need := g.need(x)
	first, last = trim(lines, first, last, x)
	var rowsOn, wordsOn [2]int
	top := [2]int{-1, -1}
	end := [2]int{}
	for i := first; i <= last; i++ {
		var n [2]int
		for _, w := range lines[i] {
			if w.left < x-0.5 {
				n[0]++
			} else {
				n[1]++
			}
		}
		for side := range n {
			if n[side] > 0 {
				rowsOn[side]++
				wordsOn[side] += n[side]
				if top[side] < 0 {
					top[side] = i
				}
				end[side] = i
			}
		}
	}
	for side := range rowsOn {
		if rowsOn[side] < need || float64(wordsOn[side]) < minWords*float64(rowsOn[side]) {
			return cut{}, false
		}
	}
	both := min(end[0], end[1]) - max(top[0], top[1]) + 1
	if both < need {
		return cut{}, false
	}
	return cut{x - 0.5, first, last, float64(min(rowsOn[0], rowsOn[1]))}, true
}

// trim takes rows off both ends that are set in another size, or have text on one side
// and stand apart from the rest: a short headline, a date line.
func trim(lines [][]word, first, last int, x float64) (int, int) {
	if first >= last {
		return first, last
	}
	usual := middleSize(lines[first : last+1])
	off := func(i, j int) bool { // row i, at the end, before row j
		l, next := lines[i], lines[j][0]
		oneSided := l[0].left >= x-0.5 || l[len(l)-1].left < x-0.5
		return math.Abs(l[0].size-usual) > 0.15*usual || oneSided && math.Abs(l[0].y-next.y) > 2*max(l[0].size, next.size)
	}
	for first < last && off(first, first+1) {
		first++
	}
	for last > first && off(last, last-1) {
		last--
	}
	return first, last
}
