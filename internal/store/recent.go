package store

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"crosscheck/model"
)

// maxRecent is how many comparisons are remembered.
const maxRecent = 30

const recentSchema = "crosscheck/recent/1"

// Recent is a comparison that was opened lately.
type Recent struct {
	Title   string
	Outlets []string  // in the order of the articles
	Sources []string  // as they can be opened again from any folder
	Opened  time.Time // in UTC, to the second
	Marks   int       // rows that a reader marked or wrote on
}

type recentFile struct {
	Schema  string        `json:"schema"`
	Stories []recentStory `json:"stories"` // the newest first
}

type recentStory struct {
	Key     string    `json:"key"`
	Title   string    `json:"title"`
	Outlets []string  `json:"outlets"`
	Sources []string  `json:"sources"`
	Opened  time.Time `json:"opened"`
}

// Opened remembers a comparison. Its sources must mean the same from any folder.
func (s *Store) Opened(c *model.Comparison, sources []string, at time.Time) error {
	st, err := storyOf(c)
	if err != nil || len(sources) == 0 {
		return err
	}
	entry := recentStory{Key: st.key, Title: c.Title(), Sources: slices.Clone(sources), Opened: at.UTC().Truncate(time.Second)}
	for id := range c.Articles {
		entry.Outlets = append(entry.Outlets, c.Articles[id].Name())
	}
	unlock, err := s.lock()
	if err != nil {
		return fmt.Errorf("this comparison is not remembered: %w", err)
	}
	defer unlock()
	stories, err := s.readRecent()
	if errors.As(err, new(*damaged)) {
		_, err = putAside(s.recentPath())
	}
	if err != nil {
		return fmt.Errorf("this comparison is not remembered: %w", err)
	}
	// The same articles from elsewhere, or the same sources with changed articles, are the same story.
	stories = slices.DeleteFunc(stories, func(r recentStory) bool { return r.Key == entry.Key || slices.Equal(r.Sources, entry.Sources) })
	stories = slices.Insert(stories, 0, entry)
	data, err := json.MarshalIndent(recentFile{recentSchema, stories[:min(len(stories), maxRecent)]}, "", " ")
	if err == nil {
		err = replace(s.recentPath(), append(data, '\n'))
	}
	if err != nil {
		return fmt.Errorf("this comparison is not remembered: %w", err)
	}
	return nil
}

// First tells whether no comparison was ever remembered.
func (s *Store) First() bool {
	_, err := os.Lstat(s.recentPath())
	return errors.Is(err, fs.ErrNotExist)
}

// Recent gives the comparisons opened lately, the newest first. Where the list cannot be
// read there are none, and the error says why in one line.
func (s *Store) Recent() ([]Recent, error) {
	stories, err := s.readRecent()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", s.recentPath(), err)
	}
	out := make([]Recent, 0, len(stories))
	for _, r := range stories {
		if len(r.Sources) == 0 {
			continue
		}
		out = append(out, Recent{Title: r.Title, Outlets: r.Outlets, Sources: r.Sources, Opened: r.Opened, Marks: s.countMarks(r.Key)})
	}
	return out, nil
}

func (s *Store) readRecent() ([]recentStory, error) {
	data, err := read(s.recentPath())
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var file recentFile
	if err := json.Unmarshal(data, &file); err != nil {
		return nil, &damaged{"the list of recent comparisons is damaged (" + err.Error() + ")"}
	}
	if file.Schema != recentSchema {
		return nil, &damaged{"this is no list of recent comparisons"}
	}
	return file.Stories, nil
}

// countMarks tells on how many rows a story has marks or notes; a file that cannot be
// read counts as none here, and is told of when the story is opened.
func (s *Store) countMarks(key string) int {
	if key != filepath.Base(key) {
		return 0
	}
	data, err := read(s.marksPath(key))
	if err != nil {
		return 0
	}
	var file struct {
		Annotations []struct{} `json:"annotations"`
	}
	if json.Unmarshal(data, &file) != nil {
		return 0
	}
	return len(file.Annotations)
}

func (s *Store) recentPath() string { return filepath.Join(s.dir, "recent.json") }
