package link

import (
	"crosscheck/diffing/calendar"
	"crosscheck/diffing/quantity"
	"crosscheck/diffing/reading"
)

// compareFigures appends to x the figures of two sentences that are equal, that can both hold,
// that count the same noun, and that can do neither.
func compareFigures(x []float32, a, b *reading.Sentence) []float32 {
	var equal, compatible, noun, apart float32
	for i := range a.Figures {
		q := &a.Figures[i]
		if q.Unit.Dimension == quantity.Label {
			continue
		}
		for j := range b.Figures {
			r := &b.Figures[j]
			switch quantity.Compare(*q, *r) {
			case quantity.Equal:
				if q.Value > 2 || q.Unit.Dimension != quantity.Count {
					equal++
				}
			case quantity.Compatible:
				compatible++
			case quantity.Clash:
				apart++
			}
			if q.Noun != "" && q.Noun == r.Noun || q.Unit.Dimension == r.Unit.Dimension && q.Unit.Dimension != quantity.Count {
				noun++
			}
		}
	}
	return append(x, equal, compatible, noun, apart)
}

// compareDates appends to x the dates of two sentences that are equal, that can both hold, and that
// can do neither.
func compareDates(x []float32, a, b *reading.Sentence) []float32 {
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
	return append(x, equal, compatible, apart)
}
