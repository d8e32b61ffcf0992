// Command pictures makes the pictures of the reader in docs/pictures and the tables of its
// guide, docs/READER.md, from the program itself:
//
//	go run ./internal/pictures
//
// run in the folder of the module. Nothing in them depends on the machine: a test holds
// them to what the program draws.
//
//	main.go     the files that are made
//	screens.go  which screens, and the keys that lead there
//	svg.go      a frame of the reader as a picture
//	guide.go    the tables of the guide
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

// guidePath is the guide whose tables are made, from the module's folder.
var guidePath = filepath.Join("docs", "READER.md")

func main() {
	if err := run("."); err != nil {
		fmt.Fprintln(os.Stderr, "pictures:", err)
		os.Exit(1)
	}
}

// run writes everything that is made below a folder, the module's.
func run(root string) error {
	files, err := made(root)
	if err != nil {
		return err
	}
	for _, f := range files {
		path := filepath.Join(root, f.path)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(path, f.data, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// file is something that is made; its path is from the module's folder.
type file struct {
	path string
	data []byte
}

// made makes every file.
func made(root string) ([]file, error) {
	old, err := os.ReadFile(filepath.Join(root, guidePath))
	if err != nil {
		return nil, err
	}
	text, err := guide(string(old))
	if err != nil {
		return nil, err
	}
	files := []file{{guidePath, []byte(text)}}
	for _, s := range screens() {
		frame, err := s.frame()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", s.name, err)
		}
		files = append(files, file{filepath.Join("docs", "pictures", s.name+".svg"), svg(frame, s.about, s.width, s.height)})
	}
	return files, nil
}
