package entity

import (
	"strings"

	"crosscheck/diffing/lexicon"
	"crosscheck/diffing/token"
)

// known acronyms of news, where no article spells them out.
var known = map[string]string{"us": "united states", "usa": "united states", "uk": "united kingdom", "un": "united nations", "eu": "european union",
	"uae": "united arab emirates", "fbi": "federal bureau of investigation", "cia": "central intelligence agency", "gop": "republican party",
	"doj": "justice department", "nato": "north atlantic treaty organization", "epa": "environmental protection agency"}

// Bounds on what is looked up: letters of an acronym, and acronyms with one first letter.
const (
	longest = 8
	mostOf  = 48
)

// acronyms maps every acronym of the story that some article spells out, by initials, to
// the folded words of the expansion. Small words and lower-case ones may be left out.
func acronyms(articles [][]Sentence, order []int, names []name) map[string][]string {
	wanted := make(map[byte][]string)
	seen := make(map[string]bool)
	for n := range names {
		if m := &names[n]; m.acronym && !seen[m.words[0]] {
			w := strings.TrimSuffix(m.words[0], "'s")
			seen[m.words[0]] = true
			if len(w) >= 2 && len(w) <= longest && len(wanted[w[0]]) < mostOf {
				wanted[w[0]] = append(wanted[w[0]], w)
			}
		}
	}
	out := make(map[string][]string)
	if len(wanted) == 0 {
		return out
	}
	for _, a := range order {
		for i := range articles[a] {
			s := &articles[a][i]
			for t := range s.Tokens {
				tok := &s.Tokens[t]
				if !tok.Capital || tok.Kind != token.Word || len(tok.Lower) < 2 || allCapitals(tok.Text) {
					continue
				}
				for _, w := range wanted[tok.Lower[0]] {
					if _, done := out[w]; !done {
						if words := s.expands(t, w); words != nil {
							out[w] = words
						}
					}
				}
			}
		}
	}
	return out
}

// expands gives the folded words from token t on whose initials spell an acronym, or nil.
func (s *Sentence) expands(t int, acronym string) []string {
	var words []string
	k, skipped := 0, 0
	for ; t < len(s.Tokens) && k < len(acronym); t++ {
		tok := &s.Tokens[t]
		if tok.Kind != token.Word {
			return nil
		}
		lower := fold(tok)
		if lower == "" {
			return nil
		}
		switch {
		case lower[0] == acronym[k] && (tok.Capital || !lexicon.Function(tok.Lower) && k > 0):
			k++
			skipped = 0
		case !tok.Capital && k > 0 && skipped < 2:
			skipped++
		default:
			return nil
		}
		words = append(words, lower)
	}
	// Two letters are too few to go by unless both words are names.
	if k < len(acronym) || len(acronym) < 3 && len(words) > len(acronym) {
		return nil
	}
	return words
}
