package link

import (
	"math/rand/v2"
	"testing"

	"crosscheck/diffing/reading"
)

// few gives n words in disorder.
func few(r *rand.Rand, p *pair, n int) []int32 {
	out := make([]int32, n)
	for k := range out {
		out[k] = int32(r.IntN(len(p.facts)))
	}
	return out
}

// TestOrder holds that runs and alignments that look at equal words alone find what those that
// look at every cell find.
func TestOrder(t *testing.T) {
	for seed := range uint64(400) {
		r := rand.New(rand.NewPCG(seed, 3))
		words := 3 + r.IntN(12)
		l := &Linker{v: &reading.Vocabulary{}, facts: make([]facts, words), weight: make([]float32, words), runs: runs{head: make([]int32, words)}}
		for id := range words {
			l.facts[id].function = r.IntN(3) == 0
			l.weight[id] = float32(r.IntN(100)) / 128
		}
		p := &pair{Linker: l}
		for range 3 { // the scratch of one is used by the next
			a, b := few(r, p, r.IntN(20)), few(r, p, r.IntN(20))
			p.runs.lay(b)
			length, weight := p.longestRun(a)
			p.runs.lay(b) // nothing to do
			value, density := p.densest(a)
			if n, w := everyRun(p, a, b); n != length || w != weight {
				t.Errorf("seed %d: run of %d, %v; by every cell %d, %v", seed, length, weight, n, w)
			}
			if v, d := everyCell(p, a, b); v != value || d != density {
				t.Errorf("seed %d: densest %v, %v; by every cell %v, %v", seed, value, density, v, d)
			}
		}
	}
}

// everyRun is longestRun, word by word.
func everyRun(p *pair, a, b []int32) (best int, weight float32) {
	for i := range a {
		for j := range b {
			var w float64
			for n := 0; i+n < len(a) && j+n < len(b) && a[i+n] == b[j+n]; n++ {
				if !p.facts[a[i+n]].function {
					w += float64(p.weight[a[i+n]])
				}
				if n+1 > best || n+1 == best && float32(w) > weight {
					best, weight = n+1, float32(w)
				}
			}
		}
	}
	return best, weight
}

// everyCell is densest over the whole table.
func everyCell(p *pair, a, b []int32) (value, density float32) {
	table := make([][]cellScore, len(a)+1)
	for i := range table {
		table[i] = make([]cellScore, len(b)+1)
	}
	var best cellScore
	for i := range a {
		for j := range b {
			from, s, same := &table[i][j], table[i][j].score-0.6, a[i] == b[j]
			if same {
				s = table[i][j].score + 1
				if p.facts[a[i]].function {
					s -= 0.5
				}
			}
			up, left := &table[i][j+1], &table[i+1][j]
			if v := max(up.score, left.score) - 0.4; v > s {
				s, from, same = v, up, false
				if left.score > up.score || left.score == up.score && denser(left, up) {
					from = left
				}
			}
			if s <= 0 {
				continue
			}
			c := &table[i+1][j+1]
			c.score, c.equal, c.length = s, from.equal, from.length+1
			if same {
				c.equal++
			}
			if s > best.score || s == best.score && denser(c, &best) {
				best = *c
			}
		}
	}
	if best.length == 0 {
		return 0, 0
	}
	return best.score, float32(best.equal) / float32(best.length)
}
