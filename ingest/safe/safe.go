// Package safe makes text that came from outside fit to be shown and compared: nothing in it can
// steer a terminal, reorder what is read, or hide letters. It says so visibly instead of dropping
// things in silence, because a trick in a source is something a journalist wants to see.
//
//	safe.go       Text and Line
//	rune.go       what kind of character a rune is
//	context.go    which invisible characters a script or an emoji needs, and so stay
//	homoglyph.go  letters of another alphabet inside a word
//
// What becomes of what:
//
//	CR LF, CR, VT, FF, NEL, U+2028     \n (all are line breaks in Unicode), U+2029 \n\n
//	other C0 controls and DEL          their control picture: ESC is ␛, NUL is ␀, DEL is ␡
//	C1 controls, bidi embeddings,      a token ⟨U+202E⟩; a long run is one token, ⟨U+200B×40⟩ or
//	  overrides and isolates, zero-      ⟨U+200B U+200C and 38 more⟩
//	  width and other invisible ones
//	combining marks past the eighth    the same token
//	look-alike letters of another      the same token, in place of the letter
//	  alphabet inside a word
//	invalid UTF-8                      U+FFFD, one for each byte
//	soft hyphens, a leading BOM        left out: they are layout, and without them the word that is
//	                                     seen is the word that is compared
//
// Escape sequences so lose their introducer and stand as the text they are made of ("␛[31m").
package safe

import (
	"strings"
	"unicode/utf8"
)

// maxMarks is how many combining marks may follow one another. Real orthographies stay well below.
const maxMarks = 8

// maxLine is how many runes Line gives at most.
const maxLine = 1000

// Text gives s with everything neutralised that the package comment lists. New lines and tabs stay.
// The result is valid UTF-8, and Text leaves it as it is: Text(Text(s)) == Text(s). Clean text comes back
// without being copied.
func Text(s string) string {
	alien, ok := clean(s)
	if ok {
		if alien {
			return markHomoglyphs(s)
		}
		return s
	}
	return markHomoglyphs(neutralise(s))
}

// Line is Text for metadata of one line: white space, line breaks among it, becomes single spaces, none at
// the ends, and what is longer than a thousand runes is cut with an ellipsis.
func Line(s string) string {
	if len(s) > 64*maxLine { // a title of megabytes is not worth reading to its end
		cut := 64 * maxLine
		for cut > 0 && !utf8.RuneStart(s[cut]) {
			cut--
		}
		s = s[:cut]
	}
	s = oneLine(Text(s))
	if len(s) <= maxLine || utf8.RuneCountInString(s) <= maxLine {
		return s
	}
	for { // what made an invisible character necessary may be cut off, so that it becomes a token, and the rest longer
		s = strings.TrimRight(firstRunes(s, maxLine-1), " ")
		again := oneLine(Text(s))
		if again == s {
			return s + "…"
		}
		s = again
	}
}

// oneLine makes white space single spaces.
func oneLine(s string) string {
	if singleSpaced(s) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// firstRunes gives the first n runes of s.
func firstRunes(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// singleSpaced tells whether strings.Fields and Join would leave s alone; it may say no for text that is.
func singleSpaced(s string) bool {
	previous := byte(' ')
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c < ' ' || c == ' ' && previous == ' ' || c >= utf8.RuneSelf {
			return false
		}
		previous = c
	}
	return previous != ' ' || s == ""
}

// clean tells whether s needs no neutralising, and whether it holds letters of an alphabet that has
// look-alikes of Latin ones.
func clean(s string) (alien, ok bool) {
	marks := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if c < ' ' && c != '\n' && c != '\t' || c == 0x7f {
				return false, false
			}
			marks = 0
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 {
			return false, false
		}
		switch kindOf(r) {
		case visible:
			marks = 0
			if r >= 0x370 && r < 0x530 {
				alien = true
			}
		case mark:
			if marks++; marks > maxMarks {
				return false, false
			}
		default:
			return false, false
		}
		i += size
	}
	return alien, true
}

// neutralise does the work of Text but for look-alikes.
func neutralise(s string) string {
	w := writer{previous: -1}
	w.out.Grow(len(s) + len(s)/8)
	line := lines{text: s}
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 {
			w.plain(utf8.RuneError)
			i++
			continue
		}
		rest := s[i+size:]
		switch kindOf(r) {
		case visible:
			if tags := flagTags(r, rest); tags > 0 {
				w.plain(r)
				w.raw(rest[:tags])
				size += tags
				break
			}
			w.plain(r)
		case mark:
			if w.marks < maxMarks {
				w.mark(r)
			} else {
				w.token(r)
			}
		case lineBreak:
			if r == '\r' && strings.HasPrefix(rest, "\n") {
				break // the \n that follows is enough
			}
			w.plain('\n')
			if r == 0x2029 {
				w.plain('\n')
			}
		case control:
			w.picture(r)
		case dropped:
		case byteOrderMark:
			if w.previous >= 0 {
				w.token(r)
			}
		case contextual:
			if needed(w.previous, r, rest) || isBidiMark(r) && line.rightToLeft(i) {
				w.plain(r)
			} else {
				w.token(r)
			}
		default:
			w.token(r)
		}
		i += size
	}
	return w.String()
}
