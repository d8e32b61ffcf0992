package calendar

import (
	"fmt"
	"time"
)

// Day is a civil day, counted from 1 January 1970 in the proleptic Gregorian calendar.
type Day int32

const (
	firstDay Day = -1 << 30 // before everything
	lastDay  Day = 1 << 30  // after everything
)

// civil gives the day of a year, month and day of the month; days beyond the month's
// end run on into the next. The algorithm is Howard Hinnant's days_from_civil.
func civil(y int, m time.Month, d int) Day {
	if m <= 2 {
		y--
	}
	era := y / 400
	if y < 0 {
		era = (y - 399) / 400
	}
	yearOfEra := y - era*400
	monthFromMarch := (int(m) + 9) % 12
	dayOfYear := (153*monthFromMarch+2)/5 + d - 1
	dayOfEra := yearOfEra*365 + yearOfEra/4 - yearOfEra/100 + dayOfYear
	return Day(era*146097 + dayOfEra - 719468)
}

// dayOf gives the day of a moment where it is.
func dayOf(t time.Time) Day {
	y, m, d := t.Date()
	return civil(y, m, d)
}

// Past tells whether a date is over, or has begun where it says since when, before the day of a moment.
func (d *Date) Past(t time.Time) bool { return d.Resolved && d.To < dayOf(t) }

// Civil gives the year, month and day of the month (Hinnant's civil_from_days).
func (d Day) Civil() (year int, month time.Month, day int) {
	z := int(d) + 719468
	era := z / 146097
	if z < 0 {
		era = (z - 146096) / 146097
	}
	dayOfEra := z - era*146097
	yearOfEra := (dayOfEra - dayOfEra/1460 + dayOfEra/36524 - dayOfEra/146096) / 365
	dayOfYear := dayOfEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	mp := (5*dayOfYear + 2) / 153
	day = dayOfYear - (153*mp+2)/5 + 1
	month = time.Month(mp + 3)
	if mp >= 10 {
		month = time.Month(mp - 9)
	}
	year = yearOfEra + era*400
	if month <= 2 {
		year++
	}
	return year, month, day
}

// Weekday gives the day of the week.
func (d Day) Weekday() time.Weekday {
	w := (int(d) + 4) % 7
	if w < 0 {
		w += 7
	}
	return time.Weekday(w)
}

// Year gives the year of the day.
func (d Day) Year() int {
	y, _, _ := d.Civil()
	return y
}

// String gives the day as "2017-07-09".
func (d Day) String() string {
	y, m, day := d.Civil()
	return fmt.Sprintf("%04d-%02d-%02d", y, int(m), day)
}

// monthSpan gives the first and last day of n months from a month on; m may lie outside 1 to 12.
func monthSpan(y int, m, n int) (from, to Day) {
	return monthStart(y, m), monthStart(y, m+n) - 1
}

func monthStart(y, m int) Day {
	m--
	y += m / 12
	if m %= 12; m < 0 {
		m += 12
		y--
	}
	return civil(y, time.Month(m+1), 1)
}

// yearSpan gives the first and last day of the years y to z.
func yearSpan(y, z int) (from, to Day) {
	return civil(y, time.January, 1), civil(z, time.December, 31)
}

// daysIn gives the length of a month.
func daysIn(y int, m time.Month) int {
	return int(monthStart(y, int(m)+1) - monthStart(y, int(m)))
}
