package cli

import (
	"bytes"
	"strings"
	"testing"
)

func TestTelling(t *testing.T) {
	var out bytes.Buffer
	w := newTelling(&out, 3, 60)
	for _, p := range []Progress{
		{0, "https://courier.example/ferry", "reading", false},
		{1, "/home/ida/a very long name of a file that would not fit on any line of a terminal.txt", "waiting", false},
		{2, "notes", "reading", false},
		{2, "inside notes", "skipped", false},
		{2, "notes", "done", true},
		{9, "out of range", "reading", false},
		{0, "https://courier.example/\x1b[31mferry", "failed", true},
	} {
		w.tell(p)
	}
	w.end()
	lines := strings.Split(strings.TrimPrefix(out.String(), "\r\x1b[K"), "\r\x1b[K")
	want := []string{
		"0 of 3 read · reading courier.example",
		"0 of 3 read · reading courier.example +1",
		"0 of 3 read · reading courier.example +2",
		"1 of 3 read · reading courier.example +1",
		"2 of 3 read +1",
		"",
	}
	if got := strings.Join(lines, "\n"); got != strings.Join(want, "\n") {
		t.Errorf("got\n%s", got)
	}
	var quiet bytes.Buffer
	newTelling(&quiet, 2, 0).end()
	if quiet.Len() > 0 {
		t.Errorf("nothing happened, and %q was written", quiet.String())
	}
}

// TestProgressOnTerminal: progress is for people; a program that reads standard error gets one line or none.
func TestProgressOnTerminal(t *testing.T) {
	for _, test := range []struct {
		source          string
		terminal, shown bool
	}{{"https://courier.example", true, true}, {"A=http://courier.example", true, true}, {"https://courier.example", false, false}, {"a.txt", true, false}} {
		o := call{args: []string{"export", "-f", "json", test.source, "b"}, errTerminal: test.terminal}.run(t)
		if got := strings.Contains(o.err, "1 of 2 read"); got != test.shown || test.shown != strings.HasSuffix(o.err, "\r\x1b[K") {
			t.Errorf("%+v: %q", test, o.err)
		}
	}
}
