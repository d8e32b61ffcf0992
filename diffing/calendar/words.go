package calendar

import (
	"strings"
	"time"

	"crosscheck/diffing/token"
)

// wordKind is the part that a word plays in a date.
type wordKind uint8

const (
	notDate wordKind = iota
	monthWord
	weekdayWord
	figureWord
	relativeDay // "today", "yesterday", "tomorrow", "tonight"
	pointer     // "last", "this", "next", "earlier", "early", "the"
	unitWord    // "week", "months", "year"
	seasonWord
	holidayWord
	edgeWord    // "end", "beginning", "start"
	ordinalWord // "first", "second" of "the first quarter"
	numberWord  // "two" of "two days ago"
	weekendWord
	hyphened // "mid-March", "mid-1990s", "post-2008"
)

// word is a token's entry in the lexicon of dates.
type word struct {
	kind  wordKind
	value int
}

// units of time
const (
	unitDay = iota + 1
	unitWeek
	unitMonth
	unitYear
	unitDecade
	unitCentury
	unitHour
	unitWeekend
	unitNight
	unitQuarter
	unitMorning
	unitAfternoon
	unitEvening
	unitFortnight
)

// pointers
const (
	pointLast = iota + 1
	pointThis
	pointNext
	pointPast     // "past", "recent"
	pointComing   // "coming", "upcoming"
	pointEarlier  // "earlier this week"
	pointLater    //
	pointEarly    // "early next year"
	pointMid      //
	pointLate     //
	pointThe      // "the day before"
	pointPrevious // "previous", "following": from something else than publication
	pointThat
	pointA  // "a week ago"
	pointIn // "in two decades", "in the fall"
)

// wordOf looks a token up in the lexicon.
func wordOf(t *token.Token) word {
	if t.Kind == token.Figure {
		return word{figureWord, 0}
	}
	if t.Kind != token.Word {
		return word{}
	}
	if t.Capital {
		if m := monthOf(t.Lower); m != 0 {
			return word{monthWord, int(m)}
		}
		if d, ok := weekdayOf(t.Lower); ok {
			return word{weekdayWord, int(d)}
		}
		switch t.Lower {
		case "christmas", "christmastime", "thanksgiving", "new", "labor", "labour", "memorial", "independence", "fourth", "halloween", "easter", "good", "valentine", "veterans", "columbus",
			"presidents", "election", "inauguration", "boxing", "st", "black", "mother", "father", "ash", "martin", "mlk", "xmas", "juneteenth":
			return word{holidayWord, 0}
		}
	}
	return lowerWord(t.Lower)
}

func lowerWord(s string) word {
	switch s {
	case "today":
		return word{relativeDay, 0}
	case "yesterday":
		return word{relativeDay, -1}
	case "tomorrow":
		return word{relativeDay, 1}
	case "tonight":
		return word{relativeDay, 10}
	case "overnight":
		return word{relativeDay, 11}
	case "last":
		return word{pointer, pointLast}
	case "this", "current":
		return word{pointer, pointThis}
	case "next":
		return word{pointer, pointNext}
	case "past", "recent":
		return word{pointer, pointPast}
	case "coming", "upcoming":
		return word{pointer, pointComing}
	case "earlier":
		return word{pointer, pointEarlier}
	case "later":
		return word{pointer, pointLater}
	case "early":
		return word{pointer, pointEarly}
	case "mid":
		return word{pointer, pointMid}
	case "late":
		return word{pointer, pointLate}
	case "the":
		return word{pointer, pointThe}
	case "previous", "following", "same":
		return word{pointer, pointPrevious}
	case "that":
		return word{pointer, pointThat}
	case "a", "an":
		return word{pointer, pointA}
	case "in", "over", "for", "during":
		return word{pointer, pointIn}
	case "end", "beginning", "start", "middle", "close", "year-end", "yearend":
		return word{edgeWord, 0}
	case "spring":
		return word{seasonWord, 3}
	case "summer":
		return word{seasonWord, 6}
	case "autumn", "fall":
		return word{seasonWord, 9}
	case "winter":
		return word{seasonWord, 12}
	case "weekend":
		return word{weekendWord, 0}
	case "first":
		return word{ordinalWord, 1}
	case "second":
		return word{ordinalWord, 2}
	case "third":
		return word{ordinalWord, 3}
	case "fourth":
		return word{ordinalWord, 4}
	}
	switch s {
	case "days", "weeks", "months", "years", "decades", "centuries":
		return word{unitWord, unitOf(s)}
	}
	if n := numberOf(s); n > 0 {
		return word{numberWord, n}
	}
	if len(s) > 4 && strings.IndexByte(s, '-') > 0 {
		return word{hyphened, 0}
	}
	return word{}
}

// numberOf reads a small number in words, or "few" and "several" as 3; 0 is none.
func numberOf(s string) int {
	switch s {
	case "one":
		return 1
	case "two", "couple":
		return 2
	case "three", "few", "several":
		return 3
	case "four":
		return 4
	case "five":
		return 5
	case "six":
		return 6
	case "seven":
		return 7
	case "eight":
		return 8
	case "nine":
		return 9
	case "ten":
		return 10
	case "eleven":
		return 11
	case "twelve":
		return 12
	case "thirteen":
		return 13
	case "fourteen":
		return 14
	case "fifteen":
		return 15
	case "sixteen":
		return 16
	case "eighteen":
		return 18
	case "twenty":
		return 20
	case "thirty":
		return 30
	case "forty":
		return 40
	case "fifty":
		return 50
	case "hundred":
		return 100
	}
	return 0
}

// monthOf gives the month that a lower-case word names, or 0.
func monthOf(s string) time.Month {
	switch s {
	case "january", "jan":
		return time.January
	case "february", "feb":
		return time.February
	case "march", "mar":
		return time.March
	case "april", "apr":
		return time.April
	case "may":
		return time.May
	case "june", "jun":
		return time.June
	case "july", "jul":
		return time.July
	case "august", "aug":
		return time.August
	case "september", "sept", "sep":
		return time.September
	case "october", "oct":
		return time.October
	case "november", "nov":
		return time.November
	case "december", "dec":
		return time.December
	}
	return 0
}

// weekdayOf gives the weekday that a lower-case word names. Short forms need the dot
// or the date that weekdayDate looks for.
func weekdayOf(s string) (time.Weekday, bool) {
	switch s {
	case "sunday":
		return time.Sunday, true
	case "monday", "mon":
		return time.Monday, true
	case "tuesday", "tue", "tues":
		return time.Tuesday, true
	case "wednesday", "wed":
		return time.Wednesday, true
	case "thursday", "thu", "thur", "thurs":
		return time.Thursday, true
	case "friday", "fri":
		return time.Friday, true
	case "saturday":
		return time.Saturday, true
	}
	return 0, false
}

// unitOf gives the unit of time that a lower-case word names, or 0.
func unitOf(s string) int {
	switch s {
	case "day", "days":
		return unitDay
	case "week", "weeks":
		return unitWeek
	case "month", "months":
		return unitMonth
	case "year", "years":
		return unitYear
	case "decade", "decades":
		return unitDecade
	case "century", "centuries":
		return unitCentury
	case "hour", "hours":
		return unitHour
	case "weekend":
		return unitWeekend
	case "night":
		return unitNight
	case "quarter":
		return unitQuarter
	case "morning":
		return unitMorning
	case "afternoon":
		return unitAfternoon
	case "evening":
		return unitEvening
	case "fortnight":
		return unitFortnight
	}
	return 0
}
