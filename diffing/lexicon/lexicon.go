// Package lexicon holds what the differ knows of English beyond the articles
// themselves: how common a word is, which words are near in meaning, which are
// opposites, and the small closed classes (function words, reporting verbs,
// negations).
//
//	lexicon.go    what the embedded tables say: Rank, Rarity, Base, Kin
//	near.go       which stems stand in the same surroundings: Number, Near
//	table.go      look-up in sorted text
//	closed.go     closed classes: Function, Reporting, Negation
//	nicknames.go  given names that stand for each other
//	regions.go    countries and states, inside which other places lie
//	data/         the embedded tables; data/README.md says where each comes from
//	sources/      what kin.txt, stems.txt and near.bin in data/ are made from, by the command in gen/
//
// The tables lie sorted and are searched where they lie, so that a start of
// the program costs next to nothing for them.
package lexicon

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
	"sync"
)

//go:embed data/rank.txt
var rankText string

//go:embed data/irregular.txt
var irregularText string

//go:embed data/kin.txt
var kinText string

var (
	ranks     = sync.OnceValue(func() *table { return newTable(rankText) })
	irregular = sync.OnceValue(func() *table { return newTable(irregularText) })
	kin       = sync.OnceValue(func() *table { return newTable(kinText) })
)

// ranked is the number of words in the rank table.
const ranked = 30000

// Prepare indexes the tables, which the first look-up does otherwise.
func Prepare() {
	ranks()
	irregular()
	kin()
}

// Rank tells how common a word (lower case) is in news English: 0 for the most common;
// 30000 for a word outside the table.
func Rank(word string) int {
	rest, ok := ranks().lookup(word)
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

// Base gives the base form of an irregular form ("blew": "blow"), or the word itself.
func Base(word string) string {
	if base, ok := irregular().lookup(word); ok {
		return base
	}
	return word
}

// Relation says how two stems go together.
type Relation uint8

const (
	Related  Relation = iota // they share a WordNet synset, or one is derived from the other
	Opposite                 // WordNet antonyms
)

// Kin calls visit for every stem that goes with a stem, in a fixed order.
func Kin(stem string, visit func(r Relation, other string)) {
	rest, ok := kin().lookup(stem)
	for ok && rest != "" {
		var field string
		field, rest, _ = strings.Cut(rest, " ")
		switch field[0] {
		case '=':
			visit(Related, field[1:])
		case '!':
			visit(Opposite, field[1:])
		}
	}
}
