package pdf

import (
	"bytes"
	"errors"
	"fmt"
)

// File is an open PDF file.
type File struct {
	data     []byte
	start    int // where "%PDF-" stands; offsets count from there
	entries  map[int]entry
	trailer  dict
	cache    map[int]object
	loading  map[int]bool // objects that are being read, against circles
	packed   map[int]bool // object streams that were unpacked
	cost     budget
	spent    error // the first limit that was hit
	crypt    *crypt
	pages    []dict
	fonts    map[ref]*font
	Repaired bool // the cross-reference table was damaged and made anew
}

// Open reads the structure of a file. data must not change while the File is in use.
func Open(data []byte) (*File, error) { return openWith(data, newBudget()) }

func openWith(data []byte, cost budget) (*File, error) {
	const headerWithin = 1024
	start := bytes.Index(data[:min(len(data), headerWithin)], []byte("%PDF-"))
	if start < 0 {
		return nil, errors.New("its header is missing")
	}
	f := &File{data: data, start: start, cost: cost}
	f.reset()
	if err := f.open(); err != nil {
		return nil, err
	}
	return f, nil
}

func (f *File) reset() {
	f.entries, f.cache, f.loading, f.packed = map[int]entry{}, map[int]object{}, map[int]bool{}, map[int]bool{}
	f.fonts = map[ref]*font{}
	f.trailer, f.pages, f.crypt = nil, nil, nil
}

// open reads the table, and makes it anew where it leads to no pages.
func (f *File) open() error {
	at, err := f.lastTable()
	if err != nil {
		return err
	}
	err = f.readTables(at)
	if err == nil {
		err = f.prepare()
	}
	if err == nil || fatal(err) || f.spent != nil {
		return errors.Join(err, f.spent)
	}
	f.reset()
	f.Repaired = true
	if err := f.repair(); err != nil {
		return err
	}
	return errors.Join(f.prepare(), f.spent)
}

// fatal tells whether an error stands however the table is read.
func fatal(err error) bool {
	return errors.Is(err, ErrPassword) || errors.Is(err, ErrSecurity) || errors.Is(err, ErrCostly) || errors.Is(err, ErrPages)
}

// prepare sets up decryption and lists the pages.
func (f *File) prepare() error {
	if f.trailer["Encrypt"] != nil {
		c, err := f.newCrypt()
		if err != nil {
			return err
		}
		f.crypt = c
		f.cache, f.packed = map[int]object{}, map[int]bool{} // read before the key was known
	}
	return f.listPages()
}

// object gives an indirect object, or nil where there is none.
func (f *File) object(r ref) object {
	if o, ok := f.cache[r.num]; ok {
		return o
	}
	e, ok := f.entries[r.num]
	if !ok || f.loading[r.num] || f.spent != nil {
		return nil
	}
	f.loading[r.num] = true
	defer delete(f.loading, r.num)
	var o object
	var err error
	if e.inStream {
		o, err = f.packedObject(r.num, e.stream)
	} else {
		o, _, err = f.readIndirect(e.offset, r.num)
		if errors.Is(err, errSyntax) {
			o, err = f.search(r)
		}
	}
	if errors.Is(err, ErrCostly) {
		f.spent = err
	}
	if err != nil {
		o = nil
	}
	f.cache[r.num] = o
	return o
}

// search looks for an object that does not stand where the table says.
func (f *File) search(r ref) (object, error) {
	if err := spend(&f.cost.scanned, len(f.data)); err != nil {
		return nil, err
	}
	head := fmt.Appendf(nil, "%d %d obj", r.num, r.gen)
	for end := len(f.data); ; {
		i := bytes.LastIndex(f.data[:end], head)
		if i < 0 {
			return nil, errSyntax
		}
		if i == 0 || !isDigit(f.data[i-1]) {
			f.Repaired = true
			o, _, err := f.readIndirect(i, r.num)
			return o, err
		}
		end = i
	}
}

// readIndirect reads "12 0 obj ... endobj" at an offset. want is the expected number,
// or -1. The position after it is returned too.
func (f *File) readIndirect(offset, want int) (object, ref, error) {
	if offset < 0 || offset >= len(f.data) {
		return nil, ref{}, errSyntax
	}
	l := lexer{b: f.data, pos: offset, left: &f.cost.objects}
	num, err1 := l.next()
	gen, err2 := l.next()
	word, err3 := l.next()
	if err := errors.Join(err1, err2, err3); err != nil {
		return nil, ref{}, err
	}
	n, ok1 := num.(int)
	g, ok2 := gen.(int)
	if !ok1 || !ok2 || word != keyword("obj") || want >= 0 && n != want {
		return nil, ref{}, errSyntax
	}
	r := ref{n, g}
	l.refs = true
	o, err := l.next()
	if err != nil {
		return nil, r, err
	}
	if word, bare := o.(keyword); bare {
		if word == "endobj" {
			return nil, r, nil
		}
		return nil, r, errSyntax
	}
	if d, ok := o.(dict); ok {
		s, err := f.streamAfter(&l, d, r)
		if err != nil {
			return nil, r, err
		}
		if s != nil {
			return s, r, nil
		}
	}
	if f.crypt != nil && r.num != f.crypt.own {
		o = f.crypt.decryptStrings(o, r)
	}
	return o, r, nil
}

// streamAfter reads the data that follows a dictionary, or gives nil where none does.
func (f *File) streamAfter(l *lexer, d dict, r ref) (*stream, error) {
	l.space()
	rest := l.b[l.pos:]
	if !bytes.HasPrefix(rest, []byte("stream")) {
		return nil, nil
	}
	begin := l.pos + len("stream")
	if begin < len(l.b) && l.b[begin] == '\r' {
		begin++
	}
	if begin < len(l.b) && l.b[begin] == '\n' {
		begin++
	}
	if f.crypt != nil && r.num != f.crypt.own {
		d, _ = f.crypt.decryptStrings(d, r).(dict)
	}
	if n, ok := f.intOf(d["Length"]); ok && n >= 0 && begin+n <= len(l.b) {
		after := lexer{b: l.b, pos: begin + n, left: l.left}
		after.space()
		if bytes.HasPrefix(l.b[after.pos:], []byte("endstream")) {
			return &stream{d, l.b[begin : begin+n], r}, nil
		}
	}
	n := bytes.Index(l.b[begin:], []byte("endstream"))
	if n < 0 {
		n = len(l.b) - begin
	}
	if err := spend(&f.cost.scanned, n); err != nil {
		return nil, err
	}
	return &stream{d, bytes.TrimRight(l.b[begin:begin+n], "\r\n"), r}, nil
}

// packedObject gives an object out of an object stream, whose objects are all read at once.
func (f *File) packedObject(num, in int) (object, error) {
	if f.packed[in] {
		return nil, nil // it was not among them
	}
	f.packed[in] = true
	e, ok := f.entries[in]
	if !ok || e.inStream {
		return nil, errSyntax
	}
	s := f.streamOf(ref{in, 0})
	if s == nil {
		return nil, errSyntax
	}
	data, err := f.decode(s)
	if err != nil {
		return nil, err
	}
	count, _ := f.intOf(s.dict["N"])
	first, _ := f.intOf(s.dict["First"])
	if first < 0 || first > len(data) {
		return nil, errSyntax
	}
	head := lexer{b: data[:first], left: &f.cost.objects}
	for range count {
		n, err1 := head.next()
		at, err2 := head.next()
		if err1 != nil || err2 != nil {
			break
		}
		id, ok1 := n.(int)
		offset, ok2 := at.(int)
		if !ok1 || !ok2 || offset < 0 || offset > len(data)-first {
			continue
		}
		if e := f.entries[id]; !e.inStream || e.stream != in {
			continue // a newer version stands elsewhere
		}
		body := lexer{b: data, pos: first + offset, refs: true, left: &f.cost.objects}
		o, err := body.next()
		if errors.Is(err, ErrCostly) {
			return nil, err
		}
		if _, bare := o.(keyword); err == nil && !bare {
			f.cache[id] = o
		}
	}
	return f.cache[num], nil
}

// Info is what a file says about itself.
type Info struct {
	Title, Author, Producer string
	Created                 string // as PDF writes dates: D:20170709120000Z
	Language                string
}

// Info reads the document information dictionary and the catalog's language.
func (f *File) Info() Info {
	d := f.dictOf(f.trailer["Info"])
	get := func(key name) string { return textString(f.textOf(d[key])) }
	return Info{
		Title: get("Title"), Author: get("Author"), Producer: get("Producer"), Created: get("CreationDate"),
		Language: textString(f.textOf(f.dictOf(f.trailer["Root"])["Lang"])),
	}
}
