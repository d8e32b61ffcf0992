package web

import (
	"strings"
	"testing"
)

func ldPage(scripts ...string) []byte {
	var b strings.Builder
	b.WriteString(`<html><head><title>Twelve dead in ferry accident</title>`)
	for _, s := range scripts {
		b.WriteString(`<script type="application/ld+json">` + s + `</script>`)
	}
	b.WriteString(`</head><body><article>` + strings.Repeat("<p>The ferry left Skarholm at twenty to six and never reached the harbour on the other side.</p>", 1) +
		"<p>Rescuers pulled forty-three survivors from the water during the night, and sixteen people were still missing at midnight.</p></article></body></html>")
	return []byte(b.String())
}

func TestJSONLD(t *testing.T) {
	const article = `"@type":"NewsArticle","headline":"Twelve dead in ferry accident","datePublished":"2024-03-03T14:05:00Z"`
	for name, c := range map[string]struct {
		scripts                         []string
		byline, outlet, published, note string
	}{
		"object":          {scripts: []string{`{` + article + `,"author":{"name":"Mara Quill"},"publisher":{"name":"The Post"}}`}, byline: "Mara Quill", outlet: "The Post"},
		"array":           {scripts: []string{`[{"@type":"WebSite","name":"Site"},{` + article + `,"author":["Mara Quill","Ian Reed","Bo Lund"]}]`}, byline: "Mara Quill, Ian Reed and Bo Lund", outlet: "Site"},
		"graph":           {scripts: []string{`{"@graph":[{"@type":"Person","@id":"#p","name":"Mara Quill"},{"@type":"Organization","@id":"#o","name":"The Post"},{` + article + `,"author":{"@id":"#p"},"publisher":{"@id":"#o"}}]}`}, byline: "Mara Quill", outlet: "The Post"},
		"main entity":     {scripts: []string{`{"@type":"WebPage","mainEntity":{` + article + `,"author":[{"name":["Mara Quill","Ian Reed"]}]}}`}, byline: "Mara Quill and Ian Reed"},
		"type as address": {scripts: []string{strings.Replace(`{`+article+`,"author":"By Mara Quill"}`, `"NewsArticle"`, `["http://schema.org/NewsArticle"]`, 1)}, byline: "Mara Quill"},
		"trailing commas": {scripts: []string{`{` + article + `,"author":["Mara Quill",],}`}, byline: "Mara Quill"},
		"line breaks":     {scripts: []string{"{" + article + ",\"description\":\"two\nlines\t\",\"author\":\"Mara Quill\"};"}, byline: "Mara Quill"},
		"CDATA":           {scripts: []string{"//<![CDATA[\n{" + article + ",\"author\":\"Mara Quill\"}\n//]]>"}, byline: "Mara Quill"},
		"comment":         {scripts: []string{"<!-- {" + article + ",\"author\":\"Mara Quill\"} -->"}, byline: "Mara Quill"},
		"broken beside":   {scripts: []string{`{"@type":"NewsArticle","headline":`, `{` + article + `,"author":"Mara Quill"}`}, byline: "Mara Quill"},
		"related first":   {scripts: []string{`{"@type":"NewsArticle","headline":"Fish market to move","author":"Nobody","datePublished":"2020-01-01T10:00:00Z"}`, `{` + article + `,"author":"Mara Quill"}`}, byline: "Mara Quill"},
		"list of others":  {scripts: []string{`{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Twelve dead in ferry accident","author":"Nobody"}]}`, `{` + article + `,"author":"Mara Quill"}`}, byline: "Mara Quill"},
		"author address":  {scripts: []string{`{` + article + `,"author":{"name":"https://news.example/mara"}}`}},
		"author outlet":   {scripts: []string{`{` + article + `,"author":{"name":"The Post"},"publisher":{"name":"The Post"}}`}, outlet: "The Post"},
		"odd values":      {scripts: []string{`{` + article + `,"author":[null,7,{"name":{}},[]],"publisher":[]}`}},
	} {
		d, err := Parse(ldPage(c.scripts...), "text/html", "", false)
		if err != nil {
			t.Fatal(err)
		}
		if d.Byline != c.byline || d.Outlet != c.outlet || d.Published.String() != "2024-03-03T14:05:00Z" || d.Title != "Twelve dead in ferry accident" {
			t.Errorf("%s: byline %q, outlet %q, published %v, title %q", name, d.Byline, d.Outlet, d.Published, d.Title)
		}
	}
}

func TestSameAddressWins(t *testing.T) {
	page := strings.Replace(string(ldPage(
		`{"@type":"NewsArticle","headline":"Another headline of the same story","url":"https://news.example/ferry/","author":"Mara Quill"}`,
		`{"@type":"NewsArticle","headline":"Twelve dead in ferry accident","url":"https://news.example/other","author":"Nobody"}`)),
		"<head>", `<head><link rel=canonical href="http://www.news.example/ferry?x=1">`, 1)
	d, err := Parse([]byte(page), "", "", false)
	if err != nil || d.Byline != "Mara Quill" {
		t.Errorf("%q, %v", d.Byline, err)
	}
}

func TestStatedBody(t *testing.T) {
	long := strings.Repeat("The search went on through the night with boats and two helicopters. ", 15)
	for name, c := range map[string]struct {
		script, method string
		blocks         int
	}{
		"page has more":   {`{"@type":"NewsArticle","articleBody":"Short."}`, "readability", 2},
		"data have more":  {`{"@type":"NewsArticle","articleBody":"First paragraph.\n\n` + long + `\nLast &amp; least."}`, "json-ld", 3},
		"data have tags":  {`{"@type":"NewsArticle","articleBody":"<p>First paragraph.<\/p><p>` + long + `<\/p><ul><li>One<\/li><li>Two<\/li><\/ul>"}`, "json-ld", 4},
		"not an article":  {`{"@type":"Product","articleBody":"` + long + `"}`, "readability", 2},
		"no text at all":  {`{"@type":"NewsArticle","articleBody":{"x":1}}`, "readability", 2},
		"posts of a blog": {`{"@type":"LiveBlogPosting","liveBlogUpdate":[{"headline":"One","articleBody":"` + long + `"},7,{"headline":"Two"}]}`, "json-ld", 3},
	} {
		d, err := Parse(ldPage(c.script), "", "", false)
		if err != nil || d.Method != c.method || len(d.Blocks) != c.blocks {
			t.Errorf("%s: %s, %d blocks, %v", name, d.Method, len(d.Blocks), err)
		}
		if last := d.Blocks[len(d.Blocks)-1].Text; name == "data have more" && last != "Last & least." {
			t.Errorf("last paragraph %q", last)
		}
	}
}
