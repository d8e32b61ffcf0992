package link

import (
	"crosscheck/diffing/calendar"
	"crosscheck/diffing/quantity"
	"crosscheck/diffing/reading"
)

// compareFigures counts the figures of two sentences that are equal, that can both hold,
// that count the same noun, and that can do neither.
func compareFigures(a, b *reading.Sentence) []float32 {
	var equal, compatible, noun, apart float32
	for i := range a.Figures {
		x := &a.Figures[i]
		if x.Unit.Dimension == quantity.Label {
			continue
		}
		for j := range b.Figures {
			y := &b.Figures[j]
			switch quantity.Compare(*x, *y) {
			case quantity.Equal:
				if x.Value > 2 || x.Unit.Dimension != quantity.Count {
					equal++
				}
			case quantity.Compatible:
				compatible++
			case quantity.Clash:
				apart++
			}
			if x.Noun != "" && x.Noun == y.Noun || x.Unit.Dimension == y.Unit.Dimension && x.Unit.Dimension != quantity.Count {
				noun++
			}
		}
	}
	return []float32{equal, compatible, noun, apart}
}

// compareDates counts the dates of two sentences that are equal, that can both hold, and that
// can do neither.
func compareDates(a, b *reading.Sentence) []float32 {
	var equal, compatible, apart float32
	for i := range a.Dates {
		for j := range b.Dates {
			switch calendar.Compare(a.Dates[i], b.Dates[j]) {
			case calendar.Equal:
				equal++
			case calendar.Compatible:
				compatible++
			case calendar.Clash:
				apart++
			}
		}
	}
	return []float32{equal, compatible, apart}
}
