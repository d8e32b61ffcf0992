package document

import (
	"slices"
	"strings"

	"crosscheck/ingest/document/layout"
)

// kind says what a paragraph is in its document, before it is known which of the
// headings is the article's headline.
type kind uint8

const (
	running kind = iota
	title
	subtitle
	heading
	caption
	author
	furniture // of the site around an article
)

type paragraph struct {
	kind kind
	text string
}

// frameKind names what a frame of a flow stands for.
type frameKind uint8

const (
	frameRoot frameKind = iota
	framePara           // a paragraph; what its frame collects stands after it
	frameBox            // a text box or note inside a paragraph
	frameTable
	frameRow
	frameCell
)

type frame struct {
	frameKind
	kind  kind
	text  strings.Builder
	paras []paragraph   // finished paragraphs inside this frame
	cells [][]paragraph // of a row
	merge bool          // of a paragraph: its end was deleted, the next one continues it
}

// flow puts the paragraphs of nested structures in reading order: a text box after the
// paragraph that it hangs on, a table row by row. A close without its open is ignored,
// and frames left open are closed with what encloses them.
type flow struct {
	stack   []*frame
	pending string // text of paragraphs whose end was deleted
	size    int    // bytes of text so far
	count   int    // paragraphs so far
	err     error  // the first limit that was hit
}

func newFlow() *flow { return &flow{stack: []*frame{{frameKind: frameRoot}}} }

func (f *flow) top() *frame { return f.stack[len(f.stack)-1] }

func (f *flow) open(k frameKind) {
	if len(f.stack) > maxDepth {
		f.err = errTooDeep
		return
	}
	f.stack = append(f.stack, &frame{frameKind: k})
}

// para gives the innermost open paragraph, or nil.
func (f *flow) para() *frame {
	if t := f.top(); t.frameKind == framePara {
		return t
	}
	return nil
}

// write adds text to the open paragraph; outside of one it is no text of the article.
func (f *flow) write(s string) {
	p := f.para()
	if p == nil {
		return
	}
	if f.size += len(s); f.size > maxText {
		f.err = errTooMuchText
		return
	}
	p.text.WriteString(s)
}

// writeRaised adds raised text to the open paragraph: the number of a note is left out.
func (f *flow) writeRaised(s string) {
	p := f.para()
	if p == nil {
		return
	}
	base := p.text.String()
	base = base[strings.LastIndexByte(base, ' ')+1:]
	switch s = strings.TrimSpace(s); {
	case s == "":
	case base != "":
		s = layout.Raise(base, s)
	case strings.Trim(s, "0123456789*†‡") == "": // before the note itself
		s = ""
	}
	f.write(s)
}

// close ends the innermost frame of kind k and all frames inside it. A frame that
// stands outside of the innermost box or cell is out of reach, as in broken HTML.
func (f *flow) close(k frameKind) {
	for i := len(f.stack) - 1; i > 0; i-- {
		if got := f.stack[i].frameKind; got == k {
			for len(f.stack) > i {
				f.closeTop()
			}
			return
		} else if k == framePara && got != framePara {
			return
		}
	}
}

func (f *flow) closeTop() {
	t := f.top()
	f.stack = f.stack[:len(f.stack)-1]
	switch t.frameKind {
	case framePara:
		f.endPara(t)
	case frameRow:
		f.emit(joinRow(t.cells)...)
	case frameCell:
		if row := f.top(); row.frameKind == frameRow {
			row.cells = append(row.cells, t.paras)
			return
		}
		f.emit(t.paras...)
	default:
		f.emit(t.paras...)
	}
}

func (f *flow) endPara(t *frame) {
	text := f.pending + t.text.String()
	f.pending = ""
	if t.merge {
		f.pending = text
		text = ""
	}
	var out []paragraph
	for _, piece := range pieces(text) {
		out = append(out, paragraph{t.kind, piece})
	}
	if f.count += len(out); f.count > maxParas {
		f.err = errTooMany
		return
	}
	f.emit(append(out, t.paras...)...)
}

// emit hands finished paragraphs to the innermost frame that can hold them.
func (f *flow) emit(paras ...paragraph) {
	if len(paras) == 0 {
		return
	}
	for i := len(f.stack) - 1; i >= 0; i-- {
		t := f.stack[i]
		if t.frameKind == frameTable || t.frameKind == frameRow {
			continue
		}
		if len(t.paras) == 0 {
			t.paras = paras
		} else {
			t.paras = append(t.paras, paras...)
		}
		return
	}
}

// closeAll closes what is open and gives the number of paragraphs so far.
func (f *flow) closeAll() int {
	for len(f.stack) > 1 {
		f.closeTop()
	}
	return len(f.top().paras)
}

// finish closes what is open and gives all paragraphs in reading order.
func (f *flow) finish() ([]paragraph, error) {
	f.closeAll()
	root := f.top()
	for _, piece := range pieces(f.pending) {
		root.paras = append(root.paras, paragraph{running, piece})
	}
	f.pending = ""
	return root.paras, f.err
}

// pieces cuts text at blank lines, as pasted text has them inside one paragraph, and
// collapses white space in each piece. Beyond the limit of a document it stops.
func pieces(text string) []string {
	var out []string
	var line strings.Builder
	flush := func() {
		if s := collapse(line.String()); s != "" {
			out = append(out, s)
		}
		line.Reset()
	}
	for l := range strings.SplitSeq(text, "\n") {
		if len(out) > maxParas {
			return out
		}
		if strings.TrimSpace(l) == "" {
			flush()
		}
		line.WriteString(l)
		line.WriteByte(' ')
	}
	flush()
	return out
}

// collapse makes every run of white space one space and trims both ends.
func collapse(s string) string { return strings.Join(strings.Fields(s), " ") }

// joinRow makes a table row one paragraph, its cells set apart by " | ". A row that
// serves as page layout (one cell filled, or cells that hold running text) keeps its
// paragraphs.
func joinRow(cells [][]paragraph) []paragraph {
	const long = 300 // bytes; a table cell of figures or names is shorter
	var texts []string
	prose := false
	all := slices.Concat(cells...)
	for _, cell := range cells {
		if len(cell) == 0 {
			continue
		}
		if len(cell) == len(all) {
			return cell // the only one; not copied, however deep tables stand in tables
		}
		texts = append(texts, cell[0].text)
		prose = prose || len(cell) > 1 || len(cell[0].text) > long
	}
	if prose || len(texts) == 0 {
		return all
	}
	return []paragraph{{running, strings.Join(texts, " | ")}}
}
