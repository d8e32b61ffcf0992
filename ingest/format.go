package ingest

import (
	"bytes"
	"context"
	"net/http"
	"strings"

	"crosscheck/ingest/extract"
	"crosscheck/ingest/plain"
	"crosscheck/ingest/safe"
)

// read finds the reader for the bytes of a piece, by their content, and has them read.
func (l *loader) read(ctx context.Context, p piece) ([]found, error) {
	if len(p.data) == 0 {
		return nil, errEmpty
	}
	if isExport(p.data) {
		return reopen(p.data)
	}
	return l.readText(p)
}

// readText reads plain text.
func (l *loader) readText(p piece) ([]found, error) {
	text, _, err := plain.Decode(p.data)
	if err != nil {
		return nil, &SourceError{What: notText(p.data), Do: "give the article as text, a web page or a document", Err: err}
	}
	if strings.TrimSpace(text) == "" {
		return nil, errNoText
	}
	parts := []string{text}
	if p.pasted {
		parts = splitPasted(safe.Text(text))
	}
	var out []found
	for _, part := range parts {
		out = append(out, found{Document: plain.Parse(part)})
	}
	return out, nil
}

// notText says what kind of file it is that is not text.
func notText(data []byte) string {
	kind := http.DetectContentType(data)
	major, minor, _ := strings.Cut(kind, "/")
	minor, _, _ = strings.Cut(minor, ";")
	switch {
	case major == "image", major == "audio", major == "video", major == "font":
		return "is " + article(major) + " (" + strings.TrimPrefix(minor, "x-") + "), not an article"
	case bytes.HasPrefix(data, []byte("\x7fELF")), bytes.HasPrefix(data, []byte("MZ")):
		return "is a program, not an article"
	case strings.Contains(minor, "zip"), strings.Contains(minor, "rar"), strings.Contains(minor, "compressed"):
		return "is an archive that cannot be read"
	}
	return "is binary, not an article"
}

// article puts the article before a noun.
func article(noun string) string {
	if strings.ContainsAny(noun[:1], "aeiou") {
		return "an " + noun
	}
	return "a " + noun
}

var _ = extract.High
