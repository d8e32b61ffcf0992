package calendar

import "strings"

// bounded reads the bound word before a date and takes it into the span.
func (r *reader) bounded(d Date) Date {
	i := d.First - 1
	if i < r.floor || i < 0 {
		return d
	}
	if r.low(i) == "of" && d.Part == WholeDay && d.Granularity == DayOf {
		d.Part = r.partAt(i - 1) // "the night of March 3"
		if r.low(i-1) == "hours" && r.low(i-2) == "early" {
			d.Part = Early
		}
	}
	if r.low(i) == "the" || r.low(i) == "about" || r.low(i) == "around" || r.low(i) == "early" || r.low(i) == "late" {
		if i-1 >= r.floor && i > 0 && (r.low(i) == "the" || boundOf(r.low(i-1)) != On) {
			i--
		}
	}
	b := boundOf(r.low(i))
	if i < d.First-1 && b == On {
		return d
	}
	switch b {
	case On:
		return d
	case Before, After:
		if unitOf(r.low(i-1)) != 0 {
			return d // "six days after the Nov. 4 vote"
		}
	case Around:
		if d.Relative && r.low(i) == "about" {
			return d // "to talk about this week"
		}
		d.Slack = max(d.Slack, int(d.To-d.From+1)/2, 1)
	}
	d.Bound = b
	d.First = i
	if b == Before && i > r.floor && (r.low(i-1) == "just" || r.low(i-1) == "shortly" || r.low(i-1) == "right") {
		d.First = i - 1
	}
	return d
}

// boundOf gives the bound that a lower-case word sets.
func boundOf(s string) Bound {
	switch s {
	case "by":
		return By
	case "before":
		return Before
	case "after":
		return After
	case "since":
		return Since
	case "until", "till", "through":
		return Until
	case "around", "about", "circa":
		return Around
	}
	return On
}

// partAt reads a part of the day at token i: "morning", "night".
func (r *reader) partAt(i int) Part {
	switch r.low(i) {
	case "morning", "mornings":
		return Morning
	case "afternoon":
		return Afternoon
	case "evening":
		return Evening
	case "night":
		return Night
	case "midday", "noon", "lunchtime":
		return Midday
	}
	return WholeDay
}

// looksAhead tells whether the words beside token i speak of what is to come.
func (r *reader) looksAhead(i int) bool { return r.tense(i) > 0 }

// tense is above 0 where the words beside token i speak of what is to come, below 0
// where they speak of what is past.
func (r *reader) tense(i int) int {
	score := 0
	from, to := i, i
	for from > 0 && from > i-9 && r.low(from-1) != ";" && !(r.low(from-1) == "." && r.isCapital(from)) {
		from--
	}
	for to+1 < len(r.tokens) && to < i+5 && r.low(to+1) != ";" && r.low(to+1) != "." {
		to++
	}
	for k := from; k <= to; k++ {
		if k == i {
			continue
		}
		switch low := r.low(k); low {
		case "will", "shall", "upcoming", "scheduled", "tomorrow", "'ll", "we'll", "he'll", "she'll", "they'll", "i'll", "it'll", "won't", "slated":
			score += 2
		case "expected", "due", "plans", "planned", "set", "deadline", "hopes", "ahead", "next", "coming", "begins", "intends", "starting", "likely", "heading", "soon", "plan", "hope", "expects":
			score++
		case "until", "till", "through":
			if k == i-1 {
				score += 2
			}
		case "into", "by":
			if k == i-1 {
				score++
			}
		case "was", "were", "had", "did", "ago", "told", "killed", "died", "voted", "announced", "happened", "occurred":
			score -= 2
		case "said", "since", "after", "when":
			score--
		default:
			if k >= i-5 && k <= i+3 && len(low) > 4 && strings.HasSuffix(low, "ed") && !r.tokens[k].Capital {
				score--
			}
		}
	}
	return score
}
