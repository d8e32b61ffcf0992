package pdf

import (
	"bytes"
	"errors"
)

// entry tells where an object stands: at an offset, or in an object stream.
type entry struct {
	offset   int
	inStream bool
	stream   int
}

var errTable = errors.New("its cross-reference table is damaged")

// lastTable gives the offset after the last "startxref", which has to stand at the end
// of the file; a file that was cut off has none there.
func (f *File) lastTable() (int, error) {
	const tail = 2048
	end := len(bytes.TrimRight(f.data, "\x00 \t\r\n"))
	from := max(0, end-tail)
	i := bytes.LastIndex(f.data[from:end], []byte("startxref"))
	if i < 0 {
		if !bytes.Contains(f.data[from:end], []byte("%%EOF")) {
			return 0, ErrCut
		}
		return -1, nil
	}
	l := lexer{b: f.data, pos: from + i + len("startxref"), left: &f.cost.objects}
	o, _ := l.next()
	at, ok := o.(int)
	if !ok {
		return -1, nil
	}
	return at, nil
}

// readTables reads a table and all those before it. The newest statement about an
// object counts, so what is known already stays.
func (f *File) readTables(at int) error {
	seen := map[int]bool{}
	queue := []int{at}
	for len(queue) > 0 {
		at := queue[0]
		queue = queue[1:]
		if seen[at] {
			continue
		}
		seen[at] = true
		d, err := f.readTable(at)
		if err != nil {
			return err
		}
		if f.trailer == nil {
			f.trailer = d
		}
		for _, key := range []name{"XRefStm", "Prev"} {
			if n, ok := d[key].(int); ok {
				queue = append(queue, n)
			}
		}
	}
	if f.dictOf(f.trailer["Root"]) == nil {
		return errTable
	}
	return nil
}

// readTable reads one table or cross-reference stream and gives its trailer.
func (f *File) readTable(at int) (dict, error) {
	at += f.start
	if at < 0 || at >= len(f.data) {
		return nil, errTable
	}
	l := lexer{b: f.data, pos: at, left: &f.cost.objects}
	first, err := l.next()
	if err != nil {
		return nil, errors.Join(errTable, err)
	}
	if first == keyword("xref") {
		return f.readClassic(&l)
	}
	o, _, err := f.readIndirect(at, -1)
	s, ok := o.(*stream)
	if err != nil || !ok || s.dict["Type"] != name("XRef") {
		return nil, errTable
	}
	return s.dict, f.readXRefStream(s)
}

// readClassic reads the sections of a table and its trailer.
func (f *File) readClassic(l *lexer) (dict, error) {
	for {
		o, err := l.next()
		if err != nil {
			return nil, errors.Join(errTable, err)
		}
		if o == keyword("trailer") {
			break
		}
		first, ok := o.(int)
		count, err := l.next()
		n, ok2 := count.(int)
		if !ok || !ok2 || err != nil || first < 0 || n < 0 {
			return nil, errTable
		}
		for i := range n {
			offset, err1 := l.next()
			_, err2 := l.next()
			kind, err3 := l.next()
			if err := errors.Join(err1, err2, err3); err != nil {
				return nil, errors.Join(errTable, err)
			}
			at, ok := offset.(int)
			if !ok || kind != keyword("n") && kind != keyword("f") {
				return nil, errTable
			}
			if kind == keyword("n") && at > 0 {
				if err := f.addEntry(first+i, entry{offset: at + f.start}); err != nil {
					return nil, err
				}
			}
		}
	}
	l.refs = true
	o, err := l.next()
	d, ok := o.(dict)
	if err != nil || !ok {
		return nil, errTable
	}
	return d, nil
}

func (f *File) addEntry(num int, e entry) error {
	if _, known := f.entries[num]; !known {
		if len(f.entries) >= maxEntries {
			return ErrCostly
		}
		f.entries[num] = e
	}
	return nil
}

// readXRefStream reads a cross-reference stream (ISO 32000-1, 7.5.8).
func (f *File) readXRefStream(s *stream) error {
	data, err := f.decode(s)
	if err != nil {
		return errors.Join(errTable, err)
	}
	var w [3]int
	widths := f.arrayOf(s.dict["W"])
	if len(widths) < len(w) {
		return errTable
	}
	size := 0
	for i := range w {
		n, ok := widths[i].(int)
		if !ok || n < 0 || n > 8 {
			return errTable
		}
		w[i] = n
		size += n
	}
	if size == 0 {
		return errTable
	}
	index := f.arrayOf(s.dict["Index"])
	if index == nil {
		total, _ := f.intOf(s.dict["Size"])
		index = array{0, total}
	}
	for ; len(index) >= 2; index = index[2:] {
		first, ok1 := index[0].(int)
		count, ok2 := index[1].(int)
		if !ok1 || !ok2 || first < 0 {
			return errTable
		}
		for i := 0; i < count && len(data) >= size; i++ {
			if err := f.addRow(first+i, data[:size], w); err != nil {
				return err
			}
			data = data[size:]
		}
	}
	return nil
}

// addRow takes one row of a cross-reference stream.
func (f *File) addRow(num int, row []byte, w [3]int) error {
	field := func(i int) int {
		v := 0
		for _, c := range row[:w[i]] {
			v = v<<8 | int(c)
		}
		row = row[w[i]:]
		return v
	}
	kind := field(0)
	if w[0] == 0 {
		kind = 1
	}
	second, _ := field(1), field(2)
	switch kind {
	case 1:
		return f.addEntry(num, entry{offset: second + f.start})
	case 2:
		return f.addEntry(num, entry{inStream: true, stream: second})
	}
	return nil
}
