package document

import (
	"bytes"
	"mime"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"crosscheck/ingest/extract"
	"crosscheck/model"
)

// plainArticle makes an article of the plain text of a message. A forwarded message
// inside of it is taken for the article, with the headers that stand above it.
func plainArticle(content []byte, contentType string) (extract.Document, error) {
	const mostLines = 4 * maxParas
	_, params, _ := mime.ParseMediaType(contentType)
	content = decodeLabelled(content, params["charset"])
	switch {
	case len(content) > maxText:
		return extract.Document{}, errTooMuchText
	case bytes.Count(content, []byte("\n")) > mostLines:
		return extract.Document{}, errTooMany
	}
	text := string(content)
	lines := strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text), "\n")
	lines = cutSignature(lines)
	d := extract.Document{Confidence: extract.High}
	if rest, ok := cutForward(lines, &d); ok {
		lines = rest
	}
	lines = cutAttribution(lines)
	for i, l := range lines {
		lines[i] = unquote(l)
	}
	soft := slices.ContainsFunc(lines, func(l string) bool { return strings.HasSuffix(l, " ") })
	if soft && strings.EqualFold(params["format"], "flowed") {
		lines = unflow(lines, strings.EqualFold(params["delsp"], "yes"))
	} else {
		lines = unwrap(lines)
	}
	for _, p := range lines {
		if p = collapse(p); p != "" {
			d.Blocks = append(d.Blocks, extract.Block{Role: model.Body, Text: p})
		}
	}
	if len(d.Blocks) > maxParas {
		return extract.Document{}, errTooMany
	}
	return d, nil
}

// cutSignature drops what follows the mark "-- " of a signature, where that is short.
func cutSignature(lines []string) []string {
	const longest = 12 // lines; more is no signature
	for i := len(lines) - 1; i >= max(0, len(lines)-longest); i-- {
		if lines[i] == "-- " {
			return lines[:i]
		}
	}
	return lines
}

// forwardMark matches the lines that mail programs put above a forwarded message.
var forwardMark = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^\s*(-{2,}\s*(forwarded message|original message|weitergeleitete nachricht|message transféré|mensaje reenviado)\s*-{2,}|begin forwarded message:)\s*$`)
})

// cutForward gives the lines of a message that is forwarded inside of the text, and
// notes what its headers say.
func cutForward(lines []string, d *extract.Document) ([]string, bool) {
	at := slices.IndexFunc(lines, func(l string) bool { return len(l) < 200 && forwardMark().MatchString(l) })
	if at < 0 {
		return nil, false
	}
	i := at + 1
	for i < len(lines) && strings.TrimSpace(lines[i]) == "" {
		i++
	}
	named := 0
	for ; i < len(lines); i++ {
		name, value, ok := strings.Cut(unquote(lines[i]), ":")
		if !ok {
			break
		}
		switch value = collapse(value); strings.ToLower(strings.Trim(name, " *")) {
		case "subject":
			d.Title = subject(value)
			named++
		case "from":
			d.Byline = senderName(value)
			named++
		case "date", "sent":
			d.Published = parseMoment(value)
			named++
		}
	}
	if named == 0 {
		return nil, false
	}
	if at > 0 {
		d.Notes = append(d.Notes, "read the forwarded message alone")
	}
	return lines[i:], true
}

// attribution is what mail programs write above the message that is answered.
var attribution = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(?:on .{6,160} wrote|am .{6,160} schrieb.{0,100}|le .{6,160} a écrit\s?|el .{6,160} escribió|il .{6,160} ha scritto|op .{6,160} schreef.{0,100}):$`)
})

// cutAttribution leaves out the line above a quoted message that says who wrote it when. It may be broken in two.
func cutAttribution(lines []string) []string {
	for i := range lines {
		for n := 1; n <= 2 && i+n < len(lines); n++ {
			head := collapse(strings.Join(lines[i:i+n], " "))
			after := slices.IndexFunc(lines[i+n:], func(l string) bool { return strings.TrimSpace(l) != "" })
			if len(head) < 400 && after >= 0 && strings.HasPrefix(lines[i+n+after], ">") && attribution().MatchString(head) {
				return slices.Delete(slices.Clone(lines), i, i+n)
			}
		}
	}
	return lines
}

// unquote takes off the marks of quoted lines.
func unquote(line string) string {
	rest := line
	for strings.HasPrefix(rest, ">") {
		rest = strings.TrimPrefix(strings.TrimPrefix(rest, ">"), " ")
	}
	return rest
}

// unflow joins the lines of format=flowed text (RFC 3676): one that ends with a space
// goes on in the next. The lines that it gives are paragraphs.
func unflow(lines []string, dropSpace bool) []string {
	var out []string
	var open strings.Builder
	for _, l := range lines {
		soft := strings.HasSuffix(l, " ")
		l = strings.TrimPrefix(l, " ") // stuffed
		if soft && dropSpace {
			l = strings.TrimSuffix(l, " ")
		}
		open.WriteString(l)
		if !soft {
			out = append(out, open.String())
			open.Reset()
		}
	}
	return append(out, open.String())
}

// unwrap makes paragraphs of lines. Text that was broken at a fixed width is joined:
// a line ends a paragraph where it stops so early that the next word would have fitted.
func unwrap(lines []string) []string {
	const widest = 120 // columns; longer lines mean that the text was not broken
	width := usualWidth(lines)
	var out []string
	var open []string
	flush := func() {
		if p := collapse(strings.Join(open, " ")); p != "" {
			out = append(out, p)
		}
		open = open[:0]
	}
	for i, l := range lines {
		if strings.TrimSpace(l) == "" {
			flush()
			continue
		}
		open = append(open, l)
		if i+1 < len(lines) && (width > widest || endsEarly(l, lines[i+1], width)) {
			flush()
		}
	}
	flush()
	return out
}

// usualWidth gives the length that nine in ten lines keep to, in runes: the odd long
// address is no measure of where text was broken.
func usualWidth(lines []string) int {
	var widths []int
	for _, l := range lines {
		if n := utf8.RuneCountInString(strings.TrimRight(l, " ")); n > 0 {
			widths = append(widths, n)
		}
	}
	if len(widths) == 0 {
		return 0
	}
	slices.Sort(widths)
	return widths[min(len(widths)*9/10, len(widths)-1)]
}

// endsEarly tells whether a line break was made by the writer and not by the width.
func endsEarly(line, next string, width int) bool {
	const slack = 10 // columns by which programs break earlier than at their widest line
	next = strings.TrimSpace(next)
	word, _, _ := strings.Cut(next, " ")
	if strings.ContainsAny(next[:min(1, len(next))], "-*") && word == next[:min(1, len(next))] || word == "•" {
		return true // an item of a list
	}
	return utf8.RuneCountInString(strings.TrimRight(line, " "))+1+utf8.RuneCountInString(word) < width-slack
}
