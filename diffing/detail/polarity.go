package detail

import (
	"fmt"
	"slices"
	"strings"

	"crosscheck/diffing/calendar"
	"crosscheck/diffing/lexicon"
	"crosscheck/diffing/reading"
	"crosscheck/diffing/token"
	"crosscheck/model"
)

// How far the surroundings of two words must agree before one of them being denied, or
// the opposite of the other, counts as a clash.
const (
	leastDenied   = 0.4
	leastOpposite = 0.28
	leastClause   = 0.3
)

// polarity finds what one sentence affirms and the other denies, and opposites in one slot.
func (f *finder) polarity() []model.Detail {
	if f.al.left.Role == model.Headline || f.al.right.Role == model.Headline {
		return f.opposed() // headlines use verbs as nouns
	}
	if !f.own[0].denies && !f.own[1].denies {
		return f.opposed()
	}
	if f.saidOtherDays() {
		return nil
	}
	deniedLeft, deniedRight := f.own[0].denied, f.own[1].denied
	for t, u := range f.al.to {
		if u < 0 || f.al.left.Name[t] || f.al.right.Name[u] || f.figure(t) {
			continue
		}
		x, y := deniedLeft[t], deniedRight[u]
		if (x < 0) == (y < 0) || f.al.left.Quoted[t] != f.al.right.Quoted[u] && !f.stated(t, u) {
			continue
		}
		if x, y := f.al.left.Words[t], f.al.right.Words[u]; x != y && !slices.Contains(f.in.Story.Vocabulary.Related(x), y) {
			continue // words of one field alone
		}
		// The affirmed side must state it as done, in the paper's own words.
		if f.al.left.Quoted[t] && f.al.right.Quoted[u] || x < 0 && !f.affirms(f.al.left, t, f.al.right, y) || y < 0 && !f.affirms(f.al.right, u, f.al.left, x) ||
			x >= 0 && weighed(f.al.left, x) || y >= 0 && weighed(f.al.right, y) {
			continue
		}
		if x < 0 && coming(f.al.left, t) && !unplanned(f.al.right, y) && !cancels(f.al.right, y) || y < 0 && coming(f.al.right, u) && !unplanned(f.al.left, x) && !cancels(f.al.left, x) {
			continue // not yet done, and to come
		}
		if repeated(f.al.left) != repeated(f.al.right) || x >= 0 && ofSome(f.al.left, x) || y >= 0 && ofSome(f.al.right, y) {
			continue
		}
		if x >= 0 && unheard(f.al.left) && firstOf(f.al.right) || y >= 0 && unheard(f.al.right) && firstOf(f.al.left) {
			continue
		}
		a, b := stretch{t, t + 1}, stretch{u, u + 1}
		excluded := x >= 0 && f.al.left.Tokens[x].Stem == "rule" || y >= 0 && f.al.right.Tokens[y].Stem == "rule"
		if f.otherDays(a, b) || f.twoThings(a, b) || x >= 0 && f.sinceThen(f.al.left, f.al.right) || y >= 0 && f.sinceThen(f.al.right, f.al.left) || x >= 0 && attribute(f.al.left, x, t, f.al.right, f.al.to) || y >= 0 && attribute(f.al.right, y, u, f.al.left, f.al.from) {
			continue
		}
		if !f.oneEvent(a, b) && !(excluded && f.in.Link.Relation == model.Reworded) {
			continue
		}
		// The span runs from the negation to the word.
		if x >= 0 {
			if anyNegation(f.al.right) {
				continue // denied in other words there
			}
			a = stretch{min(x, t), max(x, t) + 1}
		} else {
			if anyNegation(f.al.left) {
				continue
			}
			b = stretch{min(y, u), max(y, u) + 1}
		}
		d := model.Detail{Kind: model.Polarity, Verdict: model.Conflicting, Left: span(f.al.left, a.first, a.last), Right: span(f.al.right, b.first, b.last)}
		d.Why = fmt.Sprintf("affirmed against denied: “%s” and “%s”", d.Left.Text, d.Right.Text)
		if x >= 0 && cancels(f.al.left, x) || y >= 0 && cancels(f.al.right, y) {
			if note, ok := f.later(y >= 0, x >= 0); ok {
				d.Verdict, d.Why = model.Differs, d.Why+note
			}
		}
		return []model.Detail{d}
	}
	return f.opposed()
}

// stated tells whether of two words the one that is quoted stands in a whole sentence of the speaker's: "No
// patient was harmed," she said. What somebody says of himself is a rival account, a word or two in quotation marks are the speaker's view alone.
func (f *finder) stated(t, u int) bool {
	const least = 4
	s := f.al.left
	if f.al.right.Quoted[u] {
		s, t = f.al.right, u
	}
	from, to := t, t+1
	for from > 0 && s.Quoted[from-1] {
		from--
	}
	for to < len(s.Tokens) && s.Quoted[to] {
		to++
	}
	words := 0
	for k := from; k < to; k++ {
		switch s.Tokens[k].Lower {
		case "i", "i'm", "i've", "i'd", "my", "me", "myself":
			return false // what somebody says of himself
		}
		if s.Tokens[k].Kind == token.Word {
			words++
		}
	}
	first := from
	for first < to && s.Tokens[first].Kind != token.Word {
		first++
	}
	return words >= least && s.Tokens[first].Capital
}

// attribute tells whether the subject that "no" at token d denies, before the verb at token t, says in the other
// sentence of what kind something else is alone: no ferry, a strike by ferry crews.
func attribute(s *reading.Sentence, d, t int, other *reading.Sentence, partner []int) bool {
	if s.Tokens[d].Lower != "no" {
		return false
	}
	noun := nextContent(s, d, 1)
	if noun < 0 || noun >= t || partner[noun] < 0 {
		return false
	}
	u := partner[noun]
	qualifies := func(s *reading.Sentence, k int) bool {
		return k+1 < len(s.Tokens) && s.Tokens[k+1].Kind == token.Word && !lexicon.Function(s.Tokens[k+1].Lower) && !verbal(s, k+1) && !adverb(s.Tokens[k+1].Lower)
	}
	return qualifies(other, u) && !qualifies(s, noun)
}

// sinceThen tells whether what a sentence denies it denies from a day on before which the other one is dated: "has
// not sung since 2015", "sang in 2014".
func (f *finder) sinceThen(s, other *reading.Sentence) bool {
	return slices.ContainsFunc(s.Dates, func(d calendar.Date) bool {
		return d.Bound == calendar.Since && slices.ContainsFunc(other.Dates, func(o calendar.Date) bool { return calendar.Compare(d, o) == calendar.Clash })
	})
}

// ofSome tells whether the negation at token t stands in a clause that says of which of many something is
// told: "residents who had refused to leave". Others left.
func ofSome(s *reading.Sentence, t int) bool {
	const reach = 4
	for k := t - 1; k >= max(1, t-reach); k-- {
		switch s.Tokens[k].Lower {
		case "who", "that", "which":
			many := &s.Tokens[k-1]
			return many.Kind == token.Word && (many.Lower == "those" || many.Lower == "people" || many.Lower == "men" || many.Lower == "women" || many.Lower == "anyone" ||
				strings.HasSuffix(many.Lower, "s") && many.Stem != many.Lower && !s.Name[k-1])
		}
		if s.Tokens[k].Kind != token.Word {
			return false
		}
	}
	return false
}

// unheard tells whether what a sentence denies is that it was so before: "no woman had won it before".
func unheard(s *reading.Sentence) bool {
	return slices.ContainsFunc(s.Tokens, func(t token.Token) bool {
		return t.Lower == "before" || t.Lower == "previously" || t.Lower == "ever" || t.Lower == "until"
	})
}

// firstOf tells whether a sentence says that somebody or something is the first.
func firstOf(s *reading.Sentence) bool {
	return slices.ContainsFunc(s.Tokens, func(t token.Token) bool { return t.Lower == "first" })
}

// oneEvent tells whether two verbs, one of them denied, tell of one event: their surroundings
// agree with two words in common, or their clauses do and have a subject in common.
func (f *finder) oneEvent(a, b stretch) bool {
	if stem := f.al.left.Tokens[a.first].Stem; routine[stem] && f.in.Link.Relation != model.Reworded || light[stem] && !f.sameObject(a, b) || f.otherPersons(a, b) || f.otherRanks(a, b) || f.limited(f.al.left, &f.clauses[0], a) || f.limited(f.al.right, &f.clauses[1], b) {
		return false
	}
	if f.al.slot(a, b) >= leastDenied && f.al.arguments(a.first, b.first) >= 2 {
		return true
	}
	share, common := f.told(a, b)
	return share >= leastClause && common > 0 && f.oneDoing(a, b)
}

// coming tells whether the verb at token t is in the future, or was when it was said: "would have to pay".
func coming(s *reading.Sentence, t int) bool {
	if t > 2 && s.Tokens[t-1].Lower == "to" && s.Tokens[t-2].Lower == "have" {
		t -= 2
		return s.Tokens[t-1].Lower == "will" || s.Tokens[t-1].Lower == "would"
	}
	return t > 0 && s.Tokens[t-1].Lower == "will"
}

// unplanned tells whether the negation at token t denies what is to come.
func unplanned(s *reading.Sentence, t int) bool {
	switch s.Tokens[t].Lower {
	case "won't", "wouldn't":
		return true
	}
	if s.Tokens[t].Lower == "no" { // "no household would pay"
		for k := t + 1; k < min(t+5, len(s.Tokens)); k++ {
			if s.Tokens[k].Lower == "will" || s.Tokens[k].Lower == "would" {
				return true
			}
		}
	}
	return t > 0 && (s.Tokens[t-1].Lower == "will" || s.Tokens[t-1].Lower == "would") || t+1 < len(s.Tokens) && intends(s.Tokens[t+1].Lower)
}

// light are stems of verbs that say little without their object.
var light = map[string]bool{"take": true, "make": true, "have": true, "get": true, "give": true, "do": true, "put": true, "want": true, "leave": true}

// sameObject tells whether a word behind a in its clause is aligned with one behind b in its own.
func (f *finder) sameObject(a, b stretch) bool {
	for t := a.last; t < len(f.al.to) && f.clauses[0].same(t, a.first); t++ {
		if u := f.al.to[t]; u >= b.last && f.clauses[1].same(u, b.first) {
			return true
		}
	}
	return false
}

// limited tells whether "only" in the clause of a word makes both true: interested only in
// this, not interested in that.
func (f *finder) limited(s *reading.Sentence, clause *clauses, a stretch) bool {
	for t := range s.Tokens {
		if clause.of[t] == clause.of[a.first] && (s.Tokens[t].Lower == "only" || s.Tokens[t].Lower == "solely") {
			return true
		}
	}
	return false
}

// states tells whether a sentence states the verb at token t as done, or as certain to come,
// with nothing in its clause that makes it a plan or a possibility.
func (f *finder) states(s *reading.Sentence, t int) bool {
	return (f.done(s, t) == t || coming(s, t) || t > 0 && s.Tokens[t-1].Lower == "by" && f.done(s, t) >= 0) && !f.doubtful(s, t)
}

// affirms tells whether a sentence states what token d of the other one denies: the verb at
// token t, or that there is the thing at token t, which "no" or "without" denies.
func (f *finder) affirms(s *reading.Sentence, t int, other *reading.Sentence, d int) bool {
	if f.states(s, t) {
		return true
	}
	if cancels(other, d) {
		return coming(s, t) && !f.doubtful(s, t) || f.states(s, t)
	}
	if other.Tokens[d].Stem == "rule" {
		return !anyNegation(s) // what is ruled out may not even be held for possible
	}
	if lower := other.Tokens[d].Lower; lower != "no" && lower != "without" {
		return false
	}
	if f.hasThere(s, t, other, d) {
		return true
	}
	v := f.done(s, t)
	return v >= 0 && v < t && !f.doubtful(s, v) && f.in.Link.Relation == model.Reworded
}

// hasThere tells whether the same is said to have, to contain or to show, whatever the tense, the thing at
// token t and, in the other sentence, none of it, which token d denies: "contain passport numbers", "contain no".
func (f *finder) hasThere(s *reading.Sentence, t int, other *reading.Sentence, d int) bool {
	const reach = 4
	partner := f.al.to
	if s == f.al.right {
		partner = f.al.from
	}
	for v := t - 1; v >= max(0, t-reach); v-- {
		if s.Tokens[v].Kind != token.Word || lexicon.Function(s.Tokens[v].Lower) && !possesses(s.Tokens[v].Stem) {
			continue
		}
		if f.doubtful(s, v) {
			return false
		}
		if u := partner[v]; u >= 0 && (u == d-1 || u == d-2) && !s.Name[v] {
			return true
		}
		if possesses(s.Tokens[v].Stem) {
			for u := d - 1; u >= max(0, d-2); u-- {
				if possesses(other.Tokens[u].Stem) {
					return true
				}
			}
		}
	}
	return false
}

// possesses tells whether a verb, as a stem, says that something is there, or that somebody gets it.
func possesses(stem string) bool {
	switch stem {
	case "have", "has", "had", "get", "got", "receiv", "hold", "held", "contain", "includ", "carri", "offer", "give", "gave", "given", "provid", "show", "bring", "brought", "list", "leav", "left":
		return true
	}
	return false
}

// doubtful tells whether a word of the clause before token t, or the noun that the clause
// hangs on ("the possibility that"), keeps it from being a fact, denied ones included.
func (f *finder) doubtful(s *reading.Sentence, t int) bool { return f.open(s, t, true) }

// open tells the same; negations count where asked for.
func (f *finder) open(s *reading.Sentence, t int, negations bool) bool {
	clause := &f.clauses[0]
	if s == f.al.right {
		clause = &f.clauses[1]
	}
	for k := t - 1; k >= 0 && clause.of[k] == clause.of[t]; k-- {
		if tok := &s.Tokens[k]; tok.Kind == token.Word && (tok.Lower != "will" && tok.Lower != "would" || k != t-1 && !lasting(s.Tokens[k+1].Lower) && !(k == t-3 && s.Tokens[k+1].Lower == "have" && s.Tokens[k+2].Lower == "to")) && !subject(s, k) && !thing(s, k) && !names(s, k) &&
			(open[tok.Lower] || open[tok.Stem] || doubt[tok.Lower] || negations && lexicon.Negation(tok.Lower)) {
			return true
		}
	}
	first := t
	for first > 0 && clause.of[first-1] == clause.of[t] {
		first--
	}
	if lower := s.Tokens[first].Lower; first > 0 && (lower == "that" || lower == "whether" || lower == "if") {
		return lower != "that" || supposed[s.Tokens[first-1].Stem]
	}
	return false
}

// lasting tells whether a verb says that something is and stays so: "would stay open".
func lasting(lower string) bool {
	switch lower {
	case "stay", "remain", "keep":
		return true
	}
	return false
}

// supposed are stems of nouns and verbs after which "that" gives no fact.
var supposed = map[string]bool{"possibl": true, "claim": true, "alleg": true, "suggest": true, "idea": true, "suspicion": true, "fear": true, "concern": true,
	"question": true, "accus": true, "denial": true, "deni": true, "prospect": true, "hope": true, "theori": true, "rumor": true, "rumour": true, "chanc": true, "doubt": true,
	"belief": true, "risk": true, "demand": true, "propos": true, "notion": true}

// routine are stems of verbs that papers deny of everybody: "did not respond to a request".
var routine = map[string]bool{"respond": true, "comment": true, "return": true, "repli": true, "elabor": true}

// weighed tells whether the negation at token t stands in a question or a condition.
func weighed(s *reading.Sentence, t int) bool {
	for k := t - 1; k >= max(0, t-6); k-- {
		switch s.Tokens[k].Lower {
		case "whether", "if", "should", "unless", "might", "may":
			return true
		case ",", ";":
			return false
		}
	}
	return false
}

// opposed finds opposites in one slot: "older sister" against "younger sister".
func (f *finder) opposed() []model.Detail {
	for _, t := range f.own[0].opposed {
		if f.al.to[t] >= 0 || f.al.left.Tokens[t].Lower == "black" || f.al.left.Tokens[t].Lower == "white" {
			continue
		}
		for _, u := range f.own[1].opposed {
			if f.al.from[u] >= 0 || !f.in.Story.Vocabulary.Opposite(f.al.left.Words[t], f.al.right.Words[u]) {
				continue
			}
			if x, y := f.al.left.Tokens[t].Lower, f.al.right.Tokens[u].Lower; x == "lasted" || y == "lasted" || x == "lasts" || y == "lasts" || formedOf(x, y) || formedOf(f.al.left.Tokens[t].Stem, f.al.right.Tokens[u].Stem) {
				continue // "misusing" and "improperly using" are no opposites
			}
			if a, b := (stretch{t, t + 1}), (stretch{u, u + 1}); f.otherPersons(a, b) || f.twoThings(a, b) || f.otherObjects(a, b) || f.otherThings(a, b) || f.otherDays(a, b) || f.otherRanks(a, b) || f.otherBases(a, b) || f.otherReasons(a, b) || f.otherCounts(a, b) || f.otherOwners(a, b) || f.outcomes(a, b) {
				continue
			}
			if x, y := f.al.left.Tokens[t].Stem, f.al.right.Tokens[u].Stem; x == "second" || y == "second" || turn(x) != turn(y) && turn(x) != 0 && turn(y) != 0 {
				continue // what begins ends too
			}
			if x, y := f.modified(f.al.left, t), f.modified(f.al.right, u); x >= 0 && y >= 0 && f.al.to[x] != y {
				continue // "national groups" and "local activists"
			}
			a, b := stretch{t, t + 1}, stretch{u, u + 1}
			if f.opposedToo(t, u) || f.open(f.al.left, t, false) != f.open(f.al.right, u, false) {
				continue // "won the home match", "lost the away match"
			}
			if f.al.slot(a, b) < leastOpposite || !f.neighbour(t, u) || anyNegation(f.al.left) != anyNegation(f.al.right) {
				continue
			}
			d := model.Detail{Kind: model.Polarity, Verdict: model.Conflicting, Left: span(f.al.left, t, t+1), Right: span(f.al.right, u, u+1)}
			d.Why = fmt.Sprintf("opposites: “%s” against “%s”", d.Left.Text, d.Right.Text)
			return []model.Detail{d}
		}
	}
	return nil
}

// opposedToo tells whether two more words of the clauses of t and u are opposites: both may hold, of two things.
func (f *finder) opposedToo(t, u int) bool {
	for _, x := range f.own[0].opposed {
		for _, y := range f.own[1].opposed {
			if x != t && y != u && f.al.to[x] < 0 && f.al.from[y] < 0 && f.clauses[0].same(x, t) && f.clauses[1].same(y, u) && f.in.Story.Vocabulary.Opposite(f.al.left.Words[x], f.al.right.Words[y]) {
				return true
			}
		}
	}
	return false
}

// formedOf tells whether one of two words is the other with a syllable before it: "misus", "use".
func formedOf(x, y string) bool {
	x, y = strings.TrimSuffix(x, "e"), strings.TrimSuffix(y, "e")
	return strings.HasSuffix(x, y) || strings.HasSuffix(y, x)
}

// modified gives the content word right behind token t, which it can belong to, or -1.
func (f *finder) modified(s *reading.Sentence, t int) int {
	if t++; t < len(s.Tokens) && s.Tokens[t].Kind == token.Word && !lexicon.Function(s.Tokens[t].Lower) {
		return t
	}
	return -1
}

func (f *finder) figure(t int) bool {
	id := f.al.left.Words[t]
	return id < 0 || f.in.Story.Vocabulary.Words[id].Figure
}

// neighbour tells whether the content words next to t and to u, on one side, are aligned.
func (f *finder) neighbour(t, u int) bool {
	for _, step := range []int{-1, 1} {
		x, y := nextContent(f.al.left, t, step), nextContent(f.al.right, u, step)
		if x >= 0 && y >= 0 && f.al.to[x] == y {
			return true
		}
	}
	return false
}

// nextContent finds the next content word in a direction, at most three tokens away.
func nextContent(s *reading.Sentence, t, step int) int {
	for k := 1; k <= 3; k++ {
		n := t + k*step
		if n < 0 || n >= len(s.Tokens) {
			return -1
		}
		if s.Tokens[n].Kind == token.Word && !lexicon.Function(s.Tokens[n].Lower) {
			return n
		}
	}
	return -1
}
