package diffing

import (
	"cmp"
	"slices"
	"sync"

	"crosscheck/diffing/link"
	"crosscheck/diffing/reading"
	"crosscheck/model"
)

// reasons tells the evidence of links when it is asked for: a hundred articles have hundreds of
// thousands of links, of which a reader looks at a few.
type reasons struct {
	story *reading.Story
	found map[[2]int][]link.Found // by the two articles; each list by left, then right sentence

	mu     sync.Mutex
	linker *link.Linker
}

// keep keeps a linker of the story for when linking is over.
func (r *reasons) keep(linker *link.Linker) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.linker = linker
}

// explain gives the evidence of links, in their order; of pairs that came near a link too.
func (r *reasons) explain(links []*model.Link) [][]model.Evidence {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.linker == nil {
		r.linker = link.NewLinker(r.story)
	}
	// Pair of articles after pair of articles, since each has to be weighed anew.
	order := make([]int, len(links))
	for n := range order {
		order[n] = n
	}
	slices.SortStableFunc(order, func(x, y int) int {
		a, b := links[x], links[y]
		return cmp.Or(cmp.Compare(a.Left.Article, b.Left.Article), cmp.Compare(a.Right.Article, b.Right.Article))
	})
	out := make([][]model.Evidence, len(links))
	for _, n := range order {
		l := links[n]
		found := r.found[[2]int{l.Left.Article, l.Right.Article}]
		at, ok := slices.BinarySearchFunc(found, l, func(f link.Found, l *model.Link) int {
			return cmp.Or(cmp.Compare(int(f.I), l.Left.Sentence), cmp.Compare(int(f.J), l.Right.Sentence))
		})
		if ok {
			out[n] = r.linker.Explain(l.Left.Article, l.Right.Article, &found[at])
		} else {
			out[n] = r.linker.Consider(l.Left.Article, l.Right.Article, l.Left.Sentence, l.Right.Sentence)
		}
	}
	return out
}
