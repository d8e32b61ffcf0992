package terminal

import (
	"bytes"
	"errors"
	"os"
	"strconv"
)

// Input is a terminal's stream of keys without the answers to Query. It stands for the
// file everywhere that a file is needed: it can be polled and put into raw mode.
type Input struct {
	*os.File
	// Answer is called with every answer, from the goroutine that reads. Not nil.
	Answer func(dark bool)
	// Gone is called when the terminal gives no more keys: it is closed or was cut off.
	// Bubble Tea would wait for ever. Nil is allowed.
	Gone func()
	held []byte // the start of what may be an answer
}

const (
	prefix    = "\x1b]11;"
	maxAnswer = 64 // no answer is longer; what is longer is not one
)

// Read reads keys. It may give none at all where an answer is all there was.
func (in *Input) Read(p []byte) (int, error) {
	if len(p) <= len(in.held) {
		n := copy(p, in.held)
		in.held = in.held[n:]
		return n, nil
	}
	kept := copy(p, in.held)
	n, err := in.File.Read(p[kept:])
	if n <= 0 && err != nil && in.Gone != nil && !errors.Is(err, os.ErrDeadlineExceeded) {
		in.Gone()
	}
	in.held = nil
	return in.filter(p[:kept+n]), err
}

// filter takes answers out of b in place, holds back the start of one that is not yet
// complete, and gives how many bytes are left.
func (in *Input) filter(b []byte) int {
	out := 0
	for i := 0; i < len(b); {
		if b[i] == '\x1b' {
			n, partial := match(b[i:])
			if partial {
				in.held = bytes.Clone(b[i:])
				return out
			}
			if n > 0 {
				if dark, ok := parse(b[i : i+n]); ok {
					in.Answer(dark)
				}
				i += n
				continue
			}
		}
		b[out] = b[i]
		out, i = out+1, i+1
	}
	return out
}

// match gives the length of the answer at the start of b, 0 for none. partial tells that
// b ends inside what may be one. An escape alone is a key and held back by nobody.
func match(b []byte) (n int, partial bool) {
	if len(b) < len(prefix) {
		return 0, len(b) > 2 && bytes.HasPrefix([]byte(prefix), b)
	}
	if !bytes.HasPrefix(b, []byte(prefix)) {
		return 0, false
	}
	for i := len(prefix); i < len(b) && i < maxAnswer; i++ {
		switch {
		case b[i] == '\a':
			return i + 1, false
		case b[i] == '\\' && b[i-1] == '\x1b':
			return i + 1, false
		case b[i] < ' ' && b[i] != '\x1b':
			return 0, false
		}
	}
	return 0, len(b) < maxAnswer
}

// parse reads an answer such as "\x1b]11;rgb:1e1e/1e1e/1e1e\a".
func parse(answer []byte) (dark, ok bool) {
	body, found := bytes.CutPrefix(answer[len(prefix):], []byte("rgb:"))
	if !found {
		if body, found = bytes.CutPrefix(answer[len(prefix):], []byte("rgba:")); !found {
			return false, false
		}
	}
	channels := bytes.FieldsFunc(body, func(r rune) bool { return r == '/' || r == '\a' || r == '\x1b' || r == '\\' })
	if len(channels) < 3 {
		return false, false
	}
	var luma float64
	for i, weight := range []float64{0.299, 0.587, 0.114} { // ITU-R BT.601
		v, err := strconv.ParseUint(string(channels[i]), 16, 16)
		if err != nil {
			return false, false
		}
		full := uint64(1)<<(4*len(channels[i])) - 1
		luma += weight * float64(v) / float64(full)
	}
	return luma < 0.5, true
}
