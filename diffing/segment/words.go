package segment

// The lists are switch statements over lower-case words: the compiler turns them into
// a binary search, and nothing can change them.

// abbreviation says how a word that a full stop follows behaves.
type abbreviation uint8

const (
	noAbbreviation abbreviation = iota
	title                       // stands before a name, never ends a sentence: "Gov."
	inner                       // never ends a sentence: "vs.", "e.g."
	numbering                   // stands before a figure: "No.", "p.", "Fig."
	month                       // "Jan.", weekdays too
	ending                      // may end a sentence: "Inc.", "Jr.", "Calif."
	listEnd                     // ends a sentence before any capital: "etc."
)

// abbreviationOf classifies the word before a full stop, without it.
func abbreviationOf(word string) abbreviation {
	f := fold(word)
	w := f.bytes[:f.n]
	if capital(word) {
		switch string(w) {
		case "mr", "mrs", "ms", "mx", "dr", "drs", "messrs", "mmes", "mme", "mlle", "prof", "profs",
			"gov", "govs", "sen", "sens", "rep", "reps", "pres", "hon", "amb", "atty", "del", "cllr", "ald", "supt", "asst", "assoc",
			"gen", "gens", "lt", "ltc", "col", "cols", "maj", "capt", "cmdr", "cdr", "adm", "sgt", "cpl", "pvt", "pfc", "spc", "brig", "ens", "cmsgt", "ssgt", "sfc",
			"dep", "cong", "comm", "commr", "dir", "fmr", "const", "det", "insp", "ofc", "rev", "revs", "msgr", "fr", "sra", "srta", "mt", "mts", "ste", "rt":
			return title
		case "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec",
			"mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri":
			return month
		case "ala", "ariz", "ark", "calif", "colo", "conn", "fla", "ga", "ill", "ind", "kan", "kans", "ky", "la", "mass", "md", "mich", "minn",
			"miss", "mo", "mont", "neb", "nebr", "nev", "okla", "ore", "pa", "penn", "tenn", "tex", "va", "vt", "wash", "wis", "wisc", "wyo",
			"ont", "que", "alta", "sask", "nfld", "pt", "cie", "ret":
			return ending
		}
	}
	switch string(w) {
	case "v":
		if !capital(word) {
			return inner
		}
	case "vs", "viz", "cf", "ca", "approx", "eg", "ie", "incl", "messrs", "misc", "resp", "mgmt", "orig", "cont", "exec", "spec", "temp", "pers", "comb", "subsp", "prelim", "unpubl", "abbr":
		return inner
	case "no", "nos", "p", "pp", "vol", "vols", "fig", "figs", "ch", "chap", "sect", "art", "ver", "eq", "eqs", "op", "c", "b", "d", "r", "fl", "tel", "ext", "pop", "elev", "max", "avg", "bk", "par", "ibid":
		return numbering
	case "inc", "corp", "co", "cos", "ltd", "llc", "llp", "plc", "bros", "jr", "sr", "esq", "al", "st", "sts", "ave", "av", "blvd", "rd", "hwy", "pkwy", "sq", "ln", "apt", "bldg",
		"dept", "depts", "univ", "assn", "intl", "natl", "govt", "gov", "mfg", "est", "dist", "div", "ed", "eds", "hr", "hrs", "min", "mins", "sec", "secs", "ft", "lb", "lbs", "oz", "ph", "mph", "sen", "prof":
		return ending
	case "etc":
		return listEnd
	}
	return noAbbreviation
}

// goesOn tells whether the dotted abbreviation always goes on: "e.g.", "a.k.a.".
func goesOn(word string) bool {
	switch word {
	case "e.g", "i.e", "a.k.a", "f.k.a", "n.k.a", "d.b.a":
		return true
	}
	return false
}

// opensSentence tells whether a capitalised word almost never follows an abbreviation inside
// a sentence, so that its capital marks a beginning: function words, and plain nouns that
// begin sentences of news and bear no capital elsewhere.
func opensSentence(word string) bool {
	f := fold(word)
	switch string(f.bytes[:f.n]) {
	case "the", "a", "an", "this", "that", "these", "those", "he", "she", "it", "they", "we", "you", "i", "his", "her", "its", "their", "our", "my", "your", "i'm",
		"who", "what", "when", "where", "why", "how", "which", "whose", "whether",
		"but", "and", "or", "nor", "yet", "so", "for", "in", "on", "at", "by", "from", "with", "without", "after", "before", "during", "since", "until", "while", "although", "though", "because", "if",
		"as", "to", "about", "among", "between", "beyond", "despite", "unlike", "through", "there", "here", "then", "now", "not", "no", "none", "some", "many", "much", "more", "both", "each", "every", "any", "another", "others", "several", "few",
		"however", "moreover", "meanwhile", "also", "still", "even", "only", "just", "perhaps", "maybe", "indeed", "instead", "later", "earlier", "once", "never", "always", "often", "sometimes", "according", "asked",
		"did", "do", "does", "is", "are", "was", "were", "can", "could", "should", "would", "has", "have", "had", "let", "please", "thanks", "yes", "well", "anyway", "unfortunately", "finally", "currently", "recently",
		"mr", "mrs", "ms", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "nobody", "everyone", "someone", "anyone", "nothing", "everything", "something",
		"police", "officials", "authorities", "investigators", "prosecutors", "critics", "experts", "supporters", "opponents", "analysts", "residents", "people", "witnesses", "lawmakers", "researchers",
		"scientists", "lawyers", "protesters", "voters", "shares", "firefighters", "rescuers", "crews", "neighbors", "neighbours", "reporters", "sources", "nearly", "almost":
		return true
	}
	return false
}

// resumes tells whether the capitalised word after a dash begins anew rather than names something.
func resumes(word string) bool {
	f := fold(word)
	switch string(f.bytes[:f.n]) {
	case "it", "he", "she", "they", "we", "you", "this", "that", "these", "those", "there", "but", "and", "so", "yes", "yeah", "no", "oh", "well", "see",
		"did", "do", "does", "is", "are", "was", "were", "what", "how", "why", "where", "when", "who", "although", "because", "if":
		return true
	}
	return false
}

// reports tells whether the word is a verb that attributes a quotation to a speaker.
func reports(word string) bool {
	switch word {
	case "said", "says", "say", "asked", "asks", "ask", "wrote", "writes", "tweeted", "tweets", "told", "tells", "added", "adds", "replied", "replies", "answered", "responded", "responds",
		"wondered", "wonders", "shouted", "shouts", "yelled", "yells", "cried", "cries", "exclaimed", "exclaims", "demanded", "demands", "joked", "quipped", "declared", "declares", "announced",
		"continued", "inquired", "queried", "whispered", "muttered", "screamed", "called", "recalled", "recalls", "mused", "posted", "retorted", "snapped", "thought", "chanted", "urged", "began":
		return true
	}
	return false
}

// joinsName tells whether the small word stands inside names and titles: "President Roe of Anselm".
func joinsName(word string) bool {
	switch word {
	case "of", "the", "de", "del", "la", "van", "der", "von", "al", "bin", "da", "dos", "du", "for", "and":
		return true
	}
	return false
}

// determines tells whether the word makes a time of day a modifier: "the 8 p.m. Mass".
func determines(word string) bool {
	switch word {
	case "the", "a", "an", "this", "that", "its", "their", "his", "her", "our", "your", "my", "each", "every", "The", "A", "An", "Its", "Their", "Every":
		return true
	}
	return false
}

// opensTime tells whether the word begins a sentence that tells the time first.
func opensTime(word string) bool {
	switch word {
	case "At", "By", "On", "Around", "About", "Before", "After", "Until", "Till", "From", "Since", "Shortly", "Just", "Only", "Between":
		return true
	}
	return false
}

// followsTime tells whether the word goes on with a time of day: "5 p.m. Tuesday", "9 a.m. Eastern".
func followsTime(word string) bool {
	f := fold(word)
	switch string(f.bytes[:f.n]) {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays",
		"mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
		"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
		"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec",
		"et", "est", "edt", "ct", "cst", "cdt", "mt", "mst", "mdt", "pt", "pst", "pdt", "gmt", "utc", "bst", "cet", "cest", "ist", "jst", "msk", "akst", "hst", "aest", "aedt",
		"eastern", "central", "mountain", "pacific", "greenwich", "local", "today", "tomorrow", "tonight", "yesterday",
		"christmas", "thanksgiving", "easter", "new", "labor", "memorial", "independence", "veterans", "black", "good", "super", "daily", "weekdays", "weekends":
		return true
	}
	return false
}

// namesWithMark tells whether the word is a name that is written with an exclamation or question mark.
func nameWithMark(word string) bool {
	switch word {
	case "Yahoo", "Jeopardy", "Oklahoma", "Yum", "Mia", "Moulin", "Guess", "E", "Hellzapoppin", "Jackass", "Airplane", "Panic", "Wham", "Westward", "Oliver", "Nunsense":
		return true
	}
	return false
}

// lettered tells whether the word is followed by a letter that names one of several: "Plan B".
func lettered(word string) bool {
	f := fold(word)
	switch string(f.bytes[:f.n]) {
	case "plan", "vitamin", "hepatitis", "influenza", "group", "grade", "class", "type", "section", "exhibit", "schedule", "category", "tier", "zone", "option", "part", "appendix",
		"terminal", "gate", "block", "annex", "team", "figure", "table", "unit", "ward", "division", "series", "and":
		return true
	}
	return false
}
