package web

import (
	"net/url"
	"regexp"
	"strings"
	"sync"
	"time"
)

// inArchive finds the address of a page in that of its copy in a web archive: /web/20240304091500id_/https://...
var inArchive = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^/(?:(?:[a-z]+/)?web/|all/)?(\d{4,14})(?:[a-z]{2}_)?/(https?:/{1,2}.+)$`)
})

// original gives the address of a page from that of its copy in a web archive or a cache of AMP pages, and when the
// archive took it, zero where that is not told. Any other address is given as it is.
func original(address string) (string, time.Time) {
	u, err := url.Parse(address)
	if err != nil {
		return address, time.Time{}
	}
	host := strings.ToLower(u.Hostname())
	path := u.EscapedPath()
	if u.RawQuery != "" {
		path += "?" + u.RawQuery
	}
	switch {
	case host == "web.archive.org" || isArchiveToday(host) || strings.HasPrefix(host, "webarchive.") || strings.HasPrefix(host, "wayback."):
		m := inArchive().FindStringSubmatch(path)
		if m == nil {
			return address, time.Time{}
		}
		at, _ := time.Parse("20060102150405"[:len(m[1])&^1], m[1][:len(m[1])&^1])
		scheme, rest, _ := strings.Cut(m[2], ":")
		return scheme + "://" + strings.TrimLeft(rest, "/"), at
	case strings.HasSuffix(host, ".cdn.ampproject.org"), (host == "www.google.com" || host == "google.com") && strings.HasPrefix(path, "/amp/"):
		rest := strings.TrimPrefix(path, "/amp")
		for _, kind := range []string{"/c", "/v", "/wp"} {
			if cut, ok := strings.CutPrefix(rest, kind+"/"); ok {
				rest = "/" + cut
				break
			}
		}
		scheme := "http://"
		if cut, ok := strings.CutPrefix(rest, "/s/"); ok {
			rest, scheme = "/"+cut, "https://"
		}
		if page := strings.TrimPrefix(rest, "/"); strings.Contains(page, ".") {
			return scheme + page, time.Time{}
		}
	}
	return address, time.Time{}
}

// isArchiveToday tells the hosts of one archive that has many names.
func isArchiveToday(host string) bool {
	name, _, _ := strings.Cut(host, ".")
	return name == "archive" && len(host) <= len("archive.today")
}
