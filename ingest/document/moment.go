package document

import (
	"strings"
	"time"

	"crosscheck/ingest/plain"
	"crosscheck/model"
)

// dateLayouts are the ways of writing a date that leave no doubt about day and month;
// "03/04/2017" does, so it is not among them.
var dateLayouts = []struct {
	layout string
	clock  bool
}{
	{time.RFC1123Z, true},
	{time.RFC1123, true},
	{"Mon, 2 Jan 2006 15:04:05 -0700", true},
	{"2 Jan 2006 15:04:05 -0700", true},
	{"2006-01-02 15:04:05 -0700", true},
	{"2006-01-02 15:04:05Z07:00", true},
	{"2006-01-02T15:04:05.999999999", true},
	{"2006-01-02 15:04:05.999999999", true},
	{"January 2, 2006 15:04", true},
	{"January 2, 2006 3:04 PM", true},
	{"January 2, 2006, 3:04 PM", true},
	{"January 2, 2006 at 3:04 PM", true},
	{"Jan 2, 2006 15:04", true},
	{"Jan 2, 2006 3:04 PM", true},
	{"2 January 2006 15:04", true},
	{"2 Jan 2006 15:04", true},
	{"January 2, 2006", false},
	{"Monday, January 2, 2006", false},
	{"Jan 2, 2006", false},
	{"Jan. 2, 2006", false},
	{"2 January 2006", false},
	{"Monday, 2 January 2006", false},
	{"Monday 2 January 2006", false},
	{"2 Jan 2006", false},
	{"2006/01/02", false},
	{"2006.01.02", false},
	{"20060102", false},
}

// parseMoment reads a date as documents write it; what it cannot read without doubt is
// the zero Moment.
func parseMoment(text string) model.Moment {
	text = collapse(text)
	if m, err := model.ParseMoment(text); err == nil {
		return m
	}
	for _, l := range dateLayouts {
		if t, err := time.Parse(l.layout, text); err == nil {
			return model.Moment{Time: t, HasClock: l.clock}
		}
	}
	// "2017-07" and "2017" name no day, which a Moment has to have.
	if day, _, ok := strings.Cut(text, "T"); ok {
		if t, err := time.Parse("2006-01-02", day); err == nil {
			return model.Moment{Time: t}
		}
	}
	m, _ := plain.Date(text) // as articles write it: "3. März 2024, 18.05 Uhr"
	return m
}
