package link

import (
	"math"
	"slices"

	"crosscheck/diffing/reading"
	"crosscheck/model"
)

// names of the evidence, in the order of the values that evidence gives. The part
// before the dot is the family by which it is told to the reader.
//
// Every value is the same when the two articles change places, and so are the links.
var names = []string{
	"words.cosine", "words.coverMin", "words.coverMax", "words.sum", "words.count", "words.rarest", "words.second",
	"names.count", "names.sum", "words.plainSum", "words.plainCover", "numbers.common", "numbers.clash",
	"words.once", "words.onceSum", "quote.sum", "quote.cover", "quote.both", "quote.one", "run.length", "run.weight", "run.pairs", "run.pairShareMin", "run.pairShareMax",
	"place.head", "place.lead", "place.apart", "place.first", "place.last",
	"length.min", "length.max", "length.ratio",
	"rivals.bestMin", "rivals.bestMax", "rivals.leadMin", "rivals.leadMax", "rivals.rankMin", "rivals.rankMax", "rivals.shareMin", "rivals.shareMax",
	"neighbours.before", "neighbours.after", "neighbours.besideMin", "neighbours.besideMax",
	"topic.headMin", "topic.headMax",
	"kin.sum", "kin.coverMin", "kin.coverMax", "negation.same",
	"form.caption", "form.post", "form.question", "kin.prefix",
	"speaker.same", "run.equal", "run.density", "quote.equal", "quote.density",
	"words.offTopic", "words.offTopicCoverMin", "words.offTopicCoverMax", "words.anchors", "words.third", "words.rareCount",
	"run.windowMin", "run.windowMax", "speaker.subject", "names.specific", "rivals.genericMin", "rivals.genericMax",
	"kin.nearSum", "kin.nearCoverMin", "kin.nearCoverMax",
	"numbers.equal", "numbers.compatible", "numbers.noun", "numbers.apart",
	"dates.equal", "dates.compatible", "dates.apart",
}

// evidence measures one candidate pair.
func (p *pair) evidence(i int, c *cell) []float32 {
	j := int(c.j)
	a, b := &p.side[0].Sentences[i], &p.side[1].Sentences[j]
	pa, pb := &p.side[0].sentences[i], &p.side[1].sentences[j]
	ma, mb := p.massOf(0, i), p.massOf(1, j)
	x := make([]float32, 0, len(names))

	var rarest, second float32
	var sum64, nameSum64, plain64, once64 float64 // sums whose last bits do not hang on the order of the words
	var count, nameCount, figures, onces int
	common := intersect(a.Content, b.Content)
	for _, id := range common {
		w, word := p.weight[id], &p.v.Words[id]
		sum64 += float64(w)
		count++
		if w > rarest {
			rarest, second = w, rarest
		} else if w > second {
			second = w
		}
		if word.Figure {
			figures++
		}
		if named(a, pa, id) || named(b, pb, id) {
			nameCount++
			nameSum64 += float64(w)
		} else {
			plain64 += float64(w)
		}
		if p.df[0][id] == 1 && p.df[1][id] == 1 {
			onces++
			once64 += float64(w)
		}
	}
	sum, nameSum, plain, once := float32(sum64), float32(nameSum64), float32(plain64), float32(once64)
	small, large := min(ma.all, mb.all), max(ma.all, mb.all)
	clash := flag(figures == 0 && pa.figures > 0 && pb.figures > 0)
	x = append(x, c.cosine, ratio(sum, large), ratio(sum, small), sum, float32(count), rarest, second,
		float32(nameCount), nameSum, plain, ratio(plain, min(ma.plain, mb.plain)), float32(figures), clash, float32(onces), once)

	both := ma.quoted > 0 && mb.quoted > 0
	quoteSum := float32(0)
	if both {
		quoteSum = (p.quotedCommon(a, b) + p.quotedCommon(b, a)) / 2
	}
	length, weight := p.longestRun(pa.words, pb.words)
	pairs, shareA := p.commonPairs(a, b)
	back, shareB := p.commonPairs(b, a)
	x = append(x, quoteSum, ratio(quoteSum, min(ma.quoted, mb.quoted)), flag(both), flag((ma.quoted > 0) != (mb.quoted > 0)),
		float32(length), weight, (pairs+back)/2, min(shareA, shareB), max(shareA, shareB))

	heads := flag(a.Role == model.Headline) + flag(b.Role == model.Headline)
	leads := flag(i == p.side[0].lead) + flag(j == p.side[1].lead)
	posA, posB := float32(i)/float32(len(p.side[0].Sentences)), float32(j)/float32(len(p.side[1].Sentences))
	x = append(x, heads, leads, abs(posA-posB), min(posA, posB), max(posA, posB))

	la, lb := float32(len(a.Content)), float32(len(b.Content))
	x = append(x, min(la, lb), max(la, lb), min(la, lb)/max(la, lb))

	row, col := p.rowMax[i], p.colMax[j]
	rowRank, colRank := p.ranks(i, c)
	rowShare, colShare := c.cosine/p.rowSum[i], c.cosine/p.colSum[j]
	x = append(x, min(row, col), max(row, col), c.cosine/max(row, col), c.cosine/min(row, col),
		float32(min(rowRank, colRank)), float32(max(rowRank, colRank)), min(rowShare, colShare), max(rowShare, colShare))
	besideRow, besideCol := max(p.cosine(i, j-1), p.cosine(i, j+1)), max(p.cosine(i-1, j), p.cosine(i+1, j))
	x = append(x, p.cosine(i-1, j-1), p.cosine(i+1, j+1), min(besideRow, besideCol), max(besideRow, besideCol))

	topicA, topicB := p.cosine(i, p.side[1].headline), p.cosine(p.side[0].headline, j)
	x = append(x, min(topicA, topicB), max(topicA, topicB))

	kin := (p.kin(a, b) + p.kin(b, a)) / 2
	x = append(x, kin, ratio(sum+kin, large), ratio(sum+kin, small), flag(pa.negated == pb.negated))
	x = append(x, flag(a.Role == model.Caption || b.Role == model.Caption), flag(a.Role == model.Post || b.Role == model.Post),
		flag(pa.question != pb.question), (p.prefixKin(a, b)+p.prefixKin(b, a))/2)

	speaker := float32(0)
	if a.Speaker != "" && b.Speaker != "" {
		speaker = 2*flag(a.Speaker == b.Speaker) - 1
	}
	equal, density := p.densest(pa.words, pb.words)
	quoteEqual, quoteDensity := float32(0), float32(0)
	if both {
		quoteEqual, quoteDensity = p.densest(pa.quoted, pb.quoted)
	}
	x = append(x, speaker, equal, density, quoteEqual, quoteDensity)
	x = append(x, p.specific(i, j, common)...)
	near := (p.near(a, b) + p.near(b, a)) / 2
	x = append(x, near, ratio(sum+near, large), ratio(sum+near, small))
	x = append(x, compareFigures(a, b)...)
	x = append(x, compareDates(a, b)...)
	for k := range x {
		// Sums run in the order in which a story's words are numbered, which hangs on the order
		// of its articles: their last bits must not.
		x[k] = float32(math.Round(float64(x[k])*1e4) / 1e4)
	}
	return x
}

// scratch gives n zeroes in memory that is used again and again.
func scratch[T int16 | float32](buffer *[]T, n int) []T {
	if cap(*buffer) < n {
		*buffer = make([]T, n*2)
	}
	out := (*buffer)[:n]
	clear(out)
	return out
}

// named tells whether a content word is part of a name in its sentence.
func named(s *reading.Sentence, p *plainSentence, id int32) bool {
	at, ok := slices.BinarySearch(s.Content, id)
	return ok && p.names[at]
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

// intersect gives what two ascending lists have in common.
func intersect(a, b []int32) []int32 {
	var out []int32
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			out = append(out, a[0])
			a, b = a[1:], b[1:]
		}
	}
	return out
}

func contains(list []int32, id int32) bool {
	lo, hi := 0, len(list)
	for lo < hi {
		mid := (lo + hi) / 2
		if list[mid] < id {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo < len(list) && list[lo] == id
}

// quotedCommon sums the weights of words that stand inside quotation marks in both.
func (p *pair) quotedCommon(a, b *reading.Sentence) float32 {
	var sum float64
	for _, t := range a.Sequence {
		if !a.Quoted[t] {
			continue
		}
		for _, u := range b.Sequence {
			if b.Quoted[u] && a.Words[t] == b.Words[u] {
				sum += float64(p.weight[a.Words[t]])
				break
			}
		}
	}
	return float32(sum)
}

// kin sums the weights of content words without an equal on the other side that have one
// near in meaning there.
func (p *pair) kin(a, b *reading.Sentence) float32 {
	var sum float64
	for _, id := range a.Content {
		if contains(b.Content, id) {
			continue
		}
		for _, r := range p.v.Related(id) {
			if contains(b.Content, r) && !contains(a.Content, r) {
				sum += float64(min(p.weight[id], p.weight[r]))
				break
			}
		}
	}
	return float32(sum)
}

// prefixKin sums the weights of words without an equal that share a beginning of five
// letters with one on the other side: derivations that no list has.
func (p *pair) prefixKin(a, b *reading.Sentence) float32 {
	var sum float64
	for _, id := range a.Content {
		k := p.v.Words[id].Key
		if len(k) < 5 || contains(b.Content, id) {
			continue
		}
		var best float32
		for _, o := range b.Content {
			if l := p.v.Words[o].Key; len(l) >= 5 && l[:5] == k[:5] && !contains(a.Content, o) {
				best = max(best, min(p.weight[id], p.weight[o]))
			}
		}
		sum += float64(best)
	}
	return float32(sum)
}

// specific measures what two sentences share beside the topic of the story.
func (p *pair) specific(i, j int, common []int32) []float32 {
	a, b := &p.side[0].Sentences[i], &p.side[1].Sentences[j]
	pa, pb := &p.side[0].sentences[i], &p.side[1].sentences[j]
	var off64, anchors64, names64 float64
	var top [3]float32
	rare := 0
	for _, id := range common {
		w := p.weight[id]
		na, nb := p.df[0][id], p.df[1][id]
		anchors64 += p.v.Words[id].Rarity / math.Sqrt(float64(na*nb))
		if na+nb <= 4 {
			rare++
			if named(a, pa, id) || named(b, pb, id) {
				names64 += float64(w)
			}
		}
		if !p.topic[id] {
			off64 += float64(w)
		}
		for k := range top {
			if w > top[k] {
				w, top[k] = top[k], w
			}
		}
	}
	off, anchors, names := float32(off64), float32(anchors64), float32(names64)
	offA, offB := p.massOf(0, i).offTopic, p.massOf(1, j).offTopic
	windowA, windowB := p.window(a, b), p.window(b, a)
	subject := float32(0)
	if a.Subject != "" && b.Subject != "" {
		subject = 2*flag(a.Subject == b.Subject) - 1
	}
	ga, gb := p.rowSum[i]/float32(len(p.side[1].Sentences)), p.colSum[j]/float32(len(p.side[0].Sentences))
	return []float32{off, ratio(off, max(offA, offB)), ratio(off, min(offA, offB)), anchors, top[2], float32(rare),
		min(windowA, windowB), max(windowA, windowB), subject, names, min(ga, gb), max(ga, gb)}
}

// near sums the weights of the words of a without an equal in b, as far as b has a word
// that stands in the same surroundings.
func (p *pair) near(a, b *reading.Sentence) float32 {
	var sum float64
	for _, id := range a.Content {
		if contains(b.Content, id) {
			continue
		}
		var best float32
		for _, n := range p.v.Near(id) {
			if contains(b.Content, n.ID) && !contains(a.Content, n.ID) {
				best = max(best, (n.Near-0.4)*min(p.weight[id], p.weight[n.ID]))
			}
		}
		for _, r := range p.v.Related(id) {
			if contains(b.Content, r) && !contains(a.Content, r) {
				best = max(best, 0.6*min(p.weight[id], p.weight[r]))
			}
		}
		sum += float64(best)
	}
	return float32(sum)
}
