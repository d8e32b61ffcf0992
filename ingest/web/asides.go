package web

import (
	"regexp"
	"strings"
	"sync"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// listOf gives the list that a list item belongs to, or nil.
func listOf(n *html.Node) *html.Node {
	for i := 0; n != nil && i < 6; n, i = n.Parent, i+1 {
		if n.DataAtom == atom.Ul || n.DataAtom == atom.Ol {
			return n
		}
	}
	return nil
}

// linkLists gives the lists all of whose items are links and nothing else: they lead to other
// articles, whatever they are called.
func linkLists(pieces []piece) map[*html.Node]bool {
	lists := map[*html.Node]bool{}
	for _, p := range pieces {
		if !p.item {
			continue
		}
		if list := listOf(p.el); list != nil {
			before, seen := lists[list]
			lists[list] = p.linked > 0.9 && (before || !seen)
		}
	}
	delete(lists, nil)
	return lists
}

// authorHeads are the headings of a box about the author.
var authorHeads = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(?:about the (?:authors?|writers?|reporters?)|(?:über|zu) (?:den|die) autor(?:in|en|innen)?|zur person|sobre (?:la firma|el autor|la autora|o autor|a autora|los autores)|(?:à propos|au sujet) de (?:l’auteure?|l'auteure?)|l[’']autore|l[’']autrice|over de auteur|об авторе)$`)
})

// biographies tells the pieces at the article's end that are about its author: a box under a heading that says
// so, or a paragraph that begins with the author's name as a description of a person does.
func biographies(pieces []piece, kept []bool, byline string) []bool {
	about := make([]bool, len(pieces))
	last := 0
	for i := range pieces {
		if kept[i] {
			last = i
		}
	}
	prose := 0
	for i := range pieces {
		p := &pieces[i]
		if !kept[i] {
			continue
		}
		if isProse(*p) {
			prose++
		}
		tail := prose >= 3 && last-i <= 12
		name, named := strings.CutPrefix(p.text, "About ")
		switch {
		case tail && words(p.text) <= 8 && (authorHeads().MatchString(p.text) || named && byline != "" && strings.Contains(byline, name)):
			box := p.el.Parent
			for k := i; k < len(pieces) && (k == i || within(pieces[k].el, box)); k++ {
				about[k] = true
			}
		case tail && words(p.text) <= 80 && describesAuthor(p.text, byline):
			about[i] = true
		}
	}
	return about
}

// trade is how a description of an author goes on behind the name.
var trade = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^,? (?:(?:is|was) (?:a|an|the|our|[\p{L}’' ]{2,40}’s|[\p{L}’' ]{2,40}'s)\b[^.]{0,80}\b(?:correspondent|reporter|editor|writer|columnist|journalist|chief|fellow|contributor)|(?:covers|has covered|reports on|writes about|has been (?:a|an|with|reporting|covering)|joined)\b|ist (?:redakteur|korrespondent|reporter|autor)|es (?:corresponsal|periodista|redactora?)|est (?:journaliste|correspondante?))`)
})

// describesAuthor tells a paragraph that says who one of the authors is.
func describesAuthor(text, byline string) bool {
	for _, name := range strings.FieldsFunc(strings.ReplaceAll(byline, " and ", ", "), func(r rune) bool { return r == ',' }) {
		if name = strings.TrimSpace(name); len(strings.Fields(name)) < 2 {
			continue
		}
		if rest, ok := strings.CutPrefix(text, name); ok && trade().MatchString(rest) {
			return true
		}
	}
	return false
}

// bulk is how much an element holds.
type bulk struct{ pictures, words int }

// measure gives the bulk of every element below n, and of n.
func measure(n *html.Node, into map[*html.Node]bulk) bulk {
	var b bulk
	switch n.DataAtom {
	case atom.Img, atom.Picture, atom.Video:
		b.pictures = 1
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.Type {
		case html.TextNode:
			b.words += words(c.Data)
		case html.ElementNode:
			inner := measure(c, into)
			b.words += inner.words
			b.pictures += inner.pictures
		}
	}
	if n.DataAtom == atom.Picture {
		b.pictures = 1
	}
	into[n] = b
	return b
}

// maxSlide is how many words stand below a picture of a gallery.
const maxSlide = 90

// galleries gives the elements that hold a gallery, whose text is captions: those whose children are pictures with
// a text below each, and among elements marked as a gallery also those built otherwise, unless the article is in it.
func galleries(root *html.Node) map[*html.Node]bool {
	size := map[*html.Node]bulk{}
	measure(root, size)
	found := map[*html.Node]bool{}
	for n := range root.Descendants() {
		b := size[n]
		if n.Type != html.ElementNode || b.pictures < 2 || n.DataAtom == atom.A {
			continue
		}
		slides, other := 0, 0
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch s := size[c]; {
			case c.Type != html.ElementNode:
			case s.pictures == 1 && s.words >= 1 && s.words <= maxSlide && c.DataAtom != atom.P:
				slides++
			case s.words > 6:
				other++
			}
		}
		switch {
		case slides >= 3 && other == 0:
			found[n] = true
		case marked(n, galleryMarks...) && !isBodyContainer(n) && b.words <= b.pictures*maxSlide && find(n, isTag(atom.H1)) == nil:
			found[n] = true
		}
	}
	return found
}
