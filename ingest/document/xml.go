package document

import (
	"bufio"
	"bytes"
	"encoding/xml"
	"errors"
	"io"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/unicode"
)

// xmlReader reads XML token by token. It never builds a tree, refuses entities that
// the file declares itself and nesting beyond maxDepth.
type xmlReader struct {
	d     *xml.Decoder
	depth int
}

// newXML reads UTF-8, UTF-16 with or without byte order mark, and whatever the XML
// declaration names.
func newXML(r io.Reader) *xmlReader {
	buffered := bufio.NewReader(r)
	head, _ := buffered.Peek(4)
	var source io.Reader = buffered
	wide := false
	switch {
	case bytes.HasPrefix(head, []byte{0xFE, 0xFF}), bytes.HasPrefix(head, []byte{0, '<'}):
		source, wide = unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewDecoder().Reader(buffered), true
	case bytes.HasPrefix(head, []byte{0xFF, 0xFE}), bytes.HasPrefix(head, []byte{'<', 0}):
		source, wide = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Reader(buffered), true
	}
	d := xml.NewDecoder(source)
	d.CharsetReader = func(label string, input io.Reader) (io.Reader, error) {
		if wide {
			return input, nil
		}
		return charset.NewReaderLabel(label, input)
	}
	return &xmlReader{d: d}
}

// next gives the next start, end or character data token; io.EOF ends the file.
func (x *xmlReader) next() (xml.Token, error) {
	for {
		token, err := x.d.Token()
		if err != nil {
			return nil, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			if x.depth++; x.depth > maxDepth {
				return nil, errTooDeep
			}
			return t, nil
		case xml.EndElement:
			x.depth--
			return t, nil
		case xml.CharData:
			return t, nil
		case xml.Directive:
			if bytes.Contains(t, []byte("<!ENTITY")) {
				return nil, errEntities
			}
		}
	}
}

// skip passes over the element whose start was read last.
func (x *xmlReader) skip() error {
	for level := x.depth; x.depth >= level; {
		if _, err := x.next(); err != nil {
			return err
		}
	}
	return nil
}

// text gives the character data of the element whose start was read last, at most
// some kilobytes of it: metadata, never running text.
func (x *xmlReader) text() (string, error) {
	const enough = 4 << 10
	var b []byte
	for level := x.depth; x.depth >= level; {
		token, err := x.next()
		if err != nil {
			return "", err
		}
		if t, ok := token.(xml.CharData); ok && len(b) < enough {
			b = append(b, t[:min(len(t), enough)]...)
		}
	}
	return collapse(string(bytes.ToValidUTF8(b, nil))), nil
}

// each calls start for every element until the file ends. start may read on, up to
// the end of its element.
func (x *xmlReader) each(start func(xml.StartElement) error) error {
	for {
		token, err := x.next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if t, ok := token.(xml.StartElement); ok {
			if err := start(t); err != nil {
				return err
			}
		}
	}
}

// attr gives the value of the attribute with this local name, or "".
func attr(t xml.StartElement, local string) string {
	for i := range t.Attr {
		if t.Attr[i].Name.Local == local {
			return t.Attr[i].Value
		}
	}
	return ""
}

// walkXML calls start for every element of an XML file with its local name and a look-up
// of its attributes by local name.
func walkXML(r io.Reader, start func(x *xmlReader, name string, attribute func(string) string) error) error {
	x := newXML(r)
	return x.each(func(t xml.StartElement) error {
		return start(x, t.Name.Local, func(local string) string { return attr(t, local) })
	})
}
