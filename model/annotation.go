package model

// Judgement is what a reader decided on a row.
type Judgement uint8

const (
	Unjudged    Judgement = iota
	ToCheck               // somebody has to look it up
	Confirmed             // looked up, the difference stands
	WrongMatch            // the sentences should not be linked
	NotConflict           // linked rightly, but no conflict
)

var judgementNames = []string{"", "to check", "confirmed", "wrong match", "not a conflict"}

func (j Judgement) String() string { return enumName(j, judgementNames) }

// MarshalText gives the judgement's name.
func (j Judgement) MarshalText() ([]byte, error) { return []byte(j.String()), nil }

// UnmarshalText reads a judgement's name.
func (j *Judgement) UnmarshalText(text []byte) error { return parseEnum(j, judgementNames, text) }

// Refutes tells whether the reader took a conflict for none.
func (j Judgement) Refutes() bool { return j == NotConflict || j == WrongMatch }

// Judgements lists them in the order in which the reader walks them.
func Judgements() []Judgement {
	return []Judgement{Unjudged, ToCheck, Confirmed, WrongMatch, NotConflict}
}

// Annotation is what a reader added to a row. It hangs on a sentence of the row, its
// anchor, so that it stays in place when the reference or the rows change.
type Annotation struct {
	Anchor    Ref       `json:"anchor"`
	Judgement Judgement `json:"judgement"`
	Note      string    `json:"note,omitempty"`
}

// Relink is a link that a reader made or cut by hand. Left.Article is less than Right.Article.
type Relink struct {
	Left   Ref  `json:"left"`
	Right  Ref  `json:"right"`
	Linked bool `json:"linked"` // false: the differ linked the two, the reader says they are no pair
}

// Work is everything that a reader added to a comparison.
type Work struct {
	Annotations []Annotation
	Relinks     []Relink
}

// Work gives what a reader added; its slices are the comparison's own.
func (c *Comparison) Work() Work { return Work{c.Annotations, c.Relinks} }

// Annotation gives what a reader wrote on a row, or nil. Of several annotations, as they
// come about where rows are joined, it makes one: the first judgement, and all notes.
func (c *Comparison) Annotation(row *Row) *Annotation {
	var found *Annotation
	for i := range c.Annotations {
		a := &c.Annotations[i]
		switch {
		case !row.Holds(a.Anchor):
		case found == nil:
			found = a
		default:
			both := *found
			if both.Judgement == Unjudged {
				both.Judgement = a.Judgement
			}
			if both.Note != "" && a.Note != "" {
				both.Note += "\n\n"
			}
			both.Note += a.Note
			found = &both
		}
	}
	return found
}
