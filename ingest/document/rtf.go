package document

import (
	"errors"
	"strconv"
	"strings"
	"time"
	"unicode/utf16"
	"unicode/utf8"

	"crosscheck/ingest/document/layout"
	"crosscheck/ingest/extract"
	"crosscheck/model"
)

// RTF reads a Rich Text Format document: deleted and hidden text, pictures, comments,
// page headers and footers are left out, tables are read row by row, footnotes stand
// after the body.
func RTF(data []byte) (extract.Document, error) {
	r := &rtfReader{in: data, page: 1252, fonts: map[int]int{}, sheet: styles{}, current: &rtfPara{}}
	r.state.unicodeSkip = 1
	if err := r.read(); err != nil {
		return extract.Document{}, advise("RTF", err)
	}
	if made := r.made; made[0] > 0 {
		r.properties.created = model.Moment{Time: time.Date(made[0], time.Month(max(made[1], 1)), max(made[2], 1), 0, 0, 0, 0, time.UTC)}
	}
	d, err := compose(FormatRTF, append(r.paras, r.notes...), r.properties)
	if r.changes {
		d.Notes = append(d.Notes, "tracked changes were read as accepted")
	}
	return d, err
}

// destination says where the text of a group goes.
type destination uint8

const (
	toText destination = iota
	toNothing
	toFonts
	toStyles
	toTitle
	toAuthor
	toTime
	toInfo  // between the groups of the information group
	toAside // a note or text box: paragraphs of their own
)

// rtfState is what a group inherits and its end restores.
type rtfState struct {
	to          destination
	aside       *rtfAside // set in the group that opened a note or text box
	unicodeSkip int       // \uc: how many characters stand for one \u where it is not understood
	font        int
	hidden      bool
	raised      bool // superscript
	starred     bool // \* was read: an unknown destination is to be passed over
	pair        bool // inside \upr: the first group is for readers without Unicode
}

// rtfPara is a paragraph that is being read.
type rtfPara struct {
	text  strings.Builder
	kind  kind
	table bool          // it stands in a table cell
	cell  []paragraph   // finished paragraphs of the open cell
	cells [][]paragraph // finished cells of the open row
	after []paragraph   // text boxes that hang on it
}

// rtfAside is a note or text box with the paragraph that it interrupts.
type rtfAside struct {
	outer  *rtfPara
	paras  []paragraph // finished paragraphs of the aside, while it is open those of the outer text
	isNote bool
}

type rtfReader struct {
	in    []byte
	pos   int
	state rtfState
	stack []rtfState
	page  int // code page of the document

	bytes   []byte // characters of the current code page, not decoded yet
	skip    int    // characters that still stand for the last \u
	high    rune   // first half of a surrogate pair
	current *rtfPara
	paras   []paragraph
	notes   []paragraph
	size    int // bytes of text so far
	count   int // paragraphs and table cells so far
	changes bool

	fonts      map[int]int // font -> code page, 0 for the document's
	font       int         // whose entry in the font table is being read
	sheet      styles
	styleID    string
	name       strings.Builder // of the style, title or author that is being read
	properties properties
	made       [3]int // year, month, day
}

var (
	errCut    = errors.New("it ends inside of a group")
	errNotRTF = errors.New("it does not begin as RTF")
)

func (r *rtfReader) read() error {
	if !strings.HasPrefix(string(r.in[:min(len(r.in), 5)]), `{\rtf`) {
		return errNotRTF
	}
	for r.pos < len(r.in) {
		c := r.in[r.pos]
		r.pos++
		switch c {
		case '{':
			if err := r.openGroup(); err != nil {
				return err
			}
		case '}':
			r.closeGroup()
			if len(r.stack) == 0 {
				r.endPara()
				r.endRow()
				return nil // what follows the outermost group is no RTF
			}
		case '\\':
			r.control()
		case '\r', '\n', 0:
		default:
			r.char(c)
		}
		if r.size > maxText {
			return errTooMuchText
		}
		if r.count > maxParas {
			return errTooMany
		}
	}
	return errCut
}

func (r *rtfReader) openGroup() error {
	r.flush()
	r.skip = 0
	if len(r.stack) >= maxDepth {
		return errTooDeep
	}
	r.stack = append(r.stack, r.state)
	if r.state.pair {
		r.state.to = toNothing
	}
	r.state.aside, r.state.starred, r.state.pair = nil, false, false
	return nil
}

func (r *rtfReader) closeGroup() {
	r.flush()
	r.skip = 0
	ended := r.state
	if n := len(r.stack); n > 0 {
		r.state = r.stack[n-1]
		r.stack = r.stack[:n-1]
	}
	switch {
	case ended.aside != nil:
		r.endAside(ended.aside)
	case ended.to != r.state.to:
		name := collapse(r.name.String())
		switch ended.to {
		case toTitle:
			r.properties.title = name
		case toAuthor:
			r.properties.author = name
		}
		r.name.Reset()
	}
}

// control reads what follows a backslash.
func (r *rtfReader) control() {
	if r.pos >= len(r.in) {
		return
	}
	c := r.in[r.pos]
	r.pos++
	if !isLetter(c) {
		r.symbol(c)
		return
	}
	start := r.pos - 1
	for r.pos < len(r.in) && isLetter(r.in[r.pos]) {
		r.pos++
	}
	word := string(r.in[start:min(r.pos, start+32)])
	number := r.pos
	for r.pos < len(r.in) && (r.in[r.pos] >= '0' && r.in[r.pos] <= '9' || r.pos == number && r.in[r.pos] == '-') {
		r.pos++
	}
	n, err := strconv.Atoi(string(r.in[number:min(r.pos, number+11)]))
	has := err == nil
	if r.pos < len(r.in) && r.in[r.pos] == ' ' {
		r.pos++
	}
	r.flush()
	r.word(word, n, has)
}

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

// symbol handles a backslash with a sign.
func (r *rtfReader) symbol(c byte) {
	switch c {
	case '\'':
		if r.pos+2 <= len(r.in) {
			if v, err := strconv.ParseUint(string(r.in[r.pos:r.pos+2]), 16, 8); err == nil {
				r.pos += 2
				r.char(byte(v))
			}
		}
	case '\\', '{', '}':
		r.char(c)
	case '~':
		r.write(" ")
	case '_':
		r.write("-")
	case '*':
		r.state.starred = true
	case '\r', '\n':
		r.endPara()
	}
}

// char takes one character of the current code page.
func (r *rtfReader) char(c byte) {
	if r.skip > 0 {
		r.skip--
		return
	}
	if r.state.to != toNothing && !r.state.hidden {
		r.bytes = append(r.bytes, c)
	}
}

// flush decodes the characters that have come together; they are decoded as a run
// because some code pages have characters of two bytes.
func (r *rtfReader) flush() {
	if len(r.bytes) == 0 {
		return
	}
	page := r.fonts[r.state.font]
	if page == 0 || r.state.to != toText && r.state.to != toAside {
		page = r.page
	}
	text, err := codePage(page).NewDecoder().Bytes(r.bytes)
	if err != nil {
		text = r.bytes
	}
	r.bytes = r.bytes[:0]
	r.put(string(text))
}

// unicode takes a \u number, a UTF-16 unit that some writers give as negative.
func (r *rtfReader) unicode(n int) {
	r.skip = r.state.unicodeSkip
	c := rune(uint16(n))
	switch {
	case c >= 0xD800 && c < 0xDC00:
		r.high = c
		return
	case c >= 0xDC00 && c < 0xE000:
		c = utf16.DecodeRune(r.high, c)
	case c >= 0xF020 && c < 0xF0FF:
		c = ' ' // a sign of a symbol font, which has no meaning as text
	}
	r.high = 0
	r.put(string(utf8.AppendRune(nil, c)))
}

// write puts text that a control word stands for.
func (r *rtfReader) write(s string) {
	r.flush()
	if r.skip > 0 {
		r.skip--
		return
	}
	r.put(s)
}

func (r *rtfReader) put(s string) {
	if r.state.hidden {
		return
	}
	switch r.state.to {
	case toText, toAside:
		if r.state.raised {
			s = r.raise(s)
		}
		r.size += len(s)
		r.current.text.WriteString(s)
	case toTitle, toAuthor:
		if r.name.Len() < 4<<10 {
			r.name.WriteString(s)
		}
	case toStyles:
		r.styleName(s)
	}
}

// raise gives what superscript adds to the word before it.
func (r *rtfReader) raise(s string) string {
	base := r.current.text.String()
	base = base[strings.LastIndexAny(base, " \n")+1:]
	if s = strings.TrimSpace(s); base == "" || s == "" {
		return s
	}
	return layout.Raise(base, s)
}

// endPara finishes the paragraph at hand.
func (r *rtfReader) endPara() {
	r.flush()
	if r.state.to != toText && r.state.to != toAside {
		return
	}
	p := r.current
	var out []paragraph
	for _, piece := range pieces(p.text.String()) {
		out = append(out, paragraph{p.kind, piece})
	}
	r.count += len(out)
	out = append(out, p.after...)
	p.text.Reset()
	p.after = nil
	if p.table {
		p.cell = append(p.cell, out...)
		return
	}
	r.endRow()
	r.paras = append(r.paras, out...)
}

func (r *rtfReader) endCell() {
	table := r.current.table
	r.current.table = true
	r.endPara()
	r.current.table = table
	r.current.cells = append(r.current.cells, r.current.cell)
	r.count++
	r.current.cell = nil
}

func (r *rtfReader) endRow() {
	p := r.current
	if len(p.cell) > 0 {
		p.cells = append(p.cells, p.cell)
		p.cell = nil
	}
	if len(p.cells) > 0 {
		r.paras = append(r.paras, joinRow(p.cells)...)
		p.cells = nil
	}
}

// openAside begins a note or text box.
func (r *rtfReader) openAside(isNote bool) {
	if r.state.to != toText && r.state.to != toAside || r.state.aside != nil {
		return
	}
	r.state.to = toAside
	r.state.aside = &rtfAside{outer: r.current, paras: r.paras, isNote: isNote}
	r.current, r.paras = &rtfPara{}, nil
}

func (r *rtfReader) endAside(a *rtfAside) {
	now := r.state.to
	r.state.to = toAside
	r.endPara()
	r.endRow()
	r.state.to = now
	inner := r.paras
	r.current, r.paras = a.outer, a.paras
	if a.isNote {
		r.notes = append(r.notes, inner...)
	} else {
		r.current.after = append(r.current.after, inner...)
	}
}
