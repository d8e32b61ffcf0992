package diffing

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"

	"crosscheck/model"
)

// laid lists what a comparison links, and every clash, by outlets and not by places.
func laid(c *model.Comparison) []string {
	var out []string
	name := func(r model.Ref) string { return fmt.Sprintf("%s %d", c.Articles[r.Article].Outlet, r.Sentence) }
	for i := range c.Links {
		l := &c.Links[i]
		ends := []string{name(l.Left), name(l.Right)}
		slices.Sort(ends)
		out = append(out, fmt.Sprintf("%s: %v %.4f", strings.Join(ends, " - "), l.Relation, l.Score))
		for _, d := range l.Details {
			if d.Verdict > model.Differs {
				continue
			}
			said := []string{name(l.Left) + " " + text(d.Left), name(l.Right) + " " + text(d.Right)}
			slices.Sort(said)
			out = append(out, fmt.Sprintf("%v %v: %s", d.Kind, d.Verdict, strings.Join(said, " | ")))
		}
	}
	for _, k := range c.Copies {
		var names []string
		for _, a := range k.Articles {
			names = append(names, c.Articles[a].Outlet)
		}
		slices.Sort(names)
		out = append(out, fmt.Sprintf("copies %v %.2f", names, k.Share))
	}
	slices.Sort(out)
	return out
}

// TestOrderOfArticles holds that what is linked and what clashes does not hang on the order in which
// the articles come, nor on the number of processors.
func TestOrderOfArticles(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	list := append(stories(4, 14), invented(8, 9, 12))
	list[3].Text, list[3].Paragraphs = list[2].Text, list[2].Paragraphs // a copy
	want := laid(Compare(list))
	r := rand.New(rand.NewPCG(4, 4))
	for n := range 6 {
		runtime.GOMAXPROCS(1 + n%3)
		r.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		c := Compare(list)
		check(t, c)
		if got := laid(c); !slices.Equal(got, want) {
			for k := range min(len(got), len(want)) {
				if got[k] != want[k] {
					t.Fatalf("in another order:\n got %s\nwant %s", got[k], want[k])
				}
			}
			t.Fatalf("in another order %d lines, want %d", len(got), len(want))
		}
	}
}
