// Package model holds the domain of crosscheck: what an article is, how
// sentences of different articles are linked, which details inside a link clash,
// and the rows that the reader and every export show. It is the domain, not the
// Bubble Tea model, and knows no other package of the project.
//
// Data flows one way: bytes -> Article -> Sentences -> Links -> Details -> Rows ->
// screen or file. Every type marshals to the JSON that crosscheck promises to
// other programs (schema [Schema]).
//
//	article.go     Article, Paragraph, Sentence, Role, Moment
//	link.go        Ref, Link, Relation, Edit, Evidence
//	detail.go      Detail, DetailKind, Verdict, Span
//	wording.go     Edits and Details of a link, told when they are asked for
//	mention.go     Mention: the figures, dates, names, places and quotations of a sentence
//	row.go         Row, Status, Mark: a row as seen from a reference article
//	highlight.go   which words of a cell are emphasised, for screen and exports
//	annotation.go  what a reader adds: verdicts, notes, links made by hand
//	comparison.go  Comparison, Conflict, Copy, Tally
//	enum.go        text form of the small enumerations
package model
