package pdf

import (
	"fmt"
	"math"
	"strings"
	"testing"
)

// places gives each glyph as its text and the whole points of its place and width.
func places(t *testing.T, data []byte) string {
	t.Helper()
	f, err := Open(data)
	if err != nil {
		t.Fatal(err)
	}
	p, err := f.Page(0)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, g := range p.Glyphs {
		s := fmt.Sprintf("%s@%.0f,%.0f+%.0f", g.Text, g.X, g.Y, g.Width)
		if g.Decor {
			s += "*"
		}
		if g.Mark >= 0 {
			s += fmt.Sprintf("#%d", g.Mark)
		}
		out = append(out, s)
	}
	return strings.Join(out, " ")
}

func TestOperators(t *testing.T) {
	for _, c := range []struct{ name, content, want string }{
		{"move and show", "BT /F 10 Tf 50 700 Td (AB) Tj 0 -20 Td (C) Tj ET", "A@50,700+7 B@57,700+7 C@50,680+7"},
		{"leading", "BT /F 10 Tf 1 0 0 1 50 700 Tm 12 TL (A) Tj T* (B) Tj (C) ' 1 2 (D) \" ET", "A@50,700+7 B@50,688+7 C@50,676+7 D@50,664+7"},
		{"TD sets the leading", "BT /F 10 Tf 50 700 TD 0 -15 TD (A) Tj T* (B) Tj ET", "A@50,685+7 B@50,670+7"},
		{"spacing", "BT /F 10 Tf 5 Tc 20 Tw 50 700 Td (A B) Tj ET", "A@50,700+7  @62,700+3 B@89,700+7"},
		{"array moves and scale", "BT /F 10 Tf 200 Tz 50 700 Td [(A) -1000 (B)] TJ ET", "A@50,700+13 B@83,700+13"},
		{"rise", "BT /F 10 Tf 50 700 Td (A) Tj 4 Ts (B) Tj ET", "A@50,700+7 B@57,704+7"},
		{"saved states", "q 2 0 0 2 0 0 cm BT /F 10 Tf 10 10 Td (A) Tj ET Q BT /F 10 Tf 10 10 Td (B) Tj ET Q Q", "A@20,20+13 B@10,10+7"},
		{"text that runs up the edge", "BT /F 10 Tf 0 1 -1 0 20 300 Tm (A) Tj 1 0 0 1 50 50 Tm (B) Tj ET", "B@50,50+7"},
		{"inline picture", "BI /W 1 /H 1 ID (EI EIx Tj\x00 EI BT /F 10 Tf 50 700 Td (A) Tj ET", "A@50,700+7"},
		{"artifacts and marks", "/Artifact BMC BT /F 10 Tf 9 9 Td (1) Tj ET EMC /P <</MCID 3>> BDC BT /F 10 Tf 50 700 Td (A) Tj ET EMC EMC", "1@9,9+6* A@50,700+7#3"},
		{"text given in words", "BT /F 10 Tf 50 700 Td /Span <</ActualText (\xFE\xFF\x00\xAD)>> BDC (-) Tj EMC (A) Tj ET", "\u00AD@50,700+3 A@53,700+7"},
		{"broken operands", "BT /F Tf /F 10 Tf 50 (x) Td 50 700 Td [(A) /x <</y 1>>] TJ cm Tm TJ (B) Tj ET", "A@100,700+7 B@107,700+7"},
		{"no font", "BT 50 700 Td (A) Tj /None 10 Tf (B) Tj ET", ""},
	} {
		if got := places(t, onePage(c.content, "")); got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.name, got, c.want)
		}
	}
}

func TestForms(t *testing.T) {
	data := onePage("1 0 0 1 100 0 cm /X Do BT /F 10 Tf 0 50 Td (B) Tj ET", "/XObject<</X 1 0 R>>/Font<</F "+helvetica+">>",
		"<</Subtype/Form/Matrix[1 0 0 1 10 0]/Length 36>>stream\nBT /F 10 Tf 0 700 Td (A) Tj ET q q  \nendstream")
	if got, want := places(t, data), "A@110,700+7 B@100,50+7"; got != want {
		t.Errorf("got %s want %s", got, want)
	}
}

func TestPageTurns(t *testing.T) {
	for turn, want := range map[int]string{0: "A@50,700", 90: "", 180: "", 270: ""} {
		b := newFile()
		c := b.stream("", "BT /F 10 Tf 50 700 Td (A) Tj ET")
		b.add(fmt.Sprintf("<</Type/Page/Rotate %d/CropBox[0 0 600 800]/MediaBox[0 0 700 800]/Contents %d 0 R/Resources<</Font<</F %s>>>>>>", turn, c, helvetica))
		b.add("<</Kids[2 0 R]>>")
		b.add("<</Pages 3 0 R>>")
		f, err := Open(b.finish("/Root 4 0 R"))
		if err != nil {
			t.Fatal(err)
		}
		p, err := f.Page(0)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, g := range p.Glyphs {
			got += fmt.Sprintf("%s@%.0f,%.0f", g.Text, g.X, g.Y)
		}
		if got != want {
			t.Errorf("turned by %d: %q, want %q", turn, got, want)
		}
		if wide := p.Width > p.Height; wide != (turn%180 != 0) {
			t.Errorf("turned by %d: %.0f by %.0f", turn, p.Width, p.Height)
		}
	}
	// Text set to be read on a page that is turned by a quarter.
	m := upright([4]float64{0, 0, 600, 800}, 90)
	up := matrix{0, 1, -1, 0, 100, 200}.times(m)
	if math.Abs(up[0]-1) > 1e-9 || math.Abs(up[1]) > 1e-9 || up[4] != 200 || up[5] != 500 {
		t.Errorf("upright on a turned page: %v", up)
	}
}
