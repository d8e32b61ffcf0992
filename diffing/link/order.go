package link

import "crosscheck/diffing/reading"

// longestRun finds the longest run of equal words, function words and all: its length
// in tokens and the weight of its content words.
func (p *pair) longestRun(wa, wb []int32) (int, float32) {
	prev, cur := scratch(&p.counts[0], len(wb)+1), scratch(&p.counts[1], len(wb)+1)
	best, weight := 0, float32(0)
	for i, x := range wa {
		for j, y := range wb {
			if x != y {
				cur[j+1] = 0
				continue
			}
			cur[j+1] = prev[j] + 1
			if int(cur[j+1]) >= max(best, 1) {
				w := p.runWeight(wa[i+1-int(cur[j+1]) : i+1])
				if int(cur[j+1]) > best || w > weight {
					best, weight = int(cur[j+1]), w
				}
			}
		}
		prev, cur = cur, prev
	}
	return best, weight
}

func (p *pair) runWeight(run []int32) float32 {
	var weight float64
	for _, id := range run {
		if !p.v.Words[id].Function {
			weight += float64(p.weight[id])
		}
	}
	return float32(weight)
}

// commonPairs sums the weights of pairs of content words that stand near each other in both
// sentences, in whatever order: a stand-in for a predicate with its argument.
func (p *pair) commonPairs(a, b *reading.Sentence) (sum, share float32) {
	const window = 3
	var total64, sum64 float64
	for k, t := range a.Sequence {
		x := a.Words[t]
		for _, u := range a.Sequence[k+1 : min(k+1+window, len(a.Sequence))] {
			y := a.Words[u]
			w := min(p.weight[x], p.weight[y])
			total64 += float64(w)
			if x == y || !contains(b.Content, x) || !contains(b.Content, y) {
				continue
			}
			if near(b, x, y, window) {
				sum64 += float64(w)
			}
		}
	}
	sum = float32(sum64)
	return sum, ratio(sum, float32(total64))
}

func near(s *reading.Sentence, x, y int32, window int) bool {
	for k, t := range s.Sequence {
		if s.Words[t] != x {
			continue
		}
		for m := max(0, k-window); m < min(k+window+1, len(s.Sequence)); m++ {
			if s.Words[s.Sequence[m]] == y {
				return true
			}
		}
	}
	return false
}

// densest finds the stretch in which two sequences of words have most in common in the
// same order: how many words are equal there, less four fifths of those that are not,
// and the share that is equal. Function words count half.
func (p *pair) densest(a, b []int32) (value, density float32) {
	n, m := len(a), len(b)
	if n == 0 || m == 0 {
		return 0, 0
	}
	// Local alignment (Smith and Waterman 1981) with linear gaps.
	const gap, mismatch = 0.4, 0.6
	score := scratch(&p.dp[0], (n+1)*(m+1))
	equal, length := scratch(&p.counts[2], (n+1)*(m+1)), scratch(&p.counts[3], (n+1)*(m+1))
	var bestEqual, bestLength int16
	for i := 1; i <= n; i++ {
		for j := 1; j <= m; j++ {
			at, up, left, diagonal := i*(m+1)+j, (i-1)*(m+1)+j, i*(m+1)+j-1, (i-1)*(m+1)+j-1
			s := score[diagonal] - mismatch
			same := a[i-1] == b[j-1]
			if same {
				s = score[diagonal] + 1
				if p.v.Words[a[i-1]].Function {
					s -= 0.5
				}
			}
			from := diagonal
			if v := max(score[up], score[left]) - gap; v > s {
				s, from, same = v, up, false
				// Of two ways that are worth the same the denser one, whichever side it is on.
				if score[left] > score[up] || score[left] == score[up] && denser(equal, length, left, up) {
					from = left
				}
			}
			if s <= 0 {
				continue
			}
			score[at], equal[at], length[at] = s, equal[from], length[from]+1
			if same {
				equal[at]++
			}
			if s > value || s == value && int(equal[at])*int(bestLength) > int(bestEqual)*int(length[at]) {
				value, bestEqual, bestLength = s, equal[at], length[at]
			}
		}
	}
	if bestLength == 0 {
		return 0, 0
	}
	return value, float32(bestEqual) / float32(bestLength)
}

func denser(equal, length []int16, x, y int) bool {
	return int(equal[x])*int(length[y]) > int(equal[y])*int(length[x])
}

// window gives the greatest weight of words of a run of six content words of a that b has
// too: one clause of a long sentence told in full.
func (p *pair) window(a, b *reading.Sentence) float32 {
	const width = 6
	var best, sum float32
	hit := make([]float32, len(a.Sequence))
	for k, t := range a.Sequence {
		if id := a.Words[t]; contains(b.Content, id) {
			hit[k] = p.weight[id]
		}
		sum += hit[k]
		if k >= width {
			sum -= hit[k-width]
		}
		best = max(best, sum)
	}
	return best
}
