package walk

import (
	"testing"

	"crosscheck/model"
)

func place(n int) model.Ref { return model.Ref{Sentence: n} }

func TestTrail(t *testing.T) {
	var tr Trail
	back := func(from, want int) {
		t.Helper()
		if got, ok := tr.Back(place(from)); !ok || got != place(want) {
			t.Errorf("back from %d leads to %v, %v; want %d", from, got, ok, want)
		}
	}
	forward := func(want int) {
		t.Helper()
		if got, ok := tr.Forward(); !ok || got != place(want) {
			t.Errorf("forward leads to %v, %v; want %d", got, ok, want)
		}
	}
	if _, ok := tr.Back(place(1)); ok {
		t.Error("there is a way back from the start")
	}
	tr.Leave(place(1), "row", place(5))
	tr.Leave(place(5), "conflict", place(7))
	tr.Leave(place(7), "conflict", place(9)) // the same walk
	tr.Leave(place(9), "conflict", place(9)) // no jump at all
	back(9, 5)
	back(5, 1)
	if _, ok := tr.Back(place(1)); ok {
		t.Error("there is a way back from the start")
	}
	forward(5)
	forward(9)
	if _, ok := tr.Forward(); ok {
		t.Error("there is a way forward from the end")
	}
	back(9, 5)
	tr.Leave(place(5), "row", place(2)) // what lay forward is forgotten
	if _, ok := tr.Forward(); ok {
		t.Error("there is a way forward after a jump")
	}
	back(2, 5)
	back(5, 1)
}

func TestAWalkEndsWithAnyOtherMove(t *testing.T) {
	var tr Trail
	tr.Leave(place(1), "conflict", place(3))
	tr.Leave(place(4), "conflict", place(6)) // the reader went from 3 to 4 by itself
	if got, _ := tr.Back(place(6)); got != place(4) {
		t.Errorf("back to %v", got)
	}
}

func TestTrailIsBounded(t *testing.T) {
	var tr Trail
	for i := range 1000 {
		tr.Leave(place(i), "", place(i+1))
	}
	if len(tr.places) > trailBound {
		t.Errorf("%d places are kept", len(tr.places))
	}
	n := 0
	for at := place(1000); ; n++ {
		var ok bool
		if at, ok = tr.Back(at); !ok {
			break
		}
	}
	if n != trailBound {
		t.Errorf("%d steps back", n)
	}
}
