package diffing

import (
	"reflect"
	"slices"
	"sync"
	"testing"

	"crosscheck/model"
)

// TestEvidenceOfEveryLink holds that every link has its evidence, the same alone, among all, in
// another order and asked for from several places at a time.
func TestEvidenceOfEveryLink(t *testing.T) {
	c := Compare(append(stories(3, 12), stories(1, 12)...))
	var links []*model.Link
	for i := range c.Links {
		links = append(links, &c.Links[i])
	}
	all := c.Evidence(links...)
	identical := 0
	for n, l := range links {
		if len(all[n]) == 0 {
			t.Fatalf("%v and %v: no evidence", l.Left, l.Right)
		}
		if l.Relation == model.Identical {
			identical++
		}
		if alone := c.Evidence(l); !reflect.DeepEqual(alone[0], all[n]) {
			t.Errorf("%v and %v: alone %v, among all %v", l.Left, l.Right, alone[0], all[n])
		}
	}
	if identical == 0 || identical == len(links) {
		t.Errorf("%d of %d links are of equal sentences", identical, len(links))
	}
	slices.Reverse(links)
	slices.Reverse(all)
	var askers sync.WaitGroup
	for range 3 {
		askers.Go(func() {
			if again := c.Evidence(links...); !reflect.DeepEqual(again, all) {
				t.Error("in another order the evidence is another")
			}
		})
	}
	askers.Wait()
	made := Relink(c, []model.Relink{{Left: model.Ref{Article: 0, Sentence: 1}, Right: model.Ref{Article: 1, Sentence: 9}, Linked: true}})
	for i := range made.Links {
		if l := &made.Links[i]; len(made.Evidence(l)[0]) == 0 {
			t.Errorf("%v and %v: no evidence after a link by hand", l.Left, l.Right)
		}
	}
}
