package safe

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Letters that look like a Latin one, pairwise: from the confusables of Unicode Technical Standard 39, those
// that are alike in the fonts of a terminal.
const (
	cyrillicLikeLatin = "аеорсухіјѕһԁԛԝАВЕКМНОРСТХІЈЅԌԚԜӀ"
	greekLikeLatin    = "οανικρυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"
	latinLikeCyrillic = "aeopcyxijshdqwABEKMHOPCTXIJSGQW"
	latinLikeGreek    = "oavikpuxABEZHIKMNOPTYX"
)

// alphabet is one of the three whose letters are mistaken for one another.
type alphabet uint8

const (
	otherAlphabet alphabet = iota
	latin
	greek
	cyrillic
)

// alphabetOf tells the alphabet of a rune.
func alphabetOf(r rune) alphabet {
	switch {
	case r < 0x80:
		if r|0x20 >= 'a' && r|0x20 <= 'z' {
			return latin
		}
		return otherAlphabet
	case r < 0x370:
		if r >= 0xc0 && r < 0x250 && r != '×' && r != '÷' {
			return latin
		}
		return otherAlphabet
	case r >= 0x400 && r < 0x530:
		if r >= 0x483 && r <= 0x489 {
			return otherAlphabet
		}
		return cyrillic
	case r < 0x400:
		if unicode.IsLetter(r) {
			return greek
		}
	}
	return otherAlphabet
}

// markHomoglyphs shows letters for what they are that stand inside a word of another alphabet and look like
// one of its own: a Cyrillic а in a Latin name. A word is left alone where a letter of the minority could
// not deceive (as in "µm" or "iPhoneом"), or where the alphabets share it evenly.
func markHomoglyphs(s string) string {
	var out strings.Builder
	written := 0
	for start := 0; start < len(s); {
		r, size := utf8.DecodeRuneInString(s[start:])
		if alphabetOf(r) == otherAlphabet {
			start += size
			continue
		}
		end, counts := start, [4]int{}
		for end < len(s) {
			r, size := utf8.DecodeRuneInString(s[end:])
			a := alphabetOf(r)
			if a == otherAlphabet {
				break
			}
			counts[a]++
			end += size
		}
		host := host(counts)
		if host == otherAlphabet || !deceives(s[start:end], host) {
			start = end
			continue
		}
		for i, r := range s[start:end] {
			if alphabetOf(r) == host {
				continue
			}
			out.WriteString(s[written : start+i])
			writeToken(&out, r)
			written = start + i + utf8.RuneLen(r)
		}
		start = end
	}
	if written == 0 {
		return s
	}
	out.WriteString(s[written:])
	return out.String()
}

// host gives the alphabet that has most of a word's letters, if the word mixes alphabets and one has more
// than each other.
func host(counts [4]int) alphabet {
	best, mixed, tie := otherAlphabet, 0, false
	for a := latin; a <= cyrillic; a++ {
		if counts[a] > 0 {
			mixed++
		}
		switch {
		case counts[a] > counts[best]:
			best, tie = a, false
		case counts[a] == counts[best] && counts[a] > 0:
			tie = true
		}
	}
	if mixed < 2 || tie {
		return otherAlphabet
	}
	return best
}

// deceives tells whether all letters of the word that are not of its host alphabet look like letters of it.
func deceives(word string, host alphabet) bool {
	for _, r := range word {
		a := alphabetOf(r)
		if a != host && !strings.ContainsRune(alike(a, host), r) {
			return false
		}
	}
	return true
}

// alike gives the letters of alphabet a that look like one of alphabet host.
func alike(a, host alphabet) string {
	switch {
	case a == cyrillic && host == latin:
		return cyrillicLikeLatin
	case a == greek && host == latin:
		return greekLikeLatin
	case a == latin && host == cyrillic:
		return latinLikeCyrillic
	case a == latin && host == greek:
		return latinLikeGreek
	}
	return ""
}
