package pdf

import (
	"bytes"
	"compress/flate"
	"errors"
	"io"
)

// inflate unpacks zlib data without looking at its check sum, which damaged and hastily
// written files get wrong; data without the zlib header is taken as bare deflate.
func inflate(data []byte) io.Reader {
	if len(data) > 2 && data[0]&0x0F == 8 && (int(data[0])<<8|int(data[1]))%31 == 0 {
		data = data[2:]
	}
	return flate.NewReader(bytes.NewReader(data))
}

// lzwReader unpacks LZW as PDF has it (ISO 32000-1, 7.4.4): codes of 9 to 12 bits, the
// highest bit first, 256 to clear the table, 257 at the end.
type lzwReader struct {
	data   []byte
	early  bool // codes grow one entry early
	bits   uint32
	count  uint
	prefix [4096]uint16
	suffix [4096]byte
	length [4096]uint16
	next   int
	width  uint
	last   int // code before, -1 after a clear
	out    []byte
	begun  bool
}

func (z *lzwReader) clear() { z.next, z.width, z.last = 258, 9, -1 }

func (z *lzwReader) Read(p []byte) (int, error) {
	if !z.begun {
		z.begun = true
		z.clear()
	}
	for len(z.out) == 0 {
		if err := z.step(); err != nil {
			return 0, err
		}
	}
	n := copy(p, z.out)
	z.out = z.out[n:]
	return n, nil
}

// step reads one code.
func (z *lzwReader) step() error {
	for z.count < z.width {
		if len(z.data) == 0 {
			return io.EOF
		}
		z.bits = z.bits<<8 | uint32(z.data[0])
		z.data = z.data[1:]
		z.count += 8
	}
	z.count -= z.width
	code := int(z.bits >> z.count & (1<<z.width - 1))
	switch {
	case code == 256:
		z.clear()
		return nil
	case code == 257:
		return io.EOF
	case code > z.next || code == z.next && z.last < 0:
		return errors.New("an LZW stream is damaged")
	}
	var word []byte
	if code == z.next {
		word = z.expand(z.last)
		word = append(word, word[0])
	} else {
		word = z.expand(code)
	}
	if z.last >= 0 && z.next < 4096 {
		z.prefix[z.next], z.suffix[z.next] = uint16(z.last), word[0]
		z.length[z.next] = z.len(z.last) + 1
		z.next++
	}
	grown := z.next
	if z.early {
		grown++
	}
	switch {
	case grown >= 2048:
		z.width = 12
	case grown >= 1024:
		z.width = 11
	case grown >= 512:
		z.width = 10
	}
	z.last = code
	z.out = word
	return nil
}

func (z *lzwReader) len(code int) uint16 {
	if code < 256 {
		return 1
	}
	return z.length[code]
}

func (z *lzwReader) expand(code int) []byte {
	n := int(z.len(code))
	word := make([]byte, n, n+1)
	for i := n - 1; i > 0; i-- {
		word[i] = z.suffix[code]
		code = int(z.prefix[code])
	}
	word[0] = byte(code)
	return word
}

// ascii85Reader unpacks base-85 text (ISO 32000-1, 7.4.3).
type ascii85Reader struct {
	data []byte
	out  []byte
	done bool
}

func (a *ascii85Reader) Read(p []byte) (int, error) {
	for len(a.out) == 0 {
		if a.done {
			return 0, io.EOF
		}
		a.group()
	}
	n := copy(p, a.out)
	a.out = a.out[n:]
	return n, nil
}

// group reads five digits, or fewer at the end.
func (a *ascii85Reader) group() {
	var v uint32
	n := 0
	for n < 5 {
		if len(a.data) == 0 {
			a.done = true
			break
		}
		c := a.data[0]
		a.data = a.data[1:]
		if c == '~' {
			a.done = true
			break
		}
		if c == 'z' && n == 0 {
			a.out = []byte{0, 0, 0, 0}
			return
		}
		if c < '!' || c > 'u' {
			continue
		}
		v = v*85 + uint32(c-'!')
		n++
	}
	if n < 2 {
		return
	}
	for i := n; i < 5; i++ {
		v = v*85 + 84
	}
	a.out = []byte{byte(v >> 24), byte(v >> 16), byte(v >> 8), byte(v)}[:n-1]
}

// hexReader unpacks hexadecimal text.
type hexReader struct{ data []byte }

func (h *hexReader) Read(p []byte) (int, error) {
	n := 0
	high := -1
	for n < len(p) {
		if len(h.data) == 0 || h.data[0] == '>' {
			h.data = nil
			if high >= 0 {
				p[n] = byte(high << 4)
				n++
			}
			if n == 0 {
				return 0, io.EOF
			}
			return n, nil
		}
		v := unhex(h.data[0])
		h.data = h.data[1:]
		switch {
		case v < 0:
		case high < 0:
			high = v
		default:
			p[n] = byte(high<<4 | v)
			n++
			high = -1
		}
	}
	return n, nil
}

// runReader unpacks run lengths.
type runReader struct {
	data []byte
	out  []byte
}

func (r *runReader) Read(p []byte) (int, error) {
	if len(r.out) == 0 {
		if len(r.data) < 2 || r.data[0] == 128 {
			return 0, io.EOF
		}
		n := int(r.data[0])
		if n < 128 {
			end := min(len(r.data), n+2)
			r.out, r.data = r.data[1:end], r.data[end:]
		} else {
			r.out, r.data = bytes.Repeat(r.data[1:2], 257-n), r.data[2:]
		}
	}
	n := copy(p, r.out)
	r.out = r.out[n:]
	return n, nil
}

// unpredict undoes a predictor (ISO 32000-1, 7.4.4.4): PNG's, told by a byte before
// each row, or TIFF's for samples of one byte.
func (f *File) unpredict(data []byte, params dict, predictor int) ([]byte, error) {
	number := func(key name, usual int) int {
		if n, ok := f.intOf(params[key]); ok {
			return n
		}
		return usual
	}
	colors, bits, columns := number("Colors", 1), number("BitsPerComponent", 8), number("Columns", 1)
	const most = 1 << 20
	if colors < 1 || colors > 32 || bits < 1 || bits > 16 || columns < 1 || columns > most {
		return nil, errors.New("a predictor is malformed")
	}
	step := max(1, colors*bits/8)
	row := (colors*bits*columns + 7) / 8
	if predictor == 2 {
		if bits == 8 {
			for at := 0; at+row <= len(data); at += row {
				for i := at + step; i < at+row; i++ {
					data[i] += data[i-step]
				}
			}
		}
		return data, nil
	}
	out := make([]byte, 0, len(data))
	above := make([]byte, row)
	for len(data) > 1 {
		kind := data[0]
		line := data[1:min(len(data), row+1)]
		data = data[1+len(line):]
		unfilter(kind, line, above, step)
		out = append(out, line...)
		copy(above, line)
	}
	return out, nil
}

// unfilter undoes one of PNG's filters on a row in place.
func unfilter(kind byte, line, above []byte, step int) {
	for i := range line {
		var left, corner byte
		if i >= step {
			left, corner = line[i-step], above[i-step]
		}
		switch kind {
		case 1:
			line[i] += left
		case 2:
			line[i] += above[i]
		case 3:
			line[i] += byte((int(left) + int(above[i])) / 2)
		case 4:
			line[i] += paeth(left, above[i], corner)
		}
	}
}

func paeth(a, b, c byte) byte {
	p := int(a) + int(b) - int(c)
	near := func(x byte) int { return max(p-int(x), int(x)-p) }
	if near(a) <= near(b) && near(a) <= near(c) {
		return a
	}
	if near(b) <= near(c) {
		return b
	}
	return c
}
