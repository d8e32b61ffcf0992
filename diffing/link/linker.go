package link

import (
	"slices"

	"crosscheck/diffing/lexicon"
	"crosscheck/diffing/reading"
	"crosscheck/diffing/token"
	"crosscheck/model"
)

// Linker links the articles of one story, pair by pair. What does not depend on the
// partner is measured once. It is not safe for use by several goroutines at a time;
// each may have a Linker of its own.
type Linker struct {
	v        *reading.Vocabulary
	articles []indexed

	// Scratch by word id, valid for the words of the two articles of the pair at hand.
	weight []float32
	df     [2][]int32 // in how many sentences of each side
	topic  []bool     // in a headline of either side

	dp     [2][]float32 // scratch of densest and explain
	counts [4][]int16
}

// indexed is an article with its inverted index and what its sentences are by themselves.
type indexed struct {
	*reading.Article
	words     []int32   // distinct content words, ascending
	posts     [][]int32 // by position in words: sentences that hold the word, ascending
	sentences []plainSentence
	headline  int
	lead      int
}

// plainSentence is what a sentence is without regard to a partner.
type plainSentence struct {
	words    []int32 // ids in order, signs left out
	quoted   []int32 // the same inside quotation marks
	figures  int
	names    []bool // by position in Content: the word is part of a name
	negated  bool
	question bool
}

// NewLinker indexes the articles of a story.
func NewLinker(story *reading.Story) *Linker {
	n := len(story.Vocabulary.Words)
	l := &Linker{v: story.Vocabulary, weight: make([]float32, n), df: [2][]int32{make([]int32, n), make([]int32, n)}, topic: make([]bool, n)}
	for a := range story.Articles {
		l.articles = append(l.articles, index(l.v, &story.Articles[a]))
	}
	return l
}

func index(v *reading.Vocabulary, a *reading.Article) indexed {
	x := indexed{Article: a, lead: -1}
	for i := range a.Sentences {
		x.words = append(x.words, a.Sentences[i].Content...)
	}
	slices.Sort(x.words)
	x.words = slices.Clip(slices.Compact(x.words))
	x.posts = make([][]int32, len(x.words))
	x.sentences = make([]plainSentence, len(a.Sentences))
	found := false
	for i := range a.Sentences {
		s := &a.Sentences[i]
		for _, id := range s.Content {
			at, _ := slices.BinarySearch(x.words, id)
			x.posts[at] = append(x.posts[at], int32(i))
		}
		x.sentences[i] = measure(v, s)
		if s.Role == model.Headline && !found {
			x.headline, found = i, true
		}
		if x.lead < 0 && (s.Role == model.Body || s.Role == model.Standfirst) {
			x.lead = i
		}
	}
	return x
}

// measure fills what a sentence is by itself.
func measure(v *reading.Vocabulary, s *reading.Sentence) plainSentence {
	p := plainSentence{names: make([]bool, len(s.Content))}
	for t, id := range s.Words {
		if id < 0 {
			continue
		}
		p.words = append(p.words, id)
		if s.Quoted[t] {
			p.quoted = append(p.quoted, id)
		}
		if s.Name[t] {
			if at, ok := slices.BinarySearch(s.Content, id); ok {
				p.names[at] = true
			}
		}
	}
	for _, id := range s.Content {
		if v.Words[id].Figure {
			p.figures++
		}
	}
	for k, t := range s.Tokens {
		if t.Kind == token.Word && lexicon.Negation(t.Lower) {
			p.negated = true
		}
		if t.Text == "?" && k >= len(s.Tokens)-2 {
			p.question = true
		}
	}
	return p
}
