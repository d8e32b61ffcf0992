package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"crosscheck/diffing/boost"
	"crosscheck/diffing/linear"
	"crosscheck/diffing/link"
)

// sentences of an invented event, each with another way to tell it.
var told = [][2]string{
	{"Ferry to %s capsizes, dozens rescued", "Dozens saved as %s ferry goes over"},
	{"A ferry capsized off %s on Tuesday with 60 people on board, the coast guard said.", "Sixty people were on board the ferry that went over off %s on Tuesday, according to the coast guard."},
	{"“It went over in seconds,” said a student from %s.", "A student from %s said that it “went over in seconds”."},
	{"The company that runs the ferry to %s declined to comment.", "The company would not comment on the accident near %s."},
	{"Divers searched the hull near %s until nightfall.", "The search of the hull off %s by divers went on until nightfall."},
	{"The harbour of %s was rebuilt eight years ago with a loan.", "Fishing has declined in %s since the cannery closed in winter."},
}

// gold writes annotated pairs of invented articles into a folder.
func gold(t *testing.T, places ...string) string {
	t.Helper()
	folder := t.TempDir()
	write := func(name string, data []byte) {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(folder, name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folder, name), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for n, place := range places {
		story := fmt.Sprintf("story%d", n)
		var a annotation
		a.A, a.B = "one", "two"
		for side, outlet := range []string{"one", "two"} {
			var text bytes.Buffer
			for k, s := range told {
				fmt.Fprintf(&text, "%d\t"+s[side]+"\n", k, place)
			}
			write(filepath.Join(story, outlet+".txt"), text.Bytes())
		}
		write(filepath.Join(story, "story.json"), []byte(`{"one": {"published": "2026-03-04T08:00:00Z"}}`))
		for k := range len(told) - 1 {
			label := "same"
			if k == 0 {
				label = "overlap"
			}
			a.Links = append(a.Links, struct {
				A, B  int
				Label string
			}{k, k, label})
		}
		a.Doubtful = append(a.Doubtful, struct{ A, B int }{0, 1})
		data, err := json.Marshal(a)
		if err != nil {
			t.Fatal(err)
		}
		write(story+"_one-two.json", data)
	}
	return folder
}

// TestRun holds that the whole way gives models that can be read, the same bytes each time.
func TestRun(t *testing.T) {
	folder := gold(t, "Skerra", "Anselm", "Carrow", "Melrose", "Harmon", "Tamarack")
	stories := invention(t)
	first, second := t.TempDir(), t.TempDir()
	for _, out := range []string{first, second} {
		if err := (job{gold: folder, stories: stories, out: out, misses: 1}).run(); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"sieve.txt", "link.txt", "same.txt", "line.txt", "sameline.txt"} {
		one, err := os.ReadFile(filepath.Join(first, name))
		if err != nil {
			t.Fatal(err)
		}
		two, _ := os.ReadFile(filepath.Join(second, name))
		if !bytes.Equal(one, two) {
			t.Errorf("%s differs between two runs", name)
		}
		if strings.HasSuffix(name, "line.txt") {
			_, err = linear.Parse(string(one))
		} else {
			_, err = boost.Parse(string(one))
		}
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := (job{gold: folder, stories: stories, test: folder}).run(); err != nil {
		t.Errorf("scoring another folder: %v", err)
	}
	if err := (job{gold: t.TempDir()}).run(); err == nil || !strings.Contains(err.Error(), "no annotated pairs") {
		t.Errorf("an empty folder: %v", err)
	}
}

func TestFolds(t *testing.T) {
	examples, err := load(gold(t, "Skerra", "Anselm", "Carrow"))
	if err != nil {
		t.Fatal(err)
	}
	fold := foldOf(examples, 2)
	if fold["story0"] != 0 || fold["story1"] != 1 || fold["story2"] != 0 {
		t.Errorf("folds %v", fold)
	}
	e := strangers(examples)
	if len(e) != 3 || !e[0].strange() || !e[0].heldOut(fold, 0) || !e[0].heldOut(fold, 1) || examples[0].heldOut(fold, 1) || examples[0].heldOut(nil, -1) {
		t.Errorf("%d pairs of strangers", len(e))
	}
	if len(e[0].gold) > 0 || len(e[0].samples) == 0 || e[0].articles[0].Sentences[0].Text == e[0].articles[1].Sentences[0].Text {
		t.Errorf("strangers %+v", e[0].stories)
	}
}

// TestReworded holds that copies have the annotations of their pairs and other words, the same on every
// run, and that names, figures, signs and words of grammar stay.
func TestReworded(t *testing.T) {
	examples, err := load(gold(t, "Skerra", "Anselm"))
	if err != nil {
		t.Fatal(err)
	}
	copies, again := reworded(examples), reworded(examples)
	if len(copies) != len(shares)*len(examples) {
		t.Fatalf("%d copies of %d pairs", len(copies), len(examples))
	}
	changed := 0
	for n, c := range copies {
		e := examples[n%len(examples)]
		if c.stories[0] != e.stories[0] || len(c.gold) != len(e.gold) || len(c.samples) == 0 {
			t.Errorf("copy %d: story %q, %d links", n, c.stories[0], len(c.gold))
		}
		for a := range c.articles {
			for i := range c.articles[a].Sentences {
				got, from := c.articles[a].Sentences[i], e.articles[a].Sentences[i]
				if got.Text != again[n].articles[a].Sentences[i].Text {
					t.Errorf("%q, and on another run %q", got.Text, again[n].articles[a].Sentences[i].Text)
				}
				now, before := strings.Fields(got.Text), strings.Fields(from.Text)
				if len(now) != len(before) || got.End != len(got.Text) {
					t.Fatalf("%q became %q", from.Text, got.Text)
				}
				for k := range now {
					if now[k] == before[k] {
						continue
					}
					changed++
					core := replaceable(before[k])
					if core == "" || !strings.HasSuffix(now[k], before[k][len(core):]) {
						t.Errorf("%q became %q", before[k], now[k])
					}
				}
			}
		}
	}
	if changed == 0 {
		t.Error("nothing was replaced")
	}
	for word, want := range map[string]string{"ferry,": "ferry", "Skerra": "", "60": "", "with": "", "sea": "", "harbour.”": "harbour", "": ""} {
		if got := replaceable(word); got != want {
			t.Errorf("%q: %q, want %q", word, got, want)
		}
	}
}

func TestScores(t *testing.T) {
	e := &example{stories: []string{"s"}, nA: 3, nB: 3, gold: map[[2]int]string{{0, 0}: "same", {1, 1}: "overlap"}, doubtful: map[[2]int]bool{{2, 2}: true}}
	var value []float32
	for _, s := range []struct {
		i, j int
		v    float32
	}{{0, 0, 0.9}, {0, 1, 0.6}, {1, 1, 0.2}, {2, 2, 0.8}, {2, 0, 0.7}} {
		e.samples = append(e.samples, &link.Sample{I: s.i, J: s.j})
		value = append(value, s.v)
	}
	if got := links(e, value, 0.5); got != (tally{hit: 1, found: 3, gold: 2}) {
		t.Errorf("links %+v", got)
	}
	// The best of sentence 2 is in doubt and counts neither way; that of right sentence 1 is wrong.
	if got := counterparts(e, value, 0.5); got != (tally{hit: 2, found: 3, gold: 4}) {
		t.Errorf("counterparts %+v", got)
	}
	if got := counterparts(&example{stories: []string{"a", "b"}}, nil, 0.5); got != (tally{}) {
		t.Errorf("strangers have counterparts: %+v", got)
	}
}
