package reading

import (
	"crosscheck/diffing/entity"
	"crosscheck/diffing/lexicon"
	"crosscheck/diffing/token"
	"crosscheck/model"
)

// markNames tells for every token whether it is part of a name: a capitalised word
// inside a sentence, or one at its beginning that is capitalised elsewhere too.
// Headlines in title case say nothing of their own.
func markNames(articles []Article) {
	capital := make(map[string]int) // capitalised inside a sentence
	lower := make(map[string]int)   // in lower case anywhere
	for a := range articles {
		for i := range articles[a].Sentences {
			s := &articles[a].Sentences[i]
			title := titleCase(s)
			for t, tok := range s.Tokens {
				if tok.Kind != token.Word {
					continue
				}
				switch {
				case !tok.Capital:
					lower[tok.Lower]++
				case !title && !begins(s, t):
					capital[tok.Lower]++
				}
			}
		}
	}
	for a := range articles {
		for i := range articles[a].Sentences {
			s := &articles[a].Sentences[i]
			s.Name = make([]bool, len(s.Tokens))
			title := titleCase(s)
			for t, tok := range s.Tokens {
				if tok.Kind != token.Word || !tok.Capital || lexicon.Function(tok.Lower) {
					continue
				}
				up, down := capital[tok.Lower], lower[tok.Lower]
				if title || begins(s, t) {
					s.Name[t] = up > down || (up == 0 && down == 0 && !title && nextCapital(s, t))
				} else {
					s.Name[t] = up >= down
				}
			}
		}
	}
}

// begins tells whether token t stands where English capitalises any word.
func begins(s *Sentence, t int) bool {
	for p := t - 1; p >= 0; p-- {
		tok := &s.Tokens[p]
		if tok.Kind != token.Sign {
			return false
		}
		switch tok.Lower {
		case "\"", "'", "(", "[", "-":
			continue
		case ".":
			return p == 0 || !entity.Abbreviation(s.Tokens[p-1].Lower) // "Mr. Haskell" begins nothing
		case ":", "!", "?", "...":
			return true
		}
		return false
	}
	return true
}

func nextCapital(s *Sentence, t int) bool {
	return t+1 < len(s.Tokens) && s.Tokens[t+1].Capital && s.Tokens[t+1].Kind == token.Word
}

// titleCase tells whether a sentence capitalises most of its words, as headlines do.
func titleCase(s *Sentence) bool {
	words, capitals := 0, 0
	for _, tok := range s.Tokens {
		if tok.Kind == token.Word && len(tok.Text) > 3 {
			words++
			if tok.Capital {
				capitals++
			}
		}
	}
	limit := 9
	if s.Role == model.Headline {
		limit = 7
	}
	return words >= 3 && capitals*10 >= words*limit
}
