package document

import (
	"fmt"

	"crosscheck/ingest/extract"
)

// Decode reads a document of the given format as one article or, for tables, several.
// html reads the pages in e-mail; nil leaves them out. Archives (FormatZip) are not
// articles: see Zip.
func Decode(f Format, data []byte, html HTMLReader) ([]extract.Document, error) {
	var one func([]byte) (extract.Document, error)
	switch f {
	case FormatCSV:
		return CSV(data)
	case FormatJSONL:
		return JSONL(data)
	case FormatEmail:
		one = func(data []byte) (extract.Document, error) { return Email(data, html) }
	case FormatDOCX:
		one = DOCX
	case FormatODT:
		one = ODT
	case FormatFODT:
		one = FODT
	case FormatEPUB:
		one = EPUB
	case FormatRTF:
		one = RTF
	case FormatPDF:
		one = PDF
	case FormatForeign:
		one = Foreign
	default:
		return nil, fmt.Errorf("no document is read as %s", f)
	}
	d, err := one(data)
	if err != nil {
		return nil, err
	}
	return []extract.Document{d}, nil
}
