package fetch

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

func TestStatus(t *testing.T) {
	now := time.Date(2024, 3, 3, 12, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		code     int
		after    string
		what, do string
	}{
		{401, "", "wants a login (HTTP 401)", "--cookies"},
		{402, "", "behind a paywall (HTTP 402)", "--cookies"},
		{403, "", "refuses access: a paywall, a login or a block on programs (HTTP 403)", "--cookies"},
		{404, "", "no such page (HTTP 404)", "check the address"},
		{410, "", "taken down (HTTP 410)", "web archive"},
		{418, "", "does not accept the request (HTTP 418)", "check the address"},
		{429, "", "too many requests (HTTP 429)", "wait some minutes"},
		{429, "1", "too many requests (HTTP 429)", "try again in 1 second"},
		{429, "600", "too many requests (HTTP 429)", "try again in 10 minutes"},
		{429, "Sun, 03 Mar 2024 15:00:00 GMT", "too many requests (HTTP 429)", "try again in 3 hours"},
		{429, "Sun, 03 Mar 2024 11:00:00 GMT", "too many requests (HTTP 429)", "wait some minutes"},
		{429, "soon", "too many requests (HTTP 429)", "wait some minutes"},
		{451, "", "legal reasons (HTTP 451)", "web archive"},
		{500, "", "has trouble (HTTP 500)", "try again later"},
		{503, "345600", "has trouble (HTTP 503)", "try again in 4 days"},
		{204, "", "no document (HTTP 204)", "check the address"},
		{302, "", "redirects to nowhere (HTTP 302)", "check the address"},
	} {
		s := serve(t, func(w http.ResponseWriter, _ *http.Request) {
			if c.after != "" {
				w.Header().Set("Retry-After", c.after)
			}
			w.WriteHeader(c.code)
		})
		o := local(t)
		o.Now = func() time.Time { return now }
		_, err := Get(context.Background(), s.URL, o)
		if e := failure(t, err); !strings.Contains(e.What, c.what) || !strings.Contains(e.Do, c.do) {
			t.Errorf("%d %q: %v, want %q and %q", c.code, c.after, e, c.what, c.do)
		}
	}
}

func TestKinds(t *testing.T) {
	for kind, want := range map[string]string{
		"image/jpeg":             "a picture (image/jpeg)",
		"video/mp4":              "a video (video/mp4)",
		"audio/mpeg":             "a sound recording (audio/mpeg)",
		"application/javascript": "data of type application/javascript",
		"text/html":              "", "application/xhtml+xml": "", "text/plain": "", "application/pdf": "", "application/octet-stream": "", "": "",
	} {
		s := serve(t, func(w http.ResponseWriter, _ *http.Request) {
			w.Header()["Content-Type"] = []string{kind}
			_, _ = io.WriteString(w, "x")
		})
		_, err := Get(context.Background(), s.URL, local(t))
		if want == "" {
			if err != nil {
				t.Errorf("%q: %v", kind, err)
			}
			continue
		}
		if e := failure(t, err); !strings.Contains(e.What, want) {
			t.Errorf("%q: %v, want %q", kind, e, want)
		}
	}
}

func TestCertificates(t *testing.T) {
	s := httptest.NewUnstartedServer(http.HandlerFunc(page))
	s.Config.ErrorLog = log.New(io.Discard, "", 0)
	s.StartTLS()
	t.Cleanup(s.Close)
	trusted := x509.NewCertPool()
	trusted.AddCert(s.Certificate())
	_, port, err := net.SplitHostPort(s.Listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	o := local(t)
	_, err = Get(context.Background(), s.URL, o)
	if e := failure(t, err); !strings.Contains(e.What, "signed by nobody") {
		t.Error(e)
	}
	o.RootCAs = trusted
	if got, err := Get(context.Background(), s.URL, o); err != nil || string(got.Body) != pageText {
		t.Errorf("trusted certificate: %v", err)
	}
	o.Resolver = names(t, map[string]string{"other.test.": "127.0.0.1"})
	_, err = Get(context.Background(), "https://other.test:"+port, o)
	if e := failure(t, err); !strings.Contains(e.What, "for another name") {
		t.Error(e)
	}
	plain := serve(t, page)
	_, err = Get(context.Background(), strings.Replace(plain.URL, "http:", "https:", 1), o)
	if e := failure(t, err); !strings.Contains(e.What, "does not speak TLS") {
		t.Error(e)
	}
}

// TestOldTLS: a server that speaks only what is broken is named as that.
func TestOldTLS(t *testing.T) {
	s := httptest.NewUnstartedServer(http.HandlerFunc(page))
	s.Config.ErrorLog = log.New(io.Discard, "", 0)
	s.TLS = &tls.Config{MinVersion: tls.VersionTLS10, MaxVersion: tls.VersionTLS10}
	s.StartTLS()
	t.Cleanup(s.Close)
	_, err := Get(context.Background(), s.URL, local(t))
	if e := failure(t, err); e.What != "no secure connection could be agreed on (protocol version not supported)" {
		t.Error(e)
	}
}

func TestExpiredCertificate(t *testing.T) {
	what, _ := describe(context.Background(), x509.CertificateInvalidError{Reason: x509.Expired}, Options{})
	if !strings.Contains(what, "expired") {
		t.Error(what)
	}
}

func TestNetwork(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	closed := "http://" + listener.Addr().String()
	_ = listener.Close()
	_, err = Get(context.Background(), closed, local(t))
	if e := failure(t, err); !strings.Contains(e.What, "refuses the connection") {
		t.Error(e)
	}
	o := local(t)
	o.Resolver = names(t, nil)
	_, err = Get(context.Background(), "http://nowhere.test/", o)
	if e := failure(t, err); !strings.Contains(e.What, "no host named nowhere.test") {
		t.Error(e)
	}
	hangup := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		conn, _, err := http.NewResponseController(w).Hijack()
		if err == nil {
			_ = conn.Close()
		}
	})
	_, err = Get(context.Background(), hangup.URL, local(t))
	if e := failure(t, err); !strings.Contains(e.What, "broke off") {
		t.Error(e)
	}
	noise := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		conn, _, err := http.NewResponseController(w).Hijack()
		if err == nil {
			_, _ = io.WriteString(conn, "\x1b]0;x\x07 no HTTP\r\n\r\n")
			_ = conn.Close()
		}
	})
	_, err = Get(context.Background(), noise.URL, local(t))
	if e := failure(t, err); !strings.HasPrefix(e.What, "the server cannot be understood (malformed HTTP ") {
		t.Error(e)
	}
}
