package web

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode/utf16"

	"crosscheck/ingest/extract"
)

// IsWebArchive tells whether data is a page saved by Safari: a binary property list with the page in it.
func IsWebArchive(data []byte) bool {
	return bytes.HasPrefix(data, []byte("bplist00")) && (bytes.Contains(data, []byte("WebMainResource")) || bytes.Contains(data, []byte("WebResourceData")))
}

// parseWebArchive takes the page out of a web archive of Safari.
func parseWebArchive(data []byte, raw bool) (extract.Document, error) {
	l, ok := openList(data)
	if !ok {
		return extract.Document{}, errCutOff("the web archive")
	}
	main := l.entries(l.top)["WebMainResource"]
	resource := l.entries(main)
	kind := l.text(resource["WebResourceMIMEType"])
	if set := l.text(resource["WebResourceTextEncodingName"]); set != "" && kind != "" {
		kind += "; charset=" + set
	}
	var pages []candidate
	if p := pageOf(l.bytes(resource["WebResourceData"]), kind, l.text(resource["WebResourceURL"])); p != nil {
		pages = append(pages, *p)
	}
	return choose(pages, "web archive", raw)
}

// list is a binary property list. An object is named by its place in the table of offsets plus one, so that 0 is none.
type list struct {
	data    []byte
	offsets []byte // table of offsets
	wide    int    // bytes of an offset
	narrow  int    // bytes of a reference
	count   int
	top     int
}

// openList reads the trailer of a property list.
func openList(data []byte) (list, bool) {
	const trailer = 32
	if len(data) < len("bplist00")+trailer {
		return list{}, false
	}
	t := data[len(data)-trailer:]
	l := list{data: data[:len(data)-trailer], wide: int(t[6]), narrow: int(t[7])}
	count, top, table := binary.BigEndian.Uint64(t[8:]), binary.BigEndian.Uint64(t[16:]), binary.BigEndian.Uint64(t[24:])
	size := uint64(len(l.data))
	if l.wide < 1 || l.wide > 8 || l.narrow < 1 || l.narrow > 8 || count > size || top >= count || table > size || count*uint64(l.wide) > size-table {
		return list{}, false
	}
	l.offsets, l.count, l.top = l.data[table:], int(count), int(top)+1
	return l, true
}

// number64 reads a number of n bytes, or gives -1 where there are too few or it is too large.
func number64(b []byte, n int) int {
	if len(b) < n {
		return -1
	}
	v := uint64(0)
	for _, c := range b[:n] {
		v = v<<8 | uint64(c)
	}
	if v > 1<<40 {
		return -1
	}
	return int(v)
}

// object gives the kind of an object, how many items or bytes it has, and what follows its head.
func (l list) object(ref int) (kind byte, n int, rest []byte) {
	if ref < 1 || ref > l.count {
		return 0, 0, nil
	}
	at := number64(l.offsets[(ref-1)*l.wide:], l.wide)
	if at < 0 || at >= len(l.data) {
		return 0, 0, nil
	}
	rest = l.data[at+1:]
	kind, n = l.data[at]>>4, int(l.data[at]&0xf)
	if n == 0xf { // the count follows as an integer object
		if len(rest) == 0 || rest[0]>>4 != 1 || rest[0]&0xf > 3 {
			return 0, 0, nil
		}
		size := 1 << (rest[0] & 0xf)
		n = number64(rest[1:], size)
		if n < 0 || len(rest) < 1+size {
			return 0, 0, nil
		}
		rest = rest[1+size:]
	}
	return kind, n, rest
}

// entries gives a dictionary: names to references.
func (l list) entries(ref int) map[string]int {
	const most = 64 // the dictionaries that matter have six entries
	kind, n, rest := l.object(ref)
	if kind != 0xd || n > most || len(rest) < 2*n*l.narrow {
		return nil
	}
	out := make(map[string]int, n)
	for i := range n {
		key := l.text(number64(rest[i*l.narrow:], l.narrow) + 1)
		if key != "" {
			out[key] = number64(rest[(n+i)*l.narrow:], l.narrow) + 1
		}
	}
	return out
}

// text gives a string, or "".
func (l list) text(ref int) string {
	const most = 4096
	kind, n, rest := l.object(ref)
	switch {
	case n > most:
	case kind == 5 && len(rest) >= n:
		return strings.ToValidUTF8(string(rest[:n]), "\ufffd")
	case kind == 6 && len(rest) >= 2*n:
		units := make([]uint16, n)
		for i := range units {
			units[i] = binary.BigEndian.Uint16(rest[2*i:])
		}
		return string(utf16.Decode(units))
	}
	return ""
}

// bytes gives data, or nil.
func (l list) bytes(ref int) []byte {
	kind, n, rest := l.object(ref)
	if kind != 4 || n > len(rest) {
		return nil
	}
	return rest[:n]
}
