package model

import "slices"

// Emphasis says how strongly a stretch of a cell stands out.
type Emphasis uint8

const (
	Plain     Emphasis = iota
	Changed            // words that the compared cell does not have
	Differing          // a detail that clashes but may be compatible
	Clashing           // a detail in conflict
	Alone              // a sentence that only this article has, seen from the reference
)

var emphasisNames = []string{"plain", "changed", "differing", "clashing", "alone"}

func (e Emphasis) String() string { return enumName(e, emphasisNames) }

// Highlight is an emphasised stretch of a sentence; offsets are bytes inside the sentence.
type Highlight struct {
	Start, End int
	Emphasis   Emphasis
}

// Highlights tells which words of sentence s of an article stand out in a row as seen
// from article ref: in order, not overlapping, Plain stretches left out. A word is
// Changed when none of the compared sentences in the row has it. The reference is
// compared with all others, every other article with the reference, or, where the
// reference is silent, with all others.
func (c *Comparison) Highlights(row *Row, ref, article, s int) []Highlight {
	text := c.Articles[article].Sentences[s].Text
	level := make([]Emphasis, len(text))
	linked := false
	uncovered := make([]int, len(text)) // in how many compared links the byte is edited
	compared := 0
	for _, i := range row.Links {
		l := &c.Links[i]
		here := Ref{article, s}
		if l.Left != here && l.Right != here {
			continue
		}
		linked = true
		left := l.Left == here
		for _, d := range l.Details {
			span := d.Side(l, article)
			if span == nil || d.Verdict > Differs {
				continue
			}
			e := Differing
			if d.Verdict == Conflicting {
				e = Clashing
			}
			for b := max(0, span.Start); b < min(span.End, len(level)); b++ {
				level[b] = max(level[b], e)
			}
		}
		if article != ref && row.Has(ref) && l.Other(article).Article != ref {
			continue
		}
		compared++
		for _, e := range c.Edits(l) {
			from, to := e.RightStart, e.RightEnd
			if left {
				from, to = e.LeftStart, e.LeftEnd
			}
			for b := max(0, int(from)); b < min(int(to), len(uncovered)); b++ {
				uncovered[b]++
			}
		}
	}
	if !linked {
		if len(c.Articles) > 1 && c.Articles[article].Sentences[s].News() {
			return []Highlight{{0, len(text), Alone}}
		}
		return nil
	}
	for b := range level {
		if level[b] == Plain && compared > 0 && uncovered[b] == compared {
			level[b] = Changed
		}
	}
	return runs(level)
}

// runs turns a level for each byte into highlights.
func runs(level []Emphasis) []Highlight {
	var out []Highlight
	for b := 0; b < len(level); {
		end := b
		for end < len(level) && level[end] == level[b] {
			end++
		}
		if level[b] != Plain {
			out = append(out, Highlight{b, end, level[b]})
		}
		b = end
	}
	return slices.Clip(out)
}
