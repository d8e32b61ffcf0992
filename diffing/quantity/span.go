package quantity

import "crosscheck/diffing/token"

// span reads a range from its lower number n, whose unit u (where known) ends before
// atom end: "10 to 15", "between $19 and $22 million", "5-10 percent", "two or three".
func (r *reader) span(i int, n number, u Unit, end int, known bool) (q Quantity, next int, ok bool) {
	if n.vague || end >= len(r.atoms) {
		return q, i, false
	}
	k := end
	or := false
	switch low := r.at(end); {
	case low == "to":
		if r.fromChange(i) || r.contest(i, end+4) {
			return q, i, false
		}
		k++
	case low == "and" && (r.at(i-1) == "between" || r.at(i-1) == "of" && r.at(i-2) == "ages"):
		k++
	case low == "or":
		if or = true; known && end > n.end {
			return q, i, false // "40mph or 60mph"
		}
		k++
	case r.atoms[end].hyphen:
	default:
		return q, i, false
	}
	money := u.Dimension == Money
	start := k
	if code := currencySign(r.at(k)); code != "" {
		if known && (!money || u.Name != code) {
			return q, i, false
		}
		if !known {
			u, known, money = unit(Money, code, 1), true, true
		}
		k++
	}
	m, ok := r.cardinal(k, money)
	if !ok || m.vague || m.fraction != n.fraction || r.pastDate(start) > start && !money {
		return q, i, false
	}
	last := m.end
	if v, after, found := r.unitAt(m); found && !money {
		switch {
		case !known:
			u, known = v, true
		case v.Dimension != u.Dimension:
			return q, i, false
		default:
			n.value = (u.base(n.value) - v.offset) / v.factor
			u = v
		}
		last = after
	} else if known && !money {
		return q, i, false // "10 feet to 12"
	}
	if n.bare && m.magnitude > 1 && n.value < m.value/m.magnitude {
		n.value = float64(n.value * m.magnitude)
	}
	if n.value >= m.value || or && m.value > float64(n.value*2)+1 {
		return q, i, false
	}
	if n.fraction && !known {
		u = unit(Share, "percent", 1)
		n.value, m.value = float64(n.value*100), float64(m.value*100)
	}
	q = Quantity{Unit: u, Low: n.value, High: m.value, Value: (n.value + m.value) / 2, Bound: Range}
	if u.Dimension == Duration && r.atAge(i) {
		q.Unit.Dimension = Age
	}
	if u.factor == 0 {
		q.Unit = unit(Count, "", 1)
		if r.atAge(i) {
			q.Unit = unit(Age, "year", year)
		}
	}
	if n.words && m.words {
		q.Written = Words
	}
	m.value = q.Value
	return r.finish(q, m, i, last)
}

// fromChange tells whether "from X to Y" at number i tells a change and no range: "rose
// from five to six".
func (r *reader) fromChange(i int) bool {
	j := i - 1
	for j >= 0 && r.atoms[j].kind == token.Sign && currencySign(r.at(j)) != "" {
		j--
	}
	from := r.at(j) == "from"
	for k := j; k >= 0 && k >= j-9; k-- {
		switch r.at(k) {
		case "rise", "rises", "rose", "risen", "rising", "fall", "falls", "fell", "fallen", "falling", "drop", "drops", "dropped", "dropping",
			"increase", "increases", "increased", "increasing", "decrease", "decreased", "climb", "climbs", "climbed", "climbing", "grow", "grew", "grown", "growing",
			"cut", "cuts", "cutting", "reduce", "reduced", "reducing", "raise", "raised", "raises", "raising", "lower", "lowered", "lowering", "jump", "jumped", "jumps",
			"went", "gone", "going", "slip", "slipped", "revise", "revised", "up", "down", "decline", "declined", "expand", "expanded", "expanding", "shrink", "shrank", "shrunk",
			"soar", "soared", "surge", "surged", "plunge", "plunged", "doubled", "tripled", "moved", "changed", "upgraded", "downgraded", "extended", "shortened", "swelled", "narrowed", "widened", "updated", "corrected":
			return true
		}
		if from && k < j && r.atoms[k].kind == token.Sign && r.at(k) != "," {
			return false
		}
		if !from && k < j-2 {
			return false
		}
	}
	return false
}

// score reads "3-1", "52 to 48", "five-to-four" at atom i: two whole numbers, the
// greater first or with a vote or a match beside them.
func (r *reader) score(i int) (q Quantity, next int, ok bool) {
	n, ok := r.side(i)
	if !ok || n.end >= len(r.atoms) {
		return q, i, false
	}
	k := n.end
	tight := r.atoms[k].hyphen
	to := r.at(k) == "to"
	if to {
		k++
	} else if !tight {
		return q, i, false
	}
	m, ok := r.side(k)
	if !ok || to && tight != (k < len(r.atoms) && r.atoms[k].hyphen) {
		return q, i, false
	}
	if r.at(i-1) == "from" {
		return q, i, false
	}
	after := m.end
	if after < len(r.atoms) && (r.atoms[after].hyphen && (r.isFigure(after) || r.durationAt(after)) || r.atoms[after].glued && r.isWord(after)) {
		return q, i, false
	}
	if _, _, measured := r.unitAt(m); measured {
		return q, i, false
	}
	if n.value == 24 && m.value == 7 || n.value == 9 && m.value == 11 && r.at(after) != "vote" {
		return q, after, false
	}
	figures := r.isFigure(i)
	contest := r.contest(i, after)
	switch {
	case n.value > m.value && figures && tight && (m.value > 0 || n.value <= 20 || contest):
	case n.value == m.value && figures && tight && n.value < 100:
	case n.value > m.value && tight && to:
	case n.value > m.value && figures && to && r.at(i-1) != "from" && !r.isWord(after) && !r.fromChange(i):
	case contest && n.value != m.value:
	default:
		return q, i, false
	}
	q = Quantity{Value: n.value, Low: n.value, High: n.value, Second: m.value, Unit: unit(Score, "", 1)}
	if n.words {
		q.Written = Words
	}
	return r.close(q, i, after), after, true
}

// side reads one side of a score.
func (r *reader) side(i int) (number, bool) {
	if i >= len(r.atoms) || r.atoms[i].kind == token.Sign || r.at(i) == "a" || r.at(i) == "an" {
		return number{}, false
	}
	n, ok := r.cardinal(i, false)
	if !ok || !n.bare || n.vague || n.fraction || n.ulp != 1 || r.yearAt(i) {
		return n, false
	}
	return n, true
}

// contest tells whether words beside atoms i to after show that two numbers are the
// sides of a vote or a match.
func (r *reader) contest(i, after int) bool {
	for k := max(0, i-5); k < min(len(r.atoms), after+3); k++ {
		switch r.at(k) {
		case "vote", "votes", "voted", "voting", "ruled", "ruling", "decision", "margin", "lead", "led", "leads", "won", "win", "wins", "beat", "defeat", "defeated",
			"lost", "loss", "victory", "passed", "approved", "confirmed", "rejected", "majority", "advantage", "score", "scored", "tied", "draw", "tally", "split", "odds", "ratio", "record", "outnumbered":
			return k < i || k >= after
		}
	}
	return false
}
