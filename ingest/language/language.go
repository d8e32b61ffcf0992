// Package language tells the language of an article from its script, from letters that only one language
// has, and from its commonest words. It knows the languages whose news is read most and says nothing of
// a text that it is not sure of.
//
//	language.go  Detect, Check, Tag
//	script.go    languages that their script gives away
//	words.go     the commonest words of languages in Latin letters
package language

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// looked is how many letters and words decide.
const (
	lookedLetters = 6000
	lookedWords   = 1200
)

// Detect gives the language of a text as a BCP 47 tag ("en", "zh"), or "" where that is unsure.
func Detect(text string) string {
	if tag, latin := byScript(text); !latin {
		return tag
	}
	return byWords(text)
}

// Check gives the language of a text of which its source states one: the stated one, unless the text is clearly in another.
// Sites and programs set up in English call all their texts so.
func Check(stated, text string) string {
	base, _, _ := strings.Cut(strings.ToLower(stated), "-")
	switch base {
	case "":
		return Detect(text)
	case "nb", "nn":
		base = "no"
	}
	listed := -1
	for i := range languages {
		if tagOf(i) == base {
			listed = i
		}
	}
	if listed < 0 {
		return stated // nothing is known of it, or its script tells it
	}
	if tag, latin := byScript(text); !latin {
		if tag != "" {
			return tag
		}
		return stated
	}
	const clear = 12 // common words; and three times as many as the stated language has
	hits, _ := count(text)
	for i, n := range hits {
		if n >= clear && n >= 3*hits[listed] && n == slices.Max(hits[:]) {
			return tagOf(i)
		}
	}
	return stated
}

// Tag brings the name of a language as pages and files state it into the form of BCP 47: "en_us" becomes
// "en-US". What cannot be one becomes "".
func Tag(name string) string {
	name = strings.TrimSpace(strings.ReplaceAll(name, "_", "-"))
	if before, _, ok := strings.Cut(name, "."); ok { // en_US.UTF-8
		name = before
	}
	switch lower := strings.ToLower(name); lower {
	case "english", "englisch", "anglais":
		return "en"
	case "german", "deutsch":
		return "de"
	case "french", "français":
		return "fr"
	case "spanish", "español":
		return "es"
	case "und", "zxx", "mul", "none", "default":
		return ""
	}
	if len(name) < 2 || len(name) > 35 {
		return ""
	}
	parts := strings.Split(name, "-")
	for i, p := range parts {
		if p == "" || len(p) > 8 || strings.ContainsFunc(p, func(r rune) bool {
			return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || i > 0 && r >= '0' && r <= '9')
		}) {
			return ""
		}
		switch {
		case i == 0 && (len(p) < 2 || len(p) > 3):
			return ""
		case i > 0 && len(p) == 2:
			parts[i] = strings.ToUpper(p)
		case i > 0 && len(p) == 4:
			parts[i] = strings.ToUpper(p[:1]) + strings.ToLower(p[1:])
		default:
			parts[i] = strings.ToLower(p)
		}
	}
	return strings.Join(parts, "-")
}

// count counts the commonest words of each language in a text, and all its words.
func count(text string) (hits [languages]int, total int) {
	for start := 0; start < len(text) && total < lookedWords; {
		r, size := utf8.DecodeRuneInString(text[start:])
		if !unicode.IsLetter(r) {
			start += size
			continue
		}
		end, lower := start, true
		for end < len(text) {
			r, size := utf8.DecodeRuneInString(text[end:])
			if !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) {
				break
			}
			lower = lower && !unicode.IsUpper(r)
			end += size
		}
		total++
		if word := text[start:end]; len(word) <= longestWord {
			if !lower {
				word = strings.ToLower(word)
			}
			for set := wordSet(word); set != 0; set &= set - 1 {
				hits[trailingZeros(set)]++
			}
		}
		start = end
	}
	return hits, total
}

// byWords tells languages in Latin letters by how many of their commonest words a text has.
func byWords(text string) string {
	hits, total := count(text)
	best, second := 0, 0
	tag := ""
	for i, n := range hits {
		switch {
		case n > best:
			best, second, tag = n, best, tagOf(i)
		case n > second:
			second = n
		}
	}
	// Running text has its commonest words at every third to sixth place; a list of names has none.
	if best < 3 || best*12 < total || best == second {
		return ""
	}
	return tag
}
