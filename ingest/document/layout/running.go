package layout

import (
	"cmp"
	"math"
	"regexp"
	"slices"
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
		drop := make([]bool, len(p.lines))
		for _, top := range []bool{true, false} {
			if found := p.dropEdge(top, drop, seen, title, i); found != "" {
				address = found
			}
		}
		kept := p.lines[:0]
		for n, l := range p.lines {
			if !drop[n] {
				kept = append(kept, l)
			}
		}
		p.lines = kept
	}
	return address
}

// dropEdge marks what is no text at one edge of page i: row by row inwards, up to the
// first row that is text. The address that a browser printed there is returned.
func (p *page) dropEdge(top bool, drop []bool, seen map[place]int, title string, i int) string {
	order := make([]int, len(p.lines))
	for n := range order {
		order[n] = n
	}
	slices.SortStableFunc(order, func(a, b int) int {
		if top {
			return cmp.Compare(p.lines[b].y, p.lines[a].y)
		}
		return cmp.Compare(p.lines[a].y, p.lines[b].y)
	})
	address := ""
	for at := 0; at < len(order); {
		end := at
		first := p.lines[order[at]]
		running := false
		for end < len(order) && math.Abs(p.lines[order[end]].y-first.y) < first.size/2 {
			n := order[end]
			l := p.lines[n]
			if m := printedFoot.FindStringSubmatch(l.text); m != nil && p.inZone(l) {
				drop[n] = true
				if strings.HasPrefix(m[1], "http") {
					address = m[1]
				}
			}
			drop[n] = drop[n] || p.isRunning(l, at == 0, top, seen, i, title)
			running = running || drop[n]
			end++
		}
		if !running {
			break
		}
		at = end
	}
	return address
}

// isRunning tells whether a line of page i, outermost where that is set, is no part of the text.
func (p *page) isRunning(l line, outermost, top bool, seen map[place]int, i int, title string) bool {
	const far = 0.2 // of the page's height: a number alone is a page number even there
	if outermost && pageNumber.MatchString(l.text) && (l.y < far*p.height || l.y > (1-far)*p.height) {
		return true
	}
	if !p.inZone(l) {
		return false
	}
	if outermost && (strings.HasPrefix(l.text, "©") || printedHead.MatchString(l.text) || printedBoth.MatchString(l.text)) {
		return true
	}
	if outermost && top && i > 0 && title != "" && strings.EqualFold(letters(l.text), letters(title)) {
		return true // the headline over a later page
	}
	return slices.ContainsFunc(p.places(l), func(k place) bool { return seen[k] >= 2 })
}

// letters gives text without numbers and signs at its ends.
func letters(s string) string {
	return strings.TrimFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
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
