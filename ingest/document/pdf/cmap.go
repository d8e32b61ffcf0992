package pdf

import (
	"errors"
	"strings"
)

// cmap is a character map (ISO 32000-1, 9.7.5 and 9.10.3): how strings fall into codes,
// which glyph (CID) a code names, which text it stands for.
type cmap struct {
	spaces []codeRange
	cids   []codeRange
	text   map[string]string
}

// codeRange is codes of one length from low to high; cid is that of low.
type codeRange struct {
	low, high string
	cid       int
}

// within tells whether a code is in the range byte by byte, as code spaces are meant.
func (r codeRange) within(code string) bool {
	if len(code) != len(r.low) {
		return false
	}
	for i := range len(code) {
		if code[i] < r.low[i] || code[i] > r.high[i] {
			return false
		}
	}
	return true
}

// length gives how many bytes the first code of s has.
func (m *cmap) length(s string) int {
	if m != nil {
		for n := 1; n <= 4 && n <= len(s); n++ {
			for _, r := range m.spaces {
				if r.within(s[:n]) {
					return n
				}
			}
		}
		if len(m.spaces) > 0 {
			return min(len(s), len(m.spaces[0].low))
		}
	}
	return min(len(s), 2)
}

// cid gives the glyph of a code; codes without a map name their glyph themselves.
func (m *cmap) cid(code string) int {
	if m == nil || len(m.cids) == 0 {
		return number(code)
	}
	for _, r := range m.cids {
		if len(code) == len(r.low) && r.low <= code && code <= r.high {
			return r.cid + number(code) - number(r.low)
		}
	}
	return 0
}

func number(code string) int {
	n := 0
	for i := range len(code) {
		n = n<<8 | int(code[i])
	}
	return n
}

// readCMap reads the parts of a character map that matter here. Damage ends it early.
func (f *File) readCMap(data []byte, depth int) *cmap {
	m := &cmap{text: map[string]string{}}
	l := lexer{b: data, left: &f.cost.objects}
	var args []object
	for {
		o, err := l.next()
		if err != nil {
			if errors.Is(err, ErrCostly) {
				f.spent = err
			}
			return m
		}
		op, isOp := o.(keyword)
		if !isOp {
			const most = 1000 // blocks hold a hundred ranges of three objects each
			if len(args) < most {
				args = append(args, o)
			}
			continue
		}
		switch op {
		case "endcodespacerange":
			m.addRanges(args, 2, &m.spaces)
		case "endcidrange":
			m.addRanges(args, 3, &m.cids)
		case "endcidchar":
			for i := 0; i+1 < len(args); i += 2 {
				m.addRanges([]object{args[i], args[i], args[i+1]}, 3, &m.cids)
			}
		case "endbfchar":
			for i := 0; i+1 < len(args); i += 2 {
				m.addText(args[i], args[i+1])
			}
		case "endbfrange":
			if !f.addTexts(m, args) {
				return m
			}
		case "usecmap":
			if depth == 0 && len(args) > 0 {
				if n, ok := args[len(args)-1].(name); ok && (n == "Identity-H" || n == "Identity-V") {
					m.spaces = append(m.spaces, codeRange{"\x00\x00", "\xFF\xFF", 0})
				}
			}
		}
		args = args[:0]
	}
}

// addRanges takes low, high and, with three in a group, the glyph of low.
func (m *cmap) addRanges(args []object, group int, to *[]codeRange) {
	const most = 5000
	for i := 0; i+group <= len(args) && len(*to) < most; i += group {
		low, ok1 := args[i].(text)
		high, ok2 := args[i+1].(text)
		if !ok1 || !ok2 || len(low) != len(high) || len(low) == 0 || len(low) > 4 {
			continue
		}
		r := codeRange{string(low), string(high), 0}
		if group == 3 {
			r.cid, _ = args[i+2].(int)
		}
		*to = append(*to, r)
	}
}

func (m *cmap) addText(code, value object) {
	c, ok1 := code.(text)
	v, ok2 := value.(text)
	if ok1 && ok2 && len(m.text) < maxCodes {
		m.text[string(c)] = unswap(utf16Text(string(v)))
	}
}

// unswap sets ligatures right that a widely used program wrote with the bytes of each
// letter the wrong way round, which makes rare Han signs of them.
func unswap(s string) string {
	const swapped = "\u6600\u6900\u6C00\u7300\u7400\u6A00\u5400\u6800" // f, i, l, s, t, j, T, h
	if len(s) < 2*len("\u6600") || strings.Trim(s, swapped) != "" {
		return s
	}
	return strings.Map(func(r rune) rune { return r >> 8 }, s)
}

// addTexts takes ranges of codes with the text of the first, whose last unit counts up,
// or with a list of texts.
func (f *File) addTexts(m *cmap, args []object) bool {
	for i := 0; i+2 < len(args); i += 3 {
		low, ok1 := args[i].(text)
		high, ok2 := args[i+1].(text)
		if !ok1 || !ok2 || len(low) != len(high) || len(low) == 0 || len(low) > 4 {
			continue
		}
		from, to := number(string(low)), number(string(high))
		if to < from || to-from > 0xFFFF {
			continue
		}
		const each = 4 // an entry of a map takes as much as so many objects
		if err := spend(&f.cost.objects, each*(to-from+1)); err != nil {
			f.spent = err
			return false
		}
		list, isList := args[i+2].(array)
		first, _ := args[i+2].(text)
		units := []byte(first)
		for n := from; n <= to && len(m.text) < maxCodes; n++ {
			code := codeOf(n, len(low))
			switch {
			case isList && n-from < len(list):
				m.addText(text(code), list[n-from])
			case !isList && len(units) >= 2:
				m.text[code] = unswap(utf16Text(string(units)))
				last := len(units) - 1
				if units[last]++; units[last] == 0 {
					units[last-1]++
				}
			case !isList && len(units) == 1:
				m.text[code] = string(rune(units[0]))
				units[0]++
			}
		}
	}
	return true
}

// codeOf gives a number as a code of the given length.
func codeOf(n, length int) string {
	out := make([]byte, length)
	for i := length - 1; i >= 0; i-- {
		out[i] = byte(n)
		n >>= 8
	}
	return string(out)
}
