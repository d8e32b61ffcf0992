package pdf

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestEncrypted reads files that another program encrypted: those named user- with a
// password for opening, the others with one for changing alone.
func TestEncrypted(t *testing.T) {
	files, err := filepath.Glob("testdata/*.pdf")
	if err != nil || len(files) < 9 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		f, err := Open(data)
		if strings.HasPrefix(filepath.Base(name), "user-") {
			if !errors.Is(err, ErrPassword) {
				t.Errorf("%s: %v", name, err)
			}
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := texts(t, data); got != "Ferry" {
			t.Errorf("%s: text %q", name, got)
		}
		if got := f.Info(); got.Title != "A€" || got.Language != "en-GB" {
			t.Errorf("%s: info %+v", name, got)
		}
	}
}
