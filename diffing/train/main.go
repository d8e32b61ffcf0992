// Command train makes the weights of the link model from annotated pairs of articles.
//
//	go run ./diffing/train -gold FOLDER [-stories FOLDERS] [-test FOLDERS] [-misses N] [-ablate] [-out FOLDER]
//
// FOLDER holds one JSON file a pair and one folder a story with the articles, a
// numbered sentence a line; the folders of -stories hold invented stories that are taught too (stories/
// here and ../testdata/stories, unless others are named). The same input gives the same bytes.
//
//	main.go    flags, cross-validation, training on all
//	fit.go     the models, fitted to examples
//	gold.go    reading annotated pairs
//	strangers.go  pairs of articles on different events
//	reworded.go   copies of pairs that share less of the wording
//	invented.go   invented stories
//	stories/      such stories, written for training
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
	treeOptions  = boost.Options{Trees: 72, Depth: 3, Rate: 0.14, L2: 8, MinLeaf: 5, Columns: 0.3, Rows: 0.6, Positive: 1, Seed: 2}
	sieveOptions = boost.Options{Trees: 12, Depth: 3, Rate: 0.4, L2: 4, MinLeaf: 3, Columns: 1, Rows: 1, Positive: 1, Seed: 2}
)

// ridge is that on the weights of the linear models.
const ridge = 33

func main() {
	var j job
	flag.StringVar(&j.gold, "gold", "", "folder of annotated pairs to train on")
	flag.StringVar(&j.stories, "stories", "diffing/train/stories,diffing/testdata/stories", "folders of invented stories to train on too, comma-separated")
	flag.StringVar(&j.out, "out", "", "folder to write the models to")
	flag.IntVar(&j.misses, "misses", 0, "print this many misses and false links of the cross-validation")
	flag.BoolVar(&j.ablate, "ablate", false, "cross-validate without each family of evidence in turn")
	flag.StringVar(&j.test, "test", "", "folders of annotated pairs to score, comma-separated")
	flag.Parse()
	if err := j.run(); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(2)
	}
}

// job is what the command is asked to do.
type job struct {
	gold, stories, test, out string
	misses                   int
	ablate                   bool
}

func (j job) run() error {
	examples, err := load(j.gold)
	if err != nil {
		return err
	}
	told, err := invented(j.stories)
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
	fold := foldOf(slices.Concat(examples, told), folds)
	examples = append(examples, strangers(examples)...)
	taught := slices.Concat(examples, reworded(examples), told, strangers(told))
	all := slices.Concat(examples, told)
	values := crossFit(all, fold, folds, full(all), func(skip int) *mean { return fitLink(taught, fold, skip) })
	every := values
	values, ofTold := values[:len(examples)], values[len(examples):]
	limit := report("cross-validation", examples, values, -1)
	report("invented stories, cv", told, ofTold, limit)
	reportStrangers(examples, values, limit)
	if j.ablate {
		ablate(examples, taught, fold, folds)
		return nil
	}
	if j.misses > 0 {
		misses(examples, values, j.misses)
	}
	rest := leftOver(examples, values)
	sameLimit := crossSame(examples, rest, fold, folds, values, limit)
	if j.out != "" {
		sieve := fitSieve(all, fold, folds, every, limit)
		pairs, same := fitLink(taught, nil, -1), fitSame(examples, rest, nil, -1)
		pairs.trees.Limit, same.trees.Limit = limit, sameLimit
		for name, m := range map[string]writer{"sieve.txt": sieve, "link.txt": pairs.trees, "line.txt": pairs.line, "same.txt": same.trees, "sameline.txt": same.line} {
			if err := write(filepath.Join(j.out, name), m); err != nil {
				return err
			}
		}
		return nil
	}
	if j.test == "" {
		return nil
	}
	m := fitLink(taught, nil, -1)
	for _, folder := range strings.Split(j.test, ",") {
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
