package export

import (
	"strings"
	"unicode/utf8"

	"crosscheck/model"
)

// Run is a stretch of text with one emphasis.
type Run struct {
	Text     string
	Emphasis model.Emphasis
}

// Sentence is one sentence of a cell as runs.
type Sentence struct {
	Gap  bool // whether text of the article between the sentence before and this one stands in other rows
	Role model.Role
	Runs []Run
}

// Cell is what one article says in a row; a nil Cell says nothing.
type Cell []Sentence

// Runs gives what an article says in a row as seen from article ref: every word of
// its sentences in order, with the emphasis that [model.Comparison.Highlights] gives.
// The text is safe to print and holds no line break.
func Runs(c *model.Comparison, row *model.Row, ref, article int) Cell {
	if !row.Has(article) {
		return nil
	}
	cell := make(Cell, 0, len(row.Cells[article]))
	for i, s := range row.Cells[article] {
		sentence := &c.Articles[article].Sentences[s]
		cell = append(cell, Sentence{
			Gap:  i > 0 && s != row.Cells[article][i-1]+1,
			Role: sentence.Role,
			Runs: sentenceRuns(sentence.Text, c.Highlights(row, ref, article, s)),
		})
	}
	return cell
}

// sentenceRuns cuts text at its highlights. Words with one emphasis and nothing but
// space between them are one run: they read as a phrase.
func sentenceRuns(text string, highlights []model.Highlight) []Run {
	runs := make([]Run, 0, 2*len(highlights)+1)
	add := func(from, to int, e model.Emphasis) {
		if from >= to {
			return
		}
		words := oneLine(text[from:to])
		if n := len(runs); e != model.Plain && n > 1 && runs[n-2].Emphasis == e && strings.TrimSpace(runs[n-1].Text) == "" {
			runs[n-2].Text += runs[n-1].Text + words
			runs = runs[:n-1]
			return
		}
		runs = append(runs, Run{words, e})
	}
	at := 0
	for _, h := range highlights {
		start, end := max(at, runeStart(text, h.Start)), runeStart(text, h.End)
		if end <= start {
			continue
		}
		add(at, start, model.Plain)
		add(start, end, h.Emphasis)
		at = end
	}
	add(at, len(text), model.Plain)
	return runs
}

// runeStart moves offset at back to where a rune starts, inside text, so that no run
// begins or ends in the middle of one.
func runeStart(text string, at int) int {
	at = min(max(at, 0), len(text))
	for at > 0 && at < len(text) && !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}

// oneLine gives text that is safe in every format: line breaks and tabs become
// spaces, control characters and bidi overrides U+FFFD. Articles come clean from
// ingest; notes, reasons and file names pass here alone.
func oneLine(text string) string {
	if !unsafe(text) {
		return text
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || r == '\r' || r == '\u2028' || r == '\u2029':
			return ' '
		case isControl(r):
			return utf8.RuneError
		}
		return r
	}, text)
}

// unsafe tells whether oneLine has to change something. Plain ASCII, most of all
// text, is told by its bytes.
func unsafe(text string) bool {
	for i := 0; i < len(text); {
		if b := text[i]; b < utf8.RuneSelf {
			if b < ' ' || b == 0x7f {
				return true
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if isControl(r) || r == utf8.RuneError && size == 1 {
			return true
		}
		i += size
	}
	return false
}

// isControl tells whether a rune steers a terminal or the direction of text, or is
// no character at all (the two that XML does not allow).
func isControl(r rune) bool {
	switch {
	case r < ' ', r >= 0x7f && r <= 0x9f, r == 0xfffe, r == 0xffff:
		return true
	case r == 0x2028, r == 0x2029, r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
		return true
	}
	return false
}

// plain gives a cell's words without emphasis, sentences parted by a space, or by
// gap where something was left out between them.
func (cell Cell) plain(gap string) string {
	var b strings.Builder
	for i, s := range cell {
		if i > 0 {
			b.WriteByte(' ')
			if s.Gap {
				b.WriteString(gap + " ")
			}
		}
		for _, r := range s.Runs {
			b.WriteString(r.Text)
		}
	}
	return b.String()
}
