package layout

import (
	"math"
	"regexp"
	"strings"
	"unicode"
)

// zone is the share of a page's height at each edge in which running headers, footers
// and page numbers stand.
const zone = 0.13

var (
	pageNumber   = regexp.MustCompile(`(?i)^[\s\-–—|·(]*(page|seite|p\.|pag\.|página|страница|стр\.)?\s*\d{1,4}\s*((of|/|von|de|sur|из)\s*\d{1,4})?[\s\-–—|·)]*$`)
	printedFoot  = regexp.MustCompile(`^((?:https?|file)://\S+)\s*\|?\s*\d{1,4}/\d{1,4}$`)
	printedHead  = regexp.MustCompile(`^\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d{2}(:\d{2})?( ?[AaPp]\.?[Mm]\.?)?\b`)
	printedBoth  = regexp.MustCompile(`^(https?://\S+)\s*\|?.*\d{1,2}:\d{2}`)
	manyNumerals = regexp.MustCompile(`\d+`)
)

// place is a line at the edge of a page, the same on several pages.
type place struct {
	text string // numbers made alike
	y    int    // from the edge, in steps of some points
	top  bool
}

// dropRunning takes the lines out that repeat at the edges of pages, page numbers and
// what browsers print there, and gives the address among the latter.
func (b *Builder) dropRunning() string {
	seen := map[place]int{}
	for _, p := range b.pages {
		on := map[place]bool{}
		for _, l := range p.lines {
			for _, k := range p.places(l) {
				on[k] = true
			}
		}
		for k := range on {
			seen[k]++
		}
	}
	title := b.largest()
	address := ""
	for i := range b.pages {
		p := &b.pages[i]
		first, last := p.extremes()
		kept := p.lines[:0]
		for n, l := range p.lines {
			if m := printedFoot.FindStringSubmatch(l.text); m != nil && p.inZone(l) {
				if strings.HasPrefix(m[1], "http") {
					address = m[1]
				}
				continue
			}
			if n != first && n != last && !p.inZone(l) || !p.isRunning(l, n, first, last, seen, i, title) {
				kept = append(kept, l)
			}
		}
		p.lines = kept
	}
	return address
}

// isRunning tells whether line n of page i is no part of the text.
func (p *page) isRunning(l line, n, first, last int, seen map[place]int, i int, title string) bool {
	const far = 0.2 // of the page's height: a number alone is a page number even there
	if (n == first || n == last) && pageNumber.MatchString(l.text) && (l.y < far*p.height || l.y > (1-far)*p.height) {
		return true
	}
	if !p.inZone(l) {
		return false
	}
	if n == first || n == last {
		if printedHead.MatchString(l.text) || printedBoth.MatchString(l.text) {
			return true
		}
		if bare := strings.TrimFunc(l.text, func(r rune) bool { return unicode.IsDigit(r) || unicode.IsSpace(r) || unicode.IsPunct(r) || r == '|' }); i > 0 && n == first && title != "" && strings.EqualFold(bare, strings.TrimFunc(title, unicode.IsPunct)) {
			return true
		}
	}
	for _, k := range p.places(l) {
		if seen[k] >= 2 {
			return true
		}
	}
	return false
}

// inZone tells whether a line stands at the upper or lower edge.
func (p *page) inZone(l line) bool { return l.y < zone*p.height || l.y > (1-zone)*p.height }

// places gives the keys under which a line at an edge is counted; two, so that a small
// difference in height does not part them.
func (p *page) places(l line) []place {
	if !p.inZone(l) {
		return nil
	}
	const step = 6 // points
	top := l.y > p.height/2
	y := l.y
	if top {
		y = p.height - l.y
	}
	text := manyNumerals.ReplaceAllString(strings.ToLower(l.text), "#")
	at := int(math.Floor(y / step))
	next := at + 1
	if math.Mod(y, step) < step/2 {
		next = at - 1
	}
	return []place{{text, at, top}, {text, next, top}}
}

// extremes gives the highest and the lowest line.
func (p *page) extremes() (first, last int) {
	first, last = -1, -1
	for i, l := range p.lines {
		if first < 0 || l.y > p.lines[first].y {
			first = i
		}
		if last < 0 || l.y < p.lines[last].y {
			last = i
		}
	}
	return first, last
}

// largest gives the text of the largest line of the first page, which is a headline's
// that later pages may repeat.
func (b *Builder) largest() string {
	if len(b.pages) == 0 {
		return ""
	}
	text, size := "", 0.0
	for _, l := range b.pages[0].lines {
		if l.size > size {
			text, size = l.text, l.size
		}
	}
	return text
}
