package diffing

import (
	"slices"

	"crosscheck/diffing/link"
	"crosscheck/model"
)

// texts gives for every article the first one that reads the same to the last byte: many outlets
// carry one wire report.
func texts(articles []model.Article) []int {
	out := make([]int, len(articles))
	first := make(map[string][]int)
	for a := range articles {
		x := &articles[a]
		out[a] = a
		for _, b := range first[x.Text] {
			if y := &articles[b]; x.Language == y.Language && x.Published == y.Published && slices.Equal(x.Paragraphs, y.Paragraphs) {
				out[a] = b
				break
			}
		}
		if out[a] == a {
			first[x.Text] = append(first[x.Text], a)
		}
	}
	return out
}

// candidate is what link finds for two articles.
type candidate struct{ links, near []link.Found }

// find gives what link finds for two articles, once for two texts. Nobody may write to it.
func (w *worker) find(a, b int) (links, near []link.Found) {
	key := [2]int{w.texts[a], w.texts[b]}
	known, ok := w.same[key]
	if !ok {
		known.links, known.near = w.linker.Find(a, b)
		if key != [2]int{a, b} || slices.Index(w.texts[a+1:], key[0]) >= 0 || slices.Index(w.texts[b+1:], key[1]) >= 0 {
			w.same[key] = known
		}
	}
	return known.links, known.near
}
