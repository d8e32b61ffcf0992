// Package wrap breaks the text of a sentence into lines of a given width in terminal
// cells, and keeps what was made of it in a bounded cache.
//
// Lines break where Unicode Standard Annex 14 allows it, never inside a grapheme
// cluster; widths are those of charmbracelet/x/ansi, which Bubble Tea uses too.
//
//	wrap.go   Lines: a text and a width to the byte ranges of its lines; CutUp: the part of
//	          that work which does not hang on the width
//	safe.go   Safe: a text with everything a terminal could act on replaced
//	fit.go    Fit, Pad, Width: one line made exactly so wide
//	cache.go  Cache: a bounded map for whatever is costly to make again
package wrap

import (
	"github.com/charmbracelet/x/ansi"
	"github.com/rivo/uniseg"
)

// Line is a stretch of a text that stands on one line of the screen: Text[Start:End],
// without the white space at which it was broken.
type Line struct {
	Start, End int // byte offsets into the text
	Width      int // in cells
}

// Lines breaks a text into lines at most width cells wide. A word that is wider than
// a line is broken between grapheme clusters; a cluster that is wider than a line
// stands alone on one, so that no character is ever lost. White space of any kind,
// line breaks included, counts as one cell. A width under 1 is taken for 1. The
// empty text has one empty line.
func Lines(text string, width int) []Line {
	return Hanging(text, width, width)
}

// Hanging is Lines with a first line and all further lines of different width.
func Hanging(text string, first, rest int) []Line {
	return CutUp(text).Hanging(first, rest)
}

// Pieces is a text cut into grapheme clusters, which does not hang on a width: cutting is
// what costs, so who wraps a text again and again keeps them.
type Pieces struct {
	clusters []piece
	bytes    int // of the text
}

// piece is one grapheme cluster.
type piece struct {
	size     uint32 // in bytes
	width    uint8  // in cells
	space    bool   // white space at which lines break
	canBreak bool   // the line may end after it
}

// CutUp cuts a text into its pieces.
func CutUp(text string) Pieces {
	p := Pieces{clusters: make([]piece, 0, len(text)), bytes: len(text)}
	state, left := -1, text
	for len(left) > 0 {
		// Between two letters of ASCII, and around a space between two, nothing depends on
		// what stands before: that is most of a text in Latin letters, and the rules are slow.
		if len(left) > 2 && letter(left[0]) {
			switch {
			case letter(left[1]):
				p.clusters = append(p.clusters, piece{size: 1, width: 1})
				left, state = left[1:], -1
				continue
			case left[1] == ' ' && letter(left[2]):
				p.clusters = append(p.clusters, piece{size: 1, width: 1}, piece{size: 1, width: 1, space: true, canBreak: true})
				left, state = left[2:], -1
				continue
			}
		}
		var cluster string
		var boundaries int
		cluster, left, boundaries, state = uniseg.StepString(left, state)
		p.clusters = append(p.clusters, piece{uint32(len(cluster)), uint8(min(255, clusterWidth(cluster))), isSpace(cluster), boundaries&uniseg.MaskLine == uniseg.LineCanBreak})
	}
	return p
}

// letter tells whether a byte is a letter of ASCII.
func letter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }

// Hanging is Hanging for the text that the pieces are of.
func (p Pieces) Hanging(first, rest int) []Line {
	b := breaker{limit: max(1, first), rest: max(1, rest), lines: make([]Line, 0, p.bytes/max(1, rest)+1)}
	at := 0
	for _, c := range p.clusters {
		b.add(at, at+int(c.size), int(c.width), c.space, c.canBreak)
		at += int(c.size)
	}
	b.finish()
	return b.lines
}

// breaker fills lines greedily, remembering the last place where the line may break.
type breaker struct {
	limit       int // width of the line being filled
	rest        int // width of the lines after it
	lines       []Line
	start       int // of the line being filled
	end, width  int // of the line without its trailing white space
	full        int // width with trailing white space
	canBreak    bool
	breakAt     int // where the next line would start
	breakEnd    int // where this line would end
	breakWidth  int
	breakFull   int // full at breakAt
	onlySpace   bool
	initialised bool
}

// add takes one grapheme cluster, text[from:to].
func (b *breaker) add(from, to, width int, space, canBreak bool) {
	if !b.initialised {
		b.onlySpace, b.initialised = true, true
	}
	if space {
		if b.onlySpace { // white space at the start of a line is dropped
			b.start, b.end, b.breakAt = to, to, to
			return
		}
		b.full++
	} else {
		for b.full+width > b.limit && b.full > 0 {
			if !b.canBreak {
				b.mark(from)
			}
			b.flush()
		}
		b.onlySpace = false
		b.full += width
		b.width, b.end = b.full, to
	}
	if canBreak {
		b.mark(to)
	}
}

// mark remembers that the line may end here and the next one start at the given offset.
func (b *breaker) mark(next int) {
	b.canBreak = true
	b.breakAt, b.breakEnd, b.breakWidth, b.breakFull = next, b.end, b.width, b.full
}

// flush ends the line at the remembered place; what stands after it opens the next line.
func (b *breaker) flush() {
	b.lines = append(b.lines, Line{Start: b.start, End: b.breakEnd, Width: b.breakWidth})
	b.limit = b.rest
	b.start = b.breakAt
	b.full -= b.breakFull
	b.width = max(0, b.width-b.breakFull)
	b.end = max(b.end, b.start)
	b.onlySpace = b.full == 0
	b.canBreak = false
}

// finish ends the last line.
func (b *breaker) finish() {
	if b.end > b.start || len(b.lines) == 0 {
		b.lines = append(b.lines, Line{Start: b.start, End: max(b.start, b.end), Width: b.width})
	}
}

// clusterWidth gives the cells that a grapheme cluster takes on the screen once it is safe.
func clusterWidth(cluster string) int {
	if len(cluster) == 1 && cluster[0] >= ' ' && cluster[0] < 0x7f {
		return 1
	}
	return ansi.StringWidth(Safe(cluster))
}

// isSpace tells whether a cluster is white space at which lines break: not the
// no-break spaces, which belong to the word around them.
func isSpace(cluster string) bool {
	switch cluster {
	case " ", "\t", "\n", "\r", "\r\n", "\v", "\f", "\u0085", "\u2028", "\u2029", "\u3000",
		"\u1680", "\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005", "\u2006", "\u2008", "\u2009", "\u200a", "\u205f":
		return true
	}
	return false
}
