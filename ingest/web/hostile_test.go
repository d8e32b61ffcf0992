package web

import (
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"crosscheck/ingest/extract"
)

// hostile are pages made to break a parser, by name.
func hostile() map[string]string {
	many := func(n int, f string) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, f, i)
		}
		return b.String()
	}
	prose := many(30, "<p>On day %d the ferry left at nine, and nobody has seen it since then, although everybody on the island has been looking for it in boats, from the cliffs and with the help of two helicopters.</p>\n")
	return map[string]string{
		"deep and wide":     strings.Repeat("<div class=x>", 400) + many(3_000, "<p>On day %d the ferry left at nine, and nobody has seen it.</p>") + strings.Repeat("</div>", 400),
		"deep and marked":   strings.Repeat("<div class=related>", 400) + many(3_000, "<p>On day %d the ferry left at nine, and nobody has seen it.</p>"),
		"pull quotes":       prose + many(5_000, "<aside class=pullquote>Nobody saw it on day %d, they said</aside>") + prose,
		"hidden":            "<article>" + strings.Repeat("<div hidden><p>x", 20_000) + "</article>" + prose,
		"nesting":           strings.Repeat("<div>", 100_000) + "<p>" + strings.Repeat("deep water ", 100),
		"nesting in prose":  prose + strings.Repeat("<blockquote>", 100_000) + prose,
		"nested lists":      strings.Repeat("<ul><li>", 100_000) + prose,
		"nested tables":     strings.Repeat("<table><tr><td>", 50_000) + prose,
		"nested formatting": strings.Repeat("<b><i>", 100_000) + prose,
		"reopened elements": many(500, "<b a%d>") + strings.Repeat("<p>x y z", 30_000),
		"reopened fonts":    many(400, "<font color=%d>") + strings.Repeat("<p>x<td>", 60_000),
		"anchors":           strings.Repeat("<a href=x>", 60_000) + prose,
		"misnested":         strings.Repeat("<a><p></a></p>", 100_000) + prose,
		"entities":          strings.Repeat("&NotEqualTilde;&#x1d4aa;&amp;", 20_000),
		"entity bomb":       `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">` + many(30, `<!ENTITY c%d "&b;&b;&b;&b;&b;&b;">`) + "]>" + prose + "&c29;",
		"attributes":        "<p " + many(150_000, "a%d=x ") + ">" + prose,
		"bodies":            "<body " + many(30, "a%d=x ") + ">" + strings.Repeat("<body b=c>", 20_000) + prose,
		"classes":           strings.Repeat(`<div class="`+strings.Repeat("related-x ", 300)+`">x</div>`, 200) + prose,
		"one long line":     "<p>" + strings.Repeat("a", 1<<18),
		"spaces":            "<p>" + strings.Repeat(" \t", 1<<19) + prose,
		"breaks":            strings.Repeat("word<br>", 10_000),
		"double breaks":     "<article>" + strings.Repeat("word word word word.<br><br>", 3_000) + "</article>",
		"small elements":    strings.Repeat("<i>x</i>", 80_000),
		"paragraphs":        "<article>" + strings.Repeat("<p>The ferry left at nine, and nobody has seen it since.", 4_000) + "</article>",
		"links":             strings.Repeat("<li><a href=x>more and more</a></li>", 3_000),
		"nested articles":   strings.Repeat("<article><p>The ferry left at nine, and nobody has seen it since, they said.</p>", 300) + prose,
		"open comment":      prose + "<!--" + strings.Repeat("-", 1<<20),
		"open script":       prose + "<script>" + strings.Repeat("x<", 1<<20),
		"open tag":          prose + "<div class=\"" + strings.Repeat("x", 1<<20),
		"templates":         strings.Repeat("<template>", 50_000) + prose,
		"svg":               strings.Repeat("<svg><foreignObject>", 50_000) + prose,
		"selects":           strings.Repeat("<select><option>", 40_000) + prose,
		"frames":            strings.Repeat("<frameset>", 40_000),
		"json nesting":      `<script type="application/ld+json">` + strings.Repeat(`{"@graph":[`, 9000) + `</script>` + prose,
		"json size":         `<script type="application/ld+json">[` + many(40_000, `{"@type":"NewsArticle","headline":"%d"},`) + `{}]</script>` + prose,
		"json authors":      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","author":[` + many(40_000, `{"@id":"%d"},`) + `{}]}</script>` + prose,
		"nested live blogs": "<article>" + strings.Repeat("<div class=liveblog>", 400) + strings.Repeat("word ", 1<<17) + strings.Repeat("</div>", 400),
		"nested decks":      "<article><header><h1>x</h1>" + strings.Repeat("<div class=deck>", 400) + strings.Repeat("<i></i>", 30_000) + many(600, "<p>Nobody saw it on day %d"),
		"captions":          "<article>" + prose + "<figure><figcaption>" + many(8_000, "<span>Seen on day %d.</span><span></span>"),
		"galleries":         "<article>" + prose + strings.Repeat("<div class=gallery>", 400) + many(3_000, "<div><img><p>Boats on day %d</p></div>"),
		"authors":           "<article>" + prose + many(2_000, "<h4>About the author</h4><p>Ida Strand is a reporter since %d."),
		"nulls":             strings.Repeat("\x00", 1<<20) + prose,
		"controls":          "<title>\x1b]0;owned\x07</title>" + strings.Replace(prose, "ferry", "fer\x1b[31mry\u202e", -1),
	}
}

// TestHostilePages holds every page to an end in bounded memory: a document or one clear
// line.
func TestHostilePages(t *testing.T) {
	for name, data := range hostile() {
		t.Run(name, func(t *testing.T) {
			for _, raw := range []bool{false, true} {
				var before, after runtime.MemStats
				runtime.ReadMemStats(&before)
				d, err := Parse([]byte(data), "text/html", "https://news.example/a", raw)
				runtime.ReadMemStats(&after)
				var clear *extract.Error
				if err != nil && (!errors.As(err, &clear) || clear.What == "" || clear.Do == "") {
					t.Errorf("raw %t: no clear line: %v", raw, err)
				}
				if err == nil && len(d.Blocks) == 0 {
					t.Errorf("raw %t: neither text nor an error", raw)
				}
				if got := after.TotalAlloc - before.TotalAlloc; got > 3<<30 {
					t.Errorf("raw %t: allocated %d MiB", raw, got>>20)
				}
			}
		})
	}
}

// TestProseSurvives: what is hostile in a page does not hide the article beside it.
func TestProseSurvives(t *testing.T) {
	pages := hostile()
	for _, name := range []string{"nested formatting", "attributes", "bodies", "classes", "open comment", "json nesting", "json size", "entity bomb", "controls"} {
		d, err := Parse([]byte(pages[name]), "", "", false)
		if err != nil || d.Words() < 700 && name != "nested formatting" {
			t.Errorf("%s: %d words, %v", name, d.Words(), err)
		}
		for _, b := range d.Blocks {
			if strings.Contains(b.Text, "<p") {
				t.Errorf("%s: tags in the text", name)
			}
		}
	}
}

func TestTooLarge(t *testing.T) {
	for name, data := range map[string]string{"bytes": strings.Repeat("x", maxPage+1), "html": "<p>" + strings.Repeat("x ", 8<<20)} {
		_, err := Parse([]byte(data), "text/html", "", false)
		var clear *extract.Error
		if !errors.As(err, &clear) || !strings.Contains(clear.What, "larger than 16 MiB") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestTooDeep: no article is nested so deeply; with raw its text is read all the same.
func TestTooDeep(t *testing.T) {
	for _, name := range []string{"nesting in prose", "nested lists"} {
		page := []byte(hostile()[name])
		_, err := Parse(page, "", "", false)
		var clear *extract.Error
		if !errors.As(err, &clear) || !strings.Contains(clear.What, "nested deeper") || clear.Do == "" {
			t.Errorf("%s: %v", name, err)
		}
		if d, err := Parse(page, "", "", true); err != nil || d.Words() < 500 {
			t.Errorf("%s, raw: %v, %d words", name, err, d.Words())
		}
	}
}
