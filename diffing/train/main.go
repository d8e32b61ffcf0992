// Command train makes the weights of the link model from annotated pairs of articles.
//
//	go run ./diffing/train -gold FOLDER [-test FOLDER,FOLDER] [-misses N] [-ablate] [-out FOLDER]
//
// FOLDER holds one JSON file a pair and one folder a story with the articles, a
// numbered sentence a line. The same input gives the same bytes.
//
//	main.go    flags, cross-validation, training on all
//	gold.go    reading annotated pairs
//	score.go   F1 of links and of counterparts
//	same.go    the model of what counts as the same, and the sieve
//	misses.go  the worst misses; what each family of evidence is worth
package main

import (
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"

	"crosscheck/diffing/boost"
	"crosscheck/diffing/link"
)

var (
	firstOptions = boost.Options{Trees: 120, Depth: 5, Rate: 0.065, L2: 8, MinLeaf: 5, Columns: 0.3, Rows: 0.6, Positive: 1, Seed: 1}
	sieveOptions = boost.Options{Trees: 16, Depth: 3, Rate: 0.3, L2: 4, MinLeaf: 3, Columns: 1, Rows: 1, Positive: 1, Seed: 2}
)

func main() {
	gold := flag.String("gold", "", "folder of annotated pairs to train on")
	out := flag.String("out", "", "folder to write the models to")
	most := flag.Int("misses", 0, "print this many misses and false links of the cross-validation")
	without := flag.Bool("ablate", false, "cross-validate without each family of evidence in turn")
	test := flag.String("test", "", "folders of annotated pairs to score, comma-separated")
	flag.Parse()
	if err := run(*gold, *test, *out, *most, *without); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(2)
	}
}

func run(gold, test, out string, most int, without bool) error {
	examples, err := load(gold)
	if err != nil {
		return err
	}
	n := 0
	reach := 0
	for _, e := range examples {
		n += len(e.samples)
		for _, s := range e.samples {
			if e.gold[[2]int{s.I, s.J}] != "" {
				reach++
			}
		}
	}
	fmt.Printf("%d pairs of articles, %d candidates, %d gold links among them\n", len(examples), n, reach)
	const folds = 5
	fold := foldOf(examples, folds)
	first := crossFit(examples, fold, folds, firstOptions, link.Names(), func(s *link.Sample) []float32 { return s.X })
	limit1 := report("cross-validation", examples, first, -1)
	if without {
		ablate(examples, fold, folds)
		return nil
	}
	if most > 0 {
		misses(examples, first, most)
	}
	sameLimit := crossSame(examples, fold, folds, first, limit1)
	if out != "" {
		if err := write(filepath.Join(out, "sieve.txt"), fitSieve(examples, fold, folds, first, limit1)); err != nil {
			return err
		}
		m := fit(examples, nil, -1, firstOptions, link.Names(), func(s *link.Sample) []float32 { return s.X })
		m.Limit = limit1
		if err := write(filepath.Join(out, "link.txt"), m); err != nil {
			return err
		}
		m = fitSame(examples, nil, -1)
		m.Limit = sameLimit
		return write(filepath.Join(out, "same.txt"), m)
	}
	if test == "" {
		return nil
	}
	m1 := fit(examples, nil, -1, firstOptions, link.Names(), func(s *link.Sample) []float32 { return s.X })
	for _, folder := range strings.Split(test, ",") {
		held, err := load(folder)
		if err != nil {
			return err
		}
		v1 := predict(held, m1, func(s *link.Sample) []float32 { return s.X })
		report(folder[max(0, len(folder)-14):], held, v1, -1)
	}
	return nil
}

// foldOf deals the stories, not the pairs, to folds.
func foldOf(examples []*example, folds int) []int {
	of := map[string]int{}
	out := make([]int, len(examples))
	for i, e := range examples {
		if _, ok := of[e.story]; !ok {
			of[e.story] = len(of) % folds
		}
		out[i] = of[e.story]
	}
	return out
}

// crossFit gives every candidate the probability of a model that has not seen its story.
func crossFit(examples []*example, fold []int, folds int, o boost.Options, names []string, x func(*link.Sample) []float32) [][]float32 {
	out := make([][]float32, len(examples))
	for f := range folds {
		m := fit(examples, fold, f, o, names, x)
		for i, e := range examples {
			if fold[i] == f {
				out[i] = predict([]*example{e}, m, x)[0]
			}
		}
	}
	return out
}

// fit trains on all examples but those of fold skip.
func fit(examples []*example, fold []int, skip int, o boost.Options, names []string, x func(*link.Sample) []float32) *boost.Model {
	var xs [][]float32
	var ys []float32
	for i, e := range examples {
		if fold != nil && fold[i] == skip {
			continue
		}
		for _, s := range e.samples {
			at := [2]int{s.I, s.J}
			if e.doubtful[at] {
				continue
			}
			y := float32(0)
			if e.gold[at] != "" {
				y = 1
			}
			xs, ys = append(xs, x(s)), append(ys, y)
		}
	}
	return boost.Fit(names, xs, ys, nil, o)
}

func predict(examples []*example, m *boost.Model, x func(*link.Sample) []float32) [][]float32 {
	out := make([][]float32, len(examples))
	for i, e := range examples {
		for _, s := range e.samples {
			out[i] = append(out[i], float32(1/(1+math.Exp(-float64(m.Score(x(s)))))))
		}
	}
	return out
}
