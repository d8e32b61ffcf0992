package diffing

import (
	"testing"

	"crosscheck/model"
)

// Pairs that came near a link are in order, are no links, and can be explained.
func TestNear(t *testing.T) {
	c := Compare(stories(3, 30))
	linked := map[[2]model.Ref]float64{}
	for _, l := range c.Links {
		linked[[2]model.Ref{l.Left, l.Right}] = l.Score
	}
	if len(c.Near) == 0 {
		t.Fatal("nothing came near")
	}
	for n, near := range c.Near {
		pair := [2]model.Ref{near.Left, near.Right}
		if score, ok := linked[pair]; ok {
			t.Errorf("%v came near at %v and is linked at %v", pair, near.Score, score)
		}
		if n > 0 && c.Near[n-1].Left.Article == near.Left.Article && c.Near[n-1].Right.Article == near.Right.Article {
			if last := [2]model.Ref{c.Near[n-1].Left, c.Near[n-1].Right}; last[0].Compare(pair[0]) > 0 || last[0] == pair[0] && last[1].Compare(pair[1]) >= 0 {
				t.Errorf("%v stands after %v", pair, last)
			}
		}
	}
	asked := &model.Link{Left: c.Near[0].Left, Right: c.Near[0].Right}
	if evidence := c.Evidence(asked)[0]; len(evidence) < 2 {
		t.Errorf("evidence of %v: %+v", asked, evidence)
	}
}
