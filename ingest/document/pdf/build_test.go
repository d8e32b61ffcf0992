package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"strings"
	"testing"
)

// builder puts a PDF file together; object numbers count from 1.
type builder struct {
	bytes.Buffer
	offsets []int
}

func newFile() *builder {
	b := &builder{}
	b.WriteString("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")
	return b
}

// add writes an object and gives its number.
func (b *builder) add(body string) int {
	b.offsets = append(b.offsets, b.Len())
	fmt.Fprintf(b, "%d 0 obj\n%s\nendobj\n", len(b.offsets), body)
	return len(b.offsets)
}

// stream writes a stream with these entries besides its length.
func (b *builder) stream(entries, data string) int {
	return b.add(fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", entries, len(data), data))
}

// finish writes table and trailer.
func (b *builder) finish(trailer string) []byte {
	at := b.Len()
	fmt.Fprintf(b, "xref\n0 %d\n0000000000 65535 f \n", len(b.offsets)+1)
	for _, o := range b.offsets {
		fmt.Fprintf(b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(b, "trailer\n<</Size %d%s>>\nstartxref\n%d\n%%%%EOF\n", len(b.offsets)+1, trailer, at)
	return b.Bytes()
}

// deflated packs data as FlateDecode wants it.
func deflated(data string) string {
	var out bytes.Buffer
	w := zlib.NewWriter(&out)
	_, _ = w.Write([]byte(data)) // a buffer takes all
	_ = w.Close()
	return out.String()
}

const helvetica = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"

// onePage makes a file with one page that runs this content; fonts go into its
// resources under F, objects before it are numbered from 1.
func onePage(content, resources string, objects ...string) []byte {
	b := newFile()
	for _, o := range objects {
		b.add(o)
	}
	c := b.stream("", content)
	if resources == "" {
		resources = "/Font<</F " + helvetica + ">>"
	}
	pages := c + 2
	page := b.add(fmt.Sprintf("<</Type/Page/Parent %d 0 R/MediaBox[0 0 600 800]/Contents %d 0 R/Resources<<%s>>>>", pages, c, resources))
	b.add(fmt.Sprintf("<</Type/Pages/Count 1/Kids[%d 0 R]>>", page))
	root := b.add(fmt.Sprintf("<</Type/Catalog/Pages %d 0 R/Lang(en-GB)>>", pages))
	return b.finish(fmt.Sprintf("/Root %d 0 R/Info<</Title(\xFE\xFF\x00A\x20\xAC)/Author(Ann \x8D\x8E)/CreationDate(D:20170709)>>", root))
}

// texts reads all pages as their glyphs' texts.
func texts(t *testing.T, data []byte) string {
	t.Helper()
	f, err := Open(data)
	if err != nil {
		t.Fatalf("error: %v", err)
	}
	var out strings.Builder
	for i := range f.Pages() {
		p, err := f.Page(i)
		if err != nil {
			t.Fatalf("page %d: %v", i, err)
		}
		for _, g := range p.Glyphs {
			out.WriteString(g.Text)
		}
	}
	return out.String()
}

// failure gives the error of reading a file, or nil.
func failure(data []byte) error { return failureWith(data, newBudget()) }

func failureWith(data []byte, cost budget) error {
	f, err := openWith(data, cost)
	if err != nil {
		return err
	}
	for i := range f.Pages() {
		if _, err := f.Page(i); err != nil {
			return err
		}
	}
	return nil
}
