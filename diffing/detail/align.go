package detail

import (
	"slices"

	"crosscheck/diffing/reading"
	"crosscheck/diffing/token"
)

// alignment pairs the content words of two sentences (after Sultan, Bethard and Sumner,
// TACL 2014, with the sentence's own order in the place of a parse): equal words first,
// then words near in meaning, each with the partner whose surroundings agree best.
type alignment struct {
	story       *reading.Story
	left, right *reading.Sentence
	to          []int      // by left token: right token, or -1
	from        []int      // by right token: left token, or -1
	mirror      *alignment // the same with the sides exchanged
}

// window is how many tokens to each side count as the surroundings of a word.
const window = 6

// mostAligned is how many content words of a sentence are aligned: more than anybody writes.
const mostAligned = 400

// aligner aligns sentences of one story, in memory that it uses again: an alignment holds until
// the next one is made.
type aligner struct {
	story    *reading.Story
	al       [2]alignment // and its mirror
	to, from []int
	first    []int32 // by word: 1 + the first place of the right sentence's content words where it stands; 0 for none
	next     []int32 // by place: 1 + the next place of the same word; 0 for none
	found    []int   // right tokens
}

func newAligner(story *reading.Story) *aligner {
	return &aligner{story: story, first: make([]int32, len(story.Vocabulary.Words))}
}

// The alignment is made in one direction, whichever sentence is on the left, so that
// exchanging the articles exchanges the sides and nothing else.
func (a *aligner) align(left, right *reading.Sentence) *alignment {
	if left.After(right) {
		return a.align(right, left).reversed()
	}
	a.to, a.from = filled(a.to, len(left.Tokens)), filled(a.from, len(right.Tokens))
	al := &a.al[0]
	*al = alignment{story: a.story, left: left, right: right, to: a.to, from: a.from, mirror: &a.al[1]}
	a.al[1] = alignment{story: a.story, left: right, right: left, to: a.from, from: a.to, mirror: al}
	there := right.Sequence[:min(len(right.Sequence), mostAligned)]
	a.next = slices.Grow(a.next[:0], len(there))[:len(there)]
	for k := len(there) - 1; k >= 0; k-- {
		first := &a.first[right.Words[there[k]]]
		a.next[k], *first = *first, int32(k+1)
	}
	here := left.Sequence[:min(len(left.Sequence), mostAligned)]
	for _, t := range here {
		if a.first[left.Words[t]] == 0 {
			continue
		}
		a.found = a.partners(a.found[:0], al, there, left.Words[t])
		al.pair(t, a.found)
	}
	for _, t := range here {
		if al.to[t] >= 0 {
			continue
		}
		a.found = a.found[:0]
		for _, word := range a.story.Vocabulary.Instead(left.Words[t]) {
			if a.first[word] != 0 {
				a.found = a.partners(a.found, al, there, word)
			}
		}
		al.pair(t, a.found)
	}
	for _, u := range there {
		a.first[right.Words[u]] = 0
	}
	return al
}

// partners adds the right tokens of a word that have no partner yet.
func (a *aligner) partners(found []int, al *alignment, there []int, word int32) []int {
	for k := a.first[word]; k != 0; k = a.next[k-1] {
		if u := there[k-1]; al.from[u] < 0 {
			found = append(found, u)
		}
	}
	return found
}

func filled(out []int, n int) []int {
	out = slices.Grow(out[:0], n)[:n]
	for i := range out {
		out[i] = -1
	}
	return out
}

// pair aligns a left token with one of several right ones: with the first of those whose
// surroundings agree most.
func (al *alignment) pair(t int, found []int) {
	if len(found) == 0 {
		return
	}
	best, most := found[0], 0
	if len(found) > 1 {
		most = al.surroundings(t, best)
	}
	for _, u := range found[1:] {
		if v := al.surroundings(t, u); v > most || v == most && u < best {
			best, most = u, v
		}
	}
	al.to[t], al.from[best] = best, t
}

// surroundings counts equal words near t and near u.
func (al *alignment) surroundings(t, u int) int {
	n := 0
	for x := max(0, t-3); x < min(len(al.left.Words), t+4); x++ {
		if x == t || al.left.Words[x] < 0 {
			continue
		}
		for y := max(0, u-3); y < min(len(al.right.Words), u+4); y++ {
			if y != u && al.left.Words[x] == al.right.Words[y] {
				n++
				break
			}
		}
	}
	return n
}

// rarity gives the weight of a left token's word.
func (al *alignment) rarity(s *reading.Sentence, t int) float64 {
	id := s.Words[t]
	if id < 0 || al.story.Vocabulary.Words[id].Function {
		return 0
	}
	return al.story.Vocabulary.Words[id].Rarity
}

// stretch is a run of tokens, last exclusive.
type stretch struct{ first, last int }

// slot tells how far two stretches stand in the same surroundings, from 0 to 1: the share
// of the weight of the content words around them that is aligned, nearer words counting
// more. Words of the stretches themselves do not count.
func (al *alignment) slot(a, b stretch) float64 {
	hitA, massA := al.agreeing(a, b)
	hitB, massB := al.reversed().agreeing(b, a)
	least := min(massA, massB)
	if least <= 0 {
		return 0
	}
	return min(1, (hitA+hitB)/2/least)
}

// agreeing gives the weight of the content words around a that are aligned with words around
// b, and of all around a.
func (al *alignment) agreeing(a, b stretch) (hit, mass float64) {
	al.around(al.left, a, func(t int, w float64) {
		mass += w
		if u := al.to[t]; u >= 0 && outside(u, b) && distance(u, b) <= window+2 {
			hit += w
		}
	})
	// The word right before, "in" say, tells the slot even when it is a small one.
	if a.first > 0 && b.first > 0 {
		mass += 0.2
		if al.left.Tokens[a.first-1].Lower == al.right.Tokens[b.first-1].Lower && al.left.Tokens[a.first-1].Kind == token.Word {
			hit += 0.2
		}
	}
	return hit, mass
}

// around visits the content words near a stretch with their weights.
func (al *alignment) around(s *reading.Sentence, a stretch, visit func(t int, weight float64)) {
	for t := max(0, a.first-window); t < min(len(s.Tokens), a.last+window); t++ {
		if !outside(t, a) {
			continue
		}
		if w := al.rarity(s, t); w > 0 {
			visit(t, w/(1+0.15*float64(distance(t, a)-1)))
		}
	}
}

func outside(t int, a stretch) bool { return t < a.first || t >= a.last }

// distance counts tokens from t to the nearer end of a stretch that it is outside of.
func distance(t int, a stretch) int {
	if t < a.first {
		return a.first - t
	}
	return t - a.last + 1
}

// covered gives the share of the content words of the shorter sentence, by weight, that is aligned.
func (al *alignment) covered() float64 {
	hitA, massA := al.aligned()
	hitB, massB := al.reversed().aligned()
	if least := min(massA, massB); least > 0 {
		return min(1, (hitA+hitB)/2/least)
	}
	return 0
}

// aligned gives the weight of the content words of the left sentence that are aligned, and of all.
func (al *alignment) aligned() (hit, mass float64) {
	for _, t := range al.left.Sequence {
		w := al.rarity(al.left, t)
		mass += w
		if al.to[t] >= 0 {
			hit += w
		}
	}
	return hit, mass
}

// reversed gives the alignment with the sides exchanged.
func (al *alignment) reversed() *alignment { return al.mirror }

// arguments counts the aligned content words within the window of t and u besides the two.
func (al *alignment) arguments(t, u int) int {
	n := 0
	for x := max(0, t-window); x < min(len(al.to), t+window+1); x++ {
		if y := al.to[x]; x != t && y >= 0 && y != u && y >= u-window-2 && y <= u+window+2 {
			n++
		}
	}
	return n
}
