// Package scroll keeps a place in a list of items of unequal height: which item is
// current, and which lines of which items are on the screen.
//
// Heights are asked for only near the screen, so that a list of ten thousand items costs
// as much as one of ten. The place is the topmost item and how many of its lines are
// above the screen; there is no line number over the whole list.
package scroll

// List is what is scrolled. Height is at least 1.
type List interface {
	Len() int
	Height(item int) int
}

// Slot is one line of the screen: line number Line of an item. Item is -1 below the end.
type Slot struct{ Item, Line int }

// Scroll is a place in a list. The zero Scroll is its start. Its methods take the list
// and the number of lines on the screen, and keep the place valid for them.
type Scroll struct {
	Cursor int // the current item
	top    int // the topmost item on screen
	offset int // how many of its lines are above the screen
}

// margin is how many lines are kept in view beyond the current item.
const margin = 2

// Window gives the lines on screen, height of them.
func (s *Scroll) Window(l List, height int) []Slot {
	s.settle(l, height)
	slots := make([]Slot, height)
	item, line := s.top, s.offset
	for i := range slots {
		if item >= l.Len() {
			slots[i] = Slot{-1, 0}
			continue
		}
		slots[i] = Slot{item, line}
		if line++; line >= l.Height(item) {
			item, line = item+1, 0
		}
	}
	return slots
}

// settle brings the place into the list and fills the screen where there is enough.
func (s *Scroll) settle(l List, height int) {
	n := l.Len()
	if n == 0 {
		*s = Scroll{}
		return
	}
	s.Cursor = min(max(0, s.Cursor), n-1)
	s.top = min(max(0, s.top), n-1)
	s.offset = min(max(0, s.offset), l.Height(s.top)-1)
	if s.full(l, height) {
		return
	}
	if top, offset := end(l, height); s.top > top || s.top == top && s.offset > offset {
		s.top, s.offset = top, offset
	}
}

// full tells whether the list reaches to the end of the screen. It asks for no height of
// an item that is not on it, which end does.
func (s *Scroll) full(l List, height int) bool {
	height += s.offset
	for item := s.top; item < l.Len() && height > 0; item++ {
		height -= l.Height(item)
	}
	return height <= 0
}

// end gives the place at which the last line of the list is the last on the screen.
func end(l List, height int) (top, offset int) {
	for item := l.Len() - 1; item >= 0; item-- {
		h := l.Height(item)
		if h >= height {
			return item, h - height
		}
		height -= h
	}
	return 0, 0
}

// Line gives the screen line on which an item starts, negative above the screen; ok is
// false where it is not on the screen at all.
func (s *Scroll) Line(l List, height, item int) (line int, ok bool) {
	if item < s.top || item >= l.Len() {
		return 0, false
	}
	line = -s.offset
	for i := s.top; i < item && line < height; i++ {
		line += l.Height(i)
	}
	return line, line < height
}

// Jump makes an item current. Where it is whole on the screen nothing scrolls, else it
// is placed a third down, so that what stands before it is seen too.
func (s *Scroll) Jump(l List, height, item int) {
	if l.Len() == 0 {
		*s = Scroll{}
		return
	}
	s.settle(l, height)
	s.Cursor = min(max(0, item), l.Len()-1)
	h := l.Height(s.Cursor)
	if line, ok := s.Line(l, height, s.Cursor); ok && line >= 0 && line+h <= height {
		return
	}
	s.Place(l, height, max(0, min(height/3, height-h)))
}

// Place scrolls so that the current item starts on the given line of the screen.
func (s *Scroll) Place(l List, height, line int) {
	if l.Len() == 0 {
		*s = Scroll{}
		return
	}
	s.Cursor = min(max(0, s.Cursor), l.Len()-1)
	s.top, s.offset = s.Cursor, 0
	s.move(l, -line)
	s.settle(l, height)
}

// Step moves to the next (by 1) or previous (by -1) item. Inside an item that is not
// yet shown to its end it scrolls on instead. It tells whether anything moved.
func (s *Scroll) Step(l List, height, by int) bool {
	if l.Len() == 0 {
		return false
	}
	s.settle(l, height)
	line, ok := s.Line(l, height, s.Cursor)
	h := l.Height(s.Cursor)
	before := *s
	switch {
	case !ok: // the mouse or a page key left it behind: come back to it first
		s.Jump(l, height, s.Cursor)
	case h > height && by > 0 && line+h > height:
		s.scroll(l, height, min(max(1, height/3), line+h-height))
	case h > height && by < 0 && line < 0:
		s.scroll(l, height, max(-max(1, height/3), line))
	default:
		s.Cursor = min(max(0, s.Cursor+by), l.Len()-1)
		s.follow(l, height, by)
	}
	return *s != before
}

// follow scrolls as little as needed to show the current item with a margin; one that is
// taller than the screen shows its start when met from above, its end from below.
func (s *Scroll) follow(l List, height, by int) {
	h := l.Height(s.Cursor)
	line, ok := s.Line(l, height, s.Cursor)
	if !ok {
		if s.Cursor < s.top {
			s.top, s.offset = s.Cursor, 0
			line = 0
		} else {
			s.Place(l, height, max(0, height-h))
			line, _ = s.Line(l, height, s.Cursor)
		}
	}
	keep := min(margin, max(0, (height-h)/2))
	switch {
	case h >= height && by < 0:
		s.scroll(l, height, line+h-height)
	case h >= height:
		s.scroll(l, height, line)
	case line < keep:
		s.scroll(l, height, line-keep)
	case line+h > height-keep:
		s.scroll(l, height, line+h-height+keep)
	}
}

// Lines scrolls by n lines, and keeps the cursor on the screen line on which it was, so
// far as the list has one there. It tells whether anything moved.
func (s *Scroll) Lines(l List, height, n int) bool {
	if l.Len() == 0 {
		return false
	}
	s.settle(l, height)
	before := *s
	line, ok := s.Line(l, height, s.Cursor)
	if !ok {
		line = 0
	}
	moved := s.scroll(l, height, n)
	line += n - moved // the rest of the way goes the cursor
	s.Cursor = s.at(l, height, min(max(0, line), height-1))
	if n != 0 && moved == 0 && s.Cursor == before.Cursor { // inside an item that is taller than the way
		if n > 0 {
			s.Cursor = min(s.Cursor+1, l.Len()-1)
		} else {
			s.Cursor = max(s.Cursor-1, 0)
		}
	}
	return *s != before
}

// Wheel scrolls by n lines and leaves the cursor where it is, so far as that is on screen.
func (s *Scroll) Wheel(l List, height, n int) bool {
	if l.Len() == 0 {
		return false
	}
	s.settle(l, height)
	before := *s
	s.scroll(l, height, n)
	if line, ok := s.Line(l, height, s.Cursor); s.Cursor < s.top || ok && line+l.Height(s.Cursor) <= 0 {
		s.Cursor = s.at(l, height, 0)
	} else if !ok {
		s.Cursor = s.at(l, height, height-1)
	}
	return *s != before
}

// at gives the item on a line of the screen, or the last one where the list ends above.
func (s *Scroll) at(l List, height, line int) int {
	slots := s.Window(l, height)
	for ; line > 0 && slots[line].Item < 0; line-- {
	}
	return max(0, slots[line].Item)
}

// scroll moves by n lines without leaving the list, and gives how far it went.
func (s *Scroll) scroll(l List, height, n int) int {
	moved := s.move(l, n)
	if n <= 0 || s.full(l, height) {
		return moved
	}
	top, offset := end(l, height)
	if s.top < top || s.top == top && s.offset <= offset {
		return moved
	}
	back := s.offset - offset
	for i := top; i < s.top; i++ {
		back += l.Height(i)
	}
	s.top, s.offset = top, offset
	return moved - back
}

// move moves the place by n lines between the first and the last line of the list, and
// gives how far it went.
func (s *Scroll) move(l List, n int) int {
	moved := 0
	for n > 0 {
		left := l.Height(s.top) - 1 - s.offset
		if n <= left {
			s.offset += n
			return moved + n
		}
		if s.top == l.Len()-1 {
			s.offset += left
			return moved + left
		}
		s.top, s.offset = s.top+1, 0
		moved, n = moved+left+1, n-left-1
	}
	for n < 0 {
		if -n <= s.offset {
			s.offset += n
			return moved + n
		}
		if s.top == 0 {
			moved -= s.offset
			s.offset = 0
			return moved
		}
		n += s.offset + 1
		moved -= s.offset + 1
		s.top--
		s.offset = l.Height(s.top) - 1
	}
	return moved
}
