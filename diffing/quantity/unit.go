package quantity

// Dimension says what kind of thing a figure measures.
type Dimension uint8

const (
	Count       Dimension = iota // things, people, votes
	Share                        // percent; "a third", "4 in 10"
	Points                       // percentage points, points of a lead or an index
	Money                        // an amount in one currency
	Length                       //
	Area                         //
	Volume                       //
	Mass                         //
	Temperature                  //
	Speed                        //
	Duration                     // how long
	Age                          // how old
	Clock                        // time of day
	Ordinal                      // "third", "3rd"
	Score                        // "3-1", "52 to 48"
	Multiple                     // "twice as many", "tenfold"
	Magnitude                    // of an earthquake
	Power                        //
	Energy                       //
	Data                         // bytes
	Label                        // no amount: "Building 4", "No. 4", "114 Main St.", "Fifth Avenue"
)

// String names the dimension.
func (d Dimension) String() string {
	names := [...]string{"count", "share", "points", "money", "length", "area", "volume", "mass", "temperature", "speed",
		"duration", "age", "time of day", "ordinal", "score", "multiple", "magnitude", "power", "energy", "data", "label"}
	if int(d) < len(names) {
		return names[d]
	}
	return "unknown"
}

// Unit is what a value is counted in. Two units of one dimension convert into each
// other, except currencies.
type Unit struct {
	Dimension Dimension
	// Name is the unit in the singular ("mile", "percent", "year"), the currency's ISO
	// 4217 code, "12h" for a clock time that may be a.m. or p.m., "24h" for one that is
	// certain, "degree" for degrees of unknown scale; "" for plain numbers.
	Name   string
	factor float64 // one of it in the dimension's base unit
	offset float64 // added after the factor, for temperatures
	zone   int16   // minutes east of UTC plus zoneKnown, for clock times; 0 unknown
}

func unit(d Dimension, name string, factor float64) Unit {
	return Unit{Dimension: d, Name: name, factor: factor}
}

// base converts a value in the unit to the dimension's base unit.
func (u Unit) base(v float64) float64 {
	if u.factor == 0 {
		return v
	}
	return float64(v*u.factor) + u.offset
}

// scale converts a difference of values to the base unit.
func (u Unit) scale(v float64) float64 {
	if u.factor == 0 {
		return v
	}
	return float64(v * u.factor)
}

const (
	minute = 60
	hour   = 3600
	day    = 86400
	year   = 365.2425 * day
	month  = year / 12
	mile   = 1609.344
	foot   = 0.3048
	pound  = 0.45359237
)

// unitWord finds the unit that a lower-case word names. Words that are units only
// when they stand against a figure ("m", "in", "c") are in gluedUnit.
func unitWord(s string) (Unit, bool) {
	if len(s) < 2 || len(s) > 15 {
		return Unit{}, false
	}
	switch s {
	case "percent", "pct", "percents":
		return unit(Share, "percent", 1), true
	case "millimetre", "millimeter", "millimetres", "millimeters", "mm":
		return unit(Length, "millimetre", 0.001), true
	case "centimetre", "centimeter", "centimetres", "centimeters", "cm":
		return unit(Length, "centimetre", 0.01), true
	case "metre", "meter", "metres", "meters":
		return unit(Length, "metre", 1), true
	case "kilometre", "kilometer", "kilometres", "kilometers", "km", "kms":
		return unit(Length, "kilometre", 1000), true
	case "inch", "inches":
		return unit(Length, "inch", 0.0254), true
	case "foot", "feet", "ft":
		return unit(Length, "foot", foot), true
	case "yard", "yards", "yd", "yds":
		return unit(Length, "yard", 0.9144), true
	case "mile", "miles":
		return unit(Length, "mile", mile), true
	case "acre", "acres":
		return unit(Area, "acre", 4046.8564224), true
	case "hectare", "hectares", "ha":
		return unit(Area, "hectare", 10000), true
	case "litre", "liter", "litres", "liters":
		return unit(Volume, "litre", 0.001), true
	case "millilitre", "milliliter", "millilitres", "milliliters", "ml":
		return unit(Volume, "millilitre", 1e-6), true
	case "gallon", "gallons":
		return unit(Volume, "gallon", 0.003785411784), true
	case "barrel", "barrels":
		return unit(Volume, "barrel", 0.158987294928), true
	case "gram", "grams", "gramme", "grammes":
		return unit(Mass, "gram", 0.001), true
	case "kilogram", "kilograms", "kilogramme", "kilogrammes", "kilo", "kilos", "kg", "kgs":
		return unit(Mass, "kilogram", 1), true
	case "milligram", "milligrams", "mg":
		return unit(Mass, "milligram", 1e-6), true
	case "tonne", "tonnes":
		return unit(Mass, "tonne", 1000), true
	case "ton", "tons":
		return unit(Mass, "ton", 907.18474), true
	case "pound", "pounds", "lb", "lbs":
		return unit(Mass, "pound", pound), true
	case "ounce", "ounces", "oz":
		return unit(Mass, "ounce", pound/16), true
	case "mph":
		return unit(Speed, "mile per hour", mile/hour), true
	case "kph", "kmh":
		return unit(Speed, "kilometre per hour", 1000.0/hour), true
	case "knot", "knots":
		return unit(Speed, "knot", 1852.0/hour), true
	case "watt", "watts":
		return unit(Power, "watt", 1), true
	case "kilowatt", "kilowatts", "kw":
		return unit(Power, "kilowatt", 1e3), true
	case "megawatt", "megawatts", "mw":
		return unit(Power, "megawatt", 1e6), true
	case "gigawatt", "gigawatts", "gw":
		return unit(Power, "gigawatt", 1e9), true
	case "kwh":
		return unit(Energy, "kilowatt-hour", 1), true
	case "mwh":
		return unit(Energy, "megawatt-hour", 1e3), true
	case "gwh":
		return unit(Energy, "gigawatt-hour", 1e6), true
	case "kilobyte", "kilobytes", "kb":
		return unit(Data, "kilobyte", 1e3), true
	case "megabyte", "megabytes", "mb":
		return unit(Data, "megabyte", 1e6), true
	case "gigabyte", "gigabytes", "gb":
		return unit(Data, "gigabyte", 1e9), true
	case "terabyte", "terabytes", "tb":
		return unit(Data, "terabyte", 1e12), true
	}
	return durationWord(s)
}

func durationWord(s string) (Unit, bool) {
	switch s {
	case "second", "seconds", "sec", "secs":
		return unit(Duration, "second", 1), true
	case "minute", "minutes", "min", "mins":
		return unit(Duration, "minute", minute), true
	case "hour", "hours", "hr", "hrs":
		return unit(Duration, "hour", hour), true
	case "day", "days":
		return unit(Duration, "day", day), true
	case "week", "weeks":
		return unit(Duration, "week", 7*day), true
	case "fortnight", "fortnights":
		return unit(Duration, "fortnight", 14*day), true
	case "month", "months":
		return unit(Duration, "month", month), true
	case "year", "years", "yr", "yrs":
		return unit(Duration, "year", year), true
	case "decade", "decades":
		return unit(Duration, "decade", 10*year), true
	case "century", "centuries":
		return unit(Duration, "century", 100*year), true
	}
	return Unit{}, false
}

// gluedUnit finds the unit that letters against a figure name: "20m", "6in", "34C".
func gluedUnit(s string) (Unit, bool) {
	switch s {
	case "m":
		return unit(Length, "metre", 1), true
	case "in":
		return unit(Length, "inch", 0.0254), true
	case "g":
		return unit(Mass, "gram", 0.001), true
	case "c":
		return celsius(), true
	case "f":
		return fahrenheit(), true
	case "l":
		return unit(Volume, "litre", 0.001), true
	case "h":
		return unit(Duration, "hour", hour), true
	case "s":
		return unit(Duration, "second", 1), true
	case "pc":
		return unit(Share, "percent", 1), true
	}
	return unitWord(s)
}

func celsius() Unit { return unit(Temperature, "celsius", 1) }

func fahrenheit() Unit {
	return Unit{Dimension: Temperature, Name: "fahrenheit", factor: 5.0 / 9, offset: -160.0 / 9}
}

// squared gives the area unit of a length, cubed its volume unit.
func squared(u Unit) Unit {
	return unit(Area, "square "+u.Name, float64(u.factor*u.factor))
}

func cubed(u Unit) Unit {
	return unit(Volume, "cubic "+u.Name, float64(float64(u.factor*u.factor)*u.factor))
}

// perHour gives the speed of a length for each hour.
func perHour(u Unit) Unit { return unit(Speed, u.Name+" per hour", u.factor/hour) }

// Factor gives how much one of the unit is in its dimension's base unit; 1 for plain numbers
// and currencies.
func (u Unit) Factor() float64 {
	if u.factor == 0 {
		return 1
	}
	return u.factor
}
