package config

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/adrg/xdg"

	"crosscheck/ui/desktop"
	"crosscheck/ui/keymap"
	"crosscheck/ui/style"
)

func TestParse(t *testing.T) {
	c, err := Parse("c.toml", []byte(`
theme = "high-contrast"
ascii = true
mouse = false
clipboard = "terminal"

[keys]
next-difference = ["d", "]"]   # one or more
export = "E"
numbers = []
page-down = ["pgdn", "space"]
`))
	if err != nil {
		t.Fatal(err)
	}
	if c.Theme != style.HighContrast || !c.ASCII || !c.NoMouse || c.Clipboard != desktop.Terminal {
		t.Errorf("%+v", c)
	}
	for key, want := range map[string]keymap.Action{"d": keymap.NextDifference, "n": keymap.None, "E": keymap.Export, "e": keymap.None, "#": keymap.None, " ": keymap.PageDown, "x": keymap.NextConflict} {
		if got := c.Keys.Action(key); got != want {
			t.Errorf("key %q does %v, want %v", key, got, want)
		}
	}
	c, err = Parse("c.toml", nil)
	if err != nil || c.Theme != style.Auto || c.ASCII || c.NoMouse || c.Keys.Action("n") != keymap.NextDifference {
		t.Errorf("empty: %+v, %v", c, err)
	}
}

func TestWrong(t *testing.T) {
	for text, want := range map[string]string{
		"theme = \"pink\"":                     `c.toml:1: unknown theme "pink"; use auto, light, dark or high-contrast`,
		"\n\ntheme = 3":                        `c.toml:3: theme is no text; write theme = "auto", "light", "dark" or "high-contrast"`,
		"ascii = \"yes\"":                      `c.toml:1: ascii is neither true nor false; write ascii = true or ascii = false`,
		"# x\ncolour = true":                   `c.toml:2: unknown setting "colour"; use theme, ascii, mouse, clipboard or the table [keys]`,
		"teme = \"dark\"":                      `c.toml:1: unknown setting "teme", did you mean "theme"?; use theme, ascii, mouse, clipboard or the table [keys]`,
		"clipboard = \"x11\"":                  `c.toml:1: unknown clipboard "x11"; use auto, terminal, system or off`,
		"keys = 1":                             `c.toml:1: keys is no table; write a line [keys] and the keys below it`,
		"[keys]\nfly = \"y\"":                  `c.toml:2: unknown action "fly"; take the actions' names from docs/READER.md`,
		"[keys]\n\nnext-diference = \"y\"":     `c.toml:3: unknown action "next-diference", did you mean "next-difference"?; take the actions' names from docs/READER.md`,
		"[keys]\nexport = 3":                   `c.toml:2: export has no key; export = "x" or export = ["x", "y"], or [] for none`,
		"[keys]\nexport = [3]":                 `c.toml:2: 3 is no key; put keys between quotation marks`,
		"[keys]\nexport = \"hyper+x\"":         `c.toml:2: no key "hyper+x": write a character, or names like "space", "ctrl+d", "alt+x", "shift+tab", "f5"; correct the key`,
		"[keys]\nhelp = \"h\"\nexport = \"n\"": `c.toml:3: key "n" is bound to both next-difference and export; name another key, or give next-difference another one`,
		"[keys]\nhelp = \"Z\"\nexport = \"Z\"": `is bound to both`,
		"[keys]\nquit = []":                    `c.toml:2: action quit has no key; leave it one`,
		"[keys]\nexport = \"ctrl+c\"":          `c.toml:2: ctrl+c always leaves the reader; give export another key`,
		"keys.export = \"n\"":                  `c.toml:1: key "n" is bound`,
		"theme = ":                             `c.toml:1: is not written in TOML (`,
		"theme = \"dark\"\ntheme = \"light\"":  `c.toml:2: is not written in TOML (`,
		"x = \"\x1b[31m\"":                     `c.toml:1: is not written in TOML (`,
		"\"\\u001b[31m\" = 1":                  `c.toml:1: unknown setting "\x1b[31m"`,
	} {
		_, err := Parse("c.toml", []byte(text))
		if err == nil || !strings.Contains(err.Error(), want) || strings.ContainsAny(err.Error(), "\n\x1b") {
			t.Errorf("%q\n  gave %v\n  want %s", text, err, want)
		}
	}
}

func TestLoad(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("XDG_CONFIG_HOME", dir)
	t.Setenv("XDG_CONFIG_DIRS", filepath.Join(dir, "none"))
	xdg.Reload()
	t.Cleanup(xdg.Reload)
	if _, err := Load(""); err != nil {
		t.Errorf("without a file: %v", err)
	}
	missing := filepath.Join(dir, "missing.toml")
	if _, err := Load(missing); err == nil || err.Error() != missing+": cannot be read (no such file or directory); name a file that can, or leave --config out" {
		t.Errorf("missing: %v", err)
	}
	path := filepath.Join(dir, "crosscheck", "config.toml")
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte("ascii = true"), 0o600); err != nil {
		t.Fatal(err)
	}
	if c, err := Load(""); err != nil || !c.ASCII {
		t.Errorf("%+v, %v", c, err)
	}
	if err := os.WriteFile(path, []byte("ascii = 1"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Load(""); err == nil || !strings.HasPrefix(err.Error(), path+":1: ") {
		t.Errorf("%v", err)
	}
	if err := os.WriteFile(path, make([]byte, maxFile+1), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Load(path); err == nil || !strings.Contains(err.Error(), "too large") {
		t.Errorf("%v", err)
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte("theme = \"dark\"\n[keys]\nexport = [\"e\", \"ctrl+e\"]\n"))
	f.Add([]byte("keys.quit.x = {a = 1}\n[[keys]]"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if _, err := Parse("c.toml", data); err != nil && strings.ContainsAny(err.Error(), "\n\x1b") {
			t.Fatalf("%q", err)
		}
	})
}
