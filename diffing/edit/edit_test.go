package edit

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"crosscheck/diffing/token"
	"crosscheck/model"
)

// forms numbers the folded forms of two token lists.
func forms(lists ...[]token.Token) [][]int32 {
	ids := map[string]int32{}
	out := make([][]int32, len(lists))
	for n, list := range lists {
		out[n] = []int32{}
		for _, t := range list {
			if _, ok := ids[t.Lower]; !ok {
				ids[t.Lower] = int32(len(ids))
			}
			out[n] = append(out[n], ids[t.Lower])
		}
	}
	return out
}

// words gives the edits between two sentences.
func words(left, right string) []model.Edit {
	a, b := token.Split(left), token.Split(right)
	f := forms(a, b)
	var d Differ
	return d.Words(a, b, f[0], f[1])
}

func TestWords(t *testing.T) {
	tests := []struct {
		name, left, right string
		want              []string // "left|right"
	}{
		{"equal", "The ferry sank.", "The ferry sank.", nil},
		{"case, quotes and dashes", "“The ferry” sank - at once.", "\"the ferry\" sank – at once.", nil},
		{"a word replaced", "At least 12 people died.", "At least 17 people died.", []string{"12|17"}},
		{"a word added", "The ferry sank.", "The old ferry sank.", []string{"|old"}},
		{"a word left out", "The old ferry sank.", "The ferry sank.", []string{"old|"}},
		{"added at the front", "Twelve died.", "Police say twelve died.", []string{"|Police say"}},
		{"added at the end", "Twelve died", "Twelve died on Monday", []string{"|on Monday"}},
		{"punctuation alone", "The ferry, which leaked, sank.", "The ferry which leaked sank.", nil},
		{"money is no punctuation", "The fine was $5.", "The fine was €5.", []string{"$|€"}},
		{"a phrase in one", "The mayor of the town spoke first.", "The head of the council spoke first.", []string{"mayor of the town|head of the council"}},
		{"two phrases", "The mayor spoke in Kell on Monday.", "The governor spoke in Varn on Monday.", []string{"mayor|governor", "Kell|Varn"}},
		{"all", "Nobody came.", "Everything burnt down", []string{"Nobody came.|Everything burnt down"}},
		{"nothing left", "", "It rained.", []string{"|It rained."}},
		{"both empty", "", "", nil},
		{"other scripts", "Паром затонул у порта.", "Паром сгорел у порта.", []string{"затонул|сгорел"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got, back []string
			for _, e := range words(tt.left, tt.right) {
				got = append(got, tt.left[e.LeftStart:e.LeftEnd]+"|"+tt.right[e.RightStart:e.RightEnd])
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
			for _, e := range words(tt.right, tt.left) {
				back = append(back, tt.left[e.RightStart:e.RightEnd]+"|"+tt.right[e.LeftStart:e.LeftEnd])
			}
			if !slices.Equal(back, tt.want) {
				t.Errorf("the other way round %q, want %q", back, tt.want)
			}
		})
	}
}

// FuzzWords holds that edits stand in order inside their sentences, cut no character, and
// that what lies outside them is the same on both sides but for case and signs.
func FuzzWords(f *testing.F) {
	f.Add("At least 12 people died.", "At least 17 people were killed – on Monday.")
	f.Add("“We do not,” she said.", "\"we don't\", he says")
	f.Add("a\x80b \u202e", "é ́ 5%")
	f.Fuzz(func(t *testing.T, left, right string) {
		if len(left)+len(right) > 3000 {
			return
		}
		at, to := int32(0), int32(0)
		var restL, restR strings.Builder
		for _, e := range words(left, right) {
			if e.LeftStart < at || e.LeftEnd < e.LeftStart || int(e.LeftEnd) > len(left) || e.RightStart < to || e.RightEnd < e.RightStart || int(e.RightEnd) > len(right) {
				t.Fatalf("edit %+v after %d and %d of %q and %q", e, at, to, left, right)
			}
			if e.LeftStart == e.LeftEnd && e.RightStart == e.RightEnd {
				t.Fatalf("empty edit %+v", e)
			}
			for _, p := range []struct {
				text string
				at   int32
			}{{left, e.LeftStart}, {left, e.LeftEnd}, {right, e.RightStart}, {right, e.RightEnd}} {
				if utf8.ValidString(p.text) && int(p.at) < len(p.text) && !utf8.RuneStart(p.text[p.at]) {
					t.Fatalf("edit %+v cuts a character of %q", e, p.text)
				}
			}
			restL.WriteString(left[at:e.LeftStart] + " ")
			restR.WriteString(right[to:e.RightStart] + " ")
			at, to = e.LeftEnd, e.RightEnd
		}
		restL.WriteString(left[at:])
		restR.WriteString(right[to:])
		if utf8.ValidString(left) && utf8.ValidString(right) {
			if a, b := plain(restL.String()), plain(restR.String()); !slices.Equal(a, b) {
				t.Fatalf("outside the edits stand %q and %q", a, b)
			}
		}
	})
}

// plain gives the words and figures of a text, folded.
func plain(text string) []string {
	var out []string
	for _, t := range token.Split(text) {
		if t.Kind != token.Sign {
			out = append(out, t.Lower)
		}
	}
	return out
}

func BenchmarkWords(b *testing.B) {
	left := token.Split("At least 12 people died when a passenger ferry capsized in heavy seas off Port Anselm on Tuesday, the coast guard said.")
	right := token.Split("Seventeen people were killed after a crowded ferry rolled over in a storm off Port Anselm early on Tuesday, according to the coast guard.")
	f := forms(left, right)
	var d Differ
	b.ReportAllocs()
	for b.Loop() {
		d.Words(left, right, f[0], f[1])
	}
}

func ExampleDiffer_Words() {
	left, right := "At least 12 people died on Monday.", "At least 17 people died on Monday."
	a, b := token.Split(left), token.Split(right)
	var d Differ
	for _, e := range d.Words(a, b, []int32{0, 1, 2, 3, 4, 5, 6, 7}, []int32{0, 1, 8, 3, 4, 5, 6, 7}) {
		fmt.Println(left[e.LeftStart:e.LeftEnd], "→", right[e.RightStart:e.RightEnd])
	}
	// Output: 12 → 17
}
