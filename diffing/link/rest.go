package link

import (
	"slices"

	"crosscheck/diffing/calendar"
	"crosscheck/diffing/entity"
	"crosscheck/diffing/meaning"
	"crosscheck/diffing/quantity"
	"crosscheck/diffing/reading"
)

// restNames names what rest appends: what each of two sentences tells that the other does not.
var restNames = []string{
	"rest.sumMin", "rest.sumMax", "rest.toldMin", "rest.toldMax", "rest.namesMin", "rest.namesMax", "rest.quotedMin", "rest.quotedMax",
	"rest.heaviestMin", "rest.heaviestMax", "rest.countMin", "rest.countMax", "rest.figuresMin", "rest.figuresMax",
	"rest.stretchMin", "rest.stretchMax", "rest.runMin", "rest.runMax",
}

// sameFeatures names the evidence of a link that tells something about whether nothing is left
// over. Few on purpose: with all of it the model learns how the training stories put one thing
// twice, which is nearly word for word, and knows no other way.
var sameFeatures = []string{
	"length.min", "length.max", "length.ratio", "negation.same", "place.head", "place.lead",
	"numbers.common", "numbers.clash", "numbers.equal", "numbers.compatible", "numbers.noun", "numbers.apart",
	"dates.equal", "dates.compatible", "dates.apart",
}

// sameAt are the places of sameFeatures in the evidence.
var sameAt = func() []int {
	at := make([]int, len(sameFeatures))
	for k, name := range sameFeatures {
		at[k] = slices.Index(names, name)
	}
	return at
}()

// SameNames names the evidence on whether a link tells the same: what is left over, some of the
// evidence of the link, and last its log-odds.
func SameNames() []string { return slices.Concat(restNames, sameFeatures, []string{"link.odds"}) }

// sameness appends to y, whose room is used again, what SameNames names but the log-odds, of the
// candidate whose evidence is x.
func (p *pair) sameness(i, j int, x, y []float32) []float32 {
	y = p.rest(y[:0], i, j)
	for _, at := range sameAt {
		y = append(y, x[at])
	}
	return y
}

// untold is what a sentence tells that another does not.
type untold struct {
	sum, names, quoted float32 // weights: of all, of words of names, of quoted words
	heaviest           float32 // the weight of one word
	stretch            float32 // the weight of words one after the other: a clause of its own
	count, figures     int     // words, figures
	run                int     // the most words one after the other
}

// rest appends what each sentence tells that the other does not, the lesser and the greater. A word
// is told where the other sentence has it or one near in meaning, in part where that one is not
// quite so near; so is a figure or a date that the other sentence has in other words or has
// another value for, a person or body that it names otherwise, and one of several things that
// exclude each other.
func (p *pair) rest(x []float32, i, j int) []float32 {
	p.meet(i, j)
	a, b := &p.side[0].Sentences[i], &p.side[1].Sentences[j]
	p.match(a, b, &p.side[0].sentences[i].terms, &p.side[1].sentences[j].terms)
	left, right := p.untold(0, i), p.untold(1, j)
	pair := func(a, b float32) { x = append(x, min(a, b), max(a, b)) }
	number := func(a, b int) { pair(float32(a), float32(b)) }
	pair(left.sum, right.sum)
	pair(1-ratio(left.sum, p.mass[0][i].all), 1-ratio(right.sum, p.mass[1][j].all))
	pair(left.names, right.names)
	pair(left.quoted, right.quoted)
	pair(left.heaviest, right.heaviest)
	number(left.count, right.count)
	number(left.figures, right.figures)
	pair(left.stretch, right.stretch)
	number(left.run, right.run)
	for k := len(x) - len(restNames); k < len(x); k++ {
		x[k] = steady(x[k])
	}
	return x
}

// halfTold is how much of a word must be told for it not to be counted as missing.
const halfTold = 0.5

// untold finds what the sentence on a side tells that the other does not.
func (p *pair) untold(side, i int) untold {
	var u untold
	var sum, names, quoted, stretch float64 // their last bits do not hang on the order of the articles
	run := 0
	s, plain := &p.side[side].Sentences[i], &p.side[side].sentences[i]
	there := p.met.place[1-side]
	for k, id := range plain.sequence {
		t := s.Sequence[k]
		if p.matched[side][t] {
			stretch, run = 0, 0
			continue
		}
		if p.met.place[side][id] != int32(k+1) {
			continue // not the first time
		}
		worth := float32(0)
		if there[id] != 0 {
			worth = 1
		} else {
			for n := p.reach.first(side, id); n != nil; n = p.reach.after(n) {
				if there[n.other.id] != 0 {
					worth = max(worth, n.other.worth)
				}
			}
		}
		w := p.weight[id] * (1 - worth)
		sum += float64(w)
		if s.Name[t] {
			names += float64(w)
		}
		if s.Quoted[t] {
			quoted += float64(w)
		}
		u.heaviest = max(u.heaviest, w)
		if worth >= halfTold {
			stretch, run = 0, 0
			continue
		}
		u.count++
		if p.facts[id].figure {
			u.figures++
		}
		stretch, run = stretch+float64(w), run+1
		u.stretch, u.run = max(u.stretch, float32(stretch)), max(u.run, run)
	}
	u.sum, u.names, u.quoted = float32(sum), float32(names), float32(quoted)
	return u
}

// match marks the tokens of two sentences that tell what the other tells in its own way.
func (p *pair) match(a, b *reading.Sentence, mine, its *meaning.Terms) {
	for side, s := range []*reading.Sentence{a, b} {
		p.matched[side] = slices.Grow(p.matched[side][:0], len(s.Tokens))[:len(s.Tokens)]
		clear(p.matched[side])
	}
	left, right := marks(p.matched[0]), marks(p.matched[1])
	for i := range a.Figures {
		for j := range b.Figures {
			if q, r := &a.Figures[i], &b.Figures[j]; fills(q, r) {
				left.set(q.First, q.Last)
				right.set(r.First, r.Last)
			}
		}
	}
	for i := range a.Dates {
		for j := range b.Dates {
			d, e := &a.Dates[i], &b.Dates[j]
			switch calendar.Compare(*d, *e) {
			case calendar.Clash:
				if d.Granularity != e.Granularity {
					continue
				}
			case calendar.Incomparable:
				continue
			}
			left.set(d.First, d.Last)
			right.set(e.First, e.Last)
		}
	}
	meaning.Meet(mine, its, func(i, j int) {
		left.set(mine.List[i].First, mine.List[i].Last)
		right.set(its.List[j].First, its.List[j].Last)
	})
	p.matchNames(left, a, b)
	p.matchNames(right, b, a)
}

// fills tells whether two figures tell one thing, be it with values that clash.
func fills(q, r *quantity.Quantity) bool {
	switch quantity.Compare(*q, *r) {
	case quantity.Equal, quantity.Compatible:
		return true
	case quantity.Clash:
		return q.Noun != "" && q.Noun == r.Noun || q.Unit.Dimension == r.Unit.Dimension && q.Unit.Dimension != quantity.Count
	}
	return false
}

// matchNames marks whom a sentence names that the other speaks of too, with what they are, and
// whom it names as a speaker.
func (p *pair) matchNames(marked marks, s, other *reading.Sentence) {
	for k := range s.Mentions {
		if m := &s.Mentions[k]; m.Entity != 0 && p.speaksOf(other, m.Entity) {
			marked.set(m.First, m.Last)
			marked.set(m.Role.First, m.Role.Last)
		}
	}
	marked.set(s.Voice.First, s.Voice.Last)
}

// speaksOf tells whether a sentence names an entity, reports what it said or begins with a pronoun
// for it.
func (p *pair) speaksOf(s *reading.Sentence, id entity.ID) bool {
	return s.Voice.Entity == id || s.Subject != "" && s.Subject == p.entities.Entity(id).Key ||
		slices.ContainsFunc(s.Mentions, func(m entity.Mention) bool { return m.Entity == id })
}

// marks are flags by token.
type marks []bool

func (m marks) set(first, last int) {
	for t := first; t < last; t++ {
		m[t] = true
	}
}
