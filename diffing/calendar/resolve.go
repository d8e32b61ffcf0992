package calendar

import "time"

// nearestYears gives the year that a day of a month most likely has, and the next
// likely. News tells the near past, or the near future where the sentence looks ahead.
func (r *reader) nearestYears(m time.Month, day, at int) (best, other int) {
	tense := r.tense(at)
	year := r.published.Year()
	bestCost, otherCost := 1<<30, 1<<30
	for y := year - 1; y <= year+1; y++ {
		d := civil(y, m, min(day, daysIn(y, m)))
		cost := int(r.published - d)
		if cost < 0 { // in the future
			cost = -cost
			switch {
			case cost <= 2: // the article may be dated by another clock
			case tense < -1:
				cost = cost*20 + 400
			case tense <= 0:
				cost = cost*3 + 30
			}
		} else if tense > 0 {
			cost = cost*4 + 20
		}
		switch {
		case cost < bestCost:
			other, otherCost = best, bestCost
			best, bestCost = y, cost
		case cost < otherCost:
			other, otherCost = y, cost
		}
	}
	return best, other
}

// subspan gives the first, middle or last third of a date's interval, widened by what
// prose is vague about.
func subspan(d Date, third int) (from, to Day) {
	if !d.Resolved {
		return d.From, d.To
	}
	n := d.To - d.From + 1
	switch third {
	case 1:
		return d.From, d.From + (n*2)/5
	case 2:
		return d.From + n/4, d.To - n/4
	case 3:
		return d.To - (n*2)/5, d.To
	}
	return d.From, d.To
}
