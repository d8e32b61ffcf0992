package link

import "crosscheck/diffing/reading"

// meeting is what the two sentences of a candidate have in common, found once for all that
// the evidence measures.
type meeting struct {
	at     [2]*reading.Sentence // whom place and common are about
	place  [2][]int32           // by word id: 1 + the place of the first such word among the content words of each; 0 for none
	names  [2][]bool            // by that place: the word is part of a name
	common []int32              // content words of both, ascending
}

func newMeeting(words int) meeting {
	return meeting{place: [2][]int32{make([]int32, words), make([]int32, words)}}
}

// meet finds what left sentence i and right sentence j have in common.
func (p *pair) meet(i, j int) {
	m := &p.met
	a, b := p.enter(0, i), p.enter(1, j)
	if !a && !b {
		return
	}
	m.common = m.common[:0]
	for _, id := range m.at[0].Content {
		if m.place[1][id] != 0 {
			m.common = append(m.common, id)
		}
	}
}

// enter puts a sentence on its side, and tells whether it was not there before.
func (p *pair) enter(side, i int) bool {
	m, s := &p.met, &p.side[side].Sentences[i]
	if m.at[side] == s {
		return false
	}
	place := m.place[side]
	if last := m.at[side]; last != nil {
		for _, id := range last.Content {
			place[id] = 0
		}
	}
	m.at[side] = s
	plain := &p.side[side].sentences[i]
	m.names[side] = plain.names
	sequence := plain.sequence
	for k := len(sequence) - 1; k >= 0; k-- {
		place[sequence[k]] = int32(k + 1)
	}
	return true
}

// alone tells whether the sentence on a side has a content word, and the other has not.
func (p *pair) alone(side int, id int32) bool {
	return p.met.place[side][id] != 0 && p.met.place[1-side][id] == 0
}
