package paint

// move is a run of lines that moved: what stood by lines further down now stands in
// lines top to bottom, bottom exclusive. by is negative where lines moved down.
type move struct{ top, bottom, by int }

// scrollCost is about what the sequences of a move cost, in cells written.
const scrollCost = 24

// moved finds the move that saves most, or none. It looks at the middle of the lines
// alone: what stands at their ends, a cursor or a scroll bar, does not move with them.
func moved(old, next [][]cell) (move, bool) {
	hashes := make([]uint64, len(old))
	lines := make(map[uint64][]int, len(old))
	for y := range old {
		if h := hash(old[y]); h != 0 {
			hashes[y] = h
			lines[h] = append(lines[h], y)
		}
	}
	votes := make(map[int]*move)
	counts := make(map[int]int)
	for y := range next {
		h := hash(next[y])
		if h == 0 || h == hashes[y] || len(lines[h]) > 2 {
			continue
		}
		for _, from := range lines[h] {
			by := from - y
			m := votes[by]
			if m == nil {
				m = &move{len(old), 0, by}
				votes[by] = m
			}
			m.top, m.bottom = min(m.top, y, from), max(m.bottom, y+1, from+1)
			counts[by]++
		}
	}
	best, most := move{}, 0
	for by, m := range votes {
		if n := counts[by]; n > most || n == most && closer(by, best.by) {
			best, most = *m, n
		}
	}
	if most == 0 {
		return move{}, false
	}
	stay, go_ := 0, scrollCost
	for y := best.top; y < best.bottom; y++ {
		stay += distance(old[y], next[y])
		if from := y + best.by; from >= best.top && from < best.bottom {
			go_ += distance(old[from], next[y])
		} else {
			go_ += distance(nil, next[y])
		}
	}
	return best, go_ < stay
}

// closer orders moves of equal worth, so that the choice does not hang on chance.
func closer(a, b int) bool {
	if abs(a) != abs(b) {
		return abs(a) < abs(b)
	}
	return a > b
}

func abs(n int) int { return max(n, -n) }

// apply moves lines as the terminal does; the lines that come free are blank.
func (m move) apply(lines [][]cell) {
	region := lines[m.top:m.bottom]
	n := len(region)
	turned := make([][]cell, n)
	for y := range region {
		from := y + m.by
		free := from < 0 || from >= n
		turned[y] = region[((from%n)+n)%n]
		if free {
			for x := range turned[y] {
				turned[y][x] = blank
			}
		}
	}
	copy(region, turned)
}

// hash gives a number for the middle of a line, 0 where it is blank (FNV-1a).
func hash(line []cell) uint64 {
	const offset, prime = 14695981039346656037, 1099511628211
	h, any := uint64(offset), false
	for _, c := range line[len(line)/10 : len(line)-len(line)/10] {
		any = any || c != blank
		h = (h ^ uint64(c.text) ^ uint64(c.style)<<32 ^ uint64(c.width)<<48) * prime
	}
	if !any {
		return 0
	}
	return h | 1
}

// distance gives how many cells of two lines differ; nil is a blank line.
func distance(old, next []cell) int {
	n := 0
	for x, c := range next {
		was := blank
		if old != nil {
			was = old[x]
		}
		if c != was {
			n++
		}
	}
	return n
}
