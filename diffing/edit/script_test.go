package edit

import (
	"math/rand/v2"
	"testing"
	"unicode/utf8"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// TestScript holds that the script is the one that google/diff-match-patch finds.
func TestScript(t *testing.T) {
	var d Differ
	theirs := diffmatchpatch.New()
	theirs.DiffTimeout = 0
	ops := map[kind]diffmatchpatch.Operation{equal: diffmatchpatch.DiffEqual, deletion: diffmatchpatch.DiffDelete, insertion: diffmatchpatch.DiffInsert}
	for seed := range uint64(6000) {
		r := rand.New(rand.NewPCG(seed, 1))
		words := 1 + r.IntN(12)
		some := func() []int32 {
			out := make([]int32, r.IntN(30))
			for k := range out {
				out[k] = int32(r.IntN(words))
			}
			return out
		}
		a, b := some(), some()
		if r.IntN(2) == 0 && len(a) > 0 { // a few edits of one text
			b = append([]int32(nil), a...)
			for range 1 + r.IntN(4) {
				at := r.IntN(len(b) + 1)
				switch cut := min(len(b), at+r.IntN(4)); r.IntN(3) {
				case 0:
					b = append(b[:at:at], b[cut:]...)
				case 1:
					b = append(append(b[:at:at], some()...), b[at:]...)
				default:
					b = append(append(b[:at:at], some()...), b[cut:]...)
				}
			}
		}
		d.steps(a, b)
		want := theirs.DiffMainRunes(runes(a), runes(b), false)
		same := len(want) == len(d.script)
		i, j := 0, 0
		for k := range d.script {
			s := &d.script[k]
			same = same && s.i == i && s.j == j && ops[s.kind] == want[k].Type && s.n == utf8.RuneCountInString(want[k].Text)
			i, j = i+s.left(), j+s.right()
		}
		if !same {
			t.Fatalf("seed %d: %v and %v:\ngot  %v\nwant %v", seed, a, b, d.script, want)
		}
	}
}

func runes(forms []int32) []rune {
	out := make([]rune, len(forms))
	for k, f := range forms {
		out[k] = 'a' + f
	}
	return out
}

// TestEndless holds that sentences longer than anybody writes are one edit between what is equal
// at both ends.
func TestEndless(t *testing.T) {
	var d Differ
	a, b := make([]int32, 3000), make([]int32, 2000)
	for k := range a {
		a[k] = int32(k % 700)
	}
	for k := range b {
		b[k] = int32(k % 600)
	}
	copy(b[1990:], a[2990:])
	d.steps(a, b)
	if len(d.script) != 4 || d.script[0].n != 600 || d.script[1].kind != deletion || d.script[2].kind != insertion || d.script[3].n < 10 {
		t.Errorf("%+v", d.script)
	}
}
