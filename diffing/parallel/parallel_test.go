package parallel

import (
	"runtime"
	"sync/atomic"
	"testing"
)

func TestFaultIsTheCallers(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	for _, processors := range []int{1, 4} {
		runtime.GOMAXPROCS(processors)
		func() {
			defer func() {
				if got := recover(); got != "a fault" {
					t.Errorf("%d processors: recovered %v", processors, got)
				}
			}()
			Each(9, func() func(int) {
				return func(i int) {
					if i == 5 {
						panic("a fault")
					}
				}
			})
		}()
	}
}

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
