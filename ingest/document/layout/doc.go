// Package layout puts the glyphs of PDF pages back into the text that was typeset:
// words, lines, columns in reading order, paragraphs with words joined that were broken
// at line ends, and nothing of running headers, footers and page numbers.
//
//	layout.go     Builder: pages in, paragraphs out
//	words.go      glyphs -> words
//	columns.go    words -> lines in reading order: gutters found and cut at
//	lines.go      a row of words -> a line; right-to-left text
//	running.go    what repeats at the edges of pages, page numbers, marks of printing
//	paragraphs.go lines -> paragraphs
//	hyphen.go     words that were broken at line ends
//	roles.go      which paragraphs are title, headings, captions
//
// Columns are found as white gutters in the spirit of Breuel, "Two geometric algorithms
// for layout analysis" (DAS 2002), with the left edges of lines as candidates.
package layout
