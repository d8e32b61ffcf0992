package web

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"crosscheck/ingest/extract"
)

// errCutOff tells that the end of a page is missing.
func errCutOff(what string) error {
	return &extract.Error{What: what + " is cut short: its end is missing", Do: "get it again, or compare what is there with --raw"}
}

// isCutOff tells a page that stops in the middle. HTML may leave out many end tags, those of
// <body> and <html> among them, but not those of boxes: a whole page without either that
// still has boxes open at its end, or ends inside a tag, is the first part of one.
func isCutOff(page string) bool {
	const sloppy = 2 // boxes that people forget to close
	z := html.NewTokenizer(strings.NewReader(page))
	z.SetMaxBuf(maxPage + 1)
	whole, open := false, map[atom.Atom]int{}
	for {
		switch z.Next() {
		case html.ErrorToken:
			left := 0
			for _, n := range open {
				left += max(0, n)
			}
			return whole && (left > sloppy || open[atom.Script] > 0 || strings.LastIndexByte(page, '<') > strings.LastIndexByte(page, '>'))
		case html.DoctypeToken:
			whole = true
		case html.StartTagToken:
			name, _ := z.TagName()
			switch tag := atom.Lookup(name); {
			case tag == atom.Html, tag == atom.Body:
				whole = true
			case isBox(tag), tag == atom.Script:
				open[tag]++
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			tag := atom.Lookup(name)
			if tag == atom.Body || tag == atom.Html {
				return false
			}
			if open[tag] > 0 {
				open[tag]--
			}
		}
	}
}
