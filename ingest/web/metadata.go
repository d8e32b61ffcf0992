package web

import (
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/text/language"

	"crosscheck/ingest/extract"
	"crosscheck/model"
)

// page is what the steps of the extraction share.
type page struct {
	doc  *html.Node // nil where no tree could be built
	base *url.URL   // where the page came from; may be nil
	meta map[string][]string
	ld   []object
	main object // the JSON-LD object of the article, or nil
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
	d.URL = p.canonical()
	title := p.documentTitle()
	p.main = pickArticle(p.ld,
		func(u string) bool { return d.URL != "" && sameAddress(p.resolve(u), d.URL) },
		func(h string) bool { return similar(h, title) || similar(h, p.first("og:title")) })
	if d.URL == "" && p.main != nil {
		d.URL = p.resolve(p.main.address("url", "mainEntityOfPage", "@id"))
	}
	if d.URL == "" && p.base != nil && isWeb(p.base) {
		d.URL = p.base.String()
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
			if similar(h, s) {
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

// outlet gives the name of the publication: what the article's publisher, the site's own
// name or its address say.
func (p *page) outlet(address string) string {
	if p.main != nil {
		if n := names(p.main["publisher"], p.ld, 0); len(n) > 0 && !looksLikeURL(n[0]) {
			return n[0]
		}
	}
	if s := p.first("og:site_name", "application-name", "apple-mobile-web-app-title", "dc.publisher", "publisher", "cre", "twitter:app:name:iphone"); s != "" && !looksLikeURL(s) {
		return s
	}
	for _, o := range p.ld {
		for _, t := range o.types() {
			if t == "newsmediaorganization" || t == "organization" || t == "website" {
				if n := o.text("name"); n != "" && !looksLikeURL(n) {
					return n
				}
			}
		}
	}
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	if name := titleTail(p.documentTitle(), u.Hostname()); name != "" {
		return name
	}
	return strings.TrimPrefix(strings.TrimPrefix(u.Hostname(), "www."), "amp.")
}

// titleTail gives the outlet's name at the end of a page's title where its letters are
// those of the host: "... - The New York Times" on nytimes.com.
func titleTail(title, host string) string {
	labels := strings.Split(host, ".")
	name := ""
	for _, l := range labels[:max(0, len(labels)-1)] {
		if len(l) >= len(name) { // the longest label before the ending: bbc.co.uk, www.post.example
			name = l
		}
	}
	at := max(strings.LastIndex(title, " - "), strings.LastIndex(title, " | "), strings.LastIndex(title, " – "), strings.LastIndex(title, " — "))
	if at < 0 || len(name) < 3 {
		return ""
	}
	tail := strings.Trim(title[at:], " -|–—")
	if len(strings.Fields(tail)) > 5 {
		return ""
	}
	i := 0
	for _, r := range strings.ToLower(tail) {
		if i < len(name) && (name[i] == '-' || rune(name[i]) == r) {
			i++
		}
	}
	if i < len(name) {
		return ""
	}
	return tail
}

// byline gives the authors' names: of JSON-LD, of <meta>, or of an element that is marked
// as the byline. The outlet's own name is no byline.
func (p *page) byline(outlet string) string {
	var people []string
	if p.main != nil {
		people = names(p.main["author"], p.ld, 0)
		if len(people) == 0 {
			people = names(p.main["creator"], p.ld, 0)
		}
	}
	if len(people) == 0 {
		for _, key := range []string{"article:author", "author", "byl", "dc.creator", "parsely-author", "sailthru.author", "og:article:author"} {
			if people = slices.DeleteFunc(slices.Clone(p.meta[key]), looksLikeURL); len(people) > 0 {
				break
			}
		}
	}
	if len(people) == 0 && p.doc != nil {
		if n := find(p.doc, isByline); n != nil {
			people = []string{textOf(n)}
		}
	}
	var out []string
	for _, name := range people {
		name = withoutOutlet(trimBy(name), outlet)
		if name != "" && len(name) < 200 && !looksLikeURL(name) && !strings.EqualFold(name, outlet) && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return joinNames(out)
}

// withoutOutlet takes the outlet off a byline such as "Ida Strand, The Beacon".
func withoutOutlet(name, outlet string) string {
	parts := strings.Split(name, ", ")
	if len(parts) < 2 {
		return name
	}
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return strings.EqualFold(p, outlet) }), ", ")
}

// trimBy takes the "By" off a byline.
func trimBy(s string) string {
	s = strings.TrimSpace(s)
	for _, by := range []string{"by ", "von ", "par ", "por ", "di ", "door ", "af ", "av "} {
		if len(s) > len(by) && strings.EqualFold(s[:len(by)], by) {
			return strings.TrimSpace(s[len(by):])
		}
	}
	return s
}

func joinNames(names []string) string {
	switch len(names) {
	case 0:
		return ""
	case 1:
		return names[0]
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
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

// dates gives when the article was published and last updated. An update that is no later
// than the publication says nothing and is left out.
func (p *page) dates() (published, updated model.Moment) {
	if p.main != nil {
		published = parseMoment(p.main.text("datePublished", "dateCreated", "uploadDate"))
		updated = parseMoment(p.main.text("dateModified"))
	}
	if published.IsZero() {
		published = p.metaMoment("article:published_time", "og:article:published_time", "datepublished", "date", "dc.date.issued", "dcterms.created", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publication_date", "article:published", "dc.date", "pdate", "ptime")
	}
	if updated.IsZero() {
		updated = p.metaMoment("article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified", "article:modified", "lastmod", "utime")
	}
	if published.IsZero() && p.doc != nil {
		published, updated = p.shownDates(updated)
	}
	if !updated.IsZero() && !published.IsZero() && !updated.Time.After(published.Time) {
		updated = model.Moment{}
	}
	return published, updated
}

func (p *page) metaMoment(keys ...string) model.Moment {
	for _, k := range keys {
		for _, v := range p.meta[k] {
			if m := parseMoment(v); !m.IsZero() {
				return m
			}
		}
	}
	return model.Moment{}
}

// shownDates reads <time> elements and elements marked as a date, above all those in the
// head of the article; the first is the publication, one marked as update the update.
func (p *page) shownDates(updated model.Moment) (model.Moment, model.Moment) {
	var published model.Moment
	for n := range p.doc.Descendants() {
		if n.Type != html.ElementNode || n.DataAtom != atom.Time && !isDateline(n) {
			continue
		}
		m := parseMoment(attr(n, "datetime"))
		if m.IsZero() {
			m = parseMoment(textOf(n))
		}
		if m.IsZero() {
			continue
		}
		mark := strings.ToLower(attr(n, "itemprop") + " " + attr(n, "class"))
		if n.Parent != nil {
			mark += " " + strings.ToLower(attr(n.Parent, "class"))
		}
		if strings.Contains(mark, "updated") || strings.Contains(mark, "modified") {
			if updated.IsZero() {
				updated = m
			}
		} else if published.IsZero() {
			published = m
		}
	}
	return published, updated
}
