package pdf

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// unmapped is the text of a code that no map tells.
const unmapped = "\uFFFD"

// font tells the text and the width of the codes of a font.
type font struct {
	Font
	text   map[string]string // by code, from the ToUnicode map
	simple *[256]string      // of one-byte codes, from the encoding; nil for composite fonts
	widths map[int]float64   // by code of a simple font, by CID of a composite one
	usual  float64           // width of all others
	codes  *cmap             // how a composite font's strings fall into codes; nil: pairs of bytes
	decode func(string) string
	cache  map[string]shown
}

// shown is what looking up a code gave.
type shown struct {
	text  string
	width float64
}

// loadFont reads a font dictionary.
func (f *File) loadFont(d dict) *font {
	out := &font{widths: map[int]float64{}, cache: map[string]shown{}}
	base := string(f.nameOf(d["BaseFont"]))
	if i := strings.IndexByte(base, '+'); i == 6 {
		base = base[i+1:] // the mark of a subset
	}
	out.Name = base
	if s := f.streamOf(d["ToUnicode"]); s != nil {
		if data, err := f.decode(s); err == nil {
			out.text = f.readCMap(data, 0).text
		}
	}
	descriptor := d
	if f.nameOf(d["Subtype"]) == "Type0" {
		if a := f.arrayOf(d["DescendantFonts"]); len(a) > 0 {
			descriptor = f.dictOf(a[0])
		}
		f.loadComposite(out, d, descriptor)
	} else {
		f.loadSimple(out, d)
	}
	out.style(f, f.dictOf(descriptor["FontDescriptor"]))
	return out
}

// style tells bold and italic by the descriptor and the name.
func (t *font) style(f *File, descriptor dict) {
	n := strings.ToLower(t.Name)
	has := func(parts ...string) bool {
		for _, p := range parts {
			if strings.Contains(n, p) {
				return true
			}
		}
		return false
	}
	flags, _ := f.intOf(descriptor["Flags"])
	const italic, forceBold = 1 << 6, 1 << 18
	weight := f.floatOf(descriptor["FontWeight"])
	t.Bold = has("bold", "black", "heavy", "-bd", "demi") || weight >= 600 || flags&forceBold != 0
	t.Italic = has("italic", "oblique") || flags&italic != 0
}

// loadSimple reads a font with one byte for each code.
func (f *File) loadSimple(t *font, d dict) {
	descriptor := f.dictOf(d["FontDescriptor"])
	first, _ := f.intOf(d["FirstChar"])
	list := f.arrayOf(d["Widths"])
	scale := 1.0
	if f.nameOf(d["Subtype"]) == "Type3" {
		// Its glyphs are drawn in a space of their own.
		if m := f.arrayOf(d["FontMatrix"]); len(m) > 0 {
			scale = f.floatOf(m[0]) * 1000
		}
	}
	for i, w := range list[:min(len(list), 256)] {
		t.widths[first+i] = f.floatOf(w) * scale
	}
	t.usual = f.floatOf(descriptor["MissingWidth"])
	t.simple = f.simpleEncoding(d, descriptor, t.Name)
	if list == nil {
		standardWidths(t)
	}
}

// each calls visit for every code of a string.
func (t *font) each(s string, visit func(code string) error) error {
	for len(s) > 0 {
		n := 1
		if t.simple == nil {
			n = t.codes.length(s)
		}
		if err := visit(s[:n]); err != nil {
			return err
		}
		s = s[n:]
	}
	return nil
}

// lookup gives a code's text and its width in thousandths of the size.
func (t *font) lookup(code string) shown {
	if known, ok := t.cache[code]; ok {
		return known
	}
	var out shown
	if t.simple != nil {
		out = t.lookupSimple(code[0])
	} else {
		out = t.lookupComposite(code)
	}
	out.text = plainText(out.text)
	t.cache[code] = out
	return out
}

func (t *font) lookupSimple(code byte) shown {
	out := shown{t.simple[code], t.usual}
	if mapped, ok := t.text[string([]byte{code})]; ok && usable(mapped) {
		out.text = mapped
	}
	if w, ok := t.widths[int(code)]; ok {
		out.width = w
	}
	return out
}

// usable tells whether a mapped text says something: some programs map everything to
// spaces, controls or nothing.
func usable(s string) bool {
	return s != "" && s != "\x00" && !strings.ContainsRune(s, '\uFFFD')
}

// plainText undoes presentation: ligatures become their letters, controls nothing.
func plainText(s string) string {
	if len(s) == 1 {
		if s[0] < ' ' && s[0] != '\t' {
			return ""
		}
		return s
	}
	var out strings.Builder
	for _, r := range s {
		switch {
		case r < ' ' || r == 0x7F:
		case r >= 0xFB00 && r <= 0xFB06 || r >= 0xFB50 && r <= 0xFDFF || r >= 0xFE70 && r <= 0xFEFC:
			out.WriteString(norm.NFKC.String(string(r)))
		case r >= 0xE000 && r <= 0xF8FF:
			out.WriteString(unmapped) // private: known to the font alone
		default:
			out.WriteRune(r)
		}
	}
	return out.String()
}
