package boost

import "math"

// Quick scores rows by a model several times as fast as the model itself, to the last bit:
// nodes lie close together, and every tree is walked without a branch and in the same number
// of steps whatever the row is, so that the processor never guesses wrong and works on several
// trees at a time.
type Quick struct {
	bias   float32
	trees  []quickTree
	nodes  []quickNode
	values []float32 // by node: what a leaf adds
}

// quickTree is where a tree's nodes begin, and how deep it is.
type quickTree struct{ root, depth int32 }

// quickNode is a split: on to the next node where the feature is below the threshold, else
// over skip nodes. At a leaf no value is below the threshold, and skip is 0.
type quickNode struct {
	threshold int32 // in order's terms
	feature   uint16
	skip      uint16
}

// Quick gives the model in a form for scoring many rows.
func (m *Model) Quick() *Quick {
	q := &Quick{bias: m.Bias, trees: make([]quickTree, 0, len(m.Roots)), nodes: make([]quickNode, 0, len(m.Nodes)),
		values: make([]float32, 0, len(m.Nodes))}
	var add func(n int32) int32
	add = func(n int32) (depth int32) {
		at, node := len(q.nodes), &m.Nodes[n]
		q.values = append(q.values, node.Value)
		if node.Feature < 0 {
			q.nodes = append(q.nodes, quickNode{threshold: math.MinInt32})
			return 0
		}
		q.nodes = append(q.nodes, quickNode{threshold: order(node.Threshold), feature: uint16(node.Feature)})
		left := add(node.Left)
		q.nodes[at].skip = uint16(len(q.nodes) - at)
		return 1 + max(left, add(node.Right))
	}
	for _, root := range m.Roots {
		at := int32(len(q.nodes))
		q.trees = append(q.trees, quickTree{root: at, depth: add(root)})
	}
	return q
}

// order maps numbers to whole numbers in the same order, so that they can be compared
// without a branch.
func order(v float32) int32 {
	bits := int32(math.Float32bits(v + 0)) // no negative zero
	return bits ^ bits>>31&math.MaxInt32
}

// ordered is a row in order's terms, with room for rows of most models.
type ordered [160]int64

func (room *ordered) of(x []float32) []int64 {
	row := room[:]
	if len(x) > len(row) {
		row = make([]int64, len(x))
	}
	for k, v := range x {
		row[k] = int64(order(v))
	}
	return row
}

// Explain gives what Model.Explain gives for the same row.
func (q *Quick) Explain(x []float32, pieces []float32) float32 {
	var room ordered
	row := room.of(x)
	rest := q.bias
	for _, tree := range q.trees {
		at := int(tree.root)
		rest += q.values[at]
		for range tree.depth {
			node := q.nodes[at]
			next := node.next(row, at)
			pieces[node.feature] += q.values[next] - q.values[at]
			at = next
		}
	}
	return rest
}

// Score gives what Model.Score gives for the same row.
func (q *Quick) Score(x []float32) float32 {
	var room ordered
	row := room.of(x)
	nodes, sum := q.nodes, q.bias
	trees := q.trees
	for ; len(trees) >= 4; trees = trees[4:] {
		a, b, c, d := int(trees[0].root), int(trees[1].root), int(trees[2].root), int(trees[3].root)
		for range max(trees[0].depth, trees[1].depth, trees[2].depth, trees[3].depth) {
			a = nodes[a].next(row, a)
			b = nodes[b].next(row, b)
			c = nodes[c].next(row, c)
			d = nodes[d].next(row, d)
		}
		sum += q.values[a]
		sum += q.values[b]
		sum += q.values[c]
		sum += q.values[d]
	}
	for _, tree := range trees {
		at := int(tree.root)
		for range tree.depth {
			at = nodes[at].next(row, at)
		}
		sum += q.values[at]
	}
	return sum
}

// next gives the node after the one at a place.
func (n quickNode) next(row []int64, at int) int {
	below := int(row[n.feature]-int64(n.threshold)) >> 63 // -1 where it is below, else 0
	skip := int(n.skip)
	return at + skip + (1-skip)&below
}
