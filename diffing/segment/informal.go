package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// style is what the paragraph's capitals tell, found out when first asked for.
type style struct {
	informalKnown, informal bool
	headlineKnown, headline bool
}

// informal tells whether the writer of the paragraph does without capitals, so that a
// small letter may begin a sentence.
func (s *scanner) informal() bool {
	if !s.style.informalKnown {
		s.style.informalKnown, s.style.informal = true, looksInformal(s.text)
	}
	return s.style.informal
}

// looksInformal looks for a small letter at the beginning and for "i" as a word.
func looksInformal(text string) bool {
	for _, r := range text {
		if unicode.IsLetter(r) {
			if unicode.IsLower(r) {
				return true
			}
			break
		}
	}
	for i := 0; ; {
		n := strings.Index(text[i:], " i")
		if n < 0 {
			return false
		}
		i += n + 2
		if i >= len(text) || text[i] == ' ' || text[i] == '\'' {
			return true
		}
	}
}

// headline tells whether the paragraph is written with the capitals of a headline.
func (s *scanner) headline() bool {
	if !s.style.headlineKnown {
		s.style.headlineKnown, s.style.headline = true, looksHeadline(s.text)
	}
	return s.style.headline
}

// maxHeadline is the longest headline, in bytes.
const maxHeadline = 250

// looksHeadline counts the longer words with and without a capital.
func looksHeadline(text string) bool {
	text = strings.TrimSpace(text)
	if len(text) > maxHeadline || strings.HasSuffix(text, ".") {
		return false
	}
	capitals, small := 0, 0
	for word := range strings.FieldsSeq(text) {
		r, _ := utf8.DecodeRuneInString(word)
		switch {
		case len(word) < 4:
		case unicode.IsLower(r):
			small++
		case unicode.IsUpper(r):
			capitals++
		}
	}
	return capitals >= 3 && capitals > 4*small
}

// smileyLen gives the length of an emoticon or a run of emoji at i, standing alone, or 0.
func smileyLen(text string, i int) int {
	if i >= len(text) {
		return 0
	}
	if text[i] < utf8.RuneSelf {
		j := i
		switch text[j] {
		case ':', ';', '=':
		case '<':
			if strings.HasPrefix(text[i:], "<3") && spaceAt(text, i+2) {
				return 2
			}
			return 0
		default:
			return 0
		}
		j++
		for j < len(text) && (text[j] == '-' || text[j] == '\'' || text[j] == '^' || text[j] == 'o') {
			j++
		}
		mouth := j
		for j < len(text) && strings.IndexByte(")(]DPpO/|*3", text[j]) >= 0 {
			j++
		}
		if j == mouth || !spaceAt(text, j) {
			return 0
		}
		return j - i
	}
	j := i
	for j < len(text) {
		r, size := utf8.DecodeRuneInString(text[j:])
		if !isEmoji(r) {
			break
		}
		j += size
	}
	return j - i
}

// isEmoji tells whether r is an emoji or joins emoji.
func isEmoji(r rune) bool {
	return r >= 0x1F300 && r <= 0x1FAFF || r >= 0x2600 && r <= 0x27BF && !isBullet(r) || r == 0xFE0F || r == 0x200D || r >= 0x1F1E6 && r <= 0x1F1FF
}

// smiley handles a colon, semicolon or the like that may begin an emoticon at i.
func (s *scanner) smiley(i int) int {
	n := smileyLen(s.text, i)
	if n == 0 || i == s.start {
		return i + 1
	}
	m := cluster{start: i, end: i + n, close: i + n, smiley: true}
	next := s.follower(m.close)
	if next.kind != nothing && next.gap && s.ends(m, next) {
		s.cut(m.close, next.at)
		return s.start
	}
	return m.close
}
