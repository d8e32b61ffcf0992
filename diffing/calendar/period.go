package calendar

import (
	"strings"

	"crosscheck/diffing/token"
)

// definite reads a date that begins with "the": "the day before", "the last two years",
// "the end of the year", "the week of March 3".
func (r *reader) definite(i int) (d Date, next int, ok bool) {
	j := i + 1
	if j >= len(r.tokens) || r.tokens[j].Kind != token.Word {
		return d, i + 1, false
	}
	switch low := r.low(j); low {
	case "last", "past", "next", "coming":
		point := pointLast
		if low == "next" || low == "coming" {
			point = pointNext
		}
		if low == "next" && (unitOf(r.low(j+1)) != 0 && unitOf(r.low(j+1)) != unitDecade) { // "the next day": after what was told
			return r.anaphoric(i, j+1)
		}
		return r.pointedUnit(i, j, point, true)
	case "previous", "following", "same":
		return r.anaphoric(i, j+1)
	case "day", "night", "morning", "week", "month", "year", "evening", "afternoon":
		switch r.low(j + 1) {
		case "before", "after":
			if low == "day" && r.low(j+2) == "yesterday" || r.low(j+2) == "tomorrow" {
				shift := -2
				if r.low(j+2) == "tomorrow" {
					shift = 2
				}
				d = Date{First: i, Last: j + 3, Relative: true, Resolved: r.known, From: r.published + Day(shift)}
				d.To = d.From
				return d, j + 3, true
			}
			return r.anaphoric(i, j)
		}
		if low == "week" && r.low(j+1) == "of" {
			if m, _ := r.month(j + 2); m != 0 {
				if d, next, ok = r.monthAlone(j + 2); ok && d.Granularity == DayOf && d.Resolved {
					d.First, d.Granularity = i, Week
					d.From, d.To = d.From-1, d.To+7
					d.AltFrom, d.AltTo = d.AltFrom-1, d.AltTo+7
					return r.bounded(d), next, true
				}
			}
		}
	}
	return d, i + 1, false
}

// anaphoric gives a date that hangs on another of the text: "the day before", "that
// week", "the following year". Its unit stands at token j.
func (r *reader) anaphoric(i, j int) (d Date, next int, ok bool) {
	u := unitOf(r.low(j))
	if u == 0 || strings.HasSuffix(r.low(j), "s") || u == unitHour {
		return d, i + 1, false
	}
	d = Date{First: i, Last: j + 1, Relative: true, Granularity: granularityOf(u), Part: r.partAt(j)}
	if r.low(j+1) == "before" || r.low(j+1) == "after" {
		d.Last++
	}
	return d, d.Last, true
}

// counted reads "two days ago", "a week earlier", "20 years ago", "10 days from now".
func (r *reader) counted(i int) (d Date, next int, ok bool) {
	n, after := 1, i+1
	vague := false
	if low := r.low(i); low == "a" || low == "an" {
		if k := r.low(i + 1); k == "few" || k == "couple" {
			n, after = r.number(i + 1)
			vague = true
		} else if unitOf(k) == 0 {
			return d, i + 1, false
		}
	} else if n, after = r.number(i); n == 0 {
		return d, i + 1, false
	}
	if r.low(after) == "-" {
		return d, i + 1, false
	}
	u := unitOf(r.low(after))
	if u == 0 || u > unitHour && u != unitFortnight && u != unitNight {
		return d, i + 1, false
	}
	end := after + 1
	if u == unitHour && r.low(end) != "ago" {
		return d, i + 1, false
	}
	half := r.low(end) == "and" && r.low(end+1) == "a" && r.low(end+2) == "half"
	if half {
		end += 3
	}
	d = Date{First: i, Last: end + 1, Relative: true, Granularity: granularityOf(u)}
	switch r.low(end) {
	case "ago":
	case "earlier", "later", "before", "afterward", "afterwards", "after":
		if w := r.low(end); (w == "before" || w == "after") && end+1 < len(r.tokens) && r.tokens[end+1].Kind == token.Word {
			return d, i + 1, false // "two days before the vote"
		}
		return d, end + 1, true
	default:
		if r.low(end) == "from" && r.low(end+1) == "now" {
			d, _, ok = r.ago(d, -n, u, vague)
			d.Last = end + 2
			return d, end + 2, ok
		}
		return d, i + 1, false
	}
	d, _, ok = r.ago(d, n, u, vague || r.low(i) == "several" || r.low(i) == "few")
	if half {
		d.From, d.To = d.From-length(u)/2, d.To-length(u)/2
	}
	switch r.low(i - 1) {
	case "about", "nearly", "almost", "around", "some", "than", "roughly", "over":
		d.Slack = max(d.Slack, int(length(u))*max(1, n/8))
		if i-1 >= r.floor && r.low(i-1) != "than" {
			d.First = i - 1
		}
	}
	return d, d.Last, ok
}

// longAgo reads "months ago", "many years ago".
func (r *reader) longAgo(i int, w word) (d Date, next int, ok bool) {
	if r.low(i+1) != "ago" || r.isFigure(i-1) || i > 0 && (r.low(i-1) == "thousand" || r.low(i-1) == "million" || r.low(i-1) == "billion" || r.low(i-1) == "hundred") {
		return d, i + 1, false // "5,000 years ago"
	}
	first := i
	if k := r.low(i - 1); i > r.floor && (k == "many" || k == "some") {
		first = i - 1
	}
	d = Date{First: first, Last: i + 2, Relative: true, Granularity: granularityOf(w.value)}
	d, next, ok = r.ago(d, 4, w.value, true)
	if k := r.low(first); k == "many" {
		d.Slack *= 4
	}
	return d, next, ok
}

// ago resolves a date n units before publication.
func (r *reader) ago(d Date, n, u int, vague bool) (Date, int, bool) {
	d.Resolved = r.known
	if !r.known {
		return d, d.Last, true
	}
	n = min(n, 2000)
	y, m, _ := r.published.Civil()
	switch u {
	case unitDay, unitNight:
		d.From = r.published - Day(n)
		d.To = d.From
		if n > 7 {
			d.Slack = n / 7
		}
	case unitHour:
		d.From, d.To = r.published-Day((n+23)/24), r.published
	case unitWeek:
		d.From = r.published - Day(7*n)
		d.To = d.From
		d.Slack = 3 + n/2
	case unitFortnight:
		d.From = r.published - Day(14*n)
		d.To = d.From
		d.Slack = 4
	case unitMonth:
		d.From, d.To = monthSpan(y, int(m)-n, 1)
		d.Slack = 15 + n
	case unitYear:
		d.From, d.To = yearSpan(y-n, y-n)
		if n >= 10 && n%5 == 0 {
			d.Slack = 366
		} else {
			d.Slack = 184
		}
	case unitDecade:
		d.From, d.To = yearSpan(y-10*n, y-10*n)
		d.Slack = 2 * 366
		d.Granularity = Year
	case unitCentury:
		d.From, d.To = yearSpan(y-100*n, y-100*n)
		d.Slack = 10 * 366
		d.Granularity = Year
	}
	if vague {
		d.Slack = max(d.Slack, int(length(u))*3)
	}
	return d, d.Last, true
}

// within reads "in two decades" after a superlative ("the worst in two decades": since
// then) and "in the fall"; it leaves everything else to the words behind.
func (r *reader) within(i int) (d Date, next int, ok bool) {
	j := i + 1
	if r.low(j) == "the" {
		if w := lowerWord(r.low(j + 1)); w.kind == seasonWord && r.low(i) != "for" && r.low(i) != "over" {
			if r.low(j+2) == "of" && r.year(j+3) == 0 && r.low(j+3) != "last" {
				return d, i + 1, false // "in the fall of Kabul"
			}
			d, next, ok = r.pointedSeason(j, j+1, 0, w.value)
			return d, next, ok
		}
		return d, i + 1, false
	}
	if w := lowerWord(r.low(j)); w.kind == seasonWord && r.low(i) == "in" && r.low(j) != "fall" {
		return r.pointedSeason(j, j, 0, w.value)
	}
	if r.low(i) != "in" && r.low(i) != "for" {
		return d, i + 1, false
	}
	slack := 1
	switch r.low(j) {
	case "nearly", "almost", "about", "over", "roughly", "around", "some":
		j++
		slack = 2
	case "more", "less":
		if r.low(j+1) == "than" {
			slack = 3
			if r.low(j) == "less" {
				slack = 2
			}
			j += 2
		}
	}
	n, after := 0, 0
	if r.low(j) == "a" {
		n, after = 1, j+1
	} else {
		n, after = r.number(j)
	}
	u := unitOf(r.low(after))
	if n == 0 || u < unitWeek || u > unitCentury || !r.superlativeBefore(i) {
		return d, i + 1, false
	}
	d = Date{First: i, Last: after + 1, Relative: true, Bound: Since}
	d, next, ok = r.ago(d, n, u, false)
	d.Bound = Since
	d.Granularity = Year
	d.Slack = max(d.Slack, int(length(u))*slack*max(1, n/10))
	if u == unitWeek || u == unitMonth {
		d.Granularity = granularityOf(u)
	}
	return d, next, ok
}

// superlativeBefore tells whether a superlative stands within eight tokens before i.
func (r *reader) superlativeBefore(i int) bool {
	for k := max(0, i-9); k < i; k++ {
		switch low := r.low(k); low {
		case "first", "best", "worst", "most", "only", "record", "fewest", "least":
			return true
		case "interest", "protest", "arrest", "forest", "request", "latest", "west", "test", "guest", "contest", "honest", "suggest", "invest", "rest", "quest", "harvest", "breast", "chest", "modest", "earnest", "midwest", "northwest", "southwest":
		default:
			if len(low) > 5 && strings.HasSuffix(low, "est") {
				return true
			}
		}
	}
	return false
}

// edge reads "the end of the year", "the beginning of March", "the start of 2016".
func (r *reader) edge(i int) (d Date, next int, ok bool) {
	third := 3
	switch r.low(i) {
	case "beginning", "start":
		third = 1
	case "middle":
		third = 2
	case "year-end", "yearend":
		d, next, ok = r.unitSpan(i, i, pointThis, unitYear, false)
		if ok && d.Resolved {
			d.From = d.To - 31
		}
		return r.bounded(d), next, ok
	}
	first := i
	if r.low(i-1) == "the" && i-1 >= r.floor {
		first = i - 1
	}
	if r.low(i) == "end" && (r.low(i-1) == "year" || r.low(i-1) == "month" || r.low(i-1) == "week") && i-1 >= r.floor { // "year's end"
		d, _, ok = r.unitSpan(i-1, i-1, pointThis, unitOf(r.low(i-1)), false)
		first, d.Last, next = i-1, i+1, i+1
	} else {
		if r.low(i+1) != "of" {
			return d, i + 1, false
		}
		j := i + 2
		if j >= len(r.tokens) {
			return d, i + 1, false
		}
		inner := *r
		inner.floor = j
		switch w := wordOf(&r.tokens[j]); w.kind {
		case monthWord:
			d, next, ok = inner.monthAlone(j)
		case figureWord:
			d, next, ok = inner.figureDate(j)
		case pointer:
			switch w.value {
			case pointLast, pointThis, pointNext:
				d, next, ok = inner.pointedUnit(j, j, w.value, false)
			case pointThe:
				if u := unitOf(r.low(j + 1)); u >= unitWeek && u <= unitCentury || u == unitQuarter {
					d, next, ok = inner.unitSpan(j, j+1, pointThis, u, false)
				}
			}
		}
	}
	if !ok || d.Granularity == DayOf {
		return d, i + 1, false
	}
	if d.Resolved {
		n := d.To - d.From + 1
		switch {
		case third == 3:
			d.From = d.To - n/6
		case third == 1:
			d.To = d.From + n/6
		default:
			d.From, d.To = subspan(d, third)
		}
		d.HasAlt = false
	}
	d.First = first
	return r.bounded(d), next, true
}

// portion reads "the first quarter of 2026", "the second half of next year".
func (r *reader) portion(i int, w word) (d Date, next int, ok bool) {
	months := 3
	j := i + 1
	switch r.low(j) {
	case "quarter":
	case "half":
		months = 6
		if w.value > 2 {
			return d, i + 1, false
		}
	default:
		return d, i + 1, false
	}
	j++
	if r.low(j) == "of" {
		j++
	}
	if r.low(j) == "fiscal" || r.low(j) == "the" {
		j++
	}
	y := 0
	last := j + 1
	switch {
	case r.year(j) > 1400:
		y = r.year(j)
		d.YearKnown = true
	case r.known && r.low(j+1) == "year" && (r.low(j) == "last" || r.low(j) == "this" || r.low(j) == "next"):
		y = r.published.Year()
		switch r.low(j) {
		case "last":
			y--
		case "next":
			y++
		}
		last++
	case r.known && r.low(j) == "year" && r.low(j-1) == "the":
		y = r.published.Year()
	default:
		return d, i + 1, false
	}
	d.First, d.Last, d.Resolved, d.Granularity = i, last, true, Quarter
	d.Relative = !d.YearKnown
	d.From, d.To = monthSpan(y, (w.value-1)*months+1, months)
	return r.bounded(d), last, true
}

// season reads "summer 2016", "spring of last year", "by summer".
func (r *reader) season(i int, w word) (d Date, next int, ok bool) {
	if y, end := r.yearAfter(i + 1); y != 0 {
		d = r.seasonOf(y, w.value, i, end)
		d.YearKnown = true
		return r.bounded(d), end, true
	}
	if b := r.low(i - 1); (b == "by" || b == "since" || b == "until" || b == "before") && r.low(i) != "fall" {
		return r.pointedSeason(i, i, 0, w.value)
	}
	return d, i + 1, false
}

// seasonOf gives a season of a year. It lasts from its first whole month to the
// astronomical beginning of the next, as prose is loose about it.
func (r *reader) seasonOf(y, month, first, last int) Date {
	from, to := monthSpan(y, month, 3)
	return dated(first, last, from, to+21, Season)
}

// pointedSeason gives "last summer", "this fall", "in the spring", with its word at token j.
func (r *reader) pointedSeason(first, j, point, month int) (d Date, next int, ok bool) {
	if y, end := r.yearAfter(j + 1); y != 0 {
		d = r.seasonOf(y, month, first, end)
		d.YearKnown = true
		return r.bounded(d), end, true
	}
	if !r.known {
		return Date{First: first, Last: j + 1, Relative: true, Granularity: Season}, j + 1, true
	}
	y, m, _ := r.published.Civil()
	if month == 12 && int(m) < 6 {
		y-- // the winter that began last year
	}
	best, other := y, y-1
	switch point {
	case pointLast:
		if r.seasonOf(y, month, 0, 0).To >= r.published {
			best, other = y-1, y
			if s := r.seasonOf(y, month, 0, 0); s.From > r.published {
				other = y - 2
			}
		}
	case pointNext:
		other = y + 1
		if r.seasonOf(y, month, 0, 0).From <= r.published {
			best, other = y+1, y+2
		}
	case pointThis:
	default:
		if r.seasonOf(y, month, 0, 0).From > r.published && !r.looksAhead(first) {
			best, other = y-1, y
		} else if r.seasonOf(y, month, 0, 0).To < r.published && r.looksAhead(first) {
			best, other = y+1, y
		}
	}
	d = r.seasonOf(best, month, first, j+1)
	alt := r.seasonOf(other, month, 0, 0)
	d.Relative, d.HasAlt, d.AltFrom, d.AltTo = true, true, alt.From, alt.To
	return r.bounded(d), j + 1, true
}

// weekend reads "the weekend", "over the weekend".
func (r *reader) weekend(i int) (d Date, next int, ok bool) {
	switch r.low(i - 1) {
	case "the":
		return r.pointedWeekend(i-1, i, 0)
	case "a", "every", "each", "per":
		return d, i + 1, false
	}
	return d, i + 1, false
}

// pointedWeekend gives "last weekend", "this weekend", "over the weekend", with its word at token j.
func (r *reader) pointedWeekend(first, j, point int) (d Date, next int, ok bool) {
	d = Date{First: first, Last: j + 1, Relative: true, Granularity: Weekend}
	if !r.known {
		return r.bounded(d), j + 1, true
	}
	saturday := r.published - Day((int(r.published.Weekday())+1)%7) // the last Saturday, today included
	d.Resolved, d.HasAlt = true, true
	d.From, d.AltFrom = saturday, saturday+7
	switch point {
	case pointLast:
		if r.published-saturday < 2 {
			d.From = saturday - 7
			d.AltFrom = saturday
		} else {
			d.AltFrom = saturday - 7
		}
	case pointNext:
		d.From, d.AltFrom = saturday+7, saturday+14
	default:
		if r.published-saturday > 1 && r.looksAhead(j) {
			d.From, d.AltFrom = saturday+7, saturday
		}
	}
	d.To, d.AltTo = d.From+1, d.AltFrom+1
	d.Slack = 1
	return r.bounded(d), j + 1, true
}
