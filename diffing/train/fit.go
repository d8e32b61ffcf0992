package main

import (
	"io"
	"math"
	"os"

	"crosscheck/diffing/boost"
	"crosscheck/diffing/linear"
	"crosscheck/diffing/link"
)

// mean is the mean of two models: trees, which find what goes together, and a line, which
// carries over to what the trees never saw.
type mean struct {
	trees *boost.Model
	line  *linear.Model // nil for trees alone
}

func (m *mean) Score(x []float32) float32 {
	if m.line == nil {
		return m.trees.Score(x)
	}
	return (m.trees.Score(x) + m.line.Score(x)) / 2
}

// fitMean trains both models on rows x.
func fitMean(names []string, x [][]float32, y []float32) *mean {
	return &mean{boost.Fit(names, x, y, nil, treeOptions), linear.Fit(names, x, y, ridge)}
}

// fitLink trains the model of links on all examples but those of fold skip.
func fitLink(examples []*example, fold map[string]int, skip int) *mean {
	x, y := rows(examples, fold, skip, full(examples), isLink)
	return fitMean(link.Names(), x, y)
}

// rows collects the values of the candidates of all examples but those of fold skip, and for
// which the label is right; pairs in doubt teach nothing. Values are asked for by example and
// candidate.
func rows(examples []*example, fold map[string]int, skip int, values func(n, k int) []float32, right func(label string) bool) (x [][]float32, y []float32) {
	for n, e := range examples {
		if e.heldOut(fold, skip) {
			continue
		}
		for k, s := range e.samples {
			at := [2]int{s.I, s.J}
			if e.doubtful[at] {
				continue
			}
			v := float32(0)
			if right(e.gold[at]) {
				v = 1
			}
			x, y = append(x, values(n, k)), append(y, v)
		}
	}
	return x, y
}

func isLink(label string) bool { return label != "" }

func isSame(label string) bool { return label == "same" }

func full(examples []*example) func(n, k int) []float32 {
	return func(n, k int) []float32 { return examples[n].samples[k].X }
}

func quick(examples []*example) func(n, k int) []float32 {
	return func(n, k int) []float32 { return examples[n].samples[k].Quick }
}

// predict gives every candidate of one example its probability.
func predict(examples []*example, n int, m *mean, values func(n, k int) []float32) []float32 {
	out := make([]float32, len(examples[n].samples))
	for k := range out {
		out[k] = float32(1 / (1 + math.Exp(-float64(m.Score(values(n, k))))))
	}
	return out
}

// crossFit gives every candidate the probability of a model that has not seen its story.
func crossFit(examples []*example, fold map[string]int, folds int, values func(n, k int) []float32, fit func(skip int) *mean) [][]float32 {
	out := make([][]float32, len(examples))
	for f := range folds {
		m := fit(f)
		for n, e := range examples {
			if fold[e.stories[0]] == f {
				out[n] = predict(examples, n, m, values)
			}
		}
	}
	return out
}

// writer is a model that writes itself.
type writer interface{ Write(w io.Writer) error }

func write(path string, m writer) error {
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
