package document

import (
	"strings"
	"testing"
)

const openNamespaces = `xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"`

const openAutomatic = `<office:automatic-styles><style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/><style:style style:name="P2" style:family="paragraph" style:parent-style-name="Illustration"/><style:style style:name="T1" style:family="text"><style:text-properties style:text-position="33% 58%"/></style:style></office:automatic-styles>`

func openText(t testing.TB, body string, parts ...string) []byte {
	return pack(t, append([]string{
		"mimetype", "application/vnd.oasis.opendocument.text",
		"META-INF/manifest.xml", "<manifest/>",
		"content.xml", `<office:document-content ` + openNamespaces + `>` + openAutomatic + `<office:body><office:text>` + body + `</office:text></office:body></office:document-content>`,
	}, parts...)...)
}

func TestODT(t *testing.T) {
	body := `<text:tracked-changes><text:changed-region><text:deletion><text:p>Deleted.</text:p></text:deletion></text:changed-region></text:tracked-changes>
		<text:p text:style-name="P1">Ferry <text:span>capsizes</text:span></text:p>
		<text:p text:style-name="Subtitle">Dozens missing</text:p>
		<text:p>It<text:s text:c="3"/>sank<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>So it is said.</text:p></text:note-body></text:note> 9 km<text:span text:style-name="T1">2</text:span> at
		once.<text:span text:style-name="T1">7</text:span><office:annotation><text:p>Check!</text:p></office:annotation></text:p>
		<text:h text:outline-level="2">Rescue</text:h>
		<table:table><table:table-row><table:table-cell><text:p>Year</text:p></table:table-cell><table:table-cell><text:p>Dead</text:p></table:table-cell></table:table-row></table:table>
		<text:list><text:list-item><text:p>First</text:p></text:list-item></text:list>
		<text:p>Before<draw:frame><draw:text-box><text:p text:style-name="P2">The ferry</text:p></draw:text-box></draw:frame> after</text:p>`
	want := `
		title: Ferry capsizes
		byline: Ann Roe
		- (standfirst) Dozens missing
		- It sank 9 km² at once.
		- Rescue
		- Year | Dead
		- First
		- Before after
		- (caption) The ferry
		- So it is said.
		! the file was made on 9 Jul 2017; it does not say when the article was published
		! tracked changes were read as accepted
		`
	meta := `<office:meta><meta:initial-creator>Ann Roe</meta:initial-creator><dc:creator>Someone Else</dc:creator><meta:creation-date>2017-07-09T10:00:00.123</meta:creation-date><dc:language>en-US</dc:language></office:meta>`
	packed := openText(t, body, "meta.xml", `<office:document-meta `+openNamespaces+`>`+meta+`</office:document-meta>`)
	if f := Sniff(packed, ""); f != FormatODT {
		t.Errorf("sniffed as %s", f)
	}
	d, err := ODT(packed)
	same(t, d, err, want)

	flat := []byte(`<?xml version="1.0"?><office:document ` + openNamespaces + `>` + meta + openAutomatic + `<office:master-styles><text:p>Page header</text:p></office:master-styles><office:body><office:text>` + body + `</office:text></office:body></office:document>`)
	if f := Sniff(flat, ""); f != FormatFODT {
		t.Errorf("flat sniffed as %s", f)
	}
	d, err = FODT(flat)
	same(t, d, err, want)
	cuts(t, packed, func(data []byte) error { _, err := ODT(data); return err })
	cuts(t, flat, func(data []byte) error { _, err := FODT(data); return err })
}

func TestODTHostile(t *testing.T) {
	read := func(data []byte) error { _, err := ODT(data); return err }
	fails(t, read(openText(t, strings.Repeat("<text:p>", 2000))), "nested")
	fails(t, read(openText(t, "<text:p>&bomb;</text:p>")), "damaged")
	fails(t, read(pack(t, "content.xml", "<x/>", "META-INF/manifest.xml", "<manifest><encryption-data/></manifest>")), "password")
	fails(t, read(openText(t, "<text:p>"+strings.Repeat("lol ", 1<<19)+"</text:p>")), "far more")
	_, err := FODT([]byte("<!DOCTYPE x [<!ENTITY a 'b'>]><office:document " + openNamespaces + "/>"))
	fails(t, err, "entities")
}

func FuzzODT(f *testing.F) {
	f.Add(`<text:p text:style-name="P1">Ferry</text:p><text:note><text:note-body><text:p>x</text:p></text:note-body></text:note>`)
	f.Add(`<table:table><table:table-row><table:table-cell><text:p>a</text:p>`)
	f.Fuzz(func(t *testing.T, body string) {
		d, err := ODT(openText(t, body))
		sound(t, d, err)
	})
}
