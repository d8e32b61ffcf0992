package plain

import (
	"testing"
	"time"

	"crosscheck/ingest/safe"
)

// safeText gives a text as Parse sees it.
func safeText(s string) string { return safe.Text(s) }

func TestDate(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"July 9, 2017", "2017-07-09T00:00:00Z"},
		{"Sunday, 9th July 2017", "2017-07-09T00:00:00Z"},
		{"Jul. 9, 2017 3:04 PM EDT", "2017-07-09T15:04:00-04:00"},
		{"July 9, 2017 at 3:04 p.m. ET", "2017-07-09T15:04:00-04:00"},
		{"December 9, 2017, 12:04 a.m. PT", "2017-12-09T00:04:00-08:00"},
		{"3 p.m., July 9, 2017", "2017-07-09T15:00:00Z"},
		{"9 July 2017 • 15:04 BST", "2017-07-09T15:04:00+01:00"},
		{"2017-07-09", "2017-07-09T00:00:00Z"},
		{"2017-07-09T15:04:05+02:00", "2017-07-09T15:04:05+02:00"},
		{"2017/07/09 15:04", "2017-07-09T15:04:00Z"},
		{"09.07.2017, 15.04 Uhr", "2017-07-09T15:04:00Z"},
		{"19/07/2017", "2017-07-19T00:00:00Z"},
		{"07/19/2017", "2017-07-19T00:00:00Z"},
		{"Sonntag, 9. Juli 2017 um 15:04 Uhr MESZ", "2017-07-09T15:04:00+02:00"},
		{"le 1er juillet 2017 à 15h04", "2017-07-01T15:04:00Z"},
		{"9 de julio de 2017", "2017-07-09T00:00:00Z"},
		{"9 luglio 2017", "2017-07-09T00:00:00Z"},
		{"9 июля 2017 г.", "2017-07-09T00:00:00Z"},
		{"2017年7月9日", "2017-07-09T00:00:00Z"},
		{"July 9, 2017 15:04 UTC+3", "2017-07-09T15:04:00+03:00"},
		{"July 9, 2017 | 5 min read", "2017-07-09T00:00:00Z"},
		{"09/07/2017", ""}, // July or September
		{"July 2017", ""},
		{"February 30, 2017", ""},
		{"July 9, 2017 in Hamburg", ""},
		{"9:00", ""},
		{"May 2017", ""},
		{"12", ""},
		{"", ""},
	} {
		m, ok := Date(test.in)
		if got := m.String(); got != test.want || ok != (test.want != "") {
			t.Errorf("Date(%q) = %q, %v, want %q", test.in, got, ok, test.want)
		}
	}
}

func TestAmericanSummer(t *testing.T) {
	for day, want := range map[string]bool{"2017-03-11": false, "2017-03-12": true, "2017-11-04": true, "2017-11-05": false, "2006-04-01": false, "2006-04-02": true, "2006-10-29": false} {
		d, err := time.Parse(time.DateOnly, day)
		if err != nil {
			t.Fatal(err)
		}
		if got := americanSummer(d); got != want {
			t.Errorf("%s: %v", day, got)
		}
	}
}

func FuzzDate(f *testing.F) {
	for _, seed := range []string{"July 9, 2017 at 3:04 p.m. ET", "Updated: 9. Juli 2017, 15.04 Uhr", "2017-07-09T15:04:05Z", "07/19/2017 15h", "UTC+99"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, line string) {
		if m, ok := Date(line); ok && (m.Time.Year() < 1799 || m.Time.Year() > 2200) {
			t.Fatalf("%q is %v", line, m)
		}
	})
}
