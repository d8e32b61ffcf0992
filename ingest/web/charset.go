package web

import (
	"bytes"
	"mime"
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
)

// sampled bounds how much of a page is looked at for a declaration, and detected how
// much for guessing.
const (
	sampled  = 32 << 10
	detected = 128 << 10
)

// declaration finds <meta charset>, <meta http-equiv> with a charset, and the encoding of
// an XML declaration.
var declaration = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)(?:<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*|<\?xml\s[^>]{0,100}?encoding\s*=\s*["']\s*)([a-z0-9_:.()-]{2,40})`)
})

// decode turns the bytes of a page into UTF-8 and names the character set that it took
// them for. A byte order mark wins; then bytes that are UTF-8 are UTF-8, whatever a wrong
// label says; then come the label of the server, the label in the page and a guess from
// the letters. guessed tells that no label could be used.
func decode(data []byte, contentType string) (text string, name string, guessed bool) {
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		return strings.ToValidUTF8(string(data[3:]), "\ufffd"), "utf-8", false
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		return transcode(data, unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM)), "utf-16", false
	}
	label := declared(data, contentType)
	if label == "utf-8" && !mostlyUTF8(data) {
		label = declared(data, "") // the server is wrong; the page may know better
	}
	ascii := isASCII(data)
	switch {
	case ascii && !bytes.ContainsAny(data, "\x1b\x00~"):
		return string(data), "utf-8", false
	case !ascii && utf8.Valid(data) && !strings.HasPrefix(label, "utf-16"):
		return string(data), "utf-8", false
	case label == "utf-8" && mostlyUTF8(data):
		return strings.ToValidUTF8(string(data), "\ufffd"), "utf-8", false
	}
	if label != "" && label != "utf-8" {
		if enc, name := charset.Lookup(label); enc != nil && name != "replacement" {
			return transcode(data, enc), name, false
		}
	}
	if ascii {
		return string(data), "utf-8", false
	}
	if enc, name := guess(data); enc != nil {
		return transcode(data, enc), name, true
	}
	enc, name := charset.Lookup("windows-1252")
	return transcode(data, enc), name, true
}

// declared gives the canonical name of the character set that the server or the page
// states, or "". A page that says UTF-16 in ASCII bytes is in error and means UTF-8.
func declared(data []byte, contentType string) string {
	if _, params, err := mime.ParseMediaType(contentType); err == nil && params["charset"] != "" {
		if _, name := charset.Lookup(params["charset"]); name != "" {
			return name
		}
	}
	if m := declaration().FindSubmatch(data[:min(len(data), sampled)]); m != nil {
		_, name := charset.Lookup(string(m[1]))
		if strings.HasPrefix(name, "utf-16") {
			return "utf-8"
		}
		return name
	}
	return ""
}

// guess asks chardet about the stretch around the first letters beyond ASCII, because the
// head of a page is ASCII alone.
func guess(data []byte) (encoding.Encoding, string) {
	first := bytes.IndexFunc(data, func(r rune) bool { return r >= utf8.RuneSelf })
	if first < 0 {
		return nil, ""
	}
	from := max(0, first-200)
	best, err := chardet.NewHtmlDetector().DetectBest(data[from:min(len(data), from+detected)])
	if err != nil {
		return nil, ""
	}
	label := strings.TrimSuffix(best.Charset, "-I")
	if label == "GB-18030" {
		label = "gb18030"
	}
	return charset.Lookup(label)
}

func transcode(data []byte, enc encoding.Encoding) string {
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return strings.ToValidUTF8(string(data), "\ufffd")
	}
	return strings.ToValidUTF8(string(out), "\ufffd")
}

func isASCII(data []byte) bool {
	for _, b := range data {
		if b >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// mostlyUTF8 tells whether at most one in fifty of the characters beyond ASCII is broken,
// as in a page that was cut off or mixes in a stray byte.
func mostlyUTF8(data []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			bad++
		} else {
			good++
		}
		i += size
	}
	return bad <= 1+good/50
}
