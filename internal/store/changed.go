package store

import (
	"os"

	"crosscheck/model"
)

// stamp tells one state of a file from another: it is always replaced as a whole.
type stamp struct {
	path string
	info os.FileInfo // nil where there was no file
}

// stamp remembers how the file of a comparison's marks is now: before it is read, so that
// no later change is missed, or, the lock being held, after it was written.
func (s *Store) stamp(c *model.Comparison, path string) {
	info, err := os.Stat(path)
	if err != nil {
		info = nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.seen[c] = stamp{path, info}
}

// Changed tells whether another reader changed the marks of a comparison since Keep was
// last called for it. It is a look at the file's time and size and takes microseconds.
func (s *Store) Changed(c *model.Comparison) bool {
	s.mu.Lock()
	was, known := s.seen[c]
	s.mu.Unlock()
	if !known {
		return false
	}
	info, err := os.Stat(was.path)
	switch {
	case err != nil:
		return false // nothing is there to be taken over
	case was.info == nil:
		return true
	}
	return !os.SameFile(info, was.info) || info.Size() != was.info.Size() || !info.ModTime().Equal(was.info.ModTime())
}
