package diffing

import (
	"slices"

	"crosscheck/model"
)

// copyShare is the share of an article's text from which on it counts as a copy.
const copyShare = 0.6

// carried is the share of a sentence that must stand in the other unchanged to count as carried
// over: what an editor makes of a wire text keeps more, what two outlets write of one event less.
const carried = 0.7

// leastCarried is how many sentences make a copy at the least: two outlets may well tell one thing in
// the same words.
const leastCarried = 2

// copies groups articles most of whose text is one: the shorter one's body stands in the other,
// but for what an editor cut, added or put in other words.
func copies(c *model.Comparison) []model.Copy {
	n := len(c.Articles)
	length := make([]int, n)
	for a := range c.Articles {
		for _, s := range c.Articles[a].Sentences {
			if s.Role == model.Body {
				length[a] += len(s.Text)
			}
		}
	}
	group := make([]int, n)
	share := make([]float64, n)
	for a := range group {
		group[a], share[a] = a, 1
	}
	shared := sharedText(c)
	for a := range n {
		for b := a + 1; b < n; b++ {
			part := 0.0
			if short := min(length[a], length[b]); short > 0 {
				part = min(1, float64(shared[[2]int{a, b}])/float64(short))
			}
			if part < copyShare {
				continue
			}
			from, to := group[b], group[a]
			least := min(part, share[to], share[from])
			for k := range group {
				if group[k] == from {
					group[k] = to
				}
			}
			share[to] = least
		}
	}
	var out []model.Copy
	for g := range n {
		var ids []int
		for a := range n {
			if group[a] == g {
				ids = append(ids, a)
			}
		}
		if len(ids) > 1 {
			out = append(out, model.Copy{Articles: ids, Share: float64(int(share[g]*100+0.5)) / 100})
		}
	}
	return out
}

// sharedText gives for every two articles how many bytes of body text one carries over from the
// other, whichever has more of them.
func sharedText(c *model.Comparison) map[[2]int]int {
	type sentence struct{ article, index, other int }
	most := make(map[sentence]int) // a sentence that is carried over into two counts once
	sums, counts := make(map[[2]int][2]int), make(map[[2]int][2]int)
	for i := range c.Links {
		l := &c.Links[i]
		left, right := c.Sentence(l.Left), c.Sentence(l.Right)
		if left.Role != model.Body || right.Role != model.Body {
			continue
		}
		key := [2]int{l.Left.Article, l.Right.Article}
		kept := [2]int{len(left.Text), len(right.Text)}
		if l.Relation != model.Identical {
			if l.Edits == nil && c.Words != nil {
				continue // edits that leave so much as they are were kept
			}
			for _, e := range l.Edits {
				kept[0] -= int(e.LeftEnd - e.LeftStart)
				kept[1] -= int(e.RightEnd - e.RightStart)
			}
		}
		if float64(max(kept[0], kept[1])) < carried*float64(max(len(left.Text), len(right.Text))) {
			continue
		}
		sum, count := sums[key], counts[key]
		for side, s := range []sentence{{key[0], l.Left.Sentence, key[1]}, {key[1], l.Right.Sentence, key[0]}} {
			if more := kept[side] - most[s]; more > 0 {
				if sum[side] += more; most[s] == 0 {
					count[side]++
				}
				most[s] = kept[side]
			}
		}
		sums[key], counts[key] = sum, count
	}
	out := make(map[[2]int]int, len(sums))
	for key, sum := range sums {
		if count := counts[key]; min(count[0], count[1]) >= leastCarried {
			out[key] = slices.Max(sum[:])
		}
	}
	return out
}
