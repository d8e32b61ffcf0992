package export

import (
	"slices"
	"strings"

	"crosscheck/model"
)

// side is what one outlet says in a note.
type side struct {
	Article  int
	Sentence int
	Start    int
	Text     string
}

// note is a detail of a row with every outlet's wording. A clash that three outlets
// have stands in three links; it is one note.
type note struct {
	Kind    model.DetailKind
	Verdict model.Verdict
	Sides   []side
	Why     string
}

// clash tells whether the note is one to look at first.
func (n *note) clash() bool { return n.Verdict <= model.Differs }

// rowNotes gives the details of a row: conflicts first, then what differs, then the
// rest in the order of the links.
func rowNotes(c *model.Comparison, row *model.Row) []note {
	var notes []note
	for _, l := range row.Links {
		link := &c.Links[l]
		for i := range link.Details {
			d := &link.Details[i]
			n := note{Kind: d.Kind, Verdict: d.Verdict, Why: oneLine(d.Why)}
			if d.Left != nil {
				n.Sides = append(n.Sides, side{link.Left.Article, link.Left.Sentence, d.Left.Start, oneLine(d.Left.Text)})
			}
			if d.Right != nil {
				n.Sides = append(n.Sides, side{link.Right.Article, link.Right.Sentence, d.Right.Start, oneLine(d.Right.Text)})
			}
			notes = merge(notes, n)
		}
	}
	slices.SortStableFunc(notes, func(a, b note) int { return int(a.Verdict) - int(b.Verdict) })
	for i := range notes {
		slices.SortFunc(notes[i].Sides, compareSides)
	}
	return notes
}

func compareSides(a, b side) int {
	for _, d := range []int{a.Article - b.Article, a.Sentence - b.Sentence, a.Start - b.Start} {
		if d != 0 {
			return d
		}
	}
	return strings.Compare(a.Text, b.Text)
}

// merge adds a note to the others: to those of its kind and verdict that share a
// side with it, else as one of its own.
func merge(notes []note, n note) []note {
	for i := range notes {
		old := &notes[i]
		if old.Kind != n.Kind || old.Verdict != n.Verdict {
			continue
		}
		if !slices.ContainsFunc(n.Sides, func(s side) bool { return slices.Contains(old.Sides, s) }) {
			continue
		}
		for _, s := range n.Sides {
			if !slices.Contains(old.Sides, s) {
				old.Sides = append(old.Sides, s)
			}
		}
		if n.Why != "" && !slices.Contains(strings.Split(old.Why, "; "), n.Why) {
			old.Why = strings.TrimPrefix(old.Why+"; "+n.Why, "; ")
		}
		return notes
	}
	return append(notes, n)
}

// wording is one wording of a detail with those who have it.
type wording struct {
	Who  string
	Text string
}

// wordings gathers the sides with the same words, in the order in which they come.
func (s *story) wordings(sides []side) []wording {
	var out []wording
	for _, side := range sides {
		name := s.Names[side.Article]
		i := slices.IndexFunc(out, func(w wording) bool { return w.Text == side.Text })
		switch {
		case i < 0:
			out = append(out, wording{name, side.Text})
		case !slices.Contains(strings.Split(out[i].Who, ", "), name):
			out[i].Who += ", " + name
		}
	}
	return out
}
