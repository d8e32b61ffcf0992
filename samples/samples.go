// Package samples holds the built-in stories: articles of our own writing, embedded
// in the program, each story with a file of what the program should find in it.
//
//	samples.go   List and Open: the stories and their articles
//	expect.go    Expect and ParseExpectations: what should be found in a story
//	stories/     a folder for each story: its articles in reading order, and expect.txt
//
// The people, places and outlets of the stories are invented, but for `summit`, which
// tells a meeting of 2017 anew: its facts and the words of public persons are as they
// were reported, its outlets and sentences are not.
package samples

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"strings"
)

//go:embed stories
var embedded embed.FS

// root is the folder of embedded that holds a folder for each story, expectations
// the name of the file in it that is no article.
const (
	root         = "stories"
	expectations = "expect.txt"
)

// Story describes a built-in story.
type Story struct {
	Name    string // what stands after "sample:"
	Title   string
	About   string // one sentence: what is to be seen in it
	Outlets int    // how many articles it has
}

// File is one article of a story: front matter and plain text, in UTF-8.
type File struct {
	Name string // "1-alder.txt"; names sort in reading order
	Data []byte
}

// List gives the built-in stories in the order in which to show them.
func List() []Story {
	stories := []Story{
		{Name: "summit", Title: "Trump and Putin in Hamburg",
			About: "three outlets on a meeting of 2017: a quotation in two wordings, a place spelled two ways, a retraction that one leaves out"},
		{Name: "factory-blast", Title: "Explosion at a coatings plant",
			About: "a wire report, the local paper and a London tabloid: conflicting details among differences that are none"},
		{Name: "ferry", Title: "Ferry capsizes off Port Anselm",
			About: "three versions of one report over a day: moved paragraphs, a rising toll, edits deep in a paragraph, a correction"},
	}
	for i := range stories {
		stories[i].Outlets = len(articles(stories[i].Name))
	}
	return stories
}

// Open gives the articles of a story in reading order. An unknown name is an error
// that names the stories there are.
func Open(name string) ([]File, error) {
	if !known(name) {
		return nil, unknown(name)
	}
	var files []File
	for _, entry := range articles(name) {
		data, err := embedded.ReadFile(path.Join(root, name, entry))
		if err != nil {
			return nil, fmt.Errorf("sample:%s/%s: %w", name, entry, err)
		}
		files = append(files, File{Name: entry, Data: data})
	}
	return files, nil
}

// articles gives the file names of a story's articles, sorted; none for an unknown story.
func articles(name string) []string {
	entries, err := fs.ReadDir(embedded, path.Join(root, name))
	if err != nil {
		return nil
	}
	var names []string
	for _, entry := range entries {
		if !entry.IsDir() && entry.Name() != expectations {
			names = append(names, entry.Name())
		}
	}
	return names
}

func known(name string) bool {
	for _, story := range List() {
		if story.Name == name {
			return true
		}
	}
	return false
}

// unknown is the error for a name that no story has.
func unknown(name string) error {
	var names []string
	for _, story := range List() {
		names = append(names, "sample:"+story.Name)
	}
	return fmt.Errorf("sample:%s: no such story; choose one of %s", name, strings.Join(names, ", "))
}
