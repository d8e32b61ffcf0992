package meaning

import (
	"iter"
	"strings"

	"crosscheck/diffing/token"
)

// table finds what can be said with a word. It is made at every start of the program, of some
// thousand words: a map of strings would take several times as long to fill, and as much memory.
type table struct {
	classes []class
	entries []entry // the first one is none
	heads   []int32 // by hash, or the next free place behind it: the last entry of a word; 0 for none
	filled  int     // how many heads there are
	words   []byte  // the first words of entries, one behind the other
	rests   []string
}

// entry is one way to say a member of a class.
type entry struct {
	at            uint32 // where its first word stands in words
	length        uint16 // of the first word
	rest          uint16 // in rests: the words behind it, as they stand, with "_" between them; the first one is none
	class, member uint16
	next          int32 // the next entry with the same first word, behind the last one the first
}

// newTable makes a table with room for what a text of so many bytes says.
func newTable(text int) *table {
	const each = 3 // bytes for an entry: of a word of eight letters there are four
	entries := text/each + 1
	t := &table{entries: make([]entry, 1, entries), words: make([]byte, 0, 7*entries), rests: make([]string, 1, 512)}
	t.grow(entries)
	return t
}

// grow makes room for more words.
func (t *table) grow(least int) {
	old, n := t.heads, 1
	for n < least {
		n *= 2
	}
	t.heads = make([]int32, n)
	for _, head := range old {
		if head != 0 {
			*find(t, t.first(head)) = head
		}
	}
}

// first gives the first word of an entry.
func (t *table) first(n int32) []byte {
	e := &t.entries[n]
	return t.words[e.at : e.at+uint32(e.length)]
}

// find gives the place of a word's last entry.
func find[W string | []byte](t *table, word W) *int32 {
	hash := uint32(2166136261) // FNV-1a
	for i := range len(word) {
		hash = (hash ^ uint32(word[i])) * 16777619
	}
	for mask := uint32(len(t.heads) - 1); ; hash++ {
		if head := &t.heads[hash&mask]; *head == 0 || string(t.first(*head)) == string(word) {
			return head
		}
	}
}

// of gives the entries of a word, in the order in which they came.
func (t *table) of(word string) iter.Seq[*entry] {
	return func(give func(*entry) bool) {
		last := *find(t, word)
		for at := last; at != 0; {
			at = t.entries[at].next
			if !give(&t.entries[at]) || at == last {
				return
			}
		}
	}
}

// add enters one way to say a member, with its regular forms where it is one word that does
// not begin with "=".
func (t *table) add(phrase string, class, member int) {
	form, exact := strings.CutPrefix(phrase, "=")
	first, rest, phrased := strings.Cut(form, "_")
	t.enter(first, "", rest, class, member)
	if exact || phrased {
		return
	}
	forms(form, func(stem, ending string) { t.enter(stem, ending, "", class, member) })
}

// enter enters a way to say a member: a word, in two parts, and the words behind it.
func (t *table) enter(stem, ending, rest string, class, member int) {
	e := entry{at: uint32(len(t.words)), length: uint16(len(stem) + len(ending)), class: uint16(class), member: uint16(member)}
	t.words = append(append(t.words, stem...), ending...)
	if rest != "" {
		e.rest = uint16(len(t.rests))
		t.rests = append(t.rests, rest)
	}
	if 4*t.filled >= 3*len(t.heads) {
		t.grow(2 * len(t.heads))
	}
	n := int32(len(t.entries))
	t.entries = append(t.entries, e)
	head := find(t, t.first(n))
	if last := *head; last == 0 {
		t.entries[n].next = n
		t.filled++
	} else {
		t.entries[n].next, t.entries[last].next = t.entries[last].next, n
		t.words = t.words[:e.at]
		t.entries[n].at = t.entries[last].at
	}
	*head = n
}

// terms gives the terms of a sentence in order.
func (t *table) terms(tokens []token.Token) []Term {
	var out []Term
	for i := range tokens {
		if tokens[i].Kind != token.Word {
			continue
		}
		from := len(out)
		for e := range t.of(tokens[i].Lower) {
			if n, ok := matches(t.rests[e.rest], tokens[i:]); ok && !within(out[:from], i, int(e.class)) {
				out = add(out, from, Term{i, i + n, int(e.class), int(e.member)})
			}
		}
	}
	return out
}

// within tells whether a phrase of a class that began before token i goes on there: "guilty" in "found not
// guilty" says nothing by itself.
func within(terms []Term, i, class int) bool {
	for k := len(terms) - 1; k >= 0; k-- {
		if terms[k].Class == class && terms[k].Last > i {
			return true
		}
	}
	return false
}

// matches tells how many tokens an entry takes at the beginning of a run, of which rest are the
// words behind the first one.
func matches(rest string, tokens []token.Token) (int, bool) {
	n := 1
	for ; rest != ""; n++ {
		var word string
		word, rest, _ = strings.Cut(rest, "_")
		if n == len(tokens) || tokens[n].Lower != word {
			return 0, false
		}
	}
	return n, true
}

// forms gives the regular plural, past and participle of a word, whether it is a noun or a verb,
// as stem and ending.
func forms(word string, give func(stem, ending string)) {
	last := word[len(word)-1]
	if len(word) < 3 || last == 's' && !strings.HasSuffix(word, "ss") {
		return
	}
	stem, plural := word, "s"
	switch {
	case last == 'e':
		stem = word[:len(word)-1]
	case last == 'y' && !strings.ContainsRune("aeou", rune(word[len(word)-2])):
		stem = word[:len(word)-1]
		give(stem, "ies")
		give(stem, "ied")
		give(word, "ing")
		return
	case last == 'x' || last == 'z' || last == 's' || strings.HasSuffix(word, "ch") || strings.HasSuffix(word, "sh"):
		plural = "es"
	case doubles(word):
		stem = word + word[len(word)-1:]
	}
	give(word, plural)
	give(stem, "ed")
	give(stem, "ing")
}

// doubles tells whether a word doubles its last consonant: one of one syllable that ends in a consonant after one
// vowel, "stab", or one whose last syllable is stressed, "acquit".
func doubles(word string) bool {
	n := len(word)
	vowel := func(i int) bool { return strings.IndexByte("aeiou", word[i]) >= 0 }
	if vowel(n-1) || word[n-1] == 'w' || word[n-1] == 'y' || word[n-1] == 'x' {
		return false
	}
	if strings.HasSuffix(word, "quit") {
		return true
	}
	if !vowel(n-2) || vowel(n-3) {
		return false
	}
	syllables := 0
	for i := range n {
		if vowel(i) && (i == 0 || !vowel(i-1)) {
			syllables++
		}
	}
	return syllables == 1 || stressed(word)
}

// stressed tells whether the last syllable of a longer word that ends in a consonant is stressed.
func stressed(word string) bool {
	switch word {
	case "limit", "vomit", "offer", "suffer", "differ", "pilfer", "target", "budget", "margin":
		return false
	}
	for _, ending := range []string{"mit", "fer", "cur", "pel", "bid", "gret", "but", "get", "gin"} {
		if strings.HasSuffix(word, ending) {
			return true
		}
	}
	return false
}
