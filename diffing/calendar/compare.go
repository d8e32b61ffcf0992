package calendar

// Relation says how two dates stand to each other.
type Relation uint8

const (
	Incomparable Relation = iota // one hangs on something that the sentence does not say
	Equal                        // the same day, week, month or year
	Compatible                   // one contains the other, or both bounds can hold
	Clash                        // no day is in both
)

// String names the relation.
func (r Relation) String() string {
	names := [...]string{"incomparable", "equal", "compatible", "clash"}
	if int(r) < len(names) {
		return names[r]
	}
	return "unknown"
}

// Compare tells how two dates stand to each other if they are told of one thing. It is
// symmetric. Where a date can be read in two ways, readings that agree count for more
// than readings that clash.
func Compare(a, b Date) Relation {
	if !a.Resolved || !b.Resolved {
		return compareSymbols(a, b)
	}
	best := compareReadings(&a, &b)
	if best == Clash && a.HasAlt {
		alt := alternative(a)
		best = min(best, weaken(compareReadings(&alt, &b)))
	}
	if best == Clash && b.HasAlt {
		alt := alternative(b)
		best = min(best, weaken(compareReadings(&a, &alt)))
	}
	if best == Clash && sameWeekday(&a, &b) {
		return Compatible // the articles stand weeks apart, or one is dated wrongly
	}
	return best
}

func alternative(d Date) Date {
	d.From, d.To = d.AltFrom, d.AltTo
	return d
}

func weaken(r Relation) Relation {
	if r == Equal {
		return Compatible
	}
	return r
}

func sameWeekday(a, b *Date) bool {
	return a.From != b.From && a.Relative && b.Relative && a.HasWeekday && b.HasWeekday && a.Weekday == b.Weekday && a.Bound == b.Bound
}

// compareReadings compares one reading of each date.
func compareReadings(a, b *Date) Relation {
	sameSpan := a.From == b.From && a.To == b.To
	if sameSpan && a.Bound == b.Bound && a.Slack == 0 && b.Slack == 0 {
		switch {
		case a.Part == b.Part:
			return Equal
		case a.Part == WholeDay || b.Part == WholeDay || partsMeet(a.Part, b.Part):
			return Compatible
		case a.From == a.To && a.Granularity == DayOf && a.Bound == On:
			return Clash
		}
		return Compatible
	}
	if sameSpan && a.Bound == b.Bound {
		return Compatible
	}
	aBound, bBound := a.Bound, b.Bound
	if aBound == bBound && (aBound == Since || aBound == Until) { // both name the same end
		aBound, bBound = On, On
	}
	aFrom, aTo := window(a, aBound)
	bFrom, bTo := window(b, bBound)
	if aFrom <= bTo && bFrom <= aTo {
		return Compatible
	}
	if nightThenEarly(a, b) || nightThenEarly(b, a) {
		return Compatible
	}
	return Clash
}

// window gives the days on which what a date is told of can have been.
func window(d *Date, bound Bound) (from, to Day) {
	slack := Day(d.Slack)
	from, to = d.From-slack, d.To+slack
	switch bound {
	case By, Until:
		return firstDay, to
	case Before:
		if d.From == d.To && d.Slack == 0 {
			return firstDay, to - 1
		}
		return firstDay, to
	case After:
		if d.From == d.To && d.Slack == 0 {
			return from + 1, lastDay
		}
		return from, lastDay
	case Since:
		return from, lastDay
	}
	return from, to
}

// nightThenEarly tells whether a is a night and b the small hours after it.
func nightThenEarly(a, b *Date) bool {
	return (a.Part == Night || a.Part == Late) && (b.Part == Early || b.Part == Morning) && a.From+1 == b.From
}

// partsMeet tells whether two parts of a day have hours in common.
func partsMeet(a, b Part) bool {
	if a > b {
		a, b = b, a
	}
	switch a {
	case Early:
		return b == Morning
	case Morning:
		return b == Midday
	case Midday:
		return b == Afternoon
	case Afternoon:
		return b == Evening || b == Late
	case Evening, Night:
		return true
	}
	return a == b
}

// compareSymbols compares dates of which one or both are not resolved, by weekday or by
// month and day.
func compareSymbols(a, b Date) Relation {
	aw, aok := weekdayIn(a)
	bw, bok := weekdayIn(b)
	if aok && bok && a.Bound == b.Bound && a.Granularity == DayOf && b.Granularity == DayOf {
		switch {
		case aw != bw:
			return Clash
		case !a.Resolved && !b.Resolved && a.Part == b.Part && !a.Range && !b.Range:
			return Equal
		}
		return Compatible
	}
	am, ad := monthIn(a)
	bm, bd := monthIn(b)
	if am == 0 || bm == 0 || a.Bound != b.Bound || a.Range || b.Range {
		return Incomparable
	}
	switch {
	case am != bm || ad != 0 && bd != 0 && ad != bd:
		return Clash
	case ad == bd && !a.Resolved && !b.Resolved:
		return Equal
	}
	return Compatible
}

// weekdayIn gives the weekday that a date names or falls on.
func weekdayIn(d Date) (w int, ok bool) {
	if d.HasWeekday {
		return int(d.Weekday), true
	}
	if d.Resolved && d.From == d.To {
		return int(d.From.Weekday()), true
	}
	return 0, false
}

// monthIn gives the month, and the day of the month or 0, that a date names or lies in.
func monthIn(d Date) (month, day int) {
	if d.Month != 0 {
		return int(d.Month), d.MonthDay
	}
	if d.Resolved && d.Granularity <= Month {
		_, m, dd := d.From.Civil()
		_, n, _ := d.To.Civil()
		if m != n {
			return 0, 0
		}
		if d.From != d.To {
			dd = 0
		}
		return int(m), dd
	}
	return 0, 0
}
