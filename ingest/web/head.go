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
var signed = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(?:By|BY|Von|Par|Por)\s+\p{Lu}`) })

// tellsMaker takes byline and date out of a line above the text of a page that does not mark
// them, and tells whether that was all the line had to say.
func tellsMaker(p piece, d *extract.Document) bool {
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
		name = tidyName(p.text)
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

// firstBody gives the place of the first kept paragraph of running text.
func (h head) firstBody(pieces []piece, kept []bool) int {
	for i, p := range pieces {
		if !kept[i] || p.role != model.Body || !isProse(p) || isHeading(p.el) || isTitle(p.text, h.d.Title) || isPrompt(p) || isStamp(p) || isSigned(p, h.d) || namesMakers(p, h.d) {
			continue
		}
		if _, _, dated := plain.Stamp(p.text); dated || h.isDeckPiece(pieces, i) {
			continue
		}
		return i
	}
	return len(pieces)
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
	if n < 3 || n > 90 || p.linked >= 0.5 || around(p.el, 2, isByline) || isTitle(p.text, h.d.Title) || repeatsTitle(p, h.d.Title) || isStamp(p) {
		return false
	}
	if around(p.el, 3, isDeck) {
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
