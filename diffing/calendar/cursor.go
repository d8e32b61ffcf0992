package calendar

import (
	"strings"
	"time"

	"crosscheck/diffing/token"
)

// low gives the folded text of token i, or "" outside the sentence.
func (r *reader) low(i int) string {
	if i < 0 || i >= len(r.tokens) {
		return ""
	}
	return r.tokens[i].Lower
}

func (r *reader) isFigure(i int) bool {
	return i >= 0 && i < len(r.tokens) && r.tokens[i].Kind == token.Figure
}

func (r *reader) isCapital(i int) bool {
	return i >= 0 && i < len(r.tokens) && r.tokens[i].Capital
}

// dash tells whether token i is a dash without white space before the token behind it.
func (r *reader) dash(i int) bool {
	low := r.low(i)
	return (low == "-" || low == "‐" || low == "‑") && !r.tokens[i].Space && i+1 < len(r.tokens) && !r.tokens[i+1].Space
}

// month gives the month whose name begins at token i and the token behind it with its
// dot; 0 where there is none. A short name counts only with its dot or a figure behind it.
func (r *reader) month(i int) (m time.Month, after int) {
	if !r.isCapital(i) {
		return 0, i
	}
	m = monthOf(r.low(i))
	if m == 0 {
		return 0, i
	}
	after = i + 1
	if len(r.low(i)) <= 4 && r.low(i) != "may" && r.low(i) != "june" && r.low(i) != "july" {
		if r.low(after) == "." && !r.tokens[after].Space {
			after++
		} else if !r.isFigure(after) && !r.isFigure(i-1) {
			return 0, i
		}
	}
	return m, after
}

// day gives the day of the month at token i, 0 where there is none: "11", "11th".
func (r *reader) day(i int) int {
	if !r.isFigure(i) {
		return 0
	}
	s := r.tokens[i].Text
	n, k := 0, 0
	for k < len(s) && k < 3 && s[k] >= '0' && s[k] <= '9' {
		n = n*10 + int(s[k]-'0')
		k++
	}
	if k > 2 || n < 1 || n > 31 {
		return 0
	}
	switch s[k:] {
	case "", "st", "nd", "rd", "th":
		return n
	}
	return 0
}

// year gives the year at token i, 0 where there is none. Whether four digits are a year
// and no amount is for the caller to judge.
func (r *reader) year(i int) int {
	if !r.isFigure(i) {
		return 0
	}
	s := r.tokens[i].Text
	if len(s) != 4 {
		return 0
	}
	n := 0
	for k := range 4 {
		if s[k] < '0' || s[k] > '9' {
			return 0
		}
		n = n*10 + int(s[k]-'0')
	}
	if n < 1000 || n > 2199 {
		return 0
	}
	return n
}

// number gives the small number at token i, in words or figures, and the token behind; 0
// where there is none.
func (r *reader) number(i int) (n, after int) {
	if r.isFigure(i) {
		s := r.tokens[i].Text
		if len(s) > 3 {
			return 0, i
		}
		for k := range len(s) {
			if s[k] < '0' || s[k] > '9' {
				return 0, i
			}
			n = n*10 + int(s[k]-'0')
		}
		return n, i + 1
	}
	s := r.low(i)
	if n = numberOf(s); n > 0 {
		after = i + 1
		if s == "couple" && r.low(after) == "of" {
			after++
		}
		return n, after
	}
	if tens, rest, ok := strings.Cut(s, "-"); ok {
		if a, b := numberOf(tens), numberOf(rest); a >= 20 && a%10 == 0 && b > 0 && b < 10 {
			return a + b, i + 1
		}
	}
	return 0, i
}

// dated makes a resolved date of tokens first to last.
func dated(first, last int, from, to Day, g Granularity) Date {
	return Date{First: first, Last: last, Resolved: true, From: from, To: to, Granularity: g}
}
