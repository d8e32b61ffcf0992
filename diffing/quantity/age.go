package quantity

import "crosscheck/diffing/token"

// age recognises a plain number, read from atom i to atom end, as an age: "aged 44",
// "Bascombe, 63, who", "Ostrowski (41)", "turned 44".
func (r *reader) age(q Quantity, i, end int) (Quantity, int, bool) {
	if q.Value < 0 || q.Value > 120 || q.Value != float64(int(q.Value)) {
		return q, end, false
	}
	years := unit(Age, "year", year)
	if r.atAge(i) {
		q.Unit = years
		return q, end, true
	}
	if r.at(end) == "and" || r.at(end) == "or" {
		if k := r.at(end + 1); k == "older" || k == "younger" {
			q.Unit = years
			return q, end, true
		}
	}
	if !r.isFigure(i) || end != i+1 {
		return q, end, false
	}
	switch r.at(i - 1) {
	case "turned", "turns", "turning":
		if r.isWord(end) && !stopWord(r.at(end)) {
			return q, end, false
		}
		q.Unit = years
		return q, end, true
	case ",":
		if !r.named(i-2) && r.at(i-2) != "age" {
			return q, end, false
		}
		switch r.at(end) {
		case ",", ".", ")", ";", ":", "-", "\"", "":
			q.Unit = years
			return q, end, true
		case "of", "from":
			q.Unit = years
			return q, end, r.isCapital(end+1) || r.at(end+1) == "the"
		case "and", "who", "was", "were", "is", "died", "told", "said":
			q.Unit = years
			return q, end, q.Value > 12
		}
	case "was", "is", "were", "then":
		switch r.at(i - 2) {
		case "he", "she", "i", "who", ",", "both":
			if r.at(i-2) == "," && r.at(i-1) != "then" || q.Value < 2 || r.at(end) == "%" {
				return q, end, false
			}
			switch r.at(end) {
			case ".", ",", "when", "and", "at", "\"", ")", ";":
				q.Unit = years
				return q, end, true
			}
		}
	case "(":
		if r.at(end) == ")" && r.named(i-2) {
			q.Unit = years
			return q, end, true
		}
	}
	return q, end, false
}

// atAge tells whether the words before atom i say that an age follows.
func (r *reader) atAge(i int) bool {
	for j := i - 1; j >= 0 && j >= i-6; j-- {
		switch low := r.at(j); low {
		case "aged", "ages", "age":
			return true
		case "between", "from", "of", "about", "over", "under", "to", "and", "around", "or":
			if low == "of" && r.at(j-1) != "age" && r.at(j-1) != "ages" {
				return false
			}
		default:
			if !r.isFigure(j) && r.at(j) != "," || j == i-1 {
				return false
			}
		}
	}
	return false
}

// named tells whether atom j can end a person's name.
func (r *reader) named(j int) bool {
	if r.at(j) == "." && (r.at(j-1) == "jr" || r.at(j-1) == "sr") {
		return true
	}
	if r.at(j) == "\"" || r.at(j) == ")" { // a nickname
		j--
	}
	if r.isWord(j) && !r.isCapital(j) && personNoun(r.at(j)) && r.at(j-1) != "a" { // "the night guard, 59,"
		return true
	}
	return r.isCapital(j) && !r.monthAt(j) && j >= 0 && r.atoms[j].kind == token.Word && !weekday(r.at(j))
}

func weekday(s string) bool {
	switch s {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday":
		return true
	}
	return false
}

// decadesOfAge reads "his 30s", "their mid-40s" at the figure i. Other decades are years
// and skipped.
func (r *reader) decadesOfAge(i int) (q Quantity, next int, ok bool) {
	if r.at(i+1) != "s" || !r.atoms[i+1].glued {
		return q, i, false
	}
	v, _, form := figureValue(r.at(i))
	if form != wholeFigure || v < 10 || v > 100 || int(v)%10 != 0 || !r.possessive(i-1) {
		return q, i + 2, false
	}
	q = Quantity{Value: v + 4.5, Low: v, High: v + 9, Bound: Range, Unit: unit(Age, "year", year)}
	first := i
	switch r.at(i - 1) {
	case "early":
		q.High, first = v+4, i-1
	case "mid":
		q.Low, q.High, first = v+3, v+7, i-1
	case "late":
		q.Low, first = v+6, i-1
	}
	q.Value = (q.Low + q.High) / 2
	return r.close(q, first, i+2), i + 2, true
}
