package fact

import (
	"strings"
	"unicode"
)

// word is a word of a wording: its place and its normal form.
type word struct {
	start, end int
	form       string
}

// wordsBound is how many words of a quotation are compared.
const wordsBound = 200

// words gives the words of a text without the signs around them.
func words(text string) []word {
	var out []word
	at := -1
	flush := func(end int) {
		if at < 0 {
			return
		}
		form := strings.ToLower(strings.ReplaceAll(text[at:end], "’", "'"))
		form = strings.Trim(form, "'")
		if form != "" && len(out) < wordsBound {
			out = append(out, word{at, end, form})
		}
		at = -1
	}
	for i, r := range text {
		inside := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || at >= 0 && (r == '\'' || r == '’')
		switch {
		case inside && at < 0:
			at = i
		case !inside:
			flush(i)
		}
	}
	flush(len(text))
	return out
}

// align tells which words of a and of b have an equal in a longest common subsequence.
func align(a, b []word) (inA, inB []bool, n int) {
	table := make([]uint16, (len(a)+1)*(len(b)+1))
	width := len(b) + 1
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i].form == b[j].form {
				table[i*width+j] = table[(i+1)*width+j+1] + 1
			} else {
				table[i*width+j] = max(table[(i+1)*width+j], table[i*width+j+1])
			}
		}
	}
	inA, inB = make([]bool, len(a)), make([]bool, len(b))
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].form == b[j].form:
			inA[i], inB[j] = true, true
			i, j, n = i+1, j+1, n+1
		case table[(i+1)*width+j] >= table[i*width+j+1]:
			i++
		default:
			j++
		}
	}
	return inA, inB, n
}

// runs gives the byte ranges of the words that are not common, neighbours as one.
func runs(w []word, common []bool) [][2]int {
	var out [][2]int
	for i := range w {
		if common[i] {
			continue
		}
		if n := len(out); n > 0 && i > 0 && !common[i-1] {
			out[n-1][1] = w[i].end
		} else {
			out = append(out, [2]int{w[i].start, w[i].end})
		}
	}
	return out
}

// leastKin is how many letters the beginnings of two words have in common at the least
// for one to stand for the other: "denied", "denial".
const leastKin = 4

// kin tells whether a wording has a word of a quotation, or one that begins alike, that
// is long enough to carry something.
func kin(quoted, told []word) bool {
	begins := make(map[string]bool)
	for _, w := range told {
		if r := []rune(w.form); len(r) >= leastKin {
			begins[string(r[:leastKin])] = true
		}
	}
	for _, w := range quoted {
		r := []rune(w.form)
		if len(r) >= leastKin && !light(w.form) && begins[string(r[:leastKin])] {
			return true
		}
	}
	return false
}

// light tells long words that carry nothing by themselves.
func light(form string) bool {
	switch form {
	case "that", "this", "these", "those", "there", "their", "they", "them", "then", "than", "with", "from", "have", "been", "were", "will", "would", "could",
		"should", "what", "when", "where", "which", "while", "about", "into", "over", "some", "very", "also", "just", "your", "said", "says", "it's", "that's":
		return true
	}
	return false
}
