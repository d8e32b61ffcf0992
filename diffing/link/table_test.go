package link

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// TestGreatest holds that it finds what stands there when all values are in order, and loses none.
func TestGreatest(t *testing.T) {
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 6))
		values := make([]float32, 2+r.IntN(40))
		for k := range values {
			values[k] = float32(r.IntN(20)) / 8
		}
		n := 1 + r.IntN(len(values)-1)
		sorted := slices.Sorted(slices.Values(values))
		if got, want := greatest(values, n), sorted[len(sorted)-n]; got != want {
			t.Errorf("seed %d: the %d-th greatest of %v is %v, want %v", seed, n, sorted, got, want)
		}
		if slices.Sort(values); !slices.Equal(values, sorted) {
			t.Errorf("seed %d: %v became %v", seed, sorted, values)
		}
	}
}
