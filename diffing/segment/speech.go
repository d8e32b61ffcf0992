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
			return !strings.HasPrefix(s.text[i:], word+" that ")
		case n == 0 && opensSentence(word) && word != "Mr" && word != "Mrs" && word != "Ms":
			return false
		case !capital(word) && (n == 0 || !joinsName(word)):
			return false
		}
		i += len(word)
		if strings.HasPrefix(s.text[i:], ", ") && n > 0 {
			i = s.afterApposition(i + 2)
			return i > 0 && reports(wordAt(s.text, i))
		}
		if i < len(s.text) && s.text[i] == '.' {
			i++
		}
		if i >= len(s.text) || s.text[i] != ' ' {
			return false
		}
		i++
	}
	return false
}

// maxApposition bounds the bytes of what may be told of a speaker between name and verb.
const maxApposition = 80

// afterApposition gives the position after the comma that closes an apposition at i, or 0.
func (s *scanner) afterApposition(i int) int {
	text := s.text[i:min(i+maxApposition, len(s.text))]
	n := strings.IndexAny(text, ",!?\"")
	if n < 0 || text[n] != ',' || n+1 >= len(text) || text[n+1] != ' ' {
		return 0
	}
	return i + n + 2
}

// asks tells whether the small word at i goes on with a question without quotation marks:
// "Why now? he asked", "Who knew? asked Ms. Smith".
func (s *scanner) asks(i int) bool {
	word := wordAt(s.text, i)
	if reports(word) {
		return true
	}
	i += len(word)
	return i < len(s.text) && s.text[i] == ' ' && reports(wordAt(s.text, i+1))
}

// dash handles dashes at i. Speech that breaks off ends a sentence there: "We need a — Do
// you have one?" Only a function word with a capital, in running text, tells so.
func (s *scanner) dash(i int) int {
	end := i
	for end < len(s.text) && kindAt(s.text, end) == dash {
		_, size := utf8.DecodeRuneInString(s.text[end:])
		end += size
	}
	if end < len(s.text) && i > s.start && s.text[i-1] != ' ' {
		if n := s.brokenOff(i, end); n > 0 {
			return n
		}
	}
	if i == s.start || s.text[i-1] != ' ' || end >= len(s.text) || s.text[end] != ' ' {
		return end
	}
	word := wordAt(s.text, end+1)
	if !capital(word) || !resumes(word) || kindAt(s.text, s.wordBefore(i-1)) != lower {
		return end // a name before the dash is a dateline's: "PORT ANSELM — It was"
	}
	if after := end + 1 + len(word); after+1 < len(s.text) && s.text[after] == ' ' && kindAt(s.text, after+1) != lower || s.headline() {
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
