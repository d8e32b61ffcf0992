package link

import (
	"math"
	"slices"

	"crosscheck/diffing/reading"
)

// pair is two articles laid against each other: what their words weigh and, for every
// pair of sentences worth a look, the evidence.
type pair struct {
	v        *reading.Vocabulary
	side     [2]*reading.Article
	weight   []float32    // by word id: how much it tells apart in these two articles
	mass     [2][]float32 // by sentence: sum of the weights of its content words
	norm     [2][]float32 // by sentence: Euclidean norm of the same
	postings [2][][]int32 // by word id: sentences that hold it, ascending
	rows     [][]cell     // by left sentence: candidates, by right sentence
	rowMax   []float32    // by left sentence: greatest cosine
	colMax   []float32
	rowSum   []float32
	topic    map[int32]bool // words of either headline
	colSum   []float32
}

// cell is one candidate pair of sentences.
type cell struct {
	j      int32
	cosine float32
	first  float32 // log-odds of the first stage
	x      []float32
}

const (
	perRow     = 48  // candidates kept for a sentence
	commonWord = 400 // a word in more sentences than this finds no candidates
	leastCos   = 0.02
)

func newPair(story *reading.Story, a, b int) *pair {
	p := &pair{v: story.Vocabulary, side: [2]*reading.Article{&story.Articles[a], &story.Articles[b]}}
	words := len(p.v.Words)
	p.weight = make([]float32, words)
	n := float64(len(p.side[0].Sentences) + len(p.side[1].Sentences))
	for s, article := range p.side {
		p.postings[s] = make([][]int32, words)
		for i := range article.Sentences {
			for _, id := range article.Sentences[i].Content {
				p.postings[s][id] = append(p.postings[s][id], int32(i))
			}
		}
	}
	for id := range p.weight {
		df := len(p.postings[0][id]) + len(p.postings[1][id])
		if df > 0 {
			p.weight[id] = float32(math.Log(1+n/float64(df)) / math.Log(1+n) * p.v.Words[id].Rarity)
		}
	}
	for s, article := range p.side {
		p.mass[s] = make([]float32, len(article.Sentences))
		p.norm[s] = make([]float32, len(article.Sentences))
		for i := range article.Sentences {
			var sum, square float64
			for _, id := range article.Sentences[i].Content {
				w := float64(p.weight[id])
				sum += w
				square += float64(w * w)
			}
			p.mass[s][i] = float32(sum)
			p.norm[s][i] = float32(math.Sqrt(square))
		}
	}
	p.topic = make(map[int32]bool)
	for s := range p.side {
		if h := p.headline(s); h < len(p.side[s].Sentences) {
			for _, id := range p.side[s].Sentences[h].Content {
				p.topic[id] = true
			}
		}
	}
	p.findCandidates()
	return p
}

// linkable tells whether a sentence takes part in links.
func linkable(s *reading.Sentence) bool { return s.News && len(s.Content) > 0 }

// findCandidates fills rows from the inverted index: for each left sentence the right
// ones of the highest cosine.
func (p *pair) findCandidates() {
	left, right := p.side[0].Sentences, p.side[1].Sentences
	p.rows = make([][]cell, len(left))
	p.rowMax, p.rowSum = make([]float32, len(left)), make([]float32, len(left))
	p.colMax, p.colSum = make([]float32, len(right)), make([]float32, len(right))
	dot := make([]float32, len(right))
	var touched []int32
	for i := range left {
		if !linkable(&left[i]) {
			continue
		}
		touched = touched[:0]
		for _, id := range left[i].Content {
			list := p.postings[1][id]
			if len(list) > commonWord {
				continue
			}
			w := p.weight[id] * p.weight[id]
			for _, j := range list {
				if dot[j] == 0 {
					touched = append(touched, j)
				}
				dot[j] += w
			}
		}
		row := make([]cell, 0, len(touched))
		for _, j := range touched {
			cos := dot[j] / (p.norm[0][i] * p.norm[1][j])
			dot[j] = 0
			if cos >= leastCos && linkable(&right[j]) {
				row = append(row, cell{j: j, cosine: cos})
			}
		}
		if len(row) > perRow {
			slices.SortFunc(row, func(a, b cell) int {
				if a.cosine != b.cosine {
					if a.cosine > b.cosine {
						return -1
					}
					return 1
				}
				return int(a.j - b.j)
			})
			row = row[:perRow]
		}
		slices.SortFunc(row, func(a, b cell) int { return int(a.j - b.j) })
		p.rows[i] = row
		for _, c := range row {
			p.rowMax[i] = max(p.rowMax[i], c.cosine)
			p.colMax[c.j] = max(p.colMax[c.j], c.cosine)
			p.rowSum[i] += c.cosine
			p.colSum[c.j] += c.cosine
		}
	}
}

// at finds the candidate of left sentence i and right sentence j, or nil.
func (p *pair) at(i, j int) *cell {
	if i < 0 || j < 0 || i >= len(p.rows) {
		return nil
	}
	k, ok := slices.BinarySearchFunc(p.rows[i], int32(j), func(c cell, j int32) int { return int(c.j - j) })
	if !ok {
		return nil
	}
	return &p.rows[i][k]
}

func (p *pair) cosine(i, j int) float32 {
	if c := p.at(i, j); c != nil {
		return c.cosine
	}
	return 0
}
