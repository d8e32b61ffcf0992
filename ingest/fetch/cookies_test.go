package fetch

import (
	"context"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func cookieFile(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "cookies.txt")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestCookies(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/wall" {
			http.SetCookie(w, &http.Cookie{Name: "seen", Value: "1"})
			http.Redirect(w, r, "/show", http.StatusFound)
			return
		}
		_, _ = io.WriteString(w, r.Header.Get("Cookie"))
	})
	o := local(t)
	o.CookieFile = cookieFile(t, strings.Join([]string{
		"# Netscape HTTP Cookie File", "",
		"127.0.0.1\tFALSE\t/\tFALSE\t0\tsession\tabc",
		"#HttpOnly_127.0.0.1\tFALSE\t/\tFALSE\t4102444800\tlogin\tme",
		"127.0.0.1\tFALSE\t/\tFALSE\t1000000000\told\tgone",
		"127.0.0.1\tFALSE\t/deep\tFALSE\t0\tdeep\tx",
		".other.example\tTRUE\t/\tFALSE\t0\tforeign\tx\r",
	}, "\n"))
	got, err := Get(context.Background(), s.URL+"/show", o)
	if err != nil || string(got.Body) != "session=abc; login=me" {
		t.Errorf("sent %q, %v", got.Body, err)
	}
	got, err = Get(context.Background(), s.URL+"/wall", o)
	if err != nil || string(got.Body) != "session=abc; login=me; seen=1" {
		t.Errorf("after a wall sent %q, %v", got.Body, err)
	}
}

func TestCookieDomains(t *testing.T) {
	jar, err := readCookies(cookieFile(t, ".news.example\tTRUE\t/\tTRUE\t0\ta\t1\nwww.news.example\tFALSE\t/\tFALSE\t0\tb\t2"))
	if err != nil {
		t.Fatal(err)
	}
	for address, want := range map[string]string{
		"https://news.example/":          "a=1; ",
		"https://www.news.example/x":     "a=1; b=2; ",
		"http://www.news.example/":       "b=2; ",
		"https://deep.www.news.example/": "a=1; ",
		"https://evilnews.example/":      "",
	} {
		u, err := parseAddress(address)
		if err != nil {
			t.Fatal(err)
		}
		if got := jar.sent(u); got != want {
			t.Errorf("%s gets %q, want %q", address, got, want)
		}
	}
}

func TestBadCookieFiles(t *testing.T) {
	for text, want := range map[string]string{
		"session=abc":                         "line 1 of the cookie file is no cookie",
		"a\tTRUE\t/\tTRUE\tsoon\tname\tvalue": "line 1",
		"# head\n\nx\ty":                      "line 3",
		"a\tTRUE\t/\tTRUE\t0\tb\t" + strings.Repeat("x", 70<<10): "too long",
	} {
		_, err := Get(context.Background(), "http://127.0.0.1/", Options{CookieFile: cookieFile(t, text)})
		if e := failure(t, err); !strings.Contains(e.What, want) || !strings.HasSuffix(e.Source, "cookies.txt") {
			t.Errorf("%.40q: %v", text, e)
		}
	}
	_, err := readCookies(filepath.Join(t.TempDir(), "none"))
	if e := failure(t, err); !strings.Contains(e.What, "cannot be read") {
		t.Error(e)
	}
}

func FuzzCookies(f *testing.F) {
	f.Add([]byte("# Netscape\n.news.example\tTRUE\t/\tTRUE\t4102444800\ta\t1\n#HttpOnly_127.0.0.1\tFALSE\t/\tFALSE\t0\tb\t"))
	f.Add([]byte("a\tb\tc\td\t9223372036854775807\t=;\t\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		jar, err := readCookies("")
		if err != nil {
			t.Fatal(err)
		}
		if what := jar.parse(data); strings.Contains(what, "\n") {
			t.Errorf("%q", what)
		}
		u, err := parseAddress("https://www.news.example/a")
		if err != nil {
			t.Fatal(err)
		}
		if sent := jar.sent(u); strings.ContainsAny(sent, "\r\n") {
			t.Errorf("a cookie breaks the header: %q", sent)
		}
	})
}
