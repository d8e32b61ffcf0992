package quantity

import "strings"

// ordinal reads "third", "3rd", "twenty-first" at atom i: an ordinal, or part of a name.
func (r *reader) ordinal(i int) (q Quantity, next int, ok bool) {
	v, j, written := 0.0, i, Words
	if r.isFigure(i) {
		f, _, form := figureValue(r.at(i))
		if form != wholeFigure {
			return q, i + 2, false
		}
		v, j, written = f, i+2, Figures
	} else {
		if k := numeralOf(r.at(i)); k.kind == tensWord {
			v, j = k.value, i+1
		}
		v += ordinalOf(r.at(j)).value
		j++
	}
	switch r.at(j) {
	case "century", "centuries", "quarter":
		return q, j, false
	}
	if r.afterMonth(i) || r.monthAt(j) || r.at(j) == "of" && r.monthAt(j+1) {
		return q, j, false
	}
	q = Quantity{Value: v, Low: v, High: v, Written: written, Unit: unit(Ordinal, "", 1)}
	noun := j
	for noun < j+3 && r.isWord(noun) && r.isWord(noun+1) && !stopWord(r.at(noun+1)) && (r.joined(noun) || r.atoms[noun+1].hyphen || r.at(noun) == "u.s." || r.at(noun) == "annual" || r.at(noun) == "consecutive" || r.at(noun) == "straight") {
		noun++ // "third-largest city", "third four-year term"
	}
	if r.isCapital(noun) && (r.isCapital(i) || written == Figures) && (nameNoun(r.at(noun)) || !r.headline.ask(r.titleCase)) {
		q.Unit = unit(Label, "", 1)
		q.Noun = r.stem(noun)
		return r.close(q, i, j), j, true
	}
	q.Noun = r.ranked(noun)
	if written == Words && !r.ordinalCounts(i, j, v) {
		return q, j, false
	}
	return r.close(q, i, j), j, true
}

// ranked gives the stem of the noun that an ordinal before atom j ranks: the last word
// before the phrase ends.
func (r *reader) ranked(j int) string {
	k := j
	for k < len(r.atoms) && k < j+5 && r.isWord(k) && !stopWord(r.at(k)) {
		if low := r.at(k); k > j && (r.isCapital(k) && !r.isCapital(j) || strings.HasSuffix(low, "ed") || strings.HasSuffix(low, "ing")) {
			break
		}
		k++
	}
	if k == j {
		return ""
	}
	return r.stem(k - 1)
}

// ordinalCounts tells whether an ordinal in words ranks something, and does not only
// list ("first, he said") or belong to a fixed phrase ("first lady", "at first").
func (r *reader) ordinalCounts(i, j int, v float64) bool {
	next := r.at(j)
	switch next {
	case "lady", "name", "names", "hand", "class", "responder", "responders", "aid", "place", "party", "family", "person", "half", "world", "guess", "guessed", "guessing",
		"thing", "rate", "born", "time", "of", "degree", "thought", "thoughts", "amendment", "couple", "ladies", "pitch", "look", "hill", "choice", "string", "daughter", "daughters", "son", "nature":
		return v > 2 && (next == "time" || next == "place" || next == "son" || next == "daughter" || next == "person" || next == "choice")
	}
	if r.joined(i) && !r.isFigure(i-1) && numeralOf(r.at(i-1)).kind == notNumeral { // "safety-first"
		return false
	}
	switch r.at(i - 1) {
	case "the", "a", "an", "his", "her", "its", "their", "my", "our", "your", "this", "that", "every", "'", "second", "only", "and", "or", "very", "consecutive", "straight":
	case "in", "finished", "came", "placed", "ranked", "ranks", "finishing", "for":
		return v > 1 || r.at(i-1) == "ranked" || r.at(i-1) == "ranks"
	default:
		if !r.isWord(i-1) || !r.owner(i-1) {
			return r.joined(j) && v > 1 && rankWord(next) || v > 1 && i == 0 && r.isWord(j) && !stopWord(next)
		}
	}
	if !r.isWord(j) || stopWord(next) || len(next) > 3 && next[len(next)-2:] == "ed" {
		return false
	}
	return true
}

// owner tells whether the word of atom j is a possessive such as "Trump's".
func (r *reader) owner(j int) bool {
	t := &r.tokens[r.atoms[j].tok]
	return len(t.Text) > len(t.Lower)
}

// rankWord tells whether a word after "third-" ranks.
func rankWord(s string) bool {
	return len(s) > 4 && s[len(s)-3:] == "est" || s == "ranked" || s == "ranking" || s == "place" || s == "most"
}

// nameNoun tells whether an ordinal or a number before or after the word makes a name.
func nameNoun(s string) bool {
	switch s {
	case "amendment", "avenue", "street", "ave", "st", "circuit", "district", "precinct", "ward", "army", "division", "reich", "lady", "fleet", "battalion", "brigade", "regiment", "infantry", "airborne", "corps", "squadron", "congress", "republic", "baptist", "presbyterian", "methodist":
		return true
	}
	return false
}

// label reads a number that is part of a name: "Building 4", "Boeing 737", "No. 4", "114 Main St.".
func (r *reader) label(i int) (q Quantity, next int, ok bool) {
	v, last, ok := r.nameNumber(i)
	if !ok {
		return q, i + 1, false
	}
	q = Quantity{Value: v, Low: v, High: v, Unit: unit(Label, "", 1)}
	first := i
	switch {
	case r.at(i-1) == "." && (r.at(i-2) == "no" || r.at(i-2) == "nos") && !r.atoms[i-1].space:
		first = i - 2
		q.Noun = "no"
		if r.isCapital(first-1) || r.isWord(first-1) && labelNoun(r.at(first-1)) { // "Fire Station No. 2"
			q.Noun = r.stem(first - 1)
		}
	case r.at(i-1) == "number" && !r.isWord(last) && (i < 2 || r.at(i-2) != "the"):
		first, q.Noun = i-1, "no"
	case r.isWord(i-1) && !r.joined(i) && (r.isCapital(i-1) && labelNoun(r.at(i-1)) || lowerLabelNoun(r.at(i-1))):
		if r.isWord(last) && r.plural(last) && !r.isCapital(last) && (i == 1 || !r.isFigure(i)) {
			return q, i + 1, false
		}
		q.Noun = r.stem(i - 1)
	case r.isWord(i-1) && !r.isFigure(i) && r.at(i-1) == "day" && !r.isWord(last): // "day two"
		q.Noun = "day"
	case r.isFigure(i) && r.floor == i-1 && len(r.out) > 0 && r.out[len(r.out)-1].Unit.Dimension == Label && (r.at(i-1) == "and" || r.at(i-1) == "," || r.at(i-1) == "or") && !(r.isWord(last) && r.plural(last)): // "pages 4 and 5"
		q.Noun = r.out[len(r.out)-1].Noun
	case r.isFigure(i) && r.street(i+1):
		q.Noun = "street"
	default:
		return q, i + 1, false
	}
	next = last
	q = r.close(q, max(first, 0), next)
	return q, next, true
}

// nameNumber reads a number that can be part of a name: figures without a magnitude, or
// one of the small numbers in words.
func (r *reader) nameNumber(i int) (v float64, last int, ok bool) {
	if r.isFigure(i) {
		v, _, form := figureValue(r.at(i))
		return v, i + 1, form == wholeFigure || form == decimalFigure
	}
	n, ok := r.cardinalWords(i)
	return n.value, n.end, ok && n.bare && !n.vague && !n.fraction && n.ulp == 1
}

// street tells whether the capital words from atom j end in a word for a street.
func (r *reader) street(j int) bool {
	for k := j; k < j+4 && r.isCapital(k) && !r.joined(k); k++ {
		if k > j {
			switch r.at(k) {
			case "st", "street", "ave", "avenue", "road", "rd", "blvd", "boulevard", "drive", "dr", "lane", "ln", "way", "highway", "parkway", "pkwy", "court", "place", "terrace", "square":
				return true
			}
		}
	}
	return false
}

// labelNoun tells whether a capital word before a number makes a name of both.
func labelNoun(s string) bool {
	switch s {
	case "building", "flight", "route", "highway", "interstate", "room", "chapter", "section", "title", "article", "amendment", "proposition", "prop",
		"precinct", "district", "ward", "zone", "gate", "terminal", "platform", "pier", "channel", "station", "unit", "apartment", "apt", "suite",
		"boeing", "airbus", "apollo", "windows", "area", "level", "phase", "stage", "tier", "category", "type", "group", "team", "division", "company", "engine",
		"line", "exit", "junction", "block", "lot", "case", "count", "question", "step", "rule", "form", "model", "mark", "volume", "vol", "book", "episode",
		"season", "act", "part", "psalm", "resolution", "bill", "order", "directive", "formula", "bowl", "euro", "iphone", "galaxy", "falcon", "radio", "studio", "hall", "measure", "initiative",
		"hangar", "runway", "tower", "reactor", "warehouse", "ballot", "schedule", "grade", "page", "track", "hb", "sb", "hr", "h.r.", "mach", "version", "booth", "table", "figure", "item", "annex", "appendix", "camp", "sector", "site", "wing", "cell", "john", "matthew", "luke", "corinthians", "romans", "genesis", "isaiah", "leviticus", "deuteronomy", "psalms", "proverbs":
		return true
	}
	return false
}

// lowerLabelNoun tells whether a word in lower case before a number names a thing by it.
func lowerLabelNoun(s string) bool {
	switch s {
	case "page", "pages", "chapter", "section", "room", "gate", "flight", "route", "channel", "category", "phase", "platform", "precinct", "article", "highway", "interstate", "proposition", "paragraph", "verse", "exhibit", "footnote":
		return true
	}
	return false
}
