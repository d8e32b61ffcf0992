// Package extract holds what every reader of a source format gives back: the text of
// one article as raw paragraphs with roles, and the metadata that its source states.
// Nothing here is safe to print yet; package ingest makes it so. The readers
// (ingest/web, ingest/document) know this package and not each other.
//
//	extract.go   Block, Document
//	error.go     Error: one clear line for a source that cannot be read
package extract

import "crosscheck/model"

// Block is one paragraph as its source has it: entities resolved and white space
// collapsed, but not yet made safe to print.
type Block struct {
	Role model.Role
	Text string
}

// Levels of Document.Confidence.
const (
	High   = "high"   // what was taken for the article is very likely all of it and nothing else
	Medium = "medium" // a part may be missing or too much
	Low    = "low"    // look at the source before relying on it
)

// Document is one article taken out of a source. Metadata that the source does not
// state is empty. The headline, where known, is in Title and not repeated in Blocks;
// the same holds for the byline at the head of the article.
type Document struct {
	Outlet, Title, Byline, URL, Language string
	Published, Updated                   model.Moment
	Blocks                               []Block
	Method                               string   // how the text was found: "readability", "json-ld", "docx", ...
	Confidence                           string   // High, Medium or Low
	Notes                                []string // what the reader should know about the extraction, one short line each
}

// Words counts the white-space separated words of all blocks.
func (d *Document) Words() int {
	n := 0
	for _, b := range d.Blocks {
		in := false
		for _, r := range b.Text {
			space := r == ' ' || r == '\n' || r == '\t' || r == '\r' || r == '\u00a0'
			if !space && !in {
				n++
			}
			in = !space
		}
	}
	return n
}
