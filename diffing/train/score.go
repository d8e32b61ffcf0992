package main

import (
	"fmt"
	"slices"
)

// tally counts for precision and recall.
type tally struct{ hit, found, gold float64 }

func (t tally) f1() float64 {
	if t.found+t.gold == 0 {
		return 0
	}
	return 2 * t.hit / (t.found + t.gold)
}

func (t tally) String() string {
	return fmt.Sprintf("P %.3f R %.3f F1 %.3f", t.hit/max(t.found, 1), t.hit/max(t.gold, 1), t.f1())
}

// links scores the candidates whose value reaches the limit.
func links(e *example, value []float32, limit float32) (t tally) {
	if e.strange() {
		return t
	}
	for k, s := range e.samples {
		if value[k] < limit {
			continue
		}
		at := [2]int{s.I, s.J}
		if e.doubtful[at] {
			continue
		}
		t.found++
		if e.gold[at] != "" {
			t.hit++
		}
	}
	t.gold = float64(len(e.gold))
	return t
}

// counterparts scores each sentence's best link.
func counterparts(e *example, value []float32, limit float32) (t tally) {
	if e.strange() {
		return t
	}
	type best struct {
		v  float32
		at [2]int
	}
	rows, cols := make([]best, e.nA), make([]best, e.nB)
	for k, s := range e.samples {
		if value[k] < limit {
			continue
		}
		at := [2]int{s.I, s.J}
		if b := &rows[s.I]; b.v == 0 || value[k] > b.v {
			*b = best{value[k], at}
		}
		if b := &cols[s.J]; b.v == 0 || value[k] > b.v {
			*b = best{value[k], at}
		}
	}
	linked := [2]map[int]bool{{}, {}}
	for at := range e.gold {
		linked[0][at[0]], linked[1][at[1]] = true, true
	}
	for _, list := range [][]best{rows, cols} {
		for _, b := range list {
			if b.v == 0 || e.doubtful[b.at] {
				continue
			}
			t.found++
			if e.gold[b.at] != "" {
				t.hit++
			}
		}
	}
	t.gold = float64(len(linked[0]) + len(linked[1]))
	return t
}

func (t *tally) add(o tally) {
	t.hit += o.hit
	t.found += o.found
	t.gold += o.gold
}

// report prints both measures over all examples at the best limit and gives that limit.
func report(title string, examples []*example, values [][]float32, fixed float32) float32 {
	limit := fixed
	if fixed < 0 {
		limit = bestLimit(examples, values)
	}
	var l, c tally
	for n, e := range examples {
		l.add(links(e, values[n], limit))
		c.add(counterparts(e, values[n], limit))
	}
	fmt.Printf("%-28s links %v   counterpart %v   limit %.2f\n", title, l, c, limit)
	return limit
}

// bestLimit gives the least limit whose F1 of links comes within flat of the best one:
// near its top the curve is flat, and other kinds of stories get somewhat lower values from the
// model, so that of equal limits the lower one carries over better. Each F1 is the mean of those nearby, lest
// the limit hang on a pair or two.
func bestLimit(examples []*example, values [][]float32) float32 {
	const (
		flat   = 0.005
		nearby = 4
		least  = 10
	)
	var f1 []float64 // by hundredths from least on
	for k := least; k < 80; k++ {
		var t tally
		for n, e := range examples {
			t.add(links(e, values[n], float32(k)/100))
		}
		f1 = append(f1, t.f1())
	}
	smooth := make([]float64, len(f1))
	for k := range f1 {
		around := f1[max(0, k-nearby):min(len(f1), k+nearby+1)]
		for _, f := range around {
			smooth[k] += f / float64(len(around))
		}
	}
	top := slices.Max(smooth)
	return float32(least+slices.IndexFunc(smooth, func(f float64) bool { return f >= top-flat })) / 100
}
