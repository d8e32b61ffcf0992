package document

import (
	"strings"
	"testing"
)

func book3(t testing.TB, page string, parts ...string) []byte {
	return pack(t, append([]string{
		"mimetype", "application/epub+zip",
		"META-INF/container.xml", `<container><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
		"OEBPS/content.opf", `<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>Sunday reader</dc:title><dc:creator>Ann Roe</dc:creator><dc:creator>Bo Li</dc:creator><dc:publisher>Harbour Post</dc:publisher><dc:language>en</dc:language><dc:date>2017-07-09</dc:date><dc:source>https://example.org/ferry</dc:source></metadata>
			<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="two" href="t%77o.xhtml" media-type="application/xhtml+xml"/><item id="one" href="one.xhtml" media-type="application/xhtml+xml"/><item id="ad" href="ad.xhtml" media-type="application/xhtml+xml"/><item id="css" href="a.css" media-type="text/css"/></manifest>
			<spine><itemref idref="nav"/><itemref idref="one"/><itemref idref="two"/><itemref idref="ad" linear="no"/><itemref idref="one"/></spine></package>`,
		"OEBPS/nav.xhtml", `<html><body><p>Contents</p></body></html>`,
		"OEBPS/ad.xhtml", `<html><body><p>Advertisement</p></body></html>`,
		"OEBPS/two.xhtml", `<html><body><p>It ended well.</p></body></html>`,
		"OEBPS/one.xhtml", page,
	}, parts...)...)
}

func TestEPUB(t *testing.T) {
	data := book3(t, `<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="a.js"/><style>p{}</style></head><body>
		<nav><p>Menu</p></nav><h1>Ferry<br/>capsizes</h1><p class="byline">By Ann Roe</p><div>Loose text,
		<em>with</em> a tag &amp; a sign.<p>It sank.<sup><a href="#n">1</a></sup> All 9 km<sup>2</sup>.</p></div>
		<figure><img alt="no"/><figcaption><p>The ferry</p></figcaption></figure>
		<table><tr><th>Year</th><td>Dead</td></tr></table><ul><li>First</li><li>Second</li></ul></body></html>`)
	if f := Sniff(data, "x.zip"); f != FormatEPUB {
		t.Errorf("sniffed as %s", f)
	}
	d, err := EPUB(data)
	same(t, d, err, `
		outlet: Harbour Post
		title: Ferry capsizes
		byline: Ann Roe, Bo Li
		published: 2017-07-09T00:00:00Z
		url: https://example.org/ferry
		language: en
		- Loose text, with a tag & a sign.
		- It sank. All 9 km².
		- (caption) The ferry
		- Year | Dead
		- First
		- Second
		- It ended well.
		`)
	cuts(t, data, func(data []byte) error { _, err := EPUB(data); return err })
}

func TestEPUBHostile(t *testing.T) {
	read := func(data []byte) error { _, err := EPUB(data); return err }
	fails(t, read(book3(t, "<p>x</p>", "META-INF/encryption.xml", `<e><CipherReference URI="OEBPS/one.xhtml"/></e>`)), "protected against copying")
	fails(t, read(book3(t, strings.Repeat("<p>lol</p>", 1<<18))), "far more")
	fails(t, read(book3(t, strings.Repeat("<table><tr><td>", 2000))), "nested")
	fails(t, read(pack(t, "META-INF/container.xml", `<container><rootfile full-path="no.opf"/></container>`)), "missing")
	fails(t, read(pack(t, "mimetype", "application/epub+zip")), "missing")
	if err := read(book3(t, strings.Repeat("<div><span>", 50_000)+"deep")); err != nil {
		t.Errorf("deep divisions: %v", err)
	}
}

func FuzzEPUB(f *testing.F) {
	f.Add("<h1>Ferry</h1><p>It <b>sank</p><table><td>x</table>")
	f.Add("<figure><figcaption>x</figure></td></tr><pre>a\n\nb")
	f.Fuzz(func(t *testing.T, page string) {
		d, err := EPUB(book3(t, page))
		sound(t, d, err)
	})
}
