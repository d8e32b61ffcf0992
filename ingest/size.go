package ingest

import (
	"unicode"

	"crosscheck/model"
)

// maxPieces is how many words and signs all articles of a story may have: two articles of
// ten thousand long sentences each. What is longer takes minutes to compare, and more
// memory than an article is worth.
const maxPieces = 700_000

// maxMeetings is how many words and signs may meet those of other articles: each article is compared with every other one, so
// that seventy of three thousand words cost as much as two long books.
const maxMeetings = 15_000_000

// errTooManyMeetings tells that the articles together have more than maxMeetings.
var errTooManyMeetings = &SourceError{What: "the sources hold too many long articles to compare each with every other", Do: "compare fewer articles, or cut them down"}

// errStoryTooLong tells that all articles together have more than maxPieces.
var errStoryTooLong = &SourceError{What: "the sources hold more than 700,000 words and signs in all", Do: "compare fewer articles, or cut them down"}

// errTooManyPieces tells that one article alone has more than maxPieces.
var errTooManyPieces = &SourceError{What: "holds more than 700,000 words and signs", Do: "cut it down to the article"}

// checkSize refuses a story that is too long to compare, naming the article that is so alone.
func checkSize(articles []model.Article) error {
	all := 0
	for i := range articles {
		all += len(articles[i].Text)
	}
	if all <= maxPieces && all*(len(articles)-1) <= maxMeetings {
		return nil // a word or a sign has a byte at the least
	}
	all = 0
	for i := range articles {
		n := pieces(articles[i].Text)
		if n > maxPieces {
			return explain(articles[i].Source, errTooManyPieces)
		}
		all += n
	}
	switch {
	case all > maxPieces:
		return errStoryTooLong
	case all*(len(articles)-1) > maxMeetings:
		return errTooManyMeetings
	}
	return nil
}

// pieces counts the words and signs of a text: what the cost of a comparison grows with,
// much more than with bytes. In scripts without spaces every letter counts.
func pieces(text string) int {
	n, word := 0, false
	for _, r := range text {
		switch {
		case unicode.IsSpace(r):
			word = false
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar):
			n, word = n+1, false
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r):
			if !word {
				n++
			}
			word = true
		default:
			n, word = n+1, false
		}
	}
	return n
}
