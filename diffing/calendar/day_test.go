package calendar

import (
	"testing"
	"time"
)

// TestDay holds the arithmetic to package time over some centuries, day by day.
func TestDay(t *testing.T) {
	at := time.Date(1399, time.December, 20, 0, 0, 0, 0, time.UTC)
	last := civil(1399, time.December, 19)
	for at.Year() < 2210 {
		y, m, d := at.Date()
		day := civil(y, m, d)
		if day != last+1 {
			t.Fatalf("%v is day %d after day %d", at, day, last)
		}
		if yy, mm, dd := day.Civil(); yy != y || mm != m || dd != d {
			t.Fatalf("%v came back as %d-%d-%d", at, yy, mm, dd)
		}
		if day.Weekday() != at.Weekday() || day.String() != at.Format("2006-01-02") {
			t.Fatalf("%v is %v %v", at, day.Weekday(), day)
		}
		last = day
		at = at.AddDate(0, 0, 1)
	}
	if civil(1970, time.January, 1) != 0 {
		t.Error("1 January 1970 is not day 0")
	}
}

func TestMonthSpan(t *testing.T) {
	for _, c := range []struct {
		y, m, n  int
		from, to string
	}{
		{2024, 2, 1, "2024-02-01", "2024-02-29"},
		{2025, 12, 3, "2025-12-01", "2026-02-28"},
		{2025, 0, 1, "2024-12-01", "2024-12-31"},
		{2025, -1, 1, "2024-11-01", "2024-11-30"},
		{2025, 13, 1, "2026-01-01", "2026-01-31"},
	} {
		from, to := monthSpan(c.y, c.m, c.n)
		if from.String() != c.from || to.String() != c.to {
			t.Errorf("%d months from %d/%d: %v to %v, want %s to %s", c.n, c.m, c.y, from, to, c.from, c.to)
		}
	}
}

// TestEaster holds Easter Sundays to published tables.
func TestEaster(t *testing.T) {
	for y, want := range map[int]string{1818: "1818-03-22", 1943: "1943-04-25", 2000: "2000-04-23", 2016: "2016-03-27", 2024: "2024-03-31", 2025: "2025-04-20"} {
		if got := easter(y).String(); got != want {
			t.Errorf("Easter %d: %s, want %s", y, got, want)
		}
	}
}
