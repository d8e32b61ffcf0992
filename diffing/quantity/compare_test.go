package quantity

import (
	"strings"
	"testing"

	"crosscheck/diffing/token"
)

// TestCompare compares the first figures of two phrases, both ways round.
func TestCompare(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want Relation
	}{
		// the same value
		{"12 routes", "a dozen routes", Equal},
		{"2:40 p.m.", "twenty to three in the afternoon", Equal},
		{"3:40 a.m.", "twenty to four this morning", Equal},
		{"14:40", "2:40 p.m.", Equal},
		{"40 per cent", "4 in 10", Equal},
		{"half of voters", "50 percent of voters", Equal},
		{"two hours", "120 minutes", Equal},
		{"$1.5 million", "US$1.5m", Equal},
		{"a 44-year-old man", "a man, aged 44,", Equal},
		{"the ward, Precinct 9, voted", "the Ninth Precinct voted", Equal},
		{"3-1", "three to one vote", Equal},
		{"noon", "12 p.m.", Equal},
		{"31-vote lead", "31 votes", Equal},
		// rounding, units, bounds
		{"12 miles", "20km", Compatible},
		{"12 kilometres", "seven and a half miles", Compatible},
		{"half a mile", "about 2,600 feet", Compatible},
		{"seven and a half miles", "about seven miles", Compatible},
		{"17 kilograms", "37 pounds", Compatible},
		{"34 degrees", "93-degree heat", Compatible},
		{"34 degrees Celsius", "93 degrees", Compatible},
		{"500 hectares", "about 1,200 acres", Compatible},
		{"27 percent", "a little more than a quarter of it", Compatible},
		{"$12m", "$11.8 million", Compatible},
		{"$48,000", "almost $50,000", Compatible},
		{"about $38,000", "just under $40,000", Compatible},
		{"88 firefighters", "close to 90 firefighters", Compatible},
		{"58,000 employees", "nearly 60,000 employees", Compatible},
		{"612 aircraft", "more than 600 jets", Compatible},
		{"at least 30 people", "31 people", Compatible},
		{"fewer than 20 votes", "17 votes", Compatible},
		{"66 ballots", "more than five dozen ballots", Compatible},
		{"nearly 1,200 people", "more than 1,100 prisoners", Compatible},
		{"£2.3 million", "£2m-plus", Compatible},
		{"40 minutes", "less than an hour", Compatible},
		{"between five and 12 seats", "nine seats", Compatible},
		{"dozens of people", "31 people", Compatible},
		{"hundreds of people", "350 people", Compatible},
		{"about 40 people", "40 people", Compatible},
		{"in his 30s", "34-year-old", Compatible},
		{"9:30", "9:30 p.m.", Equal},
		{"2 p.m. EST", "1900 GMT", Equal},
		{"2 p.m. EST", "at 19:00 GMT", Equal},
		{"two-thirds of them", "65 percent of them", Compatible},
		{"52-48", "48 to 52 vote", Compatible},
		// both cannot hold
		{"12 routes", "21 routes", Clash},
		{"four investigators", "half a dozen investigators", Clash},
		{"$650 million", "$560 million", Clash},
		{"$139 million", "about $141 million", Clash},
		{"$139 million", "$140,937,785", Clash},
		{"$500,000", "about $400,000", Clash},
		{"€250,000", "€200,000", Clash},
		{"€250,000", "€240,000", Clash},
		{"50,000 pages", "55,000 pages", Clash},
		{"$5,587.75", "$5,687.75", Clash},
		{"31-vote lead", "37 votes", Clash},
		{"some 16 bills", "15 bills", Clash},
		{"48-page report", "47-page report", Clash},
		{"eight years", "10-year term", Clash},
		{"14 months", "18 months", Clash},
		{"a monthslong inquiry", "a two-year inquiry", Clash},
		{"at least 20 people", "17 people", Clash},
		{"fewer than 20 votes", "31 votes", Clash},
		{"more than 17 people", "17 people", Clash},
		{"2:40 p.m.", "3:40 p.m.", Clash},
		{"2:40 p.m.", "2:40 a.m.", Clash},
		{"aged 44", "aged 46", Clash},
		{"12 miles", "12 kilometres", Clash},
		{"34 degrees", "36 degrees", Clash},
		{"41 percent", "42 percent", Clash},
		{"396-9", "396-19", Clash},
		{"the third exchange", "the fourth exchange", Clash},
		{"nearly 300 people", "400 people", Clash},
		{"20 people", "21 people", Clash},
		{"2,600 feet", "2,700 feet", Clash},
		{"Building 4", "Building 7", Clash},
		{"two dozen men", "30 men", Clash},
		// of different things
		{"€9.4 million", "£8m", Incomparable},
		{"nine people", "eight other people", Incomparable},
		{"four works", "three other pieces", Incomparable},
		{"12 people", "12 miles", Incomparable},
		{"12 votes", "15 dogs", Incomparable},
		{"Building 4", "Gate 7", Incomparable},
		{"22 points", "22 percent", Incomparable},
		{"44 years", "44 years old", Incomparable},
		{"$5 a month", "$60 a year", Incomparable},
		{"the third term", "three terms", Incomparable},
		{"3 p.m. EST", "8 p.m.", Incomparable},
	} {
		a, b := read(c.a), read(c.b)
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

// TestCompareValues holds that nouns and rates do not count.
func TestCompareValues(t *testing.T) {
	a, b := read("12 votes")[0], read("15 dogs")[0]
	if got := CompareValues(a, b); got != Clash {
		t.Errorf("12 votes against 15 dogs by value: %s", got)
	}
	a, b = read("nine people")[0], read("eight other people")[0]
	if got := CompareValues(a, b); got != Clash {
		t.Errorf("nine against eight by value: %s", got)
	}
}

// FuzzRead reads two texts and compares their figures.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"At least five workers, 44, died at 2:40 p.m.; $1.5-million, 10-to-15-minute, 3-1, 5-foot-10.",
		"twenty to three in the afternoon|half past six", "half a|a quarter-|-5C 1/2 ½ 1½ 1 1/2 and a half",
		"between $19 and $22 million|in his mid-30s", "No. 2 and 401(k) 555-0142 '90s 1,2 1.2.3 9/11", "İ 12 ﬁ ３ ٣ 1²",
	} {
		a, b, _ := strings.Cut(s, "|")
		f.Add(a, b)
	}
	f.Fuzz(func(t *testing.T, x, y string) {
		if len(x) > 400 || len(y) > 400 {
			return
		}
		a, b := read(x), read(y)
		end, tokens := 0, len(token.Split(x))
		for _, q := range a {
			if q.Start < end || q.End <= q.Start || q.End > len(x) {
				t.Fatalf("%q: span %d to %d after %d", x, q.Start, q.End, end)
			}
			end = q.End
			if q.First < 0 || q.Last <= q.First || q.Last > tokens {
				t.Fatalf("%q: tokens %d to %d of %d", x, q.First, q.Last, tokens)
			}
			if q.Low > q.High || q.Value != q.Value {
				t.Fatalf("%q: interval %g to %g of %g", x, q.Low, q.High, q.Value)
			}
			if Describe(q) == "" {
				t.Fatalf("%q: no description", x)
			}
			if q.Unit.Dimension != Label && Compare(q, q) != Equal {
				t.Fatalf("%q: %+v is %s to itself", x, q, Compare(q, q))
			}
		}
		for _, p := range a {
			for _, q := range b {
				if Compare(p, q) != Compare(q, p) || CompareValues(p, q) != CompareValues(q, p) {
					t.Fatalf("%+v and %+v: %s and %s", p, q, Compare(p, q), Compare(q, p))
				}
			}
		}
	})
}

func BenchmarkCompare(b *testing.B) {
	x, y := read("half a mile")[0], read("about 2,600 feet")[0]
	b.ReportAllocs()
	for b.Loop() {
		if Compare(x, y) != Compatible {
			b.Fatal("not compatible")
		}
	}
}
