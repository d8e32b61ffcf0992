package edit

import (
	"math/rand/v2"
	"slices"
	"testing"
	"unicode/utf8"

	"github.com/sergi/go-diff/diffmatchpatch"

	"crosscheck/diffing/token"
	"crosscheck/model"
)

// TestScript holds that what is left out around the words that differ changes nothing: go-diff
// finds the same in the whole sentences.
func TestScript(t *testing.T) {
	var d Differ
	theirs := diffmatchpatch.New()
	theirs.DiffTimeout = 0
	for seed := range uint64(20000) {
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
		if r.IntN(3) > 0 && len(a) > 0 { // a few edits of one text
			b = slices.Clone(a)
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
		d.script(a, b)
		var want []span
		i, j := 0, 0
		for _, diff := range theirs.DiffMainRunes(runes(a), runes(b), false) {
			n, m := utf8.RuneCountInString(diff.Text), utf8.RuneCountInString(diff.Text)
			switch diff.Type {
			case diffmatchpatch.DiffDelete:
				m = 0
			case diffmatchpatch.DiffInsert:
				n = 0
			}
			if diff.Type != diffmatchpatch.DiffEqual {
				want = join(want, span{i, i + n, j, j + m})
			}
			i, j = i+n, j+m
		}
		if !slices.Equal(d.spans, want) {
			t.Fatalf("seed %d: %v and %v:\ngot  %v\nwant %v", seed, a, b, d.spans, want)
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

// TestManyForms holds that words whose runes would fall among the surrogates stay apart.
func TestManyForms(t *testing.T) {
	var d Differ
	a := make([]int32, 70_000)
	for k := range a {
		a[k] = int32(k)
	}
	b := slices.Delete(slices.Clone(a), 60_000, 60_001)
	b = slices.Delete(b, 10, 11)
	d.intern(a, b)
	seen := make(map[rune]bool)
	for _, r := range d.left {
		if seen[r] || !utf8.ValidRune(r) {
			t.Fatalf("%x stands for two words, or for none", r)
		}
		seen[r] = true
	}
	edits := d.Words(token.Split("one two three"), token.Split("one six three"), a[60_000:60_003], []int32{60_000, 7, 60_002})
	if len(edits) != 1 || edits[0] != (model.Edit{LeftStart: 4, LeftEnd: 7, RightStart: 4, RightEnd: 7}) {
		t.Error(edits)
	}
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
	d.script(a, b)
	if len(d.spans) != 1 || d.spans[0].l0 != 600 || d.spans[0].r0 != 600 || d.spans[0].l1 > 2990 || len(a)-d.spans[0].l1 != len(b)-d.spans[0].r1 {
		t.Errorf("%+v", d.spans)
	}
	// One that lies in the other whole is found there all the same.
	for k := range a {
		a[k] = int32(k)
	}
	if d.script(a[700:2700], a); !slices.Equal(d.spans, []span{{0, 0, 0, 700}, {2000, 2000, 2700, 3000}}) {
		t.Errorf("%+v", d.spans)
	}
}
