package detail

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"crosscheck/diffing/entity"
	"crosscheck/diffing/lexicon"
	"crosscheck/diffing/meaning"
	"crosscheck/diffing/quantity"
	"crosscheck/diffing/reading"
	"crosscheck/diffing/token"
	"crosscheck/model"
)

// How much speaks for two words being in one place of what both sentences tell: the share of
// their clauses that is aligned, their slot, and a part of the share of the sentences.
const (
	leastRival   = 0.8  // members of one class that the other article does not have
	leastOutcome = 1.1  // opposite outcomes, which news has of many things at once
	leastStrong  = 1.5  // members of one class, told of one person, where the other article has both
	leastDoubted = 1.0  // the first one for sentences that are not linked yet
	leastFate    = 0.7  // opposite outcomes of one person
	leastLikely  = 0.9  // opposite outcomes in sentences that tell the same, or of which each article has one
	sameVerb     = 0.4  // more where one verb happens in two places
	leastBeside  = 0.5  // slot of two prepositions
	leastSole    = 0.65 // opposite outcomes for which both hold
	wholeWeight  = 0.3
	leastAround  = 0.15 // slot of members of a class whose clauses have nothing else in common
	single       = 0.35 // more where either article has one member of the class alone
	once         = 0.3  // and more where no story has two
	reworded     = 0.7  // more where the sentences tell the same information
)

// country is the class whose members are names.
const country = "country"

// exclusive finds words that exclude each other in one place of what both sentences tell:
// opposite outcomes, members of one class; of each class the pair that most speaks for.
// Where the other article has a member too, both may be right of different things, as
// news has vans and motorcycles side by side.
func (f *finder) exclusive() []model.Detail {
	var found []clash
	mine, its := f.own[0], f.own[1]
	meaning.Meet(&mine.terms, &its.terms, func(i, j int) {
		a, b := &mine.terms.List[i], &its.terms.List[j]
		if mine.negated[i] != its.negated[j] != (a.Member == b.Member) {
			return
		}
		if a.Member != b.Member && (mine.all.Has(*b) || its.all.Has(*a)) || a.Member == b.Member && !f.contrary(*a, *b) {
			return
		}
		if v := f.excludes(*a, *b); v > 0 {
			found = append(found, clash{*a, *b, v})
		}
	})
	if len(found) == 0 {
		return nil
	}
	mirrored := f.al.left.After(f.al.right)
	slices.SortStableFunc(found, func(x, y clash) int {
		one, other := cmp.Compare(x.a.First, y.a.First), cmp.Compare(x.b.First, y.b.First)
		if mirrored {
			one, other = other, one
		}
		return cmp.Or(cmp.Compare(y.value, x.value), cmp.Compare(x.a.Class, y.a.Class), one, other)
	})
	var out []model.Detail
	told := make(map[int]bool) // classes
	for _, c := range found {
		if told[c.a.Class] {
			continue
		}
		told[c.a.Class] = true
		out = append(out, f.exclusion(c.a, c.b))
	}
	return out
}

// clash is a pair of terms that exclude each other, with what speaks for it.
type clash struct {
	a, b  meaning.Term
	value float64
}

// exclusion makes the detail of two terms that exclude each other.
func (f *finder) exclusion(a, b meaning.Term) model.Detail {
	kind, name := meaning.Class(a.Class)
	d := model.Detail{Kind: kind, Verdict: model.Conflicting, Left: span(f.al.left, a.First, a.Last), Right: span(f.al.right, b.First, b.Last)}
	if kind == model.Polarity {
		d.Why = fmt.Sprintf("opposites: “%s” against “%s”", d.Left.Text, d.Right.Text)
		if a.Member == b.Member {
			d.Left = span(f.al.left, negator(&f.clauses[0], a.First), a.Last)
			d.Right = span(f.al.right, negator(&f.clauses[1], b.First), b.Last)
			d.Why = fmt.Sprintf("affirmed against denied: “%s” and “%s”", d.Left.Text, d.Right.Text)
		}
		return d
	}
	d.Why = fmt.Sprintf("%s against %s (%s)", d.Left.Text, d.Right.Text, name)
	return d
}

// contrary tells whether two words for one outcome of a person can clash, one of them denied:
// "did not speak" against "apologized". Denials in the same words are told elsewhere.
func (f *finder) contrary(a, b meaning.Term) bool {
	kind, _ := meaning.Class(a.Class)
	return kind == model.Polarity && meaning.Once(a.Class) && f.al.left.Tokens[a.First].Stem != f.al.right.Tokens[b.First].Stem &&
		f.samePerson(stretch{a.First, a.Last}, stretch{b.First, b.Last})
}

// excludes weighs whether two terms of one class that exclude each other are told of one
// thing; 0 where they are not, or where one side may not mean it so.
func (f *finder) excludes(a, b meaning.Term) float64 {
	x, y := stretch{a.First, a.Last}, stretch{b.First, b.Last}
	left, right := f.own[0].terms.List, f.own[1].terms.List
	kind, name := meaning.Class(a.Class)
	if kind == model.Place && name != "direction" && name != "side" && name != country && !(where(f.al.left, a) && where(f.al.right, b)) {
		return 0
	}
	if kind == model.Name && (f.twoPeople(a, b) || many(f.al.left, a.First) || many(f.al.right, b.First) || f.otherPersons(x, y)) {
		return 0 // "her brother Tomas" and "his sister Anna"
	}
	if name == "office" || name == "officer" || name == "department" || name == "position" || name == "by whom" || name == "by which body" || name == "trade" && !(predicate(f.al.left, a) && predicate(f.al.right, b)) {
		return 0 // of one person alone, see titles
	}
	if (kind == model.Place || halving[name]) && (f.outcomes(x, y) || f.rulings(x, y)) {
		return 0 // legal in one country, illegal in another
	}
	if kind == model.Polarity && f.otherDays(x, y) {
		return 0 // voted against it in March, for it in May
	}
	if name == country && agent(f.al.left, &f.clauses[0], a) && agent(f.al.right, &f.clauses[1], b) {
		return 0 // what one country does, and another
	}
	if kind == model.Polarity && (f.twoThings(x, y) || f.otherAgents(x.first, y.first) || f.otherBases(x, y) || f.otherReasons(x, y)) {
		return 0
	}
	if f.otherObjects(x, y) || kind == model.Polarity && f.otherThings(x, y) || f.otherPhases(x, y) || f.otherRanks(x, y) {
		return 0
	}
	elsewhere := kind != model.Polarity && (f.article(f.in.Link.Right).HasTerm(a) || f.article(f.in.Link.Left).HasTerm(b))
	if elsewhere && !meaning.Once(a.Class) {
		return 0
	}
	if kind == model.Place && f.otherPersons(x, y) {
		return 0
	}
	share, common := f.told(x, y)
	if kind != model.Polarity && meaning.Once(a.Class) && f.otherPersons(x, y) && !f.sharedPerson(x, y) {
		return 0
	}
	if kind != model.Polarity && meaning.Once(a.Class) && f.sharedPerson(x, y) {
		share, common = f.agree(x, y) // who fires one is not who resigns
	}
	value := share + f.al.slot(x, y) + wholeWeight*f.al.covered()
	if kind == model.Place && !f.in.Doubted && f.oneVerb(x, y) {
		value += sameVerb
	}
	if name == country && common < 1 && !f.nameBefore(x, y) {
		return 0
	}
	if kind != model.Polarity {
		if f.in.Link.Relation == model.Overlap && f.strangers() {
			return 0
		}
		if common < 1 && f.in.Link.Relation != model.Reworded && f.al.slot(x, y) < leastAround && !f.oneVerb(x, y) || meaning.Once(a.Class) && (mixed(left) || mixed(right)) {
			return 0
		}
		if elsewhere {
			if !f.sharedPerson(x, y) || value < leastStrong {
				return 0
			}
			return value
		}
		if f.in.Link.Relation == model.Reworded {
			value += reworded
		}
		if f.article(f.in.Link.Left).Members(a.Class) == 1 && f.article(f.in.Link.Right).Members(a.Class) == 1 {
			value += single
			if meaning.Once(a.Class) {
				value += once
			}
		}
		if value < leastRival || f.in.Doubted && value < leastDoubted {
			return 0
		}
		return value
	}
	least := leastOutcome
	if f.otherCounts(x, y) || meaning.Once(a.Class) && f.otherPatients(x, y) {
		return 0
	}
	if meaning.Once(a.Class) && f.samePerson(x, y) {
		least = leastFate
	}
	sole := f.article(f.in.Link.Left).Members(a.Class) == 1 && f.article(f.in.Link.Right).Members(a.Class) == 1
	switch reworded := f.in.Link.Relation == model.Reworded; {
	case f.in.Doubted:
		least = max(least, leastOutcome) + 0.2
	case reworded && sole:
		least = min(least, leastSole)
	case reworded || sole:
		least = min(least, leastLikely)
	}
	if verbAsNoun(f.al.left, a.First) != verbAsNoun(f.al.right, b.First) {
		least += 0.3 // "passed the bill" and "overrule him on a veto"
	}
	if value < least || common < 1 && !(sole && f.oneVoice()) || f.open(f.al.left, a.First, false) != f.open(f.al.right, b.First, false) || !f.oneDoing(x, y) && !(sole && f.oneVoice()) && !(preposition(f.al.left, a) && preposition(f.al.right, b) && f.al.slot(x, y) >= leastBeside) {
		return 0
	}
	return value
}

// mixed tells whether terms, by class, have both opposites of one kind: guilty of this, and cleared of that.
func mixed(terms []meaning.Term) bool {
	for k := 1; k < len(terms); k++ {
		if kind, _ := meaning.Class(terms[k].Class); kind == model.Polarity && terms[k].Class == terms[k-1].Class && terms[k].Member != terms[k-1].Member && meaning.Once(terms[k].Class) {
			return true
		}
	}
	return false
}

// preposition tells whether a term is a word that carries grammar too: "above", "outside".
func preposition(s *reading.Sentence, t meaning.Term) bool {
	return lexicon.Function(s.Tokens[t.First].Lower)
}

// oneVoice tells whether two sentences that tell the same information have one speaker.
func (f *finder) oneVoice() bool {
	return f.in.Link.Relation == model.Reworded && f.al.left.Speaker != "" && f.al.left.Speaker == f.al.right.Speaker
}

// verbAsNoun tells whether a word that is a verb too stands as a noun: "on a veto", but not "his
// resignation", which says no less than the verb.
func verbAsNoun(s *reading.Sentence, t int) bool {
	for _, ending := range []string{"ion", "al", "ment", "ure", "ing", "th"} {
		if strings.HasSuffix(s.Tokens[t].Lower, ending) {
			return false
		}
	}
	return thing(s, t)
}

// predicate tells whether a term says what somebody is: "was a nurse".
func predicate(s *reading.Sentence, t meaning.Term) bool {
	for k := t.First - 1; k >= max(0, t.First-3); k-- {
		switch s.Tokens[k].Lower {
		case "was", "is", "were", "are":
			return true
		}
	}
	return false
}

// agent tells whether a country does something: it is the subject of its clause.
func agent(s *reading.Sentence, c *clauses, t meaning.Term) bool {
	return t.First == clauseStart(c, t.First) && t.Last < len(s.Tokens) && verbal(s, t.Last)
}

// twoPeople tells whether two words for what somebody is stand before the names of two people, or the one
// before a name and the other behind the same one's: "their father, Carl Lund", "Carl Lund's daughters".
func (f *finder) twoPeople(a, b meaning.Term) bool {
	const apposed = 5 // "their father, the former minister Carl Lund"
	named := func(s *reading.Sentence, t meaning.Term) (whose, name entity.ID) {
		for m := range s.Mentions {
			n := &s.Mentions[m]
			if n.First == t.Last || n.First > t.Last && n.First <= t.Last+apposed && s.Tokens[t.Last].Lower == "," && verbless(s, t.Last+1, n.First) && name == 0 {
				name = n.Entity
			}
			if n.Last <= t.First && t.First-n.Last <= 2 && possessive(s.Tokens[n.Last-1].Text) {
				whose = n.Entity
			}
		}
		return whose, name
	}
	p, x := named(f.al.left, a)
	q, y := named(f.al.right, b)
	return x != 0 && y != 0 && x != y || p != 0 && p == y || q != 0 && q == x
}

// where tells whether a term stands behind a preposition of place, and is no part of the noun
// behind it: "at the school", but not "school tuition".
func where(s *reading.Sentence, t meaning.Term) bool {
	const far = 4
	if locative[s.Tokens[t.First].Lower] {
		return true
	}
	if t.Last < len(s.Tokens) && s.Tokens[t.Last].Kind == token.Word && !lexicon.Function(s.Tokens[t.Last].Lower) && !verbal(s, t.Last) && !adverb(s.Tokens[t.Last].Lower) && !timely(s.Tokens[t.Last].Lower) {
		return false
	}
	for k := t.First - 1; k >= max(0, t.First-far) && s.Tokens[k].Kind == token.Word; k-- {
		if locative[s.Tokens[k].Lower] {
			return true
		}
	}
	return false
}

// timely tells whether a word says when.
func timely(lower string) bool {
	switch lower {
	case "early", "late", "last", "next", "today", "yesterday", "tomorrow", "tonight", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday":
		return true
	}
	return false
}

// oneDoing tells whether two predicates have a subject and something else in common: words
// before both that are aligned, words after both, or across where one is in the passive.
func (f *finder) oneDoing(a, b stretch) bool {
	before, after, across := 0, 0, 0
	for t, u := range f.al.to {
		if u < 0 || !outside(t, a) || !outside(u, b) || f.figure(t) {
			continue
		}
		if !f.clauses[0].same(t, a.first) || !f.clauses[1].same(u, b.first) {
			if t < a.first && u < b.first && f.clauses[0].near(t, a.first) && f.clauses[1].near(u, b.first) {
				before++
			}
			continue
		}
		switch {
		case t < a.first && u < b.first:
			if ofRole(f.al.left, t) == ofRole(f.al.right, u) {
				before++
			}
		case t >= a.last && u >= b.last:
			after++
		default:
			across++
		}
	}
	if f.samePronoun(a, b) || f.sameAge(a, b) {
		before++
	}
	if t := a.last; after > 1 && t < len(f.al.to) && f.al.to[t] == b.last && strings.HasSuffix(f.al.left.Tokens[t].Lower, "ing") {
		return true // "has stopped selling the phone", "went on selling the phone"
	}
	passive := passiveAt(f.al.left, a.first) != passiveAt(f.al.right, b.first) || lastingAt(f.al.left, a.first) != lastingAt(f.al.right, b.first)
	return before > 0 || across > 1 || across > 0 && passive || after > 0 && f.in.Link.Relation == model.Reworded
}

// ofRole tells whether something, or somebody, is the person's at token t whom a role names: the mayor is
// not the mayor's deputy.
func ofRole(s *reading.Sentence, t int) bool {
	return possessive(s.Tokens[t].Text) && entity.Role(strings.TrimSuffix(s.Tokens[t].Lower, "'s"))
}

// otherOwners tells whether two words are told of somebody and of what is theirs: a mayor, and the mayor's
// deputy.
func (f *finder) otherOwners(a, b stretch) bool {
	other := false
	for t, u := range f.al.to[:a.first] {
		if u >= 0 && u < b.first && f.clauses[0].same(t, a.first) && f.clauses[1].same(u, b.first) && !f.figure(t) {
			if ofRole(f.al.left, t) == ofRole(f.al.right, u) {
				return false
			}
			other = true
		}
	}
	return other
}

// otherCounts tells whether the clauses of two words count people, and not as many: of some
// the one became and of some the other.
func (f *finder) otherCounts(a, b stretch) bool {
	counts := false
	for i, x := range f.al.left.Figures {
		for j, y := range f.al.right.Figures {
			if wholeOf(f.al.left, i) || wholeOf(f.al.right, j) {
				continue
			}
			if x.Unit.Dimension != quantity.Count || y.Unit.Dimension != quantity.Count || !f.clauses[0].same(x.First, a.first) || !f.clauses[1].same(y.First, b.first) {
				continue
			}
			if quantity.CompareValues(x, y) != quantity.Clash {
				return false
			}
			counts = true
		}
	}
	return counts
}

// wholeOf tells whether the k-th figure of a sentence is the whole of which the one before it counts a part: "four
// of the town's nine libraries".
func wholeOf(s *reading.Sentence, k int) bool {
	const far = 5
	if k == 0 {
		return false
	}
	part := s.Figures[k-1].Last
	return part < len(s.Tokens) && s.Tokens[part].Lower == "of" && s.Figures[k].First-part <= far && words(s, part+1, s.Figures[k].First)
}

// decided tells whether the "to" at token t follows what somebody did: "voted on Tuesday to".
func decided(s *reading.Sentence, t int) bool {
	if t > 0 && s.Tokens[t-1].Lower == "guilty" {
		return true // "pleaded guilty to murder"
	}
	for k := t - 1; k >= max(0, t-8); k-- {
		switch s.Tokens[k].Stem {
		case "vote", "decid", "agre", "chose", "choos", "move", "forc", "order":
			return true
		}
	}
	return false
}

// lastingAt tells whether the word at token t says how something stays: "the airport remained open".
func lastingAt(s *reading.Sentence, t int) bool {
	for k := t - 1; k >= max(0, t-2); k-- {
		switch s.Tokens[k].Lower {
		case "remain", "remains", "remained", "stay", "stays", "stayed", "kept":
			return true
		}
	}
	return false
}

// passiveAt tells whether the verb at token t is in the passive.
func passiveAt(s *reading.Sentence, t int) bool {
	for k := t - 1; k >= max(0, t-3); k-- {
		switch s.Tokens[k].Lower {
		case "was", "were", "been", "be", "being", "is", "are":
			return true
		}
	}
	return false
}
