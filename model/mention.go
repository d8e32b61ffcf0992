package model

// Mention is one place in a sentence where a figure, a date, a name, a place or quoted
// words stand, with what they come to.
type Mention struct {
	At      Ref
	Kind    DetailKind // Number, Date, Name, Place or Quote
	Span    Span
	Value   string // its normal form: equal strings of a kind are one value; of a quotation, the wording it goes by in the whole story
	Of      string // what a figure counts, in a normal form: "people"; "" for all others
	People  bool   // what a figure counts are people, by whatever noun
	Speaker string // who says a quotation, by the fullest name the story has; "" where unknown
}
