package reading

import (
	"slices"
	"strings"

	"crosscheck/diffing/lexicon"
	"crosscheck/diffing/token"
)

// Word is what the vocabulary knows of one word.
type Word struct {
	Key      string  // stem, or figure without its commas
	Surface  string  // folded form first met
	Rarity   float64 // lexicon.Rarity of the form; names count as rare
	Function bool
	Figure   bool
	Name     bool // first met as part of a name
	Changed  bool // an irregular form: "took", "found"
	related  []int32
	opposite []int32
	near     []Near
}

// Near is a word of the story that stands in the same surroundings as another.
type Near struct {
	ID   int32
	Near float32
}

// Vocabulary numbers the words of a story in order of first use.
type Vocabulary struct {
	Words   []Word
	ids     map[string]int32
	forms   map[string]form // by folded word
	instead [][]int32       // by id, see Instead
}

// form is what a folded word is in any story.
type form struct {
	key     string
	rarity  float64
	changed bool // an irregular form
}

// newVocabulary makes an empty vocabulary with room for the words of so many tokens.
func newVocabulary(tokens int) *Vocabulary {
	words := tokens / 3
	return &Vocabulary{Words: make([]Word, 0, words), ids: make(map[string]int32, words), forms: make(map[string]form, words)}
}

var spelledNumbers = map[string]string{
	"two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10",
	"eleven": "11", "twelve": "12", "dozen": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15", "sixteen": "16",
	"seventeen": "17", "eighteen": "18", "nineteen": "19", "twenty": "20", "thirty": "30", "forty": "40", "fifty": "50",
	"sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90",
}

// Numeral gives a number word (lower case) in figures ("twelve": "12"), and any other word as it is.
func Numeral(word string) string {
	if word == "one" {
		return "1"
	}
	if n, ok := spelledNumbers[word]; ok {
		return n
	}
	return word
}

// add gives the id of a token's word, new or known.
func (v *Vocabulary) add(t *token.Token, name bool) int32 {
	var key string
	var f form
	figure := t.Kind == token.Figure
	if figure {
		key = strings.TrimRight(strings.ReplaceAll(t.Lower, ",", ""), ".")
	} else {
		f = v.form(t)
		key = f.key
		if n, ok := spelledNumbers[t.Lower]; ok && !name {
			key, figure = n, true
		}
	}
	function := key != "" && key[0] == 0
	id, ok := v.ids[key]
	if ok && v.Words[id].Surface == t.Lower && v.Words[id].Name == name {
		return id
	}
	rarity := 0.9
	switch {
	case name:
	case figure:
		rarity = 0.85
	default:
		rarity = f.rarity
	}
	if ok {
		// Of several forms the commonest counts, whichever comes first.
		w := &v.Words[id]
		w.Rarity, w.Name, w.Changed = min(w.Rarity, rarity), w.Name && name, w.Changed || f.changed
		return id
	}
	id = int32(len(v.Words))
	w := Word{Key: key, Surface: t.Lower, Rarity: rarity, Figure: figure, Function: function, Name: name, Changed: f.changed}
	v.Words = append(v.Words, w)
	v.ids[key] = id
	return id
}

// form gives what a word is, its key above all: its stem, in American spelling. Function words have
// keys of their own, which begin with a zero byte: "will" and "willing" share a stem and nothing
// else.
func (v *Vocabulary) form(t *token.Token) form {
	if f, ok := v.forms[t.Lower]; ok {
		return f
	}
	f := form{key: t.Stem, rarity: lexicon.Rarity(strings.ReplaceAll(t.Lower, ".", "")), changed: t.Irregular}
	if lexicon.Function(t.Lower) {
		f.key = "\x00" + t.Lower
	} else if a := American(t.Lower); a != t.Lower {
		f.key = token.Stem(a)
	}
	v.forms[t.Lower] = f
	return f
}

// british endings and what American spelling has in their place.
var british = [][2]string{
	{"isation", "ization"}, {"ising", "izing"}, {"ised", "ized"}, {"ises", "izes"}, {"ise", "ize"},
	{"yse", "yze"}, {"ysed", "yzed"}, {"our", "or"}, {"oured", "ored"}, {"ours", "ors"}, {"ouring", "oring"}, {"oural", "oral"},
	{"tre", "ter"}, {"tres", "ters"}, {"ence", "ense"}, {"ogue", "og"}, {"elled", "eled"}, {"elling", "eling"}, {"aeology", "eology"},
}

// American gives the American spelling of a word in British spelling, and any other word as
// it is. Words are lower case.
func American(lower string) string {
	if len(lower) < 5 {
		return lower
	}
	for _, e := range british {
		if base, ok := strings.CutSuffix(lower, e[0]); ok {
			if other := base + e[1]; lexicon.Rank(other) < lexicon.Rank(lower) {
				return other
			}
		}
	}
	return lower
}

// Related gives the ids of the words of this story that are near in meaning to word id
// (see lexicon.Kin), in the order of the lexicon.
func (v *Vocabulary) Related(id int32) []int32 { return v.Words[id].related }

// Opposite tells whether two words are antonyms.
func (v *Vocabulary) Opposite(a, b int32) bool {
	return slices.Contains(v.Words[a].opposite, b)
}

// Opposed tells whether a word has an antonym in this story.
func (v *Vocabulary) Opposed(id int32) bool { return len(v.Words[id].opposite) > 0 }

// Near gives the words of this story that stand in the same surroundings as word id
// (see lexicon.Near), nearest first.
func (v *Vocabulary) Near(id int32) []Near { return v.Words[id].near }

// leastInstead is how near in its surroundings a word must stand to another to be said in its place.
const leastInstead = 0.65

// Instead gives the words of this story that may be said in the place of word id: those near in
// meaning, and those in the same surroundings; no opposites, which news uses in the same surroundings.
func (v *Vocabulary) Instead(id int32) []int32 { return v.instead[id] }

// resolve looks the kin of every word up; after that the vocabulary is read only.
func (v *Vocabulary) resolve() {
	word := make([]int32, lexicon.Stems()) // by number in the lexicon: 1 + id
	number := make([]int32, len(v.Words))  // by id: 1 + number in the lexicon
	for id := range v.Words {
		if w := &v.Words[id]; w.kinless() {
			continue
		} else if n, ok := lexicon.Number(w.Key); ok {
			word[n], number[id] = int32(id)+1, int32(n)+1
		}
	}
	for id := range v.Words {
		w := &v.Words[id]
		if w.kinless() {
			continue
		}
		v.resolveWord(int32(id))
		if number[id] == 0 {
			continue
		}
		lexicon.Near(int(number[id])-1, func(other int, near float32) {
			if o := word[other]; o != 0 {
				w.near = append(w.near, Near{o - 1, near})
			}
		})
	}
	for id := range v.Words {
		for _, o := range v.Words[id].opposite { // that goes for both
			if w := &v.Words[o]; !slices.Contains(w.opposite, int32(id)) {
				w.opposite = append(w.opposite, int32(id))
			}
		}
	}
	v.instead = make([][]int32, len(v.Words))
	for id := range v.Words {
		w, instead := &v.Words[id], &v.instead[id]
		add := func(other int32) {
			if !v.Opposite(int32(id), other) && !slices.Contains(*instead, other) {
				*instead = append(*instead, other)
			}
		}
		for _, r := range w.related {
			add(r)
		}
		for _, n := range w.near {
			if n.Near >= leastInstead {
				add(n.ID)
			}
		}
	}
}

// kinless tells whether a word means nothing that a lexicon could know: a name, a figure.
func (w *Word) kinless() bool { return w.Function || w.Figure }

func (v *Vocabulary) resolveWord(id int32) {
	w := &v.Words[id]
	visit := func(r lexicon.Relation, stem string) {
		other, ok := v.ids[stem]
		if !ok || other == id {
			return
		}
		if r == lexicon.Related {
			w.related = append(w.related, other)
		} else {
			w.opposite = append(w.opposite, other)
		}
	}
	lexicon.Kin(w.Key, visit)
	// "Older" has the opposites of "old".
	for _, ending := range []string{"er", "est"} {
		if base, ok := strings.CutSuffix(w.Key, ending); ok && len(base) > 2 {
			lexicon.Kin(base, func(r lexicon.Relation, stem string) {
				if r == lexicon.Opposite {
					visit(r, stem)
				}
			})
		}
	}
}
