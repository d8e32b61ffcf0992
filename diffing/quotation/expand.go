package quotation

import (
	"strings"

	"crosscheck/diffing/reading"
)

// verbal are words whose "'s" is a verb, not a possessive.
var verbal = map[string]bool{"it": true, "that": true, "he": true, "she": true, "there": true, "what": true, "who": true, "where": true, "here": true, "how": true, "let": true}

// titles are titles that one paper abbreviates and another writes out.
var titles = map[string]string{"gen": "general", "sen": "senator", "rep": "representative", "gov": "governor", "col": "colonel", "capt": "captain",
	"lt": "lieutenant", "sgt": "sergeant", "prof": "professor", "dr": "doctor", "mister": "mr", "saint": "st"}

// expand writes contractions and compounds out and numbers in figures, so that "don't"
// equals "do not" and "two-in-three" equals "2 in 3"; British spelling becomes American.
func expand(word string) []string {
	word = strings.ReplaceAll(word, ".", "")
	if parts := strings.Split(word, "-"); len(parts) > 1 && len(parts[0]) > 1 {
		var out []string
		for _, p := range parts {
			out = append(out, expand(p)...)
		}
		return out
	}
	for _, c := range [][2]string{{"n't", "not"}, {"'ll", "will"}, {"'ve", "have"}, {"'re", "are"}, {"'m", "am"}} {
		if base, ok := strings.CutSuffix(word, c[0]); ok && base != "" {
			switch base {
			case "ca":
				base = "can"
			case "wo":
				base = "will"
			}
			return []string{base, c[1]}
		}
	}
	if base, ok := strings.CutSuffix(word, "'s"); ok {
		if verbal[base] {
			return []string{base, "is"}
		}
		return []string{base}
	}
	switch word {
	case "cannot":
		return []string{"can", "not"}
	case "gonna":
		return []string{"going", "to"}
	case "":
		return nil
	}
	if full, ok := titles[word]; ok {
		return []string{full}
	}
	return []string{reading.American(reading.Numeral(word))}
}
