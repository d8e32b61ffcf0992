package diffing

import (
	"sync"

	"crosscheck/diffing/edit"
	"crosscheck/diffing/reading"
	"crosscheck/diffing/token"
	"crosscheck/model"
)

// words tells the edits of links when they are asked for, as reasons does the evidence.
type words struct {
	story *reading.Story

	mu     sync.Mutex
	differ edit.Differ
	found  map[[2]model.Ref][]model.Edit
}

// mostKept bounds how many links' edits are kept: those of the rows around a reader, not those
// of a whole export.
const mostKept = 1 << 14

func (w *words) edits(l *model.Link) []model.Edit {
	w.mu.Lock()
	defer w.mu.Unlock()
	key := [2]model.Ref{l.Left, l.Right}
	found, ok := w.found[key]
	if !ok {
		left := &w.story.Articles[l.Left.Article].Sentences[l.Left.Sentence]
		right := &w.story.Articles[l.Right.Article].Sentences[l.Right.Sentence]
		found = w.differ.Words(left.Tokens, right.Tokens, left.Forms, right.Forms)
		if len(w.found) == mostKept {
			clear(w.found)
		}
		w.found[key] = found
	}
	return found
}

// shared tells of two sentences of one story how much they can have in common, without looking for edits.
type shared struct {
	seen  []uint32 // by form: the last question in whose sentence it stood
	times []int32  // by form: how many times, as long as none is taken
	now   uint32
	signs []uint64 // by sentence: a bit for each form in it, several for one bit; 0 for not known yet
}

// carries tells whether a sentence may stand in the other so far unchanged that it counts as
// carried over: words that the other has nowhere, or not as often, lie in an edit.
func (s *shared) carries(left, right *reading.Sentence) bool {
	least := carried * float64(max(len(left.Text), len(right.Text)))
	return float64(s.kept(left, right, int(least))) >= least || float64(s.kept(right, left, int(least))) >= least
}

// sign gives the bits of a sentence's forms.
func (s *shared) sign(a *reading.Sentence) uint64 {
	if more := a.Number + 1 - len(s.signs); more > 0 {
		s.signs = append(s.signs, make([]uint64, more)...)
	}
	sign := &s.signs[a.Number]
	if *sign == 0 {
		for _, f := range a.Forms {
			*sign |= 1 << (f & 63)
		}
	}
	return *sign
}

// differs tells whether a sentence surely keeps less than least bytes, by its words of which the
// other has nothing like.
func (s *shared) differs(a, b *reading.Sentence, least int) bool {
	left, sign := len(a.Text), s.sign(b)
	for t, f := range a.Forms {
		if left < least {
			return true
		}
		if sign>>(f&63)&1 == 0 && a.Tokens[t].Kind != token.Sign {
			left -= a.Tokens[t].End - a.Tokens[t].Start
		}
	}
	return left < least
}

// kept gives how many bytes of a sentence lie outside of edits at the most; below least it does not
// look on.
func (s *shared) kept(a, b *reading.Sentence, least int) int {
	if s.differs(a, b, least) {
		return 0
	}
	s.now++
	for _, f := range b.Forms {
		if more := int(f) + 1 - len(s.seen); more > 0 {
			s.seen, s.times = append(s.seen, make([]uint32, more)...), append(s.times, make([]int32, more)...)
		}
		if s.seen[f] != s.now {
			s.seen[f], s.times[f] = s.now, 0
		}
		s.times[f]++
	}
	kept := len(a.Text)
	for t, f := range a.Forms {
		tok := &a.Tokens[t]
		if kept < least {
			return kept
		}
		if tok.Kind == token.Sign {
			continue
		}
		if int(f) >= len(s.seen) || s.seen[f] != s.now {
			kept -= tok.End - tok.Start
		} else if s.times[f]--; s.times[f] < 0 {
			kept -= min(len(tok.Lower), tok.End-tok.Start) // which of them lies in an edit is open
		}
	}
	return kept
}
