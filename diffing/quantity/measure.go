package quantity

// prehistoric is from how many years ago on a date is none of the calendar's.
const prehistoric = 100_000

// measured completes a number: unit, range, bounds, noun. It begins at atom i; u is
// its unit where that is known already, ending before atom unitEnd.
func (r *reader) measured(i int, n number, u Unit, unitEnd int) (q Quantity, next int, ok bool) {
	end := n.end
	r.nounEnd = 0
	known := u.factor != 0
	if known {
		end = max(unitEnd, n.end)
		if u.Dimension == Duration || u.Dimension == Length {
			n, end = r.compound(n, u, end)
		}
	} else if found, after, ok := r.unitAt(n); ok {
		u, end, known = found, after, true
		if u.Dimension == Duration && r.atAge(i) {
			u.Dimension = Age // "aged 8 to 10 years"
		}
		if u.Dimension == Duration && r.at(end) == "ago" && n.value < prehistoric {
			return q, end, false // a date: "two years ago"
		}
		if u.Dimension == Duration || u.Dimension == Length || u.Dimension == Mass {
			n, end = r.compound(n, u, end)
		}
	}
	if q, next, ok := r.span(i, n, u, end, known); ok {
		return q, next, true
	}
	if s := r.at(i - 1); u.Dimension == Temperature && i > r.floor && (s == "minus" || (s == "-" || s == "−") && !r.atoms[i].space) {
		n.value = -n.value
		i--
	}
	if u.Dimension == Temperature && r.at(end) == "below" && (r.at(end+1) == "zero" || r.at(end+1) == "freezing") {
		n.value = -n.value
		if end += 2; u.Name == "degree" {
			if scale, next, ok := r.degrees(end - 1); ok && next > end {
				u, end = scale, next
			}
		}
	}
	if !known {
		if q, next, ok := r.proportion(i, n); ok {
			return q, next, true
		}
		if n.fraction {
			if n.value > 1 || n.words && !r.shareFollows(end) {
				return q, end, false
			}
			u, known = unit(Share, "percent", 1), true
			n.value, n.ulp = float64(n.value*100), max(float64(n.value*8), 0.5)
		}
	}
	q = Quantity{Value: n.value, Unit: u}
	if n.words {
		q.Written = Words
	}
	if !known {
		q.Unit = unit(Count, "", 1)
		if q, next, ok := r.age(q, i, end); ok {
			return r.bounded(q, n, i, next), next, true
		}
		if r.at(i-1) == "magnitude" {
			q.Unit = unit(Magnitude, "", 1)
			return r.bounded(q, n, i-1, end), end, true
		}
		if r.at(end) == "times" && r.multiplies(end+1) {
			q.Unit = unit(Multiple, "", 1)
			return r.bounded(q, n, i, end+1), end + 1, true
		}
	}
	return r.finish(q, n, i, end)
}

// finish looks for the noun and the rate behind a figure whose unit is known, then for
// its bounds.
func (r *reader) finish(q Quantity, n number, first, end int) (Quantity, int, bool) {
	spanEnd, after := end, end
	tail := end
	if _, behind := r.boundAfter(end); behind > end { // "a dozen or more boats"
		tail = behind
	}
	if q.Unit.Dimension == Count || q.Unit.Dimension == Share && r.at(end) == "of" {
		q.Noun, after, q.Other = r.noun(tail, n.value)
		if r.joined(end) && tail == end && after > end && q.Unit.Dimension == Count {
			spanEnd = end + 1 // "48-page"
		}
		if r.at(end) == "more" && r.at(end+1) != "than" && !r.joined(end) {
			q.Other = true
		}
	}
	switch r.at(first - 1) {
	case "another", "additional", "other", "further", "extra":
		q.Other = true
	}
	q.Per = r.rate(after)
	q = r.bounded(q, n, first, spanEnd)
	return q, max(spanEnd, r.afterBound), true
}

// unitAt reads the unit behind a number.
func (r *reader) unitAt(n number) (u Unit, end int, ok bool) {
	j := n.end
	if n.vague && r.at(j) == "of" { // "tens of thousands of dollars"
		if u, end, ok := r.currencyAt(j+1, n); ok {
			return u, end, true
		}
		if u, ok := unitWord(r.at(j + 1)); ok {
			return u, j + 2, true
		}
	}
	if n.fraction && r.at(j) == "of" && (r.at(j+1) == "a" || r.at(j+1) == "an") {
		if _, ok := unitWord(r.at(j + 2)); ok {
			j += 2 // "three quarters of an hour"
		}
	} else if n.fraction && (r.at(j) == "a" || r.at(j) == "an") {
		j++ // "half an hour"
	}
	if j >= len(r.atoms) {
		return u, n.end, false
	}
	low := r.at(j)
	switch low {
	case "%":
		return r.points(unit(Share, "percent", 1), j+1)
	case "per":
		if r.at(j+1) == "cent" {
			return r.points(unit(Share, "percent", 1), j+2)
		}
		return u, n.end, false
	case "of":
		if n.fraction && r.at(j+1) == "a" && r.at(j+2) == "percentage" && r.at(j+3) == "point" {
			return unit(Points, "point", 1), j + 4, true
		}
		return u, n.end, false
	case "percentage":
		if r.at(j+1) == "point" || r.at(j+1) == "points" {
			return unit(Points, "point", 1), j + 2, true
		}
		return u, n.end, false
	case "point", "points":
		return unit(Points, "point", 1), j + 1, true
	case "basis":
		if r.at(j+1) == "point" || r.at(j+1) == "points" {
			return unit(Points, "basis point", 0.01), j + 2, true
		}
		return u, n.end, false
	case "degree", "degrees", "°":
		return r.degrees(j)
	case "square", "sq", "cubic":
		k := j + 1
		if r.at(k) == "." {
			k++
		}
		if inner, ok := unitWord(r.at(k)); ok && inner.Dimension == Length {
			if low == "cubic" {
				return cubed(inner), k + 1, true
			}
			return squared(inner), k + 1, true
		}
		return u, n.end, false
	case "nautical":
		if r.at(j+1) == "mile" || r.at(j+1) == "miles" {
			return unit(Length, "nautical mile", 1852), j + 2, true
		}
		return u, n.end, false
	case "metric", "short", "long":
		if inner, ok := unitWord(r.at(j + 1)); ok && inner.Name == "ton" {
			switch low {
			case "metric":
				inner = unit(Mass, "tonne", 1000)
			case "long":
				inner = unit(Mass, "long ton", 1016.0469088)
			}
			return inner, j + 2, true
		}
		return u, n.end, false
	case "magnitude":
		if r.joined(j) || n.ulp < 1 {
			return unit(Magnitude, "", 1), j + 1, true
		}
		return u, n.end, false
	}
	if u, end, ok := r.currencyAt(j, n); ok {
		return u, end, true
	}
	if r.atoms[j].glued && n.end == j {
		u, ok = r.gluedUnit(j)
	} else {
		u, ok = unitWord(low)
	}
	if !ok || low == "second" && n.value > 1 && !r.joined(j) {
		return Unit{}, n.end, false
	}
	end = j + 1
	switch u.Dimension {
	case Share:
		return r.points(u, end)
	case Length:
		return r.speed(u, end)
	case Mass:
		if r.at(end) == "-" && u.Name == "pound" {
			break
		}
	case Duration:
		return r.ageUnit(u, end)
	}
	return u, end, true
}

// points turns "5 percent points" into points.
func (r *reader) points(u Unit, end int) (Unit, int, bool) {
	if r.at(end) == "point" || r.at(end) == "points" {
		return unit(Points, "point", 1), end + 1, true
	}
	return u, end, true
}

// degrees reads "degrees Celsius", "°F", "degrees" at atom j.
func (r *reader) degrees(j int) (Unit, int, bool) {
	k := j + 1
	if r.at(k) == "centigrade" || r.at(k) == "celsius" || r.at(k) == "c" && r.isCapital(k) || r.atomIs(k, "c") {
		return celsius(), k + 1, true
	}
	if r.at(k) == "fahrenheit" || r.at(k) == "f" && r.isCapital(k) || r.atomIs(k, "f") {
		return fahrenheit(), k + 1, true
	}
	return unit(Temperature, "degree", 1), k, true
}

// atomIs tells whether atom k reads s and stands against the atom before it.
func (r *reader) atomIs(k int, s string) bool { return r.at(k) == s && r.atoms[k].glued }

// speed turns a length into a speed where "per hour", "an hour" or "/h" follows.
func (r *reader) speed(u Unit, end int) (Unit, int, bool) {
	switch r.at(end) {
	case "per", "an":
		if r.at(end+1) == "hour" {
			return perHour(u), end + 2, true
		}
		if r.at(end) == "per" && r.at(end+1) == "second" {
			return unit(Speed, u.Name+" per second", u.factor), end + 2, true
		}
	case "/":
		switch r.at(end + 1) {
		case "h", "hr":
			return perHour(u), end + 2, true
		case "s":
			return unit(Speed, u.Name+" per second", u.factor), end + 2, true
		}
	}
	return u, end, true
}

// ageUnit turns a duration into an age where "old" or "of age" follows.
func (r *reader) ageUnit(u Unit, end int) (Unit, int, bool) {
	switch {
	case r.at(end) == "old" || r.at(end) == "olds":
		u.Dimension = Age
		return u, end + 1, true
	case r.at(end) == "of" && r.at(end+1) == "age":
		u.Dimension = Age
		return u, end + 2, true
	}
	return u, end, true
}

// compound adds smaller units to a measure: "6 feet 2 inches", "two hours and 10 minutes",
// "5-foot-10".
func (r *reader) compound(n number, u Unit, end int) (number, int) {
	if add, after := r.andHalf(end); after > 0 { // "an hour and a half"
		n.value, n.ulp = n.value+add, 0.25
		return n, after
	}
	j := end
	if r.at(j) == "and" || r.at(j) == "," {
		j++
	}
	small, ok := r.cardinal(j, false)
	if !ok || small.vague || small.fraction {
		return n, end
	}
	if u.Name == "foot" && j == end && r.joined(j) && small.value < 12 { // "5-foot-10"
		n.value, n.ulp = n.value+small.value/12, 1.0/12
		after := small.end
		if r.joined(after) && (r.at(after) == "inch" || r.at(after) == "inches") {
			after++
		}
		return n, after
	}
	v, after, ok := r.unitAt(small)
	if !ok || v.Dimension != u.Dimension || v.factor >= u.factor || float64(small.value*v.factor) >= u.factor {
		return n, end
	}
	if r.at(end) == "," && !(u.Name == "foot" && v.Name == "inch" || u.Name == "hour" && v.Name == "minute" || u.Name == "year" && v.Name == "month" || u.Name == "pound" && v.Name == "ounce") {
		return n, end // "a 12-mile, 300-foot road"
	}
	n.value += float64(small.value*v.factor) / u.factor
	n.ulp = v.factor / u.factor
	return n, after
}

// proportion reads "4 in 10", "one out of three" from the number n that begins at atom i.
func (r *reader) proportion(i int, n number) (q Quantity, next int, ok bool) {
	j := n.end
	switch r.at(j) {
	case "in":
		j++
	case "out":
		if r.at(j+1) != "of" {
			return q, i, false
		}
		j += 2
	default:
		return q, i, false
	}
	if r.at(j) == "every" {
		j++
	}
	if r.pastDate(j) > j || n.vague || n.fraction {
		return q, i, false
	}
	whole, ok := r.cardinal(j, false)
	if !ok || whole.vague || whole.fraction || whole.value <= n.value || n.value < 1 || !commonWhole(whole.value) {
		return q, i, false
	}
	if _, _, measured := r.unitAt(whole); measured {
		return q, i, false
	}
	q = Quantity{Unit: unit(Share, "percent", 1), Value: float64(n.value*100) / whole.value}
	if n.words {
		q.Written = Words
	}
	n.value, n.ulp, n.fraction = q.Value, max(float64(q.Value*0.08), 0), true
	q, next, ok = r.finish(q, n, i, whole.end)
	return q, next, ok
}

// commonWhole tells whether a proportion is told in parts of v.
func commonWhole(v float64) bool {
	if v <= 12 {
		return v >= 2
	}
	switch v {
	case 15, 20, 25, 30, 40, 50, 100, 200, 250, 300, 400, 500, 1000, 10000, 100000, 1e6:
		return true
	}
	return v >= 1000 && roundness(v, 1) >= 1000
}

// shareFollows tells whether a fraction in words before atom j is a share: "a third of".
func (r *reader) shareFollows(j int) bool {
	switch r.at(j) {
	case "past", "brother", "sister", "ago", "way", "hearted", "century":
		return false
	}
	return true
}

// multiplies tells whether "three times" before atom j compares: "as many", "the size".
func (r *reader) multiplies(j int) bool {
	switch r.at(j) {
	case "as", "more", "higher", "larger", "bigger", "greater", "longer", "faster", "less", "its", "normal", "too":
		return true
	case "the":
		switch r.at(j + 1) {
		case "size", "number", "rate", "amount", "level", "limit", "price", "cost", "national", "average", "normal", "legal", "length", "value", "usual":
			return true
		}
	}
	return false
}

// rate gives the stem of what a figure before atom j is a rate of, or "".
func (r *reader) rate(j int) string {
	switch r.at(j) {
	case "per":
		if r.isWord(j+1) && r.at(j+1) != "cent" {
			return r.stem(j + 1)
		}
	case "a", "an", "each", "every":
		if !r.isWord(j + 1) {
			return ""
		}
		if r.durationAt(j + 1) {
			if r.at(j+2) == "ago" || r.at(j+2) == "later" || r.at(j+2) == "earlier" {
				return ""
			}
			return r.stem(j + 1)
		}
		switch r.at(j + 1) {
		case "share", "barrel", "gallon", "person", "head", "night", "seat", "ticket", "family", "household", "piece", "plate", "copy",
			"ton", "tonne", "pound", "ounce", "bottle", "pack", "litre", "liter", "mile", "acre", "week's", "game", "student", "worker":
			return r.stem(j + 1)
		}
	}
	return ""
}
