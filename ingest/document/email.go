package document

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"net/textproto"
	"strings"

	"golang.org/x/net/html/charset"

	"crosscheck/ingest/extract"
)

// HTMLReader reads an HTML page; contentType may name its character set. It is handed
// in, because pages are another package's matter.
type HTMLReader func(page []byte, contentType string) (extract.Document, error)

// What one message may hold.
const (
	maxParts     = 500
	maxPartDepth = 20
	maxForwards  = 3 // messages inside of messages
)

// Email reads a message: its plain text where that says something, else its HTML
// through html (nil: HTML is an error). Subject and date become title and publication
// date; the sender is the outlet of a mailing to many, the byline of a personal message.
// Where the message only carries another one, that one is read.
func Email(data []byte, html HTMLReader) (extract.Document, error) {
	d, err := readMessage(data, html, maxForwards)
	if err != nil {
		return extract.Document{}, advise("e-mail", err)
	}
	return d, nil
}

// body is what the parts of a message hold.
type body struct {
	plain, html         []byte
	plainType, htmlType string
	message             []byte   // an attached message
	attached            []string // names of attached files
	parts               int
}

func readMessage(data []byte, html HTMLReader, forwards int) (extract.Document, error) {
	m, err := mail.ReadMessage(bytes.NewReader(messageStart(data)))
	if err != nil {
		return extract.Document{}, err
	}
	var b body
	if err := b.read(textproto.MIMEHeader(m.Header), m.Body, 0); err != nil {
		return extract.Document{}, err
	}
	d, err := b.article(html)
	if err != nil {
		if b.message == nil || forwards == 0 {
			return extract.Document{}, err
		}
		return readMessage(b.message, html, forwards-1)
	}
	describe(&d, m.Header)
	d.Method = FormatEmail.String()
	for _, name := range b.attached {
		d.Notes = append(d.Notes, fmt.Sprintf("attachment %q was not read", name))
	}
	return d, nil
}

// messageStart passes over a byte order mark, blank lines and the line with which
// mailboxes begin a message.
func messageStart(data []byte) []byte {
	data = bytes.TrimLeft(bytes.TrimPrefix(data, []byte("\uFEFF")), "\r\n")
	if bytes.HasPrefix(data, []byte("From ")) {
		if i := bytes.IndexByte(data, '\n'); i >= 0 {
			data = data[i+1:]
		}
	}
	return data
}

// article makes an article of the plain text, or of the HTML where the plain text is
// missing or only a pointer to it ("view this message in a browser").
func (b *body) article(html HTMLReader) (extract.Document, error) {
	const pointer = 40 // words; a plain part with fewer is passed over for a page
	d, err := plainArticle(b.plain, b.plainType)
	if err != nil {
		return d, err
	}
	if b.html != nil && html != nil && d.Words() < pointer {
		page, err := html(b.html, b.htmlType)
		if err == nil && page.Words() > d.Words() {
			return page, nil
		}
		if len(d.Blocks) == 0 && err != nil {
			return page, told("%v", err)
		}
	}
	if len(d.Blocks) == 0 {
		if b.html != nil {
			return d, told("the e-mail holds HTML alone; save the page or its text as a file")
		}
		if len(b.attached) > 0 {
			return d, told("the e-mail holds no text, only attachments such as %q; save them and give them instead", b.attached[0])
		}
		return d, errNoText
	}
	return d, nil
}

// read goes through a part of a message.
func (b *body) read(h textproto.MIMEHeader, r io.Reader, depth int) error {
	if b.parts++; b.parts > maxParts || depth > maxPartDepth {
		return told("the e-mail has more parts than any honest message; save its text as a file")
	}
	kind, params, err := mime.ParseMediaType(h.Get("Content-Type"))
	if err != nil && kind == "" {
		kind = "text/plain" // as the standard says of a missing type; the same for a broken one
	}
	if strings.HasPrefix(kind, "multipart/") {
		return b.readParts(params["boundary"], r, depth)
	}
	disposition, dparams, _ := mime.ParseMediaType(h.Get("Content-Disposition"))
	name := decodeHeader(dparams["filename"])
	if name == "" {
		name = decodeHeader(params["name"])
	}
	content, err := io.ReadAll(transferDecoder(h.Get("Content-Transfer-Encoding"), r))
	if err != nil {
		return err
	}
	text := disposition != "attachment" && (kind == "text/plain" || kind == "text/html")
	switch {
	case text && kind == "text/plain":
		if b.plain != nil {
			content = append(append(b.plain, "\n\n"...), content...)
		}
		b.plain, b.plainType = content, h.Get("Content-Type")
	case text && b.html == nil:
		b.html, b.htmlType = content, h.Get("Content-Type")
	case kind == "message/rfc822" && b.message == nil:
		b.message = content
	case name != "" && disposition != "inline" && len(b.attached) < 10:
		b.attached = append(b.attached, collapse(name))
	}
	return nil
}

func (b *body) readParts(boundary string, r io.Reader, depth int) error {
	if boundary == "" {
		return errors.New("its parts have no boundary")
	}
	parts := multipart.NewReader(r, boundary)
	for {
		part, err := parts.NextRawPart()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if err := b.read(part.Header, part, depth+1); err != nil {
			return err
		}
	}
}

// transferDecoder undoes the encoding for transport. It is lenient: what is no valid
// encoding passes as it stands.
func transferDecoder(name string, r io.Reader) io.Reader {
	switch strings.ToLower(strings.TrimSpace(name)) {
	case "quoted-printable":
		raw, err := io.ReadAll(r)
		if err != nil {
			return failingReader{err}
		}
		text, err := io.ReadAll(quotedprintable.NewReader(bytes.NewReader(raw)))
		if err != nil {
			text = raw
		}
		return bytes.NewReader(text)
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, &alphabetReader{r})
	}
	return r
}

type failingReader struct{ err error }

func (f failingReader) Read([]byte) (int, error) { return 0, f.err }

// alphabetReader drops what is no base64, as the standard asks for.
type alphabetReader struct{ r io.Reader }

func (a *alphabetReader) Read(p []byte) (int, error) {
	n, err := a.r.Read(p)
	kept := p[:0]
	for _, c := range p[:n] {
		if isLetter(c) || c >= '0' && c <= '9' || c == '+' || c == '/' || c == '=' {
			kept = append(kept, c)
		}
	}
	return len(kept), err
}

// decodeHeader decodes the encoded words of a header.
func decodeHeader(s string) string {
	d := mime.WordDecoder{CharsetReader: charset.NewReaderLabel}
	if out, err := d.DecodeHeader(s); err == nil {
		s = out
	}
	return collapse(strings.ToValidUTF8(s, "\uFFFD"))
}

// describe fills in what the headers say and the text does not.
func describe(d *extract.Document, h mail.Header) {
	if d.Title == "" {
		d.Title = subject(h.Get("Subject"))
	}
	if len(d.Blocks) > 1 && strings.EqualFold(d.Blocks[0].Text, d.Title) {
		d.Blocks = d.Blocks[1:]
	}
	name := senderName(h.Get("From"))
	bulk := h.Get("List-Unsubscribe") != "" || h.Get("List-Id") != "" || h.Get("Precedence") == "bulk"
	switch {
	case bulk && d.Outlet == "":
		d.Outlet = name
	case !bulk && d.Byline == "":
		d.Byline = name
	}
	if d.Published.IsZero() {
		if t, err := mail.ParseDate(h.Get("Date")); err == nil {
			d.Published.Time, d.Published.HasClock = t, true
		}
	}
	if d.Language == "" {
		d.Language, _, _ = strings.Cut(h.Get("Content-Language"), ",")
	}
	if d.URL == "" {
		d.URL = webAddress(strings.Trim(h.Get("Archived-At"), "<> "))
	}
}

func senderName(from string) string {
	p := mail.AddressParser{WordDecoder: &mime.WordDecoder{CharsetReader: charset.NewReaderLabel}}
	if a, err := p.Parse(from); err == nil {
		return collapse(a.Name)
	}
	name, _, _ := strings.Cut(decodeHeader(from), "<")
	return strings.Trim(collapse(name), `"' `)
}

// subject decodes a subject and takes off the marks of replies and forwards.
func subject(s string) string {
	s = decodeHeader(s)
	for {
		mark, rest, ok := strings.Cut(s, ":")
		switch strings.ToLower(strings.TrimSpace(mark)) {
		case "re", "fwd", "fw", "wg", "aw", "tr", "rv", "i", "vs", "sv", "antw", "doorst":
			if ok {
				s = strings.TrimSpace(rest)
				continue
			}
		}
		return s
	}
}
