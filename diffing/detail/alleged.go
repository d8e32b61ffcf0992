package detail

import (
	"fmt"

	"crosscheck/diffing/lexicon"
	"crosscheck/diffing/reading"
	"crosscheck/model"
)

// alleging tells whether a word says that what follows is somebody's charge.
func alleging(lower string) bool {
	switch lower {
	case "alleged", "allegedly", "accused", "suspected":
		return true
	}
	return false
}

// alleged finds what one sentence reports as a charge and the other one states as a fact in the paper's own words: "allegedly took
// the money" against "took the money". Both may be right, but the one says more than the other.
func (f *finder) alleged(found []model.Detail) []model.Detail {
	for _, d := range found {
		if d.Kind == model.Modality || d.Kind == model.Polarity {
			return nil
		}
	}
	if d, ok := f.allegedIn(f.al, false); ok {
		return []model.Detail{d}
	}
	if d, ok := f.allegedIn(f.al.reversed(), true); ok {
		return []model.Detail{d}
	}
	return nil
}

// allegedIn looks for what the left sentence of an alignment calls a charge; exchanged tells that the sides are the other way
// round in the link.
func (f *finder) allegedIn(al *alignment, exchanged bool) (model.Detail, bool) {
	const reach, share, common = 4, 0.5, 2
	charges := f.knows(al.left).charges
	if len(charges) == 0 || f.knows(al.right).attributed {
		return model.Detail{}, false
	}
	for _, at := range charges {
		for t := at + 1; t < min(at+1+reach, len(al.left.Tokens)); t++ {
			u := al.to[t]
			if u < 0 || al.left.Name[t] || al.right.Quoted[u] || lexicon.Function(al.left.Tokens[t].Lower) || f.done(al.right, u) != u || f.doubtful(al.right, u) {
				continue
			}
			a, b := stretch{t, t + 1}, stretch{u, u + 1}
			if exchanged {
				a, b = b, a
			}
			if part, n := f.told(a, b); part < share || n < common || !f.oneDoing(a, b) {
				continue
			}
			l, r := near(al.left, at, t), span(al.right, u, u+1)
			d := model.Detail{Kind: model.Modality, Verdict: model.Differs, Left: l, Right: r, Why: fmt.Sprintf("a charge: “%s”, against stated as done: “%s”", l.Text, r.Text)}
			if exchanged {
				d.Left, d.Right = r, l
			}
			return d, true
		}
	}
	return model.Detail{}, false
}

// charges lists the tokens that call something a charge outside quotations and names.
func charges(s *reading.Sentence) []int {
	var out []int
	for t := range s.Tokens {
		if alleging(s.Tokens[t].Lower) && !s.Quoted[t] && !s.Name[t] {
			out = append(out, t)
		}
	}
	return out
}

// attributed tells whether a sentence puts what it tells down to somebody, or calls any of it a charge.
func attributed(s *reading.Sentence) bool {
	for t := range s.Tokens {
		if lower := s.Tokens[t].Lower; lexicon.Reporting(lower) || alleging(lower) || lower == "charged" || lower == "prosecutors" || lower == "charges" {
			return true
		}
	}
	return false
}
