package web

import (
	"regexp"
	"strings"
	"sync"
	"time"

	"crosscheck/ingest/plain"
	"crosscheck/model"
)

// clockLayouts and dayLayouts are the ways in which pages write a moment, beside those
// that model.ParseMoment reads. Only forms that mean one thing are here: 03/04/2024 is
// March to some and April to others, and no date is better than a wrong one.
var clockLayouts = []string{
	"2006-01-02T15:04:05.999999999Z0700", "2006-01-02T15:04Z0700", "2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05-07:00", "2006-01-02 15:04:05Z",
	"2006-01-02 15:04:05 MST", "20060102T150405Z0700", time.RFC1123Z, time.RFC1123, "Mon, 2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006 15:04:05 MST",
	"Mon Jan 2 15:04:05 MST 2006", "Mon Jan 2 15:04:05 -0700 2006",
	"January 2, 2006 15:04", "Jan 2, 2006 15:04", "2 January 2006 15:04", "2 Jan 2006 15:04",
	"January 2, 2006 3:04 PM", "Jan 2, 2006 3:04 PM", "2 January 2006 3:04 PM", "2 Jan 2006 3:04 PM",
}

var dayLayouts = []string{
	"2006/01/02", "2006.01.02", "20060102", "2 January 2006", "2 Jan 2006", "January 2, 2006", "Jan 2, 2006", "January 2 2006", "Jan 2 2006",
	"2-Jan-2006", "2. January 2006",
}

// written finds a date in words inside a longer line, as in "Published on 3 March 2024 at
// 14:05" or "Updated 2:05 p.m. ET, Sunday, March 3, 2024".
var written = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)\b(?:(\d{1,2})\.?\s+(?:of\s+)?)?(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?(?:\s+(\d{1,2})(?:st|nd|rd|th)?)?,?\s+(\d{4})\b`)
})

// parseMoment reads a moment as a page states it, or gives the zero Moment. A clock time
// at midnight sharp is what systems write when they know the day alone; a clock time whose
// zone is only an abbreviation that cannot be resolved is cut down to the day.
func parseMoment(text string) model.Moment {
	text = strings.TrimSpace(text)
	if text == "" || len(text) > 200 {
		return model.Moment{}
	}
	if m, err := model.ParseMoment(text); err == nil {
		return plausible(dayAtMidnight(m))
	}
	for _, layout := range clockLayouts {
		t, err := time.ParseInLocation(layout, text, time.UTC)
		if err != nil {
			continue
		}
		if name, offset := t.Zone(); offset == 0 && name != "UTC" && name != "GMT" && name != "" && name != "Z" {
			return plausible(model.Moment{Time: day(t)})
		}
		return plausible(dayAtMidnight(model.Moment{Time: t, HasClock: true}))
	}
	for _, layout := range dayLayouts {
		if t, err := time.ParseInLocation(layout, text, time.UTC); err == nil {
			return plausible(model.Moment{Time: t})
		}
	}
	if published, updated, ok := plain.Stamp(text); ok {
		if published.IsZero() {
			published = updated
		}
		return plausible(dayAtMidnight(published))
	}
	return writtenDay(text)
}

// writtenDay finds a day in words; the clock beside it is left alone, since its zone is
// hardly ever told.
func writtenDay(text string) model.Moment {
	m := written().FindStringSubmatch(text)
	if m == nil || (m[1] == "") == (m[3] == "") {
		return model.Moment{}
	}
	month := strings.ToLower(m[2])[:3]
	t, err := time.ParseInLocation("2 Jan 2006", m[1]+m[3]+" "+strings.ToUpper(month[:1])+month[1:]+" "+m[4], time.UTC)
	if err != nil {
		return model.Moment{}
	}
	return plausible(model.Moment{Time: t})
}

func day(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
}

func dayAtMidnight(m model.Moment) model.Moment {
	if h, min, s := m.Time.Clock(); m.HasClock && h == 0 && min == 0 && s == 0 {
		return model.Moment{Time: day(m.Time)}
	}
	return m
}

// plausible drops what systems write for an unknown date: year 1, 1970-01-01, year 9999.
func plausible(m model.Moment) model.Moment {
	if y := m.Time.Year(); y < 1600 || y > 2200 || m.Time.Unix() >= 0 && m.Time.Unix() < 86400 {
		return model.Moment{}
	}
	return model.Moment{Time: m.Time, HasClock: m.HasClock}
}
