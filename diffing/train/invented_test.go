package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// invention writes two invented stories into a folder: one with facts and one with a list of links.
func invention(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	for name, text := range map[string]string{
		"facts.txtar": `A bridge closes.
-- a --
outlet: Wire
published: 2026-03-04T08:00:00Z

m	Bridge at Corran closed after cracks are found
m,+	The road bridge at Corran was closed on Monday after divers had found cracks in two of its piers.
-	Corran has 4,000 inhabitants.
c,d	Repairs would cost 3 million pounds and take a year, the council said.
-- b --
outlet: Mail
published: 2026-03-04T09:00:00Z

m,~c	Cracked bridge shuts
c	The bill for the repairs is put at three million pounds.
m,+	No car has crossed the river at Corran since Monday.
-	A ferry may come.
-- c --
outlet: Radio

m	The Corran bridge is closed
`,
		"listed.txtar": `A dog wins a prize.
-- a --
outlet: Wire

Dog wins prize for bravery
A sheepdog won a prize on Friday for pulling a boy out of a lake.
The boy is nine.
His mother wept.
-- b --
outlet: Mail

Brave dog honoured
A dog that pulled a boy from a lake was honoured on Friday.
The dog got a bone.
He is nine years old.
-- links --
0 0 same
1 1 overlap
2 3 same
0 1 doubtful
-- traps --
2 3 number: nine | nine
`,
		"kept.txtar": `Not to be taught.
-- a --
outlet: Wire

Rain floods a cellar
-- b --
outlet: Mail

Cellar floods in rain
`,
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// TestInvented holds what stories give: every pair of outlets with its links, copies of those with
// a list of links, and nothing of a story without either.
func TestInvented(t *testing.T) {
	examples, err := invented(invention(t))
	if err != nil {
		t.Fatal(err)
	}
	if len(examples) != 3+1+copies {
		t.Fatalf("%d examples", len(examples))
	}
	for k, want := range []map[[2]int]string{
		{{0, 0}: "overlap", {0, 2}: "overlap", {1, 0}: "overlap", {1, 2}: "overlap", {3, 1}: "overlap"},
		{{0, 0}: "same", {1, 0}: "overlap"},
		{{0, 0}: "overlap", {2, 0}: "overlap"},
		{{0, 0}: "same", {1, 1}: "overlap", {2, 3}: "same"},
	} {
		e := examples[k]
		if len(e.gold) != len(want) {
			t.Errorf("pair %d: %v", k, e.gold)
		}
		for at, label := range want {
			if e.gold[at] != label {
				t.Errorf("pair %d, sentences %v: %q, want %q", k, at, e.gold[at], label)
			}
		}
	}
	if !examples[0].doubtful[[2]int{3, 0}] || len(examples[0].doubtful) != 1 || len(examples[3].doubtful) != 1 {
		t.Errorf("in doubt: %v, %v", examples[0].doubtful, examples[3].doubtful)
	}
	if examples[0].articles[0].Published.IsZero() || examples[0].strange() {
		t.Error("the time of publication or the story is lost")
	}
	lacking := 0
	for _, e := range examples[4:] {
		if e.nA < 2 || e.articles[1].Sentences[0].Text != "Brave dog honoured" {
			t.Errorf("a copy without headline or lead: %v", e.articles)
		}
		lacking += 8 - e.nA - e.nB
		for at, label := range e.gold {
			a, b := e.articles[0].Sentences[at[0]].Text, e.articles[1].Sentences[at[1]].Text
			if strings.Contains(a, "nine") != strings.Contains(b, "nine") {
				t.Errorf("%s: %q, %q", label, a, b)
			}
		}
	}
	if lacking == 0 {
		t.Error("no copy lacks a sentence")
	}
}

func TestInventedErrors(t *testing.T) {
	if _, err := invented(t.TempDir()); err == nil || !strings.Contains(err.Error(), "no invented stories") {
		t.Errorf("an empty folder: %v", err)
	}
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "bad.txtar"), []byte("-- links --\n1 overlap\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := invented(folder); err == nil || !strings.Contains(err.Error(), `"1 overlap" is no link`) {
		t.Errorf("a bad line: %v", err)
	}
}

// TestStories holds that the stories written for training can be read, and that their sentences
// are linked as often as those of the annotated ones: most facts are told by more than one outlet, and most
// outlets tell things of their own.
func TestStories(t *testing.T) {
	files, err := filepath.Glob("stories/*.txtar")
	if err != nil || len(files) < 20 {
		t.Fatalf("%d stories", len(files))
	}
	linked, sentences := 0, 0
	for _, file := range files {
		s, err := readStory(file)
		if err != nil {
			t.Fatal(err)
		}
		if len(s.articles) < 2 {
			t.Errorf("%s has %d articles", file, len(s.articles))
		}
		for x := range s.articles {
			for i := range s.articles[x].Sentences {
				if s.facts[x][i][0] == "" {
					t.Errorf("%s: no facts before %q", file, s.articles[x].Sentences[i].Text)
				}
			}
		}
		for _, e := range s.examples() {
			sentences += e.nA + e.nB
			linked += 2 * len(e.gold)
		}
	}
	if share := float64(linked) / float64(sentences); share < 0.5 || share > 1 {
		t.Errorf("%.2f links a sentence", share)
	}
}
