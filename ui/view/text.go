package view

import (
	"slices"
	"strings"

	"crosscheck/model"
	"crosscheck/ui/style"
	"crosscheck/ui/wrap"
)

// Shape is the room that a text has.
type Shape struct {
	Width  int    // of every line, in cells
	Lead   string // painted, before the text on its first line
	Indent int    // blank cells before the text on further lines
}

// mostChanged is the share of a sentence, in tenths, from which on other words are no more
// emphasised one by one: what stands out everywhere stands out nowhere.
const mostChanged = 6

// Prose gives sentence s of an article as it stands in a row: wrapped into a shape, its
// highlights and the search hits painted.
func Prose(sc *Scene, row *model.Row, article, s int, shape Shape) []string {
	c := sc.Comparison
	sentence := &c.Articles[article].Sentences[s]
	spans := make([]Span, 0, 8)
	changed := 0
	for _, h := range c.Highlights(row, sc.Ref, article, s) {
		spans = append(spans, Span{h.Start, h.End, style.EmphasisRole(h.Emphasis)})
		if h.Emphasis == model.Changed {
			changed += h.End - h.Start
		}
	}
	if changed*10 > len(sentence.Text)*mostChanged {
		for i := range spans {
			if spans[i].Role == style.Changed {
				spans[i].Role = style.Restated
			}
		}
	}
	if slices.Contains(sc.Picked, model.Ref{Article: article, Sentence: s}) {
		spans = append(spans[:0], Span{0, len(sentence.Text), style.Found})
	}
	return sc.paint(sentence.Text, base(sentence.Role), Over(spans, style.Found, sc.Query.Spans(sentence.Text)), shape)
}

// paint is Text for a text of the scene, which is cut up once.
func (s *Scene) paint(text string, base style.Role, spans []Span, shape Shape) []string {
	if s.Pieces == nil {
		return Text(s.Sheet, text, base, spans, shape)
	}
	pieces := s.Pieces.Get(text, func() wrap.Pieces { return wrap.CutUp(text) })
	return painted(s.Sheet, text, pieces, base, spans, shape)
}

// base gives how a sentence looks where nothing in it stands out.
func base(r model.Role) style.Role {
	switch {
	case r == model.Headline:
		return style.Headline
	case !r.News():
		return style.Dim
	default:
		return style.Text
	}
}

// Span is a stretch of a text painted in a role; offsets are bytes.
type Span struct {
	Start, End int
	Role       style.Role
}

// Over lays ranges over spans: where they meet, the ranges win. Both are in order and
// so is the result.
func Over(spans []Span, role style.Role, ranges [][2]int) []Span {
	if len(ranges) == 0 {
		return spans
	}
	out := make([]Span, 0, len(spans)+2*len(ranges))
	i := 0
	for _, r := range ranges {
		for i < len(spans) && spans[i].End <= r[0] {
			out = append(out, spans[i])
			i++
		}
		if i < len(spans) && spans[i].Start < r[0] {
			out = append(out, Span{spans[i].Start, r[0], spans[i].Role})
			spans[i].Start = r[0]
		}
		out = append(out, Span{r[0], r[1], role})
		for i < len(spans) && spans[i].End <= r[1] {
			i++
		}
		if i < len(spans) && spans[i].Start < r[1] {
			spans[i].Start = r[1]
		}
	}
	return append(out, spans[i:]...)
}

// Text wraps a text into a shape and paints it: in role base, and its spans, which are
// in order and do not overlap, in theirs. Every line is exactly shape.Width cells.
func Text(sheet *style.Sheet, text string, base style.Role, spans []Span, shape Shape) []string {
	return painted(sheet, text, wrap.CutUp(text), base, spans, shape)
}

// painted is Text for a text that is cut up already.
func painted(sheet *style.Sheet, text string, pieces wrap.Pieces, base style.Role, spans []Span, shape Shape) []string {
	lead := wrap.Width(shape.Lead)
	wrapped := pieces.Hanging(shape.Width-lead, shape.Width-shape.Indent)
	lines := make([]string, len(wrapped))
	var b strings.Builder
	for n, l := range wrapped {
		b.Reset()
		room := shape.Width - shape.Indent
		if n == 0 {
			room = shape.Width - lead
			b.WriteString(shape.Lead)
		} else {
			b.WriteString(wrap.Pad(shape.Indent))
		}
		at := l.Start
		for i := 0; i < len(spans) && spans[i].Start < l.End; i++ {
			if spans[i].End <= at {
				continue
			}
			from, to := max(at, spans[i].Start), min(spans[i].End, l.End)
			b.WriteString(sheet.Paint(base, wrap.Safe(text[at:from])))
			b.WriteString(sheet.Paint(spans[i].Role, wrap.Safe(text[from:to])))
			at = to
		}
		b.WriteString(sheet.Paint(base, wrap.Safe(text[at:l.End])))
		b.WriteString(wrap.Pad(room - l.Width))
		if lines[n] = b.String(); l.Width > room { // a cluster wider than the line
			lines[n] = wrap.Fit(lines[n], shape.Width, "")
		}
	}
	return lines
}
