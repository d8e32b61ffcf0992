package token

import (
	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"

	"crosscheck/diffing/lexicon"
)

// Stem gives the Snowball (Porter2) stem of a lower-case word; words of one or two
// letters stand for themselves, irregular forms for their base ("blew": "blow").
func Stem(lower string) string { return stem(lower, lexicon.Base(lower)) }

// stem gives the stem of a word, whose base form is known.
func stem(lower, base string) string {
	if len(lower) < 3 {
		return lower
	}
	env := snowballstem.NewEnv(base)
	english.Stem(env)
	return env.Current()
}
