package main

import (
	"fmt"
	"math"
	"os"
	"slices"

	"crosscheck/diffing/boost"
	"crosscheck/diffing/link"
)

var sameOptions = boost.Options{Trees: 80, Depth: 3, Rate: 0.06, L2: 4, MinLeaf: 2, Columns: 0.5, Rows: 0.8, Positive: 1, Seed: 3}

// fitSame trains the model that tells `same` from `overlap` among linked sentences, on
// the gold links of all examples but those of fold skip.
func fitSame(examples []*example, fold []int, skip int) *boost.Model {
	var xs [][]float32
	var ys []float32
	for i, e := range examples {
		if fold != nil && fold[i] == skip {
			continue
		}
		for _, s := range e.samples {
			label := e.gold[[2]int{s.I, s.J}]
			if label == "" {
				continue
			}
			y := float32(0)
			if label == "same" {
				y = 1
			}
			xs, ys = append(xs, s.X), append(ys, y)
		}
	}
	return boost.Fit(link.Names(), xs, ys, nil, sameOptions)
}

// crossSame scores the `same` label end to end, on links found by models that have not
// seen the story, and gives the best limit.
func crossSame(examples []*example, fold []int, folds int, value [][]float32, limit float32) float32 {
	same := make([][]float32, len(examples))
	for f := range folds {
		m := fitSame(examples, fold, f)
		for i, e := range examples {
			if fold[i] == f {
				for _, s := range e.samples {
					same[i] = append(same[i], float32(1/(1+math.Exp(-float64(m.Score(s.X))))))
				}
			}
		}
	}
	type point struct {
		limit float32
		t     tally
	}
	var curve []point
	for l := float32(0.1); l < 0.9; l += 0.02 {
		var t tally
		for i, e := range examples {
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
	// Of the limits that are worth about the same a low one: other kinds of stories get lower
	// values from the model, and the very edge is chance.
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

func write(path string, m *boost.Model) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := m.Write(f); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

// kept is the share of the links found in cross-validation that the sieve must let through.
const kept = 0.99

// fitSieve trains the sieve and sets its limit so that it costs hardly a link: measured with
// sieves that have not seen the story, on the links that the model finds in it.
func fitSieve(examples []*example, fold []int, folds int, value [][]float32, limit float32) *boost.Model {
	quick := func(s *link.Sample) []float32 { return s.Quick }
	passed := crossFit(examples, fold, folds, sieveOptions, link.SieveNames(), quick)
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
	m := fit(examples, nil, -1, sieveOptions, link.SieveNames(), quick)
	m.Limit = bound
	return m
}
