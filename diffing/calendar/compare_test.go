package calendar

import (
	"testing"

	"crosscheck/diffing/token"
	"crosscheck/model"
)

// TestCompare compares the first dates of two phrases, published on two days, both
// ways round.
func TestCompare(t *testing.T) {
	const thu, fri = "2025-11-20", "2025-11-21"
	for _, c := range []struct {
		a, published, b, publishedB string
		want                        Relation
	}{
		{"on Thursday", "2025-03-06", "on 6 March", "2025-03-07", Equal},
		{"Thursday", thu, "yesterday", fri, Equal},
		{"on Nov. 20", thu, "20 November 2025", fri, Equal},
		{"last year", thu, "in 2024", fri, Equal},
		{"on Friday", "", "Friday", "", Equal},
		{"on March 11", "", "11 March", "", Equal},
		{"Christmas", thu, "Dec. 25", fri, Equal},
		{"since 2003", thu, "since 2003", fri, Equal},

		{"last week", thu, "on Nov. 12", fri, Compatible},
		{"Tuesday", thu, "Tuesday night", thu, Compatible},
		{"Tuesday night", thu, "early Wednesday", thu, Compatible},
		{"in 2025", thu, "on March 11", thu, Compatible},
		{"before the end of the year", thu, "by Christmas", thu, Compatible},
		{"by Christmas", thu, "this year", thu, Compatible},
		{"since 2003", thu, "the worst in more than 20 years", thu, Compatible},
		{"the best since 2005", thu, "the best in two decades", thu, Compatible},
		{"this year", thu, "since January", thu, Compatible},
		{"in the first quarter of 2026", thu, "early next year", thu, Compatible},
		{"between 14 and 22 January", thu, "in January", thu, Compatible},
		{"20 years ago", thu, "in 2005", thu, Compatible},
		{"on Friday", "", "on Friday, March 14, 2025", "", Compatible},
		{"on March 11", "", "on March 11, 2025", "", Compatible},
		{"the council meets Monday", thu, "on Nov. 24", thu, Compatible},
		{"7/9/2017", thu, "7 September 2017", thu, Compatible},
		{"two weeks ago", thu, "on Nov. 5", thu, Compatible},
		{"Tuesday", thu, "Tuesday", "2025-12-04", Compatible},

		{"Tuesday", thu, "Wednesday", thu, Clash},
		{"Tuesday", thu, "Wednesday", fri, Clash},
		{"on Tuesday", "", "on Wednesday", "", Clash},
		{"19 January", thu, "21 January", thu, Clash},
		{"last Friday", thu, "on Nov. 12", fri, Clash},
		{"in 2022", thu, "In 2021", thu, Clash},
		{"in March 2023", thu, "in May 2023", thu, Clash},
		{"in the first quarter of 2026", thu, "in the second half of next year", thu, Clash},
		{"early next year", thu, "in the second half of next year", thu, Clash},
		{"Friday", "2016-03-25", "earlier this week", "2016-03-25", Clash},
		{"in 2017", "2018-08-21", "earlier this year", "2018-08-21", Clash},
		{"since 2003", thu, "since 2005", thu, Clash},
		{"Tuesday morning", thu, "Tuesday evening", thu, Clash},
		{"by Monday", thu, "after Dec. 1, 2025", thu, Clash},
		{"on Friday", "", "on Thursday, March 13, 2025", "", Clash},
		{"on March 11", "", "on March 12, 2025", thu, Clash},
		{"before 2010", thu, "in 2012", thu, Clash},

		{"the day before", thu, "on Friday", thu, Incomparable},
		{"last year", "", "in 2017", "", Incomparable},
		{"on Friday", "", "in March", "", Incomparable},
	} {
		a := Read(c.a, token.Split(c.a), on(t, c.published))
		b := Read(c.b, token.Split(c.b), on(t, c.publishedB))
		if len(a) == 0 || len(b) == 0 {
			t.Errorf("%q %v, %q %v: nothing read", c.a, a, c.b, b)
			continue
		}
		if got := Compare(a[0], b[0]); got != c.want {
			t.Errorf("%q (%s) against %q (%s): %s, want %s", c.a, Describe(a[0]), c.b, Describe(b[0]), got, c.want)
		}
		if ab, ba := Compare(a[0], b[0]), Compare(b[0], a[0]); ab != ba {
			t.Errorf("%q against %q: %s, the other way %s", c.a, c.b, ab, ba)
		}
	}
}

// FuzzRead reads two texts and compares their dates.
func FuzzRead(f *testing.F) {
	for _, s := range [][2]string{
		{"On Friday, March 11, 2001, and 14-22 January; in the 1990s, early next year.", "the day before yesterday, by the end of the year"},
		{"7/9/2017 2018-04-06 2007-2014 9/11 mid-March", "Tuesday of last week, two weeks ago, in two decades the worst"},
		{"last summer, New Year's Eve, Easter, the second half of 2016", "Feb. 31, 29 February 2023, December 99, 31/31/2000"},
		{"", "Mon. Tues. 1 May to 3 June 2016 through July until 2012"},
	} {
		f.Add(s[0], s[1], int64(20000))
	}
	f.Fuzz(func(t *testing.T, x, y string, day int64) {
		if len(x) > 400 || len(y) > 400 {
			return
		}
		var published model.Moment
		if day != 0 {
			published.Time = published.Time.AddDate(1500+int(uint64(day)%700), 0, int(uint64(day)%997))
		}
		tokens := token.Split(x)
		a, b := Read(x, tokens, published), Read(y, token.Split(y), published)
		end := 0
		for _, d := range a {
			if d.Start < end || d.End <= d.Start || d.End > len(x) || d.First < 0 || d.Last <= d.First || d.Last > len(tokens) {
				t.Fatalf("%q: %+v after %d", x, d, end)
			}
			end = d.End
			if d.Resolved && d.From > d.To || d.HasAlt && d.AltFrom > d.AltTo {
				t.Fatalf("%q: %v to %v", x, d.From, d.To)
			}
			if Describe(d) == "" {
				t.Fatalf("%q: no description", x)
			}
			if r := Compare(d, d); r == Clash {
				t.Fatalf("%q: %+v clashes with itself", x, d)
			}
			for _, e := range b {
				if Compare(d, e) != Compare(e, d) {
					t.Fatalf("%+v and %+v: %s and %s", d, e, Compare(d, e), Compare(e, d))
				}
			}
		}
	})
}

func BenchmarkCompare(b *testing.B) {
	published := on(b, "2025-11-20")
	x := Read("last Friday", token.Split("last Friday"), published)[0]
	y := Read("on Nov. 12", token.Split("on Nov. 12"), published)[0]
	b.ReportAllocs()
	for b.Loop() {
		if Compare(x, y) != Clash {
			b.Fatal("no clash")
		}
	}
}
