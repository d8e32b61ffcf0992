package ui

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"crosscheck/model"
	"crosscheck/ui/finding"
	"crosscheck/ui/keymap"
	"crosscheck/ui/wrap"
)

// tell says what is new since it was called last: the story, what is open, the row.
func (l *linear) tell() {
	m := l.m
	if l.quit {
		return
	}
	if s := m.story; s != nil && l.story != s && m.pane() == nil {
		l.story, l.told, l.focus = s, -1, s.scene.Focus
		l.tellStory()
	}
	if m.notice.text != "" {
		l.say(wrap.Safe(m.notice.text))
	}
	switch top := m.top().(type) {
	case nil:
		l.top, l.shown = nil, nil
		s := m.story
		if s == nil {
			break
		}
		if s.scene.Focus != l.focus {
			l.focus = s.scene.Focus
			l.say("Focused: " + s.name(l.focus) + ".")
		}
		if s.current > 0 && s.current != l.view {
			for _, line := range s.view().Header() {
				if text := strings.TrimSpace(ansi.Strip(line)); strings.Trim(text, "-+") != "" {
					l.say(text)
				}
			}
		}
		if s.scene.Row != l.told || s.current > 0 && s.scroll.Cursor != l.item || s.current != l.view || s.scene.Ref != l.ref {
			l.told, l.item, l.view, l.ref = s.scene.Row, s.scroll.Cursor, s.current, s.scene.Ref
			l.tellRow()
		}
	case *noteEditor:
		if l.top != top {
			l.say("A note, line by line; a line with a full stop alone ends it. " + quoted("So far: ", top.area.Value()))
		}
		l.top = top
	case prompt:
		l.top = top
		l.say(strings.Join(strings.Fields(ansi.Strip(top.line(m, 4*linearWidth))), " "))
	case pane:
		l.tellPane(top)
	}
}

func quoted(label, text string) string {
	if text == "" {
		return ""
	}
	return label + strings.Join(strings.Fields(wrap.Safe(strings.ReplaceAll(text, "\n", " / "))), " ")
}

// topTitle gives what to call what is open.
func (l *linear) topTitle() string {
	if p, ok := l.m.top().(pane); ok {
		return p.title()
	}
	return "prompt"
}

// tellPane tells the lines of a pane: all of them when it is new, later the line that
// the cursor is on and those that changed otherwise.
func (l *linear) tellPane(p pane) {
	m := l.m
	lines := p.lines(m, linearWidth, linearHeight)
	plain := make([]string, len(lines))
	for i, line := range lines {
		plain[i] = strings.TrimRight(ansi.Strip(line), " ")
	}
	fresh := l.top != layer(p)
	if fresh {
		l.say("[" + p.title() + "]")
	}
	bare := func(line string) string { return strings.TrimSpace(strings.Replace(line, m.sheet.Cursor, " ", 1)) }
	for i, line := range plain {
		switch {
		case strings.TrimSpace(line) == "":
		case fresh, !slices.ContainsFunc(l.shown, func(was string) bool { return bare(was) == bare(line) }),
			strings.Contains(line, m.sheet.Cursor) && (i >= len(l.shown) || l.shown[i] != line):
			l.say(line)
		}
	}
	if fresh {
		l.say("(" + strings.TrimSpace(ansi.Strip(m.hintLine(p.hints()))) + ")")
	}
	l.top, l.shown = p, plain
}

// tellStory says what is read.
func (l *linear) tellStory() {
	s := l.m.story
	c := s.scene.Comparison
	l.say(wrap.Safe(c.Title()) + ".")
	for id := range c.Articles {
		a := &c.Articles[id]
		text := s.name(id)
		if when := a.Order().Short(); when != "" {
			text += ", " + when
		}
		if id == s.scene.Ref && len(c.Articles) > 1 {
			text += ", the reference"
		}
		l.say(text + ".")
	}
	var counts []string
	for _, mark := range model.Marks() {
		if n := s.tally[mark]; n > 0 && mark.Difference() {
			counts = append(counts, fmt.Sprintf("%d %v", n, mark))
		}
	}
	l.say(strings.Join(append([]string{plural(len(s.scene.Marks), "row")}, counts...), ", ") + ".")
	l.say("An empty line goes to the next difference, a colon and a number to a row, " + l.m.keys.Label(keymap.Open) + " tells the details, " +
		l.m.keys.Label(keymap.Help) + " lists the keys, " + l.m.keys.Label(keymap.Quit) + " leaves.")
}

// tellRow says the current row: in the aligned view in words, in another as it stands there.
func (l *linear) tellRow() {
	s := l.m.story
	v := s.view()
	if s.row() == nil || v.Len() == 0 {
		l.say("No row is shown: " + l.m.keys.Label(keymap.Close) + " ends the filter.")
		return
	}
	if s.current > 0 {
		l.say("[" + s.views[s.current].name + ", " + fmt.Sprintf("%d of %d]", s.scroll.Cursor+1, v.Len()))
		for _, line := range v.Lines(s.scroll.Cursor) {
			if text := strings.TrimSpace(ansi.Strip(line)); text != "" {
				l.say(text)
			}
		}
		return
	}
	if f, on := s.fold(); on {
		l.say(plural(f.Len(), "row") + " folded away, from row " + fmt.Sprint(s.scene.Row+1) + ": " + l.m.keys.Label(keymap.Open) + " shows them.")
		return
	}
	l.tellCells()
	l.tellFindings()
}

// markWord gives a mark as it is said.
func markWord(m model.Mark) string {
	switch m {
	case model.MarkAside:
		return "byline, credit or link"
	case model.MarkSame:
		return "told in the same words"
	}
	return m.String()
}

// tellCells says which row it is, and what each outlet has there.
func (l *linear) tellCells() {
	s := l.m.story
	c, row := s.scene.Comparison, s.row()
	head := fmt.Sprintf("Row %d of %d", s.scene.Row+1, len(s.scene.Marks))
	if len(c.Articles) > 1 {
		head += ": " + markWord(s.scene.Marks[s.scene.Row])
	}
	if n, on := s.differences.Place(s.scene.Row); on && len(c.Articles) > 1 {
		head += fmt.Sprintf(", difference %d of %d", n, len(s.differences))
	}
	if n, on := s.conflicts.Place(s.scene.Row); on {
		head += fmt.Sprintf(", conflict %d of %d", n, len(s.conflicts))
		if s.ruledOut > 0 {
			head += fmt.Sprintf(", %d ruled out", s.ruledOut)
		}
	}
	if n, on := s.hits.Place(s.scene.Row); on {
		head += fmt.Sprintf(", hit %d of %d", n, len(s.hits))
	}
	l.say("")
	l.say(head + ".")
	var silent []string
	for _, id := range s.scene.Outlets {
		if !row.Has(id) {
			if n := c.Elsewhere(row, id); n >= 0 {
				l.say(fmt.Sprintf("%s: told in row %d.", s.name(id), n+1))
				continue
			}
			silent = append(silent, s.name(id))
			continue
		}
		var texts []string
		for _, n := range row.Cells[id] {
			sentence := &c.Articles[id].Sentences[n]
			text := wrap.Safe(sentence.Text)
			if sentence.Role != model.Body {
				text = "(" + sentence.Role.String() + ") " + text
			}
			texts = append(texts, text)
		}
		l.say(s.name(id) + ": " + strings.Join(texts, " "))
	}
	if len(silent) > 0 {
		l.say("Not reported by " + strings.Join(silent, ", ") + ".")
	}
	if a := c.Annotation(row); a != nil {
		if a.Judgement != model.Unjudged {
			l.say("Marked: " + a.Judgement.String() + ".")
		}
		if a.Note != "" {
			l.say(quoted("Note: ", a.Note))
		}
	}
}

// tellFindings says the details of the current row that clash, and what one side lacks.
func (l *linear) tellFindings() {
	s := l.m.story
	c := s.scene.Comparison
	what := map[model.Verdict]string{
		model.Conflicting: "In conflict", model.Differs: "May differ", model.AddedDetail: "Added", model.MissingDetail: "Missing",
	}
	for _, f := range finding.Of(c, s.row(), s.scene.Ref) {
		word, told := what[f.Verdict]
		if !told {
			continue
		}
		var values []string
		for _, said := range finding.BySaying(f.Values) {
			var texts []string
			for _, text := range said.Texts {
				texts = append(texts, fmt.Sprintf("%q", wrap.Safe(text)))
			}
			values = append(values, s.scene.Names(said.Articles)+" "+strings.Join(texts, " and "))
		}
		text := fmt.Sprintf("%s, %v: %s.", word, f.Kind, strings.Join(values, ", "))
		if why := s.scene.Told(wrap.Safe(f.Why)); why != "" {
			text += " " + strings.ToUpper(why[:1]) + why[1:] + "."
		}
		l.say(text)
	}
}
