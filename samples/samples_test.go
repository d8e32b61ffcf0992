package samples

import (
	"bytes"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestListMatchesFolders(t *testing.T) {
	entries, err := embedded.ReadDir(root)
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != len(List()) {
		t.Errorf("%d stories are listed, %d are embedded", len(List()), len(entries))
	}
	for _, story := range List() {
		if story.Title == "" || story.About == "" || story.Outlets < 2 {
			t.Errorf("story %+v lacks a title, a description or articles", story)
		}
	}
}

// Every article has the metadata that a comparison shows, at addresses that belong to nobody.
func TestArticles(t *testing.T) {
	address := regexp.MustCompile(`(?m)^url: https://[a-z.]*(example\.org|example\.com|\.example)/`)
	for _, story := range List() {
		files, err := Open(story.Name)
		if err != nil {
			t.Fatal(err)
		}
		if len(files) != story.Outlets {
			t.Errorf("%s: %d files for %d outlets", story.Name, len(files), story.Outlets)
		}
		for _, file := range files {
			front, text, ok := bytes.Cut(bytes.TrimPrefix(file.Data, []byte("---\n")), []byte("\n---\n\n"))
			if !ok || !utf8.Valid(file.Data) || bytes.HasPrefix(front, []byte("---")) {
				t.Errorf("%s/%s has no front matter in UTF-8", story.Name, file.Name)
			}
			for _, key := range []string{"outlet: ", "published: 2"} {
				if !strings.Contains("\n"+string(front), "\n"+key) {
					t.Errorf("%s/%s: front matter lacks %q", story.Name, file.Name, key)
				}
			}
			if !address.Match(front) {
				t.Errorf("%s/%s: its address is none of a reserved domain", story.Name, file.Name)
			}
			if n := bytes.Count(text, []byte("\n\n")) + 1; n < 10 {
				t.Errorf("%s/%s has %d paragraphs", story.Name, file.Name, n)
			}
		}
	}
}

func TestOpenUnknown(t *testing.T) {
	for _, name := range []string{"", "no-such", "..", "summit/1-alder.txt", "../samples"} {
		files, err := Open(name)
		if err == nil {
			t.Errorf("Open(%q) gave %d files", name, len(files))
			continue
		}
		for _, story := range List() {
			if !strings.Contains(err.Error(), "sample:"+story.Name) {
				t.Errorf("Open(%q): %q does not name %s", name, err, story.Name)
			}
		}
		if _, err := Expect(name); err == nil {
			t.Errorf("Expect(%q) gave no error", name)
		}
	}
}
