package pdf

import (
	"unicode/utf16"
)

// object is any of: nil, bool, int, float64, text, name, array, dict, *stream, ref.
type object any

type (
	name  string
	text  string // a string object, its bytes as they stand in the file
	array []object
	dict  map[name]object
	// ref points to an indirect object.
	ref struct{ num, gen int }
	// stream is a dictionary with data; at is where the data begins in the file.
	stream struct {
		dict
		raw []byte
		ref ref // which object it is, for decryption
	}
	// keyword is a bare word: an operator in content streams, "obj" and the like elsewhere.
	keyword string
)

// resolve follows references to the object itself; what cannot be found is nil.
func (f *File) resolve(o object) object {
	for range maxResolves {
		r, ok := o.(ref)
		if !ok {
			return o
		}
		o = f.object(r)
	}
	return nil
}

func (f *File) dictOf(o object) dict {
	switch o := f.resolve(o).(type) {
	case dict:
		return o
	case *stream:
		return o.dict
	}
	return nil
}

func (f *File) arrayOf(o object) array {
	a, _ := f.resolve(o).(array)
	return a
}

func (f *File) nameOf(o object) name {
	n, _ := f.resolve(o).(name)
	return n
}

func (f *File) textOf(o object) text {
	t, _ := f.resolve(o).(text)
	return t
}

func (f *File) streamOf(o object) *stream {
	s, _ := f.resolve(o).(*stream)
	return s
}

// intOf gives a number as int; ok is false where it is none.
func (f *File) intOf(o object) (n int, ok bool) {
	switch v := f.resolve(o).(type) {
	case int:
		return v, true
	case float64:
		return int(clampFloat(v)), true
	}
	return 0, false
}

// floatOf gives a number, or 0.
func (f *File) floatOf(o object) float64 {
	switch v := f.resolve(o).(type) {
	case int:
		return float64(v)
	case float64:
		return v
	}
	return 0
}

// clampFloat keeps numbers where arithmetic on places and widths stays finite.
func clampFloat(v float64) float64 {
	const most = 1e9
	return min(max(v, -most), most)
}

// textString decodes a text string (ISO 32000-1, 7.9.2.2): UTF-16 or UTF-8 with a byte
// order mark, else PDFDocEncoding.
func textString(t text) string {
	s := string(t)
	if len(s) >= 2 && s[0] == 0xFE && s[1] == 0xFF {
		return utf16Text(s[2:])
	}
	if len(s) >= 2 && s[0] == 0xFF && s[1] == 0xFE {
		swapped := make([]byte, 0, len(s))
		for i := 2; i+1 < len(s); i += 2 {
			swapped = append(swapped, s[i+1], s[i])
		}
		return utf16Text(string(swapped))
	}
	if len(s) >= 3 && s[:3] == "\xEF\xBB\xBF" {
		return s[3:]
	}
	out := make([]rune, 0, len(s))
	for i := range len(s) {
		out = append(out, docEncoding(s[i]))
	}
	return string(out)
}

// utf16Text decodes big-endian UTF-16.
func utf16Text(s string) string {
	units := make([]uint16, 0, len(s)/2)
	for i := 0; i+1 < len(s); i += 2 {
		units = append(units, uint16(s[i])<<8|uint16(s[i+1]))
	}
	return string(utf16.Decode(units))
}
