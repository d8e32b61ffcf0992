package extract

import (
	"errors"
	"io"
	"testing"
)

func TestError(t *testing.T) {
	for want, e := range map[string]*Error{
		"a.html: no text; save it again": {Source: "a.html", What: "no text", Do: "save it again"},
		"a.html: no text":                {Source: "a.html", What: "no text"},
		"no text; save it again":         {What: "no text", Do: "save it again", Err: io.EOF},
	} {
		if e.Error() != want {
			t.Errorf("%q, want %q", e.Error(), want)
		}
		if errors.Is(e, io.EOF) != (e.Err != nil) {
			t.Errorf("%q hides its cause", want)
		}
	}
}

func TestWords(t *testing.T) {
	d := Document{Blocks: []Block{{Text: "one two\u00a0three"}, {Text: " four\n"}, {}}}
	if d.Words() != 4 {
		t.Error(d.Words())
	}
}
