package ingest

import (
	"archive/zip"
	"bytes"
	"errors"
	"strings"
	"testing"
)

// TestLargeFiles: a document may be as large as its pictures make it, a text may not.
func TestLargeFiles(t *testing.T) {
	var archive bytes.Buffer
	z := zip.NewWriter(&archive)
	add := func(name string, data []byte) {
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		if err == nil {
			_, err = w.Write(data)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	add("word/document.xml", []byte(`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>The ferry sank.</w:t></w:r></w:p></w:body></w:document>`))
	for range 2 {
		add("word/media/picture.jpeg"+strings.Repeat("x", archive.Len()%7), make([]byte, MaxBytes-1))
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	page := strings.Replace(page, "<article>", `<article><img src="data:image/png;base64,`+strings.Repeat("QUJD", MaxBytes/4)+`">`, 1)
	files := write(t, map[string]string{"photos.docx": archive.String(), "page.html": page, "text.txt": strings.Repeat("word ", MaxBytes/4)})
	articles := load(t, Options{}, files+"/photos.docx", files+"/page.html")
	if !strings.Contains(articles[0].Text, "The ferry sank.") || articles[1].SHA256 != digest([]byte(page)) {
		t.Errorf("got %.60q and %s", articles[0].Text, articles[1].SHA256)
	}
	_, err := Load(t.Context(), []string{files + "/text.txt"}, Options{})
	var known *SourceError
	if !errors.As(err, &known) || known.What != "is larger than 10 MiB" {
		t.Errorf("a large text: %v", err)
	}
}
