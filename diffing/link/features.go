package link

import (
	"math"

	"crosscheck/diffing/calendar"
	"crosscheck/diffing/quantity"
	"crosscheck/diffing/reading"
	"crosscheck/diffing/token"
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
	x := make([]float32, 0, len(names)+len(contextNames))

	var sum, rarest, second, nameSum, plain, once float32
	var count, nameCount, figures, onces int
	for _, id := range intersect(a.Content, b.Content) {
		w, word := p.weight[id], &p.v.Words[id]
		sum += w
		count++
		if w > rarest {
			rarest, second = w, rarest
		} else if w > second {
			second = w
		}
		if word.Figure {
			figures++
		}
		if p.nameIn(a, id) || p.nameIn(b, id) {
			nameCount++
			nameSum += w
		} else {
			plain += w
		}
		if len(p.postings[0][id]) == 1 && len(p.postings[1][id]) == 1 {
			onces++
			once += w
		}
	}
	massA, massB := p.mass[0][i], p.mass[1][j]
	small, large := min(massA, massB), max(massA, massB)
	clash := flag(figures == 0 && figureCount(p.v, a) > 0 && figureCount(p.v, b) > 0)
	x = append(x, c.cosine, ratio(sum, large), ratio(sum, small), sum, float32(count), rarest, second,
		float32(nameCount), nameSum, plain, ratio(plain, min(p.plainMass(a), p.plainMass(b))), float32(figures), clash, float32(onces), once)

	quotedA, quotedB := p.quoted(a), p.quoted(b)
	quoteSum := (p.quotedCommon(a, b) + p.quotedCommon(b, a)) / 2
	both := quotedA > 0 && quotedB > 0
	length, weight := p.longestRun(a, b)
	pairs, shareA := p.commonPairs(a, b)
	back, shareB := p.commonPairs(b, a)
	x = append(x, quoteSum, ratio(quoteSum, min(quotedA, quotedB)), flag(both), flag((quotedA > 0) != (quotedB > 0)),
		float32(length), weight, (pairs+back)/2, min(shareA, shareB), max(shareA, shareB))

	heads := flag(a.Role == model.Headline) + flag(b.Role == model.Headline)
	leads := flag(i == p.lead(0)) + flag(j == p.lead(1))
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

	topicA, topicB := p.cosine(i, p.headline(1)), p.cosine(p.headline(0), j)
	x = append(x, min(topicA, topicB), max(topicA, topicB))

	kin := (p.kin(a, b) + p.kin(b, a)) / 2
	x = append(x, kin, ratio(sum+kin, large), ratio(sum+kin, small), flag(negated(a) == negated(b)))
	x = append(x, flag(a.Role == model.Caption || b.Role == model.Caption), flag(a.Role == model.Post || b.Role == model.Post),
		flag(question(a) != question(b)), (p.prefixKin(a, b)+p.prefixKin(b, a))/2)

	speaker := float32(0)
	if a.Speaker != "" && b.Speaker != "" {
		speaker = 2*flag(a.Speaker == b.Speaker) - 1
	}
	equal, density := p.densest(words(a), words(b))
	quoteEqual, quoteDensity := float32(0), float32(0)
	if both {
		quoteEqual, quoteDensity = p.densest(quotedWords(a), quotedWords(b))
	}
	x = append(x, speaker, equal, density, quoteEqual, quoteDensity)
	x = append(x, p.specific(i, j)...)
	near := (p.near(a, b) + p.near(b, a)) / 2
	x = append(x, near, ratio(sum+near, large), ratio(sum+near, small))
	x = append(x, compareFigures(a, b)...)
	return append(x, compareDates(a, b)...)
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

func (p *pair) nameIn(s *reading.Sentence, id int32) bool {
	for t, w := range s.Words {
		if w == id {
			return s.Name[t]
		}
	}
	return false
}

// plainMass sums the weights of the content words that are no names.
func (p *pair) plainMass(s *reading.Sentence) float32 {
	var sum float32
	for _, t := range s.Sequence {
		if !s.Name[t] {
			sum += p.weight[s.Words[t]]
		}
	}
	return sum
}

func figureCount(v *reading.Vocabulary, s *reading.Sentence) int {
	n := 0
	for _, id := range s.Content {
		if v.Words[id].Figure {
			n++
		}
	}
	return n
}

func (p *pair) quoted(s *reading.Sentence) float32 {
	var sum float32
	for _, t := range s.Sequence {
		if s.Quoted[t] {
			sum += p.weight[s.Words[t]]
		}
	}
	return sum
}

// quotedCommon sums the weights of words that stand inside quotation marks in both.
func (p *pair) quotedCommon(a, b *reading.Sentence) float32 {
	var sum float32
	for _, t := range a.Sequence {
		if !a.Quoted[t] {
			continue
		}
		for _, u := range b.Sequence {
			if b.Quoted[u] && a.Words[t] == b.Words[u] {
				sum += p.weight[a.Words[t]]
				break
			}
		}
	}
	return sum
}

// longestRun finds the longest run of equal words, function words and all: its length
// in tokens and the weight of its content words.
func (p *pair) longestRun(a, b *reading.Sentence) (int, float32) {
	wa, wb := words(a), words(b)
	prev, cur := make([]int, len(wb)+1), make([]int, len(wb)+1)
	best, weight := 0, float32(0)
	for i, x := range wa {
		for j, y := range wb {
			if x != y {
				cur[j+1] = 0
				continue
			}
			cur[j+1] = prev[j] + 1
			if cur[j+1] >= max(best, 1) {
				w := p.runWeight(wa[i+1-cur[j+1] : i+1])
				if cur[j+1] > best || w > weight {
					best, weight = cur[j+1], w
				}
			}
		}
		prev, cur = cur, prev
	}
	return best, weight
}

func (p *pair) runWeight(run []int32) float32 {
	var weight float32
	for _, id := range run {
		if !p.v.Words[id].Function {
			weight += p.weight[id]
		}
	}
	return weight
}

// words gives the ids of a sentence's words in order, signs left out.
func words(s *reading.Sentence) []int32 {
	out := make([]int32, 0, len(s.Words))
	for _, id := range s.Words {
		if id >= 0 {
			out = append(out, id)
		}
	}
	return out
}

// commonPairs sums the weights of pairs of content words that stand near each other in both
// sentences, in whatever order: a stand-in for a predicate with its argument.
func (p *pair) commonPairs(a, b *reading.Sentence) (sum, share float32) {
	const window = 3
	var total float32
	for k, t := range a.Sequence {
		x := a.Words[t]
		for _, u := range a.Sequence[k+1 : min(k+1+window, len(a.Sequence))] {
			y := a.Words[u]
			w := min(p.weight[x], p.weight[y])
			total += w
			if x == y || !contains(b.Content, x) || !contains(b.Content, y) {
				continue
			}
			if near(b, x, y, window) {
				sum += w
			}
		}
	}
	return sum, ratio(sum, total)
}

func near(s *reading.Sentence, x, y int32, window int) bool {
	for k, t := range s.Sequence {
		if s.Words[t] != x {
			continue
		}
		for m := max(0, k-window); m < min(k+window+1, len(s.Sequence)); m++ {
			if s.Words[s.Sequence[m]] == y {
				return true
			}
		}
	}
	return false
}

func (p *pair) headline(side int) int {
	for i := range p.side[side].Sentences {
		if p.side[side].Sentences[i].Role == model.Headline {
			return i
		}
	}
	return 0
}

// lead gives the index of the first sentence of the body.
func (p *pair) lead(side int) int {
	for i := range p.side[side].Sentences {
		if s := &p.side[side].Sentences[i]; s.Role == model.Body || s.Role == model.Standfirst {
			return i
		}
	}
	return -1
}

// ranks counts the rivals in the row and in the column that have a greater cosine.
func (p *pair) ranks(i int, c *cell) (row, col int) {
	for k := range p.rows[i] {
		if p.rows[i][k].cosine > c.cosine {
			row++
		}
	}
	if c.cosine >= p.colMax[c.j] {
		return row, 0
	}
	from, to := 0, len(p.rows)
	if to > 400 {
		from, to = max(0, i-200), min(to, i+200)
	}
	for k := from; k < to; k++ {
		if p.cosine(k, int(c.j)) > c.cosine {
			col++
		}
	}
	return row, col
}

// kin sums the weights of content words without an equal on the other side that have one
// near in meaning there.
func (p *pair) kin(a, b *reading.Sentence) float32 {
	var sum float32
	for _, id := range a.Content {
		if contains(b.Content, id) {
			continue
		}
		for _, r := range p.v.Related(id) {
			if contains(b.Content, r) && !contains(a.Content, r) {
				sum += min(p.weight[id], p.weight[r])
				break
			}
		}
	}
	return sum
}

// prefixKin sums the weights of words without an equal that share a beginning of five
// letters with one on the other side: derivations that no list has.
func (p *pair) prefixKin(a, b *reading.Sentence) float32 {
	var sum float32
	for _, id := range a.Content {
		k := p.v.Words[id].Key
		if len(k) < 5 || contains(b.Content, id) {
			continue
		}
		for _, o := range b.Content {
			if l := p.v.Words[o].Key; len(l) >= 5 && l[:5] == k[:5] && !contains(a.Content, o) {
				sum += min(p.weight[id], p.weight[o])
				break
			}
		}
	}
	return sum
}

func negated(s *reading.Sentence) bool {
	for _, t := range s.Tokens {
		if t.Kind == token.Word && negation(t.Lower) {
			return true
		}
	}
	return false
}

func question(s *reading.Sentence) bool {
	for k := len(s.Tokens) - 1; k >= max(0, len(s.Tokens)-2); k-- {
		if s.Tokens[k].Text == "?" {
			return true
		}
	}
	return false
}

func quotedWords(s *reading.Sentence) []int32 {
	var out []int32
	for t, id := range s.Words {
		if id >= 0 && s.Quoted[t] {
			out = append(out, id)
		}
	}
	return out
}

// densest finds the stretch in which two sequences of words have most in common in the
// same order: how many words are equal there, less four fifths of those that are not,
// and the share that is equal. Function words count half.
func (p *pair) densest(a, b []int32) (value, density float32) {
	n, m := len(a), len(b)
	if n == 0 || m == 0 {
		return 0, 0
	}
	// Local alignment (Smith and Waterman 1981) with linear gaps.
	const gap, mismatch = 0.4, 0.6
	score := make([]float32, (n+1)*(m+1))
	equal := make([]int16, (n+1)*(m+1))
	length := make([]int16, (n+1)*(m+1))
	var bestEqual, bestLength int16
	for i := 1; i <= n; i++ {
		for j := 1; j <= m; j++ {
			at, up, left, diagonal := i*(m+1)+j, (i-1)*(m+1)+j, i*(m+1)+j-1, (i-1)*(m+1)+j-1
			s := score[diagonal] - mismatch
			same := a[i-1] == b[j-1]
			if same {
				s = score[diagonal] + 1
				if p.v.Words[a[i-1]].Function {
					s -= 0.5
				}
			}
			from := diagonal
			if v := max(score[up], score[left]) - gap; v > s {
				s, from, same = v, up, false
				// Of two ways that are worth the same the denser one, whichever side it is on.
				if score[left] > score[up] || score[left] == score[up] && denser(equal, length, left, up) {
					from = left
				}
			}
			if s <= 0 {
				continue
			}
			score[at], equal[at], length[at] = s, equal[from], length[from]+1
			if same {
				equal[at]++
			}
			if s > value || s == value && int(equal[at])*int(bestLength) > int(bestEqual)*int(length[at]) {
				value, bestEqual, bestLength = s, equal[at], length[at]
			}
		}
	}
	if bestLength == 0 {
		return 0, 0
	}
	return value, float32(bestEqual) / float32(bestLength)
}

func denser(equal, length []int16, x, y int) bool {
	return int(equal[x])*int(length[y]) > int(equal[y])*int(length[x])
}

// specific measures what two sentences share beside the topic of the story.
func (p *pair) specific(i, j int) []float32 {
	a, b := &p.side[0].Sentences[i], &p.side[1].Sentences[j]
	var off, anchors, names float32
	var top [3]float32
	rare := 0
	for _, id := range intersect(a.Content, b.Content) {
		w := p.weight[id]
		na, nb := len(p.postings[0][id]), len(p.postings[1][id])
		anchors += float32(p.v.Words[id].Rarity) / float32(math.Sqrt(float64(na*nb)))
		if na+nb <= 4 {
			rare++
			if p.nameIn(a, id) {
				names += w
			}
		}
		if !p.topic[id] {
			off += w
		}
		for k := range top {
			if w > top[k] {
				w, top[k] = top[k], w
			}
		}
	}
	offA, offB := p.offTopic(a), p.offTopic(b)
	windowA, windowB := p.window(a, b), p.window(b, a)
	subject := float32(0)
	if a.Subject != "" && b.Subject != "" {
		subject = 2*flag(a.Subject == b.Subject) - 1
	}
	ga, gb := p.rowSum[i]/float32(len(p.side[1].Sentences)), p.colSum[j]/float32(len(p.side[0].Sentences))
	return []float32{off, ratio(off, max(offA, offB)), ratio(off, min(offA, offB)), anchors, top[2], float32(rare),
		min(windowA, windowB), max(windowA, windowB), subject, names, min(ga, gb), max(ga, gb)}
}

// offTopic sums the weights of the content words that no headline has.
func (p *pair) offTopic(s *reading.Sentence) float32 {
	var sum float32
	for _, id := range s.Content {
		if !p.topic[id] {
			sum += p.weight[id]
		}
	}
	return sum
}

// window gives the greatest weight of words of a run of six content words of a that b has
// too: one clause of a long sentence told in full.
func (p *pair) window(a, b *reading.Sentence) float32 {
	const width = 6
	var best, sum float32
	hit := make([]float32, len(a.Sequence))
	for k, t := range a.Sequence {
		if id := a.Words[t]; contains(b.Content, id) {
			hit[k] = p.weight[id]
		}
		sum += hit[k]
		if k >= width {
			sum -= hit[k-width]
		}
		best = max(best, sum)
	}
	return best
}

// near sums the weights of the words of a without an equal in b, as far as b has a word
// that stands in the same surroundings.
func (p *pair) near(a, b *reading.Sentence) float32 {
	var sum float32
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
		sum += best
	}
	return sum
}

// compareFigures counts the figures of two sentences that are equal, that can both hold,
// that count the same noun, and that can do neither.
func compareFigures(a, b *reading.Sentence) []float32 {
	var equal, compatible, noun, apart float32
	for i := range a.Figures {
		x := &a.Figures[i]
		if x.Unit.Dimension == quantity.Label {
			continue
		}
		for j := range b.Figures {
			y := &b.Figures[j]
			switch quantity.Compare(*x, *y) {
			case quantity.Equal:
				if x.Value > 2 || x.Unit.Dimension != quantity.Count {
					equal++
				}
			case quantity.Compatible:
				compatible++
			case quantity.Clash:
				apart++
			}
			if x.Noun != "" && x.Noun == y.Noun || x.Unit.Dimension == y.Unit.Dimension && x.Unit.Dimension != quantity.Count {
				noun++
			}
		}
	}
	return []float32{equal, compatible, noun, apart}
}

// compareDates counts the dates of two sentences that are equal, that can both hold, and that
// can do neither.
func compareDates(a, b *reading.Sentence) []float32 {
	var equal, compatible, apart float32
	for i := range a.Dates {
		for j := range b.Dates {
			switch calendar.Compare(a.Dates[i], b.Dates[j]) {
			case calendar.Equal:
				equal++
			case calendar.Compatible:
				compatible++
			case calendar.Clash:
				apart++
			}
		}
	}
	return []float32{equal, compatible, apart}
}
