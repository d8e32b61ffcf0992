package web

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"crosscheck/model"
)

// TestGalleries: pictures with a text below each are a gallery, an article with pictures in it is none.
func TestGalleries(t *testing.T) {
	slide := "<div><img src=x><p>Boats in the harbour on Monday, the day after the ferry was lost.</p></div>"
	prose := "<p>The ferry left Skarholm at twenty to six with eighty people on board, and it never reached the other side.</p>"
	for name, c := range map[string]struct {
		page string
		role model.Role
	}{
		"unmarked":     {"<article>" + prose + "<div>" + strings.Repeat(slide, 3) + "</div>" + prose + "</article>", model.Caption},
		"marked":       {"<article>" + prose + "<div class=photo-gallery><ul><li><img></li><li><img></li></ul><div><p>Boats in the harbour on Monday, the day after the ferry was lost.</p></div></div></article>", model.Caption},
		"two pictures": {"<article>" + prose + "<div>" + strings.Repeat(slide, 2) + "</div>" + prose + "</article>", model.Body},
		"an article":   {"<article><h1>Lost</h1><img>" + prose + "<img>" + prose + "<p>Boats in the harbour on Monday, the day after the ferry was lost.</p></article>", model.Body},
	} {
		doc, err := html.Parse(strings.NewReader(c.page))
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range walkWith(doc, galleries(doc)) {
			if strings.HasPrefix(p.text, "Boats") && p.role != c.role || strings.HasPrefix(p.text, "The ferry") && p.role != model.Body {
				t.Errorf("%s: %v %q", name, p.role, p.text)
			}
		}
	}
}

func TestDescribesAuthor(t *testing.T) {
	for text, want := range map[string]bool{
		"Ida Strand is a correspondent who covers the islands.":  true,
		"Tom Brae, is The Post’s chief transport correspondent.": true,
		"Tom Brae joined the paper in 2018.":                     true,
		"Ida Strand said she had seen the ferry leave.":          false,
		"Nora Lund is a reporter for a rival.":                   false, // not one of the authors
	} {
		if got := describesAuthor(text, "Ida Strand and Tom Brae"); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}

// TestLinkLists: a list of links leads away from the article, one with links in its sentences does not.
func TestLinkLists(t *testing.T) {
	doc, err := html.Parse(strings.NewReader("<ul><li><a href=a>Who owns the line?</a><li><a href=b>Storm closes ports</a></ul><ul><li>The <a href=c>ferry</a> left at six<li><a href=d>It sank</a></ul>"))
	if err != nil {
		t.Fatal(err)
	}
	pieces := walk(doc)
	lists := linkLists(pieces)
	var got []bool
	for _, p := range pieces {
		got = append(got, lists[listOf(p.el)])
	}
	if want := []bool{true, true, false, false}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}
