package export

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/model"
)

// writeCSV writes lines that say what the articles are, then a line for each row and, below it, one for each of its details, told
// apart by the column "record". The outlets' columns hold a row's sentences, or a
// detail's wording:
//
//	record  "article", "row" or "detail"
//	row     number of the row, from 1
//	mark    of the row: conflicting, differs, added, missing, reworded, same, aside
//	kind    of the detail: number, date, name, ...; what is told of the articles: title, source, ...
//	verdict of the detail: conflicting, differs, added, missing, reworded
//	(outlet) one column for each
//	why     of the detail
//	judgement, note  what a reader added to the row
//
// A byte order mark comes first, without which spreadsheets misread UTF-8. A field
// that a spreadsheet would run as a formula begins with an apostrophe.
func writeCSV(w io.Writer, c *model.Comparison) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	s := tell(c)
	out := csv.NewWriter(w)
	outlets := len(s.Names)
	write := func(fields []string) error {
		for i := range fields {
			fields[i] = inertField(fields[i])
		}
		return out.Write(fields)
	}
	header := append([]string{"record", "row", "mark", "kind", "verdict"}, s.Names...)
	if err := write(append(header, "why", "judgement", "note")); err != nil {
		return err
	}
	for _, fact := range articleFacts {
		fields := append(make([]string, 0, outlets+8), "article", "", "", fact.name, "")
		told := false
		for id := range c.Articles {
			value := oneLine(fact.of(&c.Articles[id]))
			told = told || value != ""
			fields = append(fields, value)
		}
		if !told {
			continue
		}
		if err := write(append(fields, "", "", "")); err != nil {
			return err
		}
	}
	for i := range s.Rows {
		r := &s.Rows[i]
		number := strconv.Itoa(r.Number)
		fields := append(make([]string, 0, outlets+8), "row", number, r.Mark.String(), "", "")
		for id, cell := range r.Cells {
			said := cell.plain("[…]")
			if r.Elsewhere[id] > 0 {
				said = "[" + r.Absent(id) + "]"
			}
			fields = append(fields, said)
		}
		judgement, note := "", ""
		if a := r.Annotation; a != nil {
			judgement, note = a.Judgement.String(), oneLine(a.Note)
		}
		if err := write(append(fields, "", judgement, note)); err != nil {
			return err
		}
		for k := range r.Notes {
			n := &r.Notes[k]
			fields := append(make([]string, 0, outlets+8), "detail", number, r.Mark.String(), n.Kind.String(), n.Verdict.String())
			if err := write(append(append(fields, n.values(outlets)...), n.Why, "", "")); err != nil {
				return err
			}
		}
	}
	out.Flush()
	return out.Error()
}

// articleFacts are what the first lines tell of the articles.
var articleFacts = []struct {
	name string
	of   func(*model.Article) string
}{
	{"title", func(a *model.Article) string { return a.Title }},
	{"byline", func(a *model.Article) string { return a.Byline }},
	{"published", func(a *model.Article) string { return a.Published.String() }},
	{"updated", func(a *model.Article) string { return a.Updated.String() }},
	{"url", link},
	{"fetched from", fetchedFrom},
	{"source", func(a *model.Article) string { return a.Source }},
	{"retrieved", func(a *model.Article) string { return a.Retrieved.String() }},
	{"method", func(a *model.Article) string { return a.Method }},
	{"confidence", func(a *model.Article) string { return a.Confidence }},
	{"sha256", func(a *model.Article) string { return checksum(a.SHA256) }},
	{"text sha256", func(a *model.Article) string { return checksum(a.TextSHA256) }},
	{"notes", func(a *model.Article) string { return strings.Join(a.Notes, "; ") }},
}

// values gives each outlet's wording of a detail, by article.
func (n *note) values(outlets int) []string {
	out := make([]string, outlets)
	for _, s := range n.Sides {
		if out[s.Article] != "" {
			out[s.Article] += " / "
		}
		out[s.Article] += s.Text
	}
	return out
}

// inertField keeps a spreadsheet from running a field as a formula: after OWASP's
// advice on CSV injection, full-width signs included, and spaces before a sign, which
// some programs skip.
func inertField(field string) string {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(field, unicode.IsSpace))
	if strings.ContainsRune("=+-@＝＋－＠", first) && first != utf8.RuneError {
		return "'" + field
	}
	return field
}
