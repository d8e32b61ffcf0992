package export

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer/html"
	dom "golang.org/x/net/html"

	"crosscheck/model"
)

// render turns Markdown into HTML as GitHub does, as far as goldmark goes.
func render(t testing.TB, markdown string) string {
	t.Helper()
	var b bytes.Buffer
	md := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote), goldmark.WithRendererOptions(html.WithUnsafe()))
	if err := md.Convert([]byte(markdown), &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// contents gives the text of a page, without style sheets, and the names of its elements.
func contents(t testing.TB, page string) (text string, elements map[string]int, attributes map[string]int) {
	t.Helper()
	root, err := dom.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	elements, attributes = make(map[string]int), make(map[string]int)
	for n := range root.Descendants() {
		switch n.Type {
		case dom.ElementNode:
			elements[n.Data]++
			for _, a := range n.Attr {
				attributes[a.Key]++
			}
		case dom.TextNode:
			if n.Parent.Data != "style" {
				b.WriteString(n.Data)
			}
		case dom.CommentNode:
			elements["comment"]++
		}
	}
	return b.String(), elements, attributes
}

// squeezed drops what escaping may add (the zero-width space) and runs of white space.
func squeezed(text string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(text, "\u200b", "")), " ")
}

func TestEscapeMarkdown(t *testing.T) {
	for _, text := range []string{
		"plain words, with “quotes” and dashes — as they are.",
		"<script>alert(1)</script> & <!-- --> &amp; &#64;",
		"*a* _b_ `c` ~~d~~ [e](http://x) ![f](g) [^1] | g",
		"http://x.example/a_b*c www.x.example a@x.example ftp://x",
		"\\ at the end \\",
		"# no heading", "- no list", "+ no list", "1. no list", "12) no list", "> no quote", "=== ---", "~~~ no fence",
		"    no code", "<b>", "$5 and $10, US$5, costs 5$ or 10$.", "a:b:c :+1::100: 10:30:45",
		"@editor @org/team #12 GH-12 owner/repo#3 a#1",
	} {
		line := escapeStart(escapeMarkdown(text))
		got, elements, _ := contents(t, render(t, line))
		if squeezed(got) != squeezed(text) {
			t.Errorf("%q became %q, shown as %q", text, line, got)
		}
		for name := range elements {
			if !strings.Contains(" html head body p span ", " "+name+" ") {
				t.Errorf("%q became %q, in which there is <%s>", text, line, name)
			}
		}
	}
}

// What GitHub looks for in the finished text must not be there.
func TestEscapeMarkdownKeepsGitHubQuiet(t *testing.T) {
	for _, text := range []string{"@editor", "see @org/team.", "#12", "GH-12", "gh-7", "owner/repo#3", ":+1:", ":a::b:", "mail a@x.example"} {
		shown, _, _ := contents(t, render(t, escapeMarkdown(text)))
		if mention().MatchString(shown) || issue().MatchString(shown) || emoji().MatchString(shown) {
			t.Errorf("%q is shown as %q", text, shown)
		}
	}
	if got := escapeMarkdown("between $5 and 10$ "); !strings.Contains(got, "<span>$</span>") {
		t.Errorf("%q may be read as mathematics", got)
	}
}

func FuzzEscapeMarkdown(f *testing.F) {
	for _, seed := range []string{"*a*", "1. b", "<a href=x>", "a\\", "http://a_b_.c", "[x]: y", "| a |", "a  ", "$$x$$", "\t\t", "&lt;", "<!--", "@a #1 :b:", "- - -", "***", "\xff"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		clean := squeezed(oneLine(text))
		got, elements, _ := contents(t, render(t, escapeStart(escapeMarkdown(text))))
		if squeezed(got) != clean {
			t.Errorf("%q is shown as %q", text, got)
		}
		for name := range elements {
			if !strings.Contains(" html head body p span ", " "+name+" ") {
				t.Errorf("%q makes <%s>", text, name)
			}
		}
	})
}

func FuzzMarkdownEmphasis(f *testing.F) {
	f.Add("one two three", uint(4), uint(7), uint(11))
	f.Add("“12” *x*", uint(0), uint(3), uint(6))
	f.Add("a**b", uint(1), uint(2), uint(3))
	f.Fuzz(func(t *testing.T, text string, a, b, c uint) {
		if !utf8.ValidString(text) {
			return // highlights are made on valid text
		}
		n := uint(len(text) + 1)
		at := [3]int{int(a % n), int(b % n), int(c % n)}
		runs := sentenceRuns(text, []model.Highlight{
			{Start: at[0], End: at[1], Emphasis: model.Changed},
			{Start: at[1], End: at[2], Emphasis: model.Differing},
			{Start: at[2], End: len(text), Emphasis: model.Clashing},
		})
		got, elements, _ := contents(t, render(t, "x "+markdownRuns(runs)))
		if squeezed(got) != squeezed("x "+oneLine(text)) {
			t.Errorf("%q is shown as %q by %q", runs, got, markdownRuns(runs))
		}
		for name := range elements {
			if !strings.Contains(" html head body p em strong ins span ", " "+name+" ") {
				t.Errorf("%q makes <%s>", runs, name)
			}
		}
	})
}
