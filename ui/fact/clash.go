package fact

import (
	"fmt"
	"strings"

	"crosscheck/model"
	"crosscheck/ui/finding"
)

// clashes adds a fact for every clash of figures, dates, names or places: what each
// outlet says where they clash. One that is told in several rows stands once.
func (b *builder) clashes(ref int) {
	for i := range b.c.Rows {
		for _, f := range finding.Of(b.c, &b.c.Rows[i], ref) {
			if f.Verdict <= model.Differs && tabled(f.Kind) {
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
	about := f.Kind.String()
	var said []string
	for n, v := range f.Values {
		span := v.Span
		for _, m := range b.bySpot[v.At] {
			mention := &b.c.Mentions[m]
			if mention.Kind != f.Kind || mention.Span.Start >= v.Span.End || v.Span.Start >= mention.Span.End {
				continue
			}
			if mention.Kind == model.Number || mention.Kind == model.Date {
				b.taken[m] = true
				span = mention.Span
				if mention.Of != "" {
					about = mention.Of
				}
			}
		}
		if n == 0 {
			fact.start = span.Start
		}
		said = append(said, fmt.Sprint(v.At.Article, " ", strings.ToLower(span.Text)))
		b.say(&fact, v.At, span)
	}
	fact.Label = about
	key := fact.Kind.String() + about + strings.Join(said, "\n")
	if old, known := b.clashed[key]; known {
		was := &b.facts[old]
		was.Rows = append(was.Rows, row)
		was.Mark = max(was.Mark, fact.Mark)
		return
	}
	b.clashed[key] = len(b.facts)
	b.facts = append(b.facts, fact)
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
