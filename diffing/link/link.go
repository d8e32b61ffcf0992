// Package link decides which sentences of two articles tell the same thing.
//
//	link.go       Find: candidates -> sieve -> evidence -> trained models -> links, with reasons
//	linker.go     Linker: a story's articles indexed once
//	near.go       candidates that fall short of the limit by little
//	table.go      candidates from the inverted index
//	sieve.go      a quick look that drops candidates without a chance
//	features.go   the evidence
//	meeting.go    what two sentences have in common, found once for all evidence
//	order.go      evidence from words in the same order
//	rest.go       what each of two sentences tells that the other does not: evidence on whether
//	              a link tells the same
//	soft.go       evidence from words near in meaning
//	reach.go      which words of two articles are near in meaning
//	values.go     evidence from figures and dates
//	explain.go    the reasons for a link
//	sample.go     what training needs
//	data/         the weights, made by the train command from annotated articles
package link

import (
	_ "embed"
	"math"
	"slices"
	"strings"
	"sync"

	"crosscheck/diffing/boost"
	"crosscheck/diffing/linear"
	"crosscheck/diffing/quotation"
)

//go:embed data/link.txt
var linkWeights string

//go:embed data/line.txt
var lineWeights string

//go:embed data/same.txt
var sameWeights string

//go:embed data/sameline.txt
var sameLineWeights string

//go:embed data/sieve.txt
var sieveWeights string

// weights are the trained models.
type weights struct {
	sieve, link, same *boost.Model
	quick             struct{ sieve, link, same *boost.Quick }
	line, sameLine    *linear.Model
	family            []int // by feature of link: index in families
}

// Prepare reads the weights, which the first call of Find does otherwise.
func Prepare() { models() }

// models parses the embedded weights once.
var models = sync.OnceValue(func() weights {
	w := weights{sieve: must(boost.Parse(sieveWeights)), link: must(boost.Parse(linkWeights)), same: must(boost.Parse(sameWeights)),
		line: must(linear.Parse(lineWeights)), sameLine: must(linear.Parse(sameLineWeights))}
	w.quick.sieve, w.quick.link, w.quick.same = w.sieve.Quick(), w.link.Quick(), w.same.Quick()
	for _, name := range w.link.Features {
		key, _, _ := strings.Cut(name, ".")
		w.family = append(w.family, slices.IndexFunc(families, func(f family) bool { return f.key == key }))
	}
	return w
})

// odds gives the log-odds of a link: the mean of what trees and a linear model say.
func (w *weights) odds(x []float32) float32 {
	return (w.quick.link.Score(x) + w.line.Score(x)) / 2
}

// sames gives the log-odds of a link's telling the same, from what SameNames names.
func (w *weights) sames(x []float32) float32 {
	return (w.quick.same.Score(x) + w.sameLine.Score(x)) / 2
}

func must[M any](m M, err error) M {
	if err != nil {
		panic("embedded weights: " + err.Error())
	}
	return m
}

// Found is a link between sentence I of the left article and J of the right one.
type Found struct {
	I, J    int32
	Score   float64 // probability that an editor would link the two
	Same    bool    // told as the same information, not as an overlap
	Doubted bool    // just below the limit: a link only where something else speaks for it

	x      []float32 // what the score was found from, for Explain; nil where it is found again
	raised float32   // by how much an utterance quoted in both raised the log-odds
}

// Find gives the links of articles a and b of the story, by left, then right sentence, and
// the pairs that came near.
func (l *Linker) Find(a, b int) (links, near []Found) {
	m := models()
	p := l.newPair(a, b)
	sieve, limit, same := logit(m.sieve.Limit), logit(m.link.Limit), logit(m.same.Limit)
	bound := limit - doubted
	found, missed := l.found[:0], l.missed[:0]
	kept := vectors{none: !l.keeps(p)}
	for i := range p.rows {
		for k := range p.rows[i] {
			c := &p.rows[i][k]
			l.quick = p.quick(i, c, l.quick)
			uttered := p.sameUtterance(i, c)
			if m.quick.sieve.Score(l.quick) < sieve && !uttered {
				continue
			}
			l.x = p.evidence(i, c, l.x)
			score := m.odds(l.x)
			odds, raised := score, float32(0)
			if uttered && score < sameWords {
				raised, score = sameWords-score, sameWords
			}
			if score >= bound {
				f := scored{i, c, kept.keep(l.x), score, raised, false}
				if odds >= leastSame {
					l.y = append(p.sameness(i, int(c.j), l.x, l.y), odds)
					f.same = m.sames(l.y) >= same
				}
				found = append(found, f)
			} else if score >= bound-nearBy {
				missed = append(missed, miss{i, c, score})
			}
		}
	}
	l.found, l.missed = found, missed
	if max(len(p.rows), len(p.colMax)) > long {
		found = p.keepSurest(found)
	}
	out := make([]Found, len(found))
	for k, f := range found {
		out[k] = Found{I: int32(f.i), J: f.c.j, x: f.x, raised: f.raised, Doubted: f.score < limit, Score: math.Round(sigmoid(f.score)*1e4) / 1e4,
			Same: f.same}
	}
	return out, p.nearest(missed)
}

// keeps tells whether what the scores of a pair of articles were found from is kept for Explain. Of
// many articles' it would take much memory, and it is soon found again; but not in long ones.
func (l *Linker) keeps(p *pair) bool {
	const few = 12
	return len(l.articles) <= few || max(len(p.rows), len(p.colMax)) > long
}

// vectors keeps copies of vectors of one length, or none.
type vectors struct {
	room []float32
	none bool
}

func (v *vectors) keep(x []float32) []float32 {
	if v.none {
		return nil
	}
	n := len(x)
	if len(v.room) < n {
		v.room = make([]float32, 32*n)
	}
	out := v.room[:n:n]
	copy(out, x)
	v.room = v.room[n:]
	return out
}

// scored is a candidate that reaches the limit.
type scored struct {
	i             int
	c             *cell
	x             []float32
	score, raised float32
	same          bool
}

// perSentenceLinks bounds the links of one sentence in very long articles, where a text that
// repeats itself would be linked with all of its own repetitions.
const perSentenceLinks = 6

// keepSurest drops links that are not among the surest of both their sentences.
func (p *pair) keepSurest(found []scored) []scored {
	rows, cols := make([][]float32, len(p.rows)), make([][]float32, len(p.colMax))
	for _, f := range found {
		rows[f.i] = append(rows[f.i], f.score)
		cols[f.c.j] = append(cols[f.c.j], f.score)
	}
	least := func(lists [][]float32) []float32 {
		out := make([]float32, len(lists))
		for n, list := range lists {
			out[n] = float32(math.Inf(-1))
			if len(list) > perSentenceLinks {
				out[n] = greatest(list, perSentenceLinks)
			}
		}
		return out
	}
	row, col := least(rows), least(cols)
	return slices.DeleteFunc(found, func(f scored) bool { return f.score < row[f.i] || f.score < col[f.c.j] })
}

// doubted is how far below the limit, in log-odds, a pair may be to be given as doubted.
const doubted = 1

// leastSame is the least log-odds of a link that tells the same: of 254 that did in the annotated stories
// none had less, of the overlaps nearly half.
const leastSame = 0.5

// sameWords is the least log-odds of sentences that quote one utterance: of such pairs in
// the training stories nineteen in twenty are linked.
const sameWords = 0.5

// sameUtterance tells whether both sentences quote one utterance.
func (p *pair) sameUtterance(i int, c *cell) bool {
	a, b := &p.side[0].sentences[i], &p.side[1].sentences[c.j]
	return len(a.utterance) > 0 && len(b.utterance) > 0 &&
		quotation.SameUtterance(&p.side[0].Sentences[i], &p.side[1].Sentences[c.j], a.utterance, b.utterance)
}

func sigmoid(x float32) float64 { return 1 / (1 + math.Exp(-float64(x))) }

func logit(p float32) float32 { return float32(math.Log(float64(p) / (1 - float64(p)))) }
