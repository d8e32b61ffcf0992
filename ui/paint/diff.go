package paint

import (
	"strconv"
	"strings"
)

// painter turns frames into bytes. It knows what is on the screen.
type painter struct {
	table         *table
	width, height int
	shown         [][]cell // what is on the screen; nil where that is not known
	next          [][]cell // room for the frame that is read
	out           []byte
	x, y          int    // the cursor, x -1 where it is not known
	pen           uint16 // the style in force
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

// forget says that it is not known any more what is on the screen.
func (p *painter) forget() { p.shown = nil }

// paint gives the bytes that bring a frame onto the screen, none where it is there. They
// are good until the next call.
func (p *painter) paint(frame string, width, height int) []byte {
	p.out = p.out[:0]
	if width <= 0 || height <= 0 {
		return nil
	}
	if p.table == nil || p.table.full() {
		p.table = newTable()
		p.forget()
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
	p.x, p.pen = -1, 0
	if clear {
		p.add(reset, eraseScreen)
	} else if m, ok := moved(p.shown, p.next); ok {
		p.scroll(m)
		m.apply(p.shown)
	}
	for y := range p.next {
		p.line(y)
	}
	p.shown, p.next = p.next, p.shown
	if len(p.out) == 0 {
		return nil
	}
	p.style(0)
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
func (p *painter) add(texts ...string) {
	if len(p.out) == 0 {
		p.out = append(p.out, beginUpdate...)
	}
	for _, t := range texts {
		p.out = append(p.out, t...)
	}
}

// csi writes a control sequence.
func (p *painter) csi(final byte, numbers ...int) {
	p.add("\x1b[")
	for i, n := range numbers {
		if i > 0 {
			p.out = append(p.out, ';')
		}
		p.out = strconv.AppendInt(p.out, int64(n), 10)
	}
	p.out = append(p.out, final)
}

// scroll has the terminal move lines: by deleting or inserting lines inside margins, which
// every terminal since the VT102 knows.
func (p *painter) scroll(m move) {
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

// line brings one line up to date.
func (p *painter) line(y int) {
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
		stop, same := x+1, 0
		for n := x; n < end && same <= gap; n++ {
			if was[n] == now[n] {
				same++
			} else {
				stop, same = n+1, 0
			}
		}
		p.run(y, x, stop)
		x = stop
	}
	if end < p.width {
		p.move(y, end)
		p.style(0)
		p.add(eraseRight)
	}
}

// run writes the cells x to stop of a line.
func (p *painter) run(y, x, stop int) {
	for x < stop {
		c := p.next[y][x]
		p.move(y, x)
		p.style(c.style)
		p.out = p.table.put(p.out, c)
		x += max(1, int(c.width))
		p.x = x
		if c.wobbly() || x >= p.width { // at the right edge terminals keep the cursor in different places
			p.x = -1
		}
	}
}

// move places the cursor.
func (p *painter) move(y, x int) {
	switch by := x - p.x; {
	case p.x < 0 || p.y != y || by < 0:
		if x == 0 {
			p.csi('H', y+1)
		} else {
			p.csi('H', y+1, x+1)
		}
	case by == 0:
		p.add()
	default:
		p.csi('C', by)
	}
	p.x, p.y = x, y
}

// style puts a style in force.
func (p *painter) style(id uint16) {
	if id == p.pen {
		return
	}
	if p.pen != 0 {
		p.add(reset)
	}
	p.add(p.table.styles[id])
	p.pen = id
}
