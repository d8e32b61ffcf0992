package web

import (
	"encoding/binary"
	"errors"
	"strings"
	"testing"

	"crosscheck/ingest/extract"
)

// webArchive writes a property list as Safari does: a dictionary with a dictionary in it.
func webArchive(page, set string) []byte {
	var out []byte
	var offsets []int
	put := func(kind byte, n int, body []byte) int {
		offsets = append(offsets, len(out)+len("bplist00"))
		if n < 15 {
			out = append(out, kind<<4|byte(n))
		} else {
			out = append(out, kind<<4|0xf, 0x12)
			out = binary.BigEndian.AppendUint32(out, uint32(n))
		}
		out = append(out, body...)
		return len(offsets) - 1
	}
	text := func(s string) byte { return byte(put(5, len(s), []byte(s))) }
	keys := []byte{text("WebResourceData"), text("WebResourceMIMEType"), text("WebResourceTextEncodingName"), text("WebResourceURL")}
	values := []byte{byte(put(4, len(page), []byte(page))), text("text/html"), text(set), text("https://news.example/ferry")}
	inner := put(0xd, len(keys), append(keys, values...))
	top := put(0xd, 1, []byte{text("WebMainResource"), byte(inner)})
	data := append([]byte("bplist00"), out...)
	table := len(data)
	for _, at := range offsets {
		data = binary.BigEndian.AppendUint32(data, uint32(at))
	}
	data = append(data, 0, 0, 0, 0, 0, 0, 4, 1)
	for _, n := range []int{len(offsets), top, table} {
		data = binary.BigEndian.AppendUint64(data, uint64(n))
	}
	return data
}

func TestWebArchive(t *testing.T) {
	for set, page := range map[string]string{"UTF-8": ferryPage, "windows-1252": strings.ReplaceAll(ferryPage, "–", "\x96")} {
		data := webArchive(page, set)
		if !IsWebArchive(data) {
			t.Fatal("not seen as a web archive")
		}
		d, err := Parse(data, "", "", false)
		if err != nil {
			t.Fatal(set, err)
		}
		if d.Title != "Twelve dead as ferry sinks" || len(d.Blocks) != 2 || d.URL != "https://news.example/ferry" || !strings.Contains(d.Blocks[0].Text, "Sunday evening – the") {
			t.Errorf("%s: %+v", set, d)
		}
	}
	whole := webArchive(ferryPage, "UTF-8")
	for _, data := range [][]byte{whole[:len(whole)-1], whole[:len(whole)/2], []byte("bplist00WebMainResource" + strings.Repeat("\xff", 64))} {
		_, err := Parse(data, "", "", false)
		var clear *extract.Error
		if !errors.As(err, &clear) || !strings.Contains(clear.What, "web archive") || clear.Do == "" {
			t.Errorf("%d bytes: %v", len(data), err)
		}
	}
}

func FuzzWebArchive(f *testing.F) {
	f.Add(webArchive(ferryPage, "UTF-8"))
	f.Add(webArchive("<p>x", ""))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := parseWebArchive(data, false)
		checkDocument(t, d, err)
	})
}
