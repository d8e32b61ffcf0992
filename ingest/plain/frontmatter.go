package plain

import (
	"strings"

	"crosscheck/ingest/extract"
	"crosscheck/ingest/safe"
	"crosscheck/model"
)

// Meta is the metadata of a front-matter block, by the key's name in lower case.
type Meta map[string]string

// A block longer than this is none: something else begins with a line of dashes.
const (
	maxMetaLines = 100
	maxMetaBytes = 16 << 10
)

// FrontMatter splits the block of metadata off the start of a text: a line "---", lines "key: value" and a
// line "---". A text that does not begin with a well-formed block comes back whole. Values in quotes lose
// them; keys that crosscheck does not know are kept.
func FrontMatter(text string) (Meta, string) {
	rest := strings.TrimPrefix(text, "\ufeff")
	for { // blank lines above do no harm
		line, after, ok := strings.Cut(rest, "\n")
		if !ok || strings.TrimSpace(line) != "" {
			break
		}
		rest = after
	}
	line, rest, ok := strings.Cut(rest, "\n")
	if !ok || strings.TrimRight(line, " \t\r") != "---" {
		return nil, text
	}
	meta := Meta{}
	read := 0
	for n := 0; n < maxMetaLines && read < maxMetaBytes && rest != ""; n++ {
		line, after, _ := strings.Cut(rest, "\n")
		rest = after
		read += len(line)
		line = strings.TrimRight(line, " \t\r")
		if line == "---" || line == "..." && n > 0 {
			if len(meta) == 0 {
				return nil, text
			}
			return meta, rest
		}
		if line == "" || strings.HasPrefix(line, "#") || strings.HasPrefix(line, " ") || strings.HasPrefix(line, "- ") || strings.HasPrefix(line, "\t") {
			continue // comments, lists and nested values of other programs' blocks
		}
		key, value, ok := strings.Cut(line, ":")
		if !ok || !isKey(key) {
			return nil, text
		}
		key = strings.ToLower(key)
		if _, twice := meta[key]; !twice {
			meta[key] = unquote(strings.TrimSpace(value))
		}
	}
	return nil, text
}

// isKey tells whether s is a word that may stand for a key.
func isKey(s string) bool {
	if s == "" || len(s) > 40 {
		return false
	}
	for i, r := range s {
		letter := r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
		if !letter && (i == 0 || !(r >= '0' && r <= '9' || r == '_' || r == '-')) {
			return false
		}
	}
	return true
}

// unquote takes the quotation marks off a value that is quoted as a whole.
func unquote(s string) string {
	if n := len(s); n >= 2 && (s[0] == '"' || s[0] == '\'') && s[n-1] == s[0] {
		inner := s[1 : n-1]
		if s[0] == '\'' {
			return strings.ReplaceAll(inner, "''", "'")
		}
		return strings.ReplaceAll(strings.ReplaceAll(inner, `\"`, `"`), `\\`, `\`)
	}
	return s
}

// first gives the value of the first key that has one.
func (m Meta) first(keys ...string) string {
	for _, key := range keys {
		if value := m[key]; value != "" {
			return safe.Line(value)
		}
	}
	return ""
}

// Apply writes the metadata over what was found in the text. A date that cannot be read becomes a note.
func (m Meta) Apply(doc *extract.Document) {
	set := func(field *string, keys ...string) {
		if value := m.first(keys...); value != "" {
			*field = value
		}
	}
	set(&doc.Outlet, "outlet", "publisher", "site", "source")
	set(&doc.Title, "title", "headline")
	set(&doc.Byline, "byline", "author", "authors")
	set(&doc.URL, "url", "link", "canonical")
	set(&doc.Language, "language", "lang")
	date := func(field *model.Moment, keys ...string) {
		value := m.first(keys...)
		if value == "" {
			return
		}
		moment, err := model.ParseMoment(value)
		if err != nil {
			var ok bool
			if moment, ok = Date(value); !ok {
				doc.Notes = append(doc.Notes, "front matter: "+keys[0]+" is no date: "+value)
				return
			}
		}
		*field = moment
	}
	date(&doc.Published, "published", "date")
	date(&doc.Updated, "updated", "modified", "lastmod")
}
