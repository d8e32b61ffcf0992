package web

import (
	"io"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"crosscheck/ingest/extract"
	"crosscheck/model"
)

// maxText bounds the text taken out of one page, in bytes.
const maxText = 4 << 20

// flat reads a page as a stream of tags, without a tree: for pages that are nested too
// deeply or have too many elements. It takes all text, paragraph by paragraph.
func flat(page string) []extract.Block {
	z := html.NewTokenizer(strings.NewReader(page))
	z.SetMaxBuf(maxPage + 1)
	var blocks []extract.Block
	var buf strings.Builder
	total, skip := 0, atom.Atom(0)
	flush := func() {
		if text := clean(buf.String()); text != "" {
			blocks = append(blocks, extract.Block{Role: model.Body, Text: text})
		}
		buf.Reset()
	}
	for total < maxText {
		switch z.Next() {
		case html.ErrorToken:
			if z.Err() == io.EOF {
				flush()
			}
			return blocks
		case html.TextToken:
			if skip == 0 {
				text := z.Text()
				total += len(text)
				buf.Write(text)
			}
		case html.StartTagToken:
			name, _ := z.TagName()
			tag := atom.Lookup(name)
			switch tag {
			case atom.Script, atom.Style, atom.Title, atom.Textarea, atom.Iframe, atom.Noscript, atom.Noframes, atom.Xmp:
				skip = tag
			}
			if tag == 0 || isBlock(&html.Node{Type: html.ElementNode, DataAtom: tag, Data: tag.String()}) {
				flush()
			} else if tag == atom.Br {
				buf.WriteByte(' ')
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			tag := atom.Lookup(name)
			if tag == skip {
				skip = 0
			}
			if tag == 0 || isBlock(&html.Node{Type: html.ElementNode, DataAtom: tag, Data: tag.String()}) {
				flush()
			}
		}
	}
	flush()
	return blocks
}
