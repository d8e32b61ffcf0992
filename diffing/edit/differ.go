package edit

import (
	"slices"
	"unicode/utf8"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// Differ finds edits; what it needs room for is used again from call to call. The zero
// value is ready. It is not safe for use by several goroutines at a time.
type Differ struct {
	dmp            *diffmatchpatch.DiffMatchPatch
	runes          []rune // by form: its rune in the pair at hand, 0 for none
	left, right    []rune
	spans, bridged []span
}

// mostCells bounds what is compared word by word: two sentences of a thousand words each. Of longer
// ones, a text without full stops, all between what is equal at both ends is one edit.
const mostCells = 1 << 20

// script fills spans with what go-diff finds to differ between two lists of forms.
func (d *Differ) script(a, b []int32) {
	d.spans = d.spans[:0]
	before := commonPrefix(a, b)
	after := commonSuffix(a[before:], b[before:])
	n, m := len(a)-before-after, len(b)-before-after
	if n == 0 && m == 0 {
		return
	}
	// An edit can slide over what is equal beside it only where it is as long: farther off,
	// equal words change nothing.
	reach := max(n, m) + 1
	slides := before > 0 && before < reach || after > 0 && after < reach
	if min(n, m) == 0 && !slides || alone(a[before:before+n], b[before:before+m]) {
		d.spans = append(d.spans, span{before, before + n, before, before + m})
		return
	}
	start, tail := max(0, before-reach), min(after, reach)
	d.intern(a[start:before+n+tail], b[start:before+m+tail])
	if d.dmp == nil {
		d.dmp = diffmatchpatch.New()
		d.dmp.DiffTimeout = 0 // with the default of a second the result would depend on the machine
	}
	i, j := start, start
	for _, diff := range d.dmp.DiffMainRunes(d.left, d.right, false) {
		n := utf8.RuneCountInString(diff.Text)
		switch diff.Type {
		case diffmatchpatch.DiffEqual:
			i += n
			j += n
		case diffmatchpatch.DiffDelete:
			d.spans = join(d.spans, span{i, i + n, j, j})
			i += n
		case diffmatchpatch.DiffInsert:
			d.spans = join(d.spans, span{i, i, j, j + n})
			j += n
		}
	}
}

// alone tells whether two stretches without a common beginning or end are one edit without
// looking: one word against another, or more than is compared word by word.
func alone(a, b []int32) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) == 1 && len(b) == 1 || len(a) > 1 && len(a)*len(b) > mostCells && find(b, a) < 0
}

// intern writes the words of both as runes. Each pair has runes of its own from the beginning of
// Unicode on: go-diff makes strings of them, and those of one byte are the cheapest.
func (d *Differ) intern(a, b []int32) {
	next := rune(0)
	spell := func(to []rune, forms []int32) []rune {
		for _, f := range forms {
			if int(f) >= len(d.runes) {
				d.runes = append(d.runes, make([]rune, int(f)+1-len(d.runes))...)
			}
			if d.runes[f] == 0 {
				if next++; next == surrogates {
					next = pastSurrogates
				}
				d.runes[f] = next
			}
			to = append(to, d.runes[f])
		}
		return to
	}
	d.left, d.right = spell(d.left[:0], a), spell(d.right[:0], b)
	for _, forms := range [][]int32{a, b} {
		for _, f := range forms {
			d.runes[f] = 0
		}
	}
}

// Surrogates do not survive go-diff's strings.
const surrogates, pastSurrogates = 0xD800, 0xE000

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
