package ui

import (
	"fmt"
	"strings"
	"unicode"

	"crosscheck/model"
	"crosscheck/ui/finding"
	"crosscheck/ui/keymap"
	"crosscheck/ui/style"
	"crosscheck/ui/wrap"
)

// strip draws what the current row is about: the first finding with every outlet's
// words, why, and where in the walk the row stands. With one line there is room for
// the words and the place alone.
func (m *Model) strip(height int) []string {
	place := m.position()
	if height < 3 {
		room := m.width - wrap.Width(place) - 3
		head, _ := m.explain(room - 1)
		return []string{wrap.Fit(" "+head, room, m.sheet.Ellipsis) + "  " + place + " "}
	}
	head, why := m.explain(m.width - 2)
	head = wrap.Fit(" "+head, m.width, m.sheet.Ellipsis)
	if m.width < wide { // the reason has a line of its own
		why = wrap.Cut(why, m.width-4, m.sheet.Ellipsis)
		return []string{m.ruleWithPlace(place), head, wrap.Fit("   "+m.sheet.Paint(style.Dim, why), m.width, "")}
	}
	room := m.width - wrap.Width(place) - 4
	return []string{
		m.ruleWith(m.cutOff()),
		head,
		wrap.Fit("   "+m.sheet.Paint(style.Dim, wrap.Cut(why, room-3, m.sheet.Ellipsis)), room+2, "") + place + "  ",
	}
}

// ruleWithPlace draws the rule with the place near its right end and, where there is room
// for it, how much of the current row is out of sight.
func (m *Model) ruleWithPlace(place string) string {
	if place == "" {
		return m.ruleWith(m.cutOff())
	}
	place = " " + place + " "
	cut := m.cutOff()
	left := m.width - wrap.Width(place) - 2
	if wrap.Width(cut) > left {
		cut = strings.TrimSuffix(cut, ofThisRow)
		cut = wrap.Cut(cut, left, "")
	}
	rule := func(n int) string { return strings.Repeat(m.sheet.Rule, max(0, n)) }
	return wrap.Fit(m.sheet.Paint(style.Dim, rule(left-wrap.Width(cut))+cut)+place+m.sheet.Paint(style.Dim, rule(2)), m.width, "")
}

// ofThisRow ends what tells how much of a row is out of sight.
const ofThisRow = "more lines of this row "

// cutOff tells how much of the current row is out of sight, where it is cut at an edge of
// the screen.
func (m *Model) cutOff() string {
	s := m.story
	v := s.view()
	if v.Len() == 0 {
		return ""
	}
	line, on := s.scroll.Line(v, s.body, s.scroll.Cursor)
	if !on {
		return ""
	}
	item := v.Lines(s.scroll.Cursor)
	h := len(item)
	for h > 1 && strings.TrimSpace(item[h-1]) == "" { // the blank line between rows is not missed
		h--
	}
	var parts []string
	if above := -line; above > 0 {
		parts = append(parts, fmt.Sprintf("%s %d", m.sheet.Up, above))
	}
	if below := line + h - s.body; below > 0 {
		parts = append(parts, fmt.Sprintf("%s %d", m.sheet.Down, below))
	}
	if len(parts) == 0 {
		return ""
	}
	return " " + strings.Join(parts, "  ") + " " + ofThisRow
}

// position says where the current row stands among the differences and conflicts.
func (m *Model) position() string {
	s := m.story
	if len(s.scene.Comparison.Articles) < 2 || s.row() == nil {
		return ""
	}
	n, on := s.differences.Place(s.scene.Row)
	total := len(s.differences)
	word := "difference "
	if m.width < narrow {
		word = ""
	}
	text := fmt.Sprintf("%s%d/%d", word, n, total)
	switch {
	case total == 0 && len(s.scene.Marks) > len(s.scene.Visible):
		text = "no differences shown"
	case total == 0:
		text = "no differences"
	case !on && word != "" && n == 0:
		text = plural(total, "difference")
	case !on && word != "":
		text = "after " + text
	case !on:
		text = fmt.Sprintf("-/%d", total)
	}
	if k := len(s.conflicts); k+s.ruledOut > 0 {
		glyph := m.sheet.Mark(model.MarkConflicting)
		words := m.width >= wide || m.sheet.Open(style.Strong) == "" // or lines are read aloud
		switch n, on := s.conflicts.Place(s.scene.Row); {
		case on && words:
			text += fmt.Sprintf("  conflict %d/%d", n, k)
		case on:
			text += fmt.Sprintf("  %s %d/%d", glyph, n, k)
		case words:
			text += "  " + plural(k, "conflict")
		default:
			text += fmt.Sprintf("  %s %d", glyph, k)
		}
		switch {
		case s.ruledOut > 0 && words:
			text += fmt.Sprintf(", %d ruled out", s.ruledOut)
		case s.ruledOut > 0:
			text += fmt.Sprintf(" %s %d", m.sheet.Judged(model.NotConflict), s.ruledOut)
		}
	}
	if s.scene.Query != nil {
		if n, on := s.hits.Place(s.scene.Row); on {
			text += fmt.Sprintf("  hit %d/%d", n, len(s.hits))
		} else {
			text += "  " + plural(len(s.hits), "hit")
		}
	}
	return text
}

// Widths from which on the place is told in words: of differences, of conflicts.
const (
	narrow = 60
	wide   = 100
)

// explain tells the gravest finding of the current row in about so many cells, and why it
// is one.
func (m *Model) explain(room int) (head, why string) {
	s := m.story
	row := s.row()
	if row == nil {
		return "", ""
	}
	sc := &s.scene
	if f, on := s.fold(); on {
		return m.sheet.Paint(style.Strong, plural(f.Len(), "row")) + " folded away", m.keys.Label(keymap.Open) + " shows them, " + m.keys.Label(keymap.Fold) + " folds otherwise"
	}
	mark := sc.Marks[sc.Row]
	glyph := m.sheet.Mark(mark)
	if len(sc.Comparison.Articles) < 2 {
		return wrap.Safe(sc.Comparison.Articles[0].Name()), sc.Comparison.Sentence(row.First()).Role.String()
	}
	if found := finding.Of(sc.Comparison, row, sc.Ref); len(found) > 0 {
		f := found[0]
		more := ""
		if len(found) > 1 {
			more = fmt.Sprintf("  (+%d more)", len(found)-1)
		}
		// How much more there is, is told however long the reason.
		beside := 5 + wrap.Width(more)
		if m.width >= wide {
			beside += wrap.Width(m.position()) + 3
		}
		why = strings.TrimSpace(wrap.Cut(sc.Told(wrap.Safe(f.Why)), max(10, m.width-beside), m.sheet.Ellipsis) + more)
		kind := f.Kind.String()
		values := m.values(f, room-len(kind)-4)
		if f.Kind == model.Wording && f.Verdict > model.Differs && wrap.Width(values) > room-len(kind)-4 {
			// Scraps of many wordings say less than that they differ.
			return glyph + " " + m.reporters(row, mark), meaning(mark) + ": " + m.keys.Label(keymap.Open) + " sets the words out"
		}
		return m.verdictGlyph(f.Verdict) + " " + m.sheet.Paint(style.Strong, kind) + "  " + values, why
	}
	return glyph + " " + m.reporters(row, mark), meaning(mark)
}

// values gives every outlet's words of a finding; outlets that use the same stand
// together. On a narrow screen their names and words are cut, so that everyone's stand there.
func (m *Model) values(f finding.Finding, room int) string {
	role := style.Changed
	switch f.Verdict {
	case model.Conflicting:
		role = style.Clashing
	case model.Differs:
		role = style.Differing
	}
	sc := &m.story.scene
	said := finding.BySaying(f.Values)
	told := func(most int, names func(ids []int) string) string {
		var parts []string
		for _, s := range said {
			var texts []string
			for _, text := range s.Texts {
				if strings.ContainsFunc(text, unicode.IsLetter) || strings.ContainsFunc(text, unicode.IsNumber) {
					texts = append(texts, m.quote(role, text, most))
				}
			}
			if len(texts) == 0 { // a comma says nothing by itself
				continue
			}
			parts = append(parts, names(s.Articles)+": "+strings.Join(texts, ", "))
		}
		if len(f.Lacks) > 0 {
			parts = append(parts, m.sheet.Paint(style.Dim, names(f.Lacks)+": not said"))
		}
		return strings.Join(parts, "   ")
	}
	text := told(60, sc.Names)
	sizes := []struct{ name, words int }{{18, 60}, {14, 48}, {14, 40}, {10, 34}, {10, 30}, {10, 26}, {8, 23}, {8, 20}}
	if f.Kind == model.Wording { // of which scraps tell nothing
		sizes = sizes[:3]
	}
	for _, least := range sizes {
		if wrap.Width(text) <= room {
			break
		}
		each := least.name
		text = told(least.words, func(ids []int) string {
			if len(ids) > 3 {
				return plural(len(ids), "outlet")
			}
			short := make([]string, len(ids))
			for i, id := range ids {
				short[i] = sc.Short(id, each)
			}
			return strings.Join(short, ", ")
		})
	}
	return text
}

// quote puts a text between quotation marks, in so many cells at the most.
func (m *Model) quote(role style.Role, text string, most int) string {
	return `"` + m.sheet.Paint(role, wrap.Cut(wrap.Safe(text), most, m.sheet.Ellipsis)) + `"`
}

// verdictGlyph gives the mark that a row with nothing but this detail would have.
func (m *Model) verdictGlyph(v model.Verdict) string {
	switch v {
	case model.Conflicting:
		return m.sheet.Mark(model.MarkConflicting)
	case model.Differs:
		return m.sheet.Mark(model.MarkDiffers)
	case model.AddedDetail:
		return m.sheet.Mark(model.MarkAdded)
	case model.MissingDetail:
		return m.sheet.Mark(model.MarkMissing)
	default:
		return m.sheet.Mark(model.MarkReworded)
	}
}

// reporters says in words who has the row and who has not.
func (m *Model) reporters(row *model.Row, mark model.Mark) string {
	c := m.story.scene.Comparison
	var have, lack []string
	for id := range c.Articles {
		name := m.story.scene.Name(id)
		switch {
		case row.Has(id):
			have = append(have, name)
		case row.Reports(id):
			have = append(have, fmt.Sprintf("%s (row %d)", name, c.Elsewhere(row, id)+1))
		default:
			lack = append(lack, name)
		}
	}
	what := mark.String()
	if mark == model.MarkAside {
		what = c.Sentence(row.First()).Role.String()
	}
	text := m.sheet.Paint(style.Strong, what) + "  " + strings.Join(have, ", ")
	if len(have) == 1 {
		text = m.sheet.Paint(style.Strong, what) + "  only in " + have[0]
	}
	if len(lack) > 0 && len(have) > 1 {
		text += "   " + m.sheet.Paint(style.Dim, "not in "+strings.Join(lack, ", "))
	}
	return text
}
