package detail

import (
	"fmt"
	"slices"

	"crosscheck/diffing/lexicon"
	"crosscheck/diffing/quantity"
	"crosscheck/diffing/reading"
	"crosscheck/diffing/token"
	"crosscheck/model"
)

// share is how much of something a sentence speaks of.
type share uint8

const (
	all  share = iota // "all of the money", "the entire sum", "every school"
	part              // "half of the money", "a third of it"
	some              // "some of the patients", "three of the patients"
	none              // "none of the patients"
)

// portion is how much of what a sentence speaks of: of is the token of the noun, or of the pronoun.
type portion struct {
	first, last int
	share       share
	of          int
}

// portions reads what part of a whole a sentence speaks of.
func portions(s *reading.Sentence) []portion {
	var out []portion
	for t := range s.Tokens {
		if s.Tokens[t].Kind != token.Word || s.Quoted[t] {
			continue
		}
		how, next := all, t+1
		switch s.Tokens[t].Lower {
		case "all":
			if t > 0 && (s.Tokens[t-1].Lower == "at" || s.Tokens[t-1].Lower == "after" || s.Tokens[t-1].Lower == "of") || next < len(s.Tokens) && s.Tokens[next].Lower == "but" {
				continue
			}
		case "entire", "whole":
			if t == 0 || s.Tokens[t-1].Lower != "the" {
				continue
			}
		case "every":
		case "none":
			how = none
		case "some", "several", "many", "most":
			how = some
			if next >= len(s.Tokens) || s.Tokens[next].Lower != "of" {
				continue
			}
		default:
			continue
		}
		if of := noun(s, next); of >= 0 {
			out = append(out, portion{t, of + 1, how, of})
		}
	}
	for k := range s.Figures {
		q := &s.Figures[k]
		if q.Last >= len(s.Tokens) || s.Tokens[q.Last].Lower != "of" || s.Quoted[q.First] {
			continue
		}
		how := some
		switch q.Unit.Dimension {
		case quantity.Share:
			if how = part; q.Value >= 99 {
				how = all
			}
		case quantity.Count:
		default:
			continue
		}
		if of := noun(s, q.Last); of >= 0 {
			out = append(out, portion{q.First, q.Last, how, of})
		}
	}
	return out
}

// noun finds the noun, or the pronoun, of the phrase from token t on: "of the money", "of it".
func noun(s *reading.Sentence, t int) int {
	const longest = 5
	for k := t; k < min(t+longest, len(s.Tokens)) && s.Tokens[k].Kind == token.Word; k++ {
		switch lower := s.Tokens[k].Lower; lower {
		case "of", "the", "its", "his", "her", "their", "our", "these", "those":
			continue
		case "it", "them", "which", "whom":
			return k
		default:
			if lexicon.Function(lower) {
				return -1
			}
			for k+1 < len(s.Tokens) && s.Tokens[k+1].Kind == token.Word && !lexicon.Function(s.Tokens[k+1].Lower) && !verbal(s, k+1) && k < t+longest {
				k++ // "the hotel's guests"
			}
			return k
		}
	}
	return -1
}

// portioned finds a whole in one sentence of which the other one has a part, or nothing, unless
// something denied was found already.
func (f *finder) portioned(found []model.Detail) []model.Detail {
	const least, slot = 0.45, 0.4
	if len(f.own[0].portions) == 0 || len(f.own[1].portions) == 0 || slices.ContainsFunc(found, func(d model.Detail) bool { return d.Kind == model.Polarity }) {
		return nil
	}
	for _, a := range f.own[0].portions {
		for _, b := range f.own[1].portions {
			x, y := stretch{a.first, a.last}, stretch{b.first, b.last}
			if !f.parted(a, b) || f.al.to[a.of] != b.of && f.in.Link.Relation != model.Reworded || f.otherPersons(x, y) {
				continue
			}
			told, common := f.told(x, y)
			if (told < least || common < 1 || !f.oneDoing(x, y)) && f.al.slot(x, y) < slot {
				continue
			}
			d := model.Detail{Kind: model.Number, Verdict: model.Conflicting, Left: span(f.al.left, a.first, a.last), Right: span(f.al.right, b.first, b.last)}
			d.Why = fmt.Sprintf("“%s” against “%s”: more of the whole", d.Left.Text, d.Right.Text)
			if a.share > b.share {
				d.Why = fmt.Sprintf("“%s” against “%s”: less of the whole", d.Left.Text, d.Right.Text)
			}
			return []model.Detail{d}
		}
	}
	return nil
}

// parted tells whether two portions cannot both be told of one whole: all and half, none and some,
// all that were and some that were not.
func (f *finder) parted(a, b portion) bool {
	l, r := negated(&f.clauses[0], a.last) || after(f.al.left, &f.clauses[0], a.last), negated(&f.clauses[1], b.last) || after(f.al.right, &f.clauses[1], b.last)
	if a.share > b.share {
		a, b, l, r = b, a, r, l
	}
	switch {
	case a.share == all && b.share == part:
		return true
	case a.share == all && b.share == some:
		return r && !l
	case b.share == none:
		return a.share != none && !l
	}
	return false
}

// after tells whether a word behind token t in its clause denies what is said there.
func after(s *reading.Sentence, c *clauses, t int) bool {
	for k := t; k < len(s.Tokens) && c.of[k] == c.of[t-1]; k++ {
		if lexicon.Negation(s.Tokens[k].Lower) {
			return true
		}
	}
	return false
}
