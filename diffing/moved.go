package diffing

import (
	"slices"
	"sort"

	"crosscheck/model"
)

// sureOrder is the score from which on an overlap counts for the order of sentences.
const sureOrder = 0.9

// markMoved marks the links of sentences that changed their place: those of identical or
// reworded sentences that are not on the longest chain of links that keeps the order
// of both articles.
func markMoved(c *model.Comparison) {
	pairs := make([][]int, len(c.Articles)) // by right article: the links of one left article
	for from := 0; from < len(c.Links); {
		left := c.Links[from].Left.Article
		for ; from < len(c.Links) && c.Links[from].Left.Article == left; from++ {
			l := &c.Links[from]
			if l.Moved = false; l.Relation != model.Overlap || l.Score >= sureOrder {
				pairs[l.Right.Article] = append(pairs[l.Right.Article], from)
			}
		}
		for right, list := range pairs {
			if len(list) > 1 {
				markPair(c, onePerSentence(c, list))
			}
			pairs[right] = list[:0]
		}
	}
}

// markPair marks those of the links of two articles that are not on the longest chain.
func markPair(c *model.Comparison, links []int) {
	kept := longestChain(c, links)
	for n, i := range links {
		if c.Links[i].Relation != model.Overlap && !kept[n] {
			c.Links[i].Moved = true
		}
	}
}

// onePerSentence keeps of several links of one sentence the surest.
func onePerSentence(c *model.Comparison, links []int) []int {
	left := make([]bool, len(c.Articles[c.Links[links[0]].Left.Article].Sentences))
	right := make([]bool, len(c.Articles[c.Links[links[0]].Right.Article].Sentences))
	out := links[:0]
	for _, i := range surest(c, links) {
		if l := &c.Links[i]; !left[l.Left.Sentence] && !right[l.Right.Sentence] {
			left[l.Left.Sentence], right[l.Right.Sentence] = true, true
			out = append(out, i)
		}
	}
	slices.Sort(out) // links stand in the order of their left sentences
	return out
}

// longestChain finds the longest subsequence of links with rising right sentences
// (patience sorting, n log n) and tells for each link whether it is on it.
func longestChain(c *model.Comparison, links []int) []bool {
	var tails []int // by length: position in links of the chain's last link
	before := make([]int, len(links))
	for n, i := range links {
		r := c.Links[i].Right.Sentence
		k := sort.Search(len(tails), func(k int) bool { return c.Links[links[tails[k]]].Right.Sentence >= r })
		before[n] = -1
		if k > 0 {
			before[n] = tails[k-1]
		}
		if k == len(tails) {
			tails = append(tails, n)
		} else {
			tails[k] = n
		}
	}
	kept := make([]bool, len(links))
	if len(tails) > 0 {
		for n := tails[len(tails)-1]; n >= 0; n = before[n] {
			kept[n] = true
		}
	}
	return kept
}
