package main

import (
	"fmt"

	"crosscheck/diffing/link"
	"crosscheck/diffing/reading"
	"crosscheck/model"
)

// met is with how many other stories each is paired.
const met = 3

// strangers pairs an article of every story with one of each of the next stories. They have nothing to
// say to each other, which the annotated pairs alone never show: each of those is about one event.
func strangers(examples []*example) []*example {
	var firsts []*example // the first pair of each story
	seen := map[string]bool{}
	for _, e := range examples {
		if !seen[e.stories[0]] {
			seen[e.stories[0]] = true
			firsts = append(firsts, e)
		}
	}
	var out []*example
	for k, e := range firsts {
		for _, other := range firsts[k+1 : min(k+1+met, len(firsts))] {
			out = append(out, measured([2]model.Article{e.articles[0], other.articles[1]}, e.stories[0], other.stories[0]))
		}
	}
	return out
}

// measured makes an example of two articles, without annotations as yet.
func measured(articles [2]model.Article, stories ...string) *example {
	e := &example{stories: stories, articles: articles, nA: len(articles[0].Sentences), nB: len(articles[1].Sentences),
		gold: map[[2]int]string{}, doubtful: map[[2]int]bool{}}
	e.samples = link.Samples(reading.Read(articles[:]), 0, 1)
	return e
}

// strange tells whether an example is a pair of strangers.
func (e *example) strange() bool { return len(e.stories) > 1 }

// reportStrangers prints how many sentences of strangers are linked.
func reportStrangers(examples []*example, values [][]float32, limit float32) {
	pairs, found := 0, 0
	for n, e := range examples {
		if !e.strange() {
			continue
		}
		pairs++
		for _, v := range values[n] {
			if v >= limit {
				found++
			}
		}
	}
	fmt.Printf("%-28s %d links between %d pairs of articles on different events\n", "strangers, cv", found, pairs)
}
