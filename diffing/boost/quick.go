package boost

import "math"

// levels is how deep the trees of a Quick are: less deep ones are filled up. mostFeatures is how
// many features it can have.
const (
	levels       = 3
	mostFeatures = 128
)

// Quick scores rows by a model of shallow trees several times as fast as the model itself, to the
// last bit: a tree lies in a few cache lines, and is walked without a branch and in the same
// number of steps whatever the row is, so that the processor never guesses wrong and works on
// several trees at a time.
type Quick struct {
	bias  float32
	trees []quickTree
}

// quickTree is a complete tree, level by level. Below split k of a level are the splits 2k of the
// next one, for rows whose feature is below the threshold, and 2k+1.
type quickTree struct {
	first  [1]split
	second [2]split
	third  [4]split
	leaves [8]float32 // what the tree adds
	means  [7]float32 // by split, over the levels: the mean of what is below it
}

// split is a threshold, less one in order's terms, with the feature in the bits below: values of
// the feature from the threshold on are greater, others are not.
type split int64

const featureBits = 16

// Quick gives the model in a form for scoring many rows. It must have no more than mostFeatures
// features, and no tree deeper than levels.
func (m *Model) Quick() *Quick {
	if len(m.Features) > mostFeatures {
		panic("boost: too many features to be scored fast")
	}
	q := &Quick{bias: m.Bias, trees: make([]quickTree, len(m.Roots))}
	for n, root := range m.Roots {
		t, means := &q.trees[n], q.trees[n].means[:0]
		nodes := [1 << levels]int32{root}
		for _, level := range [levels][]split{t.first[:], t.second[:], t.third[:]} {
			var below [1 << levels]int32
			for k := range level {
				node := &m.Nodes[nodes[k]]
				means = append(means, node.Value)
				if node.Feature < 0 {
					below[2*k], below[2*k+1] = nodes[k], nodes[k] // a leaf stands again on the next level
					continue
				}
				level[k] = split((int64(order(node.Threshold))-1)<<featureBits | int64(node.Feature))
				below[2*k], below[2*k+1] = node.Left, node.Right
			}
			nodes = below
		}
		for k, at := range nodes {
			if m.Nodes[at].Feature >= 0 {
				panic("boost: a tree is too deep to be scored fast")
			}
			t.leaves[k] = m.Nodes[at].Value
		}
	}
	return q
}

// order maps numbers to whole numbers in the same order, so that they can be compared
// without a branch.
func order(v float32) int32 {
	bits := int32(math.Float32bits(v + 0)) // no negative zero
	return bits ^ bits>>31&math.MaxInt32
}

// ordered is a row in order's terms, to be compared with splits.
type ordered [mostFeatures]int64

func (row *ordered) set(x []float32) {
	for k, v := range x[:min(len(x), len(row))] {
		bits := int32(math.Float32bits(v))
		if bits < 0 { // few are
			bits = order(v)
		}
		row[k] = int64(bits) << featureBits
	}
}

// Explain gives what Model.Explain gives for the same row.
func (q *Quick) Explain(x []float32, pieces []float32) float32 {
	var row ordered
	row.set(x)
	rest := q.bias
	for n := range q.trees {
		t := &q.trees[n]
		a := t.first[0].over(&row)
		b := 2*a + t.second[a].over(&row)
		c := 2*b + t.third[b&3].over(&row)
		rest += t.means[0]
		pieces[t.first[0].feature()] += t.means[1+a] - t.means[0]
		pieces[t.second[a].feature()] += t.means[3+b] - t.means[1+a]
		pieces[t.third[b&3].feature()] += t.leaves[c] - t.means[3+b]
	}
	return rest
}

// Score gives what Model.Score gives for the same row.
func (q *Quick) Score(x []float32) float32 {
	var row ordered
	row.set(x)
	sum := q.bias
	for n := range q.trees {
		t := &q.trees[n]
		k := t.first[0].over(&row)
		k = 2*k + t.second[k].over(&row)
		k = 2*k + t.third[k&3].over(&row) // which k is: the bounds need no check
		sum += t.leaves[k]
	}
	return sum
}

// over is 1 where the feature is not below the threshold, else 0.
func (s split) over(row *ordered) uint64 { return uint64(int64(s)-row[s.feature()]) >> 63 }

func (s split) feature() int { return int(s & (mostFeatures - 1)) }
