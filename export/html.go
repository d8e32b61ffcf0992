package export

import (
	"embed"
	"html"
	"html/template"
	"io"
	"strings"

	"crosscheck/model"
)

//go:embed page.tmpl page.css
var page embed.FS

// maxColumns is how many outlets stand side by side on a page; of more, each row
// shows those that report it as cards.
const maxColumns = 4

// pageData is what page.tmpl is filled with.
type pageData struct {
	*story
	CSS      template.CSS
	Language string // of the page, where all articles share one
	Cards    bool
	Wide     bool // the printed page is turned
	Columns  int
	Outlets  []outlet
	Legend   []legendMark
	Words    []legendWord
}

// Said gives the wordings of a note.
func (p *pageData) Said(sides []side) []wording { return p.wordings(sides) }

// Absences says why outlets have no sentence in a row.
func (p *pageData) Absences(r row) []string { return p.absences(&r) }

// outlet is the head of an article's column.
type outlet struct {
	*model.Article
	Name, Dates, Link string
	Fetched           string // address after redirects, where it is another than Link
	Reference         bool
	News, Only        int
}

type legendMark struct {
	Mark    model.Mark
	Meaning string
	N       int
}

type legendWord struct {
	Run
	Meaning string
}

// writeHTML writes one page that needs nothing else: no script, no font, no request.
func writeHTML(w io.Writer, c *model.Comparison) error {
	css, err := page.ReadFile("page.css")
	if err != nil {
		return err
	}
	t, err := template.New("page.tmpl").Funcs(template.FuncMap{
		"run":        htmlRun,
		"cell":       htmlCell,
		"label":      markLabel,
		"verdict":    verdictLabel,
		"glyph":      func(m model.Mark) string { return m.Glyph(false) },
		"markOf":     verdictMark,
		"clashes":    func(notes []note) []note { return notes[:countClashes(notes)] },
		"rest":       func(notes []note) []note { return notes[countClashes(notes):] },
		"judged":     judgementGlyph,
		"absent":     func(r row, id int) string { return r.Absent(id) },
		"oneLine":    oneLine,
		"plural":     plural,
		"difference": model.Mark.Difference,
	}).ParseFS(page, "page.tmpl")
	if err != nil {
		return err
	}
	return t.Execute(w, newPage(tell(c), template.CSS(css)))
}

// countClashes counts the notes that come first: conflicts and what differs.
func countClashes(notes []note) int {
	n := 0
	for n < len(notes) && notes[n].clash() {
		n++
	}
	return n
}

func newPage(s *story, css template.CSS) *pageData {
	n := len(s.c.Articles)
	p := &pageData{story: s, CSS: css, Columns: n, Cards: n > maxColumns, Wide: n == 3 || n == 4, Language: sharedLanguage(s.c.Articles)}
	for id := range s.c.Articles {
		a := &s.c.Articles[id]
		o := outlet{Article: a, Name: s.Names[id], Dates: dates(a), Link: link(a), Fetched: fetchedFrom(a), Reference: n > 1 && id == s.c.Reference, Only: s.only(id)}
		for k := range a.Sentences {
			if a.Sentences[k].News() {
				o.News++
			}
		}
		p.Outlets = append(p.Outlets, o)
	}
	for _, c := range s.Counts {
		p.Legend = append(p.Legend, legendMark{c.Mark, markMeaning(c.Mark, s.Reference), c.N})
	}
	for _, e := range []model.Emphasis{model.Clashing, model.Differing, model.Changed} {
		p.Words = append(p.Words, legendWord{Run{"words", e}, emphasisMeaning(e)})
	}
	return p
}

// sharedLanguage gives the language of all articles, or "" where they do not share one.
func sharedLanguage(articles []model.Article) string {
	language := ""
	for i := range articles {
		switch l := strings.TrimSpace(articles[i].Language); {
		case l == "" || language != "" && l != language:
			return ""
		default:
			language = l
		}
	}
	return language
}

// htmlRun gives a run as HTML. The template could do it, ten times slower; most of a
// page is runs.
func htmlRun(r Run) template.HTML {
	var b strings.Builder
	writeHTMLRun(&b, r)
	return template.HTML(b.String())
}

// htmlCell gives a cell as HTML, a paragraph for each sentence.
func htmlCell(cell Cell) template.HTML {
	var b strings.Builder
	for _, s := range cell {
		if s.Role == model.Body {
			b.WriteString(`<p>`)
		} else {
			b.WriteString(`<p class="` + s.Role.String() + `">`)
		}
		if s.Gap {
			b.WriteString(`<span class="gap" title="sentences between stand in other rows">[…]</span> `)
		}
		for _, r := range s.Runs {
			writeHTMLRun(&b, r)
		}
		b.WriteString(`</p>`)
	}
	return template.HTML(b.String())
}

func writeHTMLRun(b *strings.Builder, r Run) {
	open, end := "", ""
	switch r.Emphasis {
	case model.Clashing:
		open, end = `<mark class="clash">`, `</mark>`
	case model.Differing:
		open, end = `<mark class="differ">`, `</mark>`
	case model.Changed:
		open, end = `<u>`, `</u>`
	}
	b.WriteString(open)
	b.WriteString(html.EscapeString(r.Text))
	b.WriteString(end)
}
