package link

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"crosscheck/model"
)

type family struct{ key, name string }

// families of evidence, by the first part of the feature's name, in plain words.
var families = []family{
	{"words", "words in common"}, {"names", "names in common"}, {"numbers", "figures in common"}, {"dates", "dates"}, {"quote", "quoted words"},
	{"run", "words in the same order"}, {"kin", "words near in meaning"},
	{"place", "place in the articles"}, {"length", "length of the sentences"}, {"rivals", "no better partner"},
	{"neighbours", "neighbouring sentences"}, {"articles", "how much the articles share"}, {"speaker", "who speaks"}, {"negation", "negation"}, {"form", "form of the sentence"},
}

// mostPieces is room for the families of evidence and two pieces more.
const mostPieces = 24

// split splits the log-odds of a link over families of evidence, in hundredths: into their
// places, and behind them what no evidence accounts for and by how much an utterance quoted in
// both raised them. Machines that multiply and add in one step come to the same hundredths as
// others.
func (p *pair) split(m *weights, x []float32, raised float32) (out [mostPieces]int16) {
	pieces := scratch(&p.pieces, len(m.link.Features))
	rest := m.quick.link.Explain(x, pieces) / 2
	for f := range pieces {
		pieces[f] /= 2
	}
	rest += m.line.Explain(x, 0.5, pieces)
	var sums [mostPieces]float32
	for f := range pieces {
		sums[m.family[f]] += pieces[f]
	}
	sums[len(families)], sums[len(families)+1] = rest, raised
	for k, v := range sums {
		out[k] = int16(max(math.MinInt16, min(math.MaxInt16, math.Round(float64(v)*100))))
	}
	return out
}

// Explain gives the evidence of a link that Find found between articles a and b: pieces that
// add up to the log-odds of its score.
func (l *Linker) Explain(a, b int, f *Found) []model.Evidence {
	p, m, x := l.weigh(a, b), models(), f.x
	if x == nil {
		p = l.newPair(a, b)
		x = p.again(int(f.I), int(f.J))
	}
	pieces := p.split(&m, x, f.raised)
	out := []model.Evidence{{Name: "to begin with: most pairs do not match", Weight: hundredths(pieces[len(families)])}}
	for k := range families {
		if w := pieces[k]; w != 0 {
			out = append(out, model.Evidence{Name: families[k].name, Text: p.shown(families[k].key, int(f.I), int(f.J)), Weight: hundredths(w)})
		}
	}
	if raised := pieces[len(families)+1]; raised > 0 {
		out = append(out, model.Evidence{Name: "one utterance quoted in both", Weight: hundredths(raised)})
	}
	return out
}

// Consider gives the evidence of a pair of sentences that came near a link; none in very long
// articles, which it would take long to lay against each other again.
func (l *Linker) Consider(a, b, i, j int) []model.Evidence {
	if max(len(l.articles[a].Sentences), len(l.articles[b].Sentences)) > long {
		return nil
	}
	p := l.newPair(a, b)
	if x := p.again(i, j); x != nil {
		return l.Explain(a, b, &Found{I: int32(i), J: int32(j), x: x})
	}
	return nil
}

// again gives the evidence of a candidate anew; nil of what is none.
func (p *pair) again(i, j int) []float32 {
	for k := range p.rows[i] {
		if c := &p.rows[i][k]; int(c.j) == j {
			return p.evidence(i, c, nil)
		}
	}
	return nil
}

// mostShown is how many words are shown for a family of evidence.
const mostShown = 6

// shown gives what was found for a family: the words or names in common, the words near in
// meaning, the rarest first.
func (p *pair) shown(family string, i, j int) string {
	switch family {
	case "kin":
		return p.kinShown(i, j)
	case "words", "names", "numbers":
	default:
		return ""
	}
	p.meet(i, j)
	var ids []int32
	for _, id := range p.met.common {
		figure, name := p.facts[id].figure, p.named(0, id)
		if (family == "numbers") == figure && (figure || (family == "names") == name) {
			ids = append(ids, id)
		}
	}
	p.rarestFirst(ids)
	var shown []string
	for _, id := range ids[:min(len(ids), mostShown)] {
		shown = append(shown, p.text(0, i, id))
	}
	return strings.Join(shown, ", ")
}

// kinShown gives words of the left sentence that the right one lacks, each with the one nearest in
// meaning there: "died/killed".
func (p *pair) kinShown(i, j int) string {
	p.meet(i, j)
	nearest := map[int32]int32{}
	var ids []int32
	for _, id := range p.met.at[0].Content {
		if !p.alone(0, id) {
			continue
		}
		best := likeness{}
		for _, l := range p.reach.like[id] {
			if p.alone(1, l.id) && l.worth > best.worth {
				best = l
			}
		}
		if best.worth >= worthShowing {
			nearest[id] = best.id
			ids = append(ids, id)
		}
	}
	p.rarestFirst(ids)
	var shown []string
	for _, id := range ids[:min(len(ids), mostShown)] {
		shown = append(shown, p.text(0, i, id)+"/"+p.text(1, j, nearest[id]))
	}
	return strings.Join(shown, ", ")
}

// worthShowing is how much a word must be worth in the place of another to be shown for it.
const worthShowing = 0.45

func (p *pair) rarestFirst(ids []int32) {
	slices.SortStableFunc(ids, func(x, y int32) int { return cmp.Compare(p.weight[y], p.weight[x]) })
}

// text gives a content word as the sentence on a side has it; meet must have been called.
func (p *pair) text(side, i int, id int32) string {
	s := &p.side[side].Sentences[i]
	return s.Tokens[s.Sequence[p.met.place[side][id]-1]].Text
}

func hundredths(v int16) float64 { return float64(v) / 100 }
