package link

import (
	"cmp"
	"math"
	"slices"
)

// What counts as a near miss: how much log-odds it may want at the most, and how many are
// kept for one sentence and article. Who doubts a link is shown what else came close.
const (
	nearBy  = 2.5
	perNear = 2
)

// miss is a candidate that does not reach the limit.
type miss struct {
	i     int
	c     *cell
	score float32
}

// nearest gives the near misses that are among the surest of one of their sentences, by
// left, then right sentence.
func (p *pair) nearest(missed []miss) []Found {
	slices.SortStableFunc(missed, func(a, b miss) int { return cmp.Compare(b.score, a.score) })
	rows, cols := make([]uint8, len(p.rows)), make([]uint8, len(p.colMax))
	kept := missed[:0]
	for _, n := range missed {
		if rows[n.i] < perNear || cols[n.c.j] < perNear {
			rows[n.i]++
			cols[n.c.j]++
			kept = append(kept, n)
		}
	}
	slices.SortFunc(kept, func(a, b miss) int { return cmp.Or(cmp.Compare(a.i, b.i), cmp.Compare(a.c.j, b.c.j)) })
	out := make([]Found, len(kept))
	for n, k := range kept {
		out[n] = Found{I: int32(k.i), J: k.c.j, Score: math.Round(sigmoid(k.score)*1e4) / 1e4}
	}
	return out
}
