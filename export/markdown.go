package export

import (
	"fmt"
	"io"
	"strings"

	"crosscheck/model"
)

// writeMarkdown writes the story as Markdown. The outlets of a row stand one below
// the other: a table would break with prose as long as this, and hold no list.
func writeMarkdown(w io.Writer, c *model.Comparison) error {
	s := tell(c)
	p := &printer{w: w}
	p.printf("# %s\n\n", escapeMarkdown(s.Title))
	if !s.alone() {
		p.printf("%s compared, %s: %s.\n\n", plural(len(s.Names), "article", "articles"), plural(len(s.Rows), "row", "rows"), s.counts())
	}
	for id := range c.Articles {
		markdownArticle(p, s, id)
	}
	for i, n := range s.Notices {
		if i == 0 {
			p.printf("> **Before you read**\n")
		}
		p.printf("> - %s\n", escapeMarkdown(n))
	}
	if len(s.Notices) > 0 {
		p.printf("\n")
	}
	if len(s.Conflicts) > 0 {
		p.printf("## ≠ Conflicts\n\n")
		for _, k := range s.Conflicts {
			var values []string
			for _, w := range s.wordings(k.sides()) {
				values = append(values, fmt.Sprintf("%s “%s”", escapeMarkdown(w.Who), markdownRun(Run{w.Text, model.Clashing}, true)))
			}
			judged := ""
			if k.Judged != model.Unjudged {
				judged = fmt.Sprintf(", marked *%v*", k.Judged)
			}
			p.printf("1. **%v** ([row %d](#row-%d)%s): %s%s\n", k.Kind, k.Row, k.Row, judged, strings.Join(values, " / "), markdownWhy(k.Why))
		}
		p.printf("\n")
	}
	if !s.alone() {
		markdownLegend(p, s)
	}
	for i := range s.Rows {
		markdownRow(p, s, &s.Rows[i])
	}
	p.printf("---\n\nMade with crosscheck by comparing sentence with sentence. A mark says where to look, not who is right.\n")
	return p.err
}

// markdownArticle writes what an article is and where it came from.
func markdownArticle(p *printer, s *story, id int) {
	a := &s.c.Articles[id]
	p.printf("- **%s**", escapeMarkdown(s.Names[id]))
	if d := dates(a); d != "" {
		p.printf(" · %s", d)
	}
	if id == s.c.Reference && !s.alone() {
		p.printf(" · *reference*")
	}
	p.printf("\n")
	if a.Title != "" {
		p.printf("  <br>%s\n", escapeMarkdown(a.Title))
	}
	if a.Byline != "" {
		p.printf("  <br>By %s\n", escapeMarkdown(a.Byline))
	}
	if url := link(a); url != "" {
		p.printf("  <br>%s\n", markdownURL(url))
	}
	for _, line := range provenance(a) {
		p.printf("  <br>%s\n", escapeMarkdown(line))
	}
	if id == len(s.Names)-1 {
		p.printf("\n")
	}
}

func markdownLegend(p *printer, s *story) {
	p.printf("<details><summary>How to read the marks</summary>\n\n| mark | rows | meaning |\n|---|---:|---|\n")
	for _, k := range s.Counts {
		p.printf("| %s %s | %d | %s |\n", markdownGlyph(k.Mark), markLabel(k.Mark), k.N, escapeMarkdown(markMeaning(k.Mark, s.Reference)))
	}
	for _, e := range []model.Emphasis{model.Clashing, model.Differing, model.Changed} {
		p.printf("| %s | | %s |\n", markdownRun(Run{"words", e}, false), emphasisMeaning(e))
	}
	p.printf("\nMarks are told as seen from %s, the reference.\n\n</details>\n\n", escapeMarkdown(s.Reference))
}

// markdownGlyph gives a mark's glyph so that it stays one.
func markdownGlyph(m model.Mark) string {
	switch g := m.Glyph(false); g {
	case "~", "=", "+":
		return `\` + g
	default:
		return g
	}
}

func markdownRow(p *printer, s *story, r *row) {
	if s.alone() {
		for _, sentence := range r.Cells[0] {
			p.printf("%s\n\n", escapeStart(markdownRuns(sentence.Runs)))
		}
		return
	}
	p.printf("### <a name=\"row-%d\"></a>%s %d · %s\n\n", r.Number, markdownGlyph(r.Mark), r.Number, markLabel(r.Mark))
	for id, cell := range r.Cells {
		if cell == nil {
			continue
		}
		p.printf("**%s:**", escapeMarkdown(s.Names[id]))
		for _, sentence := range cell {
			if sentence.Gap {
				p.printf(" \\[…\\]")
			}
			p.printf(" %s", markdownRuns(sentence.Runs))
		}
		p.printf("\n\n")
	}
	if r.Mark != model.MarkAside {
		for _, line := range s.absences(r) {
			p.printf("*%s*\n\n", escapeMarkdown(line))
		}
	}
	if r.Moved != "" {
		p.printf("*%s*\n\n", escapeMarkdown(r.Moved))
	}
	markdownNotes(p, s, r)
	if a := r.Annotation; a != nil {
		p.printf("> %s %s\n\n", judgementGlyph(a.Judgement), escapeMarkdown(annotationWords(a)))
	}
}

// markdownNotes writes what clashes as a list, and folds the rest away.
func markdownNotes(p *printer, s *story, r *row) {
	clashes := countClashes(r.Notes)
	for i := range r.Notes[:clashes] {
		markdownNote(p, s, &r.Notes[i])
	}
	if clashes > 0 {
		p.printf("\n")
	}
	rest := r.Notes[clashes:]
	if len(rest) == 0 {
		return
	}
	p.printf("<details><summary>%s</summary>\n\n", plural(len(rest), "detail", "details"))
	for i := range rest {
		markdownNote(p, s, &rest[i])
	}
	p.printf("\n</details>\n\n")
}

func markdownNote(p *printer, s *story, n *note) {
	glyph := markdownGlyph(verdictMark(n.Verdict))
	var sides []string
	for _, w := range s.wordings(n.Sides) {
		sides = append(sides, fmt.Sprintf("%s “%s”", escapeMarkdown(w.Who), escapeMarkdown(w.Text)))
	}
	p.printf("- %s **%s** (%v) %s%s\n", glyph, verdictLabel(n.Verdict), n.Kind, strings.Join(sides, " / "), markdownWhy(n.Why))
}

func markdownWhy(why string) string {
	if why == "" {
		return ""
	}
	return " — " + escapeMarkdown(why)
}

func markdownRuns(runs []Run) string {
	var b strings.Builder
	for i, r := range runs {
		beside := i > 0 && marked(runs[i-1]) || i+1 < len(runs) && marked(runs[i+1])
		b.WriteString(markdownRun(r, beside))
	}
	return b.String()
}

// marked tells whether Markdown shows a run as something else than plain words.
func marked(r Run) bool { return r.Emphasis != model.Plain && r.Emphasis != model.Alone }

func markdownRun(r Run, beside bool) string {
	switch r.Emphasis {
	case model.Clashing:
		return emphasis{"", "<ins><strong>", "</strong></ins>"}.write(r.Text, beside)
	case model.Differing:
		return emphasis{"**", "<strong>", "</strong>"}.write(r.Text, beside)
	case model.Changed:
		return emphasis{"*", "<em>", "</em>"}.write(r.Text, beside)
	}
	return escapeMarkdown(r.Text)
}

// printer writes until the first error, and keeps it.
type printer struct {
	w   io.Writer
	err error
}

func (p *printer) printf(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, format, args...)
	}
}

func (p *printer) print(text string) {
	if p.err == nil {
		_, p.err = io.WriteString(p.w, text)
	}
}
