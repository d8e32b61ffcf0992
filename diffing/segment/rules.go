package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// ends decides whether the sentence ends at the cluster m, given what follows.
func (s *scanner) ends(m cluster, next follower) bool {
	if m.kind == foreign {
		return true
	}
	if !next.gap {
		return s.endsJoined(m, next)
	}
	if m.start == s.start || m.bracketed && m.end-m.start >= 3 && s.text[m.start-1] == '[' {
		return false // a mark alone is no sentence: ". . . The rest"
	}
	if m.smiley {
		return next.kind != lower || s.informal()
	}
	switch m.kind {
	case strong:
		return s.endsStrong(m, next)
	case ellipsis:
		return s.endsEllipsis(m, next)
	default:
		return s.endsPeriod(m, next)
	}
}

// endsStrong decides at a question or exclamation mark.
func (s *scanner) endsStrong(m cluster, next follower) bool {
	if m.bracketed && m.start > s.start && s.text[m.start-1] == '(' {
		return false // "(!)" and "(?)" comment on a word
	}
	switch next.kind {
	case lower:
		word := s.text[s.wordBefore(m.start):m.start]
		return !m.quoted && !m.bracketed && !nameWithMark(word) && (word != "" || s.informal()) && !s.asks(next.word) && !strings.HasPrefix(s.text[next.word:], picture)
	case upper:
		word := wordAt(s.text, next.word)
		if m.quoted {
			return next.quote || startsAnew(word) || !s.attributes(next.word) && !followsTime(word) && !s.modifies(m)
		}
		if nameWithMark(s.text[s.wordBefore(m.start):m.start]) {
			return opensSentence(word)
		}
		return true
	case dash, other:
		return false
	}
	return true
}

// endsEllipsis decides at two dots or more.
func (s *scanner) endsEllipsis(m cluster, next follower) bool {
	switch next.kind {
	case lower:
		return false
	case upper:
		if m.quoted {
			return next.quote || !s.attributes(next.word)
		}
		if m.dots > 3 {
			return true // a full stop and an omission
		}
		word := wordAt(s.text, next.word)
		if word == "I" {
			return false // a capital anywhere
		}
		// Set apart, it stands for words left out, and a name may follow: "We … Britain must act".
		return !s.spaceBefore(m.start) || opensSentence(word)
	}
	return false
}

// splitsEllipsis tells whether the cluster is a full stop and a spaced ellipsis that opens
// the next sentence: "done. . . . The rest".
func (s *scanner) splitsEllipsis(m cluster, next follower) bool {
	return m.dots == 4 && m.gaps == 3 && m.close == m.end && next.kind == upper && m.start > s.start && !s.spaceBefore(m.start)
}

// endsPeriod decides at a single full stop.
func (s *scanner) endsPeriod(m cluster, next follower) bool {
	from := s.wordBefore(m.start)
	word := s.text[from:m.start]
	if from == s.start && (word == "PS" || word == "P.S" || word == "N.B" || word == "P.P.S") {
		return false
	}
	if opensItem(word) && (from == skipBullet(s.text, s.start) || from == s.list.after || number(word) && s.afterColon(from)) {
		return false // "1. The first item", "A. Because"
	}
	if i := lastHyphen(word); i >= 0 {
		from, word = from+i+1, word[i+1:] // "R-Calif."
	}
	kind := abbreviationOf(word)
	switch next.kind {
	case lower:
		return s.endsBeforeSmall(m, word, kind, next)
	case digit:
		return s.endsBeforeFigure(m, word, kind)
	case symbol:
		return kind == noAbbreviation && !dotted(word)
	case dash, other:
		return false
	}
	return s.endsBeforeCapital(from, word, kind, next)
}

// afterColon tells whether a colon and white space stand before i.
func (s *scanner) afterColon(i int) bool {
	end := trimSpace(s.text, s.start, i)
	return end < i && end > s.start && s.text[end-1] == ':'
}

// endsBeforeSmall decides at a full stop that a small letter follows: a writer without
// capitals, or one who left out this one after a word that no abbreviation looks like.
func (s *scanner) endsBeforeSmall(m cluster, word string, kind abbreviation, next follower) bool {
	if kind != noAbbreviation || dotted(word) || len(word) < 2 && word != "" || m.quoted || m.bracketed {
		return false
	}
	if strings.HasPrefix(s.text[next.word:], picture) {
		return false
	}
	return s.informal() || len(word) >= 4 && !capital(word) && plain(word) && !next.quote && !next.bracket
}

// endsBeforeFigure decides at a full stop that a figure follows.
func (s *scanner) endsBeforeFigure(m cluster, word string, kind abbreviation) bool {
	if word == "" {
		r, _ := utf8.DecodeLastRuneInString(s.text[:m.start])
		return r != '°' && r != 'º' // "N°. 5"
	}
	return (kind == noAbbreviation || kind == listEnd) && !dotted(word) && (len(word) > 1 || number(word))
}

// endsBeforeCapital decides at a full stop that a capital follows.
func (s *scanner) endsBeforeCapital(from int, word string, kind abbreviation, next follower) bool {
	follow := wordAt(s.text, next.word)
	switch kind {
	case title, inner:
		return false
	case numbering:
		if f := fold(word); len(word) > 1 && (f.bytes[0] == 'n' || f.bytes[0] == 'a') {
			return len(follow) > 1 && !roman(follow) // "Art. II", but "He said no. Then ..."
		}
		return s.opens(follow, next)
	case month, ending:
		return s.opens(follow, next)
	case listEnd:
		return true
	}
	if (word == "Sun" || word == "Sat") && followsTime(follow) {
		return false
	}
	if dotted(word) {
		if last := word[len(word)-1] | 0x20; last == 'm' && len(word) == 3 && (word[0]|0x20 == 'a' || word[0]|0x20 == 'p') {
			return s.endsTime(from, follow, next)
		}
		return !goesOn(word) && s.opens(follow, next)
	}
	if r, size := utf8.DecodeRuneInString(word); size == len(word) && unicode.IsLetter(r) {
		return s.endsInitial(from, word, follow, next)
	}
	return true
}

// opens tells whether the following word is one that begins a sentence after an abbreviation.
// In a headline every word has a capital, so there it tells nothing.
func (s *scanner) opens(follow string, next follower) bool {
	if !opensSentence(follow) || next.bracket {
		return false
	}
	if end := next.word + len(follow); end < len(s.text) && s.text[end] == '.' && (follow == "No" || len(follow) == 1) {
		return false // "Inc. No. 2", "U.S. A. Smith"
	}
	return !s.headline()
}

// endsTime decides after "a.m." and "p.m.".
func (s *scanner) endsTime(from int, follow string, next follower) bool {
	if followsTime(follow) && !next.quote {
		return false
	}
	if s.opens(follow, next) && startsAnew(follow) {
		return true
	}
	if from-s.start <= len("Shortly before 12:30 ") && opensTime(wordAt(s.text, s.start)) {
		return false // "At 5 a.m. Mr. Smith left": nothing has been told yet
	}
	if hour := s.hourBefore(from); hour < from && determines(s.previousWord(hour)) {
		return false // "the 8 p.m. Mass"
	}
	return !s.headline()
}

// endsInitial decides after a single letter.
func (s *scanner) endsInitial(from int, word, follow string, next follower) bool {
	before := s.previousWord(from)
	if word == "I" && before != "" && !capital(before) {
		return true // "you and I."
	}
	if lettered(before) {
		return true
	}
	return before != "" && s.opens(follow, next)
}

// hourBefore gives where the figures before "a.m." or "p.m." at i begin, or i.
func (s *scanner) hourBefore(i int) int {
	j := trimSpace(s.text, s.start, i)
	end := j
	for j > s.start && (s.text[j-1] >= '0' && s.text[j-1] <= '9' || s.text[j-1] == ':') {
		j--
	}
	if j == end {
		return i
	}
	return j
}

// endsJoined decides where no white space follows: "world.Today is Tuesday."
func (s *scanner) endsJoined(m cluster, next follower) bool {
	if next.kind != upper || next.word-m.close > len("“") || m.kind == ellipsis || m.start == s.start {
		return false
	}
	from := s.wordBefore(m.start)
	word := s.text[from:m.start]
	if from > s.start && !spaceAt(s.text, from-1) && !isOpening(s.text[from-1]) {
		return false // inside an address or a path
	}
	if len(word) < 2 || abbreviationOf(word) != noAbbreviation || m.kind == period && !plain(word) {
		return false
	}
	follow := wordAt(s.text, next.word)
	if len(follow) < 2 && follow != "I" && follow != "A" || isSuffix(follow) {
		return false
	}
	// A capital with lower-case letters after it, and then the end of a word: no "ASP.NET", no "Will.I.Am".
	if len(follow) > 1 && (follow[1] < 'a' || follow[1] > 'z') && follow[1] < utf8.RuneSelf && follow[1] != '\'' {
		return false
	}
	end := next.word + len(follow)
	if end < len(s.text) {
		switch s.text[end] {
		case '/', '@', '_', '(', '=', '\\':
			return false
		case '.':
			return spaceAt(s.text, end+1) || abbreviationOf(follow) == title
		}
	}
	return true
}

// plain tells whether a word is one of prose: letters in lower case after the first, or a figure.
func plain(word string) bool {
	for i := range len(word) {
		if word[i] == '.' || i > 0 && word[i] >= 'A' && word[i] <= 'Z' {
			return false
		}
	}
	return true
}

// isOpening tells whether c may stand before the first letter of a word.
func isOpening(c byte) bool {
	return c == '(' || c == '[' || c == '"' || c == '\'' || c >= utf8.RuneSelf || c == ',' || c == '$'
}

// isSuffix tells whether a capitalised word after a dot is part of an address or a file name.
func isSuffix(word string) bool {
	f := fold(word)
	switch string(f.bytes[:f.n]) {
	case "com", "net", "org", "edu", "gov", "info", "biz", "co", "io", "js", "py", "doc", "docx", "pdf", "html", "htm", "txt", "jpg", "png", "gif", "exe", "zip", "xls", "xlsx":
		return true
	}
	return false
}

// picture begins the address that a quoted post ends with; it stays with the post's last sentence.
const picture = "pic."

// lastHyphen gives the index of the last hyphen in word, or -1.
func lastHyphen(word string) int {
	for i := len(word) - 1; i >= 0; i-- {
		if word[i] == '-' {
			return i
		}
	}
	return -1
}
