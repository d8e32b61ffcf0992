package store

import (
	"errors"
	"fmt"
	"path/filepath"
	"reflect"
	"strings"
	"sync"

	"github.com/adrg/xdg"
	"github.com/gofrs/flock"

	"crosscheck/model"
)

// Store is a folder in which things are kept. Its methods may be called from several
// goroutines at once.
type Store struct {
	dir     string
	mu      sync.Mutex
	present map[string]*flock.Flock     // the stories opened by this store, by key; nil where that cannot be told to others
	seen    map[*model.Comparison]stamp // how the file of a comparison's marks was when it was last read or written here
}

// Default gives the folder in which the program keeps things.
func Default() string { return filepath.Join(xdg.StateHome, "crosscheck") }

// New gives the store in a folder, which is made once there is something to keep.
func New(dir string) *Store {
	return &Store{dir: dir, present: make(map[string]*flock.Flock), seen: make(map[*model.Comparison]stamp)}
}

// Close tells other readers that no story is open here any more.
func (s *Store) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	var errs []error
	for key, lock := range s.present {
		if lock != nil {
			errs = append(errs, lock.Unlock())
		}
		delete(s.present, key)
	}
	return errors.Join(errs...)
}

// Keep brings what a reader added to a comparison together with what is kept of it, and
// keeps the outcome. before is what this reader last got back from Keep, or handed to it
// since; now is what it has. With both empty it finds what was kept earlier.
//
// The remark is one line for the reader, or "": that another one is at work on the same
// story, that marks were merged, that a damaged file was put aside. On an error nothing
// was kept, and the work that comes back is now.
func (s *Store) Keep(c *model.Comparison, before, now model.Work) (kept model.Work, remark string, err error) {
	st, err := storyOf(c)
	if err != nil {
		return now, "", err
	}
	path := s.marksPath(st.key)
	var remarks []string
	first := s.enter(st.key, &remarks)
	base, ours := st.place(before), st.place(now)
	s.stamp(c, path)
	theirs, err := readMarks(path, st)
	if count(base)+count(ours) == 0 { // only looked up: no change, and no lock, which a folder may not allow
		switch {
		case errors.Is(err, errNothing):
			return now, join(remarks), nil
		case err == nil:
			if first && count(theirs) > 0 {
				remarks = append(remarks, found(theirs))
			} else if count(theirs) > 0 {
				remarks = append(remarks, others)
			}
			return st.unplace(theirs), join(remarks), nil
		}
	}
	unlock, err := s.lock()
	if err != nil {
		return now, "", fmt.Errorf("marks are not kept: %w", err)
	}
	defer unlock()
	theirs, err = readMarks(path, st) // again: it may have changed before the lock was ours
	switch {
	case errors.As(err, new(*damaged)):
		aside, failed := putAside(path)
		if failed != nil {
			return now, "", fmt.Errorf("marks are not kept: %w", failed)
		}
		remarks = append(remarks, fmt.Sprintf("the marks of this story were damaged (%v) and put aside as %s", err, aside))
	case err != nil && !errors.Is(err, errNothing):
		return now, "", fmt.Errorf("marks are not kept: %w", err)
	}
	merged, joined := merge(base, ours, theirs)
	if !reflect.DeepEqual(merged, theirs) {
		data, err := st.encode(merged)
		if err == nil {
			err = replace(path, data)
		}
		if err != nil {
			return now, "", fmt.Errorf("marks are not kept: %w", err)
		}
	}
	s.stamp(c, path)
	if first && count(merged) > 0 {
		remarks = append(remarks, found(merged))
	} else if !reflect.DeepEqual(merged, ours) {
		remarks = append(remarks, others)
	}
	if joined > 0 {
		remarks = append(remarks, "two notes on one row were joined")
	}
	return st.unplace(merged), join(remarks), nil
}

// others is said where a second reader changed something meanwhile.
const others = "another reader changed marks of this story: both are kept"

// enter tells other readers that a story is open here, and the remarks that it is open
// elsewhere. first is whether it was not open here before.
func (s *Store) enter(key string, remarks *[]string) (first bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if _, here := s.present[key]; here {
		return false
	}
	s.present[key] = nil
	path := filepath.Join(s.dir, "marks", key+".open")
	if makeDir(filepath.Dir(path)) != nil {
		return true // whether anything can be kept is told when there is something
	}
	lock := flock.New(path)
	alone, err := lock.TryLock()
	if err != nil {
		return true
	}
	if alone {
		// Others must see that somebody is here, and be able to say the same of themselves.
		_ = lock.Unlock()
	}
	if shared, err := lock.TryRLock(); err == nil && shared {
		s.present[key] = lock
	}
	if !alone {
		*remarks = append(*remarks, "another reader has this story open: the marks of both are merged")
	}
	return true
}

// count gives the number of things that were added.
func count(w model.Work) int { return len(w.Annotations) + len(w.Relinks) }

// found says what was kept from earlier.
func found(w model.Work) string {
	marks, notes := 0, 0
	for _, a := range w.Annotations {
		if a.Judgement != model.Unjudged {
			marks++
		}
		if a.Note != "" {
			notes++
		}
	}
	var parts []string
	for _, p := range []struct {
		n    int
		noun string
	}{{marks, "mark"}, {notes, "note"}, {len(w.Relinks), "change to links"}} {
		switch {
		case p.n == 1:
			parts = append(parts, "1 "+p.noun)
		case p.n > 1 && p.noun == "change to links":
			parts = append(parts, fmt.Sprintf("%d changes to links", p.n))
		case p.n > 1:
			parts = append(parts, fmt.Sprintf("%d %ss", p.n, p.noun))
		}
	}
	return "your work on this story is back: " + strings.Join(parts, ", ")
}

func join(remarks []string) string { return strings.Join(remarks, "; ") }

func (s *Store) marksPath(key string) string { return filepath.Join(s.dir, "marks", key+".json") }
