package detail

import (
	"fmt"
	"strings"

	"crosscheck/diffing/lexicon"
	"crosscheck/diffing/reading"
	"crosscheck/diffing/token"
	"crosscheck/model"
)

// quoted is a word inside quotation marks: where it stands, its normal form, and
// whether the quotation is cut or interrupted before it.
type quoted struct {
	at   int // token
	word string
	cut  bool
}

// How alike two quotations must be to be one utterance.
const (
	leastEqual   = 4    // words in common
	leastShort   = 3    // the same where one of the two has no more than shortQuote words
	shortQuote   = 6    //
	leastContent = 2    // content words among them
	leastDensity = 0.55 // share of the aligned stretch that is equal
	verbatim     = 0.75 // share from which on single words are told apart
	freeEnd      = 4    // most words at the end of a quotation that can stand for each other
)

// quotes compares the words of one utterance quoted in both sentences. Cuts at either
// end, punctuation, capitals, contractions, ellipses and bracketed insertions are no
// difference.
func quotes(left, right *reading.Sentence) []model.Detail {
	a, b := quotedWords(left), quotedWords(right)
	short := min(len(a), len(b))
	if short < leastShort {
		return nil
	}
	least := leastEqual
	if short <= shortQuote {
		least = leastShort
	}
	pairs := densest(alignQuotes(a, b, left.Text > right.Text))
	if len(pairs) < least || contentWords(a, pairs) < leastContent {
		return nil
	}
	first, last := pairs[0], pairs[len(pairs)-1]
	stretch := max(last[0]-first[0], last[1]-first[1]) + 1
	density := float64(len(pairs)) / float64(stretch)
	if density < leastDensity || density < verbatim && 2*len(pairs) < min(len(a), len(b)) {
		return nil
	}
	gaps := clashes(a, b, pairs)
	if len(gaps) == 0 {
		return nil
	}
	if density < verbatim && len(gaps) > 1 {
		gaps = []gap{{gaps[0].a0, gaps[len(gaps)-1].a1, gaps[0].b0, gaps[len(gaps)-1].b1}}
	}
	var out []model.Detail
	for _, g := range gaps {
		g.widen(a, b)
		l, r := span(left, a[g.a0].at, a[g.a1-1].at+1), span(right, b[g.b0].at, b[g.b1-1].at+1)
		out = append(out, model.Detail{Kind: model.Quote, Verdict: model.Conflicting, Left: l, Right: r,
			Why: fmt.Sprintf("the same words quoted differently: “%s” against “%s”", l.Text, r.Text)})
	}
	return out
}

// quotedWords lists the words inside quotation marks. What stands in square brackets is
// the paper's, not the speaker's: it counts as a cut.
func quotedWords(s *reading.Sentence) []quoted {
	var out []quoted
	cut, bracket := true, false
	for t, tok := range s.Tokens {
		if !s.Quoted[t] {
			cut = true
			continue
		}
		switch tok.Lower {
		case "[":
			bracket, cut = true, true
			continue
		case "]":
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
			out[n].word += "*"
			continue
		}
		if bracket || tok.Kind == token.Sign {
			continue
		}
		for _, w := range expand(strings.ToLower(strings.ReplaceAll(tok.Text, "’", "'"))) {
			out = append(out, quoted{at: t, word: w, cut: cut})
			cut = false
		}
	}
	return out
}

// verbal are words whose "'s" is a verb, not a possessive.
var verbal = map[string]bool{"it": true, "that": true, "he": true, "she": true, "there": true, "what": true, "who": true, "where": true, "here": true, "how": true, "let": true}

// expand writes contractions and compounds out and numbers in figures, so that "don't"
// equals "do not" and "two-in-three" equals "2 in 3".
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
	return []string{reading.Numeral(word)}
}

// alignQuotes aligns the words of two quotations, in one direction whichever is on the left.
func alignQuotes(a, b []quoted, exchanged bool) [][2]int {
	if !exchanged {
		return alignWords(a, b)
	}
	pairs := alignWords(b, a)
	for k := range pairs {
		pairs[k][0], pairs[k][1] = pairs[k][1], pairs[k][0]
	}
	return pairs
}

// alignWords gives the longest common subsequence as index pairs.
func alignWords(a, b []quoted) [][2]int {
	n, m := len(a), len(b)
	table := make([]int16, (n+1)*(m+1))
	at := func(i, j int) *int16 { return &table[i*(m+1)+j] }
	for i := n - 1; i >= 0; i-- {
		for j := m - 1; j >= 0; j-- {
			if a[i].word == b[j].word {
				*at(i, j) = *at(i+1, j+1) + 1
			} else {
				*at(i, j) = max(*at(i+1, j), *at(i, j+1))
			}
		}
	}
	var out [][2]int
	for i, j := 0, 0; i < n && j < m; {
		switch {
		case a[i].word == b[j].word && *at(i, j) == *at(i+1, j+1)+1:
			out = append(out, [2]int{i, j})
			i++
			j++
		case *at(i+1, j) >= *at(i, j+1):
			i++
		default:
			j++
		}
	}
	return out
}

// densest drops pairs from both ends as long as that makes the stretch denser: a lone
// "the" far from the rest is no part of the utterance.
func densest(pairs [][2]int) [][2]int {
	best, from, to := -1.0, 0, len(pairs)
	for i := range pairs {
		for j := i + 1; j <= len(pairs); j++ {
			stretch := max(pairs[j-1][0]-pairs[i][0], pairs[j-1][1]-pairs[i][1]) + 1
			// Equal words less what stands between them: long and dense wins.
			if v := float64(j-i) - 0.8*float64(stretch-(j-i)); v > best {
				best, from, to = v, i, j
			}
		}
	}
	return pairs[from:to]
}

func contentWords(a []quoted, pairs [][2]int) int {
	n := 0
	for _, p := range pairs {
		if !lexicon.Function(a[p[0]].word) {
			n++
		}
	}
	return n
}

// gap is a stretch of quoted words that has no equal: a[a0:a1] against b[b0:b1].
type gap struct{ a0, a1, b0, b1 int }

// widen gives an empty side the word next to it, so that every span shows something.
func (g *gap) widen(a, b []quoted) {
	if g.a0 == g.a1 || g.b0 == g.b1 {
		if g.a1 < len(a) && g.b1 < len(b) && a[g.a1].word == b[g.b1].word {
			g.a1++
			g.b1++
		} else if g.a0 > 0 && g.b0 > 0 {
			g.a0--
			g.b0--
		}
	}
}

// clashes lists the gaps between aligned words that are no cut, and a short clash of the
// last words of both quotations.
func clashes(a, b []quoted, pairs [][2]int) []gap {
	var out []gap
	for k := 1; k < len(pairs); k++ {
		g := gap{pairs[k-1][0] + 1, pairs[k][0], pairs[k-1][1] + 1, pairs[k][1]}
		if g.a0 == g.a1 && g.b0 == g.b1 {
			continue
		}
		if cutIn(a[g.a0:g.a1+1]) || cutIn(b[g.b0:g.b1+1]) ||
			articles(a[g.a0:g.a1]) && articles(b[g.b0:g.b1]) || masked(a[g.a0:g.a1]) || masked(b[g.b0:g.b1]) {
			continue
		}
		out = append(out, g)
	}
	last := pairs[len(pairs)-1]
	g := gap{last[0] + 1, len(a), last[1] + 1, len(b)}
	if na, nb := g.a1-g.a0, g.b1-g.b0; na > 0 && nb > 0 && na <= freeEnd && nb <= freeEnd && !cutIn(a[g.a0:g.a1]) && !cutIn(b[g.b0:g.b1]) {
		out = append(out, g)
	}
	return out
}

func cutIn(words []quoted) bool {
	for _, w := range words {
		if w.cut {
			return true
		}
	}
	return false
}

// articles tells whether words are articles, or the "that" of a clause, alone: papers drop
// and add them.
func articles(words []quoted) bool {
	for _, w := range words {
		switch w.word {
		case "a", "an", "the", "that":
		default:
			return false
		}
	}
	return true
}

// masked tells whether a word is made decent, "f***ing".
func masked(words []quoted) bool {
	for _, w := range words {
		if strings.Contains(w.word, "*") || strings.Contains(w.word, "--") {
			return true
		}
	}
	return false
}
