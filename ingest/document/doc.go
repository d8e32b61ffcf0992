// Package document turns the bytes of documents as journalists get them (office files,
// e-books, PDF, e-mail, tables of articles, archives) into raw articles. Content
// decides what a file is, never its name alone. Nothing is read from disk or network,
// and every reader ends in bounded time and memory on hostile bytes with one error
// that says what is wrong and what to do.
//
//	format.go    Format: the kinds of document and their names
//	sniff.go     Sniff: the kind of a document told by its content
//	snifftext.go the same for kinds that are plain text: e-mail, CSV, JSONL
//	decode.go    Decode: bytes and Format -> articles
//	limits.go    how much is read at most, and the errors beyond it
//	archive.go   zip archives opened with those limits; Zip, a bundle of documents
//	xml.go       XML read token by token: depth and entities held in check
//	flow.go      paragraphs, tables and text boxes put in reading order
//	compose.go   paragraphs and metadata -> extract.Document; which one is the headline
//	moment.go    dates as documents write them
//	text.go      bytes -> UTF-8 for formats that do not state their character set
//	docx.go      Word: body; docxparts.go: styles, relations, properties, notes
//	odt.go       OpenDocument text, packed or flat; odtparts.go: styles, properties
//	epub.go      e-books in spine order; xhtml.go: their pages
//	rtf.go       Rich Text Format: groups and paragraphs; rtfwords.go: its control words;
//	             rtfchars.go: its code pages
//	email.go     messages; emailtext.go: quoting, flowed lines, signatures
//	columns.go   which column of a table is which part of an article
//	csv.go       comma, semicolon or tab separated tables
//	jsonl.go     one JSON object a line
//	pdf.go       PDF, through the packages pdf (objects, fonts, glyph positions) and
//	             layout (columns, paragraphs, running headers)
//	printed.go   what a browser prints around an article
package document
