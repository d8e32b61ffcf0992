package ingest

import (
	"slices"
	"strings"
	"testing"
	"unicode"
)

func TestSplitPasted(t *testing.T) {
	for _, test := range []struct {
		in   string
		want []string
	}{
		{"a\nb", []string{"a\nb"}},
		{"a\n---\nb\n", []string{"a\n", "b\n"}},
		{"a\n  -----  \n\nb\n———\nc", []string{"a\n", "\nb\n", "c"}},
		{"a\n--\nb", []string{"a\n--\nb"}},
		{"a\n- - -\nb", []string{"a\n- - -\nb"}},
		{"a\n- - - - - -\nb", []string{"a\n", "b"}},
		{"---\noutlet: A\n---\na\n---\noutlet: B\n---\nb", []string{"---\noutlet: A\n---\na\n", "---\noutlet: B\n---\nb"}},
		{"---\noutlet: A\n---\na\n-----\n---\noutlet: B\n---\nb", []string{"---\noutlet: A\n---\na\n", "---\noutlet: B\n---\nb"}},
		{"---\na\n---\n---\nb\n---", []string{"a\n", "b\n"}},
		{"---\noutlet: A\n---\n", nil},
		{"---", nil},
		{" \n", nil},
	} {
		if got := splitPasted(test.in); !slices.Equal(got, test.want) {
			t.Errorf("%q: got %q, want %q", test.in, got, test.want)
		}
	}
}

func FuzzSplitPasted(f *testing.F) {
	for _, seed := range []string{"a\n---\nb", "---\no: A\n---\na\n---\no: B\n---\nb", "---\n---\n----\n", "———\n\r\n---\r\na"} {
		f.Add(seed)
	}
	letters := func(s string) string {
		return strings.Map(func(r rune) rune {
			if unicode.IsSpace(r) || strings.ContainsRune("-–—─―‐‑−", r) {
				return -1
			}
			return r
		}, s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "?")
		all := ""
		for _, part := range splitPasted(text) {
			if strings.TrimSpace(part) == "" {
				t.Fatalf("%q: empty part", text)
			}
			all += part
		}
		if !strings.Contains(text, ":") && letters(all) != letters(text) { // without front matter nothing may be lost
			t.Fatalf("%q: %q is left", text, all)
		}
	})
}
