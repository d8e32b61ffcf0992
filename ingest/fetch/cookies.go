package fetch

import (
	"bufio"
	"bytes"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"os"
	"strconv"
	"strings"
	"time"

	"crosscheck/ingest/extract"
)

// maxCookieFile bounds a cookie file, in bytes.
const maxCookieFile = 8 << 20

// cookies is a jar that lives for one Get.
type cookies struct{ *cookiejar.Jar }

// sent gives the cookies that go with a request for u, as one text.
func (c *cookies) sent(u *url.URL) string {
	var b strings.Builder
	for _, cookie := range c.Cookies(u) {
		b.WriteString(cookie.Name + "=" + cookie.Value + "; ")
	}
	return b.String()
}

// readCookies reads a Netscape cookie file: seven fields a line, told apart by tabs
// (domain, whether subdomains get it, path, whether TLS only, expiry in Unix seconds, name,
// value). Without a file the jar is empty.
func readCookies(path string) (*cookies, error) {
	jar, err := cookiejar.New(nil)
	if err != nil {
		return nil, err
	}
	if path == "" {
		return &cookies{jar}, nil
	}
	bad := func(what string, err error) error {
		return &extract.Error{Source: path, What: what, Do: "give a cookie file in Netscape format, as browser add-ons export it", Err: err}
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, bad("the cookie file cannot be read", err)
	}
	defer func() { _ = f.Close() }()
	data, err := io.ReadAll(io.LimitReader(f, maxCookieFile+1))
	if err != nil {
		return nil, bad("the cookie file cannot be read", err)
	}
	if len(data) > maxCookieFile {
		return nil, bad("the cookie file is larger than 8 MiB", nil)
	}
	c := &cookies{jar}
	if what := c.parse(data); what != "" {
		return nil, bad(what, nil)
	}
	return c, nil
}

// parse reads the lines of a cookie file and says what is wrong with them, or "".
func (c *cookies) parse(data []byte) string {
	lines := bufio.NewScanner(bytes.NewReader(data))
	lines.Buffer(nil, 64<<10)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimRight(lines.Text(), "\r\n")
		line, httpOnly := strings.CutPrefix(line, "#HttpOnly_")
		if strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#") && !httpOnly {
			continue
		}
		if !c.add(strings.Split(line, "\t"), httpOnly) {
			return "line " + strconv.Itoa(n) + " of the cookie file is no cookie"
		}
	}
	if lines.Err() != nil {
		return "the cookie file has a line that is too long"
	}
	return ""
}

func (c *cookies) add(fields []string, httpOnly bool) bool {
	if len(fields) != 7 && len(fields) != 6 {
		return false
	}
	host := strings.TrimPrefix(fields[0], ".")
	expiry, err := strconv.ParseInt(strings.TrimSpace(fields[4]), 10, 64)
	if err != nil || host == "" || fields[5] == "" {
		return false
	}
	cookie := &http.Cookie{Name: fields[5], Path: fields[2], Secure: strings.EqualFold(fields[3], "TRUE"), HttpOnly: httpOnly}
	if len(fields) == 7 {
		cookie.Value = fields[6]
	}
	if strings.EqualFold(fields[1], "TRUE") {
		cookie.Domain = host
	}
	if expiry > 0 {
		cookie.Expires = time.Unix(expiry, 0)
	}
	scheme := "http"
	if cookie.Secure {
		scheme = "https"
	}
	c.SetCookies(&url.URL{Scheme: scheme, Host: host, Path: "/"}, []*http.Cookie{cookie})
	return true
}
