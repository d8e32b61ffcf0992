package web

import (
	"encoding/base64"
	"errors"
	"fmt"
	"mime/quotedprintable"
	"strings"
	"testing"

	"crosscheck/ingest/extract"
)

const (
	framePage = `<html><body><iframe src="x"></iframe><p>We use cookies.</p></body></html>`
	ferryPage = `<html><head><title>Twelve dead as ferry sinks</title></head><body><article><p>Twelve people died when the ferry Nordstern sank off Port Anselm on Sunday evening – the coastguard said.</p><p>Rescuers pulled forty-three survivors from the water during the night, and sixteen people were still missing at midnight.</p></article></body></html>`
)

func quoted(t testing.TB, text string) string {
	t.Helper()
	var b strings.Builder
	w := quotedprintable.NewWriter(&b)
	if _, err := w.Write([]byte(text)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// mhtml builds a file the way browsers do; parts are triples of address, encoding and body.
func mhtml(header string, parts ...string) string {
	var b strings.Builder
	b.WriteString("From: <Saved by Blink>\r\n" + header + "Subject: Ferry\r\nDate: Sun, 3 Mar 2024 22:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----MultipartBoundary--x----\"\r\n\r\n\r\n")
	for i := 0; i+2 < len(parts); i += 3 {
		fmt.Fprintf(&b, "------MultipartBoundary--x----\r\nContent-Type: text/html\r\nContent-ID: <frame-%d@mhtml>\r\nContent-Transfer-Encoding: %s\r\nContent-Location: %s\r\n\r\n%s\r\n", i, parts[i+1], parts[i], parts[i+2])
	}
	b.WriteString("------MultipartBoundary--x----\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://news.example/a.png\r\n\r\niVBORw0KGgo=\r\n\r\n------MultipartBoundary--x------\r\n")
	return b.String()
}

func TestMHTML(t *testing.T) {
	const address = "https://news.example/ferry"
	ferry := quoted(t, ferryPage)
	coded := base64.StdEncoding.EncodeToString([]byte(ferryPage))
	for name, data := range map[string]string{
		"one page":          mhtml("Snapshot-Content-Location: "+address+"\r\n", address, "quoted-printable", ferry),
		"base64":            mhtml("", address, "base64", coded[:76]+"\r\n"+coded[76:]),
		"eight bits":        mhtml("", address, "8bit", ferryPage),
		"frames before":     mhtml("Snapshot-Content-Location: "+address+"\r\n", "https://ads.example/1", "quoted-printable", quoted(t, framePage), address, "quoted-printable", ferry),
		"article in frame":  mhtml("", "https://news.example/frameset", "quoted-printable", quoted(t, framePage), address, "quoted-printable", ferry),
		"lines end in LF":   strings.ReplaceAll(mhtml("", address, "quoted-printable", ferry), "\r\n", "\n"),
		"no multipart":      "MIME-Version: 1.0\r\nSnapshot-Content-Location: " + address + "\r\nContent-Location: " + address + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + ferry,
		"cut off":           mhtml("", address, "quoted-printable", ferry+strings.Repeat("=20\r\n", 100))[:len(ferry)+700],
		"unknown part type": strings.Replace(mhtml("", address, "quoted-printable", ferry), "image/png", "x", 1),
	} {
		if !IsMHTML([]byte(data)) {
			t.Errorf("%s: not seen as MHTML", name)
		}
		d, err := Parse([]byte(data), "", "", false)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if d.Title != "Twelve dead as ferry sinks" || d.URL != address || len(d.Blocks) != 2 || !strings.Contains(d.Blocks[0].Text, "evening – the") {
			t.Errorf("%s: title %q, URL %q, %q", name, d.Title, d.URL, d.Blocks)
		}
	}
}

func TestNoMHTML(t *testing.T) {
	for name, data := range map[string]string{
		"mail":          "From: a@b.example\r\nTo: c@d.example\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n",
		"page about it": "<html><!-- Content-Type: multipart/related --></html>",
		"text":          "He wrote: Content-Type is multipart/related\n\nand that was it.",
		"nothing":       "",
	} {
		if name != "text" && IsMHTML([]byte(data)) {
			t.Errorf("%s is seen as MHTML", name)
		}
	}
	for name, data := range map[string]string{
		"no boundary": "Content-Type: multipart/related\r\n\r\n--x\r\n",
		"no pages":    "Content-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: image/png\r\n\r\nx\r\n--x--\r\n",
		"cut off":     "Content-Type: multipart/related; boundary=x\r\n",
	} {
		_, err := Parse([]byte(data), "", "", false)
		var clear *extract.Error
		if !errors.As(err, &clear) || !strings.Contains(clear.What, "MHTML") {
			t.Errorf("%s: %v", name, err)
		}
	}
}
