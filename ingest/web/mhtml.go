package web

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/textproto"
	"strings"

	"crosscheck/ingest/extract"
)

// Bounds of what is read of an archive of pages.
const (
	maxParts      = 5000 // parts of an MHTML file, records of a WARC file
	maxCandidates = 40   // pages among which the article is looked for
)

// candidate is a page of an archive.
type candidate struct {
	data        []byte
	contentType string
	address     string
	root        bool // the archive names it as its start page
	cut         bool // the archive ends in the middle of it
}

// IsMHTML tells whether data is a web page saved with all its parts: a MIME message of
// type multipart/related with a page in it.
func IsMHTML(data []byte) bool {
	head := data[:min(len(data), 8<<10)]
	if i := bytes.Index(head, []byte("\n\n")); i >= 0 {
		head = head[:i]
	}
	if i := bytes.Index(head, []byte("\r\n\r\n")); i >= 0 {
		head = head[:i]
	}
	lower := bytes.ToLower(head)
	if !bytes.Contains(lower, []byte("content-type:")) || bytes.HasPrefix(lower, []byte("<")) {
		return false
	}
	// A mail is multipart/related as well, where it holds pictures; it has a receiver.
	return bytes.Contains(lower, []byte("multipart/related")) && !bytes.Contains(lower, []byte("\nto:")) ||
		bytes.Contains(lower, []byte("snapshot-content-location:"))
}

// parseMHTML takes the article's page out of an MHTML file.
func parseMHTML(data []byte, raw bool) (extract.Document, error) {
	broken := &extract.Error{What: "the MHTML file is broken or cut off", Do: "save the page again"}
	r := bufio.NewReader(bytes.NewReader(bytes.TrimLeft(data, "\r\n\t \xef\xbb\xbf")))
	header, err := textproto.NewReader(r).ReadMIMEHeader()
	if err != nil && len(header) == 0 {
		return extract.Document{}, broken
	}
	kind, params, err := mime.ParseMediaType(header.Get("Content-Type"))
	if err != nil || params["boundary"] == "" && strings.HasPrefix(kind, "multipart/") {
		return extract.Document{}, broken
	}
	top := header.Get("Snapshot-Content-Location")
	start := params["start"]
	var pages []candidate
	if !strings.HasPrefix(kind, "multipart/") {
		if body, err := partBody(r, header.Get("Content-Transfer-Encoding")); err == nil {
			pages = append(pages, candidate{data: body, contentType: header.Get("Content-Type"), address: header.Get("Content-Location")})
		}
	} else {
		parts := multipart.NewReader(r, params["boundary"])
		for i := 0; i < maxParts && len(pages) < maxCandidates; i++ {
			part, err := parts.NextRawPart()
			if err != nil {
				break // the end, or a file that was cut off: what came before it counts
			}
			partKind, _, _ := mime.ParseMediaType(part.Header.Get("Content-Type"))
			if partKind != "text/html" && partKind != "application/xhtml+xml" {
				continue
			}
			body, err := partBody(part, part.Header.Get("Content-Transfer-Encoding"))
			if err != nil && len(body) == 0 {
				if errors.Is(err, io.ErrUnexpectedEOF) {
					return extract.Document{}, broken
				}
				continue
			}
			address := part.Header.Get("Content-Location")
			pages = append(pages, candidate{
				data: body, contentType: part.Header.Get("Content-Type"), address: address,
				cut:  errors.Is(err, io.ErrUnexpectedEOF),
				root: start != "" && part.Header.Get("Content-Id") == start || address != "" && address == top,
			})
		}
	}
	return choose(pages, "MHTML file", raw)
}

// partBody decodes a part; what was decoded before an error is given with it.
func partBody(r io.Reader, encoding string) ([]byte, error) {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "quoted-printable":
		r = quotedprintable.NewReader(r)
	case "base64":
		r = base64.NewDecoder(base64.StdEncoding, r)
	}
	return io.ReadAll(io.LimitReader(r, maxPage+1))
}
