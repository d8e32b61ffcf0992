package token

import (
	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"

	"crosscheck/diffing/lexicon"
)

// Stem gives the Snowball (Porter2) stem of a lower-case word; words of one or two
// letters stand for themselves, irregular forms for their base ("blew": "blow").
func Stem(lower string) string { return stem(lower, Word) }

// stem gives the Snowball (Porter2) stem of a folded word.
func stem(lower string, kind Kind) string {
	if kind != Word || len(lower) < 3 {
		return lower
	}
	env := snowballstem.NewEnv(lexicon.Base(lower))
	english.Stem(env)
	return env.Current()
}
