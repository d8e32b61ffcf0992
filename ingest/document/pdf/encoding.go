package pdf

import (
	"bytes"
	"strings"

	"golang.org/x/text/encoding/charmap"
)

// docEncoding gives a character of PDFDocEncoding (ISO 32000-1, annex D.2).
func docEncoding(c byte) rune {
	const low = "\u02D8\u02C7\u02C6\u02D9\u02DD\u02DB\u02DA\u02DC" // 0x18 to 0x1F
	const high = "\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203A\u2212\u2030\u201E\u201C\u201D\u2018" +
		"\u2019\u201A\u2122\uFB01\uFB02\u0141\u0152\u0160\u0178\u017D\u0131\u0142\u0153\u0161\u017E\uFFFD\u20AC" // 0x80 to 0xA0
	switch {
	case c >= 0x18 && c < 0x20:
		return []rune(low)[c-0x18]
	case c >= 0x80 && c <= 0xA0:
		return []rune(high)[c-0x80]
	}
	return rune(c)
}

// standardHigh is the upper half of StandardEncoding from 0xA1, "\x00" where it is empty.
const standardHigh = "¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ\x00–†‡·\x00¶•‚„”»…‰\x00¿\x00`´ˆ˜¯˘˙¨\x00˚¸\x00˝˛ˇ" +
	"—\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00Æ\x00ª\x00\x00\x00\x00ŁØŒº\x00\x00\x00\x00\x00æ\x00\x00\x00ı\x00\x00łøœß"

// symbolLow is the Symbol font's encoding of the signs from 0x20 to 0x7E.
const symbolLow = " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"

// baseEncoding gives a named encoding of one-byte codes.
func baseEncoding(n name) *[256]string {
	var out [256]string
	for i := range 256 {
		c := byte(i)
		var r rune
		switch n {
		case "WinAnsiEncoding":
			if r = charmap.Windows1252.DecodeByte(c); r == 0xFFFD {
				r = '•' // as the standard says of codes that are not used
			}
		case "MacRomanEncoding":
			r = charmap.Macintosh.DecodeByte(c)
		default:
			switch {
			case c == '\'':
				r = '’'
			case c == '`':
				r = '‘'
			case c < 0x7F:
				r = rune(c)
			}
		}
		if r >= ' ' {
			out[i] = string(r)
		}
	}
	if n == "StandardEncoding" || n == "" {
		i := 0xA1
		for _, r := range standardHigh {
			if r != 0 {
				out[i] = string(r)
			}
			i++
		}
	}
	return &out
}

// simpleEncoding makes the encoding of a simple font: its own or a named one, with
// the differences that the file states.
func (f *File) simpleEncoding(d, descriptor dict, font string) *[256]string {
	var out *[256]string
	encoding := f.resolve(d["Encoding"])
	switch e := encoding.(type) {
	case name:
		out = baseEncoding(e)
	case dict:
		if base := f.nameOf(e["BaseEncoding"]); base != "" {
			out = baseEncoding(base)
		}
	}
	if out == nil {
		out = f.builtIn(d, descriptor, font)
	}
	e, ok := encoding.(dict)
	if !ok {
		return out
	}
	code := 0
	for _, o := range f.arrayOf(e["Differences"]) {
		switch v := f.resolve(o).(type) {
		case int:
			code = v
		case name:
			if code >= 0 && code < 256 {
				out[code] = glyphText(string(v))
			}
			code++
		}
	}
	return out
}

// builtIn gives the encoding that a font has of its own accord.
func (f *File) builtIn(d, descriptor dict, font string) *[256]string {
	n := strings.ToLower(font)
	switch {
	case strings.HasPrefix(n, "symbol"):
		out := &[256]string{}
		i := ' '
		for _, r := range symbolLow {
			out[i] = string(r)
			i++
		}
		out[0xB7] = "•"
		return out
	case strings.Contains(n, "dingbats"), strings.Contains(n, "wingdings"):
		out := &[256]string{}
		for i := 0x21; i < 256; i++ {
			out[i] = "•"
		}
		out[' '] = " "
		return out
	}
	if s := f.streamOf(descriptor["FontFile"]); s != nil {
		if out := f.typeOneEncoding(s); out != nil {
			return out
		}
	}
	if f.nameOf(d["Subtype"]) == "TrueType" {
		return baseEncoding("WinAnsiEncoding")
	}
	return baseEncoding("StandardEncoding")
}

// typeOneEncoding reads the encoding in the open part of a Type 1 font program:
// lines "dup 65 /A put".
func (f *File) typeOneEncoding(s *stream) *[256]string {
	data, err := f.decode(s)
	if err != nil {
		return nil
	}
	data = data[:min(len(data), maxFontLength)]
	if i := bytes.Index(data, []byte("eexec")); i >= 0 {
		data = data[:i]
	}
	i := bytes.Index(data, []byte("/Encoding"))
	if i < 0 {
		return nil
	}
	l := lexer{b: data, pos: i + len("/Encoding"), left: &f.cost.objects}
	var out [256]string
	found := false
	var args [3]object
	for {
		o, err := l.next()
		if err != nil {
			break
		}
		if o == keyword("StandardEncoding") && !found {
			return baseEncoding("StandardEncoding")
		}
		args[0], args[1], args[2] = args[1], args[2], o
		code, ok1 := args[0].(int)
		glyph, ok2 := args[1].(name)
		if ok1 && ok2 && o == keyword("put") && code >= 0 && code < 256 {
			out[code] = glyphText(string(glyph))
			found = true
		}
		if found && (o == keyword("def") || o == keyword("readonly")) {
			break
		}
	}
	if !found {
		return nil
	}
	return &out
}
