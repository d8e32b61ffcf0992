package document

import (
	"bytes"
	"encoding/xml"
	"errors"
	"strconv"
	"strings"
)

// openSheet gathers styles from wherever they stand: in the style sheet, among the
// automatic styles of the text, or in a flat file.
type openSheet struct {
	styles
	current string // the style whose properties are being read
}

// note takes what an element says about the style of paragraphs or text.
func (s *openSheet) note(t xml.StartElement) {
	switch t.Name.Local {
	case "style":
		s.current = attr(t, "name")
		level := attr(t, "default-outline-level")
		s.styles[s.current] = style{name: s.current, parent: attr(t, "parent-style-name"), outline: level != "" && level != "0"}
	case "text-properties":
		height, _, _ := strings.Cut(attr(t, "text-position"), " ")
		percent, err := strconv.Atoi(strings.TrimSuffix(height, "%"))
		if height == "super" || err == nil && percent > 0 {
			st := s.styles[s.current]
			st.raised = true
			s.styles[s.current] = st
		}
	}
}

// readStyles reads the style sheet of a packed document; one without it has none.
func (a *archive) readStyles() (*openSheet, error) {
	out := &openSheet{styles: styles{}}
	if !a.has("styles.xml") {
		return out, nil
	}
	r, err := a.open("styles.xml")
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return out, newXML(r).each(func(t xml.StartElement) error {
		out.note(t)
		return nil
	})
}

// openProperties reads meta.xml.
func (a *archive) openProperties() (properties, error) {
	var p properties
	if !a.has("meta.xml") {
		return p, nil
	}
	r, err := a.open("meta.xml")
	if err != nil {
		return p, err
	}
	defer r.Close()
	x := newXML(r)
	return p, x.each(func(t xml.StartElement) error { return p.note(x, t) })
}

// note takes what an element of OpenDocument metadata says. Its language is the one of
// the program that wrote the file rather than of the text, so it is left alone.
func (p *properties) note(x *xmlReader, t xml.StartElement) error {
	var to *string
	var date string
	switch t.Name.Local {
	case "title":
		to = &p.title
	case "initial-creator":
		p.author = "" // who wrote it goes before who saved it last
		to = &p.author
	case "creator":
		if p.author != "" {
			return nil
		}
		to = &p.author
	case "creation-date":
		to = &date
	default:
		return nil
	}
	text, err := x.text()
	*to = text
	if date != "" {
		p.created = parseMoment(date)
	}
	return err
}

// encrypted tells whether the manifest of an OpenDocument file names encrypted parts.
func (a *archive) encrypted() bool {
	if !a.has("META-INF/manifest.xml") {
		return false
	}
	manifest, err := a.read("META-INF/manifest.xml")
	return err == nil && bytes.Contains(manifest, []byte("encryption-data"))
}

// isFlat tells whether data begins as a flat OpenDocument file.
func isFlat(data []byte) bool {
	x := newXML(bytes.NewReader(data[:min(len(data), 8<<10)]))
	found := errors.New("found")
	name := ""
	_ = x.each(func(t xml.StartElement) error {
		name = t.Name.Local
		return found // the first element decides; what is no XML leaves no name
	})
	return name == "document" && bytes.Contains(data[:min(len(data), 8<<10)], []byte("opendocument"))
}
