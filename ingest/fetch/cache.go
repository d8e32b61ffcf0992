package fetch

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/adrg/xdg"
)

// maxEntries is how many answers the cache keeps; the oldest go first.
const maxEntries = 500

// entry is an answer as the cache stores it: a line of JSON, then the body, decompressed.
type entry struct {
	FinalURL    string      `json:"final_url"`
	ContentType string      `json:"content_type"`
	Retrieved   time.Time   `json:"retrieved"`
	FreshUntil  time.Time   `json:"fresh_until"`
	Header      http.Header `json:"header"` // what revalidation needs
	SHA256      string      `json:"sha256"` // of the body, so that a damaged file is noticed

	body   []byte
	keep   bool // HTTP allows to store it
	cached bool // the body came from the cache
}

// newEntry makes an entry of a fresh answer.
func newEntry(resp *http.Response, body []byte, sent, received time.Time, s *session) *entry {
	sum := sha256.Sum256(body)
	e := &entry{
		FinalURL: strip(resp.Request.URL), ContentType: resp.Header.Get("Content-Type"),
		Retrieved: received.UTC(), SHA256: hex.EncodeToString(sum[:]),
		Header: http.Header{}, body: body,
		keep: s.keepable && storable(resp.Header),
	}
	for _, name := range []string{"Etag", "Last-Modified", "Cache-Control", "Expires", "Date", "Age", "Vary", "Pragma"} {
		if v := resp.Header.Values(name); len(v) > 0 {
			e.Header[name] = v
		}
	}
	e.FreshUntil = freshUntil(e.Header, sent, received, s)
	return e
}

// freshUntil gives until when an answer may be used without asking again.
func freshUntil(h http.Header, sent, received time.Time, s *session) time.Time {
	life := lifetime(h, received) - initialAge(h, sent, received)
	if s.moved {
		life = min(life, s.until)
	}
	return received.Add(max(0, life)).UTC()
}

// confirmed gives the entry after the server said that it still holds (HTTP 304), with the
// header fields that came with that.
func (e *entry) confirmed(h http.Header, now time.Time, s *session) *entry {
	next := *e
	next.Header = e.Header.Clone()
	next.Header.Del("Age")
	for name := range next.Header {
		if v := h.Values(name); len(v) > 0 {
			next.Header[name] = v
		}
	}
	for _, name := range []string{"Cache-Control", "Expires", "Date", "Age", "Etag", "Last-Modified"} {
		if v := h.Values(name); len(v) > 0 {
			next.Header[name] = v
		}
	}
	next.Retrieved = now.UTC()
	next.FreshUntil = freshUntil(next.Header, now, now, s)
	next.keep = s.keepable && storable(next.Header)
	next.cached = true
	return &next
}

func strip(u *url.URL) string {
	bare := *u
	bare.User, bare.Fragment, bare.RawFragment = nil, "", ""
	return bare.String()
}

func (e *entry) fresh(now time.Time) bool {
	return now.Before(e.FreshUntil) && !now.Before(e.Retrieved.Add(-time.Minute))
}

func (e *entry) response() Response {
	return Response{Body: e.body, ContentType: e.ContentType, FinalURL: e.FinalURL, Retrieved: e.Retrieved, FromCache: e.cached}
}

// cache is a folder of entries. Its methods never fail: a cache that cannot be read or
// written is an empty one.
type cache struct {
	dir   string // "" for no cache
	limit int64  // bytes of an entry's body
}

func openCache(o Options) *cache {
	c := &cache{dir: o.CacheDir, limit: o.MaxBytes}
	switch {
	case o.NoCache:
		c.dir = ""
	case c.dir == "":
		c.dir = filepath.Join(xdg.CacheHome, "crosscheck", "http")
	}
	return c
}

// cacheKey names the file of an answer. What the server may answer differently to is part
// of it: another login is another answer.
func cacheKey(u *url.URL, userAgent, cookies string) string {
	sum := sha256.Sum256([]byte(strings.Join([]string{u.String(), userAgent, cookies}, "\x00")))
	return hex.EncodeToString(sum[:])
}

// load reads an entry, or gives nil.
func (c *cache) load(key string) *entry {
	if c.dir == "" {
		return nil
	}
	f, err := os.Open(filepath.Join(c.dir, key))
	if err != nil {
		return nil
	}
	defer func() { _ = f.Close() }()
	data, err := io.ReadAll(io.LimitReader(f, c.limit+1<<20))
	if err != nil {
		return nil
	}
	e := readEntry(data)
	if e == nil || int64(len(e.body)) > c.limit {
		return nil
	}
	return e
}

// readEntry parses a stored entry; nil for one that is damaged.
func readEntry(data []byte) *entry {
	head, body, ok := bytes.Cut(data, []byte("\n"))
	e := &entry{}
	if !ok || json.Unmarshal(head, e) != nil {
		return nil
	}
	if sum := sha256.Sum256(body); hex.EncodeToString(sum[:]) != e.SHA256 {
		return nil
	}
	if e.Header == nil {
		e.Header = http.Header{}
	}
	e.body, e.cached = body, true
	return e
}

// save writes an entry so that another program sees the old one or the new one, never half.
func (c *cache) save(key string, e *entry) {
	if c.dir == "" {
		return
	}
	head, err := json.Marshal(e)
	if err != nil || os.MkdirAll(c.dir, 0o700) != nil {
		return
	}
	f, err := os.CreateTemp(c.dir, "new-*")
	if err != nil {
		return
	}
	_, err = f.Write(slices.Concat(head, []byte("\n"), e.body))
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if err == nil {
		err = os.Rename(f.Name(), filepath.Join(c.dir, key))
	}
	if err != nil {
		_ = os.Remove(f.Name())
		return
	}
	c.prune()
}

// remove drops an entry that may be kept no longer.
func (c *cache) remove(key string) {
	if c.dir != "" {
		_ = os.Remove(filepath.Join(c.dir, key))
	}
}

// prune drops the entries that were written longest ago when there are too many.
func (c *cache) prune() {
	files, err := os.ReadDir(c.dir)
	if err != nil || len(files) <= maxEntries {
		return
	}
	type aged struct {
		name string
		at   time.Time
	}
	var all []aged
	for _, f := range files {
		if info, err := f.Info(); err == nil && info.Mode().IsRegular() {
			all = append(all, aged{f.Name(), info.ModTime()})
		}
	}
	slices.SortFunc(all, func(a, b aged) int { return cmp.Or(a.at.Compare(b.at), strings.Compare(a.name, b.name)) })
	for _, a := range all[:max(0, len(all)-maxEntries)] {
		_ = os.Remove(filepath.Join(c.dir, a.name))
	}
}
