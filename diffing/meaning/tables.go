package meaning

import (
	_ "embed"
	"strings"
	"sync"

	"crosscheck/diffing/token"
	"crosscheck/model"
)

//go:embed poles.txt
var poles string

//go:embed classes.txt
var classes string

//go:embed acts.txt
var acts string

type class struct {
	kind model.DetailKind
	name string
	once bool
}

// entry is one way to say a member of a class: the words after the first one, as they stand.
type entry struct {
	rest          []string
	class, member int32
	next          int32 // the next entry with the same first word; 0 for none
}

type table struct {
	classes []class
	entries []entry             // the first one is none
	by      map[string][2]int32 // by the first word: its first and last entry
}

// tables are read once, when first asked for.
var tables = sync.OnceValue(func() *table {
	t := &table{entries: make([]entry, 1, 8192), by: make(map[string][2]int32, 6144)}
	for line := range strings.Lines(poles) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		line, once := strings.CutPrefix(line, "@ ")
		t.classes = append(t.classes, class{kind: model.Polarity, once: once})
		for member, side := range strings.Split(line, "|") {
			for _, word := range strings.Fields(side) {
				t.add(word, len(t.classes)-1, member)
			}
		}
	}
	for line := range strings.Lines(classes) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		line, once := strings.CutPrefix(line, "@ ")
		head, members, _ := strings.Cut(line, ":")
		kind, name, _ := strings.Cut(head, " ")
		c := class{kind: model.Other, name: strings.ReplaceAll(name, "_", " "), once: once}
		switch kind {
		case "place":
			c.kind = model.Place
		case "name":
			c.kind = model.Name
		case "date":
			c.kind = model.Date
		}
		t.classes = append(t.classes, c)
		for member, words := range strings.Fields(members) {
			for word := range strings.SplitSeq(words, "/") {
				t.add(word, len(t.classes)-1, member)
			}
		}
	}
	return t
})

// actTable is read once too. An act is a class of one member.
var actTable = sync.OnceValue(func() *table {
	t := &table{entries: make([]entry, 1, 1024), by: make(map[string][2]int32, 1024)}
	n := 0
	for line := range strings.Lines(acts) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		for word := range strings.FieldsSeq(line) {
			t.add(word, n, 0)
		}
		n++
	}
	return t
})

// add enters one way to say a member, with its regular forms where it is one word that does
// not begin with "=".
func (t *table) add(phrase string, class, member int) {
	form, exact := strings.CutPrefix(phrase, "=")
	var rest []string
	first, more, phrased := strings.Cut(form, "_")
	if phrased {
		rest = strings.Split(more, "_")
	}
	enter := func(first string) {
		n := int32(len(t.entries))
		t.entries = append(t.entries, entry{rest: rest, class: int32(class), member: int32(member)})
		ends, ok := t.by[first]
		if !ok {
			ends[0] = n
		} else {
			t.entries[ends[1]].next = n
		}
		ends[1] = n
		t.by[first] = ends
	}
	enter(first)
	if exact || phrased {
		return
	}
	for _, other := range forms(form) {
		enter(other)
	}
}

// forms gives the regular plural, past and participle of a word, whether it is a noun or a verb.
func forms(word string) []string {
	last := word[len(word)-1]
	if last == 's' || len(word) < 3 {
		return nil
	}
	stem, plural := word, word+"s"
	switch {
	case last == 'e':
		stem = word[:len(word)-1]
	case last == 'y' && !strings.ContainsRune("aeou", rune(word[len(word)-2])):
		return []string{word[:len(word)-1] + "ies", word[:len(word)-1] + "ied", word + "ing"}
	case last == 'x' || last == 'z' || strings.HasSuffix(word, "ch") || strings.HasSuffix(word, "sh"):
		plural = word + "es"
	case doubles(word):
		stem = word + string(last)
	}
	return []string{plural, stem + "ed", stem + "ing"}
}

// doubles tells whether a word of one syllable ends in a consonant after one vowel: "stab",
// "stabbed".
func doubles(word string) bool {
	n := len(word)
	vowel := func(i int) bool { return strings.IndexByte("aeiou", word[i]) >= 0 }
	return n <= 5 && !vowel(n-1) && vowel(n-2) && !vowel(n-3) && word[n-1] != 'w' && word[n-1] != 'y' && word[n-1] != 'x'
}

// matches tells how many tokens an entry takes at the beginning of a run.
func (e *entry) matches(tokens []token.Token) (int, bool) {
	if len(tokens) <= len(e.rest) {
		return 0, false
	}
	for i, w := range e.rest {
		if tokens[i+1].Lower != w {
			return 0, false
		}
	}
	return len(e.rest) + 1, true
}
