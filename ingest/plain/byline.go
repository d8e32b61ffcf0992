package plain

import (
	"strings"
	"unicode"

	"crosscheck/ingest/safe"
)

// maxBylineWords is how long a byline may be.
const maxBylineWords = 24

// byline reads a line that says nothing but who wrote the article, with a date behind it at most: "By Ann Smith
// and Bob Jones, Associated Press | July 9, 2017". It gives the names without "By". Only the head of an
// article has one of these that begins with a bare "By"; "Reuters Staff" and the like stand anywhere in it.
func byline(line string, head bool) (who string, when stamp, ok bool) {
	if !head || len(line) > 250 || wordCount(line) > maxBylineWords {
		return "", stamp{}, false
	}
	line = strings.Join(strings.Fields(line), " ")
	rest := line
	for _, by := range []string{"By: ", "By ", "BY ", "by ", "Written by ", "Posted by ", "Author: ", "Autor: ", "Von ", "Par ", "Por ", "Door ", "Автор: "} {
		if after, found := strings.CutPrefix(line, by); found {
			rest = after
			break
		}
	}
	if rest == line {
		if isStaff(line) {
			return line, stamp{}, true
		}
		return "", stamp{}, false
	}
	names := rest
	for _, cut := range []string{" | ", " • ", " · ", " — ", " – ", " - ", ", "} {
		at := strings.Index(rest, cut)
		for at > 0 { // the first place behind which there is only a date
			if s, dated := dateStamp(rest[at+len(cut):]); dated {
				names, when = rest[:at], s
				break
			}
			next := strings.Index(rest[at+len(cut):], cut)
			if next < 0 {
				break
			}
			at += len(cut) + next
		}
		if names != rest {
			break
		}
	}
	if names == rest { // "By Ann Smith July 9, 2017"
		fields := strings.Fields(rest)
		for i := 2; i < len(fields); i++ {
			if s, dated := dateStamp(strings.Join(fields[i:], " ")); dated {
				names, when = strings.Join(fields[:i], " "), s
				break
			}
		}
	}
	if !isNames(names) {
		return "", stamp{}, false
	}
	return safe.Line(strings.TrimRight(names, " ,|")), when, true
}

// isNames tells whether a line is nothing but names of people and outlets: capitalised words with what stands
// between them, no full stop but behind an initial.
func isNames(line string) bool {
	if len(line) > 200 || strings.ContainsAny(line, "?!:;\"“”‘$%\n") {
		return false
	}
	fields := strings.Fields(line)
	if len(fields) == 0 || len(fields) > maxBylineWords {
		return false
	}
	names := 0
	for i, f := range fields {
		last := i == len(fields)-1
		bare := strings.Trim(f, ",()|/•·–—-")
		switch {
		case bare == "":
		case strings.HasSuffix(bare, ".") && len([]rune(bare)) > 3 && bare != "Jr." && bare != "Sr.":
			return false
		case isConnector(bare):
			if i == 0 || last && bare != "staff" {
				return false
			}
		case isNoName(bare):
			return false
		case capitalised(bare), strings.HasPrefix(bare, "@"):
			names++
		default:
			return false
		}
	}
	return names > 0 && (names > 1 || isAgency(strings.Trim(line, " ()")))
}

// isConnector tells the words in lower case that stand between names.
func isConnector(word string) bool {
	switch word {
	case "and", "for", "of", "in", "the", "de", "del", "der", "den", "van", "von", "zu", "la", "le", "du", "da", "dos", "al", "el", "bin", "ibn",
		"at", "with", "und", "et", "y", "e", "en", "staff", "writer", "writers", "reporter", "reporters", "correspondent", "editor",
		"contributor", "special", "to", "и":
		return true
	}
	return false
}

// isNoName tells capitalised words that begin headlines and sentences rather than names.
func isNoName(word string) bool {
	switch strings.ToLower(word) {
	case "a", "an", "the", "this", "that", "these", "those", "any", "all", "every", "no", "some", "more", "most", "many", "my", "his", "her", "its", "our",
		"their", "your", "now", "then", "law", "night", "day", "far", "it", "he", "she", "they", "we", "i", "you", "is", "are", "was", "were", "has", "had",
		"have", "will", "not", "on", "as", "but", "or", "if", "when", "why", "how", "what", "who", "says", "said":
		return true
	}
	w := strings.ToLower(word)
	return month(w) > 0 && w != "may" && w != "april" && w != "june" && w != "august" || isWeekday(w) && len(w) > 3
}

// isStaff tells a byline that names a desk or an agency alone.
func isStaff(line string) bool {
	switch strings.ToLower(strings.Trim(line, " ().")) {
	case "reuters staff", "staff", "staff report", "staff reports", "staff writer", "staff and agencies", "agencies", "news agencies", "wire reports",
		"the associated press", "associated press", "agence france-presse", "reuters", "afp", "wire services", "from staff reports", "ap staff":
		return true
	}
	return false
}

// isAgency tells the name of a news or photo agency.
func isAgency(name string) bool {
	switch strings.ToLower(strings.Trim(name, " .")) {
	case "reuters", "ap", "associated press", "the associated press", "afp", "agence france-presse", "afp/getty images", "getty images", "getty", "upi", "dpa",
		"efe", "epa", "ansa", "tass", "xinhua", "kyodo", "pa", "press association", "bloomberg", "interfax", "ria novosti", "sputnik", "anadolu", "pti", "ians", "cnn",
		"canadian press", "the canadian press", "belga", "apa", "sda", "ritzau", "tt", "ntb", "yonhap", "antara", "lusa", "ukrinform", "aap":
		return true
	}
	return false
}

// isCredits tells a line at the foot of an article that names who worked on it.
func isCredits(p string) bool {
	if len(p) > 400 || strings.Contains(p, "\n") {
		return false
	}
	inner := strings.Trim(p, " ()[]*")
	for _, start := range []string{"Reporting by ", "Additional reporting by ", "Writing by ", "Editing by ", "With reporting by ", "Compiled by ", "Report by "} {
		if after, ok := strings.CutPrefix(inner, start); ok {
			for _, r := range after {
				return unicode.IsUpper(r)
			}
		}
	}
	if !strings.Contains(inner, "contribut") || !capitalised(inner) || strings.ContainsAny(inner, "\"“”") || wordCount(inner) > 40 {
		return false
	}
	for _, end := range []string{"contributed to this report", "contributed to this story", "contributed to this article", "contributed reporting",
		"contributed additional reporting", "contributed to the report"} {
		inner := strings.TrimRight(inner, ".")
		if strings.HasSuffix(inner, end) {
			return true
		}
		if at := strings.Index(inner, " "+end+" from "); at > 0 && wordCount(inner[at:]) < 10 {
			return true
		}
	}
	return false
}
