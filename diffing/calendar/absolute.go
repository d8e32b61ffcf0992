package calendar

import (
	"strings"
	"time"

	"crosscheck/diffing/token"
)

// figureDate reads a date that begins with figures: "11 March 2025", "2018-04-06",
// "7/9/2017", "2007-2014", "1990s", "20 years ago".
func (r *reader) figureDate(i int) (d Date, next int, ok bool) {
	if r.low(i-1) == "$" || r.low(i-1) == "£" || r.low(i-1) == "€" || r.low(i-1) == "#" {
		return d, i + 1, false
	}
	text := r.tokens[i].Text
	if strings.IndexByte(text, '/') > 0 {
		return r.slashDate(i)
	}
	if r.day(i) > 0 {
		if d, next, ok := r.dayMonth(i); ok {
			return r.extend(d, next)
		}
	}
	if r.year(i) > 0 {
		return r.yearDate(i)
	}
	if strings.HasSuffix(text, "s") {
		return r.decade(i)
	}
	if r.low(i+1) == "century" || r.low(i+1) == "-" && r.low(i+2) == "century" {
		return r.century(i)
	}
	return r.counted(i)
}

// dayMonth reads a day before its month: "11 March", "4th of July 2016", "14-22 January",
// "between 14 and 22 January".
func (r *reader) dayMonth(i int) (d Date, next int, ok bool) {
	first, last := r.day(i), 0
	j := i + 1
	joint := r.low(j)
	if r.dash(j) || joint == "to" || joint == "and" || joint == "through" {
		if n := r.day(j + 1); n > first {
			if m, _ := r.month(j + 2); m != 0 {
				last = n
				if joint == "and" && r.low(i-1) != "between" {
					// two days: the second is read on its own
					d := r.monthDay(m, first, i, i+1, r.yearBehind(j+2))
					return r.bounded(d), j + 1, true
				}
				j += 2
			}
		}
	}
	if r.low(j) == "of" {
		j++
	}
	m, after := r.month(j)
	if m == 0 {
		return d, i + 1, false
	}
	if r.day(after) > 0 && r.tokens[i].Text != "" && r.low(after+1) != "," && r.year(after) == 0 && j == i+1 && r.low(i-1) != "on" {
		// "room 4 March 11": the month belongs to what follows it
		return d, i + 1, false
	}
	y, end := r.yearAfter(after)
	d = r.monthDay(m, first, i, end, y)
	if last > 0 {
		d.throughDay(last)
	}
	return r.bounded(d), end, true
}

// yearBehind gives the year behind the month at token i, or 0.
func (r *reader) yearBehind(i int) int {
	if _, after := r.month(i); after > i {
		y, _ := r.yearAfter(after)
		return y
	}
	return 0
}

// yearAfter reads the year behind a day or a month at token i: "2016", ", 2016", "of last year".
func (r *reader) yearAfter(i int) (y, end int) {
	j := i
	if r.low(j) == "," || r.low(j) == "of" {
		j++
	}
	if y := r.year(j); y > 1400 && r.plainYear(j) {
		return y, j + 1
	}
	if r.known {
		if r.low(i) == "of" || r.low(i) == "last" || r.low(i) == "this" || r.low(i) == "next" {
			j = i
			if r.low(j) == "of" {
				j++
			}
			if r.low(j+1) == "year" {
				switch r.low(j) {
				case "last":
					return r.published.Year() - 1, j + 2
				case "this":
					return r.published.Year(), j + 2
				case "next":
					return r.published.Year() + 1, j + 2
				}
			}
		}
	}
	return 0, i
}

// slashDate reads "7/9/2017", "2017/07/09" and "9/11". American order is taken where both
// are possible, the other is kept as the second reading.
func (r *reader) slashDate(i int) (d Date, next int, ok bool) {
	var parts [3]int
	n, digits := 0, 0
	text := r.tokens[i].Text
	for k := 0; k < len(text); k++ {
		c := text[k]
		switch {
		case c == '/':
			if n++; n > 2 || digits == 0 {
				return d, i + 1, false
			}
			digits = 0
		case c >= '0' && c <= '9' && digits < 4:
			parts[n] = parts[n]*10 + int(c-'0')
			digits++
		default:
			return d, i + 1, false
		}
	}
	a, b, y := parts[0], parts[1], parts[2]
	switch {
	case n == 1 && a == 9 && b == 11:
		d = dated(i, i+1, civil(2001, 9, 11), civil(2001, 9, 11), DayOf)
		return r.bounded(d), i + 1, true
	case n != 2:
		return d, i + 1, false
	case a > 1000:
		a, b, y = b, y, a
	case y < 50:
		y += 2000
	case y < 100:
		y += 1900
	}
	if y < 1000 || y > 2199 {
		return d, i + 1, false
	}
	american := valid(y, a, b)
	british := valid(y, b, a)
	switch {
	case american:
		d = dated(i, i+1, civil(y, time.Month(a), b), civil(y, time.Month(a), b), DayOf)
		if british && a != b && parts[0] < 1000 {
			d.HasAlt, d.AltFrom = true, civil(y, time.Month(b), a)
			d.AltTo = d.AltFrom
		}
	case british:
		d = dated(i, i+1, civil(y, time.Month(b), a), civil(y, time.Month(b), a), DayOf)
	default:
		return d, i + 1, false
	}
	d.YearKnown = true
	return r.bounded(d), i + 1, true
}

func valid(y, m, d int) bool { return m >= 1 && m <= 12 && d >= 1 && d <= daysIn(y, time.Month(m)) }

// yearDate reads a date that begins with a year: "2017", "2007-2014", "2018-04-06".
func (r *reader) yearDate(i int) (d Date, next int, ok bool) {
	y := r.year(i)
	j := i + 1
	if r.dash(j) && r.isFigure(j+1) {
		a := r.two(j + 1)
		if a > 0 && r.dash(j+2) && r.two(j+3) > 0 {
			if b := r.two(j + 3); valid(y, a, b) {
				day := civil(y, time.Month(a), b)
				d = dated(i, j+4, day, day, DayOf)
				d.YearKnown = true
				return r.bounded(d), j + 4, true
			}
		}
		z := r.year(j + 1)
		if z == 0 && a > y%100 {
			z = y - y%100 + a
		}
		if z > y && y > 1400 {
			from, to := yearSpan(y, z)
			d = dated(i, j+2, from, to, Year)
			d.Range, d.YearKnown = true, true
			return r.bounded(d), j + 2, true
		}
		return d, j + 2, false
	}
	if !r.plainYear(i) {
		return d, i + 1, false
	}
	from, to := yearSpan(y, y)
	d = dated(i, i+1, from, to, Year)
	d.YearKnown = true
	if r.low(i-1) == "fiscal" || r.low(i+1) == "fiscal" || r.low(i-2) == "fiscal" && r.low(i-1) == "year" {
		d.Slack = 184
	}
	return r.extend(r.bounded(d), i+1)
}

// two gives the number of the two digits at token i, or 0.
func (r *reader) two(i int) int {
	if !r.isFigure(i) || len(r.tokens[i].Text) != 2 {
		return 0
	}
	n, _ := r.number(i)
	return n
}

// plainYear tells whether the four digits at token i are a year and no amount.
func (r *reader) plainYear(i int) bool {
	y := r.year(i)
	if y < 1400 {
		return false
	}
	next := r.low(i + 1)
	if r.isCapital(i + 1) { // "2000 Main St."
		switch r.low(i + 2) {
		case "st", "street", "ave", "avenue", "road", "rd", "blvd", "boulevard", "drive", "lane", "way":
			return false
		}
	}
	if y < 1700 {
		switch r.low(i - 1) {
		case "in", "since", "of", "from", "by", "until", "to", "before", "after", ",":
		default:
			if r.low(i+1) != "." && r.low(i+1) != "," {
				return false
			}
		}
	}
	switch next {
	case "bc", "bce", "b.c.", "b.c", "percent", "%", "per", "people", "feet", "miles", "metres", "meters", "km", "kilometres", "kilometers", "pounds", "dollars", "euros", "points", "tons", "tonnes", "acres", "square",
		"hours", "gmt", "million", "billion", "thousand", "workers", "troops", "soldiers", "jobs", "degrees", "votes", "words", "men", "women", "children", "days", "years", "times", "calories", "employees", "members", "students", "homes", "others", "residents", "prisoners", "refugees", "migrants":
		// "the 2012 votes" is a year, "2012 votes" is not
		switch r.low(i - 1) {
		case "the", "in", "since", "his", "her", "their", "its", "'s":
			return next != "percent" && next != "%" && next != "people" && next != "million"
		}
		return false
	}
	if i > 0 {
		switch r.low(i - 1) {
		case ".":
			if r.low(i-2) == "no" {
				return false
			}
		case "$", "£", "€", "no", "number", "#", "boeing", "nearly", "about", "roughly", "least", "than", "approximately":
			return r.low(i-1) == "than" && (r.low(i-2) == "later" || r.low(i-2) == "earlier") || r.low(i-1) == "least" && r.low(i-3) == "since"
		}
		if r.low(i-1) == "-" && !r.tokens[i].Space && r.isFigure(i-2) {
			return false // the end of a telephone number
		}
	}
	if !r.isFigure(i+1) || r.tokens[i+1].Space {
		return true
	}
	return false
}

// decade reads "1990s" and "the '90s".
func (r *reader) decade(i int) (d Date, next int, ok bool) {
	s := strings.TrimSuffix(strings.TrimSuffix(r.tokens[i].Text, "s"), "'")
	y := 0
	for k := 0; k < len(s); k++ {
		if s[k] < '0' || s[k] > '9' || k > 3 {
			return d, i + 1, false
		}
		y = y*10 + int(s[k]-'0')
	}
	first := i
	switch {
	case len(s) == 4 && y >= 1400 && y < 2200:
	case len(s) == 2 && y%10 == 0 && y >= 20 && (r.low(i-1) == "'" || r.low(i-1) == "the" || r.low(i-2) == "the" && (r.low(i-1) == "early" || r.low(i-1) == "late" || r.low(i-1) == "mid")):
		if y += 1900; r.low(i-1) == "'" {
			first--
		}
	default:
		return d, i + 1, false
	}
	if y%10 != 0 {
		return d, i + 1, false
	}
	span := 9
	g := Decade
	if y%100 == 0 && y < 2000 {
		span, g = 99, Century // "the 1800s"
	}
	from, to := yearSpan(y, y+span)
	d = dated(first, i+1, from, to, g)
	d.YearKnown = true
	return r.bounded(d), i + 1, true
}

// century reads "21st century".
func (r *reader) century(i int) (d Date, next int, ok bool) {
	text := r.tokens[i].Text
	n := 0
	for k := 0; k < len(text) && k < 2 && text[k] >= '0' && text[k] <= '9'; k++ {
		n = n*10 + int(text[k]-'0')
	}
	last := i + 2
	if r.low(i+1) == "-" {
		last++
	}
	if n < 1 || n > 22 || strings.HasPrefix(r.low(last), "bc") || strings.HasPrefix(r.low(last), "b.c") {
		return d, i + 1, false
	}
	from, to := yearSpan((n-1)*100, n*100-1)
	d = dated(i, last, from, to, Century)
	d.YearKnown, d.Slack = true, 366
	return r.bounded(d), last, true
}

// hyphened reads a word with a hyphen: "mid-March", "mid-1990s", "post-2008", "mid-week".
func (r *reader) hyphened(i int) (d Date, next int, ok bool) {
	prefix, rest, _ := strings.Cut(r.tokens[i].Lower, "-")
	var third int
	bound := On
	switch prefix {
	case "mid":
		third = 2
	case "early":
		third = 1
	case "late":
		third = 3
	case "pre":
		bound = Before
	case "post":
		bound = After
	default:
		return d, i + 1, false
	}
	if m := monthOf(rest); m != 0 && third > 0 && len(rest) > 2 {
		y, end := r.yearAfter(i + 1)
		d = r.bareMonth(m, i, end, y)
		d.From, d.To = subspan(d, third)
		return r.bounded(d), end, true
	}
	tokens := token.Split(rest)
	if len(tokens) != 1 || tokens[0].Kind != token.Figure {
		return d, i + 1, false
	}
	inner := reader{text: rest, tokens: tokens}
	if d, _, ok = inner.figureDate(0); !ok {
		return d, i + 1, false
	}
	d.First, d.Last = i, i+1
	if third > 0 {
		d.From, d.To = subspan(d, third)
	}
	d.Bound = bound
	return d, i + 1, true
}

// extend makes a range of a date and the one that follows it: "March 3 to April 5",
// "from 2007 to 2014", "Friday through Sunday".
func (r *reader) extend(d Date, next int) (Date, int, bool) {
	k := next
	switch low := r.low(k); {
	case low == "to" || low == "through" || low == "thru" || low == "until" && (r.low(d.First-1) == "from" || d.Granularity == Year && r.year(k+1) > 0):
	case low == "," && d.YearKnown && d.Granularity <= Month && r.low(k+1) == "to": // "Dec. 28, 2016, to Jan. 3"
		k++
	case low == "and" && r.low(d.First-1) == "between":
	case low == "-" && k+1 < len(r.tokens):
	default:
		return d, next, true
	}
	k++
	if k >= len(r.tokens) || d.Range {
		return d, next, true
	}
	var e Date
	var after int
	ok := false
	inner := *r
	inner.floor = k
	switch w := wordOf(&r.tokens[k]); w.kind {
	case monthWord:
		e, after, ok = inner.monthAlone(k)
	case weekdayWord:
		if d.HasWeekday {
			e, after, ok = inner.weekdayAlone(k)
		}
	case figureWord:
		switch {
		case inner.year(k) > 0 && d.Granularity == Year && inner.plainYear(k):
			from, to := yearSpan(inner.year(k), inner.year(k))
			e, after, ok = dated(k, k+1, from, to, Year), k+1, true
			e.YearKnown = true
		case inner.day(k) > 0 && d.Granularity == DayOf:
			e, after, ok = inner.dayMonth(k)
		}
	}
	if !ok || e.Granularity != d.Granularity || d.HasWeekday != e.HasWeekday || d.Part != WholeDay && e.Part == WholeDay {
		return d, next, true
	}
	if !d.Resolved || !e.Resolved {
		return d, next, true
	}
	if e.YearKnown && !d.YearKnown && d.Month != 0 { // "from March to July 2016"
		y := e.From.Year()
		if d.MonthDay > 0 {
			d.From = civil(y, d.Month, d.MonthDay)
		} else {
			d.From = monthStart(y, int(d.Month))
		}
		if d.From > e.To {
			y--
			d.From = civil(y, d.Month, max(d.MonthDay, 1))
		}
		d.YearKnown = true
	}
	if e.To < d.From && !e.YearKnown && d.YearKnown && e.Month != 0 { // "Dec. 28, 2016, to Jan. 3"
		e.To = civil(d.From.Year()+1, e.Month, max(e.MonthDay, 1))
		if e.MonthDay == 0 {
			_, e.To = monthSpan(d.From.Year()+1, int(e.Month), 1)
		}
	}
	if e.To < d.From && d.HasWeekday && e.HasWeekday && d.From-e.To < 7 {
		e.To += 7
	}
	if e.To < d.From {
		return d, next, true
	}
	d.To, d.Last, d.Range = e.To, e.Last, true
	d.HasAlt = false
	d.Part = WholeDay
	return d, after, true
}
