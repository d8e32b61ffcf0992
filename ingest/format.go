package ingest

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"html"
	"io"
	"mime"
	"net/http"
	"slices"
	"strings"

	"crosscheck/ingest/document"
	"crosscheck/ingest/extract"
	"crosscheck/ingest/markdown"
	"crosscheck/ingest/plain"
	"crosscheck/ingest/safe"
	"crosscheck/ingest/web"
	"crosscheck/model"
)

// read finds the reader for the bytes of a piece, by their content, and has them read. The order matters: the
// formats with a signature first, plain text, which anything may look like, last.
func (l *loader) read(ctx context.Context, p piece) ([]found, error) {
	if len(p.data) == 0 {
		return nil, errEmpty
	}
	if isExport(p.data) {
		return reopen(p.data)
	}
	if web.IsWARC(p.data) || web.IsMHTML(p.data) || web.IsWebArchive(p.data) {
		return l.readPage(p)
	}
	if bytes.HasPrefix(p.data, []byte{0x1f, 0x8b}) && !p.unpacked {
		return l.readGzip(ctx, p)
	}
	if web.IsHTML(p.data) {
		return l.readPage(p)
	}
	switch f := document.Sniff(p.data, p.name); f {
	case document.Unknown:
	case document.FormatZip:
		return l.readArchive(ctx, p)
	default:
		return l.readDocument(f, p)
	}
	if isPage(p.contentType) && !isBinary(p.data) {
		return l.readPage(p)
	}
	return l.readText(p)
}

// isBinary tells data that a server may call what it likes: pictures, sound, programs.
func isBinary(data []byte) bool {
	kind := http.DetectContentType(data)
	return !strings.HasPrefix(kind, "text/") && !strings.HasPrefix(kind, "application/octet-stream") ||
		bytes.Count(data[:min(len(data), 1024)], []byte{0}) > 0 && !strings.Contains(kind, "utf-16")
}

// isPage tells whether a server calls what it sent a web page.
func isPage(contentType string) bool {
	kind, _, _ := strings.Cut(strings.ToLower(contentType), ";")
	kind = strings.TrimSpace(kind)
	return kind == "text/html" || kind == "application/xhtml+xml"
}

// readPage reads a web page or an archive of pages.
func (l *loader) readPage(p piece) ([]found, error) {
	doc, err := web.Parse(p.data, p.contentType, p.finalURL, l.options.Raw)
	if err != nil {
		return nil, err
	}
	plain.Refine(&doc) // the same words play the same part, fetched or pasted
	return []found{{Document: doc}}, nil
}

// readDocument reads an office file, a message or a table of articles.
func (l *loader) readDocument(f document.Format, p piece) ([]found, error) {
	if f == document.FormatEmail && bytes.Count(p.data, []byte("\n")) > maxLines {
		return nil, errTooLong
	}
	docs, err := document.Decode(f, p.data, func(page []byte, contentType string) (extract.Document, error) {
		return web.Parse(page, contentType, "", l.options.Raw)
	})
	if err != nil {
		return nil, advice(err)
	}
	paragraphs := 0
	for i := range docs {
		if paragraphs += len(docs[i].Blocks); paragraphs > maxParagraphs {
			return nil, errTooLong
		}
	}
	out := make([]found, len(docs))
	for i := range docs {
		plain.Refine(&docs[i])
		dropSecondTitle(&docs[i])
		out[i] = found{Document: docs[i]}
	}
	return out, nil
}

// dropSecondTitle leaves out the headline where it stands above the text once more, behind a page or a line with the
// document's title.
func dropSecondTitle(d *extract.Document) {
	const head = 6 // blocks
	for i, b := range d.Blocks[:min(head, len(d.Blocks))] {
		if b.Role == model.Body && d.Title != "" && strings.EqualFold(strings.Join(strings.Fields(b.Text), " "), d.Title) {
			if i == 0 {
				return // it is the headline itself
			}
			d.Blocks = slices.Delete(d.Blocks, i, i+1)
			return
		}
	}
}

// advice makes a SourceError of an error "it is so; do this".
func advice(err error) error {
	var known *SourceError
	if errors.As(err, &known) {
		return err
	}
	what, do, _ := strings.Cut(err.Error(), "; ")
	return &SourceError{What: strings.TrimPrefix(what, "it "), Do: do, Err: err}
}

// readGzip unpacks one compressed file and reads what is in it.
func (l *loader) readGzip(ctx context.Context, p piece) ([]found, error) {
	unpacked, err := gzip.NewReader(bytes.NewReader(p.data))
	if err != nil {
		return nil, &SourceError{What: "is a damaged gzip file", Do: "get it again", Err: err}
	}
	defer unpacked.Close()
	data, err := limitedRead(unpacked, MaxBytes, errTooLarge)
	switch {
	case errors.Is(err, errTooLarge):
		return nil, &SourceError{What: "unpacks to more than 10 MiB", Do: "cut it down to the article"}
	case errors.Is(err, io.ErrUnexpectedEOF), err != nil:
		return nil, &SourceError{What: "is a damaged gzip file", Do: "get it again", Err: err}
	}
	p.data, p.unpacked = data, true
	return l.read(ctx, p)
}

// readArchive reads the articles in a zip file. Members that are no articles are passed over, as in a
// directory.
func (l *loader) readArchive(ctx context.Context, p piece) ([]found, error) {
	if p.member {
		return nil, &SourceError{What: "is an archive inside an archive", Do: "unpack the outer one first"}
	}
	members, err := document.Zip(p.data)
	if err != nil {
		return nil, advice(err)
	}
	var out []found
	var first error
	for _, m := range members {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		more, err := l.read(ctx, piece{source: p.source, name: m.Name, data: m.Data, index: p.index, member: true})
		if err != nil {
			err = explain(p.source+"/"+m.Name, err)
			if first == nil {
				first = err
			}
			l.tell(Event{Index: p.index, Source: safe.Line(m.Name), State: Skipped, Err: err})
			continue
		}
		for i := range more {
			more[i].member, more[i].bytes = m.Name, m.Data
		}
		if out = append(out, more...); len(out) > maxArticles {
			return nil, errTooMany
		}
	}
	if len(out) == 0 {
		return nil, noneReadable("archive", first)
	}
	return out, nil
}

// readText reads plain text and Markdown.
func (l *loader) readText(p piece) ([]found, error) {
	text, name, err := plain.Decode(p.data, charsetOf(p.contentType))
	if err != nil {
		return nil, &SourceError{What: notText(p.data), Do: "give the article as text, a web page or a document", Err: err}
	}
	if strings.TrimSpace(text) == "" {
		return nil, errNoText
	}
	if name != "utf-8" && web.IsHTML([]byte(text[:min(len(text), 4096)])) {
		p.data, p.contentType = []byte(text), "text/html; charset=utf-8"
		return l.readPage(p)
	}
	if what, do := foreign(text); what != "" {
		return nil, &SourceError{What: what, Do: do}
	}
	lines := 0
	for _, end := range []string{"\n", "\r", "\v", "\f", "\u0085", "\u2028", "\u2029"} {
		if lines += strings.Count(text, end); lines > maxLines {
			return nil, errTooLong
		}
	}
	parts := []string{text}
	if p.pasted {
		if parts = splitPasted(safe.Text(text)); len(parts) > maxArticles {
			return nil, errTooMany
		}
	}
	var out []found
	for _, part := range parts {
		doc := extract.Document{}
		if markdown.Looks(part, p.name) {
			doc = markdown.Parse(part)
		}
		if len(doc.Blocks) == 0 {
			doc = plain.Parse(part)
		}
		if name != "utf-8" && !strings.HasPrefix(name, "utf-16") && !strings.HasPrefix(name, "utf-32") && charsetOf(p.contentType) == "" {
			doc.Notes = append(doc.Notes, "the text does not state its character set; taken for "+name)
		}
		next := found{Document: doc}
		if len(parts) > 1 {
			next.bytes = []byte(part) // so that two pasted articles have two digests
		}
		out = append(out, next)
	}
	return out, nil
}

// foreign says what a text is that is written for programs and no article, "" for any other, and what to do.
func foreign(text string) (what, do string) {
	start := strings.TrimLeft(text[:min(len(text), 1024)], " \t\r\n")
	do = "give the article as text, a web page or a document"
	switch {
	case start == "":
	case (start[0] == '{' || start[0] == '[') && json.Valid([]byte(text)):
		return "is JSON, but no comparison that crosscheck wrote", do
	case shortcut(start) != "":
		return "is a shortcut to an address and no article", "give the address itself, " + shortcut(start)
	case opensJSON(start):
		return "looks like JSON, but is damaged or cut short", "get it again"
	case isHeader(text):
		return "is the head of a mail without the mail", "save the message again"
	case strings.HasPrefix(start, "%!PS"):
		return "is a PostScript file, which cannot be read", "make a PDF file of it"
	case strings.HasPrefix(start, "<rss"), strings.HasPrefix(start, "<feed"),
		strings.HasPrefix(start, "<?xml") && (strings.Contains(start, "<rss") || strings.Contains(start, "<feed") || strings.Contains(start, "<rdf:RDF")):
		return "is a news feed, not an article", "give the address of one of its articles"
	case strings.HasPrefix(start, "<?xml"), strings.HasPrefix(start, "<svg"):
		return "is XML of a kind that cannot be read", do
	}
	return "", ""
}

// shortcut gives the address in a file that browsers and desktops make of a link (.url, .desktop, .webloc), or "".
func shortcut(start string) string {
	switch {
	case strings.HasPrefix(start, "[InternetShortcut]"), strings.HasPrefix(start, "[Desktop Entry]"):
		for line := range strings.Lines(start) {
			if at, ok := strings.CutPrefix(strings.TrimSpace(line), "URL="); ok {
				return address(at)
			}
		}
	case strings.HasPrefix(start, "<?xml") && strings.Contains(start, "<plist"):
		_, at, _ := strings.Cut(start, "<key>URL</key>")
		_, at, _ = strings.Cut(at, "<string>")
		at, _, _ = strings.Cut(at, "</string>")
		return address(html.UnescapeString(at))
	}
	return ""
}

// opensJSON tells a text that begins as JSON does and no article: an object with a name, a list of objects.
func opensJSON(start string) bool {
	rest, list := strings.CutPrefix(start, "[")
	rest, object := strings.CutPrefix(strings.TrimLeft(rest, " \t\r\n"), "{")
	rest = strings.TrimLeft(rest, " \t\r\n")
	return object && (strings.HasPrefix(rest, `"`) || list)
}

// isHeader tells a text of few lines that are all header fields of a mail, the sender first.
func isHeader(text string) bool {
	const few = 20
	lines := strings.Split(strings.TrimSpace(text), "\n")
	if len(lines) > few || !strings.HasPrefix(lines[0], "From: ") && !strings.HasPrefix(lines[0], "Received: ") && !strings.HasPrefix(lines[0], "Return-Path: ") || !strings.Contains(lines[0], "@") && !strings.Contains(lines[0], "<") {
		return false
	}
	return !slices.ContainsFunc(lines[1:], func(line string) bool {
		name, _, ok := strings.Cut(line, ":")
		return line == "" || line[0] != ' ' && line[0] != '\t' && (!ok || strings.ContainsAny(name, " \t"))
	})
}

// charsetOf gives the character set that a server states, or "".
func charsetOf(contentType string) string {
	_, parameters, err := mime.ParseMediaType(contentType)
	if err != nil {
		return ""
	}
	return parameters["charset"]
}

// notText says what kind of file it is that is not text.
func notText(data []byte) string {
	kind := http.DetectContentType(data)
	major, minor, _ := strings.Cut(kind, "/")
	minor, _, _ = strings.Cut(minor, ";")
	minor = strings.TrimPrefix(minor, "x-")
	switch {
	case major == "image":
		return "is an image (" + minor + "), not an article"
	case major == "audio", major == "video", major == "font":
		return "is a " + major + " file (" + minor + "), not an article"
	case bytes.HasPrefix(data, []byte("\x7fELF")), bytes.HasPrefix(data, []byte("MZ")):
		return "is a program, not an article"
	case strings.Contains(minor, "zip"), strings.Contains(minor, "rar"), strings.Contains(minor, "compressed"):
		return "is an archive that cannot be read"
	}
	return "is binary, not an article"
}
