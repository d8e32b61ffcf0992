package entity

import (
	"strings"

	"github.com/agnivade/levenshtein"
	"github.com/gosimple/unidecode"
	"github.com/xrash/smetrics"

	"crosscheck/diffing/lexicon"
)

// Alike tells whether two words (lower case) look like one name misspelled: a few letters apart.
func Alike(a, b string) bool {
	a, b = ASCII(a), ASCII(b)
	short := min(len(a), len(b))
	if short < 4 || a == b {
		return false
	}
	far := levenshtein.ComputeDistance(a, b)
	switch {
	case far <= 1:
		return true
	case far == 2:
		return short >= 5 && a[0] == b[0]
	case far <= 4:
		return short >= 6 && a[:3] == b[:3] && smetrics.JaroWinkler(a, b, 0.7, 4) >= 0.82
	}
	return false
}

var consonants = strings.NewReplacer("'", "", "’", "", "-", "", "shch", "s", "sch", "s", "tch", "c", "kh", "h", "dh", "d", "gh", "g", "ch", "c", "sh", "s", "zh", "z",
	"ts", "c", "tz", "c", "ck", "k", "q", "k", "ph", "f", "w", "v", "yu", "u", "iu", "u", "ya", "a", "ia", "a", "yy", "i", "ii", "i", "iy", "i", "yi", "i",
	"ou", "u", "oo", "u", "j", "i", "y", "i")

var vowels = strings.NewReplacer("ie", "i", "ei", "i", "ey", "i", "e", "i", "o", "u")

// Spelling is a word of a name and what all transliterations of it have in common.
type Spelling struct {
	ascii, skeleton, sound string
}

// Spell takes a word in lower case.
func Spell(word string) Spelling {
	s := Spelling{ascii: ascii(word)}
	s.skeleton = skeleton(s.ascii)
	s.sound = vowels.Replace(s.skeleton)
	return s
}

func sound(word string) string { return Spell(word).sound }

// Transliterated tells whether two words are one name brought over from
// another script in two ways ("hlushko", "glushko"; "gadhafi", "qaddafi"). Vowels alone
// make no transliteration: "pruitt" and "pruett" are two spellings.
func (s Spelling) Transliterated(t Spelling) bool {
	return s.ascii == t.ascii || s.skeleton == t.skeleton || s.sound == t.sound && bare(s.ascii) != bare(t.ascii)
}

// Transliterated tells the same of two words in lower case.
func Transliterated(a, b string) bool { return a == b || Spell(a).Transliterated(Spell(b)) }

// Sounds tells whether two words can be one name written by ear, vowels and all
// ("kiev", "kyiv"): enough to hold nothing against them, not enough to call them one.
func (s Spelling) Sounds(t Spelling) bool { return s.sound == t.sound }

// ascii gives a word in lower-case ASCII letters. Only words that are not so already cost
// the look-up: the first one unpacks the tables of unidecode, several milliseconds.
func ascii(word string) string { return strings.ToLower(ASCII(word)) }

// ASCII writes letters of other scripts and letters with marks in ASCII.
func ASCII(word string) string {
	for i := 0; i < len(word); i++ {
		if word[i] >= 0x80 {
			return unidecode.Unidecode(word)
		}
	}
	return word
}

// bare drops the vowels and doubled letters of a word.
func bare(s string) string {
	var b strings.Builder
	last := rune(0)
	for _, r := range s {
		if !strings.ContainsRune("aeiouy", r) && r != last {
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}

// skeleton folds the consonants that transliterations of one name spell differently.
func skeleton(s string) string {
	s = consonants.Replace(s)
	if strings.HasPrefix(s, "g") || strings.HasPrefix(s, "k") && len(s) > 4 {
		s = "h" + s[1:] // Belarusian and Ukrainian h, Russian g; Arabic q
	}
	var b strings.Builder
	last := rune(0)
	for _, r := range s {
		if r != last {
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}

// samePerson tells whether two full names can be one person's: one surname, and first
// names that are equal, short for each other or initials.
func samePerson(a, b []string) bool {
	a, b = trimSuffix(a), trimSuffix(b)
	if len(a) < 2 || len(b) < 2 {
		return false
	}
	x, y := a[len(a)-1], b[len(b)-1]
	if x != y && !(len(x) >= 5 && Transliterated(x, y)) {
		return false
	}
	if x != y && a[0][0] == b[0][0] {
		return true
	}
	return lexicon.SameGiven(a[0], b[0]) || len(a[0]) >= 4 && Transliterated(a[0], b[0]) ||
		len(a) > 2 && a[1] == b[0] || len(b) > 2 && b[1] == a[0]
}

func trimSuffix(words []string) []string {
	for len(words) > 1 && in(suffixes, words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	return words
}

// shortened tells whether short is long with words left out, the first one kept:
// "tamarack general", "tamarack county general hospital".
func shortened(short, long []string) bool {
	if len(short) == 0 || len(short) >= len(long) || short[0] != long[0] {
		return false
	}
	k := 0
	for _, w := range long {
		if k < len(short) && short[k] == w {
			k++
		}
	}
	return k == len(short)
}

// Variant tells whether two persons look like one whose name is spelled in two ways:
// first names that fit and surnames a few letters apart, or the other way round.
func (x *Index) Variant(a, b ID) bool {
	if a == b || a == 0 || b == 0 {
		return false
	}
	p, q := &x.entities[a], &x.entities[b]
	v, w := trimSuffix(p.Words), trimSuffix(q.Words)
	if len(v) < 2 || len(w) < 2 || p.Kind != Person && q.Kind != Person {
		return false
	}
	s, t := v[len(v)-1], w[len(w)-1]
	if s == t {
		return Alike(v[0], w[0])
	}
	return Alike(s, t) && lexicon.SameGiven(v[0], w[0])
}

// Apart tells whether two entities are surely two persons: both known by a full name,
// and the names share nothing.
func (x *Index) Apart(a, b ID) bool {
	if a == b || a == 0 || b == 0 {
		return false
	}
	p, q := &x.entities[a], &x.entities[b]
	if p.Kind != Person || q.Kind != Person || len(p.Words) < 2 || len(q.Words) < 2 {
		return false
	}
	s, t := p.Surname(), q.Surname()
	if s == t || Alike(s, t) || Transliterated(s, t) {
		return false
	}
	for _, v := range p.Words {
		for _, w := range q.Words {
			if v == w && (v == s || v == t) {
				return false
			}
		}
	}
	return true
}
