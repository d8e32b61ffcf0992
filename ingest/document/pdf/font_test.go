package pdf

import (
	"encoding/hex"
	"fmt"
	"strings"
	"testing"
)

func streamOf(entries, data string) string {
	return fmt.Sprintf("<<%s/Length %d>>stream\n%s\nendstream", entries, len(data), data)
}

func TestFonts(t *testing.T) {
	unicode := streamOf("", "1 begincodespacerange <0000> <FFFF> endcodespacerange 2 beginbfchar <0001> <00660066> <0002> <D83DDE00> endbfchar 2 beginbfrange <0010> <0012> <0041> <0020> <0021> [<0058> <0059>] endbfrange")
	for _, c := range []struct {
		name, font, shown, want string
		objects                 []string
	}{
		{"WinAnsi", "<</Subtype/TrueType/BaseFont/A/Encoding/WinAnsiEncoding>>", "\x93caf\xE9\x94 \x80", "“café” €", nil},
		{"MacRoman", "<</Subtype/TrueType/Encoding/MacRomanEncoding>>", "caf\x8E", "café", nil},
		{"standard", "<</Subtype/Type1/BaseFont/Times-Roman>>", "`a' \xAE\xB1\xFB", "‘a’ fi–ß", nil},
		{"differences", "<</Subtype/Type1/Encoding<</Differences[65/eacute/f_f_i/uni20AC 70/u1F600/Abreve/afii10017/.notdef/g65/zcaron.alt/nonsense]>>>>", "ABCFGHIJKL", "éffi€😀ĂАAž\uFFFD", nil},
		{"symbol", "<</Subtype/Type1/BaseFont/ABCDEF+Symbol>>", "ab\xB7", "αβ•", nil},
		{"own map wins", "<</Subtype/Type1/Encoding/WinAnsiEncoding/ToUnicode 1 0 R>>", "ab", "xb", []string{streamOf("", "1 beginbfchar <61> <0078> endbfchar")}},
		{"useless map loses", "<</Subtype/Type1/Encoding/WinAnsiEncoding/ToUnicode 1 0 R>>", "a", "a", []string{streamOf("", "1 beginbfchar <61> <FFFD> endbfchar")}},
		{"composite", "<</Subtype/Type0/Encoding/Identity-H/DescendantFonts[<</DW 500/W[1[300] 16 18 700]>>]/ToUnicode 1 0 R>>", "\x00\x01\x00\x02\x00\x11\x00\x21\x00\x99", "ff😀BY\uFFFD", []string{unicode}},
		{"ligature with its bytes swapped", "<</Subtype/Type1/Encoding/WinAnsiEncoding/ToUnicode 1 0 R>>", "ab", "fib", []string{streamOf("", "1 beginbfchar <61> <66006900> endbfchar")}},
		{"composite in UTF-16", "<</Subtype/Type0/Encoding/UniJIS-UTF16-H/DescendantFonts[<<>>]>>", "\x65\xE5\xD8\x3D\xDE\x00", "日😀", nil},
		{"composite in Shift JIS", "<</Subtype/Type0/Encoding/90ms-RKSJ-H/DescendantFonts[<<>>]>>", "A\x93\xFA", "A日", nil},
		{"own character map", "<</Subtype/Type0/Encoding 2 0 R/DescendantFonts[<</W[7[250]]>>]/ToUnicode 1 0 R>>", "\x10", "Q", []string{streamOf("", "1 beginbfchar <10> <0051> endbfchar"), streamOf("", "1 begincodespacerange <00> <FF> endcodespacerange 1 begincidrange <10> <1F> 7 endcidrange")}},
		{"Type 1 program", "<</Subtype/Type1/FontDescriptor<</FontFile 1 0 R>>>>", "\x01", "Ł", []string{streamOf("", "/Encoding 256 array 0 1 255 {1 index exch /.notdef put} for dup 1 /Lslash put readonly def currentfile eexec \xDE\xAD")}},
	} {
		content := "BT /F 10 Tf 50 700 Td <" + hex.EncodeToString([]byte(c.shown)) + "> Tj ET"
		if got := texts(t, onePage(content, "/Font<</F "+c.font+">>", c.objects...)); got != c.want {
			t.Errorf("%s: got %q want %q", c.name, got, c.want)
		}
	}
}

func TestWidths(t *testing.T) {
	for _, c := range []struct{ name, font, want string }{
		{"listed", "<</Subtype/Type1/FirstChar 65/Widths[500 900]/FontDescriptor<</MissingWidth 100>>>>", "A@50,700+5 B@55,700+9 C@64,700+1"},
		{"Type 3", "<</Subtype/Type3/FirstChar 65/FontMatrix[.01 0 0 .01 0 0]/Widths[50 90 10]/Encoding<</Differences[65/A/B/C]>>>>", "A@50,700+5 B@55,700+9 C@64,700+1"},
		{"Courier", "<</Subtype/Type1/BaseFont/Courier-Bold>>", "A@50,700+6 B@56,700+6 C@62,700+6"},
	} {
		if got := places(t, onePage("BT /F 10 Tf 50 700 Td (ABC) Tj ET", "/Font<</F "+c.font+">>")); got != c.want {
			t.Errorf("%s: got %s want %s", c.name, got, c.want)
		}
	}
}

func TestStyleOfFont(t *testing.T) {
	f := &File{cost: newBudget()}
	f.reset()
	for base, want := range map[string][2]bool{"Times-BoldItalic": {true, true}, "Lato-Black": {true, false}, "Lato": {false, false}} {
		got := f.loadFont(dict{"BaseFont": name(base), "Subtype": name("Type1")})
		if got.Bold != want[0] || got.Italic != want[1] {
			t.Errorf("%s: bold %v italic %v", base, got.Bold, got.Italic)
		}
	}
}

func TestMapLimits(t *testing.T) {
	f := &File{cost: newBudget()}
	f.reset()
	m := f.readCMap([]byte(strings.Repeat("1 beginbfrange <0000> <FFFF> <0000> endbfrange ", 1000)), 0)
	if f.spent == nil || len(m.text) > maxCodes {
		t.Errorf("%d codes, %v", len(m.text), f.spent)
	}
}

func FuzzCMap(f *testing.F) {
	f.Add([]byte("1 begincodespacerange <00> <FFFF> endcodespacerange 1 beginbfrange <01> <05> [<0041>] endbfrange"))
	f.Fuzz(func(t *testing.T, data []byte) {
		file := &File{cost: newBudget()}
		file.reset()
		m := file.readCMap(data, 0)
		for s := "\x00\x01\xFF\x80abc"; s != ""; {
			n := m.length(s)
			if n < 1 || n > len(s) {
				t.Fatalf("length %d of %d", n, len(s))
			}
			m.cid(s[:n])
			s = s[n:]
		}
	})
}
