package link

import (
	"testing"

	"crosscheck/diffing/reading"
)

// TestSoft holds that a sentence told in other words is told more than one on another matter, and
// that what is measured is a share.
func TestSoft(t *testing.T) {
	story := reading.Read(ferry())
	l := NewLinker(story)
	p := l.newPair(0, 1)
	cells := map[[2]int]*cell{}
	for i := range p.rows {
		for k := range p.rows[i] {
			c := &p.rows[i][k]
			cells[[2]int{i, int(c.j)}] = c
			for _, share := range []float32{c.left, c.right, c.soft()} {
				if share < 0 || share > 1 {
					t.Errorf("(%d, %d): %v", i, c.j, share)
				}
			}
		}
	}
	same, other := cells[[2]int{1, 2}], cells[[2]int{1, 1}]
	if same == nil || other == nil || same.soft() < other.soft()+0.2 {
		t.Errorf("told in other words %+v, another matter %+v", same, other)
	}
	for id, v := range p.worth {
		if v != 0 {
			t.Errorf("word %d is still worth %v", id, v)
		}
	}
}

func TestLikenesses(t *testing.T) {
	v := reading.Read(ferry()).Vocabulary
	found := false
	for id, list := range likenesses(v) {
		seen := map[int32]bool{}
		for _, l := range list {
			if seen[l.id] || l.id == int32(id) || l.worth <= 0 || l.worth > 1 {
				t.Errorf("%s: %+v", v.Words[id].Key, list)
			}
			seen[l.id] = true
			found = found || v.Words[id].Key == "kill" && v.Words[l.id].Key == "die"
		}
	}
	if !found {
		t.Error("nothing in place of kill")
	}
}

func TestLead(t *testing.T) {
	for _, c := range []struct {
		values    []float32
		value, by float32
	}{
		{[]float32{0.5}, 0.5, 0.5},
		{[]float32{0.2, 0.5, 0.25}, 0.5, 0.25},
		{[]float32{0.5, 0.5}, 0.5, 0},
		{[]float32{0.75, 0.5, 1}, 0.5, -0.5},
	} {
		var top topTwo
		for _, v := range c.values {
			top.add(v)
		}
		if by := top.lead(c.value); by != c.by {
			t.Errorf("%v of %v leads by %v, want %v", c.value, c.values, by, c.by)
		}
	}
}
