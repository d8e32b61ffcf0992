package boost

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// TestQuick holds that scores are the same to the last bit, for values on, beside and far from
// the thresholds.
func TestQuick(t *testing.T) {
	for _, trees := range []int{0, 1, 3, 4, 11} {
		r := rand.New(rand.NewPCG(uint64(trees), 1))
		var x [][]float32
		var y []float32
		for range 600 {
			row := []float32{r.Float32()*4 - 2, float32(r.IntN(5)) - 2, r.Float32(), 0}
			x = append(x, row)
			y = append(y, float32(math.Round(float64(min(1, max(0, row[0]*row[1]+row[2]))))))
		}
		o := toyOptions
		o.Trees = trees
		m := Fit([]string{"a", "b", "c", "d"}, x, y, nil, o)
		q := m.Quick()
		thresholds := []float32{0, float32(math.Copysign(0, -1)), 1e30, -1e30}
		for _, n := range m.Nodes {
			if n.Feature >= 0 {
				thresholds = append(thresholds, n.Threshold, math.Nextafter32(n.Threshold, 9), math.Nextafter32(n.Threshold, -9))
			}
		}
		for range 2000 {
			row := make([]float32, 4)
			for k := range row {
				row[k] = thresholds[r.IntN(len(thresholds))]
			}
			if got, want := q.Score(row), m.Score(row); got != want {
				t.Fatalf("%d trees, %v: %v, want %v", trees, row, got, want)
			}
			pieces, wanted := make([]float32, 4), make([]float32, 4)
			if rest, want := q.Explain(row, pieces), m.Explain(row, wanted); rest != want || !slices.Equal(pieces, wanted) {
				t.Fatalf("%d trees, %v: %v and %v, want %v and %v", trees, row, rest, pieces, want, wanted)
			}
		}
	}
}

// TestQuickRefuses holds that a model that is too large is not scored wrong.
func TestQuickRefuses(t *testing.T) {
	leaf := Node{Feature: -1}
	deep := &Model{Features: []string{"a"}, Roots: []int32{0}}
	for k := range int32(levels + 1) {
		deep.Nodes = append(deep.Nodes, Node{Left: 2*k + 1, Right: 2*k + 2}, leaf)
	}
	deep.Nodes = append(deep.Nodes, leaf)
	for name, m := range map[string]*Model{"features": {Features: make([]string, mostFeatures+1)}, "levels": deep} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("too many %s are taken", name)
				}
			}()
			m.Quick()
		}()
	}
}
