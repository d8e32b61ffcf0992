package ingest

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"

	"crosscheck/ingest/fetch"
)

// TestKept: the other reading of a page costs no request, the same reading asked for again does.
func TestKept(t *testing.T) {
	var asked atomic.Int32
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		asked.Add(1)
		w.Header().Set("Cache-Control", "no-store")
		fmt.Fprint(w, page)
	}))
	defer server.Close()
	o := Options{Kept: &Kept{}, Fetch: fetch.Options{AllowPrivate: true, NoCache: true}}
	for i, step := range []struct {
		raw  bool
		want int32
	}{{false, 1}, {true, 1}, {false, 1}, {false, 2}, {true, 2}, {true, 3}} {
		o.Raw = step.raw
		a := load(t, o, server.URL+"/ferry")[0]
		if got := asked.Load(); got != step.want || strings.Contains(a.Text, "Home") != step.raw || a.FinalURL != server.URL+"/ferry" || a.SHA256 != digest([]byte(page)) {
			t.Errorf("step %d: %d requests, want %d; raw %t gave %.40q", i, got, step.want, step.raw, a.Text)
		}
	}
}

// TestKeptInput: standard input can be read only once, but its text again.
func TestKeptInput(t *testing.T) {
	o := Options{Kept: &Kept{}, Stdin: strings.NewReader(page)}
	first := load(t, o, "-")[0]
	o.Raw = true
	if raw := load(t, o, "-")[0]; !strings.Contains(raw.Text, "Home") || strings.Contains(first.Text, "Home") {
		t.Errorf("raw text is %.80q, extracted text %.80q", raw.Text, first.Text)
	}
}

// TestKeptIsBounded: pages that there is no room for are forgotten and nothing else.
func TestKeptIsBounded(t *testing.T) {
	k := &Kept{}
	big := fetch.Response{Body: make([]byte, maxKept/2)}
	k.keepPage("a", big, false)
	k.keepPage("b", big, false)
	k.keepPage("c", fetch.Response{Body: []byte("x")}, false)
	_, a := k.page("a", true)
	_, c := k.page("c", true)
	k.keepPage("a", fetch.Response{Body: []byte("x")}, false) // smaller now
	k.keepPage("c", fetch.Response{Body: []byte("x")}, false)
	_, again := k.page("c", true)
	if !a || c || !again {
		t.Errorf("a %t, c %t, c when there is room %t", a, c, again)
	}
	var none *Kept
	none.keepPage("a", big, false)
	none.keepInput(nil)
	if _, ok := none.page("a", true); ok {
		t.Error("a nil Kept keeps pages")
	}
}
