package safe

import (
	"fmt"
	"strings"
	"unicode"
)

// kind is what a rune means for the reader's safety.
type kind uint8

const (
	visible       kind = iota // shown as itself
	mark                      // combines with what stands before it
	lineBreak                 // ends a line
	control                   // C0 and DEL, which have a picture of their own
	hidden                    // invisible, or moves what stands around it
	dropped                   // soft hyphen
	byteOrderMark             // nothing at the start, a trick elsewhere
	contextual                // invisible, but some scripts and emoji need it
)

// kindOf tells the kind of a valid rune.
func kindOf(r rune) kind {
	switch {
	case r < 0x20:
		switch r {
		case '\n', '\t':
			return visible
		case '\r', '\v', '\f':
			return lineBreak
		}
		return control
	case r < 0x7f:
		return visible
	case r == 0x7f:
		return control
	case r < 0xa0:
		if r == 0x85 {
			return lineBreak
		}
		return hidden
	case r == 0xad:
		return dropped
	case r < 0x300, r >= 0x370 && r < 0x483, r >= 0x2010 && r < 0x2028, r >= 0x2030 && r < 0x2060,
		r >= 0x3041 && r < 0x3097, r >= 0x30a0 && r < 0x3130, r >= 0x4e00 && r < 0xa000, r >= 0xac00 && r < 0xd7a4:
		return visible // most of all text: spared the tables below
	case r == 0x2028, r == 0x2029:
		return lineBreak
	case r == 0xfeff:
		return byteOrderMark
	case r == 0x200b, r == 0x200c, r == 0x200d, isBidiMark(r), unicode.Is(unicode.Variation_Selector, r):
		return contextual
	case isPrepended(r):
		return visible
	case unicode.Is(unicode.Cf, r), unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r),
		unicode.Is(unicode.Noncharacter_Code_Point, r):
		return hidden
	case unicode.In(r, unicode.Mn, unicode.Me):
		return mark
	}
	return visible
}

// isPrepended tells the format characters that are seen: Arabic number signs and their like.
func isPrepended(r rune) bool {
	return r >= 0x600 && r <= 0x605 || r == 0x6dd || r == 0x70f || r == 0x890 || r == 0x891 || r == 0x8e2 ||
		r == 0x110bd || r == 0x110cd
}

// isBidiMark tells the marks that only take part in the order of letters: LRM, RLM and ALM.
func isBidiMark(r rune) bool { return r == 0x200e || r == 0x200f || r == 0x61c }

// writer puts together safe text and knows what it wrote last.
type writer struct {
	out      strings.Builder
	previous rune    // last rune written as itself, -1 at the start
	marks    int     // combining marks just written
	pending  [8]rune // the first runes of the run of tokens not yet written
	run      int     // its length
	mixed    bool    // they are not all the same
}

// plain writes a rune as itself.
func (w *writer) plain(r rune) {
	w.flush()
	w.out.WriteRune(r)
	w.previous, w.marks = r, 0
}

// raw writes text that belongs to the rune before it.
func (w *writer) raw(s string) {
	w.out.WriteString(s)
}

// mark writes a combining mark.
func (w *writer) mark(r rune) {
	marks := w.marks
	w.plain(r)
	w.marks = marks + 1
}

// picture writes the picture of a C0 control or of DEL.
func (w *writer) picture(r rune) {
	if r == 0x7f {
		w.plain('␡')
		return
	}
	w.plain(0x2400 + r)
}

// token writes a hidden rune as what it is, once the run it belongs to has ended.
func (w *writer) token(r rune) {
	if w.run < len(w.pending) {
		w.pending[w.run] = r
	}
	w.mixed = w.mixed || r != w.pending[0]
	w.run++
	w.previous = '⟩'
	if kindOf(r) != mark { // after one mark too many, all of its like are
		w.marks = 0
	}
}

// flush writes the run of tokens that is waiting, a long one shortened.
func (w *writer) flush() {
	switch {
	case w.run == 0:
		return
	case !w.mixed && w.run > 3:
		fmt.Fprintf(&w.out, "⟨U+%04X×%d⟩", w.pending[0], w.run)
	case w.run > len(w.pending):
		fmt.Fprintf(&w.out, "⟨U+%04X U+%04X and %d more⟩", w.pending[0], w.pending[1], w.run-2)
	default:
		for _, r := range w.pending[:w.run] {
			writeToken(&w.out, r)
		}
	}
	w.run, w.mixed = 0, false
}

// String gives what was written.
func (w *writer) String() string {
	w.flush()
	return w.out.String()
}

// writeToken writes the visible form of one rune.
func writeToken(out *strings.Builder, r rune) { fmt.Fprintf(out, "⟨U+%04X⟩", r) }
