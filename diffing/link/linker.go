package link

import (
	"slices"

	"crosscheck/diffing/entity"
	"crosscheck/diffing/lexicon"
	"crosscheck/diffing/meaning"
	"crosscheck/diffing/quotation"
	"crosscheck/diffing/reading"
	"crosscheck/diffing/token"
	"crosscheck/model"
)

// Linker links the articles of one story, pair by pair. What does not depend on the
// partner is measured once. It is not safe for use by several goroutines at a time;
// each may have a Linker of its own.
type Linker struct {
	v        *reading.Vocabulary
	entities *entity.Index
	articles []indexed
	facts    []facts // by word id
	reach    reach

	// Scratch by word id, valid for the words of the two articles of the pair at hand.
	weight []float32
	df     [2][]int32 // in how many sentences of each side
	worth  []float32  // see spread
	noted  []int32    // the words whose worth is not 0

	weighed [2]int     // the pair at hand; both 0 for none
	pair    pair       // the same, used again for every pair
	postsAt [2][]int32 // by word id, for the words of each side: place in its posts

	met     meeting
	runs    runs
	pieces  []float32 // scratch of explain
	matched [2][]bool // scratch of rest, by token of each sentence

	// Scratch of Find.
	found       []scored
	missed      []miss
	quick, x, y []float32
}

// facts are what the evidence asks of a word, close together.
type facts struct {
	rarity   float64
	function bool
	figure   bool
}

// indexed is an article with its inverted index and what its sentences are by themselves.
type indexed struct {
	*reading.Article
	words     []int32   // distinct content words, ascending
	posts     [][]int32 // by position in words: sentences that hold the word, ascending
	sentences []plainSentence
	lead      int
}

// plainSentence is what a sentence is without regard to a partner.
type plainSentence struct {
	words     []int32 // ids in order, signs left out
	quoted    []int32 // the same inside quotation marks
	sequence  []int32 // ids of the content words in order
	plain     []int32 // the same outside of names
	uttered   []int32 // the same inside quotation marks
	utterance []quotation.Word
	terms     meaning.Terms
	figures   int
	names     []bool // by place in sequence: the word is part of a name somewhere in the sentence
	linkable  bool   // it takes part in links
	negated   bool
	question  bool
}

// NewLinker indexes the articles of a story.
func NewLinker(story *reading.Story) *Linker {
	v := story.Vocabulary
	n := len(v.Words)
	l := &Linker{v: v, entities: story.Entities, weight: make([]float32, n), df: [2][]int32{make([]int32, n), make([]int32, n)}, worth: make([]float32, n),
		postsAt: [2][]int32{make([]int32, n), make([]int32, n)}, facts: make([]facts, n), met: newMeeting(n), runs: runs{head: make([]int32, n)}}
	for id := range v.Words {
		w := &v.Words[id]
		l.facts[id] = facts{rarity: w.Rarity, function: w.Function, figure: w.Figure}
	}
	place := make([]int32, n)
	for a := range story.Articles {
		l.articles = append(l.articles, l.index(&story.Articles[a], place))
	}
	l.reach = newReach(l.articles, likenesses(v))
	return l
}

// index makes the inverted index of an article. Place is scratch by word id.
func (l *Linker) index(a *reading.Article, place []int32) indexed {
	x := indexed{Article: a, lead: -1}
	total := 0
	for i := range a.Sentences {
		total += len(a.Sentences[i].Content)
	}
	x.words = make([]int32, 0, total)
	for i := range a.Sentences {
		x.words = append(x.words, a.Sentences[i].Content...)
	}
	slices.Sort(x.words)
	starts := make([]int32, 0, len(x.words)+1) // of the lists of the distinct words in one array
	for k, id := range x.words {
		if k == 0 || id != x.words[k-1] {
			place[id] = int32(k)
			starts = append(starts, int32(k))
		}
	}
	starts = append(starts, int32(total))
	x.words = slices.Clip(slices.Compact(x.words))
	all := make([]int32, total)
	x.posts = make([][]int32, len(x.words))
	for k := range x.posts {
		x.posts[k] = all[starts[k]:starts[k+1]:starts[k+1]]
	}
	x.sentences = make([]plainSentence, len(a.Sentences))
	for i := range a.Sentences {
		s := &a.Sentences[i]
		for _, id := range s.Content {
			all[place[id]] = int32(i)
			place[id]++
		}
		x.sentences[i] = l.measure(s)
		if x.lead < 0 && (s.Role == model.Body || s.Role == model.Standfirst) {
			x.lead = i
		}
	}
	return x
}

// longestMeasured is how many words of a sentence are compared word by word. Nobody writes so many;
// a text without full stops has them.
const longestMeasured = 800

// measure fills what a sentence is by itself.
func (l *Linker) measure(s *reading.Sentence) plainSentence {
	n := len(s.Sequence)
	p := plainSentence{utterance: quotation.Words(s), terms: meaning.ByClass(slices.Clone(s.Terms)), words: make([]int32, 0, len(s.Tokens)), sequence: make([]int32, n), names: make([]bool, n), plain: make([]int32, 0, n), linkable: s.News && len(s.Content) > 0}
	for k, t := range s.Sequence {
		p.sequence[k] = s.Words[t]
		if p.names[k] = s.Name[t]; !s.Name[t] {
			p.plain = append(p.plain, s.Words[t])
		}
		if s.Quoted[t] {
			p.uttered = append(p.uttered, s.Words[t])
		}
	}
	if n > len(s.Content) {
		first := l.met.place[0] // nothing has met yet
		for k, id := range p.sequence {
			if at := first[id] - 1; at >= 0 {
				p.names[at] = p.names[at] || p.names[k]
			} else {
				first[id] = int32(k + 1)
			}
		}
		for k, id := range p.sequence {
			p.names[k] = p.names[first[id]-1]
		}
		for _, id := range p.sequence {
			first[id] = 0
		}
	}
	for t, id := range s.Words {
		if id < 0 || len(p.words) == longestMeasured {
			continue
		}
		p.words = append(p.words, id)
		if s.Quoted[t] {
			p.quoted = append(p.quoted, id)
		}
	}
	for _, id := range s.Content {
		if l.facts[id].figure {
			p.figures++
		}
	}
	for k := range s.Tokens {
		t := &s.Tokens[k]
		if t.Kind == token.Word && lexicon.Negation(t.Lower) {
			p.negated = true
		}
		if t.Text == "?" && k >= len(s.Tokens)-2 {
			p.question = true
		}
	}
	return p
}
