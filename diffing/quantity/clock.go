package quantity

import "math"

const (
	zoneKnown = 10000
	dayEnd    = 24*60 - 1
)

// instant is a time of day as it was read.
type instant struct {
	minutes float64 // after midnight
	exact   bool    // known to be before or after noon
	bare    bool    // a number alone: no time unless something around it says so
	hourly  bool    // told to the hour
	words   bool
	end     int
}

// clock reads a time of day at atom i: "2:40 p.m.", "6.30am", "half past six", "twenty to
// three in the afternoon", "noon", "8 to 10 p.m.".
func (r *reader) clock(i int) (q Quantity, next int, ok bool) {
	t, ok := r.instant(i)
	if !ok {
		return q, i + 1, false
	}
	if t.bare { // "8 to 10 p.m.": the first of two
		if !r.timeJoin(i, t.end) {
			return q, i + 1, false
		}
		k := t.end
		if !r.atoms[k].hyphen || r.at(k) == "to" {
			k++
		}
		u, ok := r.instant(k)
		if !ok || u.bare || r.atoms[k-1].hyphen && r.at(k-1) != "to" {
			return q, i + 1, false
		}
		t.exact = u.exact
		if u.exact && u.minutes >= 12*60 && t.minutes < 12*60 && t.minutes+12*60 < u.minutes {
			t.minutes += 12 * 60
		}
		return r.clockRange(i, t, u)
	}
	if t.end < len(r.atoms) && r.timeJoin(i, t.end) {
		k := t.end
		if !r.atoms[k].hyphen || r.at(k) == "to" {
			k++
		}
		if u, ok := r.instant(k); ok && !u.bare {
			if u.exact && !t.exact && t.minutes < 12*60 && u.minutes >= 12*60 && t.minutes+12*60 < u.minutes {
				t.minutes += 12 * 60
				t.exact = true
			}
			return r.clockRange(i, t, u)
		}
	}
	q = Quantity{Value: t.minutes, Unit: r.clockUnit(t)}
	if t.words {
		q.Written = Words
	}
	end := t.end
	if z, ok := zone(r.at(end)); ok && r.isCapital(end) {
		q.Unit.zone = z
		end++
	} else if z, next := r.zoneInWords(end); next > end {
		q.Unit.zone, end = z, next
	}
	first := i
	q.Bound, first = r.clockBound(i)
	switch {
	case t.hourly:
		q.Precision = 7
	case math.Mod(t.minutes, 15) == 0:
		q.Precision = 4
	case math.Mod(t.minutes, 5) == 0:
		q.Precision = 2
	}
	q.Low, q.High = q.Value, q.Value
	switch q.Bound {
	case About:
		q.Low, q.High = q.Value-20, q.Value+20
	case Nearly:
		q.Low, q.High = q.Value-30, q.Value-1
	case JustOver:
		q.Low, q.High = q.Value+1, q.Value+30
	case MoreThan, AtLeast:
		q.High = dayEnd
	case LessThan, AtMost:
		q.Low = 0
	}
	return r.close(q, first, end), end, true
}

// timeJoin tells whether a range of times goes on at atom j.
func (r *reader) timeJoin(i, j int) bool {
	if j >= len(r.atoms) {
		return false
	}
	low := r.at(j)
	return low == "to" || low == "until" || low == "till" || low == "and" && r.at(i-1) == "between" || r.atoms[j].hyphen
}

// clockRange gives the range from t to u.
func (r *reader) clockRange(i int, t, u instant) (Quantity, int, bool) {
	q := Quantity{Low: t.minutes, High: u.minutes, Value: (t.minutes + u.minutes) / 2, Bound: Range}
	t.exact = t.exact || u.exact
	q.Unit = r.clockUnit(t)
	if t.words {
		q.Written = Words
	}
	if q.Low > q.High {
		q.High = dayEnd
		q.Value = q.Low
	}
	return r.close(q, i, u.end), u.end, true
}

func (r *reader) clockUnit(t instant) Unit {
	if t.exact {
		return unit(Clock, "24h", 1)
	}
	return unit(Clock, "12h", 1)
}

// instant reads one time of day at atom i.
func (r *reader) instant(i int) (t instant, ok bool) {
	low := r.at(i)
	switch k := numeralOf(low); k.kind {
	case noonWord:
		if r.joined(i+1) || r.isCapital(i) && r.isCapital(i+1) {
			return t, false
		}
		return instant{minutes: k.value, exact: true, words: true, end: i + 1}, true
	case halfWord:
		if r.at(i+1) == "past" {
			return r.pastHour(i, 30, i+2)
		}
		return t, false
	case partWord:
		if k.value == 4 && low == "quarter" {
			return r.toOrPast(i, 15, i+1)
		}
		return t, false
	}
	if low == "a" && r.at(i+1) == "quarter" {
		return r.toOrPast(i, 15, i+2)
	}
	if r.isFigure(i) {
		return r.instantFigure(i)
	}
	n, ok := r.cardinalWords(i)
	if !ok || n.vague || n.fraction || n.value > 29 || n.ulp != 1 {
		return t, false
	}
	if t, ok := r.toOrPast(i, n.value, n.end); ok {
		return t, true
	}
	if n.value < 1 || n.value > 12 {
		return t, false
	}
	t = instant{minutes: float64(n.value * 60), bare: true, hourly: true, words: true, end: n.end}
	return r.halfOfDay(t, i)
}

// instantFigure reads a time of day in figures.
func (r *reader) instantFigure(i int) (t instant, ok bool) {
	s := r.at(i)
	h, m, digits, sep := 0, 0, 0, byte(0)
	for k := 0; k < len(s); k++ {
		switch c := s[k]; {
		case c == ':' || c == '.':
			if sep != 0 || digits == 0 || digits > 2 {
				return t, false
			}
			sep, digits = c, 0
		case c < '0' || c > '9':
			return t, false
		case sep == 0:
			h = h*10 + int(c-'0')
			digits++
		default:
			m = m*10 + int(c-'0')
			digits++
		}
		if digits > 2 && (sep != 0 || digits > 4) {
			return t, false
		}
	}
	if digits > 2 { // "1900 GMT"
		if _, zoned := zone(r.at(i + 1)); digits != 4 || sep != 0 || !zoned && r.at(i+1) != "hours" {
			return t, false
		}
		if h, m = h/100, h%100; h > 23 || m > 59 {
			return t, false
		}
		t = instant{minutes: float64(h*60 + m), exact: true, end: i + 1}
		if r.at(i+1) == "hours" {
			t.end++
		}
		return t, true
	}
	if h > 24 || m > 59 || sep != 0 && digits != 2 {
		return t, false
	}
	t = instant{minutes: float64(h*60 + m), bare: sep != ':', hourly: sep == 0, end: i + 1}
	if h > 12 || h == 0 {
		t.exact = true
	}
	t, ok = r.halfOfDay(t, i)
	if ok && t.bare && (sep == '.' || h > 12 || h == 0) {
		return t, false
	}
	if ok && sep == ':' && !t.bare && !t.exact {
		// "2:40" alone is a time only if nothing shows that it is a ratio or a verse.
		if _, unitFollows := unitWord(r.at(t.end)); unitFollows {
			return t, false
		}
	}
	return t, ok
}

// toOrPast reads "to three" or "past three" at atom j, after a number of minutes.
func (r *reader) toOrPast(i int, minutes float64, j int) (t instant, ok bool) {
	if r.at(j) == "minutes" || r.at(j) == "minute" {
		j++
	}
	switch r.at(j) {
	case "past":
		return r.pastHour(i, minutes, j+1)
	case "to", "before", "til":
		t, ok := r.pastHour(i, -minutes, j+1)
		if !ok || minutes != 15 && math.Mod(minutes, 5) != 0 || minutes > 25 {
			return t, false
		}
		if t.exact || minutes == 15 && r.at(j) == "to" {
			return t, true
		}
		return t, r.at(j) == "to" && (r.at(i-1) == "at" || r.at(i-1) == "about" || r.at(i-1) == "around" || r.at(i-1) == "by")
	case "after":
		if minutes == 15 {
			return r.pastHour(i, minutes, j+1)
		}
	}
	return t, false
}

// pastHour reads the hour at atom j and adds the minutes.
func (r *reader) pastHour(i int, minutes float64, j int) (t instant, ok bool) {
	k := numeralOf(r.at(j))
	switch {
	case k.kind == noonWord:
		v := k.value + minutes
		if v < 0 {
			v += 24 * 60
		}
		return instant{minutes: v, exact: true, words: true, end: j + 1}, true
	case k.kind == digitWord && k.value >= 1 && k.value <= 12:
		t = instant{minutes: float64(k.value * 60), words: true, end: j + 1}
	case r.isFigure(j):
		v, _, form := figureValue(r.at(j))
		if form != wholeFigure || v < 1 || v > 12 {
			return t, false
		}
		t = instant{minutes: float64(v * 60), words: true, end: j + 1}
	default:
		return t, false
	}
	t, _ = r.halfOfDay(t, i)
	t.bare = false
	t.minutes += minutes
	if t.minutes < 0 {
		t.minutes += 24 * 60
	}
	return t, true
}

// halfOfDay looks behind a time for "p.m." and the like and moves it into its half of
// the day.
func (r *reader) halfOfDay(t instant, i int) (instant, bool) {
	j := t.end
	half := byte(0)
	switch low := r.at(j); low {
	case "a.m.", "a.m", "am":
		half, j = 'a', j+1
	case "p.m.", "p.m", "pm":
		half, j = 'p', j+1
	case "a", "p":
		if r.joined(j) && r.at(j+1) == "m" {
			half, j = low[0], j+2
		}
	case "o'clock":
		t.bare, t.hourly = false, true
		j++
		half, j = r.partOfDay(j, half)
	case "noon":
		if t.minutes == 12*60 {
			half, j = 'p', j+1
		}
	case "midnight":
		if t.minutes == 12*60 {
			half, j = 'a', j+1
		}
	case "in", "this", "at", "that", "on", "yesterday", "tomorrow":
		part, after := r.partOfDay(j, 0)
		if part != 0 && (!t.bare || r.timeBefore(i) || low == "in" && !r.nounAfter(after)) {
			half, j = part, after
			if low != "in" && low != "at" {
				j = t.end // "at six this morning": the day is not part of the time
			}
		}
	}
	if half == 0 && t.bare && j == t.end {
		return t, true
	}
	t.end = j
	if half == 0 {
		return t, true
	}
	if t.minutes > 13*60 { // "14:40 p.m."
		t.bare, t.exact = false, true
		return t, true
	}
	t.bare, t.exact = false, true
	if t.minutes >= 12*60 && t.minutes < 13*60 {
		t.minutes -= 12 * 60
	}
	if half == 'p' {
		t.minutes += 12 * 60
	}
	return t, true
}

// nounAfter tells whether a part of the day belongs to a noun behind it, "in the morning rush".
func (r *reader) nounAfter(k int) bool {
	return r.isWord(k) && !stopWord(r.at(k))
}

// partOfDay reads "in the afternoon", "this morning", "at night" at atom j: 'a' or 'p', and
// the atom behind; 0 where there is none.
func (r *reader) partOfDay(j int, none byte) (byte, int) {
	k := j
	switch r.at(j) {
	case "in":
		if r.at(j+1) != "the" {
			return none, j
		}
		k = j + 2
	case "at", "this", "that", "yesterday", "tomorrow":
		k = j + 1
	case "on":
		k = j + 2
	default:
		return none, j
	}
	switch r.at(k) {
	case "morning":
		return 'a', k + 1
	case "afternoon", "evening":
		return 'p', k + 1
	case "night":
		return 'p', k + 1
	}
	return none, j
}

// timeBefore tells whether the word before atom i can stand before a bare hour.
func (r *reader) timeBefore(i int) bool {
	switch r.at(i - 1) {
	case "at", "by", "around", "about", "until", "till", "since", "before", "after", "from", "nearly", "almost", "past":
		return true
	}
	return false
}

// clockBound reads the bound word before a time of day; first is the atom at which the
// span begins.
func (r *reader) clockBound(i int) (b Bound, first int) {
	if i-1 < r.floor {
		return Exact, i
	}
	switch r.at(i - 1) {
	case "about", "around", "roughly", "approximately", "circa":
		return About, i - 1
	case "nearly", "almost":
		return Nearly, i - 1
	case "after", "past":
		if i-2 >= r.floor {
			switch r.at(i - 2) {
			case "just", "shortly", "soon", "right":
				return JustOver, i - 2
			}
		}
		return MoreThan, i - 1
	case "before":
		if i-2 >= r.floor {
			switch r.at(i - 2) {
			case "just", "shortly", "right":
				return Nearly, i - 2
			}
		}
		return LessThan, i - 1
	case "by":
		return AtMost, i - 1
	}
	return Exact, i
}

// zoneInWords reads "Eastern time", "Pacific Daylight Time" at atom i: the zone, as zone gives it, and the
// atom behind it; i for none.
func (r *reader) zoneInWords(i int) (int16, int) {
	short := ""
	switch r.at(i) {
	case "eastern":
		short = "et"
	case "central":
		short = "ct"
	case "mountain":
		short = "mt"
	case "pacific":
		short = "pt"
	default:
		return 0, i
	}
	k := i + 1
	if next := r.at(k); next == "standard" || next == "daylight" {
		k++
	}
	if r.at(k) != "time" {
		return 0, i
	}
	z, _ := zone(short)
	return z, k + 1
}

// zone gives the offset of a time zone from UTC in minutes, plus zoneKnown.
func zone(s string) (int16, bool) {
	m := 0
	switch s {
	case "gmt", "utc":
	case "bst", "cet":
		m = 60
	case "cest":
		m = 120
	case "et", "est":
		m = -300
	case "edt":
		m = -240
	case "ct", "cst":
		m = -360
	case "cdt":
		m = -300
	case "mt", "mst":
		m = -420
	case "mdt":
		m = -360
	case "pt", "pst":
		m = -480
	case "pdt":
		m = -420
	default:
		return 0, false
	}
	return int16(m + zoneKnown), true
}
