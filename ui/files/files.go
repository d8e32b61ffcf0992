// Package files reads folders for the story picker: what is in one, and every file below
// it for a search. What is no article by its name or its first bytes is left out.
//
//	files.go     Entry, Read, Find
//	readable.go  what may be an article
package files

import (
	"cmp"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// What a search goes through at the most: a home folder can hold millions of files.
const (
	MaxFound = 20_000 // files and folders looked at
	MaxDepth = 8      // folders below the one that is searched
)

// Entry is a file or a folder.
type Entry struct {
	Name    string // inside the folder that was read or searched
	Path    string // absolute
	Folder  bool
	Size    int64
	Changed time.Time
}

// Folder is what a folder holds.
type Folder struct {
	Path    string // absolute
	Entries []Entry
	Hidden  int // names that begin with a dot, which are left out
	Foreign int // files that are no articles, which are left out: pictures, sound, programs
}

// Read gives what is in a folder: folders first, each in the order of their names, a name
// with a number before the one with a greater number. "" is the folder that the program
// runs in. Links are followed; devices, sockets and dangling links are left out.
func Read(path string) (Folder, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return Folder{}, err
	}
	names, err := os.ReadDir(path)
	if err != nil {
		return Folder{}, err
	}
	f := Folder{Path: path}
	for _, n := range names {
		if hidden(n.Name()) {
			f.Hidden++
			continue
		}
		full := filepath.Join(path, n.Name())
		info, err := os.Stat(full)
		if err != nil || !info.IsDir() && !info.Mode().IsRegular() {
			continue
		}
		if !info.IsDir() && !readable(full) {
			f.Foreign++
			continue
		}
		f.Entries = append(f.Entries, Entry{Name: n.Name(), Path: full, Folder: info.IsDir(), Size: info.Size(), Changed: info.ModTime()})
	}
	slices.SortFunc(f.Entries, func(a, b Entry) int {
		if a.Folder != b.Folder {
			if a.Folder {
				return -1
			}
			return 1
		}
		return compareNames(a.Name, b.Name)
	})
	return f, nil
}

// Find gives the files below a folder, by their path from there, in order. Links to
// folders are not followed, so that it comes to an end. all is false where there are more
// than are looked at. What may not be read is left out.
func Find(ctx context.Context, path string) (found []Entry, all bool, err error) {
	root, err := filepath.Abs(path)
	if err != nil {
		return nil, false, err
	}
	all = true
	seen := 0
	err = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err != nil && path == root:
			return err
		case err != nil || path == root:
			return nil
		case hidden(d.Name()) && d.IsDir():
			return fs.SkipDir
		case hidden(d.Name()):
			return nil
		}
		if seen++; seen > MaxFound {
			all = false
			return fs.SkipAll
		}
		name, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		if d.IsDir() {
			if strings.Count(name, string(filepath.Separator)) >= MaxDepth-1 {
				all = false
				return fs.SkipDir
			}
			return nil
		}
		info, err := d.Info()
		if err == nil && info.Mode()&fs.ModeSymlink != 0 {
			info, err = os.Stat(path)
		}
		if err != nil || !info.Mode().IsRegular() {
			return nil // gone since, or no file
		}
		if !readable(path) {
			return nil
		}
		found = append(found, Entry{Name: name, Path: path, Size: info.Size(), Changed: info.ModTime()})
		return nil
	})
	if err != nil && !errors.Is(err, fs.SkipAll) {
		return nil, false, err
	}
	slices.SortFunc(found, func(a, b Entry) int { return compareNames(a.Name, b.Name) })
	return found, all, nil
}

func hidden(name string) bool { return strings.HasPrefix(name, ".") }

// compareNames orders names without regard to case, and the figures in them by value.
func compareNames(a, b string) int {
	x, y := strings.ToLower(a), strings.ToLower(b)
	for x != "" && y != "" {
		m, n := figures(x), figures(y)
		if m > 0 && n > 0 {
			left, right := strings.TrimLeft(x[:m], "0"), strings.TrimLeft(y[:n], "0")
			if c := cmp.Or(cmp.Compare(len(left), len(right)), cmp.Compare(left, right)); c != 0 {
				return c
			}
			x, y = x[m:], y[n:]
			continue
		}
		if x[0] != y[0] {
			return cmp.Compare(x[0], y[0])
		}
		x, y = x[1:], y[1:]
	}
	return cmp.Or(cmp.Compare(len(x), len(y)), cmp.Compare(a, b))
}

// figures gives how many bytes at the start of a text are figures.
func figures(s string) int {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n
}
