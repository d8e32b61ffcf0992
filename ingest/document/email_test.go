package document

import (
	"errors"
	"strings"
	"testing"

	"crosscheck/ingest/extract"
	"crosscheck/model"
)

// crlf gives a message its line ends.
func crlf(s string) []byte {
	return []byte(strings.ReplaceAll(strings.TrimPrefix(s, "\n"), "\n", "\r\n"))
}

// pageReaderFor stands for the reader of HTML: a paragraph for each <p>.
func htmlParagraphs(page []byte, contentType string) (extract.Document, error) {
	if !strings.Contains(string(page), "<p>") {
		return extract.Document{}, errors.New("too little text found; give the text itself")
	}
	d := extract.Document{Method: "html", Confidence: extract.Medium}
	for piece := range strings.SplitSeq(string(page), "<p>") {
		if piece = strings.TrimSpace(piece); piece != "" {
			d.Blocks = append(d.Blocks, extract.Block{Role: model.Body, Text: piece})
		}
	}
	return d, nil
}

func TestEmail(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"plain text, quoted-printable, hard-wrapped", `
From: =?utf-8?q?Ann_R=C3=B6e?= <ann@example.org>
To: desk@example.org
Subject: Fwd: =?iso-8859-1?Q?F=E4hre_gekentert?=
Date: Sun, 9 Jul 2017 12:00:00 +0200
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

At least 12 people died when the ferry capsized on Friday, three kilo=
metres off
Port Anselm, officials said. Rescuers pulled 43 survivors out of the
water before dark.

The company declined to comment =E2=80=93 again.
--=20
Ann
`, `
			title: Fähre gekentert
			byline: Ann Röe
			published: 2017-07-09T12:00:00+02:00
			- At least 12 people died when the ferry capsized on Friday, three kilometres off Port Anselm, officials said. Rescuers pulled 43 survivors out of the water before dark.
			- The company declined to comment – again.
			`},
		{"a mailing: HTML instead of a pointer to it, base64, attachment", `
From ann@example.org Sun Jul  9 12:00:00 2017
From: Harbour Post <news@example.org>
Subject: Ferry capsizes
List-Unsubscribe: <https://example.org/u>
Archived-At: <https://example.org/ferry>
Content-Language: en-GB, de
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=x

--x
Content-Type: multipart/alternative; boundary="y"

--y
Content-Type: text/plain

View this message in a browser.
--y
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: base64

PHA+QXQgbGVhc3QgMTIgcGVvcGxlIGRpZWQu
PHA+VGhlIGNvbXBhbnkgZGVjbGluZWQgdG8gY29tbWVudC4=
--y--
--x
Content-Type: application/pdf; name="report.pdf"
Content-Disposition: attachment; filename="report.pdf"

%PDF
--x--
`, `
			outlet: Harbour Post
			title: Ferry capsizes
			url: https://example.org/ferry
			language: en-GB
			- At least 12 people died.
			- The company declined to comment.
			! attachment "report.pdf" was not read
			`},
		{"answered", `
From: Ann Roe <ann@wire.example>
Subject: Re: Ferry sinks

On Sun, 9 Jul 2017 at 13:00, Harbour Post
<desk@post.example> wrote:

> The ferry sank at once.
>
> Nobody was hurt.
`, `
			title: Ferry sinks
			byline: Ann Roe
			- The ferry sank at once.
			- Nobody was hurt.
			`},
		{"forwarded inside of the text", `
From: Bo <bo@example.org>
Subject: Fwd: have a look

FYI

---------- Forwarded message ---------
From: Ann Roe <ann@example.org>
Date: July 9, 2017
Subject: Ferry capsizes

> It sank.
>
> Nobody knows why.
`, `
			title: Ferry capsizes
			byline: Ann Roe
			published: 2017-07-09T00:00:00Z
			- It sank.
			- Nobody knows why.
			! read the forwarded message alone
			`},
		{"flowed text", `
From: Bo <bo@example.org>
Subject: Ferry
Content-Type: text/plain; format=flowed

It sank 
at once.
Nobody knows.
`, `
			title: Ferry
			byline: Bo
			- It sank at once.
			- Nobody knows.
			`},
		{"a message attached", `
From: Bo <bo@example.org>
Subject: see below
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=z

--z
Content-Type: message/rfc822

From: Ann Roe <ann@example.org>
Subject: Ferry capsizes

It sank.

--z--
`, `
			title: Ferry capsizes
			byline: Ann Roe
			- It sank.
			`},
	} {
		t.Run(c.name, func(t *testing.T) {
			data := crlf(c.in)
			if f := Sniff(data, ""); f != FormatEmail {
				t.Errorf("sniffed as %s", f)
			}
			d, err := Email(data, htmlParagraphs)
			same(t, d, err, c.want)
		})
	}
}

func TestEmailErrors(t *testing.T) {
	read := func(s string) error { _, err := Email(crlf(s), htmlParagraphs); return err }
	mime := "From: a@b.c\nSubject: x\nMIME-Version: 1.0\n"
	fails(t, read(mime+"Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\ncut"), "cut short")
	fails(t, read(mime+"Content-Type: multipart/mixed\n\n--x\n"), "boundary")
	fails(t, read(mime+"Content-Type: application/pdf; name=a.pdf\n\nx"), "attachments")
	fails(t, read(mime+"Content-Type: text/html\n\nnothing"), "too little text")
	fails(t, read(mime+"\n"), "no text")
	fails(t, read("no header at all\n"), "damaged")
	fails(t, read(mime+"Content-Type: multipart/mixed; boundary=x\n\n"+strings.Repeat("--x\nContent-Type: text/plain\n\na\n", 600)+"--x--"), "more parts")
	var nested strings.Builder
	for i := range 30 {
		b := strings.Repeat("b", i+1)
		nested.WriteString("Content-Type: multipart/mixed; boundary=" + b + "\n\n--" + b + "\n")
	}
	fails(t, read(mime+nested.String()), "more parts")
	if _, err := Email(crlf(mime+"Content-Type: text/html\n\n<p>x"), nil); err == nil || !strings.Contains(err.Error(), "HTML alone") {
		t.Errorf("without a reader of HTML: %v", err)
	}
}

func FuzzEmail(f *testing.F) {
	f.Add([]byte("From: a@b.c\r\nSubject: =?utf-8?q?x?=\r\nContent-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\nContent-Transfer-Encoding: base64\r\n\r\nYQ==\r\n--x--\r\n"))
	f.Add([]byte("From: a@b.c\nContent-Type: text/plain; format=flowed; delsp=yes\n\n> a \n> b\n-- \nc\n----- Original Message -----\nSubject: d\n\ne"))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := Email(data, htmlParagraphs)
		sound(t, d, err)
	})
}
