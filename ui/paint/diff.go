package paint

import (
	"slices"
	"strconv"
	"strings"
)

// Painter turns frames into bytes. It knows what is on the screen.
type Painter struct {
	table         *table
	width, height int
	shown         [][]cell // what is on the screen; nil where that is not known
	next          [][]cell // room for the frame that is read
	out           []byte
	runs          []run  // what is to be written
	parts         []run  // the same, style by style
	x, y          int    // the cursor, x -1 where it is not known
	edge          bool   // it is on the last cell of a line that was written to its end
	pen           uint16 // the style in force
}

// run is a stretch of cells to be written.
type run struct {
	y, x, stop int
	style      int  // 1 and up: the style of all its cells; 0: they differ, or do not matter
	erase      bool // the line is blank from x on
}

// Sequences that are written; see ECMA-48 and the DEC private modes.
const (
	beginUpdate = "\x1b[?2026h"
	endUpdate   = "\x1b[?2026l"
	eraseScreen = "\x1b[2J"
	eraseRight  = "\x1b[K"
	allLines    = "\x1b[r"
	reset       = "\x1b[m"
)

// gap is how many cells that are right already are written again rather than skipped:
// moving the cursor costs as much.
const gap = 4

// Forget says that it is not known any more what is on the screen.
func (p *Painter) Forget() { p.shown = nil }

// Paint gives the bytes that bring a frame onto the screen, none where it is there. They
// are good until the next call.
func (p *Painter) Paint(frame string, width, height int) []byte {
	p.out = p.out[:0]
	if width <= 0 || height <= 0 {
		return nil
	}
	if p.table == nil || p.table.full() {
		p.table = newTable()
		p.Forget()
	}
	clear := p.shown == nil || p.width != width || p.height != height
	if clear {
		p.width, p.height = width, height
		p.shown, p.next = lines(width, height), lines(width, height)
	}
	for y := range p.next {
		line := ""
		line, frame, _ = strings.Cut(frame, "\n")
		p.table.read(line, p.next[y])
	}
	p.x, p.edge, p.pen = -1, false, 0
	if clear {
		p.add(reset, eraseScreen)
	} else if m, ok := moved(p.shown, p.next); ok {
		p.scroll(m)
		m.apply(p.shown)
	}
	p.runs = p.runs[:0]
	for y := range p.next {
		p.line(y)
	}
	p.write(clear)
	p.shown, p.next = p.next, p.shown
	if len(p.out) == 0 {
		return nil
	}
	p.add(endUpdate)
	return p.out
}

// lines makes a blank screen.
func lines(width, height int) [][]cell {
	cells := make([]cell, width*height)
	for i := range cells {
		cells[i] = blank
	}
	out := make([][]cell, height)
	for y := range out {
		out[y] = cells[y*width : (y+1)*width : (y+1)*width]
	}
	return out
}

// add writes; the first bytes of a frame open the update.
func (p *Painter) add(texts ...string) {
	if len(p.out) == 0 {
		p.out = append(p.out, beginUpdate...)
	}
	for _, t := range texts {
		p.out = append(p.out, t...)
	}
}

// csi writes a control sequence with its numbers; a single 1 goes without saying.
func (p *Painter) csi(final byte, numbers ...int) {
	p.add("\x1b[")
	if len(numbers) > 1 || numbers[0] != 1 {
		for i, n := range numbers {
			if i > 0 {
				p.out = append(p.out, ';')
			}
			p.out = strconv.AppendInt(p.out, int64(n), 10)
		}
	}
	p.out = append(p.out, final)
}

// scroll has the terminal move lines: by deleting or inserting lines inside margins, which
// every terminal since the VT102 knows.
func (p *Painter) scroll(m move) {
	p.csi('r', m.top+1, m.bottom)
	p.csi('H', m.top+1)
	if m.by > 0 {
		p.csi('M', m.by)
	} else {
		p.csi('L', -m.by)
	}
	p.add(allLines)
	p.x = -1
}

// line finds what is to be written to bring one line up to date.
func (p *Painter) line(y int) {
	was, now := p.shown[y], p.next[y]
	end := p.width // from here on the line is erased
	for end > 0 && now[end-1] == blank {
		end--
	}
	if distance(was[end:], now[end:]) <= gap {
		end = p.width
	}
	for x := 0; x < end; {
		if was[x] == now[x] {
			x++
			continue
		}
		for x > 0 && now[x].width == 0 {
			x--
		}
		r := run{y: y, x: x, stop: x + 1}
		for n, same := x, 0; n < end && same <= gap; n++ {
			if was[n] == now[n] {
				same++
			} else {
				r.stop, same = n+1, 0
			}
		}
		p.runs = append(p.runs, r)
		x = r.stop
	}
	if end < p.width {
		p.runs = append(p.runs, run{y: y, x: end, erase: true})
	}
}

// write writes the runs: those of many styles from left to right, then those of one,
// style by style. A scroll bar at the edge is many short runs in few styles, which cost
// a movement of the cursor each that way, not a style as well. A whole frame is written
// as it is read.
//
// What is reckoned for skipping what another part of a line writes is tried in three
// sizes, in bytes: which leads to the shortest frame depends on how long the styles'
// names are.
func (p *Painter) write(whole bool) {
	if len(p.runs) == 0 {
		return
	}
	p.add()
	begin, best := len(p.out), 0
	for n, skip := range [...]int{2, 4, 7} {
		from := len(p.out)
		p.x, p.edge = -1, false
		p.order(whole, skip)
		for _, r := range p.parts {
			p.run(r)
		}
		p.style(0)
		switch size := len(p.out) - from; {
		case whole:
			return
		case n == 0:
			best = size
		case size < best:
			p.out = append(p.out[:begin], p.out[from:]...)
			best = size
		default:
			p.out = p.out[:from]
		}
	}
}

// order puts the runs in the order of writing, cut where that is shorter.
func (p *Painter) order(whole bool, skip int) {
	p.parts = p.parts[:0]
	for _, r := range p.runs {
		if r.erase || whole || p.together(r, skip) {
			p.parts = append(p.parts, r)
			continue
		}
		for x := r.x; x < r.stop; {
			part := run{y: r.y, x: x, style: 1 + int(p.next[r.y][x].style)}
			for x < r.stop && 1+int(p.next[r.y][x].style) == part.style {
				x++
			}
			part.stop = x
			if p.trim(&part) {
				p.parts = append(p.parts, part)
			}
		}
	}
	slices.SortStableFunc(p.parts, func(a, b run) int { return a.style - b.style })
}

// trim leaves out what is right already at the ends of a part: the cursor has to be moved
// there anyway. It tells whether anything is left.
func (p *Painter) trim(r *run) bool {
	was, now := p.shown[r.y], p.next[r.y]
	for r.stop > r.x && was[r.stop-1] == now[r.stop-1] {
		r.stop--
	}
	for r.x < r.stop && was[r.x] == now[r.x] {
		r.x++
	}
	for r.x < r.stop && r.x > 0 && now[r.x].width == 0 { // never half a sign
		r.x--
	}
	return r.x < r.stop
}

// together tells whether a run takes fewer bytes in one piece than cut where its style changes.
func (p *Painter) together(r run, skip int) bool {
	cost, cuts, last := 0, 0, p.next[r.y][r.x].style
	for _, c := range p.next[r.y][r.x:r.stop] {
		if c.style == last {
			continue
		}
		if last != 0 {
			cost += len(reset)
		}
		cost += len(p.table.styles[c.style])
		cuts, last = cuts+1, c.style
	}
	return cuts > 0 && cost <= cuts*skip
}

// run writes one run.
func (p *Painter) run(r run) {
	if r.erase {
		p.move(r.y, r.x)
		p.style(0)
		p.add(eraseRight)
		return
	}
	for x := r.x; x < r.stop; {
		c := p.next[r.y][x]
		p.move(r.y, x)
		p.style(c.style)
		p.out = p.table.put(p.out, c)
		x += max(1, int(c.width))
		p.x = x
		if c.wobbly() {
			p.x = -1
		} else if x >= p.width { // the cursor stays on the last cell until something follows it
			p.x, p.edge = p.width-1, true
		}
	}
}

// move places the cursor.
func (p *Painter) move(y, x int) {
	switch right, down := x-p.x, y-p.y; {
	case p.x < 0:
		p.place(y, x)
	case down == 0 && right == 0 && !p.edge:
		p.add()
	case down == 0 && right > 0 && !p.edge:
		p.csi('C', right)
	case down > 0 && right == 0:
		p.csi('B', down)
	case down > 0 && right == -1 && !p.edge:
		p.add("\b")
		p.csi('B', down)
	case down == 1 && x < p.x: // to the beginning of the next line, and on from there
		p.add("\r\n")
		if x > 0 {
			p.csi('C', x)
		}
	default:
		p.place(y, x)
	}
	p.x, p.y, p.edge = x, y, false
}

// place moves the cursor to a cell from wherever it is.
func (p *Painter) place(y, x int) {
	if x == 0 {
		p.csi('H', y+1)
	} else {
		p.csi('H', y+1, x+1)
	}
}

// style puts a style in force.
func (p *Painter) style(id uint16) {
	if id == p.pen {
		return
	}
	next := p.table.styles[id]
	if rest, one := strings.CutPrefix(next, "\x1b["); one && p.pen != 0 {
		p.add("\x1b[0;", rest) // resets as well
	} else if p.pen != 0 {
		p.add(reset)
	}
	if p.pen == 0 {
		p.add(next)
	}
	p.pen = id
}
