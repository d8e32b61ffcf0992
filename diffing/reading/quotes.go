package reading

import (
	"crosscheck/diffing/token"
	"crosscheck/model"
)

// reach is over how many sentences a quotation may run on without a closing mark.
const reach = 6

// markQuotes tells for every token whether it stands inside double quotation marks, or
// single ones in headlines and in articles that quote with them alone. A quotation that is not
// closed in its sentence runs on into the next ones as far as a closing mark is
// found; where none is, it ends with its sentence.
func markQuotes(sentences []Sentence) {
	open := false
	markSingle(sentences)
	for i := range sentences {
		s := &sentences[i]
		s.Quoted = make([]bool, len(s.Tokens))
		if open && opens(s, 0) {
			open = false // a new paragraph of the same speech repeats the opening mark
		}
		start := 0
		for t := range s.Tokens {
			mark := quoteMark(s, t)
			if mark == noMark {
				continue
			}
			switch {
			case open && mark != opening:
				fill(s.Quoted, start, t)
				open = false
			case !open && mark != closing:
				open, start = true, t+1
			}
		}
		if !open {
			continue
		}
		fill(s.Quoted, start, len(s.Quoted))
		if !closesLater(sentences, i+1) {
			open = false
		}
	}
}

type markKind uint8

const (
	noMark markKind = iota
	opening
	closing
	either
)

// quoteMark tells what the token does as a double quotation mark.
func quoteMark(s *Sentence, t int) markKind {
	tok := &s.Tokens[t]
	switch tok.Text {
	case "“", "„", "«":
		return opening
	case "”", "»":
		return closing
	case "'", "‘", "’":
		if s.single == nil {
			return noMark
		}
		return s.single[t]
	case "\"":
		spaceBefore := tok.Space || t == 0
		spaceAfter := t+1 == len(s.Tokens) || s.Tokens[t+1].Space
		switch {
		case spaceBefore && !spaceAfter:
			return opening
		case spaceAfter && !spaceBefore:
			return closing
		case !spaceBefore && !spaceAfter && t > 0 && (s.Tokens[t-1].Lower == "-" || s.Tokens[t-1].Lower == "(" || s.Tokens[t-1].Lower == "["):
			return opening
		}
		return either
	}
	return noMark
}

func opens(s *Sentence, t int) bool {
	return t < len(s.Tokens) && quoteMark(s, t) == opening
}

// closesLater tells whether one of the next sentences has a closing mark before any opening one.
func closesLater(sentences []Sentence, from int) bool {
	for i := from; i < min(from+reach, len(sentences)); i++ {
		s := &sentences[i]
		for t := range s.Tokens {
			switch mark := quoteMark(s, t); {
			case mark == closing || mark == either:
				return true
			case mark == opening && t > 0:
				return false
			case mark == opening && i > from && sentences[i-1].Paragraph == s.Paragraph:
				return false
			}
		}
	}
	return false
}

func fill(flags []bool, from, to int) {
	for t := from; t < to; t++ {
		flags[t] = true
	}
}

// markSingle finds the single quotation marks of sentences that quote with them: in
// headlines, and throughout an article that has hardly any double ones. An apostrophe is
// told apart by what stands around it, and where a sentence does not close what it opens,
// it is left alone.
func markSingle(sentences []Sentence) {
	single, double := 0, 0
	for i := range sentences {
		s := &sentences[i]
		s.single = singleMarks(s)
		if s.single != nil {
			single++
		}
		for t := range s.Tokens {
			if s.Tokens[t].Lower == "\"" {
				double++
				break
			}
		}
	}
	for i := range sentences {
		if s := &sentences[i]; s.Role != model.Headline && (single < 2 || 3*double > single) {
			s.single = nil
		}
	}
}

// singleMarks gives what each token does as a single quotation mark; nil where the
// sentence has no pair of them.
func singleMarks(s *Sentence) []markKind {
	var marks []markKind
	open := -1
	for t := range s.Tokens {
		if s.Tokens[t].Lower != "'" {
			continue
		}
		if open < 0 && opensSingle(s, t) {
			open = t
			continue
		}
		if open >= 0 && closesSingle(s, t) {
			if marks == nil {
				marks = make([]markKind, len(s.Tokens))
			}
			marks[open], marks[t] = opening, closing
			open = -1
		}
	}
	return marks
}

func opensSingle(s *Sentence, t int) bool {
	tok := &s.Tokens[t]
	if tok.Text == "’" || t+1 >= len(s.Tokens) || s.Tokens[t+1].Space || t > 0 && !tok.Space && s.Tokens[t-1].Kind != token.Sign {
		return false
	}
	switch next := &s.Tokens[t+1]; {
	case next.Kind == token.Figure:
		return tok.Text == "‘" // "'90s"
	case next.Lower == "em" || next.Lower == "cause" || next.Lower == "til" || next.Lower == "tis" || next.Lower == "twas" || next.Lower == "n":
		return false
	}
	return true
}

func closesSingle(s *Sentence, t int) bool {
	tok := &s.Tokens[t]
	if tok.Text == "‘" || tok.Space || t == 0 {
		return false
	}
	end := t+1 == len(s.Tokens) || s.Tokens[t+1].Kind == token.Sign
	if !end && !s.Tokens[t+1].Space {
		return false
	}
	before := &s.Tokens[t-1]
	// "the boys' club" goes on behind a plural.
	return end || before.Kind == token.Sign || before.Text[len(before.Text)-1] != 's'
}
