package document

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"

	"crosscheck/ingest/extract"
	"crosscheck/model"
)

// pack makes a zip file of names and contents, in that order. As in real files, a
// member that names the file's kind is not packed, nor is a large one, to save time.
func pack(t testing.TB, members ...string) []byte {
	t.Helper()
	const large = 4 << 20
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for i := 0; i+1 < len(members); i += 2 {
		method := zip.Deflate
		if members[i] == "mimetype" || len(members[i+1]) > large {
			method = zip.Store
		}
		m, err := w.CreateHeader(&zip.FileHeader{Name: members[i], Method: method})
		if err == nil {
			_, err = m.Write([]byte(members[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// show gives a document as one line for each part that it has.
func show(d extract.Document) string {
	var b strings.Builder
	line := func(key, value string) {
		if value != "" {
			b.WriteString(key + ": " + value + "\n")
		}
	}
	line("outlet", d.Outlet)
	line("title", d.Title)
	line("byline", d.Byline)
	line("published", d.Published.String())
	line("updated", d.Updated.String())
	line("url", d.URL)
	line("language", d.Language)
	for _, block := range d.Blocks {
		if block.Role == model.Body {
			b.WriteString("- " + block.Text + "\n")
		} else {
			b.WriteString("- (" + block.Role.String() + ") " + block.Text + "\n")
		}
	}
	for _, n := range d.Notes {
		b.WriteString("! " + n + "\n")
	}
	return b.String()
}

// same compares a document's parts with what is wanted, leading tabs aside.
func same(t *testing.T, d extract.Document, err error, want string) {
	t.Helper()
	if err != nil {
		t.Fatalf("error: %v", err)
	}
	want = strings.ReplaceAll(strings.TrimPrefix(want, "\n"), "\t", "")
	if got := show(d); got != want {
		t.Errorf("got:\n%swant:\n%s", got, want)
	}
}

// fails checks that an error says what is wanted, in one line.
func fails(t *testing.T, err error, want string) {
	t.Helper()
	if err == nil {
		t.Fatalf("no error; want one with %q", want)
	}
	if !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "\n") {
		t.Errorf("error %q; want one line with %q", err, want)
	}
}

// cuts checks that a file cut off anywhere gives an error and never a part of its text.
func cuts(t *testing.T, data []byte, read func([]byte) error) {
	t.Helper()
	step := max(1, len(data)/300)
	for n := 0; n < len(data)-2; n += step {
		if read(data[:n]) == nil {
			t.Fatalf("no error for the first %d of %d bytes", n, len(data))
		}
	}
}

// sound checks what holds for every document that was read and every error.
func sound(t *testing.T, d extract.Document, err error) {
	t.Helper()
	if err != nil {
		if strings.Contains(err.Error(), "\n") || err.Error() == "" {
			t.Errorf("error of no single line: %q", err)
		}
		return
	}
	if d.Title == "" && len(d.Blocks) == 0 {
		t.Error("neither text nor error")
	}
	for _, b := range d.Blocks {
		if b.Text == "" || strings.ContainsAny(b.Text, "\n\r\t") || b.Text != strings.TrimSpace(b.Text) {
			t.Errorf("paragraph %q", b.Text)
		}
	}
	if d.Method == "" || d.Confidence == "" {
		t.Errorf("method %q, confidence %q", d.Method, d.Confidence)
	}
}
