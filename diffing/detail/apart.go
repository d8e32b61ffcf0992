package detail

import (
	"slices"

	"crosscheck/diffing/entity"
	"crosscheck/diffing/lexicon"
	"crosscheck/diffing/meaning"
	"crosscheck/diffing/quantity"
	"crosscheck/diffing/reading"
	"crosscheck/diffing/token"
	"crosscheck/model"
)

// otherObjects tells whether two words are followed by one preposition and by nothing in common
// behind it: "closed to lorries" and "open to cars", "gold in the 100 metres" and "silver in the long jump".
func (f *finder) otherObjects(a, b stretch) bool {
	x, n := object(f.al.left, a.last)
	y, m := object(f.al.right, b.last)
	if n == 0 || m == 0 || f.al.left.Tokens[a.last].Lower != f.al.right.Tokens[b.last].Lower {
		return false
	}
	return !f.share(x, n, y, m)
}

// otherThings tells whether two verbs have an object each right behind them, with nothing in common:
// "denied murder" and "admitted manslaughter". In sentences that tell the same those are other words for one.
func (f *finder) otherThings(a, b stretch) bool {
	if f.in.Link.Relation == model.Reworded {
		return false
	}
	x, n := things(f.al.left, a.last)
	y, m := things(f.al.right, b.last)
	if n == 0 && m == 0 {
		x, n = thatClause(f.al.left, &f.clauses[0], a.last)
		y, m = thatClause(f.al.right, &f.clauses[1], b.last)
	}
	if n == 0 || m == 0 {
		return false
	}
	return !f.share(x, n, y, m)
}

// thatClause gives the words of the clause that "that" begins at token t; none where it has fewer than two that
// carry content.
func thatClause(s *reading.Sentence, c *clauses, t int) (first, last int) {
	const least = 2
	if t >= len(s.Tokens) || s.Tokens[t].Lower != "that" {
		return 0, 0
	}
	content := 0
	for last = t + 1; last < len(s.Tokens) && c.of[last] == c.of[t]; last++ {
		if s.Words[last] >= 0 && !lexicon.Function(s.Tokens[last].Lower) {
			content++
		}
	}
	if content < least {
		return 0, 0
	}
	return t + 1, last
}

// things gives the words of the object right behind token t-1, with what "of" adds to it; none where no
// noun stands there.
func things(s *reading.Sentence, t int) (first, last int) {
	const longest = 7
	found := false
	for last = t; last < min(t+longest, len(s.Tokens)) && s.Tokens[last].Kind == token.Word; last++ {
		switch lower := s.Tokens[last].Lower; {
		case lower == "the" || lower == "a" || lower == "an" || lower == "its" || lower == "his" || lower == "her" || lower == "their" || found && lower == "of":
		case lexicon.Function(lower) || adverb(lower):
			if !found {
				return 0, 0
			}
			return t, last
		default:
			found = true
		}
	}
	if !found {
		return 0, 0
	}
	return t, last
}

// share tells whether the words from x to n on the left and those from y to m on the right have one in common.
func (f *finder) share(x, n, y, m int) bool {
	for t := x; t < n; t++ {
		if u := f.al.to[t]; u >= y && u < m && f.kin(t, u) {
			return true
		}
	}
	return false
}

// kin tells whether two aligned words are one or of one meaning, and not only of one field: murder and
// manslaughter stand in the same surroundings.
func (f *finder) kin(t, u int) bool {
	x, y := f.al.left.Words[t], f.al.right.Words[u]
	return x == y || slices.Contains(f.in.Story.Vocabulary.Related(x), y)
}

// object gives the content words of the phrase behind the preposition at token t; none where no
// preposition stands there, or a pronoun behind it.
func object(s *reading.Sentence, t int) (first, last int) {
	const longest = 5
	if t >= len(s.Tokens) {
		return 0, 0
	}
	switch s.Tokens[t].Lower {
	case "to", "in", "for", "against", "with", "on", "at", "of":
	default:
		return 0, 0
	}
	found := false
	for last = t + 1; last < min(t+1+longest, len(s.Tokens)) && s.Tokens[last].Kind != token.Sign; last++ {
		switch lower := s.Tokens[last].Lower; {
		case lower == "of" || lower == "the" || lower == "a" || lower == "an" || lower == "its" || lower == "his" || lower == "her" || lower == "their":
		case lexicon.Function(lower):
			if !found {
				return 0, 0
			}
			return t + 1, last
		default:
			found = true
		}
	}
	if !found || calendarOnly(s, t+1, last) {
		return 0, 0
	}
	return t + 1, last
}

// calendarOnly tells whether some tokens are a date: "on Friday", "in May".
func calendarOnly(s *reading.Sentence, from, to int) bool {
	for k := range s.Dates {
		if d := &s.Dates[k]; d.First <= from && d.Last >= from+1 || d.First >= from && d.First < to {
			return true
		}
	}
	return false
}

// otherPhases tells whether two words hang on verbs, or stand behind prepositions, of which the one
// is about the beginning and the other about the end: a fire that began here spreads to there.
func (f *finder) otherPhases(a, b stretch) bool {
	x, y := phase(f.al.left, &f.clauses[0], a.first), phase(f.al.right, &f.clauses[1], b.first)
	return x != 0 && y != 0 && x != y
}

// phase is 1 for what begins or comes from somewhere, 2 for what ends or goes there, 0 for anything else.
func phase(s *reading.Sentence, c *clauses, t int) int {
	const reach = 8
	if t > 0 && s.Tokens[t-1].Lower == "to" || t > 1 && s.Tokens[t-2].Lower == "to" && s.Tokens[t-1].Lower == "the" {
		return 2
	}
	for k := t - 1; k >= max(0, t-reach) && c.of[k] == c.of[t]; k-- {
		switch s.Tokens[k].Stem {
		case "from":
			return 1
		case "into", "toward", "until":
			return 2
		}
		if n := turn(s.Tokens[k].Stem); n != 0 && !(k+1 < t && (s.Tokens[k+1].Lower == "down" || s.Tokens[k+1].Lower == "out" || s.Tokens[k+1].Lower == "up")) {
			return n
		}
	}
	return 0
}

// turn tells of a stem whether it is of a verb for a beginning, 1, or for an end, 2.
func turn(stem string) int {
	switch stem {
	case "began", "begun", "begin", "start", "broke", "came", "come", "arriv", "enter", "depart", "origin", "open":
		return 1
	case "end", "finish", "spread", "left", "leav", "fled", "flee", "escap", "reach", "stop", "conclud", "close":
		return 2
	}
	return 0
}

// otherParts tells whether the clauses of two words are each about one part of what has such parts, and not
// about one: what holds of the north, of women, of the eastbound lanes says nothing of the others.
func (f *finder) otherParts(a, b stretch) bool {
	other := false
	x, y := f.own[0].terms.List, f.own[1].terms.List
	meaning.Meet(&f.own[0].terms, &f.own[1].terms, func(i, j int) {
		if _, name := meaning.Class(x[i].Class); !halving[name] || x[i].Member == y[j].Member || holds(x, y[j]) || holds(y, x[i]) {
			return
		}
		other = other || f.clauses[0].rules(f.al.left, x[i].First, a.first) && f.clauses[1].rules(f.al.right, y[j].First, b.first) && outside(x[i].First, a) && outside(y[j].First, b)
	})
	return other
}

// halving are the classes whose members are parts of one thing.
var halving = map[string]bool{"direction": true, "side": true, "sex": true, "floor": true, "row": true, "hand": true, "bank of a river": true, "party": true, "institution": true, "weekday part": true}

// otherLying tells whether the clauses of two words tell of one kind of thing in two places: "its plant in Marl",
// "its plant in Renn".
func (f *finder) otherLying(a, b stretch) bool {
	for t, u := range f.al.to {
		if u < 0 || f.al.left.Name[t] || !f.clauses[0].same(t, a.first) || !f.clauses[1].same(u, b.first) || !f.kin(t, u) {
			continue
		}
		x, y := lying(f.al.left, t), lying(f.al.right, u)
		if x != nil && y != nil && x.Entity != y.Entity && f.rivals(stretch{x.First, x.Last}, stretch{y.First, y.Last}) {
			return true
		}
	}
	return false
}

// lying gives the name of the place that the noun at token t is said to be in, or nil.
func lying(s *reading.Sentence, t int) *entity.Mention {
	if t+2 >= len(s.Tokens) || verbal(s, t) {
		return nil
	}
	switch s.Tokens[t+1].Lower {
	case "in", "at", "near":
		if spots[s.Tokens[t].Lower] || sited(s.Tokens[t].Stem) {
			return mention(s, t+2)
		}
	case "of":
		if entity.Role(s.Tokens[t].Lower) {
			return mention(s, t+2) // the mayor of a town
		}
	}
	return nil
}

// sited tells whether a noun, as a stem, is for what stands in one place: a meeting in a town may be said to be in
// another, a plant is another plant there.
func sited(stem string) bool {
	switch stem {
	case "plant", "branch", "offic", "site", "store", "home", "unit", "base", "court", "shop", "hous", "street", "road", "bank", "station":
		return true
	}
	return false
}

// otherTimes tells whether one of two words is told of the time before something and the other one of the time
// after it: "before the flood", "after the flood"; or of two parts of it in a row: "in the first half".
func (f *finder) otherTimes(a, b stretch) bool {
	const reach = 4
	if x, y := turnOf(f.al.left, &f.clauses[0], a), turnOf(f.al.right, &f.clauses[1], b); x[0] != "" && y[0] != "" && x[1] == y[1] && x[0] != y[0] {
		return true
	}
	for t, u := range f.al.to {
		if u < 0 {
			continue
		}
		for x := t - 1; x >= max(0, t-reach); x-- {
			for y := u - 1; y >= max(0, u-reach); y-- {
				p, q := f.al.left.Tokens[x].Lower, f.al.right.Tokens[y].Lower
				if p == "before" && q == "after" || p == "after" && q == "before" {
					return true
				}
			}
		}
	}
	return false
}

// turnOf gives the ordinal and the noun of the part of a row that the clause of a is about: "first", "half".
func turnOf(s *reading.Sentence, c *clauses, a stretch) [2]string {
	for t := range s.Tokens[:len(s.Tokens)-1] {
		if !c.same(t, a.first) || !ordinal(s.Tokens[t].Lower) {
			continue
		}
		switch noun := s.Tokens[t+1].Stem; noun {
		case "half", "quarter", "period", "set", "leg", "round", "session", "inning", "test", "stage", "phase", "shift", "semest", "day":
			return [2]string{s.Tokens[t].Lower, noun}
		}
	}
	return [2]string{}
}

// otherVerbs tells whether two words hang on verbs that are opposites: seats that are won, and others that are
// lost.
func (f *finder) otherVerbs(a, b stretch) bool {
	v, w := governor(f.al.left, &f.clauses[0], a.first), governor(f.al.right, &f.clauses[1], b.first)
	return v >= 0 && w >= 0 && f.excluding(v, w)
}

// otherReasons tells whether two verbs have a reason each, behind their objects, with nothing in common: praised
// for this, criticised for that.
func (f *finder) otherReasons(a, b stretch) bool {
	x, n := reason(f.al.left, &f.clauses[0], a.last)
	y, m := reason(f.al.right, &f.clauses[1], b.last)
	return n > 0 && m > 0 && !f.share(x, n, y, m)
}

// reason gives the words behind "for" or "over" in the clause of token t-1, from token t on.
func reason(s *reading.Sentence, c *clauses, t int) (first, last int) {
	for k := t; k < len(s.Tokens) && c.of[k] == c.of[t-1]; k++ {
		if lower := s.Tokens[k].Lower; lower == "for" || lower == "over" {
			return object(s, k)
		}
	}
	return 0, 0
}

// otherBases tells whether the clauses of two words measure against other periods: more than a year
// ago, and less than last month.
func (f *finder) otherBases(a, b stretch) bool {
	for i := range f.al.left.Figures {
		for j := range f.al.right.Figures {
			p, q := &f.al.left.Figures[i], &f.al.right.Figures[j]
			if f.clauses[0].same(p.First, a.first) && f.clauses[1].same(q.First, b.first) && otherPeriods(f.al.left, p, f.al.right, q) {
				return true
			}
		}
	}
	return false
}

// otherPeriods tells whether two figures are told of periods that are not as long: "in the quarter", "in
// the year".
func otherPeriods(a *reading.Sentence, p *quantity.Quantity, b *reading.Sentence, q *quantity.Quantity) bool {
	x, y := period(a, p.Last), period(b, q.Last)
	return x != "" && y != "" && x != y
}

// period gives the stem of the period that a figure before token t is told of, or "". What it is
// compared with, "in May from a year earlier", counts before the month.
func period(s *reading.Sentence, t int) string {
	const reach = 8
	named := ""
	for k := t; k+1 < min(t+reach, len(s.Tokens)); k++ {
		if s.Tokens[k].Kind == token.Sign {
			return named
		}
		switch s.Tokens[k].Lower {
		case "in", "for", "over", "during", "from", "than":
		default:
			continue
		}
		month := entity.Month(s.Tokens[k+1].Lower)
		if month && s.Tokens[k].Lower == "from" {
			return "month"
		}
		for n := k + 1; n < min(k+4, len(s.Tokens)); n++ {
			switch stem := s.Tokens[n].Stem; stem {
			case "quarter", "month", "year", "half", "week", "decad":
				return stem
			}
		}
		if !month {
			return ""
		}
		named = "month"
	}
	return named
}
