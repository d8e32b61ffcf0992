package store

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"slices"
	"sort"
	"strings"

	"crosscheck/model"
)

// story is a comparison as the store knows it: its texts in the order of their hashes.
// On disk and in a merge a model.Ref does not name an article and a sentence but a slot
// in that order and the byte of the text at which the sentence starts.
type story struct {
	c      *model.Comparison
	key    string
	hashes []string // by slot, ascending
	slots  []int    // by article
	ids    []int    // the article in each slot
}

// storyOf tells which story a comparison is.
func storyOf(c *model.Comparison) (*story, error) {
	n := len(c.Articles)
	if n == 0 {
		return nil, errors.New("marks are not kept: there is no article")
	}
	of := make([]string, n)
	st := &story{c: c, ids: make([]int, n), slots: make([]int, n)}
	for id := range c.Articles {
		sum := sha256.Sum256([]byte(c.Articles[id].Text))
		of[id], st.ids[id] = hex.EncodeToString(sum[:]), id
	}
	slices.SortStableFunc(st.ids, func(a, b int) int { return strings.Compare(of[a], of[b]) })
	for slot, id := range st.ids {
		st.slots[id] = slot
		st.hashes = append(st.hashes, of[id])
	}
	sum := sha256.Sum256([]byte(strings.Join(st.hashes, "\n")))
	st.key = hex.EncodeToString(sum[:])
	return st, nil
}

// place gives what was added with places in the texts in the stead of sentences: in
// order, each place once, what says nothing left out.
func (st *story) place(w model.Work) model.Work {
	var out model.Work
	for _, a := range w.Annotations {
		if at, ok := st.toPlace(a.Anchor); ok {
			a.Anchor = at
			out.Annotations = append(out.Annotations, a)
		}
	}
	for _, r := range w.Relinks {
		left, ok := st.toPlace(r.Left)
		right, also := st.toPlace(r.Right)
		if ok && also && left.Article != right.Article {
			r.Left, r.Right = left, right
			out.Relinks = append(out.Relinks, r)
		}
	}
	return tidy(out)
}

// unplace is the way back.
func (st *story) unplace(w model.Work) model.Work {
	var out model.Work
	for _, a := range w.Annotations {
		if at, ok := st.toSentence(a.Anchor); ok {
			a.Anchor = at
			out.Annotations = append(out.Annotations, a)
		}
	}
	for _, r := range w.Relinks {
		left, ok := st.toSentence(r.Left)
		right, also := st.toSentence(r.Right)
		if ok && also {
			r.Left, r.Right = left, right
			out.Relinks = append(out.Relinks, r)
		}
	}
	return tidy(out)
}

func (st *story) toPlace(r model.Ref) (model.Ref, bool) {
	if r.Article < 0 || r.Article >= len(st.slots) || r.Sentence < 0 || r.Sentence >= len(st.c.Articles[r.Article].Sentences) {
		return model.Ref{}, false
	}
	return model.Ref{Article: st.slots[r.Article], Sentence: st.c.Articles[r.Article].Sentences[r.Sentence].Start}, true
}

// toSentence gives the sentence at a place: where sentences are found otherwise than
// before, the one that it lies in.
func (st *story) toSentence(r model.Ref) (model.Ref, bool) {
	id := st.ids[r.Article]
	sentences := st.c.Articles[id].Sentences
	if len(sentences) == 0 {
		return model.Ref{}, false
	}
	after := sort.Search(len(sentences), func(i int) bool { return sentences[i].Start > r.Sentence })
	return model.Ref{Article: id, Sentence: max(0, after-1)}, true
}

// tidy sorts what was added, leaves out what says nothing, and of several things on one
// place or pair keeps the last. An empty part is nil.
func tidy(w model.Work) model.Work {
	var out model.Work
	for _, a := range annotations(w) {
		if a.Judgement != model.Unjudged || a.Note != "" {
			out.Annotations = append(out.Annotations, a)
		}
	}
	for pair, t := range relinks(w) {
		out.Relinks = append(out.Relinks, model.Relink{Left: pair[0], Right: pair[1], Linked: t == linked})
	}
	slices.SortFunc(out.Annotations, func(a, b model.Annotation) int { return a.Anchor.Compare(b.Anchor) })
	slices.SortFunc(out.Relinks, func(a, b model.Relink) int { return cmp.Or(a.Left.Compare(b.Left), a.Right.Compare(b.Right)) })
	return out
}
