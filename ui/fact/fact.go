// Package fact gathers the mentions of a story into what its tables show: one entry for
// every figure, date, name and place with each outlet's wording, and one for every
// quotation.
//
//	fact.go   Fact, All: figures, dates, names and places
//	clash.go  facts that clash, from the details of links
//	quote.go  Quote, Quotes: quotations; words.go compares their words
package fact

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"crosscheck/model"
)

// Fact is one figure, date, name or place with what every outlet says.
type Fact struct {
	Kind  model.DetailKind
	Label string     // what it comes to: "12 people", "1 March 2024", "Ilse Ott"; of a clash, what it is about
	Mark  model.Mark // MarkConflicting, MarkDiffers, else MarkAdded, MarkMissing or MarkSame by who has it
	Rows  []int      // where it is told, ascending
	Says  [][]Said   // by article, in order; none where the article does not have it
	Why   string     // of a clash
	start int        // where it stands in its first row
}

// Said is one wording of an outlet.
type Said struct {
	At    model.Ref // the first sentence that has it
	Span  model.Span
	Times int // how often the outlet has it
}

// Has tells whether an article has the fact.
func (f *Fact) Has(article int) bool { return article < len(f.Says) && len(f.Says[article]) > 0 }

// All gives the facts of a comparison as seen from article ref: figures, then dates,
// names and places, each in the order of the rows.
func All(c *model.Comparison, ref int) []Fact {
	b := newBuilder(c)
	b.clashes(ref)
	b.agreements()
	for i := range b.facts {
		f := &b.facts[i]
		slices.Sort(f.Rows)
		f.Rows = slices.Compact(f.Rows)
		if f.Mark == model.MarkSame && len(c.Articles) > 1 {
			f.Mark = whoHas(len(c.Articles), ref, f.Has)
		}
	}
	slices.SortStableFunc(b.facts, func(x, y Fact) int {
		return cmp.Or(cmp.Compare(x.Kind, y.Kind), cmp.Compare(x.Rows[0], y.Rows[0]), cmp.Compare(x.start, y.start))
	})
	return b.facts
}

// whoHas gives the mark of what does not clash: by who has it.
func whoHas(articles, ref int, has func(int) bool) model.Mark {
	n := 0
	for id := range articles {
		if has(id) {
			n++
		}
	}
	switch {
	case !has(ref):
		return model.MarkAdded
	case n == 1:
		return model.MarkMissing
	}
	return model.MarkSame
}

// builder gathers facts.
type builder struct {
	c       *model.Comparison
	rowOf   [][]int // by article and sentence
	taken   []bool  // mentions that stand in a clash
	bySpot  map[model.Ref][]int
	facts   []Fact
	clashed map[string]int // clashes by what is said in them, to tell each once
}

func newBuilder(c *model.Comparison) *builder {
	b := &builder{c: c, rowOf: Rows(c), taken: make([]bool, len(c.Mentions)), bySpot: make(map[model.Ref][]int), clashed: make(map[string]int)}
	for m := range c.Mentions {
		b.bySpot[c.Mentions[m].At] = append(b.bySpot[c.Mentions[m].At], m)
	}
	for m := range c.Mentions {
		b.taken[m] = b.figureToo(&c.Mentions[m])
	}
	return b
}

// figureToo tells whether what was taken for a name lies in a figure or date: "Seventeen"
// at the beginning of a sentence is no name.
func (b *builder) figureToo(n *model.Mention) bool {
	if n.Kind != model.Name && n.Kind != model.Place {
		return false
	}
	return slices.ContainsFunc(b.bySpot[n.At], func(m int) bool {
		o := &b.c.Mentions[m]
		return (o.Kind == model.Number || o.Kind == model.Date) && o.Span.Start <= n.Span.Start && n.Span.End <= o.Span.End
	})
}

// Rows gives the row of every sentence, by article.
func Rows(c *model.Comparison) [][]int {
	rows := make([][]int, len(c.Articles))
	for id := range c.Articles {
		rows[id] = make([]int, len(c.Articles[id].Sentences))
	}
	for i := range c.Rows {
		for id, cell := range c.Rows[i].Cells {
			for _, s := range cell {
				rows[id][s] = i
			}
		}
	}
	return rows
}

// tabled tells whether a kind stands in the table.
func tabled(k model.DetailKind) bool { return k <= model.Place }

// agreements adds a fact for every value that is in no clash. Equal values are one fact;
// a bare number is one only where the same thing is counted or in one row.
func (b *builder) agreements() {
	owner := make(map[key]int) // to facts
	for m := range b.c.Mentions {
		n := &b.c.Mentions[m]
		if b.taken[m] || !tabled(n.Kind) {
			continue
		}
		finds, founds := keys(n, b.rowOf[n.At.Article][n.At.Sentence])
		f := -1
		for _, k := range finds {
			if o, ok := owner[k]; ok {
				f = o
				break
			}
		}
		if f < 0 {
			f = len(b.facts)
			b.facts = append(b.facts, Fact{Kind: n.Kind, Label: label(n), Mark: model.MarkSame, Says: make([][]Said, len(b.c.Articles)), start: n.Span.Start})
		}
		for _, k := range founds {
			if _, ok := owner[k]; !ok {
				owner[k] = f
			}
		}
		b.say(&b.facts[f], n.At, n.Span)
	}
}

// key is what two mentions of one fact have in common.
type key struct {
	kind      model.DetailKind
	value, of string
	row       int // -1 for any
}

// small is the greatest number that two outlets often have for different things in one row:
// four lifeboats, four people.
const small = 12

// keys gives the keys by which a mention finds its fact, the surest first, and those by which later
// ones find it.
func keys(n *model.Mention, row int) (finds, founds []key) {
	value := key{n.Kind, n.Value, "", row}
	text := key{n.Kind, "\x00" + strings.ToLower(n.Span.Text), "", row}
	if n.Kind != model.Number || n.Of != "" || strings.ContainsAny(n.Value, " $€£%:.") {
		finds = append(finds, key{n.Kind, n.Value, n.Of, -1})
	}
	founds = append(slices.Clone(finds), value, text)
	if count, err := strconv.Atoi(n.Value); n.Kind != model.Number || err != nil || count > small {
		return append(finds, text, value), founds
	}
	// By a small count that names nothing, by one of people where people are counted.
	nameless, people := key{n.Kind, n.Value, "\x00", row}, key{n.Kind, n.Value, "\x00people", row}
	switch {
	case n.Of == "":
		return append(finds, text, value), append(founds, nameless)
	case n.People:
		return append(finds, people, nameless), append(founds, people)
	}
	return append(finds, nameless), founds
}

// label says what a mention comes to.
func label(m *model.Mention) string {
	if m.Of != "" && !strings.HasSuffix(m.Value, m.Of) {
		return m.Value + " " + m.Of
	}
	return m.Value
}

// say adds a wording to a fact.
func (b *builder) say(f *Fact, at model.Ref, span model.Span) {
	f.Rows = append(f.Rows, b.rowOf[at.Article][at.Sentence])
	for i := range f.Says[at.Article] {
		if s := &f.Says[at.Article][i]; strings.EqualFold(s.Span.Text, span.Text) {
			s.Times++
			return
		}
	}
	f.Says[at.Article] = append(f.Says[at.Article], Said{At: at, Span: span, Times: 1})
}
