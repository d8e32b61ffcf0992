package lexicon

import "testing"

func TestNear(t *testing.T) {
	number := func(stem string) int {
		n, ok := Number(stem)
		if !ok || n < 0 || n >= Stems() {
			t.Fatalf("%s has number %d, %v of %d", stem, n, ok, Stems())
		}
		return n
	}
	blast, found := number("explos"), false
	last := float32(1)
	Near(number("blast"), func(other int, near float32) {
		found = found || other == blast
		if near > last || near < 0.45 || other < 0 || other >= Stems() {
			t.Errorf("%d at %v after %v", other, near, last)
		}
		last = near
	})
	if !found {
		t.Error("blast and explosion are not near")
	}
	if _, ok := Number("zzyzx"); ok {
		t.Error("a stem that is none has a number")
	}
	for n := range Stems() {
		Near(n, func(other int, _ float32) {
			if other >= Stems() {
				t.Fatalf("%d is near %d", other, n)
			}
		})
	}
}
