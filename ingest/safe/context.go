package safe

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// needed tells whether the invisible rune r is part of how something visible is written: joiners in
// scripts that join, in emoji, spaces of no width where words have none, variants of a character. previous is
// the rune written before it, rest what follows.
func needed(previous, r rune, rest string) bool {
	if previous < 0 {
		return false
	}
	next, _ := utf8.DecodeRuneInString(rest)
	switch r {
	case 0x200d: // ZWJ
		if isPictographic(previous) || previous == 0xfe0f {
			return isPictographic(next)
		}
		return joins(previous)
	case 0x200c: // ZWNJ
		return joins(previous)
	case 0x200b: // ZWSP
		return unspaced(previous) && unspaced(next)
	case 0xfe0e, 0xfe0f:
		return isPictographic(previous) || previous >= '0' && previous <= '9' || previous == '#' || previous == '*'
	}
	switch {
	case r >= 0x180b && r <= 0x180f:
		return unicode.Is(unicode.Mongolian, previous)
	case r >= 0xfe00 && r <= 0xfe0d:
		return unicode.In(previous, unicode.Han, unicode.Sm, unicode.Myanmar)
	case r >= 0xe0100 && r <= 0xe01ef:
		return unicode.Is(unicode.Han, previous)
	}
	return false
}

// isPictographic approximates the property Extended_Pictographic, with the skin tones.
func isPictographic(r rune) bool {
	switch {
	case r >= 0x1f000 && r <= 0x1faff:
		return r < 0x1f1e6 || r > 0x1f1ff // regional indicators join with nothing
	case r >= 0x2190 && r <= 0x21ff, r >= 0x2300 && r <= 0x23ff, r >= 0x2460 && r <= 0x24ff, r >= 0x25a0 && r <= 0x27bf,
		r >= 0x2900 && r <= 0x297f, r >= 0x2b00 && r <= 0x2bff:
		return true
	}
	switch r {
	case 0xa9, 0xae, 0x203c, 0x2049, 0x2122, 0x2139, 0x3030, 0x303d, 0x3297, 0x3299:
		return true
	}
	return false
}

// joins tells whether r is a letter or sign of a script in which joiners decide how letters are shaped.
func joins(r rune) bool {
	if r < 0x600 {
		return false
	}
	return r >= 0x64b && r <= 0x65f || r == 0x670 ||
		unicode.In(r, unicode.Arabic, unicode.Devanagari, unicode.Bengali, unicode.Gurmukhi, unicode.Gujarati, unicode.Oriya,
			unicode.Tamil, unicode.Telugu, unicode.Kannada, unicode.Malayalam, unicode.Sinhala, unicode.Khmer, unicode.Myanmar,
			unicode.Tibetan, unicode.Javanese, unicode.Balinese, unicode.Syriac, unicode.Mongolian, unicode.Nko, unicode.Adlam)
}

// unspaced tells whether r is of a script that writes no space between words.
func unspaced(r rune) bool {
	return r >= 0xe00 && unicode.In(r, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar, unicode.Tibetan, unicode.Javanese)
}

// flagTags gives the length of the tags that make a flag of a black flag: England's, Scotland's and
// Wales's, which are the ones in use.
func flagTags(r rune, rest string) int {
	if r != 0x1f3f4 {
		return 0
	}
	for _, region := range []string{"gbeng", "gbsct", "gbwls"} {
		var tags strings.Builder
		for _, c := range region {
			tags.WriteRune(0xe0000 + c)
		}
		tags.WriteRune(0xe007f)
		if strings.HasPrefix(rest, tags.String()) {
			return tags.Len()
		}
	}
	return 0
}

// lines answers questions about the line that an offset is in, each line being looked at once.
type lines struct {
	text       string
	start, end int // the line looked at last
	rtl        bool
}

// rightToLeft tells whether the line around offset at holds letters that run from right to left, so that a
// bidi mark in it has something to do.
func (l *lines) rightToLeft(at int) bool {
	if at >= l.start && at < l.end {
		return l.rtl
	}
	l.start = strings.LastIndexFunc(l.text[:at], breaksLine) + 1
	l.end = len(l.text)
	if n := strings.IndexFunc(l.text[at:], breaksLine); n >= 0 {
		l.end = at + n
	}
	l.rtl = strings.IndexFunc(l.text[l.start:l.end], isRightToLeft) >= 0
	return l.rtl
}

// breaksLine tells the runes that end a line.
func breaksLine(r rune) bool { return r == '\n' || kindOf(r) == lineBreak }

// isRightToLeft tells letters of scripts that run from right to left.
func isRightToLeft(r rune) bool {
	return r >= 0x590 && (r < 0x900 || r >= 0xfb1d && r < 0xfe00 || r >= 0xfe70 && r < 0xfeff || r >= 0x10800 && r < 0x11000 ||
		r >= 0x1e800 && r < 0x1f000) && unicode.IsLetter(r)
}
