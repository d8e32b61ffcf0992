package calendar

import "time"

// holiday reads the name of a holiday at token i: "Christmas", "New Year's Eve", "Labor Day".
func (r *reader) holiday(i int) (d Date, next int, ok bool) {
	rule, last := r.holidayRule(i)
	if last == 0 {
		return d, i + 1, false
	}
	d = Date{First: i, Last: last, Granularity: DayOf}
	y, end := r.yearAfter(last)
	if y == 0 && !r.known {
		if rule.month != 0 && rule.day > 0 {
			d.Month, d.MonthDay = rule.month, rule.day
		}
		return r.bounded(d), last, true
	}
	if y != 0 {
		d.Last, d.YearKnown, d.Resolved = end, true, true
		d.From = rule.in(y)
		d.To = d.From
		return r.bounded(d), end, true
	}
	year := r.published.Year()
	mid := rule.in(year)
	_, m, day := mid.Civil()
	best, other := r.nearestYears(m, day, i)
	d.Resolved, d.HasAlt = true, true
	d.From, d.AltFrom = rule.in(best), rule.in(other)
	d.To, d.AltTo = d.From, d.AltFrom
	return r.bounded(d), last, true
}

// rule says when a holiday is: on a day of a month; on the nth weekday of a month,
// counted from its end where nth is negative; or so many days from Easter, where month is 0.
type rule struct {
	month   time.Month
	day     int
	weekday time.Weekday
	nth     int
}

func (h rule) in(y int) Day {
	switch {
	case h.month == 0:
		return easter(y) + Day(h.day)
	case h.nth > 0:
		first := civil(y, h.month, 1)
		return first + Day((int(h.weekday)-int(first.Weekday())+7)%7+7*(h.nth-1)) + Day(h.day)
	case h.nth < 0:
		last := civil(y, h.month, daysIn(y, h.month))
		return last - Day((int(last.Weekday())-int(h.weekday)+7)%7)
	}
	return civil(y, h.month, h.day)
}

// easter gives Easter Sunday by the anonymous Gregorian computus (Meeus, Astronomical
// Algorithms, chapter 8).
func easter(y int) Day {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	f := (b + 8) / 25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return civil(y, time.Month(n/31), n%31+1)
}

// holidayRule finds the holiday that begins at token i and the token behind it; last is 0
// where there is none.
func (r *reader) holidayRule(i int) (h rule, last int) {
	second, third := r.low(i+1), r.low(i+2)
	day := second == "day"
	switch r.low(i) {
	case "christmas", "xmas":
		switch second {
		case "eve":
			return rule{month: time.December, day: 24}, i + 2
		case "day":
			return rule{month: time.December, day: 25}, i + 2
		case "tree", "trees", "party", "card", "cards", "shopping", "carol", "carols", "market", "markets", "lights", "island", "present", "presents", "gift", "gifts":
			return h, 0
		}
		return rule{month: time.December, day: 25}, i + 1
	case "thanksgiving":
		h = rule{month: time.November, weekday: time.Thursday, nth: 4}
		if day {
			return h, i + 2
		}
		if second == "turkey" || second == "turkeys" || second == "dinner" || second == "meal" || second == "-" {
			return rule{}, 0
		}
		return h, i + 1
	case "new":
		if second == "year" || second == "years" {
			switch third {
			case "eve":
				return rule{month: time.December, day: 31}, i + 3
			case "day":
				return rule{month: time.January, day: 1}, i + 3
			}
		}
	case "labor":
		if day {
			return rule{month: time.September, weekday: time.Monday, nth: 1}, i + 2
		}
	case "memorial":
		if day {
			return rule{month: time.May, weekday: time.Monday, nth: -1}, i + 2
		}
	case "independence":
		if day {
			return rule{month: time.July, day: 4}, i + 2
		}
	case "fourth":
		if second == "of" && third == "july" {
			return rule{month: time.July, day: 4}, i + 3
		}
	case "halloween":
		return rule{month: time.October, day: 31}, i + 1
	case "easter":
		switch second {
		case "monday":
			return rule{day: 1}, i + 2
		case "sunday":
			return rule{}, i + 2
		case "island", "egg", "bunny", "eggs":
			return h, 0
		}
		return rule{}, i + 1
	case "good":
		if second == "friday" && r.isCapital(i+1) {
			return rule{day: -2}, i + 2
		}
	case "ash":
		if second == "wednesday" {
			return rule{day: -46}, i + 2
		}
	case "valentine":
		if day {
			return rule{month: time.February, day: 14}, i + 2
		}
	case "veterans":
		if day {
			return rule{month: time.November, day: 11}, i + 2
		}
	case "columbus":
		if day {
			return rule{month: time.October, weekday: time.Monday, nth: 2}, i + 2
		}
	case "presidents":
		if day || second == "'" && third == "day" {
			last = i + 2
			if !day {
				last++
			}
			return rule{month: time.February, weekday: time.Monday, nth: 3}, last
		}
	case "mlk":
		if day {
			return rule{month: time.January, weekday: time.Monday, nth: 3}, i + 2
		}
	case "election":
		if day && r.isCapital(i+1) { // the Tuesday after the first Monday of November
			return rule{month: time.November, weekday: time.Monday, nth: 1, day: 1}, i + 2
		}
	case "inauguration":
		if day {
			return rule{month: time.January, day: 20}, i + 2
		}
	case "boxing":
		if day {
			return rule{month: time.December, day: 26}, i + 2
		}
	case "juneteenth":
		return rule{month: time.June, day: 19}, i + 1
	case "black":
		if second == "friday" {
			return rule{month: time.November, weekday: time.Thursday, nth: 4, day: 1}, i + 2
		}
	case "mother":
		if day {
			return rule{month: time.May, weekday: time.Sunday, nth: 2}, i + 2
		}
	case "father":
		if day {
			return rule{month: time.June, weekday: time.Sunday, nth: 3}, i + 2
		}
	case "st":
		j := i + 1
		if r.low(j) == "." {
			j++
		}
		if r.low(j) == "patrick" && r.low(j+1) == "day" {
			return rule{month: time.March, day: 17}, j + 2
		}
	}
	return h, 0
}
