package segment

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// parts gives the sentences of text as strings.
func parts(text, language string) []string {
	var out []string
	for _, span := range Sentences(text, language) {
		out = append(out, text[span.Start:span.End])
	}
	return out
}

// check splits the sentences of want, joined by a space, and compares.
func check(t *testing.T, language string, want ...string) {
	t.Helper()
	checkText(t, language, strings.Join(want, " "), want...)
}

func checkText(t *testing.T, language, text string, want ...string) {
	t.Helper()
	got := parts(text, language)
	if strings.Join(got, "¦") != strings.Join(want, "¦") {
		t.Errorf("%q, %q:\n got %s\nwant %s", text, language, strings.Join(got, " ¦ "), strings.Join(want, " ¦ "))
	}
}

func TestEmpty(t *testing.T) {
	for _, text := range []string{"", " ", "\n", "\t\u00a0\n\u2003"} {
		for _, language := range []string{"", "en", "fr"} {
			if got := Sentences(text, language); len(got) != 0 {
				t.Errorf("Sentences(%q, %q) = %v, want none", text, language, got)
			}
		}
	}
}

func TestSpansTrimmed(t *testing.T) {
	text := "  It rained.\u00a0 \tIt\npoured. "
	got := Sentences(text, "en")
	want := []Span{{2, 12}, {16, 26}}
	if len(got) != 2 || got[0] != want[0] || got[1] != want[1] {
		t.Errorf("Sentences(%q) = %v, want %v", text, got, want)
	}
}

func TestLanguages(t *testing.T) {
	for language, english := range map[string]bool{"": true, "en": true, "en-GB": true, "EN-us": true, "eng": true, "fr": false, "e": false, "de-AT": false} {
		if isEnglish(language) != english {
			t.Errorf("isEnglish(%q) is not %v", language, english)
		}
	}
	// The title is English knowledge; without it the full stop ends a sentence.
	check(t, "en", "We met Mr. Roe.")
	check(t, "sv", "We met Mr.", "Roe.")
}

func TestWhiteSpaceAlike(t *testing.T) {
	want := parts(newsSample, "en")
	for _, space := range []string{"\u00a0", "  ", "\t", " \n"} {
		// A line of a single word would make the paragraph a list, so some spaces stay.
		text := strings.NewReplacer(". ", "."+space, "St. ", "St."+space, "” ", "”"+space, "Mr. Okafor ", "Mr."+space+"Okafor"+space).Replace(newsSample)
		var got []string
		for _, sentence := range parts(text, "en") {
			got = append(got, strings.Join(strings.Fields(sentence), " "))
		}
		if strings.Join(got, "¦") != strings.Join(want, "¦") {
			t.Errorf("with %q:\n got %s\nwant %s", space, strings.Join(got, " ¦ "), strings.Join(want, " ¦ "))
		}
	}
}

// covered fails unless the spans stand in order, are trimmed, and leave white space alone outside.
func covered(t *testing.T, text string, spans []Span) {
	t.Helper()
	last := 0
	for _, s := range spans {
		if s.Start < last || s.End <= s.Start || s.End > len(text) {
			t.Fatalf("%q: span %v after %d", text, s, last)
		}
		if between := text[last:s.Start]; strings.TrimFunc(between, unicode.IsSpace) != "" {
			t.Fatalf("%q: %q is lost before %v", text, between, s)
		}
		first, _ := utf8.DecodeRuneInString(text[s.Start:s.End])
		final, _ := utf8.DecodeLastRuneInString(text[s.Start:s.End])
		if unicode.IsSpace(first) || unicode.IsSpace(final) {
			t.Fatalf("%q: span %v is not trimmed", text, s)
		}
		last = s.End
	}
	if rest := text[last:]; strings.TrimFunc(rest, unicode.IsSpace) != "" {
		t.Fatalf("%q: %q is lost at the end", text, rest)
	}
}

func FuzzSentences(f *testing.F) {
	for _, text := range []string{
		newsSample, "1. One\n2. Two", "• a\n• b", "“Why?” he asked. . . . The end… [6] :-) 😀", "no capitals. i know!\nok", "\xff. \xc2\x85A.\xe2\x80", "真的吗？”他问。", "A.—B. “I—” He. -- It",
	} {
		f.Add(text, "en")
		f.Add(text, "ja")
	}
	f.Fuzz(func(t *testing.T, text, language string) {
		first := Sentences(text, language)
		covered(t, text, first)
		second := Sentences(text, language)
		if len(first) != len(second) {
			t.Fatalf("%q: %d sentences, then %d", text, len(first), len(second))
		}
		for i := range first {
			if first[i] != second[i] {
				t.Fatalf("%q: %v, then %v", text, first[i], second[i])
			}
		}
	})
}

// newsSample is a paragraph of the sort that the package is made for.
const newsSample = `Gov. Laura Whitcombe said on Tuesday that at least 12 people died when the ferry sank off Port Anselm at 9:40 a.m., ` +
	`the worst accident there since 1987. “Nobody should have been on that boat,” she told reporters at St. Brendan’s Hospital. ` +
	`“Who signed the papers?” Mr. Okafor asked. “We want an answer. We want it now.” The owner, Blue Strait Lines Inc., declined to comment. ` +
	`The U.S. Coast Guard, which inspects some 4,200 vessels a year, had twice failed the ship, according to a report of Sept. 14. ` +
	`It found “serious and repeated” faults in No. 2 engine, and $1.3 million was set aside for repairs. They were never made. `

func BenchmarkSentences(b *testing.B) {
	for _, bench := range []struct{ name, text, language string }{
		{"english", newsSample, "en"},
		{"unicode", newsSample, "nl"},
		{"long", strings.Repeat(newsSample, 1000), "en"},
	} {
		b.Run(bench.name, func(b *testing.B) {
			n := len(Sentences(bench.text, bench.language))
			b.SetBytes(int64(len(bench.text)))
			b.ReportAllocs()
			for b.Loop() {
				Sentences(bench.text, bench.language)
			}
			b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "sentences/s")
		})
	}
}
