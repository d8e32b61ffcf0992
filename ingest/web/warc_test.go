package web

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"strings"
	"testing"

	"crosscheck/ingest/extract"
)

// record builds a WARC record.
func record(kind, address, contentType, block string) string {
	return fmt.Sprintf("WARC/1.1\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2024-03-03T22:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, address, contentType, len(block), block)
}

func response(address, status, header, body string) string {
	return record("response", address, "application/http; msgtype=response", "HTTP/1.1 "+status+"\r\n"+header+"\r\n"+body)
}

func gzipped(t testing.TB, parts ...string) string {
	t.Helper()
	var b bytes.Buffer
	for _, p := range parts {
		z := gzip.NewWriter(&b)
		if _, err := z.Write([]byte(p)); err != nil {
			t.Fatal(err)
		}
		if err := z.Close(); err != nil {
			t.Fatal(err)
		}
	}
	return b.String()
}

func TestWARC(t *testing.T) {
	const address, html = "https://news.example/ferry", "Content-Type: text/html; charset=utf-8\r\n"
	info := record("warcinfo", "", "application/warc-fields", "software: x\r\n")
	request := record("request", address, "application/http; msgtype=request", "GET /ferry HTTP/1.1\r\nHost: news.example\r\n\r\n")
	page := response(address, "200 OK", html, ferryPage)
	chunked := fmt.Sprintf("%x\r\n%s\r\n0\r\n\r\n", len(ferryPage), ferryPage)
	for name, parts := range map[string][]string{
		"plain":               {info, request, page},
		"redirect before":     {info, response("http://news.example/ferry", "301 Moved", "Location: "+address+"\r\nContent-Type: text/html\r\n", "<p>moved</p>"), page},
		"images and scripts":  {info, response("https://news.example/a.png", "200 OK", "Content-Type: image/png\r\n", "\x89PNG\r\n\r\n"), response("https://news.example/a.js", "200 OK", "Content-Type: text/javascript\r\n", "<p>x</p>"), page},
		"small pages around":  {info, response("https://ads.example/", "200 OK", html, framePage), page, response("https://ads.example/2", "200 OK", html, framePage)},
		"error page":          {info, response("https://news.example/missing", "404 Not Found", html, strings.Repeat("<p>This page is not here, and it never was, as far as we know.</p>", 50)), page},
		"gzip body":           {info, response(address, "200 OK", html+"Content-Encoding: gzip\r\n", gzipped(t, ferryPage))},
		"gzip header only":    {info, response(address, "200 OK", html+"Content-Encoding: gzip\r\n", ferryPage)},
		"chunked":             {info, response(address, "200 OK", html+"Transfer-Encoding: chunked\r\n", chunked)},
		"chunked header only": {info, response(address, "200 OK", html+"Transfer-Encoding: chunked\r\n", ferryPage)},
		"resource":            {info, record("resource", address, "text/html", ferryPage)},
		"address in brackets": {info, response("<"+address+">", "200 OK", html, ferryPage)},
		"no empty lines":      {info, strings.TrimRight(page, "\r\n")},
		"lines end in LF":     {info, strings.Replace(page, "Content-Type: application/http; msgtype=response\r\n", "Content-Type: application/http\n", 1)},
		"cut off after":       {info, page, page[:200]},
	} {
		for form, data := range map[string]string{"warc": strings.Join(parts, ""), "warc.gz": gzipped(t, parts...)} {
			if !IsWARC([]byte(data)) {
				t.Errorf("%s as %s: not seen as WARC", name, form)
			}
			d, err := Parse([]byte(data), "", "", false)
			if err != nil {
				t.Errorf("%s as %s: %v", name, form, err)
				continue
			}
			if d.Title != "Twelve dead as ferry sinks" || d.URL != address || len(d.Blocks) != 2 {
				t.Errorf("%s as %s: title %q, URL %q, %q", name, form, d.Title, d.URL, d.Blocks)
			}
		}
	}
}

func TestBrokenWARC(t *testing.T) {
	page := response("https://news.example/ferry", "200 OK", "Content-Type: text/html\r\n", ferryPage)
	for name, data := range map[string]string{
		"no pages":       record("warcinfo", "", "application/warc-fields", "x"),
		"no length":      "WARC/1.0\r\nWARC-Type: response\r\n\r\n",
		"bad length":     strings.Replace(page, "Content-Length: ", "Content-Length: -", 1),
		"vast length":    strings.Replace(page, "Content-Length: ", "Content-Length: 99999999", 1),
		"no version":     record("warcinfo", "", "x", "x") + "hello\r\n",
		"endless header": "WARC/1.0\r\nX: " + strings.Repeat("x", 1<<20),
		"cut gzip":       gzipped(t, page)[:60],
	} {
		_, err := Parse([]byte(data), "", "", false)
		var clear *extract.Error
		if !errors.As(err, &clear) || !strings.Contains(clear.What, "WARC") && name != "cut gzip" || strings.Contains(clear.Error(), "\n") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestWARCBomb unpacks to 300 MB of records without a page.
func TestWARCBomb(t *testing.T) {
	filler := gzipped(t, record("metadata", "", "x", strings.Repeat("x", 10<<20)))
	_, err := Parse([]byte(strings.Repeat(filler, 30)), "", "", false)
	var clear *extract.Error
	if !errors.As(err, &clear) || !strings.Contains(clear.What, "first 256 MiB") {
		t.Error(err)
	}
}
