package document

import (
	"bytes"
	"errors"
	"fmt"
	"net/url"
	"path"
	"strings"

	"crosscheck/ingest/extract"
)

// EPUB reads an e-book: the pages of its spine in order, as one article. Navigation
// pages and pages outside of the linear order are left out.
func EPUB(data []byte) (extract.Document, error) {
	d, err := readEPUB(data)
	if err != nil {
		return extract.Document{}, advise("EPUB", err)
	}
	return d, nil
}

func readEPUB(data []byte) (extract.Document, error) {
	a, err := openArchive(data)
	if err != nil {
		return extract.Document{}, err
	}
	opf, err := a.packageFile()
	if err != nil {
		return extract.Document{}, err
	}
	b, err := a.readPackage(opf)
	if err != nil {
		return extract.Document{}, err
	}
	if a.locked(b.pages) {
		return extract.Document{}, told("the EPUB file is protected against copying; give a copy without protection, or the text")
	}
	f := newFlow()
	read, before := 0, 0
	for _, page := range b.pages {
		content, err := a.read(page)
		if err != nil {
			return extract.Document{}, err
		}
		if err := readXHTML(content, f); err != nil {
			return extract.Document{}, err
		}
		if after := f.closeAll(); after > before {
			read++
			before = after
		}
	}
	paras, err := f.finish()
	if err != nil {
		return extract.Document{}, err
	}
	d, err := compose(FormatEPUB, paras, b.properties)
	if err == nil && read > 3 {
		d.Confidence = extract.Medium
		d.Notes = append(d.Notes, fmt.Sprintf("the book has %d chapters; all of them were read as one article", read))
	}
	return d, err
}

// book is what the package file of an e-book says.
type book struct {
	properties
	pages []string // members of the archive, in reading order
}

// packageFile gives the name of the OPF file.
func (a *archive) packageFile() (string, error) {
	name := ""
	err := a.walk("META-INF/container.xml", func(_ *xmlReader, element string, at func(string) string) error {
		if element == "rootfile" && name == "" {
			name = at("full-path")
		}
		return nil
	})
	if err == nil && !a.has(name) {
		err = errors.New("its package file is missing")
	}
	return name, err
}

// readPackage reads the OPF file: metadata, and the spine resolved through the manifest.
func (a *archive) readPackage(name string) (book, error) {
	var b book
	files := map[string]string{} // manifest id -> member
	seen := map[string]bool{}
	err := a.walk(name, func(x *xmlReader, element string, at func(string) string) error {
		switch element {
		case "item":
			href, err := url.PathUnescape(at("href"))
			if err != nil || strings.Contains(" "+at("properties")+" ", " nav ") || !isPage(at("media-type")) {
				return nil
			}
			files[at("id")] = path.Join(path.Dir(name), href)
		case "itemref":
			page := files[at("idref")]
			if page != "" && at("linear") != "no" && !seen[page] && a.has(page) {
				seen[page] = true
				b.pages = append(b.pages, page)
			}
		case "title", "creator", "publisher", "language", "date", "source":
			return b.note(x, element, at("event"))
		}
		return nil
	})
	if err == nil && len(b.pages) == 0 {
		err = errors.New("its spine names no pages")
	}
	return b, err
}

func isPage(mediaType string) bool {
	return strings.Contains(mediaType, "html") || mediaType == "text/x-oeb1-document"
}

// note takes one piece of Dublin Core metadata; of several of a kind the first counts.
func (b *book) note(x *xmlReader, element, event string) error {
	text, err := x.text()
	if err != nil {
		return err
	}
	first := func(to *string) {
		if *to == "" {
			*to = text
		}
	}
	switch element {
	case "title":
		first(&b.title)
	case "creator":
		if b.author != "" && text != "" {
			b.author += ", " + text
		}
		first(&b.author)
	case "publisher":
		first(&b.publisher)
	case "language":
		first(&b.language)
	case "source":
		first(&b.url)
	case "date":
		if b.published.IsZero() && event != "modification" && event != "creation" {
			b.published = parseMoment(text)
		}
	}
	return nil
}

// locked tells whether encryption.xml covers a page: fonts alone are often scrambled,
// pages are only where copying is prevented.
func (a *archive) locked(pages []string) bool {
	if !a.has("META-INF/encryption.xml") {
		return false
	}
	listed, err := a.read("META-INF/encryption.xml")
	if err != nil {
		return true
	}
	for _, page := range pages {
		if bytes.Contains(listed, []byte(`"`+page+`"`)) {
			return true
		}
	}
	return false
}
