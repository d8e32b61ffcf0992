package ingest

import (
	"strings"
	"testing"
	"unicode/utf8"

	"crosscheck/ingest/extract"
	"crosscheck/model"
)

// made gives the article of a document.
func made(d extract.Document) model.Article {
	return newArticle(piece{source: "x.txt", name: "x.txt", data: []byte("x")}, &found{Document: d}, false)
}

func TestNewArticleIsSafe(t *testing.T) {
	const evil = "a\x1b]0;x\x07\u202eb\u200bc\xff"
	a := made(extract.Document{
		Outlet: evil, Title: evil, Byline: evil, URL: "https://a.example/" + evil, Language: evil, Method: evil, Confidence: evil, Notes: []string{evil},
		Blocks: []extract.Block{{Role: model.Body, Text: evil + "\r\n\r\n" + evil}},
	})
	for _, s := range append([]string{a.Outlet, a.Title, a.Byline, a.URL, a.Language, a.Method, a.Confidence, a.Text}, a.Notes...) {
		if strings.ContainsAny(s, "\x1b\x07\u202e\u200b\r") || !utf8.ValidString(s) {
			t.Errorf("unsafe: %q", s)
		}
	}
	if want := "⟨U+202E⟩"; !strings.Contains(a.Text, want) || len(a.Notes) != 2 {
		t.Errorf("text %q, notes %q", a.Text, a.Notes)
	}
}

func TestHeadlineOfDocument(t *testing.T) {
	for _, test := range []struct {
		title  string
		blocks []extract.Block
		want   string
	}{
		{"T", []extract.Block{{Role: model.Body, Text: "a"}}, "headline:T body:a "},
		{"T", []extract.Block{{Role: model.Body, Text: " T "}, {Role: model.Body, Text: "a"}}, "headline:T body:a "},
		{"T", []extract.Block{{Role: model.Dateline, Text: "d"}, {Role: model.Headline, Text: "H"}, {Role: model.Headline, Text: "a"}}, "dateline:d headline:H body:a "},
		{"", []extract.Block{{Role: model.Body, Text: "a\n\n\n b"}, {Role: model.Body, Text: "  "}}, "body:a\n b "},
	} {
		a := made(extract.Document{Title: test.title, Blocks: test.blocks})
		got := ""
		for _, p := range a.Paragraphs {
			got += p.Role.String() + ":" + a.Text[p.Start:p.End] + " "
		}
		if got != test.want {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
}

func TestAddress(t *testing.T) {
	for in, want := range map[string]string{
		"https://a.example/b?c=d": "https://a.example/b?c=d", " http://a.example ": "http://a.example", "https://user:secret@a.example/": "https://a.example/",
		"javascript:alert(1)": "", "file:///etc/passwd": "", "//a.example": "", "a.example": "", "": "", "https://": "", "https://a.example/\x1b": "", "https://a.example/\u202e": "https://a.example/%E2%80%AE",
	} {
		if got := address(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestReadable(t *testing.T) {
	for text, want := range map[string]string{"a ferry": "a ferry", "a⟨U+200B⟩ferry⟨U+202E⟩": "aferry", "cut ⟨U+20": "cut ", "": "", "⟨U+FEFF⟩": ""} {
		if got := readable(text); got != want {
			t.Errorf("%q: %q", text, got)
		}
	}
}

// TestStatedLanguage: a page may be wrong about its language, who writes front matter is not.
func TestStatedLanguage(t *testing.T) {
	german := strings.Repeat("Die Fähre ist am Sonntag vor der Küste gesunken, und es sind nach Angaben der Behörden mindestens zwölf Menschen gestorben. ", 3)
	at := write(t, map[string]string{
		"page.html": `<!doctype html><html lang="en-US"><body><article><h1>Fähre gesunken</h1><p>` + german + "</p></article></body></html>",
		"front.txt": "---\nlanguage: en\n---\n\nFähre gesunken\n\n" + german,
	})
	articles := load(t, Options{}, at+"/page.html", at+"/front.txt")
	if articles[0].Language != "de" || !strings.Contains(strings.Join(articles[0].Notes, ";"), "says that it is in en-US; its words are de") || articles[1].Language != "en" {
		t.Errorf("%s %q, %s", articles[0].Language, articles[0].Notes, articles[1].Language)
	}
}
