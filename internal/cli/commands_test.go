package cli

import (
	"strings"
	"testing"
)

// TestPasteHint: who is to paste is told so; a pipe is not.
func TestPasteHint(t *testing.T) {
	for name, test := range map[string]struct {
		call call
		want bool
	}{
		"pasted into the reader": {call{args: []string{"-"}, terminal: true, inTerminal: true}, true},
		"pasted for an export":   {call{args: []string{"export", "-f", "json", "Courier=-"}, inTerminal: true}, true},
		"piped":                  {call{args: []string{"-"}, terminal: true}, false},
		"files":                  {call{args: []string{"a", "b-"}, terminal: true, inTerminal: true}, false},
	} {
		if o := test.call.run(t); strings.Contains(o.err, "paste the articles here") != test.want {
			t.Errorf("%s: %q", name, o.err)
		}
	}
}
