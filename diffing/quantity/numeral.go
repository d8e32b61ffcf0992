package quantity

// numeralKind is the part that a word plays in a number.
type numeralKind uint8

const (
	notNumeral numeralKind = iota
	digitWord              // "one" to "nineteen", "zero"
	tensWord               // "twenty" to "ninety"
	hundredWord
	magnitudeWord // "thousand", "million", ...
	dozenWord     // "dozen", "score"
	ordinalWord   // "first", "third", "twentieth"
	halfWord      // "half"
	partWord      // "quarter", "quarters", "thirds", "fifths": a fraction and no ordinal
	crowdWord     // "dozens", "hundreds", "thousands"
	fewWord       // "several", "few", "couple", "handful", "pair"
	noonWord      // "noon", "midday", "midnight"
	timesWord     // "twice", "thrice", "double", "triple", "tenfold"
)

// numeral is a word's entry in the table of numerals.
type numeral struct {
	kind  numeralKind
	value float64
}

// numeralOf gives the part that a lower-case word plays in a number.
func numeralOf(s string) numeral {
	if len(s) < 3 || len(s) > 12 {
		if s == "bn" || s == "tn" || s == "mn" {
			return numeral{magnitudeWord, magnitude(s)}
		}
		return numeral{}
	}
	switch s {
	case "zero":
		return numeral{digitWord, 0}
	case "one":
		return numeral{digitWord, 1}
	case "two":
		return numeral{digitWord, 2}
	case "three":
		return numeral{digitWord, 3}
	case "four":
		return numeral{digitWord, 4}
	case "five":
		return numeral{digitWord, 5}
	case "six":
		return numeral{digitWord, 6}
	case "seven":
		return numeral{digitWord, 7}
	case "eight":
		return numeral{digitWord, 8}
	case "nine":
		return numeral{digitWord, 9}
	case "ten":
		return numeral{digitWord, 10}
	case "eleven":
		return numeral{digitWord, 11}
	case "twelve":
		return numeral{digitWord, 12}
	case "thirteen":
		return numeral{digitWord, 13}
	case "fourteen":
		return numeral{digitWord, 14}
	case "fifteen":
		return numeral{digitWord, 15}
	case "sixteen":
		return numeral{digitWord, 16}
	case "seventeen":
		return numeral{digitWord, 17}
	case "eighteen":
		return numeral{digitWord, 18}
	case "nineteen":
		return numeral{digitWord, 19}
	case "twenty":
		return numeral{tensWord, 20}
	case "thirty":
		return numeral{tensWord, 30}
	case "forty", "fourty":
		return numeral{tensWord, 40}
	case "fifty":
		return numeral{tensWord, 50}
	case "sixty":
		return numeral{tensWord, 60}
	case "seventy":
		return numeral{tensWord, 70}
	case "eighty":
		return numeral{tensWord, 80}
	case "ninety":
		return numeral{tensWord, 90}
	case "hundred":
		return numeral{hundredWord, 100}
	case "dozen":
		return numeral{dozenWord, 12}
	case "half":
		return numeral{halfWord, 0.5}
	case "quarter", "quarters":
		return numeral{partWord, 4}
	case "halves":
		return numeral{partWord, 2}
	case "thirds":
		return numeral{partWord, 3}
	case "fourths":
		return numeral{partWord, 4}
	case "fifths":
		return numeral{partWord, 5}
	case "sixths":
		return numeral{partWord, 6}
	case "sevenths":
		return numeral{partWord, 7}
	case "eighths":
		return numeral{partWord, 8}
	case "ninths":
		return numeral{partWord, 9}
	case "tenths":
		return numeral{partWord, 10}
	case "dozens":
		return numeral{crowdWord, 12}
	case "scores":
		return numeral{crowdWord, 20}
	case "tens":
		return numeral{crowdWord, 10}
	case "hundreds":
		return numeral{crowdWord, 100}
	case "thousands", "millions", "billions", "trillions":
		return numeral{crowdWord, magnitude(s[:len(s)-1])}
	case "several":
		return numeral{fewWord, 5}
	case "few":
		return numeral{fewWord, 4}
	case "couple":
		return numeral{fewWord, 2}
	case "handful":
		return numeral{fewWord, 5}
	case "pair":
		return numeral{fewWord, 2}
	case "noon", "midday":
		return numeral{noonWord, 12 * 60}
	case "midnight":
		return numeral{noonWord, 0}
	case "twice":
		return numeral{timesWord, 2}
	case "thrice":
		return numeral{timesWord, 3}
	case "twofold":
		return numeral{timesWord, 2}
	case "threefold":
		return numeral{timesWord, 3}
	case "fourfold":
		return numeral{timesWord, 4}
	case "fivefold":
		return numeral{timesWord, 5}
	case "tenfold":
		return numeral{timesWord, 10}
	}
	if m := magnitude(s); m > 0 {
		return numeral{magnitudeWord, m}
	}
	return ordinalOf(s)
}

// ordinalOf reads an ordinal written as one word.
func ordinalOf(s string) numeral {
	v := 0.0
	switch s {
	case "first":
		v = 1
	case "second":
		v = 2
	case "third":
		v = 3
	case "fourth":
		v = 4
	case "fifth":
		v = 5
	case "sixth":
		v = 6
	case "seventh":
		v = 7
	case "eighth":
		v = 8
	case "ninth":
		v = 9
	case "tenth":
		v = 10
	case "eleventh":
		v = 11
	case "twelfth":
		v = 12
	case "thirteenth":
		v = 13
	case "fourteenth":
		v = 14
	case "fifteenth":
		v = 15
	case "sixteenth":
		v = 16
	case "seventeenth":
		v = 17
	case "eighteenth":
		v = 18
	case "nineteenth":
		v = 19
	case "twentieth":
		v = 20
	case "thirtieth":
		v = 30
	case "fortieth":
		v = 40
	case "fiftieth":
		v = 50
	case "sixtieth":
		v = 60
	case "seventieth":
		v = 70
	case "eightieth":
		v = 80
	case "ninetieth":
		v = 90
	case "hundredth":
		v = 100
	case "thousandth":
		v = 1000
	default:
		return numeral{}
	}
	return numeral{ordinalWord, v}
}

// magnitude gives what a word such as "million" multiplies a number with, or 0.
func magnitude(s string) float64 {
	switch s {
	case "thousand":
		return 1e3
	case "million", "mn", "mln":
		return 1e6
	case "billion", "bn", "bln":
		return 1e9
	case "trillion", "tn", "trn":
		return 1e12
	}
	return 0
}

// gluedMagnitude gives what letters against a figure multiply it with, or 0: "12m",
// "1.2bn", "250k". Money and people are counted in millions by "m", lengths in metres.
func gluedMagnitude(s string, money bool) float64 {
	switch s {
	case "k":
		return 1e3
	case "m":
		if money {
			return 1e6
		}
		return 0
	case "b":
		if money {
			return 1e9
		}
		return 0
	case "t":
		if money {
			return 1e12
		}
		return 0
	}
	return magnitude(s)
}

// isFractionSign tells whether the text is one of the vulgar fractions.
func isFractionSign(s string) bool { return fractionSign(s) > 0 }

func fractionSign(s string) float64 {
	switch s {
	case "½":
		return 0.5
	case "¼":
		return 0.25
	case "¾":
		return 0.75
	case "⅓":
		return 1.0 / 3
	case "⅔":
		return 2.0 / 3
	case "⅛":
		return 0.125
	case "⅕":
		return 0.2
	case "⅖":
		return 0.4
	case "⅗":
		return 0.6
	case "⅘":
		return 0.8
	case "⅙":
		return 1.0 / 6
	case "⅜":
		return 0.375
	case "⅝":
		return 0.625
	case "⅞":
		return 0.875
	}
	return 0
}
