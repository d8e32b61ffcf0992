package layout

import (
	"cmp"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
)

// zone is the share of a page's height at each edge in which running headers, footers
// and page numbers stand.
const zone = 0.13

var (
	pageNumber   = pattern(`(?i)^[\s\-–—|·(]*(page|seite|p\.|pag\.|página|страница|стр\.)?\s*\d{1,4}\s*((of|/|von|de|sur|из)\s*\d{1,4})?[\s\-–—|·)]*$`)
	printedFoot  = pattern(`^((?:https?|file)://\S+)\s*\|?\s*\d{1,4}/\d{1,4}$`)
	printedHead  = pattern(`^\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d{2}(:\d{2})?( ?[AaPp]\.?[Mm]\.?)?\b`)
	printedBoth  = pattern(`^(https?://\S+)\s*\|?.*\d{1,2}:\d{2}`)
	manyNumerals = pattern(`\d+`)
)

// pattern gives a regular expression that is compiled when it is first needed: most runs of the
// program read no PDF.
func pattern(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}

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
	folios := b.folios()
	title := b.largest()
	address := ""
	for i := range b.pages {
		p := &b.pages[i]
		drop := make([]bool, len(p.lines))
		for _, top := range []bool{true, false} {
			if found := p.dropEdge(top, drop, seen, folios, title, i); found != "" {
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
func (p *page) dropEdge(top bool, drop []bool, seen map[place]int, folios map[folio]bool, title string, i int) string {
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
			if m := printedFoot().FindStringSubmatch(l.text); m != nil && p.inZone(l) {
				drop[n] = true
				if strings.HasPrefix(m[1], "http") {
					address = m[1]
				}
			}
			drop[n] = drop[n] || p.isRunning(l, at == 0, top, seen, i, title) || at == 0 && p.inZone(l) && hasFolio(l.text, top, i, folios)
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

// folio is a way of numbering pages: at an edge, so many ahead of the count of pages.
type folio struct {
	top    bool
	offset int
}

// folios finds the page numbers that stand in a line with a changing running header: on
// several pages the outermost line begins or ends with a number that goes up by one a page.
func (b *Builder) folios() map[folio]bool {
	votes := map[folio]int{}
	for i := range b.pages {
		p := &b.pages[i]
		for _, top := range []bool{true, false} {
			if l, ok := p.outermost(top); ok && p.inZone(l) {
				for _, n := range endNumbers(l.text) {
					votes[folio{top, n - i}]++
				}
			}
		}
	}
	need := max(2, min(len(b.pages)/4, 8))
	out := map[folio]bool{}
	for f, n := range votes {
		if n >= need && n >= min(3, len(b.pages)) {
			out[f] = true
		}
	}
	return out
}

// outermost gives the line that is nearest to an edge.
func (p *page) outermost(top bool) (line, bool) {
	if len(p.lines) == 0 {
		return line{}, false
	}
	compare := func(a, b line) int { return cmp.Compare(a.y, b.y) }
	if top {
		return slices.MaxFunc(p.lines, compare), true
	}
	return slices.MinFunc(p.lines, compare), true
}

func hasFolio(text string, top bool, i int, folios map[folio]bool) bool {
	return slices.ContainsFunc(endNumbers(text), func(n int) bool { return folios[folio{top, n - i}] })
}

// endNumbers gives the numbers that a line begins and ends with.
func endNumbers(text string) []int {
	words := strings.Fields(text)
	var out []int
	for _, at := range []int{0, len(words) - 1} {
		if at >= 0 && at < len(words) {
			if n, err := strconv.Atoi(words[at]); err == nil && n > 0 {
				out = append(out, n)
			}
		}
	}
	return out
}

// isRunning tells whether a line of page i, outermost where that is set, is no part of the text.
func (p *page) isRunning(l line, outermost, top bool, seen map[place]int, i int, title string) bool {
	const far = 0.2 // of the page's height: a number alone is a page number even there
	if outermost && pageNumber().MatchString(l.text) && (l.y < far*p.height || l.y > (1-far)*p.height) {
		return true
	}
	if !p.inZone(l) {
		return false
	}
	if outermost && (strings.HasPrefix(l.text, "©") || printedHead().MatchString(l.text) || printedBoth().MatchString(l.text)) {
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
	text := manyNumerals().ReplaceAllString(strings.ToLower(l.text), "#")
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
