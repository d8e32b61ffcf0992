package web

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Bounds of what is built into a tree. A large live blog has some 30,000 nodes; what is
// larger is read as a flat stream of tags, in little memory and time.
const (
	maxNodes      = 150_000
	maxAttributes = 40
	maxAttribute  = 4 << 10  // bytes of one attribute's value
	maxContent    = 32 << 10 // bytes of a content attribute, which holds metadata
	maxScripts    = 4 << 20  // bytes of all data in the scripts of a page
	maxLevels     = 500      // boxes inside of each other; the parser gives up at 512
)

var (
	errTooBig  = errors.New("too many elements")
	errTooDeep = errors.New("nested too deeply")
)

// scripts are the texts of the scripts that hold data.
type scripts struct {
	ld   []string // JSON-LD
	data []string // what the page's own programs read
	size int      // bytes of both
}

// tree parses a page. Scripts, styles and comments stay out; scripts that hold data are given
// back beside the tree. The error tells that no tree was built, because the page is
// nested too deeply or would need too many nodes.
func tree(page string) (doc *html.Node, data scripts, err error) {
	lean, data, err := prune(page)
	if err != nil {
		return nil, data, err
	}
	defer func() {
		// The parser gives up on deep nesting by a panic that it turns into an error
		// itself; a page that finds another way must not take the program down.
		if r := recover(); r != nil {
			doc, err = nil, fmt.Errorf("html parser: %v", r)
		}
	}()
	// Without scripting, what stands in <noscript> is parsed as elements.
	doc, err = html.ParseWithOptions(strings.NewReader(lean), html.ParseOptionEnableScripting(false))
	return doc, data, err
}

// prune rewrites a page without what the tree does not need, and gives up where the tree
// would grow out of bounds. A formatting element left open is opened anew in every
// paragraph that follows, so that few bytes can ask for millions of nodes: each tag and
// text counts as many times as formatting elements are open.
func prune(page string) (lean string, data scripts, err error) {
	z := html.NewTokenizer(strings.NewReader(page))
	z.SetMaxBuf(maxPage + 1)
	var out strings.Builder
	out.Grow(len(page) / 2)
	nodes, open, level := 0, 0, 0
	for {
		switch kind := z.Next(); kind {
		case html.ErrorToken:
			if z.Err() != io.EOF {
				return "", data, z.Err()
			}
			return out.String(), data, nil
		case html.CommentToken:
		case html.StartTagToken, html.SelfClosingTagToken:
			raw := z.Raw()
			name, hasAttr := z.TagName()
			tag := atom.Lookup(name)
			if tag == atom.Script || tag == atom.Style {
				data.add(skipRaw(z, hasAttr, tag))
				continue
			}
			if tag == atom.Noscript {
				z.NextIsNotRawText()
			}
			nodes += 1 + open
			if isFormatting(tag) {
				open = min(open+1, 500)
			}
			if isBox(tag) {
				level++
			}
			writeTag(&out, z, raw, string(name), hasAttr, kind == html.SelfClosingTagToken)
		case html.EndTagToken:
			out.Write(z.Raw())
			name, _ := z.TagName()
			if isFormatting(atom.Lookup(name)) && open > 0 {
				open--
			}
			if isBox(atom.Lookup(name)) && level > 0 {
				level--
			}
		default:
			out.Write(z.Raw())
			nodes += 1 + open
		}
		switch {
		case level > maxLevels:
			return "", data, errTooDeep
		case nodes > maxNodes:
			return "", data, errTooBig
		}
	}
}

// add keeps the text of a script that holds data.
func (s *scripts) add(text string, isLD bool) {
	if text == "" || s.size+len(text) > maxScripts {
		return
	}
	switch {
	case isLD:
		s.ld = append(s.ld, text)
	case holdsData(text):
		s.data = append(s.data, text)
	default:
		return
	}
	s.size += len(text)
}

// skipRaw reads to the end of a script or style element and gives the text of a script.
func skipRaw(z *html.Tokenizer, hasAttr bool, tag atom.Atom) (text string, isLD bool) {
	for hasAttr {
		var key, value []byte
		key, value, hasAttr = z.TagAttr()
		if tag == atom.Script && string(key) == "type" {
			isLD = strings.HasPrefix(strings.ToLower(strings.TrimSpace(string(value))), "application/ld+json")
		}
	}
	for {
		switch z.Next() {
		case html.TextToken:
			if raw := z.Raw(); isLD || tag == atom.Script && len(raw) <= maxData {
				text = string(raw)
			}
		default:
			return text, isLD
		}
	}
}

// writeTag copies a start tag; one with many or huge attributes is cut down.
func writeTag(out *strings.Builder, z *html.Tokenizer, raw []byte, name string, hasAttr, selfClosing bool) {
	if len(raw) <= 1024 {
		out.Write(raw)
		return
	}
	out.WriteByte('<')
	out.WriteString(name)
	for i := 0; hasAttr && i < maxAttributes; i++ {
		var key, value []byte
		key, value, hasAttr = z.TagAttr()
		limit := maxAttribute
		if string(key) == "content" {
			limit = maxContent
		}
		if len(key) > 100 || len(value) > limit {
			continue
		}
		fmt.Fprintf(out, ` %s="%s"`, key, html.EscapeString(string(value)))
	}
	if selfClosing {
		out.WriteByte('/')
	}
	out.WriteByte('>')
}

// isBox tells the elements that stand inside of each other as often as they are opened: HTML closes none of them by itself.
func isBox(tag atom.Atom) bool {
	switch tag {
	case atom.Div, atom.Section, atom.Article, atom.Main, atom.Aside, atom.Header, atom.Footer, atom.Nav, atom.Figure, atom.Ul, atom.Ol,
		atom.Table, atom.Form, atom.Span, atom.Blockquote:
		return true
	}
	return false
}

// isFormatting tells the elements that HTML reopens in the next paragraph when they were left open.
func isFormatting(tag atom.Atom) bool {
	switch tag {
	case atom.A, atom.B, atom.Big, atom.Code, atom.Em, atom.Font, atom.I, atom.Nobr, atom.S,
		atom.Small, atom.Strike, atom.Strong, atom.Tt, atom.U:
		return true
	}
	return false
}

// attr gives an element's attribute, or "".
func attr(n *html.Node, key string) string {
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			return n.Attr[i].Val
		}
	}
	return ""
}

func hasAttr(n *html.Node, key string) bool {
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			return true
		}
	}
	return false
}

// find gives the first element below n, in document order, for which ok holds, or nil.
func find(n *html.Node, ok func(*html.Node) bool) *html.Node {
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && ok(d) {
			return d
		}
	}
	return nil
}

// isTag gives a test for elements of one of the kinds.
func isTag(tags ...atom.Atom) func(*html.Node) bool {
	return func(n *html.Node) bool {
		for _, tag := range tags {
			if n.DataAtom == tag {
				return true
			}
		}
		return false
	}
}

// textOf gives the text below n in one line.
func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			if d.PrevSibling == nil && splits(b.String(), d.Data) {
				b.WriteByte(' ')
			}
			b.WriteString(d.Data)
		} else if d.DataAtom == atom.Br || isBlock(d) {
			b.WriteByte(' ')
		}
	}
	return clean(b.String())
}

// clean collapses white space and takes out soft hyphens, which only say where a browser
// may break a word.
func clean(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	space := false
	for i := 0; i < len(text); {
		c := text[i]
		if c < utf8.RuneSelf { // most of the time, and cheaper
			i++
			switch c {
			case ' ', '\t', '\n', '\v', '\f', '\r':
				space = b.Len() > 0
				continue
			}
			if space {
				b.WriteByte(' ')
				space = false
			}
			b.WriteByte(c)
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		i += size
		switch {
		case r == '\u00ad':
			continue
		case unicode.IsSpace(r):
			space = b.Len() > 0
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteString(text[i-size : i])
	}
	return b.String()
}
