package diffing

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
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

// openings tells how corrections begin, in lower case, quote glyphs straight: with a heading of
// their own, "Correction, 4 May:"; with the version that was wrong; or with what was done to
// the article. Who amends "this report" in the middle of the news is told with "by".
var openings = sync.OnceValue(func() *regexp.Regexp {
	const (
		heading = `(?:corrections?(?: appended)?|clarifications?|corrections? (?:and|&|/) ?clarifications?|corrected|clarified|amended|amendment|erratum|errata|editor'?s'? note|note to (?:our )?readers|for the record)`
		when    = `(?:[ ,(]+(?:on |added |posted |appended )?(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))[\w ,.:]{0,30}\)?)?`
		because = `(?:(?:due to|because of|owing to|as a result of|through) an? (?:[\w-]+ )?(?:error|mistake|mix-up),? )?`
		article = `(?:article|story|report|post|piece|page|column|item|dispatch|headline|caption|live ?blog|blog)`
		done    = `(?:corrected|amended|clarified|revised|updated|edited|changed|modified)`
	)
	return regexp.MustCompile(`^(?:` + strings.Join([]string{
		heading + when + `\s*(?:$|[:–—-])`,
		because + `(?:in )?(?:an?|the|some) (?:earlier|previous|prior|original|initial|first) versions? of (?:this|the|our) ` + article,
		because + `(?:in )?(?:earlier|previous|prior) versions of (?:this|the|our) ` + article,
		because + `an? (?:earlier|previous|prior|initial) (?:version|headline) (?:of this ` + article + ` )?(?:incorrectly|wrongly|mistakenly|erroneously|misstated|misspelled|misidentified)`,
		`(?:(?:updated?|note)\s*[:–—-]\s*)?this ` + article + ` (?:has been|was|have been|had been) (?:since |later |subsequently )?` + done + `(?:$|[.,:;]| (?:to|after|on|at|with|throughout|following|since|because|for|in which)\b)`,
		`the headline (?:of|on|to) this ` + article + ` (?:has been|was) `,
		`this (?:version|` + article + `) corrects `,
		`this ` + article + ` (?:originally|previously|initially|incorrectly|wrongly|mistakenly|erroneously) (?:said|stated|reported|gave|misstated|misspelled|identified|described|named)`,
		`a (?:correction|clarification) (?:was|has been) (?:made|added|appended|issued|published)(?:$|[.:,]| on\b| to this\b)`,
		`we (?:have )?(?:since )?(?:corrected|amended|clarified) (?:this|the|our) ` + article,
		`we (?:originally|previously|initially|incorrectly|wrongly|mistakenly|erroneously) (?:said|stated|reported|gave|wrote)`,
	}, "|") + `)`)
})

// longestNote is how many bytes of a correction stand in a note.
const longestNote = 400

// corrects tells whether a sentence begins a correction.
func corrects(text string) bool {
	text = strings.TrimLeftFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
	const enough = 200
	if len(text) > enough {
		text = text[:enough]
	}
	text = strings.ReplaceAll(strings.ToLower(text), "’", "'")
	return mayCorrect(text) && openings().MatchString(text)
}

// mayCorrect is a quick look, since hardly any sentence corrects anything.
func mayCorrect(text string) bool {
	for _, heading := range []string{"correct", "clarif", "a correct", "a clarif", "amend", "errat", "editor", "note to", "for the record"} {
		if strings.HasPrefix(text, heading) {
			return true
		}
	}
	begins := func(words ...string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(text, w) })
	}
	switch {
	case strings.Contains(text, " version") || strings.Contains(text, "headline"):
		return begins("an ", "a ", "the ", "in ", "some ", "this ", "earlier", "previous", "prior", "due to", "because of", "owing to", "as a result", "through")
	case begins("we "):
		rest := strings.TrimPrefix(strings.TrimPrefix(text[len("we "):], "have "), "since ")
		verb, _, _ := strings.Cut(rest, " ")
		return strings.HasSuffix(verb, "ly") || verb == "corrected" || verb == "amended" || verb == "clarified"
	}
	if begins("update", "note") {
		return true
	}
	rest, ok := strings.CutPrefix(text, "this ")
	for _, article := range []string{"article", "story", "report", "post", "piece", "page", "column", "item", "dispatch", "caption", "blog", "live"} {
		if ok && strings.HasPrefix(rest, article) {
			return true
		}
	}
	return false
}

// updated tells whether an article says of itself no more than that it was updated, without
// saying that anything was wrong.
func updated(text string) bool {
	first, _, _ := strings.Cut(text, " to ")
	return strings.Contains(first, "updated") && !strings.Contains(text, "correct") && !strings.Contains(text, " not ") && !strings.Contains(text, "error") && !strings.Contains(text, "misstat")
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
		does := "carries a correction"
		if updated(k.text) {
			does = "says that it was updated"
		}
		note := fmt.Sprintf("%s %s: “%s”", c.Articles[k.article].Name(), does, shortened(text, longestNote))
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
		k.restore(c, l, d)
		d.Why += note
	}
}

// restore makes a clash a conflict again that was taken for none because the corrected article
// has both values: one of them in the correction alone, as what was wrong.
func (k *correction) restore(c *model.Comparison, l *model.Link, d *model.Detail) {
	if l.Left.Article != k.article && l.Right.Article != k.article {
		return
	}
	value, which := d.Left.Text, "first"
	if l.Left.Article == k.article {
		value, which = d.Right.Text, "second"
	}
	why, ok := strings.CutSuffix(d.Why, "; "+c.Articles[k.article].Name()+" has the "+which+" one too")
	if !ok {
		return
	}
	for i, s := range c.Articles[k.article].Sentences {
		if (i < k.first || i >= k.last) && mentionsWord(strings.ToLower(s.Text), value) {
			return
		}
	}
	d.Verdict, d.Why = model.Conflicting, why
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
