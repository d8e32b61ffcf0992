package export

import (
	"fmt"
	"strconv"
	"strings"

	"crosscheck/model"
)

const (
	docxMargin = 850 // twentieths of a point, as all lengths in a DOCX
	docxGutter = 780
)

// landscape tells whether the page is turned: for three or four columns.
func (d *docxWriter) landscape() bool {
	return len(d.s.Names) >= 3 && len(d.s.Names) <= maxColumns
}

// table writes the rows: a narrow column for the mark, then one for each outlet.
func (d *docxWriter) table() {
	n := len(d.s.Names)
	stacked := n > maxColumns
	columns := n
	if stacked {
		columns = 1
	}
	width := 11906
	if d.landscape() {
		width = 16838
	}
	column := (width - 2*docxMargin - docxGutter) / max(columns, 1)
	d.raw(`<w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:tblBorders>`, docxGutter+columns*column)
	for _, edge := range []string{"top", "bottom", "insideH", "insideV"} {
		d.raw(`<w:%s w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/>`, edge)
	}
	d.raw(`</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="%d"/>`, docxGutter)
	d.raw(`%s</w:tblGrid>`, strings.Repeat(fmt.Sprintf(`<w:gridCol w:w="%d"/>`, column), columns))
	if n > 1 && !stacked {
		d.raw(`<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>`)
		d.cell(docxGutter, 1, func() { d.paragraph("") })
		for _, name := range d.s.Names {
			d.cell(column, 1, func() { d.heavy("", []Run{{Text: name}}) })
		}
		d.raw(`</w:tr>`)
	}
	for i := range d.s.Rows {
		d.row(&d.s.Rows[i], column, columns, stacked)
	}
	d.raw(`</w:tbl>`)
	d.paragraph("") // a table may not end the document
}

// row writes a row of the story, and below it its clashes in a cell over all columns.
func (d *docxWriter) row(r *row, column, columns int, stacked bool) {
	d.raw(`<w:tr><w:trPr><w:cantSplit/></w:trPr>`)
	d.cell(docxGutter, 1, func() {
		if !d.s.alone() {
			d.heavy("", []Run{{Text: r.Mark.Glyph(false)}}, Run{Text: " " + strconv.Itoa(r.Number)})
			return
		}
		d.paragraph("Soft", Run{Text: strconv.Itoa(r.Number)})
	})
	if stacked {
		d.cell(column, 1, func() {
			for id, cell := range r.Cells {
				d.sentences(cell, d.s.Names[id]+": ")
			}
			if r.Mark != model.MarkAside {
				for _, line := range d.s.absences(r) {
					d.paragraph("Soft", Run{Text: line})
				}
			}
		})
	} else {
		for id, cell := range r.Cells {
			d.cell(column, 1, func() {
				switch {
				case cell == nil && r.Mark == model.MarkAside:
					d.paragraph("")
				case cell == nil:
					d.paragraph("Soft", Run{Text: "· " + r.Absent(id)})
				}
				d.sentences(cell, "")
			})
		}
	}
	d.raw(`</w:tr>`)
	if clashes := countClashes(r.Notes); clashes > 0 || r.Annotation != nil || r.Moved != "" {
		d.raw(`<w:tr><w:trPr><w:cantSplit/></w:trPr>`)
		d.cell(docxGutter, 1, func() { d.paragraph("") })
		d.cell(column*columns, columns, func() { d.notes(r, clashes) })
		d.raw(`</w:tr>`)
	}
}

// notes writes the clashes of a row and what a reader added.
func (d *docxWriter) notes(r *row, clashes int) {
	if r.Moved != "" {
		d.paragraph("Soft", Run{Text: r.Moved})
	}
	for _, n := range r.Notes[:clashes] {
		runs := []Run{{Text: fmt.Sprintf("%s %s (%v): ", verdictMark(n.Verdict).Glyph(false), verdictLabel(n.Verdict), n.Kind)}}
		for i, w := range d.s.wordings(n.Sides) {
			if i > 0 {
				runs = append(runs, Run{Text: " / "})
			}
			runs = append(runs, Run{Text: fmt.Sprintf("%s “%s”", w.Who, w.Text)})
		}
		d.paragraph("Note", append(runs, docxWhy(n.Why)...)...)
	}
	if a := r.Annotation; a != nil {
		d.heavy("Note", []Run{{Text: judgementGlyph(a.Judgement) + " "}}, Run{Text: annotationWords(a)})
	}
}

// sentences writes a cell, a paragraph for each sentence, the first behind a bold lead.
func (d *docxWriter) sentences(cell Cell, lead string) {
	for i, s := range cell {
		var bold []Run
		if i == 0 && lead != "" {
			bold = []Run{{Text: lead}}
		}
		runs := s.Runs
		if s.Gap {
			runs = append([]Run{{Text: "[…] "}}, runs...)
		}
		d.heavy("", bold, runs...)
	}
}

// cell writes a table cell over span columns.
func (d *docxWriter) cell(width, span int, fill func()) {
	d.raw(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/>`, width)
	if span > 1 {
		d.raw(`<w:gridSpan w:val="%d"/>`, span)
	}
	d.raw(`</w:tcPr>`)
	fill()
	d.raw(`</w:tc>`)
}
