package edit

import "slices"

// Differ finds edits; what it needs room for is used again from call to call. The zero
// value is ready. It is not safe for use by several goroutines at a time.
type Differ struct {
	a, b            []int32
	forward, back   []int32 // by diagonal: how far the search got from either end
	script, cleaned []step
	spans, bridged  []span
}

// step is a stretch of an edit script: n tokens that are equal, that the left alone or the
// right alone has, from token i of the left and j of the right.
type step struct {
	kind    kind
	n, i, j int
}

type kind uint8

const (
	equal kind = iota
	deletion
	insertion
)

// left and right tell how many tokens of a side the step takes up.
func (s *step) left() int {
	if s.kind == insertion {
		return 0
	}
	return s.n
}

func (s *step) right() int {
	if s.kind == deletion {
		return 0
	}
	return s.n
}

// steps fills script with the shortest edit script from a to b (Myers 1986, divided and
// conquered), cleaned up as diff-match-patch does it, so that an edit that can slide over the
// words beside it joins its neighbours.
func (d *Differ) steps(a, b []int32) {
	d.a, d.b, d.script = a, b, d.script[:0]
	d.diff(0, len(a), 0, len(b))
}

// diff appends the script from a[i:iEnd] to b[j:jEnd].
func (d *Differ) diff(i, iEnd, j, jEnd int) {
	from, left, right := len(d.script), i, j
	if slices.Equal(d.a[i:iEnd], d.b[j:jEnd]) {
		if i < iEnd {
			d.add(equal, iEnd-i)
		}
		return
	}
	before := commonPrefix(d.a[i:iEnd], d.b[j:jEnd])
	i, j = i+before, j+before
	after := commonSuffix(d.a[i:iEnd], d.b[j:jEnd])
	iEnd, jEnd = iEnd-after, jEnd-after
	if before > 0 {
		d.add(equal, before)
	}
	d.middle(i, iEnd, j, jEnd)
	if after > 0 {
		d.add(equal, after)
	}
	for d.clean(from, left, right) {
	}
}

func (d *Differ) add(k kind, n int) { d.script = append(d.script, step{kind: k, n: n}) }

// mostCells bounds what is compared word by word: two sentences of a thousand words each. Of longer
// ones, a text without full stops, all between what is equal at both ends is one edit.
const mostCells = 1 << 20

// middle appends the script between stretches without a common beginning or end.
func (d *Differ) middle(i, iEnd, j, jEnd int) {
	n, m := iEnd-i, jEnd-j
	switch {
	case n == 0:
		d.add(insertion, m)
		return
	case m == 0:
		d.add(deletion, n)
		return
	}
	long, short, k := d.b[j:jEnd], d.a[i:iEnd], insertion
	if n > m {
		long, short, k = short, long, deletion
	}
	if at := find(long, short); at >= 0 {
		d.add(k, at)
		d.add(equal, len(short))
		d.add(k, len(long)-at-len(short))
		return
	}
	x, y, ok := 0, 0, false
	if len(short) > 1 && n*m <= mostCells {
		x, y, ok = d.meet(d.a[i:iEnd], d.b[j:jEnd])
	}
	if !ok {
		d.add(deletion, n)
		d.add(insertion, m)
		return
	}
	d.diff(i, i+x, j, j+y)
	d.diff(i+x, iEnd, j+y, jEnd)
}

// meet finds where the searches from both ends meet; ok is false where nothing is in common.
func (d *Differ) meet(a, b []int32) (x, y int, ok bool) {
	n, m := len(a), len(b)
	most := (n + m + 1) / 2
	forward, back := unreached(&d.forward, 2*most+1), unreached(&d.back, 2*most+1)
	forward[most+1], back[most+1] = 0, 0
	delta := n - m
	front := delta%2 != 0 // whether the search from the front is the one that meets the other
	var cut1, cut2, end1, end2 int
	for depth := 0; depth < most; depth++ {
		for k := -depth + cut1; k <= depth-end1; k += 2 {
			at := most + k
			x := next(forward, at, k, depth)
			y := x - k
			for x < n && y < m && a[x] == b[y] {
				x++
				y++
			}
			forward[at] = int32(x)
			switch other := most + delta - k; {
			case x > n:
				end1 += 2
			case y > m:
				cut1 += 2
			case front && other >= 0 && other < 2*most && back[other] != -1 && x >= n-int(back[other]):
				return x, y, true
			}
		}
		for k := -depth + cut2; k <= depth-end2; k += 2 {
			at := most + k
			x := next(back, at, k, depth)
			y := x - k
			for x < n && y < m && a[n-x-1] == b[m-y-1] {
				x++
				y++
			}
			back[at] = int32(x)
			switch other := most + delta - k; {
			case x > n:
				end2 += 2
			case y > m:
				cut2 += 2
			case !front && other >= 0 && other < 2*most && forward[other] != -1 && int(forward[other]) >= n-x:
				return int(forward[other]), most + int(forward[other]) - other, true
			}
		}
	}
	return 0, 0, false
}

// next gives where a search goes on at a diagonal: from the one beside it that got farther.
func next(reached []int32, at, k, depth int) int {
	if k == -depth || k != depth && reached[at-1] < reached[at+1] {
		return int(reached[at+1])
	}
	return int(reached[at-1]) + 1
}

func unreached(room *[]int32, n int) []int32 {
	if cap(*room) < n {
		*room = make([]int32, 2*n)
	}
	out := (*room)[:n]
	for i := range out {
		out[i] = -1
	}
	return out
}

// clean merges the steps from one on, which begins at i and j: one deletion and one insertion between two equal stretches,
// without what both have in common at their ends; and slides single edits where that takes an
// equal stretch away. It tells whether any slid, and another round may find more.
func (d *Differ) clean(from, i, j int) bool {
	d.merge(from, i, j)
	list := d.script[from:]
	slid := false
	for at := 1; at < len(list)-1; at++ {
		last, edit, next := &list[at-1], &list[at], &list[at+1]
		if last.kind != equal || next.kind != equal {
			continue
		}
		text := d.text(edit)
		switch {
		case slices.Equal(text[max(0, len(text)-last.n):], d.text(last)):
			// Over the equal stretch before it.
			n := last.n
			edit.i, edit.j = last.i, last.j
			next.n += n
			next.i, next.j = edit.i+edit.left(), edit.j+edit.right()
			list, slid = slices.Delete(list, at-1, at), true
		case slices.Equal(text[:min(len(text), next.n)], d.text(next)):
			last.n += next.n
			edit.i, edit.j = edit.i+next.n, edit.j+next.n
			list, slid = slices.Delete(list, at+1, at+2), true
		}
	}
	d.script = d.script[:from+len(list)]
	return slid
}

// text gives the tokens of a step.
func (d *Differ) text(s *step) []int32 {
	if s.kind == insertion {
		return d.b[s.j : s.j+s.n]
	}
	return d.a[s.i : s.i+s.n]
}

// merge makes the edits between two equal stretches one deletion and one insertion, and sets
// where every step begins; the first one does at i and j.
func (d *Differ) merge(from, i, j int) {
	out := d.cleaned[:0]
	var deletions, insertions, deleted, inserted int
	for _, s := range append(d.script[from:], step{}) {
		switch s.kind {
		case deletion:
			deletions++
			deleted += s.n
			continue
		case insertion:
			insertions++
			inserted += s.n
			continue
		}
		if deletions > 0 && insertions > 0 {
			if n := commonPrefix(d.a[i:i+deleted], d.b[j:j+inserted]); n > 0 {
				if len(out) > 0 {
					out[len(out)-1].n += n
				} else {
					out = append(out, step{kind: equal, n: n, i: i, j: j})
				}
				i, j, deleted, inserted = i+n, j+n, deleted-n, inserted-n
			}
			n := commonSuffix(d.a[i:i+deleted], d.b[j:j+inserted])
			deleted, inserted, s.n = deleted-n, inserted-n, s.n+n
		}
		if deletions > 0 {
			out = append(out, step{kind: deletion, n: deleted, i: i, j: j})
		}
		if insertions > 0 {
			out = append(out, step{kind: insertion, n: inserted, i: i + deleted, j: j})
		}
		s.i, s.j = i+deleted, j+inserted
		if n := len(out) - 1; n >= 0 && out[n].kind == equal {
			out[n].n += s.n
		} else {
			out = append(out, s)
		}
		i, j = s.i+s.n, s.j+s.n
		deletions, insertions, deleted, inserted = 0, 0, 0, 0
	}
	if n := len(out) - 1; n >= 0 && out[n].n == 0 {
		out = out[:n]
	}
	d.cleaned = out
	d.script = append(d.script[:from], out...)
}

func commonPrefix(a, b []int32) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

func commonSuffix(a, b []int32) int {
	n := 0
	for n < len(a) && n < len(b) && a[len(a)-n-1] == b[len(b)-n-1] {
		n++
	}
	return n
}

// find gives where a short list lies in a long one, -1 for nowhere.
func find(long, short []int32) int {
	for at := 0; at+len(short) <= len(long); at++ {
		if slices.Equal(long[at:at+len(short)], short) {
			return at
		}
	}
	return -1
}
