// Package linear is a logistic regression over values and their square roots: how it is
// applied, explained and, in fit.go, trained. Where boosted trees (package boost) know only what
// they saw, a linear model goes on beyond it, so that it carries over better to stories
// of other kinds; the mean of both is better than either.
//
//	linear.go   Model, Score, Explain, reading and writing
//	fit.go      Fit: training with a ridge penalty, the same weights on every run
package linear

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
)

// term is what one value, standardised, is worth.
type term struct {
	mean, scale float64 // scale is one over the standard deviation
	weight      float64
}

// clip bounds a standardised value: beyond it more tells no more.
const clip = 5

// of gives what a value is worth in log-odds.
func (t *term) of(v float64) float64 { return t.weight * t.standard(v) }

func (t *term) standard(v float64) float64 {
	s := (v - t.mean) * t.scale
	// Branches that nearly always go one way are faster than min and max, which mind what is no number.
	if s > clip {
		return clip
	}
	if s < -clip {
		return -clip
	}
	return s
}

// Model gives log-odds for values of features.
type Model struct {
	Features []string
	bias     float64
	plain    []term       // by feature: of the value
	root     []term       // by feature: of the square root of its size
	few      [][2]float64 // by feature: what the values 0 and 1 are worth, which most values are
	straight []straight   // by feature
}

// Score gives the log-odds for one row of feature values.
func (m *Model) Score(x []float32) float32 {
	sum := m.bias
	for f := range m.few {
		switch v := x[f]; v {
		case 0:
			sum += m.few[f][0]
		case 1:
			sum += m.few[f][1]
		default:
			sum += m.worth(f, v)
		}
	}
	return float32(sum)
}

// straight is what a value from low to high is worth, where no standardised value is clipped: the two
// terms of a feature as one sum.
type straight struct{ value, root, constant, low, high float64 }

// join puts the two terms of a feature together.
func join(plain, root *term) straight {
	s := straight{value: plain.weight * plain.scale, root: root.weight * root.scale, low: math.Inf(-1), high: math.Inf(1)}
	s.constant = -plain.mean*s.value - root.mean*s.root
	if plain.scale > 0 {
		s.low, s.high = plain.mean-clip/plain.scale, plain.mean+clip/plain.scale
	}
	if root.scale > 0 {
		least, most := root.mean-clip/root.scale, root.mean+clip/root.scale
		s.low, s.high = max(s.low, -most*most), min(s.high, most*most)
		if least > 0 {
			s.low = max(s.low, least*least)
		}
	}
	return s
}

// ready fills what follows from the weights.
func (m *Model) ready() *Model {
	m.straight = make([]straight, len(m.plain))
	for f := range m.straight {
		m.straight[f] = join(&m.plain[f], &m.root[f])
	}
	m.few = make([][2]float64, len(m.plain))
	for f := range m.few {
		m.few[f] = [2]float64{m.worth(f, 0), m.worth(f, 1)}
	}
	return m
}

func (m *Model) worth(f int, v float32) float64 {
	x := float64(v)
	root := math.Sqrt(math.Abs(x))
	if s := &m.straight[f]; x >= s.low && x <= s.high {
		return x*s.value + root*s.root + s.constant
	}
	return m.plain[f].of(x) + m.root[f].of(root)
}

// Explain adds to pieces, one for each feature, share times what the feature gives to Score,
// and returns share times what no feature accounts for; with the share 1 pieces and that
// rest add up to Score.
func (m *Model) Explain(x []float32, share float32, pieces []float32) float32 {
	for f := range m.plain {
		pieces[f] += share * float32(m.worth(f, x[f]))
	}
	return share * float32(m.bias)
}

// Write writes the model as text, a feature a line with mean, scale and weight of its value and of
// the square root; the same bytes for the same model.
func (m *Model) Write(w io.Writer) error {
	b := bufio.NewWriter(w)
	number := func(v float64) string { return strconv.FormatFloat(v, 'g', 6, 64) }
	fmt.Fprintf(b, "bias %s\n", number(m.bias))
	for f, name := range m.Features {
		fmt.Fprint(b, name)
		for _, t := range []term{m.plain[f], m.root[f]} {
			fmt.Fprintf(b, " %s %s %s", number(t.mean), number(t.scale), number(t.weight))
		}
		fmt.Fprintln(b)
	}
	return b.Flush()
}

// Parse reads what Write wrote. The error names the line.
func Parse(text string) (*Model, error) {
	m := &Model{}
	n := 0
	for line := range strings.Lines(text) {
		n++
		fields := strings.Fields(line)
		want := 7
		if n == 1 {
			want = 2
		}
		if len(fields) != want || n == 1 && fields[0] != "bias" {
			return nil, fmt.Errorf("line %d: not understood: %q", n, strings.TrimSpace(line))
		}
		var v [6]float64
		for k, field := range fields[1:] {
			var err error
			if v[k], err = strconv.ParseFloat(field, 64); err != nil {
				return nil, fmt.Errorf("line %d: %w", n, err)
			}
		}
		if n == 1 {
			m.bias = v[0]
			continue
		}
		m.Features = append(m.Features, fields[0])
		m.plain = append(m.plain, term{v[0], v[1], v[2]})
		m.root = append(m.root, term{v[3], v[4], v[5]})
	}
	if n == 0 {
		return nil, fmt.Errorf("line 1: no model")
	}
	return m.ready(), nil
}
