// Package web takes the article out of a web page: HTML as fetched or saved, MHTML, WARC.
// It finds the character set, reads the metadata that the page states about itself, finds
// the article's text with go-readability, keeps its paragraphs and their roles, and says
// how sure it is. Pages are hostile: time and memory are bounded whatever they hold.
//
//	web.go         Parse, IsHTML: the way from bytes to a document
//	charset.go     character sets: byte order mark, labels, guess
//	tree.go        bounded parsing into a tree
//	cutoff.go      pages that stop in the middle
//	flat.go        all text without a tree, for pages that would break one
//	metadata.go    title, language, canonical URL
//	outlet.go      the publication's name
//	snapshot.go    what a copy in an archive is a copy of
//	byline.go      authors' names
//	dates.go       when it was published and updated
//	moment.go      dates as pages write them
//	jsonld.go      schema.org metadata in JSON-LD
//	appdata.go     articles in the data of a page's scripts
//	marks.go       what class names and the like say about an element
//	trim.go        takes out what surrounds an article
//	blocks.go      tree to paragraphs with roles
//	article.go     which of the paragraphs are the article
//	head.go        what stands above the text: standfirst, byline, date
//	asides.go      galleries, lists of links, what is told about the author
//	compose.go     final roles; what is said elsewhere or twice goes
//	lines.go       labels, prompts and credits told by their words
//	gate.go        pages in front of an article: consent, login, a check for programs
//	confidence.go  how sure the extraction is, and why
//	archive.go     which page of an archive holds the article
//	mhtml.go       pages saved as MHTML
//	warc.go        pages saved as WARC or WARC.gz
//	webarchive.go  pages saved by Safari
//	inlined.go     pictures inside of pages
package web
