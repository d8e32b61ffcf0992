package main

import (
	"fmt"
	"math"
	"slices"

	"crosscheck/diffing/boost"
	"crosscheck/diffing/link"
)

// fitSame trains the model of what is told the same, on all examples but those of fold skip, from
// values by example and candidate (see leftOver).
func fitSame(examples []*example, values func(n, k int) []float32, fold map[string]int, skip int) *mean {
	x, y := rows(examples, fold, skip, values, isSame)
	return fitMean(link.SameNames(), x, y)
}

// leftOver gives what tells whether a link tells the same, with the odds of the link by the
// probabilities of models which had not seen its story.
func leftOver(examples []*example, value [][]float32) func(n, k int) []float32 {
	return func(n, k int) []float32 {
		p := float64(value[n][k])
		return append(slices.Clip(examples[n].samples[k].Same), float32(math.Log(p/(1-p))))
	}
}

// crossSame scores the `same` label end to end, on links found by models that have not
// seen the story, and gives the best limit.
func crossSame(examples []*example, values func(n, k int) []float32, fold map[string]int, folds int, value [][]float32, limit float32) float32 {
	same := crossFit(examples, fold, folds, values, func(skip int) *mean { return fitSame(examples, values, fold, skip) })
	type point struct {
		limit float32
		t     tally
	}
	var curve []point
	for l := float32(0.1); l < 0.9; l += 0.02 {
		var t tally
		for i, e := range examples {
			if e.strange() {
				continue
			}
			for _, label := range e.gold {
				if label == "same" {
					t.gold++
				}
			}
			for k, s := range e.samples {
				at := [2]int{s.I, s.J}
				if value[i][k] < limit || same[i][k] < l || e.doubtful[at] {
					continue
				}
				t.found++
				if e.gold[at] == "same" {
					t.hit++
				}
			}
		}
		curve = append(curve, point{l, t})
	}
	// Of the limits that are worth about the same a low one, since other kinds of stories get lower
	// values from the model, but not the very edge, which is chance.
	const flat = 0.02
	top := 0.0
	for _, p := range curve {
		top = max(top, p.t.f1())
	}
	level := slices.DeleteFunc(curve, func(p point) bool { return p.t.f1() < top-flat })
	best, bestLimit := level[len(level)/4].t, level[len(level)/4].limit
	fmt.Printf("%-28s %v   limit %.2f\n", "same, cv", best, bestLimit)
	return bestLimit
}

// kept is the share of the links found in cross-validation that the sieve must let through.
const kept = 0.99

// nearly is the share of the odds at the limit of links from which on the sieve learns to let pairs through.
const nearly = 1 / math.E

// fitSieve trains the sieve to know what the model finds or all but finds, from its values in
// cross-validation, and sets the sieve's limit so that it costs hardly a link: measured with
// sieves that have not seen the story.
func fitSieve(examples []*example, fold map[string]int, folds int, value [][]float32, limit float32) *boost.Model {
	odds := func(p float32) float32 { return p / (1 - p) }
	fit := func(fold map[string]int, skip int) *mean {
		var x [][]float32
		var y []float32
		for n, e := range examples {
			if e.heldOut(fold, skip) {
				continue
			}
			for k, s := range e.samples {
				v := float32(0)
				if odds(value[n][k]) >= nearly*odds(limit) {
					v = 1
				}
				x, y = append(x, s.Quick), append(y, v)
			}
		}
		return &mean{trees: boost.Fit(link.SieveNames(), x, y, nil, sieveOptions)}
	}
	passed := crossFit(examples, fold, folds, quick(examples), func(skip int) *mean { return fit(fold, skip) })
	var found, all []float32
	for i := range examples {
		for k := range examples[i].samples {
			all = append(all, passed[i][k])
			if value[i][k] >= limit {
				found = append(found, passed[i][k])
			}
		}
	}
	slices.Sort(found)
	bound := found[int(float64(len(found))*(1-kept))]
	pass := 0
	for _, p := range all {
		if p >= bound {
			pass++
		}
	}
	fmt.Printf("%-28s lets %d of %d candidates through, limit %.4f\n", "sieve, cv", pass, len(all), bound)
	m := fit(nil, -1).trees
	m.Limit = bound
	return m
}
