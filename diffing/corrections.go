package diffing

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/model"
)

// correction is a stretch of an article in which it corrects itself or an earlier version.
type correction struct {
	article     int
	first, last int    // sentences, last exclusive
	text        string // in lower case
}

// openings are how corrections begin, in lower case, quote glyphs straight. What names no version
// of an article must be followed by a colon or a dash.
var openings = []struct {
	words string
	label bool // a heading of its own: "Correction:"
}{
	{"correction", true}, {"corrections", true}, {"clarification", true}, {"corrected", true},
	{"correction appended", true}, {"editor's note", true}, {"editors' note", true},
	{"an earlier version of this", false}, {"earlier versions of this", false}, {"a previous version of this", false}, {"previous versions of this", false},
	{"the original version of this", false},
	{"this article has been corrected", false}, {"this story has been corrected", false}, {"this report has been corrected", false},
	{"this article was corrected", false}, {"this story was corrected", false}, {"this version corrects", false},
	{"this article has been amended", false}, {"this article was amended", false},
}

// longestNote is how many bytes of a correction stand in a note.
const longestNote = 400

// corrects tells whether a sentence begins a correction.
func corrects(text string) bool {
	text = strings.TrimLeftFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
	if len(text) > 60 {
		text = text[:60]
	}
	text = strings.ReplaceAll(strings.ToLower(text), "’", "'")
	for _, o := range openings {
		rest, ok := strings.CutPrefix(text, o.words)
		if !ok {
			continue
		}
		rest = strings.TrimLeft(rest, " \u00a0")
		if !o.label || rest == "" || strings.HasPrefix(rest, ":") || strings.HasPrefix(rest, "-") || strings.HasPrefix(rest, "–") || strings.HasPrefix(rest, "—") {
			return true
		}
	}
	return false
}

// corrections finds the corrections of all articles: from the sentence that begins one to the
// end of its paragraph, and the next paragraph too where the heading stands alone.
func corrections(c *model.Comparison) []correction {
	var out []correction
	for a := range c.Articles {
		list := c.Articles[a].Sentences
		for i := 0; i < len(list); i++ {
			// A headline that begins so reports somebody's correction.
			if list[i].Role != model.Body && list[i].Role != model.Standfirst || !corrects(list[i].Text) {
				continue
			}
			k := correction{article: a, first: i, last: i + 1}
			until := list[i].Paragraph
			if !strings.ContainsFunc(strings.TrimRight(list[i].Text, " :-–—"), unicode.IsSpace) {
				until++
			}
			for k.last < len(list) && list[k.last].Paragraph <= until {
				k.last++
			}
			k.text = strings.ToLower(c.Articles[a].Text[list[i].Start:list[k.last-1].End])
			out = append(out, k)
			i = k.last - 1
		}
	}
	return out
}

// nameCorrections says in the notes which articles correct themselves, and in every clash that a
// correction speaks of that it does. Doing it again changes nothing.
func nameCorrections(c *model.Comparison) {
	found := corrections(c)
	for i := range found {
		k := &found[i]
		sentences := c.Articles[k.article].Sentences
		text := strings.Join(strings.Fields(c.Articles[k.article].Text[sentences[k.first].Start:sentences[k.last-1].End]), " ")
		note := fmt.Sprintf("%s carries a correction: “%s”", c.Articles[k.article].Name(), shortened(text, longestNote))
		if !slices.Contains(c.Notes, note) {
			c.Notes = append(c.Notes[:len(c.Notes):len(c.Notes)], note)
		}
	}
	if len(found) == 0 {
		return
	}
	for i := range c.Links {
		l := &c.Links[i]
		for n := range l.Details {
			if d := &l.Details[n]; d.Verdict <= model.Differs {
				for f := range found {
					found[f].mark(c, l, d)
				}
			}
		}
	}
}

// mark says in the reason of a clash that the correction speaks of it. A clash with the
// correction itself is none: it tells the wrong value and the right one.
func (k *correction) mark(c *model.Comparison, l *model.Link, d *model.Detail) {
	note := "; " + c.Articles[k.article].Name() + " corrects this"
	if strings.HasSuffix(d.Why, note) {
		return
	}
	switch {
	case k.holds(l.Left) || k.holds(l.Right):
		d.Verdict = model.Differs
		why, _, _ := strings.Cut(d.Why, "; ")
		d.Why = why + note
	case (l.Left.Article == k.article || l.Right.Article == k.article) && mentionsWord(k.text, d.Left.Text) && mentionsWord(k.text, d.Right.Text):
		d.Why += note
	}
}

func (k *correction) holds(r model.Ref) bool {
	return r.Article == k.article && r.Sentence >= k.first && r.Sentence < k.last
}

// mentionsWord tells whether a text in lower case has a phrase, no part of a longer word.
func mentionsWord(text, phrase string) bool {
	return wordAt(text, strings.ToLower(phrase), 0) >= 0
}

// wordAt gives the byte at which a phrase stands in a text, at or after from, with no letter or
// digit on either side, or -1.
func wordAt(text, phrase string, from int) int {
	inner := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	for phrase != "" && from <= len(text) {
		at := strings.Index(text[from:], phrase)
		if at < 0 {
			return -1
		}
		at += from
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		after, _ := utf8.DecodeRuneInString(text[at+len(phrase):])
		if !inner(before) && !inner(after) {
			return at
		}
		from = at + 1
	}
	return -1
}

// shortened cuts a text at a space before the limit, with an ellipsis.
func shortened(text string, limit int) string {
	if len(text) <= limit {
		return text
	}
	cut := strings.LastIndexByte(text[:limit], ' ')
	if cut < 0 {
		for cut = limit; cut > 0 && !utf8.RuneStart(text[cut]); cut-- {
		}
	}
	return text[:cut] + " …"
}
