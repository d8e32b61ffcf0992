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
	x, y := rows(examples, fold, skip, full)
	return fitMean(link.Names(), x, y)
}

// rows collects the candidates of all examples but those of fold skip, and which are links; pairs
// in doubt teach nothing.
func rows(examples []*example, fold map[string]int, skip int, values func(*link.Sample) []float32) (x [][]float32, y []float32) {
	for _, e := range examples {
		if e.heldOut(fold, skip) {
			continue
		}
		for _, s := range e.samples {
			at := [2]int{s.I, s.J}
			if e.doubtful[at] {
				continue
			}
			v := float32(0)
			if e.gold[at] != "" {
				v = 1
			}
			x, y = append(x, values(s)), append(y, v)
		}
	}
	return x, y
}

func full(s *link.Sample) []float32 { return s.X }

func quick(s *link.Sample) []float32 { return s.Quick }

// predict gives every candidate its probability.
func predict(examples []*example, m *mean, values func(*link.Sample) []float32) [][]float32 {
	out := make([][]float32, len(examples))
	for i, e := range examples {
		for _, s := range e.samples {
			out[i] = append(out[i], float32(1/(1+math.Exp(-float64(m.Score(values(s)))))))
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
