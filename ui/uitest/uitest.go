// Package uitest makes comparisons by hand, for tests of the reader alone: what the
// views draw must not hang on what the differ finds.
//
//	uitest.go   Builder: rows written with their highlights as markup
//	mention.go  Mention: what sentences mention
//	story.go    Ferry: a story of three outlets; Big: one of any size
//	viewtest    scenes and goldens for views
package uitest

import (
	"strings"

	"crosscheck/model"
)

// Builder puts a comparison together row by row.
type Builder struct {
	c     *model.Comparison
	texts []strings.Builder // of the articles, so far
}

// New starts a comparison of the named outlets.
func New(title string, outlets ...string) *Builder {
	b := &Builder{c: &model.Comparison{Schema: model.Schema}, texts: make([]strings.Builder, len(outlets))}
	for id, name := range outlets {
		b.c.Articles = append(b.c.Articles, model.Article{ID: id, Outlet: name, Title: title, Source: strings.ToLower(name) + ".txt", Language: "en"})
	}
	return b
}

// Article gives an article whose metadata a test fills in.
func (b *Builder) Article(id int) *model.Article { return &b.c.Articles[id] }

// Row adds a row of body sentences, one text for each outlet, "" where it is silent.
// Markup: {changed words}, [kind=clashing detail], <kind=differing detail>; the n-th
// mark of one text answers the n-th of another. why explains its details.
func (b *Builder) Row(why string, texts ...string) { b.Roled(model.Body, why, texts...) }

// Roled is Row for sentences of another role.
func (b *Builder) Roled(role model.Role, why string, texts ...string) {
	row := model.Row{Cells: make([][]int, len(b.c.Articles)), Status: model.StatusSingle}
	marked := make([][]mark, len(b.c.Articles))
	for id, text := range texts {
		if text == "" {
			continue
		}
		plain, marks := parse(text)
		marked[id] = marks
		row.Cells[id] = []int{b.sentence(id, role, plain)}
	}
	for left := range row.Cells {
		for right := left + 1; right < len(row.Cells); right++ {
			if !row.Has(left) || !row.Has(right) {
				continue
			}
			row.Status = min(row.Status, model.StatusShared)
			l := link(model.Ref{Article: left, Sentence: row.Cells[left][0]}, model.Ref{Article: right, Sentence: row.Cells[right][0]}, marked[left], marked[right], why)
			for _, d := range l.Details {
				if d.Verdict == model.Conflicting {
					row.Status = model.StatusConflicting
				}
			}
			row.Links = append(row.Links, len(b.c.Links))
			b.c.Links = append(b.c.Links, l)
		}
	}
	b.c.Rows = append(b.c.Rows, row)
}

// sentence appends a sentence as a paragraph of its own and gives its index.
func (b *Builder) sentence(id int, role model.Role, text string) int {
	a, whole := &b.c.Articles[id], &b.texts[id]
	if whole.Len() > 0 {
		whole.WriteString("\n\n")
	}
	start := whole.Len()
	whole.WriteString(text)
	a.Paragraphs = append(a.Paragraphs, model.Paragraph{Start: start, End: whole.Len(), Role: role})
	n := len(a.Sentences)
	a.Sentences = append(a.Sentences, model.Sentence{Index: n, Paragraph: len(a.Paragraphs) - 1, Role: role, Text: text, Start: start, End: whole.Len()})
	return n
}

// Comparison gives what was built.
func (b *Builder) Comparison() *model.Comparison {
	for id := range b.texts {
		b.c.Articles[id].Text = b.texts[id].String()
	}
	return b.c
}

// mark is a stretch of a text that stands out.
type mark struct {
	sign byte // one of { [ <
	kind model.DetailKind
	span model.Span
}

// parse takes the markup out of a text.
func parse(text string) (plain string, marks []mark) {
	var b strings.Builder
	var open mark
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '{', '[', '<':
			open = mark{sign: text[i], span: model.Span{Start: b.Len()}}
			if name, _, ok := strings.Cut(text[i+1:], "="); ok && text[i] != '{' {
				if open.kind.UnmarshalText([]byte(name)) != nil {
					panic("uitest: unknown kind " + name)
				}
				i += len(name) + 1
			}
		case '}', ']', '>':
			open.span.End = b.Len()
			open.span.Text = b.String()[open.span.Start:open.span.End]
			marks = append(marks, open)
		default:
			b.WriteByte(text[i])
		}
	}
	return b.String(), marks
}

func link(left, right model.Ref, lm, rm []mark, why string) model.Link {
	l := model.Link{Left: left, Right: right, Relation: model.Identical, Score: 0.9,
		Evidence: []model.Evidence{{Name: "rare words in common", Text: "ferry, harbour", Weight: 3.1}, {Name: "place in the article", Weight: -0.9}}}
	for i := range max(len(lm), len(rm)) {
		l.Relation = model.Reworded
		var a, b *mark
		if i < len(lm) {
			a = &lm[i]
		}
		if i < len(rm) {
			b = &rm[i]
		}
		var e model.Edit
		d := model.Detail{Verdict: model.RewordedDetail, Kind: model.Wording, Why: why}
		if a != nil {
			e.LeftStart, e.LeftEnd, d.Left = int32(a.span.Start), int32(a.span.End), &a.span
		}
		if b != nil {
			e.RightStart, e.RightEnd, d.Right = int32(b.span.Start), int32(b.span.End), &b.span
		}
		m := a
		if m == nil {
			m = b
		}
		switch {
		case a == nil:
			d.Verdict, d.Kind = model.AddedDetail, m.kind
		case b == nil:
			d.Verdict, d.Kind = model.MissingDetail, m.kind
		case m.sign == '[' && a.span.Text != b.span.Text:
			d.Verdict, d.Kind = model.Conflicting, m.kind
		case m.sign == '<' && a.span.Text != b.span.Text:
			d.Verdict, d.Kind = model.Differs, m.kind
		}
		if a != nil && b != nil && a.span.Text == b.span.Text {
			continue
		}
		l.Edits = append(l.Edits, e)
		if m.sign != '{' || a == nil || b == nil {
			l.Details = append(l.Details, d)
		}
	}
	return l
}
