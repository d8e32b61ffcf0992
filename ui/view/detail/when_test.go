package detail

import (
	"testing"

	"crosscheck/model"
)

func TestBetween(t *testing.T) {
	for _, tt := range []struct{ from, to, want string }{
		{"2024-03-03 14:00", "2024-03-03 14:00", "at the same time as"},
		{"2024-03-03 14:00", "2024-03-03 14:01", "1 minute after"},
		{"2024-03-03 14:00", "2024-03-03 13:20", "40 minutes before"},
		{"2024-03-03 14:00", "2024-03-03 19:10", "5 hours after"},
		{"2024-03-03 14:00", "2024-03-05 13:00", "47 hours after"},
		{"2024-03-03 14:00", "2024-03-06 13:00", "3 days after"},
		{"2024-03-03T14:00:00+01:00", "2024-03-03T13:00:00Z", "at the same time as"},
		{"2024-03-03", "2024-03-03 23:00", "the same day as"},
		{"2024-03-03", "2024-03-04", "1 day after"},
		{"2024-03-03 23:59", "2024-02-29", "3 days before"},
		{"", "2024-03-04", ""},
		{"2024-03-04", "", ""},
	} {
		from, err := model.ParseMoment(tt.from)
		if err != nil {
			t.Fatal(err)
		}
		to, err := model.ParseMoment(tt.to)
		if err != nil {
			t.Fatal(err)
		}
		if got := between(from, to); got != tt.want {
			t.Errorf("between(%q, %q) = %q, want %q", tt.from, tt.to, got, tt.want)
		}
	}
}
