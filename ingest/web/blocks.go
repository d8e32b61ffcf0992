package web

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"crosscheck/model"
)

// piece is a paragraph as the walk over the tree finds it.
type piece struct {
	el     *html.Node // the block element whose text it is
	leaf   *html.Node // the innermost element that holds all of its text
	role   model.Role
	text   string
	parts  []string // the text nodes that it is made of
	linked float64  // share of the text that stands in links, 0 to 1
	pull   bool     // stands in a pull quote
	item   bool     // a list item or table row
}

// walker turns a tree into pieces: text gathers in buf until an element that starts a new
// line flushes it.
type walker struct {
	pieces []piece
	buf    strings.Builder
	linked int      // bytes of buf without white space that stand in links
	filled int      // bytes of buf without white space
	links  int      // how many links are open
	breaks int      // line breaks since the last text
	joint  bool     // the next text stands in an element that follows another without a space
	parts  []string // text nodes in buf
	el     *html.Node
	leaf   *html.Node // the innermost element that holds all text of buf
	role   model.Role
	pull   bool
	item   bool

	galleries map[*html.Node]bool // elements whose text is captions
}

// walk gives the pieces below n in document order. The tree is at most some 500 levels
// deep, since the parser refuses deeper ones.
func walk(n *html.Node) []piece {
	return walkWith(n, nil)
}

// walkWith is walk where the galleries are known.
func walkWith(n *html.Node, galleries map[*html.Node]bool) []piece {
	w := &walker{el: n, role: model.Body, galleries: galleries}
	w.children(n)
	w.flush()
	return w.pieces
}

func (w *walker) flush() {
	text := clean(w.buf.String())
	if text != "" {
		p := piece{el: w.el, leaf: w.leaf, role: w.role, text: text, parts: w.parts, pull: w.pull, item: w.item}
		if w.filled > 0 {
			p.linked = float64(w.linked) / float64(w.filled)
		}
		w.pieces = append(w.pieces, p)
	}
	w.buf.Reset()
	w.linked, w.filled, w.breaks, w.leaf, w.parts = 0, 0, 0, nil, nil
}

func (w *walker) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c)
	}
}

func (w *walker) node(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		w.text(n)
		return
	case html.ElementNode:
	default:
		return
	}
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Template, atom.Svg, atom.Math, atom.Head, atom.Title, atom.Iframe, atom.Object, atom.Canvas,
		atom.Select, atom.Textarea, atom.Rt, atom.Rp, atom.Audio, atom.Video, atom.Datalist, atom.Noframes:
		return
	case atom.Br:
		// One break is a line of the same paragraph, two are a paragraph's end.
		w.buf.WriteByte(' ')
		if w.breaks++; w.breaks == 2 {
			w.flush()
		}
		return
	case atom.Hr:
		w.flush()
		return
	case atom.Sup:
		if isNoteMark(textOf(n)) {
			return
		}
	case atom.Time:
		w.apart()
		w.inner(n)
		w.apart()
		return
	case atom.A:
		w.links++
		w.inner(n)
		w.links--
		return
	case atom.Table:
		if isDataTable(n) {
			w.table(n)
			return
		}
	}
	w.inner(n)
}

// apart sets a space: pages tell times from what stands beside them by their style alone.
func (w *walker) apart() {
	if w.buf.Len() > 0 {
		w.buf.WriteByte(' ')
	}
}

// isNoteMark tells the number that leads to a note, "[12]" or "[a]".
func isNoteMark(text string) bool {
	inner, ok := strings.CutPrefix(text, "[")
	inner, closed := strings.CutSuffix(inner, "]")
	return ok && closed && len(inner) <= 3
}

// inner walks an element's children, as a paragraph of its own where it is a block.
func (w *walker) inner(n *html.Node) {
	role, credit := w.roleOf(n)
	if !isBlock(n) && role == w.role && !credit {
		if p := n.PrevSibling; p != nil && p.Type == html.ElementNode {
			w.joint = true
		}
		w.children(n)
		return
	}
	w.flush()
	outerEl, outerRole, outerPull, outerItem := w.el, w.role, w.pull, w.item
	w.el, w.role = n, role
	w.pull = w.pull || isPullQuote(n)
	w.item = w.item || n.DataAtom == atom.Li
	w.children(n)
	w.flush()
	w.el, w.role, w.pull, w.item = outerEl, outerRole, outerPull, outerItem
}

// roleOf gives the role of the text in n; credit tells that it is a picture's credit, which
// is no part of the caption that it stands in.
func (w *walker) roleOf(n *html.Node) (role model.Role, credit bool) {
	switch {
	case w.role == model.Post:
		return model.Post, false
	case isPost(n):
		return model.Post, false
	case n.DataAtom == atom.Figcaption && isCredit(n):
		return model.Boilerplate, true
	case isCaption(n), w.galleries[n]:
		return model.Caption, false
	case n.DataAtom == atom.Figure:
		return w.role, false
	case w.role != model.Boilerplate && (w.role == model.Caption || inFigure(n)) && (isCredit(n) || w.role == model.Caption && signsPicture(n)):
		return model.Boilerplate, true
	}
	return w.role, false
}

// signsPicture tells the element at the end of a caption that names who made the picture without saying so: a few
// words behind a sentence.
func signsPicture(n *html.Node) bool {
	if n.NextSibling != nil && strings.TrimSpace(textOf(n.NextSibling)) != "" || n.NextSibling != nil && n.NextSibling.Type == html.TextNode && strings.TrimSpace(n.NextSibling.Data) != "" {
		return false
	}
	switch n.DataAtom {
	case atom.Span, atom.Small, atom.Cite, atom.Div, atom.Em, atom.I:
	default:
		return false
	}
	text := textOf(n)
	if k := words(text); k == 0 || k > 10 || endsSentence(text) && k > 4 {
		return false
	}
	before := ""
	for p := n.PrevSibling; p != nil && before == ""; p = p.PrevSibling {
		if p.Type == html.TextNode {
			before = strings.TrimSpace(p.Data)
		} else {
			before = textOf(p)
		}
	}
	return endsSentence(before) && words(before) >= 4
}

func inFigure(n *html.Node) bool {
	for p, i := n.Parent, 0; p != nil && i < 4; p, i = p.Parent, i+1 {
		if p.DataAtom == atom.Figure || p.DataAtom == atom.Figcaption {
			return true
		}
	}
	return false
}

func (w *walker) text(node *html.Node) {
	n := 0
	for _, r := range node.Data {
		if !unicode.IsSpace(r) {
			n++
		}
	}
	if w.joint && splits(w.buf.String(), node.Data) {
		w.buf.WriteByte(' ')
	}
	w.joint = false
	w.buf.WriteString(node.Data)
	if n == 0 {
		return
	}
	if w.leaf == nil {
		w.leaf = node.Parent
	}
	for w.leaf != w.el && !within(node.Parent, w.leaf) {
		w.leaf = w.leaf.Parent
	}
	w.breaks = 0
	w.filled += n
	w.parts = append(w.parts, node.Data)
	if w.links > 0 {
		w.linked += n
	}
}

// splits tells whether two texts in elements side by side are told apart by their style
// alone, as in <span>Port Anselm</span><span>Reuters</span>: a capital follows a small
// letter or a figure.
func splits(before, after string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(after)
	return unicode.IsUpper(first) && (unicode.IsLower(last) || unicode.IsDigit(last) || last == '.' || last == ',')
}

// table gives each row of a table of data as one piece, its cells told apart by a bar.
func (w *walker) table(n *html.Node) {
	w.flush()
	for row := range n.Descendants() {
		switch row.DataAtom {
		case atom.Caption:
			inner := walk(row)
			for i := range inner {
				inner[i].role = model.Caption
			}
			w.pieces = append(w.pieces, inner...)
		case atom.Tr:
			var cells []string
			for cell := row.FirstChild; cell != nil; cell = cell.NextSibling {
				if cell.DataAtom == atom.Td || cell.DataAtom == atom.Th {
					if t := textOf(cell); t != "" {
						cells = append(cells, t)
					}
				}
			}
			if len(cells) > 0 {
				w.pieces = append(w.pieces, piece{el: row, leaf: row, role: w.role, text: strings.Join(cells, " | "), item: true})
			}
		}
	}
}

// isDataTable tells a table of data from one that only lays out the page: it has two rows
// with two cells or more, no table inside, and no cell that holds blocks or long text.
func isDataTable(n *html.Node) bool {
	rows := 0
	for d := range n.Descendants() {
		switch d.DataAtom {
		case atom.Table:
			return false
		case atom.Tr:
			cells := 0
			for c := d.FirstChild; c != nil; c = c.NextSibling {
				if c.DataAtom == atom.Td || c.DataAtom == atom.Th {
					cells++
				}
			}
			if cells > 1 {
				rows++
			}
		case atom.Td:
			blocks := 0
			for c := range d.ChildNodes() {
				if isBlock(c) {
					blocks++
				}
			}
			if blocks > 2 {
				return false
			}
		}
	}
	return rows >= 2
}

// isBlock tells the elements that start a line of their own.
func isBlock(n *html.Node) bool {
	if n.Type != html.ElementNode {
		return false
	}
	switch n.DataAtom {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Caption, atom.Center, atom.Dd, atom.Details,
		atom.Dialog, atom.Dir, atom.Div, atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer, atom.Form,
		atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Header, atom.Hgroup, atom.Html, atom.Legend, atom.Li,
		atom.Main, atom.Menu, atom.Nav, atom.Noscript, atom.Ol, atom.P, atom.Pre, atom.Section, atom.Summary, atom.Table,
		atom.Tbody, atom.Td, atom.Tfoot, atom.Th, atom.Thead, atom.Tr, atom.Ul, atom.Button, atom.Option:
		return true
	}
	return strings.Contains(n.Data, "-") && n.Namespace == "" // custom elements wrap whole sections
}
