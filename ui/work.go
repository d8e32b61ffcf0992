package ui

import "crosscheck/model"

// withWork gives a comparison, as the differ made it, with what a reader added to it.
// base stays as it is: links are always made and cut anew from there.
func withWork(e *Engine, base *model.Comparison, work model.Work) *model.Comparison {
	c := *base
	if len(work.Relinks) > 0 && e.Relink != nil {
		c = *e.Relink(base, work.Relinks)
	}
	c.Annotations = work.Annotations
	return &c
}
