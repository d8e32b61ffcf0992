// Package parallel spreads work over the processors. What comes out must not hang on their
// number: every piece of work has a place of its own for its result.
//
//	parallel.go  Each
package parallel

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// Each does work 0 to n-1, each once and in no order. Start is called once for every worker, and
// gives the function that does a piece of work: it may keep scratch of its own.
// A fault in a worker becomes one of the caller's, who may have a terminal to restore first.
func Each(n int, start func() func(i int)) {
	workers := min(runtime.GOMAXPROCS(0), n)
	if workers <= 1 {
		if n > 0 {
			do := start()
			for i := range n {
				do(i)
			}
		}
		return
	}
	var next atomic.Int64
	var all sync.WaitGroup
	var fault atomic.Pointer[any]
	for range workers {
		all.Go(func() {
			defer func() {
				if f := recover(); f != nil {
					fault.CompareAndSwap(nil, &f)
				}
			}()
			do := start()
			for i := next.Add(1) - 1; i < int64(n); i = next.Add(1) - 1 {
				do(int(i))
			}
		})
	}
	all.Wait()
	if f := fault.Load(); f != nil {
		panic(*f)
	}
}
