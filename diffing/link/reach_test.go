package link

import (
	"slices"
	"testing"

	"crosscheck/diffing/reading"
)

// TestReach holds that of any two articles of a story, in whatever order they are asked for, every word of
// one has exactly those words of the other in its place that the story knows for it.
func TestReach(t *testing.T) {
	story := reading.Read(append(ferry(), ferry()...))
	l := NewLinker(story)
	some := 0
	for _, pair := range [][2]int{{0, 1}, {0, 3}, {2, 3}, {1, 0}, {3, 1}, {0, 1}} {
		l.weigh(pair[0], pair[1])
		for side, a := range pair {
			words, other := l.articles[a].words, l.articles[pair[1-side]].words
			for id := range int32(len(story.Vocabulary.Words)) {
				var got, want []likeness
				for n := l.reach.first(side, id); n != nil; n = l.reach.after(n) {
					got = append(got, n.other)
				}
				for _, w := range l.reach.like[id] {
					if slices.Contains(words, id) && slices.Contains(other, w.id) {
						want = append(want, w)
					}
				}
				order := func(x, y likeness) int { return int(x.id - y.id) }
				slices.SortFunc(got, order)
				slices.SortFunc(want, order)
				if !slices.Equal(got, want) {
					t.Errorf("%v, side %d, %s: %v, want %v", pair, side, story.Vocabulary.Words[id].Key, got, want)
				}
				some += len(want)
			}
		}
	}
	if some == 0 {
		t.Error("no word is near another")
	}
}
