package document

import (
	"bytes"
	"errors"
	"io"
	"net/textproto"
	"strings"
)

// sniffText tells e-mail, JSONL and CSV from other text.
func sniffText(data []byte, name string) Format {
	const sample = 256 << 10
	head := data[:min(len(data), sample)]
	wide := bytes.HasPrefix(head, []byte{0xFE, 0xFF}) || bytes.HasPrefix(head, []byte{0xFF, 0xFE})
	if !wide && bytes.IndexByte(head, 0) >= 0 {
		return Unknown // no text
	}
	if wide {
		head = head[:len(head)&^1]
	}
	text := tableText(head)
	cut := len(data) > len(head)
	switch {
	case isEmail(text):
		return FormatEmail
	case isJSONL(text, cut), !bytes.Contains(text, []byte(`"crosscheck/`)) && isJSONList(tableText(data)):
		return FormatJSONL
	case isCSV(text, cut, name):
		return FormatCSV
	}
	return Unknown
}

// isEmail tells whether text begins with the headers of a message. Saved web pages
// (MHTML) have such headers too; theirs show them.
func isEmail(text []byte) bool {
	h := map[string]string{}
	strong := 0
	last := ""
	for line := range bytes.Lines(messageStart(text)) {
		l := strings.TrimRight(string(line), "\r\n")
		if l == "" {
			break
		}
		if l[0] == ' ' || l[0] == '\t' {
			if last == "" {
				return false
			}
			h[last] += " " + strings.TrimSpace(l)
			continue
		}
		name, value, ok := strings.Cut(l, ":")
		if !ok || !isHeaderName(name) {
			return false
		}
		last = textproto.CanonicalMIMEHeaderKey(name)
		switch last {
		case "Mime-Version", "Message-Id", "Received", "Return-Path", "Delivered-To", "Dkim-Signature":
			strong++
		}
		h[last] = strings.TrimSpace(value)
	}
	if h["Snapshot-Content-Location"] != "" || strings.HasPrefix(strings.ToLower(h["Content-Type"]), "multipart/related") && strings.Contains(h["From"], "Saved by") {
		return false
	}
	from := strings.Contains(h["From"], "@")
	if h["From"] == "" && strings.HasPrefix(strings.ToLower(h["Content-Type"]), "multipart/related") {
		return false // MHTML without the courtesy of naming itself
	}
	dated := h["Date"] != "" || h["Subject"] != "" || h["To"] != ""
	return strong > 0 && (h["From"] != "" || h["Content-Type"] != "" || dated) || from && dated
}

func isHeaderName(name string) bool {
	const longest = 78
	if name == "" || len(name) > longest {
		return false
	}
	for i := range len(name) {
		if c := name[i]; !isLetter(c) && c != '-' && c != '_' && (c < '0' || c > '9') {
			return false
		}
	}
	return true
}

// isJSONL tells whether text is JSON objects, one a line, that are articles. A single
// object is one where it has a text beside a title or the like; our own export has not.
func isJSONL(text []byte, cut bool) bool {
	const enough = 5
	seen := 0
	for line := range bytes.Lines(text) {
		if cut && !bytes.HasSuffix(line, []byte("\n")) {
			break // the sample ends inside of it
		}
		if line = bytes.TrimSpace(line); len(line) == 0 {
			continue
		}
		if line[0] != '{' {
			return false
		}
		object, keys, err := readObject(line)
		if err != nil {
			return seen > 0 && plainJSONLines(text) // damage further down is for the reader to tell
		}
		if _, ours := object["schema"]; ours || !plausible(mapColumns(keys)) {
			return false
		}
		if seen++; seen == enough {
			break
		}
	}
	if seen == 0 && cut { // one object longer than the sample
		return bytes.HasPrefix(bytes.TrimSpace(text), []byte(`{"`)) && !bytes.Contains(text, []byte(`"schema"`)) && bytes.Contains(text, []byte(`"text"`))
	}
	return seen > 0
}

// plainJSONLines tells whether every line begins as an object, as no indented JSON does.
func plainJSONLines(text []byte) bool {
	for line := range bytes.Lines(text) {
		if line = bytes.TrimSpace(line); len(line) > 0 && line[0] != '{' {
			return false
		}
	}
	return true
}

// isCSV tells whether the first row names the columns of a table of articles and a
// second row has as many cells.
func isCSV(text []byte, cut bool, name string) bool {
	const longestHeader = 4 << 10
	line, _, ok := bytes.Cut(text, []byte("\n"))
	if !ok || len(line) > longestHeader {
		return false
	}
	r := newCSV(text, delimiter(text))
	r.LazyQuotes = true
	names, err := r.Read()
	if err != nil {
		return false
	}
	columns, at := len(names), mapColumns(names)
	single := columns == 1 && at[columnText] >= 0 && strings.HasSuffix(strings.ToLower(name), ".csv")
	if !plausible(at) && !single {
		return false
	}
	row, err := r.Read()
	if errors.Is(err, io.EOF) {
		return false
	}
	return err != nil || len(row) == columns || cut
}
