package document

import (
	"strings"
	"testing"
)

const wordNamespaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"`

// word makes a Word file with this body; more parts follow as name and content.
func word(t testing.TB, body string, parts ...string) []byte {
	return pack(t, append([]string{
		"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
		"_rels/.rels", `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
		"word/document.xml", `<?xml version="1.0" encoding="UTF-8"?><w:document ` + wordNamespaces + `><w:body>` + body + `</w:body></w:document>`,
	}, parts...)...)
}

// wp makes a paragraph of one run.
func wp(text string) string { return `<w:p><w:r><w:t>` + text + `</w:t></w:r></w:p>` }

const wordStyleSheet = `<w:styles ` + wordNamespaces + `>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Unter"><w:name w:val="Subtitle"/></w:style>
<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="House heading"/><w:basedOn w:val="berschrift1"/></w:style>
<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
<w:style w:type="paragraph" w:styleId="Beschriftung"><w:name w:val="caption"/></w:style>
</w:styles>`

func styled(style, text string) string {
	return `<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr><w:r><w:t>` + text + `</w:t></w:r></w:p>`
}

func TestDOCX(t *testing.T) {
	for _, c := range []struct {
		name, body string
		parts      []string
		want       string
	}{
		{"styles by their names in any language", styled("Titel", "Ferry capsizes") + styled("Unter", "Dozens missing") + styled("Loop", "It sank &amp; was lost.") + styled("Own", "Rescue") + styled("Beschriftung", "The ferry in March"),
			[]string{"word/styles.xml", wordStyleSheet}, `
			title: Ferry capsizes
			- (standfirst) Dozens missing
			- It sank & was lost.
			- Rescue
			- (caption) The ferry in March
			`},
		{"properties", wp("Ferry capsizes") + wp("By Ann Roe") + wp("It sank."),
			[]string{"docProps/core.xml", `<p xmlns:dc="d" xmlns:dcterms="t"><dc:title>Ferry capsizes</dc:title><dc:creator>Ann Roe</dc:creator><dc:language>en-US</dc:language><dcterms:created>2017-07-09T10:00:00Z</dcterms:created></p>`}, `
			title: Ferry capsizes
			byline: Ann Roe
			- It sank.
			! the file was made on 9 Jul 2017; it does not say when the article was published
			`},
		{"tracked changes as accepted", wp("Head line") + `<w:p><w:r><w:t xml:space="preserve">At least </w:t></w:r><w:del w:id="1"><w:r><w:delText>12</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>17</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> died.</w:t></w:r><w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom></w:p>`, nil, `
			title: Head line
			- At least 17 died.
			! tracked changes were read as accepted
			`},
		{"a deleted paragraph end joins", wp("Head line") + `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">One </w:t></w:r></w:p>` + wp("sentence."), nil, `
			title: Head line
			- One sentence.
			! tracked changes were read as accepted
			`},
		{"tables row by row", wp("Head line") + `<w:tbl><w:tr><w:tc>` + wp("Year") + `</w:tc><w:tc>` + wp("Dead") + `</w:tc></w:tr><w:tr><w:tc>` + wp("2016") + `</w:tc><w:tc>` + wp("3") + `</w:tc></w:tr></w:tbl>` +
			`<w:tbl><w:tr><w:tc>` + wp("A page") + wp("laid out") + `</w:tc><w:tc>` + wp("in a table.") + `</w:tc></w:tr></w:tbl>`, nil, `
			title: Head line
			- Year | Dead
			- 2016 | 3
			- A page
			- laid out
			- in a table.
			`},
		{"text boxes once, after their paragraph", wp("Head line") + `<w:p><w:r><w:t>It </w:t></w:r><w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>` + wp("In the box.") + `</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:txbxContent>` + wp("In the box.") + `</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>sank.</w:t></w:r></w:p>`, nil, `
			title: Head line
			- It sank.
			- In the box.
			`},
		{"notes after the body in the order of their marks", wp("Head line") + `<w:p><w:r><w:t>One</w:t></w:r><w:r><w:footnoteReference w:id="3"/></w:r><w:r><w:t xml:space="preserve"> two</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
			[]string{"word/footnotes.xml", `<w:footnotes ` + wordNamespaces + `><w:footnote w:id="-1" w:type="separator">` + wp("line") + `</w:footnote><w:footnote w:id="2">` + wp("Second.") + `</w:footnote><w:footnote w:id="3">` + wp("First.") + `</w:footnote><w:footnote w:id="4">` + wp("Uncalled.") + `</w:footnote></w:footnotes>`}, `
			title: Head line
			- One two
			- First.
			- Second.
			`},
		{"what is not shown", wp("Head line") + `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>shown</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><a:t>chart</a:t></w:r></w:p>` +
			`<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>` + wp("Click here") + `</w:sdtContent></w:sdt><w:sdt><w:sdtContent>` + wp("Filled in.") + `</w:sdtContent></w:sdt>`, nil, `
			title: Head line
			- shown
			- Filled in.
			`},
		{"superscript", wp("Head line") + `<w:p><w:r><w:t>It sank.</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r><w:r><w:t xml:space="preserve"> On the 5</w:t></w:r><w:r><w:rPr><w:position w:val="8"/></w:rPr><w:t>th</w:t></w:r><w:r><w:t>.</w:t></w:r></w:p>`, nil, `
			title: Head line
			- It sank. On the 5th.
			`},
		{"line breaks", wp("Head line") + `<w:p><w:r><w:t>One</w:t><w:br/><w:t>line.</w:t><w:br/><w:br/><w:t>Pasted</w:t><w:tab/><w:t>paragraph.</w:t></w:r></w:p>`, nil, `
			title: Head line
			- One line.
			- Pasted paragraph.
			`},
	} {
		t.Run(c.name, func(t *testing.T) {
			data := word(t, c.body, c.parts...)
			if f := Sniff(data, "x.txt"); f != FormatDOCX {
				t.Errorf("sniffed as %s", f)
			}
			d, err := DOCX(data)
			same(t, d, err, c.want)
		})
	}
}

func TestDOCXHostile(t *testing.T) {
	read := func(data []byte) error { _, err := DOCX(data); return err }
	document := func(xml string) []byte { return pack(t, "word/document.xml", xml) }
	deep := strings.Repeat("<w:tbl><w:tr><w:tc>", 2000)
	fails(t, read(document(`<!DOCTYPE a [<!ENTITY l "lol"><!ENTITY m "&l;&l;&l;">]><w:document `+wordNamespaces+`>&m;</w:document>`)), "entities")
	fails(t, read(document(`<w:document `+wordNamespaces+`>`+deep)), "nested")
	fails(t, read(document(`<w:document `+wordNamespaces+`><w:p><w:r><w:t>`+strings.Repeat("a", 2<<20)+`</w:t>`)), "unpacks to far more")
	fails(t, read(document(strings.Repeat(" ", 11<<20))), "more than 10 MiB")
	fails(t, read(pack(t, "word/other.xml", "")), "missing")
	fails(t, read(document(`<w:document `+wordNamespaces+`><w:p>`)), "cut short or damaged")
	fails(t, read(document(`<w:document `+wordNamespaces+`/>`)), "no text")
	fails(t, read([]byte("PK\x03\x04")), "damaged")
	cuts(t, word(t, wp("Head line")+wp("It sank.")), read)
}

func FuzzDOCX(f *testing.F) {
	f.Add(`<w:p><w:r><w:t>One</w:t></w:r></w:p>`, wordStyleSheet)
	f.Add(`<w:tbl><w:tr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:del><w:p/></w:del>`, "")
	f.Fuzz(func(t *testing.T, body, styles string) {
		d, err := DOCX(word(t, body, "word/styles.xml", styles, "word/footnotes.xml", body))
		sound(t, d, err)
	})
}
