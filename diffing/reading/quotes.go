package reading

// reach is over how many sentences a quotation may run on without a closing mark.
const reach = 6

// markQuotes tells for every token whether it stands inside double quotation marks
// (single ones in headlines, where newspapers use them so). A quotation that is not
// closed in its sentence runs on into the next ones as far as a closing mark is
// found; where none is, it ends with its sentence.
func markQuotes(sentences []Sentence) {
	open := false
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
