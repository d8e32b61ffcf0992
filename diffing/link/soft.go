package link

import "crosscheck/diffing/reading"

// A word that a sentence lacks still counts in part where it has one near in meaning: as much as
// kinWorth where a thesaurus says so, else the more the closer they stand in the
// surroundings that news uses them in, from nothing at leastNear on.
const (
	kinWorth  = 0.6
	leastNear = 0.35
)

// likeness is what a word is worth where another one stands.
type likeness struct {
	id    int32
	worth float32
}

// likenesses gives by word id the other words of the story that are worth something in its place.
func likenesses(v *reading.Vocabulary) [][]likeness {
	out := make([][]likeness, len(v.Words))
	for id := range out {
		add := func(other int32, worth float32) {
			for k := range out[id] {
				if l := &out[id][k]; l.id == other {
					l.worth = max(l.worth, worth)
					return
				}
			}
			out[id] = append(out[id], likeness{other, worth})
		}
		for _, n := range v.Near(int32(id)) {
			add(n.ID, (n.Near-leastNear)/(1-leastNear))
		}
		for _, r := range v.Related(int32(id)) {
			add(r, kinWorth)
		}
	}
	return out
}

// soften measures for every candidate how much of each sentence the other one tells, words near
// in meaning included, and for every sentence its best partners by that.
func (p *pair) soften() {
	n, m := len(p.rows), len(p.colMax)
	p.column = emptied(p.column, m)
	for i, row := range p.rows {
		if len(row) == 0 {
			continue
		}
		p.spread(0, i)
		for k := range row {
			c := &row[k]
			c.right = p.told(1, int(c.j))
			p.column[c.j] = append(p.column[c.j], place{int32(i), c})
		}
		p.gather()
	}
	p.rowSoft, p.colSoft = scratch(&p.rowSoft, n), scratch(&p.colSoft, m)
	for j, column := range p.column {
		if len(column) == 0 {
			continue
		}
		p.spread(1, j)
		for _, at := range column {
			at.c.left = p.told(0, int(at.i))
			soft := at.c.soft()
			p.rowSoft[at.i].add(soft)
			p.colSoft[j].add(soft)
		}
		p.gather()
	}
}

// soft is how much of both sentences is told in the other: the harmonic mean of the shares.
func (c *cell) soft() float32 {
	if c.left+c.right == 0 {
		return 0
	}
	return 2 * c.left * c.right / (c.left + c.right)
}

// spread notes by word id what the words of a sentence weigh in that word's place.
func (p *pair) spread(side, i int) {
	for _, id := range p.side[side].Sentences[i].Content {
		p.note(id, p.weight[id])
	}
	for _, id := range p.side[side].Sentences[i].Content {
		for n := p.reach.first(side, id); n != nil; n = p.reach.after(n) {
			p.note(n.other.id, p.weight[n.other.id]*n.other.worth)
		}
	}
}

func (p *pair) note(id int32, worth float32) {
	if v := &p.worth[id]; worth > *v {
		if *v == 0 {
			p.noted = append(p.noted, id)
		}
		*v = worth
	}
}

// gather undoes spread.
func (p *pair) gather() {
	for _, id := range p.noted {
		p.worth[id] = 0
	}
	p.noted = p.noted[:0]
}

// told gives the share of a sentence's weight that the words noted by spread are worth.
func (p *pair) told(side, j int) float32 {
	sum := 0.0
	for _, id := range p.side[side].Sentences[j].Content {
		sum += float64(p.worth[id])
	}
	return ratio(float32(sum), p.mass[side][j].all)
}

// compareSoft measures what the two sentences of a candidate tell of each other, words near in
// meaning included, and by how much they lead what their best other partners do.
func (p *pair) compareSoft(x []float32, i int, c *cell) []float32 {
	j := int(c.j)
	soft := c.soft()
	row, col := p.rowSoft[i].lead(soft), p.colSoft[j].lead(soft)
	return append(x, min(c.left, c.right), max(c.left, c.right), (c.left*p.mass[0][i].all+c.right*p.mass[1][j].all)/2,
		soft, min(row, col), max(row, col))
}

// topTwo are the greatest two of several values, which may be equal.
type topTwo struct{ first, second float32 }

func (t *topTwo) add(v float32) {
	if v > t.first {
		v, t.first = t.first, v
	}
	t.second = max(t.second, v)
}

// lead tells by how much one of the values leads the best of the others, below zero where it does not.
func (t *topTwo) lead(v float32) float32 {
	if v >= t.first {
		return v - t.second
	}
	return v - t.first
}
