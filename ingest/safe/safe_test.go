package safe

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestText(t *testing.T) {
	for _, test := range []struct{ name, in, want string }{
		{"clean", "The mayor’s “plan” — 12 €.\n\tDone", "The mayor’s “plan” — 12 €.\n\tDone"},
		{"line ends", "a\r\nb\rc\vd\fe\u0085f\u2028g\u2029h", "a\nb\nc\nd\ne\nf\ng\n\nh"},
		{"CSI", "\x1b[31mred\x1b[0m", "␛[31mred␛[0m"},
		{"OSC", "\x1b]0;title\x07x\x1b]8;;http://e.example\x1b\\y", "␛]0;title␇x␛]8;;http://e.example␛\\y"},
		{"C0", "\x00\x08\x7f", "␀␈␡"},
		{"C1", "\u009b31m\u0090", "⟨U+009B⟩31m⟨U+0090⟩"},
		{"raw C1 bytes", "a\x9b31m", "a\ufffd31m"},
		{"invalid", "a\xff\xc3(", "a\ufffd\ufffd("},
		{"surrogate", "\xed\xa0\x80", "\ufffd\ufffd\ufffd"},
		{"bidi", "a\u202etxt.exe\u202c \u2066b\u2069", "a⟨U+202E⟩txt.exe⟨U+202C⟩ ⟨U+2066⟩b⟨U+2069⟩"},
		{"zero width", "Pu\u200btin Ko\u2060va\u200d", "Pu⟨U+200B⟩tin Ko⟨U+2060⟩va⟨U+200D⟩"},
		{"run", strings.Repeat("\u200b", 40) + "x", "⟨U+200B×40⟩x"},
		{"mixed run", strings.Repeat("\u200b\u200c", 20) + "x", "⟨U+200B U+200C and 38 more⟩x"},
		{"short mixed run", "\u200b\u200c\u202e", "⟨U+200B⟩⟨U+200C⟩⟨U+202E⟩"},
		{"tags", "a\U000E0041\U000E0042b", "a⟨U+E0041⟩⟨U+E0042⟩b"},
		{"variation selectors as a channel", "a\ufe01\U000E0101", "a⟨U+FE01⟩⟨U+E0101⟩"},
		{"fillers", "a\u3164b\u115fc", "a⟨U+3164⟩b⟨U+115F⟩c"},
		{"annotation", "a\ufff9b", "a⟨U+FFF9⟩b"},
		{"noncharacter", "a\uffffb", "a⟨U+FFFF⟩b"},
		{"soft hyphen", "Donau\u00addampfschiff", "Donaudampfschiff"},
		{"leading BOM", "\ufefftext\ufeff", "text⟨U+FEFF⟩"},
		{"family", "👨\u200d👩\u200d👧 👍🏽 ❤️ 1️⃣", "👨\u200d👩\u200d👧 👍🏽 ❤️ 1️⃣"},
		{"rainbow flag", "🏳️\u200d🌈", "🏳️\u200d🌈"},
		{"England", "🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F.", "🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F."},
		{"tags after a flag", "🏴\U000E0067\U000E0062", "🏴⟨U+E0067⟩⟨U+E0062⟩"},
		{"Persian", "می\u200cخواهم", "می\u200cخواهم"},
		{"two joiners in Persian", "می\u200c\u200cخ", "می\u200c⟨U+200C⟩خ"},
		{"Hindi", "क्\u200dष", "क्\u200dष"},
		{"Thai", "ไทย\u200bแลนด์", "ไทย\u200bแลนด์"},
		{"RLM in Hebrew", "שלום!\u200f (2017)", "שלום!\u200f (2017)"},
		{"LRM in Latin", "שלום\n12\u200e", "שלום\n12⟨U+200E⟩"},
		{"Arabic number sign", "\u0600١٢", "\u0600١٢"},
		{"marks", "Vie\u0302\u0323t", "Vie\u0302\u0323t"},
		{"zalgo", "a" + strings.Repeat("\u0301", 12), "a" + strings.Repeat("\u0301", 8) + "⟨U+0301×4⟩"},
		{"Cyrillic letter in a Latin name", "P\u0430yp\u0430l said", "P⟨U+0430⟩yp⟨U+0430⟩l said"},
		{"Latin letter in a Cyrillic name", "Пyтин", "П⟨U+0079⟩тин"},
		{"Greek letter in a Latin name", "M\u03bfscow", "M⟨U+03BF⟩scow"},
		{"honest Cyrillic and Greek", "Путин и Μητσοτάκης 5 µm, Ω", "Путин и Μητσοτάκης 5 µm, Ω"},
		{"inflected brand", "iPhoneом", "iPhoneом"},
		{"isolates around a handle", "— A (\u2066@a\u2069)", "— A (⟨U+2066⟩@a⟨U+2069⟩)"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := Text(test.in); got != test.want {
				t.Errorf("Text(%q)\n got %q\nwant %q", test.in, got, test.want)
			}
		})
	}
}

func TestLine(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"  two\n lines\tand  more ", "two lines and more"},
		{"", ""},
		{"a\u00a0b", "a b"},
		{"\x1b]0;owned\x07", "␛]0;owned␇"},
		{strings.Repeat("x", 1000), strings.Repeat("x", 1000)},
		{strings.Repeat("x", 1001), strings.Repeat("x", 999) + "…"},
		{strings.Repeat("é", 1<<20), strings.Repeat("é", 999) + "…"},
		{strings.Repeat("x", 998) + "\u200e x שלום", strings.Repeat("x", 998) + "⟨…"},
	} {
		if got := Line(test.in); got != test.want {
			t.Errorf("Line(%.20q) = %q, want %q", test.in, got, test.want)
		}
	}
}

// check holds what must be true of safe text.
func check(t *testing.T, in, out string) {
	t.Helper()
	if !utf8.ValidString(out) {
		t.Fatalf("%q -> %q is not UTF-8", in, out)
	}
	for _, r := range out {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			t.Fatalf("%q -> %q has control %U", in, out, r)
		}
		if r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || r == 0x2028 || r == 0x2029 {
			t.Fatalf("%q -> %q has %U", in, out, r)
		}
	}
	if len(out) > 13*len(in) {
		t.Fatalf("%d bytes -> %d bytes", len(in), len(out))
	}
}

func FuzzText(f *testing.F) {
	for _, seed := range []string{"clean", "\x1b[1m\u202e\u200d\u200b", "می\u200cخ \u200f", "👨\u200d👩", "P\u0430y\u00adp\u0430l", "e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301", "\r\n\r\u2029\xff", "\ufeff\u00ad\ufeffx"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, in string) {
		out := Text(in)
		check(t, in, out)
		if again := Text(out); again != out {
			t.Fatalf("%q -> %q -> %q", in, out, again)
		}
		line := Line(in)
		check(t, in, line)
		if again := Line(line); again != line {
			t.Fatalf("Line: %q -> %q -> %q", in, line, again)
		}
		if strings.ContainsAny(line, "\n\t") || utf8.RuneCountInString(line) > maxLine {
			t.Fatalf("Line: %q -> %q", in, line)
		}
	})
}

func BenchmarkText(b *testing.B) {
	for name, text := range map[string]string{
		"ascii":    strings.Repeat("The mayor said on Monday that the plan had been dropped. ", 200),
		"quotes":   strings.Repeat("The mayor said on Monday: “We’ve dropped the plan” — twice. ", 200),
		"cyrillic": strings.Repeat("Мэр сообщил в понедельник, что от плана отказались. ", 200),
		"hostile":  strings.Repeat("a\x1b[31m\u202eb\u200b", 1000),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				Text(text)
			}
		})
	}
}
