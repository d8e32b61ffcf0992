// Package plain reads articles that are plain text, as files or the clipboard have them: bytes become
// text, text becomes paragraphs, and each paragraph gets its role. Bylines, datelines and boilerplate are
// left out of the comparison, so a paragraph gets one of these roles only where it can be nothing else:
// in doubt it is body.
//
//	plain.go        Parse: paragraphs and their roles, metadata found on the way
//	decode.go       Decode: character sets, binary content
//	frontmatter.go  the block of metadata between two lines "---"
//	paragraphs.go   where paragraphs end
//	date.go         Date: days and times as articles write them, in several languages
//	calendar.go     names of months, weekdays and time zones
//	dateline.go     lines that only say when or where
//	byline.go       lines that only say who
//	caption.go      captions; credit.go: photo credits
//	post.go         quoted social-media posts and their signatures
//	boilerplate.go  links to other articles, share and subscribe lines
package plain

import (
	"slices"
	"strings"

	"crosscheck/ingest/extract"
	"crosscheck/ingest/safe"
	"crosscheck/model"
)

// Method is the extraction method that articles from plain text carry.
const Method = "text"

// Parse reads one article. The text may begin with front matter, whose values win over those that are found.
// The first paragraph is the headline. Blocks and metadata are safe to print.
func Parse(text string) extract.Document {
	meta, body := FrontMatter(safe.Text(text))
	paragraphs := Paragraphs(body)
	doc := Describe(paragraphs, nil)
	meta.Apply(&doc)
	return doc
}

// Describe gives paragraphs their roles and finds the metadata that stands in them. Roles that the caller
// knows already are in known, which is nil or as long as paragraphs; there Body means unknown.
func Describe(paragraphs []string, known []model.Role) extract.Document {
	doc := extract.Document{Method: Method, Confidence: extract.High}
	r := reader{doc: &doc, roles: make([]model.Role, len(paragraphs)), paragraphs: paragraphs}
	for i := range paragraphs {
		r.roles[i] = model.Body
		if known != nil && known[i] != model.Body {
			r.roles[i] = known[i]
		}
	}
	first := r.headline()
	for i := range paragraphs {
		switch {
		case i == first:
			r.roles[i] = model.Headline
			doc.Title = safe.Line(paragraphs[i])
		case r.roles[i] == model.Body:
			r.roles[i] = r.role(i)
		}
	}
	r.neighbours(first)
	for i, p := range paragraphs {
		doc.Blocks = append(doc.Blocks, extract.Block{Role: r.roles[i], Text: p})
	}
	return doc
}

// Refine gives the paragraphs of a document that are plain body so far the roles that their words tell, and takes over
// the metadata that stands in them where the document states none.
func Refine(doc *extract.Document) {
	paragraphs := make([]string, 0, len(doc.Blocks)+1)
	known := make([]model.Role, 0, len(doc.Blocks)+1)
	skip := 0
	if doc.Title != "" && !slices.ContainsFunc(doc.Blocks, func(b extract.Block) bool { return b.Role == model.Headline }) {
		paragraphs, known, skip = append(paragraphs, doc.Title), append(known, model.Headline), 1
	}
	for _, b := range doc.Blocks {
		paragraphs, known = append(paragraphs, safe.Text(b.Text)), append(known, b.Role)
	}
	described := Describe(paragraphs, known)
	doc.Blocks = described.Blocks[skip:]
	for _, field := range []struct{ to, from *string }{{&doc.Byline, &described.Byline}, {&doc.URL, &described.URL}, {&doc.Title, &described.Title}} {
		if *field.to == "" {
			*field.to = *field.from
		}
	}
	if doc.Published.IsZero() {
		doc.Published = described.Published
	}
	if doc.Updated.IsZero() {
		doc.Updated = described.Updated
	}
}

// reader gives roles to the paragraphs of one article.
type reader struct {
	doc        *extract.Document
	paragraphs []string
	roles      []model.Role
	long       int // paragraphs of running text seen
}

// headline gives the index of the headline: the first paragraph, but for lines above it that say nothing
// but a date, "Advertisement" or an address.
func (r *reader) headline() int {
	for i, role := range r.roles {
		if role == model.Headline {
			return i
		}
	}
	for i, p := range r.paragraphs {
		if i > 3 || r.roles[i] != model.Body {
			break
		}
		stamp, dated := dateStamp(p)
		switch {
		case dated:
			r.take(stamp)
		case isAddress(p):
			r.doc.URL = p
		case !isFurniture(p):
			return i
		}
		if dated {
			r.roles[i] = model.Dateline
		} else {
			r.roles[i] = model.Boilerplate
		}
	}
	return 0 // nothing but furniture: take it as it comes
}

// wordsOfProse is how many words make a paragraph running text, so that the head of the article is over.
const wordsOfProse = 25

// role tells the role of paragraph i, which is not the headline.
func (r *reader) role(i int) model.Role {
	p := r.paragraphs[i]
	head := i <= 10 && r.long < 2
	last := i >= len(r.paragraphs)-3
	switch {
	case !hasContent(p):
		return model.Boilerplate
	case IsPost(p):
		return model.Post
	case isAddress(p):
		if (head || last) && r.doc.URL == "" {
			r.doc.URL = strings.TrimSpace(p[strings.Index(p, "http"):])
		}
		return model.Boilerplate
	case isBoilerplate(p):
		return model.Boilerplate
	}
	if role, ok := captionRole(p, last); ok {
		return role
	}
	if stamp, ok := dateStamp(p); ok && r.underPost(i) {
		return model.Post
	} else if ok && (head || stamp.labelled) {
		r.take(stamp)
		return model.Dateline
	}
	if head && isPlaceLine(p) {
		return model.Dateline
	}
	if who, stamp, ok := byline(p, head); ok {
		r.take(stamp)
		if r.doc.Byline == "" {
			r.doc.Byline = who
		}
		return model.Byline
	}
	if isCredits(p) {
		return model.Byline
	}
	if wordCount(p) >= wordsOfProse {
		r.long++
	}
	return model.Body
}

// underPost tells whether paragraph i stands below an embedded post that has its header above it, where the time
// of sending stands.
func (r *reader) underPost(i int) bool {
	for k := max(0, i-2); k < i; k++ {
		if r.roles[k] == model.Post && isPostHeader(r.paragraphs[k]) {
			return true
		}
	}
	return false
}

// take keeps the dates that a dateline states, unless an earlier one stated them.
func (r *reader) take(s stamp) {
	if r.doc.Published.IsZero() {
		r.doc.Published = s.published
	}
	if r.doc.Updated.IsZero() {
		r.doc.Updated = s.updated
	}
}

// neighbours gives the roles that only what stands beside a paragraph can tell.
func (r *reader) neighbours(first int) {
	for i, p := range r.paragraphs {
		if i == first {
			continue
		}
		var before, after = model.Headline, model.Body
		if i > 0 {
			before = r.roles[i-1]
		}
		if i+1 < len(r.paragraphs) {
			after = r.roles[i+1]
		}
		switch {
		case r.roles[i] == model.Post && isSignature(p):
			if i > 0 && i-1 != first && before == model.Body {
				r.roles[i-1] = model.Post
			}
		case r.roles[i] == model.Post && isPostHeader(p):
			if after == model.Body && i+1 < len(r.roles) {
				r.roles[i+1] = model.Post
			}
		case r.roles[i] != model.Body:
		case after == model.Caption && sameLetters(p, withoutCredit(r.paragraphs[i+1])),
			before == model.Caption && i > 0 && sameLetters(p, withoutCredit(r.paragraphs[i-1])):
			r.roles[i] = model.Caption
		case i <= 4 && (before == model.Dateline || after == model.Dateline) && isNames(p):
			r.roles[i] = model.Byline
			if r.doc.Byline == "" {
				r.doc.Byline = safe.Line(p)
			}
		}
	}
	r.standfirst(first)
}

// standfirst marks the one paragraph between the headline and a byline or dateline.
func (r *reader) standfirst(first int) {
	i := first + 1
	if i+2 < len(r.roles) && r.roles[i] == model.Body && (r.roles[i+1] == model.Byline || r.roles[i+1] == model.Dateline) &&
		!isCredits(r.paragraphs[i+1]) && wordCount(r.paragraphs[i]) <= 60 {
		r.roles[i] = model.Standfirst
	}
}
