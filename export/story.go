package export

import (
	"fmt"
	"slices"
	"strings"

	"crosscheck/model"
)

// story is a comparison as every format for people shows it.
type story struct {
	c         *model.Comparison
	Title     string
	Names     []string // by article, no two alike
	Reference string   // the reference's name
	Rows      []row
	Counts    []count    // marks that occur, in the order of model.Marks
	Conflicts []conflict // those that the reader took for none come last
	Notices   []string   // what to know before reading: copies, languages, extraction
}

// row is a model.Row with its number, its mark and all that is said about it.
type row struct {
	Number     int // from 1
	Mark       model.Mark
	Cells      []Cell // by article
	Elsewhere  []int  // by article: number of the row in which it tells this, where this row has no sentence of it; 0 for nowhere
	Notes      []note
	Moved      string            // which versions of one text have the row elsewhere; "" for none
	Annotation *model.Annotation // nil where the reader added nothing
}

// count is how many rows have a mark.
type count struct {
	Mark model.Mark
	N    int
}

// conflict is one clash over all articles.
type conflict struct {
	Kind   model.DetailKind
	Row    int // number of the row that shows it, from 1
	Values []value
	Why    string
	Judged model.Judgement // what the reader decided on the row
}

// Refuted tells whether the reader took the conflict for none.
func (k *conflict) Refuted() bool { return k.Judged.Refutes() }

// place tells in which row a conflict is, and what the reader made of it.
func (k *conflict) place() string {
	if k.Judged == model.Unjudged {
		return fmt.Sprintf("row %d", k.Row)
	}
	return fmt.Sprintf("row %d, marked %v", k.Row, k.Judged)
}

// value is what one outlet says in a conflict, with the words around it.
type value struct {
	side
	Before, After string
}

// tell lays a comparison out.
func tell(c *model.Comparison) *story {
	s := &story{c: c, Title: oneLine(c.Title()), Names: names(c.Articles)}
	if s.Title == "" {
		s.Title = strings.Join(s.Names, ", ")
	}
	if c.Reference < len(s.Names) {
		s.Reference = s.Names[c.Reference]
	}
	s.Rows = make([]row, len(c.Rows))
	tally, places := make(map[model.Mark]int), rowNumbers(c)
	for i := range c.Rows {
		r := &c.Rows[i]
		out := &s.Rows[i]
		*out = row{Number: i + 1, Mark: c.Mark(r, c.Reference), Notes: rowNotes(c, r), Annotation: c.Annotation(r)}
		out.Moved = s.moved(r)
		tally[out.Mark]++
		out.Cells, out.Elsewhere = make([]Cell, len(c.Articles)), elsewhere(c, r, places)
		for id := range c.Articles {
			out.Cells[id] = Runs(c, r, c.Reference, id)
		}
	}
	for _, m := range model.Marks() {
		if tally[m] > 0 {
			s.Counts = append(s.Counts, count{m, tally[m]})
		}
	}
	for i := range c.Conflicts {
		k := tellConflict(c, &c.Conflicts[i])
		if a := s.Rows[c.Conflicts[i].Row].Annotation; a != nil {
			k.Judged = a.Judgement
		}
		s.Conflicts = append(s.Conflicts, k)
	}
	slices.SortStableFunc(s.Conflicts, func(a, b conflict) int {
		switch {
		case a.Refuted() == b.Refuted():
			return 0
		case b.Refuted():
			return -1
		}
		return 1
	})
	s.Notices = s.notices()
	return s
}

func tellConflict(c *model.Comparison, m *model.Conflict) conflict {
	out := conflict{Kind: m.Kind, Row: m.Row + 1, Why: oneLine(m.Why)}
	for _, v := range m.Values {
		text := c.Sentence(v.At).Text
		start := runeStart(text, v.Span.Start)
		end := max(start, runeStart(text, v.Span.End))
		out.Values = append(out.Values, value{
			side:   side{v.At.Article, v.At.Sentence, v.Span.Start, oneLine(v.Span.Text)},
			Before: oneLine(tail(text[:start])),
			After:  oneLine(head(text[end:])),
		})
	}
	return out
}

// sides gives the values without the words around them.
func (k *conflict) sides() []side {
	out := make([]side, len(k.Values))
	for i, v := range k.Values {
		out[i] = v.side
	}
	return out
}

const (
	around = 40 // how many bytes of a sentence are shown at least on each side of a value
	little = 24 // how many more are not worth an ellipsis
)

// head gives the beginning of text up to a space, with an ellipsis where more follows.
func head(text string) string {
	if len(text) > around+little {
		if cut := strings.IndexByte(text[around:], ' '); cut >= 0 && around+cut+1 < len(text) {
			return text[:around+cut] + " …"
		}
	}
	return text
}

// tail gives the end of text from a space on, with an ellipsis where more goes before.
func tail(text string) string {
	if len(text) > around+little {
		if cut := strings.LastIndexByte(text[:len(text)-around], ' '); cut > 0 {
			return "… " + text[cut+1:]
		}
	}
	return text
}

// names gives every article a name that no other has.
func names(articles []model.Article) []string {
	out := make([]string, len(articles))
	taken := make(map[string]bool)
	for i := range articles {
		name := strings.TrimSpace(oneLine(articles[i].Name()))
		if name == "" {
			name = fmt.Sprintf("Article %d", i+1)
		}
		out[i] = name
		for n := 2; taken[out[i]]; n++ {
			out[i] = fmt.Sprintf("%s (%d)", name, n)
		}
		taken[out[i]] = true
	}
	return out
}

// notices gives what the reader should know before the rows.
func (s *story) notices() []string {
	var out []string
	for _, group := range s.c.Copies {
		var who []string
		for _, id := range group.Articles {
			who = append(who, s.Names[id])
		}
		out = append(out, fmt.Sprintf("%s carry largely one text (%.0f%%): where they agree, neither confirms the other.", list(who), 100*group.Share))
	}
	for _, n := range s.c.Notes {
		out = append(out, oneLine(n))
	}
	for id := range s.c.Articles {
		for _, n := range s.c.Articles[id].Notes {
			out = append(out, s.Names[id]+": "+oneLine(n))
		}
	}
	return out
}

// moved says which outlets have the row in another place of one text that they carry. Outlets
// that write for themselves order their stories as they like.
func (s *story) moved(r *model.Row) string {
	var names []string
	for _, i := range r.Links {
		l := &s.c.Links[i]
		here, there := l.Left.Article, l.Right.Article
		if there == s.c.Reference {
			here, there = there, here
		}
		if !l.Moved || r.Has(s.c.Reference) && here != s.c.Reference || !s.c.OneText(here, there) || slices.Contains(names, s.Names[there]) {
			continue
		}
		names = append(names, s.Names[there])
	}
	if len(names) == 0 {
		return ""
	}
	return "moved: stands elsewhere in " + list(names)
}

// rowNumbers gives the number of the row in which every sentence stands.
func rowNumbers(c *model.Comparison) map[model.Ref]int {
	places := make(map[model.Ref]int)
	for i := range c.Rows {
		for id, cell := range c.Rows[i].Cells {
			for _, k := range cell {
				places[model.Ref{Article: id, Sentence: k}] = i + 1
			}
		}
	}
	return places
}

// elsewhere gives row.Elsewhere.
func elsewhere(c *model.Comparison, r *model.Row, places map[model.Ref]int) []int {
	out := make([]int, len(c.Articles))
	for id := range out {
		if !r.Has(id) && r.Reports(id) {
			out[id] = places[model.Ref{Article: id, Sentence: r.Also[id][0]}]
		}
	}
	return out
}

// Absent says why an article has no sentence in the row.
func (r *row) Absent(id int) string {
	if n := r.Elsewhere[id]; n > 0 {
		return fmt.Sprintf("told in row %d", n)
	}
	return "not reported"
}

// absences says of all articles without a sentence in the row why, a line for each reason:
// those that tell it in another row first.
func (s *story) absences(r *row) []string {
	var out []string
	var silent []string
	for id, cell := range r.Cells {
		switch {
		case cell != nil:
		case r.Elsewhere[id] > 0:
			out = append(out, r.Absent(id)+": "+s.Names[id])
		default:
			silent = append(silent, s.Names[id])
		}
	}
	if len(silent) > 0 {
		out = append(out, "not reported: "+strings.Join(silent, ", "))
	}
	return out
}

// counts tells the rows by mark in one line: "2 conflicts, 1 differs, 4 added".
func (s *story) counts() string {
	var out []string
	for _, c := range s.Counts {
		if c.Mark != model.MarkAside {
			out = append(out, markCount(c.Mark, c.N))
		}
	}
	if n := s.refuted(); n > 0 {
		out = append(out, plural(n, "conflict marked as none", "conflicts marked as none"))
	}
	return strings.Join(out, ", ")
}

// refuted counts the conflicting rows that the reader took for none.
func (s *story) refuted() int {
	n := 0
	for i := range s.Rows {
		if a := s.Rows[i].Annotation; a != nil && s.Rows[i].Mark == model.MarkConflicting && a.Judgement.Refutes() {
			n++
		}
	}
	return n
}

// moment gives a moment with its distance from UTC, where it has one: clocks of outlets in two zones do not compare.
func moment(m model.Moment) string {
	if _, offset := m.Time.Zone(); !m.HasClock || offset == 0 {
		return m.Short()
	}
	return m.Short() + m.Time.Format(" -07:00")
}

// dates tells when an article was published and updated, in one line.
func dates(a *model.Article) string {
	out := moment(a.Published)
	if updated := moment(a.Updated); updated != "" && updated != out {
		if out != "" {
			out += ", "
		}
		out += "updated " + updated
	}
	return out
}

// link gives the web address of an article, or "" where it has none that is safe to open.
func link(a *model.Article) string {
	for _, url := range []string{a.URL, a.FinalURL} {
		lower := strings.ToLower(url)
		if strings.HasPrefix(lower, "https://") || strings.HasPrefix(lower, "http://") {
			return oneLine(url)
		}
	}
	return ""
}

// only counts the sentences that an article alone reports.
func (s *story) only(article int) int {
	n := 0
	for i := range s.c.Rows {
		r := &s.c.Rows[i]
		if who := r.Reporters(); len(who) == 1 && who[0] == article && !slices.ContainsFunc(s.Rows[i].Elsewhere, func(n int) bool { return n > 0 }) {
			for _, k := range r.Cells[article] {
				if s.c.Articles[article].Sentences[k].News() {
					n++
				}
			}
		}
	}
	return n
}

// list joins names as prose does: "A", "A and B", "A, B and C".
func list(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
}

// alone tells whether there is one article, and so nothing to compare.
func (s *story) alone() bool { return len(s.c.Articles) < 2 }
