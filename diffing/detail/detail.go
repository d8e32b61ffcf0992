// Package detail finds what clashes inside a link: figures, dates, names, places, the
// words of quotations, who said them, denied against affirmed, fact against possibility.
// A conflict needs the same event, the same slot, the same scope and unit, and values
// that cannot both hold; in doubt the verdict is Differs, never Conflicting.
//
//	detail.go   Find: all kinds together, without two details on one span
//	quote.go    the words of one utterance in two wordings
//	wording.go  what is added, missing or reworded beside the typed details
package detail

import (
	"cmp"
	"slices"

	"crosscheck/diffing/reading"
	"crosscheck/model"
)

// Input is one link with its surroundings. Link.Edits are set.
type Input struct {
	Story       *reading.Story
	Link        *model.Link
	Left, Right *model.Article
}

func (in *Input) sentences() (left, right *reading.Sentence) {
	return &in.Story.Articles[in.Link.Left.Article].Sentences[in.Link.Left.Sentence],
		&in.Story.Articles[in.Link.Right.Article].Sentences[in.Link.Right.Sentence]
}

// Find gives the details of a link in the order of the text: typed ones first where
// two start at one place, and wording only where no typed detail covers it.
func Find(in Input) []model.Detail {
	left, right := in.sentences()
	details := quotes(left, right)
	details = append(details, wording(&in, left, right, details)...)
	slices.SortStableFunc(details, func(x, y model.Detail) int { return cmp.Compare(position(x), position(y)) })
	return details
}

func position(d model.Detail) int {
	if d.Left != nil {
		return d.Left.Start
	}
	return d.Right.Start
}

// span makes the span of tokens from..to (exclusive) of a sentence.
func span(s *reading.Sentence, from, to int) *model.Span {
	start, end := s.Tokens[from].Start, s.Tokens[to-1].End
	return &model.Span{Text: s.Text[start:end], Start: start, End: end}
}

// overlaps tells whether a span and the bytes from..to share anything.
func overlaps(s *model.Span, from, to int) bool {
	return s != nil && s.Start < to && from < s.End
}
