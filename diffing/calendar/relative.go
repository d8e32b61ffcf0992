package calendar

// relativeDay reads "today", "yesterday", "tomorrow", "tonight", "overnight".
func (r *reader) relativeDay(i int, w word) (d Date, next int, ok bool) {
	d = Date{First: i, Last: i + 1, Relative: true, Granularity: DayOf, Resolved: r.known}
	shift := w.value
	switch shift {
	case 10:
		d.Part, shift = Night, 0
	case 11:
		d.Part, shift = Night, -1
	}
	d.From = r.published + Day(shift)
	d.To = d.From
	if w.value == 11 {
		d.To = r.published
	}
	if p := r.partAt(i + 1); p != WholeDay {
		d.Part = p
		d.Last++
	}
	if !r.known {
		d.From, d.To = 0, 0
	}
	return r.bounded(d), d.Last, true
}

// pointed reads a date that begins with a word such as "last", "this", "early", "the", "a", "in".
func (r *reader) pointed(i int, w word) (d Date, next int, ok bool) {
	switch w.value {
	case pointLast, pointThis, pointNext, pointPast, pointComing:
		return r.pointedUnit(i, i, w.value, false)
	case pointEarlier, pointLater:
		return r.comparative(i, w.value)
	case pointEarly, pointMid, pointLate:
		return r.partly(i, w.value)
	case pointThe:
		return r.definite(i)
	case pointThat, pointPrevious:
		return r.anaphoric(i, i+1)
	case pointA:
		return r.counted(i)
	case pointIn:
		return r.within(i)
	}
	return d, i + 1, false
}

// pointedUnit reads "last week", "this Friday", "next summer", "last two years", "this past
// weekend" whose pointer stands at token i; the date begins at token first. Definite says
// that "the" stands before: "the last year" is a period of that length.
func (r *reader) pointedUnit(first, i, point int, definite bool) (d Date, next int, ok bool) {
	j := i + 1
	if point == pointThis {
		switch r.low(j) {
		case "past", "last":
			point = pointLast
			j++
		case "coming":
			point = pointNext
			j++
		case "upcoming":
			j++
		}
	} else if point == pointComing {
		point = pointNext
	}
	if point == pointPast {
		if r.low(i) == "recent" {
			return r.recent(first, j)
		}
		point, definite = pointLast, true
	}
	if j >= len(r.tokens) {
		return d, i + 1, false
	}
	w := wordOf(&r.tokens[j])
	switch w.kind {
	case weekdayWord:
		wd, _ := weekdayOf(r.low(j))
		if len(r.low(j)) <= 5 {
			return d, i + 1, false
		}
		d = r.onWeekday(wd, point, i, first, j+1)
		if p := r.partAt(j + 1); p != WholeDay {
			d.Part = p
			d.Last++
		}
		return r.bounded(d), d.Last, true
	case monthWord:
		return r.pointedMonth(first, j, point)
	case seasonWord:
		return r.pointedSeason(first, j, point, w.value)
	case weekendWord:
		return r.pointedWeekend(first, j, point)
	case holidayWord:
		if point == pointLast || point == pointThis || point == pointNext {
			if d, next, ok := r.holiday(j); ok {
				d.First = first
				return d, next, true
			}
		}
	}
	if u := unitOf(r.low(j)); u != 0 {
		if r.low(j) == "days" && point == pointThis {
			return d, j, false // "these days"
		}
		if s := r.low(j); s[len(s)-1] == 's' && u <= unitCentury && u != unitHour { // "the coming months"
			return r.period(first, j+1, point, 3, u, true)
		}
		return r.unitSpan(first, j, point, u, definite)
	}
	if n, after := r.number(j); n > 0 && point != pointThis {
		if u := unitOf(r.low(after)); u != 0 && u <= unitHour || unitOf(r.low(after)) == unitFortnight {
			return r.period(first, after+1, point, n, unitOf(r.low(after)), r.low(j) == "few" || r.low(j) == "several")
		}
	}
	return d, i + 1, false
}

// unitSpan gives "last week", "this month", "next year", with its unit at token j.
func (r *reader) unitSpan(first, j, point, u int, definite bool) (d Date, next int, ok bool) {
	d = Date{First: first, Last: j + 1, Relative: true, Resolved: r.known}
	step := 0
	switch point {
	case pointLast:
		step = -1
	case pointNext:
		step = 1
	}
	if !r.known {
		d.Granularity = granularityOf(u)
		return r.bounded(d), j + 1, true
	}
	p := r.published
	y, m, _ := p.Civil()
	switch u {
	case unitDay:
		if point == pointThis || !definite && r.low(first) != "the" {
			return d, j + 1, false // "this day", "last day"
		}
		d.From, d.To = p, p
		if step < 0 {
			d.From--
		} else {
			d.To++
		}
	case unitWeek:
		sunday := p - Day(p.Weekday())
		d.From, d.To, d.Granularity = sunday+Day(7*step), sunday+Day(7*step+7), Week
		if p.Weekday() == 0 { // on a Sunday both weeks are meant
			d.From -= 7
		}
	case unitMonth:
		d.From, d.To = monthSpan(y, int(m)+step, 1)
		d.Granularity = Month
	case unitQuarter:
		d.From, d.To = monthSpan(y, (int(m)-1)/3*3+1+3*step, 3)
		d.Granularity = Quarter
	case unitYear:
		d.From, d.To = yearSpan(y+step, y+step)
		d.Granularity = Year
	case unitDecade:
		d.From, d.To = yearSpan(y-y%10+10*step, y-y%10+10*step+9)
		d.Granularity = Decade
	case unitCentury:
		d.From, d.To = yearSpan(y-y%100+100*step, y-y%100+100*step+99)
		d.Granularity = Century
	case unitNight:
		d.From, d.Part = p+Day(step), Night
		d.To = d.From
	case unitMorning, unitAfternoon, unitEvening:
		if point == pointNext {
			return r.anaphoric(first, j)
		}
		d.From, d.Part = p+Day(step), r.partAt(j)
		d.To = d.From
	default:
		return d, j + 1, false
	}
	if definite && u != unitNight && u != unitMorning && u != unitAfternoon && u != unitEvening && step != 0 {
		d.HasAlt, d.AltFrom, d.AltTo = true, d.From, d.To
		span := length(u)
		if step < 0 {
			d.From, d.To = p-span, p
		} else {
			d.From, d.To = p, p+span
		}
	}
	return r.bounded(d), j + 1, true
}

// length gives the length of a unit in days.
func length(u int) Day {
	switch u {
	case unitWeek:
		return 7
	case unitFortnight:
		return 14
	case unitMonth:
		return 30
	case unitQuarter:
		return 91
	case unitYear:
		return 365
	case unitDecade:
		return 3652
	case unitCentury:
		return 36524
	}
	return 1
}

func granularityOf(u int) Granularity {
	switch u {
	case unitWeek, unitFortnight:
		return Week
	case unitWeekend:
		return Weekend
	case unitMonth:
		return Month
	case unitQuarter:
		return Quarter
	case unitYear:
		return Year
	case unitDecade:
		return Decade
	case unitCentury:
		return Century
	}
	return DayOf
}

// period gives "the last two years", "the next 10 days".
func (r *reader) period(first, last, point, n, u int, vague bool) (d Date, next int, ok bool) {
	d = Date{First: first, Last: last, Relative: true, Resolved: r.known, Granularity: granularityOf(u)}
	if !r.known {
		return d, last, true
	}
	span := Day(min(n, 1000)) * length(u)
	if u == unitHour {
		span = Day(n/24) + 1
	}
	d.Slack = int(length(u)) / 2
	if vague {
		d.Slack = int(span)
	}
	if point == pointNext {
		d.From, d.To = r.published, r.published+span
	} else {
		d.From, d.To = r.published-span, r.published
	}
	return d, last, true
}

// recent gives "recent weeks".
func (r *reader) recent(first, j int) (d Date, next int, ok bool) {
	switch u := unitOf(r.low(j)); u {
	case unitDay, unitWeek, unitMonth, unitYear, unitDecade:
		if len(r.low(j)) > 3 && r.low(j)[len(r.low(j))-1] == 's' {
			return r.period(first, j+1, pointLast, 3, u, true)
		}
	}
	return d, j, false
}

// pointedMonth gives "last March", "this May".
func (r *reader) pointedMonth(first, j, point int) (d Date, next int, ok bool) {
	m, after := r.month(j)
	if m == 0 || r.day(after) > 0 {
		return d, j, false
	}
	d = r.bareMonth(m, first, after, 0)
	if !r.known {
		return d, after, true
	}
	y, pm, _ := r.published.Civil()
	best, other := y, y-1
	switch point {
	case pointLast:
		if m >= pm {
			best, other = y-1, y-2
		}
	case pointNext:
		other = y + 1
		if m <= pm {
			best, other = y+1, y+2
		}
	}
	d.From, d.To = monthSpan(best, int(m), 1)
	d.AltFrom, d.AltTo = monthSpan(other, int(m), 1)
	d.HasAlt, d.Relative = true, true
	return r.bounded(d), after, true
}

// comparative reads "earlier this week", "later Friday", "earlier in the month".
func (r *reader) comparative(i, point int) (d Date, next int, ok bool) {
	j := i + 1
	if r.low(j) == "on" {
		j++
	}
	if j >= len(r.tokens) {
		return d, i + 1, false
	}
	switch w := wordOf(&r.tokens[j]); {
	case w.kind == weekdayWord:
		if d, next, ok = r.weekdayAlone(j); ok {
			d.First = i
		}
		return d, next, ok
	case w.kind == relativeDay:
		if d, next, ok = r.relativeDay(j, w); ok {
			d.First = i
		}
		return d, next, ok
	case w.kind == pointer && w.value == pointThis:
		if u := unitOf(r.low(j + 1)); u < unitWeek || u > unitCentury {
			return d, i + 1, false
		}
		d, next, ok = r.unitSpan(i, j+1, pointThis, unitOf(r.low(j+1)), false)
	case r.low(j) == "in" && r.low(j+1) == "the":
		u := unitOf(r.low(j + 2))
		if u < unitWeek || u > unitCentury {
			return d, i + 1, false
		}
		d, next, ok = r.unitSpan(i, j+2, pointThis, u, false)
	default:
		return d, i + 1, false
	}
	if ok && d.Resolved {
		if point == pointEarlier {
			d.To = max(d.From, r.published)
			if d.Granularity == Week {
				d.To = max(d.From, r.published-1)
			}
		} else {
			d.From = min(d.To, r.published)
		}
	}
	return d, next, ok
}

// partly reads "early next year", "late Monday", "mid March", "late in 2016", "early 2017".
func (r *reader) partly(i, point int) (d Date, next int, ok bool) {
	j := i + 1
	third := map3(point)
	switch r.low(j) {
	case "on", "in":
		j++
		if r.low(j) == "the" {
			j++
		}
	case "-":
		j++
	}
	if j >= len(r.tokens) {
		return d, i + 1, false
	}
	inner := *r
	inner.floor = j // bound words belong before "early"
	switch w := wordOf(&r.tokens[j]); w.kind {
	case weekdayWord:
		if d, next, ok = inner.weekdayAlone(j); ok {
			d.First = i
			if d.Part == WholeDay && point != pointMid {
				d.Part = Early
				if point == pointLate {
					d.Part = Late
				}
			}
			return r.bounded(d), next, true
		}
		return d, i + 1, false
	case monthWord:
		if d, next, ok = inner.monthAlone(j); !ok || d.Granularity != Month {
			return d, i + 1, false
		}
	case figureWord:
		if r.day(j) > 0 {
			return d, i + 1, false
		}
		d, next, ok = inner.figureDate(j)
		if !ok || d.Granularity < Year {
			return d, i + 1, false
		}
	case pointer:
		if w.value != pointLast && w.value != pointThis && w.value != pointNext {
			return d, i + 1, false
		}
		d, next, ok = inner.pointedUnit(j, j, w.value, false)
		if ok && d.Granularity == DayOf { // "late last night"
			d.First = i
			return r.bounded(d), next, true
		}
	case relativeDay:
		d, next, ok = inner.relativeDay(j, w)
		if ok {
			d.First = i
		}
		return d, next, ok
	case seasonWord:
		d, next, ok = inner.season(j, w)
	default:
		if r.low(j-1) == "the" && (r.low(j) == "year" || r.low(j) == "month" || r.low(j) == "week") {
			d, next, ok = inner.unitSpan(j, j, pointThis, unitOf(r.low(j)), false)
		}
	}
	if !ok {
		return d, i + 1, false
	}
	from, to := subspan(d, third)
	if d.HasAlt {
		alt := d
		alt.From, alt.To = d.AltFrom, d.AltTo
		d.AltFrom, d.AltTo = subspan(alt, third)
	}
	d.From, d.To, d.First = from, to, i
	return r.bounded(d), next, true
}

func map3(point int) int {
	switch point {
	case pointEarly:
		return 1
	case pointMid:
		return 2
	}
	return 3
}
