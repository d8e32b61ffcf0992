package plain

import (
	"errors"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
)

// encode turns text into a character set.
func encode(t testing.TB, text, name string) string {
	t.Helper()
	encoding, _ := charset.Lookup(name)
	if encoding == nil {
		t.Fatalf("no encoding %s", name)
	}
	out, err := encoding.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestDecode(t *testing.T) {
	const (
		english = "The mayor’s “plan” – dropped – cost €12 million, he said. It was the third plan in a year.\r\n"
		french  = "Le maire a déclaré que le projet, coûteux et très critiqué, serait abandonné dès l’été à Besançon.\n"
		russian = "Мэр города сообщил журналистам, что от плана отказались после долгих споров в совете.\n"
		chinese = "市长周一在记者会上表示，这项计划已经取消，因为费用太高，市议会也不同意。\n"
		german  = "Der Bürgermeister erklärte, für die Brücke fehle das Geld; die Prüfung dauere länger als erwartet, größere Mängel lägen vor.\n"
	)
	for _, test := range []struct{ name, in, want string }{
		{"utf-8", english + russian + chinese, english + russian + chinese},
		{"utf-8", "\xef\xbb\xbf" + english, english},
		{"utf-16le", "\xff\xfe" + encode(t, english+chinese, "utf-16le"), english + chinese},
		{"utf-16be", "\xfe\xff" + encode(t, russian+english, "utf-16be"), russian + english},
		{"utf-16le", encode(t, english, "utf-16le"), english},
		{"utf-16be", encode(t, english, "utf-16be"), english},
		{"utf-16le", "\xff\xfe" + encode(t, "😀 a", "utf-16le"), "😀 a"},
		{"utf-16le", "\xff\xfea\x00\x3d\xd8b\x00c", "a\ufffdb\ufffd"},
		{"utf-32le", "\xff\xfe\x00\x00H\x00\x00\x00i\x00\x00\x00", "Hi"},
		{"windows-1252", encode(t, english, "windows-1252"), english},
		{"windows-1252", encode(t, german, "windows-1252"), german},
		{"windows-1252", encode(t, strings.Repeat(french, 2), "windows-1252"), strings.Repeat(french, 2)},
		{"windows-1252", "caf\xe9", "café"},
		{"windows-1251", encode(t, russian, "windows-1251"), russian},
		{"gb18030", encode(t, strings.Repeat(chinese, 2), "gb18030"), strings.Repeat(chinese, 2)},
		{"macintosh", encode(t, french, "macintosh"), french},
		{"macintosh", encode(t, german, "macintosh"), german},
		{"iso-2022-jp", encode(t, "北海道で雪崩 登山者1人死亡\n", "iso-2022-jp"), "北海道で雪崩 登山者1人死亡\n"},
		{"utf-8", english + russian + "\xd0", english + russian + "\xd0"}, // cut off inside a letter
	} {
		text, name, err := Decode([]byte(test.in), "")
		if err != nil || text != test.want || name != test.name {
			t.Errorf("%.20q: got %.60q as %s, %v; want %.60q as %s", test.in, text, name, err, test.want, test.name)
		}
	}
}

func TestDecodeRefusesBinary(t *testing.T) {
	random := make([]byte, 400)
	for i, r := 0, rand.New(rand.NewPCG(1, 2)); i < len(random); i++ {
		random[i] = byte(r.IntN(255) + 1)
	}
	for _, in := range []string{"a\x00b", "\x7fELF\x01\x00", strings.Repeat("\x01\x02\x03", 20), string(random)} {
		if text, name, err := Decode([]byte(in), ""); !errors.Is(err, ErrBinary) {
			t.Errorf("%.20q: got %.20q as %s, %v", in, text, name, err)
		}
	}
	for _, in := range []string{"\x1b[31mred\x1b[0m text", "a page\fand another", strings.Repeat("\x1b[1mx", 100)} {
		if _, _, err := Decode([]byte(in), ""); err != nil {
			t.Errorf("%q: %v", in, err)
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, seed := range []string{"text", "\xff\xfea\x00", "\xfe\xff\x00a", "caf\xe9", "\xef\xbb\xbfx", "\x00\x00\xfe\xff\x00\x00\x00a", "a\x00b\x00 \x00"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		text, name, err := Decode(data, "")
		if err == nil && name == "" || len(text) > 4*len(data)+8 {
			t.Fatalf("%q: %q as %q, %v", data, text, name, err)
		}
		if err == nil && utf8.Valid(data) && name == "utf-8" && len(text) < len(data)-3 {
			t.Fatalf("%q lost bytes", data)
		}
	})
}
