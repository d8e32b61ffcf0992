package document

import (
	"errors"
	"fmt"
	"io"
)

// What is read at most. A news article has some kilobytes of text; these leave room
// for a long report with pictures and stop what was made to exhaust the machine.
const (
	MaxMember  = 10 << 20 // bytes of one unpacked archive member
	MaxTotal   = 50 << 20 // bytes of all unpacked members of an archive
	MaxMembers = 2000     // members of an archive
	MaxRows    = 1000     // articles of one table
	maxText    = 4 << 20  // bytes of text taken out of one document
	maxParas   = 50_000   // paragraphs of one document
	maxRatio   = 200      // unpacked to packed size, for members that unpack to more than ratioFrom
	ratioFrom  = 1 << 20
	maxDepth   = 1000 // levels of nesting in XML, HTML, RTF and JSON
)

var (
	errTooMuchText = fmt.Errorf("it holds more than %d MiB of text; split it into smaller files", maxText>>20)
	errTooMany     = fmt.Errorf("it holds more than %d paragraphs; split it into smaller files", maxParas)
	errTooDeep     = fmt.Errorf("it is nested more than %d levels deep, which no article needs; export it again or save it as plain text", maxDepth)
	errBomb        = errors.New("it unpacks to far more than its size, as a decompression bomb does; do not open it, or unpack it elsewhere and give the text")
	errTooLarge    = fmt.Errorf("a part of it unpacks to more than %d MiB; take out what is not the article and save it again", MaxMember>>20)
	errTotal       = fmt.Errorf("it unpacks to more than %d MiB; unpack it and give the articles one by one", MaxTotal>>20)
	errEntities    = errors.New("it declares XML entities of its own, as entity bombs do; export it again or save it as plain text")
	errNoText      = errors.New("it holds no text; if it is made of pictures, run text recognition on it first")
)

// cappedReader passes through what is unpacked from one member until a limit is hit.
type cappedReader struct {
	r       io.Reader
	packed  int64 // size of the member as stored
	n       int64 // bytes given so far
	archive *archive
}

func (c *cappedReader) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	c.archive.total += int64(n)
	switch {
	case c.n > ratioFrom && c.n > maxRatio*max(c.packed, 1):
		return 0, errBomb
	case c.n > MaxMember:
		return 0, errTooLarge
	case c.archive.total > c.archive.most:
		return 0, errTotal
	}
	return n, err
}

// advise gives a limit's own error as it is and wraps any other as damage to a
// document of the given kind.
func advise(kind string, err error) error {
	for _, limit := range []error{errTooMuchText, errTooMany, errTooDeep, errBomb, errTooLarge, errTotal, errEntities, errNoText} {
		if errors.Is(err, limit) {
			return limit
		}
	}
	var told *toldError
	if errors.As(err, &told) {
		return told
	}
	return fmt.Errorf("the %s file is cut short or damaged (%v); get it again, or open it in its own program and save it anew", kind, err)
}

// toldError is an error whose text already says what is wrong and what to do.
type toldError struct{ text string }

func (e *toldError) Error() string { return e.text }

func told(format string, args ...any) error { return &toldError{fmt.Sprintf(format, args...)} }
