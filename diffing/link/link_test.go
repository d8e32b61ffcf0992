package link

import (
	"testing"

	"crosscheck/diffing/boost"
)

func BenchmarkWeights(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := boost.Parse(linkWeights); err != nil {
			b.Fatal(err)
		}
	}
}
