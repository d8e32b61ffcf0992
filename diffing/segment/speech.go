package segment

import (
	"strings"
	"unicode/utf8"
)

// maxSpeaker bounds the words that name a speaker.
const maxSpeaker = 8

// attributes tells whether the text at i is a speaker's name and a reporting verb, so
// that it goes on with the quotation before: “Why?” Mr. Smith of St. Louis asked.
func (s *scanner) attributes(i int) bool {
	for n := range maxSpeaker {
		word := wordAt(s.text, i)
		switch {
		case word == "":
			return false
		case n > 0 && reports(word):
			at := skipSpace(s.text, i+len(word))
			return wordAt(s.text, at) != "that" // "O'Hara said that" tells something else
		case n == 0 && startsAnew(word):
			return false
		case !capital(word) && (n == 0 || !joinsName(word)):
			return false
		}
		i += len(word)
		if n > 0 && i < len(s.text) && s.text[i] == ',' {
			i = s.afterApposition(i + 1)
			return i > 0 && reports(wordAt(s.text, i))
		}
		if i < len(s.text) && s.text[i] == '.' {
			i++
		}
		at := skipSpace(s.text, i)
		if at == i {
			return false
		}
		i = at
	}
	return false
}

// startsAnew tells whether the word after a quotation begins a sentence rather than a name.
func startsAnew(word string) bool {
	return opensSentence(word) && word != "Mr" && word != "Mrs" && word != "Ms"
}

// maxModifier bounds the bytes of a quotation that stands before a name as an adjective does.
const maxModifier = 60

// modifies tells whether the quotation that the cluster closes belongs to the name after it:
// the “Who Cares?” Campaign. An article or a genitive stands before it then.
func (s *scanner) modifies(m cluster) bool {
	from := max(s.start, m.start-maxModifier)
	quote := strings.LastIndexAny(s.text[from:m.start], "“\"‘")
	if quote < 0 {
		return false
	}
	before := s.previousWord(from + quote)
	return determines(before) || strings.HasSuffix(before, "'s") || strings.HasSuffix(before, "’s")
}

// maxApposition bounds the bytes of what may be told of a speaker between name and verb.
const maxApposition = 80

// afterApposition gives the position after the comma that closes an apposition at i, or 0.
func (s *scanner) afterApposition(i int) int {
	text := s.text[i:min(i+maxApposition, len(s.text))]
	n := strings.IndexAny(text, ",!?\"")
	if n < 0 || text[n] != ',' {
		return 0
	}
	return skipSpace(s.text, i+n+1)
}

// asks tells whether the small word at i goes on with a question without quotation marks:
// "Why now? he asked", "Who knew? asked Ms. Smith".
func (s *scanner) asks(i int) bool {
	word := wordAt(s.text, i)
	if reports(word) {
		return true
	}
	i += len(word)
	at := skipSpace(s.text, i)
	return at > i && reports(wordAt(s.text, at))
}

// dash handles dashes at i. Speech that breaks off ends a sentence there: "We need a — Do
// you have one?" Only a function word with a capital, in running text, tells so.
func (s *scanner) dash(i int) int {
	end := i
	for end < len(s.text) && kindAt(s.text, end) == dash {
		_, size := utf8.DecodeRuneInString(s.text[end:])
		end += size
	}
	if i == s.start {
		return end
	}
	if !s.spaceBefore(i) {
		if n := s.brokenOff(i, end); n > 0 {
			return n
		}
		return end
	}
	at := skipSpace(s.text, end)
	word := wordAt(s.text, at)
	if at == end || !capital(word) || !resumes(word) {
		return end
	}
	before := s.wordBefore(trimSpace(s.text, s.start, i))
	if kindAt(s.text, before) != lower {
		return end // a name before the dash is a dateline's: "PORT ANSELM — It was"
	}
	after := at + len(word)
	if next := skipSpace(s.text, after); next > after && next < len(s.text) && kindAt(s.text, next) != lower || s.headline() {
		return end // "— And How They Did It"
	}
	s.cut(end, end)
	return s.start
}

// brokenOff handles a dash at text[i:end] that a closing quotation mark follows: “I thought—”
// She stopped. It weighs as a question mark does. 0 where no sentence ends.
func (s *scanner) brokenOff(i, end int) int {
	m := cluster{start: i, end: end, kind: strong}
	m.close = s.readClosing(&m, end)
	if !m.quoted {
		return 0
	}
	next := s.follower(m.close)
	if next.kind != upper || !next.gap || !s.endsStrong(m, next) {
		return 0
	}
	s.cut(m.close, next.at)
	return s.start
}
