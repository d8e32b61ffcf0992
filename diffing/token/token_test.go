package token

import (
	"strings"
	"testing"
)

func TestSplit(t *testing.T) {
	tests := []struct{ in, want string }{
		{"Rescuers pulled 43 survivors.", "Rescuers|pulled|43|survivors|."},
		{"It’s the U.S. president’s co-chair", "It’s|the|U.S.|president’s|co-chair"},
		{"“Don't,” he said.", "“|Don't|,|”|he|said|."},
		{"$1.5 million, 20km, 10:30 p.m.", "$|1.5|million|,|20km|,|10:30|p.m."},
		{"end.Next J. Smith", "end|.|Next|J.|Smith"},
		{"#Ukraine @handle # alone", "#Ukraine|@handle|#|alone"},
		{"1,200 people; 3/4 of AT&T", "1,200|people|;|3/4|of|AT&T"},
	}
	for _, tt := range tests {
		var got []string
		for _, tok := range Split(tt.in) {
			got = append(got, tok.Text)
		}
		if s := strings.Join(got, "|"); s != tt.want {
			t.Errorf("Split(%q)\n got %s\nwant %s", tt.in, s, tt.want)
		}
	}
}

func FuzzSplit(f *testing.F) {
	f.Add("It’s 3.5 — “x” U.S. \x80 é #")
	f.Fuzz(func(t *testing.T, s string) {
		at := 0
		for _, tok := range Split(s) {
			if tok.Start < at || tok.End <= tok.Start || s[tok.Start:tok.End] != tok.Text {
				t.Fatalf("token %+v after %d in %q", tok, at, s)
			}
			if strings.TrimSpace(s[at:tok.Start]) != "" {
				t.Fatalf("lost %q in %q", s[at:tok.Start], s)
			}
			at = tok.End
		}
		if strings.TrimSpace(s[at:]) != "" {
			t.Fatalf("lost %q at the end of %q", s[at:], s)
		}
	})
}
