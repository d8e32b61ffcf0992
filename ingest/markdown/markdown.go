// Package markdown reads articles that are written in Markdown: its marks go, the text and its paragraphs
// stay, and structure tells roles where plain text would have to guess.
//
//	markdown.go  Parse: syntax tree -> paragraphs with roles
//	inline.go    the text of a paragraph without its marks
//	sniff.go     Looks: whether a text is Markdown; what would take a parser too long
package markdown

import (
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	gtext "github.com/yuin/goldmark/text"

	"crosscheck/ingest/extract"
	"crosscheck/ingest/plain"
	"crosscheck/ingest/safe"
	"crosscheck/model"
)

// Method is the extraction method that articles from Markdown carry.
const Method = "markdown"

// Parse reads one article, with front matter if it has any. The first heading above the text, else the
// first paragraph, is the headline. A text that a parser could choke on is read as plain text, and a note
// says so.
func Parse(text string) extract.Document {
	meta, body := plain.FrontMatter(safe.Text(text))
	if !tractable(body) {
		doc := plain.Parse(text)
		doc.Notes = append(doc.Notes, "Markdown too large or too deep to be parsed: read as plain text")
		return doc
	}
	source := []byte(body)
	w := walker{source: source}
	w.blocks(goldmark.DefaultParser().Parse(gtext.NewReader(source)), model.Body)
	doc := plain.Describe(w.paragraphs, w.roles)
	doc.Method = Method
	meta.Apply(&doc)
	return doc
}

// walker collects the paragraphs of a syntax tree.
type walker struct {
	source     []byte
	paragraphs []string
	roles      []model.Role
	headline   bool
}

// add takes a paragraph. Character references may stand for what safe.Text took out of the source.
func (w *walker) add(text string, role model.Role) {
	if text = strings.TrimSpace(withoutNotes(safe.Text(text))); text == "" {
		return
	}
	w.paragraphs = append(w.paragraphs, text)
	w.roles = append(w.roles, role)
}

// withoutNotes takes the marks of notes out of a text, "[^1]" where a note belongs and "[^1]:" before it. What is no
// mark stays.
func withoutNotes(text string) string {
	const longest = 32 // bytes of a mark
	var out strings.Builder
	for {
		at := strings.Index(text, "[^")
		if at < 0 {
			break
		}
		end := strings.IndexByte(text[at:min(len(text), at+longest)], ']')
		if end < 3 || strings.ContainsAny(text[at:at+end], " \t\n") {
			out.WriteString(text[:at+2])
			text = text[at+2:]
			continue
		}
		out.WriteString(text[:at])
		text = text[at+end+1:]
		if out.Len() == 0 {
			text = strings.TrimPrefix(text, ":")
		}
	}
	if out.Len() == 0 {
		return text
	}
	out.WriteString(text)
	return out.String()
}

// blocks walks the blocks inside n. The nesting is bounded by tractable.
func (w *walker) blocks(n ast.Node, role model.Role) {
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		switch child := child.(type) {
		case *ast.Heading:
			w.heading(child)
		case *ast.Paragraph, *ast.TextBlock:
			w.paragraph(child, role)
		case *ast.Blockquote:
			w.quote(child)
		case *ast.List:
			for item := child.FirstChild(); item != nil; item = item.NextSibling() {
				w.blocks(item, role)
			}
		case *ast.CodeBlock, *ast.FencedCodeBlock:
			w.add(w.lines(child), role)
		case *ast.HTMLBlock:
			w.html(child)
		case *ast.ThematicBreak, *ast.LinkReferenceDefinition:
		default:
			w.blocks(child, role)
		}
	}
}

// heading takes the first heading of the top two levels for the headline, if little stands above it.
func (w *walker) heading(n *ast.Heading) {
	role := model.Body
	if !w.headline && n.Level <= 2 && len(w.paragraphs) <= 2 {
		role, w.headline = model.Headline, true
	}
	w.add(w.inline(n), role)
}

// paragraph takes a paragraph; one of nothing but pictures gives their captions.
func (w *walker) paragraph(n ast.Node, role model.Role) {
	if captions, rest, ok := w.pictures(n); ok {
		for _, c := range captions {
			w.add(c, model.Caption)
		}
		if rest != "" {
			w.add(rest, model.Caption)
		}
		return
	}
	if w.table(n, role) {
		return
	}
	w.add(w.inline(n), role)
}

// table takes a paragraph that is a table, as GitHub writes them: each row becomes a paragraph. (Done here, because
// goldmark's extension fills short rows up, which a hostile file can make very large, and compiles expressions
// for other extensions at every start of the program.)
func (w *walker) table(n ast.Node, role model.Role) bool {
	lines := n.Lines()
	if lines == nil || lines.Len() < 2 {
		return false
	}
	delimiter := lines.At(1)
	rule := strings.TrimSpace(string(delimiter.Value(w.source)))
	if !strings.Contains(rule, "-") || !strings.Contains(rule, "|") || strings.Trim(rule, "-:| \t") != "" {
		return false
	}
	for row := range strings.SplitSeq(w.text(n, keepLines), "\n") {
		if strings.Trim(row, "-:| \t") == "" {
			continue
		}
		var cells []string
		for cell := range strings.SplitSeq(row, "|") {
			if cell = strings.TrimSpace(cell); cell != "" {
				cells = append(cells, cell)
			}
		}
		w.add(strings.Join(cells, " | "), role)
	}
	return true
}

// quote takes a block quotation: a post, if it is signed like one.
func (w *walker) quote(n ast.Node) {
	first := len(w.paragraphs)
	w.blocks(n, model.Body)
	for i := first; i < len(w.paragraphs); i++ {
		if plain.IsPost(w.paragraphs[i]) {
			for k := first; k < len(w.paragraphs); k++ {
				w.roles[k] = model.Post
			}
			return
		}
	}
}

// lines gives the lines of a block as they stand in the source.
func (w *walker) lines(n ast.Node) string {
	var out strings.Builder
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		out.Write(line.Value(w.source))
	}
	return out.String()
}
