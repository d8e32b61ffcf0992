// Package fetch gets one document over HTTP, safely and politely: every step has a time
// limit, bodies and compression are bounded, private addresses are refused wherever a
// redirect or a DNS answer leads, certificates are verified, and a cache obeys HTTP
// caching. Every failure is one line that names the address, what happened and what to do.
//
//	fetch.go      Get, Options, Response
//	client.go     transport, proxies, redirects
//	guard.go      which network addresses may be dialled
//	failure.go    what went wrong, in plain words
//	cookies.go    cookies from a Netscape cookie file
//	cache.go      answers on disk
//	freshness.go  what HTTP allows to keep, and for how long
//	coding/       gzip, brotli, zstd within bounds
package fetch

import (
	"context"
	"crypto/x509"
	"errors"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"

	"crosscheck/ingest/fetch/coding"
)

// Defaults of Options.
const (
	defaultConnect   = 10 * time.Second
	defaultHeader    = 20 * time.Second
	defaultBody      = 30 * time.Second
	defaultTotal     = 55 * time.Second
	defaultBytes     = 10 << 20
	defaultUserAgent = "Mozilla/5.0 (compatible; crosscheck; article reader)"
)

// Options says how to fetch. The zero value fetches with the defaults.
type Options struct {
	UserAgent    string
	AllowPrivate bool   // dial private, loopback and link-local addresses too
	Offline      bool   // only answers that are in the cache, however old
	Refresh      bool   // ask the server even where the cache holds a fresh answer
	NoCache      bool   // neither read nor write the cache
	CookieFile   string // Netscape format, as browser add-ons and curl write it
	CacheDir     string // default: crosscheck/http in the user's cache folder

	ConnectTimeout time.Duration // for DNS, connection and TLS each; default 10 s
	HeaderTimeout  time.Duration // from the request to the end of the header; default 20 s
	BodyTimeout    time.Duration // for the whole body; default 30 s
	TotalTimeout   time.Duration // for everything, redirects included; default 55 s
	MaxBytes       int64         // of the body after decompression; default 10 MiB

	RootCAs  *x509.CertPool                          // instead of the system's
	Resolver *net.Resolver                           // instead of the system's
	Proxy    func(reqURL *url.URL) (*url.URL, error) // instead of HTTP_PROXY, HTTPS_PROXY, NO_PROXY
	Now      func() time.Time                        // instead of the clock
}

func (o Options) withDefaults() Options {
	set := func(d *time.Duration, to time.Duration) {
		if *d <= 0 {
			*d = to
		}
	}
	set(&o.ConnectTimeout, defaultConnect)
	set(&o.HeaderTimeout, defaultHeader)
	set(&o.BodyTimeout, defaultBody)
	set(&o.TotalTimeout, defaultTotal)
	if o.MaxBytes <= 0 {
		o.MaxBytes = defaultBytes
	}
	if o.UserAgent == "" {
		o.UserAgent = defaultUserAgent
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	return o
}

// Response is a document as it was fetched, decompressed.
type Response struct {
	Body        []byte
	ContentType string
	FinalURL    string    // after redirects
	Retrieved   time.Time // when the server sent it or last confirmed it, in UTC
	FromCache   bool      // whether the body comes from the cache
}

// Get fetches address. The error is an [*extract.Error] and wraps its cause; where ctx was
// cancelled it wraps [context.Canceled].
func Get(ctx context.Context, address string, options Options) (Response, error) {
	o := options.withDefaults()
	u, err := parseAddress(address)
	if err != nil {
		return Response{}, err
	}
	source := display(u)
	jar, err := readCookies(o.CookieFile)
	if err != nil {
		return Response{}, err
	}
	store := openCache(o)
	key := cacheKey(u, o.UserAgent, jar.sent(u))
	old := store.load(key)
	if o.Offline {
		if old == nil {
			return Response{}, notCached(source)
		}
		return old.response(), nil
	}
	if old != nil && !o.Refresh && old.fresh(o.Now()) {
		return old.response(), nil
	}
	if o.Refresh {
		old = nil
	}
	ctx, cancel := context.WithTimeoutCause(ctx, o.TotalTimeout, errTotal)
	defer cancel()
	got, err := ask(ctx, u, o, jar, old)
	if err != nil {
		return Response{}, explain(ctx, source, err, o, store.load(key))
	}
	if got.keep {
		store.save(key, got)
	} else {
		store.remove(key)
	}
	return got.response(), nil
}

// parseAddress reads an address that a user typed.
func parseAddress(address string) (*url.URL, error) {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Host == "" || u.Hostname() == "" {
		return nil, badAddress(address)
	}
	if u.Scheme = strings.ToLower(u.Scheme); u.Scheme != "http" && u.Scheme != "https" {
		return nil, badAddress(address)
	}
	u.Fragment, u.RawFragment = "", ""
	return u, nil
}

// display gives an address as messages show it: without password.
func display(u *url.URL) string {
	shown := *u
	shown.User = nil
	return shown.String()
}

// ask sends the request, follows redirects and reads the body. old is a stored answer that
// the server may confirm, or nil.
func ask(ctx context.Context, u *url.URL, o Options, jar *cookies, old *entry) (*entry, error) {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	s := &session{options: o, old: old, keepable: true}
	defer s.close()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("User-Agent", o.UserAgent)
	req.Header.Set("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
	req.Header.Set("Accept-Encoding", coding.Accept)
	if o.Refresh {
		req.Header.Set("Cache-Control", "no-cache")
	}
	s.condition(req)
	sent := o.Now()
	resp, err := s.client(jar).Do(req)
	if err != nil {
		return nil, err
	}
	defer func() { _ = resp.Body.Close() }()
	if resp.StatusCode == http.StatusNotModified && old != nil {
		return old.confirmed(resp.Header, o.Now(), s), nil
	}
	if err := checkStatus(resp, o.Now()); err != nil {
		return nil, err
	}
	if err := checkType(resp.Header.Get("Content-Type")); err != nil {
		return nil, err
	}
	if resp.ContentLength > o.MaxBytes {
		return nil, errTooLarge
	}
	timer := time.AfterFunc(o.BodyTimeout, func() { cancel(errBodySlow) })
	defer timer.Stop()
	body, err := io.ReadAll(io.LimitReader(resp.Body, o.MaxBytes+1))
	if int64(len(body)) > o.MaxBytes {
		return nil, errTooLarge
	}
	if err != nil {
		if cause := context.Cause(ctx); cause != nil {
			err = cause
		}
		return nil, err
	}
	body, err = coding.Decode(body, resp.Header.Get("Content-Encoding"), o.MaxBytes)
	if errors.Is(err, coding.ErrTooLarge) {
		return nil, errTooLarge
	}
	if err != nil {
		return nil, &codingError{err}
	}
	return newEntry(resp, body, sent, o.Now(), s), nil
}
