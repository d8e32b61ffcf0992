package fetch

import (
	"net/http"
	"testing"
	"time"
)

func header(pairs ...string) http.Header {
	h := http.Header{}
	for i := 0; i+1 < len(pairs); i += 2 {
		h.Add(pairs[i], pairs[i+1])
	}
	return h
}

func TestLifetime(t *testing.T) {
	now := time.Date(2024, 3, 3, 12, 0, 0, 0, time.UTC)
	at := func(d time.Duration) string { return now.Add(d).Format(http.TimeFormat) }
	for _, c := range []struct {
		h    http.Header
		want time.Duration
	}{
		{header(), 0},
		{header("Cache-Control", "max-age=60"), time.Minute},
		{header("Cache-Control", `private, Max-Age="60", s-maxage=9`), time.Minute},
		{header("Cache-Control", "max-age=60", "Expires", at(time.Hour)), time.Minute},
		{header("Cache-Control", "max-age=60", "Cache-Control", "no-cache"), 0},
		{header("Cache-Control", "max-age=-1"), 0},
		{header("Cache-Control", "max-age=x"), 0},
		{header("Cache-Control", "max-age=99999999999999"), 1 << 31 * time.Second},
		{header("Pragma", "no-cache", "Expires", at(time.Hour)), 0},
		{header("Expires", at(time.Hour)), time.Hour},
		{header("Expires", at(time.Hour), "Date", at(-time.Hour)), 2 * time.Hour},
		{header("Expires", at(-time.Hour)), 0},
		{header("Expires", "0"), 0},
		{header("Last-Modified", at(-10*time.Hour)), time.Hour},
		{header("Last-Modified", at(-10000*time.Hour)), 24 * time.Hour},
		{header("Last-Modified", at(time.Hour)), 0},
	} {
		if got := lifetime(c.h, now); got != c.want {
			t.Errorf("%v: %v, want %v", c.h, got, c.want)
		}
	}
}

func TestInitialAge(t *testing.T) {
	now := time.Date(2024, 3, 3, 12, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		h    http.Header
		want time.Duration
	}{
		{header(), 0},
		{header("Age", "30"), 32 * time.Second},
		{header("Age", "-3"), 0},
		{header("Date", now.Add(-time.Minute).Format(http.TimeFormat)), time.Minute},
		{header("Date", now.Add(time.Minute).Format(http.TimeFormat)), 0},
	} {
		if got := initialAge(c.h, now.Add(-2*time.Second), now); got != c.want {
			t.Errorf("%v: %v, want %v", c.h, got, c.want)
		}
	}
}
