package detail

import (
	"slices"
	"strings"

	"crosscheck/diffing/quantity"
	"crosscheck/diffing/reading"
	"crosscheck/diffing/token"
)

// peopleKinds are stems of nouns for people by what they are: nobody is of two kinds in one story.
var peopleKinds = func() map[string]int {
	m := make(map[string]int)
	for n, line := range []string{"soldier troop servicemen serviceman", "rebel insurg milit guerrilla", "civilian villag", "polic policeman policemen", "protest demonstr", "passeng", "pilot",
		"driver motorist", "cyclist bicyclist motorcyclist", "pedestrian", "patient", "nurs", "doctor surgeon", "inmat prison", "guard", "tourist", "migrant refuge", "journalist report",
		"firefight", "teacher", "pupil student schoolchildren", "voter", "candid", "lawmak senat", "gunman gunmen attack", "hostag", "child children kid", "adult", "fan", "victim", "suspect"} {
		for _, stem := range strings.Fields(line) {
			m[stem] = n + 1
		}
	}
	return m
}()

// otherKinds tells whether two nouns, as stems, are for two kinds of people.
func otherKinds(x, y string) bool {
	p, q := peopleKinds[x], peopleKinds[y]
	return p > 0 && q > 0 && p != q
}

// subjectNoun gives the stem of the common noun that ends the subject of the clause of a, or "".
func subjectNoun(s *reading.Sentence, c *clauses, a stretch) string {
	subject := c.subject[c.of[a.first]]
	if subject.last == 0 {
		subject = subjectOf(s, clauseStart(c, a.first), a.first)
	}
	for t := subject.last - 1; t >= subject.first && t >= 0; t-- {
		switch {
		case s.Tokens[t].Kind != token.Word || s.Name[t] || possessive(s.Tokens[t].Text):
			return ""
		case adverb(s.Tokens[t].Lower) || s.Tokens[t].Lower == "also":
			continue
		}
		return s.Tokens[t].Stem
	}
	return ""
}

// chambers are words for who votes, by body.
var chambers = func() map[string]int {
	m := make(map[string]int)
	for n, line := range []string{"upper senate lords", "lower commons", "committee subcommittee panel", "cabinet", "council councillors councilors", "board directors shareholders"} {
		for _, word := range strings.Fields(line) {
			m[word] = n + 1
		}
	}
	return m
}()

// otherChambers tells whether two sentences are about votes of two bodies: of parliament, and of its upper house.
func otherChambers(a, b *reading.Sentence) bool {
	in := func(s *reading.Sentence) []int {
		var out []int
		for t := range s.Tokens {
			if n := chambers[s.Tokens[t].Lower]; n > 0 {
				out = append(out, n)
			}
		}
		return out
	}
	x, y := in(a), in(b)
	whole := func(s *reading.Sentence) bool {
		return slices.ContainsFunc(s.Tokens, func(t token.Token) bool { return t.Lower == "parliament" || t.Lower == "congress" })
	}
	if len(x) > 0 && len(y) == 0 && whole(b) || len(y) > 0 && len(x) == 0 && whole(a) {
		return true
	}
	return len(x) > 0 && len(y) > 0 && !slices.ContainsFunc(x, func(n int) bool { return slices.Contains(y, n) })
}

// many tells whether a term for people stands for several: "six men".
func many(s *reading.Sentence, t int) bool {
	switch s.Tokens[t].Lower {
	case "men", "women", "boys", "girls":
		return true
	}
	return possessive(s.Tokens[t].Text) // "the women's team"
}

// sectional tells whether a figure is that of a part of something, in so many words: "the first phase of the tunnel".
func sectional(s *reading.Sentence, c *clauses, q *quantity.Quantity) bool {
	for t := 0; t+1 < q.First; t++ {
		if !c.same(t, q.First) || s.Tokens[t+1].Lower != "of" {
			continue
		}
		switch s.Tokens[t].Stem {
		case "phase", "stage", "section", "part", "portion", "stretch", "wing":
			return true
		}
	}
	return false
}

// bygone tells whether a figure is that of something that was before: "the old record", "used to cost".
func bygone(s *reading.Sentence, c *clauses, q *quantity.Quantity) bool {
	for t := 0; t < len(s.Tokens); t++ {
		if !c.same(t, q.First) {
			continue
		}
		switch s.Tokens[t].Lower {
		case "old", "previous", "outgoing", "departing":
			if t < q.First || s.Tokens[t-1].Lower == "the" {
				return true
			}
		case "used":
			if t+1 < len(s.Tokens) && s.Tokens[t+1].Lower == "to" && t < q.First {
				return true
			}
		}
	}
	return false
}
