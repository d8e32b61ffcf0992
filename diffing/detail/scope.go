package detail

import (
	"slices"
	"strings"

	"crosscheck/diffing/calendar"
	"crosscheck/diffing/lexicon"
	"crosscheck/diffing/meaning"
	"crosscheck/diffing/quantity"
	"crosscheck/diffing/reading"
	"crosscheck/diffing/token"
	"crosscheck/model"
)

// otherHolders tells whether two figures are those of two: of two people or things that do one thing
// each, of one and of it with its allies, of the victims and of them with the culprit, of an age and of one long ago.
func (f *finder) otherHolders(a, b *quantity.Quantity) bool {
	x, y := stretch{a.First, a.Last}, stretch{b.First, b.Last}
	switch {
	case otherKinds(a.Noun, b.Noun), f.in.Link.Relation == model.Overlap && f.strangers(), f.twoThings(x, y), f.otherCountries(x, y), f.otherRanks(x, y), f.otherDoers(x, y), f.otherVerbs(x, y):
		return true
	case f.otherStanding(a, b), f.otherSum(a, b), a.Unit.Dimension == quantity.Clock && f.otherPhases(x, y), f.otherVotes():
		return true
	}
	for _, marked := range []func(*reading.Sentence, *clauses, *quantity.Quantity) bool{sectional, bygone, fullTime, formerly, allied} {
		if marked(f.al.left, &f.clauses[0], a) != marked(f.al.right, &f.clauses[1], b) {
			return true
		}
	}
	if longAgo(f.al.left, a) != longAgo(f.al.right, b) || more(f.al.left, a) != more(f.al.right, b) {
		return true
	}
	if nearness(a, b) < 0.5 && a.Per == "" && b.Per == "" && apiece(f.al.left, &f.clauses[0], a) != apiece(f.al.right, &f.clauses[1], b) {
		return true
	}
	return abs(a.Value-b.Value) == 1 && (turning(f.al.left, a) != turning(f.al.right, b) || partners(f.al.left, a) != partners(f.al.right, b) || withCulprit(f.al.left, a) != withCulprit(f.al.right, b))
}

// otherVotes tells whether both sentences tell of votes, of two bodies.
func (f *finder) otherVotes() bool {
	return len(f.own[0].votes) > 0 && len(f.own[1].votes) > 0 && otherChambers(f.al.left, f.al.right)
}

// longAgo tells whether an age is the one at which something happened: "was 24 when he recorded it".
func longAgo(s *reading.Sentence, q *quantity.Quantity) bool {
	return q.Noun == "" && (q.Unit.Dimension == quantity.Age || q.Unit.Dimension == quantity.Count) && q.Last < len(s.Tokens) && (s.Tokens[q.Last].Lower == "when" || s.Tokens[q.Last].Lower == "at")
}

// otherDoers tells whether two people do something before two words, and do not only tell it.
func (f *finder) otherDoers(a, b stretch) bool {
	if tells(f.al.left, &f.clauses[0], a) || tells(f.al.right, &f.clauses[1], b) {
		return false
	}
	return f.otherPersons(a, b) || f.personAndBody(f.al.left, &f.clauses[0], a, f.al.right, &f.clauses[1], b) || f.personAndBody(f.al.right, &f.clauses[1], b, f.al.left, &f.clauses[0], a)
}

// personAndBody tells whether a person does something in the first sentence and a body in the other one that
// the first does not name: the organizer, and the union.
func (f *finder) personAndBody(s *reading.Sentence, c *clauses, a stretch, other *reading.Sentence, d *clauses, b stretch) bool {
	if len(f.persons(s, c, a)) == 0 || len(f.persons(other, d, b)) > 0 {
		return false
	}
	body := false
	for t := range b.first {
		if term := bodyAt(other, t); d.same(t, b.first) && term.Last > 0 {
			if _, name := meaning.Class(term.Class); name == "by which body" && !holds(s.Terms, term) {
				body = true
			}
		}
		if d.same(t, b.first) && pronoun(other.Tokens[t].Lower) {
			return false
		}
	}
	return body
}

// otherCountries tells whether one country does what the clause of a tells, and another one what that of b does.
func (f *finder) otherCountries(a, b stretch) bool {
	by := func(s *reading.Sentence, c *clauses, a stretch) int {
		for _, t := range s.Terms {
			if _, name := meaning.Class(t.Class); name == country && c.same(t.First, a.first) && agent(s, c, t) {
				return t.Member + 1
			}
		}
		return 0
	}
	x, y := by(f.al.left, &f.clauses[0], a), by(f.al.right, &f.clauses[1], b)
	return x > 0 && y > 0 && x != y
}

// tells tells whether somebody says something in the clause of a, before it.
func tells(s *reading.Sentence, c *clauses, a stretch) bool {
	for t := a.first - 1; t >= 0; t-- {
		if c.same(t, a.first) && lexicon.Reporting(s.Tokens[t].Lower) {
			return true
		}
	}
	return false
}

// allied tells whether a figure is that of a party and its allies, of a firm and its partners.
func allied(s *reading.Sentence, c *clauses, q *quantity.Quantity) bool {
	for t := q.First - 1; t >= 0 && c.same(t, q.First); t-- {
		switch s.Tokens[t].Stem {
		case "alli", "partner", "bloc", "coalit", "allianc", "combin", "jointli":
			return true
		}
	}
	return false
}

// withCulprit tells whether a figure is said to count those who did it among the dead: "14 people,
// including the gunman".
func withCulprit(s *reading.Sentence, q *quantity.Quantity) bool {
	const reach, noun = 6, 4
	for t := q.Last; t < min(q.Last+reach, len(s.Tokens)); t++ {
		switch s.Tokens[t].Lower {
		case "including", "counting", "among", "with":
		default:
			continue
		}
		for k := t + 1; k < min(t+1+noun, len(s.Tokens)); k++ {
			switch s.Tokens[k].Lower {
			case "gunman", "attacker", "bomber", "shooter", "killer", "assailant", "suspect", "perpetrator", "driver", "pilot", "himself", "herself", "murderer", "culprit", "hijacker", "robber":
				return true
			}
		}
	}
	return false
}

// otherAges tells whether two ages are those of two people.
func (f *finder) otherAges(a, b *quantity.Quantity) bool {
	x, y := aged(f.al.left, a), aged(f.al.right, b)
	return x != 0 && y != 0 && x != y
}

// roughly tells whether a part of an hour or a year in words can stand for a time near it: half
// an hour for 35 minutes.
func (f *finder) roughly(a, b *quantity.Quantity) bool {
	if (dozens(f.al.left, a) || dozens(f.al.right, b)) && nearness(a, b) >= 0.85 {
		return true
	}
	const near = 0.8
	part := func(q *quantity.Quantity) bool {
		return q.Unit.Dimension == quantity.Duration && q.Written == quantity.Words && q.Value != float64(int(q.Value))
	}
	return (part(a) || part(b)) && nearness(a, b) >= near
}

// dozens tells whether a figure is told in dozens, which are counted roughly: "two dozen flights".
func dozens(s *reading.Sentence, q *quantity.Quantity) bool {
	return strings.Contains(written(s, q), "dozen")
}

// outOf tells whether a figure is the whole that something is a part of: "17 votes out of 24,600".
func outOf(s *reading.Sentence, q *quantity.Quantity) bool {
	return q.First > 1 && s.Tokens[q.First-1].Lower == "of" && s.Tokens[q.First-2].Lower == "out"
}

// subset tells whether one figure counts some of the people that the other one counts in general: the
// 40 children among 43 people.
func subset(some, all *quantity.Quantity) bool {
	if some.Noun == all.Noun || some.Unit.Dimension != quantity.Count || all.Unit.Dimension != quantity.Count || some.Value >= all.Value {
		return false
	}
	switch all.Noun {
	case "peopl", "person", "passeng":
		return quantity.People(some.Noun) && some.Noun != "peopl" && some.Noun != "person" && some.Noun != "passeng"
	case "children", "child", "kid":
		switch some.Noun {
		case "son", "daughter", "boy", "girl", "babi":
			return true
		}
	}
	return false
}

// grown is 1 for a figure by which something rose or fell, -1 for one that it came to, 0 where that does
// not show.
func grown(s *reading.Sentence, q *quantity.Quantity) int {
	if q.First == 0 {
		return 0
	}
	switch s.Tokens[q.First-1].Lower {
	case "by":
		return 1
	case "to", "at":
		return -1
	}
	return 0
}

// halfTime tells whether a score is that of a part of a match.
func halfTime(s *reading.Sentence, q *quantity.Quantity) bool {
	if q.Unit.Dimension != quantity.Score {
		return false
	}
	for t := range s.Tokens {
		switch s.Tokens[t].Lower {
		case "half", "half-time", "halftime", "interval", "quarter", "period", "aggregate", "leg", "set":
			return true
		}
	}
	return false
}

// atClose tells whether a share or a sum is that of a price when trading ended.
func atClose(s *reading.Sentence, q *quantity.Quantity) bool {
	if q.Unit.Dimension != quantity.Share && q.Unit.Dimension != quantity.Money {
		return false
	}
	traded, closed := false, false
	for t := range s.Tokens {
		switch s.Tokens[t].Lower {
		case "share", "shares", "stock", "stocks", "index", "market", "dollar", "oil", "crude", "bond", "bonds":
			traded = true
		case "closed", "close", "closing", "settled":
			closed = true
		}
	}
	return traded && closed
}

// otherYears tells whether a share, a sum or a count is told of a year or a month on either side, and of none in
// common: the rate of one year says nothing of that of another.
func (f *finder) otherYears(q *quantity.Quantity) bool {
	if q.Unit.Dimension != quantity.Share && q.Unit.Dimension != quantity.Money && q.Unit.Dimension != quantity.Count {
		return false
	}
	years, count := false, q.Unit.Dimension == quantity.Count
	for i := range f.al.left.Dates {
		for j := range f.al.right.Dates {
			a, b := &f.al.left.Dates[i], &f.al.right.Dates[j]
			if a.Granularity < calendar.Month || b.Granularity < calendar.Month {
				continue
			}
			switch calendar.Compare(*a, *b) {
			case calendar.Incomparable:
				if count {
					return false
				}
			case calendar.Equal, calendar.Compatible:
				if count || a.Granularity < calendar.Year || b.Granularity < calendar.Year || calendar.Compare(*a, *b) == calendar.Equal {
					return false
				}
			}
			years = true
		}
	}
	return years
}

// otherDays tells whether the clauses of two words are dated, and have no date in common.
func (f *finder) otherDays(a, b stretch) bool {
	other := false
	for i := range f.al.left.Dates {
		for j := range f.al.right.Dates {
			p, q := &f.al.left.Dates[i], &f.al.right.Dates[j]
			if p.Bound != calendar.On || q.Bound != calendar.On || !f.clauses[0].same(p.First, a.first) || !f.clauses[1].same(q.First, b.first) {
				continue
			}
			if calendar.Compare(*p, *q) != calendar.Clash {
				return false
			}
			other = true
		}
	}
	return other
}

// saidOtherDays tells whether both sentences report what one person, whom they name first, said, on days that clash: people change
// their minds.
func (f *finder) saidOtherDays() bool {
	if len(f.al.left.Mentions) == 0 || len(f.al.right.Mentions) == 0 || f.al.left.Mentions[0].Entity != f.al.right.Mentions[0].Entity {
		return false
	}
	other := false
	for i := range f.al.left.Dates {
		for j := range f.al.right.Dates {
			a, b := &f.al.left.Dates[i], &f.al.right.Dates[j]
			if !f.acted(f.al.left, &f.clauses[0], stretch{a.First, a.Last}).said || !f.acted(f.al.right, &f.clauses[1], stretch{b.First, b.Last}).said {
				continue
			}
			if calendar.Compare(*a, *b) != calendar.Clash {
				return false
			}
			other = true
		}
	}
	return other
}

// otherSums tells whether the clauses of two dates tell shares or sums, and not the same: they are told of
// two months or years. Counts are where they are those of a year as seen from today.
func (f *finder) otherSums(a, b stretch, today bool) bool {
	for i := range f.al.left.Figures {
		for j := range f.al.right.Figures {
			p, q := &f.al.left.Figures[i], &f.al.right.Figures[j]
			if (p.Unit.Dimension == quantity.Share || p.Unit.Dimension == quantity.Money || p.Unit.Dimension == quantity.Count && today) && f.clauses[0].same(p.First, a.first) && f.clauses[1].same(q.First, b.first) && quantity.CompareValues(*p, *q) == quantity.Clash {
				return true
			}
		}
	}
	return false
}

// rated tells whether two figures clash of which one is a rate in so many words, "$5 a day", and
// the other one in others: "each day costs $6".
func (f *finder) rated(a, b *quantity.Quantity) bool {
	if (a.Per == "") == (b.Per == "") {
		return false
	}
	per, s := a.Per, f.al.right
	if per == "" {
		per, s = b.Per, f.al.left
	}
	x, y := *a, *b
	x.Per, y.Per = "", ""
	return slices.ContainsFunc(s.Tokens, func(t token.Token) bool { return t.Stem == per }) && quantity.Compare(x, y) == quantity.Clash
}

// otherLimits tells whether two figures are lower limits, or upper ones, of one kind that lie
// well apart: both may hold, but no two papers would set them of one thing.
func otherLimits(a, b *quantity.Quantity) bool {
	const near = 0.85
	return a.Bound == b.Bound && (a.Bound == quantity.AtLeast || a.Bound == quantity.AtMost || a.Bound == quantity.UpTo) && a.Unit.Dimension == b.Unit.Dimension &&
		a.Noun == b.Noun && a.Per == b.Per && a.Unit.Name == b.Unit.Name && nearness(a, b) < near
}
