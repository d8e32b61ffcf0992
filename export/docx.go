package export

import (
	"archive/zip"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"time"

	"crosscheck/model"
)

// The parts of the zip that hold no text of the story.
const (
	docxTypes = xml.Header + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>` +
		`<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>` +
		`<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`
	docxRels = xml.Header + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
		`<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>` +
		`<Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`
	docxDocumentRels = xml.Header + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
		`<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`
	docxNamespace = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	docxStyles    = xml.Header + `<w:styles` + docxNamespace + `><w:docDefaults><w:rPrDefault><w:rPr>` +
		`<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="21"/></w:rPr></w:rPrDefault>` +
		`<w:pPrDefault><w:pPr><w:spacing w:after="80"/></w:pPr></w:pPrDefault></w:docDefaults>` +
		`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>` +
		`<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:pPr><w:keepNext/><w:spacing w:after="120"/></w:pPr><w:rPr><w:b/><w:sz w:val="36"/></w:rPr></w:style>` +
		`<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="26"/></w:rPr></w:style>` +
		`<w:style w:type="paragraph" w:styleId="Soft"><w:name w:val="Soft"/><w:pPr><w:spacing w:after="40"/></w:pPr><w:rPr><w:color w:val="595959"/><w:sz w:val="18"/></w:rPr></w:style>` +
		`<w:style w:type="paragraph" w:styleId="Note"><w:name w:val="Note"/><w:pPr><w:spacing w:after="40"/><w:ind w:left="240" w:hanging="240"/></w:pPr><w:rPr><w:sz w:val="18"/></w:rPr></w:style>` +
		`</w:styles>`
)

// writeDOCX writes the story as a word processor's document: a table with a column
// for each outlet, or, for more than four, a line for each. The zip holds no time of
// writing, so that the same story gives the same bytes.
func writeDOCX(w io.Writer, c *model.Comparison) error {
	s := tell(c)
	d := &docxWriter{s: s}
	d.document()
	core := xml.Header + `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
		`<dc:title>` + xmlText(s.Title) + `</dc:title><dc:creator>crosscheck</dc:creator></cp:coreProperties>`
	// The first day that a zip can hold: the clock would change the bytes.
	firstZipDay := time.Date(1980, time.January, 1, 0, 0, 0, 0, time.UTC)
	z := zip.NewWriter(w)
	for _, part := range []struct{ name, text string }{
		{"[Content_Types].xml", docxTypes},
		{"_rels/.rels", docxRels},
		{"docProps/core.xml", core},
		{"word/_rels/document.xml.rels", docxDocumentRels},
		{"word/styles.xml", docxStyles},
		{"word/document.xml", d.b.String()},
	} {
		file, err := z.CreateHeader(&zip.FileHeader{Name: part.name, Method: zip.Deflate, Modified: firstZipDay})
		if err != nil {
			return err
		}
		if _, err := io.WriteString(file, part.text); err != nil {
			return err
		}
	}
	return z.Close()
}

// docxWriter builds word/document.xml.
type docxWriter struct {
	s *story
	b strings.Builder
}

func (d *docxWriter) raw(format string, args ...any) { fmt.Fprintf(&d.b, format, args...) }

func (d *docxWriter) document() {
	s := d.s
	d.raw(`%s<w:document%s><w:body>`, xml.Header, docxNamespace)
	d.paragraph("Title", Run{Text: s.Title})
	if !s.alone() {
		d.paragraph("", Run{Text: fmt.Sprintf("%s compared, %s: %s.", plural(len(s.Names), "article", "articles"), plural(len(s.Rows), "row", "rows"), s.counts())})
	}
	d.articles()
	for _, n := range s.Notices {
		d.paragraph("Soft", Run{Text: "Note: " + n})
	}
	if len(s.Conflicts) > 0 {
		d.paragraph("Heading1", Run{Text: "Conflicts"})
	}
	for _, k := range s.Conflicts {
		sign := "≠"
		if k.Refuted() {
			sign = judgementGlyph(k.Judged)
		}
		runs := []Run{{Text: fmt.Sprintf("%s %v, %s: ", sign, k.Kind, k.place())}}
		for i, w := range s.wordings(k.sides()) {
			if i > 0 {
				runs = append(runs, Run{Text: " / "})
			}
			runs = append(runs, Run{Text: w.Who + " "}, Run{w.Text, model.Clashing})
		}
		d.paragraph("Note", append(runs, docxWhy(k.Why)...)...)
	}
	if !s.alone() {
		d.legend()
		d.paragraph("Heading1", Run{Text: "Side by side"})
	}
	d.table()
	width, height, turned := 11906, 16838, ""
	if d.landscape() {
		width, height, turned = height, width, ` w:orient="landscape"`
	}
	d.raw(`<w:sectPr><w:pgSz w:w="%d" w:h="%d"%s/><w:pgMar w:top="%[4]d" w:right="%[4]d" w:bottom="%[4]d" w:left="%[4]d" w:header="400" w:footer="400" w:gutter="0"/></w:sectPr></w:body></w:document>`, width, height, turned, docxMargin)
}

// articles writes what the articles are and where they came from.
func (d *docxWriter) articles() {
	for id := range d.s.c.Articles {
		a := &d.s.c.Articles[id]
		runs := []Run{{Text: d.s.Names[id], Emphasis: model.Differing}}
		about := ""
		if id == d.s.c.Reference && !d.s.alone() {
			about += " (reference)"
		}
		for _, part := range []string{dates(a), oneLine(a.Title), oneLine(a.Byline), link(a)} {
			if part != "" {
				about += " · " + part
			}
		}
		d.heavy("Soft", runs, Run{Text: about})
		for _, line := range provenance(a) {
			d.paragraph("Soft", Run{Text: line})
		}
	}
}

func (d *docxWriter) legend() {
	d.paragraph("Heading1", Run{Text: "How to read the marks"})
	for _, k := range d.s.Counts {
		d.paragraph("Note", Run{Text: fmt.Sprintf("%s %s: %s", k.Mark.Glyph(false), markLabel(k.Mark), markMeaning(k.Mark, d.s.Reference))})
	}
	runs := []Run{{Text: "Words: "}}
	for i, e := range []model.Emphasis{model.Clashing, model.Differing, model.Changed} {
		if i > 0 {
			runs = append(runs, Run{Text: ", "})
		}
		runs = append(runs, Run{emphasisMeaning(e), e})
	}
	d.paragraph("Note", runs...)
}

func docxWhy(why string) []Run {
	if why == "" {
		return nil
	}
	return []Run{{Text: " — " + why}}
}

// paragraph writes a paragraph in a style; "" is the normal one.
func (d *docxWriter) paragraph(style string, runs ...Run) { d.heavy(style, nil, runs...) }

// heavy writes a paragraph that begins with bold words.
func (d *docxWriter) heavy(style string, bold []Run, runs ...Run) {
	d.raw(`<w:p>`)
	if style != "" {
		d.raw(`<w:pPr><w:pStyle w:val="%s"/></w:pPr>`, style)
	}
	for _, r := range bold {
		d.run(r.Text, `<w:b/>`)
	}
	for _, r := range runs {
		d.run(r.Text, docxEmphasis(r.Emphasis))
	}
	d.raw(`</w:p>`)
}

// run writes words with properties.
func (d *docxWriter) run(text, properties string) {
	if text == "" {
		return
	}
	d.raw(`<w:r>`)
	if properties != "" {
		d.raw(`<w:rPr>%s</w:rPr>`, properties)
	}
	d.raw(`<w:t xml:space="preserve">%s</w:t></w:r>`, xmlText(text))
}

// docxEmphasis gives the properties of emphasised words, in the order that the schema
// asks for: weight and line tell them apart without colour.
func docxEmphasis(e model.Emphasis) string {
	switch e {
	case model.Clashing:
		return `<w:b/><w:u w:val="double"/><w:shd w:val="clear" w:color="auto" w:fill="FFD9B8"/>`
	case model.Differing:
		return `<w:b/><w:u w:val="dash"/><w:shd w:val="clear" w:color="auto" w:fill="FDF0C4"/>`
	case model.Changed:
		return `<w:u w:val="single"/><w:shd w:val="clear" w:color="auto" w:fill="E3EDFC"/>`
	}
	return ""
}

// xmlText escapes text for an element.
func xmlText(text string) string {
	var b strings.Builder
	// A strings.Builder never fails to be written to.
	_ = xml.EscapeText(&b, []byte(text))
	return b.String()
}
