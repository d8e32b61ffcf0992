package keymap

import (
	"strings"
	"testing"
)

func TestParseKey(t *testing.T) {
	for text, want := range map[string]string{
		"n": "n", "N": "N", "ä": "ä", "space": " ", " ": " ", "pgdn": "pgdown", "pgup": "pgup", "ctrl+d": "ctrl+d", "ctrl+D": "ctrl+d", "Ctrl+A": "ctrl+a",
		"alt+x": "alt+x", "alt+X": "alt+X", "alt+space": "alt+ ", "shift+tab": "shift+tab", "F5": "f5", "f20": "f20", "ctrl+shift+up": "ctrl+shift+up",
		"ctrl+home": "ctrl+home", "escape": "esc", "return": "enter", "Enter": "enter", "+": "+", "ctrl+\\": "ctrl+\\",
	} {
		if got, err := ParseKey(text); err != nil || got != want {
			t.Errorf("ParseKey(%q) = %q, %v; want %q", text, got, err, want)
		}
	}
	for text, want := range map[string]string{
		"": "no key", "nn": "no key", "ctrl+shift+x": "no key", "f21": "no key", "f05": "no key", "alt+alt+x": "no key", "alt+": "no key", "\x1b": "no key",
		"ctrl+i": `"tab"`, "ctrl+m": `"enter"`, "ctrl+[": `"esc"`, "super+x": "no key", "\xff": "no key", "ctrl+1": "no key",
	} {
		if got, err := ParseKey(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("ParseKey(%q) = %q, %v; want %q", text, got, err, want)
		}
	}
}

// Every key that the reader comes with can be written in a configuration.
func TestDefaultKeysAreNamed(t *testing.T) {
	for a := None + 1; a < actions; a++ {
		for _, k := range Default().Binding(a).Keys {
			for _, text := range []string{k, Show(k)} {
				if got, err := ParseKey(text); err != nil || got != k {
					t.Errorf("%v: ParseKey(%q) = %q, %v", a, text, got, err)
				}
			}
		}
	}
}
