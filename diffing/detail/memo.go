package detail

import (
	"slices"

	"crosscheck/diffing/meaning"
	"crosscheck/diffing/reading"
)

// Memo keeps what is read of the sentences of a story from link to link: in many articles each has
// many links. It is not safe for use by several goroutines at a time.
type Memo struct {
	known     []*byItself // by number of the sentence
	aligner   *aligner
	spellings map[string]*spelling // of words of names

	in     Input  // the link at hand
	finder finder // for it
}

// NewMemo makes an empty Memo.
func NewMemo(story *reading.Story) *Memo {
	n := 0
	for a := range story.Articles {
		n += len(story.Articles[a].Sentences)
	}
	return &Memo{known: make([]*byItself, n), aligner: newAligner(story), spellings: make(map[string]*spelling)}
}

// byItself is what a sentence is by itself. Nobody changes it.
type byItself struct {
	clauses  clauses
	denied   []int // see denied
	denies   bool  // denied has any
	doubts   int   // see doubts
	doers    []doer
	ranks    []rank
	votes    []vote
	portions []portion
	acts     []meaning.Term
	stages   []staged
	done     []done
	all      meaning.Terms // all terms
	terms    meaning.Terms // see plainTerms
	negated  []bool        // by place in terms
	opposed  []int         // content words that have an opposite in the story
	no       []int         // see noWords
	named    []int         // see nameWords
	plans    []int         // see planWords
	purpose  purpose
	charges  []int // see charges

	asks, attributed bool
}

func (m *Memo) know(s *reading.Sentence) *byItself {
	k := m.known[s.Number]
	if k == nil {
		k = &byItself{clauses: newClauses(s), denied: denied(s), doubts: doubts(s), doers: doers(s), ranks: ranks(s), votes: votes(s), portions: portions(s)}
		k.acts = meaning.Acts(s.Tokens)
		k.stages = stages(s, &k.clauses, k.acts)
		k.all = meaning.ByClass(slices.Clone(s.Terms))
		k.terms, k.negated = plainTerms(s, &k.clauses)
		k.done = dones(s, &k.clauses)
		k.denies = slices.ContainsFunc(k.denied, func(by int) bool { return by >= 0 })
		k.opposed, k.no, k.named, k.plans = m.opposed(s), noWords(s), nameWords(s), planWords(s)
		k.asks, k.purpose, k.charges, k.attributed = asks(s), purposeOf(s), charges(s), attributed(s)
		m.known[s.Number] = k
	}
	return k
}

// opposed lists the content words of a sentence that have an opposite in the story.
func (m *Memo) opposed(s *reading.Sentence) []int {
	var out []int
	for _, t := range s.Sequence[:min(len(s.Sequence), mostAligned)] {
		if !s.Name[t] && m.aligner.story.Vocabulary.Opposed(s.Words[t]) {
			out = append(out, t)
		}
	}
	return out
}

// knows gives what one of the link's two sentences is by itself.
func (f *finder) knows(s *reading.Sentence) *byItself {
	if s == f.al.left {
		return f.own[0]
	}
	return f.own[1]
}
