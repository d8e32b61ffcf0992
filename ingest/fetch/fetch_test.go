package fetch

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"

	"crosscheck/ingest/extract"
)

const pageText = "<html><p>Twelve people were rescued from the ferry.</p></html>"

// local are the options for servers on loopback, with a cache of the test's own.
func local(t *testing.T) Options {
	t.Helper()
	return Options{AllowPrivate: true, CacheDir: t.TempDir()}
}

// serve starts a server that ends with the test.
func serve(t *testing.T, h http.HandlerFunc) *httptest.Server {
	t.Helper()
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	return s
}

func page(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	_, _ = io.WriteString(w, pageText)
}

// failure gives the error of a Get that must fail, after checking that it is one clear line.
func failure(t *testing.T, err error) *extract.Error {
	t.Helper()
	var e *extract.Error
	if !errors.As(err, &e) {
		t.Fatalf("error %v (%T) is no extract.Error", err, err)
	}
	if e.Source == "" || e.What == "" || e.Do == "" || strings.ContainsAny(e.Error(), "\n\r\x1b") {
		t.Fatalf("no clear line: %q", e.Error())
	}
	return e
}

func TestGet(t *testing.T) {
	now := time.Date(2024, 3, 3, 12, 0, 0, 0, time.UTC)
	var agent, accept string
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		agent, accept = r.UserAgent(), r.Header.Get("Accept-Encoding")
		page(w, r)
	})
	o := local(t)
	o.UserAgent = "reader/1"
	o.Now = func() time.Time { return now }
	got, err := Get(context.Background(), s.URL+"/a#part", o)
	if err != nil {
		t.Fatal(err)
	}
	if string(got.Body) != pageText || got.ContentType != "text/html; charset=utf-8" || got.FinalURL != s.URL+"/a" || !got.Retrieved.Equal(now) || got.FromCache {
		t.Errorf("got %+v", got)
	}
	if agent != "reader/1" || accept != "gzip, br, zstd" {
		t.Errorf("sent User-Agent %q, Accept-Encoding %q", agent, accept)
	}
}

func TestContentCodings(t *testing.T) {
	encoders := map[string]func(io.Writer) io.WriteCloser{
		"gzip": func(w io.Writer) io.WriteCloser { return gzip.NewWriter(w) },
		"br":   func(w io.Writer) io.WriteCloser { return brotli.NewWriter(w) },
		"zstd": func(w io.Writer) io.WriteCloser {
			z, err := zstd.NewWriter(w)
			if err != nil {
				t.Fatal(err)
			}
			return z
		},
	}
	pack := func(name string, r io.Reader) []byte {
		var b bytes.Buffer
		z := encoders[name](&b)
		if _, err := io.Copy(z, r); err != nil {
			t.Fatal(err)
		}
		if err := z.Close(); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	for name := range encoders {
		small := pack(name, strings.NewReader(pageText))
		bomb := pack(name, io.LimitReader(zeros{}, 16<<20))
		s := serve(t, func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", "text/html")
			w.Header().Set("Content-Encoding", name)
			switch r.URL.Path {
			case "/bomb":
				_, _ = w.Write(bomb)
			case "/broken":
				_, _ = w.Write(small[:len(small)/2])
			default:
				_, _ = w.Write(small)
			}
		})
		got, err := Get(context.Background(), s.URL, local(t))
		if err != nil || string(got.Body) != pageText {
			t.Errorf("%s: %q, %v", name, got.Body, err)
		}
		if len(bomb) > 1<<20 {
			t.Errorf("%s: a bomb of %d bytes does not test decompression", name, len(bomb))
		}
		_, err = Get(context.Background(), s.URL+"/bomb", local(t))
		if e := failure(t, err); !strings.Contains(e.What, "larger than 10 MiB") {
			t.Errorf("%s bomb: %v", name, e)
		}
		_, err = Get(context.Background(), s.URL+"/broken", local(t))
		if e := failure(t, err); !strings.Contains(e.What, "cannot be decompressed") {
			t.Errorf("%s broken: %v", name, e)
		}
	}
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) { clear(p); return len(p), nil }

func TestBodiesOutOfBounds(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		switch r.URL.Path {
		case "/endless":
			_, _ = io.Copy(w, zeros{}) // ends when the reader hangs up
		case "/announced":
			w.Header().Set("Content-Length", "104857600")
			_, _ = io.WriteString(w, "x")
		case "/drip":
			for r.Context().Err() == nil {
				if _, err := io.WriteString(w, "x"); err != nil {
					return
				}
				_ = http.NewResponseController(w).Flush()
				select {
				case <-r.Context().Done():
				case <-time.After(5 * time.Millisecond):
				}
			}
		case "/silent":
			<-r.Context().Done()
		case "/short":
			w.Header().Set("Content-Length", "1000")
			_, _ = io.WriteString(w, "x")
		}
	})
	for _, c := range []struct{ path, want string }{
		{"/endless", "larger than 1 MiB"},
		{"/announced", "larger than 1 MiB"},
		{"/drip", "too slowly"},
		{"/silent", "does not answer"},
		{"/short", "broke off in the middle"},
	} {
		o := local(t)
		o.MaxBytes = 1 << 20
		o.HeaderTimeout, o.BodyTimeout = 100*time.Millisecond, 100*time.Millisecond
		if c.path == "/endless" {
			o.BodyTimeout = 0
		}
		_, err := Get(context.Background(), s.URL+c.path, o)
		if e := failure(t, err); !strings.Contains(e.What, c.want) {
			t.Errorf("%s: %v, want %q", c.path, e, c.want)
		}
	}
}

func TestTotalTimeout(t *testing.T) {
	s := serve(t, func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	o := local(t)
	o.TotalTimeout = 50 * time.Millisecond
	_, err := Get(context.Background(), s.URL, o)
	if e := failure(t, err); !strings.Contains(e.What, "not complete after 50ms") {
		t.Error(e)
	}
}

func TestCancel(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/body" {
			_, _ = io.WriteString(w, "x")
			_ = http.NewResponseController(w).Flush()
		}
		cancel()
		<-r.Context().Done()
	})
	for _, path := range []string{"/header", "/body"} {
		_, err := Get(ctx, s.URL+path, local(t))
		if e := failure(t, err); e.What != "cancelled" || !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v", path, err)
		}
	}
}

func TestAddresses(t *testing.T) {
	for _, address := range []string{"", "news", "ftp://a.example/", "file:///etc/passwd", "http://", "http://:80/", "http://a b/", "https://a.example/%zz", "javascript:alert(1)", "http://[::1", "\x1b[31mhttp://x"} {
		_, err := Get(context.Background(), address, local(t))
		if e := failure(t, err); e.What != "not a web address" {
			t.Errorf("%q: %v", address, e)
		}
	}
}

func TestPasswordStaysOut(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if _, password, _ := r.BasicAuth(); password != "secret" {
			t.Errorf("no credentials sent")
		}
		w.WriteHeader(http.StatusNotFound)
	})
	_, err := Get(context.Background(), strings.Replace(s.URL, "://", "://me:secret@", 1), local(t))
	if e := failure(t, err); strings.Contains(e.Error(), "secret") {
		t.Error(e)
	}
}
