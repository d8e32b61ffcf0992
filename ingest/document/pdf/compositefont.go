package pdf

import (
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// loadComposite reads a font whose codes name glyphs through a character map.
func (f *File) loadComposite(t *font, d, descendant dict) {
	t.usual = 1000
	if w, ok := f.intOf(descendant["DW"]); ok {
		t.usual = float64(w)
	}
	f.glyphWidths(t, f.arrayOf(descendant["W"]))
	switch e := f.resolve(d["Encoding"]).(type) {
	case *stream:
		if data, err := f.decode(e); err == nil {
			t.codes = f.readCMap(data, 0)
		}
	case name:
		t.codes, t.decode = namedMap(string(e))
	}
}

// glyphWidths reads "c [w w w]" and "c c w" (ISO 32000-1, 9.7.4.3).
func (f *File) glyphWidths(t *font, w array) {
	const most = 1 << 16 // glyphs that a font can have
	for len(w) >= 2 {
		first, ok := f.intOf(w[0])
		if !ok {
			return
		}
		if list := f.arrayOf(w[1]); list != nil {
			for i, v := range list[:min(len(list), most)] {
				t.widths[first+i] = f.floatOf(v)
			}
			w = w[2:]
			continue
		}
		last, ok := f.intOf(w[1])
		if !ok || len(w) < 3 {
			return
		}
		v := f.floatOf(w[2])
		if last-first > most || spend(&f.cost.objects, max(0, last-first)) != nil {
			return
		}
		for i := first; i <= last; i++ {
			t.widths[i] = v
		}
		w = w[3:]
	}
}

// namedMap gives what is needed of a predefined character map: where its codes are text
// in a known encoding, how long they are and how they decode.
func namedMap(n string) (*cmap, func(string) string) {
	var e encoding.Encoding
	switch {
	case strings.HasPrefix(n, "Identity"):
		return nil, nil
	case strings.Contains(n, "UCS2"):
		return nil, utf16Text
	case strings.Contains(n, "UTF16"):
		return &cmap{spaces: []codeRange{{low: "\x00\x00", high: "\xD7\xFF"}, {low: "\xD8\x00\xDC\x00", high: "\xDB\xFF\xDF\xFF"}, {low: "\xE0\x00", high: "\xFF\xFF"}}}, utf16Text
	case strings.HasPrefix(n, "GBK"), strings.HasPrefix(n, "GB-"), strings.HasPrefix(n, "GBpc"):
		e = simplifiedchinese.GB18030
	case strings.Contains(n, "B5"):
		e = traditionalchinese.Big5
	case strings.Contains(n, "RKSJ"):
		e = japanese.ShiftJIS
	case n == "EUC-H", n == "EUC-V":
		e = japanese.EUCJP
	case strings.HasPrefix(n, "KSC"):
		e = korean.EUCKR
	default:
		return nil, nil
	}
	mixed := &cmap{spaces: []codeRange{{low: "\x00", high: "\x80"}, {low: "\x81\x30", high: "\xFE\xFE"}}}
	if e == encoding.Encoding(japanese.ShiftJIS) {
		mixed.spaces = []codeRange{{low: "\x00", high: "\x80"}, {low: "\xA0", high: "\xDF"}, {low: "\x81\x40", high: "\xFC\xFC"}}
	}
	return mixed, func(code string) string {
		out, err := e.NewDecoder().String(code)
		if err != nil {
			return unmapped
		}
		return out
	}
}

func (t *font) lookupComposite(code string) shown {
	out := shown{unmapped, t.usual}
	switch mapped, ok := t.text[code]; {
	case ok && usable(mapped):
		out.text = mapped
	case ok:
		out.text = "" // mapped to nothing on purpose
	case t.decode != nil:
		out.text = t.decode(code)
		if len(code) == 1 {
			out.width = t.usual / 2 // Latin letters beside full-width signs
		}
	}
	if w, ok := t.widths[t.codes.cid(code)]; ok && t.decode == nil {
		out.width = w
	}
	return out
}
