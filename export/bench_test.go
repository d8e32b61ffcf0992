package export

import (
	"fmt"
	"io"
	"testing"

	"crosscheck/model"
)

// long is a comparison of two articles with n linked sentences each.
func long(t testing.TB, n int) *model.Comparison {
	b := build(t, "Courier", "Harbour Post")
	for i := range n {
		left := b.say(0, model.Body, fmt.Sprintf("At least %d people were taken from the ferry Maribel off Port Anselm on Sunday evening, the coastguard said.", i))
		right := b.say(1, model.Body, fmt.Sprintf("Some %d people had been brought ashore from the ferry Maribel by Saturday night, a coastguard spokesman told reporters.", i+1))
		b.link(left, right, model.Overlap,
			b.detail(model.Date, model.Conflicting, left, "Sunday", right, "Saturday", "Sunday against Saturday"),
			b.detail(model.Number, model.Differs, left, fmt.Sprint("At least ", i), right, fmt.Sprint(i+1), "a bound leaves room"))
	}
	return b.done()
}

func BenchmarkWrite(b *testing.B) {
	c := long(b, 200)
	for _, f := range Formats() {
		b.Run(f.String(), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := Write(io.Discard, c, f, Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
