// Package calendar reads the dates of a sentence and resolves them against the day on
// which the article was published, so that "Friday", "yesterday" and "March 11" of
// different articles can be compared as days.
//
// A date is an interval of days: one for "Friday", a year for "2017". What cannot be
// resolved ("the day before", a weekday in an undated article) is read too and stays
// symbolic. Times of day are the business of package quantity.
//
//	calendar.go  Date, Granularity, Bound, Part, Read
//	day.go       Day: arithmetic with days
//	words.go     months, weekdays, units and other words of the grammar
//	cursor.go    how the grammar looks at tokens
//	absolute.go  dates with a month or a year: "March 11", "2018-04-06", "2007-2014"
//	monthly.go   what a month's name begins and what stands beside it
//	weekday.go   "Friday", "last Tuesday", "early Wednesday", "Sunday night"
//	relative.go  "yesterday", "last week", "earlier this year", "two days ago"
//	period.go    "the end of the year", "the first quarter of 2026", "in two decades"
//	holiday.go   "Christmas", "Labor Day"
//	context.go   bound words, parts of the day, whether the sentence looks ahead
//	resolve.go   the year that a date leaves out
//	compare.go   Compare, Relation
//	describe.go  Describe
package calendar

import (
	"time"

	"crosscheck/diffing/token"
	"crosscheck/model"
)

// Granularity says how finely a date is told.
type Granularity uint8

const (
	DayOf   Granularity = iota // a day or a range of days
	Weekend                    //
	Week                       //
	Month                      //
	Quarter                    // three months of a year, or a half of it
	Season                     //
	Year                       //
	Decade                     //
	Century                    //
)

// String names the granularity.
func (g Granularity) String() string {
	names := [...]string{"day", "weekend", "week", "month", "quarter", "season", "year", "decade", "century"}
	if int(g) < len(names) {
		return names[g]
	}
	return "unknown"
}

// Bound says how a date limits what it is told of.
type Bound uint8

const (
	On     Bound = iota // on or in it
	By                  // then at the latest
	Before              //
	After               //
	Since               // from then on
	Until               // up to then
	Around              //
)

// String names the bound.
func (b Bound) String() string {
	names := [...]string{"on", "by", "before", "after", "since", "until", "around"}
	if int(b) < len(names) {
		return names[b]
	}
	return "unknown"
}

// Part is a part of the day.
type Part uint8

const (
	WholeDay Part = iota
	Early         // "early Wednesday"
	Morning
	Midday
	Afternoon
	Evening
	Night
	Late // "late Friday"
)

// String names the part of the day.
func (p Part) String() string {
	names := [...]string{"whole day", "early", "morning", "midday", "afternoon", "evening", "night", "late"}
	if int(p) < len(names) {
		return names[p]
	}
	return "unknown"
}

// Date is one date of a sentence.
type Date struct {
	First, Last int  // tokens of the span, Last exclusive
	Start, End  int  // bytes of the span
	Resolved    bool // whether From and To are known
	From, To    Day  // first and last day of the interval
	// AltFrom and AltTo are a second reading, where HasAlt: "Friday" of a week ago or of
	// the week to come, the year that "in March" may also mean.
	HasAlt         bool
	AltFrom, AltTo Day
	Granularity    Granularity
	Bound          Bound
	Part           Part
	Relative       bool // told from the day of publication ("Friday", "last year"), not from the calendar
	YearKnown      bool // the year stands in the text
	Range          bool // told by its two ends: "July 7-8", "2007 to 2014"
	Slack          int  // days by which either end may be off: "20 years ago"

	// What the text says, for dates that are not resolved; zero where it does not say.
	Weekday    time.Weekday
	HasWeekday bool
	Month      time.Month
	MonthDay   int
}

// Read gives the dates of a sentence in order; their spans do not overlap. Tokens must
// be those of text. Without published, dates that depend on it stay unresolved.
func Read(text string, tokens []token.Token, published model.Moment) []Date {
	r := reader{text: text, tokens: tokens}
	if !published.IsZero() {
		r.published, r.known = dayOf(published.Time), true
	}
	var dates []Date
	for i := 0; i < len(tokens); {
		if w := wordOf(&tokens[i]); w.kind != notDate {
			if d, next, ok := r.date(i, w); ok {
				d.Start, d.End = tokens[d.First].Start, tokens[d.Last-1].End
				dates = append(dates, d)
				r.floor = max(next, i+1)
				i = r.floor
				continue
			} else if next > i {
				i = next
				continue
			}
		}
		i++
	}
	return dates
}

// reader is the state of one Read.
type reader struct {
	text      string
	tokens    []token.Token
	published Day
	known     bool // whether published is
	floor     int  // tokens before this one belong to an earlier date
}

// date reads the date that begins at token i, whose word is w.
func (r *reader) date(i int, w word) (d Date, next int, ok bool) {
	switch w.kind {
	case monthWord:
		return r.monthDate(i)
	case weekdayWord:
		return r.weekdayDate(i)
	case figureWord:
		return r.figureDate(i)
	case relativeDay:
		return r.relativeDay(i, w)
	case pointer:
		return r.pointed(i, w)
	case holidayWord:
		return r.holiday(i)
	case edgeWord:
		return r.edge(i)
	case ordinalWord:
		return r.portion(i, w)
	case unitWord:
		return r.longAgo(i, w)
	case numberWord:
		return r.counted(i)
	case seasonWord:
		return r.season(i, w)
	case hyphened:
		return r.hyphened(i)
	case weekendWord:
		return r.weekend(i)
	}
	return d, i + 1, false
}
