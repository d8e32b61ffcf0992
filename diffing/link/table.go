package link

import (
	"math"
	"slices"
)

// pair is two articles laid against each other: what their words weigh and which pairs of
// sentences are worth a look. A Linker has one, whose memory each pair of articles uses again.
type pair struct {
	*Linker
	side   [2]*indexed
	mass   [2][]masses
	rows   [][]cell  // by left sentence: candidates, by right sentence
	rowMax []float32 // by left sentence: greatest cosine
	colMax []float32
	rowSum []float32
	colSum []float32
	alike  float32 // mean of the greatest cosines
	laid   bool    // all this is that of the two articles

	rowSoft, colSoft []topTwo // by sentence: how much its candidates and it tell of each other

	logs    []float64 // by number of sentences: what a word in so many weighs, but for its rarity
	dot     []float64 // by right sentence
	touched []int32   // right sentences
	lists   []weighted
	row     []cell
	column  [][]place // by right sentence: its candidates
}

// weighted are the sentences that hold a word, and the square of its weight.
type weighted struct {
	weight    float64
	sentences []int32
}

// place is a candidate with its left sentence.
type place struct {
	i int32
	c *cell
}

// masses are sums of the weights of a sentence's content words.
type masses struct {
	all, plain, quoted float32
	norm               float32 // Euclidean
	measured           bool    // plain and quoted are set
}

// cell is one candidate pair of sentences.
type cell struct {
	j           int32
	cosine      float32
	left, right float32 // share of each sentence that the other tells, words near in meaning included
}

const (
	perSentence = 48  // candidates kept for a sentence, the ones of the highest cosine
	perLong     = 16  // the same in articles of more than long sentences
	long        = 400 //
	commonWord  = 400 // a word in more sentences than this finds no candidates
	leastCosine = 0.02
)

// weigh lays two articles against each other: what their words weigh together.
func (l *Linker) weigh(a, b int) *pair {
	p := &l.pair
	if l.weighed == [2]int{a, b} {
		return p
	}
	l.weighed, p.laid, p.Linker, p.side = [2]int{a, b}, false, l, [2]*indexed{&l.articles[a], &l.articles[b]}
	l.reach.lay(a, b, l.articles)
	n := len(p.side[0].sentences) + len(p.side[1].sentences)
	for s, x := range p.side {
		for _, id := range x.words {
			l.df[1-s][id] = 0
		}
	}
	for s, x := range p.side {
		for k, id := range x.words {
			l.df[s][id] = int32(len(x.posts[k]))
			l.postsAt[s][id] = int32(k)
		}
	}
	logs, full := scratch(&p.logs, n+1), math.Log(1+float64(n))
	for _, x := range p.side {
		for _, id := range x.words {
			df := l.df[0][id] + l.df[1][id]
			if logs[df] == 0 {
				logs[df] = math.Log(1+float64(n)/float64(df)) / full
			}
			l.weight[id] = float32(logs[df] * l.facts[id].rarity)
		}
	}
	return p
}

func (l *Linker) newPair(a, b int) *pair {
	p := l.weigh(a, b)
	if p.laid {
		return p
	}
	p.laid = true
	for s, x := range p.side {
		mass := scratch(&p.mass[s], len(x.Sentences))
		for i := range mass {
			var sum, square float64
			for _, id := range x.Sentences[i].Content {
				w := float64(l.weight[id])
				sum += w
				square += float64(w * w)
			}
			mass[i].all, mass[i].norm = float32(sum), float32(math.Sqrt(square))
		}
	}
	p.findCandidates()
	p.soften()
	return p
}

// massOf gives the sums of a sentence, measured when they are first asked for.
func (p *pair) massOf(side, i int) *masses {
	m := &p.mass[side][i]
	if m.measured {
		return m
	}
	m.measured = true
	s := &p.side[side].sentences[i]
	for _, id := range s.plain {
		m.plain += p.weight[id]
	}
	for _, id := range s.uttered {
		m.quoted += p.weight[id]
	}
	return m
}

// findCandidates fills rows from the inverted index.
func (p *pair) findCandidates() {
	left, right := p.side[0], p.side[1]
	n, m := len(left.Sentences), len(right.Sentences)
	p.rows = emptied(p.rows, n)
	p.rowMax, p.rowSum = scratch(&p.rowMax, n), scratch(&p.rowSum, n)
	p.colMax, p.colSum = scratch(&p.colMax, m), scratch(&p.colSum, m)
	dot := scratch(&p.dot, m)
	for i := range left.Sentences {
		if left.sentences[i].linkable {
			p.row = p.candidates(p.row[:0], i, p.meetAll(i, dot), dot)
			p.rows[i] = append(p.rows[i], p.row...) // long articles have many rows: none has room to spare
		}
	}
	p.keepBest()
	for i, row := range p.rows {
		for _, c := range row {
			p.rowMax[i] = max(p.rowMax[i], c.cosine)
			p.colMax[c.j] = max(p.colMax[c.j], c.cosine)
			p.rowSum[i] += c.cosine
			p.colSum[c.j] += c.cosine
		}
	}
	sum := 0.0
	for _, best := range [][]float32{p.rowMax, p.colMax} {
		for _, v := range best {
			sum += float64(v)
		}
	}
	p.alike = float32(sum / float64(max(n+m, 1)))
}

// meetAll adds up for a left sentence, by right sentence, the squares of the weights of the words in
// common; and gives the right sentences that have any, in order, or nil for all of them where
// most have: to look at all is faster then than to put some in order.
func (p *pair) meetAll(i int, dot []float64) []int32 {
	right := p.side[1]
	p.lists = p.lists[:0]
	meetings := 0
	for _, id := range p.side[0].Sentences[i].Content {
		if df := p.df[1][id]; df != 0 && df <= commonWord && p.df[0][id] <= commonWord {
			list := right.posts[p.postsAt[1][id]]
			p.lists = append(p.lists, weighted{float64(p.weight[id]) * float64(p.weight[id]), list})
			meetings += len(list)
		}
	}
	if meetings >= len(dot)/2 {
		for _, l := range p.lists {
			for _, j := range l.sentences {
				dot[j] += l.weight
			}
		}
		return nil
	}
	touched := p.touched[:0]
	for _, l := range p.lists {
		for _, j := range l.sentences {
			if dot[j] == 0 {
				touched = append(touched, j)
			}
			dot[j] += l.weight
		}
	}
	slices.Sort(touched)
	p.touched = touched
	return touched
}

// candidates adds those of a left sentence's right sentences, nil for all, whose cosine is high
// enough, and clears dot.
func (p *pair) candidates(row []cell, i int, touched []int32, dot []float64) []cell {
	const less = 0.99 * leastCosine // by more than rounding: most are far below
	norm, right := float64(p.mass[0][i].norm), p.side[1]
	look := func(j int32) {
		if product := norm * float64(p.mass[1][j].norm); dot[j] > less*product {
			if cosine := float32(dot[j] / product); cosine >= leastCosine && right.sentences[j].linkable {
				row = append(row, cell{j: j, cosine: cosine})
			}
		}
	}
	if touched == nil {
		for j := range dot {
			look(int32(j))
		}
		clear(dot)
		return row
	}
	for _, j := range touched {
		look(j)
		dot[j] = 0
	}
	return row
}

// keepBest drops candidates that are neither among the best of their row nor of their
// column, where there are many: the same ones whichever article comes first.
func (p *pair) keepBest() {
	most := perSentence
	if max(len(p.rows), len(p.colMax)) > long {
		most = perLong
	}
	if len(p.rows) <= most && len(p.colMax) <= most {
		return
	}
	least := func(cosines []float32) float32 {
		if len(cosines) <= most {
			return 0
		}
		return greatest(cosines, most)
	}
	counts, total := make([]int, len(p.colMax)), 0
	for _, row := range p.rows {
		for _, c := range row {
			counts[c.j]++
		}
		total += len(row)
	}
	room := make([]float32, total) // of all columns
	cols := make([][]float32, len(p.colMax))
	for j, n := range counts {
		cols[j], room = room[:0:n], room[n:]
	}
	rowLeast, colLeast := make([]float32, len(p.rows)), make([]float32, len(p.colMax))
	var cosines []float32
	for i, row := range p.rows {
		cosines = cosines[:0]
		for _, c := range row {
			cosines = append(cosines, c.cosine)
			cols[c.j] = append(cols[c.j], c.cosine)
		}
		rowLeast[i] = least(cosines)
	}
	for j := range cols {
		colLeast[j] = least(cols[j])
	}
	for i, row := range p.rows {
		p.rows[i] = slices.DeleteFunc(row, func(c cell) bool { return c.cosine < rowLeast[i] && c.cosine < colLeast[c.j] })
		if most == perLong {
			p.rows[i] = slices.Clone(p.rows[i]) // most of it is given up
		}
	}
}

// cosine gives the cosine of left sentence i and right sentence j, 0 where they are no candidates.
func (p *pair) cosine(i, j int) float32 {
	if i < 0 || j < 0 || i >= len(p.rows) {
		return 0
	}
	row := p.rows[i]
	// Where most sentences are candidates the place is nearly known.
	lo, hi := max(0, j-(len(p.colMax)-len(row))), min(j+1, len(row))
	for lo < hi {
		mid := (lo + hi) / 2
		if int(row[mid].j) < j {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(row) && int(row[lo].j) == j {
		return row[lo].cosine
	}
	return 0
}

// greatest gives the n-th greatest of more than n values. It puts the greatest n in order before the
// others.
func greatest(values []float32, n int) float32 {
	top := values[:n]
	slices.Sort(top)
	for k, v := range values[n:] {
		if v <= top[0] {
			continue // as are most
		}
		values[n+k] = top[0]
		at, _ := slices.BinarySearch(top, v)
		copy(top, top[1:at])
		top[at-1] = v
	}
	return top[0]
}

// emptied gives n empty lists in the memory of others.
func emptied[T any](lists [][]T, n int) [][]T {
	lists = lists[:cap(lists)]
	if len(lists) < n {
		lists = append(lists, make([][]T, n-len(lists))...)
	}
	lists = lists[:n]
	for k := range lists {
		lists[k] = lists[k][:0]
	}
	return lists
}
