package document

import (
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"crosscheck/ingest/document/layout"
	"crosscheck/ingest/document/pdf"
	"crosscheck/ingest/extract"
	"crosscheck/model"
)

// PDF reads the text of a PDF file in reading order, column by column, with broken
// words joined and running headers, footers and page numbers left out. What a page
// looks like tells where paragraphs end, so the confidence is never high.
func PDF(data []byte) (extract.Document, error) {
	d, err := readPDF(data)
	if err != nil {
		return extract.Document{}, advisePDF(err)
	}
	return d, nil
}

func readPDF(data []byte) (extract.Document, error) {
	f, err := pdf.Open(data)
	if err != nil {
		return extract.Document{}, err
	}
	var b layout.Builder
	glyphs, unmapped, damaged := 0, 0, 0
	var first error
	for i := range f.Pages() {
		page, err := f.Page(i)
		if err != nil {
			if errors.Is(err, pdf.ErrCostly) {
				return extract.Document{}, err
			}
			first = errors.Join(first, err)
			damaged++
			continue
		}
		glyphs += len(page.Glyphs)
		unmapped += page.Unmapped
		if b.Add(page) > maxText {
			return extract.Document{}, errTooMuchText
		}
	}
	if damaged == f.Pages() {
		return extract.Document{}, first
	}
	if glyphs > 0 && unmapped*2 > glyphs {
		return extract.Document{}, errLetters
	}
	text := b.Text()
	if garbled(text.Paragraphs) {
		return extract.Document{}, errLetters
	}
	info := f.Info()
	paras := make([]paragraph, 0, len(text.Paragraphs))
	for _, p := range text.Paragraphs {
		paras = append(paras, paragraph{pdfKind(p.Kind), p.Text})
	}
	if text.URL != "" || strings.Contains(info.Producer, "Skia/PDF") { // printed by a browser
		furnish(paras)
	}
	d, err := compose(FormatPDF, paras, properties{
		title: property(info.Title), author: property(info.Author), language: language(info.Language), url: text.URL, created: pdfDate(info.Created),
	})
	if err != nil {
		return extract.Document{}, errNoText
	}
	d.Confidence = extract.Medium
	doubt := func(format string, args ...any) {
		d.Confidence = extract.Low
		d.Notes = append(d.Notes, fmt.Sprintf(format, args...))
	}
	if damaged > 0 {
		doubt("%d of %d pages are damaged and were left out", damaged, f.Pages())
	}
	if f.Repaired {
		doubt("the file's table of contents was damaged; parts may be missing")
	}
	if unmapped*50 > glyphs {
		doubt("%d of %d signs could not be read", unmapped, glyphs)
	}
	return d, nil
}

var errLetters = told("the PDF file does not say which letters its signs stand for; run text recognition on it, or give the text")

// garbled tells whether text is letters put in the place of others, as fonts give that
// name their glyphs wrongly. In every language that is written in Latin letters the
// eight most frequent of English make up far more than the third of the letters.
func garbled(paragraphs []layout.Paragraph) bool {
	const enough = 300 // signs; fewer say nothing
	signs, letters, latin, frequent := 0, 0, 0, 0
	for _, p := range paragraphs {
		for _, r := range norm.NFD.String(p.Text) {
			if unicode.IsSpace(r) || unicode.Is(unicode.Mn, r) {
				continue
			}
			signs++
			if !unicode.IsLetter(r) {
				continue
			}
			letters++
			if unicode.Is(unicode.Latin, r) {
				latin++
			}
			if strings.ContainsRune("etaoinsr", unicode.ToLower(r)) {
				frequent++
			}
		}
	}
	return signs >= enough && (letters*5 < signs*2 || latin*5 > letters*4 && frequent*3 < latin)
}

func pdfKind(k layout.Kind) kind {
	switch k {
	case layout.Title:
		return title
	case layout.Heading:
		return heading
	case layout.Caption:
		return caption
	}
	return running
}

// property cleans a text of the information dictionary.
func property(s string) string {
	if !utf8.ValidString(s) || strings.ContainsRune(s, utf8.RuneError) {
		return ""
	}
	return collapse(s)
}

// language gives a language that looks like one.
func language(tag string) string {
	const longest = 35
	if len(tag) < 2 || len(tag) > longest || strings.Trim(strings.ToLower(tag), "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
		return ""
	}
	return tag
}

// pdfDate reads the day out of "D:20170709120000+02'00'".
func pdfDate(s string) model.Moment {
	s = strings.TrimPrefix(s, "D:")
	if len(s) < 8 {
		return model.Moment{}
	}
	t, err := time.Parse("20060102", s[:8])
	if err != nil {
		return model.Moment{}
	}
	return model.Moment{Time: t}
}

// advisePDF says what to do about a PDF file that cannot be read.
func advisePDF(err error) error {
	switch {
	case errors.Is(err, pdf.ErrPassword):
		return told("the PDF file is protected by a password; save it without one")
	case errors.Is(err, pdf.ErrSecurity):
		return told("the PDF file is encrypted in a way that is not known; save it without encryption")
	case errors.Is(err, pdf.ErrCut):
		return told("the PDF file is cut short: its end is missing; get it again")
	case errors.Is(err, pdf.ErrCostly):
		return told("the PDF file takes more work to read than any article; print it to a new PDF, or give the text")
	case errors.Is(err, pdf.ErrPages):
		return told("the PDF file has more pages than any article; save the pages of the article as a file")
	}
	return advise("PDF", err)
}
