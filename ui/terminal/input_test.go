package terminal

import (
	"errors"
	"io"
	"os"
	"strings"
	"testing"
)

// read feeds chunks through a pipe, one write and one read each, and gives what came
// out and which answers were told.
func read(t *testing.T, chunks ...string) (string, []bool) {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	defer w.Close()
	var answers []bool
	in := &Input{File: r, Answer: func(dark bool) { answers = append(answers, dark) }}
	var out strings.Builder
	buf := make([]byte, 256)
	for _, c := range chunks {
		if _, err := w.WriteString(c); err != nil {
			t.Fatal(err)
		}
		n, err := in.Read(buf)
		if err != nil {
			t.Fatal(err)
		}
		out.Write(buf[:n])
	}
	return out.String(), answers
}

func TestInput(t *testing.T) {
	tests := []struct {
		name    string
		chunks  []string
		want    string
		answers []bool
	}{
		{"keys", []string{"jj\x1b[A", "q"}, "jj\x1b[Aq", nil},
		{"dark", []string{"\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\"}, "", []bool{true}},
		{"light, ended by a bell", []string{"\x1b]11;rgb:ffff/ffff/eeee\a"}, "", []bool{false}},
		{"two digits", []string{"\x1b]11;rgb:ff/ff/ff\a"}, "", []bool{false}},
		{"rgba", []string{"\x1b]11;rgba:0000/0000/0000/ffff\a"}, "", []bool{true}},
		{"between keys", []string{"j\x1b]11;rgb:0000/0000/0000\x1b\\n"}, "jn", []bool{true}},
		{"in pieces", []string{"j\x1b]1", "1;rgb:0000/00", "00/0000\x1b", "\\k"}, "jk", []bool{true}},
		{"escape alone", []string{"\x1b", "x"}, "\x1bx", nil},
		{"alt and bracket", []string{"\x1b]", "n"}, "\x1b]n", nil},
		{"another sequence", []string{"\x1b]12;x\a"}, "\x1b]12;x\a", nil},
		{"no answer after all", []string{"\x1b]11", "x"}, "\x1b]11x", nil},
		{"broken answer", []string{"\x1b]11;rgb:zz/1/1\aq"}, "q", nil},
		{"key inside", []string{"\x1b]11;\rj"}, "\x1b]11;\rj", nil},
		{"too long", []string{"\x1b]11;" + strings.Repeat("x", 100)}, "\x1b]11;" + strings.Repeat("x", 100), nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, answers := read(t, tt.chunks...)
			if got != tt.want {
				t.Errorf("keys %q, want %q", got, tt.want)
			}
			if len(answers) != len(tt.answers) || len(answers) == 1 && answers[0] != tt.answers[0] {
				t.Errorf("answers %v, want %v", answers, tt.answers)
			}
		})
	}
}

// Keys typed in any chunks come out as they went in, so long as they hold no answer.
func FuzzInput(f *testing.F) {
	f.Add("j\x1b]11;rgb:0/0/0", "k\x1b[A", "x")
	f.Fuzz(func(t *testing.T, a, b, c string) {
		if len(a)+len(b)+len(c) > 200 || a == "" || b == "" || c == "" {
			return
		}
		c += "q"
		got, _ := read(t, a, b, c)
		whole := a + b + c
		if !strings.Contains(whole, prefix) && got != whole {
			t.Fatalf("keys %q came out as %q", whole, got)
		}
	})
}

func TestFallback(t *testing.T) {
	for value, want := range map[string]bool{"15;0": true, "0;15": false, "0;default;7": false, "7;8": true, "": true, "x": true} {
		if got := Fallback([]string{"COLORFGBG=" + value}); got != want {
			t.Errorf("COLORFGBG=%s: dark %v", value, got)
		}
	}
}

func TestAnswers(t *testing.T) {
	for term, want := range map[string]bool{"xterm-256color": true, "screen": true, "dumb": false, "linux": false, "": false} {
		if got := Answers([]string{"TERM=" + term}); got != want {
			t.Errorf("TERM=%s: %v", term, got)
		}
	}
}

// A terminal that gives no more keys is told of: nobody would notice otherwise.
func TestGone(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	gone := 0
	in := &Input{File: r, Gone: func() { gone++ }}
	if _, err := w.WriteString("j"); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	buf := make([]byte, 16)
	if n, err := in.Read(buf); n != 1 || err != nil || gone != 0 {
		t.Errorf("%d bytes, %v, gone %d times", n, err, gone)
	}
	if _, err := in.Read(buf); !errors.Is(err, io.EOF) || gone != 1 {
		t.Errorf("%v, gone %d times", err, gone)
	}
}
