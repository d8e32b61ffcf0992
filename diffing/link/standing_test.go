package link

import (
	"reflect"
	"testing"
)

func TestStandings(t *testing.T) {
	at := [][2]int32{{0, 0}, {0, 1}, {2, 1}, {3, 3}}
	got := Standings(at, []float32{2, 1, 3, -4}, 0)
	want := [][]float32{
		{2, 1, 8, 0, 1, hopeless, 1}, // a rival in its row alone
		{1, -2, -1, 1, 1, 2, 3},      // rivals on both sides, each better
		{3, 2, 9, 0, 1, hopeless, 1},
		{-4, 2, 2, 0, 0, hopeless, hopeless}, // alone, and no link
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
	if n := len(SameNames()) - len(Names()); n != len(got[0]) {
		t.Errorf("%d values, %d names", len(got[0]), n)
	}
	mirrored := Standings([][2]int32{{0, 0}, {1, 0}, {1, 2}, {3, 3}}, []float32{2, 1, 3, -4}, 0)
	if !reflect.DeepEqual(mirrored, want) {
		t.Errorf("the other way round %v", mirrored)
	}
	if got := Standings([][2]int32{{0, 0}, {0, 1}}, []float32{1, 1}, 0); got[0][1] != 0 || got[1][2] != 1-hopeless {
		t.Errorf("two that are worth the same: %v", got)
	}
}
