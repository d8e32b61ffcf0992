package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
	"golang.org/x/net/html"

	"crosscheck/model"
)

// What becomes of soft line ends, those inside a paragraph that mean nothing in Markdown.
const (
	joinLines = " "
	keepLines = "\n"
)

// inline gives the text of a block without Markdown's marks: soft line ends are spaces, hard ones stay, links
// are their text, pictures are left out.
func (w *walker) inline(n ast.Node) string { return w.text(n, joinLines) }

// text is inline with a choice of what becomes of soft line ends.
func (w *walker) text(n ast.Node, soft string) string {
	var out strings.Builder
	w.write(&out, n, 0, soft)
	text := out.String()
	if strings.Count(text, "~~") > 1 { // struck out
		text = strings.ReplaceAll(text, "~~", "")
	}
	return strings.TrimSpace(text)
}

// maxInline is how deep marks inside marks are followed.
const maxInline = 200

// write writes the text of the inline nodes inside n.
func (w *walker) write(out *strings.Builder, n ast.Node, depth int, soft string) {
	if depth > maxInline {
		return
	}
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		switch child := child.(type) {
		case *ast.Text:
			value := child.Segment.Value(w.source)
			if !child.IsRaw() {
				value = util.UnescapePunctuations(value)
				value = util.ResolveEntityNames(util.ResolveNumericReferences(value))
			}
			out.Write(value)
			switch {
			case child.HardLineBreak():
				out.WriteByte('\n')
			case child.SoftLineBreak():
				out.WriteString(soft)
			}
		case *ast.String:
			out.Write(child.Value)
		case *ast.CodeSpan:
			for t := child.FirstChild(); t != nil; t = t.NextSibling() {
				if text, ok := t.(*ast.Text); ok {
					out.Write(text.Segment.Value(w.source))
				}
			}
		case *ast.AutoLink:
			out.Write(child.URL(w.source))
		case *ast.Image:
		case *ast.RawHTML:
			if tag := strings.ToLower(string(child.Segments.Value(w.source))); strings.HasPrefix(tag, "<br") {
				out.WriteByte('\n')
			}
		default:
			w.write(out, child, depth+1, soft)
		}
	}
}

// pictures tells whether a paragraph is pictures with, at most, an emphasised line beside them. It gives what the
// pictures are called, where that is more than a word or two, and that line.
func (w *walker) pictures(n ast.Node) (captions []string, rest string, ok bool) {
	images := 0
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		image := child
		if link, isLink := child.(*ast.Link); isLink && link.ChildCount() == 1 {
			image = link.FirstChild() // a picture that leads somewhere
		}
		switch image := image.(type) {
		case *ast.Image:
			images++
			caption := string(image.Title)
			if caption == "" {
				caption = w.inline(image)
			}
			if len(strings.Fields(caption)) > 3 {
				captions = append(captions, caption)
			}
		case *ast.Emphasis:
			var out strings.Builder
			w.write(&out, image, 0, joinLines)
			rest += out.String()
		case *ast.Text:
			if strings.TrimSpace(string(image.Segment.Value(w.source))) != "" {
				return nil, "", false
			}
		default:
			return nil, "", false
		}
	}
	if rest != "" {
		captions = nil // the line says what the picture shows
	}
	return captions, strings.TrimSpace(rest), images > 0
}

// html takes the text of a block of HTML, with the roles that its elements tell.
func (w *walker) html(n *ast.HTMLBlock) {
	source := w.lines(n)
	if n.HasClosure() {
		closing := n.ClosureLine
		source += string(closing.Value(w.source))
	}
	z := html.NewTokenizer(strings.NewReader(source))
	role, hidden := model.Body, 0
	var text strings.Builder
	flush := func() {
		w.add(strings.Join(strings.Fields(text.String()), " "), role)
		text.Reset()
	}
	for {
		switch z.Next() {
		case html.ErrorToken:
			flush()
			return
		case html.TextToken:
			if hidden == 0 {
				text.Write(z.Text())
			}
		case html.StartTagToken:
			name, hasAttr := z.TagName()
			switch string(name) {
			case "script", "style", "noscript", "iframe", "svg":
				hidden++
			case "figcaption":
				flush()
				role = model.Caption
			case "blockquote":
				flush()
				if hasAttr && strings.Contains(string(z.Raw()), "twitter") {
					role = model.Post
				}
			case "p", "div", "br", "li", "h1", "h2", "h3", "h4", "tr", "figure":
				flush()
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			switch string(name) {
			case "script", "style", "noscript", "iframe", "svg":
				hidden = max(0, hidden-1)
			case "p", "div", "li", "h1", "h2", "h3", "h4", "tr":
				flush()
			case "figcaption", "blockquote":
				flush()
				role = model.Body
			}
		}
	}
}
