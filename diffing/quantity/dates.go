package quantity

import "crosscheck/diffing/token"

// monthAt tells whether atom j is the name of a month, with a capital.
func (r *reader) monthAt(j int) bool {
	if !r.isCapital(j) {
		return false
	}
	switch r.at(j) {
	case "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
		"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec":
		return true
	}
	return false
}

// afterMonth tells whether a month stands before atom i.
func (r *reader) afterMonth(i int) bool {
	return r.monthAt(i-1) || r.at(i-1) == "." && r.monthAt(i-2)
}

// dayAt tells whether atom i is a number from 1 to 31 in figures; after is the atom
// behind it and its "st", "nd", "th".
func (r *reader) dayAt(i int) (after int, ok bool) {
	if !r.isFigure(i) || len(r.at(i)) > 2 {
		return i, false
	}
	v, _, form := figureValue(r.at(i))
	if form != wholeFigure || v < 1 || v > 31 {
		return i, false
	}
	after = i + 1
	if after < len(r.atoms) && r.atoms[after].glued && isOrdinalSuffix(r.at(after)) {
		after++
	} else if after < len(r.atoms) && r.atoms[after].glued && r.isWord(after) {
		return i, false
	}
	return after, true
}

func isOrdinalSuffix(s string) bool { return s == "st" || s == "nd" || s == "rd" || s == "th" }

// pastDate gives the atom behind the days and years of a date at atom i, or i: they
// belong to package calendar.
func (r *reader) pastDate(i int) int {
	if !r.isFigure(i) {
		return i
	}
	if _, _, form := figureValue(r.at(i)); form == slashFigure {
		return i + 1
	}
	if r.yearAt(i) {
		j := i + 1
		for j < len(r.atoms) && (r.atoms[j].hyphen && r.isFigure(j) || r.atoms[j].glued && r.at(j) == "s") {
			j++
		}
		return j
	}
	after, ok := r.dayAt(i)
	if !ok {
		if j := i + 1; r.at(j) == "s" && r.atoms[j].glued && !r.possessive(i-1) {
			return j + 1 // "80s"
		}
		return i
	}
	if r.afterMonth(i) {
		if r.isWord(after) && r.atoms[after].space && personNoun(r.singular(r.at(after))) {
			return i // "In March 11 people died"
		}
		for {
			k := after
			if k < len(r.atoms) && !r.atoms[k].hyphen {
				if r.at(k) != "and" && r.at(k) != "to" && r.at(k) != "or" {
					return after
				}
				k++
			}
			next, ok := r.dayAt(k)
			if !ok || r.at(after) != "" && !r.atoms[after].hyphen && r.isWord(next) && !stopWord(r.at(next)) {
				return after
			}
			after = next
		}
	}
	k := after
	for range 3 { // "14 and 22 January", "the 4th of July"
		if r.at(k) == "of" && after > i+1 {
			k++
		}
		if r.monthAt(k) {
			return after
		}
		if k >= len(r.atoms) {
			return i
		}
		if !r.atoms[k].hyphen {
			if r.at(k) != "and" && r.at(k) != "to" && r.at(k) != "or" && r.at(k) != "," {
				return i
			}
			k++
		}
		next, ok := r.dayAt(k)
		if !ok {
			return i
		}
		k = next
	}
	return i
}

// possessive tells whether atom j is a word such as "his".
func (r *reader) possessive(j int) bool {
	switch r.at(j) {
	case "his", "her", "their", "my", "our", "your":
		return true
	case "early", "mid", "late":
		return r.possessive(j - 1)
	}
	return false
}

// yearAt tells whether atom i is the number of a year and no amount.
func (r *reader) yearAt(i int) bool {
	if !r.isFigure(i) || len(r.at(i)) != 4 {
		return false
	}
	v, _, form := figureValue(r.at(i))
	if form != wholeFigure || v < 1400 || v > 2150 {
		return false
	}
	j := i + 1
	if j >= len(r.atoms) {
		return true
	}
	if r.atoms[j].glued && r.isWord(j) && r.at(j) != "s" || r.at(j) == "%" || r.at(j) == "percent" {
		return false
	}
	if !r.isWord(j) || stopWord(r.at(j)) || r.atoms[j].hyphen {
		return true
	}
	if _, ok := unitWord(r.at(j)); ok {
		return false
	}
	if magnitude(r.at(j)) > 0 {
		return false
	}
	if r.plural(j) && !r.isCapital(j) {
		switch r.at(i - 1) {
		case "the", "in", "since", "of", "by", "from", "until", "'s", "his", "her", "their", "its", "our", "late", "early":
			return false || !personNoun(r.singular(r.at(j)))
		}
		return !personNoun(r.singular(r.at(j))) && int(v)%100 != 0
	}
	return true
}

// pastCode gives the atom behind a telephone number, a model name or another figure
// that counts nothing, or i.
func (r *reader) pastCode(i int) int {
	if i > 0 && r.atoms[i].glued {
		switch r.at(i - 1) {
		case "#", "@", "&", "=", "/", "\\", "_", ".":
			return i + 1
		}
	}
	j := i + 1
	if r.at(i-1) == "[" && r.at(j) == "]" { // a reference mark
		return j + 1
	}
	if i > 0 && r.atoms[i].hyphen && r.atoms[i-1].capital && r.atoms[i-1].tok == r.atoms[i].tok && len(r.at(i-1)) < 6 && r.at(i-1) != "mid" { // "F-16", "COVID-19"
		return j
	}
	if r.at(i-1) == "(" && len(r.at(i)) == 3 && r.at(j) == ")" && len(r.at(j+1)) == 3 && r.isFigure(j+2) && r.atoms[j+2].hyphen { // "(713) 555-0142"
		return j + 3
	}
	if s := r.at(i); len(s) > 1 && s[0] == '0' && s[1] >= '0' && s[1] <= '9' { // "01632 960 114"
		for r.isFigure(j) {
			j++
		}
		return j
	}
	if j < len(r.atoms) && r.atoms[j].glued && r.isWord(j) {
		low := r.at(j)
		if _, ok := r.gluedUnit(j); !ok && gluedMagnitude(low, true) == 0 && !isOrdinalSuffix(low) && currencyWord(low) == "" &&
			low != "p" && low != "s" && low != "am" && low != "pm" && low != "a" {
			return j + 1
		}
	}
	if j+1 < len(r.atoms) && r.at(j) == "(" && r.atoms[j].glued && r.atoms[j+1].glued && r.isWord(j+1) {
		return j + 2 // "401(k)"
	}
	if r.isFigure(j) && r.atoms[j].hyphen {
		a, b := len(r.at(i)), len(r.at(j))
		third := r.isFigure(j+1) && r.atoms[j+1].hyphen
		if a == 3 && b == 4 || third || a > 4 && b < a {
			for r.isFigure(j) && r.atoms[j].hyphen {
				j++
			}
			return j
		}
	}
	if r.isWord(j) && r.atoms[j].hyphen && r.isCapital(j) && numeralOf(r.at(j)).kind == digitWord {
		return j + 1 // "7-Eleven"
	}
	if _, _, form := figureValue(r.at(i)); form == badFigure {
		return i + 1
	}
	return i
}

// titleCase tells whether the sentence is set like a headline, every word capital.
func (r *reader) titleCase() bool {
	words, capitals := 0, 0
	for i := range r.tokens {
		if t := &r.tokens[i]; t.Kind == token.Word && len(t.Text) > 3 {
			words++
			if t.Capital {
				capitals++
			}
		}
	}
	return words > 1 && capitals*4 >= words*3
}
