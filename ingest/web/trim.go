package web

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// trim takes out of a tree what surrounds an article: consent walls, navigation, related
// links, share bars, newsletters, advertisements, and what a browser does not show.
// Class names lie, so an element that holds much of the page's prose always stays.
func trim(doc *html.Node) {
	t := &trimmer{prose: map[*html.Node]int{}}
	t.weigh(doc)
	t.total = t.prose[doc]
	t.visit(doc, false)
}

type trimmer struct {
	prose map[*html.Node]int // bytes of text in paragraphs outside links, below each element
	total int
}

// weigh counts the prose below n; it recurses as deep as the tree, some 500 levels.
func (t *trimmer) weigh(n *html.Node) int {
	sum := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.DataAtom == atom.P:
			size := proseSize(c)
			t.prose[c] = size
			sum += size
		case c.Type == html.ElementNode:
			sum += t.weigh(c)
		case c.Type == html.TextNode && n.DataAtom == atom.Div:
			// Some sites set paragraphs as bare <div>s.
			if s := strings.TrimSpace(c.Data); len(s) > 80 {
				sum += len(s)
			}
		}
	}
	t.prose[n] = sum
	return sum
}

// proseSize gives the bytes of n's text outside links.
func proseSize(n *html.Node) int {
	size := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			size += len(strings.TrimSpace(c.Data))
		case c.Type == html.ElementNode && c.DataAtom != atom.A:
			size += proseSize(c)
		}
	}
	return size
}

// visit removes what has to go below n. inBody tells that n stands in the element that
// holds the article.
func (t *trimmer) visit(n *html.Node, inBody bool) {
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		switch {
		case c.Type == html.CommentNode, c.Type == html.ElementNode && t.drops(c, inBody):
			n.RemoveChild(c)
		case c.Type == html.ElementNode:
			t.visit(c, inBody || isBodyContainer(c))
		}
		c = next
	}
}

// drops tells whether element n is no part of the article.
func (t *trimmer) drops(n *html.Node, inBody bool) bool {
	switch n.DataAtom {
	case atom.Html, atom.Body, atom.Main, atom.Head, atom.H1, atom.Title:
		return false
	case atom.Template, atom.Iframe, atom.Object, atom.Embed, atom.Svg, atom.Canvas, atom.Button, atom.Input, atom.Select, atom.Textarea:
		return true
	case atom.Noscript:
		return !t.hasProse(n) || asksForScript(n)
	case atom.Nav, atom.Dialog:
		return t.prose[n]*2 < t.total
	}
	if isHidden(n) || attr(n, "aria-hidden") == "true" && !inBody {
		// Text that unfolds on a click or as the reader scrolls is there, but hidden.
		if inBody && t.hasProse(n) && !marked(n, consentMarks...) && !marked(n, aroundMarks...) && !marked(n, toolMarks...) {
			reveal(n)
			return false
		}
		return true
	}
	if n.Data == "amp-consent" || n.Data == "amp-sidebar" || n.Data == "amp-ad" || n.Data == "amp-user-notification" {
		return true
	}
	if id := attr(n, "id"); id == "wm-ipp-base" || id == "wm-ipp-print" || id == "donato" { // the bars of a web archive
		return true
	}
	words := marksOf(n)
	switch role := attr(n, "role"); role {
	case "navigation", "menu", "menubar", "alertdialog", "dialog", "search":
		return t.prose[n]*2 < t.total || holds(words, consentMarks...)
	}
	if len(words) == 0 || attr(n, "itemprop") == "articleBody" {
		return false
	}
	if holds(words, consentMarks...) {
		return find(n, func(d *html.Node) bool { return d.DataAtom == atom.H1 || attr(d, "itemprop") == "articleBody" }) == nil
	}
	if holds(words, unseenMarks...) {
		return t.prose[n] < 300 && n.DataAtom != atom.P
	}
	tool := holds(words, toolMarks...)
	if !tool && !holds(words, aroundMarks...) {
		return false
	}
	if n.DataAtom == atom.P || isPost(n) || find(n, isPost) != nil {
		return false // a paragraph of prose may carry any class; its text is judged later
	}
	if tool && !holds(words, aroundMarks...) {
		return !t.hasProse(n) && find(n, isTag(atom.H1)) == nil
	}
	return t.prose[n]*10 < t.total*3 && find(n, isTag(atom.H1)) == nil
}

// hasProse tells whether a paragraph of some length stands in n.
func (t *trimmer) hasProse(n *html.Node) bool {
	if n.DataAtom == atom.P {
		return proseSize(n) >= 80
	}
	return find(n, func(d *html.Node) bool { return d.DataAtom == atom.P && proseSize(d) >= 80 }) != nil
}

func asksForScript(n *html.Node) bool {
	text := strings.ToLower(textOf(n))
	return utf8.RuneCountInString(text) < 400 && strings.Contains(text, "javascript")
}

// reveal takes off an element what hides it, so that later steps see it as shown.
func reveal(n *html.Node) {
	kept := n.Attr[:0]
	for _, a := range n.Attr {
		if a.Key != "hidden" && a.Key != "style" && a.Key != "aria-hidden" {
			kept = append(kept, a)
		}
	}
	n.Attr = kept
}

// unseen takes out of a tree what a browser does not show, and nothing else.
func unseen(n *html.Node) {
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		if c.Type == html.ElementNode && (isHidden(c) || c.DataAtom == atom.Noscript || c.DataAtom == atom.Template) {
			n.RemoveChild(c)
		} else {
			unseen(c)
		}
		c = next
	}
}
