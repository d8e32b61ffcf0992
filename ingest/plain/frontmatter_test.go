package plain

import (
	"maps"
	"strings"
	"testing"
)

func TestFrontMatter(t *testing.T) {
	for _, test := range []struct {
		name, in string
		meta     Meta
		rest     string
	}{
		{"plain", "---\noutlet: The Post\nurl: https://a.example/b?c=d: e\n---\nHead\n", Meta{"outlet": "The Post", "url": "https://a.example/b?c=d: e"}, "Head\n"},
		{"quoted, upper case, empty", "---\nOutlet: \"A: \\\"B\\\"\"\ntitle: 'It''s'\nbyline:\n---\nx", Meta{"outlet": `A: "B"`, "title": "It's", "byline": ""}, "x"},
		{"CRLF and blank lines above", "\n\n---\r\noutlet: A\r\n---\r\nx", Meta{"outlet": "A"}, "x"},
		{"comments, lists, nested", "---\n# note\ntags:\n  - a\n- b\nlayout: post\n---\nx", Meta{"tags": "", "layout": "post"}, "x"},
		{"first of two wins", "---\noutlet: A\noutlet: B\n---\n", Meta{"outlet": "A"}, ""},
		{"dots close", "---\noutlet: A\n...\nx", Meta{"outlet": "A"}, "x"},
		{"none", "Head\n---\noutlet: A\n---\n", nil, ""},
		{"not closed", "---\noutlet: A\nText.\n", nil, ""},
		{"prose between rules", "---\nThe mayor said: no.\n---\nx", nil, ""},
		{"empty", "---\n---\nx", nil, ""},
		{"too long", "---\n" + strings.Repeat("a: b\n", 200) + "---\nx", nil, ""},
		{"dashes alone", "---", nil, ""},
	} {
		meta, rest := FrontMatter(test.in)
		if test.meta == nil {
			test.rest = test.in
		}
		if !maps.Equal(meta, test.meta) || (meta == nil) != (test.meta == nil) || rest != test.rest {
			t.Errorf("%s: got %v and %q, want %v and %q", test.name, meta, rest, test.meta, test.rest)
		}
	}
}

func FuzzFrontMatter(f *testing.F) {
	for _, seed := range []string{"---\noutlet: A\n---\nx", "---\na: \"b\n---", "\n---\n---\n", "---\n# \n- \n...\n"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		meta, rest := FrontMatter(text)
		if !strings.HasSuffix(text, rest) || meta == nil && rest != text || meta != nil && len(rest) == len(text) {
			t.Fatalf("%q: %v and %q", text, meta, rest)
		}
	})
}
