package samples

import (
	"bufio"
	"bytes"
	"fmt"
	"path"
	"strconv"
	"strings"
)

// Claim says what an expectation claims of a comparison.
type Claim uint8

const (
	Conflict Claim = iota // a link of the two sentences has a conflicting detail of the kind that touches both spans
	Differs               // as Conflict, with the verdict "differs": a later update, another scope, a rival source
	Clash                 // as Conflict, with either of the two verdicts
	Apart                 // no conflicting detail touches both spans, linked or not: the difference is none
	Link                  // the two sentences are linked
	Moved                 // they are linked, and the link is marked moved
	Unlinked              // they are not linked
	Only                  // the sentence is linked to no sentence of another article
	Absent                // the sentence is linked to no sentence of the other article
)

var claimNames = []string{"conflict", "differs", "clash", "apart", "link", "moved", "unlinked", "only", "absent"}

// String gives the claim as expect.txt writes it.
func (c Claim) String() string {
	if int(c) < len(claimNames) {
		return claimNames[c]
	}
	return fmt.Sprintf("Claim(%d)", uint8(c))
}

// typed tells whether the claim names the kinds of the detail.
func (c Claim) typed() bool { return c <= Clash }

// Passage points into an article: Text stands in exactly one of its sentences, and
// Text[Start:End] is the span meant.
type Passage struct {
	Article    string // Key of its file
	Text       string // empty where the whole article is meant
	Start, End int
}

// Span gives the words meant.
func (p Passage) Span() string { return p.Text[p.Start:p.End] }

// Key gives what expectations call the article of a file: "alder" for "1-alder.txt".
func Key(fileName string) string {
	key := strings.TrimSuffix(fileName, path.Ext(fileName))
	if number, rest, ok := strings.Cut(key, "-"); ok && strings.Trim(number, "0123456789") == "" {
		return rest
	}
	return key
}

// Expectation is one line of expect.txt.
type Expectation struct {
	Line   int  // from 1
	Missed bool // known not to be found yet; the test fails when it is, so that the mark goes
	Claim  Claim
	Kinds  []string // for Conflict, Differs and Clash: the kinds of detail that will do
	A, B   Passage  // B has no Article for Only, and no Text for Only and Absent
}

// Expect gives what should be found in a story.
func Expect(name string) ([]Expectation, error) {
	if !known(name) {
		return nil, unknown(name)
	}
	data, err := embedded.ReadFile(path.Join(root, name, expectations))
	if err != nil {
		return nil, fmt.Errorf("sample:%s: %w", name, err)
	}
	return ParseExpectations(path.Join(name, expectations), data)
}

// ParseExpectations reads expectations, one a line, and empty lines and lines that
// begin with # as nothing. source names data in errors. A line is
//
//	[missed] CLAIM [KIND[|KIND...]] ARTICLE "passage" [ARTICLE ["passage"]]
//
// A passage is a piece of one sentence, quoted as in Go; square brackets in it mark
// the span meant, which is all of it where there are none. KIND is a kind of detail and
// stands after conflict, differs and clash alone.
//
//	conflict quote  alder "he [noted it]"  eastline "he [took it into consideration]"
//	apart           alder "[Sweida]"       eastline "[As-Suwayda]"
//	only            alder "guns were silent"
//	absent          eastline "seaworthy in every respect"  alder
func ParseExpectations(source string, data []byte) ([]Expectation, error) {
	var out []Expectation
	lines := bufio.NewScanner(bytes.NewReader(data))
	for n := 1; lines.Scan(); n++ {
		text := strings.TrimSpace(lines.Text())
		if text == "" || text[0] == '#' {
			continue
		}
		e, err := parseExpectation(text)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", source, n, err)
		}
		e.Line = n
		out = append(out, e)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", source, err)
	}
	return out, nil
}

func parseExpectation(text string) (Expectation, error) {
	var e Expectation
	word, rest := nextWord(text)
	if word == "missed" {
		e.Missed = true
		word, rest = nextWord(rest)
	}
	found := false
	for i, name := range claimNames {
		if name == word {
			e.Claim, found = Claim(i), true
		}
	}
	if !found {
		return e, fmt.Errorf("%q is none of %s", word, strings.Join(claimNames, ", "))
	}
	if e.Claim.typed() {
		word, rest = nextWord(rest)
		e.Kinds = strings.Split(word, "|")
	}
	var err error
	if e.A, rest, err = nextPassage(rest); err != nil {
		return e, err
	}
	if e.A.Text == "" {
		return e, fmt.Errorf("a quoted passage is missing after %q", e.A.Article)
	}
	if e.Claim != Only {
		if e.B, rest, err = nextPassage(rest); err != nil {
			return e, err
		}
		if (e.B.Text == "") != (e.Claim == Absent) {
			return e, fmt.Errorf("the second passage does not fit %q", e.Claim)
		}
		if e.A.Article == e.B.Article {
			return e, fmt.Errorf("both passages are of %q", e.A.Article)
		}
	}
	if rest != "" {
		return e, fmt.Errorf("more than expected: %q", rest)
	}
	return e, nil
}

// nextWord cuts the first word, and the white space after it, off text.
func nextWord(text string) (word, rest string) {
	end := strings.IndexAny(text, " \t")
	if end < 0 {
		return text, ""
	}
	return text[:end], strings.TrimLeft(text[end:], " \t")
}

// nextPassage cuts an article's name, and the quoted passage after it where there is
// one, off text.
func nextPassage(text string) (Passage, string, error) {
	name, rest := nextWord(text)
	p := Passage{Article: name}
	if name == "" || strings.ContainsRune(name, '"') {
		return p, rest, fmt.Errorf("an article's name is missing before %q", text)
	}
	if !strings.HasPrefix(rest, `"`) {
		return p, rest, nil
	}
	quoted, err := strconv.QuotedPrefix(rest)
	if err != nil {
		return p, rest, fmt.Errorf("the passage of %q does not end: %s", name, rest)
	}
	rest = strings.TrimLeft(rest[len(quoted):], " \t")
	p.Text, err = strconv.Unquote(quoted)
	if err != nil || p.Text == "" {
		return p, rest, fmt.Errorf("the passage of %q is empty or ill quoted: %s", name, quoted)
	}
	p.End = len(p.Text)
	before, inside, open := strings.Cut(p.Text, "[")
	span, after, closed := strings.Cut(inside, "]")
	switch {
	case !open && !strings.Contains(p.Text, "]"):
	case !closed || span == "" || strings.ContainsAny(before+span+after, "[]"):
		return p, rest, fmt.Errorf("the brackets of %s mark no span", quoted)
	default:
		p.Text = before + span + after
		p.Start, p.End = len(before), len(before)+len(span)
	}
	return p, rest, nil
}
