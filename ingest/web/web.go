package web

import (
	"bytes"
	"errors"
	"net/url"
	"strconv"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"crosscheck/ingest/extract"
	"crosscheck/model"
)

// maxPage bounds the bytes of one page, before and after it is turned into UTF-8.
const maxPage = 16 << 20

// Bounds in words: below tooLittle nothing was found that could be an article; below
// short the text is more likely a teaser or a notice.
const (
	tooLittle = 20
	short     = 100
)

// Parse reads a web page and gives the article on it. data is HTML, or an archive of pages
// (MHTML, WARC, WARC.gz, a web archive of Safari) of which the one with the article is taken. contentType is what
// the server said, or ""; baseURL is where the page came from, or "". With raw the text is
// everything that a browser would show, in the page's order.
//
// The error is an [extract.Error] without its Source: the page is too large, an archive is
// broken or holds no page, or there is too little text to be an article.
func Parse(data []byte, contentType, baseURL string, raw bool) (extract.Document, error) {
	switch {
	case IsWARC(data):
		return parseWARC(data, raw)
	case IsMHTML(data):
		return parseMHTML(data, raw)
	case IsWebArchive(data):
		return parseWebArchive(data, raw)
	}
	return parseHTML(data, contentType, baseURL, raw)
}

func parseHTML(data []byte, contentType, baseURL string, raw bool) (extract.Document, error) {
	var d extract.Document
	if data = withoutInlined(data); len(data) > maxPage {
		return d, tooLarge()
	}
	text, set, guessed := decode(data, contentType)
	if len(text) > 2*maxPage {
		return d, tooLarge()
	}
	if guessed {
		d.Notes = append(d.Notes, "the page does not state its character set; taken for "+set)
	}
	if !raw && isCutOff(text) {
		return d, errCutOff("the page")
	}
	p := page{}
	doc, scripts, err := tree(text)
	p.ld, p.data = readLD(scripts.ld), scripts.data
	if u, parseErr := url.Parse(baseURL); parseErr == nil && isWeb(u) {
		p.base = u
	}
	if errors.Is(err, errTooDeep) && !raw {
		return d, &extract.Error{What: "the page is nested deeper than any article", Do: "compare all of its text with --raw"}
	}
	if err != nil {
		p.describe(&d)
		d.Blocks, d.Method, d.Confidence = flat(text), "all text", extract.Low
		d.Notes = append(d.Notes, "the page is built too large or too deep to find the article in it: this is all of its text")
		return d, enough(&d, raw)
	}
	p.doc = doc
	if p.base == nil {
		p.base = documentBase(doc)
	}
	p.meta = readMeta(doc)
	p.describe(&d)
	if raw {
		unseen(doc)
		d.Blocks, d.Method, d.Confidence = visible(doc, d.Title), "all text", extract.High
		d.Notes = append(d.Notes, "all visible text of the page, as asked for")
		return d, enough(&d, raw)
	}
	p.password = p.asksForPassword()
	p.extract(&d)
	if err := p.gate(&d); err != nil {
		return d, err
	}
	if d.Words() == 0 && (&extract.Document{Blocks: flat(text)}).Words() >= tooLittle {
		return d, &extract.Error{What: "this is no article: its text is links and menus", Do: "give the address of an article's own page, or compare all of its text with --raw"}
	}
	return d, enough(&d, raw)
}

// extract finds the article's text and says how sure that is.
func (p *page) extract(d *extract.Document) {
	trim(p.doc)
	stated := p.statedBody()
	f := article(p.doc, p.base, p.head(d), stated)
	d.Blocks, d.Method = f.blocks, f.method
	p.preferStated(d, stated)
	p.preferData(d)
	p.judge(d, f, stated)
}

// visible gives all text of the page but its headline, which the document has as its title.
func visible(doc *html.Node, title string) []extract.Block {
	var blocks []extract.Block
	for _, p := range walk(doc) {
		if p.el.DataAtom == atom.H1 && isTitle(p.text, title) {
			continue
		}
		role := p.role
		if role == model.Headline {
			role = model.Body
		}
		blocks = append(blocks, extract.Block{Role: role, Text: p.text})
	}
	return blocks
}

// documentBase gives the address that a saved page states with <base>, or nil.
func documentBase(doc *html.Node) *url.URL {
	n := find(doc, isTag(atom.Base))
	if n == nil {
		return nil
	}
	u, err := url.Parse(attr(n, "href"))
	if err != nil || !isWeb(u) {
		return nil
	}
	return u
}

// enough gives the error for a page without an article's worth of text.
func enough(d *extract.Document, raw bool) error {
	n := 0
	for _, b := range d.Blocks {
		n += words(b.Text)
	}
	switch {
	case n == 0:
		return &extract.Error{What: "no text was found on the page", Do: "open it in a browser, wait until it has loaded, and save it or paste its text"}
	case n < tooLittle && !raw:
		return &extract.Error{What: "too little text was found to be an article (" + strconv.Itoa(n) + " words)", Do: "open it in a browser and save it from there, or compare all of its text with --raw"}
	}
	return nil
}

func tooLarge() error {
	return &extract.Error{What: "the page is larger than 16 MiB", Do: "save only the article's text and open that"}
}

// IsHTML tells whether data looks like a web page.
func IsHTML(data []byte) bool {
	head := bytes.ToLower(bytes.TrimLeft(data[:min(len(data), 4096)], "\xef\xbb\xbf \t\r\n"))
	for _, start := range []string{"<!doctype html", "<html", "<head", "<body", "<article", "<main", "<section", "<div", "<p>", "<p ", "<h1", "<title", "<meta", "<script", "<link"} {
		if bytes.HasPrefix(head, []byte(start)) {
			return true
		}
	}
	if bytes.HasPrefix(head, []byte("<?xml")) || bytes.HasPrefix(head, []byte("<!--")) || bytes.HasPrefix(head, []byte("<!doctype")) {
		return bytes.Contains(head, []byte("<html"))
	}
	return false
}
