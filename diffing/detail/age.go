package detail

import (
	"fmt"

	"crosscheck/diffing/entity"
	"crosscheck/diffing/quantity"
	"crosscheck/diffing/reading"
	"crosscheck/diffing/token"
	"crosscheck/model"
)

// ages finds two ages of one person: "Piotr Zalew, 34," against "Mr Zalew, who was 43". Whose age it
// is the sentence itself says, so that nothing else has to agree.
func (f *finder) ages() []model.Detail {
	var out []model.Detail
	for i := range f.al.left.Figures {
		a := &f.al.left.Figures[i]
		who := aged(f.al.left, a)
		if who == 0 {
			continue
		}
		for j := range f.al.right.Figures {
			b := &f.al.right.Figures[j]
			if aged(f.al.right, b) != who || quantity.CompareValues(*a, *b) != quantity.Clash {
				continue
			}
			d := f.clash(a, b)
			d.Why = fmt.Sprintf("%s against %s (age of %s)", quantity.Describe(*a), quantity.Describe(*b), title(f.in.Story.Entities.Entity(who).Words))
			out = append(out, d)
		}
	}
	return out
}

// aged tells whose age a figure is today, by how it stands beside the name, or nobody.
func aged(s *reading.Sentence, q *quantity.Quantity) entity.ID {
	if q.Unit.Dimension != quantity.Age || q.Bound != quantity.Exact || s.Quoted[q.First] {
		return 0
	}
	if q.Last < len(s.Tokens) && (s.Tokens[q.Last].Lower == "when" || s.Tokens[q.Last].Lower == "at") {
		return 0 // an age long ago
	}
	for m := range s.Mentions {
		n := &s.Mentions[m]
		switch gap := q.First - n.Last; {
		case gap == 1 && (s.Tokens[n.Last].Lower == "," || s.Tokens[n.Last].Lower == "("):
			return n.Entity
		case gap > 0 && gap <= 2*apposition && predicated(s, n.Last, q.First):
			return n.Entity
		}
		if gap := n.First - q.Last; gap >= 0 && gap <= 4 && words(s, q.Last, n.First) {
			return n.Entity // "the 43-year-old operator Piotr Zalew"
		}
	}
	return 0
}

// predicated tells whether what stands between a name and an age says that the age is the name's:
// "is", or an apposition that ends in "who was".
func predicated(s *reading.Sentence, from, to int) bool {
	switch s.Tokens[to-1].Lower {
	case "is", "was":
	default:
		return false
	}
	if to-1 == from {
		return true
	}
	if s.Tokens[from].Lower != "," || s.Tokens[to-2].Lower != "who" {
		return false
	}
	for m := range s.Mentions {
		if n := &s.Mentions[m]; n.First > from && n.First < to {
			return false
		}
	}
	return true
}

// words tells whether nothing but words stands among some tokens.
func words(s *reading.Sentence, from, to int) bool {
	for t := from; t < to; t++ {
		switch tok := &s.Tokens[t]; {
		case tok.Kind != token.Word, tok.Lower == "and", tok.Lower == "of", tok.Lower == "to", tok.Lower == "by", tok.Lower == "with", tok.Lower == "who":
			return false
		}
	}
	return true
}
