package detail

import (
	"slices"

	"crosscheck/diffing/entity"
	"crosscheck/diffing/lexicon"
	"crosscheck/diffing/quantity"
	"crosscheck/diffing/reading"
	"crosscheck/diffing/token"
)

// clauses tells which tokens of a sentence stand in one clause. Clauses are found by signs
// and conjunctions. An apposition between commas is a clause of its own, and what stands on
// either side of it is one. A verb after "and" has the subject of the clause before.
type clauses struct {
	of      []int     // by token: its clause
	denying []bool    // by token: it denies what stands behind it in its clause
	mild    []bool    // by token: it denies the word right behind it alone: "not badly hurt"
	idle    []bool    // by token: it tells how something is done, or that it is not: "quickly", "refused to"
	subject []stretch // by clause: the subject that stands in the clause before
	around  []int     // by clause: the clause that it is an aside of, or -1
	heir    []int     // by clause: the clause that its subject stands in, or -1
}

// same tells whether token t stands in the clause of token at, or in its subject.
func (c *clauses) same(t, at int) bool {
	n := c.of[at]
	return c.of[t] == n || t >= c.subject[n].first && t < c.subject[n].last
}

// near tells whether token t stands in the clause of token at, its subject, or an aside of it: "its captain,
// Oleg Antonov, was questioned".
func (c *clauses) near(t, at int) bool {
	within := c.around[c.of[t]]
	return c.same(t, at) || within >= 0 && (within == c.of[at] || within == c.heir[c.of[at]])
}

// rules tells whether token t stands in the clause of token at, or in the one that says it: "a lower court had
// ruled that".
func (c *clauses) rules(s *reading.Sentence, t, at int) bool {
	first := clauseStart(c, at)
	return c.same(t, at) || first > 0 && s.Tokens[first].Lower == "that" && c.same(t, first-1)
}

func newClauses(s *reading.Sentence) clauses {
	c := clauses{of: make([]int, len(s.Tokens)), denying: make([]bool, len(s.Tokens)), mild: make([]bool, len(s.Tokens)), idle: make([]bool, len(s.Tokens)), subject: make([]stretch, 1)}
	starts := []int{0}
	c.heir = []int{-1}
	for t := range s.Tokens {
		if t > 0 && opensClause(s, t) && !(relative(s, t) && s.Tokens[t-1].Lower == ",") {
			shared, heir := stretch{}, -1
			if s.Tokens[t].Kind == token.Word && !pronoun(s.Tokens[min(t+1, len(s.Tokens)-1)].Lower) {
				switch s.Tokens[t].Lower {
				case "and", "or", "but":
					heir = len(starts) - 1
					shared = subjectOf(s, starts[heir], t)
				}
			}
			starts, c.subject, c.heir = append(starts, t), append(c.subject, shared), append(c.heir, heir)
		}
		lower, stem := s.Tokens[t].Lower, s.Tokens[t].Stem
		c.of[t], c.idle[t] = len(starts)-1, refuses(s, t) || adverb(lower)
		c.denying[t] = lexicon.Negation(lower) && !(lower == "not" && t+1 < len(s.Tokens) && partly(s.Tokens[t+1].Lower)) || refusal[stem] || spurns(stem)
		c.mild[t] = lower == "not" && t+1 < len(s.Tokens) && gradual(s.Tokens[t+1].Lower)
	}
	c.around = filled(nil, len(starts))
	for k := 1; k+1 < len(starts); k++ {
		if s.Tokens[starts[k]].Lower != "," {
			continue
		}
		n := behindAsides(s, starts, k)
		if n < 0 {
			continue
		}
		end := len(s.Tokens)
		if n+1 < len(starts) {
			end = starts[n+1]
		}
		within := c.of[starts[k]-1]
		for t := starts[n]; t < end; t++ {
			c.of[t] = within
		}
		for j := k; j < n; j++ {
			c.around[j] = within
		}
		if n+1 < len(starts) && c.heir[n+1] == n { // "its captain, Oleg Antonov, was questioned and released"
			c.heir[n+1], c.subject[n+1] = within, subjectOf(s, starts[within], starts[k])
		}
	}
	return c
}

// behindAsides gives the clause that goes on behind the asides between commas of which clause k is the first:
// "the captain, Oleg Antonov, 52, has been", "Issa Maro, the colonel who led them, is"; -1 where none does.
func behindAsides(s *reading.Sentence, starts []int, k int) int {
	bare := true // no aside has a verb
	for n := k; n+1 < len(starts); n++ {
		from, to := starts[n], starts[n+1]
		switch comma := s.Tokens[from].Lower == ","; {
		case comma && to-from >= 2 && relative(s, from+1), !comma && n > k && (relative(s, from) || !bare):
			bare = false
		case comma && to-from >= 2 && to-from <= apposition && verbless(s, from+1, to):
		default:
			return -1
		}
		if s.Tokens[to].Lower != "," {
			continue
		}
		end := len(s.Tokens)
		if n+2 < len(starts) {
			end = starts[n+2]
		}
		if to+1 < end && (bare && !verbless(s, to+1, end) || !bare && verbal(s, to+1)) {
			return n + 1
		}
	}
	return -1
}

// subjectOf gives the tokens of a clause before its first verb; of a short one without a verb
// that its form gives away, all of them.
func subjectOf(s *reading.Sentence, first, last int) stretch {
	for t := first; t < last; t++ {
		if verbal(s, t) && t > first {
			return stretch{first, t}
		}
	}
	if last-first <= apposition {
		return stretch{first, last}
	}
	return stretch{}
}

// relative tells whether "who", "which" and the like begin an aside at token t.
func relative(s *reading.Sentence, t int) bool {
	switch s.Tokens[t].Lower {
	case "who", "which", "whose", "whom", "where":
		return true
	}
	return false
}

// apposition is how many tokens an apposition has at most, its comma included.
const apposition = 9

// verbless tells whether no verb stands among some tokens, as far as its form tells.
func verbless(s *reading.Sentence, from, to int) bool {
	for t := from; t < to; t++ {
		if verbal(s, t) {
			return false
		}
	}
	return true
}

func opensClause(s *reading.Sentence, t int) bool {
	tok := &s.Tokens[t]
	if tok.Kind == token.Sign {
		switch tok.Lower {
		case ",", ";", ":", "(", ")", "\"":
			return true
		case "-":
			return tok.Space
		}
		return false
	}
	switch tok.Lower {
	case "but", "while", "although", "though", "because", "when", "whereas", "who", "which", "that", "where", "if", "whether", "unless", "until", "after", "before", "since":
		return true
	case "and", "or", "as":
		return t+1 < len(s.Tokens) && (verbal(s, t+1) || tok.Lower == "and" && newSubject(s, t+1))
	}
	return false
}

// newSubject tells whether a subject of its own and its auxiliary begin at token t: "and the pad was
// undamaged".
func newSubject(s *reading.Sentence, t int) bool {
	const longest = 5
	switch s.Tokens[t].Lower {
	case "the", "a", "an", "no", "its", "his", "her", "their":
	default:
		return false
	}
	for k := t + 2; k < min(t+longest, len(s.Tokens)) && s.Tokens[k].Kind == token.Word; k++ {
		switch s.Tokens[k].Lower {
		case "was", "were", "is", "are", "has", "had", "have", "will", "would":
			return true
		case "and", "who", "that", "which":
			return false
		}
	}
	return false
}

func pronoun(lower string) bool {
	switch lower {
	case "he", "she", "it", "they", "we", "i", "you":
		return true
	}
	return false
}

// invariable tells whether a word is a verb whose past is its present: what stands before it is its subject.
func invariable(lower string) bool {
	switch lower {
	case "beat", "hit", "hurt", "cut", "put", "let", "shut", "cost", "split", "quit", "burst", "cast", "bet", "bid":
		return true
	}
	return false
}

// verbal tells whether a word looks like the verb or the pronoun that begins a clause.
func verbal(s *reading.Sentence, t int) bool {
	tok := &s.Tokens[t]
	if tok.Kind != token.Word || s.Name[t] {
		return false
	}
	switch tok.Lower {
	case "he", "she", "it", "they", "we", "i", "you", "has", "had", "have", "was", "were", "is", "are", "will", "would", "could", "should", "may", "might", "must", "did", "does", "said", "says":
		return true
	}
	if t > 0 { // "a retired teacher"
		switch s.Tokens[t-1].Lower {
		case "a", "an", "the", "his", "her", "its", "their":
			return false
		}
	}
	return tok.Irregular || len(tok.Lower) > 4 && tok.Lower[len(tok.Lower)-2:] == "ed"
}

// told tells how far two words are told of one thing: the share of the weight of the
// shorter one's clause that is aligned, words of the partner's clause counting in full and
// others in part; and how many words of the two clauses are aligned with each other.
func (f *finder) told(a, b stretch) (share float64, common int) {
	if f.otherPersons(a, b) {
		return 0, 0
	}
	return f.agree(a, b)
}

// agree is told without regard to who does it.
func (f *finder) agree(a, b stretch) (share float64, common int) {
	hitA, massA, n := f.al.clauseHits(&f.clauses[0], a, &f.clauses[1], b)
	hitB, massB, _ := f.al.reversed().clauseHits(&f.clauses[1], b, &f.clauses[0], a)
	if f.samePronoun(a, b) {
		const weight = 0.8
		hitA, hitB, massA, massB, n = hitA+weight, hitB+weight, massA+weight, massB+weight, n+1
	}
	if f.sameAge(a, b) {
		const weight = 0.8
		hitA, hitB, massA, massB, n = hitA+weight, hitB+weight, massA+weight, massB+weight, n+1
	}
	least := min(massA, massB)
	if least <= 0 {
		return 0, n
	}
	return min(1, (hitA+hitB)/2/least), n
}

// sameAge tells whether an age stands before both words, and is one: "Lind, 28, said", "the 28-year-old said".
func (f *finder) sameAge(a, b stretch) bool {
	for i := range f.al.left.Figures {
		p := &f.al.left.Figures[i]
		if p.Unit.Dimension != quantity.Age || p.Last > a.first || !f.clauses[0].near(p.First, a.first) {
			continue
		}
		for j := range f.al.right.Figures {
			if q := &f.al.right.Figures[j]; q.Unit.Dimension == quantity.Age && q.Last <= b.first && f.clauses[1].near(q.First, b.first) && quantity.Compare(*p, *q) == quantity.Equal {
				return true
			}
		}
	}
	return false
}

// clauseHits gives the weight of the content words of a's clause, of those of them that are
// aligned, and how many are aligned with words of b's clause.
func (al *alignment) clauseHits(mine *clauses, a stretch, other *clauses, b stretch) (hit, mass float64, n int) {
	const elsewhere = 0.5
	for _, t := range al.left.Sequence {
		if !outside(t, a) {
			continue
		}
		if !mine.same(t, a.first) {
			if u := al.to[t]; u >= 0 && outside(u, b) && mine.near(t, a.first) && other.near(u, b.first) {
				w := al.rarity(al.left, t)
				hit, mass, n = hit+w, mass+w, n+1
			}
			continue
		}
		if mine.idle[t] {
			continue
		}
		w := al.rarity(al.left, t)
		mass += w
		switch u := al.to[t]; {
		case u < 0 || !outside(u, b):
		case other.near(u, b.first):
			hit += w
			n++
		default:
			hit += elsewhere * w
		}
	}
	return hit, mass, n
}

// otherPersons tells whether the clauses of two words name persons before them, and none in
// common: what one of them does says nothing of the other.
func (f *finder) otherPersons(a, b stretch) bool {
	left, right := f.persons(f.al.left, &f.clauses[0], a), f.persons(f.al.right, &f.clauses[1], b)
	if len(left) == 0 && len(right) == 0 {
		if passiveAt(f.al.left, a.first) == passiveAt(f.al.right, b.first) && otherKinds(subjectNoun(f.al.left, &f.clauses[0], a), subjectNoun(f.al.right, &f.clauses[1], b)) {
			return true
		}
		x, y := roleBefore(f.al.left, &f.clauses[0], a), roleBefore(f.al.right, &f.clauses[1], b)
		return x >= 0 && y >= 0 && f.otherRoles(x, y)
	}
	if len(left) == 0 || len(right) == 0 {
		return false
	}
	for _, x := range left {
		if slices.Contains(right, x) {
			return false
		}
	}
	return true
}

// strangers tells whether both sentences name persons besides those who speak, and none in common: they tell of
// two people.
func (f *finder) strangers() bool {
	named := func(s *reading.Sentence, other *reading.Sentence) (some, shared bool) {
		for m := range s.Mentions {
			id := s.Mentions[m].Entity
			if id == s.Voice.Entity || f.in.Story.Entities.Entity(id).Kind != entity.Person {
				continue
			}
			some = true
			shared = shared || slices.ContainsFunc(other.Mentions, func(n entity.Mention) bool { return n.Entity == id })
		}
		return some, shared
	}
	left, shared := named(f.al.left, f.al.right)
	right, _ := named(f.al.right, f.al.left)
	return left && right && !shared
}

// otherRoles tells whether two words for what somebody is are of two people: the president, and the prime
// minister.
func (f *finder) otherRoles(t, u int) bool {
	x, y := f.al.left.Tokens[t].Lower, f.al.right.Tokens[u].Lower
	if x == y || vague(x) || vague(y) || f.al.to[t] >= 0 || f.al.from[u] >= 0 || entity.PluralRole(x) || entity.PluralRole(y) {
		return false
	}
	p := f.in.Story.Entities.Holder(x)
	return p == 0 || p != f.in.Story.Entities.Holder(y)
}

// roleBefore gives the word for what somebody is that ends the subject of the clause of a, or -1.
func roleBefore(s *reading.Sentence, c *clauses, a stretch) int {
	subject := c.subject[c.of[a.first]]
	if subject.last == 0 {
		subject = subjectOf(s, clauseStart(c, a.first), a.first)
	}
	t := subject.last - 1
	for t >= subject.first && t >= 0 && (adverb(s.Tokens[t].Lower) || s.Tokens[t].Lower == "also") {
		t--
	}
	if t < subject.first || t < 0 || s.Name[t] || possessive(s.Tokens[t].Text) || !entity.Role(s.Tokens[t].Lower) {
		return -1
	}
	return t
}

// persons lists the persons that the clause of a names before a, or else as its subject in the
// clause before, which an apposition may have cut off.
func (f *finder) persons(s *reading.Sentence, clause *clauses, a stretch) []entity.ID {
	var out []entity.ID
	for m := range s.Mentions {
		n := &s.Mentions[m]
		if n.Last <= a.first && inClause(s, clause, n, a) && f.in.Story.Entities.Entity(n.Entity).Kind == entity.Person {
			out = append(out, n.Entity)
		}
	}
	return out
}

// inClause tells whether a name stands in the clause of a, or names its subject between commas: "The
// director, Karl Bauer, will leave".
func inClause(s *reading.Sentence, clause *clauses, n *entity.Mention, a stretch) bool {
	const apposed = 4 // tokens between the comma and the name
	if clause.same(n.First, a.first) {
		return true
	}
	comma := n.First - 1
	for comma > 0 && n.First-comma <= apposed && s.Tokens[comma].Lower != "," {
		comma--
	}
	return comma >= 0 && clause.of[n.First] > clause.of[a.first] && s.Tokens[comma].Lower == "," && s.Tokens[n.Last].Lower == "," && words(s, comma+1, n.First) && verbless(s, comma+1, n.First)
}

// samePerson tells whether the clauses of two words name one person before them, or call one
// by a pronoun.
func (f *finder) samePerson(a, b stretch) bool {
	left, right := f.persons(f.al.left, &f.clauses[0], a), f.persons(f.al.right, &f.clauses[1], b)
	return slices.ContainsFunc(left, func(x entity.ID) bool { return slices.Contains(right, x) }) || f.samePronoun(a, b)
}

// sharedPerson tells whether the clauses of two words name one person anywhere: who is fired in
// one of them resigns in the other.
func (f *finder) sharedPerson(a, b stretch) bool {
	for m := range f.al.left.Mentions {
		x := &f.al.left.Mentions[m]
		if !f.clauses[0].same(x.First, a.first) || f.in.Story.Entities.Entity(x.Entity).Kind != entity.Person {
			continue
		}
		for n := range f.al.right.Mentions {
			if y := &f.al.right.Mentions[n]; y.Entity == x.Entity && f.clauses[1].same(y.First, b.first) {
				return true
			}
		}
	}
	return f.samePerson(a, b)
}

// samePronoun tells whether the clauses of two words have a person in common whom at least one
// of them calls by a pronoun.
func (f *finder) samePronoun(a, b stretch) bool {
	left, pronounLeft := f.clausePersons(f.al.left, &f.clauses[0], a)
	right, pronounRight := f.clausePersons(f.al.right, &f.clauses[1], b)
	if !pronounLeft && !pronounRight {
		return false
	}
	for _, x := range left {
		if x != "" && slices.Contains(right, x) {
			return true
		}
	}
	return false
}

// clausePersons gives the keys of the entities that the clause of a names before a, and, where a
// pronoun stands there, of those that it can stand for.
func (f *finder) clausePersons(s *reading.Sentence, clause *clauses, a stretch) (keys []string, pronoun bool) {
	for t := a.first - 1; t >= 0 && clause.of[t] == clause.of[a.first]; t-- {
		switch s.Tokens[t].Lower {
		case "he", "she", "they", "it", "her", "his", "him":
			pronoun = true
		}
	}
	if pronoun {
		keys = append(keys, s.Subject, s.Speaker)
	}
	for m := range s.Mentions {
		if n := &s.Mentions[m]; n.Last <= a.first && inClause(s, clause, n, a) {
			keys = append(keys, f.in.Story.Entities.Entity(n.Entity).Key)
		}
	}
	return keys, pronoun
}
