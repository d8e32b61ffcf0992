package wrap

import (
	"strings"
	"unicode/utf8"
)

// Safe gives the text with everything on which a terminal could act replaced: white
// space of every kind by one space for each character, other control characters,
// bidirectional controls and broken bytes by U+FFFD. Text from articles has been made
// safe when it was read; this is the last line of defence, and costs one pass that
// copies nothing where nothing is wrong.
func Safe(text string) string {
	i := 0
	for i < len(text) && text[i] >= ' ' && text[i] < 0x7f {
		i++
	}
	if i == len(text) || clean(text[i:]) {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	for i, r := range text {
		if r == utf8.RuneError {
			b.WriteRune(utf8.RuneError)
			continue
		}
		switch hostile(r) {
		case asSpace:
			if r == '\n' && i > 0 && text[i-1] == '\r' {
				continue
			}
			b.WriteByte(' ')
		case asMark:
			b.WriteRune(utf8.RuneError)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// treatment says what becomes of a character.
type treatment uint8

const (
	asIs treatment = iota
	asSpace
	asMark
)

func clean(text string) bool {
	for i := 0; i < len(text); {
		if c := text[i]; c >= ' ' && c < 0x7f {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if r == utf8.RuneError || hostile(r) != asIs {
			return false
		}
		i += size
	}
	return true
}

func hostile(r rune) treatment {
	switch {
	case r == '\t', r == '\n', r == '\v', r == '\f', r == '\r', r == 0x85, r == 0x2028, r == 0x2029,
		r >= 0x2000 && r <= 0x200a, r == 0x205f, r == 0x1680, r == 0x3000, r == 0xa0, r == 0x202f:
		return asSpace
	case r < ' ', r >= 0x7f && r < 0xa0,
		r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069, r == 0x200e, r == 0x200f, r == 0x61c:
		return asMark
	}
	return asIs
}
