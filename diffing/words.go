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
	known []pieces // by sentence
}

// pieces are the words of a sentence.
type pieces struct {
	list []piece
	bits uint64 // one for each form in it, signs too, several forms for one bit
	done bool
}

// piece is a word: its form, its length in bytes, and how many of them surely lie in an edit where the
// other sentence has the form less often.
type piece struct {
	form         int32
	length, most int32
}

// carries tells whether a sentence may stand in the other so far unchanged that it counts as
// carried over: words that the other has nowhere, or not as often, lie in an edit.
func (s *shared) carries(left, right *reading.Sentence) bool {
	least := carried * float64(max(len(left.Text), len(right.Text)))
	return float64(s.kept(left, right, int(least))) >= least || float64(s.kept(right, left, int(least))) >= least
}

// pieces gives the words of a sentence.
func (s *shared) pieces(a *reading.Sentence) *pieces {
	if more := a.Number + 1 - len(s.known); more > 0 {
		s.known = append(s.known, make([]pieces, more)...)
	}
	p := &s.known[a.Number]
	if p.done {
		return p
	}
	p.done, p.list = true, make([]piece, 0, len(a.Forms))
	for t, f := range a.Forms {
		p.bits |= 1 << (f & 63)
		if tok := &a.Tokens[t]; tok.Kind != token.Sign {
			length := tok.End - tok.Start
			p.list = append(p.list, piece{f, int32(length), int32(min(len(tok.Lower), length))})
		}
	}
	return p
}

// kept gives how many bytes of a sentence lie outside of edits at the most; below least it does not
// look on.
func (s *shared) kept(a, b *reading.Sentence, least int) int {
	if len(a.Text) < least {
		return len(a.Text)
	}
	words, bits := s.pieces(a).list, s.pieces(b).bits
	kept := int32(len(a.Text))
	for k := range words {
		there := int32(bits >> (words[k].form & 63) & 1) // 0 where the other has nothing like it
		kept -= words[k].length & (there - 1)            // no branch: which words are there, nobody can guess
	}
	if kept < int32(least) {
		return int(kept)
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
	kept = int32(len(a.Text))
	for k := range words {
		w := &words[k]
		if kept < int32(least) {
			break
		}
		if int(w.form) >= len(s.seen) || s.seen[w.form] != s.now {
			kept -= w.length
		} else if s.times[w.form]--; s.times[w.form] < 0 {
			kept -= w.most // which of them lies in an edit is open
		}
	}
	return int(kept)
}
