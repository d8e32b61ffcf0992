package web

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"mime"
	"net/http"
	"net/textproto"
	"strconv"
	"strings"

	"crosscheck/ingest/extract"
	"crosscheck/ingest/fetch/coding"
)

// maxArchive bounds the bytes of a WARC file that are read, after decompression.
const maxArchive = 256 << 20

// IsWARC tells whether data is a WARC file (ISO 28500), plain or gzipped.
func IsWARC(data []byte) bool {
	if bytes.HasPrefix(data, []byte("WARC/")) {
		return true
	}
	if !bytes.HasPrefix(data, []byte{0x1f, 0x8b}) {
		return false
	}
	z, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return false
	}
	var head [5]byte
	_, err = io.ReadFull(z, head[:])
	return err == nil && string(head[:]) == "WARC/"
}

// parseWARC takes the article's page out of a WARC file. Records are read one after the
// other; of a file that was cut off, those before the cut count.
func parseWARC(data []byte, raw bool) (extract.Document, error) {
	var src io.Reader = bytes.NewReader(data)
	if bytes.HasPrefix(data, []byte{0x1f, 0x8b}) {
		z, err := gzip.NewReader(src) // reads the members of all records as one stream
		if err != nil {
			return extract.Document{}, &extract.Error{What: "the WARC file is broken", Do: "save the page again", Err: err}
		}
		src = z
	}
	limited := &io.LimitedReader{R: src, N: maxArchive}
	r := bufio.NewReader(limited)
	var pages []candidate
	held := 0
	var err error
	for i := 0; i < maxParts && len(pages) < maxCandidates && held < 2*maxPage; i++ {
		var p *candidate
		if p, err = nextRecord(r); err != nil {
			break
		}
		if p != nil {
			pages = append(pages, *p)
			held += len(p.data)
		}
	}
	if len(pages) == 0 && limited.N <= 0 {
		return extract.Document{}, &extract.Error{What: "no web page in the first 256 MiB of the WARC file", Do: "make an archive of the article's page alone"}
	}
	if len(pages) == 0 && err != nil && !errors.Is(err, io.EOF) {
		return extract.Document{}, &extract.Error{What: "the WARC file is broken or cut off", Do: "save the page again", Err: err}
	}
	return choose(pages, "WARC file", raw)
}

// nextRecord reads a record and gives its page, or nil for a record that holds none.
func nextRecord(r *bufio.Reader) (*candidate, error) {
	// Records are told apart by two empty lines, but not all writers keep to that.
	for {
		b, err := r.Peek(1)
		if err != nil {
			return nil, err
		}
		if b[0] != '\r' && b[0] != '\n' {
			break
		}
		_, _ = r.ReadByte()
	}
	version, err := readLine(r)
	if err != nil {
		return nil, err
	}
	if !strings.HasPrefix(version, "WARC/") {
		return nil, errors.New("a record does not begin with its version")
	}
	header := textproto.MIMEHeader{}
	for lines := 0; ; lines++ {
		line, err := readLine(r)
		if err != nil {
			return nil, err
		}
		if line == "" {
			break
		}
		if key, value, ok := strings.Cut(line, ":"); ok && lines < 200 {
			header.Add(strings.TrimSpace(key), strings.TrimSpace(value))
		}
	}
	length, err := strconv.ParseInt(header.Get("Content-Length"), 10, 64)
	if err != nil || length < 0 {
		return nil, errors.New("a record has no length")
	}
	kind := strings.ToLower(header.Get("Warc-Type"))
	if kind != "response" && kind != "resource" || length > maxPage {
		_, err := io.CopyN(io.Discard, r, length)
		return nil, err
	}
	block, err := io.ReadAll(io.LimitReader(r, length))
	if err != nil && len(block) == 0 {
		return nil, err
	}
	address := strings.Trim(header.Get("Warc-Target-Uri"), "<>")
	var page *candidate
	if kind == "resource" {
		page = pageOf(block, header.Get("Content-Type"), address)
	} else {
		page = responsePage(block, address)
	}
	if page != nil {
		page.cut = int64(len(block)) < length
	}
	return page, nil
}

// readLine reads a header line of at most 64 KiB.
func readLine(r *bufio.Reader) (string, error) {
	var line []byte
	for {
		part, more, err := r.ReadLine()
		if err != nil {
			return "", err
		}
		if line = append(line, part...); len(line) > 64<<10 {
			return "", errors.New("a header line is too long")
		}
		if !more {
			return string(line), nil
		}
	}
}

// responsePage takes the page out of a stored HTTP response, or gives nil for one that is
// an error, a redirect or no page.
func responsePage(block []byte, address string) *candidate {
	resp, err := http.ReadResponse(bufio.NewReader(bytes.NewReader(block)), nil)
	if err != nil || resp.StatusCode != http.StatusOK {
		return nil
	}
	kind := resp.Header.Get("Content-Type")
	if !isPageType(kind) {
		return nil
	}
	body, err := io.ReadAll(io.LimitReader(resp.Body, maxPage+1))
	if err != nil && len(body) == 0 {
		// Many archivers store the body unchunked and leave the header in place.
		if _, rest, ok := bytes.Cut(block, []byte("\r\n\r\n")); ok {
			body = rest
		}
	}
	if plain, err := coding.Decode(body, resp.Header.Get("Content-Encoding"), maxPage); err == nil {
		body = plain
	} else if !IsHTML(body) { // some store it decoded and leave the header in place
		return nil
	}
	return pageOf(body, kind, address)
}

func isPageType(contentType string) bool {
	kind, _, _ := mime.ParseMediaType(contentType)
	return kind == "text/html" || kind == "application/xhtml+xml"
}

func pageOf(body []byte, contentType, address string) *candidate {
	if !isPageType(contentType) || len(body) == 0 {
		return nil
	}
	return &candidate{data: body, contentType: contentType, address: address}
}
