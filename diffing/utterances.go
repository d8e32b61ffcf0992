package diffing

import (
	"fmt"
	"slices"
	"strings"

	"crosscheck/diffing/lexicon"
	"crosscheck/diffing/quotation"
	"crosscheck/diffing/reading"
	"crosscheck/diffing/token"
	"crosscheck/model"
)

// quoteRun is a stretch of a sentence inside quotation marks: tokens first to last,
// exclusive, the marks left out.
type quoteRun struct {
	first, last int
	words       []quotation.Word
}

// quotedAt is a quotation in its sentence.
type quotedAt struct {
	quoteRun
	sentence *reading.Sentence
	sure     bool // whether the speaker is named right there
}

// alignedWords is how many words of a quotation are compared: more than anybody is
// quoted with in one sentence.
const alignedWords = 150

// quotations gives the quoted stretches of a sentence that hold a word.
func quotations(s *reading.Sentence) []quoteRun {
	var out []quoteRun
	words := quotation.Words(s)
	for t := 0; t < len(s.Tokens); {
		if !s.Quoted[t] {
			t++
			continue
		}
		run := quoteRun{first: t}
		for t < len(s.Tokens) && s.Quoted[t] {
			t++
		}
		run.last = t
		from := 0
		for from < len(words) && words[from].At < run.first {
			from++
		}
		to := from
		for to < len(words) && words[to].At < run.last {
			to++
		}
		if run.words = words[from:min(to, from+alignedWords)]; len(run.words) > 0 && !title(s, &run) {
			out = append(out, run)
		}
	}
	return out
}

// title tells whether what stands in quotation marks is the name of a work or a thing,
// which nobody said: several words outside a headline, all of them capitalised but for
// function words.
func title(s *reading.Sentence, q *quoteRun) bool {
	if s.Role == model.Headline {
		return false
	}
	capitals := 0
	for t := q.first; t < q.last; t++ {
		tok := &s.Tokens[t]
		switch {
		case tok.Kind != token.Word:
		case tok.Capital:
			capitals++
		case !lexicon.Function(tok.Lower):
			return false
		}
	}
	return capitals > 1
}

// span gives the quoted text.
func (q *quoteRun) span(s *reading.Sentence) model.Span {
	return stretch(s, s.Tokens[q.first].Start, s.Tokens[q.last-1].End)
}

// How alike two quotations must be to be one utterance: in sentences that are linked,
// and anywhere else, where nothing but the words speaks for it.
const (
	linkedEqual  = 3
	anywhere     = 5
	leastContent = 2
	leastDensity = 0.55
	shortQuote   = 5  // a quotation of no more words than this has to stand in the other whole
	shingle      = 3  // words in a row by which quotations find each other
	common       = 40 // a row of words in more quotations than this finds none
)

// nameUtterances gives the quotations among the mentions that are one utterance one
// value: the wording in which it stands first; and one speaker, where some sentence is
// sure of him and another is not. quoted holds them in the order of the
// mentions.
func nameUtterances(c *model.Comparison, mentions []model.Mention, quoted []quotedAt) {
	places := make([]int, 0, len(quoted)) // of the quotations among the mentions
	bySentence := make(map[model.Ref][]int)
	for m := range mentions {
		if mentions[m].Kind == model.Quote {
			bySentence[mentions[m].At] = append(bySentence[mentions[m].At], len(places))
			places = append(places, m)
		}
	}
	first := make([]int, len(quoted)) // union-find, the first one of each utterance its root
	for i := range first {
		first[i] = i
	}
	root := func(i int) int {
		for first[i] != i {
			first[i] = first[first[i]]
			i = first[i]
		}
		return i
	}
	join := func(i, j int, linked bool) {
		i, j = min(i, j), max(i, j)
		if root(i) != root(j) && oneUtterance(&quoted[i], &quoted[j], &mentions[places[i]], &mentions[places[j]], linked) {
			a, b := root(i), root(j)
			first[max(a, b)] = min(a, b)
		}
	}
	for l := range c.Links {
		for _, i := range bySentence[c.Links[l].Left] {
			for _, j := range bySentence[c.Links[l].Right] {
				if compared(&c.Links[l], &mentions[places[i]], &mentions[places[j]]) {
					a, b := root(i), root(j)
					first[max(a, b)] = min(a, b)
				}
				join(i, j, true)
			}
		}
	}
	rows := make(map[string][]int)
	for i := range quoted {
		for _, key := range shingles(quoted[i].words) {
			for _, j := range rows[key] {
				join(j, i, false)
			}
			if list := rows[key]; len(list) < common && (len(list) == 0 || list[len(list)-1] != i) {
				rows[key] = append(list, i)
			}
		}
	}
	speaker := make([]string, len(quoted)) // by root, the first one that is sure
	for i, m := range places {
		if r := root(i); speaker[r] == "" && quoted[i].sure {
			speaker[r] = mentions[m].Speaker
		}
	}
	taken := make(map[string]int)
	for i, m := range places {
		if r := root(i); speaker[r] != "" && !quoted[i].sure {
			mentions[m].Speaker = speaker[r]
		}
		if r := root(i); r != i {
			mentions[m].Value = mentions[places[r]].Value
			continue
		}
		value := wording(quoted[i].words)
		if taken[value]++; taken[value] > 1 { // other words of the same sound, said elsewhere
			value += fmt.Sprintf(" (%d)", taken[value])
		}
		mentions[m].Value = value
	}
}

// compared tells whether a detail of a link holds the words of two quotations against
// each other, left and right.
func compared(l *model.Link, left, right *model.Mention) bool {
	return slices.ContainsFunc(l.Details, func(d model.Detail) bool {
		return d.Kind == model.Quote && d.Left != nil && d.Right != nil &&
			d.Left.Start < left.Span.End && left.Span.Start < d.Left.End && d.Right.Start < right.Span.End && right.Span.Start < d.Right.End
	})
}

func wording(words []quotation.Word) string {
	parts := make([]string, len(words))
	for i := range words {
		parts[i] = words[i].Text
	}
	return strings.Join(parts, " ")
}

// shingles gives every row of a few words in a quotation, once.
func shingles(words []quotation.Word) []string {
	var out []string
	for i := 0; i+shingle <= len(words); i++ {
		out = append(out, words[i].Text+" "+words[i+1].Text+" "+words[i+2].Text)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// oneUtterance tells whether two quotations render the same words. The first stands
// before the second in the story.
func oneUtterance(a, b *quotedAt, x, y *model.Mention, linked bool) bool {
	if !linked && x.Speaker != "" && y.Speaker != "" && x.Speaker != y.Speaker {
		return false
	}
	pairs := quotation.Align(a.words, b.words, a.sentence.After(b.sentence))
	shorter := min(len(a.words), len(b.words))
	if linked && len(pairs) == shorter && shorter > 0 && shorter < linkedEqual {
		// "heroes" in both, or a word or two taken out of the other's quotation.
		return carries(a.words, pairs)
	}
	least, content := anywhere, leastContent
	if linked {
		least, content = linkedEqual, 1
		switch {
		case shorter <= shortQuote && len(pairs) < shorter:
			return false // "impenetrable unit" is no part of "a unit"
		case 2*len(pairs) < shorter:
			return false
		}
	}
	return len(pairs) >= least && quotation.Content(a.words, pairs) >= content && quotation.Density(pairs) >= leastDensity
}

// carries tells whether one of the aligned words is more than a function word.
func carries(words []quotation.Word, pairs [][2]int) bool {
	return slices.ContainsFunc(pairs, func(p [2]int) bool { return words[p[0]].Bit != 0 })
}
