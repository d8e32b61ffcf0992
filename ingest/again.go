package ingest

import (
	"os"
	"path/filepath"
	"strings"
)

// Again gives a source as it can be opened another time, from whatever folder: with the whole path of a file.
// ok is false for what can be read only once: standard input, a pipe.
func Again(source string) (again string, ok bool) {
	if strings.TrimSpace(source) == "" {
		return "", false
	}
	r := parseSource(source)
	switch r.kind {
	case fromStdin:
		return "", false
	case fromWeb, fromSample:
		return source, true
	}
	info, err := os.Stat(r.target)
	if err != nil || !info.Mode().IsRegular() && !info.IsDir() {
		return "", false
	}
	path, err := filepath.Abs(r.target)
	if err != nil {
		return "", false
	}
	if r.label != "" {
		return r.label + "=" + path, true
	}
	return path, true
}
