package parallel

import (
	"runtime"
	"sync/atomic"
	"testing"
)

func TestEach(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	for _, processors := range []int{1, 2, 7} {
		runtime.GOMAXPROCS(processors)
		for _, n := range []int{0, 1, 2, 3, 100} {
			done := make([]int, n)
			var workers atomic.Int64
			Each(n, func() func(int) {
				workers.Add(1)
				return func(i int) { done[i]++ }
			})
			for i, times := range done {
				if times != 1 {
					t.Errorf("%d processors: work %d of %d is done %d times", processors, i, n, times)
				}
			}
			if got := int(workers.Load()); got != min(processors, n) {
				t.Errorf("%d processors: %d workers for %d pieces of work", processors, got, n)
			}
		}
	}
}
