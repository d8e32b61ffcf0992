package markdown

import (
	"fmt"
	"strings"
	"testing"

	"crosscheck/model"
)

// show gives the paragraphs of a text with their roles, one a line.
func show(text string) string {
	var out strings.Builder
	for _, b := range Parse(text).Blocks {
		fmt.Fprintf(&out, "%s: %s\n", b.Role, strings.ReplaceAll(b.Text, "\n", "/"))
	}
	return out.String()
}

func TestParse(t *testing.T) {
	for _, test := range []struct{ name, in, want string }{
		{"article", `---
outlet: Courier
---
# Ferry *capsizes* off Port Anselm

_At least twelve die._

By Ann Weller

![A ferry on its side](x.jpg)
*The ferry on Monday. Photo: Ann Weller*

At least **12 people** died when a [ferry](http://a.example) capsized &amp; sank\
off Port
Anselm ~~on~~ ` + "`today`" + ` \*.

What happened
-------------

1. One
2. Two
   - deeper

| A | B |
|---|---|
| 1 | 2 |

***

READ MORE: [The ferry](http://a.example)
`, `headline: Ferry capsizes off Port Anselm
standfirst: At least twelve die.
byline: By Ann Weller
caption: The ferry on Monday. Photo: Ann Weller
body: At least 12 people died when a ferry capsized & sank/off Port Anselm on today *.
body: What happened
body: One
body: Two
body: deeper
body: A | B
body: 1 | 2
boilerplate: READ MORE: The ferry
`},
		{"quotes", "# Head\n\n> We are\n> devastated.\n>\n> — Port (@port) March 3, 2025\n\n> An old saying.\n", "headline: Head\npost: We are devastated.\npost: — Port (@port) March 3, 2025\nbody: An old saying.\n"},
		{"pictures", "# Head\n\n[![The ferry lies on its side](a.jpg)](b)\n\n![x](b.jpg)\n\n![a](c.jpg \"The crew waits for help on deck\")\n\nText ![icon](d.png) goes on.\n", "headline: Head\ncaption: The ferry lies on its side\ncaption: The crew waits for help on deck\nbody: Text  goes on.\n"},
		{"HTML", "# Head\n\n<figure><img src=x><figcaption>The <b>ferry</b></figcaption></figure>\n\n<script>alert(1)</script>\n\n<blockquote class=\"twitter-tweet\"><p>We came.</p>&mdash; A</blockquote>\n\nA line<br>and <i>another</i>.\n", "headline: Head\ncaption: The ferry\npost: We came.\npost: — A\nbody: A line/and another.\n"},
		{"no heading", "A first paragraph\n\n*more* text", "headline: A first paragraph\nbody: more text\n"},
		{"code", "# Head\n\n```\na\nb\n```\n\n    c\n", "headline: Head\nbody: a/b\nbody: c\n"},
		{"setext", "Head\n====\n\nText.", "headline: Head\nbody: Text.\n"},
		{"links by reference", "# Head\n\nThe [ferry][1] sank <http://a.example/>.\n\n[1]: http://b.example\n", "headline: Head\nbody: The ferry sank http://a.example/.\n"},
		{"control characters", "# He\x1b[31mad\n\nA &#27;[2J b\n", "headline: He␛[31mad\nbody: A ␛[2J b\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := show(test.in); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

func TestLooks(t *testing.T) {
	for _, test := range []struct {
		text, name string
		want       bool
	}{
		{"# Head\n\nText with **weight** and a [link](http://a.example).", "", true},
		{"Head\n====\n\nText *here*.\n> quote", "", true},
		{"# Head\n\nText.", "a.md", true},
		{"Head\n\nText with *emphasis*.", "a.markdown", true},
		{"Head\n\nText.", "a.md", false},
		{"Head\n\n#Ukraine is trending, and so is 2 * 3 * 4.\n\n- he said -\n\n> 5 percent", "", false},
		{"Head\n\nA **very** loud word.", "", false},
		{"Head\n* * *\nText\n-----\nText", "", false},
		{"snake_case_name and __init__", "", false},
		{"", "a.md", false},
	} {
		if got := Looks(test.text, test.name); got != test.want {
			t.Errorf("Looks(%q, %q) = %v", test.text, test.name, got)
		}
	}
}

func TestWhatWouldTakeTooLongIsReadAsPlainText(t *testing.T) {
	for name, in := range map[string]string{
		"quotes in quotes": strings.Repeat(">", 1000) + "a",
		"open brackets":    strings.Repeat("[", 1000),
		"open emphasis":    strings.Repeat("*a **b ", 1000),
		"large":            strings.Repeat("# a\n\n", maxBytes/5+1),
		"deep list":        strings.Repeat(" ", 500) + "- a",
	} {
		if d := Parse(in); d.Method == Method || len(d.Notes) == 0 || len(d.Blocks) == 0 {
			t.Errorf("%s: method %s, %d blocks, notes %q", name, d.Method, len(d.Blocks), d.Notes)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{"# a\n\n> b\n\n- c\n\n|a|\n|-|\n|b|", "---\na: b\n---\n![c](d \"e\")\n*f*", "<div>\n<figcaption>", "a\n===\n[b]: c\n[b]", "&#0; \\* `a` <br>"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		headlines := 0
		for _, b := range Parse(text).Blocks {
			if strings.TrimSpace(b.Text) == "" {
				t.Fatalf("%q: empty paragraph", text)
			}
			if b.Role == model.Headline {
				headlines++
			}
		}
		if headlines > 1 {
			t.Fatalf("%q: %d headlines", text, headlines)
		}
		Looks(text, "a.md")
	})
}

func TestWithoutNotes(t *testing.T) {
	for text, want := range map[string]string{
		"It sank.[^1] At once.[^note]": "It sank. At once.", "[^1]: The report is dated 12 January.": " The report is dated 12 January.",
		"a [^ b] c": "a [^ b] c", "[^]": "[^]", "x[^": "x[^", "no note": "no note", "[^1][^2]: x": " x", "[^" + strings.Repeat("a", 40) + "]": "[^" + strings.Repeat("a", 40) + "]",
	} {
		if got := withoutNotes(text); got != want {
			t.Errorf("%q: %q", text, got)
		}
	}
}
