package export

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
)

// parts opens a DOCX and gives its parts.
func parts(t testing.TB, data []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	out := make(map[string]string)
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		out[f.Name] = string(text)
	}
	return out
}

// words gives the text of an XML part and how often each element stands in it; it
// fails where the part is not well-formed.
func words(t testing.TB, part string) (string, map[string]int) {
	t.Helper()
	var b strings.Builder
	elements := make(map[string]int)
	for d := xml.NewDecoder(strings.NewReader(part)); ; {
		token, err := d.Token()
		switch {
		case errors.Is(err, io.EOF):
			return b.String(), elements
		case err != nil:
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			elements[token.Name.Local]++
		case xml.CharData:
			b.Write(token)
		}
	}
}

func TestDOCX(t *testing.T) {
	for name, c := range stories(t) {
		p := parts(t, write(t, c, DOCX, Options{}))
		for part, text := range p {
			words(t, text)
			if len(text) == 0 {
				t.Errorf("%s: %s is empty", name, part)
			}
		}
		text, elements := words(t, p["word/document.xml"])
		for i := range c.Articles {
			for _, s := range c.Articles[i].Sentences {
				if !strings.Contains(text, oneLine(s.Text)) {
					t.Errorf("%s: the document lacks %q", name, s.Text)
				}
			}
		}
		if elements["tbl"] != 1 || elements["tr"] < len(c.Rows) {
			t.Errorf("%s: %d tables, %d rows", name, elements["tbl"], elements["tr"])
		}
		// Every cell has as many columns as the grid, every row ends it.
		for _, row := range strings.Split(p["word/document.xml"], "<w:tr>")[1:] {
			row, _, _ = strings.Cut(row, "</w:tr>")
			cells := strings.Count(row, "<w:tc>") + spanned(row)
			if cells != elements["gridCol"] {
				t.Errorf("%s: a row of %d columns in a grid of %d", name, cells, elements["gridCol"])
			}
			if strings.Contains(row, "</w:tcPr></w:tc>") {
				t.Errorf("%s: a cell without paragraph, which Word refuses", name)
			}
		}
	}
}

// spanned counts the columns that cells of a row span beyond their first.
func spanned(row string) int {
	n := 0
	for _, part := range strings.Split(row, `<w:gridSpan w:val="`)[1:] {
		n += int(part[0]-'0') - 1
	}
	return n
}

func TestDOCXEmphasis(t *testing.T) {
	document := parts(t, write(t, ferry(t, "Courier", "Harbour Post"), DOCX, Options{}))["word/document.xml"]
	want := `<w:rPr><w:b/><w:u w:val="double"/><w:shd w:val="clear" w:color="auto" w:fill="FFD9B8"/></w:rPr><w:t xml:space="preserve">Sunday</w:t>`
	if !strings.Contains(document, want) {
		t.Error("the conflict is not bold, underlined and shaded")
	}
}
