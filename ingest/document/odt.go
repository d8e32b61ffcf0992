package document

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"

	"crosscheck/ingest/extract"
)

// ODT reads an OpenDocument text: the text as it stands with all tracked changes
// accepted, text boxes, tables row by row, and notes after the body. Page headers and
// footers, comments and indexes are left out.
func ODT(data []byte) (extract.Document, error) {
	a, err := openArchive(data)
	if err != nil {
		return extract.Document{}, advise("ODT", err)
	}
	if a.encrypted() {
		return extract.Document{}, told("the ODT file is protected by a password; save it without one")
	}
	p, err := a.openProperties()
	if err != nil {
		return extract.Document{}, advise("ODT", err)
	}
	sheet, err := a.readStyles()
	if err != nil {
		return extract.Document{}, advise("ODT", err)
	}
	r, err := a.open("content.xml")
	if err != nil {
		return extract.Document{}, advise("ODT", err)
	}
	defer r.Close()
	return readOpen(FormatODT, r, sheet, p)
}

// FODT reads an OpenDocument text that is one XML file.
func FODT(data []byte) (extract.Document, error) {
	return readOpen(FormatFODT, bytes.NewReader(data), &openSheet{styles: styles{}}, properties{})
}

func readOpen(format Format, r io.Reader, sheet *openSheet, p properties) (extract.Document, error) {
	o := &openReader{x: newXML(r), sheet: sheet, properties: p, flow: newFlow(), notes: newFlow()}
	err := o.read()
	paras, limit := o.flow.finish()
	notes, noteLimit := o.notes.finish()
	if err = errors.Join(err, limit, noteLimit); err != nil {
		return extract.Document{}, advise(strings.ToUpper(format.String()), err)
	}
	d, err := compose(format, append(paras, notes...), o.properties)
	if o.changes {
		d.Notes = append(d.Notes, "tracked changes were read as accepted")
	}
	return d, err
}

// openReader reads the content of an OpenDocument text.
type openReader struct {
	x          *xmlReader
	sheet      *openSheet
	properties properties
	flow       *flow // where text goes: the body, or the notes
	notes      *flow
	body       bool // inside office:text
	inNote     bool
	changes    bool   // tracked changes were seen
	spans      []bool // for each open span whether it sets text higher
}

func (o *openReader) read() error {
	for {
		token, err := o.x.next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		switch t := token.(type) {
		case xml.StartElement:
			if !o.body {
				err = o.prelude(t)
				break
			}
			if o.start(t) {
				err = o.x.skip()
			}
		case xml.EndElement:
			o.end(t.Name.Local)
		case xml.CharData:
			// Line ends inside a paragraph are white space, not line breaks.
			text := strings.ReplaceAll(string(t), "\n", " ")
			if n := len(o.spans); n > 0 && o.spans[n-1] {
				o.flow.writeRaised(text)
			} else {
				o.flow.write(text)
			}
		}
		if err = errors.Join(err, o.flow.err); err != nil {
			return err
		}
	}
}

// prelude handles what stands before the text: automatic styles and, in a flat file,
// style sheet and properties.
func (o *openReader) prelude(t xml.StartElement) error {
	switch t.Name.Local {
	case "text":
		o.body = strings.Contains(t.Name.Space, ":office:")
	case "master-styles":
		return o.x.skip() // page headers and footers
	case "style", "text-properties":
		o.sheet.note(t)
	default:
		return o.properties.note(o.x, t)
	}
	return nil
}

// start handles an element's start; true asks to pass over the whole element.
func (o *openReader) start(t xml.StartElement) bool {
	f := o.flow
	switch t.Name.Local {
	case "tracked-changes": // what was deleted; the marks stand empty in the text
		o.changes = true
		return true
	case "annotation", "note-citation", "ruby-text", "hidden-text", "hidden-paragraph", "forms",
		"table-of-content", "alphabetical-index", "illustration-index", "table-index", "user-index", "object-index", "bibliography",
		"title", "desc", "event-listeners", "binary-data":
		return true
	case "h":
		f.open(framePara)
		if p := f.para(); p != nil {
			p.kind = heading
			if k := o.sheet.kind(attr(t, "style-name")); k == title || k == subtitle {
				p.kind = k
			}
		}
	case "p":
		f.open(framePara)
		if p := f.para(); p != nil {
			p.kind = o.sheet.kind(attr(t, "style-name"))
		}
	case "span":
		n := len(o.spans)
		o.spans = append(o.spans, o.sheet.styles[attr(t, "style-name")].raised || n > 0 && o.spans[n-1])
	case "s", "tab":
		f.write(" ")
	case "line-break":
		f.write("\n")
	case "note":
		if !o.inNote {
			o.inNote = true
			o.flow, o.notes = o.notes, o.flow
			o.flow.size = o.notes.size
		}
	case "text-box":
		f.open(frameBox)
	case "table":
		f.open(frameTable)
	case "table-row":
		f.open(frameRow)
	case "table-cell":
		f.open(frameCell)
		repeat, _ := strconv.Atoi(attr(t, "number-columns-repeated"))
		return repeat > 1000 // filler up to the edge of the sheet
	}
	return false
}

func (o *openReader) end(name string) {
	f := o.flow
	switch name {
	case "span":
		if n := len(o.spans); n > 0 {
			o.spans = o.spans[:n-1]
		}
	case "h", "p":
		f.close(framePara)
	case "note":
		if o.inNote {
			o.inNote = false
			o.flow, o.notes = o.notes, o.flow
			o.flow.size = o.notes.size
		}
	case "text-box":
		f.close(frameBox)
	case "table":
		f.close(frameTable)
	case "table-row":
		f.close(frameRow)
	case "table-cell":
		f.close(frameCell)
	}
}
