package walk

import (
	"slices"
	"testing"
)

func TestStops(t *testing.T) {
	s := Stops{2, 5, 9}
	for _, tt := range []struct {
		row, next, prev int // -1: none
		number          int
		on              bool
		nearest         int
	}{
		{0, 2, -1, 0, false, 2}, {2, 5, -1, 1, true, 2}, {3, 5, 2, 1, false, 5}, {9, -1, 5, 3, true, 9}, {12, -1, 9, 3, false, 9},
	} {
		if got, ok := s.Next(tt.row); ok != (tt.next >= 0) || ok && got != tt.next {
			t.Errorf("Next(%d) = %d, %v", tt.row, got, ok)
		}
		if got, ok := s.Prev(tt.row); ok != (tt.prev >= 0) || ok && got != tt.prev {
			t.Errorf("Prev(%d) = %d, %v", tt.row, got, ok)
		}
		if n, on := s.Place(tt.row); n != tt.number || on != tt.on {
			t.Errorf("Place(%d) = %d, %v", tt.row, n, on)
		}
		if got, ok := s.Nearest(tt.row); !ok || got != tt.nearest {
			t.Errorf("Nearest(%d) = %d, %v", tt.row, got, ok)
		}
	}
	if _, ok := (Stops)(nil).Nearest(3); ok {
		t.Error("no stop, yet one is near")
	}
}

func TestQuery(t *testing.T) {
	for _, tt := range []struct {
		query   string
		regular bool
		text    string
		want    [][2]int
	}{
		{"ferry", false, "The Ferry and the FERRY", [][2]int{{4, 9}, {18, 23}}},
		{"Ferry", false, "The Ferry and the FERRY", [][2]int{{4, 9}}},
		{"a.c", false, "abc a.c", [][2]int{{4, 7}}},
		{"a.c", true, "abc a.c", [][2]int{{0, 3}, {4, 7}}},
		{"straße", false, "Die Straße", [][2]int{{4, 11}}},
		{"x*", true, "axxb", [][2]int{{1, 3}}},
		{"aa", false, "aaaa a", [][2]int{{0, 2}, {2, 4}}},
		{"ab", false, "ba", nil},
		{"12", false, "12", [][2]int{{0, 2}}},
		{"longer than the text", false, "short", nil},
	} {
		q, err := NewQuery(tt.query, tt.regular)
		if err != nil {
			t.Fatal(err)
		}
		if got := q.Spans(tt.text); !slices.Equal(got, tt.want) {
			t.Errorf("%q in %q: %v, want %v", tt.query, tt.text, got, tt.want)
		}
	}
	if _, err := NewQuery("(", true); err == nil {
		t.Error("broken expression taken")
	}
	if q, err := NewQuery("", false); q != nil || err != nil || q.Spans("x") != nil {
		t.Error("the empty query finds something")
	}
}
