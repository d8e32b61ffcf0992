package link

// runs finds what two sequences of words have in common in one order. Most words of two
// sentences are different ones, so it goes from one equal word to the next.
type runs struct {
	head []int32 // by word id: 1 + the last place of the word in the sequence indexed; 0 for none
	prev []int32 // by place: 1 + the place of the same word before it; 0 for none
	ends []end   // by place: the run that ends there
	rows [2][]cellScore
}

// end is a run of equal words that ends at a place of the right sequence.
type end struct {
	row    int32 // its last place in the left sequence, from 1
	length int32
	worth  float32 // what its words count
	weight float64
}

// cellScore is one cell of the local alignment.
type cellScore struct {
	score float32
	way   way
}

// way is how a cell is reached: how many words are equal on the way, in the upper half, and how
// long it is. Both fit, see longestMeasured.
type way uint32

const equalWord way = 1 << 16

func (w way) equal() uint32  { return uint32(w >> 16) }
func (w way) length() uint32 { return uint32(w & (equalWord - 1)) }

// denser tells whether a greater share of the words on a way is equal.
func (w way) denser(o way) bool { return w.equal()*o.length() > o.equal()*w.length() }

// index makes the places of the words findable; clear must follow.
func (r *runs) index(words []int32) {
	r.prev = r.prev[:0]
	for k, id := range words {
		r.prev = append(r.prev, r.head[id])
		r.head[id] = int32(k + 1)
	}
}

// clear forgets what index did.
func (r *runs) clear(words []int32) {
	for _, id := range words {
		r.head[id] = 0
	}
}

// longestRun finds the longest run of equal words, function words and all: its length
// in tokens and the weight of its content words; and the most that the words of a run count.
// The words wb are indexed.
func (p *pair) longestRun(wa, wb []int32) (length int, weight, worth float32) {
	if cap(p.runs.ends) < len(wb)+1 {
		p.runs.ends = make([]end, 2*len(wb)+1)
	}
	ends := p.runs.ends[:len(wb)+1] // by place + 1
	clear(ends)
	best := int32(0)
	for i, id := range wa {
		row, own := int32(i+1), p.counts(id)
		// From the last place to the first: the run that ends one place before is then still the
		// one of the row before.
		for at := p.runs.head[id]; at != 0; at = p.runs.prev[at-1] {
			e := end{row: row, length: 1, worth: own}
			if before := &ends[at-1]; before.row == row-1 && before.length > 0 {
				e.length, e.worth, e.weight = before.length+1, before.worth+own, before.weight
			}
			if !p.facts[id].function {
				e.weight += float64(p.weight[id])
			}
			ends[at] = e
			worth = max(worth, e.worth)
			if w := float32(e.weight); e.length > best || e.length == best && w > weight {
				best, weight = e.length, w
			}
		}
	}
	return int(best), weight, worth
}

// counts gives what a word counts in alignments: function words half.
func (p *pair) counts(id int32) float32 {
	if p.facts[id].function {
		return 0.5
	}
	return 1
}

// pairWindow is how near to each other two words are a pair.
const pairWindow = 3

// commonPairs sums the weights of pairs of content words of a sentence on a side that stand
// near each other in the other sentence too, in whatever order: a stand-in for a predicate
// with its argument.
func (p *pair) commonPairs(side int, a, b *plainSentence) float32 {
	var sum float64
	there, hits := p.met.place[1-side], p.met.hits[side]
	for n, k := range hits {
		x := a.sequence[k]
		for _, l := range hits[n+1:] {
			if l > k+pairWindow {
				break
			}
			if y := a.sequence[l]; x != y && near(b, there[x]-1, there[y]-1) {
				sum += float64(min(p.weight[x], p.weight[y]))
			}
		}
	}
	return float32(sum)
}

// near tells whether the words whose first places in a sentence are k and l stand near each other in it.
func near(s *plainSentence, k, l int32) bool {
	if max(k-l, l-k) <= pairWindow {
		return true
	}
	if s.twice == nil || !s.twice[k] && !s.twice[l] {
		return false
	}
	x, y := s.sequence[k], s.sequence[l]
	for k, id := range s.sequence {
		if id != x {
			continue
		}
		for _, other := range s.sequence[max(0, k-pairWindow):min(k+pairWindow+1, len(s.sequence))] {
			if other == y {
				return true
			}
		}
	}
	return false
}

// What a step of the alignment costs that passes over a word of one sentence, or over one of each.
const gap, mismatch = 0.4, 0.6

// slack is more than scores are off by rounding.
const slack = 1e-3

// densest finds the stretch in which two sequences of words have most in common in the
// same order: how many words are equal there, less four fifths of those that are not,
// and the share that is equal. Function words count half. The words b are indexed, and run is what
// a run of equal words counts, or less: so much is certain.
func (p *pair) densest(a, b []int32, run float32) (value, density float32) {
	// Local alignment (Smith and Waterman 1981) with linear gaps. A cell is worth something only
	// beside a cell that is, or where two words are equal: the others are never looked at. Nor is
	// it where all the words still to come cannot make it the best.
	rest := float32(0)
	for _, id := range a {
		if p.runs.head[id] != 0 {
			rest += p.counts(id)
		}
	}
	if rest <= run {
		if run == 0 {
			return 0, 0
		}
		return run, 1
	}
	m := len(b)
	for k := range p.runs.rows {
		if cap(p.runs.rows[k]) < m+2 {
			p.runs.rows[k] = make([]cellScore, 2*m+2)
		}
		p.runs.rows[k] = p.runs.rows[k][:m+2]
		clear(p.runs.rows[k])
	}
	last, row := p.runs.rows[0], p.runs.rows[1] // by place from 1
	from, to := 1, 0                            // the cells of last that are worth something lie in it
	rowFrom, rowTo := 1, 0                      // what row still holds of the row before last
	var best cellScore
	for _, id := range a {
		for j := rowFrom; j <= rowTo; j++ {
			row[j] = cellScore{}
		}
		start, stop := from, to+1
		if at := int(p.runs.head[id]); at != 0 {
			rest -= p.counts(id)
			stop = max(stop, at)
			for p.runs.prev[at-1] != 0 {
				at = int(p.runs.prev[at-1])
			}
			start = min(start, at)
			if from > to {
				start = at
			}
		} else if from > to {
			rowFrom, rowTo = 1, 0
			last, row = row, last
			continue
		}
		rowFrom, rowTo = from, to
		least := max(0, max(run, best.score)-rest-slack)
		from, to = fill(row, last, b, start, stop, id, p.facts[id].function, least, &best)
		last, row = row, last
	}
	if best.way == 0 {
		return 0, 0
	}
	return best.score, float32(best.way.equal()) / float32(best.way.length())
}

// fill fills the row of a word from the row before it, in the places from start to stop and as far
// beyond as cells are worth something, and gives where they lie. Half tells that the word counts half;
// what is worth no more than least is worth nothing.
func fill(row, last []cellScore, b []int32, start, stop int, id int32, half bool, least float32, best *cellScore) (from, to int) {
	from = len(b) + 1
	last = last[:len(row)]
	left, diagonal := float32(0), last[start-1].score
	for j := start; j <= len(b); j++ {
		if j > stop && left <= gap {
			break
		}
		up := last[j].score
		score, same := diagonal, id == b[j-1]
		if same {
			if score++; half {
				score -= 0.5
			}
		} else {
			score -= mismatch
		}
		diagonal = up
		aside := up
		if left > up {
			aside = left
		}
		if aside -= gap; aside <= score {
			if score <= least {
				left = 0
				continue
			}
			w := last[j-1].way + 1
			if same {
				if w += equalWord; score > best.score || score == best.score && w.denser(best.way) {
					*best = cellScore{score, w} // what is reached otherwise is worth less than what it is reached from
				}
			}
			row[j] = cellScore{score, w}
		} else {
			if score = aside; score <= least {
				left = 0
				continue
			}
			// Of two ways that are worth the same the denser one, whichever side it is on.
			w := last[j].way
			if left > up || left == up && row[j-1].way.denser(w) {
				w = row[j-1].way
			}
			row[j] = cellScore{score, w + 1}
		}
		left = score
		if to = j; from > j {
			from = j
		}
	}
	if to == 0 {
		from = 1
	}
	return from, to
}

// window gives the greatest weight of words of a run of six content words of one sentence
// that the other has too: one clause of a long sentence told in full.
func (p *pair) window(side, i int) float32 {
	const width = 6
	var best, sum float32
	sequence, hits := p.side[side].sentences[i].sequence, p.met.hits[side]
	first := 0 // of the hits that the run holds
	leave := func(before int32) {
		for ; hits[first] < before; first++ {
			sum -= p.weight[sequence[hits[first]]]
		}
	}
	for _, k := range hits {
		leave(k - width)
		sum += p.weight[sequence[k]]
		leave(k - width + 1)
		best = max(best, sum)
	}
	return best
}
