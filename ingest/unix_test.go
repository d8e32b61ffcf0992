//go:build unix

package ingest

import (
	"fmt"
	"os"
	"testing"
)

func TestLoadPipe(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if _, err := w.WriteString("One\n\nText.\n-----\nTwo\n\nText.\n"); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	name := fmt.Sprintf("/dev/fd/%d", r.Fd())
	articles := load(t, Options{}, name)
	if outlets(articles) != "Pasted 1|Pasted 2" || articles[0].Source != name || articles[0].Path != "" {
		t.Errorf("got %s from %q, path %q", outlets(articles), articles[0].Source, articles[0].Path)
	}
}

func TestLoadEndlessDevice(t *testing.T) {
	const want = "/dev/zero: is larger than 32 MiB; cut it down to the article"
	if _, err := Load(t.Context(), []string{"/dev/zero"}, Options{}); err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestLoadLinkLoop(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.Symlink("loop", "loop"); err != nil {
		t.Fatal(err)
	}
	const want = "loop: is a link that leads back to itself; name the file itself"
	if _, err := Load(t.Context(), []string{"loop"}, Options{}); err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}
