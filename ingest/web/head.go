package web

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"crosscheck/ingest/extract"
	"crosscheck/ingest/plain"
	"crosscheck/model"
)

// head is what compose knows of the page beside its pieces.
type head struct {
	d     *extract.Document
	live  bool
	decks []string // the letters of the descriptions that the page's metadata give

	title  int // the place of the headline among the pieces, -1 where it is not among them
	signed int // the place of the line that names the author or the date below it, what stands between is a standfirst; else -1
}

// place finds headline and author among the pieces.
func (h *head) place(pieces []piece) {
	h.title, h.signed = -1, -1
	const near = 15 // pieces
	for i := range pieces {
		if isTitle(pieces[i].text, h.d.Title) && (isHeading(pieces[i].el) || h.title < 0) {
			h.title = i
			if pieces[i].el.DataAtom == atom.H1 {
				break
			}
		}
	}
	if h.title < 0 || h.live {
		return
	}
	between := 0
	for i := h.title + 1; i < min(len(pieces), h.title+near) && between <= maxDeck; i++ {
		p := pieces[i]
		if isStamp(p) || isDated(p.text) || isSigned(p, h.d) || signed().MatchString(p.text) && words(p.text) <= 14 {
			if !h.textBetween(pieces, i) {
				h.signed = i
			}
			return
		}
		if between += words(p.text); isHeading(p.el) && p.el.DataAtom == atom.H1 {
			return
		}
	}
}

// textBetween tells whether the pieces between headline and place i are set as the running text behind it is: then they
// are its beginning, and what stands at i is something else.
func (h *head) textBetween(pieces []piece, i int) bool {
	const near = 12 // pieces
	for _, q := range pieces[i+1 : min(len(pieces), i+near)] {
		if q.role != model.Body || !isProse(q) || isHeading(q.el) {
			continue
		}
		return slices.ContainsFunc(pieces[h.title+1:i], func(p piece) bool {
			return isProse(p) && p.el.DataAtom == q.el.DataAtom && attr(p.el, "class") == attr(q.el, "class")
		})
	}
	return true
}

// isDated tells a line that says nothing but when.
func isDated(text string) bool {
	_, _, dated := plain.Stamp(text)
	return dated
}

// head gives what compose needs to know of the page.
func (p *page) head(d *extract.Document) head {
	h := head{d: d}
	for _, text := range []string{p.main.text("description", "alternativeHeadline"), p.first("og:description"), p.first("description"), p.first("twitter:description")} {
		if words(text) >= 6 {
			h.decks = append(h.decks, letters(text))
		}
	}
	return h
}

// signed is a line that names the author in a page that marks nothing.
var signed = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:(?:Posted|Submitted|Written|Reported|Geplaatst|Gepost|Geschreven|Publié|Publicado|Pubblicato|Veröffentlicht|Eingestellt|Skrevet|Skriven)\s+)?(?:By|BY|by|Von|von|Par|par|Por|por|Di|da|Door|door|Af|af|Av|av)\s+\p{Lu}`)
})

// tellsMaker takes byline and date out of a line above the text of a page that does not mark
// them, and tells whether that was all the line had to say.
func tellsMaker(p piece, d *extract.Document) bool {
	if p.item {
		return false // a table that has a date tells when something happened
	}
	published, updated, dated := plain.Stamp(p.text)
	if dated {
		if d.Published.IsZero() {
			d.Published = plausible(published)
		}
		if d.Updated.IsZero() {
			d.Updated = later(plausible(updated), d.Published)
		}
		return true
	}
	n := words(p.text)
	if n > 14 || endsSentence(p.text) {
		return false
	}
	date := parseMoment(p.text)
	name := ""
	if signed().MatchString(p.text) {
		line, when := splitDate(p.text)
		name = tidyName(line)
		if date.IsZero() || !when.IsZero() {
			date = when
		}
	}
	if name == "" && (date.IsZero() || n > 8) {
		return false
	}
	if d.Byline == "" && len(strings.Fields(name)) <= 8 {
		d.Byline = withoutOutlet(name, d.Outlet)
	}
	if d.Published.IsZero() {
		d.Published = date
	}
	return true
}

// splitDate cuts the date off the end of a line: "Geplaatst door Jan de Wit op 3 maart 2024".
func splitDate(line string) (rest string, when model.Moment) {
	fields := strings.Fields(line)
	for i := 2; i < len(fields); i++ {
		if published, _, ok := plain.Stamp(strings.Join(fields[i:], " ")); ok {
			return strings.Join(fields[:i], " "), plausible(published)
		}
	}
	return line, model.Moment{}
}

// firstBody gives the place of the first kept paragraph of running text.
func (h head) firstBody(pieces []piece, kept []bool) int {
	for i, p := range pieces {
		if !kept[i] || p.role != model.Body || !isProse(p) || isHeading(p.el) || isTitle(p.text, h.d.Title) || isPrompt(p) || isStamp(p) || isSigned(p, h.d) || namesMakers(p, h.d) {
			continue
		}
		if isDated(p.text) || h.isDeckPiece(pieces, i) {
			continue
		}
		return i
	}
	return len(pieces)
}

// maxDeck is how many words a standfirst has at most.
const maxDeck = 90

// longer tells whether an element holds more than n words. Class names lie: some sites mark the whole text as a summary.
func longer(el *html.Node, n int) bool {
	for d := range el.Descendants() {
		if d.Type == html.TextNode {
			if n -= words(d.Data); n < 0 {
				return true
			}
		}
	}
	return false
}

// repeatsTitle tells a heading that is the headline, with a kicker before it or in other words at its edges.
func repeatsTitle(p piece, title string) bool { return isHeading(p.el) && similar(p.text, title) }

// namesMakers tells a line that says who worked on the article, and where.
func namesMakers(p piece, d *extract.Document) bool {
	if n := words(p.text); n > 40 || n == 0 {
		return false
	}
	if makers().MatchString(p.text) {
		return true
	}
	name, _, _ := strings.Cut(strings.ReplaceAll(d.Byline, " and ", ", "), ", ")
	rest, ok := strings.CutPrefix(p.text, name)
	return ok && len(strings.Fields(name)) >= 2 && (strings.HasPrefix(rest, " reported from ") || strings.HasPrefix(rest, " contributed "))
}

func isProse(p piece) bool { return words(p.text) >= 8 && p.linked < 0.5 }

// isDeckPiece tells a standfirst above the running text: marked as one, in the header with
// the headline, or word for word the description that the metadata give. It may be a list
// of a few points.
func (h head) isDeckPiece(pieces []piece, i int) bool {
	p := pieces[i]
	n := words(p.text)
	if n < 3 || n > maxDeck || p.linked >= 0.5 || around(p.el, 2, isByline) || isTitle(p.text, h.d.Title) || h.title < 0 && repeatsTitle(p, h.d.Title) || isStamp(p) || n <= 60 && machinery().MatchString(p.text) {
		return false
	}
	if around(p.el, 3, func(n *html.Node) bool { return isDeck(n) && !longer(n, maxDeck) }) || i < h.signed && i > h.title {
		return true
	}
	if n < 6 || isSigned(p, h.d) || signed().MatchString(p.text) || sameKind(pieces, i) {
		return false
	}
	if slices.Contains(h.decks, letters(p.text)) {
		return true
	}
	box := headerOf(p.el)
	return box != nil && endsOrIsHeading(p) && find(box, isHeading) != nil
}

func endsOrIsHeading(p piece) bool {
	return endsSentence(p.text) || isHeading(p.el) || words(p.text) >= 10
}

// headerOf gives the <header> around an element, or nil.
func headerOf(n *html.Node) *html.Node {
	for i := 0; n != nil && i < 6; n, i = n.Parent, i+1 {
		if n.DataAtom == atom.Header || n.DataAtom == atom.Hgroup {
			return n
		}
	}
	return nil
}

// sameKind tells whether piece i is set as the running text that follows it is: the first
// paragraph of a text, which metadata like to give as its description, is no standfirst.
func sameKind(pieces []piece, i int) bool {
	p := pieces[i]
	var next []piece
	for _, q := range pieces[i+1 : min(len(pieces), i+12)] {
		if q.role == model.Body && isProse(q) && !isHeading(q.el) && len(next) < 2 {
			next = append(next, q)
		}
	}
	switch {
	case len(next) == 0:
		return true
	case next[0].el.DataAtom != p.el.DataAtom, attr(next[0].el, "class") != attr(p.el, "class"), headerOf(next[0].el) != headerOf(p.el):
		return false
	}
	return len(next) < 2 || next[0].el.Parent != next[1].el.Parent || p.el.Parent == next[0].el.Parent
}
