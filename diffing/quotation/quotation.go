// Package quotation compares what stands inside quotation marks: the words of two
// quotations aligned, whatever the papers did to punctuation, contractions and brackets.
package quotation

import (
	"crosscheck/diffing/reading"
)

// Word is a word inside quotation marks.
type Word = reading.Uttered

// Words lists the words inside quotation marks; nobody changes them.
func Words(s *reading.Sentence) []Word { return s.Uttered }

// Align pairs the words that two quotations have in common, in order, over the stretch
// where they have most in common; exchanged tells that a stands on the right, so that the
// result is the same whichever sentence comes first.
func Align(a, b []Word, exchanged bool) [][2]int {
	if !exchanged {
		return densest(common(a, b))
	}
	pairs := densest(common(b, a))
	for k := range pairs {
		pairs[k][0], pairs[k][1] = pairs[k][1], pairs[k][0]
	}
	return pairs
}

// Density gives the share of the aligned stretch that is equal, 0 for no pairs.
func Density(pairs [][2]int) float64 {
	if len(pairs) == 0 {
		return 0
	}
	first, last := pairs[0], pairs[len(pairs)-1]
	return float64(len(pairs)) / float64(max(last[0]-first[0], last[1]-first[1])+1)
}

// Content counts the aligned words that carry content.
func Content(a []Word, pairs [][2]int) int {
	n := 0
	for _, p := range pairs {
		if a[p[0]].Bit != 0 {
			n++
		}
	}
	return n
}

// How much two quotations of one utterance have in common at the least.
const (
	leastEqual   = 5
	leastContent = 2
	leastDensity = 0.55
)

// SameUtterance tells whether two sentences, whose quoted words are a and b, quote one
// utterance, in whatever wording: words enough in one order, dense enough, and no two speakers.
func SameUtterance(left, right *reading.Sentence, a, b []Word) bool {
	if min(len(a), len(b)) < leastEqual || left.Speaker != "" && right.Speaker != "" && left.Speaker != right.Speaker {
		return false
	}
	if !mayShare(a, b) {
		return false
	}
	pairs := Align(a, b, left.After(right))
	return len(pairs) >= leastEqual && Content(a, pairs) >= leastContent && Density(pairs) >= leastDensity
}

// mayShare tells whether two quotations can have leastContent words of content in common.
func mayShare(a, b []Word) bool {
	var there uint64
	for k := range b {
		there |= b[k].Bit
	}
	n := 0
	for k := range a {
		if a[k].Bit&there != 0 {
			n++
		}
	}
	return n >= leastContent
}

// common gives the longest common subsequence as index pairs.
func common(a, b []Word) [][2]int {
	n, m := len(a), len(b)
	table := make([]int16, (n+1)*(m+1))
	at := func(i, j int) *int16 { return &table[i*(m+1)+j] }
	for i := n - 1; i >= 0; i-- {
		for j := m - 1; j >= 0; j-- {
			if a[i].Text == b[j].Text {
				*at(i, j) = *at(i+1, j+1) + 1
			} else {
				*at(i, j) = max(*at(i+1, j), *at(i, j+1))
			}
		}
	}
	var out [][2]int
	for i, j := 0, 0; i < n && j < m; {
		switch {
		case a[i].Text == b[j].Text && *at(i, j) == *at(i+1, j+1)+1:
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
