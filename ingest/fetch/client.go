package fetch

import (
	"context"
	"crypto/tls"
	"errors"
	"net"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"

	"golang.org/x/net/http/httpproxy"
)

// maxRedirects is how many redirects are followed.
const maxRedirects = 10

var (
	errRedirects = errors.New("too many redirects")
	errScheme    = errors.New("redirect to an address that is not http or https")
)

// session is what belongs to one Get: its transport, and what its redirects say about
// caching.
type session struct {
	options   Options
	old       *entry
	transport *http.Transport
	mu        sync.Mutex
	proxies   map[string]bool // addresses of proxies in use, which may be private

	keepable bool          // no redirect on the way forbids to store the answer
	moved    bool          // there were redirects
	until    time.Duration // how long the shortest-lived redirect may be relied on
}

// client builds an HTTP client for one Get: nothing is shared between two of them.
func (s *session) client(jar http.CookieJar) *http.Client {
	o := s.options
	s.proxies = map[string]bool{}
	proxy := o.Proxy
	if proxy == nil {
		proxy = httpproxy.FromEnvironment().ProxyFunc()
	}
	s.transport = &http.Transport{
		Proxy:                  func(req *http.Request) (*url.URL, error) { return s.proxy(proxy, req.URL) },
		DialContext:            s.dial,
		TLSClientConfig:        &tls.Config{RootCAs: o.RootCAs, MinVersion: tls.VersionTLS12},
		TLSHandshakeTimeout:    o.ConnectTimeout,
		ResponseHeaderTimeout:  o.HeaderTimeout,
		MaxResponseHeaderBytes: 256 << 10,
		DisableCompression:     true, // done by package coding, within bounds
		ForceAttemptHTTP2:      true,
	}
	return &http.Client{Transport: s.transport, Jar: jar, CheckRedirect: s.redirect}
}

func (s *session) close() {
	if s.transport != nil {
		s.transport.CloseIdleConnections()
	}
}

// proxy asks for the proxy of an address and remembers it, so that dialling it is allowed.
// The proxy looks names up itself, so an address that is plainly private is refused here.
func (s *session) proxy(choose func(*url.URL) (*url.URL, error), target *url.URL) (*url.URL, error) {
	via, err := choose(target)
	if via == nil || err != nil {
		return via, err
	}
	if !s.options.AllowPrivate {
		if err := guardName(target.Hostname()); err != nil {
			return nil, err
		}
	}
	port := via.Port()
	if port == "" {
		port = map[string]string{"http": "80", "https": "443", "socks5": "1080", "socks5h": "1080"}[via.Scheme]
	}
	s.mu.Lock()
	s.proxies[net.JoinHostPort(via.Hostname(), port)] = true
	s.mu.Unlock()
	return via, nil
}

// dial connects to an address. The guard sees the numeric address just before the
// connection is made, after DNS: no answer can slip past it.
func (s *session) dial(ctx context.Context, network, address string) (net.Conn, error) {
	d := &net.Dialer{Timeout: s.options.ConnectTimeout, Resolver: s.options.Resolver}
	s.mu.Lock()
	free := s.options.AllowPrivate || s.proxies[address]
	s.mu.Unlock()
	if !free {
		d.Control = guard
	}
	return d.DialContext(ctx, network, address)
}

// redirect is asked before every redirect is followed.
func (s *session) redirect(req *http.Request, via []*http.Request) error {
	if len(via) > maxRedirects {
		return errRedirects
	}
	if req.URL.Scheme != "http" && req.URL.Scheme != "https" {
		return errScheme
	}
	life, storable := redirectLife(req.Response)
	s.keepable = s.keepable && storable
	if !s.moved || life < s.until {
		s.until = life
	}
	s.moved = true
	s.condition(req)
	return nil
}

// condition makes a request conditional where it asks for what is stored already.
func (s *session) condition(req *http.Request) {
	req.Header.Del("If-None-Match")
	req.Header.Del("If-Modified-Since")
	if s.old == nil || strings.TrimSuffix(req.URL.String(), "#") != s.old.FinalURL {
		return
	}
	if tag := s.old.Header.Get("Etag"); tag != "" {
		req.Header.Set("If-None-Match", tag)
	}
	if date := s.old.Header.Get("Last-Modified"); date != "" {
		req.Header.Set("If-Modified-Since", date)
	}
}
