package fetch

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strconv"
	"strings"
	"testing"
)

func TestRedirects(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		n, err := strconv.Atoi(strings.TrimPrefix(r.URL.Path, "/"))
		switch {
		case r.URL.Path == "/loop":
			http.Redirect(w, r, "/loop", http.StatusFound)
		case r.URL.Path == "/file":
			w.Header().Set("Location", "file:///etc/passwd")
			w.WriteHeader(http.StatusFound)
		case err == nil && n > 0:
			http.Redirect(w, r, "/"+strconv.Itoa(n-1), http.StatusFound)
		default:
			page(w, r)
		}
	})
	got, err := Get(context.Background(), s.URL+"/10", local(t))
	if err != nil || got.FinalURL != s.URL+"/0" {
		t.Errorf("ten redirects: %q, %v", got.FinalURL, err)
	}
	for path, want := range map[string]string{"/11": "more than 10 times", "/loop": "more than 10 times", "/file": "not http or https"} {
		_, err := Get(context.Background(), s.URL+path, local(t))
		if e := failure(t, err); !strings.Contains(e.What, want) {
			t.Errorf("%s: %v", path, e)
		}
	}
}

// TestProxy sends a request for a host that does not exist through a proxy on loopback:
// the proxy may be private, what is asked of it may not.
func TestProxy(t *testing.T) {
	var asked []string
	proxy := serve(t, func(w http.ResponseWriter, r *http.Request) {
		asked = append(asked, r.URL.String())
		if r.URL.Host == "moved.example" {
			http.Redirect(w, r, "http://192.168.0.1/admin", http.StatusFound)
			return
		}
		page(w, r)
	})
	via, err := url.Parse(proxy.URL)
	if err != nil {
		t.Fatal(err)
	}
	o := Options{CacheDir: t.TempDir(), Proxy: func(*url.URL) (*url.URL, error) { return via, nil }}
	got, err := Get(context.Background(), "http://news.example/a", o)
	if err != nil || string(got.Body) != pageText {
		t.Fatal(err)
	}
	for _, address := range []string{"http://moved.example/", "http://10.0.0.1/", "http://localhost/", "http://127.1/", "http://0x7f000001/", "http://[::ffff:127.0.0.1]/", "http://router.local/"} {
		_, err := Get(context.Background(), address, o)
		if e := failure(t, err); !strings.Contains(e.What, "private address") {
			t.Errorf("%s: %v", address, e)
		}
	}
	if len(asked) != 2 {
		t.Errorf("the proxy was asked for %q", asked)
	}
	dead := httptest.NewServer(http.HandlerFunc(page))
	dead.Close()
	if via, err = url.Parse(dead.URL); err != nil {
		t.Fatal(err)
	}
	_, err = Get(context.Background(), "http://news.example/b", o)
	if e := failure(t, err); e.What != "the proxy cannot be reached" {
		t.Error(e)
	}
}

func TestProxyFromEnvironment(t *testing.T) {
	proxy := serve(t, func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "by proxy") })
	t.Setenv("HTTP_PROXY", proxy.URL)
	t.Setenv("NO_PROXY", "")
	got, err := Get(context.Background(), "http://news.example/", Options{CacheDir: t.TempDir()})
	if err != nil || string(got.Body) != "by proxy" {
		t.Errorf("%q, %v", got.Body, err)
	}
}
