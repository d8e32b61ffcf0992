// Package edit finds the words that differ between two linked sentences, through
// sergi/go-diff over words interned as runes, cleaned up so that highlights are whole
// words and phrases.
//
//	edit.go     Words: the edits of two sentences
//	differ.go   Differ: go-diff over words
package edit

import (
	"slices"
	"strings"

	"crosscheck/diffing/lexicon"
	"crosscheck/diffing/token"
	"crosscheck/model"
)

// Words gives the runs of words that differ between two sentences, in order. Case at
// the beginning, quote glyphs, dashes and punctuation alone make no edit.
//
// leftForms and rightForms number the folded forms of the tokens: equal numbers, equal
// words.
func (d *Differ) Words(left, right []token.Token, leftForms, rightForms []int32) []model.Edit {
	if slices.Equal(leftForms, rightForms) {
		return nil
	}
	d.script(leftForms, rightForms)
	d.bridged = bridge(d.bridged[:0], d.spans, left)
	return edits(d.bridged, left, right)
}

// span is an edit in tokens.
type span struct{ l0, l1, r0, r1 int }

// join adds a span, as one with the last where the two touch.
func join(spans []span, s span) []span {
	if n := len(spans) - 1; n >= 0 && spans[n].l1 == s.l0 && spans[n].r1 == s.r0 {
		spans[n].l1, spans[n].r1 = s.l1, s.r1
		return spans
	}
	return append(spans, s)
}

// bridge merges two edits when only function words or signs, at most two, stand between
// them: a highlight that leaves out an "of" in the middle of a phrase reads as noise.
func bridge(out, spans []span, left []token.Token) []span {
	for _, s := range spans {
		if n := len(out) - 1; n >= 0 {
			last := out[n]
			gap := left[last.l1:s.l0]
			if len(gap) <= 2 && small(gap) && last.l1 > last.l0 && s.l1 > s.l0 && last.r1 > last.r0 && s.r1 > s.r0 {
				out[n].l1, out[n].r1 = s.l1, s.r1
				continue
			}
		}
		out = append(out, s)
	}
	return out
}

func small(tokens []token.Token) bool {
	for _, t := range tokens {
		if t.Kind != token.Sign && !lexicon.Function(t.Lower) {
			return false
		}
		if t.Lower == "\"" {
			return false
		}
	}
	return true
}

// edits turns spans of tokens into byte offsets, leaving out spans of punctuation alone.
func edits(spans []span, left, right []token.Token) []model.Edit {
	if len(spans) == 0 {
		return nil
	}
	out := make([]model.Edit, 0, len(spans))
	for _, s := range spans {
		l, r := left[s.l0:s.l1], right[s.r0:s.r1]
		if signs(l) && signs(r) {
			continue
		}
		var e model.Edit
		e.LeftStart, e.LeftEnd = bounds(left, s.l0, s.l1)
		e.RightStart, e.RightEnd = bounds(right, s.r0, s.r1)
		out = append(out, e)
	}
	if len(out) == 0 {
		return nil
	}
	return out
}

func signs(tokens []token.Token) bool {
	for _, t := range tokens {
		if t.Kind != token.Sign || strings.ContainsAny(t.Text, "$€£%¥") {
			return false
		}
	}
	return true
}

// bounds gives the bytes of a run of tokens; for an empty run the place between its neighbours.
func bounds(tokens []token.Token, from, to int) (start, end int32) {
	switch {
	case from < to:
		return int32(tokens[from].Start), int32(tokens[to-1].End)
	case from > 0:
		return int32(tokens[from-1].End), int32(tokens[from-1].End)
	}
	return 0, 0
}
