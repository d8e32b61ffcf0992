package plain

import (
	"strings"
	"unicode"
)

// Paragraphs splits text at blank lines or, where it has none, at every line end. Paragraphs have no white
// space around them; those of several lines keep their line ends. Empty ones are left out.
func Paragraphs(text string) []string {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	lines := strings.Split(strings.TrimFunc(text, unicode.IsSpace), "\n")
	blank := false
	for i, line := range lines {
		lines[i] = strings.TrimRightFunc(line, unicode.IsSpace)
		blank = blank || lines[i] == ""
	}
	var paragraphs []string
	start := 0
	for i := 0; i <= len(lines); i++ {
		if i < len(lines) && lines[i] != "" && (blank || i == start) {
			continue
		}
		if p := strings.TrimFunc(strings.Join(lines[start:i], "\n"), unicode.IsSpace); p != "" {
			paragraphs = append(paragraphs, p)
		}
		start = i
		if i < len(lines) && lines[i] == "" {
			start = i + 1
		}
	}
	return paragraphs
}

// hasContent tells whether a paragraph holds anything but punctuation, as lines of dashes or asterisks do not.
func hasContent(p string) bool {
	return strings.ContainsFunc(p, func(r rune) bool {
		return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.Is(unicode.So, r) && (r < 0x2500 || r > 0x25ff) && r != '•' && r != '©'
	})
}

// wordCount counts the words between white space.
func wordCount(s string) int {
	n, in := 0, false
	for _, r := range s {
		space := unicode.IsSpace(r)
		if !space && !in {
			n++
		}
		in = !space
	}
	return n
}

// capitalised tells whether a word begins with an upper-case letter.
func capitalised(word string) bool {
	for _, r := range word {
		return unicode.IsUpper(r)
	}
	return false
}

// sameLetters tells whether two texts have the same letters and digits in the same order.
func sameLetters(a, b string) bool {
	letters := func(s string) string {
		return strings.Map(func(r rune) rune {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				return unicode.ToLower(r)
			}
			return -1
		}, s)
	}
	a, b = letters(a), letters(b)
	return a != "" && a == b
}

// words gives the words of a line without the punctuation around them.
func words(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune(",;:|()[]/•·–—\"“”", r)
	})
}
