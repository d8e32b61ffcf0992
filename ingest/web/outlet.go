package web

import (
	"cmp"
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"
)

// outlet gives the name of the publication. A page may name several: the agency that wrote
// the article, the company behind the site, a section. The one that fits the address wins.
func (p *page) outlet(address string) string {
	host := ""
	if u, err := url.Parse(address); err == nil {
		host = u.Hostname()
	}
	var stated []string
	if p.main != nil {
		stated = append(stated, names(p.main["publisher"], p.ld, 0)...)
	}
	stated = append(stated, p.first("og:site_name"), titleTail(p.documentTitle(), host),
		p.first("application-name", "apple-mobile-web-app-title"), p.first("dc.publisher", "publisher", "cre", "twitter:app:name:iphone"))
	for _, o := range p.ld {
		for _, t := range o.types() {
			if t == "newsmediaorganization" || t == "organization" || t == "website" {
				stated = append(stated, o.text("name"))
			}
		}
	}
	other, fits := "", ""
	for _, name := range stated {
		name = shortName(name)
		if name == "" || looksLikeURL(name) || strings.HasPrefix(name, "@") || len(name) > 60 {
			continue
		}
		if isHost(name, host) {
			return name
		}
		if fits == "" && fitsHost(name, host) {
			fits = name
		}
		if other == "" {
			other = name
		}
	}
	if fits != "" || other != "" {
		return cmp.Or(fits, other)
	}
	if host == "" {
		return p.titleRest()
	}
	return strings.TrimPrefix(strings.TrimPrefix(host, "www."), "amp.")
}

// titleRest gives what the title of a saved page has behind the headline that the page shows: the outlet's name.
func (p *page) titleRest() string {
	if p.doc == nil {
		return ""
	}
	title := p.documentTitle()
	for n := range p.doc.Descendants() {
		if n.DataAtom != atom.H1 {
			continue
		}
		rest, ok := strings.CutPrefix(title, textOf(n))
		name := strings.Trim(rest, " -|–—_·:«»｜/")
		if ok && rest != name && name != "" && len(strings.Fields(name)) <= 5 && utf8.RuneCountInString(name) <= 40 {
			return name
		}
	}
	return ""
}

// isHost tells whether the letters of a name are those of the host: "El Correo" on elcorreo.example.
func isHost(name, host string) bool {
	name = strings.TrimPrefix(strings.ToLower(name), "the ")
	name = strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, name)
	return len(name) > 2 && slices.ContainsFunc(strings.Split(host, "."), func(label string) bool {
		return strings.TrimPrefix(strings.ReplaceAll(label, "-", ""), "the") == name
	})
}

// shortName cuts a slogan or a section off a site's name.
func shortName(name string) string {
	for _, sep := range []string{" | ", " - ", " – ", " — ", " :: ", " // "} {
		if before, _, ok := strings.Cut(name, sep); ok && len(before) > 1 {
			name = before
		}
	}
	return strings.TrimSpace(name)
}

// fitsHost tells whether the letters of a host's name are found in a name in this order, as
// those of nytimes.com in The New York Times.
func fitsHost(name, host string) bool {
	labels := strings.Split(host, ".")
	label := ""
	for _, l := range labels[:max(0, len(labels)-1)] {
		if len(l) >= len(label) { // the longest label before the ending: bbc.co.uk, www.post.example
			label = l
		}
	}
	if len(label) < 2 {
		return false
	}
	i := 0
	for _, r := range strings.ToLower(name) {
		for i < len(label) && label[i] == '-' {
			i++
		}
		if i < len(label) && rune(label[i]) == r {
			i++
		}
	}
	return i == len(label)
}

// titleTail gives the outlet's name at the end of a page's title where it fits the host:
// "... - The New York Times" on nytimes.com.
func titleTail(title, host string) string {
	at := max(strings.LastIndex(title, " - "), strings.LastIndex(title, " | "), strings.LastIndex(title, " – "), strings.LastIndex(title, " — "))
	if at < 0 {
		return ""
	}
	tail := strings.Trim(title[at:], " -|–—")
	if len(strings.Fields(tail)) > 5 || !fitsHost(tail, host) {
		return ""
	}
	return tail
}
