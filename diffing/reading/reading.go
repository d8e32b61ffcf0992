// Package reading reads the articles of a story once into what every later step
// of the differ works on: tokens, word ids of a vocabulary shared by the whole
// story, and which words are names, figures or stand inside quotation marks.
//
//	reading.go      Story, Article, Sentence, Read
//	values.go       whether an article has a figure, a date or a term anywhere
//	vocabulary.go   Vocabulary: words as small integers, with rarity and kin
//	names.go        which tokens are parts of names
//	quotes.go       which tokens stand inside quotation marks
//	uttered.go      the words of quotations in their normal form
//	speaker.go      who speaks
//	subject.go      whom a sentence begins with, and whom pronouns stand for
package reading

import (
	"encoding/binary"
	"slices"

	"crosscheck/diffing/calendar"
	"crosscheck/diffing/entity"
	"crosscheck/diffing/meaning"
	"crosscheck/diffing/parallel"
	"crosscheck/diffing/quantity"
	"crosscheck/diffing/token"
	"crosscheck/model"
)

// Story is a set of articles read together.
type Story struct {
	Vocabulary *Vocabulary
	Articles   []Article
	Entities   *entity.Index // who and what the story names
}

// Article is one article as read.
type Article struct {
	Sentences []Sentence
	Count     map[int32]int // in how many sentences each content word occurs

	figures []*quantity.Quantity // all figures, by value in the base unit
	dates   []*calendar.Date     // all dates, by first day
	terms   map[term]bool        // all members of classes
	members map[int]int          // by class, how many of them
}

// Sentence is one sentence as read. The slices by token run parallel to Tokens.
type Sentence struct {
	Number    int // counted through the story
	Role      model.Role
	News      bool // takes part in links
	Paragraph int
	Text      string
	begin     uint64 // the first bytes of Text, see After
	Tokens    []token.Token
	Forms     []int32    // by token: id of its folded form, signs too
	Words     []int32    // by token: id in the vocabulary, -1 for signs
	Name      []bool     // by token: part of a name
	Quoted    []bool     // by token: inside quotation marks
	single    []markKind // by token: what it does as a single quotation mark; nil for none
	Uttered   []Uttered  // the words inside quotation marks
	Mentions  []entity.Mention
	Voice     Voice  // who speaks
	Speaker   string // the key of the entity that speaks; "" where unknown
	Subject   string // the same of whom the sentence begins with, pronouns resolved
	Figures   []quantity.Quantity
	Dates     []calendar.Date
	Terms     []meaning.Term // words that exclude others in their place
	Content   []int32        // ids of the distinct content words, ascending
	Sequence  []int          // token indices of the content words, in order
}

// After tells whether the text of a sentence comes after another's in the order of their bytes:
// where two sentences are taken one first, it is the same one whichever article is on the left.
func (s *Sentence) After(t *Sentence) bool {
	if s.begin != t.begin {
		return s.begin > t.begin
	}
	return s.Text > t.Text
}

// begin gives the first eight bytes of a text as a number of the same order.
func begin(text string) uint64 {
	var first [8]byte
	copy(first[:], text)
	return binary.BigEndian.Uint64(first[:])
}

// Read reads articles whose sentences have been found.
func Read(articles []model.Article) *Story {
	story := &Story{Articles: make([]Article, len(articles))}
	parallel.Each(len(articles), func() func(int) {
		splitter := token.NewSplitter()
		return func(a int) { story.Articles[a].Sentences = split(splitter, &articles[a]) }
	})
	sentences, tokens := 0, 0
	for a := range story.Articles {
		for i := range story.Articles[a].Sentences {
			s := &story.Articles[a].Sentences[i]
			s.Number = sentences
			sentences, tokens = sentences+1, tokens+len(s.Tokens)
		}
	}
	story.Vocabulary = newVocabulary(min(tokens, 1<<14)) // many articles say the same
	forms := make(map[string]int32, cap(story.Vocabulary.Words))
	for a := range story.Articles {
		for i := range story.Articles[a].Sentences {
			number(&story.Articles[a].Sentences[i], forms)
		}
	}
	markNames(story.Articles)
	story.Entities = entities(story.Articles)
	for a := range story.Articles {
		markSpeakers(story.Entities, a, story.Articles[a].Sentences)
		story.Articles[a].index(story.Vocabulary)
		story.Articles[a].collectValues()
	}
	story.Vocabulary.resolve()
	return story
}

// split reads what an article says by itself.
func split(splitter *token.Splitter, a *model.Article) []Sentence {
	sentences := make([]Sentence, len(a.Sentences))
	for i := range a.Sentences {
		s := &a.Sentences[i]
		tokens := splitter.Split(s.Text)
		sentences[i] = Sentence{Role: s.Role, News: s.News(), Paragraph: s.Paragraph, Text: s.Text, begin: begin(s.Text), Tokens: tokens,
			Figures: quantity.Read(s.Text, tokens), Dates: calendar.Read(s.Text, tokens, a.Published), Terms: meaning.Find(tokens)}
	}
	markQuotes(sentences)
	for i := range sentences {
		sentences[i].Uttered = uttered(&sentences[i])
	}
	return sentences
}

// entities finds who and what the articles name, and gives every sentence its mentions.
func entities(articles []Article) *entity.Index {
	texts := make([][]entity.Sentence, len(articles))
	for a := range articles {
		texts[a] = make([]entity.Sentence, len(articles[a].Sentences))
		for i := range articles[a].Sentences {
			s := &articles[a].Sentences[i]
			texts[a][i] = entity.Sentence{Tokens: s.Tokens, Name: s.Name, Quoted: s.Quoted}
		}
	}
	index := entity.Find(texts)
	for a := range articles {
		for i := range articles[a].Sentences {
			articles[a].Sentences[i].Mentions = index.Mentions(a, i)
		}
	}
	return index
}

// number gives every token the id of its folded form.
func number(s *Sentence, forms map[string]int32) {
	s.Forms = make([]int32, len(s.Tokens))
	for t := range s.Tokens {
		id, ok := forms[s.Tokens[t].Lower]
		if !ok {
			id = int32(len(forms))
			forms[s.Tokens[t].Lower] = id
		}
		s.Forms[t] = id
	}
}

// index gives every token its word id and collects the content words.
func (a *Article) index(v *Vocabulary) {
	a.Count = make(map[int32]int)
	tokens := 0
	for i := range a.Sentences {
		tokens += len(a.Sentences[i].Tokens)
	}
	// What every comparison of the article walks over lies together.
	words, content, sequence := make([]int32, tokens), make([]int32, 0, tokens), make([]int, 0, tokens)
	for i := range a.Sentences {
		s := &a.Sentences[i]
		n := len(s.Tokens)
		s.Words, words = words[:n:n], words[n:]
		s.Content, s.Sequence = content[len(content):], sequence[len(sequence):]
		for t := range s.Tokens {
			s.Words[t] = -1
			tok := &s.Tokens[t]
			if tok.Kind == token.Sign {
				continue
			}
			id := v.add(tok, s.Name[t])
			s.Words[t] = id
			if !v.Words[id].Function {
				s.Content = append(s.Content, id)
				s.Sequence = append(s.Sequence, t)
			}
		}
		slices.Sort(s.Content)
		s.Content = slices.Clip(slices.Compact(s.Content))
		s.Sequence = slices.Clip(s.Sequence)
		content, sequence = content[:len(content)+len(s.Content)], sequence[:len(sequence)+len(s.Sequence)]
		for _, id := range s.Content {
			a.Count[id]++
		}
	}
}
