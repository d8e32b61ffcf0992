package detail

import (
	"fmt"

	"crosscheck/diffing/lexicon"
	"crosscheck/diffing/reading"
	"crosscheck/diffing/token"
	"crosscheck/model"
)

// leastModal is how far the surroundings of a fact and of a possibility must agree.
const leastModal = 0.35

// doubt are stems and words that make what follows a possibility that is being weighed.
var doubt = map[string]bool{"whether": true, "consid": true, "consider": true, "weigh": true, "decid": true, "undecid": true, "examin": true,
	"theori": true, "suspect": true, "unconfirm": true, "possibl": true, "might": true, "may": true}

// open are words after which a statement is no settled fact either, though not enough for a clash.
var open = map[string]bool{"would": true, "will": true, "expect": true, "plan": true, "intend": true, "could": true, "like": true, "alleg": true, "allegedly": true,
	"accus": true, "if": true, "should": true, "hope": true, "want": true, "ask": true, "urg": true, "call": true, "seek": true, "propos": true, "claim": true, "believ": true,
	"appar": true, "report": true, "possibl": true, "perhap": true, "probabl": true, "charg": true, "threaten": true}

// modality finds what one sentence states as done and the other as a possibility.
func (f *finder) modality() []model.Detail {
	left, right := doubts(f.al.left), doubts(f.al.right)
	if (left < 0) == (right < 0) {
		return nil
	}
	al, at := f.al, right
	if left >= 0 {
		al, at = f.al.reversed(), left
	}
	if hedged(al.left) || al.right.Quoted[at] {
		return nil
	}
	// The doubted word: the content word after the doubt that the other side states as done.
	for u := at + 1; u < min(at+9, len(al.right.Tokens)); u++ {
		t := al.from[u]
		if t < 0 || al.left.Name[t] || al.left.Quoted[t] {
			continue
		}
		verb := f.done(al.left, t)
		if verb < 0 {
			continue
		}
		if al.slot(stretch{t, t + 1}, stretch{u, u + 1}) < leastModal || al.arguments(t, u) < 2 {
			continue
		}
		fact, maybe := span(al.left, min(verb, t), max(verb, t)+1), span(al.right, at, u+1)
		d := model.Detail{Kind: model.Modality, Verdict: model.Conflicting, Left: fact, Right: maybe}
		d.Why = fmt.Sprintf("stated as done: “%s”, against a possibility: “%s”", fact.Text, maybe.Text)
		if left >= 0 {
			d.Left, d.Right = d.Right, d.Left
		}
		return []model.Detail{d}
	}
	return nil
}

// doubts finds the first word outside quotation marks that makes what follows a possibility, or -1.
func doubts(s *reading.Sentence) int {
	for t, tok := range s.Tokens {
		if tok.Kind == token.Word && !tok.Capital && !s.Quoted[t] && (doubt[tok.Stem] || doubt[tok.Lower]) {
			if tok.Lower == "whether" && t > 0 && !doubt[s.Tokens[t-1].Stem] {
				continue // "doubts about whether" is somebody's question, not what is reported
			}
			return t
		}
	}
	return -1
}

// hedged tells whether a sentence has any word that keeps it from stating a fact.
func hedged(s *reading.Sentence) bool {
	for t, tok := range s.Tokens {
		if tok.Kind == token.Word && !s.Quoted[t] && (open[tok.Lower] || open[tok.Stem] || doubt[tok.Stem] || lexicon.Negation(tok.Lower)) {
			return true
		}
	}
	return false
}

// done finds the past or perfect verb that token t is, or is the near object of; -1 for none.
func (f *finder) done(s *reading.Sentence, t int) int {
	for v := t; v >= max(0, t-4); v-- {
		tok := &s.Tokens[v]
		if tok.Kind != token.Word {
			return -1
		}
		if v < t && lexicon.Function(tok.Lower) {
			continue
		}
		lower := tok.Lower
		if len(lower) > 4 && lower[len(lower)-2:] == "ed" || f.in.Story.Vocabulary.Words[s.Words[v]].Changed && !s.Name[v] {
			return v
		}
		if v > 0 {
			switch s.Tokens[v-1].Lower {
			case "has", "have", "had", "was", "were":
				return v
			}
		}
	}
	return -1
}
