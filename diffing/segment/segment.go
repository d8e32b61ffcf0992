// Package segment splits a paragraph into sentences, the units that the differ links.
//
// English has rules of its own, made for news and kind to informal text: the scanner
// stops at every mark that may end a sentence and weighs the words on both sides.
// Other languages follow the Unicode rules (UAX 29) and what is known of their abbreviations. Splitting a sentence in the middle
// costs the differ more than joining two, so in doubt the rules do not split.
//
//	segment.go      Span, Sentences: the choice of rules by language
//	scanner.go      scanner: walks the paragraph, reads marks and what closes after them
//	context.go      the word before a mark, what follows it
//	rules.go        whether a mark ends an English sentence
//	speech.go       quotations and their speakers, speech that breaks off
//	words.go        word lists: abbreviations, words that open sentences, reporting verbs
//	list.go         bullets, enumerations, lines that are items
//	informal.go     emoticons, text without capitals, headline capitals
//	unicode.go      every other language
//	abroad.go       abbreviations and ordinals of other languages
package segment

// Span is one sentence: paragraph[Start:End], in bytes, without white space around it.
type Span struct{ Start, End int }

// Sentences gives the sentences of a paragraph in order. They never overlap, none is
// empty, and nothing but white space lies between, before and after them, whatever
// bytes the paragraph is made of. A single newline counts as white space, except that
// the items of a list break there. language is a BCP 47 tag; "" is taken for English.
func Sentences(paragraph string, language string) []Span {
	if !isEnglish(language) {
		return unicodeSentences(paragraph, language)
	}
	s := newScanner(paragraph)
	s.run()
	return s.spans
}

// isEnglish tells whether the English rules apply: no language, "en" or any of its regions.
func isEnglish(language string) bool {
	return language == "" || len(language) >= 2 && language[0]|0x20 == 'e' && language[1]|0x20 == 'n'
}
