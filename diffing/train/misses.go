package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"crosscheck/diffing/link"
)

// misses prints the gold links of least value and the other pairs of greatest value.
func misses(examples []*example, value [][]float32, most int) {
	type miss struct {
		e *example
		k int
		v float32
	}
	var lost, wrong []miss
	for n, e := range examples {
		for k, s := range e.samples {
			at := [2]int{s.I, s.J}
			switch {
			case e.doubtful[at]:
			case e.gold[at] != "":
				lost = append(lost, miss{e, k, value[n][k]})
			default:
				wrong = append(wrong, miss{e, k, value[n][k]})
			}
		}
	}
	slices.SortStableFunc(lost, func(x, y miss) int { return cmp.Compare(x.v, y.v) })
	slices.SortStableFunc(wrong, func(x, y miss) int { return cmp.Compare(y.v, x.v) })
	for _, list := range [][]miss{lost, wrong} {
		fmt.Println("-----")
		for _, m := range list[:min(most, len(list))] {
			s := m.e.samples[m.k]
			fmt.Printf("%.3f %s (%d, %d) %s\n    %s\n    %s\n", m.v, m.e.stories[0], s.I, s.J, m.e.gold[[2]int{s.I, s.J}], m.e.articles[0].Sentences[s.I].Text, m.e.articles[1].Sentences[s.J].Text)
		}
	}
}

// ablate cross-validates the link model without each family of evidence in turn, on examples by models
// that were taught others too.
func ablate(examples, taught []*example, fold map[string]int, folds int) {
	names := link.Names()
	var families []string
	for _, name := range names {
		if family, _, _ := strings.Cut(name, "."); !slices.Contains(families, family) {
			families = append(families, family)
		}
	}
	for _, family := range families {
		masked := func(of []*example) func(n, k int) []float32 {
			return func(n, k int) []float32 {
				x := slices.Clone(of[n].samples[k].X)
				for f, name := range names {
					if strings.HasPrefix(name, family+".") {
						x[f] = 0
					}
				}
				return x
			}
		}
		values := crossFit(examples, fold, folds, masked(examples), func(skip int) *mean {
			x, y := rows(taught, fold, skip, masked(taught), isLink)
			return fitMean(names, x, y)
		})
		report("without "+family, examples, values, -1)
	}
}
