package main

import (
	"compress/gzip"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
)

// sitePage is what the news site of the scripts tells; %s is for what a script wants to see.
const sitePage = `<!doctype html><html lang="en"><head><title>Ferry capsizes off Port Anselm - Harbour Post</title>
<meta property="og:site_name" content="Harbour Post"><meta property="article:published_time" content="2026-03-03T14:05:00+01:00">
<link rel="canonical" href="https://harbour.example/ferry"></head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Ferry capsizes off Port Anselm</h1>
<p>At least 12 people died when a ferry capsized off Port Anselm on Monday, the coast guard said in a statement late in the evening.</p>
<p>Forty-three people were brought ashore by fishing boats that had been nearby, and many others were missing when darkness fell over the harbour.</p>
<p>The ferry had failed an inspection in the autumn, according to two people with knowledge of the report, and was to be taken out of service.</p>
<p>The company that runs it said that it would work with the police and declined to answer questions about the inspection until the matter is settled.</p>
%s</article></body></html>`

// site starts a news site on loopback and gives its address. Every answer of /ferry counts.
func site(t *testing.T) string {
	t.Helper()
	var asked atomic.Int32
	mux := http.NewServeMux()
	mux.HandleFunc("/ferry", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Cache-Control", "max-age=3600")
		fmt.Fprintf(w, sitePage, fmt.Sprintf("<p>This page has been asked for %d times, as the counter at its foot tells.</p>", asked.Add(1)))
	})
	mux.HandleFunc("/echo", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "no-store")
		fmt.Fprintf(w, sitePage, fmt.Sprintf("<p>The reader calls itself %s and brings the cookies %s, it said.</p>", r.UserAgent(), r.Header.Get("Cookie")))
	})
	mux.HandleFunc("/moved/{n}", func(w http.ResponseWriter, r *http.Request) {
		n, _ := strconv.Atoi(r.PathValue("n"))
		to := "/moved/" + strconv.Itoa(n-1)
		if n <= 1 {
			to = "/echo"
		}
		http.Redirect(w, r, to, http.StatusFound)
	})
	mux.HandleFunc("/status/{code}", func(w http.ResponseWriter, r *http.Request) {
		code, _ := strconv.Atoi(r.PathValue("code"))
		w.Header().Set("Retry-After", "90")
		w.WriteHeader(code)
	})
	mux.HandleFunc("/picture", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprint(w, "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"+strings.Repeat("\x00\x9c", 200))
	})
	mux.HandleFunc("/consent", func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, "<!doctype html><html><body><h1>We value your privacy</h1><p>We and our partners use cookies and process personal data for personalised ads. You may consent to this, or change your preferences; our privacy policy lists all vendors.</p></body></html>")
	})
	mux.HandleFunc("/short", func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, "<!doctype html><html><body><p>Please wait.</p></body></html>")
	})
	mux.HandleFunc("/bomb", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		w.Header().Set("Content-Type", "text/html")
		z := gzip.NewWriter(w)
		for range 20 {
			if _, err := z.Write(make([]byte, 1<<20)); err != nil {
				return // the reader has had enough
			}
		}
		_ = z.Close()
	})
	mux.HandleFunc("/broken", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Length", "9999")
		fmt.Fprint(w, "<!doctype html><p>The first half")
	})
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	return server.URL
}
