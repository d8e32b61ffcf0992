package document

import (
	"archive/zip"
	"bytes"
	"fmt"
	"hash/crc32"
	"strings"
	"testing"
)

func TestZip(t *testing.T) {
	docx := word(t, wp("Head")+wp("Text."))
	members, err := Zip(pack(t, "b/two.txt", "Two.", "a.docx", string(docx), "__MACOSX/._a.docx", "x", ".DS_Store", "x", "b/", "", "Thumbs.db", "x",
		"photo.txt", "\x89PNG\r\n\x1a\n", `c\three.txt`, "Three."))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, m := range members {
		names = append(names, m.Name)
	}
	if got := strings.Join(names, " "); got != "a.docx b/two.txt c/three.txt" {
		t.Errorf("members %s", got)
	}
	if Sniff(members[0].Data, members[0].Name) != FormatDOCX || string(members[2].Data) != "Three." {
		t.Error("contents")
	}
}

// lying makes a zip file whose directory states another size than its member has.
func lying(t *testing.T, content string) []byte {
	t.Helper()
	var packed, out bytes.Buffer
	z := zip.NewWriter(&packed)
	m, err := z.Create("a")
	if err == nil {
		_, err = m.Write([]byte(content))
	}
	if err == nil {
		err = z.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	r, err := zip.NewReader(bytes.NewReader(packed.Bytes()), int64(packed.Len()))
	if err != nil {
		t.Fatal(err)
	}
	raw, err := r.File[0].OpenRaw()
	if err != nil {
		t.Fatal(err)
	}
	var body bytes.Buffer
	if _, err := body.ReadFrom(raw); err != nil {
		t.Fatal(err)
	}
	w := zip.NewWriter(&out)
	h := &zip.FileHeader{Name: "a.txt", Method: zip.Deflate, CRC32: crc32.ChecksumIEEE([]byte(content)), CompressedSize64: uint64(body.Len()), UncompressedSize64: 10}
	m, err = w.CreateRaw(h)
	if err == nil {
		_, err = m.Write(body.Bytes())
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestZipHostile(t *testing.T) {
	read := func(data []byte) error { _, err := Zip(data); return err }
	for _, name := range []string{"../../etc/passwd", "/etc/passwd", `..\x`, `C:\x`, "a/../../b"} {
		fails(t, read(pack(t, name, "x")), "points outside")
	}
	fails(t, read(pack(t, "a.txt", strings.Repeat("a", 3<<20))), `its member "a.txt": it unpacks to far more`)
	fails(t, read(lying(t, strings.Repeat("a", 3<<20))), "a.txt")
	fails(t, read(pack(t, "a.zip", string(pack(t, "b.txt", "x")))), "zip archive too")
	fails(t, read(pack(t, "__MACOSX/a", "x")), "no documents")
	fails(t, read(pack(t)), "no documents")

	half := strings.Repeat("It sank. ", 700_000)
	fails(t, read(pack(t, "a.txt", half+half)), "more than 10 MiB")
	_, err := unzip(pack(t, "a.txt", "It sank.", "b.txt", "It sank."), 15)
	fails(t, err, `its member "b.txt": it unpacks to more than 50 MiB`)

	many := make([]string, 0, 2*MaxMembers+2)
	for i := range MaxMembers + 1 {
		many = append(many, fmt.Sprint(i), "x")
	}
	fails(t, read(pack(t, many...)), "more than 2000 files")
	fails(t, read(append(bytes.Repeat([]byte("PK\x01\x02"), 5*MaxMembers), pack(t, "a", "x")...)), "more than 2000 files")
	cuts(t, pack(t, "a.txt", "One.", "b.txt", "Two."), read)
}

func FuzzZip(f *testing.F) {
	f.Add(pack(f, "a.txt", "One.", "b/c.txt", "Two."))
	f.Fuzz(func(t *testing.T, data []byte) {
		members, err := Zip(data)
		if err == nil && len(members) == 0 {
			t.Error("neither members nor error")
		}
		for _, m := range members {
			if slips(m.Name) {
				t.Errorf("name %q", m.Name)
			}
		}
	})
}
