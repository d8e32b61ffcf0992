package document

import (
	"slices"
	"strings"
	"unicode/utf8"

	"crosscheck/ingest/extract"
	"crosscheck/model"
)

// properties is what a document states about itself outside of its text.
type properties struct {
	title, author, publisher, language, url string
	published                               model.Moment
	created                                 model.Moment // when the file was made, which is no publication date
}

// compose makes an article of paragraphs in reading order. The headline is the first
// paragraph of the kind title, else a heading at the top, else a first paragraph that
// repeats the document's title property or is short enough to be one.
func compose(f Format, paras []paragraph, p properties) (extract.Document, error) {
	if len(paras) == 0 {
		return extract.Document{}, errNoText
	}
	d := extract.Document{
		Outlet: p.publisher, Byline: properName(p.author), URL: webAddress(p.url), Language: p.language,
		Published: p.published, Method: f.String(), Confidence: extract.High,
	}
	h := headlineAt(paras, p.title)
	if h >= 0 {
		d.Title = paras[h].text
	} else if !placeholder(p.title) {
		d.Title = p.title
	}
	named := false
	for i, para := range paras {
		if i == h {
			continue
		}
		if !named && i < 6 && isByline(para, d.Byline) {
			named = true
			if d.Byline == "" {
				d.Byline = strings.TrimPrefix(strings.TrimPrefix(para.text, "By "), "by ")
			}
			continue
		}
		d.Blocks = append(d.Blocks, extract.Block{Role: para.kind.role(), Text: para.text})
	}
	if len(d.Blocks) == 0 && d.Title == "" {
		return extract.Document{}, errNoText
	}
	if d.Published.IsZero() && !p.created.IsZero() {
		d.Notes = append(d.Notes, "the file was made on "+p.created.Time.Format("2 Jan 2006")+"; it does not say when the article was published")
	}
	return d, nil
}

// role gives the part that a paragraph other than the headline plays in an article.
func (k kind) role() model.Role {
	switch k {
	case subtitle:
		return model.Standfirst
	case caption:
		return model.Caption
	case author:
		return model.Byline
	case furniture:
		return model.Boilerplate
	}
	return model.Body
}

// headlineAt gives the index of the headline, or -1.
func headlineAt(paras []paragraph, property string) int {
	if i := slices.IndexFunc(paras, func(p paragraph) bool { return p.kind == title }); i >= 0 {
		return i
	}
	const top = 5 // paragraphs that kicker, date and byline may take above a headline
	before := 0
	for i, p := range paras[:min(top, len(paras))] {
		if p.kind == heading && before < 300 {
			return i
		}
		if property != "" && strings.EqualFold(p.text, property) {
			return i
		}
		before += len(p.text)
	}
	if first := paras[0]; first.kind == running && len(paras) > 1 && utf8.RuneCountInString(first.text) <= 200 && !isByline(first, "") {
		return 0
	}
	return -1
}

// isByline tells whether a paragraph does nothing but name the given author, or is
// marked as a byline.
func isByline(p paragraph, name string) bool {
	return p.kind == author || name != "" && (strings.EqualFold(p.text, name) || strings.EqualFold(p.text, "by "+name))
}

// placeholder tells whether a title property is one that programs fill in unasked.
func placeholder(title string) bool {
	t := strings.ToLower(title)
	for _, p := range []string{"microsoft word", "microsoft powerpoint", "untitled", "document", "powerpoint presentation", "slide 1", "(anonymous)", "no title", "unknown", "print"} {
		if strings.HasPrefix(t, p) {
			return true
		}
	}
	for _, p := range []string{".doc", ".docx", ".odt", ".rtf", ".pdf", ".indd", ".qxd", ".pages", ".tex", ".dvi", ".htm", ".html", ".txt"} {
		if strings.HasSuffix(t, p) {
			return true
		}
	}
	return t == "" || strings.HasPrefix(t, "http://") || strings.HasPrefix(t, "https://") || strings.HasPrefix(t, "about:")
}

// properName gives an author property, or "" where a program filled it in.
func properName(name string) string {
	t := strings.ToLower(name)
	for _, p := range []string{"microsoft", "windows", "unknown", "admin", "user", "python-docx", "libreoffice", "openoffice", "calibre", "apache", "(anonymous)", "anonymous", "author", "owner", "root"} {
		if t == p || strings.HasPrefix(t, p+" ") || strings.HasSuffix(t, " "+p) {
			return ""
		}
	}
	if strings.ContainsAny(name, "0123456789@\\") {
		return "" // the name of an account
	}
	return name
}

// webAddress gives text that is a web address, or "".
func webAddress(s string) string {
	if strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") {
		return s
	}
	return ""
}
