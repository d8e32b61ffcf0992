package config

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"crosscheck/ui/keymap"
)

// The example in the guide is one that works.
func TestGuide(t *testing.T) {
	guide, err := os.ReadFile(filepath.Join("..", "..", "docs", "READER.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, rest, found := strings.Cut(string(guide), "```toml\n")
	example, _, closed := strings.Cut(rest, "```")
	if !found || !closed {
		t.Fatal("docs/READER.md has no example")
	}
	c, err := Parse("docs/READER.md", []byte(example))
	if err != nil {
		t.Fatal(err)
	}
	if c.Keys.Action("d") != keymap.NextDifference || c.Keys.Action("n") != keymap.None || c.Keys.Action("ctrl+d") != keymap.None {
		t.Error("the keys of the example do nothing")
	}
}
