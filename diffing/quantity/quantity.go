// Package quantity reads the figures of a sentence into a normal form, so that
// "half a mile" and "about 2,600 feet", "twenty to three in the afternoon" and
// "2:40 p.m.", or "at least 30" and "31" can be compared by what they mean.
//
// A figure is a value with its unit, and an interval of the values that its
// wording allows. Compare says whether two figures are equal, can both hold or
// clash. Days, months and years are the business of package calendar; they are
// left out here.
//
//	quantity.go  Quantity, Bound, Written, Read
//	unit.go      Dimension, Unit: what is measured, conversion factors, words for units
//	atom.go      tokens cut at hyphens and suffixes: what the grammar reads
//	numeral.go   words that stand for numbers
//	cardinal.go  numbers in words and figures
//	digits.go    the value of digits, and to what it looks rounded
//	grammar.go   what can begin a figure, and what its number turns out to be
//	money.go     currency signs and words
//	measure.go   numbers with units, compound measures, shares and rates
//	span.go      ranges and scores
//	clock.go     times of day
//	age.go       ages that only their place shows
//	ordinal.go   ordinals, and numbers that are part of a name
//	dates.go     days and years to leave to package calendar
//	bound.go     bound words and the intervals that they allow
//	noun.go      what is counted
//	compare.go   Compare, CompareValues, Relation
//	describe.go  Describe
package quantity

import "crosscheck/diffing/token"

// Bound says how a figure is limited by its wording.
type Bound uint8

const (
	Exact    Bound = iota // "12"
	About                 // "about 12", "some 12", "12 or so"
	Nearly                // "nearly 12", "just under 12", "close to 12"
	JustOver              // "just over 12", "a little more than 12"
	AtLeast               // "at least 12", "12 or more", "12-plus"
	MoreThan              // "more than 12", "over 12"
	AtMost                // "at most 12", "no more than 12"
	UpTo                  // "up to 12", "as many as 12"
	LessThan              // "fewer than 12", "under 12"
	Range                 // "10 to 12", "between 10 and 12", "in his 30s"
	Vague                 // "dozens", "several", "a handful"
)

// String names the bound.
func (b Bound) String() string {
	names := [...]string{"exact", "about", "nearly", "just over", "at least", "more than", "at most", "up to", "less than", "range", "vague"}
	if int(b) < len(names) {
		return names[b]
	}
	return "unknown"
}

// oneSided tells whether the bound leaves one end of the interval open.
func (b Bound) oneSided() bool {
	switch b {
	case AtLeast, MoreThan, AtMost, UpTo, LessThan, Vague, Range:
		return true
	}
	return false
}

// Written says how a figure is spelled.
type Written uint8

const (
	Figures Written = iota // "12", "1.2bn"
	Words                  // "twelve", "a dozen"
)

// String names the spelling.
func (w Written) String() string {
	if w == Words {
		return "words"
	}
	return "figures"
}

// Quantity is one figure of a sentence.
type Quantity struct {
	First, Last int     // tokens of the span, Last exclusive
	Start, End  int     // bytes of the span: the number with its bound word, currency and unit, without the counted noun
	Value       float64 // as stated, in Unit; the middle of a range; a clock time in minutes after midnight
	Low, High   float64 // closed interval of the values that the wording allows, in Unit; may be infinite
	Second      float64 // the other side of a score, 48 in "52-48"
	Precision   float64 // half the width of what an unqualified figure may be rounded by, in Unit; 0 where it is exact
	Bound       Bound
	Unit        Unit
	Noun        string // stem of the counted noun ("people", "vote"), "" where there is none
	Per         string // stem of what the figure is a rate of ("year" in "$5 a year"), or ""
	Other       bool   // counted on top of something else: "three others", "another 12", "two more"
	Written     Written
}

// Read gives the figures of a sentence in order; their spans do not overlap. Tokens
// must be those of text.
func Read(text string, tokens []token.Token) []Quantity {
	if !promising(tokens) {
		return nil
	}
	r := reader{text: text, tokens: tokens}
	r.atomise()
	for i := 0; i < len(r.atoms); {
		q, next, ok := r.figure(i)
		if ok {
			r.out = append(r.out, q)
		}
		i = max(next, i+1)
		if ok {
			r.floor = i
		}
	}
	return r.out
}

// answer is a question about the whole sentence, asked at most once.
type answer uint8

const (
	unasked answer = iota
	yes
	no
)

func (a *answer) ask(question func() bool) bool {
	if *a == unasked {
		*a = no
		if question() {
			*a = yes
		}
	}
	return *a == yes
}

// reader is the state of one Read.
type reader struct {
	text   string
	tokens []token.Token
	atoms  []atom
	floor  int // atoms before this one belong to an earlier figure
	out    []Quantity

	headline   answer // whether the sentence is set like a headline
	ofMoney    answer // whether it speaks of money
	nounEnd    int    // the atom behind the noun last found
	afterBound int    // the atom behind the figure last bounded, with bound words after it
}
