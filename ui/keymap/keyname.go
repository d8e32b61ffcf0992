package keymap

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clash says that a key is bound to two actions.
type Clash struct {
	Key           string
	First, Second Action
}

func (c *Clash) Error() string {
	return fmt.Sprintf("key %q is bound to both %v and %v", Show(c.Key), c.First, c.Second)
}

// ParseKey reads a key as a user writes it: a character, "space", "pgdn", "ctrl+d",
// "shift+tab", "alt+x", "f5". It gives the name by which the key comes, and an error for
// what no terminal sends.
func ParseKey(text string) (string, error) {
	name := strings.TrimSpace(text)
	if text == " " {
		name = text
	}
	if rest, alt := strings.CutPrefix(name, "alt+"); alt {
		key, err := ParseKey(rest)
		if err != nil || strings.HasPrefix(key, "alt+") {
			return "", noKey(text)
		}
		return "alt+" + key, nil
	}
	switch name {
	case "space":
		return " ", nil
	case "pgdn", "pagedown":
		return "pgdown", nil
	case "pageup":
		return "pgup", nil
	case "escape":
		return "esc", nil
	case "return":
		return "enter", nil
	case "ctrl+i":
		return "", fmt.Errorf("%q is \"tab\" to a terminal", text)
	case "ctrl+m":
		return "", fmt.Errorf("%q is \"enter\" to a terminal", text)
	case "ctrl+[":
		return "", fmt.Errorf("%q is \"esc\" to a terminal", text)
	}
	r, size := utf8.DecodeRuneInString(name)
	if size == len(name) && r != utf8.RuneError && (unicode.IsPrint(r) || r == ' ') {
		return name, nil
	}
	if isNamed(name) {
		return name, nil
	}
	if lower := strings.ToLower(name); isNamed(lower) && !isControl(lower) {
		return lower, nil
	}
	if isControl(strings.ToLower(name)) { // ctrl+D is ctrl+d to a terminal
		return strings.ToLower(name), nil
	}
	return "", noKey(text)
}

func noKey(text string) error {
	return fmt.Errorf("no key %q: write a character, or names like \"space\", \"ctrl+d\", \"alt+x\", \"shift+tab\", \"f5\"", text)
}

// isControl tells a letter or sign with ctrl.
func isControl(name string) bool {
	rest, ok := strings.CutPrefix(name, "ctrl+")
	return ok && len(rest) == 1 && (rest[0] >= 'a' && rest[0] <= 'z' || strings.Contains(`@\]^_`, rest))
}

// isNamed tells the keys that bear a name, with the modifiers that terminals send them with.
func isNamed(name string) bool {
	switch name {
	case "tab", "enter", "esc", "backspace", "shift+tab", "delete", "insert", "pgup", "pgdown", "ctrl+pgup", "ctrl+pgdown":
		return true
	}
	if isControl(name) {
		return true
	}
	var n int
	if _, err := fmt.Sscanf(name, "f%d", &n); err == nil && n >= 1 && n <= 20 && name == fmt.Sprintf("f%d", n) {
		return true
	}
	name = strings.TrimPrefix(name, "ctrl+")
	name = strings.TrimPrefix(name, "shift+")
	switch name {
	case "up", "down", "left", "right", "home", "end":
		return true
	}
	return false
}
