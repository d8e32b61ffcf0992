package detail

import "crosscheck/diffing/reading"

// Memo keeps what is read of the sentences of a story from link to link: in many articles each has
// many links. It is not safe for use by several goroutines at a time.
type Memo struct {
	known   []*byItself // by number of the sentence
	aligner *aligner
}

// NewMemo makes an empty Memo.
func NewMemo(story *reading.Story) *Memo {
	n := 0
	for a := range story.Articles {
		n += len(story.Articles[a].Sentences)
	}
	return &Memo{known: make([]*byItself, n), aligner: newAligner(story)}
}

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
	k := m.known[s.Number]
	if k == nil {
		k = &byItself{clauses: newClauses(s), denied: denied(s), doubts: doubts(s), doers: doers(s), ranks: ranks(s)}
		k.stages = stages(s, &k.clauses)
		m.known[s.Number] = k
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
