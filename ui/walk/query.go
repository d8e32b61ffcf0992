package walk

import (
	"fmt"
	"regexp"
	"strings"

	"crosscheck/model"
)

// Query is something to search for. It ignores case unless the text has a capital
// letter. A nil Query finds nothing.
type Query struct {
	Text  string
	re    *regexp.Regexp
	plain bool // Text is ASCII without regard to case, found without a regular expression
	lower string
}

// NewQuery makes a query of a plain text or, with regular true, of a regular expression
// in RE2 syntax. The empty text gives nil.
func NewQuery(text string, regular bool) (*Query, error) {
	if text == "" {
		return nil, nil
	}
	q := &Query{Text: text}
	pattern := text
	if !regular {
		pattern = regexp.QuoteMeta(text)
	}
	fold := strings.ToLower(text) == text
	if fold {
		pattern = "(?i)" + pattern
	}
	re, err := regexp.Compile(pattern)
	if err != nil {
		return nil, fmt.Errorf("no regular expression: %w", err)
	}
	q.re, q.lower = re, text
	q.plain = fold && !regular && isASCII(text)
	return q, nil
}

// Spans gives the byte ranges of a text that the query finds, in order; none is empty.
func (q *Query) Spans(text string) [][2]int {
	if q == nil {
		return nil
	}
	var spans [][2]int
	if q.plain {
		for from := 0; ; {
			i := indexFold(text[from:], q.lower)
			if i < 0 {
				return spans
			}
			spans = append(spans, [2]int{from + i, from + i + len(q.lower)})
			from += i + len(q.lower)
		}
	}
	for _, m := range q.re.FindAllStringIndex(text, -1) {
		if m[1] > m[0] {
			spans = append(spans, [2]int{m[0], m[1]})
		}
	}
	return spans
}

// Hits gives the rows, of those given, in which one of the outlets holds what the query
// finds, and the number of places found in all of them.
func (q *Query) Hits(c *model.Comparison, rows, outlets []int) (hits Stops, count int) {
	if q == nil {
		return nil, 0
	}
	for _, r := range rows {
		found := 0
		for _, id := range outlets {
			for _, s := range c.Rows[r].Cells[id] {
				found += len(q.Spans(c.Articles[id].Sentences[s].Text))
			}
		}
		if found > 0 {
			hits, count = append(hits, r), count+found
		}
	}
	return hits, count
}

// indexFold finds a lower-case ASCII text, ignoring the case of ASCII letters. It is
// many times faster than a regular expression, and a search runs with every key typed.
func indexFold(text, lower string) int {
	first, upper := lower[0], lower[0]
	if first >= 'a' && first <= 'z' {
		upper = first - 'a' + 'A'
	}
	for at := 0; at+len(lower) <= len(text); at++ {
		if c := text[at]; (c == first || c == upper) && equalFold(text[at:at+len(lower)], lower) {
			return at
		}
	}
	return -1
}

func equalFold(text, lower string) bool {
	for i := range len(lower) {
		c := text[i]
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c != lower[i] {
			return false
		}
	}
	return true
}

func isASCII(text string) bool {
	for i := range len(text) {
		if text[i] >= 0x80 {
			return false
		}
	}
	return true
}
