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
	{"run", "words in the same order"}, {"kin", "words near in meaning"}, {"topic", "closeness to the headlines"},
	{"place", "place in the articles"}, {"length", "length of the sentences"}, {"rivals", "no better partner"},
	{"neighbours", "neighbouring sentences"}, {"speaker", "who speaks"}, {"negation", "negation"}, {"form", "form of the sentence"},
}

// split splits the log-odds of a link over families of evidence: into their places in sums,
// and behind them what no evidence accounts for and by how much an utterance quoted in both
// raised them.
func (p *pair) split(m *weights, x []float32, raised float32, sums []float32) {
	pieces := scratch(&p.pieces, len(m.link.Features))
	rest := m.link.Explain(x, pieces)
	for f := range pieces {
		sums[m.family[f]] += pieces[f]
	}
	sums[len(families)], sums[len(families)+1] = rest, raised
}

// Explain gives the evidence of a link that Find found between articles a and b: pieces that
// add up to the log-odds of its score.
func (l *Linker) Explain(a, b int, f *Found) []model.Evidence {
	p := l.weigh(a, b)
	out := []model.Evidence{{Name: "to begin with: most pairs do not match", Weight: round(f.pieces[len(families)])}}
	for k := range families {
		if w := round(f.pieces[k]); w != 0 {
			out = append(out, model.Evidence{Name: families[k].name, Text: p.shown(families[k].key, f.I, f.J), Weight: w})
		}
	}
	if raised := f.pieces[len(families)+1]; raised > 0 {
		out = append(out, model.Evidence{Name: "one utterance quoted in both", Weight: round(raised)})
	}
	return out
}

// Consider gives the evidence of a pair of sentences that came near a link; none in very long
// articles, which it would take long to lay against each other again.
func (l *Linker) Consider(a, b, i, j int) []model.Evidence {
	m := models()
	if max(len(l.articles[a].Sentences), len(l.articles[b].Sentences)) > long {
		return nil
	}
	p := l.newPair(a, b)
	for k := range p.rows[i] {
		if c := &p.rows[i][k]; int(c.j) == j {
			f := &Found{I: i, J: j, pieces: make([]float32, len(families)+2)}
			p.split(&m, p.evidence(i, c, nil), 0, f.pieces)
			return l.Explain(a, b, f)
		}
	}
	return nil
}

// shown gives what was found for a family: the words or names in common, the rarest first.
func (p *pair) shown(family string, i, j int) string {
	if family != "words" && family != "names" && family != "numbers" {
		return ""
	}
	a := &p.side[0].Sentences[i]
	p.meet(i, j)
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
