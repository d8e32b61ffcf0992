package web

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"crosscheck/ingest/extract"
	"crosscheck/model"
)

// marker stands before the number that is added to each element's id, by which it is found
// again in what readability keeps. Where readability puts a new element in the place of
// another, the id is what it hands on.
const marker = "crosscheck-"

// found is the outcome of the search for the article's text.
type found struct {
	blocks []extract.Block
	method string
	agree  float64 // share of the text on which readability and the page's own container agree; -1 without a container
}

// article finds the article's text in a trimmed tree. Readability chooses; what it chose
// is looked up in the tree itself, where roles and order are still whole, and what it
// lost in between (lists, captions, short paragraphs) is put back.
// stated is what the page's own data hold of the text; it settles in doubt.
func article(doc *html.Node, base *url.URL, h head, s stated) found {
	body := find(doc, isTag(atom.Body))
	if body == nil {
		return found{agree: -1}
	}
	number(body)
	pieces := walkWith(body, galleries(body))
	kept := survivors(doc, base, pieces)
	f := found{method: "readability", agree: -1}
	h.live = s.live
	if box := container(body); box != nil {
		inside := make([]bool, len(pieces))
		h.live = h.live || holdsTicker(box)
		chosen, boxed, both := 0, 0, 0 // words
		for i, p := range pieces {
			inside[i] = within(p.el, box)
			n := words(p.text)
			if p.role != model.Body || p.linked > 0.5 || n < 5 {
				continue
			}
			if kept[i] {
				chosen += n
			}
			if inside[i] {
				boxed += n
			}
			if kept[i] && inside[i] {
				both += n
			}
		}
		if either := chosen + boxed - both; either > 0 {
			f.agree = float64(both) / float64(either)
		}
		switch {
		case s.words >= short:
			// The page's own data say which of the two is the article.
			if likeness(s, pieces, inside) > likeness(s, pieces, kept)+0.1 {
				kept, f.method = inside, "article element"
			}
		case chosen < short && boxed >= 2*chosen && boxed >= tooLittle, h.live:
			// Where readability has next to nothing, the page's own mark-up is better, and
			// of a live blog readability takes one post. Where it has an article's worth, it
			// has left things out for a reason.
			kept, f.method = inside, "article element"
		}
	}
	switch {
	case !slices.Contains(kept, true):
		// Nothing was found: better all that could be the article than nothing.
		for i := range pieces {
			kept[i] = worthKeeping(&pieces[i])
		}
		f.method = "all text"
	case f.method == "readability":
		restore(pieces, kept)
	}
	f.blocks = compose(pieces, kept, h)
	return f
}

// holdsTicker tells the container of a live blog: marked as one itself, or by an element that holds most of its text.
func holdsTicker(box *html.Node) bool {
	if marked(box, liveMarks...) {
		return true
	}
	size := map[*html.Node]bulk{}
	all := measure(box, size).words
	return find(box, func(n *html.Node) bool { return size[n].words*2 > all && marked(n, liveMarks...) }) != nil
}

// likeness compares the chosen pieces with what the page's own data hold: the harmonic
// mean of the shares of words that each has of the other.
func likeness(s stated, pieces []piece, kept []bool) float64 {
	var got []extract.Block
	for i, p := range pieces {
		if kept[i] && p.role == model.Body {
			got = append(got, extract.Block{Text: p.text})
		}
	}
	recall, precision := overlap(s.blocks, got), overlap(got, s.blocks)
	if recall+precision == 0 {
		return 0
	}
	return 2 * recall * precision / (recall + precision)
}

// number marks every element below n, so that a copy of it can be told.
func number(n *html.Node) {
	i := 0
	for d := range n.Descendants() {
		if d.Type == html.ElementNode {
			mark := marker + strconv.Itoa(i)
			i++
			if at := slices.IndexFunc(d.Attr, func(a html.Attribute) bool { return a.Key == "id" }); at >= 0 {
				d.Attr[at].Val += " " + mark
			} else {
				d.Attr = append(d.Attr, html.Attribute{Key: "id", Val: mark})
			}
		}
	}
}

// numberOf gives the number of a marked element, or "".
func numberOf(n *html.Node) string {
	id := attr(n, "id")
	if i := strings.LastIndex(id, marker); i >= 0 {
		return id[i+len(marker):]
	}
	return ""
}

// survivors runs readability on a copy of the tree and tells which pieces of the tree it
// kept: those whose element it kept, or whose text.
func survivors(doc *html.Node, base *url.URL, pieces []piece) []bool {
	kept := make([]bool, len(pieces))
	if base == nil {
		base = &url.URL{}
	}
	if effort(doc, 0) > maxEffort {
		return kept
	}
	node := readable(doc, base)
	if node == nil {
		return kept
	}
	elements, texts := map[string]bool{}, map[string]bool{}
	for n := range node.Descendants() {
		if n.Type == html.TextNode {
			texts[n.Data] = true
		} else if id := numberOf(n); id != "" {
			elements[id] = true
		}
	}
	chosen := map[*html.Node]bool{}
	for n := range doc.Descendants() {
		if id := numberOf(n); id != "" && (elements[id] || n.Parent != nil && chosen[n.Parent] && onlyBox(n)) {
			chosen[n] = true
		}
	}
	for i, p := range pieces {
		kept[i] = chosen[p.el] || keptText(p, texts)
	}
	return kept
}

// maxEffort bounds what readability is asked to do. It reads the text below an element again
// for each element around it; a long article of 100 kB, 25 levels deep, asks for 2.5 million.
const maxEffort = 40_000_000

// effort gives the bytes of text below n, each counted as often as it is nested.
func effort(n *html.Node, depth int) int {
	sum := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode {
			sum += len(c.Data) * depth
		} else {
			sum += 8*depth + effort(c, depth+1)
		}
	}
	return sum
}

// keptText tells whether most of a piece is in texts. Readability merges elements, and what
// is left may bear the number of another one; short texts may stand anywhere, so that
// only long ones count.
func keptText(p piece, texts map[string]bool) bool {
	size := 0
	for _, t := range p.parts {
		if len(t) >= 40 && texts[t] {
			size += len(t)
		}
	}
	return size*2 > len(p.text)
}

// readable runs readability; a panic inside it on a page made to break it counts as
// nothing found.
func readable(doc *html.Node, base *url.URL) (node *html.Node) {
	defer func() {
		if recover() != nil {
			node = nil
		}
	}()
	parser := readability.NewParser()
	parser.DisableJSONLD = true
	parser.KeepClasses = true
	result, err := parser.ParseDocument(doc, base)
	if err != nil {
		return nil
	}
	return result.Node
}

// onlyBox tells a block that is all that its parent holds: readability merges such boxes,
// and only the outer one's mark is left.
func onlyBox(n *html.Node) bool {
	if !isBlock(n) {
		return false
	}
	for c := n.Parent.FirstChild; c != nil; c = c.NextSibling {
		if c != n && (c.Type == html.ElementNode || c.Type == html.TextNode && strings.TrimSpace(c.Data) != "") {
			return false
		}
	}
	return true
}

// container gives the element that the page itself marks as holding the article: of those
// marked so the one with the most prose, or nil.
func container(body *html.Node) *html.Node {
	t := &trimmer{prose: map[*html.Node]int{}}
	t.weigh(body)
	var best *html.Node
	for n := range body.Descendants() {
		if n.Type != html.ElementNode || !isBodyContainer(n) {
			continue
		}
		// An inner container that holds nearly all of the outer one's prose is the closer fit.
		// What sums a live blog up stands beside its posts.
		if best == nil || t.prose[n] > t.prose[best] || within(n, best) && t.prose[n]*10 >= t.prose[best]*9 && !marked(best, liveMarks...) {
			best = n
		}
	}
	if best == nil || t.prose[best] < 200 {
		return nil
	}
	return best
}

func within(n, box *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == box {
			return true
		}
	}
	return false
}

// restore puts back what readability lost from inside the article: everything but links
// between the first and the last paragraph that it kept, prose that follows the last one
// beside it, and captions just before the first.
func restore(pieces []piece, kept []bool) {
	first, last := -1, -1
	for i := range pieces {
		if kept[i] && pieces[i].role == model.Body && words(pieces[i].text) >= 8 {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	if first < 0 {
		restoreAround(pieces, kept)
		return
	}
	box := common(pieces[first].el, pieces[last].el)
	size, lost := 0, map[*html.Node]int{} // words of the article, and of each box in it that was left out
	for i, p := range pieces {
		if kept[i] {
			size += words(p.text)
		} else if i > first && i < last && within(p.el, box) {
			lost[under(p.el, box)] += words(p.text)
		}
	}
	for i := first + 1; i < last; i++ {
		p := &pieces[i]
		// A box that large and left out whole is something else: a gallery, another article.
		if kept[i] || !within(p.el, box) || lost[under(p.el, box)] > max(60, size/4) {
			continue
		}
		kept[i] = !inAside(p.el, box) && worthKeeping(p)
	}
	for i := last + 1; i < len(pieces); i++ {
		p := &pieces[i]
		beside := p.el.Parent
		if p.item && beside != nil {
			beside = beside.Parent
		}
		if kept[i] || beside != pieces[last].el.Parent {
			continue
		}
		kept[i] = worthKeeping(p)
	}
	// Corrections and the agencies that sign the text stand below it, in the same article.
	if box := lead(pieces[first].el); box != nil {
		for i := last + 1; i < len(pieces); i++ {
			p := &pieces[i]
			if within(p.el, box) && (isCorrection(p.text) || i <= last+3 && isAgencyLine(p.text)) {
				kept[i] = true
			}
		}
	}
	// A lead picture stands above the first paragraph, in the same article.
	if box := lead(pieces[first].el); box != nil {
		for i := 0; i < first; i++ {
			p := &pieces[i]
			if p.role == model.Caption && within(p.el, box) {
				kept[i] = true
			}
			if p.role == model.Boilerplate && i > 0 && kept[i-1] && pieces[i-1].role == model.Caption {
				kept[i] = true // the picture's credit
			}
		}
	}
}

// restoreAround is restore for an article without running text, a gallery: paragraphs beside what was kept are put back.
func restoreAround(pieces []piece, kept []bool) {
	last := -1
	for i := range pieces {
		if kept[i] {
			last = i
		}
	}
	for i := last + 1; last >= 0 && i < len(pieces); i++ {
		p := &pieces[i]
		kept[i] = p.el.DataAtom == atom.P && p.role == model.Body && within(pieces[last].el, p.el.Parent) && !inAside(p.el, nil) && worthKeeping(p)
	}
}

// under gives the element around n that stands directly in box.
func under(n, box *html.Node) *html.Node {
	for n != box && n.Parent != nil && n.Parent != box {
		n = n.Parent
	}
	return n
}

// worthKeeping tells a piece inside the article that is text of its own: not the labels of
// a chart or of buttons, and no list of links.
func worthKeeping(p *piece) bool {
	switch {
	case p.role == model.Post, p.role == model.Caption:
		return true
	case p.linked >= 0.5:
		return false
	case isHeading(p.el), p.item:
		return words(p.text) >= 2
	case p.el.DataAtom == atom.P, p.el.DataAtom == atom.Blockquote:
		return words(p.text) >= 6 || words(p.text) >= 2 && endsSentence(p.text)
	}
	return words(p.text) >= 8 && endsSentence(p.text)
}

// common gives the closest element that holds both.
func common(a, b *html.Node) *html.Node {
	for n := a; n != nil; n = n.Parent {
		if within(b, n) {
			return n
		}
	}
	return a
}

// lead gives the <article> or <main> around an element, or nil.
func lead(n *html.Node) *html.Node {
	var main *html.Node
	for ; n != nil; n = n.Parent {
		if n.DataAtom == atom.Article || n.DataAtom == atom.Main {
			main = n
		}
	}
	return main
}

// inAside tells whether an element stands in an <aside> or a list of links inside box.
func inAside(n, box *html.Node) bool {
	for ; n != nil && n != box; n = n.Parent {
		if n.DataAtom == atom.Aside && !isPullQuote(n) || n.DataAtom == atom.Footer {
			return true
		}
	}
	return false
}
