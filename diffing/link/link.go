// Package link decides which sentences of two articles tell the same thing.
//
//	link.go       Find: candidates -> sieve -> evidence -> boosted trees -> links, with reasons
//	linker.go     Linker: a story's articles indexed once
//	near.go       candidates that fall short of the limit by little
//	table.go      candidates from the inverted index
//	sieve.go      a quick look that drops candidates without a chance
//	features.go   the evidence
//	meeting.go    what two sentences have in common, found once for all evidence
//	order.go      evidence from words in the same order
//	values.go     evidence from figures and dates
//	sample.go     what training needs
//	data/         the weights, made by the train command from annotated articles
package link

import (
	"cmp"
	_ "embed"
	"math"
	"slices"
	"strings"
	"sync"

	"crosscheck/diffing/boost"
	"crosscheck/diffing/quotation"
	"crosscheck/model"
)

//go:embed data/link.txt
var linkWeights string

//go:embed data/same.txt
var sameWeights string

//go:embed data/sieve.txt
var sieveWeights string

// weights are the trained models.
type weights struct {
	sieve, link, same *boost.Model
	quick             struct{ sieve, link, same *boost.Quick }
	family            []int // by feature of link: index in families
}

// models parses the embedded weights once.
var models = sync.OnceValue(func() weights {
	w := weights{sieve: must(boost.Parse(sieveWeights)), link: must(boost.Parse(linkWeights)), same: must(boost.Parse(sameWeights))}
	w.quick.sieve, w.quick.link, w.quick.same = w.sieve.Quick(), w.link.Quick(), w.same.Quick()
	for _, name := range w.link.Features {
		key, _, _ := strings.Cut(name, ".")
		w.family = append(w.family, slices.IndexFunc(families, func(f family) bool { return f.key == key }))
	}
	return w
})

func must(m *boost.Model, err error) *boost.Model {
	if err != nil {
		panic("embedded weights: " + err.Error())
	}
	return m
}

// Found is a link between sentence I of the left article and J of the right one.
type Found struct {
	I, J     int
	Score    float64 // probability that an editor would link the two
	Same     bool    // told as the same information, not as an overlap
	Doubted  bool    // just below the limit: a link only where something else speaks for it
	Evidence []model.Evidence
}

// Find gives the links of articles a and b of the story, by left, then right sentence, and
// the pairs that came near.
func (l *Linker) Find(a, b int) (links, near []Found) {
	m := models()
	p := l.newPair(a, b)
	sieve, bound := logit(m.sieve.Limit), logit(m.link.Limit)-doubted
	var found []scored
	var missed []miss
	quick, x := make([]float32, 0, len(sieveNames)), make([]float32, 0, len(names))
	for i := range p.rows {
		for k := range p.rows[i] {
			c := &p.rows[i][k]
			quick = p.quick(i, c, quick)
			uttered := p.sameUtterance(i, c)
			if m.quick.sieve.Score(quick) < sieve && !uttered {
				continue
			}
			x = p.evidence(i, c, x)
			score := m.quick.link.Score(x)
			raised := float32(0)
			if uttered && score < sameWords {
				raised, score = sameWords-score, sameWords
			}
			if score >= bound {
				found = append(found, scored{i, c, slices.Clone(x), score, raised})
			} else if score >= bound-nearBy {
				missed = append(missed, miss{i, c, score})
			}
		}
	}
	if max(len(p.rows), len(p.cols)) > long {
		found = p.keepSurest(found)
	}
	out := make([]Found, 0, len(found))
	for _, f := range found {
		link := Found{I: f.i, J: int(f.c.j), Doubted: f.score < logit(m.link.Limit), Score: math.Round(sigmoid(f.score)*1e4) / 1e4,
			Same: sigmoid(m.quick.same.Score(f.x)) >= float64(m.same.Limit), Evidence: p.explain(&m, f.i, f.c, f.x)}
		if f.raised > 0 {
			link.Evidence = append(link.Evidence, model.Evidence{Name: "one utterance quoted in both", Weight: round(f.raised)})
		}
		out = append(out, link)
	}
	return out, p.nearest(&m, missed)
}

// scored is a candidate that reaches the limit.
type scored struct {
	i             int
	c             *cell
	x             []float32
	score, raised float32
}

// perSentenceLinks bounds the links of one sentence in very long articles, where a text that
// repeats itself would be linked with all of its own repetitions.
const perSentenceLinks = 6

// keepSurest drops links that are not among the surest of both their sentences.
func (p *pair) keepSurest(found []scored) []scored {
	rows, cols := make([][]float32, len(p.rows)), make([][]float32, len(p.cols))
	for _, f := range found {
		rows[f.i] = append(rows[f.i], f.score)
		cols[f.c.j] = append(cols[f.c.j], f.score)
	}
	least := func(lists [][]float32) []float32 {
		out := make([]float32, len(lists))
		for n, list := range lists {
			out[n] = float32(math.Inf(-1))
			if len(list) > perSentenceLinks {
				slices.Sort(list)
				out[n] = list[len(list)-perSentenceLinks]
			}
		}
		return out
	}
	row, col := least(rows), least(cols)
	return slices.DeleteFunc(found, func(f scored) bool { return f.score < row[f.i] || f.score < col[f.c.j] })
}

// doubted is how far below the limit, in log-odds, a pair may be to be given as doubted.
const doubted = 0.7

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

type family struct{ key, name string }

// families of evidence, by the first part of the feature's name, in plain words.
var families = []family{
	{"words", "words in common"}, {"names", "names in common"}, {"numbers", "figures in common"}, {"dates", "dates"}, {"quote", "quoted words"},
	{"run", "words in the same order"}, {"kin", "words near in meaning"}, {"topic", "closeness to the headlines"},
	{"place", "place in the articles"}, {"length", "length of the sentences"}, {"rivals", "no better partner"},
	{"neighbours", "neighbouring sentences"}, {"speaker", "who speaks"}, {"negation", "negation"}, {"form", "form of the sentence"},
}

// explain splits the log-odds of a link over families of evidence.
func (p *pair) explain(m *weights, i int, c *cell, x []float32) []model.Evidence {
	pieces := scratch(&p.pieces, len(m.link.Features))
	rest := m.link.Explain(x, pieces)
	sums := make([]float32, len(families))
	for f := range pieces {
		sums[m.family[f]] += pieces[f]
	}
	out := []model.Evidence{{Name: "to begin with: most pairs do not match", Weight: round(rest)}}
	for k, s := range sums {
		if w := round(s); w != 0 {
			out = append(out, model.Evidence{Name: families[k].name, Text: p.shown(families[k].key, i, c), Weight: w})
		}
	}
	return out
}

// shown gives what was found for a family: the words or names in common, the rarest first.
func (p *pair) shown(family string, i int, c *cell) string {
	if family != "words" && family != "names" && family != "numbers" {
		return ""
	}
	a := &p.side[0].Sentences[i]
	p.meet(i, int(c.j))
	var ids []int32
	for _, id := range p.met.common {
		figure, name := p.facts[id].figure, p.named(0, id)
		if (family == "numbers") == figure && (figure || (family == "names") == name) {
			ids = append(ids, id)
		}
	}
	slices.SortStableFunc(ids, func(x, y int32) int { return cmp.Compare(p.weight[y], p.weight[x]) })
	var shown []string
	for _, id := range ids[:min(len(ids), 6)] {
		shown = append(shown, a.Tokens[a.Sequence[p.met.place[0][id]-1]].Text)
	}
	return strings.Join(shown, ", ")
}

// round keeps two decimals, so that machines that multiply and add in one step print
// the same figures as others.
func round(v float32) float64 { return math.Round(float64(v)*100) / 100 }
