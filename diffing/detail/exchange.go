package detail

import (
	"fmt"
	"slices"
	"strings"

	"crosscheck/diffing/entity"
	"crosscheck/diffing/lexicon"
	"crosscheck/diffing/quantity"
	"crosscheck/diffing/reading"
	"crosscheck/diffing/token"
	"crosscheck/model"
)

// exchanged finds one act in which who does it and whom it is done to have changed places:
// "Sandor sued the orchestra" against "the orchestra is suing Sandor".
func (f *finder) exchanged() []model.Detail {
	left, right := f.al.left, f.al.right
	for _, x := range f.own[0].done {
		for _, y := range f.own[1].done {
			if f.al.to[x.verb] != y.verb || !oneWord(left.Tokens[x.verb].Stem, right.Tokens[y.verb].Stem) || mutual(left.Tokens[x.verb].Stem) ||
				!f.same(x.by, y.to) || !f.same(x.to, y.by) || f.same(x.by, y.by) || f.same(x.to, y.to) {
				continue
			}
			a, b := x.span(left), y.span(right)
			return []model.Detail{{Kind: model.Attribution, Verdict: model.Conflicting, Left: a, Right: b,
				Why: fmt.Sprintf("who does it and to whom is exchanged: “%s” against “%s”", a.Text, b.Text)}}
		}
	}
	return nil
}

// done is a verb with the words for who does it and to whom.
type done struct{ verb, by, to int }

// span is what the three take up.
func (d done) span(s *reading.Sentence) *model.Span {
	return span(s, min(d.by, d.verb, d.to), max(d.by, d.verb, d.to)+1)
}

// dones reads the verbs of a sentence outside quotations of which both sides are told.
func dones(s *reading.Sentence, c *clauses) []done {
	var out []done
	for _, v := range s.Sequence[:min(len(s.Sequence), mostAligned)] {
		if s.Quoted[v] {
			continue
		}
		if by, to, ok := sides(s, c, v); ok {
			out = append(out, done{v, by, to})
		}
	}
	return out
}

// oneWord tells whether two stems are of one verb: "sue", "su".
func oneWord(x, y string) bool { return x == y || strings.HasPrefix(x, y) || strings.HasPrefix(y, x) }

// otherAgents tells whether two verbs, one of them in the passive, are done by two: attacked by critics, as
// business welcomes it.
func (f *finder) otherAgents(v, w int) bool {
	if passiveAt(f.al.left, v) == passiveAt(f.al.right, w) {
		return false
	}
	by, _, ok := sides(f.al.left, &f.clauses[0], v)
	if !ok {
		return false
	}
	from, _, ok := sides(f.al.right, &f.clauses[1], w)
	return ok && !f.same(by, from)
}

// otherPatients tells whether two verbs, one of them in the passive, are done to two: a man who was arrested,
// and one who released his hostages.
func (f *finder) otherPatients(a, b stretch) bool {
	v, w := passiveAt(f.al.left, a.first), passiveAt(f.al.right, b.first)
	if v == w {
		return false
	}
	if v {
		x, n := things(f.al.right, b.last)
		return n > 0 && persons(f.al.right, x, n) && !meets(f.al.from[x:n], patient(f.al.left, &f.clauses[0], a.first))
	}
	x, n := things(f.al.left, a.last)
	return n > 0 && persons(f.al.left, x, n) && !meets(f.al.to[x:n], patient(f.al.right, &f.clauses[1], b.first))
}

// persons tells whether people are among some tokens.
func persons(s *reading.Sentence, from, to int) bool {
	return slices.ContainsFunc(s.Tokens[from:to], func(t token.Token) bool { return quantity.People(t.Stem) || entity.Role(t.Lower) })
}

// meets tells whether one of some partners stands in a stretch.
func meets(partners []int, a stretch) bool {
	return slices.ContainsFunc(partners, func(u int) bool { return u >= a.first && u < a.last })
}

// patient gives the subject of the passive verb at token t: what its clause begins with, or what stands
// before the "who" that it begins with.
func patient(s *reading.Sentence, c *clauses, t int) stretch {
	first := clauseStart(c, t)
	if first > 0 && relative(s, first) {
		return stretch{first - 1, first}
	}
	for v := first; v < t; v++ {
		if verbal(s, v) {
			return stretch{first, v}
		}
	}
	return stretch{first, t}
}

// same tells whether two words name one thing: they are aligned, or parts of one entity's names.
func (f *finder) same(t, u int) bool {
	if f.al.to[t] == u {
		return true
	}
	x, y := mention(f.al.left, t), mention(f.al.right, u)
	return x != nil && y != nil && x.Entity == y.Entity
}

// mutual tells whether a verb, as a stem, says the same whoever is named first.
func mutual(stem string) bool {
	switch stem {
	case "meet", "met", "marri", "divorc", "play", "face", "fight", "fought", "talk", "agre", "negoti", "trade", "swap", "exchang", "join", "date", "hug", "kiss", "merg", "share",
		"draw", "drew", "tie", "match", "border", "follow", "includ", "contact", "oppos", "rival", "clash", "tell", "told", "said", "say", "know", "knew", "see", "saw", "have", "had", "be", "call":
		return true
	}
	return false
}

// sides gives the words for who does what the verb at token v says and whom it is done to, the
// passive turned round.
func sides(s *reading.Sentence, c *clauses, v int) (by, to int, ok bool) {
	passive := passiveAt(s, v) && !strings.HasSuffix(s.Tokens[v].Lower, "ing")
	if !passive && !verbal(s, v) && !changed(s, v) && !(invariable(s.Tokens[v].Lower) && !thing(s, v)) && !strings.HasSuffix(s.Tokens[v].Lower, "s") && !strings.HasSuffix(s.Tokens[v].Lower, "ed") && !strings.HasSuffix(s.Tokens[v].Lower, "ing") {
		return 0, 0, false
	}
	first := -1
	for t := v - 1; t >= max(0, v-6) && c.of[t] == c.of[v]; t-- {
		if heads(s, t) {
			first = t
			break
		}
		if tok := &s.Tokens[t]; tok.Kind != token.Word || !lexicon.Function(tok.Lower) && !adverb(tok.Lower) {
			break
		}
	}
	for first > 1 && prepositional(s, first) { // "the plan for Marl was"
		k := first - 1
		for k >= 0 && c.of[k] == c.of[v] && (lexicon.Function(s.Tokens[k].Lower) || s.Name[k]) {
			k--
		}
		if k < 0 || c.of[k] != c.of[v] || !heads(s, k) {
			return 0, 0, false
		}
		first = k
	}
	if first < 0 {
		return 0, 0, false
	}
	next := v + 1
	if passive {
		if next >= len(s.Tokens) || s.Tokens[next].Lower != "by" {
			return 0, 0, false
		}
		next++
	}
	for t := next; t < min(next+4, len(s.Tokens)) && s.Tokens[t].Kind == token.Word; t++ {
		lower := s.Tokens[t].Lower
		if !heads(s, t) {
			switch lower {
			case "the", "a", "an", "his", "her", "its", "their", "mr", "mrs", "ms", "dr":
				continue
			}
			return 0, 0, false
		}
		for t+1 < len(s.Tokens) && (s.Name[t] && s.Name[t+1]) { // the last word of a name
			t++
		}
		if passive {
			return t, first, true
		}
		return first, t, true
	}
	return 0, 0, false
}

// heads tells whether a word can be what a subject or an object hangs on.
func heads(s *reading.Sentence, t int) bool {
	tok := &s.Tokens[t]
	return tok.Kind == token.Word && !lexicon.Function(tok.Lower) && !adverb(tok.Lower) && (s.Name[t] || !verbal(s, t))
}

// prepositional tells whether the noun at token t hangs on a preposition, so that the subject stands
// before it.
func prepositional(s *reading.Sentence, t int) bool {
	for k := t - 1; k >= max(0, t-4); k-- {
		switch lower := s.Tokens[k].Lower; lower {
		case "of", "in", "at", "for", "with", "from", "to", "by", "on", "against", "over", "between", "about":
			return true
		case "the", "a", "an", "his", "her", "its", "their":
		default:
			if s.Tokens[k].Kind != token.Word {
				return false
			}
		}
	}
	return false
}
