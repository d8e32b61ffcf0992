package link

import "slices"

// standingNames names what Standings gives.
var standingNames = []string{"link.odds", "link.leadMin", "link.leadMax", "link.othersMin", "link.othersMax", "link.rivalMin", "link.rivalMax"}

// SameNames names the evidence on whether a link tells the same: that of links, then how the
// link stands among its rivals.
func SameNames() []string { return slices.Concat(names, standingNames) }

// hopeless is the log-odds below which a rival is none.
const hopeless = -6

// Standings tells, for candidates given by their two sentences and by the log-odds of a link, how
// each stands among those that share a sentence with it: by how much it leads the best of them
// on either side, how many of them are links, having at least the log-odds limit, and
// how good the best one is. Who tells the same rarely has a rival.
func Standings(at [][2]int32, odds []float32, limit float32) [][]float32 {
	var sides [2][]rivals
	for k, pair := range at {
		for side, i := range pair {
			for int(i) >= len(sides[side]) {
				sides[side] = append(sides[side], rivals{best: hopeless, second: hopeless})
			}
			sides[side][i].add(odds[k], limit)
		}
	}
	out := make([][]float32, len(at))
	for k, pair := range at {
		o := odds[k]
		otherA, linksA := sides[0][pair[0]].without(o, limit)
		otherB, linksB := sides[1][pair[1]].without(o, limit)
		out[k] = []float32{o, min(o-otherA, o-otherB), max(o-otherA, o-otherB), float32(min(linksA, linksB)), float32(max(linksA, linksB)),
			min(otherA, otherB), max(otherA, otherB)}
	}
	return out
}

// rivals are the candidates of one sentence.
type rivals struct {
	best, second float32
	links        int
}

func (r *rivals) add(odds, limit float32) {
	if odds >= limit {
		r.links++
	}
	if odds > r.best {
		odds, r.best = r.best, odds
	}
	r.second = max(r.second, odds)
}

// without gives the best of the others beside one of the candidates, and how many are links.
func (r *rivals) without(odds, limit float32) (best float32, links int) {
	best, links = r.best, r.links
	if odds >= r.best {
		best = r.second
	}
	if odds >= limit {
		links--
	}
	return best, links
}
