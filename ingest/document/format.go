package document

import "fmt"

// Format is a kind of document that this package knows.
type Format uint8

const (
	Unknown       Format = iota // none of the others: text, HTML, pictures, ...
	FormatDOCX                  // Word, Office Open XML
	FormatODT                   // OpenDocument text, packed
	FormatFODT                  // OpenDocument text in one flat XML file
	FormatEPUB                  // e-book
	FormatRTF                   // Rich Text Format
	FormatPDF                   //
	FormatEmail                 // one message with its headers (.eml)
	FormatCSV                   // a table with one article a row
	FormatJSONL                 // one article, as a JSON object, a line
	FormatZip                   // an archive of documents
	FormatForeign               // a document of a kind that can be named but not read: old Word, sheets, slides, Pages
)

var formatNames = []string{"unknown", "docx", "odt", "fodt", "epub", "rtf", "pdf", "email", "csv", "jsonl", "zip", "foreign"}

// String gives the format's name, as Document.Method has it.
func (f Format) String() string {
	if int(f) < len(formatNames) {
		return formatNames[f]
	}
	return fmt.Sprintf("Format(%d)", uint8(f))
}
