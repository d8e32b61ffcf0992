package link

import (
	"math"
	"math/rand/v2"
	"testing"
)

// TestSteady holds that numbers are rounded as math.Round does it.
func TestSteady(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 1))
	values := []float32{0, 0.5, 0.00005, 0.00015, -0.00005, -2.50005, 1e9, -1e9, math.MaxInt32, 1e-30}
	for range 20000 {
		v := (r.Float32() - 0.5) * float32(math.Pow10(r.IntN(8)))
		values = append(values, v, float32(r.IntN(4000))/2e4)
	}
	for _, v := range values {
		if got, want := steady(v), float32(math.Round(float64(v)*1e4)/1e4); got != want {
			t.Errorf("%v: %v, want %v", v, got, want)
		}
	}
}
