package detail

import (
	"fmt"

	"crosscheck/diffing/lexicon"
	"crosscheck/diffing/reading"
	"crosscheck/diffing/token"
	"crosscheck/model"
)

// purposes are verbs, as stems, that say what people march, strike or gather for.
var purposes = map[string]bool{"demand": true, "protest": true, "oppos": true, "support": true, "mourn": true, "mark": true, "celebr": true, "honor": true, "honour": true, "commemor": true,
	"denounc": true, "condemn": true, "call": true, "press": true, "push": true, "back": true, "defend": true, "block": true, "stop": true}

// purpose is what something is done for: tokens first to last, of which the first is the verb.
type purpose struct{ first, last int }

// purposeOf reads "to demand a new election" outside quotations; last is 0 for none, or for more than one.
func purposeOf(s *reading.Sentence) purpose {
	const longest = 7
	var out purpose
	for t := 1; t < len(s.Tokens); t++ {
		if s.Tokens[t-1].Lower != "to" || !purposes[s.Tokens[t].Stem] || s.Quoted[t] {
			continue
		}
		if out.last > 0 {
			return purpose{}
		}
		out.first = t
		for out.last = t + 1; out.last < min(t+longest, len(s.Tokens)) && s.Tokens[out.last].Kind == token.Word; out.last++ {
		}
	}
	return out
}

// gathers tells whether a sentence is about people who march, strike or gather.
func gathers(s *reading.Sentence) bool {
	for t := range s.Tokens {
		switch s.Tokens[t].Stem {
		case "march", "ralli", "strike", "struck", "gather", "demonstr", "protest", "walk", "street", "vigil", "parad":
			return true
		}
	}
	return false
}

// purposed finds one march or strike that is for this in one sentence and for that in the other. It may have been for both.
func (f *finder) purposed() []model.Detail {
	const common = 2
	left, right := f.al.left, f.al.right
	a, b := f.own[0].purpose, f.own[1].purpose
	if a.last == 0 || b.last == 0 || !gathers(left) || !gathers(right) || f.plainly() < common {
		return nil
	}
	x, y := matter(left, a), matter(right, b)
	if x < 0 || y < 0 || f.al.to[x] >= 0 || f.al.from[y] >= 0 || f.known(left, x, f.in.Link.Right.Article) || f.known(right, y, f.in.Link.Left.Article) {
		return nil
	}
	l, r := span(left, a.first, a.last), span(right, b.first, b.last)
	return []model.Detail{{Kind: model.Other, Verdict: model.Differs, Left: l, Right: r, Why: fmt.Sprintf("two purposes: “%s” against “%s”", l.Text, r.Text)}}
}

// matter gives the token of the content word that a purpose names last; -1 for none.
func matter(s *reading.Sentence, p purpose) int {
	for t := p.last - 1; t > p.first; t-- {
		if s.Words[t] >= 0 && !lexicon.Function(s.Tokens[t].Lower) {
			return t
		}
	}
	return -1
}
