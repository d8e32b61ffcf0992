// Package pdf gives the text of PDF files (ISO 32000) as glyphs with their places on
// the page; putting them into lines and paragraphs is the matter of package layout. It
// draws nothing and reads no pictures. Everything that a file can ask for is bounded:
// bytes unpacked, objects built, depth, operators run. So hostile files end with an
// error, always the same one, after bounded time and memory; no clock is involved.
//
// It is written here because no library was found that does both: place the glyphs of
// what common producers write (forms, composite fonts, marked content), and stay within
// bounds on hostile bytes. In github.com/ledongthuc/pdf, the best kept, a file of 250
// bytes that states a table of 9,000,000,000 objects ends the whole process, which
// neither a time limit nor recover prevents.
//
// It reads files with damaged cross-reference tables, but not files that were cut
// off: half an article must not pass for a whole one. Encrypted files open where no
// password is needed to read them.
//
//	object.go    the types of PDF objects and look-ups in them
//	lex.go       bytes -> objects
//	file.go      Open, Info: where objects are found, resolved and cached
//	xref.go      cross-reference tables and streams
//	repair.go    the same by looking for objects where the table is damaged
//	limits.go    what a file may cost
//	stream.go    stream data through its filters; filter.go: the filters
//	crypt.go     the standard security handler with an empty password; cryptkey.go: its keys
//	page.go      the page tree; Page
//	content.go   content streams: text operators, forms, marked content
//	textstate.go the text state, and strings shown in it
//	font.go      fonts: codes -> text and widths; compositefont.go: those with many glyphs
//	cmap.go      character maps
//	encoding.go  encodings of simple fonts; glyphname.go: glyph names -> text
//	metrics.go   widths of the standard fonts, which files may leave out
package pdf
