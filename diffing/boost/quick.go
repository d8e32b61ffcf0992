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

// quickTree is a complete tree. Node 1 is the root, and below node k are the nodes 2k, for rows
// whose feature is below the threshold, and 2k+1.
type quickTree struct {
	splits [1 << levels]split
	values [2 << levels]float32 // those of the last level are what the tree adds
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
		q.trees[n].fill(m.Nodes, root, 1)
	}
	return q
}

// fill puts a node of a model, with what is below it, at place k. Below a leaf it stands again.
func (t *quickTree) fill(nodes []Node, at int32, k int) {
	node := &nodes[at]
	t.values[k] = node.Value
	left, right := at, at
	if node.Feature >= 0 {
		left, right = node.Left, node.Right
	}
	if k >= len(t.splits) {
		if left != right {
			panic("boost: a tree is too deep to be scored fast")
		}
		return
	}
	if left != right {
		t.splits[k] = split((int64(order(node.Threshold))-1)<<featureBits | int64(node.Feature))
	}
	t.fill(nodes, left, 2*k)
	t.fill(nodes, right, 2*k+1)
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
		row[k] = int64(order(v)) << featureBits
	}
}

// Explain gives what Model.Explain gives for the same row.
func (q *Quick) Explain(x []float32, pieces []float32) float32 {
	var row ordered
	row.set(x)
	rest := q.bias
	for n := range q.trees {
		t, at := &q.trees[n], 1
		rest += t.values[at]
		for range levels {
			next := t.next(&row, at)
			pieces[t.splits[at].feature()] += t.values[next] - t.values[at]
			at = next
		}
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
		sum += t.values[t.next(&row, t.next(&row, t.next(&row, 1)))]
	}
	return sum
}

// next gives the node below node k.
func (t *quickTree) next(row *ordered, k int) int {
	s := t.splits[k&(len(t.splits)-1)] // which k is: bounds need no check
	return 2*k + int(uint64(int64(s)-row[s.feature()])>>63)
}

func (s split) feature() int { return int(s & (mostFeatures - 1)) }
