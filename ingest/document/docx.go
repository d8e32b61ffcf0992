package document

import (
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strconv"
	"strings"

	"crosscheck/ingest/extract"
)

// DOCX reads a Word document: the text as it stands with all tracked changes
// accepted, text boxes, tables row by row, and footnotes and endnotes after the body in
// the order in which the text calls them. Page headers and footers, comments and
// hidden text are left out.
func DOCX(data []byte) (extract.Document, error) {
	a, err := openArchive(data)
	if err != nil {
		return extract.Document{}, advise("DOCX", err)
	}
	root := a.relations("_rels/.rels", "")
	main := a.part(root, "officeDocument", "word/document.xml")
	if main == "" {
		return extract.Document{}, advise("DOCX", errors.New(`its part "document.xml" is missing`))
	}
	rels := a.relations(path.Join(path.Dir(main), "_rels", path.Base(main)+".rels"), path.Dir(main))
	part := func(kind string) string { return a.part(rels, kind, path.Join(path.Dir(main), kind+".xml")) }
	core, err := a.coreProperties(a.part(root, "core-properties", "docProps/core.xml"))
	if err != nil {
		return extract.Document{}, advise("DOCX", err)
	}
	sheet, err := a.wordStyles(part("styles"))
	if err != nil {
		return extract.Document{}, advise("DOCX", err)
	}
	body := &wordReader{sheet: sheet, flow: newFlow(), calls: map[string][]string{}}
	err = body.read(a, main)
	paras, limit := body.flow.finish()
	if err = errors.Join(err, limit); err != nil {
		return extract.Document{}, advise("DOCX", err)
	}
	for _, kind := range []string{"footnotes", "endnotes"} {
		notes, err := body.readNotes(a, part(kind), body.calls[kind])
		if err != nil {
			return extract.Document{}, advise("DOCX", err)
		}
		paras = append(paras, notes...)
	}
	d, err := compose(FormatDOCX, paras, core)
	if body.changes {
		d.Notes = append(d.Notes, "tracked changes were read as accepted")
	}
	return d, err
}

// wordReader reads one WordprocessingML part.
type wordReader struct {
	sheet   styles
	flow    *flow
	calls   map[string][]string // ids of notes in the order of their marks, by part
	changes bool                // tracked changes were seen

	choices     []bool // for each open AlternateContent: whether a Choice was read
	mark        bool   // inside the properties of a paragraph, so of its end mark
	hidden      bool   // inside a run that is not shown
	raised      bool   // inside a run that is set higher
	placeholder bool   // the next content control is a prompt or a table of contents

	notes  map[string][]paragraph // finished notes by id, where the part is one of notes
	noteID string                 // the note that is being read
}

func (w *wordReader) read(a *archive, name string) error {
	r, err := a.open(name)
	if err != nil {
		return err
	}
	defer r.Close()
	x := newXML(r)
	for {
		token, err := x.next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		switch t := token.(type) {
		case xml.StartElement:
			switch {
			case t.Name.Local == "t" && (isWord(t) || strings.HasSuffix(t.Name.Space, "/math")):
				err = w.text(x)
			case w.start(t):
				err = x.skip()
			}
		case xml.EndElement:
			w.end(t)
		}
		if err = errors.Join(err, w.flow.err); err != nil {
			return err
		}
	}
}

// isWord keeps what looks alike in drawings and charts, another namespace, apart.
func isWord(t xml.StartElement) bool { return strings.Contains(t.Name.Space, "wordprocessingml") }

// text writes the character data of a text run.
func (w *wordReader) text(x *xmlReader) error {
	for level := x.depth; x.depth >= level; {
		token, err := x.next()
		if err != nil {
			return err
		}
		if t, ok := token.(xml.CharData); ok && !w.hidden {
			if w.raised {
				w.flow.writeRaised(string(t))
			} else {
				w.flow.write(string(t))
			}
		}
	}
	return nil
}

// start handles an element's start; true asks to pass over the whole element.
func (w *wordReader) start(t xml.StartElement) bool {
	switch t.Name.Local {
	case "instrText", "delText", "rt", "sectPr", "pPrChange", "rPrChange", "tblPrChange", "tblGridChange", "tcPrChange", "trPrChange":
		return true
	case "AlternateContent":
		w.choices = append(w.choices, false)
	case "Choice", "Fallback": // two forms of one drawing: the first is read
		if n := len(w.choices) - 1; n >= 0 {
			read := w.choices[n]
			w.choices[n] = true
			return read
		}
	case "showingPlcHdr":
		w.placeholder = true
	case "docPartGallery":
		w.placeholder = attr(t, "val") == "Table of Contents"
	case "sdtContent":
		skip := w.placeholder
		w.placeholder = false
		return skip
	case "del", "moveFrom":
		w.changes = true
		if !w.mark {
			return true
		}
		// Here the element is empty and says that the paragraph's end was deleted.
		if p := w.flow.para(); p != nil {
			p.merge = true
		}
	case "ins", "moveTo":
		w.changes = true
	case "footnote", "endnote":
		return w.startNote(t)
	case "footnoteReference", "endnoteReference":
		part := strings.TrimSuffix(t.Name.Local, "Reference") + "s"
		w.calls[part] = append(w.calls[part], attr(t, "id"))
	default:
		if isWord(t) {
			w.startWord(t)
		}
	}
	return false
}

// startWord handles the elements that make up paragraphs and tables.
func (w *wordReader) startWord(t xml.StartElement) {
	f := w.flow
	on := func() bool { v := attr(t, "val"); return v != "0" && v != "false" && v != "off" }
	switch t.Name.Local {
	case "p":
		f.open(framePara)
	case "pPr":
		w.mark = true
	case "pStyle":
		if p := f.para(); p != nil {
			p.kind = w.sheet.kind(attr(t, "val"))
		}
	case "outlineLvl":
		if p := f.para(); p != nil && p.kind == running && attr(t, "val") != "9" {
			p.kind = heading
		}
	case "vanish":
		w.hidden = w.hidden || !w.mark && on()
	case "vertAlign":
		w.raised = w.raised || !w.mark && attr(t, "val") == "superscript"
	case "position": // in half points
		const clear = 4
		n, _ := strconv.Atoi(attr(t, "val"))
		w.raised = w.raised || !w.mark && n >= clear
	case "tab", "ptab":
		if !w.mark {
			f.write(" ")
		}
	case "br", "cr":
		f.write("\n")
	case "noBreakHyphen":
		f.write("-")
	case "txbxContent":
		f.open(frameBox)
	case "tbl":
		f.open(frameTable)
	case "tr":
		f.open(frameRow)
	case "tc":
		f.open(frameCell)
	}
}

func (w *wordReader) end(t xml.EndElement) {
	switch t.Name.Local {
	case "AlternateContent":
		if n := len(w.choices); n > 0 {
			w.choices = w.choices[:n-1]
		}
	case "footnote", "endnote":
		w.endNote()
	}
	if !strings.Contains(t.Name.Space, "wordprocessingml") {
		return
	}
	f := w.flow
	switch t.Name.Local {
	case "p":
		f.close(framePara)
	case "pPr":
		w.mark = false
	case "r":
		w.hidden, w.raised = false, false
	case "txbxContent":
		f.close(frameBox)
	case "tbl":
		f.close(frameTable)
	case "tr":
		f.close(frameRow)
	case "tc":
		f.close(frameCell)
	}
}
