// Package lexicon holds what the differ knows of English beyond the articles
// themselves: how common a word is, which words are near in meaning, which are
// opposites, and the small closed classes (function words, reporting verbs,
// negations, hedges).
//
//	lexicon.go   look-up in the embedded tables: Rank, Rarity, Related, Opposites
//	closed.go    closed classes: Function, Reporting, Negation, Hedge
//	data/        the tables; data/README.md says where each comes from
//
// The tables are sorted text that is searched where it lies, so that a start of
// the program costs nothing for them.
package lexicon

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
)

//go:embed data/rank.txt
var ranks string

//go:embed data/synonyms.txt
var synonyms string

//go:embed data/antonyms.txt
var antonyms string

//go:embed data/irregular.txt
var irregular string

//go:embed data/neighbours.txt
var neighbours string

// ranked is the number of words in the rank table.
const ranked = 30000

// lookup finds the rest of the line that begins with word and a space in a table
// whose lines are sorted by their first word.
func lookup(table, word string) (rest string, ok bool) {
	lo, hi := 0, len(table)
	for lo < hi {
		mid := (lo + hi) / 2
		start := strings.LastIndexByte(table[:mid], '\n') + 1
		end := strings.IndexByte(table[start:], '\n')
		if end < 0 {
			end = len(table) - start
		}
		line := table[start : start+end]
		key, value, _ := strings.Cut(line, " ")
		switch strings.Compare(word, key) {
		case 0:
			return value, true
		case -1:
			hi = start
		default:
			lo = start + end + 1
		}
	}
	return "", false
}

// Rank tells how common a word (lower case) is in news English: 0 for the most common;
// 30000 for a word outside the table.
func Rank(word string) int {
	rest, ok := lookup(ranks, word)
	if !ok {
		return ranked
	}
	n, _ := strconv.Atoi(rest)
	return n
}

// Rarity maps Rank to a weight from about 0.2 (commonest) to 1 (outside the table),
// growing with the logarithm of the rank as Zipf's law asks.
func Rarity(word string) float64 {
	return math.Log(float64(Rank(word)+8)) / math.Log(ranked+8)
}

// Related gives the words that share a WordNet synset with word or are derived
// from it or from which it is derived; nil for none.
func Related(word string) []string { return list(synonyms, word) }

// Opposites gives the WordNet antonyms of a word; nil for none.
func Opposites(word string) []string { return list(antonyms, word) }

func list(table, word string) []string {
	rest, ok := lookup(table, word)
	if !ok {
		return nil
	}
	return strings.Split(rest, " ")
}

// Base gives the base form of an irregular form ("blew": "blow"), or the word itself.
func Base(word string) string {
	if base, ok := lookup(irregular, word); ok {
		return base
	}
	return word
}

// Neighbour is a word that news uses in the same surroundings as another.
type Neighbour struct {
	Word string
	Near float32 // cosine of the two words' vectors, 0.64 to 1
}

// Neighbours gives the words that stand in the same surroundings as word, nearest
// first; they may be opposites. Nil for none.
func Neighbours(word string) []Neighbour {
	var out []Neighbour
	for _, entry := range list(neighbours, word) {
		other, near, _ := strings.Cut(entry, ":")
		n, _ := strconv.Atoi(near)
		out = append(out, Neighbour{other, float32(n) / 100})
	}
	return out
}
