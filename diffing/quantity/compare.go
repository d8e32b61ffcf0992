package quantity

import "math"

// Relation says how two figures stand to each other.
type Relation uint8

const (
	Incomparable Relation = iota // of different things: nothing follows
	Equal                        // the same value, in whatever words and units
	Compatible                   // both can hold: bounds, approximations, rounding
	Clash                        // both cannot hold of one thing
)

// String names the relation.
func (r Relation) String() string {
	names := [...]string{"incomparable", "equal", "compatible", "clash"}
	if int(r) < len(names) {
		return names[r]
	}
	return "unknown"
}

// Compare tells how two figures stand to each other if they are told of one thing.
// It is symmetric. Figures of different dimensions, currencies, rates or counted nouns are
// Incomparable; where the caller knows better what is counted, see CompareValues.
func Compare(a, b Quantity) Relation {
	if a.Unit.Dimension == Label || b.Unit.Dimension == Label || a.Unit.Dimension == Ordinal {
		if a.Unit.Dimension != b.Unit.Dimension || a.Noun != b.Noun {
			return Incomparable
		}
	}
	if a.Unit.Dimension == Count && !sameNoun(a.Noun, b.Noun) {
		return Incomparable
	}
	if a.Per != b.Per && a.Per != "" && b.Per != "" {
		return Incomparable
	}
	rel := CompareValues(a, b)
	if rel == Clash && (a.Other != b.Other || a.Per != b.Per) {
		return Incomparable
	}
	return rel
}

// CompareValues is Compare without regard to what is counted: nouns, rates and
// whether something is counted on top.
func CompareValues(a, b Quantity) Relation {
	if a.Unit.Dimension != b.Unit.Dimension || a.Unit.Dimension == Money && currencyOf(a) != currencyOf(b) {
		return Incomparable
	}
	switch a.Unit.Dimension {
	case Score:
		return compareScores(a, b)
	case Clock:
		return compareClocks(a, b)
	case Temperature:
		if (a.Unit.Name == "degree") != (b.Unit.Name == "degree") || a.Unit.Name == "degree" {
			return compareDegrees(a, b)
		}
	}
	return compareValues(a, b)
}

func currencyOf(q Quantity) string { return q.Unit.Name }

// compareValues compares intervals in the base unit.
func compareValues(a, b Quantity) Relation {
	av, bv := a.Unit.base(a.Value), b.Unit.base(b.Value)
	alo, ahi := a.Unit.base(a.Low), a.Unit.base(a.High)
	blo, bhi := b.Unit.base(b.Low), b.Unit.base(b.High)
	eps := max(math.Abs(av), math.Abs(bv), 1e-9) * 1e-9
	same := math.Abs(av-bv) <= eps
	if same && a.Bound == b.Bound && near(alo, blo, eps) && near(ahi, bhi, eps) {
		return Equal
	}
	pa, pb := a.Unit.scale(a.Precision), b.Unit.scale(b.Precision)
	if a.Bound.oneSided() || b.Bound.oneSided() {
		if a.Bound == Exact {
			alo, ahi = alo-pa, ahi+pa
		}
		if b.Bound == Exact {
			blo, bhi = blo-pb, bhi+pb
		}
		if alo <= bhi+eps && blo <= ahi+eps {
			return Compatible
		}
		return Clash
	}
	if same {
		return Compatible
	}
	d := math.Abs(av - bv)
	switch {
	case a.Bound == Exact && b.Bound == Exact:
		// One is a rounding of the other, never two figures equally precise.
		slack := max(pa, pb)
		if a.Unit.Name != b.Unit.Name {
			slack = pa + pb
		} else if near(pa, pb, eps) {
			slack = 0
		}
		if d <= slack+eps && slack > 0 {
			return Compatible
		}
	case a.Bound == Exact:
		if av >= blo-pa-eps && av <= bhi+pa+eps {
			return Compatible
		}
	case b.Bound == Exact:
		if bv >= alo-pb-eps && bv <= ahi+pb+eps {
			return Compatible
		}
	default:
		if within(av, blo, bhi, eps) || within(bv, alo, ahi, eps) {
			return Compatible
		}
	}
	return Clash
}

func near(x, y, eps float64) bool { return x == y || math.Abs(x-y) <= eps }

func within(v, low, high, eps float64) bool { return v >= low-eps && v <= high+eps }

// compareScores holds 3-1 and 1-3 for compatible: the sides may be named the other way.
func compareScores(a, b Quantity) Relation {
	switch {
	case a.Value == b.Value && a.Second == b.Second:
		return Equal
	case a.Value == b.Second && a.Second == b.Value:
		return Compatible
	}
	return Clash
}

// compareDegrees compares temperatures of which one or both name no scale: they agree
// if they agree on any scale.
func compareDegrees(a, b Quantity) Relation {
	best := Clash
	for _, ua := range scales(a.Unit) {
		for _, ub := range scales(b.Unit) {
			x, y := a, b
			x.Unit, y.Unit = ua, ub
			rel := compareValues(x, y)
			if rel == Equal && ua.Name != ub.Name {
				rel = Compatible
			}
			best = min(best, rel)
		}
	}
	return best
}

func scales(u Unit) []Unit {
	if u.Name == "degree" {
		return []Unit{celsius(), fahrenheit()}
	}
	return []Unit{u}
}

// compareClocks compares times of day. A time that may be a.m. or p.m. agrees with both;
// times in zones are moved into one zone.
func compareClocks(a, b Quantity) Relation {
	shift := 0.0
	if a.Unit.zone != 0 && b.Unit.zone != 0 {
		shift = float64(a.Unit.zone) - float64(b.Unit.zone)
	}
	best := Clash
	for _, x := range halves(a) {
		for _, y := range halves(b) {
			y.Value, y.Low, y.High = y.Value+shift, y.Low+shift, y.High+shift
			best = min(best, compareInstants(x, y), wrapped(x, y))
		}
	}
	if best == Clash && (a.Unit.zone == 0) != (b.Unit.zone == 0) && math.Mod(a.Value-b.Value, 60) == 0 {
		return Incomparable // one names its zone: the other may be in another
	}
	return best
}

// wrapped compares across midnight.
func wrapped(x, y Quantity) Relation {
	const whole = 24 * 60
	d := x.Value - y.Value
	switch {
	case d > whole/2 && !y.Bound.oneSided():
		y.Value, y.Low, y.High = y.Value+whole, y.Low+whole, y.High+whole
	case d < -whole/2 && !x.Bound.oneSided():
		x.Value, x.Low, x.High = x.Value+whole, x.Low+whole, x.High+whole
	default:
		return Clash
	}
	return compareInstants(x, y)
}

// compareInstants compares two times of a day whose half is settled.
func compareInstants(x, y Quantity) Relation {
	x.Unit, y.Unit = Unit{Dimension: Clock, factor: 1}, Unit{Dimension: Clock, factor: 1}
	return compareValues(x, y)
}

// halves gives a time of day as it stands, and twelve hours later if it may be that.
func halves(q Quantity) []Quantity {
	if q.Unit.Name == "24h" {
		return []Quantity{q}
	}
	late := q
	late.Value, late.Low, late.High = q.Value+12*60, min(q.Low+12*60, dayEnd), min(q.High+12*60, dayEnd)
	if q.Value >= 12*60 { // "12:30" may be half past midnight
		late.Value, late.Low, late.High = q.Value-12*60, max(q.Low-12*60, 0), max(q.High-12*60, 0)
	}
	return []Quantity{q, late}
}

// sameNoun tells whether two stems can name the same counted thing.
func sameNoun(a, b string) bool {
	if a == b || a == "" || b == "" {
		return true
	}
	class := nounClass(a)
	return class != 0 && class == nounClass(b)
}

// nounClass gives a number for the nouns that news exchanges for each other when it
// counts, 0 for all others.
func nounClass(s string) int {
	switch s {
	case "jet", "plane", "aircraft", "airlin", "airplan", "aeroplan":
		return 2
	case "work", "paint", "piec", "artwork", "masterpiec", "treasur", "pictur":
		return 3
	case "job", "posit", "role", "post":
		return 4
	case "bill", "measur", "propos", "law", "legisl":
		return 5
	case "hous", "home", "dwell", "properti":
		return 6
	case "attack", "strike", "raid", "bomb":
		return 7
	case "page", "document", "file", "record":
		return 8
	case "compani", "firm", "busi", "corpor":
		return 9
	case "car", "vehicl", "truck":
		return 10
	case "ship", "boat", "vessel", "ferri":
		return 11
	case "shot", "round", "bullet", "gunshot":
		return 12
	case "vote", "ballot":
		return 13
	case "countri", "nation", "state":
		return 14
	case "town", "citi", "villag", "commun", "municip":
		return 15
	case "charg", "count", "feloni", "offenc", "offens":
		return 16
	case "email", "e-mail", "messag":
		return 17
	case "depart", "brigad", "agenc":
		return 18
	case "occas", "time", "instanc":
		return 19
	}
	if personStem(s) {
		return 1
	}
	return 0
}

// People tells whether a counted noun, as a stem, is one for people.
func People(noun string) bool { return personStem(noun) }

// personStem tells whether a Snowball stem is that of a noun for people.
func personStem(s string) bool {
	switch s {
	case "peopl", "person", "dead", "injur", "wound", "miss", "hurt", "men", "women", "children", "victim", "casualti", "fatal", "death", "live", "bodi",
		"nurs", "refuge", "employe", "personnel", "troop", "polic", "staff", "crew", "inmat", "hostag", "relat", "nativ", "deputi", "thiev", "babi", "immigr", "protestor", "prisoner",
		"passeng", "soldier", "survivor", "resid", "worker", "offic", "policemen", "servicemen", "gunmen", "workmen", "fishermen", "tourist", "patient", "migrant", "civilian", "offici",
		"lawmak", "senat", "democrat", "republican", "american", "firefight", "demonstr", "protest", "support", "detaine", "suspect", "attack", "defend", "prison", "citizen", "adult", "youth", "famili", "fella":
		return true
	}
	return personNoun(s)
}
