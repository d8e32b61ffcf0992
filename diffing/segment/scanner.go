package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// scanner walks one paragraph from left to right and cuts it into sentences.
type scanner struct {
	text  string
	spans []Span
	start int // where the sentence being read begins: never white space
	list  enumeration
	lines lineMode
	style style

	counted  int  // how far straight quotation marks have been counted
	oddQuote bool // an odd number of them between start and counted: one is open
}

func newScanner(text string) *scanner {
	return &scanner{text: text, spans: make([]Span, 0, len(text)/100+1)}
}

// run reads the whole paragraph. Every step moves forward, and cut alone adds sentences.
func (s *scanner) run() {
	s.start = skipSpace(s.text, 0)
	s.list = firstItem(s.text, s.start)
	s.lines = readLines(s.text)
	for i := s.start; i < len(s.text); {
		c := s.text[i]
		switch {
		case c|0x20 >= 'a' && c|0x20 <= 'z', c == ' ', c == ',':
			i++
			if c == ' ' && s.list.open {
				s.item(i)
			}
		case c == '.' || c == '!' || c == '?':
			i = s.mark(i)
		case c == '\n':
			i = s.newline(i)
		case c == '-':
			i = s.dash(i)
		case c == ':' || c == ';' || c == '=' || c == '<':
			i = s.smiley(i)
		case c < utf8.RuneSelf:
			i++
		default:
			i = s.wide(i)
		}
	}
	s.cut(len(s.text), len(s.text))
}

// cut ends the sentence before end and begins the next at or after next.
func (s *scanner) cut(end, next int) {
	end = trimSpace(s.text, s.start, end)
	if end > s.start {
		s.spans = append(s.spans, Span{s.start, end})
	}
	s.start = skipSpace(s.text, next)
}

// wide handles one rune beyond ASCII.
func (s *scanner) wide(i int) int {
	r, size := utf8.DecodeRuneInString(s.text[i:])
	switch {
	case r == '…' || isFullStop(r):
		return s.mark(i)
	case r == '–' || r == '—':
		return s.dash(i)
	case isBullet(r) && i > s.start && s.bulleted():
		s.cut(i, i)
	}
	return i + size
}

// markKind says what a cluster of marks is.
type markKind uint8

const (
	period   markKind = iota // one full stop
	strong                   // has a question or exclamation mark
	ellipsis                 // two dots or more, or "…"
	foreign                  // a full stop of another script, which ends a sentence always
)

// cluster is one or more marks together with what closes after them: quotes, brackets,
// citations, emoticons.
type cluster struct {
	start, end int      // the last marks: text[start:end]
	close      int      // where the closing signs after them end; end where there are none
	kind       markKind // of the last marks
	dots       int      // full stops in the marks
	gaps       int      // spaces between the marks: ". . ." has two
	quoted     bool     // a closing quotation mark follows
	bracketed  bool     // a closing bracket follows
	smiley     bool     // an emoticon follows
}

// mark reads the marks at i, decides whether a sentence ends there, and gives where to read on.
func (s *scanner) mark(i int) int {
	m := s.readCluster(i)
	next := s.follower(m.close)
	if next.kind == nothing {
		return m.close
	}
	if s.splitsEllipsis(m, next) {
		s.cut(m.start+1, m.start+1)
		return m.close
	}
	if s.ends(m, next) {
		s.cut(m.close, next.at)
		return s.start
	}
	return m.close
}

// readCluster reads marks and closing signs in turn ("?!", `."`, `?").`) from i on.
func (s *scanner) readCluster(i int) cluster {
	m := cluster{start: i}
	m.end = s.readMarks(&m, i)
	m.close = s.readClosing(&m, m.end)
	for m.close > m.end && m.close < len(s.text) {
		// Marks after a closing sign belong to it and decide: "(?)." ends as a full stop does.
		if r, _ := utf8.DecodeRuneInString(s.text[m.close:]); r != '.' && r != '!' && r != '?' && r != '…' {
			break
		}
		again := cluster{start: m.close}
		again.end = s.readMarks(&again, m.close)
		again.close = s.readClosing(&again, again.end)
		again.quoted = again.quoted || m.quoted
		again.bracketed = again.bracketed || m.bracketed
		m = again
	}
	return m
}

// readMarks reads the marks that stand together at i and sets what they are.
func (s *scanner) readMarks(m *cluster, i int) int {
	for i < len(s.text) {
		r, size := utf8.DecodeRuneInString(s.text[i:])
		switch {
		case r == '.':
			m.dots++
		case r == '…':
			m.dots += 3
		case r == '!' || r == '?' || r == '‼' || r == '⁇' || r == '⁈' || r == '⁉' || r == '‽' || r == '⸮':
			m.kind = strong
		case isFullStop(r):
			m.kind = foreign
		case isThinSpace(r) && m.kind == period && m.dots > 0 && s.dotAt(i+size):
			m.gaps++
		default:
			if m.kind == period && m.dots > 1 {
				m.kind = ellipsis
			}
			return i
		}
		i += size
	}
	if m.kind == period && m.dots > 1 {
		m.kind = ellipsis
	}
	return i
}

// dotAt tells whether a lone dot of a spaced ellipsis stands at i, not ".5" or ".NET".
func (s *scanner) dotAt(i int) bool {
	if i >= len(s.text) || s.text[i] != '.' {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s.text[i+1:])
	return i+1 == len(s.text) || !unicode.IsLetter(r) && !unicode.IsDigit(r)
}

// readClosing reads the signs after a mark that belong to the sentence before.
func (s *scanner) readClosing(m *cluster, i int) int {
	for i < len(s.text) {
		r, size := utf8.DecodeRuneInString(s.text[i:])
		switch {
		case r == '"' || r == '\'' || r == '‘' || r == '“':
			if !s.closesQuote(i, size) {
				return i
			}
			m.quoted = true
		case r == '”' || r == '’' || r == '»' || r == '›' || r == '」' || r == '』':
			m.quoted = true
		case r == ')' || r == ']' || r == '}' || r == '）' || r == '】':
			m.bracketed = true
		case r == '[':
			n := max(citation(s.text[i:]), remark(s.text[i:]))
			if n == 0 {
				return i
			}
			size = n
		case isNoteSign(r):
			after := i + size
			for after < len(s.text) && (s.text[after] == '*' || s.text[after] == '_') {
				after++
			}
			if !spaceAt(s.text, after) {
				return i
			}
			size = after - i
		case unicode.IsSpace(r):
			n := s.closingAfterSpace(m, i)
			if n == 0 {
				return i
			}
			size = n
		default:
			return i
		}
		i += size
	}
	return i
}

// closingAfterSpace gives the bytes of white space at i and of a sign after it that still
// belongs to the sentence before: an emoticon, a citation "[6]", a footnote's figure, an
// omission "[...]", a closing quote or bracket set apart. 0 where there is none.
func (s *scanner) closingAfterSpace(m *cluster, i int) int {
	at := skipSpace(s.text, i)
	if at >= len(s.text) {
		return 0
	}
	if n := smileyLen(s.text, at); n > 0 {
		m.smiley = true
		return at + n - i
	}
	size := 0
	switch c := s.text[at]; {
	case c == '[':
		if size = citation(s.text[at:]); size == 0 {
			size = omission(s.text[at:])
		}
	case c == ')' || c == ']':
		m.bracketed, size = true, 1
	case c == '"' && spaceAt(s.text, at+1) && s.quoteOpen(at):
		m.quoted, size = true, 1
	case c == '\'' && spaceAt(s.text, at+1):
		m.quoted, size = true, 1
	case strings.HasPrefix(s.text[at:], "”") || strings.HasPrefix(s.text[at:], "’ "):
		m.quoted, size = true, len("”")
	case c >= '0' && c <= '9':
		size = s.footnote(at)
	}
	if size == 0 {
		return 0
	}
	return at + size - i
}

// footnote gives the length of a bare figure at i that refers to a note: a word that begins
// a sentence follows, as in "rights. 4 Even so". 0 where it is none.
func (s *scanner) footnote(i int) int {
	j := i
	for j < len(s.text) && s.text[j] >= '0' && s.text[j] <= '9' {
		j++
	}
	at := skipSpace(s.text, j)
	if j-i > 3 || at == j {
		return 0
	}
	word := wordAt(s.text, at)
	if !capital(word) || !opensSentence(word) {
		return 0
	}
	return j - i
}

// closesQuote tells whether the quotation mark of the given size at i, right after a mark, closes.
func (s *scanner) closesQuote(i, size int) bool {
	after := i + size
	if after >= len(s.text) || spaceAt(s.text, after) {
		return true
	}
	r, _ := utf8.DecodeRuneInString(s.text[after:])
	if r == '“' || r == '‘' {
		return false
	}
	if unicode.IsLetter(r) || unicode.IsDigit(r) {
		// `him."She`: closes if a straight quote was open.
		return s.text[i] == '"' && s.quoteOpen(i)
	}
	return true
}

// quoteOpen tells whether a straight quotation mark of this sentence is still open at i.
// It counts on from where it last stopped, so that the whole paragraph is counted once.
func (s *scanner) quoteOpen(i int) bool {
	if s.counted < s.start || s.counted > i {
		s.counted, s.oddQuote = s.start, false
	}
	if strings.Count(s.text[s.counted:i], `"`)%2 == 1 {
		s.oddQuote = !s.oddQuote
	}
	s.counted = i
	return s.oddQuote
}

// citation gives the length of a citation such as "[6]", "[12, 14]" or "[a]" that text begins with, or 0.
func citation(text string) int {
	for i := 1; i < len(text) && i < 16; i++ {
		c := text[i]
		switch {
		case c == ']' && i > 1:
			return i + 1
		case c >= '0' && c <= '9', c == ',', c == '-', c == ' ', c|0x20 >= 'a' && c|0x20 <= 'z' && i <= 2:
		default:
			return 0
		}
	}
	return 0
}

// remark gives the length of a short remark in small letters that text begins with, such as
// "[citation needed]", or 0.
func remark(text string) int {
	for i := 1; i < len(text) && i < 24; i++ {
		switch c := text[i]; {
		case c == ']' && i > 1:
			return i + 1
		case c >= 'a' && c <= 'z' || c == ' ':
		default:
			return 0
		}
	}
	return 0
}

// omission gives the length of "[...]" or "[…]" that text begins with, or 0.
func omission(text string) int {
	for _, sign := range [...]string{"[...]", "[…]", "[. . .]"} {
		if strings.HasPrefix(text, sign) {
			return len(sign)
		}
	}
	return 0
}

// isNoteSign tells whether r refers to a note or closes emphasis where it stands after a mark.
func isNoteSign(r rune) bool {
	switch r {
	case '*', '_', '†', '‡', '¹', '²', '³':
		return true
	}
	return r >= '⁰' && r <= '⁹'
}

// isFullStop tells whether r is a mark that ends sentences in another script, with or without space after it.
func isFullStop(r rune) bool {
	switch r {
	case '。', '！', '？', '｡', '؟', '۔', '।', '॥', '։', '።', '፧', '᙮', '။', '។', '៕', '᠃', '᠉':
		return true
	}
	return false
}

// isThinSpace tells whether r may stand between the dots of an ellipsis.
func isThinSpace(r rune) bool { return r == ' ' || r == '\u00a0' || r == '\u2009' || r == '\u202f' }

// skipSpace gives the first position at or after i that is no white space.
func skipSpace(text string, i int) int {
	for i < len(text) {
		c := text[i]
		if c < utf8.RuneSelf {
			if c != ' ' && (c < '\t' || c > '\r') {
				return i
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsSpace(r) {
			return i
		}
		i += size
	}
	return i
}

// trimSpace gives the end of text[start:end] without the white space at its end.
func trimSpace(text string, start, end int) int {
	for end > start {
		r, size := utf8.DecodeLastRuneInString(text[start:end])
		if !unicode.IsSpace(r) {
			return end
		}
		end -= size
	}
	return end
}

// spaceAt tells whether white space, or the end of the text, is at i.
func spaceAt(text string, i int) bool {
	return i >= len(text) || skipSpace(text, i) > i
}

// spaceBefore tells whether white space stands right before i, inside the sentence.
func (s *scanner) spaceBefore(i int) bool {
	return trimSpace(s.text, s.start, i) < i
}
