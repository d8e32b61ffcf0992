package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestTablesAreMadeFromTheirSources holds that the embedded tables are what the sources give.
func TestTablesAreMadeFromTheirSources(t *testing.T) {
	made, err := build("../sources")
	if err != nil {
		t.Fatal(err)
	}
	if len(made) != 3 {
		t.Errorf("%d tables", len(made))
	}
	for name, table := range made {
		kept, err := os.ReadFile(filepath.Join("../data", name))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(table, kept) {
			t.Errorf("data/%s is not what the sources give (go run ./gen makes it anew)", name)
		}
	}
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
	for name, want := range map[string]string{
		"kin.txt":   "open !close\nship =boat =vessel\n",
		"stems.txt": "ferri 0\nport 1\nship 2\nvessel 3\n",
		"near.bin":  "\x04\x00\x00\x00" + "\x00\x00\x00\x00" + "\x01\x00\x00\x00" + "\x02\x00\x00\x00" + "\x05\x00\x00\x00" + "\x06\x00\x00\x00" + "\x02\x00G" + "\x02\x00G" + "\x03\x00c\x00\x00G\x01\x00G" + "\x02\x00c",
	} {
		if string(got[name]) != want {
			t.Errorf("%s: got %q, want %q", name, got[name], want)
		}
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
