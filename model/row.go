package model

import "slices"

// Status is what a row is without regard to a reference.
type Status uint8

const (
	StatusConflicting Status = iota // a link of the row holds a conflicting detail
	StatusShared                    // two articles or more report it
	StatusSingle                    // one article alone reports it
)

var statusNames = []string{"conflicting", "shared", "single"}

func (s Status) String() string { return enumName(s, statusNames) }

// MarshalText gives the status's name.
func (s Status) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads a status's name.
func (s *Status) UnmarshalText(text []byte) error { return parseEnum(s, statusNames, text) }

// Row is one line of the aligned view. Every sentence of every article stands in
// exactly one row. Scrolling, walking, counts and every export read the same rows.
type Row struct {
	Cells  [][]int `json:"cells"` // for each article its sentence indices, ascending; empty where it does not report it
	Status Status  `json:"status"`
	Links  []int   `json:"-"` // indices into Comparison.Links, ascending: links with both ends in this row, and conflicting ones whose left end is here
	Also   [][]int `json:"-"` // for each article its sentences that are linked to this row but stand in another one, ascending; nil where none
}

// Reports tells whether the article reports what this row says, here or in a sentence
// that stands in another row.
func (r *Row) Reports(article int) bool {
	return r.Has(article) || (article < len(r.Also) && len(r.Also[article]) > 0)
}

// Has tells whether the article reports something in this row.
func (r *Row) Has(article int) bool { return article < len(r.Cells) && len(r.Cells[article]) > 0 }

// Holds tells whether a sentence stands in this row.
func (r *Row) Holds(at Ref) bool {
	return at.Article >= 0 && at.Article < len(r.Cells) && slices.Contains(r.Cells[at.Article], at.Sentence)
}

// Elsewhere gives the index of the row in which the article tells what r says, where it has
// no sentence in r itself; -1 where it does not report it, or reports it here.
func (c *Comparison) Elsewhere(r *Row, article int) int {
	if r.Has(article) || !r.Reports(article) {
		return -1
	}
	want := r.Also[article][0]
	return slices.IndexFunc(c.Rows, func(o Row) bool { return article < len(o.Cells) && slices.Contains(o.Cells[article], want) })
}

// Reporters gives the articles that report something in this row, ascending.
func (r *Row) Reporters() []int {
	var ids []int
	for id := range r.Cells {
		if len(r.Cells[id]) > 0 {
			ids = append(ids, id)
		}
	}
	return ids
}

// First gives the first sentence of the row, in article order: what annotations hang on.
func (r *Row) First() Ref {
	for id, cell := range r.Cells {
		if len(cell) > 0 {
			return Ref{Article: id, Sentence: cell[0]}
		}
	}
	return Ref{}
}

// Mark is what a row is as seen from a reference article; it is the row's glyph.
type Mark uint8

const (
	MarkSame        Mark = iota // = the reference and others say it in the same words
	MarkReworded                // ~ the reference and others say it in other words
	MarkDiffers                 // ≈ a detail clashes but may be compatible
	MarkConflicting             // ≠ a detail clashes
	MarkAdded                   // + others report it, the reference does not
	MarkMissing                 // − the reference reports it, no other does
	MarkAside                   //   bylines, datelines, boilerplate: no difference
)

var markNames = []string{"same", "reworded", "differs", "conflicting", "added", "missing", "aside"}

var markGlyphs = []string{"=", "~", "≈", "≠", "+", "−", "·"}

var markASCII = []string{"=", "~", "%", "!", "+", "-", "."}

func (m Mark) String() string { return enumName(m, markNames) }

// Glyph gives the one-column sign of the mark; ascii asks for one of the ASCII set.
func (m Mark) Glyph(ascii bool) string {
	if ascii {
		return enumName(m, markASCII)
	}
	return enumName(m, markGlyphs)
}

// Difference tells whether a row with this mark is one that the reader walks.
func (m Mark) Difference() bool { return m != MarkSame && m != MarkAside }

// Marks lists every mark in the order in which legends and filters show them.
func Marks() []Mark {
	return []Mark{MarkConflicting, MarkDiffers, MarkAdded, MarkMissing, MarkReworded, MarkSame, MarkAside}
}

// Mark tells what the row is as seen from article ref.
func (c *Comparison) Mark(row *Row, ref int) Mark {
	mark, news := MarkSame, false
	for id, cell := range row.Cells {
		for _, s := range cell {
			news = news || c.Articles[id].Sentences[s].News()
		}
	}
	for _, l := range row.Links {
		link := &c.Links[l]
		if link.Relation != Identical {
			mark = max(mark, MarkReworded)
		}
		for _, d := range link.Details {
			switch d.Verdict {
			case Conflicting:
				mark = max(mark, MarkConflicting)
			case Differs:
				mark = max(mark, MarkDiffers)
			}
		}
	}
	reporters := 0
	for id := range c.Articles {
		if row.Reports(id) {
			reporters++
		}
	}
	switch {
	case mark == MarkConflicting:
	case !news:
		mark = MarkAside
	case len(c.Articles) < 2:
		mark = MarkSame
	case !row.Reports(ref):
		mark = MarkAdded
	case reporters == 1:
		mark = MarkMissing
	case mark == MarkSame && len(row.Links) == 0:
		mark = MarkReworded // told by another, in a sentence that stands elsewhere
	}
	return mark
}
