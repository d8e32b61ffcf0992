package web

import (
	"net/url"
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/text/language"

	"crosscheck/ingest/extract"
)

// page is what the steps of the extraction share.
type page struct {
	doc  *html.Node // nil where no tree could be built
	base *url.URL   // where the page came from; may be nil
	meta map[string][]string
	ld   []object
	data []string // scripts that hold data
	main object   // the JSON-LD object of the article, or nil

	password bool // it has a field for a password
}

// readMeta collects <meta> by name, property and itemprop, in lower case.
func readMeta(doc *html.Node) map[string][]string {
	meta := map[string][]string{}
	if doc == nil {
		return meta
	}
	for n := range doc.Descendants() {
		if n.DataAtom != atom.Meta {
			continue
		}
		content := clean(attr(n, "content"))
		if content == "" {
			continue
		}
		for _, key := range []string{"name", "property", "itemprop", "http-equiv"} {
			if k := strings.ToLower(strings.TrimSpace(attr(n, key))); k != "" && len(meta[k]) < 20 {
				meta[k] = append(meta[k], content)
			}
		}
	}
	return meta
}

// first gives the first value of the first key that has one.
func (p *page) first(keys ...string) string {
	for _, k := range keys {
		if v := p.meta[k]; len(v) > 0 {
			return v[0]
		}
	}
	return ""
}

// describe fills the metadata of the document from JSON-LD, then Open Graph and other
// <meta>, then the page's visible elements.
func (p *page) describe(d *extract.Document) {
	var taken time.Time
	d.URL, taken = original(p.canonical())
	if p.base != nil && taken.IsZero() {
		_, taken = original(p.base.String())
	}
	if !taken.IsZero() {
		d.Notes = append(d.Notes, "a copy that an archive took on "+taken.Format("2 Jan 2006"))
	}
	title := p.documentTitle()
	p.main = pickArticle(p.ld,
		func(u string) bool { return d.URL != "" && sameAddress(p.resolve(u), d.URL) },
		func(h string) bool { return similar(h, title) || similar(h, p.first("og:title")) })
	if d.URL == "" && p.main != nil {
		d.URL, _ = original(p.resolve(p.main.address("url", "mainEntityOfPage", "@id")))
	}
	if d.URL == "" && p.base != nil && isWeb(p.base) {
		d.URL, _ = original(p.base.String())
	}
	d.Outlet = p.outlet(d.URL)
	d.Title = p.headline(title, d.Outlet)
	d.Byline = p.byline(d.Outlet)
	d.Language = p.language()
	d.Published, d.Updated = p.dates()
}

func (p *page) documentTitle() string {
	if p.doc != nil {
		if n := find(p.doc, isTag(atom.Title)); n != nil {
			return textOf(n)
		}
	}
	return ""
}

// headline gives the title that the page shows in its <h1>, where that is the one that its
// metadata mean, else the one of the metadata, else <title> without the outlet's name.
func (p *page) headline(title, outlet string) string {
	bare := stripOutlet(title, outlet)
	stated := []string{p.main.text("headline"), stripOutlet(p.first("og:title"), outlet), stripOutlet(p.first("twitter:title", "dc.title", "parsely-title", "sailthru.title"), outlet), bare}
	var h1s []string
	if p.doc != nil {
		for n := range p.doc.Descendants() {
			if n.DataAtom == atom.H1 && len(h1s) < 5 {
				if t := textOf(n); t != "" && len(t) < 400 && !strings.EqualFold(t, outlet) {
					h1s = append(h1s, t)
				}
			}
		}
	}
	for _, h := range h1s {
		for _, s := range stated {
			if similar(h, s) || words(h) >= 3 && strings.HasPrefix(s, h) {
				return h
			}
		}
	}
	for _, s := range stated {
		if s != "" {
			return s
		}
	}
	if len(h1s) > 0 {
		return h1s[0]
	}
	return ""
}

// stripOutlet cuts " | Outlet" or " - Section - Outlet" off a title. Where the outlet is
// not known, only a part after the last bar goes.
func stripOutlet(title, outlet string) string {
	for _, sep := range []string{" | ", " — ", " – ", " - ", " · ", " :: ", " « "} {
		i := strings.LastIndex(title, sep)
		if i <= 0 {
			continue
		}
		tail := strings.TrimSpace(title[i+len(sep):])
		if outlet != "" && (strings.EqualFold(tail, outlet) || similar(tail, outlet) || strings.HasPrefix(strings.ToLower(outlet), strings.ToLower(tail))) ||
			sep == " | " && len(strings.Fields(tail)) <= 4 && len(strings.Fields(title[:i])) >= 3 {
			return strings.TrimSpace(title[:i])
		}
	}
	return title
}

// language gives a BCP 47 tag, or "".
func (p *page) language() string {
	var stated []string
	if p.main != nil {
		stated = append(stated, p.main.text("inLanguage"))
	}
	if p.doc != nil {
		if n := find(p.doc, isTag(atom.Html)); n != nil {
			stated = append(stated, attr(n, "lang"), attr(n, "xml:lang"))
		}
	}
	stated = append(stated, p.first("og:locale"), p.first("content-language", "dc.language", "language"))
	for _, s := range stated {
		s, _, _ = strings.Cut(s, ",")
		if s = strings.TrimSpace(s); s == "" {
			continue
		}
		if tag, err := language.Parse(strings.ReplaceAll(s, "_", "-")); err == nil && tag != language.Und {
			return tag.String()
		}
	}
	return ""
}

// canonical gives the address that the page calls its own. Some sites name their front
// page as canonical on every page; that is no address of an article.
func (p *page) canonical() string {
	var stated []string
	if p.doc != nil {
		for n := range p.doc.Descendants() {
			if n.DataAtom == atom.Link && strings.EqualFold(attr(n, "rel"), "canonical") {
				stated = append(stated, attr(n, "href"))
				break
			}
		}
	}
	for _, s := range append(stated, p.first("og:url"), p.first("parsely-link", "dc.identifier", "twitter:url")) {
		if s = p.resolve(s); s == "" {
			continue
		}
		u, err := url.Parse(s)
		front := err == nil && strings.Trim(u.Path, "/") == "" && u.RawQuery == ""
		if err != nil || front && p.base != nil && strings.Trim(p.base.Path, "/") != "" && isWeb(p.base) {
			continue
		}
		return s
	}
	return ""
}

// resolve makes an address absolute and drops its fragment; "" where it is no web address.
func (p *page) resolve(address string) string {
	if address == "" || len(address) > 2000 {
		return ""
	}
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil {
		return ""
	}
	if p.base != nil {
		u = p.base.ResolveReference(u)
	}
	if !isWeb(u) {
		return ""
	}
	u.Fragment, u.RawFragment, u.User = "", "", nil
	return u.String()
}

func isWeb(u *url.URL) bool {
	return (u.Scheme == "http" || u.Scheme == "https") && u.Host != ""
}

func sameAddress(a, b string) bool {
	trim := func(s string) string {
		s, _, _ = strings.Cut(s, "?")
		s = strings.TrimPrefix(strings.TrimPrefix(s, "https://"), "http://")
		return strings.TrimSuffix(strings.TrimPrefix(s, "www."), "/")
	}
	return a != "" && trim(a) == trim(b)
}

func looksLikeURL(s string) bool {
	return strings.Contains(s, "://") || strings.HasPrefix(s, "www.") || strings.HasPrefix(s, "//")
}

// similar tells whether two titles are the same but for wording at the edges: two thirds
// of the words of the shorter one are in the other.
func similar(a, b string) bool {
	x, y := strings.Fields(strings.ToLower(a)), strings.Fields(strings.ToLower(b))
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	if len(x) > len(y) {
		x, y = y, x
	}
	trim := func(s string) string { return strings.Trim(s, ".,:;!?'\"“”‘’«»()|-–—") }
	have := map[string]bool{}
	for _, w := range y {
		have[trim(w)] = true
	}
	n := 0
	for _, w := range x {
		if have[trim(w)] {
			n++
		}
	}
	return n*3 >= len(x)*2
}
