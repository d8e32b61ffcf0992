package calendar

import (
	"strings"
	"testing"
	"time"

	"crosscheck/diffing/token"
	"crosscheck/model"
)

// on gives the moment of publication; "" is unknown.
func on(t testing.TB, day string) model.Moment {
	t.Helper()
	m, err := model.ParseMoment(day)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// TestRead holds sentences of an article to the dates in them, each as "span = meaning".
func TestRead(t *testing.T) {
	const thursday = "2025-11-20" // when most of them were published
	for _, c := range []struct {
		published, sentence, want string
	}{
		// by month, day and year
		{thursday, "It was signed on Sept. 11, 2001, in Ghent.", "Sept. 11, 2001 = 11 September 2001"},
		{thursday, "On 11 March 2025 it shut; it opened on the 4th of July 2016.", "11 March 2025 = 11 March 2025; 4th of July 2016 = 4 July 2016"},
		{thursday, "It left on Nov. 4 and returns on Jan. 5.", "Nov. 4 = 4 November 2025; Jan. 5 = 5 January 2026"},
		{thursday, "The 2018-04-06 hearing, 7/9/2017, 25/12/2016.", "2018-04-06 = 6 April 2018; 7/9/2017 = 9 July 2017; 25/12/2016 = 25 December 2016"},
		{thursday, "On July 7-8, from March 3 to April 5, between 14 and 22 January.", "July 7-8 = 7 to 8 July 2025; March 3 to April 5 = 3 March 2025 to 5 April 2025; 14 and 22 January = 14 to 22 January 2026"},
		{thursday, "He was held in July 2022, in March and had been in December.", "July 2022 = July 2022; March = March 2025; December = December 2024"},
		{thursday, "It will open in December.", "December = December 2025"},
		{thursday, "From November 2004 through October 2005, from March to July 2016.", "November 2004 through October 2005 = 1 November 2004 to 31 October 2005; March to July 2016 = 1 March 2016 to 31 July 2016"},
		{thursday, "Friday, Nov. 14, and Monday 17 November.", "Friday, Nov. 14 = 14 November 2025; Monday 17 November = 17 November 2025"},
		{thursday, "The Sept. 11 attacks and 9/11.", "Sept. 11 = 11 September 2001; 9/11 = 11 September 2001"},
		{thursday, "In mid-March and early April, late in 2016.", "mid-March = 8 to 24 March 2025; early April = 1 to 13 April 2025; late in 2016 = 7 August 2016 to 31 December 2016"},
		// years and more
		{thursday, "In 2017 it rose; since 2003, until 2021 and by 2030.", "2017 = 2017; since 2003 = since 2003; until 2021 = until 2021; by 2030 = by 2030"},
		{thursday, "From 2009 to 2013, in 2007-2014, 2012-13 and 2006 until 2012.", "2009 to 2013 = 2009 to 2013; 2007-2014 = 2007 to 2014; 2012-13 = 2012 to 2013; 2006 until 2012 = 2006 to 2012"},
		{thursday, "In the 1990s, the '80s, the 1800s and the 21st century.", "1990s = 1990 to 1999; '80s = 1980 to 1989; 1800s = 1800 to 1899; 21st century = about 2000 to 2099"},
		{thursday, "The first quarter of 2026 and the second half of next year.", "first quarter of 2026 = 1 January 2026 to 31 March 2026; second half of next year = 1 July 2026 to 31 December 2026"},
		{thursday, "Last year, early next year, this year and earlier this year.", "Last year = 2024; early next year = 1 January 2026 to 27 May 2026; this year = 2025; earlier this year = 1 January 2025 to 20 November 2025"},
		{thursday, "By the end of the year or before the end of 2027.", "By the end of the year = by 1 November 2025 to 31 December 2025; before the end of 2027 = before 1 November 2027 to 31 December 2027"},
		{thursday, "The worst in two decades and the first in more than 20 years.", "in two decades = since about 2005; in more than 20 years = since about 2005"},
		{thursday, "Over the past two years and in the last week.", "the past two years = about 21 November 2023 to 20 November 2025; the last week = 13 to 20 November 2025"},
		{thursday, "Last summer, spring 2018, fall of 2016 and this winter.", "Last summer = 1 June 2025 to 21 September 2025; spring 2018 = 1 March 2018 to 21 June 2018; fall of 2016 = 1 September 2016 to 21 December 2016; this winter = 1 December 2025 to 21 March 2026"},
		// relative days
		{thursday, "Yesterday, today and tomorrow night.", "Yesterday = 19 November 2025; today = 20 November 2025; tomorrow night = 21 November 2025, night"},
		{thursday, "It fell on Tuesday night; early Wednesday it rose; the vote is on Thursday.", "Tuesday night = 18 November 2025, night; early Wednesday = 19 November 2025, early; Thursday = 20 November 2025"},
		{thursday, "The judge ruled last Friday.", "last Friday = 14 November 2025"},
		{thursday, "The council will meet on Monday.", "Monday = 24 November 2025"},
		{thursday, "The council met on Monday.", "Monday = 17 November 2025"},
		{thursday, "He arrives next Tuesday.", "next Tuesday = 25 November 2025"},
		{thursday, "On Tuesday of last week he left.", "Tuesday of last week = 11 November 2025"},
		{thursday, "Last week, this month and next month.", "Last week = 9 to 16 November 2025; this month = November 2025; next month = December 2025"},
		{thursday, "They decide over the weekend.", "the weekend = about 15 to 16 November 2025"},
		{thursday, "They will decide over the weekend.", "the weekend = about 22 to 23 November 2025"},
		{thursday, "Two days ago, three weeks ago, four years ago.", "Two days ago = 18 November 2025; three weeks ago = about 30 October 2025; four years ago = about 2021"},
		{thursday, "Last night and this morning, in the early hours of Monday.", "Last night = 19 November 2025, night; this morning = 20 November 2025, morning; Monday = 17 November 2025, early"},
		{thursday, "The day before yesterday, the day before, the next day.", "The day before yesterday = 18 November 2025; the day before = some day; the next day = some day"},
		{thursday, "It is open from Monday through Friday.", "Monday through Friday = 17 to 21 November 2025"},
		// holidays
		{thursday, "By Christmas, on New Year's Eve, after Labor Day.", "By Christmas = by 25 December 2025; New Year's Eve = 31 December 2025; after Labor Day = after 1 September 2025"},
		{"2025-04-01", "On Good Friday and Easter Monday.", "Good Friday = 18 April 2025; Easter Monday = 21 April 2025"},
		{"2016-10-01", "On Election Day and Thanksgiving.", "Election Day = 8 November 2016; Thanksgiving = 24 November 2016"},
		// without publication
		{"", "On Friday, on March 11, last year and in 2017.", "Friday = a Friday; March 11 = 11 March; last year = some year; 2017 = 2017"},
		// no dates
		{thursday, "He may march in the sun for a second; Theresa May met April Ryan.", ""},
		{thursday, "The March on Washington, March for Our Lives and the Sunday Times.", ""},
		{thursday, "Every Friday she sat at 2000 Main St. with 2000 people and $1999.", ""},
		{thursday, "He ran 12 miles in 40 minutes, 3-1, at 2:40 p.m.", ""},
		{thursday, "The fall of Kabul, the last one, this one, the next of them.", ""},
		{thursday, "In March 11 people died.", "March = March 2025"},
	} {
		var got []string
		for _, d := range Read(c.sentence, token.Split(c.sentence), on(t, c.published)) {
			got = append(got, c.sentence[d.Start:d.End]+" = "+Describe(d))
		}
		if g := strings.Join(got, "; "); g != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.sentence, g, c.want)
		}
	}
}

// TestReadDaysStayInOneYear takes every day of a year as the publication of days of one
// month: some of them stand on both sides of where the nearest year changes.
func TestReadDaysStayInOneYear(t *testing.T) {
	first := model.Moment{Time: time.Date(2031, 1, 1, 0, 0, 0, 0, time.UTC)}
	for _, phrase := range []string{"January 1-2", "1-2 Jan", "on June 10 and 11", "between 14 and 22 August"} {
		tokens := token.Split(phrase)
		for day := range 366 {
			published := first
			published.Time = first.Time.AddDate(0, 0, day)
			d := Read(phrase, tokens, published)[0]
			if d.To <= d.From || d.To > d.From+8 || d.HasAlt && d.AltTo-d.AltFrom != d.To-d.From {
				t.Errorf("%q, published %s: %v to %v, or %v to %v", phrase, published.Time.Format(time.DateOnly), d.From, d.To, d.AltFrom, d.AltTo)
			}
		}
	}
}

func BenchmarkRead(b *testing.B) {
	sentences := []string{
		"The council will meet in special session Monday to discuss her future, two weeks after the Nov. 4 vote.",
		"It was fined in 2022 after inspectors from the agency found blocked exits, federal records show.",
		"The mayor said that nobody had asked her about it before the meeting, and that she would not resign.",
	}
	var tokens [][]token.Token
	for _, s := range sentences {
		tokens = append(tokens, token.Split(s))
	}
	published := on(b, "2025-11-20")
	b.ReportAllocs()
	for b.Loop() {
		for i, s := range sentences {
			Read(s, tokens[i], published)
		}
	}
}
