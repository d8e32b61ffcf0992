package diffing

import (
	"slices"

	"crosscheck/diffing/reading"
	"crosscheck/model"
)

// Relink applies links that a reader made or cut by hand and gives the comparison that
// follows; c stays as it is. Of several changes to one pair the last one counts.
// A change that names a sentence that does not exist is left out.
func Relink(c *model.Comparison, relinks []model.Relink) *model.Comparison {
	out := *c
	out.Relinks = slices.Clone(relinks)
	final := make(map[[2]model.Ref]bool)
	for _, r := range relinks {
		if r.Left.Article < r.Right.Article && exists(c, r.Left) && exists(c, r.Right) {
			final[[2]model.Ref{r.Left, r.Right}] = r.Linked
		}
	}
	out.Links = make([]model.Link, 0, len(c.Links))
	for _, l := range c.Links {
		key := [2]model.Ref{l.Left, l.Right}
		linked, changed := final[key]
		if changed && !linked || l.ByHand && !changed {
			continue
		}
		delete(final, key)
		out.Links = append(out.Links, l)
	}
	w := worker{c: &out}
	for _, r := range relinks {
		key := [2]model.Ref{r.Left, r.Right}
		if !final[key] {
			continue
		}
		delete(final, key)
		if w.story == nil {
			w.story = reading.Read(c.Articles)
		}
		l := model.Link{Left: r.Left, Right: r.Right, Relation: model.Overlap, Score: 1, ByHand: true,
			Evidence: []model.Evidence{{Name: "linked by hand"}}}
		w.describe(&l, false)
		out.Links = append(out.Links, l)
	}
	finish(&out)
	return &out
}

func exists(c *model.Comparison, r model.Ref) bool {
	return r.Article >= 0 && r.Article < len(c.Articles) && r.Sentence >= 0 && r.Sentence < len(c.Articles[r.Article].Sentences)
}
