package main_test

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"crosscheck/model"
	"crosscheck/samples"
	"crosscheck/ui/keymap"
)

// readme gives the README's section of that heading.
func readme(t *testing.T, heading string) string {
	t.Helper()
	text, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, section, ok := strings.Cut(string(text), "\n## "+heading+"\n")
	if !ok {
		t.Fatalf("README.md has no section %q", heading)
	}
	section, _, _ = strings.Cut(section, "\n## ")
	return section
}

var quoted = regexp.MustCompile("`([^`]+)`")

// The README's tables tell every mark and only keys that are bound.
func TestReadmeTables(t *testing.T) {
	marks := readme(t, "What the marks mean")
	for _, m := range model.Marks() {
		if row := "| `" + m.Glyph(false) + "` | `" + m.Glyph(true) + "` |"; !strings.Contains(marks, row) {
			t.Errorf("the README's marks lack %s: %s", m, row)
		}
	}
	keys, bound := readme(t, "Keys in short"), keymap.Default()
	rows := 0
	for line := range strings.Lines(keys) {
		cells := strings.Split(line, "|")
		if len(cells) < 4 {
			continue
		}
		for _, key := range quoted.FindAllStringSubmatch(cells[1], -1) {
			rows++
			if bound.Action(key[1]) == bound.Action("no such key") {
				t.Errorf("the README tells of key %q, which is not bound", key[1])
			}
		}
	}
	if rows < 10 {
		t.Errorf("the README tells of %d keys", rows)
	}
	names := []string{}
	for _, story := range samples.List() {
		names = append(names, "sample:"+story.Name)
	}
	for _, name := range regexp.MustCompile(`sample:[a-z-]+`).FindAllString(readme(t, "Two commands"), -1) {
		if !slices.Contains(names, name) {
			t.Errorf("the README opens %s, which is no built-in story", name)
		}
	}
}
