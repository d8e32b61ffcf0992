package document

import (
	"encoding/binary"
	"strings"
	"testing"
)

// ole makes the beginning of an old Office file that names a stream.
func ole(stream string) []byte {
	out := append([]byte(oleMagic), make([]byte, 504)...)
	for _, r := range stream {
		out = binary.LittleEndian.AppendUint16(out, uint16(r))
	}
	return out
}

func TestSniff(t *testing.T) {
	const header = "From: a@b.c\r\nDate: Sun, 9 Jul 2017 12:00:00 +0200\r\n"
	for _, c := range []struct {
		name, file string
		data       string
		want       Format
	}{
		{"plain text", "a.pdf", "Ferry capsizes\n\nIt sank.\n", Unknown},
		{"empty", "a.docx", "", Unknown},
		{"text about a format", "a.txt", "How a PDF begins\n\nIt begins with %PDF- and a number.\n", Unknown},
		{"HTML", "a.eml", "<!doctype html><p>From: a@b.c</p>", Unknown},
		{"XHTML", "a.fodt", `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>`, Unknown},
		{"Markdown with front matter", "", "---\ntitle: a\nurl: b\n---\n\ntext", Unknown},
		{"binary", "a.csv", "title,text\n\x00,\x01\n", Unknown},
		{"PDF", "a.txt", "%PDF-1.7\n", FormatPDF},
		{"PDF after other bytes", "", "junk\n%PDF-1.4\n1 0 obj\nendobj\nstartxref\n0\n%%EOF", FormatPDF},
		{"RTF after a mark", "", "\uFEFF{\\rtf1 a}", FormatRTF},
		{"e-mail", "a.txt", header + "\r\ntext", FormatEmail},
		{"mailbox", "", "From a@b.c Sun\n" + header + "\ntext", FormatEmail},
		{"saved page", "a.eml", "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.b\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n", Unknown},
		{"saved page without sender", "", "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n", Unknown},
		{"interview", "", "Mayor: I never saw it.\nReporter: Never?\n\nSubject: closed", Unknown},
		{"JSONL", "a.txt", `{"title":"a","text":"b"}` + "\n" + `{"title":"c","text":"d"}`, FormatJSONL},
		{"our own export", "a.jsonl", `{"schema":"crosscheck/comparison/1","text":"a","title":"b"}`, Unknown},
		{"JSON over lines", "a.jsonl", "{\n\"title\": \"a\",\n\"text\": \"b\"\n}", Unknown},
		{"JSON of other things", "a.jsonl", `{"id":1}` + "\n" + `{"id":2}`, Unknown},
		{"CSV", "a.txt", "title,text\na,b\n", FormatCSV},
		{"one column of texts", "a.csv", "text\nOne.\n", FormatCSV},
		{"one word, then text", "a.txt", "Text\n\nIt sank, they said.\n", Unknown},
		{"table of other things", "a.csv", "id,count\n1,2\n", Unknown},
		{"header alone", "a.csv", "title,text", Unknown},
		{"sentence with commas", "", "Story, text, title and all, they said.\nIt sank.\n", Unknown},
		{"old Word", "a.docx", string(ole("WordDocument")), FormatForeign},
		{"Excel", "", string(pack(t, "xl/workbook.xml", "")), FormatForeign},
		{"OpenDocument sheet", "", string(pack(t, "mimetype", "application/vnd.oasis.opendocument.spreadsheet")), FormatForeign},
		{"zip", "a.docx", string(pack(t, "a.txt", "b")), FormatZip},
		{"Word by its relations", "", string(pack(t, "[Content_Types].xml", "", "_rels/.rels", `<r><Relationship Type="a/officeDocument" Target="w/document2.xml"/></r>`, "w/document2.xml", "")), FormatDOCX},
		{"Word without its end", "", string(word(t, wp("a"))[:700]), FormatDOCX},
		{"EPUB without its end", "", string(book3(t, "<p>a")[:400]), FormatEPUB},
	} {
		if got := Sniff([]byte(c.data), c.file); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestForeign(t *testing.T) {
	for stream, want := range map[string]string{
		"WordDocument":        "old Word document (.doc)",
		"EncryptedPackage":    "password",
		"Workbook":            "save the table as CSV",
		"PowerPoint Document": "PowerPoint",
		"__substg1.0_":        "Outlook",
		"other":               "old Office file",
	} {
		_, err := Decode(FormatForeign, ole(stream), nil)
		fails(t, err, want)
	}
	for member, want := range map[string]string{"xl/workbook.xml": "Excel", "ppt/presentation.xml": "PowerPoint", "Index/Document.iwa": "iWork", "x": "cannot be read"} {
		_, err := Foreign(pack(t, member, ""))
		fails(t, err, want)
	}
	_, err := Decode(Unknown, nil, nil)
	fails(t, err, "unknown")
	if s := Format(200).String(); s != "Format(200)" {
		t.Error(s)
	}
}

func FuzzSniff(f *testing.F) {
	f.Add([]byte("title,text\na,b"), "a.csv")
	f.Add([]byte(strings.Repeat("From: a@b\nDate: x\n", 3)), "")
	f.Add([]byte("PK\x03\x04mimetype"), "")
	f.Fuzz(func(t *testing.T, data []byte, name string) {
		format := Sniff(data, name)
		if format == FormatZip || format == Unknown {
			return
		}
		articles, err := Decode(format, data, htmlParagraphs)
		for _, d := range articles {
			sound(t, d, err)
		}
	})
}
