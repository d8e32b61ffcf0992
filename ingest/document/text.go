package document

import (
	"bytes"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// toUTF8 gives text of an unstated character set as valid UTF-8 without byte order
// mark: by its mark, else as UTF-8 where it is that, else by detection.
func toUTF8(data []byte) []byte {
	switch {
	case bytes.HasPrefix(data, []byte{0xEF, 0xBB, 0xBF}):
		return bytes.ToValidUTF8(data[3:], []byte("\uFFFD"))
	case bytes.HasPrefix(data, []byte{0xFE, 0xFF}), bytes.HasPrefix(data, []byte{0xFF, 0xFE}):
		return decodeWith(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), data)
	case utf8.Valid(data):
		return data
	}
	const sample = 64 << 10 // enough for the detector, which is slow
	if guess, err := chardet.NewTextDetector().DetectBest(data[:min(len(data), sample)]); err == nil && guess.Confidence >= 50 {
		if e, _ := charset.Lookup(guess.Charset); e != nil {
			return decodeWith(e, data)
		}
	}
	return decodeWith(charmap.Windows1252, data)
}

// decodeLabelled decodes text of a stated character set; an unknown or wrong statement
// leaves it to detection.
func decodeLabelled(data []byte, label string) []byte {
	e, name := charset.Lookup(label)
	if e == nil || name == "utf-8" || name == "replacement" {
		return toUTF8(data)
	}
	return decodeWith(e, data)
}

func decodeWith(e encoding.Encoding, data []byte) []byte {
	out, err := e.NewDecoder().Bytes(data)
	if err != nil {
		return bytes.ToValidUTF8(data, []byte("\uFFFD"))
	}
	return out
}
