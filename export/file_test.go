package export

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

func TestFileWritesAndReplaces(t *testing.T) {
	c := ferry(t, "Courier", "Harbour Post")
	path := filepath.Join(t.TempDir(), "out.json")
	for range 2 {
		if err := File(path, c, JSON, Options{}); err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if want := write(t, c, JSON, Options{}); string(got) != string(want) {
			t.Fatal("the file does not hold what Write writes")
		}
	}
	onlyFile(t, path)
}

func TestFailedWriteLeavesOldFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "out.json")
	if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	boom := errors.New("disk on fire")
	err := writeFile(path, func(w io.Writer) error {
		if _, err := io.WriteString(w, "half of the new"); err != nil {
			t.Fatal(err)
		}
		return boom
	})
	if !errors.Is(err, boom) {
		t.Fatalf("error %v, want %v", err, boom)
	}
	if got, _ := os.ReadFile(path); string(got) != "old" {
		t.Fatalf("file holds %q after a failed write", got)
	}
	onlyFile(t, path)
}

func TestFailedWriteMakesNoFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "out.json")
	if err := writeFile(path, func(io.Writer) error { return io.ErrShortWrite }); !errors.Is(err, io.ErrShortWrite) {
		t.Fatalf("error %v", err)
	}
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		t.Fatalf("a file appeared: %v", err)
	}
}

func TestFileNamesWhatItCannotWrite(t *testing.T) {
	c := ferry(t, "Courier")
	folder := t.TempDir()
	missing := filepath.Join(folder, "no", "such", "out.json")
	for path, want := range map[string]error{missing: fs.ErrNotExist, folder: nil} {
		err := File(path, c, JSON, Options{})
		var pathErr *fs.PathError
		if !errors.As(err, &pathErr) || pathErr.Path != path {
			t.Errorf("File(%s): error %v does not name the path", path, err)
		}
		if want != nil && !errors.Is(err, want) {
			t.Errorf("File(%s): error %v, want %v", path, err, want)
		}
	}
}

func TestFileKeepsPermissionsAndLink(t *testing.T) {
	if runtime.GOOS == "windows" {
		return // neither permissions nor links are the same there
	}
	folder := t.TempDir()
	path, link := filepath.Join(folder, "out.json"), filepath.Join(folder, "link.json")
	if err := os.WriteFile(path, []byte("old"), 0o640); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("out.json", link); err != nil {
		t.Fatal(err)
	}
	if err := File(link, ferry(t, "Courier"), JSON, Options{}); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&fs.ModeSymlink == 0 {
		t.Errorf("the link is gone: %v %v", info, err)
	}
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if info.Mode().Perm() != 0o640 || info.Size() < 100 {
		t.Errorf("mode %v, size %d", info.Mode(), info.Size())
	}
}

// A device must be written to, never replaced by a file.
func TestFileWritesToDevice(t *testing.T) {
	if err := File(os.DevNull, ferry(t, "Courier"), JSON, Options{}); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(os.DevNull); err != nil || info.Mode().IsRegular() {
		t.Fatalf("%s is now a file: %v", os.DevNull, err)
	}
}

// onlyFile fails where a temporary file was left beside path.
func onlyFile(t *testing.T, path string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(entries) != 1 {
		t.Fatalf("left in the folder: %v %v", entries, err)
	}
}
