// Command train makes the weights of the link model from annotated pairs of articles.
//
//	go run ./diffing/train -gold FOLDER [-test FOLDER,FOLDER] [-misses N] [-ablate] [-out FOLDER]
//
// FOLDER holds one JSON file a pair and one folder a story with the articles, a
// numbered sentence a line. The same input gives the same bytes.
//
//	main.go    flags, cross-validation, training on all
//	fit.go     the models, fitted to examples
//	gold.go    reading annotated pairs
//	strangers.go  pairs of articles on different events
//	reworded.go   copies of pairs that share less of the wording
//	score.go   F1 of links and of counterparts
//	same.go    the model of what counts as the same, and the sieve
//	misses.go  the worst misses; what each family of evidence is worth
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"crosscheck/diffing/boost"
)

var (
	treeOptions  = boost.Options{Trees: 72, Depth: 3, Rate: 0.14, L2: 8, MinLeaf: 5, Columns: 0.3, Rows: 0.6, Positive: 1, Seed: 1}
	sieveOptions = boost.Options{Trees: 12, Depth: 3, Rate: 0.4, L2: 4, MinLeaf: 3, Columns: 1, Rows: 1, Positive: 1, Seed: 2}
)

// ridge is that on the weights of the linear models.
const ridge = 33

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
	examples = append(examples, strangers(examples)...)
	taught := slices.Concat(examples, reworded(examples))
	values := crossFit(examples, fold, folds, full(examples), func(skip int) *mean { return fitLink(taught, fold, skip) })
	limit := report("cross-validation", examples, values, -1)
	reportStrangers(examples, values, limit)
	if without {
		ablate(examples, taught, fold, folds)
		return nil
	}
	if most > 0 {
		misses(examples, values, most)
	}
	rest := leftOver(examples, values)
	sameLimit := crossSame(examples, rest, fold, folds, values, limit)
	if out != "" {
		sieve := fitSieve(examples, fold, folds, values, limit)
		pairs, same := fitLink(taught, nil, -1), fitSame(examples, rest, nil, -1)
		pairs.trees.Limit, same.trees.Limit = limit, sameLimit
		for name, m := range map[string]writer{"sieve.txt": sieve, "link.txt": pairs.trees, "line.txt": pairs.line, "same.txt": same.trees, "sameline.txt": same.line} {
			if err := write(filepath.Join(out, name), m); err != nil {
				return err
			}
		}
		return nil
	}
	if test == "" {
		return nil
	}
	m := fitLink(taught, nil, -1)
	for _, folder := range strings.Split(test, ",") {
		held, err := load(folder)
		if err != nil {
			return err
		}
		values := make([][]float32, len(held))
		for n := range held {
			values[n] = predict(held, n, m, full(held))
		}
		report(folder[max(0, len(folder)-14):], held, values, -1)
	}
	return nil
}

// foldOf deals the stories, not the pairs, to folds.
func foldOf(examples []*example, folds int) map[string]int {
	of := map[string]int{}
	for _, e := range examples {
		if _, ok := of[e.stories[0]]; !ok {
			of[e.stories[0]] = len(of) % folds
		}
	}
	return of
}

// heldOut tells whether an example has a story of fold skip.
func (e *example) heldOut(fold map[string]int, skip int) bool {
	for _, story := range e.stories {
		if f, ok := fold[story]; ok && f == skip {
			return true
		}
	}
	return false
}
