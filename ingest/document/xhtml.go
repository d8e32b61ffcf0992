package document

import (
	"bytes"
	"errors"
	"io"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"
)

// readXHTML adds the paragraphs of one page of an e-book to f. It reads tag by tag, so
// depth costs nothing but the frames of open tables.
func readXHTML(page []byte, f *flow) error {
	r, err := charset.NewReader(bytes.NewReader(page), "application/xhtml+xml")
	if err != nil {
		return err
	}
	z := html.NewTokenizer(r)
	z.SetMaxBuf(MaxMember)
	p := &pageReader{flow: f}
	for f.err == nil {
		switch z.Next() {
		case html.ErrorToken:
			if err := z.Err(); !errors.Is(err, io.EOF) {
				return err
			}
			f.closeAll()
			return f.err
		case html.TextToken:
			p.text(string(z.Text()))
		case html.StartTagToken:
			name, more := z.TagName()
			p.start(atom.Lookup(name), attributes(z, more))
		case html.SelfClosingTagToken:
			name, more := z.TagName()
			a := atom.Lookup(name)
			p.start(a, attributes(z, more))
			p.end(a)
			z.NextIsNotRawText() // <title/> and <script/> hold nothing in XHTML
		case html.EndTagToken:
			name, _ := z.TagName()
			p.end(atom.Lookup(name))
		}
	}
	return f.err
}

// attributes gives the values of class, epub:type and hidden of the tag, as one string.
func attributes(z *html.Tokenizer, more bool) string {
	var out strings.Builder
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		switch string(key) {
		case "class", "epub:type", "role":
			out.WriteByte(' ')
			out.Write(value)
		case "hidden":
			out.WriteString(" hidden")
		}
	}
	return strings.ToLower(out.String())
}

// pageReader feeds the tags of one page to a flow.
type pageReader struct {
	flow    *flow
	skipped atom.Atom // the element that is being passed over, 0 for none
	depth   int       // of elements of that name inside it
	raised  int       // open elements that set text higher
	open    []element // block elements around the current place, outermost first
}

// element is an open block element with what its paragraphs are.
type element struct {
	atom atom.Atom
	kind kind
}

// kind gives what a paragraph that begins now is.
func (p *pageReader) kind() kind {
	if n := len(p.open); n > 0 {
		return p.open[n-1].kind
	}
	return running
}

// enter opens a block element; one that says nothing about its paragraphs takes after
// the element around it.
func (p *pageReader) enter(a atom.Atom, k kind) {
	if n := len(p.open); n > 0 && p.open[n-1].atom == atom.P {
		p.open = p.open[:n-1] // a paragraph ends where a block begins
	}
	if k == running {
		k = p.kind()
	}
	if a != atom.Hr && len(p.open) < maxDepth {
		p.open = append(p.open, element{a, k})
	}
}

// leave closes the innermost block element of that name, if it is near.
func (p *pageReader) leave(a atom.Atom) {
	const near = 20
	for i := len(p.open) - 1; i >= max(0, len(p.open)-near); i-- {
		if p.open[i].atom == a {
			p.open = p.open[:i]
			return
		}
	}
}

// breaks tells whether the element stands on lines of its own.
func breaks(a atom.Atom) bool {
	switch a {
	case atom.P, atom.Div, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Li, atom.Ul, atom.Ol, atom.Dl, atom.Dt, atom.Dd,
		atom.Blockquote, atom.Section, atom.Article, atom.Aside, atom.Header, atom.Footer, atom.Main, atom.Figure, atom.Figcaption,
		atom.Address, atom.Hr, atom.Pre, atom.Body, atom.Caption, atom.Center:
		return true
	}
	return false
}

func (p *pageReader) text(s string) {
	if p.skipped != 0 {
		return
	}
	if n := len(p.open); n == 0 || p.open[n-1].atom != atom.Pre {
		s = strings.ReplaceAll(s, "\n", " ")
	}
	if p.flow.para() == nil {
		if strings.TrimSpace(s) == "" {
			return
		}
		p.flow.open(framePara)
		if q := p.flow.para(); q != nil {
			q.kind = p.kind()
		}
	}
	if p.raised > 0 {
		p.flow.writeRaised(s)
	} else {
		p.flow.write(s)
	}
}

func (p *pageReader) start(a atom.Atom, marks string) {
	if p.skipped != 0 {
		if a == p.skipped {
			p.depth++
		}
		return
	}
	f := p.flow
	switch a {
	case atom.Head, atom.Script, atom.Style, atom.Nav, atom.Svg, atom.Math, atom.Rt, atom.Rp, atom.Template, atom.Noscript:
		p.skipped, p.depth = a, 1
		return
	case atom.A:
		if strings.Contains(marks, "backlink") || strings.Contains(marks, "footnote-back") { // from a note to where it belongs
			p.skipped, p.depth = a, 1
			return
		}
	case atom.Br:
		f.write("\n")
		return
	case atom.Sup:
		p.raised++
	}
	if breaks(a) {
		f.close(framePara)
		p.enter(a, markKind(a, marks))
		return
	}
	switch a {
	case atom.Table, atom.Tr, atom.Td, atom.Th:
		f.close(framePara)
	}
	switch a {
	case atom.Table:
		f.open(frameTable)
	case atom.Tr:
		f.open(frameRow)
	case atom.Td, atom.Th:
		f.open(frameCell)
	}
}

func (p *pageReader) end(a atom.Atom) {
	if p.skipped != 0 {
		if a == p.skipped {
			if p.depth--; p.depth == 0 {
				p.skipped = 0
			}
		}
		return
	}
	f := p.flow
	switch {
	case a == atom.Sup:
		p.raised = max(0, p.raised-1)
	case breaks(a):
		f.close(framePara)
		p.leave(a)
		p.raised = 0
	case a == atom.Table:
		f.close(frameTable)
	case a == atom.Tr:
		f.close(frameRow)
	case a == atom.Td, a == atom.Th:
		f.close(frameCell)
	}
}

// markKind tells what the paragraphs of an element are.
func markKind(a atom.Atom, marks string) kind {
	switch a {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return heading
	case atom.Figcaption, atom.Caption:
		return caption
	}
	switch {
	case strings.Contains(marks, "headline"):
		return title
	case strings.Contains(marks, "subtitle"), strings.Contains(marks, "standfirst"):
		return subtitle
	case strings.Contains(marks, "caption"):
		return caption
	case strings.Contains(marks, "byline"):
		return author
	}
	return running
}
