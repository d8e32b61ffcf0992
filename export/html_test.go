package export

import (
	"fmt"
	"strings"
	"testing"

	dom "golang.org/x/net/html"

	"crosscheck/model"
)

func TestHTMLIsInertAndWhole(t *testing.T) {
	for name, c := range stories(t) {
		page := string(write(t, c, HTML, Options{}))
		text, elements, attributes := contents(t, page)
		for _, bad := range []string{"script", "img", "iframe", "link", "object", "base", "form"} {
			if elements[bad] > 0 {
				t.Errorf("%s: <%s> in the page", name, bad)
			}
		}
		for key := range attributes {
			if strings.HasPrefix(key, "on") || key == "src" || key == "style" {
				t.Errorf("%s: attribute %s in the page", name, key)
			}
		}
		if elements["style"] != 1 || strings.Contains(page, "url(") || strings.Contains(page, "ZgotmplZ") {
			t.Errorf("%s: the page is not self-contained", name)
		}
		for i := range c.Articles {
			for _, s := range c.Articles[i].Sentences {
				if !strings.Contains(squeezed(text), squeezed(oneLine(s.Text))) {
					t.Errorf("%s: the page lacks %q", name, s.Text)
				}
			}
		}
	}
}

// Addresses that are opened are web addresses; all others lead inside the page, and to
// something that is there.
func TestHTMLLinks(t *testing.T) {
	for name, c := range stories(t) {
		root, err := dom.Parse(strings.NewReader(string(write(t, c, HTML, Options{}))))
		if err != nil {
			t.Fatal(err)
		}
		ids := make(map[string]bool)
		for n := range root.Descendants() {
			for _, a := range n.Attr {
				if a.Key == "id" {
					if ids[a.Val] {
						t.Errorf("%s: two elements are #%s", name, a.Val)
					}
					ids[a.Val] = true
				}
			}
		}
		for n := range root.Descendants() {
			for _, a := range n.Attr {
				if a.Key != "href" {
					continue
				}
				inside, isInside := strings.CutPrefix(a.Val, "#")
				if isInside && !ids[inside] || !isInside && !strings.HasPrefix(a.Val, "https://") {
					t.Errorf("%s: link to %q", name, a.Val)
				}
			}
		}
	}
}

// The rows are those of the comparison, each with its mark.
func TestHTMLRows(t *testing.T) {
	c := ferry(t, "Courier", "Harbour Post", "Global Wire")
	page := string(write(t, c, HTML, Options{}))
	for i := range c.Rows {
		want := fmt.Sprintf(`<tbody class="%v`, c.Mark(&c.Rows[i], c.Reference))
		_, rest, found := strings.Cut(page, want)
		if !found || !strings.Contains(rest[:80], fmt.Sprintf(`id="row-%d"`, i+1)) {
			t.Errorf("row %d does not follow with %s", i+1, want)
			continue
		}
		page = rest
	}
}

func FuzzHTML(f *testing.F) {
	f.Add("<script>alert(1)</script>", "</style><b>", "javascript:x", `" onload=x`)
	f.Add("a\u202eb", "]]>", "https://x/\"><i>", "{{.}}")
	_, plain, _ := contents(f, string(write(f, ferryLike(f), HTML, Options{})))
	f.Fuzz(func(t *testing.T, text, outlet, url, why string) {
		b := build(t, outlet, "Harbour Post")
		left := b.say(0, model.Headline, text)
		right := b.say(1, model.Headline, "word "+text)
		b.link(left, right, model.Reworded, model.Detail{Kind: model.Other, Verdict: model.Conflicting,
			Left: &model.Span{Text: text, End: len(text)}, Right: &model.Span{Text: "word", End: 4}, Why: why})
		c := b.done()
		c.Articles[0].URL = url
		_, elements, attributes := contents(t, string(write(t, c, HTML, Options{})))
		for name := range elements {
			if plain[name] == 0 {
				t.Errorf("<%s> from %q, %q, %q, %q", name, text, outlet, url, why)
			}
		}
		for key := range attributes {
			if strings.HasPrefix(key, "on") {
				t.Errorf("attribute %s from %q, %q, %q, %q", key, text, outlet, url, why)
			}
		}
	})
}

// ferryLike is a story whose page has every element that a page can have.
func ferryLike(t testing.TB) *model.Comparison {
	c := ferry(t, "Courier", "Harbour Post")
	c.Articles[0].Byline = "A. Writer"
	return c
}
