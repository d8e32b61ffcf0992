package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// enumeration is the state of a list that runs on inside a paragraph: "1) ... 2) ...".
type enumeration struct {
	open   bool   // the paragraph began with the first item's marker
	after  int    // where the last marker stands
	value  int    // of the last marker, counting letters from 1
	letter bool   // "a", not "1"
	upper  bool   // "A"
	tail   string // what follows the figure or letter: ")", ".", ".)"
}

// marker reads an item's marker at i: its value, whether it is a letter, what follows, and its length, or 0.
func marker(text string, i int) (e enumeration, length int) {
	j := i
	for j < len(text) && j-i < 3 && text[j] >= '0' && text[j] <= '9' {
		e.value = e.value*10 + int(text[j]-'0')
		j++
	}
	if j == i {
		if j >= len(text) || text[j]|0x20 < 'a' || text[j]|0x20 > 'z' {
			return e, 0
		}
		e.letter, e.upper = true, text[j] < 'a'
		e.value = int(text[j]|0x20-'a') + 1
		j++
	}
	for _, tail := range [...]string{".)", ")", "."} {
		if strings.HasPrefix(text[j:], tail) {
			e.tail = tail
			j += len(tail)
			break
		}
	}
	if e.tail == "" || j >= len(text) || !spaceAt(text, j) {
		return e, 0
	}
	return e, j - i
}

// firstItem tells whether a list begins at i, where the paragraph begins.
func firstItem(text string, i int) enumeration {
	i = skipBullet(text, i)
	e, n := marker(text, i)
	if n == 0 || e.value != 1 {
		return enumeration{after: -1}
	}
	e.open, e.after = true, i
	return e
}

// item cuts before the list's next marker if it stands at i.
func (s *scanner) item(i int) {
	e, n := marker(s.text, i)
	if n == 0 || e.value != s.list.value+1 || e.letter != s.list.letter || e.upper != s.list.upper || e.tail != s.list.tail {
		return
	}
	if kindAt(s.text, skipSpace(s.text, i+n)) != upper && s.list.tail == "." {
		return
	}
	e.open, e.after = true, i
	s.list = e
	s.cut(i, i)
}

// opensItem tells whether a word at the beginning of a sentence, before a full stop, numbers
// it: "1", "3.2", "iv", "B".
func opensItem(word string) bool {
	figures := 0
	for i := range len(word) {
		if c := word[i]; c != '.' {
			if c < '0' || c > '9' {
				return len(word) == 1 || roman(word)
			}
			figures++
		}
	}
	return figures > 0 && figures <= 3
}

// roman tells whether a word is a short Roman number.
func roman(word string) bool {
	if len(word) == 0 || len(word) > 4 {
		return false
	}
	for i := range len(word) {
		if c := word[i] | 0x20; c != 'i' && c != 'v' && c != 'x' {
			return false
		}
	}
	return true
}

// isBullet tells whether r stands before items of a list.
func isBullet(r rune) bool {
	switch r {
	case '•', '⁃', '◦', '▪', '▫', '‣', '●', '○', '■', '□', '➢', '✓', '❖':
		return true
	}
	return false
}

// bulleted tells whether the paragraph begins with a bullet, so that bullets divide it.
func (s *scanner) bulleted() bool {
	first := 0
	if len(s.spans) > 0 {
		first = s.spans[0].Start
	} else {
		first = s.start
	}
	r, _ := utf8.DecodeRuneInString(s.text[first:])
	return isBullet(r)
}

// skipBullet gives the position after a bullet at i and the space after it, or i.
func skipBullet(text string, i int) int {
	r, size := utf8.DecodeRuneInString(text[i:])
	if !isBullet(r) {
		return i
	}
	return skipSpace(text, i+size)
}

// lineMode says what the single newlines of a paragraph are.
type lineMode uint8

const (
	wrapped lineMode = iota // white space inside running text
	marked                  // some lines begin with a marker: they are items
	items                   // every line is an item
)

// maxItem is the longest line, in bytes, of a list without markers. Running text wraps later.
const maxItem = 40

// readLines looks at the lines of a paragraph.
func readLines(text string) lineMode {
	if strings.IndexByte(text, '\n') < 0 {
		return wrapped
	}
	lines, markers, short := 0, 0, true
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		lines++
		if hasMarker(line) {
			markers++
		}
		last, _ := utf8.DecodeLastRuneInString(line)
		if len(line) > maxItem || !unicode.IsLetter(last) && !unicode.IsDigit(last) && last != ')' {
			short = false
		}
	}
	switch {
	case markers >= 2:
		return marked
	case short && lines >= 3:
		return items
	}
	return wrapped
}

// hasMarker tells whether a line begins with a bullet, a hyphen or an item's marker.
func hasMarker(line string) bool {
	if strings.HasPrefix(line, "- ") || strings.HasPrefix(line, "* ") {
		return true
	}
	if strings.HasPrefix(line, "– ") || strings.HasPrefix(line, "— ") {
		return kindAt(line, len("— ")) != lower // running text has dashes too
	}
	if r, _ := utf8.DecodeRuneInString(line); isBullet(r) {
		return true
	}
	_, n := marker(line, 0)
	return n > 0
}

// newline handles the single newline at i.
func (s *scanner) newline(i int) int {
	at := skipSpace(s.text, i)
	if at < len(s.text) && (s.lines == items || s.lines == marked && hasMarker(s.text[at:])) {
		s.cut(i, at)
		if _, n := marker(s.text, at); n > 0 {
			s.list.after = at
		}
	}
	return at
}
