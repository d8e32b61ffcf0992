package export

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"crosscheck/model"
)

const (
	defaultWidth = 80
	minColumn    = 30 // columns narrower than this are set one below the other
	minWidth     = 20
)

// textWriter writes the story as plain text.
type textWriter struct {
	printer
	wrapper
	s       *story
	o       Options
	palette palette
	width   int
	column  int // width of an outlet's column; 0 for one below the other
	gutter  int // width of the mark and the row's number before the columns
}

// writeText writes the story for a terminal or a mail: the outlets in columns where
// they fit, else one below the other.
func writeText(w io.Writer, c *model.Comparison, o Options) error {
	t := &textWriter{printer: printer{w: w}, s: tell(c), o: o, palette: newPalette(o.Color, o.Theme), width: max(minWidth, o.Width)}
	if o.Width <= 0 {
		t.width = defaultWidth
	}
	if n := len(c.Articles); n > 1 && !o.Linear {
		t.gutter = 3 + len(strconv.Itoa(len(c.Rows)))
		// Between two columns stands " │ ".
		if column := (t.width - t.gutter - 3*(n-1)) / n; column >= minColumn {
			t.column = column
		}
	}
	t.head()
	t.conflicts()
	if t.column > 0 {
		t.columnHeads()
	}
	for i := range t.s.Rows {
		t.row(&t.s.Rows[i])
	}
	return t.err
}

// head writes the title, the counts, the articles and what the marks mean.
func (t *textWriter) head() {
	s := t.s
	t.block("", t.palette.strong, s.Title)
	if !s.alone() {
		t.block("", "", fmt.Sprintf("%s, %s: %s.", plural(len(s.Names), "article", "articles"), plural(len(s.Rows), "row", "rows"), s.counts()))
	}
	t.print("\n")
	for id := range s.c.Articles {
		a := &s.c.Articles[id]
		about := []string{s.Names[id]}
		if id == s.c.Reference && !s.alone() {
			about[0] += " (reference)"
		}
		if d := dates(a); d != "" {
			about = append(about, d)
		}
		t.block("  ", "", strings.Join(about, t.ascii(" · ", ", ")))
		t.block("    ", t.palette.faint, link(a))
		for _, line := range provenance(a) {
			t.block("    ", t.palette.faint, line)
		}
	}
	for _, n := range s.Notices {
		t.block("  ", "", "Note: "+n)
	}
	t.print("\n")
	if !s.alone() {
		t.legend()
	}
}

// legend says what the marks mean that occur.
func (t *textWriter) legend() {
	for _, k := range t.s.Counts {
		t.hanging(paint(t.palette.glyph(k.Mark), k.Mark.Glyph(t.o.ASCII))+" ", 2, []Run{{Text: fmt.Sprintf("%s: %s", strings.ToLower(markLabel(k.Mark)), markMeaning(k.Mark, t.s.Reference))}})
	}
	var runs []Run
	for _, e := range []model.Emphasis{model.Clashing, model.Differing, model.Changed} {
		if runs != nil {
			runs = append(runs, Run{Text: ", "})
		}
		runs = append(runs, Run{emphasisMeaning(e), e})
	}
	t.hanging("  ", 2, t.signed(append([]Run{{Text: "words: "}}, runs...)))
	t.print("\n")
}

// conflicts writes every clash once, with every outlet's value.
func (t *textWriter) conflicts() {
	if len(t.s.Conflicts) == 0 {
		return
	}
	t.block("", t.palette.strong, "Conflicts")
	for _, k := range t.s.Conflicts {
		runs := []Run{{Text: fmt.Sprintf("%v, %s: ", k.Kind, k.place())}}
		for i, w := range t.s.wordings(k.sides()) {
			if i > 0 {
				runs = append(runs, Run{Text: " / "})
			}
			runs = append(runs, Run{Text: w.Who + " "}, Run{w.Text, model.Clashing})
		}
		sign := paint(t.palette.clash, t.ascii("≠", "!"))
		if k.Refuted() {
			sign = paint(t.palette.faint, t.ascii(judgementGlyph(k.Judged), "x"))
		}
		t.hanging(sign+" ", 2, t.signed(append(runs, t.why(k.Why)...)))
	}
	t.print("\n")
}

// columnHeads writes the outlets' names over their columns.
func (t *textWriter) columnHeads() {
	var heads, rules []string
	for id := range t.s.Names {
		head := fit(t.s.Names[id], t.column, t.ascii("…", "..."))
		heads = append(heads, paint(t.palette.strong, head))
		rules = append(rules, strings.Repeat(t.ascii("─", "-"), t.column))
	}
	gutter := strings.Repeat(" ", t.gutter)
	t.print(strings.TrimRight(gutter+strings.Join(heads, t.between()), " ") + "\n")
	t.print(gutter + strings.Join(rules, t.ascii("─┼─", "-+-")) + "\n")
}

// between gives what stands between two columns. Where text is turned from right to left a line counts as one text, and
// two columns of it would change places: the marks hold them apart.
func (t *textWriter) between() string {
	bar := t.ascii("│", "|")
	for i := range t.s.c.Articles {
		if t.s.c.Articles[i].RightToLeft() {
			bar = "\u200e" + bar + "\u200e"
			break
		}
	}
	return " " + bar + " "
}

// row writes what every outlet says, and what is to be said about it.
func (t *textWriter) row(r *row) {
	switch {
	case t.s.alone():
		t.hanging("", 0, t.cell(r.Cells[0]))
	case t.column > 0:
		t.columns(r)
	default:
		t.stacked(r)
	}
	if r.Moved != "" {
		t.block("    ", t.palette.faint, r.Moved)
	}
	for i := range r.Notes[:countClashes(r.Notes)] {
		t.note(&r.Notes[i])
	}
	if a := r.Annotation; a != nil {
		t.hanging("    "+t.ascii(judgementGlyph(a.Judgement), ">")+" ", 6, []Run{{Text: annotationWords(a)}})
	}
	t.print("\n")
}

// columns writes the outlets side by side.
func (t *textWriter) columns(r *row) {
	cells := make([][]line, len(r.Cells))
	height := 1
	for id, cell := range r.Cells {
		if cell == nil && r.Mark == model.MarkAside {
			continue
		} else if cell == nil {
			cells[id] = t.wrap([]Run{{Text: t.ascii("· ", "- ") + r.Absent(id)}}, t.column)
		} else {
			cells[id] = t.wrap(t.cell(cell), t.column)
		}
		height = max(height, len(cells[id]))
	}
	for i := range height {
		gutter := strings.Repeat(" ", t.gutter)
		if i == 0 {
			number := fmt.Sprintf(" %*d ", t.gutter-3, r.Number)
			gutter = paint(t.palette.glyph(r.Mark), r.Mark.Glyph(t.o.ASCII)) + paint(t.palette.faint, number)
		}
		var b strings.Builder
		b.WriteString(gutter)
		for id, lines := range cells {
			if id > 0 {
				b.WriteString(paint(t.palette.faint, t.between()))
			}
			var l line
			if i < len(lines) {
				l = lines[i]
			}
			if r.Cells[id] == nil {
				b.WriteString(paint(t.palette.faint, t.paintRuns(l.runs)))
			} else {
				b.WriteString(t.paintRuns(l.runs))
			}
			b.WriteString(strings.Repeat(" ", max(0, t.column-l.width)))
		}
		t.print(strings.TrimRight(b.String(), " ") + "\n")
	}
}

// stacked writes the outlets one below the other, those that are silent in one line.
func (t *textWriter) stacked(r *row) {
	head := fmt.Sprintf("%s %d %s", r.Mark.Glyph(t.o.ASCII), r.Number, strings.ToLower(markLabel(r.Mark)))
	if t.o.Linear {
		head = fmt.Sprintf("Row %d: %s.", r.Number, strings.ToLower(markLabel(r.Mark)))
	}
	t.print(paint(t.palette.glyph(r.Mark), head) + "\n")
	for id, cell := range r.Cells {
		if cell != nil {
			t.hanging("  ", 4, append([]Run{{Text: t.s.Names[id] + ": "}}, t.cell(cell)...))
		}
	}
	if r.Mark != model.MarkAside {
		for _, line := range t.s.absences(r) {
			t.block("  ", t.palette.faint, line)
		}
	}
}

// note writes a clash with every outlet's wording and why it is one.
func (t *textWriter) note(n *note) {
	m := verdictMark(n.Verdict)
	runs := []Run{{Text: fmt.Sprintf("%s (%v): ", strings.ToLower(verdictLabel(n.Verdict)), n.Kind)}}
	for i, w := range t.s.wordings(n.Sides) {
		if i > 0 {
			runs = append(runs, Run{Text: " / "})
		}
		runs = append(runs, Run{Text: w.Who + " " + t.ascii("“", `"`) + w.Text + t.ascii("”", `"`)})
	}
	first := "    " + paint(t.palette.glyph(m), m.Glyph(t.o.ASCII)) + " "
	if t.o.Linear {
		first = "    "
	}
	t.hanging(first, 6, append(runs, t.why(n.Why)...))
}

func (t *textWriter) why(why string) []Run {
	if why == "" {
		return nil
	}
	return []Run{{Text: t.ascii(" — ", " - ") + why}}
}

// cell gives a cell as runs ready to wrap.
func (t *textWriter) cell(cell Cell) []Run {
	var runs []Run
	for i, s := range cell {
		if i > 0 {
			gap := " "
			if s.Gap {
				gap = t.ascii(" […] ", " [...] ")
			}
			runs = append(runs, Run{Text: gap})
		}
		runs = append(runs, s.Runs...)
	}
	return t.signed(runs)
}

// signed puts signs around emphasised words where there is no colour.
func (t *textWriter) signed(runs []Run) []Run {
	if t.palette.on {
		return runs
	}
	out := make([]Run, 0, len(runs))
	for _, r := range runs {
		words := strings.TrimSpace(r.Text)
		if sign := signs(r.Emphasis); sign != "" && words != "" {
			lead, tail, _ := strings.Cut(r.Text, words)
			r.Text = lead + sign + words + sign + tail
		}
		out = append(out, r)
	}
	return out
}

// hanging writes runs behind a first indent, every later line indented by the given
// number of columns.
func (t *textWriter) hanging(first string, indent int, runs []Run) {
	used := ansi.StringWidth(first)
	for i, l := range t.wrap(runs, t.width-max(indent, used)) {
		if i > 0 {
			first = strings.Repeat(" ", indent)
		}
		t.print(first + t.paintRuns(l.runs) + "\n")
	}
}

// block writes a paragraph in one style, indented.
func (t *textWriter) block(indent, sequence, text string) {
	for _, l := range t.wrap([]Run{{Text: text}}, t.width-len(indent)) {
		t.print(indent + paint(sequence, l.runs[0].Text) + "\n")
	}
}

func (t *textWriter) paintRuns(runs []Run) string {
	var b strings.Builder
	for _, r := range runs {
		b.WriteString(paint(t.palette.words(r.Emphasis), r.Text))
	}
	return b.String()
}

// ascii chooses between two ways to write a sign.
func (t *textWriter) ascii(glyph, plain string) string {
	if t.o.ASCII {
		return plain
	}
	return glyph
}
