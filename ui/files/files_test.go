package files

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// tree makes files, and folders for names that end in a slash.
func tree(t *testing.T, names ...string) string {
	t.Helper()
	root := t.TempDir()
	for _, n := range names {
		path := filepath.Join(root, filepath.FromSlash(n))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		var err error
		if strings.HasSuffix(n, "/") {
			err = os.MkdirAll(path, 0o700)
		} else {
			err = os.WriteFile(path, []byte(n), 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return root
}

func names(entries []Entry) []string {
	var out []string
	for _, e := range entries {
		name := filepath.ToSlash(e.Name)
		if e.Folder {
			name += "/"
		}
		out = append(out, name)
	}
	return out
}

func TestRead(t *testing.T) {
	root := tree(t, "b.txt", "a10.txt", "a9.txt", "A2.txt", "zoo/", "drafts/x.txt", ".hidden", "a09.txt")
	f, err := Read(root)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"drafts/", "zoo/", "A2.txt", "a09.txt", "a9.txt", "a10.txt", "b.txt"}
	if got := names(f.Entries); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if f.Hidden != 1 || f.Path != root || f.Entries[6].Size != 5 || f.Entries[6].Path != filepath.Join(root, "b.txt") {
		t.Errorf("folder %+v", f)
	}
	if _, err := Read(filepath.Join(root, "b.txt")); err == nil {
		t.Error("a file was read as a folder")
	}
	if _, err := Read(filepath.Join(root, "none")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a folder that is not there: %v", err)
	}
}

func TestReadOfThisFolder(t *testing.T) {
	root := tree(t, "only.txt")
	t.Chdir(root)
	f, err := Read("")
	if err != nil || len(f.Entries) != 1 || !filepath.IsAbs(f.Path) {
		t.Errorf("%+v, %v", f, err)
	}
}

func TestFind(t *testing.T) {
	root := tree(t, "b.txt", "x/a.txt", "x/y/c.txt", ".git/config", "x/.draft", "empty/")
	// Where links cannot be made, there is one trap less.
	_ = os.Symlink(root, filepath.Join(root, "x", "loop"))
	found, all, err := Find(t.Context(), root)
	if err != nil || !all {
		t.Fatal(all, err)
	}
	if got, want := names(found), []string{"b.txt", "x/a.txt", "x/y/c.txt"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestFindIsBounded(t *testing.T) {
	deep := strings.Repeat("d/", MaxDepth+2) + "far.txt"
	root := tree(t, "near.txt", deep)
	found, all, err := Find(t.Context(), root)
	if err != nil || all || !slices.Equal(names(found), []string{"near.txt"}) {
		t.Errorf("found %q, all %v, %v", names(found), all, err)
	}
}

func TestFindEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, _, err := Find(ctx, tree(t, "a.txt")); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestCompareNames(t *testing.T) {
	ordered := []string{"", "1", "2", "10", "a", "a1b", "a1c", "a2", "a10", "b"}
	for i := range ordered {
		for j := range ordered {
			want := 0
			if i < j {
				want = -1
			} else if i > j {
				want = 1
			}
			if got := compareNames(ordered[i], ordered[j]); got != want {
				t.Errorf("compareNames(%q, %q) = %d, want %d", ordered[i], ordered[j], got, want)
			}
		}
	}
}
