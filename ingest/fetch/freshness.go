package fetch

import (
	"net/http"
	"strconv"
	"strings"
	"time"
)

// maxHeuristic bounds how long an answer counts as fresh that does not say so itself.
const maxHeuristic = 24 * time.Hour

// directives reads Cache-Control: names in lower case, with their values.
func directives(h http.Header) map[string]string {
	out := map[string]string{}
	for _, line := range h.Values("Cache-Control") {
		for _, part := range strings.Split(line, ",") {
			name, value, _ := strings.Cut(strings.TrimSpace(part), "=")
			if name != "" {
				out[strings.ToLower(strings.TrimSpace(name))] = strings.Trim(strings.TrimSpace(value), `"`)
			}
		}
	}
	return out
}

// storable tells whether a private cache may keep an answer (RFC 9111, section 3).
func storable(h http.Header) bool {
	cc := directives(h)
	if _, no := cc["no-store"]; no {
		return false
	}
	for _, v := range h.Values("Vary") {
		if strings.Contains(v, "*") {
			return false
		}
	}
	return true
}

// lifetime gives how long an answer is fresh from the moment at which the server made it
// (RFC 9111, section 4.2): max-age, Expires, or a tenth of its age since it last changed.
func lifetime(h http.Header, received time.Time) time.Duration {
	cc := directives(h)
	if _, no := cc["no-cache"]; no || strings.Contains(strings.ToLower(h.Get("Pragma")), "no-cache") && len(cc) == 0 {
		return 0
	}
	if age, ok := cc["max-age"]; ok {
		n, err := strconv.ParseInt(age, 10, 64)
		if err != nil || n < 0 {
			return 0
		}
		return time.Duration(min(n, 1<<31)) * time.Second
	}
	made := received
	if date, err := http.ParseTime(h.Get("Date")); err == nil {
		made = date
	}
	if text := h.Get("Expires"); text != "" {
		expires, err := http.ParseTime(text)
		if err != nil {
			return 0
		}
		return max(0, expires.Sub(made))
	}
	if changed, err := http.ParseTime(h.Get("Last-Modified")); err == nil {
		return min(max(0, made.Sub(changed)/10), maxHeuristic)
	}
	return 0
}

// initialAge gives how old an answer was when it came (RFC 9111, section 4.2.3).
func initialAge(h http.Header, sent, received time.Time) time.Duration {
	var apparent, stated time.Duration
	if date, err := http.ParseTime(h.Get("Date")); err == nil {
		apparent = max(0, received.Sub(date))
	}
	if n, err := strconv.ParseInt(h.Get("Age"), 10, 64); err == nil && n > 0 {
		stated = time.Duration(min(n, 1<<31))*time.Second + max(0, received.Sub(sent))
	}
	return max(apparent, stated)
}

// redirectLife gives how long a redirect may be relied on without asking again, and
// whether what it led to may be stored. A permanent redirect is good for as long as the
// answer that it led to; another one only for as long as it says.
func redirectLife(resp *http.Response) (time.Duration, bool) {
	if resp == nil {
		return 0, true
	}
	if !storable(resp.Header) {
		return 0, false
	}
	cc := directives(resp.Header)
	_, aged := cc["max-age"]
	_, unsure := cc["no-cache"]
	permanent := resp.StatusCode == http.StatusMovedPermanently || resp.StatusCode == http.StatusPermanentRedirect
	if permanent && !aged && !unsure && resp.Header.Get("Expires") == "" {
		return 1 << 62, true
	}
	if !aged && resp.Header.Get("Expires") == "" {
		return 0, true
	}
	return lifetime(resp.Header, time.Time{}), true
}
