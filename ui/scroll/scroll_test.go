package scroll

import (
	"math/rand/v2"
	"testing"
)

// heights is a list of items of the given heights.
type heights []int

func (h heights) Len() int         { return len(h) }
func (h heights) Height(i int) int { return h[i] }

func top(s *Scroll, l List, height int) Slot { return s.Window(l, height)[0] }

func TestWindowShowsLinesInOrder(t *testing.T) {
	l := heights{2, 1, 3}
	s := &Scroll{}
	want := []Slot{{0, 0}, {0, 1}, {1, 0}, {2, 0}, {2, 1}, {2, 2}, {-1, 0}}
	for i, got := range s.Window(l, 7) {
		if got != want[i] {
			t.Errorf("line %d shows %v, want %v", i, got, want[i])
		}
	}
}

func TestStepKeepsAMargin(t *testing.T) {
	l := make(heights, 30)
	for i := range l {
		l[i] = 1
	}
	s := &Scroll{}
	for range 7 {
		s.Step(l, 10, 1)
	}
	if top(s, l, 10) != (Slot{0, 0}) {
		t.Errorf("scrolled too early: %v", top(s, l, 10))
	}
	s.Step(l, 10, 1)
	if top(s, l, 10) != (Slot{1, 0}) || s.Cursor != 8 {
		t.Errorf("cursor %d, top %v", s.Cursor, top(s, l, 10))
	}
	for range 100 {
		s.Step(l, 10, 1)
	}
	if s.Cursor != 29 || top(s, l, 10) != (Slot{20, 0}) {
		t.Errorf("at the end: cursor %d, top %v", s.Cursor, top(s, l, 10))
	}
	if s.Step(l, 10, 1) {
		t.Error("moved beyond the end")
	}
}

func TestStepGoesThroughATallItem(t *testing.T) {
	l := heights{1, 20, 1}
	s := &Scroll{}
	s.Step(l, 6, 1)
	if s.Cursor != 1 || top(s, l, 6) != (Slot{1, 0}) {
		t.Fatalf("tall item not shown from its start: cursor %d, top %v", s.Cursor, top(s, l, 6))
	}
	steps := 0
	seen := map[int]bool{}
	for s.Cursor == 1 {
		for _, slot := range s.Window(l, 6) {
			if slot.Item == 1 {
				seen[slot.Line] = true
			}
		}
		if !s.Step(l, 6, 1) {
			t.Fatal("stuck")
		}
		steps++
	}
	if len(seen) != 20 || s.Cursor != 2 {
		t.Errorf("saw %d of 20 lines, cursor %d", len(seen), s.Cursor)
	}
	s.Step(l, 6, -1)
	if last := s.Window(l, 6)[5]; s.Cursor != 1 || last != (Slot{1, 19}) {
		t.Errorf("from below: cursor %d, last line %v", s.Cursor, last)
	}
	for range steps {
		s.Step(l, 6, -1)
	}
	if s.Cursor != 0 {
		t.Errorf("did not come out at the top: %d", s.Cursor)
	}
}

func TestJumpScrollsOnlyWhereItMust(t *testing.T) {
	l := make(heights, 100)
	for i := range l {
		l[i] = 2
	}
	s := &Scroll{}
	s.Jump(l, 12, 4)
	if top(s, l, 12) != (Slot{0, 0}) {
		t.Error("scrolled to an item that was in view")
	}
	s.Jump(l, 12, 50)
	if line, ok := s.Line(l, 12, 50); !ok || line != 4 {
		t.Errorf("item stands on line %d", line)
	}
	s.Jump(l, 12, 99)
	if line, ok := s.Line(l, 12, 99); !ok || line != 10 {
		t.Errorf("last item stands on line %d", line)
	}
}

func TestLinesPagesToBothEnds(t *testing.T) {
	l := make(heights, 50)
	for i := range l {
		l[i] = 1 + i%4
	}
	s := &Scroll{}
	pages := 0
	for s.Lines(l, 10, 10) {
		pages++
	}
	if s.Cursor != 49 || pages < 10 {
		t.Errorf("pages end at item %d after %d", s.Cursor, pages)
	}
	for s.Lines(l, 10, -10) {
	}
	if s.Cursor != 0 || top(s, l, 10) != (Slot{0, 0}) {
		t.Errorf("pages end at item %d, top %v", s.Cursor, top(s, l, 10))
	}
}

func TestLinesLeavesATallItemAtTheEnd(t *testing.T) {
	l := heights{2, 12, 2, 2}
	s := &Scroll{}
	for range 6 {
		s.Lines(l, 16, 4)
	}
	if s.Cursor != 3 {
		t.Errorf("stuck at item %d", s.Cursor)
	}
	for range 6 {
		s.Lines(l, 16, -4)
	}
	if s.Cursor != 0 {
		t.Errorf("stuck at item %d on the way back", s.Cursor)
	}
}

func TestWheelLeavesTheCursorOnScreen(t *testing.T) {
	l := make(heights, 50)
	for i := range l {
		l[i] = 2
	}
	s := &Scroll{Cursor: 3}
	s.Wheel(l, 10, 3)
	if s.Cursor != 3 {
		t.Errorf("cursor moved to %d", s.Cursor)
	}
	s.Wheel(l, 10, 20)
	if _, ok := s.Line(l, 10, s.Cursor); !ok || s.Cursor == 3 {
		t.Errorf("cursor %d is off screen", s.Cursor)
	}
	s.Wheel(l, 10, -100)
	if line, ok := s.Line(l, 10, s.Cursor); !ok || line < 0 {
		t.Errorf("cursor %d on line %d", s.Cursor, line)
	}
}

func TestPlace(t *testing.T) {
	l := heights{3, 3, 3, 3, 3, 3, 3, 3}
	s := &Scroll{Cursor: 4}
	s.Place(l, 10, 5)
	if line, _ := s.Line(l, 10, 4); line != 5 {
		t.Errorf("placed on line %d", line)
	}
}

// Whatever is done, the cursor is in the list, the window shows consecutive lines, and
// stepping keeps the current item in sight.
func TestAnyWalkStaysSound(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		l := make(heights, rng.IntN(12))
		for i := range l {
			l[i] = 1 + rng.IntN(9)
		}
		s := &Scroll{}
		for range 60 {
			height := 1 + rng.IntN(12)
			op := rng.IntN(5)
			switch op {
			case 0:
				s.Step(l, height, 1)
			case 1:
				s.Step(l, height, -1)
			case 2:
				s.Lines(l, height, rng.IntN(41)-20)
			case 3:
				s.Jump(l, height, rng.IntN(14))
			case 4:
				s.Wheel(l, height, rng.IntN(21)-10)
			}
			slots := s.Window(l, height)
			if len(l) > 0 && (s.Cursor < 0 || s.Cursor >= len(l)) {
				t.Fatalf("cursor %d of %d", s.Cursor, len(l))
			}
			total := 0
			for _, h := range l {
				total += h
			}
			inSight := false
			for i, slot := range slots {
				inSight = inSight || slot.Item == s.Cursor
				if slot.Item < 0 && total >= height {
					t.Fatalf("empty line %d though the list has %d lines for %d", i, total, height)
				}
				if i == 0 || slot.Item < 0 {
					continue
				}
				prev := slots[i-1]
				if !(slot.Item == prev.Item && slot.Line == prev.Line+1) && !(slot.Item == prev.Item+1 && slot.Line == 0 && prev.Line == l[prev.Item]-1) {
					t.Fatalf("line %v follows %v", slot, prev)
				}
			}
			if len(l) > 0 && !inSight {
				t.Fatalf("operation %d left item %d out of sight", op, s.Cursor)
			}
		}
	}
}

// asked remembers the items that heights were asked for.
type asked struct {
	heights
	seen map[int]bool
}

func (a asked) Height(i int) int {
	a.seen[i] = true
	return a.heights[i]
}

// Heights cost: they are asked for near the screen alone.
func TestHeightsAreAskedForNearTheScreen(t *testing.T) {
	l := asked{make(heights, 1000), map[int]bool{}}
	for i := range l.heights {
		l.heights[i] = 3
	}
	s := Scroll{Cursor: 500}
	s.Place(l, 30, 10)
	s.Window(l, 30)
	s.Step(l, 30, 1)
	s.Lines(l, 30, 5)
	s.Wheel(l, 30, -5)
	for i := range l.seen {
		if i < 480 || i > 520 {
			t.Errorf("the height of item %d was asked for", i)
		}
	}
}
