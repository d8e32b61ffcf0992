package fact

import (
	"fmt"
	"slices"
	"strings"

	"crosscheck/model"
	"crosscheck/ui/finding"
)

// clashes adds a fact for every clash of figures, dates, names or places: what each
// outlet says where they clash. One that is told in several rows stands once.
func (b *builder) clashes(ref int) {
	for i := range b.c.Rows {
		for _, f := range finding.Clashes(b.c, &b.c.Rows[i], ref) {
			if tabled(f.Kind) {
				b.clash(i, &f)
			}
		}
	}
	b.takeRepeats()
}

// clash adds one finding.
func (b *builder) clash(row int, f *finding.Finding) {
	fact := Fact{Kind: f.Kind, Mark: model.MarkDiffers, Rows: []int{row}, Says: make([][]Said, len(b.c.Articles)), Why: f.Why}
	if f.Verdict == model.Conflicting {
		fact.Mark = model.MarkConflicting
	}
	about, slot := f.Kind.String(), ""
	var said []string
	for n, v := range f.Values {
		span, value := v.Span, strings.ToLower(v.Span.Text)
		for _, m := range b.bySpot[v.At] {
			mention := &b.c.Mentions[m]
			if mention.Kind != f.Kind || mention.Span.Start >= v.Span.End || v.Span.Start >= mention.Span.End {
				continue
			}
			if mention.Kind == model.Number || mention.Kind == model.Date {
				b.taken[m] = true
				span, value = mention.Span, mention.Value
				if mention.Of != "" {
					about = mention.Of
				}
			}
		}
		if n == 0 {
			fact.start, slot = span.Start, b.slot(v.At, span)
		}
		if part := fmt.Sprint(v.At.Article, " ", value); !slices.Contains(said, part) {
			said = append(said, part)
		}
		b.say(&fact, v.At, span)
	}
	fact.Label = about
	if about == f.Kind.String() && slot != "" {
		fact.Label = slot
	}
	b.others(&fact, row, about)
	key := fact.Kind.String() + "\n" + strings.Join(said, "\n")
	if old, known := b.clashed[key]; known {
		was := &b.facts[old]
		was.Rows = append(was.Rows, fact.Rows...)
		for id := range fact.Says {
			for _, s := range fact.Says[id] {
				b.say(was, s.At, s.Span)
			}
		}
		was.Mark = max(was.Mark, fact.Mark)
		return
	}
	b.clashed[key] = len(b.facts)
	b.facts = append(b.facts, fact)
}

// slot gives the words around a value of which it is not known what it counts or names,
// with a blank for it: "at force _".
func (b *builder) slot(at model.Ref, span model.Span) string {
	const before, around = 3, 4 // words
	text := b.c.Sentence(at).Text
	left := strings.Fields(text[:min(span.Start, len(text))])
	right := strings.Fields(text[min(span.End, len(text)):])
	left = left[max(0, len(left)-before):]
	right = right[:min(len(right), max(0, around-len(left)-1))]
	return strings.Join(append(append(left, "_"), right...), " ")
}

// others adds what outlets that are no party to a clash of figures count of the same
// thing in its row: "at least 12 people" beside 17 and 19.
func (b *builder) others(f *Fact, row int, about string) {
	if f.Kind != model.Number {
		return
	}
	for id, cell := range b.c.Rows[row].Cells {
		if f.Has(id) {
			continue
		}
		for _, s := range cell {
			at := model.Ref{Article: id, Sentence: s}
			for _, m := range b.bySpot[at] {
				if n := &b.c.Mentions[m]; n.Kind == f.Kind && n.Of == about && !b.taken[m] {
					b.taken[m] = true
					b.say(f, at, n.Span)
				}
			}
		}
	}
}

// takeRepeats takes what an outlet says in a clash out of the rest of the table, where
// the outlet repeats it.
func (b *builder) takeRepeats() {
	type key struct {
		article   int
		value, of string
	}
	clashing := make(map[key]bool)
	of := func(m *model.Mention) key { return key{m.At.Article, m.Value, m.Of} }
	for m := range b.c.Mentions {
		if n := &b.c.Mentions[m]; b.taken[m] && n.Kind == model.Number && n.Of != "" {
			clashing[of(n)] = true
		}
	}
	for m := range b.c.Mentions {
		if n := &b.c.Mentions[m]; n.Kind == model.Number && clashing[of(n)] {
			b.taken[m] = true
		}
	}
}
