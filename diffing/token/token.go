// Package token splits a sentence into the words, figures and signs that every
// later step of the differ works on: alignment, mentions, evidence and edits all
// count in tokens, so that the screen highlights what the score saw.
//
//	token.go     Token, Split
//	splitter.go  Splitter: many sentences, every word folded and stemmed once
//	stem.go      stems, through the Snowball English stemmer
package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Token is a word, a figure or a sign of a sentence. Start and End are byte offsets into it.
type Token struct {
	Start, End int
	Text       string // as written
	Lower      string // lower case, curly apostrophes straight, no possessive 's
	Stem       string // Snowball stem of Lower; Lower itself for figures and signs
	Kind       Kind
	Capital    bool // begins with an upper-case letter
	Space      bool // white space stands before it
	Irregular  bool // an irregular form of another word: "took", "found"
}

// Kind says what a token is made of.
type Kind uint8

const (
	Word   Kind = iota // letters, with inner apostrophes, hyphens and dots ("don't", "co-chair", "U.S.")
	Figure             // begins with a digit: "1,200", "3.5", "2nd", "10:30", "20km"
	Sign               // anything else: one punctuation mark or symbol
)

// String names the kind.
func (k Kind) String() string {
	switch k {
	case Word:
		return "word"
	case Figure:
		return "figure"
	}
	return "sign"
}

// Split gives the tokens of one sentence; see Splitter.Split.
func Split(sentence string) []Token { return NewSplitter().Split(sentence) }

// Split gives the tokens of a sentence in order. White space alone stands between
// them. A possessive 's stays inside its word; a final full stop is a sign of its
// own unless the word has inner dots ("U.S.") or is a single letter.
func (s *Splitter) Split(sentence string) []Token {
	tokens := make([]Token, 0, len(sentence)/5+1)
	space := false
	for i := 0; i < len(sentence); {
		r, size := utf8.DecodeRuneInString(sentence[i:])
		if unicode.IsSpace(r) {
			space = true
			i += size
			continue
		}
		end, kind := i+size, Sign
		switch {
		case unicode.IsDigit(r):
			end, kind = figureEnd(sentence, i), Figure
		case unicode.IsLetter(r) || r == '#' || r == '@':
			if e := wordEnd(sentence, i); e > i+size || unicode.IsLetter(r) {
				end, kind = max(e, i+size), Word
			}
		}
		t := Token{Start: i, End: end, Text: sentence[i:end], Kind: kind, Capital: unicode.IsUpper(r), Space: space}
		f := s.fold(t.Text, kind)
		t.Lower, t.Stem, t.Irregular = f.lower, f.stem, f.irregular
		tokens = append(tokens, t)
		space = false
		i = end
	}
	return tokens
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// wordEnd finds where the word that starts at i ends.
func wordEnd(s string, i int) int {
	_, first := utf8.DecodeRuneInString(s[i:])
	j, dots, letters := i+first, 0, 1
	for j < len(s) {
		r, size := utf8.DecodeRuneInString(s[j:])
		if wordRune(r) {
			j += size
			letters++
			continue
		}
		if r == '\'' || r == '’' || r == '-' || r == '‐' || r == '‑' || r == '.' || r == '_' || r == '&' {
			if next, _ := utf8.DecodeRuneInString(s[j+size:]); j+size < len(s) && wordRune(next) {
				// A hyphen joins prefixes and the like ("re-elect", "al-Masalmeh"); two words of
				// three letters or more fall apart, so that "fifth-largest" meets "fifth biggest".
				if dash := r == '-' || r == '‐' || r == '‑'; dash && letters >= 3 && lettersFrom(s, j+size) >= 3 {
					break
				} else if dash {
					letters = 0
				}
				// A dot joins single letters alone ("U.S", "p.m"), so that "end.Next" falls apart.
				if r == '.' && letters != 1 {
					break
				}
				if r == '.' {
					dots++
					letters = 0
				}
				j += size
				continue
			}
			if r == '.' && letters == 1 && (dots > 0 || (j-i == first && unicode.IsUpper(rune(s[i])))) {
				j += size // the last dot of "U.S.", or an initial
			}
		}
		break
	}
	return j
}

// lettersFrom counts the letters from i on, up to three.
func lettersFrom(s string, i int) int {
	n := 0
	for n < 3 && i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) {
			break
		}
		n++
		i += size
	}
	return n
}

// figureEnd finds where the figure that starts at i ends: digits with inner commas,
// dots, colons and slashes, and letters that stand against it ("20km", "2nd", "1990s").
func figureEnd(s string, i int) int {
	j := i
	for j < len(s) {
		r, size := utf8.DecodeRuneInString(s[j:])
		if wordRune(r) {
			j += size
			continue
		}
		if r == ',' || r == '.' || r == ':' || r == '/' {
			if j+size < len(s) && s[j+size] >= '0' && s[j+size] <= '9' {
				j += size
				continue
			}
		}
		break
	}
	return j
}

// fold gives the form in which two words are compared.
func fold(text string, kind Kind) string {
	if kind == Sign {
		switch text {
		case "“", "”", "„", "«", "»":
			return "\""
		case "‘", "’", "‚":
			return "'"
		case "–", "—", "―":
			return "-"
		case "…":
			return "..."
		}
		return text
	}
	lower := strings.ToLower(text)
	lower = strings.ReplaceAll(lower, "’", "'")
	lower = strings.TrimSuffix(lower, "'s")
	return lower
}
