package store

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/gofrs/flock"
)

const (
	maxFile  = 32 << 20        // bytes; what is larger was not written here
	lockWait = 3 * time.Second // a change takes milliseconds: who holds the lock longer hangs
	lockTry  = 5 * time.Millisecond
)

// read gives the content of a file.
func read(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	if err == nil && len(data) > maxFile {
		return nil, &damaged{"the file is too large"}
	}
	return data, err
}

// replace puts data in the place of a file, in one step, and takes away what a program
// that was killed left of an earlier attempt. The lock is held.
func replace(path string, data []byte) error {
	if err := makeDir(filepath.Dir(path)); err != nil {
		return err
	}
	left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+"*"))
	for _, l := range left {
		_ = os.Remove(l) // the next change tries again
	}
	return plain(path, replaceFile(path, data))
}

// plain names the file that was meant in an error that names a temporary one.
func plain(path string, err error) error {
	var failed *fs.PathError
	if errors.As(err, &failed) {
		return &fs.PathError{Op: "write", Path: path, Err: failed.Err}
	}
	return err
}

// makeDir makes a folder that nobody else can look into: notes are private.
func makeDir(dir string) error { return os.MkdirAll(dir, 0o700) }

// lock waits until no other program changes anything in the store.
func (s *Store) lock() (unlock func(), err error) {
	if err := makeDir(s.dir); err != nil {
		return nil, err
	}
	path := filepath.Join(s.dir, "lock")
	lock := flock.New(path)
	ctx, cancel := context.WithTimeout(context.Background(), lockWait)
	defer cancel()
	held, err := lock.TryLockContext(ctx, lockTry)
	switch {
	case errors.Is(err, context.DeadlineExceeded) || err == nil && !held:
		return nil, fmt.Errorf("another program holds %s: end it", path)
	case errors.Is(err, errors.ErrUnsupported):
		// A disk without locks: every change is still read, merged and replaced at once.
		return func() {}, nil
	case err != nil:
		return nil, err
	}
	return func() { _ = lock.Unlock() }, nil
}

// putAside gives a file that cannot be understood another name, one that is free.
func putAside(path string) (aside string, err error) {
	for n := 0; n < 1000; n++ {
		aside = path + ".bad"
		if n > 0 {
			aside += fmt.Sprint(n)
		}
		if _, err := os.Lstat(aside); errors.Is(err, fs.ErrNotExist) {
			return aside, os.Rename(path, aside)
		}
	}
	return "", fmt.Errorf("%s is damaged, and there are too many damaged files beside it: remove those", strings.TrimSuffix(aside, "999"))
}
