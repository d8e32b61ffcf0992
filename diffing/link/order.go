package link

// runs finds what two sequences of words have in common in one order. Most words of two
// sentences are different ones, so it goes from one equal word to the next.
type runs struct {
	laid []int32 // the sequence whose words can be found
	head []int32 // by word id: 1 + the last place of the word in it; 0 for none
	prev []int32 // by place: 1 + the place of the same word before it; 0 for none
	ends []end   // by place: the run that ends there
	rows [2][]cellScore
}

// end is a run of equal words that ends at a place of the sequence laid.
type end struct {
	row    int32 // its last place in the other sequence, from 1
	length int32
	weight float64
}

// cellScore is one cell of the local alignment.
type cellScore struct {
	score         float32
	equal, length int32
}

// lay makes the places of the words of a sequence findable, in the stead of the one before. Nothing is done
// where that is the same: a sentence is held against one after the other.
func (r *runs) lay(words []int32) {
	if len(words) > 0 && len(r.laid) == len(words) && &r.laid[0] == &words[0] {
		return
	}
	for _, id := range r.laid {
		r.head[id] = 0
	}
	r.laid, r.prev = words, r.prev[:0]
	for k, id := range words {
		r.prev = append(r.prev, r.head[id])
		r.head[id] = int32(k + 1)
	}
}

// longestRun finds the longest run of words that are equal to those of the sequence laid, function words
// and all: its length in tokens and the weight of its content words.
func (p *pair) longestRun(words []int32) (length int, weight float32) {
	n := len(p.runs.laid)
	if cap(p.runs.ends) < n+1 {
		p.runs.ends = make([]end, 2*n+1)
	}
	ends := p.runs.ends[:n+1] // by place + 1
	clear(ends)
	best := int32(0)
	for i, id := range words {
		row := int32(i + 1)
		// From the last place to the first: the run that ends one place before is then still the
		// one of the row before.
		for at := p.runs.head[id]; at != 0; at = p.runs.prev[at-1] {
			e := end{row: row, length: 1}
			if before := &ends[at-1]; before.row == row-1 && before.length > 0 {
				e.length, e.weight = before.length+1, before.weight
			}
			if !p.facts[id].function {
				e.weight += float64(p.weight[id])
			}
			ends[at] = e
			if w := float32(e.weight); e.length > best || e.length == best && w > weight {
				best, weight = e.length, w
			}
		}
	}
	return int(best), weight
}

// densest finds the stretch in which a sequence of words and the one laid have most in common in the
// same order: how many words are equal there, less four fifths of those that are not,
// and the share that is equal. Function words count half.
func (p *pair) densest(a []int32) (value, density float32) {
	// Local alignment (Smith and Waterman 1981) with linear gaps. A cell is worth something only
	// beside a cell that is, or where two words are equal: the others are never looked at.
	const gap, mismatch = 0.4, 0.6
	b := p.runs.laid
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
		clear(row[rowFrom : rowTo+1])
		start, stop := from, to+1
		if at := int(p.runs.head[id]); at != 0 {
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
		half := p.facts[id].function
		rowFrom, rowTo = m+1, 0
		for j := start; j <= m; j++ {
			up, left, diagonal := &last[j], &row[j-1], &last[j-1]
			if j > stop && left.score <= gap {
				break
			}
			s, origin := diagonal.score-mismatch, diagonal
			same := id == b[j-1]
			if same {
				s = diagonal.score + 1
				if half {
					s -= 0.5
				}
			}
			if v := max(up.score, left.score) - gap; v > s {
				s, origin, same = v, up, false
				// Of two ways that are worth the same the denser one, whichever side it is on.
				if left.score > up.score || left.score == up.score && denser(left, up) {
					origin = left
				}
			}
			if s <= 0 {
				continue
			}
			c := cellScore{score: s, equal: origin.equal, length: origin.length + 1}
			if same {
				c.equal++
			}
			row[j] = c
			rowFrom, rowTo = min(rowFrom, j), j
			if s > best.score || s == best.score && denser(&c, &best) {
				best = c
			}
		}
		if rowTo == 0 {
			rowFrom = 1
		}
		last, row = row, last
		from, to, rowFrom, rowTo = rowFrom, rowTo, from, to
	}
	if best.length == 0 {
		return 0, 0
	}
	return best.score, float32(best.equal) / float32(best.length)
}

func denser(x, y *cellScore) bool {
	return int(x.equal)*int(y.length) > int(y.equal)*int(x.length)
}
