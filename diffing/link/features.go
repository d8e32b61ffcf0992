package link

import (
	"math"
	"slices"

	"crosscheck/model"
)

// names of the evidence, in the order of the values that evidence gives. The part
// before the dot is the family by which it is told to the reader.
//
// Every value is the same when the two articles change places, and so are the links.
var names = []string{
	"words.cosine", "words.coverMin", "words.coverMax", "words.sum", "words.count", "words.rarest", "words.second",
	"names.count", "names.sum", "words.plainSum", "words.plainCover", "numbers.common", "numbers.clash",
	"quote.sum", "quote.cover", "quote.both", "quote.one", "run.length", "run.weight",
	"place.head", "place.lead", "place.apart", "place.first", "place.last",
	"length.min", "length.max", "length.ratio",
	"rivals.bestMin", "rivals.bestMax", "rivals.leadMin", "rivals.leadMax", "rivals.shareMin", "rivals.shareMax",
	"neighbours.before", "neighbours.after", "neighbours.besideMin", "neighbours.besideMax",
	"negation.same",
	"form.caption", "form.post", "form.question",
	"speaker.same", "quote.equal", "quote.density",
	"words.anchors", "words.third", "words.rareCount",
	"speaker.subject", "names.specific", "rivals.genericMin", "rivals.genericMax",
	"numbers.equal", "numbers.compatible", "numbers.noun", "numbers.apart",
	"dates.equal", "dates.compatible", "dates.apart",
	"kin.toldMin", "kin.toldMax", "kin.toldSum", "kin.soft",
	"rivals.softLeadMin", "rivals.softLeadMax",
	"place.topMin", "place.topMax", "articles.shorter", "articles.longer", "articles.alike",
}

// top is how many sentences down counts as the top of an article.
const top = 12

// evidence measures one candidate pair into x, whose room is used again.
func (p *pair) evidence(i int, c *cell, x []float32) []float32 {
	j := int(c.j)
	a, b := &p.side[0].Sentences[i], &p.side[1].Sentences[j]
	pa, pb := &p.side[0].sentences[i], &p.side[1].sentences[j]
	ma, mb := p.massOf(0, i), p.massOf(1, j)
	p.meet(i, j)
	x = x[:0]

	in := p.inCommon()
	small, large := min(ma.all, mb.all), max(ma.all, mb.all)
	clash := flag(in.figures == 0 && pa.figures > 0 && pb.figures > 0)
	x = append(x, c.cosine, ratio(in.sum, large), ratio(in.sum, small), in.sum, float32(len(p.met.common)), in.top[0], in.top[1],
		float32(in.nameCount), in.names, in.plain, ratio(in.plain, min(ma.plain, mb.plain)), float32(in.figures), clash)

	both := ma.quoted > 0 && mb.quoted > 0
	quoteSum := float32(0)
	if both {
		quoteSum = (p.quotedCommon(pa, pb) + p.quotedCommon(pb, pa)) / 2
	}
	p.runs.lay(pa.words)
	length, weight := p.longestRun(pb.words)
	x = append(x, quoteSum, ratio(quoteSum, min(ma.quoted, mb.quoted)), flag(both), flag((ma.quoted > 0) != (mb.quoted > 0)),
		float32(length), weight)

	heads := flag(a.Role == model.Headline) + flag(b.Role == model.Headline)
	leads := flag(i == p.side[0].lead) + flag(j == p.side[1].lead)
	posA, posB := float32(i)/float32(len(p.side[0].Sentences)), float32(j)/float32(len(p.side[1].Sentences))
	x = append(x, heads, leads, abs(posA-posB), min(posA, posB), max(posA, posB))

	la, lb := float32(len(a.Content)), float32(len(b.Content))
	x = append(x, min(la, lb), max(la, lb), min(la, lb)/max(la, lb))

	row, col := p.rowMax[i], p.colMax[j]
	rowShare, colShare := c.cosine/p.rowSum[i], c.cosine/p.colSum[j]
	x = append(x, min(row, col), max(row, col), c.cosine/max(row, col), c.cosine/min(row, col),
		min(rowShare, colShare), max(rowShare, colShare))
	besideRow, besideCol := max(p.cosine(i, j-1), p.cosine(i, j+1)), max(p.cosine(i-1, j), p.cosine(i+1, j))
	x = append(x, p.cosine(i-1, j-1), p.cosine(i+1, j+1), min(besideRow, besideCol), max(besideRow, besideCol))

	x = append(x, flag(pa.negated == pb.negated), flag(a.Role == model.Caption || b.Role == model.Caption), flag(a.Role == model.Post || b.Role == model.Post),
		flag(pa.question != pb.question))

	speaker := float32(0)
	if a.Speaker != "" && b.Speaker != "" {
		speaker = 2*flag(a.Speaker == b.Speaker) - 1
	}
	quoteEqual, quoteDensity := float32(0), float32(0)
	if both {
		p.runs.lay(pa.quoted)
		quoteEqual, quoteDensity = p.densest(pb.quoted)
	}
	x = append(x, speaker, quoteEqual, quoteDensity)
	subject := float32(0)
	if a.Subject != "" && b.Subject != "" {
		subject = 2*flag(a.Subject == b.Subject) - 1
	}
	ga, gb := p.rowSum[i]/float32(len(p.side[1].Sentences)), p.colSum[j]/float32(len(p.side[0].Sentences))
	x = append(x, in.anchors, in.top[2], float32(in.rare), subject, in.rareNames, min(ga, gb), max(ga, gb))
	x = compareFigures(x, a, b)
	x = compareDates(x, a, b)
	x = p.compareSoft(x, i, c)
	// Long articles have more pairs and a smaller share of links; what stands near the top
	// of a long article is told by how far down it is, not by its share of the way.
	nA, nB := len(p.rows), len(p.colMax)
	x = append(x, float32(min(i, j, top)), float32(min(max(i, j), top)), float32(min(nA, nB)), float32(max(nA, nB)), p.alike)
	for k, v := range x {
		x[k] = steady(v)
	}
	return x
}

// steady rounds a value to four places, as math.Round would: sums run in the order in which a
// story's words are numbered, which hangs on the order of its articles, and their last bits must
// not.
func steady(v float32) float32 {
	n := float64(v) * 1e4 // to the last bit
	if n < 0 {
		n -= 0.5
	} else {
		n += 0.5
	}
	return float32(float64(int64(n)) * 1e-4) // what a division by 1e4 gives: there are bits to spare
}

// scratch gives n zeroes in memory that is used again and again.
func scratch[T any](buffer *[]T, n int) []T {
	if cap(*buffer) < n {
		*buffer = make([]T, n)
	}
	*buffer = (*buffer)[:n]
	clear(*buffer)
	return *buffer
}

// named tells whether a content word of the sentence on a side is part of a name there.
func (p *pair) named(side int, id int32) bool {
	return p.met.names[side][p.met.place[side][id]-1]
}

func ratio(a, b float32) float32 {
	if b <= 0 {
		return 0
	}
	return min(a/b, 1)
}

func flag(b bool) float32 {
	if b {
		return 1
	}
	return 0
}

func abs(v float32) float32 { return max(v, -v) }

// quotedCommon sums the weights of words that stand inside quotation marks in both.
func (p *pair) quotedCommon(a, b *plainSentence) float32 {
	var sum float64
	for _, id := range a.uttered {
		if slices.Contains(b.uttered, id) {
			sum += float64(p.weight[id])
		}
	}
	return float32(sum)
}

// common is what the content words that two sentences share tell.
type common struct {
	sum, names, plain        float32    // weights: of all, of words of names, of others
	anchors                  float32    // the rarer in English and in the two articles, the more
	rareNames                float32    // the weight of words of names that the two articles have in few sentences
	top                      [3]float32 // the greatest weights
	nameCount, figures, rare int        // rare: in few sentences of the two articles
}

// inCommon measures what the two sentences that meet have in common.
func (p *pair) inCommon() (c common) {
	const few = 4
	var sum, names, plain, anchors, rareNames float64 // their last bits do not hang on the order of the words
	for _, id := range p.met.common {
		w := p.weight[id]
		sum += float64(w)
		if p.facts[id].figure {
			c.figures++
		}
		na, nb := p.df[0][id], p.df[1][id]
		anchors += p.facts[id].rarity / math.Sqrt(float64(na*nb))
		rare := na+nb <= few
		if rare {
			c.rare++
		}
		if p.named(0, id) || p.named(1, id) {
			c.nameCount++
			names += float64(w)
			if rare {
				rareNames += float64(w)
			}
		} else {
			plain += float64(w)
		}
		for k := range c.top {
			if w > c.top[k] {
				w, c.top[k] = c.top[k], w
			}
		}
	}
	c.sum, c.names, c.plain, c.anchors, c.rareNames = float32(sum), float32(names), float32(plain), float32(anchors), float32(rareNames)
	return c
}
