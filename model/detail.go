package model

// DetailKind says what sort of thing a detail is about.
type DetailKind uint8

const (
	Number      DetailKind = iota // figures, counts, ages, money, shares, times of day
	Date                          // day, date, year, order of events
	Name                          // person, organisation, title or role
	Place                         //
	Polarity                      // affirmed against denied, opposites
	Quote                         // the words between quotation marks
	Attribution                   // who said or did it
	Modality                      // fact against allegation, plan or possibility
	Wording                       // other words that matter
	Other                         //
)

var kindNames = []string{"number", "date", "name", "place", "polarity", "quote", "attribution", "modality", "wording", "other"}

func (k DetailKind) String() string { return enumName(k, kindNames) }

// MarshalText gives the kind's name.
func (k DetailKind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText reads a kind's name.
func (k *DetailKind) UnmarshalText(text []byte) error { return parseEnum(k, kindNames, text) }

// Verdict says what a detail means for the reader.
type Verdict uint8

const (
	Conflicting    Verdict = iota // both cannot be right as written
	Differs                       // clashes, but both may be right: other scope, later update, rival source
	AddedDetail                   // on the right only
	MissingDetail                 // on the left only
	RewordedDetail                // said in other words
)

var verdictNames = []string{"conflicting", "differs", "added", "missing", "reworded"}

func (v Verdict) String() string { return enumName(v, verdictNames) }

// MarshalText gives the verdict's name.
func (v Verdict) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// UnmarshalText reads a verdict's name.
func (v *Verdict) UnmarshalText(text []byte) error { return parseEnum(v, verdictNames, text) }

// Span is a stretch of a sentence: its text and its byte offsets inside the sentence.
type Span struct {
	Text  string `json:"text"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

// Detail is a span, or a pair of spans, inside a link with what it means. Left is nil
// for an added detail, Right for a missing one.
type Detail struct {
	Kind    DetailKind `json:"kind"`
	Verdict Verdict    `json:"verdict"`
	Left    *Span      `json:"left,omitempty"`
	Right   *Span      `json:"right,omitempty"`
	Why     string     `json:"why"` // one line in plain words
}

// Side gives the detail's span on the side of the link that is in the given article, or nil.
func (d *Detail) Side(l *Link, article int) *Span {
	if l.Left.Article == article {
		return d.Left
	}
	return d.Right
}
