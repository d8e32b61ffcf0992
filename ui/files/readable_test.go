package files

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestWhatMayBeAnArticle(t *testing.T) {
	wide := strings.Join(strings.Split("An article without a mark of its width.", ""), "\x00") + "\x00"
	for name, tt := range map[string]struct {
		content string
		want    bool
	}{
		"a.txt":        {"\x00\x01\x02", true}, // opening it says what is wrong
		"photo.JPG":    {"text", false},
		"chart.svg":    {"<svg/>", false},
		"talk.mp3":     {"", false},
		"README":       {"An article.", true},
		"empty":        {"", true},
		"wide":         {wide, true},
		"notes.2":      {"Ein Text mit Umlauten: \xe4\xf6\xfc", true},
		"page":         {"<html><p>text", true},
		"paper":        {"%PDF-1.7", true},
		"office":       {"PK\x03\x04....", true},
		"saved":        {"bplist00\xd1\x01\x02", true},
		"picture":      {"\x89PNG\r\n\x1a\n\x00\x00", false},
		"program":      {"\x7fELF\x02\x01\x01\x00\x00", false},
		"data.unknown": {"\x00\x01\x02\x03", false},
	} {
		root := t.TempDir()
		path := filepath.Join(root, name)
		if err := os.WriteFile(path, []byte(tt.content), 0o600); err != nil {
			t.Fatal(err)
		}
		if got := readable(path); got != tt.want {
			t.Errorf("%s: %v, want %v", name, got, tt.want)
		}
		folder, err := Read(root)
		if err != nil {
			t.Fatal(err)
		}
		found, _, err := Find(context.Background(), root)
		if err != nil {
			t.Fatal(err)
		}
		if listed := slices.Contains(names(folder.Entries), name); listed != tt.want || len(found) != len(folder.Entries) || folder.Foreign != 1-len(folder.Entries) {
			t.Errorf("%s: listed %v, found %d, foreign %d", name, listed, len(found), folder.Foreign)
		}
	}
}
