package document

import (
	"encoding/xml"
	"path"
	"strings"
)

// relations maps the kind of a relation ("officeDocument", "styles", ...) to the part
// that it points to, for the relations file of an Office Open XML part.
func (a *archive) relations(file, base string) map[string]string {
	out := map[string]string{}
	_ = a.walk(file, func(_ *xmlReader, name string, at func(string) string) error {
		if name != "Relationship" || at("TargetMode") == "External" {
			return nil
		}
		kind := path.Base(at("Type"))
		target := at("Target")
		if !strings.HasPrefix(target, "/") {
			target = path.Join(base, target)
		}
		if _, ok := out[kind]; !ok {
			out[kind] = target
		}
		return nil
	})
	return out // a missing or broken file leaves the usual names, see part
}

// part gives the part that a relation points to, else the usual name where there is one.
func (a *archive) part(relations map[string]string, kind, usual string) string {
	if name, ok := relations[kind]; ok && a.has(name) {
		return name
	}
	if a.has(usual) {
		return usual
	}
	return ""
}

// coreProperties reads docProps/core.xml. The language there is the one of the program
// that wrote the file rather than of the text, so it is left alone.
func (a *archive) coreProperties(name string) (properties, error) {
	var p properties
	if name == "" {
		return p, nil
	}
	err := a.walk(name, func(x *xmlReader, element string, _ func(string) string) error {
		var to *string
		var date string
		switch element {
		case "title":
			to = &p.title
		case "creator":
			to = &p.author
		case "created":
			to = &date
		default:
			return nil
		}
		text, err := x.text()
		if err != nil {
			return err
		}
		*to = text
		if date != "" {
			p.created = parseMoment(date)
		}
		return nil
	})
	return p, err
}

// style is what a paragraph style says about the paragraphs that bear it.
type style struct {
	name, parent string
	outline      bool // it has an outline level: it is a heading
	raised       bool // a text style that sets text higher
}

// styles is the style sheet of a document, by style id.
type styles map[string]style

// kind follows a style and what it is based on until a name tells what it is for.
func (s styles) kind(id string) kind {
	for range 20 { // style sheets that go in circles end here
		st, ok := s[id]
		name := st.name
		if !ok {
			name = id
		}
		if k := styleKind(name); k != running {
			return k
		}
		if st.outline {
			return heading
		}
		if !ok || st.parent == "" {
			break
		}
		id = st.parent
	}
	return running
}

// styleKind reads the name of a style: Word and LibreOffice keep the English name of
// their own styles in every language; papers and agencies name theirs after the parts
// of an article.
func styleKind(name string) kind {
	n := strings.ToLower(strings.NewReplacer("_20_", "", " ", "", "-", "", "_", "").Replace(name))
	switch {
	case n == "title", strings.Contains(n, "headline"):
		return title
	case n == "subtitle", strings.Contains(n, "standfirst"), n == "deck", n == "subhead", n == "subheadline":
		return subtitle
	case strings.HasPrefix(n, "heading"):
		return heading
	case strings.Contains(n, "caption"), n == "illustration", n == "figure", n == "drawing":
		return caption
	case strings.Contains(n, "byline"), n == "author":
		return author
	}
	return running
}

// wordStyles reads word/styles.xml.
func (a *archive) wordStyles(name string) (styles, error) {
	out := styles{}
	if name == "" {
		return out, nil
	}
	id := ""
	err := a.walk(name, func(_ *xmlReader, element string, at func(string) string) error {
		switch element {
		case "style":
			id = at("styleId")
			if at("type") != "paragraph" {
				id = ""
			}
		case "name", "basedOn", "outlineLvl":
			if id == "" {
				return nil
			}
			st := out[id]
			switch element {
			case "name":
				st.name = at("val")
			case "basedOn":
				st.parent = at("val")
			case "outlineLvl":
				st.outline = at("val") != "9"
			}
			out[id] = st
		}
		return nil
	})
	return out, err
}

// readNotes reads a part of footnotes or endnotes and gives those that the text calls,
// in the order of the calls.
func (w *wordReader) readNotes(a *archive, name string, calls []string) ([]paragraph, error) {
	if name == "" || len(calls) == 0 {
		return nil, nil
	}
	notes := &wordReader{sheet: w.sheet, flow: newFlow(), calls: map[string][]string{}, notes: map[string][]paragraph{}}
	notes.flow.size, notes.flow.count = w.flow.size, w.flow.count // one limit for the whole document
	if err := notes.read(a, name); err != nil {
		return nil, err
	}
	var out []paragraph
	for _, id := range calls {
		out = append(out, notes.notes[id]...)
		delete(notes.notes, id) // a note called twice stands once
	}
	return out, nil
}

// startNote begins a note; true asks to pass over it, because it is a separator line.
func (w *wordReader) startNote(t xml.StartElement) bool {
	if w.notes == nil {
		return false
	}
	if kind := attr(t, "type"); kind != "" && kind != "normal" {
		return true
	}
	w.noteID = attr(t, "id")
	return false
}

func (w *wordReader) endNote() {
	if w.notes == nil {
		return
	}
	size, count := w.flow.size, w.flow.count
	paras, err := w.flow.finish()
	w.notes[w.noteID] = paras
	w.flow = newFlow()
	w.flow.size, w.flow.count, w.flow.err = size, count, err
}
