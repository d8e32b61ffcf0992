// Package boost is a small model of gradient-boosted regression trees (Friedman 2001):
// how it is applied, explained and, in fit.go, trained. Its prediction is a sum over
// trees, and every tree's value can be split over the features on its path
// (Saabas 2014), so that a score is a sum of named pieces.
//
//	boost.go   Model, Score, Explain, reading and writing
//	quick.go   Quick: many rows scored fast
//	fit.go     Fit: training by histograms, the same trees on every run
package boost

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Node is a split (Feature >= 0: Left where the value is below Threshold) or a leaf.
type Node struct {
	Feature     int32
	Left, Right int32 // indices of the children in Model.Nodes
	Threshold   float32
	Value       float32 // mean of the log-odds below this node; at a leaf what the tree adds
}

// Model is an ensemble of trees over named features.
type Model struct {
	Features []string
	Bias     float32
	Limit    float32 // probability from which on a row counts as positive
	Nodes    []Node
	Roots    []int32
}

// Score gives the log-odds for one row of feature values.
func (m *Model) Score(x []float32) float32 {
	sum := m.Bias
	for _, n := range m.Roots {
		node := &m.Nodes[n]
		for node.Feature >= 0 {
			if x[node.Feature] < node.Threshold {
				node = &m.Nodes[node.Left]
			} else {
				node = &m.Nodes[node.Right]
			}
		}
		sum += node.Value
	}
	return sum
}

// Explain adds to pieces, one for each feature, what the feature gives to Score, and
// returns what no feature accounts for; pieces and that rest add up to Score.
func (m *Model) Explain(x []float32, pieces []float32) float32 {
	rest := m.Bias
	for _, n := range m.Roots {
		node := &m.Nodes[n]
		rest += node.Value
		for node.Feature >= 0 {
			next := &m.Nodes[node.Right]
			if x[node.Feature] < node.Threshold {
				next = &m.Nodes[node.Left]
			}
			pieces[node.Feature] += next.Value - node.Value
			node = next
		}
	}
	return rest
}

// Write writes the model as text, one node a line, the same bytes for the same model.
func (m *Model) Write(w io.Writer) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "features %s\n", strings.Join(m.Features, " "))
	fmt.Fprintf(b, "bias %s\nlimit %s\n", float(m.Bias), float(m.Limit))
	for _, root := range m.Roots {
		fmt.Fprintf(b, "tree\n")
		m.writeNode(b, root)
	}
	return b.Flush()
}

func (m *Model) writeNode(b *bufio.Writer, n int32) {
	node := &m.Nodes[n]
	if node.Feature < 0 {
		fmt.Fprintf(b, "leaf %s\n", float(node.Value))
		return
	}
	fmt.Fprintf(b, "%d %s %s\n", node.Feature, float(node.Threshold), float(node.Value))
	m.writeNode(b, node.Left)
	m.writeNode(b, node.Right)
}

func float(v float32) string { return strconv.FormatFloat(float64(v), 'g', 5, 32) }

// Parse reads what Write wrote. The error names the line.
func Parse(text string) (*Model, error) {
	m := &Model{Nodes: make([]Node, 0, strings.Count(text, "\n"))}
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	at := 0
	var node func() (int32, error)
	node = func() (int32, error) {
		if at >= len(lines) {
			return 0, fmt.Errorf("line %d: the tree is cut off", at+1)
		}
		line := lines[at]
		at++
		id := int32(len(m.Nodes))
		if value, ok := strings.CutPrefix(line, "leaf "); ok {
			v, err := number(value)
			m.Nodes = append(m.Nodes, Node{Feature: -1, Value: v})
			return id, err
		}
		feature, rest, _ := strings.Cut(line, " ")
		threshold, value, _ := strings.Cut(rest, " ")
		f, err := strconv.Atoi(feature)
		if err != nil || f < 0 || f >= len(m.Features) {
			return 0, fmt.Errorf("line %d: no such feature: %q", at, line)
		}
		t, err := number(threshold)
		if err != nil {
			return 0, fmt.Errorf("line %d: %w", at, err)
		}
		v, err := number(value)
		if err != nil {
			return 0, fmt.Errorf("line %d: %w", at, err)
		}
		m.Nodes = append(m.Nodes, Node{Feature: int32(f), Threshold: t, Value: v})
		left, err := node()
		if err != nil {
			return 0, err
		}
		right, err := node()
		m.Nodes[id].Left, m.Nodes[id].Right = left, right
		return id, err
	}
	for at < len(lines) {
		line := lines[at]
		at++
		key, value, _ := strings.Cut(line, " ")
		switch key {
		case "features":
			m.Features = strings.Fields(value)
		case "bias":
			v, err := strconv.ParseFloat(value, 32)
			if err != nil {
				return nil, fmt.Errorf("line %d: %w", at, err)
			}
			m.Bias = float32(v)
		case "limit":
			v, err := strconv.ParseFloat(value, 32)
			if err != nil {
				return nil, fmt.Errorf("line %d: %w", at, err)
			}
			m.Limit = float32(v)
		case "tree":
			root, err := node()
			if err != nil {
				return nil, err
			}
			m.Roots = append(m.Roots, root)
		default:
			return nil, fmt.Errorf("line %d: not understood: %q", at, line)
		}
	}
	return m, nil
}

// number reads a decimal number with few digits, several times as fast as strconv: reading
// the weights is a large part of a short run. Anything unusual is left to strconv.
func number(text string) (float32, error) {
	digits, point, value := 0, -1, 0
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c >= '0' && c <= '9':
			digits++
			value = value*10 + int(c-'0')
		case c == '.' && point < 0:
			point = i
		case c == '-' && i == 0:
		default:
			digits = 100
		}
	}
	if digits == 0 || digits > 15 {
		v, err := strconv.ParseFloat(text, 32)
		return float32(v), err
	}
	v := float64(value)
	if point >= 0 {
		v /= powers[len(text)-point-1]
	}
	if text[0] == '-' {
		v = -v
	}
	return float32(v), nil
}

// powers are the powers of ten that a float64 holds exactly.
var powers = [...]float64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15}
