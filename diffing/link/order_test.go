package link

import (
	"math/rand/v2"
	"slices"
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
			p.runs.index(b)
			length, weight, worth := p.longestRun(a, b)
			value, density := p.densest(a, b, worth)
			if v, d := p.densest(a, b, 0); v != value || d != density {
				t.Errorf("seed %d: densest %v, %v; %v, %v where no run is known", seed, value, density, v, d)
			}
			p.runs.clear(b)
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
				if left.score > up.score || left.score == up.score && left.way.denser(up.way) {
					from = left
				}
			}
			if s <= 0 {
				continue
			}
			c := &table[i+1][j+1]
			c.score, c.way = s, from.way+1
			if same {
				c.way += equalWord
			}
			if s > best.score || s == best.score && c.way.denser(best.way) {
				best = *c
			}
		}
	}
	if best.way == 0 {
		return 0, 0
	}
	return best.score, float32(best.way.equal()) / float32(best.way.length())
}

// TestHits holds that what is measured over the words in common alone is what a look at every word
// finds.
func TestHits(t *testing.T) {
	for seed := range uint64(60) {
		articles := mirrorStory(rand.New(rand.NewPCG(seed, 4)), false)
		l := NewLinker(reading.Read(articles))
		p := l.newPair(0, 1)
		for i := range p.rows {
			for _, c := range p.rows[i] {
				p.meet(i, int(c.j))
				at := [2]int{i, int(c.j)}
				for side := range at {
					a, b := &p.side[side].sentences[at[side]], &p.side[1-side].sentences[at[1-side]]
					if got, want := p.window(side, at[side]), everyWindow(p, a, b); got != want {
						t.Errorf("seed %d, %v: window %v, by every word %v", seed, at, got, want)
					}
					if got, want := p.commonPairs(side, a, b), everyPair(p, a, b); got != want {
						t.Errorf("seed %d, %v: pairs %v, by every word %v", seed, at, got, want)
					}
					if got, want := p.prefixKin(side), everyBeginning(p, side); got != want {
						t.Errorf("seed %d, %v: beginnings %v, by every word %v", seed, at, got, want)
					}
				}
			}
		}
	}
}

// everyWindow is window, word by word.
func everyWindow(p *pair, a, b *plainSentence) (best float32) {
	var sum float32
	weight := func(k int) float32 {
		if k >= 0 && slices.Contains(b.sequence, a.sequence[k]) {
			return p.weight[a.sequence[k]]
		}
		return 0
	}
	for k := range a.sequence {
		sum += weight(k)
		sum -= weight(k - 6)
		best = max(best, sum)
	}
	return best
}

// everyPair is commonPairs, word by word.
func everyPair(p *pair, a, b *plainSentence) float32 {
	var sum float64
	for k, x := range a.sequence {
		for _, y := range a.sequence[k+1 : min(k+1+pairWindow, len(a.sequence))] {
			near := false
			for m, v := range b.sequence {
				for n, w := range b.sequence {
					near = near || v == x && w == y && max(m-n, n-m) <= pairWindow
				}
			}
			if x != y && near {
				sum += float64(min(p.weight[x], p.weight[y]))
			}
		}
	}
	return float32(sum)
}

// everyBeginning is prefixKin, word by word.
func everyBeginning(p *pair, side int) float32 {
	var sum float64
	for _, x := range p.met.only[side] {
		var best float32
		for _, y := range p.met.only[1-side] {
			if a, b := p.v.Words[x].Key, p.v.Words[y].Key; len(a) >= 5 && len(b) >= 5 && a[:5] == b[:5] {
				best = max(best, min(p.weight[x], p.weight[y]))
			}
		}
		sum += float64(best)
	}
	return float32(sum)
}
