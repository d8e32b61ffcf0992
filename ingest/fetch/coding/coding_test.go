package coding

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"
)

func pack(t testing.TB, data []byte, open func(io.Writer) (io.WriteCloser, error)) []byte {
	t.Helper()
	var b bytes.Buffer
	z, err := open(&b)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := z.Write(data); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func gzipped(w io.Writer) (io.WriteCloser, error) { return gzip.NewWriter(w), nil }

func TestDecode(t *testing.T) {
	text := []byte(strings.Repeat("The ferry left at nine. ", 50))
	gz := pack(t, text, gzipped)
	for _, c := range []struct {
		codings string
		data    []byte
	}{
		{"", text}, {"identity", text}, {"gzip", gz}, {"X-GZIP", gz}, {"identity, gzip", gz},
		{"gzip, gzip", pack(t, gz, gzipped)},
		{"deflate", pack(t, text, func(w io.Writer) (io.WriteCloser, error) { return zlib.NewWriter(w), nil })},
		{"deflate", pack(t, text, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, 6) })},
		{"zstd", pack(t, text, func(w io.Writer) (io.WriteCloser, error) { return zstd.NewWriter(w) })},
	} {
		if got, err := Decode(c.data, c.codings, 1<<20); err != nil || !bytes.Equal(got, text) {
			t.Errorf("%q: %d bytes, %v", c.codings, len(got), err)
		}
		if _, err := Decode(c.data, c.codings, int64(len(text)-1)); !errors.Is(err, ErrTooLarge) {
			t.Errorf("%q beyond the limit: %v", c.codings, err)
		}
		if got, err := Decode(c.data, c.codings, int64(len(text))); err != nil || len(got) != len(text) {
			t.Errorf("%q at the limit: %v", c.codings, err)
		}
	}
}

func TestRefused(t *testing.T) {
	for codings, want := range map[string]string{
		"gzip": "broken gzip", "br": "broken br", "zstd": "broken zstd", "deflate": "broken deflate",
		"compress": `unknown content coding "compress"`, "gzip,gzip,gzip,gzip": "4 content codings",
	} {
		if _, err := Decode([]byte("no such data"), codings, 1<<20); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", codings, err, want)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte("x"), "gzip")
	f.Add(pack(f, []byte("text"), gzipped), "gzip")
	f.Add([]byte("\x0b\x02\x80text\x03"), "br")
	f.Add([]byte("\x28\xb5\x2f\xfd\x04\x00\x21\x00\x00text"), "zstd, deflate")
	f.Fuzz(func(t *testing.T, data []byte, codings string) {
		if got, err := Decode(data, codings, 1<<16); err == nil && len(got) > 1<<16 {
			t.Errorf("%d bytes", len(got))
		}
	})
}
