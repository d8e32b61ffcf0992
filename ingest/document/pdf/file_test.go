package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
)

func TestOpen(t *testing.T) {
	data := onePage("BT /F 12 Tf 50 700 Td (Ferry) Tj ET", "")
	if got := texts(t, data); got != "Ferry" {
		t.Errorf("text %q", got)
	}
	if got := texts(t, append([]byte("junk before\n"), data...)); got != "Ferry" {
		t.Errorf("after other bytes: %q", got)
	}
	f, err := Open(data)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := f.Info(), (Info{Title: "A€", Author: "Ann “”", Created: "D:20170709", Language: "en-GB"}); got != want {
		t.Errorf("info %+v", got)
	}
	if f.Repaired {
		t.Error("a sound file was repaired")
	}
	for n := range data[:len(data)-8] {
		if failure(data[:n]) != nil {
			continue
		}
		if got := texts(t, data[:n]); got != "Ferry" { // all there, the last number apart
			t.Fatalf("the first %d of %d bytes give %q", n, len(data), got)
		}
	}
}

// TestStreams has the table in a stream with a predictor and the objects in another.
func TestStreams(t *testing.T) {
	b := newFile()
	c := b.stream("/Filter/FlateDecode", deflated("BT /F 12 Tf 50 700 Td (Ferry) Tj ET"))
	objects := []string{"<</Type/Catalog/Pages 11 0 R>>", "<</Type/Pages/Kids[12 0 R]/Count 1/MediaBox[0 0 600 800]>>", fmt.Sprintf("<</Type/Page/Contents[%d 0 R]/Resources<</Font<</F 13 0 R>>>>>>", c), helvetica}
	var head, body strings.Builder
	for i, o := range objects {
		fmt.Fprintf(&head, "%d %d ", 10+i, body.Len())
		body.WriteString(o + " ")
	}
	pack := b.stream(fmt.Sprintf("/Type/ObjStm/N %d/First %d/Filter/FlateDecode", len(objects), head.Len()), deflated(head.String()+body.String()))
	at := b.Len()
	var rows bytes.Buffer
	above := make([]byte, 4)
	row := func(kind, second, third int) { // packed with PNG's Up
		line := []byte{byte(kind), byte(second >> 8), byte(second), byte(third)}
		rows.WriteByte(2)
		for i := range line {
			rows.WriteByte(line[i] - above[i])
		}
		above = line
	}
	row(1, b.offsets[c-1], 0)
	row(1, b.offsets[pack-1], 0)
	for i := range objects {
		row(2, pack, i)
	}
	table := deflated(rows.String())
	fmt.Fprintf(b, "9 0 obj <</Type/XRef/Size 14/W[1 2 1]/Index[%d 1 %d 1 10 4]/Root 10 0 R/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 4>>/Length %d>>\nstream\n%s\nendstream endobj\nstartxref\n%d\n%%%%EOF", c, pack, len(table), table, at)
	if got := texts(t, b.Bytes()); got != "Ferry" {
		t.Errorf("text %q", got)
	}
	broken := bytes.Replace(b.Bytes(), fmt.Appendf(nil, "startxref\n%d", at), []byte("startxref\n7"), 1)
	if got := texts(t, broken); got != "Ferry" {
		t.Errorf("with a damaged table: %q", got)
	}
}

func TestRepair(t *testing.T) {
	data := onePage("BT /F 12 Tf 50 700 Td (Ferry) Tj ET", "")
	for name, broken := range map[string][]byte{
		"wrong offset of the table": bytes.Replace(data, []byte("startxref\n"), []byte("startxref\n9"), 1),
		"wrong offsets in it":       bytes.ReplaceAll(data, []byte("00000 n "), []byte("00001 n ")),
		"lines lost before":         bytes.Replace(data, []byte("%\xE2\xE3\xCF\xD3\n"), nil, 1),
		"wrong stream length":       bytes.Replace(data, []byte("/Length 35"), []byte("/Length 99"), 1),
		"table gone":                bytes.Replace(data, []byte("xref\n0"), []byte("gone\n0"), 1),
		"trailer gone":              bytes.Replace(data, []byte("trailer"), []byte("follows"), 1),
	} {
		if got := texts(t, broken); got != "Ferry" {
			t.Errorf("%s: %q", name, got)
		}
	}
	f, err := Open(bytes.Replace(data, []byte("xref\n0"), []byte("gone\n0"), 1))
	if err != nil || !f.Repaired {
		t.Errorf("repair is not told: %v", err)
	}
}

// TestHostile has files that ask for more than any honest one; each has to end with an
// error, or with the little that it holds.
func TestHostile(t *testing.T) {
	tableOf := func(entries string) []byte {
		return []byte("%PDF-1.5\n1 0 obj <</Type/XRef" + entries + "/Length 0>> stream\n\nendstream endobj\nstartxref\n9\n%%EOF\n")
	}
	loop := newFile()
	loop.add("<</Type/Catalog/Pages 2 0 R>>")
	loop.add("<</Type/Pages/Kids[2 0 R 2 0 R]/Parent 2 0 R>>")
	wide := newFile()
	wide.add("<</Type/Catalog/Pages 2 0 R>>")
	wide.add("<</Type/Pages/Kids[" + strings.Repeat("<</Type/Page>>", maxPages+1) + "]>>")
	form := deflated(strings.Repeat(" ", 9_000))
	again := onePage(strings.Repeat("/X Do ", 200), "/XObject<</X 1 0 R>>", "<</Subtype/Form/Filter/FlateDecode/Length "+fmt.Sprint(len(form))+">>stream\n"+form+"\nendstream")
	small := budget{unpacked: 1 << 20, scanned: 1 << 20, objects: 50_000, operators: 10_000, glyphs: 1000}
	for name, c := range map[string]struct {
		data []byte
		want error // nil: any
	}{
		"no header":               {[]byte("hello"), nil},
		"no end":                  {[]byte("%PDF-1.4\n"), ErrCut},
		"huge size":               {tableOf("/Size 9000000000/W[1 2 1]"), nil},
		"huge index":              {tableOf("/Size 1/W[1 2 1]/Index[9000000000 9000000000]"), nil},
		"huge widths":             {tableOf("/Size 1/W[1 9000000000 1]"), nil},
		"huge predictor":          {tableOf("/Size 1/W[1 1 1]/DecodeParms<</Predictor 12/Columns 9000000000>>"), nil},
		"table before itself":     {[]byte("%PDF-1.4\nxref\n0 0\ntrailer <</Size 1/Prev 9>>\nstartxref\n9\n%%EOF"), nil},
		"entries without end":     {[]byte("%PDF-1.4\nxref\n0 9000000000\n0000000000 00000 n \ntrailer<<>>\nstartxref\n9\n%%EOF"), nil},
		"pages in a circle":       {loop.finish("/Root 1 0 R"), nil},
		"too many pages":          {wide.finish("/Root 1 0 R"), ErrPages},
		"deep arrays":             {onePage(strings.Repeat("[", 100_000), ""), nil},
		"numbers without end":     {onePage(strings.Repeat("1 ", 60_000), ""), ErrCostly},
		"operators without end":   {onePage(strings.Repeat("q ", 12_000), ""), ErrCostly},
		"glyphs without end":      {onePage("BT /F 9 Tf "+strings.Repeat("(aaaaaaaaaa) Tj ", 200), ""), ErrCostly},
		"a form drawn too often":  {again, ErrCostly},
		"unknown encryption":      {bytes.Replace(onePage("", ""), []byte("/Root"), []byte("/Encrypt<</Filter/Own>>/Root"), 1), ErrSecurity},
		"objects that lead round": {[]byte("%PDF-1.4\n1 0 obj 2 0 R endobj 2 0 obj 1 0 R endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF"), nil},
	} {
		err := failureWith(c.data, small)
		if err == nil || c.want != nil && !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestFormsInCircle(t *testing.T) {
	data := onePage("/X Do", "/XObject<</X 1 0 R>>/Font<</F "+helvetica+">>", "<</Subtype/Form/Length 41>>stream\nBT /F 9 Tf 9 9 Td (a) Tj ET /X Do /X Do  \nendstream")
	if err := failure(data); err != nil && !errors.Is(err, ErrCostly) {
		t.Error(err)
	}
}

func FuzzOpen(f *testing.F) {
	f.Add(onePage("BT /F 12 Tf 50 700 Td [(Fer) -20 (ry)] TJ T* (x) ' ET", ""))
	f.Add([]byte("%PDF-1.5\n1 0 obj<</Type/Catalog/Pages<</Kids[<</Type/Page/Contents 2 0 R>>]>>>>endobj 2 0 obj<</Filter[/A85/LZW]>>stream\nabc~>\nendstream\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF"))
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := Open(data)
		if err != nil {
			return
		}
		file.Info()
		for i := range file.Pages() {
			p, err := file.Page(i)
			if err != nil {
				continue
			}
			for _, g := range p.Glyphs {
				if g.Font == nil || g.Size <= 0 {
					t.Errorf("glyph %+v", g)
				}
			}
		}
	})
}
