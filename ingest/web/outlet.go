package web

import (
	"net/url"
	"strings"
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
	other := ""
	for _, name := range stated {
		name = shortName(name)
		if name == "" || looksLikeURL(name) || strings.HasPrefix(name, "@") || len(name) > 60 {
			continue
		}
		if fitsHost(name, host) {
			return name
		}
		if other == "" {
			other = name
		}
	}
	if other != "" {
		return other
	}
	return strings.TrimPrefix(strings.TrimPrefix(host, "www."), "amp.")
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
