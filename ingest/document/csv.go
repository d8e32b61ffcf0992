package document

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"

	"crosscheck/ingest/extract"
)

// CSV reads a table with one article a row. The first row names the columns; comma,
// semicolon, tab and bar separate them. Rows without text are left out.
func CSV(data []byte) ([]extract.Document, error) {
	out, err := readCSV(data, false)
	if errors.Is(err, csv.ErrBareQuote) {
		out, err = readCSV(data, true) // quotation marks in the text of fields that are not quoted
	}
	if err != nil {
		return nil, advise("CSV", err)
	}
	return out, nil
}

func readCSV(data []byte, lazy bool) ([]extract.Document, error) {
	const mostCells = 1 << 20
	text := tableText(data)
	comma := delimiter(text)
	if bytes.Count(text, []byte(string(comma))) > mostCells {
		return nil, told("the CSV table has more than %d cells; keep the articles on one event", mostCells)
	}
	r := newCSV(text, comma)
	r.LazyQuotes = lazy
	names, err := r.Read()
	if err != nil {
		return nil, err
	}
	names = slices.Clone(names)
	at := mapColumns(names)
	if at[columnText] < 0 {
		return nil, errColumns("CSV", names)
	}
	var out articles
	for {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		d, ok := rowArticle(FormatCSV, func(c column) string {
			if i := at[c]; i >= 0 && i < len(row) {
				return row[i]
			}
			return ""
		})
		if !ok {
			continue
		}
		if err := out.add("CSV", d); err != nil {
			return nil, err
		}
	}
	if len(out.list) == 0 {
		return nil, told("the CSV table has no row with text under %q; fill that column", shorten(collapse(names[at[columnText]])))
	}
	return out.list, nil
}

// tableText gives the table as UTF-8, without the line with which some programs name
// the separator ("sep=;").
func tableText(data []byte) []byte {
	text := toUTF8(data)
	if line, rest, ok := bytes.Cut(text, []byte("\n")); ok && bytes.HasPrefix(line, []byte("sep=")) {
		return rest
	}
	return text
}

func newCSV(text []byte, comma rune) *csv.Reader {
	r := csv.NewReader(bytes.NewReader(text))
	r.Comma = comma
	r.FieldsPerRecord = -1
	r.ReuseRecord = true
	return r
}

// delimiter gives the sign that separates the columns: the one that cuts the first line
// into the most known names.
func delimiter(text []byte) rune {
	line, _, _ := bytes.Cut(text[:min(len(text), 16<<10)], []byte("\n"))
	best, most := ',', 0
	for _, sign := range []rune{',', ';', '\t', '|'} {
		known := 0
		for _, i := range mapColumns(strings.Split(strings.ReplaceAll(strings.TrimRight(string(line), "\r"), `"`, ""), string(sign))) {
			if i >= 0 {
				known++
			}
		}
		if known > most {
			best, most = sign, known
		}
	}
	return best
}
