package calendar

import "time"

// monthDate reads a date that begins with the name of a month: "March 11, 2001", "Sept. 11",
// "March 2025", "in March", "July 7-8".
func (r *reader) monthDate(i int) (d Date, next int, ok bool) {
	d, next, ok = r.monthAlone(i)
	if !ok {
		return d, next, false
	}
	return r.extend(d, next)
}

// monthAlone is monthDate without the second end of a range.
func (r *reader) monthAlone(i int) (d Date, next int, ok bool) {
	m, after := r.month(i)
	if m == 0 {
		return d, i + 1, false
	}
	if n := r.day(after); n > 0 && !r.countFollows(after+1) {
		last := after + 1
		to := 0
		if r.low(last) == "and" && r.day(last+1) == n+1 && !r.countFollows(last+2) && !r.isFigure(last+2) { // "March 3 and 4"
			to = n + 1
			last += 2
		} else if (r.dash(last) || r.low(last) == "to" || r.low(last) == "through" || r.low(last) == "thru" || r.low(last) == "and" && r.low(i-1) == "between") && r.day(last+1) > n && !r.countFollows(last+2) {
			to = r.day(last + 1)
			last += 2
		}
		y, end := r.yearAfter(last)
		if y == 0 {
			y = r.famous(m, n, end)
		}
		d = r.monthDay(m, n, i, end, y)
		if to > 0 {
			d.throughDay(to)
		}
		return r.bounded(d), end, true
	}
	if m == time.July && r.low(after) == "fourth" && r.isCapital(after) {
		y, end := r.yearAfter(after + 1)
		return r.bounded(r.monthDay(m, 4, i, end, y)), end, true
	}
	y, end := r.yearAfter(after)
	if y == 0 && !r.monthStands(i, m, after) {
		return d, after, false
	}
	d = r.bareMonth(m, i, end, y)
	return r.bounded(d), end, true
}

// countFollows tells whether the number before token i counts what stands there: "In
// March 11 people died".
func (r *reader) countFollows(i int) bool {
	switch r.low(i) {
	case "people", "percent", "%", "men", "women", "children", "million", "billion", "workers", "others", "soldiers", "students", "years", "months", "days", "a.m.", "p.m.", "times":
		return true
	case ":", ".":
		return r.isFigure(i+1) && !r.tokens[i+1].Space
	}
	return false
}

// famous gives the year of a date that news tells without it, or 0.
func (r *reader) famous(m time.Month, day, i int) int {
	switch {
	case m == time.September && day == 11:
		switch r.low(i) {
		case "attacks", "attack", "terrorist", "terror", "commission", "hijackings", "hijackers", "plot", "victims", "families", "suits", "lawsuits", "memorial", "museum":
			return 2001
		}
	case m == time.January && day == 6:
		switch r.low(i) {
		case "attack", "riot", "insurrection", "committee", "riots", "rioters", "panel":
			if !r.known || r.published >= civil(2021, 1, 6) {
				return 2021
			}
		}
	}
	return 0
}

// monthStands tells whether the name at token i is a month where neither day nor year
// stands beside it: "in May", but not "Theresa May", "April Ryan", "the March on Washington".
func (r *reader) monthStands(i int, m time.Month, after int) bool {
	prep := false
	switch r.low(i - 1) {
	case "in", "since", "until", "till", "by", "during", "through", "from", "before", "after", "last", "this", "next", "early", "late", "mid", "every", "each", "late-", "earlier", "later", "of", "for", "to", "between", "past", "around":
		prep = true
	case "and", "or":
		prep = monthOf(r.low(i-2)) != 0
	case "-":
		k := r.low(i - 2)
		prep = monthOf(k) != 0 || k == "mid" || k == "early" || k == "late"
	}
	next := r.low(after)
	switch m {
	case time.May, time.March:
		if !prep || r.low(i-1) == "to" || r.low(i-1) == "of" && r.isCapital(i-2) || r.low(i-1) == "for" {
			return false
		}
		if m == time.March && (next == "on" && r.isCapital(after+1) || next == "for" && r.isCapital(after+1)) {
			return false
		}
	}
	if r.isCapital(after) && after < len(r.tokens) && monthOf(next) == 0 && !prep {
		return false // "April Ryan"
	}
	if r.isCapital(after) && (m == time.April || m == time.June || m == time.August) && r.low(i-1) != "in" && r.low(i-1) != "last" && r.low(i-1) != "since" {
		return false
	}
	if i > 0 && r.isCapital(i-1) && !prep && r.tokens[i].Space && r.low(i-1) != "the" && i > 1 {
		return false // "Theresa May", "Rose August"
	}
	return true
}

// monthDay gives the date of a day in a month; y is 0 where the text leaves out the year.
func (r *reader) monthDay(m time.Month, day, first, last, y int) Date {
	d := Date{First: first, Last: last, Granularity: DayOf, Month: m, MonthDay: day}
	if y != 0 {
		day = min(day, daysIn(y, m))
		d.Resolved, d.YearKnown = true, true
		d.From = civil(y, m, day)
		d.To = d.From
		return d
	}
	if !r.known {
		return d
	}
	best, other := r.nearestYears(m, day, first)
	d.Resolved = true
	d.From = civil(best, m, min(day, daysIn(best, m)))
	d.To = d.From
	d.HasAlt = true
	d.AltFrom = civil(other, m, min(day, daysIn(other, m)))
	d.AltTo = d.AltFrom
	return d
}

// throughDay makes the date of a day in a month the days from it to the last one, of the
// same year: taken apart, days on both sides of New Year would fall into different years.
func (d *Date) throughDay(last int) {
	d.Range = true
	if !d.Resolved {
		return
	}
	y, m, _ := d.From.Civil()
	d.To = max(d.From, civil(y, m, min(last, daysIn(y, m))))
	if d.HasAlt {
		y, m, _ = d.AltFrom.Civil()
		d.AltTo = max(d.AltFrom, civil(y, m, min(last, daysIn(y, m))))
	}
}

// bareMonth gives the date of a whole month.
func (r *reader) bareMonth(m time.Month, first, last, y int) Date {
	d := Date{First: first, Last: last, Granularity: Month, Month: m}
	if y != 0 {
		d.Resolved, d.YearKnown = true, true
		d.From, d.To = monthSpan(y, int(m), 1)
		return d
	}
	if !r.known {
		return d
	}
	best, other := r.nearestYears(m, 15, first)
	if py, pm, _ := r.published.Civil(); pm == m {
		best, other = py, py-1
	}
	d.Resolved, d.HasAlt = true, true
	d.From, d.To = monthSpan(best, int(m), 1)
	d.AltFrom, d.AltTo = monthSpan(other, int(m), 1)
	return d
}
