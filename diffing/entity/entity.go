// Package entity finds who and what the articles of a story name: persons with their
// titles, organisations with their acronyms and short forms, places. Every name gets
// one entity for the whole story, so that "Sheriff Tom Haskell", "Haskell" and "the
// sheriff", or "F.B.I." and "Federal Bureau of Investigation", meet.
//
//	entity.go    Find: mentions of a whole story, entities, look-ups
//	words.go     closed classes: titles, roles, words of organisations, given names
//	scan.go      runs of capitalised words cut into names and titles
//	roles.go     what a person is, as the sentence says it beside the name
//	acronym.go   acronyms and what they stand for
//	resolve.go   mentions to entities
//	same.go      when two names can be one: spellings, transliterations, short forms
//
// It knows no syntax: in doubt two names stay two entities, and a role stays nobody's.
package entity

import (
	"slices"
	"strings"

	"crosscheck/diffing/token"
)

// Sentence is what Find reads of a sentence. The slices run parallel to Tokens.
type Sentence struct {
	Tokens []token.Token
	Name   []bool // part of a name
	Quoted []bool // inside quotation marks
}

// ID numbers the entities of a story from 1; 0 is nobody.
type ID int32

// Kind is the rough type of an entity.
type Kind uint8

const (
	Unknown Kind = iota
	Person
	Organisation
	Place
)

// String names the kind.
func (k Kind) String() string {
	switch k {
	case Person:
		return "person"
	case Organisation:
		return "organisation"
	case Place:
		return "place"
	}
	return "unknown"
}

// Gender is what pronouns can stand for a person, as far as titles and given names tell.
type Gender uint8

const (
	AnyGender Gender = iota
	Male
	Female
)

// Entity is one person, organisation or place of the story.
type Entity struct {
	Key    string   // normal form of the fullest name: folded words, without titles
	Words  []string // the same by word
	Kind   Kind
	Gender Gender
	Roles  []string // what a person is said to be: "fire chief", "mayor"
}

// Surname gives the last word of a person's name.
func (e *Entity) Surname() string { return e.Words[len(e.Words)-1] }

// Body tells whether an organisation is people rather than a building: a department or an
// agency, to which one can be "in" without being anywhere.
func (e *Entity) Body() bool {
	for _, w := range e.Words {
		if in(joiners, w) && w != "museum" && w != "church" && w != "court" && w != "house" && w != "school" && w != "university" && w != "college" && w != "center" && w != "centre" {
			return true
		}
	}
	return len(e.Words) == 1
}

// Mention is one place in a sentence where an entity is named: tokens First to Last
// (exclusive) without the title. The spans of tokens that say what the person is stand
// in Role, a title or an apposition, and in Office, by a verb ("will become chairman");
// their Last is 0 where there is none.
type Mention struct {
	First, Last  int
	Entity       ID
	Role, Office Span
}

// Span is a run of tokens, Last exclusive.
type Span struct{ First, Last int }

// Index holds the entities of a story and where they are named.
type Index struct {
	entities []Entity      // by ID; the first is nobody
	mentions [][][]Mention // by article and sentence, in order of the text
	roles    map[string][]ID
}

// Find reads the names of all articles of a story together.
func Find(articles [][]Sentence) *Index {
	x := &Index{entities: make([]Entity, 1), mentions: make([][][]Mention, len(articles)), roles: make(map[string][]ID)}
	var names []name
	order := inOrder(articles)
	for _, a := range order {
		x.mentions[a] = make([][]Mention, len(articles[a]))
		for i := range articles[a] {
			names = scan(&articles[a][i], a, i, names)
		}
	}
	r := &resolver{names: names, index: x, acronyms: acronyms(articles, order, names)}
	r.resolve(len(articles))
	for n := range r.names {
		m := &r.names[n]
		x.mentions[m.article][m.sentence] = append(x.mentions[m.article][m.sentence],
			Mention{First: m.first, Last: m.last, Entity: m.entity, Role: Span{m.roleFirst, m.roleLast}, Office: m.office})
	}
	return x
}

// inOrder gives the articles in the order of their text: where a name could belong to two
// people the answer must not hang on which article the reader named first.
func inOrder(articles [][]Sentence) []int {
	order := make([]int, len(articles))
	for a := range order {
		order[a] = a
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return slices.CompareFunc(articles[a], articles[b], func(x, y Sentence) int {
			return slices.CompareFunc(x.Tokens, y.Tokens, func(s, t token.Token) int { return strings.Compare(s.Text, t.Text) })
		})
	})
	return order
}

// Mentions gives the names of a sentence in order.
func (x *Index) Mentions(article, sentence int) []Mention { return x.mentions[article][sentence] }

// Len gives the number of entities.
func (x *Index) Len() int { return len(x.entities) - 1 }

// Entity gives an entity of the story; nobody for 0.
func (x *Index) Entity(id ID) *Entity { return &x.entities[id] }

// Holder gives the person that a role ("mayor", "fire chief") belongs to, when the story
// gives it to one person alone; 0 otherwise.
func (x *Index) Holder(role string) ID {
	if ids := x.roles[role]; len(ids) == 1 {
		return ids[0]
	}
	return 0
}

// Holds tells whether a person is said to have a role whose head this is.
func (x *Index) Holds(id ID, head string) bool { return slices.Contains(x.roles[head], id) }

// addRole notes that a person has a role, under its whole phrase and under its head.
func (x *Index) addRole(id ID, role string) {
	e := &x.entities[id]
	if slices.Contains(e.Roles, role) {
		return
	}
	e.Roles = append(e.Roles, role)
	keys := []string{role, role[strings.LastIndexByte(role, ' ')+1:]}
	if first, _, more := strings.Cut(role, " "); more && in(ranks, first) {
		keys = keys[:1] // a former or deputy mayor is not the mayor
	}
	for _, key := range keys {
		if !slices.Contains(x.roles[key], id) {
			x.roles[key] = append(x.roles[key], id)
		}
	}
}
