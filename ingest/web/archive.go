package web

import (
	"bytes"
	"fmt"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"crosscheck/ingest/extract"
)

// choose reads the page of an archive that holds the article: the one that the archive
// names as its start page or that comes first, unless another has far more prose, as
// where the start page only frames it.
func choose(pages []candidate, what string, raw bool) (extract.Document, error) {
	if len(pages) == 0 {
		return extract.Document{}, &extract.Error{What: "the " + what + " holds no web page", Do: "save the article's page again, or as HTML"}
	}
	best, most := 0, -1
	for i, p := range pages {
		score := weight(p.data)
		if p.root || i == 0 {
			score = score*3 + 1
		}
		if score > most {
			best, most = i, score
		}
	}
	p := pages[best]
	if p.cut && !raw && !bytes.Contains(bytes.ToLower(p.data), []byte("</html")) && !bytes.Contains(bytes.ToLower(p.data), []byte("</body")) {
		return extract.Document{}, errCutOff("the " + what)
	}
	d, err := parseHTML(p.data, p.contentType, strings.Trim(p.address, "<>"), raw)
	if len(pages) > 1 {
		d.Notes = append(d.Notes, fmt.Sprintf("the %s holds %d pages; the one with the most text was taken", what, len(pages)))
	}
	return d, err
}

// weight guesses without a tree how much of an article a page holds: the bytes of its
// paragraphs, and more where it calls itself an article.
func weight(data []byte) int {
	data = data[:min(len(data), maxPage)]
	z := html.NewTokenizer(bytes.NewReader(data))
	z.SetMaxBuf(maxPage + 1)
	inside, links, size := false, 0, 0
	for {
		switch z.Next() {
		case html.ErrorToken:
			if bytes.Contains(data, []byte("NewsArticle")) || bytes.Contains(data, []byte(`content="article"`)) {
				size *= 2
			}
			return size
		case html.StartTagToken:
			name, _ := z.TagName()
			switch atom.Lookup(name) {
			case atom.P:
				inside, links = true, 0
			case atom.A:
				links++
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			switch atom.Lookup(name) {
			case atom.P:
				inside = false
			case atom.A:
				links = max(0, links-1)
			}
		case html.TextToken:
			if inside && links == 0 {
				size += len(bytes.TrimSpace(z.Text()))
			}
		}
	}
}
