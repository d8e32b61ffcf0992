package document

import (
	"fmt"
	"slices"
	"strings"

	"crosscheck/ingest/extract"
	"crosscheck/model"
)

// column is a part of an article that a column of a table can hold.
type column uint8

const (
	noColumn column = iota
	columnText
	columnTitle
	columnStandfirst
	columnOutlet
	columnByline
	columnPublished
	columnUpdated
	columnURL
	columnLanguage
	columnCount
)

// columnNames gives the names of each column, the surest first: where a table has two
// columns for one part, the one whose name stands further left here counts.
func columnNames(c column) []string {
	switch c {
	case columnText:
		return []string{"text", "body", "content", "articlebody", "articletext", "fulltext", "maintext", "bodytext", "plaintext", "article", "story", "storytext", "storybody", "articlecontent", "newstext", "rawtext", "cleantext", "textbody", "bodyhtml", "artikeltext", "volltext", "inhalt", "texte", "contenu", "texto", "contenido", "cuerpo", "conteudo", "testo", "contenuto", "tekst", "inhoud", "текст", "tresc"}
	case columnTitle:
		return []string{"headline", "title", "titel", "titre", "titulo", "titolo", "schlagzeile", "überschrift", "kop", "tytul", "заголовок", "articletitle", "storytitle", "newstitle", "articleheadline", "headlinemain", "hed", "subject"}
	case columnStandfirst:
		return []string{"standfirst", "deck", "subtitle", "subheadline", "description", "summary", "abstract", "lead", "untertitel", "vorspann", "chapo", "entradilla", "sommario"}
	case columnOutlet:
		return []string{"outlet", "outletname", "publicationname", "publishername", "newspapername", "medianame", "mediaoutlet", "publication", "publisher", "newspaper", "sitename", "sourcename", "source", "site", "medium", "zeitung", "quelle", "media", "média", "journal", "medio", "fuente", "periodico", "testata", "fonte", "bron", "krant", "источник", "domain", "sourcedomain", "website"}
	case columnByline:
		return []string{"byline", "author", "authors", "creator", "writer", "journalist", "reporter", "authorname", "authornames", "writtenby", "autor", "autorin", "auteur", "autore", "verfasser"}
	case columnPublished:
		return []string{"published", "publishedat", "publisheddate", "publishdate", "datepublished", "publicationdate", "dateofpublication", "datepublish", "publishedon", "publishedtime", "publishtime", "firstpublished", "articledate", "pubdate", "date", "datetime", "timestamp", "datum", "fecha", "data", "дата", "veröffentlicht", "publié", "publicado"}
	case columnUpdated:
		return []string{"updated", "updatedat", "datemodified", "modified", "lastmodified", "lastupdated", "updatedon", "modifiedat", "datemodify", "aktualisiert", "modifié", "actualizado"}
	case columnURL:
		return []string{"url", "link", "permalink", "canonicalurl", "webpage", "weburl", "articleurl", "storyurl", "pageurl", "sourceurl", "href", "lien", "enlace", "adresse"}
	case columnLanguage:
		return []string{"language", "lang", "inlanguage", "sprache", "langue", "idioma", "lingua", "taal"}
	}
	return nil
}

// mapColumns tells for each part of an article which of the named columns holds it, or -1.
func mapColumns(names []string) [columnCount]int {
	var out [columnCount]int
	keys := make([]string, len(names))
	for i, n := range names {
		keys[i] = strings.ToLower(strings.NewReplacer(" ", "", "_", "", "-", "", ".", "", "(", "", ")", "", "\uFEFF", "", "í", "i", "ú", "u", "ś", "s", "ł", "l", "ó", "o", "ã", "a").Replace(collapse(n)))
	}
	for c := range columnCount {
		out[c] = -1
		for _, name := range columnNames(c) {
			if i := slices.Index(keys, name); i >= 0 {
				out[c] = i
				break
			}
		}
	}
	return out
}

// plausible tells whether the columns are those of a table of articles: a text and
// something that says whose or which it is.
func plausible(m [columnCount]int) bool {
	return m[columnText] >= 0 && slices.ContainsFunc(m[columnText+1:], func(i int) bool { return i >= 0 })
}

// rowArticle makes an article of the values of one row; value gives "" for a part that
// the row does not have. ok is false where there is no text.
func rowArticle(f Format, value func(column) string) (d extract.Document, ok bool) {
	line := func(c column) string { return collapse(value(c)) }
	d = extract.Document{
		Outlet: line(columnOutlet), Title: line(columnTitle), Byline: withoutBy(line(columnByline)), URL: webAddress(line(columnURL)),
		Language: line(columnLanguage), Method: f.String(), Confidence: extract.High,
	}
	moment := func(c column, name string) model.Moment {
		text := line(c)
		m := parseMoment(text)
		if text != "" && m.IsZero() {
			d.Notes = append(d.Notes, fmt.Sprintf("the date %q under %s was not understood; write it as 2006-01-31", shorten(text), name))
		}
		return m
	}
	d.Published = moment(columnPublished, "published")
	d.Updated = moment(columnUpdated, "updated")
	if s := line(columnStandfirst); s != "" {
		d.Blocks = append(d.Blocks, extract.Block{Role: model.Standfirst, Text: s})
	}
	text := textParagraphs(value(columnText))
	if len(text) > 1 && strings.EqualFold(text[0], d.Title) {
		text = text[1:]
	}
	if len(text) > 0 && len(d.Blocks) > 0 && (strings.EqualFold(text[0], d.Blocks[0].Text) || strings.HasPrefix(text[0], strings.TrimRight(d.Blocks[0].Text, ".… "))) {
		d.Blocks = nil // a summary that is cut from the text says nothing of its own
	}
	for _, p := range text {
		d.Blocks = append(d.Blocks, extract.Block{Role: model.Body, Text: p})
	}
	return d, len(text) > 0
}

// withoutBy takes the "By" off the names of authors.
func withoutBy(names string) string {
	if len(names) > 3 && strings.EqualFold(names[:3], "by ") {
		return names[3:]
	}
	return names
}

// textParagraphs cuts text at blank lines; where it has none, every line is a paragraph.
func textParagraphs(text string) []string {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(strings.TrimSpace(text))
	paragraphs := pieces(text)
	if len(paragraphs) != 1 {
		return paragraphs
	}
	paragraphs = paragraphs[:0]
	for l := range strings.SplitSeq(text, "\n") {
		if len(paragraphs) > maxParas {
			break
		}
		if l = collapse(l); l != "" {
			paragraphs = append(paragraphs, l)
		}
	}
	return paragraphs
}

// shorten cuts text that is quoted in a message.
func shorten(s string) string {
	const longest = 40
	if r := []rune(s); len(r) > longest {
		return string(r[:longest-1]) + "…"
	}
	return s
}

func errColumns(kind string, names []string) error {
	const most = 12
	shown := make([]string, 0, most)
	for _, n := range names[:min(len(names), most)] {
		shown = append(shown, shorten(collapse(n)))
	}
	return told("the %s table has no column for the text of an article; name one of its columns (%s) text", kind, strings.Join(shown, ", "))
}

// articles gathers the rows of a table under the limits of one document.
type articles struct {
	list  []extract.Document
	paras int
}

func (a *articles) add(kind string, d extract.Document) error {
	a.list = append(a.list, d)
	if a.paras += len(d.Blocks); a.paras > maxParas {
		return errTooMany
	}
	if len(a.list) > MaxRows {
		return told("the %s table has more than %d rows; keep the articles on one event", kind, MaxRows)
	}
	return nil
}
