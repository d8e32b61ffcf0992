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
	pairs := make(map[[2]int][]int)
	var keys [][2]int
	for i := range c.Links {
		l := &c.Links[i]
		l.Moved = false
		if l.Relation == model.Overlap && l.Score < sureOrder {
			continue
		}
		key := [2]int{l.Left.Article, l.Right.Article}
		if pairs[key] == nil {
			keys = append(keys, key)
		}
		pairs[key] = append(pairs[key], i)
	}
	for _, key := range keys {
		links := onePerSentence(c, pairs[key])
		kept := longestChain(c, links)
		for n, i := range links {
			if c.Links[i].Relation != model.Overlap && !kept[n] {
				c.Links[i].Moved = true
			}
		}
	}
}

// onePerSentence keeps of several links of one sentence the surest.
func onePerSentence(c *model.Comparison, links []int) []int {
	byScore := slices.Clone(links)
	sort.SliceStable(byScore, func(x, y int) bool {
		a, b := &c.Links[byScore[x]], &c.Links[byScore[y]]
		return strength(c, a) > strength(c, b)
	})
	left, right := map[int]bool{}, map[int]bool{}
	var out []int
	for _, i := range byScore {
		l := &c.Links[i]
		if !left[l.Left.Sentence] && !right[l.Right.Sentence] {
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
