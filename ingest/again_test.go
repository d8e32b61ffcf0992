package ingest

import (
	"os"
	"path/filepath"
	"testing"
)

func TestAgain(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	for _, name := range []string{"rt.txt", "a=b.txt"} {
		if err := os.WriteFile(name, []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for source, want := range map[string]string{
		"rt.txt": filepath.Join(here, "rt.txt"), "RT=rt.txt": "RT=" + filepath.Join(here, "rt.txt"), "a=b.txt": filepath.Join(here, "a=b.txt"),
		".": here, "sample:ferry": "sample:ferry", "https://example.org/?a=b": "https://example.org/?a=b", "X=https://example.org/": "X=https://example.org/",
		"-": "", "Wire=-": "", "gone.txt": "", "": "", os.DevNull: "",
	} {
		got, ok := Again(source)
		if got != want || ok != (want != "") {
			t.Errorf("Again(%q) = %q, %v; want %q", source, got, ok, want)
		}
		if !ok {
			continue
		}
		if twice, ok := Again(got); twice != got || !ok {
			t.Errorf("Again(%q) = %q, %v", got, twice, ok)
		}
	}
}
