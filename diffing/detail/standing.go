package detail

import (
	"strings"

	"crosscheck/diffing/lexicon"
	"crosscheck/diffing/quantity"
	"crosscheck/diffing/reading"
	"crosscheck/diffing/token"
)

// standing is what a figure stands for: what is, or what somebody wants, offers, has promised or expects.
type standing uint8

const (
	isFact standing = iota
	isAsked
	isOffered
	isPromised
	isForecast
	isPolled
)

// standings are stems of words that say so of the figure behind them.
var standings = map[string]standing{
	"ask": isAsked, "demand": isAsked, "seek": isAsked, "sought": isAsked, "request": isAsked, "want": isAsked, "requir": isAsked, "need": isAsked, "claim": isAsked, "propos": isOffered, "offer": isOffered, "bid": isOffered,
	"promis": isPromised, "pledg": isPromised, "vow": isPromised, "target": isPromised, "goal": isPromised, "aim": isPromised, "budget": isPromised,
	"forecast": isForecast, "predict": isForecast, "project": isForecast, "expect": isForecast, "anticip": isForecast,
	"poll": isPolled, "survey": isPolled,
}

// standingOf tells what a figure stands for, by the words before it in its clause.
func standingOf(s *reading.Sentence, c *clauses, q *quantity.Quantity) standing {
	for t := q.First - 1; t >= 0; t-- {
		if !c.same(t, q.First) || s.Name[t] {
			continue
		}
		n := standings[s.Tokens[t].Stem]
		switch {
		case n == isFact, s.Tokens[t].Lower == "claimed", s.Tokens[t].Lower == "claims", s.Tokens[t].Lower == "project" || s.Tokens[t].Lower == "projects":
			continue
		case n == isPolled && t+1 < len(s.Tokens) && s.Tokens[t+1].Lower == "stations":
			continue
		}
		return n
	}
	return isFact
}

// otherStanding tells whether the one figure is asked or polled and the other one is not, or the one
// promised or expected and the other one done: both hold.
func (f *finder) otherStanding(a, b *quantity.Quantity) bool {
	x, y := standingOf(f.al.left, &f.clauses[0], a), standingOf(f.al.right, &f.clauses[1], b)
	if x == y {
		return false
	}
	if x == isAsked || y == isAsked || x == isPolled || y == isPolled {
		return true
	}
	if x == isOffered || y == isOffered {
		return false // what is offered, a reward say, is there
	}
	return x == isFact && past(f.al.left, &f.clauses[0], a) || y == isFact && past(f.al.right, &f.clauses[1], b)
}

// past tells whether what a figure is told of has happened.
func past(s *reading.Sentence, c *clauses, q *quantity.Quantity) bool {
	v := governor(s, c, q.First)
	if v < 0 {
		return false
	}
	for k := max(0, v-3); k < v; k++ {
		switch s.Tokens[k].Lower {
		case "to", "will", "would", "be", "may", "might", "could":
			return false
		}
	}
	return true
}

// sums are the stems of nouns for what a sum is, by kind.
var sums = func() map[string]int {
	m := make(map[string]int)
	for n, line := range []string{"revenu sale turnov take", "profit earn", "loss deficit shortfal", "debt loan", "fine penalti", "bail bond", "salari wage", "bonus", "damag compens settlement",
		"donat gift grant", "tax", "budget", "fee", "reward", "ransom"} {
		for _, stem := range strings.Fields(line) {
			m[stem] = n + 1
		}
	}
	return m
}()

// sumOf tells what a sum is: revenue, a profit, a fine; 0 where that does not show.
func sumOf(s *reading.Sentence, q *quantity.Quantity) int {
	const back, ahead = 3, 3
	for t := q.First - 1; t >= max(0, q.First-back); t-- {
		if n := sums[s.Tokens[t].Stem]; n > 0 {
			return n
		}
		if s.Tokens[t].Kind != token.Word {
			break
		}
	}
	if q.Last < len(s.Tokens) && s.Tokens[q.Last].Lower == "in" {
		for t := q.Last + 1; t < min(len(s.Tokens), q.Last+ahead); t++ {
			if n := sums[s.Tokens[t].Stem]; n > 0 {
				return n
			}
		}
	}
	return 0
}

// otherSum tells whether two sums are of two kinds.
func (f *finder) otherSum(a, b *quantity.Quantity) bool {
	if a.Unit.Dimension != quantity.Money {
		return false
	}
	x, y := sumOf(f.al.left, a), sumOf(f.al.right, b)
	return x > 0 && y > 0 && x != y
}

// formerly tells whether a figure is said to be an earlier one: "first put the loss at".
func formerly(s *reading.Sentence, c *clauses, q *quantity.Quantity) bool {
	for t := 0; t+1 < q.First; t++ {
		if c.same(t, q.First) && s.Tokens[t].Lower == "first" && (changed(s, t+1) || invariable(s.Tokens[t+1].Lower) || lexicon.Reporting(s.Tokens[t+1].Lower)) {
			return true
		}
	}
	return atFirst(s, c, stretch{q.First, q.Last})
}

// apiece tells whether a figure is what each of several has or gets.
func apiece(s *reading.Sentence, c *clauses, q *quantity.Quantity) bool {
	for t := range s.Tokens {
		if lower := s.Tokens[t].Lower; c.same(t, q.First) && (lower == "each" || lower == "apiece" || lower == "every") {
			return true
		}
	}
	return false
}

// more tells whether a figure is by how much something is more than something else: "$20 higher than".
func more(s *reading.Sentence, q *quantity.Quantity) bool {
	for t := q.Last; t < min(q.Last+3, len(s.Tokens)); t++ {
		switch s.Tokens[t].Lower {
		case "higher", "lower", "more", "less", "fewer", "larger", "smaller", "cheaper", "dearer", "above", "below", "faster", "slower", "longer", "shorter":
			return true
		}
	}
	return false
}

// partners tells whether a figure counts those that somebody is one with: "a deal with 11 nations", of 12 with him.
func partners(s *reading.Sentence, q *quantity.Quantity) bool {
	return q.First > 0 && (s.Tokens[q.First-1].Lower == "with" || s.Tokens[q.First-1].Lower == "other") || q.Last < len(s.Tokens) && s.Tokens[q.Last].Lower == "other"
}

// turning tells whether an age is that of a birthday: "will turn 75".
func turning(s *reading.Sentence, q *quantity.Quantity) bool {
	return q.First > 0 && s.Tokens[q.First-1].Stem == "turn"
}

// fullTime tells whether a figure counts those alone who work full time, or part of it.
func fullTime(s *reading.Sentence, c *clauses, q *quantity.Quantity) bool {
	for t := range s.Tokens {
		if !c.same(t, q.First) {
			continue
		}
		switch lower := s.Tokens[t].Lower; {
		case lower == "full-time" || lower == "part-time" || lower == "fulltime":
			return true
		case (lower == "full" || lower == "part") && t+1 < len(s.Tokens) && (s.Tokens[t+1].Lower == "time" || t+2 < len(s.Tokens) && s.Tokens[t+1].Lower == "-" && s.Tokens[t+2].Lower == "time"):
			return true
		}
	}
	return false
}
