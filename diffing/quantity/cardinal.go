package quantity

import "crosscheck/diffing/token"

// number is a number as it was read, before it is known what it counts.
type number struct {
	value     float64
	ulp       float64 // what its last digit is worth
	low, high float64 // what vague words allow, where vague
	vague     bool    // "dozens", "a few hundred"
	fraction  bool    // "a third", "half"
	bare      bool    // has no magnitude of its own and may take one from the end of a range
	dozens    bool    // counted in dozens, as round as tens
	magnitude float64 // what its digits were multiplied with, at least 1
	words     bool
	end       int // the atom after it
}

// cardinal reads the number that begins at atom i. Money takes "m" and "b" for
// millions and billions.
func (r *reader) cardinal(i int, money bool) (number, bool) {
	if i >= len(r.atoms) {
		return number{}, false
	}
	a := &r.atoms[i]
	switch a.kind {
	case token.Figure:
		return r.cardinalFigure(i, money)
	case token.Sign:
		if v := fractionSign(a.low); v > 0 {
			return number{value: v, ulp: 0.05, fraction: true, magnitude: 1, end: i + 1}, true
		}
		return number{}, false
	}
	if a.low == "a" || a.low == "an" || a.low == "the" {
		return r.cardinalArticle(i)
	}
	return r.cardinalWords(i)
}

// cardinalFigure reads a number in figures with the magnitude behind it.
func (r *reader) cardinalFigure(i int, money bool) (number, bool) {
	v, decimals, form := figureValue(r.atoms[i].low)
	n := number{value: v, ulp: 1, magnitude: 1, end: i + 1}
	switch form {
	case wholeFigure:
	case decimalFigure:
		n.ulp = tenth(decimals)
	case fractionFigure:
		n.fraction, n.ulp = true, 0.05
		return n, true
	default:
		return n, false
	}
	j := i + 1
	if f := fractionSign(r.at(j)); f > 0 && form == wholeFigure { // "1½"
		n.value, n.ulp, j = n.value+f, 0.5, j+1
	} else if form == wholeFigure && r.isFigure(j) && r.atoms[j].space && v < 100 { // "1 1/2"
		if f, _, inner := figureValue(r.at(j)); inner == fractionFigure && f < 1 {
			n.value, n.ulp, j = n.value+f, 0.5, j+1
		}
	}
	if add, after := r.andHalf(j); after > 0 {
		n.value, n.ulp, j = n.value+add, 0.5, after
	}
	n.bare = true
	if m := r.magnitudeAt(j, money); m > 0 {
		n.value, n.ulp, n.magnitude = float64(n.value*m), float64(n.ulp*m), m
		n.bare = false
		j++
		if m < 1e6 {
			n.ulp = min(n.ulp, m)
		}
	} else if r.at(j) == "dozen" {
		n.value, n.ulp, n.dozens, n.bare = float64(n.value*12), 1, true, false
		j++
	}
	n.end = j
	return n, true
}

// magnitudeAt gives the magnitude that atom j names for the figure before it, or 0.
func (r *reader) magnitudeAt(j int, money bool) float64 {
	if !r.isWord(j) {
		return 0
	}
	a := &r.atoms[j]
	if a.glued {
		if m := gluedMagnitude(a.low, money); m > 0 {
			return m
		}
		if a.low == "m" && r.isWord(j+1) && r.plural(j+1) && !r.joined(j+1) {
			return 1e6 // "1.2m people"
		}
		return 0
	}
	if a.low == "hundred" {
		return 100
	}
	if money && a.space && (a.low == "m" || a.low == "b") {
		return gluedMagnitude(a.low, true)
	}
	return magnitude(a.low)
}

// andHalf reads "and a half", "and three quarters" or "-and-a-half" at atom j; after is
// the atom behind it, or 0.
func (r *reader) andHalf(j int) (add float64, after int) {
	if r.at(j) != "and" {
		return 0, 0
	}
	parts := 0.0
	switch r.at(j + 1) {
	case "a", "one":
		parts = 1
	case "three":
		parts = 3
	default:
		return 0, 0
	}
	switch n := numeralOf(r.at(j + 2)); {
	case n.kind == halfWord && parts == 1:
		return 0.5, j + 3
	case n.kind == partWord && n.value == 4:
		return parts / 4, j + 3
	case r.at(j+2) == "third" && parts == 1:
		return 1.0 / 3, j + 3
	}
	return 0, 0
}

// cardinalArticle reads "a million", "a dozen", "a few hundred", "a third", "the hundred".
func (r *reader) cardinalArticle(i int) (number, bool) {
	n := numeralOf(r.at(i + 1))
	definite := r.at(i) == "the"
	switch n.kind {
	case hundredWord, magnitudeWord, dozenWord:
		return r.cardinalWords(i + 1)
	case fewWord:
		if definite {
			return number{}, false
		}
		return r.few(i+1, true)
	case halfWord:
		if definite || r.at(i+2) != "dozen" && magnitude(r.at(i+2)) == 0 && !r.halfEnds(i+2) {
			return number{}, false
		}
		return r.half(i + 1)
	case partWord, ordinalWord:
		if definite || n.value < 3 || !r.partEnds(i+2) {
			return number{}, false
		}
		return r.portion(1, n.value, i+2), true
	}
	return number{}, false
}

// halfEnds tells whether "a half" or "half" before atom j can stand for a number.
func (r *reader) halfEnds(j int) bool {
	if _, ok := unitWord(r.at(j)); ok {
		return true
	}
	return r.at(j) == "of" || !r.isWord(j)
}

// partEnds tells whether "a third" before atom j is a part of something and not the
// third thing: what is counted follows with "of", or nothing follows.
func (r *reader) partEnds(j int) bool {
	if !r.isWord(j) {
		return j >= len(r.atoms) || !r.joined(j)
	}
	switch r.at(j) {
	case "more", "less", "above", "below", "smaller", "larger", "higher", "lower", "fewer", "bigger", "cheaper":
		return true
	}
	if stopWord(r.at(j)) {
		return true
	}
	_, ok := unitWord(r.at(j))
	return ok
}

// portion gives parts/whole, with "of a million" behind it taken in.
func (r *reader) portion(parts, whole float64, j int) number {
	n := number{value: parts / whole, fraction: true, words: true, magnitude: 1, end: j}
	n.ulp = n.value * 0.08
	if r.at(j) == "of" && r.at(j+1) == "a" {
		if m := magnitude(r.at(j + 2)); m > 0 {
			n.value, n.ulp, n.fraction, n.magnitude, n.end = float64(n.value*m), float64(n.ulp*m), false, m, j+3
		}
	}
	return n
}

// half reads what begins with the "half" at atom i: "half a million", "half a dozen",
// "half-million"; else the fraction itself.
func (r *reader) half(i int) (number, bool) {
	j := i + 1
	if r.at(j) == "a" || r.at(j) == "an" {
		j++
	}
	n := number{value: 0.5, ulp: 0.06, fraction: true, words: true, magnitude: 1, end: i + 1}
	switch k := numeralOf(r.at(j)); k.kind {
	case dozenWord:
		n.value, n.ulp, n.fraction, n.end = 6, 1, false, j+1
	case hundredWord, magnitudeWord:
		n.value, n.ulp, n.fraction, n.end, n.magnitude = k.value/2, k.value/20, false, j+1, k.value
	}
	return n, true
}

// few reads vague words at atom i: "several hundred", "a couple of", "a handful of".
func (r *reader) few(i int, article bool) (number, bool) {
	n := number{vague: true, words: true, magnitude: 1, end: i + 1, ulp: 1}
	next := r.at(i + 1)
	scale := numeralOf(next)
	if r.at(i) == "couple" && next == "of" && numeralOf(r.at(i+2)).kind != crowdWord { // "a couple of hundred"
		scale = numeralOf(r.at(i + 2))
		n.end++
	}
	scaled := scale.kind == hundredWord || scale.kind == magnitudeWord || scale.kind == dozenWord
	switch r.at(i) {
	case "several":
		n.value, n.low, n.high = 5, 3, 12
	case "few":
		if !article && !scaled {
			return n, false
		}
		if next == "of" && !article {
			return n, false
		}
		n.value, n.low, n.high = 4, 2, 9
	case "couple":
		if !article || next != "of" && next != "more" && !scaled && !r.durationAt(i+1) {
			return n, false
		}
		n.value, n.low, n.high = 2, 2, 3
	case "handful":
		if !article || next != "of" {
			return n, false
		}
		n.value, n.low, n.high = 5, 2, 12
	case "pair":
		if !article || next != "of" {
			return n, false
		}
		return number{value: 2, ulp: 1, words: true, magnitude: 1, end: i + 1}, true
	}
	if scaled {
		n.value, n.low, n.high = float64(n.value*scale.value), float64(n.low*scale.value), float64(n.high*scale.value)
		n.magnitude, n.end = scale.value, n.end+1
	} else {
		n.end = i + 1
	}
	return n, true
}

// durationAt tells whether atom j is a word such as "weeks".
func (r *reader) durationAt(j int) bool {
	_, ok := durationWord(r.at(j))
	return ok
}

// crowd reads "dozens", "tens of thousands", "hundreds of millions" at atom i.
func (r *reader) crowd(i int) (number, bool) {
	k := numeralOf(r.at(i))
	n := number{value: k.value, vague: true, words: true, magnitude: k.value, end: i + 1, ulp: k.value}
	if r.at(i+1) == "of" {
		if inner := numeralOf(r.at(i + 2)); inner.kind == crowdWord && inner.value > k.value {
			n.value = float64(k.value * inner.value)
			n.end = i + 3
		}
	}
	if n.value < 12 || n.value == 20 && r.at(n.end) != "of" { // "tens" alone, the "scores" of a match
		return n, false
	}
	n.value = float64(n.value * 2)
	n.low, n.high = float64(n.value*0.75), float64(n.value*10)
	return n, true
}

// cardinalWords reads a number that begins with a word: "seventeen", "two and a half
// million", "three dozen", "two-thirds", "several hundred".
func (r *reader) cardinalWords(i int) (number, bool) {
	switch k := numeralOf(r.at(i)); k.kind {
	case notNumeral, ordinalWord, noonWord, timesWord, partWord:
		return number{}, false
	case fewWord:
		return r.few(i, false)
	case crowdWord:
		return r.crowd(i)
	case halfWord:
		return r.half(i)
	}
	total, group := 0.0, 0.0
	n := number{words: true, ulp: 1, magnitude: 1, bare: true}
	j, last := i, notNumeral
loop:
	for j < len(r.atoms) {
		k := numeralOf(r.at(j))
		switch k.kind {
		case digitWord:
			if last != notNumeral && last != hundredWord && last != magnitudeWord && (last != tensWord || k.value > 9 || k.value == 0) {
				break loop
			}
			group += k.value
		case tensWord:
			if last != notNumeral && last != hundredWord && last != magnitudeWord {
				break loop
			}
			group += k.value
		case hundredWord:
			if group >= 100 || last == magnitudeWord {
				break loop
			}
			group = float64(max(group, 1) * 100)
			n.bare = false
		case dozenWord:
			if last != notNumeral && last != digitWord && last != tensWord {
				break loop
			}
			group = float64(max(group, 1) * 12)
			n.dozens, n.bare = true, false
		case magnitudeWord:
			if last == magnitudeWord || last == dozenWord && group == 0 {
				break loop
			}
			total += float64(max(group, 1) * k.value)
			group, n.magnitude, n.bare = 0, k.value, false
			if k.value >= 1e6 {
				n.ulp = max(float64(n.ulp*k.value), 0)
			}
		default:
			if add, after := r.andHalf(j); after > 0 && (last == digitWord || last == tensWord) {
				group += add
				n.ulp = 0.5
				j = after
				continue
			}
			if r.at(j) == "and" && (last == hundredWord || last == magnitudeWord) && r.smallAfterAnd(j+1) {
				j++
				continue
			}
			break loop
		}
		last = k.kind
		j++
	}
	n.value, n.end = total+group, j
	// "two-thirds", "three quarters", "one fifth", "one in"
	if total == 0 && group >= 1 && group < 20 && (last == digitWord) {
		if k := numeralOf(r.at(j)); k.kind == partWord || k.kind == ordinalWord && group == 1 && k.value > 2 && (r.joined(j) || r.partEnds(j+1)) {
			if k.value > group {
				return r.portion(group, k.value, j+1), true
			}
		} else if k.kind == halfWord && group == 1 && (r.joined(j) || r.halfEnds(j+1)) {
			return r.half(j)
		}
	}
	return n, true
}

// smallAfterAnd tells whether the number at atom j belongs to the hundred before the
// "and": "two hundred and fifty", but not "a hundred and two hundred".
func (r *reader) smallAfterAnd(j int) bool {
	k := numeralOf(r.at(j))
	if k.kind != digitWord && k.kind != tensWord {
		return false
	}
	for j++; j < len(r.atoms); j++ {
		switch numeralOf(r.at(j)).kind {
		case digitWord, tensWord:
			continue
		case hundredWord, magnitudeWord, dozenWord:
			return false
		}
		return true
	}
	return true
}
