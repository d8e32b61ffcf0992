package pdf

import (
	"bytes"
	"errors"
	"slices"
)

// repair makes the cross-reference table anew by looking for the objects themselves.
// Of two objects with one number the later counts, as incremental saving has it.
func (f *File) repair() error {
	if err := spend(&f.cost.scanned, len(f.data)); err != nil {
		return err
	}
	var packs []int
	for at := 0; ; {
		i := bytes.Index(f.data[at:], []byte(" obj"))
		if i < 0 {
			break
		}
		begin, num, ok := headerBefore(f.data, at+i)
		at += i + len(" obj")
		if !ok {
			continue
		}
		if len(f.entries) >= maxEntries {
			return ErrCostly
		}
		f.entries[num] = entry{offset: begin}
		if head := f.data[at:min(len(f.data), at+512)]; bytes.Contains(head, []byte("ObjStm")) {
			packs = append(packs, num)
		}
	}
	if err := f.unpackAll(packs); err != nil {
		return err
	}
	f.findTrailer()
	if f.dictOf(f.trailer["Root"]) == nil {
		return errors.Join(errTable, f.spent)
	}
	return nil
}

// headerBefore reads "12 0" backwards from the blank before "obj".
func headerBefore(data []byte, end int) (begin, num int, ok bool) {
	back := func(p int) (int, int) { // start of the digits that end before p
		q := p
		for q > 0 && isDigit(data[q-1]) && p-q < 10 {
			q--
		}
		v := 0
		for _, c := range data[q:p] {
			v = v*10 + int(c-'0')
		}
		return q, v
	}
	p := end
	for p > 0 && isSpace(data[p-1]) && end-p < 8 {
		p--
	}
	q, _ := back(p)
	if q == p {
		return 0, 0, false
	}
	p = q
	for p > 0 && isSpace(data[p-1]) && q-p < 8 {
		p--
	}
	if p == q {
		return 0, 0, false
	}
	begin, num = back(p)
	return begin, num, begin < p
}

// unpackAll notes the objects inside of object streams; what stands in the open is newer.
func (f *File) unpackAll(packs []int) error {
	slices.Sort(packs)
	for _, in := range slices.Compact(packs) {
		s := f.streamOf(ref{in, 0})
		if s == nil || s.dict["Type"] != name("ObjStm") {
			continue
		}
		data, err := f.decode(s)
		if errors.Is(err, ErrCostly) {
			return err
		}
		first, _ := f.intOf(s.dict["First"])
		count, _ := f.intOf(s.dict["N"])
		if err != nil || first < 0 || first > len(data) {
			continue
		}
		l := lexer{b: data[:first], left: &f.cost.objects}
		for range count {
			n, err1 := l.next()
			_, err2 := l.next()
			id, ok := n.(int)
			if err1 != nil || err2 != nil {
				break
			}
			if ok {
				if err := f.addEntry(id, entry{inStream: true, stream: in}); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// findTrailer looks for trailers from the end of the file, then for a
// cross-reference stream or catalog that can stand for one.
func (f *File) findTrailer() {
	for end := len(f.data); ; {
		i := bytes.LastIndex(f.data[:end], []byte("trailer"))
		if i < 0 || spend(&f.cost.scanned, end-i) != nil {
			break
		}
		l := lexer{b: f.data, pos: i + len("trailer"), refs: true, left: &f.cost.objects}
		o, err := l.next()
		if d, ok := o.(dict); err == nil && ok && f.dictOf(d["Root"]) != nil {
			f.trailer = d
			return
		}
		end = i
	}
	numbers := make([]int, 0, len(f.entries))
	for num := range f.entries {
		numbers = append(numbers, num)
	}
	slices.Sort(numbers)
	for _, num := range slices.Backward(numbers) {
		d := f.dictOf(ref{num, 0})
		switch {
		case d["Type"] == name("XRef") && d["Root"] != nil:
			f.trailer = d
			return
		case d["Type"] == name("Catalog") && f.trailer == nil:
			f.trailer = dict{"Root": ref{num, 0}}
		}
		if f.spent != nil {
			return
		}
	}
}
