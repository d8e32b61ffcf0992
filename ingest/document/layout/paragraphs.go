package layout

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// style is what all pages have in common.
type style struct {
	size    float64 // of the running text
	leading float64 // from base line to base line of the running text, in font sizes
	indents bool    // paragraphs begin with an indent
}

// draft is a paragraph that is being put together.
type draft struct {
	text  string
	size  float64
	bold  bool
	lines int
	page  int
	y     float64 // of its first line
}

// paragraphs puts the lines of all pages together.
func (b *Builder) paragraphs() []Paragraph {
	s := b.style()
	words := b.vocabulary()
	var drafts []draft
	var last line
	lastPage, inParagraph := -1, 0
	for i, p := range b.pages {
		for _, l := range p.lines {
			if lastPage >= 0 && s.continues(last, l, lastPage == i && last.column == l.column, inParagraph) {
				d := &drafts[len(drafts)-1]
				d.text = words.join(d.text, l.text, last.broken)
				d.lines++
				inParagraph++
			} else {
				drafts = append(drafts, draft{text: l.text, size: l.size, bold: l.bold, lines: 1, page: i, y: l.y / max(p.height, 1)})
				inParagraph = 1
			}
			last, lastPage = l, i
		}
	}
	return s.classify(drafts)
}

// style measures the running text, and the columns by it.
func (b *Builder) style() style {
	letters := map[float64]int{}
	for _, p := range b.pages {
		for _, l := range p.lines {
			letters[round(l.size)] += len(l.text)
		}
	}
	var s style
	most := 0
	for size, n := range letters {
		if n > most || n == most && size > s.size {
			most, s.size = n, size
		}
	}
	for _, p := range b.pages {
		setEdges(p.lines, s.size)
	}
	var steps []float64
	indented, flush := 0, 0
	for _, p := range b.pages {
		for i := 1; i < len(p.lines); i++ {
			above, l := p.lines[i-1], p.lines[i]
			if round(l.size) != s.size || round(above.size) != s.size || above.column != l.column {
				continue
			}
			if step := (above.y - l.y) / s.size; step > 0.5 && step < 4 {
				steps = append(steps, step)
			}
			if terminal(above.text) && endsEarly(above, l) {
				if indent(l) {
					indented++
				} else {
					flush++
				}
			}
		}
	}
	s.leading = 1.2
	if len(steps) > 0 {
		slices.Sort(steps)
		s.leading = steps[len(steps)/2]
		// Where most paragraphs are a line or two, the median is the gap between
		// paragraphs; the first quarter is then the step inside of them.
		if quarter := steps[len(steps)/4]; quarter < 0.8*s.leading {
			s.leading = quarter
		}
	}
	s.indents = indented >= 3 && indented > flush
	return s
}

// round makes sizes alike that differ by less than a reader sees.
func round(size float64) float64 { return math.Round(size*2) / 2 }

// indent tells whether a line begins further right than its column does.
func indent(l line) bool { return l.left-l.from > 0.6*l.size && l.left-l.from < 8*l.size }

// endsEarly tells whether the first word of the next line would have fitted on a line.
func endsEarly(l, next line) bool { return spare(l, next) > 0.6*l.size }

// spare gives the room that the first word of the next line would have left on a line.
func spare(l, next line) float64 { return l.to - l.right - next.firstWord }

// stops tells whether a line of running text was ended on purpose, whatever its last
// sign: so much more would have fitted that no way of breaking lines explains it.
func (s style) stops(l, next line) bool {
	const alike = 2 // font sizes; lines that end at one place are beside a picture
	return round(l.size) == s.size && spare(l, next) > max(0.2*(l.to-l.from), 2*l.size) && math.Abs(l.right-next.right) > alike*l.size
}

// terminal tells whether text ends as sentences and headings do.
func terminal(text string) bool {
	text = strings.TrimRightFunc(text, func(r rune) bool { return strings.ContainsRune(`"”’')]»›`, r) })
	r, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(".!?:…。！？؟۔", r)
}

// continues tells whether line l goes on with the paragraph of the line before it.
func (s style) continues(last, l line, sameColumn bool, inParagraph int) bool {
	if math.Abs(last.size-l.size) > 0.08*max(last.size, l.size) || last.bold != l.bold && (last.size >= s.size || l.bold) {
		return false
	}
	if last.broken {
		return true
	}
	if bullet(l.text) {
		return false
	}
	hyphen := strings.HasSuffix(last.text, "-")
	if !sameColumn {
		return s.continuesAcross(last, l, hyphen)
	}
	if s.apart(last, l) {
		return false
	}
	if strings.Contains(l.text, " | ") || strings.Contains(last.text, " | ") {
		return false // rows of a table
	}
	if hyphen {
		return true
	}
	shift := (l.left - last.left) / l.size
	switch {
	case shift > 0.6 && shift < 8 && indent(l) && !bullet(last.text):
		return false
	case shift < -0.6 && inParagraph > 1:
		return false // the end of an indented quotation
	case terminal(last.text) && endsEarly(last, l), s.stops(last, l):
		return false
	case s.indents && (terminal(last.text) || endsEarly(last, l)) && inParagraph == 1 && indent(last) && indent(l):
		return false // two paragraphs, the first of one full line
	}
	return true
}

// apart tells whether the gap between two lines is one between paragraphs. A small
// one can also come from a raised sign in the line, so the words have to agree.
func (s style) apart(last, l line) bool {
	const small, large = 1.18, 1.5 // of the usual step
	step := (last.y - l.y) / l.size
	return step > large*s.leading || step < -0.5 ||
		step > small*s.leading && (terminal(last.text) || !unicode.IsLower(firstRune(l.text)) && !strings.HasSuffix(last.text, "-"))
}

// continuesAcross tells the same where a column or page ends between the lines.
func (s style) continuesAcross(last, l line, hyphen bool) bool {
	if round(l.size) != s.size || l.bold && !last.bold {
		return round(l.size) == s.size && hyphen
	}
	first := firstRune(l.text)
	switch {
	case hyphen:
		return true
	case !terminal(last.text):
		return unicode.IsLower(first) || unicode.IsDigit(first) || !endsEarly(last, l) && !indent(l)
	}
	return s.indents && !indent(l) && !endsEarly(last, l)
}

// bullet tells whether a line begins an item of a list.
func bullet(text string) bool {
	r, size := utf8.DecodeRuneInString(text)
	return strings.ContainsRune("•◦▪‣●■*", r) && strings.HasPrefix(text[size:], " ")
}
