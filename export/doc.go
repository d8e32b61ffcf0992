// Package export writes a comparison to a file or a stream: as data for other
// programs (JSON, CSV) and as documents for people (HTML, Markdown, plain text,
// DOCX). It reads the rows, marks and highlights of [model.Comparison], the same
// that the screen shows, so that screen and export cannot disagree. It never
// changes the comparison, and the same comparison gives the same bytes.
//
// All formats for people show the same things in the same order: the story and its
// counts, the articles with their provenance, the conflicts, a legend, and the
// rows with their notes. That order is made once, in story.go.
//
//	format.go       Format, Options, Write: which format, and the one way in
//	file.go         File: a file appears whole or not at all (file_posix.go, file_windows.go)
//	runs.go         Run: a cell as stretches of text with one emphasis each; text made safe
//	story.go        story: names, counts, rows and conflicts as every format for people shows them
//	notes.go        the details of a row, merged over its links
//	words.go        the words for marks, verdicts and emphasis
//	json.go         JSON, the schema that crosscheck promises to other programs
//	csv.go          CSV, a line for each row and each detail
//	html.go         HTML, one self-contained page (page.tmpl, page.css)
//	markdown.go     Markdown as GitHub renders it (escape.go keeps outside text inert)
//	text.go         plain text for terminals and mail (wrap.go, palette.go)
//	docx.go         DOCX, a zip of WordprocessingML (docx_table.go)
package export
