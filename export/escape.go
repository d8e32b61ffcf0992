package export

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// What GitHub makes of plain words, beside Markdown itself. All of it is kept from
// happening, since an article may hold any of it.
var (
	// @name and @org/team send a message to people.
	mention = pattern(`@[0-9A-Za-z]`)
	// #12, GH-12 and owner/name#12 link to an issue.
	issue = pattern(`#[0-9]|\b[Gg][Hh]-[0-9]`)
	// :word: becomes a picture.
	emoji = pattern(`:[0-9A-Za-z_+-]+:`)
)

// pattern gives a regular expression that is compiled when it is first needed.
func pattern(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}

// zeroWidth parts two characters without showing.
const zeroWidth = "&#8203;"

// escapeMarkdown gives one line of text that Markdown, and GitHub's additions to it,
// show as it stands. It must not stand at the start of a line, where a digit or a
// dash would begin a list.
func escapeMarkdown(text string) string {
	text = oneLine(text)
	if !strings.ContainsAny(text, "\\`*_{}[]<>#|~&$@:!=") && !strings.Contains(text, "GH-") &&
		!strings.Contains(strings.ToLower(text), "gh-") && !strings.Contains(strings.ToLower(text), "www.") {
		return text
	}
	parted := partings(text)
	var b strings.Builder
	b.Grow(len(text) + len(text)/8)
	for i := 0; i < len(text); i++ {
		switch c := text[i]; c {
		case '&':
			b.WriteString("&amp;")
		case '<':
			b.WriteString("&lt;")
		case '>':
			b.WriteString("&gt;")
		case '\\', '`', '*', '_', '[', ']', '|', '~', '{', '}', '#', '!', '=':
			b.WriteByte('\\')
			b.WriteByte(c)
		case '$':
			writeDollar(&b, text, i)
		case ':':
			if strings.HasPrefix(text[i:], "://") {
				b.WriteByte('\\') // no link is made of an address
			}
			b.WriteByte(c)
		case '.':
			if i >= 3 && strings.EqualFold(text[i-3:i], "www") {
				b.WriteByte('\\')
			}
			b.WriteByte(c)
		default:
			b.WriteByte(c)
		}
		if parted[i] {
			b.WriteString(zeroWidth)
		}
	}
	return b.String()
}

// partings tells after which bytes of text something invisible must stand.
func partings(text string) map[int]bool {
	at := make(map[int]bool)
	for _, m := range mention().FindAllStringIndex(text, -1) {
		at[m[0]] = true
	}
	for _, m := range issue().FindAllStringIndex(text, -1) {
		at[m[1]-2] = true
	}
	// Every colon that begins a :word:, though two of them share a colon.
	for from := 0; ; {
		m := emoji().FindStringIndex(text[from:])
		if m == nil {
			return at
		}
		at[from+m[0]] = true
		from += m[1] - 1
	}
}

// writeDollar writes the dollar sign at text[i]. Two of them would be read as
// mathematics where the second ends a word; that one is wrapped, which GitHub
// documents as the way to have a plain sign.
func writeDollar(b *strings.Builder, text string, i int) {
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	after, _ := utf8.DecodeRuneInString(text[i+1:])
	ends := i > 0 && !unicode.IsSpace(before) && !unicode.IsLetter(after) && !unicode.IsDigit(after)
	if ends || after == '$' || before == '$' {
		b.WriteString("<span>$</span>")
		return
	}
	b.WriteByte('$')
}

// markdownURL gives an address as an autolink, or as plain text where it holds what
// an autolink may not.
func markdownURL(url string) string {
	if strings.ContainsAny(url, "<> \t\n\"`\\") {
		return escapeMarkdown(url)
	}
	return "<" + url + ">"
}

// emphasis is how Markdown shows one emphasis: tersely, or by tags.
type emphasis struct {
	mark        string // on both sides; "" where there is no terse form
	open, close string
}

// write gives words with the emphasis. The terse form is right where a letter or
// digit stands at both ends; elsewhere, and beside other emphasis, where asterisks
// would run together, tags say it.
func (e emphasis) write(text string, beside bool) string {
	words := strings.TrimSpace(text)
	if words == "" {
		return text
	}
	lead, tail, _ := strings.Cut(text, words)
	first, _ := utf8.DecodeRuneInString(words)
	last, _ := utf8.DecodeLastRuneInString(words)
	open, close := e.open, e.close
	if e.mark != "" && !beside && wordRune(first) && wordRune(last) {
		open, close = e.mark, e.mark
	}
	return lead + open + escapeMarkdown(words) + close + tail
}

// escapeStart keeps a line that escapeMarkdown has made from beginning a list.
func escapeStart(line string) string {
	line = strings.TrimLeftFunc(line, unicode.IsSpace)
	digits := 0
	for digits < len(line) && line[digits] >= '0' && line[digits] <= '9' {
		digits++
	}
	switch {
	case line == "":
		return line
	case line[0] == '-' || line[0] == '+':
		return `\` + line
	case digits > 0 && digits < len(line) && (line[digits] == '.' || line[digits] == ')'):
		return line[:digits] + `\` + line[digits:]
	}
	return line
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
