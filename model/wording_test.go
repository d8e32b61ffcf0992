package model

import (
	"slices"
	"testing"
)

// TestDetails holds that other words are told beside what clashes, in the order of the text, and
// only of links that do not hold all their details.
func TestDetails(t *testing.T) {
	left, right := "Police say 12 died there on Monday", "Some 17 people died Monday"
	c := &Comparison{Articles: []Article{
		{Outlet: "Post", Sentences: []Sentence{{Text: left}}},
		{Outlet: "Courier", Sentences: []Sentence{{Text: right}}},
	}}
	clash := Detail{Kind: Number, Verdict: Conflicting, Left: &Span{"12", 11, 13}, Right: &Span{"17", 5, 7}}
	l := &Link{Right: Ref{Article: 1}, Relation: Overlap, Details: []Detail{clash}}
	if got := c.Details(l); len(got) != 1 || c.Edits(l) != nil {
		t.Errorf("nobody to ask: %+v", got)
	}
	asked := 0
	c.Words = func(*Link) []Edit {
		asked++
		return []Edit{{0, 10, 0, 4}, {11, 13, 5, 7}, {13, 13, 8, 14}, {19, 27, 19, 19}}
	}
	var got []string
	for _, d := range c.Details(l) {
		said := d.Verdict.String() + ": " + d.Why
		for _, s := range []*Span{d.Left, d.Right} {
			if s != nil {
				said += " [" + s.Text + "]"
			}
		}
		got = append(got, said)
	}
	want := []string{
		"reworded: said in other words [Police say] [Some]",
		"added: only Courier has this [people]",
		"conflicting:  [12] [17]",
		"missing: only Post has this [there on]",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if len(l.Details) != 1 || l.Edits != nil {
		t.Errorf("the link has changed: %+v", l)
	}
	asked, l.Relation = 0, Identical
	if got := c.Details(l); len(got) != 1 || asked > 0 {
		t.Errorf("an identical link: %+v, asked %d times", got, asked)
	}
	l.Relation, l.Edits = Overlap, []Edit{}
	if got := c.Details(l); len(got) != 1 || asked > 0 {
		t.Errorf("a link that holds its edits: %+v, asked %d times", got, asked)
	}
}
