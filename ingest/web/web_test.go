package web

import (
	"errors"
	"os"
	"reflect"
	"strings"
	"testing"

	"crosscheck/ingest/extract"
	"crosscheck/model"
)

func testPage(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile("testdata/pages/" + name + ".html")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestRaw: all visible text, in the page's order, and nothing that is hidden.
func TestRaw(t *testing.T) {
	d, err := Parse(testPage(t, "lazy"), "text/html", "https://news.example/a", true)
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, b := range d.Blocks {
		all.WriteString(b.Text + "\n")
	}
	for _, want := range []string{"Puzzles\n", "ADVERTISEMENT\n", "At least 12 people died", "More stories\n", "Cookie settings\n"} {
		if !strings.Contains(all.String(), want) {
			t.Errorf("%q is missing", want)
		}
	}
	for _, hidden := range []string{"enable JavaScript", "last free article", "Anselm Lines, which has run"} {
		if strings.Contains(all.String(), hidden) {
			t.Errorf("%q is hidden and was taken", hidden)
		}
	}
	if d.Method != "all text" || d.Title != "Twelve dead as ferry capsizes off Port Anselm" || d.Blocks[0].Text == d.Title {
		t.Errorf("method %q, title %q", d.Method, d.Title)
	}
}

func TestTooLittle(t *testing.T) {
	for page, want := range map[string]string{
		"":                                      "no text was found",
		"<html><body><script>x</script></body>": "no text was found",
		"<h1>Coast News</h1>" + strings.Repeat("<div><a href=/x>Another story of the day</a></div>", 60): "this is no article",
		"<p>Loading, please wait.</p>": "too little text was found to be an article (3 words)",
	} {
		_, err := Parse([]byte(page), "text/html", "", false)
		var clear *extract.Error
		if !errors.As(err, &clear) || !strings.Contains(clear.What, want) || clear.Do == "" {
			t.Errorf("%q: %v", page, err)
		}
	}
	if d, err := Parse([]byte("<p>Short.</p>"), "", "", true); err != nil || len(d.Blocks) != 1 {
		t.Errorf("all text of a short page: %v", err)
	}
}

func TestConfidence(t *testing.T) {
	prose := strings.Repeat("<p>The ferry left Skarholm at twenty to six with eighty people on board, and it never reached the harbour on the other side of the sound.</p>", 1)
	var long strings.Builder
	for _, day := range strings.Fields("Monday Tuesday Wednesday Thursday Friday Saturday Sunday") {
		long.WriteString(strings.Replace(prose, "at twenty", "on "+day+" at twenty", 1))
	}
	for name, c := range map[string]struct{ page, base, level, note string }{
		"marked":     {"<h1>Ferry lost</h1><article>" + long.String() + "</article>", "", extract.High, ""},
		"unmarked":   {"<h1>Ferry lost</h1><div>" + long.String() + "</div>", "", extract.Medium, "does not mark where"},
		"untitled":   {"<article>" + long.String() + "</article>", "", extract.Medium, "no headline"},
		"short":      {"<h1>Ferry lost</h1><article>" + prose + "</article>", "", extract.Low, "words were found"},
		"locked":     {`<h1>Ferry lost</h1><script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script><article>` + long.String() + "</article>", "", extract.Low, "for subscribers"},
		"front page": {"<h1>The Post</h1><main>" + strings.Repeat("<div><h2>Ferry lost on the sound</h2><p>The ferry left Skarholm and it never reached the other side.</p></div>", 1) + "<p>" + strings.Repeat("Short teaser number one. </p><p>Another teaser, number two. </p><p>", 20) + "</p></main>", "https://post.example/", extract.Low, "lists articles"},
	} {
		d, err := Parse([]byte(c.page), "", c.base, false)
		if err != nil {
			t.Fatal(name, err)
		}
		if d.Confidence != c.level || !strings.Contains(strings.Join(d.Notes, "; "), c.note) {
			t.Errorf("%s: %s %q", name, d.Confidence, d.Notes)
		}
	}
}

// TestSameEveryTime: the same bytes give the same document.
func TestSameEveryTime(t *testing.T) {
	for _, name := range []string{"broadsheet", "liveblog", "posts"} {
		data := testPage(t, name)
		first, err := Parse(data, "", "", false)
		if err != nil {
			t.Fatal(err)
		}
		for range 10 {
			if again, _ := Parse(data, "", "", false); !reflect.DeepEqual(first, again) {
				t.Fatalf("%s differs", name)
			}
		}
	}
}

func TestIsHTML(t *testing.T) {
	for text, want := range map[string]bool{
		"<!DOCTYPE html><p>x": true, "\xef\xbb\xbf\n <HTML>": true, "<?xml version='1.0'?><html xmlns='x'>": true, "<!-- saved --><html>": true, "<p>x": true,
		"plain text": false, "<?xml version='1.0'?><rss>": false, "---\ntitle: x\n---\n": false, "a <p>tag": false, "": false, "<pre-order>": false,
	} {
		if got := IsHTML([]byte(text)); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}

// checkDocument holds what every document must be.
func checkDocument(t *testing.T, d extract.Document, err error) {
	t.Helper()
	if err != nil {
		var clear *extract.Error
		if !errors.As(err, &clear) || clear.What == "" || strings.Contains(clear.Error(), "\n") {
			t.Errorf("no clear line: %v", err)
		}
		return
	}
	if len(d.Blocks) == 0 || d.Method == "" || d.Confidence == "" {
		t.Errorf("empty document: %+v", d)
	}
	for _, b := range d.Blocks {
		if b.Text == "" || strings.TrimSpace(b.Text) != b.Text || strings.ContainsAny(b.Text, "\n\t\r") || b.Role == model.Headline {
			t.Errorf("bad block %v %q", b.Role, b.Text)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, name := range []string{"amp", "lists", "posts", "japanese", "app", "old"} {
		f.Add(testPage(f, name), "text/html", false)
	}
	f.Add([]byte("<p>x<table><p>y</table><svg><p>"), "text/html; charset=utf-16", true)
	f.Fuzz(func(t *testing.T, data []byte, contentType string, raw bool) {
		d, err := Parse(data, contentType, "https://news.example/a", raw)
		checkDocument(t, d, err)
	})
}

func FuzzMHTML(f *testing.F) {
	f.Add([]byte(mhtml("", "https://news.example/a", "quoted-printable", quoted(f, ferryPage))))
	f.Add([]byte("MIME-Version: 1.0\nSnapshot-Content-Location: x\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+"))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := parseMHTML(data, false)
		checkDocument(t, d, err)
	})
}

func FuzzWARC(f *testing.F) {
	page := response("https://news.example/ferry", "200 OK", "Content-Type: text/html\r\n", ferryPage)
	f.Add([]byte(page))
	f.Add([]byte(gzipped(f, record("warcinfo", "", "x", "x"), page)))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := parseWARC(data, false)
		checkDocument(t, d, err)
	})
}

func BenchmarkParse(b *testing.B) {
	for _, name := range []string{"broadsheet", "liveblog", "local"} {
		data := testPage(b, name)
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Parse(data, "", "", false); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
