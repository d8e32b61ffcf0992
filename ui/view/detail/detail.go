// Package detail sets out everything that is known of one row: the sentences of every
// outlet in full with their paragraph around them, each detail with its kind, verdict
// and reason, and the evidence of the links.
//
//	detail.go    Lines: the parts in order; the outlets' paragraphs
//	when.go      when each outlet published, and how long after the reference
//	written.go   what the reader wrote
//	links.go     details and links
//	words.go     the words that differ between two linked sentences
//	evidence.go  what speaks for a link and against it
//	near.go      other candidates: pairs that came close to a link
package detail

import (
	"fmt"
	"strings"

	"crosscheck/model"
	"crosscheck/ui/style"
	"crosscheck/ui/view"
	"crosscheck/ui/wrap"
)

// Sizes in cells.
const (
	measure   = 110 // prose is not set wider than this
	halved    = 150 // from this width on what is said stands beside why
	separator = 3   // between the two
)

// Lines draws what is known of a row of the scene in lines at most width cells wide: what
// clashes, what every outlet says, and the links; on a wide screen what is said and why
// stand side by side.
func Lines(sc *view.Scene, row, width int) []string {
	painted := func(width int, parts ...func(*painter)) []string {
		p := &painter{sc: sc, row: &sc.Comparison.Rows[row], width: min(width, measure)}
		for _, part := range parts {
			part(p)
		}
		for len(p.lines) > 0 && p.lines[len(p.lines)-1] == "" {
			p.lines = p.lines[:len(p.lines)-1]
		}
		return p.lines
	}
	if width >= halved {
		left := (width - separator) / 2
		if right := painted(width-separator-left, (*painter).findings, (*painter).links, (*painter).near); len(right) > 0 {
			return beside(sc.Sheet, painted(left, (*painter).written, (*painter).outlets, (*painter).sources), right, left)
		}
	}
	return painted(width, (*painter).written, (*painter).findings, (*painter).outlets, (*painter).links, (*painter).near, (*painter).sources)
}

// beside sets two texts side by side, the left one so many cells wide.
func beside(sheet *style.Sheet, left, right []string, width int) []string {
	lines := make([]string, max(len(left), len(right)))
	for n := range lines {
		l, r := "", ""
		if n < len(left) {
			l = left[n]
		}
		if n < len(right) {
			if r = right[n]; r != "" {
				r = " " + r
			}
		}
		lines[n] = wrap.Fit(l, width, "") + " " + sheet.Paint(style.Dim, sheet.Column) + r
	}
	return lines
}

// outlets draws what every outlet says, then which of them are silent.
func (p *painter) outlets() {
	sc, c := p.sc, p.sc.Comparison
	var silent []string
	for id := range c.Articles {
		if p.row.Reports(id) {
			p.outlet(id)
		} else {
			silent = append(silent, sc.Name(id))
		}
	}
	if len(silent) > 0 {
		p.prose(style.Dim, sc.Sheet.NotReported+": "+strings.Join(silent, ", "), view.Shape{})
		p.gap()
	}
}

// painter gathers the lines of one row.
type painter struct {
	sc    *view.Scene
	row   *model.Row
	width int
	lines []string
}

func (p *painter) add(line string) {
	p.lines = append(p.lines, wrap.Cut(line, p.width, p.sc.Sheet.Ellipsis))
}

func (p *painter) gap() { p.lines = append(p.lines, "") }

// prose adds a wrapped text; the shape's width is the painter's.
func (p *painter) prose(role style.Role, text string, shape view.Shape, spans ...view.Span) {
	shape.Width = p.width
	for _, l := range view.Text(p.sc.Sheet, text, role, spans, shape) {
		p.lines = append(p.lines, strings.TrimRight(l, " "))
	}
}

// outlet adds what one article says, and when it did.
func (p *painter) outlet(id int) {
	sheet, a := p.sc.Sheet, &p.sc.Comparison.Articles[id]
	role := style.Strong
	if id == p.sc.Focus && len(p.sc.Outlets) > 1 {
		role = style.Focus
	}
	head := sheet.Paint(role, p.name(id))
	if id == p.sc.Ref && len(p.sc.Comparison.Articles) > 1 {
		head = sheet.Paint(style.Key, sheet.Reference) + " " + head
	}
	p.prose(style.Dim, p.when(id), view.Shape{Lead: head + "  ", Indent: 4})
	last := -1
	for _, s := range p.row.Cells[id] {
		if par := a.Sentences[s].Paragraph; par != last {
			p.paragraph(id, par)
			last = par
		}
	}
	p.elsewhere(id)
	p.gap()
}

// elsewhere adds the sentences with which an article tells the same in another row.
func (p *painter) elsewhere(id int) {
	if id >= len(p.row.Also) {
		return
	}
	a := &p.sc.Comparison.Articles[id]
	for _, s := range p.row.Also[id] {
		lead := fmt.Sprintf("  also in sentence %d: ", s+1)
		p.prose(style.Text, a.Sentences[s].Text, view.Shape{Lead: p.sc.Sheet.Paint(style.Dim, lead), Indent: 4})
	}
}

// around is how many sentences of a long paragraph are shown on each side of the row's.
const around = 2

// paragraph adds a paragraph in which the row's sentences stand out from what is around
// them; of a long one what is near them.
func (p *painter) paragraph(id, par int) {
	c, sheet := p.sc.Comparison, p.sc.Sheet
	a := &c.Articles[id]
	first, last := -1, -1 // of the paragraph
	for i := range a.Sentences {
		if a.Sentences[i].Paragraph == par {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	if first < 0 {
		return
	}
	from, to := last, first
	for _, s := range p.row.Cells[id] {
		if a.Sentences[s].Paragraph == par {
			from, to = min(from, s), max(to, s)
		}
	}
	lead, tail := "  ", ""
	if from-around > first+1 { // less than two sentences are not worth leaving out
		first, lead = from-around, "  "+sheet.Paint(style.Dim, sheet.Ellipsis)+" "
	}
	if to+around < last-1 {
		last, tail = to+around, " "+sheet.Ellipsis
	}
	start, end := a.Sentences[first].Start, a.Sentences[last].End
	var spans []view.Span
	for _, s := range p.row.Cells[id] {
		sentence := &a.Sentences[s]
		if sentence.Paragraph != par {
			continue
		}
		from := sentence.Start - start
		at := from
		for _, h := range c.Highlights(p.row, p.sc.Ref, id, s) {
			spans = append(spans, view.Span{Start: at, End: from + h.Start, Role: style.Text},
				view.Span{Start: from + h.Start, End: from + h.End, Role: style.EmphasisRole(h.Emphasis)})
			at = from + h.End
		}
		spans = append(spans, view.Span{Start: at, End: sentence.End - start, Role: style.Text})
	}
	text := a.Text[start:end] + tail
	p.prose(style.Dim, text, view.Shape{Lead: lead, Indent: 2}, view.Over(spans, style.Found, p.sc.Query.Spans(text))...)
}
