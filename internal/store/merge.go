package store

import (
	"slices"
	"strings"

	"crosscheck/model"
)

// merge brings two changes of base together. What one side alone changed is taken from
// it. Where both changed an annotation, its judgement is ours and both notes are kept, and
// what one side took away stays where the other one wrote on it. joined counts the notes
// that were put together of two. All three are tidy, and so is the outcome.
func merge(base, ours, theirs model.Work) (merged model.Work, joined int) {
	b, o, t := annotations(base), annotations(ours), annotations(theirs)
	done := make(map[model.Ref]bool)
	for _, a := range append(slices.Clone(ours.Annotations), theirs.Annotations...) {
		at := a.Anchor
		if done[at] {
			continue
		}
		done[at] = true
		a, both := mergeAnnotation(b[at], o[at], t[at])
		a.Anchor = at
		merged.Annotations = append(merged.Annotations, a)
		if both {
			joined++
		}
	}
	mergeRelinks(&merged, base, ours, theirs)
	return tidy(merged), joined
}

// mergeAnnotation merges one place; the zero Annotation is none.
func mergeAnnotation(base, ours, theirs model.Annotation) (merged model.Annotation, joined bool) {
	merged.Judgement = ours.Judgement
	if ours.Judgement == base.Judgement || ours.Judgement == model.Unjudged && theirs.Judgement != base.Judgement {
		merged.Judgement = theirs.Judgement
	}
	switch {
	case ours.Note == base.Note:
		merged.Note = theirs.Note
	case theirs.Note == base.Note, strings.Contains(ours.Note, theirs.Note):
		merged.Note = ours.Note
	case strings.Contains(theirs.Note, ours.Note):
		merged.Note = theirs.Note
	default:
		merged.Note, joined = ours.Note+"\n\n"+theirs.Note, true
	}
	return merged, joined
}

func annotations(w model.Work) map[model.Ref]model.Annotation {
	m := make(map[model.Ref]model.Annotation, len(w.Annotations))
	for _, a := range w.Annotations {
		m[a.Anchor] = a
	}
	return m
}

// mergeRelinks merges the links: a pair that both changed is as we left it.
func mergeRelinks(merged *model.Work, base, ours, theirs model.Work) {
	b, o, t := relinks(base), relinks(ours), relinks(theirs)
	for _, r := range append(slices.Clone(theirs.Relinks), ours.Relinks...) {
		pair := [2]model.Ref{r.Left, r.Right}
		state := o[pair]
		if state == b[pair] {
			state = t[pair]
		}
		if state != untouched {
			r.Linked = state == linked
			merged.Relinks = append(merged.Relinks, r)
		}
	}
}

// touch is what a reader did to a pair.
type touch uint8

const (
	untouched touch = iota
	linked
	cut
)

func relinks(w model.Work) map[[2]model.Ref]touch {
	m := make(map[[2]model.Ref]touch, len(w.Relinks))
	for _, r := range w.Relinks {
		pair := [2]model.Ref{r.Left, r.Right}
		if r.Left.Compare(r.Right) > 0 {
			pair = [2]model.Ref{r.Right, r.Left}
		}
		m[pair] = cut
		if r.Linked {
			m[pair] = linked
		}
	}
	return m
}
