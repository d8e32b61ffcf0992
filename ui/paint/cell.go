package paint

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/rivo/uniseg"
)

// cell is one cell of the screen. Equal cells look the same.
type cell struct {
	text  uint32 // a rune, or, with the bit cluster set, an index into table.clusters
	style uint16 // an index into table.styles
	width uint8  // cells it takes; 0 for what a wide character on the left covers
}

// cluster marks a text of more than one rune.
const cluster = 1 << 31

// blank is a cell with nothing on it.
var blank = cell{text: ' ', width: 1}

// table numbers styles and clusters, so that cells are small and quickly compared.
type table struct {
	styles    []string // the SGR sequences since the last reset; styles[0] is none
	styleOf   map[string]uint16
	clusters  []string
	clusterOf map[string]uint32
}

// tableBound is how many styles or clusters are numbered before the table is full.
const tableBound = 1 << 14

func newTable() *table {
	return &table{styles: []string{""}, styleOf: map[string]uint16{"": 0}, clusterOf: map[string]uint32{}}
}

// full tells whether the table has to be made anew before another frame is read.
func (t *table) full() bool { return len(t.styles) > tableBound || len(t.clusters) > tableBound }

func (t *table) style(sequences string) uint16 {
	id, known := t.styleOf[sequences]
	if !known && len(t.styles) < 1<<16-1 {
		id = uint16(len(t.styles))
		t.styles = append(t.styles, sequences)
		t.styleOf[sequences] = id
	}
	return id
}

func (t *table) cluster(text string) uint32 {
	if r, size := utf8.DecodeRuneInString(text); size == len(text) {
		return uint32(r)
	}
	id, known := t.clusterOf[text]
	if !known {
		id = uint32(len(t.clusters))
		text = strings.Clone(text)
		t.clusters = append(t.clusters, text)
		t.clusterOf[text] = id
	}
	return id | cluster
}

// put appends a cell's text.
func (t *table) put(b []byte, c cell) []byte {
	if c.text&cluster != 0 {
		return append(b, t.clusters[c.text&^cluster]...)
	}
	return utf8.AppendRune(b, rune(c.text))
}

// read fills a line of cells from a line of text. What does not fit is left out; control
// characters and sequences other than SGR too.
func (t *table) read(line string, cells []cell) {
	x, open, style := 0, "", uint16(0)
	for i := 0; i < len(line) && x < len(cells); {
		c := line[i]
		switch {
		case c == 0x1b:
			n, sgr := sequence(line[i:])
			if sgr {
				open = after(open, line[i:i+n])
				style = t.style(open)
			}
			i += n
		case c < ' ' || c == 0x7f:
			i++
		case c < 0x7f && (i+1 == len(line) || line[i+1] < 0x80):
			cells[x] = cell{uint32(c), style, 1}
			i, x = i+1, x+1
		default:
			text, _, _, _ := uniseg.FirstGraphemeClusterInString(line[i:], -1)
			i += len(text)
			w := ansi.StringWidth(text)
			if w == 0 { // a mark with nothing to stand on
				continue
			}
			if x+w > len(cells) {
				for ; x < len(cells); x++ {
					cells[x] = cell{' ', style, 1}
				}
				break
			}
			cells[x] = cell{t.cluster(text), style, uint8(w)}
			for n := 1; n < w; n++ {
				cells[x+n] = cell{' ', style, 0}
			}
			x += w
		}
	}
	for ; x < len(cells); x++ {
		cells[x] = blank
	}
}

// after gives the sequences that are in force once another one was written.
func after(open, sgr string) string {
	params := sgr[2 : len(sgr)-1]
	switch {
	case params == "" || params == "0":
		return ""
	case strings.HasPrefix(params, "0;") || strings.HasPrefix(params, ";") || len(open) > 128:
		return sgr
	}
	return open + sgr
}

// sequence gives the length of the escape sequence at the start of a text, and whether it
// is one that sets how text looks.
func sequence(text string) (n int, sgr bool) {
	if len(text) < 2 {
		return len(text), false
	}
	switch text[1] {
	case '[':
		for i := 2; i < len(text); i++ {
			if text[i] >= 0x40 && text[i] <= 0x7e {
				return i + 1, text[i] == 'm'
			}
		}
		return len(text), false
	case ']', 'P', '_', '^', 'X':
		for i := 2; i < len(text); i++ {
			if text[i] == '\a' {
				return i + 1, false
			}
			if text[i] == 0x1b && i+1 < len(text) && text[i+1] == '\\' {
				return i + 2, false
			}
		}
		return len(text), false
	}
	return 2, false
}

// wobbly tells characters whose width terminals do not agree on: after one of them the
// cursor is placed anew, so that the rest of the line stands where it should.
func (c cell) wobbly() bool {
	return c.text&cluster != 0 || c.text >= 0x1f000 || c.text >= 0x2600 && c.text < 0x27c0 || c.text >= 0x1100 && c.text < 0x1200
}
