package detail

import (
	"fmt"
	"slices"

	"crosscheck/diffing/calendar"
	"crosscheck/diffing/reading"
	"crosscheck/model"
)

// How sure two dates that clash must be told of one thing: set on annotated stories.
const (
	leastDate    = 0.5  // evidence for dates of the calendar
	leastWeekday = 0.75 // agreement of the surroundings for weekdays: every second sentence of news has one
	mixedWeekday = 0.6  // the same for a weekday against a date
	sameWeekday  = 0.4  // the same between sentences that tell the same thing
	leastShared  = 2    // words in common of sentences that only overlap: one name alone can have two dates
)

// dates compares the dates of a link. Two clash when no day is in both, they are told of one
// thing, and neither stands beside its equal in the other sentence.
func (f *finder) dates() []model.Detail {
	if f.al.left.Role == model.Caption || f.al.right.Role == model.Caption {
		return nil // a caption's date is that of the picture
	}
	left, right := f.al.left.Dates, f.al.right.Dates
	okLeft, okRight := make([]bool, len(left)), make([]bool, len(right))
	for i := range left {
		for j := range right {
			switch calendar.Compare(left[i], right[j]) {
			case calendar.Equal, calendar.Compatible:
				// A day of "earlier this week" is still told of its own act.
				okLeft[i] = okLeft[i] || left[i].Granularity >= right[j].Granularity || !f.elsewhen(&left[i], right, false)
				okRight[j] = okRight[j] || right[j].Granularity >= left[i].Granularity || !f.elsewhen(&right[j], left, true)
			}
		}
	}
	var out []model.Detail
	for {
		bi, bj, best := -1, -1, leastDate
		for i := range left {
			for j := range right {
				if okLeft[i] || okRight[j] {
					continue
				}
				if v := f.sameDate(&left[i], &right[j]); v >= best {
					bi, bj, best = i, j, v
				}
			}
		}
		if bi < 0 {
			return out
		}
		okLeft[bi], okRight[bj] = true, true
		a, b := &left[bi], &right[bj]
		d := model.Detail{Kind: model.Date, Verdict: model.Conflicting,
			Left: span(f.al.left, a.First, a.Last), Right: span(f.al.right, b.First, b.Last)}
		d.Why = fmt.Sprintf("%s against %s", calendar.Describe(*a), calendar.Describe(*b))
		leftToo, rightToo := f.article(f.in.Link.Right).HasDate(a), f.article(f.in.Link.Left).HasDate(b)
		if a.Relative && b.Relative && a.Granularity == calendar.DayOf && (leftToo || rightToo) && f.dated(a, b) > 0 {
			// Every story has several weekdays: it is the same act on the other one that counts.
			leftToo = leftToo && f.actedOn(f.article(f.in.Link.Right), a, f.al.right, b)
			rightToo = rightToo && f.actedOn(f.article(f.in.Link.Left), b, f.al.left, a)
		}
		if leftToo && rightToo {
			continue // both tell of both
		}
		f.soften(&d, leftToo, rightToo)
		out = append(out, d)
	}
}

// elsewhen tells whether a day clashes with one of the other sentence's that is told of the same
// act; exchanged tells that the others stand on the left.
func (f *finder) elsewhen(d *calendar.Date, others []calendar.Date, exchanged bool) bool {
	return d.Granularity == calendar.DayOf && slices.ContainsFunc(others, func(o calendar.Date) bool {
		if o.Granularity != calendar.DayOf || calendar.Compare(*d, o) != calendar.Clash {
			return false
		}
		if exchanged {
			return f.dated(&o, d) > 0
		}
		return f.dated(d, &o) > 0
	})
}

// sameDate weighs whether two dates that clash are told of one thing; 0 for dates that do not clash.
func (f *finder) sameDate(a, b *calendar.Date) float64 {
	if calendar.Compare(*a, *b) != calendar.Clash {
		return 0
	}
	if !sameGrain(a.Granularity, b.Granularity) {
		if a.Granularity >= calendar.Year || b.Granularity >= calendar.Year || a.Bound != b.Bound || f.otherActs(a, b) || f.acted(f.al.left, &f.clauses[0], stretch{a.First, a.Last}).said {
			return 0
		}
		return f.dated(a, b) // "next week", "next month"
	}
	if f.in.Link.Relation == model.Overlap && a.Granularity >= calendar.Month && f.strangers() {
		return 0
	}
	if f.al.left.Quoted[a.First] && f.al.right.Quoted[b.First] && f.al.left.Tokens[a.First].Lower == f.al.right.Tokens[b.First].Lower {
		return 0 // the speaker's own "today"
	}
	if f.otherKindsOf(stretch{a.First, a.Last}, stretch{b.First, b.Last}) || runsInto(f.al.left, a, b) || runsInto(f.al.right, b, a) {
		return 0
	}
	if a.Bound == calendar.Since && f.own[0].denies || b.Bound == calendar.Since && f.own[1].denies || onceMeant(f.al.left, a) != onceMeant(f.al.right, b) {
		return 0
	}
	ranked := sinceWhen(f.al.left, a) && sinceWhen(f.al.right, b)
	if f.in.Link.Relation == model.Overlap && f.shared() < leastShared && !ranked {
		return 0
	}
	x, y := stretch{a.First, a.Last}, stretch{b.First, b.Last}
	if a.Granularity >= calendar.Month && f.otherSums(x, y, a.Relative || b.Relative) || negated(&f.clauses[0], a.First) != negated(&f.clauses[1], b.First) {
		return 0
	}
	if f.outcomes(x, y) || a.Relative && b.Relative && a.Granularity == calendar.DayOf && f.acted(f.al.left, &f.clauses[0], x).said != f.acted(f.al.right, &f.clauses[1], y).said {
		return 0
	}
	slot := f.al.slot(x, y)
	if a.Granularity == calendar.DayOf && (a.Relative || b.Relative) {
		if f.otherActs(a, b) {
			return 0
		}
		if slot >= leastWeekday || a.Relative != b.Relative && slot >= mixedWeekday || slot >= sameWeekday && f.in.Link.Relation == model.Reworded {
			return slot + leastDate
		}
		return f.dated(a, b)
	}
	value := slot + 0.3*f.al.covered()
	if ranked {
		value += 0.2
	}
	if a.Granularity == b.Granularity {
		value += 0.2
	}
	if a.Resolved && b.Resolved {
		days := int(a.From) - int(b.From)
		if days < 0 {
			days = -days
		}
		if days <= 10*366 && a.Granularity >= calendar.Month || days <= 31 {
			value += 0.1
		} else {
			value -= 0.2
		}
	}
	return value
}

// runsInto tells whether a date is the end of a night that began the day before, of which the other one is
// told: "overnight into Wednesday".
func runsInto(s *reading.Sentence, d, other *calendar.Date) bool {
	night := d.First > 0 && s.Tokens[d.First-1].Lower == "into" || s.Tokens[d.First].Lower == "into"
	if !night || d.Granularity != calendar.DayOf || other.Granularity != calendar.DayOf {
		return false
	}
	if d.Resolved && other.Resolved {
		return int(d.From)-int(other.From) == 1
	}
	return d.HasWeekday && other.HasWeekday && (int(d.Weekday)+6)%7 == int(other.Weekday)
}

// onceMeant tells whether a day is that of a plan that came to nothing: "was to have opened in September", "had
// been due".
func onceMeant(s *reading.Sentence, d *calendar.Date) bool {
	const reach = 8
	for t := max(2, d.First-reach); t < d.First; t++ {
		switch s.Tokens[t].Lower {
		case "have":
			if s.Tokens[t-1].Lower == "to" {
				return true
			}
		case "due", "scheduled", "planned", "supposed", "meant":
			before := s.Tokens[t-1].Lower
			if before == "originally" || before == "initially" || before == "first" || before == "been" && s.Tokens[t-2].Lower == "had" {
				return true
			}
		}
	}
	return false
}

// sinceWhen tells whether a date says since when something has its rank: "the highest since 1998".
func sinceWhen(s *reading.Sentence, d *calendar.Date) bool {
	const reach = 5
	if d.Bound != calendar.Since {
		return false
	}
	for t := max(0, d.First-reach); t < d.First; t++ {
		if end, _ := superlative(s, t); end > 0 {
			return true
		}
	}
	return false
}

// shared counts the words that both sentences have besides figures.
func (f *finder) shared() int {
	n := 0
	for t, u := range f.al.to {
		if u >= 0 && !f.figure(t) {
			n++
		}
	}
	return n
}

// sameGrain tells whether two dates are told finely enough alike to be held against each other.
func sameGrain(a, b calendar.Granularity) bool {
	part := func(g calendar.Granularity) bool {
		return g == calendar.Month || g == calendar.Quarter || g == calendar.Season
	}
	return a == b || part(a) && part(b)
}
