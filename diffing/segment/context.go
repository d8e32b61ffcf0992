package segment

import (
	"unicode"
	"unicode/utf8"
)

// followKind says what the text after a mark begins with, opening signs left out.
type followKind uint8

const (
	nothing followKind = iota // the paragraph ends
	upper                     // a capital, or a letter of a script without case
	lower
	digit
	dash   // a dash, which may bring an aside, a name or an item
	symbol // what may stand before a word or figure: "$5", "@name", "#tag"
	other  // anything else: "," or "/"
)

// follower is what stands after a mark and the signs that close after it.
type follower struct {
	at      int // the first byte after white space
	gap     bool
	word    int // the first letter or figure, after opening quotes and brackets
	quote   bool
	bracket bool
	kind    followKind
}

// maxOpening bounds how many opening signs are looked through: a word stands behind few.
const maxOpening = 4

// follower reads what stands at or after i.
func (s *scanner) follower(i int) follower {
	f := follower{at: skipSpace(s.text, i)}
	f.gap = f.at > i
	f.word = f.at
	for n := 0; n < maxOpening && f.word < len(s.text); n++ {
		size := 1
		switch c := s.text[f.word]; {
		case c == '"' || c == '\'':
			f.quote = true
		case c == '(' || c == '[' || c == '{':
			f.bracket = true
		case c == '*' || c == '_':
		case c < utf8.RuneSelf:
			size = 0
		default:
			var r rune
			r, size = utf8.DecodeRuneInString(s.text[f.word:])
			switch r {
			case '“', '‘', '«', '„', '‚', '‹', '”', '’':
				f.quote = true
			case '¿', '¡':
			default:
				size = 0
			}
		}
		if size == 0 {
			break
		}
		f.word += size
	}
	f.kind = kindAt(s.text, f.word)
	return f
}

// kindAt classifies the sign at i.
func kindAt(text string, i int) followKind {
	if i >= len(text) {
		return nothing
	}
	r, _ := utf8.DecodeRuneInString(text[i:])
	switch {
	case unicode.IsLower(r):
		return lower
	case unicode.IsLetter(r):
		return upper
	case unicode.IsDigit(r):
		return digit
	case r == '-' || r == '–' || r == '—' || r == '―' || r == '−':
		return dash
	case r == ',' || r == ';' || r == ':' || r == '/' || r == '.' || r == ')' || r == ']' || r == '”' || r == '’':
		return other
	}
	return symbol
}

// maxWord bounds the bytes of a word that are looked at: no abbreviation is as long.
const maxWord = 40

// wordBefore gives where the word that ends at end begins: letters, figures and what may
// stand inside a word. It is end itself where no word touches end.
func (s *scanner) wordBefore(end int) int {
	i := end
	for i > s.start && end-i < maxWord {
		c := s.text[i-1]
		if c < utf8.RuneSelf {
			if !isAlnum(c) && c != '.' && c != '\'' && c != '-' && c != '&' {
				break
			}
			i--
			continue
		}
		r, size := utf8.DecodeLastRuneInString(s.text[:i])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '’' {
			break
		}
		i -= size
	}
	for i < end && (s.text[i] == '.' || s.text[i] == '\'' || s.text[i] == '-' || s.text[i] == '&') {
		i++
	}
	return i
}

// previousWord gives the word before the one that begins at i, with white space between, or "".
func (s *scanner) previousWord(i int) string {
	end := trimSpace(s.text, s.start, i)
	if end == i {
		return ""
	}
	for end > s.start && s.text[end-1] == '.' {
		end--
	}
	return s.text[s.wordBefore(end):end]
}

// wordAt gives the word that begins at i: letters, figures, apostrophes and hyphens inside.
func wordAt(text string, i int) string {
	j := i
	for j < len(text) && j-i < maxWord {
		c := text[j]
		if isAlnum(c) || c == '-' || c == '\'' {
			j++
			continue
		}
		if c < utf8.RuneSelf {
			break
		}
		r, size := utf8.DecodeRuneInString(text[j:])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '’' {
			break
		}
		j += size
	}
	return text[i:j]
}

// isAlnum tells whether c is an ASCII letter or figure.
func isAlnum(c byte) bool {
	return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9'
}

// capital tells whether the word begins with an upper-case letter.
func capital(word string) bool {
	if word == "" {
		return false
	}
	if word[0] < utf8.RuneSelf {
		return word[0] >= 'A' && word[0] <= 'Z'
	}
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

// number tells whether the word is all figures.
func number(word string) bool {
	for i := range len(word) {
		if word[i] < '0' || word[i] > '9' {
			return false
		}
	}
	return word != ""
}

// dotted tells whether the word has full stops inside, as "U.S", "p.m", "Ph.D" and "W.Va"
// are before their last one: single letters, or short parts with capitals.
func dotted(word string) bool {
	part, parts, capitals := 0, 1, true
	single := true
	for i := range len(word) {
		c := word[i]
		switch {
		case c == '.':
			if part == 0 {
				return false
			}
			part, parts = 0, parts+1
			continue
		case c|0x20 < 'a' || c|0x20 > 'z':
			return false
		case part == 0 && c >= 'a':
			capitals = false
		}
		if part++; part > 1 {
			single = false
		}
		if part > 4 {
			return false
		}
	}
	return parts > 1 && part > 0 && (single || capitals)
}

// folded is a short word in lower-case ASCII without its last apostrophe part, to be looked up.
type folded struct {
	bytes [16]byte
	n     int
}

// fold lowers a word and cuts what stands from an apostrophe on ("It's" gives "it").
// A word too long for any list gives an empty one.
func fold(word string) folded {
	var f folded
	for i := range len(word) {
		c := word[i]
		if c == '\'' || c == 0xE2 { // "’" begins with E2
			break
		}
		if f.n == len(f.bytes) {
			return folded{}
		}
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		f.bytes[f.n] = c
		f.n++
	}
	return f
}
