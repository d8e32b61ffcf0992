package web

import (
	"strings"
	"testing"
)

const filler = `<article><p>The ferry left Skarholm at twenty to six with eighty people on board and never reached the harbour on the other side.</p><p>Rescuers pulled forty-three survivors from the water during the night.</p></article>`

func metaOf(t *testing.T, head, body, base string) (title, outlet, byline, url, language string) {
	t.Helper()
	d, err := Parse([]byte("<html><head>"+head+"</head><body>"+body+filler+"</body></html>"), "", base, false)
	if err != nil {
		t.Fatal(err)
	}
	return d.Title, d.Outlet, d.Byline, d.URL, d.Language
}

func TestTitles(t *testing.T) {
	for _, c := range []struct{ head, body, want string }{
		{`<title>Twelve dead as ferry sinks | The Post</title>`, ``, "Twelve dead as ferry sinks"},
		{`<title>Twelve dead as ferry sinks - The Post</title><meta property="og:site_name" content="The Post">`, ``, "Twelve dead as ferry sinks"},
		{`<title>Ferry - Skarholm line - sinks</title>`, ``, "Ferry - Skarholm line - sinks"},
		{`<title>The Post</title><meta property="og:title" content="Twelve dead as ferry sinks">`, ``, "Twelve dead as ferry sinks"},
		{`<title>Ferry sinks: twelve dead</title>`, `<h1>The Post</h1><h1>Twelve dead as ferry sinks</h1>`, "Twelve dead as ferry sinks"},
		{`<title>Twelve dead &amp; many missing</title>`, `<h1>Menu</h1>`, "Twelve dead & many missing"},
		{``, `<h1>Twelve <em>dead</em><br>as ferry sinks</h1>`, "Twelve dead as ferry sinks"},
		{``, ``, ""},
	} {
		if got, _, _, _, _ := metaOf(t, c.head, c.body, ""); got != c.want {
			t.Errorf("%s %s: %q, want %q", c.head, c.body, got, c.want)
		}
	}
}

func TestOutlets(t *testing.T) {
	for _, c := range []struct{ head, base, want string }{
		{`<meta property="og:site_name" content="The Northern Post - News from the coast">`, "https://www.northernpost.example/a", "The Northern Post"},
		{`<script type="application/ld+json">{"@type":"NewsArticle","publisher":{"name":"Coast Wire"}}</script><meta property="og:site_name" content="Northern Post">`, "https://www.northernpost.example/a", "Northern Post"},
		{`<script type="application/ld+json">{"@type":"NewsArticle","publisher":{"name":"Coast Wire"}}</script>`, "https://www.northernpost.example/a", "Coast Wire"},
		{`<meta property="og:site_name" content="U.S."><title>Ferry sinks - Coast Wire</title>`, "https://www.coastwire.example/a", "Coast Wire"},
		{`<title>Ferry sinks - a story in six parts</title>`, "https://www.coastwire.example/a", "coastwire.example"},
		{`<meta name="twitter:app:name:iphone" content="@coast">`, "https://amp.coastwire.example/a", "coastwire.example"},
		{``, "", ""},
	} {
		if _, got, _, _, _ := metaOf(t, c.head, "", c.base); got != c.want {
			t.Errorf("%s at %s: %q, want %q", c.head, c.base, got, c.want)
		}
	}
}

func TestBylines(t *testing.T) {
	for body, want := range map[string]string{
		`<div class="byline">By Mara Quill and Ian Reed</div>`:                                                                                           "Mara Quill and Ian Reed",
		`<div class="author-line">Mara Quill @mquill March 3, 2024</div>`:                                                                                "Mara Quill",
		`<p class="byline">Mara Quill @mquill Nov 18, 2019 at 9:24 pm</p>`:                                                                               "Mara Quill",
		`<span class="article-author">Mara Quill | Published 9:11 PM</span>`:                                                                             "Mara Quill",
		`<a rel="author" href="/x">Posted by: Mara Quill</a>`:                                                                                            "Mara Quill",
		`<div class="byline-block"><time>2 hours ago</time><span><b>Mara Quill</b><div>Transport correspondent</div></span><button>Share</button></div>`: "Mara Quill",
		`<span itemprop="author">Mara Quill (Rennes, envoyée spéciale)</span>`:                                                                           "Mara Quill",
		`<span itemprop="author">admin</span>`:                                                                                                           "",
		`<ul class="authors"><li>Home<li>News<li>Sport<li>Art<li>A<li>B<li>C<li>D<li>E</ul>`:                                                             "",
	} {
		if _, _, got, _, _ := metaOf(t, "", body, ""); got != want {
			t.Errorf("%s: %q, want %q", body, got, want)
		}
	}
}

func TestAddresses(t *testing.T) {
	for _, c := range []struct{ head, base, want string }{
		{`<link rel="canonical" href="/a?id=1#x">`, "https://news.example/b", "https://news.example/a?id=1"},
		{`<link rel="canonical" href="https://news.example/">`, "https://news.example/b", "https://news.example/b"}, // the front page is no article
		{`<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="https://news.example/c">`, "", "https://news.example/c"},
		{`<base href="https://news.example/d/">`, "", "https://news.example/d/"},
		{`<link rel="canonical" href="https://me:secret@news.example/e">`, "", "https://news.example/e"},
		{``, "https://news.example/f?x=y", "https://news.example/f?x=y"},
		{``, "file:///home/me/ferry.html", ""},
		{`<link rel="canonical" href="http://` + strings.Repeat("x", 3000) + `">`, "", ""},
	} {
		if _, _, _, got, _ := metaOf(t, c.head, "", c.base); got != c.want {
			t.Errorf("%s at %s: %q, want %q", c.head, c.base, got, c.want)
		}
	}
}

func TestLanguages(t *testing.T) {
	for page, want := range map[string]string{
		`<html lang="en-gb">`: "en-GB", `<html lang="DE_de">`: "de-DE", `<html xml:lang="fr">`: "fr", `<html lang="zh-Hant-TW">`: "zh-Hant-TW", `<html lang="x y z">`: "",
		`<meta property="og:locale" content="pt_BR">`: "pt-BR", `<meta http-equiv="content-language" content="ar, en">`: "ar",
		`<script type="application/ld+json">{"@type":"NewsArticle","inLanguage":"da"}</script>`: "da",
	} {
		d, err := Parse([]byte(page+filler), "", "", false)
		if err != nil || d.Language != want {
			t.Errorf("%s: %q, %v, want %q", page, d.Language, err, want)
		}
	}
}

func TestDates(t *testing.T) {
	for page, want := range map[string]string{
		`<meta property="article:published_time" content="2024-03-03T14:05:00Z"><meta property="article:modified_time" content="2024-03-03T14:05:00Z">`: "2024-03-03T14:05:00Z ",
		`<meta name="date" content="2024-03-03"><meta name="last-modified" content="2024-03-04T10:00:00Z">`:                                             "2024-03-03T00:00:00Z 2024-03-04T10:00:00Z",
		`<time datetime="2024-03-03T14:05:00Z">today</time><time class="updated" datetime="2024-03-04T10:00:00Z">now</time>`:                            "2024-03-03T14:05:00Z 2024-03-04T10:00:00Z",
		`<time class="entry-published updated" itemprop="datePublished" datetime="2024-03-03T14:05:00Z">today</time>`:                                   "2024-03-03T14:05:00Z ",
		`<p class="timestamp">Posted March 3, 2024</p>`:                                                                                                 "2024-03-03T00:00:00Z ",
		`<p>On March 3, 2024 a ferry sank.</p>`:                                                                                                         " ",
	} {
		d, err := Parse([]byte(page+filler), "", "", false)
		if got := d.Published.String() + " " + d.Updated.String(); err != nil || got != want {
			t.Errorf("%s: %q, %v, want %q", page, got, err, want)
		}
	}
}
