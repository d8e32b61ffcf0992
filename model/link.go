package model

import "cmp"

// Ref names one sentence of a comparison.
type Ref struct {
	Article  int `json:"article"`
	Sentence int `json:"sentence"`
}

// Compare orders refs by article, then sentence.
func (r Ref) Compare(o Ref) int {
	return cmp.Or(cmp.Compare(r.Article, o.Article), cmp.Compare(r.Sentence, o.Sentence))
}

// Relation says how much two linked sentences have in common.
type Relation uint8

const (
	Identical Relation = iota // equal but for white space, quote glyphs and dashes
	Reworded                  // the same information in other words
	Overlap                   // a specific proposition in common, and more on one side or both
)

var relationNames = []string{"identical", "reworded", "overlap"}

func (r Relation) String() string { return enumName(r, relationNames) }

// MarshalText gives the relation's name.
func (r Relation) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// UnmarshalText reads a relation's name.
func (r *Relation) UnmarshalText(text []byte) error { return parseEnum(r, relationNames, text) }

// Link joins two sentences of two articles that have a proposition in common.
// Left.Article is less than Right.Article.
type Link struct {
	Left     Ref        `json:"left"`
	Right    Ref        `json:"right"`
	Relation Relation   `json:"relation"`
	Score    float64    `json:"score"` // 0 to 1, how sure the link is
	Moved    bool       `json:"moved"` // the sentence changed its place among the others
	ByHand   bool       `json:"by_hand,omitempty"`
	Details  []Detail   `json:"details"`            // the clashes alone where Comparison.Words is set; see Comparison.Details
	Evidence []Evidence `json:"evidence,omitempty"` // nil where Comparison.Evidence has to be asked
	Edits    []Edit     `json:"-"`                  // the words that differ, in order; nil where Comparison.Edits has to be asked
}

// Other gives the end of the link that is not in the given article.
func (l *Link) Other(article int) Ref {
	if l.Left.Article == article {
		return l.Right
	}
	return l.Left
}

// End gives the end of the link that is in the given article.
func (l *Link) End(article int) Ref {
	if l.Left.Article == article {
		return l.Left
	}
	return l.Right
}

// Near is a pair of sentences that was weighed and fell short of a link by little: what a
// reader who doubts a link, or misses one, wants to see.
type Near struct {
	Left, Right Ref
	Score       float64    // 0 to 1, how sure a link would be
	Evidence    []Evidence // nil where Comparison.Evidence has to be asked
}

// Edit is a run of words that differs between two linked sentences: replaced, or,
// where one side is empty (Start == End), inserted or deleted. Offsets are bytes
// inside the sentence of each side.
type Edit struct {
	LeftStart, LeftEnd   int32 // half the room of int: a hundred articles have a million edits
	RightStart, RightEnd int32
}

// Evidence is one named piece of a link's score. The pieces of a link add up to the
// log-odds of its score.
type Evidence struct {
	Name   string  `json:"name"`           // in plain words: "rare words in common"
	Text   string  `json:"text,omitempty"` // what was found: the words, the figure, the name
	Weight float64 `json:"weight"`         // above 0 speaks for the link, below 0 against
}
