package summary

import (
	"fmt"
	"slices"
	"strings"

	"crosscheck/model"
	"crosscheck/ui/finding"
	"crosscheck/ui/style"
	"crosscheck/ui/view"
	"crosscheck/ui/walk"
)

// writer gathers the entries of the summary.
type writer struct {
	s       *view.Scene
	rowOf   [][]int
	entries []entry
	heading string // for the next entry
}

// sections gives the entries of all sections, of the rows that pass the filter.
func sections(s *view.Scene, rowOf [][]int) []entry {
	w := &writer{s: s, rowOf: rowOf}
	w.outlets()
	w.notes()
	w.counts()
	if len(s.Comparison.Articles) > 1 {
		w.conflicts()
		w.copies()
		w.alone()
		w.all()
	}
	return w.entries
}

func (w *writer) add(e entry) {
	e.heading, w.heading = w.heading, ""
	w.entries = append(w.entries, e)
}

// line adds one that leads to a row, in roles one after the other.
func (w *writer) line(row int, mark model.Mark, marked bool, text string, spans ...view.Span) {
	sheet := w.s.Sheet
	w.add(entry{row: row, mark: mark, marked: marked, body: func(width int) []string {
		return view.Text(sheet, text, style.Text, spans, view.Shape{Width: width, Indent: 2})
	}})
}

// name gives an outlet's name.
func (w *writer) name(id int) string { return w.s.Name(id) }

// outlets tells of each outlet what it has.
func (w *writer) outlets() {
	s := w.s
	c := s.Comparison
	w.heading = "Outlets"
	for _, id := range s.Outlets {
		reports, alone, first := 0, 0, s.Visible[0]
		for _, i := range slices.Backward(s.Visible) {
			row := &c.Rows[i]
			if !row.Reports(id) {
				continue
			}
			reports++
			if row.Has(id) {
				first = i
				if w.single(i) {
					alone++
				}
			}
		}
		text := s.Full(id)
		end := len(text)
		if when := c.Articles[id].Order().Short(); when != "" {
			text += ", " + when
		}
		text += fmt.Sprintf(": %s, %d of %s", count(len(c.Articles[id].Sentences), "sentence"), reports, count(len(s.Visible), "row"))
		if len(c.Articles) > 1 {
			text += fmt.Sprintf(", %d of them alone", alone)
		}
		if id == s.Ref && len(c.Articles) > 1 {
			text += " (reference)"
		}
		w.line(first, 0, false, text, view.Span{Start: 0, End: end, Role: style.Strong})
	}
}

// notes tells what the comparison has to say of itself.
func (w *writer) notes() {
	w.heading = "Notes"
	for _, n := range w.s.Comparison.Notes {
		w.line(w.s.Visible[0], 0, false, w.s.Told(n))
	}
	for _, id := range w.s.Outlets {
		if a := &w.s.Comparison.Articles[id]; view.Unsure(a) {
			w.line(w.s.Visible[0], 0, false, w.name(id)+": read as "+a.Method+", "+a.Confidence+" confidence: compare it with the original")
		}
		for _, n := range w.s.Comparison.Articles[id].Notes {
			w.line(w.s.Visible[0], 0, false, w.name(id)+": "+w.s.Told(n))
		}
	}
	w.heading = ""
}

// counts tells how many rows have each mark, and how many findings there are of each kind.
func (w *writer) counts() {
	s := w.s
	c := s.Comparison
	if len(c.Articles) < 2 {
		return
	}
	w.heading = "Rows"
	for _, mark := range model.Marks() {
		n, first := 0, 0
		for _, i := range slices.Backward(s.Visible) {
			if s.Marks[i] == mark {
				n, first = n+1, i
			}
		}
		if n > 0 {
			w.line(first, mark, true, fmt.Sprintf("%d %s", n, meaning(mark)))
		}
	}
	w.heading = "Rows by kind of detail"
	for kind := model.Number; kind <= model.Other; kind++ {
		var clash, differ, other, first int
		found := false
		for _, i := range s.Visible {
			row := &c.Rows[i]
			if !walk.Kinds(c, row).Has(int(kind)) {
				continue
			}
			if !found {
				first, found = i, true
			}
			switch gravest(c, row, kind) {
			case model.Conflicting:
				clash++
			case model.Differs:
				differ++
			default:
				other++
			}
		}
		if !found {
			continue
		}
		var parts []string
		for _, p := range []struct {
			n    int
			what string
		}{{clash, "in conflict"}, {differ, "that may differ"}, {other, "added, missing or reworded"}} {
			if p.n > 0 {
				parts = append(parts, fmt.Sprintf("%d %s", p.n, p.what))
			}
		}
		name := kind.String()
		w.line(first, 0, false, name+": "+strings.Join(parts, ", "), view.Span{Start: 0, End: len(name), Role: style.Strong})
	}
	w.heading = ""
}

// meaning says in words what rows have a mark.
func meaning(m model.Mark) string {
	switch m {
	case model.MarkConflicting:
		return "in conflict: both cannot be right as written"
	case model.MarkDiffers:
		return "with a detail that clashes, but both may be right"
	case model.MarkAdded:
		return "added: others report it, the reference does not"
	case model.MarkMissing:
		return "missing: the reference reports it, no other does"
	case model.MarkReworded:
		return "in other words"
	case model.MarkSame:
		return "in the same words"
	}
	return "bylines, datelines, links and credits"
}

// gravest gives the gravest verdict among a row's details of a kind.
func gravest(c *model.Comparison, row *model.Row, kind model.DetailKind) model.Verdict {
	v := model.RewordedDetail
	for _, l := range row.Links {
		for _, d := range c.Links[l].Details {
			if d.Kind == kind {
				v = min(v, d.Verdict)
			}
		}
	}
	return v
}

// conflicts names every clash once, with what each outlet says.
func (w *writer) conflicts() {
	s := w.s
	c := s.Comparison
	w.heading = "Conflicts"
	for _, k := range w.clashes() {
		var text strings.Builder
		text.WriteString(k.Kind.String())
		spans := []view.Span{{Start: 0, End: text.Len(), Role: style.Strong}}
		values := make([]finding.Value, len(k.Values))
		for n, v := range k.Values {
			values[n] = finding.Value(v)
		}
		for n, said := range finding.BySaying(values) {
			text.WriteString([]string{"  ", "; "}[min(n, 1)] + s.Names(said.Articles) + ": ")
			for n, word := range said.Texts {
				if n > 0 {
					text.WriteString(", ")
				}
				from := text.Len()
				text.WriteString(word)
				spans = append(spans, view.Span{Start: from, End: text.Len(), Role: style.Clashing})
			}
		}
		if a := c.Annotation(&c.Rows[k.Row]); a != nil && a.Judgement != model.Unjudged {
			text.WriteString("  (you: " + a.Judgement.String() + ")")
		}
		w.add(entry{row: k.Row, mark: model.MarkConflicting, listed: true, body: func(width int) []string {
			lines := view.Text(s.Sheet, text.String(), style.Text, view.Over(slices.Clone(spans), style.Found, s.Query.Spans(text.String())), view.Shape{Width: width, Indent: 2})
			if k.Why != "" {
				lines = append(lines, view.Text(s.Sheet, s.Told(k.Why), style.Dim, nil, view.Shape{Width: width, Lead: "  ", Indent: 2})...)
			}
			return lines
		}})
	}
	if w.heading != "" { // none was added
		w.line(s.Visible[0], 0, false, "none among the rows shown")
	}
}

// clashes gives the conflicts among the rows shown, those that the reader took for none
// last.
func (w *writer) clashes() []*model.Conflict {
	c := w.s.Comparison
	var standing, refuted []*model.Conflict
	for i := range c.Conflicts {
		k := &c.Conflicts[i]
		switch a := c.Annotation(&c.Rows[k.Row]); {
		case !w.s.Shows(k.Row):
		case a != nil && a.Judgement.Refutes():
			refuted = append(refuted, k)
		default:
			standing = append(standing, k)
		}
	}
	return append(standing, refuted...)
}

// copies tells which outlets carry one text.
func (w *writer) copies() {
	s := w.s
	w.heading = "Copies of one text"
	for _, group := range s.Comparison.Copies {
		var names []string
		for _, id := range group.Articles {
			names = append(names, w.name(id))
		}
		first := s.Visible[0]
		for _, i := range s.Visible {
			if !slices.ContainsFunc(group.Articles, func(id int) bool { return !s.Comparison.Rows[i].Has(id) }) {
				first = i
				break
			}
		}
		w.line(first, 0, false, fmt.Sprintf("%s carry %.0f%% of one text: that they agree confirms nothing", strings.Join(names, ", "), 100*group.Share))
	}
	if w.heading != "" {
		w.line(s.Visible[0], 0, false, "none")
	}
}

// news tells whether a row reports anything.
func (w *writer) news(i int) bool { return w.s.Marks[i] != model.MarkAside }

// single tells whether one outlet alone reports a row.
func (w *writer) single(i int) bool {
	n := 0
	for id := range w.s.Comparison.Articles {
		if w.s.Comparison.Rows[i].Reports(id) {
			n++
		}
	}
	return n == 1 && w.news(i)
}

// alone lists what one outlet has and no other.
func (w *writer) alone() {
	s := w.s
	for _, id := range s.Outlets {
		var rows []int
		for _, i := range s.Visible {
			if s.Comparison.Rows[i].Has(id) && w.single(i) {
				rows = append(rows, i)
			}
		}
		w.heading = fmt.Sprintf("Only in %s: %s", w.name(id), count(len(rows), "row"))
		for _, i := range rows {
			w.sentences(i, id)
		}
		if len(rows) == 0 {
			w.line(s.Visible[0], 0, false, "nothing")
		}
	}
}

// all lists what every outlet has.
func (w *writer) all() {
	s := w.s
	var rows []int
	for _, i := range s.Visible {
		row := &s.Comparison.Rows[i]
		if w.news(i) && !slices.ContainsFunc(s.Outlets, func(id int) bool { return !row.Reports(id) }) {
			rows = append(rows, i)
		}
	}
	w.heading = "In all outlets: " + count(len(rows), "row")
	for _, i := range rows {
		at := s.Comparison.Rows[i].First().Article
		if s.Comparison.Rows[i].Has(s.Ref) {
			at = s.Ref
		}
		w.sentences(i, at)
	}
	if len(rows) == 0 {
		w.line(s.Visible[0], 0, false, "nothing")
	}
}

// sentences adds a row as an article has it.
func (w *writer) sentences(i, id int) {
	s := w.s
	row := &s.Comparison.Rows[i]
	w.add(entry{row: i, mark: s.Marks[i], listed: true, body: func(width int) []string {
		var lines []string
		for _, n := range row.Cells[id] {
			sentence := &s.Comparison.Articles[id].Sentences[n]
			lines = append(lines, view.Text(s.Sheet, sentence.Text, style.Text, view.Over(nil, style.Found, s.Query.Spans(sentence.Text)), view.Shape{Width: width})...)
		}
		return lines
	}})
}

// count gives a number with its noun.
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
