package document

import (
	"bytes"
	"fmt"
	"strings"

	"crosscheck/ingest/extract"
)

// oleMagic begins the container of old Word, Excel and PowerPoint files, and of
// Office files under a password.
const oleMagic = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"

// Sniff tells what a file is by its content. The name, which may be empty, decides
// only between readings that the content allows: it makes one column of texts a CSV
// table. Text, HTML (also as MHTML), Markdown and JSON are Unknown here.
func Sniff(data []byte, name string) Format {
	text := bytes.TrimLeft(bytes.TrimPrefix(data[:min(len(data), 1024)], []byte("\xEF\xBB\xBF")), " \t\r\n\x00")
	switch {
	case bytes.HasPrefix(data, []byte(oleMagic)):
		return FormatForeign
	case bytes.HasPrefix(data, []byte("PK\x03\x04")), bytes.HasPrefix(data, []byte("PK\x05\x06")):
		return sniffArchive(data)
	case bytes.HasPrefix(text, []byte("%PDF-")), isWrappedPDF(data):
		return FormatPDF
	case bytes.HasPrefix(text, []byte(`{\rtf`)):
		return FormatRTF
	case bytes.HasPrefix(text, []byte("<?xml")), bytes.HasPrefix(text, []byte("<office:document")):
		if isFlat(data) {
			return FormatFODT
		}
		return Unknown
	}
	return sniffText(data, name)
}

// isWrappedPDF tells whether a PDF begins after some bytes that were put before it, as
// the standard's readers allow; the bytes have to show that it is no text about PDF.
func isWrappedPDF(data []byte) bool {
	head := data[:min(len(data), 1024)]
	return bytes.Contains(head, []byte("%PDF-")) && bytes.Contains(data, []byte(" obj")) && bytes.Contains(data, []byte("startxref"))
}

// sniffArchive looks into a zip file: at its directory, or, where it was cut off with
// the end of the file, at the members in order.
func sniffArchive(data []byte) Format {
	a, err := openArchive(data)
	if err != nil {
		return sniffCutArchive(data)
	}
	if a.has("mimetype") {
		if kind, err := a.read("mimetype"); err == nil {
			if f := mimeFormat(string(bytes.TrimSpace(kind[:min(len(kind), 200)]))); f != FormatZip {
				return f
			}
		}
	}
	switch {
	case a.has("META-INF/container.xml") && !a.has("META-INF/manifest.xml"):
		return FormatEPUB
	case a.has("word/document.xml"):
		return FormatDOCX
	case foreignMember(a.has) != "":
		return FormatForeign
	case a.has("content.xml") && a.has("META-INF/manifest.xml"):
		return FormatODT
	case a.has("[Content_Types].xml"):
		if main := a.relations("_rels/.rels", "")["officeDocument"]; strings.HasSuffix(main, ".xml") && a.has(main) && strings.Contains(main, "document") {
			return FormatDOCX
		}
	}
	return FormatZip
}

func mimeFormat(kind string) Format {
	switch {
	case kind == "application/epub+zip":
		return FormatEPUB
	case strings.HasPrefix(kind, "application/vnd.oasis.opendocument.text"):
		return FormatODT
	case strings.HasPrefix(kind, "application/vnd.oasis.opendocument."):
		return FormatForeign
	}
	return FormatZip
}

// foreignMember names the kind of an archive that is a document which cannot be read.
func foreignMember(has func(string) bool) string {
	switch {
	case has("xl/workbook.xml"), has("xl/workbook.bin"):
		return "an Excel workbook; save the table as CSV"
	case has("ppt/presentation.xml"):
		return "a PowerPoint presentation; save its text or export it as PDF"
	case has("Index/Document.iwa"), has("Index.zip"), has("index.apxl"):
		return "an Apple iWork document; export it as Word or PDF"
	}
	return ""
}

// sniffCutArchive tells the kind by the first local headers of a zip file.
func sniffCutArchive(data []byte) Format {
	const local = 30 // bytes of a local file header before the name
	if len(data) < local {
		return FormatZip
	}
	n := int(data[26]) | int(data[27])<<8
	name := string(data[local:min(len(data), local+n)])
	switch {
	case name == "mimetype":
		rest := data[min(len(data), local+n):]
		for _, kind := range []string{"application/epub+zip", "application/vnd.oasis.opendocument.text"} {
			if bytes.HasPrefix(rest, []byte(kind)) {
				return mimeFormat(kind)
			}
		}
	case name == "[Content_Types].xml" || strings.HasPrefix(name, "_rels/"), strings.HasPrefix(name, "word/"), strings.HasPrefix(name, "docProps/"):
		if bytes.Contains(data, []byte("word/")) {
			return FormatDOCX
		}
	}
	return FormatZip
}

// Foreign gives the error for a document of a kind that can be named but not read.
func Foreign(data []byte) (extract.Document, error) {
	const convert = "open it in Word or LibreOffice and save it as DOCX or PDF"
	if bytes.HasPrefix(data, []byte(oleMagic)) {
		wide := func(s string) []byte { // names in the container are UTF-16
			return []byte(strings.Join(strings.Split(s, ""), "\x00"))
		}
		switch {
		case bytes.Contains(data, wide("EncryptedPackage")):
			return extract.Document{}, told("it is an Office file protected by a password; save it without one")
		case bytes.Contains(data, wide("WordDocument")):
			return extract.Document{}, told("it is an old Word document (.doc), which cannot be read; %s", convert)
		case bytes.Contains(data, wide("Workbook")):
			return extract.Document{}, told("it is an old Excel workbook (.xls), which cannot be read; save the table as CSV")
		case bytes.Contains(data, wide("PowerPoint Document")):
			return extract.Document{}, told("it is an old PowerPoint presentation (.ppt), which cannot be read; save its text or export it as PDF")
		case bytes.Contains(data, wide("__substg1.0")):
			return extract.Document{}, told("it is an Outlook message (.msg), which cannot be read; save it as .eml or text")
		}
		return extract.Document{}, told("it is an old Office file, which cannot be read; %s", convert)
	}
	if a, err := openArchive(data); err == nil {
		if kind := foreignMember(a.has); kind != "" {
			return extract.Document{}, told("it is %s", kind)
		}
	}
	return extract.Document{}, fmt.Errorf("it is a document of a kind that cannot be read; %s", convert)
}
