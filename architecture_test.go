package main_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "crosscheck"

// room gives the part of the program that a folder belongs to: its first element,
// main for the module's own folder, and the first two for what lies under internal.
func room(folder string) string {
	parts := strings.Split(filepath.ToSlash(folder), "/")
	switch {
	case folder == ".":
		return "main"
	case parts[0] == "internal" && len(parts) > 1:
		return "internal/" + parts[1]
	}
	return parts[0]
}

// imports gives what the non-test files of every room import, with one file that does.
func imports(t *testing.T) map[string]map[string]string {
	t.Helper()
	rooms := map[string]map[string]string{}
	err := filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := entry.Name()
		if entry.IsDir() && (name == "testdata" || name == "vendor" || path != "." && strings.HasPrefix(name, ".")) {
			return fs.SkipDir
		}
		if entry.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		here := room(filepath.Dir(path))
		if rooms[here] == nil {
			rooms[here] = map[string]string{}
		}
		for _, spec := range file.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			rooms[here][imported] = path
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return rooms
}

// table reads the dependency table of docs/ARCHITECTURE.md: rows "| `room` | may
// import |", where the second column names rooms, "nothing" or "everything".
func table(t *testing.T) map[string][]string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("docs", "ARCHITECTURE.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, section, ok := strings.Cut(string(text), "## Who may import whom\n")
	if !ok {
		t.Fatal("docs/ARCHITECTURE.md has no dependency table")
	}
	section, _, _ = strings.Cut(section, "\n## ")
	rooms := map[string][]string{}
	for line := range strings.Lines(section) {
		cells := strings.Split(line, "|")
		if len(cells) < 4 || !strings.Contains(cells[1], "`") {
			continue
		}
		may := strings.FieldsFunc(cells[2], func(r rune) bool { return strings.ContainsRune("`, ", r) })
		name := strings.Trim(cells[1], " `")
		if rooms[name] != nil {
			t.Errorf("the dependency table lists room %s twice", name)
		}
		rooms[name] = may
	}
	return rooms
}

// The rooms import only what the architecture's table lets them import.
func TestDependencyTable(t *testing.T) {
	allowed, found := table(t), imports(t)
	for _, here := range slices.Sorted(maps.Keys(found)) {
		may, listed := allowed[here]
		if !listed {
			t.Errorf("room %s stands in no row of the dependency table of docs/ARCHITECTURE.md", here)
			continue
		}
		if slices.Contains(may, "everything") {
			continue
		}
		for _, imported := range slices.Sorted(maps.Keys(found[here])) {
			rest, ours := strings.CutPrefix(imported, module+"/")
			if !ours {
				continue
			}
			if there := room(rest); there != here && !slices.Contains(may, there) {
				t.Errorf("%s imports %s: %s may import %s only", found[here][imported], imported, here, strings.Join(may, ", "))
			}
		}
	}
	for _, here := range slices.Sorted(maps.Keys(allowed)) {
		if found[here] == nil {
			t.Errorf("the dependency table lists room %s, which holds no code", here)
		}
	}
}

// What no change to the table may loosen: the domain stands on the standard library
// alone, differ and reader never meet, and only the wiring knows all.
func TestFixedDependencies(t *testing.T) {
	allowed, found := table(t), imports(t)
	for _, here := range []string{"model", "ingest", "diffing", "export", "ui", "samples"} {
		if found[here] == nil {
			t.Errorf("room %s holds no code", here)
		}
	}
	for imported, file := range found["model"] {
		if first, _, _ := strings.Cut(imported, "/"); first == module || strings.Contains(first, ".") {
			t.Errorf("%s imports %s: the domain stands on the standard library alone", file, imported)
		}
	}
	for _, pair := range [][2]string{{"diffing", "ui"}, {"ui", "diffing"}, {"export", "ui"}, {"ingest", "ui"}, {"export", "diffing"}, {"ingest", "diffing"}} {
		if slices.Contains(allowed[pair[0]], pair[1]) {
			t.Errorf("the dependency table lets %s import %s", pair[0], pair[1])
		}
		for imported, file := range found[pair[0]] {
			if rest, ours := strings.CutPrefix(imported, module+"/"); ours && room(rest) == pair[1] {
				t.Errorf("%s imports %s: %s never meets %s", file, imported, pair[0], pair[1])
			}
		}
	}
	for here, may := range allowed {
		if slices.Contains(may, "everything") && here != "main" && here != "internal/cli" {
			t.Errorf("the dependency table lets %s import everything: only the wiring does", here)
		}
	}
}
