package link

import "crosscheck/diffing/reading"

// Sample is one candidate pair of sentences with its evidence, for training.
type Sample struct {
	I, J  int
	Quick []float32 // what the sieve sees, by SieveNames
	X     []float32 // the full evidence, by Names
	Same  []float32 // what tells whether a link tells the same, by SameNames but for the last, the odds
}

// Names names the values of Sample.X.
func Names() []string { return names }

// SieveNames names the values of Sample.Quick.
func SieveNames() []string { return sieveNames }

// Samples measures all candidates of articles a and b of a story.
func Samples(story *reading.Story, a, b int) []*Sample {
	p := NewLinker(story).newPair(a, b)
	var out []*Sample
	for i := range p.rows {
		for k := range p.rows[i] {
			c := &p.rows[i][k]
			x := p.evidence(i, c, nil)
			out = append(out, &Sample{I: i, J: int(c.j), Quick: p.quick(i, c, nil), X: x, Same: p.sameness(i, int(c.j), x, nil)})
		}
	}
	return out
}
