package ingest

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"crosscheck/ingest/fetch"
)

const page = `<!doctype html><html lang="en"><head><title>Ferry capsizes off Port Anselm</title>
<meta property="og:site_name" content="Harbour Post"><meta property="article:published_time" content="2025-03-03T14:05:00Z">
<link rel="canonical" href="https://harbour.example/ferry"></head><body><nav>Home</nav><article><h1>Ferry capsizes off Port Anselm</h1>
<p>At least 12 people died when a ferry capsized off Port Anselm on Monday, the coast guard said in a statement late in the evening.</p>
<p>Forty-three people were brought ashore by fishing boats that had been nearby, and many others were missing when darkness fell over the harbour.</p>
<p>The ferry had failed an inspection in the autumn, according to two people with knowledge of the report, and was to be taken out of service.</p>
<p>The company that runs it said that it would work with the police and declined to answer questions about the inspection until the matter is settled.</p>
</article></body></html>`

// serve starts a server on loopback and gives its address and options that may reach it.
func serve(t *testing.T) (string, Options) {
	t.Helper()
	mux := http.NewServeMux()
	mux.HandleFunc("/ferry", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, page) })
	mux.HandleFunc("/moved", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/ferry", http.StatusFound) })
	mux.HandleFunc("/text", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain; charset=windows-1251")
		fmt.Fprint(w, "\xcc\xfd\xf0\n\n\xcc\xfd\xf0 \xf1\xea\xe0\xe7\xe0\xeb.")
	})
	mux.HandleFunc("/table", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/csv")
		fmt.Fprint(w, "outlet,title,text\nA,Head A,Text of a.\nB,Head B,Text of b.\n")
	})
	mux.HandleFunc("/wall", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusPaymentRequired) })
	mux.HandleFunc("/thin", func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, "<!doctype html><html><body><p>Please wait.</p></body></html>")
	})
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	return server.URL, Options{Fetch: fetch.Options{AllowPrivate: true, CacheDir: t.TempDir()}}
}

func TestLoadPages(t *testing.T) {
	at, o := serve(t)
	articles := load(t, o, at+"/moved", "The Wire="+at+"/table", at+"/text")
	if got := outlets(articles); got != "Harbour Post|The Wire|The Wire (2)|127.0.0.1" {
		t.Fatalf("got %s", got)
	}
	a := articles[0]
	got := fmt.Sprintf("%s|%s|%s|%s|%s|%s|%s|%d", a.Title, a.Published, a.URL, a.FinalURL, a.Source, a.Language, a.Method, len(a.Paragraphs))
	want := "Ferry capsizes off Port Anselm|2025-03-03T14:05:00Z|https://harbour.example/ferry|" + at + "/ferry|" + at + "/moved|en|" + a.Method + "|5"
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if a.Retrieved.IsZero() || !a.Retrieved.HasClock || a.SHA256 != digest([]byte(page)) || a.Path != "" {
		t.Errorf("retrieved %v, sha256 %s, path %q", a.Retrieved, a.SHA256, a.Path)
	}
	if text := articles[3].Text; text != "Мэр\n\nМэр сказал." {
		t.Errorf("got %q", text)
	}
	o.Reproducible = true
	if a := load(t, o, at+"/ferry")[0]; !a.Retrieved.IsZero() {
		t.Errorf("retrieved %v", a.Retrieved)
	}
	o.Raw = true
	if raw := load(t, o, at+"/ferry")[0]; !strings.Contains(raw.Text, "Home") || strings.Contains(a.Text, "Home") {
		t.Errorf("raw text is %.80q, extracted text %.80q", raw.Text, a.Text)
	}
}

func TestLoadPageErrors(t *testing.T) {
	at, o := serve(t)
	for _, test := range []struct{ path, want string }{
		{"/wall", "402"},
		{"/nowhere", "404"},
		{"/thin", "too little text"},
	} {
		_, err := Load(t.Context(), []string{at + test.path}, o)
		var known *SourceError
		if !errors.As(err, &known) || !strings.HasPrefix(err.Error(), at+test.path+": ") || !strings.Contains(err.Error(), test.want) || strings.Contains(err.Error(), "\n") || known.Do == "" {
			t.Errorf("%s: %v", test.path, err)
		}
	}
	o.Fetch.AllowPrivate = false
	o.Fetch.NoCache = true
	if _, err := Load(t.Context(), []string{at + "/ferry"}, o); err == nil || !strings.Contains(err.Error(), "private") {
		t.Errorf("loopback: %v", err)
	}
}

func TestLoadPageHidesPassword(t *testing.T) {
	at, o := serve(t)
	secret := strings.Replace(at, "://", "://user:secret@", 1)
	for _, a := range load(t, o, secret+"/ferry") {
		if strings.Contains(fmt.Sprint(a), "secret") {
			t.Errorf("got %v", a)
		}
	}
	if _, err := Load(t.Context(), []string{secret + "/nowhere"}, o); err == nil || strings.Contains(err.Error(), "secret") {
		t.Errorf("got %v", err)
	}
}

func TestLoadPageCancelled(t *testing.T) {
	waiting, release := make(chan struct{}), make(chan struct{})
	server := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {
		close(waiting)
		<-release
	}))
	defer server.Close()
	defer close(release)
	ctx, cancel := context.WithCancel(t.Context())
	go func() {
		<-waiting
		cancel()
	}()
	o := Options{Fetch: fetch.Options{AllowPrivate: true, NoCache: true}}
	if _, err := Load(ctx, []string{server.URL}, o); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}
