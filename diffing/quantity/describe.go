package quantity

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Describe puts a figure into plain words: "at least 12 people", "about 2,600 feet".
// Nouns are not inflected back from their stems and left out.
func Describe(q Quantity) string {
	switch q.Unit.Dimension {
	case Score:
		return plain(q.Value) + "-" + plain(q.Second)
	case Clock:
		return boundWords(q.Bound) + clockText(q)
	case Ordinal:
		return ordinalText(q.Value)
	case Label:
		return "number " + plain(q.Value)
	}
	if q.Bound == Range || q.Bound == Vague && !math.IsInf(q.High, 0) {
		if q.Unit.Dimension == Money {
			return moneyText(q, plain(q.Low)) + " to " + withUnit(q, plain(q.High), q.High)
		}
		return withUnit(q, plain(q.Low)+" to "+plain(q.High), q.High)
	}
	return boundWords(q.Bound) + withUnit(q, plain(q.Value), q.Value)
}

func boundWords(b Bound) string {
	switch b {
	case Exact, Range, Vague:
		return ""
	}
	return b.String() + " "
}

// withUnit puts the unit to a number in text.
func withUnit(q Quantity, number string, v float64) string {
	s := number
	switch q.Unit.Dimension {
	case Money:
		s = moneyText(q, number)
	case Share:
		s += " percent"
	case Age:
		s += " " + plural(q.Unit.Name, v) + " old"
	case Multiple:
		s += " times"
	case Magnitude:
		s = "magnitude " + s
	case Temperature:
		s += " degrees"
		if q.Unit.Name != "degree" {
			s += " " + strings.ToUpper(q.Unit.Name[:1]) + q.Unit.Name[1:]
		}
	default:
		if q.Unit.Name != "" {
			s += " " + plural(q.Unit.Name, v)
		}
	}
	if q.Per != "" {
		s += " per " + q.Per
	}
	return s
}

func moneyText(q Quantity, number string) string {
	switch {
	case q.Unit.factor != 1:
		return number + " " + plural("hundredth", q.Value) + " of " + q.Unit.Name
	case q.Unit.Name == "USD":
		return "$" + number
	case q.Unit.Name == "EUR":
		return "€" + number
	case q.Unit.Name == "GBP":
		return "£" + number
	}
	return number + " " + q.Unit.Name
}

func plural(name string, v float64) string {
	if v == 1 || name == "" {
		return name
	}
	switch name {
	case "foot":
		return "feet"
	case "inch":
		return "inches"
	case "century":
		return "centuries"
	}
	if i := strings.Index(name, " per "); i > 0 {
		return plural(name[:i], v) + name[i:]
	}
	if strings.HasSuffix(name, " foot") {
		return strings.TrimSuffix(name, "foot") + "feet"
	}
	return name + "s"
}

// plain writes a number as news does: "1,184", "2.5", "11.8 million".
func plain(v float64) string {
	if math.IsInf(v, 0) || math.IsNaN(v) {
		return "any number"
	}
	for _, m := range [...]struct {
		value float64
		name  string
	}{{1e12, " trillion"}, {1e9, " billion"}, {1e6, " million"}} {
		if math.Abs(v) >= m.value {
			if s := trimmed(v / m.value); len(s) <= 6 {
				return s + m.name
			}
			break
		}
	}
	return trimmed(v)
}

// trimmed writes a number with at most three decimals and commas between thousands.
func trimmed(v float64) string {
	s := strconv.FormatFloat(v, 'f', 3, 64)
	s = strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
	whole, rest, _ := strings.Cut(s, ".")
	sign := ""
	if strings.HasPrefix(whole, "-") {
		sign, whole = "-", whole[1:]
	}
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if rest != "" {
		return sign + whole + "." + rest
	}
	return sign + whole
}

// clockText writes a time of day: "2:40 p.m.", or "2:40" where its half of the day is open.
func clockText(q Quantity) string {
	if q.Bound == Range {
		return instantText(q.Low, q.Unit.Name) + " to " + instantText(q.High, q.Unit.Name)
	}
	return instantText(q.Value, q.Unit.Name)
}

func instantText(minutes float64, name string) string {
	m := ((int(minutes) % (24 * 60)) + 24*60) % (24 * 60)
	h := m / 60
	switch {
	case name == "24h" && m == 12*60:
		return "noon"
	case name == "24h" && m == 0:
		return "midnight"
	}
	half := ""
	if name == "24h" {
		half = " a.m."
		if h >= 12 {
			half = " p.m."
		}
	}
	if h %= 12; h == 0 {
		h = 12
	}
	return fmt.Sprintf("%d:%02d%s", h, m%60, half)
}

func ordinalText(v float64) string {
	n := int(v)
	suffix := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return plain(v) + suffix
}
