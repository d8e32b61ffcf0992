package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestTableIsMadeFromItsSources holds that the embedded table is what the sources give.
func TestTableIsMadeFromItsSources(t *testing.T) {
	made, err := build("../sources")
	if err != nil {
		t.Fatal(err)
	}
	kept, err := os.ReadFile("../data/kin.txt")
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Equal(made, kept) {
		return
	}
	a, b := strings.Split(string(made), "\n"), strings.Split(string(kept), "\n")
	for n := range min(len(a), len(b)) {
		if a[n] != b[n] {
			t.Fatalf("data/kin.txt line %d is\n%s\nand the sources give\n%s\n(go run ./gen makes it anew)", n+1, b[n], a[n])
		}
	}
	t.Fatalf("data/kin.txt has %d lines, the sources give %d (go run ./gen makes it anew)", len(b), len(a))
}

// sources writes the three tables into a folder.
func sources(t *testing.T, synonyms, antonyms, neighbours string) string {
	t.Helper()
	folder := t.TempDir()
	for name, text := range map[string]string{"synonyms.txt": synonyms, "antonyms.txt": antonyms, "neighbours.txt": neighbours} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

func TestBuild(t *testing.T) {
	folder := sources(t, "ships boats vessels ship\nship boat\n\n", "open closed\n", "ship ferry:71 vessels:105 port:71 ships:99\nlone\n")
	got, err := build(folder)
	if err != nil {
		t.Fatal(err)
	}
	if want := "open !close\nship =boat =vessel 99vessel 71ferri 71port\n"; string(got) != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestBuildRefuses(t *testing.T) {
	if _, err := build(t.TempDir()); err == nil {
		t.Error("a folder without tables is taken")
	}
	_, err := build(sources(t, "", "", "ship ferry\n"))
	if err == nil || !strings.Contains(err.Error(), "neighbours.txt") || !strings.Contains(err.Error(), "ship ferry") {
		t.Errorf("a neighbour without its closeness: %v", err)
	}
}
