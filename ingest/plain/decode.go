package plain

import (
	"bytes"
	"encoding/binary"
	"errors"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/net/html/charset"
)

// ErrBinary says that bytes are no text in any character set.
var ErrBinary = errors.New("is not text")

// sample is how many bytes of a text are looked at to tell what they are.
const sample = 64 << 10

// Decode turns the bytes of a text into UTF-8 and tells the character set they were in, by its WHATWG
// name. A byte order mark decides first, then where zero bytes stand (UTF-16), then whether the bytes are
// UTF-8, then the label that the sender gave, "" for none, then statistics. The error is ErrBinary.
func Decode(data []byte, label string) (text, name string, err error) {
	switch {
	case bytes.HasPrefix(data, []byte{0xef, 0xbb, 0xbf}):
		return check(string(data[3:]), "utf-8")
	case bytes.HasPrefix(data, []byte{0xff, 0xfe, 0, 0}) && len(data)%4 == 0:
		return check(decode32(data[4:], binary.LittleEndian), "utf-32le")
	case bytes.HasPrefix(data, []byte{0, 0, 0xfe, 0xff}):
		return check(decode32(data[4:], binary.BigEndian), "utf-32be")
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}):
		return check(decode16(data[2:], binary.LittleEndian), "utf-16le")
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		return check(decode16(data[2:], binary.BigEndian), "utf-16be")
	}
	if order, ok := guess16(data); ok {
		name := "utf-16le"
		if order == binary.BigEndian {
			name = "utf-16be"
		}
		return check(decode16(data, order), name)
	}
	if bytes.IndexByte(data, 0) >= 0 {
		return "", "", ErrBinary
	}
	if isJIS(data) {
		encoding, name := charset.Lookup("iso-2022-jp")
		if decoded, err := encoding.NewDecoder().Bytes(data); err == nil {
			return check(string(decoded), name)
		}
	}
	if utf8.Valid(data) || mostlyUTF8(data) {
		return check(string(data), "utf-8")
	}
	encoding, name := charset.Lookup(label)
	if encoding == nil || name == "replacement" || name == "utf-8" {
		encoding, name = charset.Lookup(guess8(data))
	}
	if encoding == nil {
		encoding, name = charset.Lookup("windows-1252")
	}
	decoded, err := encoding.NewDecoder().Bytes(data)
	if err != nil {
		return "", "", ErrBinary
	}
	return check(string(decoded), name)
}

// check refuses text that is full of what no text holds.
func check(text, name string) (string, string, error) {
	looked := text
	if len(looked) > sample {
		looked = looked[:sample]
	}
	controls, broken, runes := 0, 0, 0
	for _, r := range looked {
		runes++
		switch {
		case r == utf8.RuneError:
			broken++
		case r < ' ' && !strings.ContainsRune("\t\n\v\f\r\x1b\x07\x08\x1a", r), r == 0x7f, r >= 0x80 && r < 0xa0 && r != 0x85:
			controls++
		}
	}
	// The marks leave room for a short text with an escape sequence or a broken byte in it.
	if controls > 8+runes/20 || broken > 8+runes/5 {
		return "", "", ErrBinary
	}
	return text, name, nil
}

// decode16 decodes UTF-16; a last odd byte and half pairs become U+FFFD.
func decode16(data []byte, order binary.ByteOrder) string {
	var out strings.Builder
	out.Grow(len(data))
	for len(data) >= 2 {
		r := rune(order.Uint16(data))
		data = data[2:]
		if utf16.IsSurrogate(r) {
			low := rune(-1)
			if len(data) >= 2 {
				low = rune(order.Uint16(data))
			}
			if r = utf16.DecodeRune(r, low); r != utf8.RuneError {
				data = data[2:]
			}
		}
		out.WriteRune(r)
	}
	if len(data) > 0 {
		out.WriteRune(utf8.RuneError)
	}
	return out.String()
}

// decode32 decodes UTF-32.
func decode32(data []byte, order binary.ByteOrder) string {
	var out strings.Builder
	for len(data) >= 4 {
		if r := order.Uint32(data); r <= utf8.MaxRune {
			out.WriteRune(rune(r))
		} else {
			out.WriteRune(utf8.RuneError)
		}
		data = data[4:]
	}
	return out.String()
}

// isJIS tells Japanese in seven bits: escape sequences that switch between its letters and ASCII.
func isJIS(data []byte) bool {
	return (bytes.Contains(data, []byte("\x1b$B")) || bytes.Contains(data, []byte("\x1b$@"))) &&
		(bytes.Contains(data, []byte("\x1b(B")) || bytes.Contains(data, []byte("\x1b(J"))) &&
		!bytes.ContainsFunc(data, func(r rune) bool { return r >= utf8.RuneSelf })
}

// isMacRoman tells the letters of old Macintoshes, which statistics do not know: read as Windows-1252 they give signs in
// the middle of words, read as Mac Roman letters.
func isMacRoman(data []byte) bool {
	mac, windows := 0, 0
	for i, b := range data {
		if b < 0x80 || i == 0 || i+1 == len(data) {
			continue
		}
		before, after := data[i-1]|0x20, data[i+1]|0x20
		if before < 'a' || before > 'z' || after < 'a' || after > 'z' {
			continue // what is in words counts
		}
		switch {
		case b >= 0x80 && b <= 0x9f && b != 0x92 && b != 0x8a && b != 0x8c && b != 0x8e && b != 0x9a && b != 0x9c && b != 0x9e,
			b == 0x8e, b == 0x8a: // é, ä; as Windows-1252 a capital with a caron amid small letters
			mac++
		case b >= 0xdf || b == 0x9a || b == 0x9c || b == 0x9e:
			windows++
		}
	}
	return mac >= 2 && mac > 2*windows
}

// guess16 tells UTF-16 without a byte order mark: text of most languages has zero bytes at every other place,
// spaces and line ends at the least.
func guess16(data []byte) (binary.ByteOrder, bool) {
	if len(data) < 4 || len(data)%2 != 0 {
		return nil, false
	}
	looked := data[:min(len(data), sample)]
	even, odd := 0, 0
	for i, b := range looked {
		if b == 0 {
			if i%2 == 0 {
				even++
			} else {
				odd++
			}
		}
	}
	least := max(2, len(looked)/2/10)
	switch {
	case odd > least && even*20 < odd:
		return binary.LittleEndian, true
	case even > least && odd*20 < even:
		return binary.BigEndian, true
	}
	return nil, false
}

// mostlyUTF8 tells UTF-8 with a few broken bytes, cut off at its end for instance, which is likelier than
// any other character set when many more sequences are whole.
func mostlyUTF8(data []byte) bool {
	whole, broken := 0, 0
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		switch {
		case r == utf8.RuneError && size == 1:
			broken++
		case size > 1:
			whole++
		}
		data = data[size:]
	}
	return whole > 4*broken
}

// guess8 names the likeliest character set of bytes that are not Unicode.
func guess8(data []byte) string {
	if isMacRoman(data[:min(len(data), sample)]) {
		return "macintosh"
	}
	high, punctuation := 0, 0
	start := -1
	for i, b := range data {
		if b < 0x80 {
			continue
		}
		if start < 0 {
			start = i
		}
		high++
		switch b { // ’ “ ” – — … € and the no-break space in Windows-1252
		case 0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0xa0:
			punctuation++
		}
	}
	if punctuation*2 > high || high*200 < len(data) { // too little to count on statistics
		return "windows-1252"
	}
	from := max(0, start-sample/2)
	best, err := chardet.NewTextDetector().DetectBest(data[from:min(len(data), from+sample)])
	if err != nil || best.Confidence < 20 {
		return "windows-1252"
	}
	return best.Charset
}
