package reading

import (
	"strings"

	"crosscheck/diffing/lexicon"
	"crosscheck/diffing/token"
)

// Uttered is a word inside quotation marks: where it stands, its normal form, and
// whether the quotation is cut or interrupted before it.
type Uttered struct {
	At   int // token
	Text string
	Cut  bool
	Bit  uint64 // one bit, the same for equal words and for some that are not; 0 for a function word
}

// uttered lists the words inside quotation marks. What stands in brackets, square or round, is
// the paper's, not the speaker's: it counts as a cut.
func uttered(s *Sentence) []Uttered {
	var out []Uttered
	cut, bracket := true, false
	for t := range s.Tokens {
		if !s.Quoted[t] {
			cut, bracket = true, false
			continue
		}
		tok := &s.Tokens[t]
		switch tok.Lower {
		case "[", "(":
			bracket, cut = true, true
			continue
		case "]", ")":
			bracket = false
			continue
		case "...":
			cut = true
			continue
		case ".":
			if t+1 < len(s.Tokens) && s.Tokens[t+1].Lower == "." {
				cut = true
			}
			continue
		}
		if n := len(out) - 1; n >= 0 && tok.Text == "*" && !tok.Space {
			out[n].Text += "*"
			continue
		}
		if bracket || tok.Kind == token.Sign {
			continue
		}
		before := len(out)
		out = expand(out, t, strings.ToLower(strings.ReplaceAll(tok.Text, "’", "'")))
		if len(out) > before {
			out[before].Cut, cut = cut, false
		}
	}
	for k := range out {
		out[k].Bit = bit(out[k].Text)
	}
	return out
}

func bit(word string) uint64 {
	if lexicon.Function(word) {
		return 0
	}
	h := uint32(2166136261) // FNV-1a
	for i := 0; i < len(word); i++ {
		h = (h ^ uint32(word[i])) * 16777619
	}
	return 1 << (h >> 26)
}

// verbal are words whose "'s" is a verb, not a possessive.
var verbal = map[string]bool{"it": true, "that": true, "he": true, "she": true, "there": true, "what": true, "who": true, "where": true, "here": true, "how": true, "let": true}

// titles are titles that one paper abbreviates and another writes out.
var titles = map[string]string{"gen": "general", "sen": "senator", "rep": "representative", "gov": "governor", "col": "colonel", "capt": "captain",
	"lt": "lieutenant", "sgt": "sergeant", "prof": "professor", "dr": "doctor", "mister": "mr", "saint": "st"}

// expand appends a word of a token with contractions and compounds written out and numbers in
// figures, so that "don't" equals "do not" and "two-in-three" equals "2 in 3"; British spelling
// becomes American.
func expand(out []Uttered, token int, word string) []Uttered {
	add := func(words ...string) []Uttered {
		for _, w := range words {
			out = append(out, Uttered{At: token, Text: w})
		}
		return out
	}
	word = strings.ReplaceAll(word, ".", "")
	if first, rest, ok := strings.Cut(word, "-"); ok && len(first) > 1 {
		out = expand(out, token, first)
		for part := range strings.SplitSeq(rest, "-") {
			out = expand(out, token, part)
		}
		return out
	}
	if strings.Contains(word, "'") {
		for _, c := range contractions {
			if base, ok := strings.CutSuffix(word, c[0]); ok && base != "" {
				switch base {
				case "ca":
					base = "can"
				case "wo":
					base = "will"
				}
				return add(base, c[1])
			}
		}
		if base, ok := strings.CutSuffix(word, "'s"); ok {
			if verbal[base] {
				return add(base, "is")
			}
			return add(base)
		}
	}
	switch word {
	case "cannot":
		return add("can", "not")
	case "gonna":
		return add("going", "to")
	case "":
		return out
	}
	if full, ok := titles[word]; ok {
		return add(full)
	}
	return add(American(Numeral(word)))
}

// contractions and what they stand for.
var contractions = [][2]string{{"n't", "not"}, {"'ll", "will"}, {"'ve", "have"}, {"'re", "are"}, {"'m", "am"}}
