package boost

import (
	"math"
	"slices"
)

// Options are the settings of Fit.
type Options struct {
	Trees    int
	Depth    int     // splits on the longest path
	Rate     float64 // share of each tree's step that is taken
	L2       float64 // ridge on leaf values
	MinLeaf  float64 // least sum of second derivatives in a leaf
	Columns  float64 // share of the features that each tree may use
	Rows     float64 // share of the rows that each tree sees
	Positive float64 // weight of positive rows; 1 for none
	Seed     uint64
}

const bins = 48

// Fit trains a model for the log-odds of y (0 or 1) on rows x. Equal input gives equal trees.
func Fit(features []string, x [][]float32, y []float32, weight []float32, o Options) *Model {
	n, k := len(x), len(features)
	cuts := make([][]float32, k)
	binned := make([][]uint8, k)
	column := make([]float32, n)
	for f := range k {
		for i := range n {
			column[i] = x[i][f]
		}
		cuts[f] = quantiles(column)
		binned[f] = make([]uint8, n)
		for i := range n {
			b, found := slices.BinarySearch(cuts[f], x[i][f])
			if found {
				b++
			}
			binned[f][i] = uint8(b)
		}
	}
	w := make([]float64, n)
	var pos, all float64
	for i := range n {
		w[i] = 1
		if weight != nil {
			w[i] = float64(weight[i])
		}
		if y[i] > 0.5 && o.Positive > 0 {
			w[i] *= o.Positive
		}
		pos += w[i] * float64(y[i])
		all += w[i]
	}
	m := &Model{Features: features, Bias: float32(math.Log(pos / (all - pos)))}
	score := make([]float64, n)
	for i := range score {
		score[i] = float64(m.Bias)
	}
	grad, hess := make([]float64, n), make([]float64, n)
	state := o.Seed*2862933555777941757 + 3037000493
	random := func() float64 {
		state = state*6364136223846793005 + 1442695040888963407
		return float64(state>>11) / (1 << 53)
	}
	for range o.Trees {
		var rows []int32
		for i := range n {
			p := 1 / (1 + math.Exp(-score[i]))
			grad[i] = w[i] * (float64(y[i]) - p)
			hess[i] = w[i] * p * (1 - p)
			if o.Rows >= 1 || random() < o.Rows {
				rows = append(rows, int32(i))
			}
		}
		var use []int
		for f := range k {
			if o.Columns >= 1 || random() < o.Columns {
				use = append(use, f)
			}
		}
		g := grower{m: m, binned: binned, cuts: cuts, grad: grad, hess: hess, use: use, o: o}
		root := g.grow(rows, 0)
		m.Roots = append(m.Roots, root)
		for i := range n {
			node := &m.Nodes[root]
			for node.Feature >= 0 {
				if x[i][node.Feature] < node.Threshold {
					node = &m.Nodes[node.Left]
				} else {
					node = &m.Nodes[node.Right]
				}
			}
			score[i] += float64(node.Value)
		}
	}
	return m
}

// quantiles gives at most bins-1 cut points: a value falls into bin b when it is at least cut b-1.
func quantiles(values []float32) []float32 {
	sorted := slices.Clone(values)
	slices.Sort(sorted)
	distinct := slices.Compact(slices.Clone(sorted))
	if len(distinct) <= bins {
		return distinct[1:]
	}
	var cuts []float32
	for b := 1; b < bins; b++ {
		// Half of the cuts follow the rows, half the distinct values, so that a
		// feature that is 0 nearly everywhere is still cut finely above 0.
		var c float32
		if b%2 == 0 {
			c = sorted[len(sorted)*b/bins]
		} else {
			c = distinct[len(distinct)*b/bins]
		}
		cuts = append(cuts, c)
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	if len(cuts) > 0 && cuts[0] == distinct[0] {
		cuts = cuts[1:]
	}
	return cuts
}

type grower struct {
	m          *Model
	binned     [][]uint8
	cuts       [][]float32
	grad, hess []float64
	use        []int
	o          Options
}

func (g *grower) grow(rows []int32, depth int) int32 {
	var sumG, sumH float64
	for _, i := range rows {
		sumG += g.grad[i]
		sumH += g.hess[i]
	}
	id := int32(len(g.m.Nodes))
	value := float32(g.o.Rate * sumG / (sumH + g.o.L2))
	g.m.Nodes = append(g.m.Nodes, Node{Feature: -1, Value: value})
	if depth == g.o.Depth {
		return id
	}
	best, bestF, bestB := 1e-6, -1, 0
	var histG, histH [bins + 1]float64
	parent := sumG * sumG / (sumH + g.o.L2)
	for _, f := range g.use {
		clear(histG[:])
		clear(histH[:])
		col := g.binned[f]
		for _, i := range rows {
			histG[col[i]] += g.grad[i]
			histH[col[i]] += g.hess[i]
		}
		var leftG, leftH float64
		for b := range g.cuts[f] {
			leftG += histG[b]
			leftH += histH[b]
			rightG, rightH := sumG-leftG, sumH-leftH
			if leftH < g.o.MinLeaf || rightH < g.o.MinLeaf {
				continue
			}
			gain := leftG*leftG/(leftH+g.o.L2) + rightG*rightG/(rightH+g.o.L2) - parent
			if gain > best {
				best, bestF, bestB = gain, f, b
			}
		}
	}
	if bestF < 0 {
		return id
	}
	var left, right []int32
	for _, i := range rows {
		if int(g.binned[bestF][i]) <= bestB {
			left = append(left, i)
		} else {
			right = append(right, i)
		}
	}
	l := g.grow(left, depth+1)
	r := g.grow(right, depth+1)
	n := &g.m.Nodes[id]
	n.Feature, n.Threshold, n.Left, n.Right = int32(bestF), g.cuts[bestF][bestB], l, r
	return id
}
