package calendar

import "time"

// weekdayDate reads a date that begins with a weekday: "Friday", "Friday, March 11",
// "Tuesday night", "Monday through Friday", "Tuesday of last week".
func (r *reader) weekdayDate(i int) (d Date, next int, ok bool) {
	d, next, ok = r.weekdayAlone(i)
	if !ok {
		return d, next, false
	}
	return r.extend(d, next)
}

// weekdayAlone is weekdayDate without the second end of a range.
func (r *reader) weekdayAlone(i int) (d Date, next int, ok bool) {
	w, _ := weekdayOf(r.low(i))
	after := i + 1
	if len(r.low(i)) <= 5 { // "Fri." needs its dot
		if r.low(after) != "." || r.tokens[after].Space {
			return d, i + 1, false
		}
		after++
	}
	if r.weekdayName(i, after) {
		return d, after, false
	}
	j := after
	if r.low(j) == "," {
		j++
	}
	if r.low(j) == "the" && r.day(j+1) > 0 { // "Friday the 13th"
		return d, j, false
	}
	// A date beside it settles the day.
	if m, _ := r.month(j); m != 0 {
		if full, end, ok := r.monthAlone(j); ok && full.Granularity == DayOf && full.Bound == On {
			return r.withWeekday(full, w, i), end, true
		}
	} else if r.day(j) > 0 {
		if full, end, ok := r.dayMonth(j); ok && full.Granularity == DayOf && full.Bound == On {
			return r.withWeekday(full, w, i), end, true
		}
	}
	d = r.onWeekday(w, 0, i, i, after)
	if p := r.partAt(after); p != WholeDay {
		d.Part = p
		after++
		d.Last = after
	}
	after = r.weekOf(&d, after)
	return r.bounded(d), after, true
}

// withWeekday takes a weekday into the date that stands beside it.
func (r *reader) withWeekday(d Date, w time.Weekday, first int) Date {
	d.First = first
	d.Weekday, d.HasWeekday = w, true
	if d.Resolved && !d.YearKnown && d.From.Weekday() != w && d.HasAlt && d.AltFrom.Weekday() == w {
		d.From, d.To, d.AltFrom, d.AltTo = d.AltFrom, d.AltTo, d.From, d.To
	}
	if d.Resolved && d.From.Weekday() == w {
		d.HasAlt = false
	}
	return r.bounded(d)
}

// onWeekday resolves a weekday: pointer is pointLast, pointThis, pointNext or 0; at is the
// token beside which the sentence tells whether it looks ahead.
func (r *reader) onWeekday(w time.Weekday, point, at, first, last int) Date {
	d := Date{First: first, Last: last, Granularity: DayOf, Relative: true, Weekday: w, HasWeekday: true}
	if !r.known {
		return d
	}
	back := Day((int(r.published.Weekday()) - int(w) + 7) % 7) // days since the last such day, 0 to 6
	latest := r.published - back
	coming := latest + 7
	d.Resolved, d.HasAlt = true, true
	switch point {
	case pointLast:
		if back == 0 {
			latest -= 7
		}
		d.From, d.AltFrom = latest, latest-7
	case pointNext:
		d.From, d.AltFrom = coming, coming+7
	case pointThis:
		d.From, d.AltFrom = latest, coming
		if back == 0 || r.looksAhead(at) || back > 3 {
			if back > 0 {
				d.From, d.AltFrom = coming, latest
			}
		}
	default:
		d.From, d.AltFrom = latest, coming
		if back > 0 && r.looksAhead(at) {
			d.From, d.AltFrom = coming, latest
		}
	}
	d.To, d.AltTo = d.From, d.AltFrom
	return d
}

// weekOf reads "of last week", "next week", "a week ago" behind a weekday and moves the date.
func (r *reader) weekOf(d *Date, i int) int {
	j := i
	if r.low(j) == "of" {
		j++
	}
	if r.low(j+1) != "week" {
		return i
	}
	shift := Day(0)
	switch r.low(j) {
	case "last":
		shift = -7
	case "next":
		shift = 7
	case "this":
	default:
		return i
	}
	d.Last = j + 2
	if r.known {
		monday := r.published - Day((int(r.published.Weekday())+6)%7)
		d.From = monday + Day((int(d.Weekday)+6)%7) + shift
		d.To, d.HasAlt = d.From, false
	}
	return j + 2
}

// weekdayName tells whether the weekday at token i is part of a name or recurs: "Sunday
// Times", "Fox News Sunday", "every Friday", "Black Friday".
func (r *reader) weekdayName(i, after int) bool {
	switch r.low(after) {
	case "nights", "mornings", "evenings", "afternoons":
		return true
	case "times", "telegraph", "express", "mirror", "herald", "mail", "tribune", "star":
		return r.isCapital(after)
	case "night":
		return r.isCapital(after) && (r.low(after+1) == "live" || r.low(after+1) == "football")
	case "school", "group", "massacre":
		return r.isCapital(after) || r.low(after) == "school"
	}
	switch r.low(i - 1) {
	case "news", "black", "bloody", "super", "good", "ruby", "ash", "cyber", "palm", "casual":
		return r.isCapital(i - 1)
	case "every", "each", "any", "a":
		return true
	}
	return false
}
