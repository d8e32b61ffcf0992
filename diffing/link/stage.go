package link

import (
	"math"

	"crosscheck/diffing/reading"
)

var contextNames = []string{
	"first.self", "first.bestMin", "first.bestMax", "first.rankMin", "first.rankMax", "first.sumMin", "first.sumMax",
	"first.before", "first.after", "first.besideMin", "first.besideMax", "first.headMin", "first.headMax", "first.near",
}

func sigmoid(x float32) float32 { return float32(1 / (1 + math.Exp(-float64(x)))) }

// context measures a candidate by what the first stage thinks of its rivals and neighbours.
func (p *pair) context(i int, c *cell, prob [][]float32, col [][]float32) []float32 {
	j := int(c.j)
	at := func(i, j int) float32 {
		if i < 0 || j < 0 || i >= len(prob) || j >= len(col) {
			return 0
		}
		if k := p.at(i, j); k != nil {
			return sigmoid(k.first)
		}
		return 0
	}
	self := sigmoid(c.first)
	var rowBest, colBest, rowSum, colSum float32
	rowRank, colRank := 0, 0
	for _, q := range prob[i] {
		rowSum += q
		if q > self {
			rowRank++
		}
	}
	for _, q := range col[j] {
		colSum += q
		if q > self {
			colRank++
		}
	}
	rowBest, colBest = rival(prob[i], self), rival(col[j], self)
	near := float32(0)
	for di := -2; di <= 2; di++ {
		for dj := -2; dj <= 2; dj++ {
			if di != 0 || dj != 0 {
				near += at(i+di, j+dj)
			}
		}
	}
	row, column := max(at(i, j-1), at(i, j+1)), max(at(i-1, j), at(i+1, j))
	headA, headB := at(i, p.headline(1)), at(p.headline(0), j)
	return []float32{
		c.first, min(rowBest, colBest), max(rowBest, colBest), float32(min(rowRank, colRank)), float32(max(rowRank, colRank)),
		min(rowSum, colSum) - self, max(rowSum, colSum) - self,
		at(i-1, j-1), at(i+1, j+1), min(row, column), max(row, column), min(headA, headB), max(headA, headB), near,
	}
}

// rival gives the greatest probability in list besides one that equals self.
func rival(list []float32, self float32) float32 {
	var best float32
	skipped := false
	for _, q := range list {
		if q == self && !skipped {
			skipped = true
			continue
		}
		best = max(best, q)
	}
	return best
}

// probabilities gives the first stage's probabilities by row and by column.
func (p *pair) probabilities() (row, col [][]float32) {
	row = make([][]float32, len(p.rows))
	col = make([][]float32, len(p.side[1].Sentences))
	for i := range p.rows {
		for _, c := range p.rows[i] {
			q := sigmoid(c.first)
			row[i] = append(row[i], q)
			col[c.j] = append(col[c.j], q)
		}
	}
	return row, col
}

// Sample is one candidate pair of sentences with its evidence, for training.
type Sample struct {
	I, J  int
	X     []float32 // first stage, by FirstNames
	First float32   // log-odds of the first stage, set by the trainer
	Y     []float32 // second stage, by SecondNames, set by Context
}

// FirstNames names the values of Sample.X.
func FirstNames() []string { return names }

// SecondNames names the values of Sample.Y.
func SecondNames() []string { return append(append([]string{}, names...), contextNames...) }

// Table holds the candidates of two articles for training.
type Table struct{ p *pair }

// NewTable measures all candidates of articles a and b.
func NewTable(story *reading.Story, a, b int) *Table {
	p := newPair(story, a, b)
	for i := range p.rows {
		for k := range p.rows[i] {
			c := &p.rows[i][k]
			c.x = p.evidence(i, c)
		}
	}
	return &Table{p}
}

// Samples lists the candidates in order.
func (t *Table) Samples() []*Sample {
	var out []*Sample
	for i := range t.p.rows {
		for k := range t.p.rows[i] {
			c := &t.p.rows[i][k]
			out = append(out, &Sample{I: i, J: int(c.j), X: c.x})
		}
	}
	return out
}

// Context fills Sample.Y of samples that come from Samples and have First set.
func (t *Table) Context(samples []*Sample) {
	n := 0
	for i := range t.p.rows {
		for k := range t.p.rows[i] {
			t.p.rows[i][k].first = samples[n].First
			n++
		}
	}
	row, col := t.p.probabilities()
	n = 0
	for i := range t.p.rows {
		for k := range t.p.rows[i] {
			c := &t.p.rows[i][k]
			samples[n].Y = append(append([]float32{}, c.x...), t.p.context(i, c, row, col)...)
			n++
		}
	}
}
