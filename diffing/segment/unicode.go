package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"
)

// unicodeSentences splits by UAX 29, the rules that know the full stops of all scripts, with
// corrections: closing marks set apart by a space stay with the sentence before («Oui. »), and
// neither an initial ("А. С. Пушкин") nor what runsOn tells ends a sentence.
func unicodeSentences(text, language string) []Span {
	spans := make([]Span, 0, len(text)/100+1)
	it := sentences.FromString(flat(text))
	start := skipSpace(text, 0)
	for it.Next() {
		end := it.End()
		if end < len(text) {
			end = closingFrom(text, end)
			if end <= start || endsInInitial(text[start:end]) || runsOn(language, text[start:end], text[end:]) {
				continue
			}
		}
		if last := trimSpace(text, start, end); last > start {
			spans = append(spans, Span{start, last})
		}
		start = skipSpace(text, max(start, end))
	}
	if last := trimSpace(text, start, len(text)); last > start {
		spans = append(spans, Span{start, last})
	}
	return spans
}

// flat turns newlines into spaces, byte for byte: UAX 29 takes each for the end of a paragraph.
func flat(text string) string {
	if strings.IndexByte(text, '\n') < 0 && strings.IndexByte(text, '\r') < 0 {
		return text
	}
	return strings.NewReplacer("\n", " ", "\r", " ").Replace(text)
}

// closingFrom gives the position after closing marks at i that white space follows.
func closingFrom(text string, i int) int {
	j := i
	for j < len(text) {
		r, size := utf8.DecodeRuneInString(text[j:])
		if !unicode.Is(unicode.Pe, r) && !unicode.Is(unicode.Pf, r) && r != '“' {
			break
		}
		j += size
	}
	if j == i || !spaceAt(text, j) {
		return i
	}
	return j
}

// endsInInitial tells whether a sentence would end in a single capital and a full stop.
func endsInInitial(sentence string) bool {
	sentence = strings.TrimRightFunc(sentence, unicode.IsSpace)
	rest, ok := strings.CutSuffix(sentence, ".")
	if !ok {
		return false
	}
	r, size := utf8.DecodeLastRuneInString(rest)
	if !unicode.IsUpper(r) {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(rest[:len(rest)-size])
	return len(rest) == size || unicode.IsSpace(before) || before == '.'
}
