package quantity

import (
	"math"

	"crosscheck/diffing/token"
)

// bounded gives the figure read from atom first to atom end its bound, interval,
// precision and span.
func (r *reader) bounded(q Quantity, n number, first, end int) Quantity {
	b, begin := r.boundBefore(first, q.Unit.Dimension)
	if after, last := r.boundAfter(end); last > end {
		end = last
		if b == Exact {
			b = after
		}
	} else if after, last := r.boundAfter(r.nounEnd); r.nounEnd > end && last > r.nounEnd && b == Exact {
		b = after
	}
	r.afterBound = end
	q.Precision = precision(q, n)
	if q.Bound == Range {
		if b == About {
			slack := (q.High - q.Low) * 0.1
			q.Low, q.High = q.Low-float64(slack), q.High+float64(slack)
		}
		return r.close(q, begin, end)
	}
	q.Bound = b
	if n.vague {
		q.Low, q.High = n.low, n.high
		switch b {
		case AtLeast, MoreThan:
			q.High = math.Inf(1)
		case AtMost, UpTo, LessThan:
			q.Low = 0
		case Exact:
			q.Bound = Vague
		}
		return r.close(q, begin, end)
	}
	q.Low, q.High = interval(q, n)
	return r.close(q, begin, end)
}

// interval gives the values that a figure's bound allows.
func interval(q Quantity, n number) (low, high float64) {
	v := q.Value
	floor := 0.0
	if q.Unit.Dimension == Temperature {
		floor = math.Inf(-1)
	}
	// "More than 17" is 18 or more; round figures are not meant as sharply.
	one := 0.0
	if q.Unit.Dimension == Count && n.ulp == 1 && !n.dozens && roundness(v, 1) == 1 {
		one = 1
	}
	switch q.Bound {
	case About:
		d := looseness(q, n)
		return v - d, v + d
	case Nearly:
		d := shortfall(q, n)
		return v - d, v
	case JustOver:
		return v, v + shortfall(q, n)
	case AtLeast:
		return v, math.Inf(1)
	case MoreThan:
		return v + one, math.Inf(1)
	case AtMost, UpTo:
		return floor, v
	case LessThan:
		return floor, v - one
	}
	return v, v
}

// precision gives half the width of the values that an unqualified figure may have
// been rounded from. News rounds to the last digit of what it measures, and to round
// numbers above a hundred; a small count is exact.
func precision(q Quantity, n number) float64 {
	v := math.Abs(q.Value)
	switch q.Unit.Dimension {
	case Age, Ordinal, Score, Label, Clock, Multiple, Points, Magnitude:
		if n.ulp < 1 {
			return n.ulp / 2
		}
		return 0
	}
	if q.Bound == Range {
		return 0
	}
	if q.Unit.Dimension == Share {
		return min(n.ulp/2, float64(v*0.125))
	}
	measured := q.Unit.Dimension != Count
	p := 0.0
	if measured || n.ulp != 1 {
		p = min(n.ulp/2, float64(v*0.125))
	}
	if step, _ := zeros(v, n.ulp); n.ulp >= 1 && step >= 10*n.ulp && (v >= 100 || measured || n.magnitude > 1) {
		p = max(p, min(step/2, float64(v*0.04)))
	}
	if n.dozens && v > 12 {
		p = max(p, 1, float64(v*0.04))
	}
	return p
}

// looseness gives how far the value may lie from a figure said to be "about" so much.
func looseness(q Quantity, n number) float64 {
	v := math.Abs(q.Value)
	step := roundness(v, n.ulp)
	switch {
	case n.dozens:
		return max(1, float64(v*0.1))
	case n.fraction:
		return float64(v * 0.12)
	case q.Unit.Dimension == Age:
		return max(1, float64(v*0.05))
	case q.Unit.Dimension == Count && n.ulp == 1 && step == 1:
		if v < 13 && v >= 4 {
			return 1
		}
		return 0.5
	case v < 13*n.ulp:
		return max(min(step, float64(v*0.125)), n.ulp/2)
	}
	return max(min(step, float64(v*0.1)), n.ulp/2)
}

// shortfall gives how far below a figure "nearly" so much may lie, and how far above it
// "just over" so much.
func shortfall(q Quantity, n number) float64 {
	v := math.Abs(q.Value)
	if n.dozens {
		return max(1, float64(v*0.125))
	}
	if n.fraction {
		return float64(v * 0.125)
	}
	return max(min(roundness(v, n.ulp), float64(v*0.125)), n.ulp/2)
}

// movesTo tells whether a verb says that a figure reaches what follows "up to".
func movesTo(verb string) bool {
	switch verb {
	case "go", "goes", "going", "went", "gone", "rise", "rises", "rose", "risen", "climbed", "climbs", "inched", "crept", "moved", "moves", "bringing", "brought", "brings", "back":
		return true
	}
	return false
}

// boundBefore reads the bound words that end before atom i; begin is where they begin.
func (r *reader) boundBefore(i int, d Dimension) (b Bound, begin int) {
	j := i - 1
	word := func(k int) string {
		if k < r.floor {
			return ""
		}
		return r.at(k)
	}
	if word(j) == "a" || word(j) == "an" || word(j) == "the" {
		if k := word(j - 1); k == "nearly" || k == "almost" || k == "than" {
			j--
		}
	}
	switch w := word(j); w {
	case "about", "roughly", "approximately", "circa", "approx", "~", "estimated", "around", "some":
		if w == "estimated" && (word(j-1) == "an" || word(j-1) == "the") {
			return About, j - 1
		}
		if w == "some" && word(j-1) == "than" {
			return MoreThan, j
		}
		if w == "about" && word(j-1) == "just" {
			return About, j
		}
		return About, j
	case "nearly", "almost", "approaching", "nearing", "virtually":
		return Nearly, j
	case "to":
		switch word(j - 1) {
		case "close":
			return Nearly, j - 1
		case "up":
			if movesTo(word(j - 2)) {
				return Exact, i // "goes up to 45 cents"
			}
			return UpTo, j - 1
		}
	case "of":
		switch word(j - 1) {
		case "upward", "upwards":
			return MoreThan, j - 1
		case "excess":
			if word(j-2) == "in" {
				return MoreThan, j - 2
			}
		case "north":
			return MoreThan, j - 1
		case "south":
			return LessThan, j - 1
		case "shy", "short":
			if word(j-2) == "just" {
				return Nearly, j - 2
			}
			return Nearly, j - 1
		case "minimum":
			return AtLeast, j - 1
		case "maximum":
			return AtMost, j - 1
		case "estimate":
			return About, j - 1
		case "most":
			return Exact, i
		}
	case "least":
		if word(j-1) == "at" {
			return AtLeast, j - 1
		}
	case "most":
		if word(j-1) == "at" {
			return AtMost, j - 1
		}
	case "maximum":
		return AtMost, j
	case "minimum":
		return AtLeast, j
	case "as":
		switch word(j - 1) {
		case "many", "much", "high", "long", "late":
			if word(j-2) == "as" {
				return UpTo, j - 2
			}
		case "few", "little", "low", "early":
			if word(j-2) == "as" {
				return AtLeast, j - 2
			}
		}
	case "than":
		return r.boundThan(j, i)
	case "over", "above":
		switch word(j - 1) {
		case "just", "slightly", "little", "barely":
			if word(j-2) == "a" {
				return JustOver, j - 2
			}
			return JustOver, j - 1
		case "well", "far":
			return MoreThan, j - 1
		}
		if w == "over" {
			switch word(j - 1) {
			case "handed", "hand", "turned", "turn", "turning", "handing", "taken", "took", "take", "gave", "give", "passed", "carried", "signed", "moved", "brought", "presided", "ran", "pulled", "knocked":
				return Exact, i
			}
		}
		if w == "over" && d == Duration {
			switch word(j - 1) {
			case "for", "of", "in", "after", "took", "lasted", "spent", "served", "lasting", "from":
			default:
				return Exact, i // "over four days" is while they lasted
			}
		}
		return MoreThan, j
	case "under", "below":
		switch word(j - 1) {
		case "just", "slightly", "little":
			if word(j-2) == "a" {
				return Nearly, j - 2
			}
			return Nearly, j - 1
		case "well", "far":
			return LessThan, j - 1
		}
		return LessThan, j
	case "exceeding", "topping", "surpassing", "exceeded", "topped", "surpassed", "exceeds":
		return MoreThan, j
	case "within":
		if d == Duration {
			return AtMost, j
		}
	case "quite":
		if word(j-1) == "not" {
			return Nearly, j - 1
		}
	}
	return Exact, i
}

// boundThan reads the bound words that end in the "than" at atom j, before the number at i.
func (r *reader) boundThan(j, i int) (b Bound, begin int) {
	word := func(k int) string {
		if k < r.floor {
			return ""
		}
		return r.at(k)
	}
	k := j - 1
	more := false
	switch word(k) {
	case "more", "greater", "higher", "larger", "bigger", "longer", "older", "better", "later":
		more = true
	case "less", "fewer", "lower", "smaller", "shorter", "younger", "lesser", "earlier":
	default:
		return Exact, i
	}
	switch word(k - 1) {
	case "no", "not":
		if more {
			return AtMost, k - 1
		}
		return AtLeast, k - 1
	case "little", "slightly", "bit", "just", "barely":
		begin = k - 1
		if word(k-1) == "bit" || word(k-1) == "little" {
			if word(k-2) == "a" {
				begin = k - 2
			}
		}
		if more {
			return JustOver, begin
		}
		return Nearly, begin
	case "far", "much", "well", "many", "significantly":
		k--
	}
	if more {
		return MoreThan, k
	}
	return LessThan, k
}

// boundAfter reads the bound words that begin at atom j; after is the atom behind.
func (r *reader) boundAfter(j int) (b Bound, after int) {
	if j >= len(r.atoms) || j <= 0 {
		return Exact, j
	}
	switch r.at(j) {
	case "or":
		switch r.at(j + 1) {
		case "more", "higher", "over", "above", "older", "better", "longer", "greater":
			return AtLeast, j + 2
		case "so", "thereabouts":
			return About, j + 2
		case "less", "fewer", "lower", "under", "younger", "below":
			return AtMost, j + 2
		}
	case "plus":
		if r.joined(j) || !r.isWord(j+1) {
			return AtLeast, j + 1
		}
	case "+":
		if r.atoms[j].glued {
			return AtLeast, j + 1
		}
	case "odd", "ish":
		if r.joined(j) {
			return About, j + 1
		}
	case "and":
		switch r.at(j + 1) {
		case "up", "older", "over", "above", "counting":
			if r.atoms[j].kind == token.Word && !r.isFigure(j+2) && numeralOf(r.at(j+2)).kind == notNumeral {
				return AtLeast, j + 2
			}
		}
	case "at":
		if !r.isWord(j + 2) {
			switch r.at(j + 1) {
			case "least":
				return AtLeast, j + 2
			case "most":
				return AtMost, j + 2
			}
		}
	}
	return Exact, j
}
