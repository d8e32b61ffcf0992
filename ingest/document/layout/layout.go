package layout

import (
	"crosscheck/ingest/document/pdf"
)

// Kind says what a paragraph is by its looks.
type Kind uint8

const (
	Body Kind = iota
	Title
	Heading
	Caption
)

// Paragraph is a paragraph of the text.
type Paragraph struct {
	Kind Kind
	Text string
}

// Text is what the pages gave.
type Text struct {
	Paragraphs []Paragraph
	URL        string // the address that a browser printed at the foot of the pages
	Columns    bool   // some page has more than one column
}

// Builder takes pages in order. The zero Builder is empty.
type Builder struct {
	pages   []page
	gutters gutters
	columns bool
	bytes   int
}

// page is a page as lines in reading order.
type page struct {
	height float64
	lines  []line
}

// line is a line of text in its column.
type line struct {
	text        string
	left, right float64 // of its words
	y           float64 // base line, from the foot of the page
	size        float64
	bold        bool
	column      int     // regions of a page are numbered in reading order
	from, to    float64 // the usual left and right edge of its column
	firstWord   float64 // width of its first word
	wall        float64 // where a box to its right begins, 0 for none
	broken      bool    // ends with a soft hyphen
}

// Add takes the next page and gives the size of the text so far in bytes.
func (b *Builder) Add(p pdf.Page) int {
	words := toWords(p)
	regions := b.gutters.split(words, 0)
	out := page{height: p.Height}
	for i, r := range regions {
		out.lines = append(out.lines, toLines(r, i)...)
	}
	for i := range out.lines {
		b.bytes += len(out.lines[i].text) + 1
	}
	b.columns = b.columns || len(regions) > 1 && beside(regions)
	b.pages = append(b.pages, out)
	return b.bytes
}

// Text gives the text of all pages that were added.
func (b *Builder) Text() Text {
	t := Text{Columns: b.columns}
	t.URL = b.dropRunning()
	t.Paragraphs = b.paragraphs()
	return t
}
