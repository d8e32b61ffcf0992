package quantity

import (
	"strings"

	"crosscheck/diffing/token"
)

// figure reads the figure that begins at atom i. Next is the first atom that it leaves
// unread; where there is no figure, next may still skip what is none.
func (r *reader) figure(i int) (q Quantity, next int, ok bool) {
	a := &r.atoms[i]
	switch a.kind {
	case token.Sign:
		if code := currencySign(a.low); code != "" {
			return r.money(i, i+1, code)
		}
		if isFractionSign(a.low) {
			return r.counted(i)
		}
		if a.low == "." && (a.space || i == 0) && r.isFigure(i+1) && r.atoms[i+1].glued {
			return r.bareDecimal(i)
		}
		if a.low == "'" && r.isFigure(i+1) && !r.atoms[i+1].space && r.at(i+2) == "s" {
			return q, i + 3, false // '90s
		}
		return q, i + 1, false
	case token.Figure:
		return r.inFigures(i)
	}
	if r.at(i+1) == "$" && !r.atoms[i+1].space {
		if code := dollarPrefix(a.low); code != "" {
			return r.money(i, i+2, code)
		}
	}
	return r.inWords(i)
}

// inFigures reads a figure that begins with digits.
func (r *reader) inFigures(i int) (q Quantity, next int, ok bool) {
	if q, next, ok := r.clock(i); ok {
		return q, next, true
	}
	if next := r.pastDate(i); next > i {
		return q, next, false
	}
	if next := r.pastCode(i); next > i {
		return q, next, false
	}
	if q, next, ok := r.label(i); ok {
		return q, next, true
	}
	if q, next, ok := r.decadesOfAge(i); ok || next > i {
		return q, next, ok
	}
	if isOrdinalSuffix(r.at(i+1)) && r.atoms[i+1].glued {
		return r.ordinal(i)
	}
	if q, next, ok := r.score(i); ok {
		return q, next, true
	}
	return r.counted(i)
}

// inWords reads a figure that begins with a word.
func (r *reader) inWords(i int) (q Quantity, next int, ok bool) {
	low := r.at(i)
	switch low {
	case "a", "an":
		if q, next, ok := r.clock(i); ok {
			return q, next, true
		}
		if _, ok := r.cardinalArticle(i); ok {
			return r.counted(i)
		}
		return r.articleUnit(i)
	case "the":
		if k := numeralOf(r.at(i + 1)).kind; k == dozenWord || k == hundredWord {
			return r.counted(i)
		}
		return q, i + 1, false
	case "another":
		if q, next, ok := r.articleUnit(i); ok {
			q.Other = true
			return q, next, true
		}
		return q, i + 1, false
	}
	k := numeralOf(low)
	switch k.kind {
	case notNumeral, partWord:
		if len(low) >= 7 {
			if q, next, ok := r.long(i); ok {
				return q, next, true
			}
		}
		if k.kind == partWord && r.joined(i+1) {
			return r.quarterUnit(i)
		}
		if low == "quarter" {
			return r.clock(i)
		}
		return q, i + 1, false
	case noonWord:
		return r.clock(i)
	case ordinalWord:
		return r.ordinal(i)
	case timesWord:
		return r.times(i, k.value)
	case halfWord:
		if q, next, ok := r.clock(i); ok {
			return q, next, true
		}
		if !r.halfCounts(i) {
			return q, i + 1, false
		}
		return r.counted(i)
	case magnitudeWord, hundredWord, dozenWord:
		return q, i + 1, false // "the billion-dollar company": no number of its own
	}
	if k.kind == digitWord || k.kind == tensWord {
		if q, next, ok := r.label(i); ok {
			return q, next, true
		}
	}
	if low == "one" && !r.oneCounts(i) {
		return q, i + 1, false
	}
	if q, next, ok := r.clock(i); ok {
		return q, next, true
	}
	if next := r.pastDate(i); next > i {
		return q, next, false
	}
	if k.kind == tensWord && r.joined(i+1) && ordinalOf(r.at(i+1)).kind == ordinalWord {
		return r.ordinal(i)
	}
	if q, next, ok := r.score(i); ok {
		return q, next, true
	}
	return r.counted(i)
}

// counted reads a number with what it counts or measures.
func (r *reader) counted(i int) (q Quantity, next int, ok bool) {
	n, ok := r.cardinal(i, false)
	if !ok {
		return q, max(n.end, i+1), false
	}
	return r.measured(i, n, Unit{}, 0)
}

// bareDecimal reads ".5 percent" at its dot.
func (r *reader) bareDecimal(i int) (q Quantity, next int, ok bool) {
	n, ok := r.cardinalFigure(i+1, false)
	if !ok || n.magnitude != 1 || len(r.at(i+1)) > 4 {
		return q, i + 2, false
	}
	scale := power10(len(r.at(i + 1)))
	n.value, n.ulp, n.bare = n.value/scale, 1/scale, false
	return r.measured(i, n, Unit{}, 0)
}

// articleUnit reads "an hour", "a mile": one of a unit, where a preposition or a bound
// word before it shows that it measures something ("ten dollars an hour" does not).
func (r *reader) articleUnit(i int) (q Quantity, next int, ok bool) {
	u, ok := unitWord(r.at(i + 1))
	if !ok || r.joined(i+2) && r.isWord(i+2) || r.at(i+2) == "ago" || r.at(i+1) == "second" || r.at(i+1) == "minute" || r.at(i+1) == "day" && r.at(i) != "another" {
		return q, i + 1, false
	}
	if u.Dimension == Share {
		return q, i + 1, false
	}
	if u.Dimension == Duration && r.at(i+2) == "and" { // "an hour and a half", "an hour and 20 minutes"
		n := number{value: 1, ulp: 1, words: true, magnitude: 1, end: i + 1}
		if _, end := r.compound(n, u, i+2); end > i+2 && r.at(end) != "ago" {
			return r.measured(i, n, u, i+2)
		}
	}
	if r.at(i) != "another" {
		switch r.at(i - 1) {
		case "for", "in", "within", "after", "nearly", "almost", "about", "around", "roughly", "than", "least", "most", "over", "under",
			"lasted", "took", "takes", "just", "only", "every", "or", "approximately", "barely", "lasting":
		default:
			return q, i + 1, false
		}
	}
	n := number{value: 1, ulp: 1, words: true, magnitude: 1, end: i + 1}
	return r.measured(i, n, u, i+2)
}

// quarterUnit reads "quarter-mile", "quarter-century".
func (r *reader) quarterUnit(i int) (q Quantity, next int, ok bool) {
	if r.at(i) != "quarter" || r.joined(i) {
		return q, i + 1, false
	}
	if u, ok := unitWord(r.at(i + 1)); ok {
		return r.measured(i, number{value: 0.25, ulp: 0.02, fraction: true, words: true, magnitude: 1, end: i + 1}, u, i+2)
	}
	if m := magnitude(r.at(i + 1)); m > 0 {
		return r.measured(i, number{value: m / 4, ulp: m / 50, words: true, magnitude: m, end: i + 2}, Unit{}, 0)
	}
	return q, i + 1, false
}

// long reads "monthslong", "years-long", "yearlong" at atom i.
func (r *reader) long(i int) (q Quantity, next int, ok bool) {
	low, after := r.at(i), i+1
	name, isLong := strings.CutSuffix(low, "long")
	if !isLong {
		return q, i + 1, false
	}
	u, ok := durationWord(name)
	if !ok {
		return q, i + 1, false
	}
	n := number{value: 1, ulp: 1, words: true, magnitude: 1}
	if strings.HasSuffix(name, "s") {
		n.value, n.low, n.high, n.vague = 4, 2, 24, true
		switch u.Name {
		case "month":
			n.high = 18
		case "week":
			n.high = 10
		case "day":
			n.high = 14
		}
	}
	q = Quantity{Value: n.value, Unit: u, Written: Words}
	return r.bounded(q, n, i, after), after, true
}

// halfCounts tells whether the "half" at atom i is an amount: not "the first half", "half
// past", "half-brother", "in half".
func (r *reader) halfCounts(i int) bool {
	switch r.at(i - 1) {
	case "first", "second", "other", "latter", "later", "better", "top", "bottom", "back", "front", "in", "final", "last", "opening", "early", "upper", "lower", "northern", "southern", "eastern", "western":
		return r.at(i+1) == "a" || r.at(i+1) == "an"
	}
	if r.isCapital(i) && r.isCapital(i+1) {
		return false // "Half Moon Bay"
	}
	next := r.at(i + 1)
	if r.joined(i + 1) {
		if _, ok := unitWord(next); ok {
			return true
		}
		return magnitude(next) > 0 || next == "dozen"
	}
	switch next {
	case "of", "the", "a", "an", "its", "their", "his", "her", "our", "my", "all", "that", "those", "these", "as", "dozen", "what":
		return true
	}
	if magnitude(next) > 0 {
		return true
	}
	if _, ok := unitWord(next); ok {
		return true
	}
	switch r.at(i - 1) {
	case "than", "nearly", "almost", "about", "over", "under", "roughly", "least", "by", "only", "just", "some", "around", "approximately":
		return true
	}
	return false
}

// oneCounts tells whether the "one" at atom i is a number: it stands before what it
// counts, and is no pronoun ("one of them", "no one", "one day").
func (r *reader) oneCounts(i int) bool {
	switch r.at(i - 1) {
	case "no", "any", "every", "some", "this", "that", "which", "the", "each", "another", "such", "loved", "younger", "older", "square", "day", "number", "air":
		return false
	}
	if i+1 >= len(r.atoms) || !r.isWord(i+1) {
		return false
	}
	next := r.at(i + 1)
	if k := numeralOf(next); k.kind != notNumeral && k.kind != fewWord {
		return k.kind != digitWord && k.kind != tensWord
	}
	if next == "in" || next == "out" {
		return r.oneInMany(i)
	}
	if r.joined(i) && !numeralWord(r.at(i-1)) {
		return false // "one-on-one"
	}
	switch r.at(i - 1) {
	case "least", "only", "just", "than":
		if !stopWord(next) {
			return true
		}
	}
	if next == "to" || next == "or" {
		return numeralOf(r.at(i+2)).kind == digitWord
	}
	if next == "and" {
		_, after := r.andHalf(i + 1)
		return after > 0
	}
	if r.joined(i + 1) {
		switch next {
		case "time", "way", "sided", "man", "woman", "on", "off", "size", "stop", "liner", "liners", "upmanship", "percenter", "percenters", "dimensional", "party", "state":
			return false
		}
		return true
	}
	switch next {
	case "thing", "things", "point", "way", "side", "hand", "time", "day", "reason", "another", "more", "last", "final", "such", "that", "who", "may",
		"can", "cannot", "should", "must", "might", "could", "would", "will", "is", "was", "has", "had", "does", "'s", "big", "key", "major", "called", "known", "named", "day's",
		"example", "instance", "moment", "morning", "night", "afternoon", "evening", "step", "form", "sense", "hell", "tweet", "post":
		return false
	case "percent", "per":
		return true
	}
	if stopWord(next) {
		return false
	}
	if personNoun(r.singularAt(i)) {
		return true
	}
	if _, ok := unitWord(next); ok {
		return true
	}
	return !r.isCapital(i+1) && (thingNoun(next) || thingNoun(r.at(i+2)) && !stopWord(next))
}

// oneInMany tells whether atoms i.. read "one in three", "one out of ten".
func (r *reader) oneInMany(i int) bool {
	j := i + 2
	if r.at(i+1) == "out" && r.at(j) == "of" {
		j++
	}
	if r.at(j) == "every" {
		j++
	}
	n, ok := r.cardinal(j, false)
	return ok && n.value > 1 && !n.vague && !r.durationAt(n.end)
}

// times reads "twice" and "tenfold" at atom i.
func (r *reader) times(i int, v float64) (q Quantity, next int, ok bool) {
	q = Quantity{Value: v, Written: Words, Unit: unit(Count, "", 1), Noun: "time"}
	switch low, after := r.at(i), r.at(i+1); {
	case len(low) > 6, after == "as", after == "the", after == "that", after == "what", after == "its", after == "his", after == "their":
		q.Unit, q.Noun = unit(Multiple, "", 1), ""
	case r.joined(i+1) || r.joined(i):
		return q, i + 1, false // "twice-divorced"
	}
	return r.bounded(q, number{value: v, ulp: 1, words: true, magnitude: 1}, i, i+1), i + 1, true
}
