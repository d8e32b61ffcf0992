package main

import (
	"hash/fnv"
	"math/rand/v2"
	"strings"

	"crosscheck/diffing/lexicon"
	"crosscheck/model"
)

// shares are what shares of the words are replaced in the copies of a training pair.
var shares = []float64{0.1, 0.2}

// reworded gives copies of annotated pairs in which words of both articles are replaced by
// unrelated ones, with the annotations of the pairs. The training stories are told much alike; from the
// copies the models learn what holds of a link when less of the wording is shared. (Word
// dropout as in Iyyer et al. 2015, on the text itself, so that all measures see it.)
func reworded(examples []*example) []*example {
	var stock []string
	for _, e := range examples {
		for a := range e.articles {
			for i := range e.articles[a].Sentences {
				for _, w := range strings.Fields(e.articles[a].Sentences[i].Text) {
					if core := replaceable(w); core != "" {
						stock = append(stock, core)
					}
				}
			}
		}
	}
	var out []*example
	for _, share := range shares {
		for _, e := range examples {
			articles := e.articles
			for a := range articles {
				articles[a].Sentences = replace(articles[a].Sentences, share, stock)
			}
			c := measured(articles, e.stories...)
			c.gold, c.doubtful = e.gold, e.doubtful
			out = append(out, c)
		}
	}
	return out
}

// replace gives the sentences of an article with a share of their words replaced. What is drawn hangs on
// the sentence alone, so that it is the same on every run.
func replace(sentences []model.Sentence, share float64, stock []string) []model.Sentence {
	out := make([]model.Sentence, len(sentences))
	for i, s := range sentences {
		h := fnv.New64a()
		h.Write([]byte(s.Text))
		draw := rand.New(rand.NewPCG(h.Sum64(), uint64(share*1000)))
		fields := strings.Fields(s.Text)
		for k, w := range fields {
			if core := replaceable(w); core != "" && draw.Float64() < share {
				fields[k] = stock[draw.IntN(len(stock))] + w[len(core):]
			}
		}
		s.Text = strings.Join(fields, " ")
		s.End = len(s.Text)
		out[i] = s
	}
	return out
}

// shortest is the least length of a word that is replaced.
const shortest = 4

// replaceable gives the word in a field of text without the signs behind it, or "" where it is a name, a
// figure or a word of grammar.
func replaceable(field string) string {
	core := strings.TrimRight(field, ",.;:?!”\"'")
	if len(core) < shortest || strings.Trim(core, "abcdefghijklmnopqrstuvwxyz") != "" || lexicon.Function(core) || lexicon.Reporting(core) {
		return ""
	}
	return core
}
