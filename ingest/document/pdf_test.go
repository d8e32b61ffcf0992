package document

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"strings"
	"testing"
)

// simplePDF makes a PDF file with pages of Helvetica; each page is a content stream.
func simplePDF(pages ...string) []byte {
	var b bytes.Buffer
	var offsets []int
	add := func(format string, args ...any) {
		offsets = append(offsets, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n", len(offsets))
		fmt.Fprintf(&b, format, args...)
		b.WriteString("\nendobj\n")
	}
	b.WriteString("%PDF-1.7\n")
	var kids strings.Builder
	for i := range pages {
		fmt.Fprintf(&kids, "%d 0 R ", 5+2*i)
	}
	add("<</Type/Catalog/Pages 2 0 R/Lang(en)>>")
	add("<</Type/Pages/Count %d/Kids[%s]/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>>>>>", len(pages), kids.String())
	add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
	for _, p := range pages {
		if p == "" {
			add("null")
			add("<</Type/Page/Parent 2 0 R>>")
			continue
		}
		var packed bytes.Buffer
		w := zlib.NewWriter(&packed)
		_, _ = w.Write([]byte(p)) // a buffer takes all
		_ = w.Close()
		add("<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream", packed.Len(), packed.String())
		add("<</Type/Page/Parent 2 0 R/Contents %d 0 R>>", len(offsets))
	}
	at := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, o := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R/Info<</Title(Microsoft Word - ferry.doc)/Author(Ann Roe)/CreationDate(D:20170709101112Z)>>>>\nstartxref\n%d\n%%%%EOF\n", len(offsets)+1, at)
	return b.Bytes()
}

func TestPDF(t *testing.T) {
	data := simplePDF(
		"BT /F 20 Tf 50 700 Td (Ferry capsizes off Port Anselm) Tj /F 10 Tf 0 -40 Td 12 TL (At least twelve people died when the ferry capsized on Fri-) Tj T* (day, officials said.) Tj ET BT /F 8 Tf 300 30 Td (1) Tj ET",
		"BT /F 10 Tf 50 700 Td 12 TL (The company declined to comment.) Tj ET BT /F 8 Tf 300 30 Td (2) Tj ET")
	if f := Sniff(data, "a.txt"); f != FormatPDF {
		t.Errorf("sniffed as %s", f)
	}
	d, err := PDF(data)
	same(t, d, err, `
		title: Ferry capsizes off Port Anselm
		byline: Ann Roe
		language: en
		- At least twelve people died when the ferry capsized on Friday, officials said.
		- The company declined to comment.
		! the file was made on 9 Jul 2017; it does not say when the article was published
		`)
	if d.Confidence != "medium" {
		t.Errorf("confidence %s", d.Confidence)
	}
	damaged := bytes.Replace(data, []byte("xref\n0"), []byte("gone\n0"), 1)
	if d, err := PDF(damaged); err != nil || d.Confidence != "low" || len(d.Notes) != 2 {
		t.Errorf("damaged table: %v, %s, %q", err, d.Confidence, d.Notes)
	}
	for n := 0; n < len(data); n += 7 {
		if cut, err := PDF(data[:n]); err == nil && show(cut)[:200] != show(d)[:200] {
			t.Fatalf("a part of the text out of the first %d bytes", n)
		}
	}
}

func TestPDFErrors(t *testing.T) {
	read := func(data []byte) error { _, err := PDF(data); return err }
	picture := simplePDF("q 1 0 0 1 0 0 cm /Im Do Q")
	fails(t, read(picture), "text recognition")
	fails(t, read([]byte("%PDF-1.7\nhello")), "cut short")
	fails(t, read(bytes.Replace(picture, []byte("/Root"), []byte("/Encrypt<</Filter/Own>>/Root"), 1)), "encrypted in a way")
	fails(t, read([]byte("%PDF-1.4\n1 0 obj <<>> endobj\nstartxref\n0\n%%EOF")), "cut short or damaged")
	fails(t, read(simplePDF("BT /F 9 Tf 9 9 Td "+strings.Repeat("("+strings.Repeat("a", 100)+") Tj ", 1001)+"ET")), "more work")
	shifted := strings.Map(func(r rune) rune {
		if r == ' ' {
			return r
		}
		return r - 29
	}, "the gldphs of this font are numbered and have no letters")
	for _, line := range []string{shifted, "#$%& *+#$ %&*+ #$%&*+ #$%&*+ #$% &*+"} {
		fails(t, read(simplePDF("BT /F 9 Tf 12 TL 9 700 Td "+strings.Repeat("("+line+") Tj T* ", 12)+"ET")), "which letters")
	}
	many := make([]string, 2001)
	fails(t, read(simplePDF(many...)), "more pages")
}

func FuzzPDF(f *testing.F) {
	f.Add([]byte("BT /F 10 Tf 50 700 Td [(It ) -300 (sank.)] TJ ET"), []byte("/Artifact BMC (x) Tj EMC"))
	f.Fuzz(func(t *testing.T, one, two []byte) {
		d, err := PDF(simplePDF(string(one), string(two)))
		sound(t, d, err)
	})
}

func BenchmarkPDF(b *testing.B) {
	var page strings.Builder
	page.WriteString("BT /F 10 Tf 12 TL 50 780 Td ")
	for range 60 {
		page.WriteString("(At least twelve people died when the ferry capsized on Friday, officials) Tj T* ")
	}
	page.WriteString("ET")
	data := simplePDF(page.String(), page.String(), page.String())
	for b.Loop() {
		if _, err := PDF(data); err != nil {
			b.Fatal(err)
		}
	}
}
