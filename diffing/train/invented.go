package main

import (
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/txtar"

	"crosscheck/model"
)

// story is an invented event as two or more outlets tell it. Which sentences are linked stands either
// in a list or follows from the facts that each of them tells.
type story struct {
	name     string
	articles []model.Article
	facts    [][][]string // by article and sentence
	links    map[[2]int]string
}

// Marks in the list of a sentence's facts: that it tells nothing that another outlet has, that it
// tells more than the facts listed, and, before a fact, that it only touches it.
const (
	alone   = "-"
	more    = "+"
	touched = "~"
)

// copies is how many more times the two articles of a story with a list of links are taught, with
// sentences left out and in another order: as written they tell one thing after the other in step, and
// each nearly all that the other does.
const copies = 3

// leftOut is the share of the sentences that such a copy lacks.
const leftOut = 0.35

// invented reads the stories in some folders, comma-separated, as examples. The annotated stories are of one
// kind, and told much alike; these are of many kinds, in quite other words. Archives that have
// neither a list of links nor facts are passed over: they are kept for measuring.
func invented(folders string) ([]*example, error) {
	var out []*example
	for _, folder := range strings.Split(folders, ",") {
		files, err := filepath.Glob(filepath.Join(folder, "*.txtar"))
		if err != nil || len(files) == 0 {
			return nil, fmt.Errorf("%s: no invented stories (*.txtar) in this folder", folder)
		}
		for _, file := range files {
			s, err := readStory(file)
			if err != nil {
				return nil, err
			}
			out = append(out, s.examples()...)
		}
	}
	return out, nil
}

// readStory reads an archive. Every section whose head tells an outlet is an article, one
// sentence a line; "links" has lines "3 5 overlap". Without it, every line begins with the facts
// that the sentence tells, comma-separated, and a tab.
func readStory(file string) (*story, error) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		return nil, err
	}
	s := &story{name: strings.TrimSuffix(filepath.Base(file), ".txtar")}
	for _, section := range archive.Files {
		text := string(section.Data)
		head, body, _ := strings.Cut(text, "\n\n")
		switch {
		case section.Name == "links":
			s.links = make(map[[2]int]string)
			for line := range strings.Lines(text) {
				var at [2]int
				var label string
				if _, err := fmt.Sscan(line, &at[0], &at[1], &label); err != nil {
					return nil, fmt.Errorf("%s: %q is no link: two numbers of sentences and same, overlap or doubtful", file, strings.TrimSpace(line))
				}
				s.links[at] = label
			}
		case strings.HasPrefix(head, "outlet: "):
			s.add(head, body)
		}
	}
	return s, nil
}

// add adds an article of a head and one sentence a line.
func (s *story) add(head, body string) {
	var a model.Article
	var facts [][]string
	for line := range strings.Lines(head) {
		if value, ok := strings.CutPrefix(strings.TrimSpace(line), "published: "); ok {
			a.Published, _ = model.ParseMoment(value)
		}
	}
	for line := range strings.Lines(body) {
		list, text, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok {
			list, text = "", list
		}
		a.Sentences = append(a.Sentences, model.Sentence{Text: text})
		facts = append(facts, strings.Split(list, ","))
	}
	a.Sentences = numbered(a.Sentences)
	s.articles, s.facts = append(s.articles, a), append(s.facts, facts)
}

// numbered gives sentences their places in an article, the headline first.
func numbered(sentences []model.Sentence) []model.Sentence {
	for n := range sentences {
		role := model.Body
		if n == 0 {
			role = model.Headline
		}
		text := sentences[n].Text
		sentences[n] = model.Sentence{Index: n, Paragraph: n, Role: role, Text: text, End: len(text)}
	}
	return sentences
}

// examples gives every pair of the story's articles, and the copies of a story with a list of links.
func (s *story) examples() []*example {
	var out []*example
	for x := range s.articles {
		for y := x + 1; y < len(s.articles); y++ {
			e := s.example(x, y, every(s.articles[x]), every(s.articles[y]))
			if len(e.gold) == 0 {
				return nil
			}
			out = append(out, e)
			for c := range copies {
				if s.links != nil {
					h := fnv.New64a()
					h.Write([]byte(s.name))
					draw := rand.New(rand.NewPCG(h.Sum64(), uint64(c)))
					out = append(out, s.example(x, y, thinned(s.articles[x], draw, false), thinned(s.articles[y], draw, true)))
				}
			}
		}
	}
	return out
}

// example lays some sentences of article x against some of article y.
func (s *story) example(x, y int, left, right []int) *example {
	e := measured([2]model.Article{chosen(s.articles[x], left), chosen(s.articles[y], right)}, s.name)
	for i, a := range left {
		for j, b := range right {
			switch label := s.label(x, y, a, b); label {
			case "":
			case "doubtful":
				e.doubtful[[2]int{i, j}] = true
			default:
				e.gold[[2]int{i, j}] = label
			}
		}
	}
	return e
}

// label tells how sentence i of article x and j of article y are linked: "same", "overlap", "doubtful", or
// "" for not at all. By facts, two sentences are linked that tell one fact, and tell the same where they
// tell the same facts and no more; where one of them only touches a fact, it is in doubt.
func (s *story) label(x, y, i, j int) string {
	if s.links != nil {
		return s.links[[2]int{i, j}]
	}
	label := ""
	a, b := s.facts[x][i], s.facts[y][j]
	for _, fact := range a {
		if fact == "" || fact == alone || fact == more {
			continue
		}
		core := strings.TrimPrefix(fact, touched)
		switch {
		case slices.Contains(b, fact) && fact == core:
			label = "overlap"
		case label == "" && (slices.Contains(b, core) || slices.Contains(b, touched+core)):
			label = "doubtful"
		}
	}
	if label == "overlap" && !slices.Contains(a, more) && slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b))) {
		return "same"
	}
	return label
}

// every gives the places of all sentences of an article.
func every(a model.Article) []int {
	out := make([]int, len(a.Sentences))
	for i := range out {
		out[i] = i
	}
	return out
}

// longestBlock is how many sentences stay together at the most where an article is put in another order.
const longestBlock = 4

// thinned gives the places of the sentences of an article that a copy has: headline and lead, and of the
// rest all but a share, in their order or, block by block, in another.
func thinned(a model.Article, draw *rand.Rand, shuffled bool) []int {
	const top = 2
	var blocks [][]int
	for i := top; i < len(a.Sentences); {
		var block []int
		for n := 1 + draw.IntN(longestBlock); n > 0 && i < len(a.Sentences); n-- {
			if draw.Float64() >= leftOut {
				block = append(block, i)
			}
			i++
		}
		blocks = append(blocks, block)
	}
	if shuffled {
		draw.Shuffle(len(blocks), func(i, j int) { blocks[i], blocks[j] = blocks[j], blocks[i] })
	}
	return append(every(a)[:min(top, len(a.Sentences))], slices.Concat(blocks...)...)
}

// chosen gives an article of some of its sentences.
func chosen(a model.Article, places []int) model.Article {
	sentences := make([]model.Sentence, len(places))
	for n, i := range places {
		sentences[n] = a.Sentences[i]
	}
	a.Sentences = numbered(sentences)
	return a
}
