package web

import (
	"strings"
	"testing"

	"crosscheck/model"
)

// TestStandfirst: what stands between headline and text is a standfirst where the page sets it apart, never the text's
// own first paragraph.
func TestStandfirst(t *testing.T) {
	prose := ""
	for _, day := range strings.Fields("Monday Tuesday Wednesday Thursday") {
		prose += "<p>The ferry left Skarholm on " + day + " with eighty people on board, and it never reached the harbour on the other side of the sound.</p>"
	}
	const deck = "Rescuers search through the night for the missing as the minister orders an inquiry"
	const described = `<meta property="og:description" content="` + deck + `">`
	for name, c := range map[string]struct {
		page string
		want model.Role
	}{
		"in the header":          {"<article><header><h1>Ferry lost</h1><div>" + deck + "</div></header><div>" + prose + "</div></article>", model.Standfirst},
		"as a heading there":     {"<article><header><h1>Ferry lost</h1><h2>" + deck + "</h2></header><div>" + prose + "</div></article>", model.Standfirst},
		"the description":        {described + "<article><h1>Ferry lost</h1><div class=x><p class=y>" + deck + "</p></div><div>" + prose + "</div></article>", model.Standfirst},
		"the first paragraph":    {described + "<article><h1>Ferry lost</h1><div><p>" + deck + "</p>" + prose + "</div></article>", model.Body},
		"paragraphs in boxes":    {described + "<article><h1>Ferry lost</h1><div><p>" + deck + "</p></div>" + strings.ReplaceAll(strings.ReplaceAll(prose, "<p>", "<div><p>"), "</p>", "</p></div>") + "</article>", model.Body},
		"nothing sets it apart":  {"<article><h1>Ferry lost</h1><p>" + deck + ".</p>" + prose + "</article>", model.Body},
		"a test name says so":    {`<article><h1>Ferry lost</h1><div data-gu-name="standfirst"><p>` + deck + "</p></div><div>" + prose + "</div></article>", model.Standfirst},
		"marked below the title": {`<article><h1>Ferry lost</h1><p class="article-subtitle">` + deck + "</p>" + prose + "</article>", model.Standfirst},
	} {
		d, err := Parse([]byte("<html><head></head><body>"+c.page), "", "", false)
		if err != nil {
			t.Fatal(name, err)
		}
		found := false
		for _, b := range d.Blocks {
			if strings.HasPrefix(b.Text, "Rescuers search") {
				found = true
				if b.Role != c.want {
					t.Errorf("%s: %v", name, b.Role)
				}
			}
		}
		if !found {
			t.Errorf("%s: it is gone", name)
		}
	}
}
