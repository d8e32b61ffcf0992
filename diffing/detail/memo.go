package detail

import "crosscheck/diffing/reading"

// Memo keeps what is read of sentences from link to link: in many articles each has many links. It
// is not safe for use by several goroutines at a time.
type Memo struct {
	sentences map[*reading.Sentence]*byItself
}

// NewMemo makes an empty Memo.
func NewMemo() *Memo { return &Memo{sentences: make(map[*reading.Sentence]*byItself)} }

// byItself is what a sentence is by itself. Nobody changes it.
type byItself struct {
	clauses clauses
	denied  []int // see denied
	doubts  int   // see doubts
	doers   []doer
	ranks   []rank
	stages  []staged
}

func (m *Memo) know(s *reading.Sentence) *byItself {
	if m != nil {
		if k := m.sentences[s]; k != nil {
			return k
		}
	}
	k := &byItself{clauses: newClauses(s), denied: denied(s), doubts: doubts(s), doers: doers(s), ranks: ranks(s)}
	k.stages = stages(s, &k.clauses)
	if m != nil {
		m.sentences[s] = k
	}
	return k
}

// knows gives what one of the link's two sentences is by itself.
func (f *finder) knows(s *reading.Sentence) *byItself {
	if s == f.al.left {
		return f.own[0]
	}
	return f.own[1]
}
