package fetch

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/adrg/xdg"
)

// clock is a clock that a test sets.
type clock struct{ time.Time }

func (c *clock) now() time.Time { return c.Time }

// recorder is a server whose answer to /PATH is set by the test, and that notes what it is asked.
type recorder struct {
	header map[string]string
	body   string
	status int
	asked  []string // "METHOD-less path, If-None-Match, If-Modified-Since, Cache-Control"
}

func (r *recorder) ServeHTTP(w http.ResponseWriter, req *http.Request) {
	r.asked = append(r.asked, strings.TrimSpace(fmt.Sprint(req.URL.Path, " ", req.Header.Get("If-None-Match"), req.Header.Get("If-Modified-Since"), req.Header.Get("Cache-Control"))))
	w.Header().Set("Content-Type", "text/html")
	for k, v := range r.header {
		w.Header().Set(k, v)
	}
	if tag := r.header["ETag"]; tag != "" && req.Header.Get("If-None-Match") == tag {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	if r.status != 0 {
		w.WriteHeader(r.status)
	}
	_, _ = io.WriteString(w, r.body)
}

type bench struct {
	*recorder
	t     *testing.T
	url   string
	clock *clock
	o     Options
}

func newBench(t *testing.T) *bench {
	b := &bench{recorder: &recorder{body: "one"}, t: t, clock: &clock{time.Date(2024, 3, 3, 12, 0, 0, 0, time.UTC)}}
	b.url = serve(t, b.ServeHTTP).URL
	b.o = local(t)
	b.o.Now = b.clock.now
	b.header = map[string]string{"Date": b.clock.Format(http.TimeFormat)}
	return b
}

// get fetches and checks the body and whether it came from the cache.
func (b *bench) get(o Options, body string, cached bool) Response {
	b.t.Helper()
	got, err := Get(context.Background(), b.url+"/a", o)
	if err != nil {
		b.t.Fatal(err)
	}
	if string(got.Body) != body || got.FromCache != cached {
		b.t.Fatalf("got %q, from cache %t; want %q, %t", got.Body, got.FromCache, body, cached)
	}
	return got
}

func (b *bench) wantAsked(want ...string) {
	b.t.Helper()
	if fmt.Sprint(b.asked) != fmt.Sprint(want) {
		b.t.Errorf("asked %q, want %q", b.asked, want)
	}
	b.asked = nil
}

func TestMaxAge(t *testing.T) {
	b := newBench(t)
	b.header["Cache-Control"] = "public, max-age=600"
	start := b.clock.Time
	b.get(b.o, "one", false)
	b.body = "two"
	b.clock.Time = start.Add(599 * time.Second)
	if got := b.get(b.o, "one", true); !got.Retrieved.Equal(start) || got.ContentType != "text/html" || got.FinalURL != b.url+"/a" {
		t.Errorf("cached answer %+v", got)
	}
	b.wantAsked("/a")
	b.clock.Time = start.Add(601 * time.Second)
	b.get(b.o, "two", false)
	b.wantAsked("/a")
}

func TestRevalidation(t *testing.T) {
	b := newBench(t)
	b.header["ETag"] = `"v1"`
	b.header["Cache-Control"] = "no-cache"
	b.get(b.o, "one", false)
	b.clock.Time = b.clock.Add(time.Hour)
	if got := b.get(b.o, "one", true); !got.Retrieved.Equal(b.clock.Time) {
		t.Errorf("confirmed at %v", got.Retrieved)
	}
	b.wantAsked("/a", `/a "v1"`)
	b.header["Cache-Control"] = "max-age=60" // comes with the confirmation
	b.header["Date"] = b.clock.Format(http.TimeFormat)
	b.get(b.o, "one", true)
	b.get(b.o, "one", true)
	b.wantAsked(`/a "v1"`)
	b.clock.Time = b.clock.Add(time.Hour)
	b.header["ETag"], b.body = `"v2"`, "two"
	b.get(b.o, "two", false)
	b.wantAsked(`/a "v1"`)
}

func TestLastModified(t *testing.T) {
	b := newBench(t)
	changed := b.clock.Add(-100 * time.Minute).Format(http.TimeFormat)
	b.header["Last-Modified"] = changed
	b.get(b.o, "one", false)
	b.clock.Time = b.clock.Add(9 * time.Minute) // fresh for a tenth of its age
	b.get(b.o, "one", true)
	b.clock.Time = b.clock.Add(2 * time.Minute)
	b.get(b.o, "one", false)
	b.wantAsked("/a", "/a "+changed)
}

func TestNoStore(t *testing.T) {
	b := newBench(t)
	b.header["Cache-Control"] = "max-age=600"
	b.get(b.o, "one", false)
	b.clock.Time = b.clock.Add(time.Hour)
	b.header["Cache-Control"] = "no-store"
	b.get(b.o, "one", false)
	offline := b.o
	offline.Offline = true
	_, err := Get(context.Background(), b.url+"/a", offline)
	if e := failure(t, err); e.What != "not in the cache" {
		t.Error(e)
	}
}

func TestVaryStar(t *testing.T) {
	b := newBench(t)
	b.header["Cache-Control"], b.header["Vary"] = "max-age=600", "*"
	b.get(b.o, "one", false)
	b.get(b.o, "one", false)
}

func TestOfflineAndRefresh(t *testing.T) {
	b := newBench(t)
	b.header["ETag"], b.header["Cache-Control"] = `"v1"`, "max-age=60"
	offline, refresh := b.o, b.o
	offline.Offline, refresh.Refresh = true, true
	_, err := Get(context.Background(), b.url+"/a", offline)
	if e := failure(t, err); e.What != "not in the cache" {
		t.Error(e)
	}
	b.wantAsked()
	b.get(b.o, "one", false)
	b.clock.Time = b.clock.Add(1000 * time.Hour)
	b.get(offline, "one", true)
	b.wantAsked("/a")
	b.clock.Time = b.clock.Add(-1000 * time.Hour)
	b.body = "two"
	b.get(refresh, "two", false)
	b.wantAsked("/a no-cache")
	b.get(offline, "two", true)
}

func TestFailureOffersTheCopy(t *testing.T) {
	b := newBench(t)
	b.get(b.o, "one", false)
	b.status = 503
	_, err := Get(context.Background(), b.url+"/a", b.o)
	if e := failure(t, err); !strings.HasSuffix(e.Do, "or use the copy of 3 Mar 2024 12:00 UTC with --offline") {
		t.Error(e)
	}
	offline := b.o
	offline.Offline = true
	b.get(offline, "one", true)
}

// TestAnotherLogin: an answer to one set of cookies or to one program is none to another.
func TestAnotherLogin(t *testing.T) {
	b := newBench(t)
	b.header["Cache-Control"] = "max-age=600"
	b.get(b.o, "one", false)
	b.body = "two"
	reader := b.o
	reader.CookieFile = cookieFile(t, "127.0.0.1\tFALSE\t/\tFALSE\t0\tlogin\tme")
	b.get(reader, "two", false)
	b.get(b.o, "one", true)
	other := b.o
	other.UserAgent = "other"
	b.get(other, "two", false)
	none := b.o
	none.NoCache = true
	b.get(none, "two", false)
}

func TestCachedRedirects(t *testing.T) {
	clock := &clock{time.Date(2024, 3, 3, 12, 0, 0, 0, time.UTC)}
	var asked []string
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		asked = append(asked, strings.TrimSpace(r.URL.Path+" "+r.Header.Get("If-None-Match")))
		w.Header().Set("Date", clock.Format(http.TimeFormat))
		switch r.URL.Path {
		case "/moved":
			http.Redirect(w, r, "/a", http.StatusMovedPermanently)
		case "/found":
			http.Redirect(w, r, "/a", http.StatusFound)
		case "/secret":
			w.Header().Set("Cache-Control", "no-store")
			http.Redirect(w, r, "/a", http.StatusFound)
		default:
			w.Header().Set("Cache-Control", "max-age=600")
			w.Header().Set("ETag", `"v1"`)
			if r.Header.Get("If-None-Match") == `"v1"` {
				w.WriteHeader(http.StatusNotModified)
				return
			}
			page(w, r)
		}
	})
	o := local(t)
	o.Now = clock.now
	for path, want := range map[string]string{
		"/moved":  "[/moved /a]",                // a permanent redirect is kept with the answer
		"/found":  `[/found /a /found /a "v1"]`, // another one is asked again, what it leads to is confirmed
		"/secret": "[/secret /a /secret /a]",    // one that must not be stored is not
	} {
		asked = nil
		for range 2 {
			got, err := Get(context.Background(), s.URL+path, o)
			if err != nil || string(got.Body) != pageText || got.FinalURL != s.URL+"/a" {
				t.Fatalf("%s: %+v, %v", path, got, err)
			}
		}
		if fmt.Sprint(asked) != want {
			t.Errorf("%s: asked %q, want %s", path, asked, want)
		}
	}
}

func TestDamagedEntries(t *testing.T) {
	b := newBench(t)
	b.header["Cache-Control"] = "max-age=600"
	for _, damage := range []func([]byte) []byte{
		func(x []byte) []byte { return x[:len(x)-1] },
		func(x []byte) []byte { return append(x, 'x') },
		func([]byte) []byte { return nil },
		func([]byte) []byte { return []byte("{}\n") },
		func([]byte) []byte { return []byte("[[[\n") },
	} {
		b.get(b.o, "one", false)
		files, err := filepath.Glob(filepath.Join(b.o.CacheDir, "*"))
		if err != nil || len(files) != 1 {
			t.Fatalf("cache holds %q, %v", files, err)
		}
		data, err := os.ReadFile(files[0])
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(files[0], damage(data), 0o600); err != nil {
			t.Fatal(err)
		}
		b.get(b.o, "one", false)
		if err := os.Remove(files[0]); err != nil {
			t.Fatal(err)
		}
	}
}

func TestCacheThatCannotBeWritten(t *testing.T) {
	b := newBench(t)
	b.header["Cache-Control"] = "max-age=600"
	b.o.CacheDir = filepath.Join(b.o.CacheDir, "file")
	if err := os.WriteFile(b.o.CacheDir, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	b.get(b.o, "one", false)
	b.get(b.o, "one", false)
}

func TestCacheKeepsTheNewest(t *testing.T) {
	c := &cache{dir: t.TempDir(), limit: 100}
	for i := range maxEntries + 20 {
		name := filepath.Join(c.dir, fmt.Sprint(i))
		if err := os.WriteFile(name, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		at := time.Unix(int64(1e9+i), 0)
		if err := os.Chtimes(name, at, at); err != nil {
			t.Fatal(err)
		}
	}
	c.save("new", &entry{})
	files, err := os.ReadDir(c.dir)
	if err != nil || len(files) != maxEntries {
		t.Fatalf("%d entries, %v", len(files), err)
	}
	for name, want := range map[string]bool{"new": true, "20": false, "21": true} {
		if _, err := os.Stat(filepath.Join(c.dir, name)); (err == nil) != want {
			t.Errorf("entry %s is there: %t", name, !want)
		}
	}
}

func TestDefaultCacheFolder(t *testing.T) {
	home := t.TempDir()
	t.Setenv("XDG_CACHE_HOME", home)
	xdg.Reload()
	t.Cleanup(xdg.Reload)
	if c := openCache(Options{}); c.dir != filepath.Join(home, "crosscheck", "http") {
		t.Error(c.dir)
	}
}

func FuzzReadEntry(f *testing.F) {
	f.Add([]byte(`{"final_url":"https://a.example/","fresh_until":"2024-03-03T12:00:00Z","sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}` + "\n"))
	f.Add([]byte("{}\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if e := readEntry(data); e != nil && (e.Header == nil || !e.response().FromCache) {
			t.Errorf("%+v", e)
		}
	})
}
