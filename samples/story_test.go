package samples_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"crosscheck/diffing"
	"crosscheck/ingest"
	"crosscheck/model"
	"crosscheck/samples"
)

var promote = flag.Bool("promote", false, `take "missed" off expectations that hold`)

// found takes "missed" off a line of a story's expectations.
func found(t *testing.T, story string, line int) {
	t.Helper()
	path := filepath.Join("stories", story, "expect.txt")
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.SplitAfter(string(data), "\n")
	lines[line-1] = strings.TrimPrefix(lines[line-1], "missed ")
	if err := os.WriteFile(path, []byte(strings.Join(lines, "")), 0o644); err != nil {
		t.Fatal(err)
	}
}

// compare takes a story the whole way, from files on disk to a comparison. keys names
// the articles in the order of the comparison, which order puts the files into.
func compare(t *testing.T, story string, order func([]samples.File)) (c *model.Comparison, keys []string) {
	t.Helper()
	files, err := samples.Open(story)
	if err != nil {
		t.Fatal(err)
	}
	order(files)
	folder, sources := t.TempDir(), []string(nil)
	for _, file := range files {
		path := filepath.Join(folder, file.Name)
		if err := os.WriteFile(path, file.Data, 0o600); err != nil {
			t.Fatal(err)
		}
		sources, keys = append(sources, path), append(keys, samples.Key(file.Name))
	}
	articles, err := ingest.Load(context.Background(), sources, ingest.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return diffing.Compare(articles), keys
}

// place is a passage found in a comparison: its sentence, and its span inside it.
type place struct {
	model.Ref
	start, end int
}

// find gives the one sentence that holds the passage.
func find(t *testing.T, c *model.Comparison, keys []string, p samples.Passage) (place, bool) {
	t.Helper()
	article := slices.Index(keys, p.Article)
	if article < 0 {
		t.Errorf("no article %q", p.Article)
		return place{}, false
	}
	var found []place
	for s, sentence := range c.Articles[article].Sentences {
		if at := strings.Index(sentence.Text, p.Text); at >= 0 {
			found = append(found, place{model.Ref{Article: article, Sentence: s}, at + p.Start, at + p.End})
		}
	}
	if len(found) != 1 {
		t.Errorf("%q stands in %d sentences of %q", p.Text, len(found), p.Article)
		return place{}, false
	}
	return found[0], true
}

func (p place) touches(span *model.Span) bool {
	return span != nil && span.Start < p.end && p.start < span.End
}

// link gives the link of two sentences, or nil.
func link(c *model.Comparison, a, b place) *model.Link {
	for i := range c.Links {
		l := &c.Links[i]
		if l.Left == a.Ref && l.Right == b.Ref || l.Left == b.Ref && l.Right == a.Ref {
			return l
		}
	}
	return nil
}

// linked tells whether the sentence has a link, to the given article or, below 0, to any.
func linked(c *model.Comparison, a place, article int) bool {
	return slices.ContainsFunc(c.Links, func(l model.Link) bool {
		return l.Left == a.Ref && (article < 0 || l.Right.Article == article) ||
			l.Right == a.Ref && (article < 0 || l.Left.Article == article)
	})
}

// clashes gives the details of the two sentences' link that touch both spans, with one of
// the verdicts, as "kind verdict".
func clashes(c *model.Comparison, a, b place, verdicts ...model.Verdict) []string {
	l := link(c, a, b)
	if l == nil {
		return nil
	}
	var out []string
	for i := range l.Details {
		d := &l.Details[i]
		if slices.Contains(verdicts, d.Verdict) && a.touches(d.Side(l, a.Article)) && b.touches(d.Side(l, b.Article)) {
			out = append(out, d.Kind.String())
		}
	}
	return out
}

// holds tells whether the comparison does as expected, and what it does.
func holds(c *model.Comparison, keys []string, e samples.Expectation, a, b place) (bool, string) {
	verdicts := map[samples.Claim][]model.Verdict{
		samples.Conflict: {model.Conflicting},
		samples.Apart:    {model.Conflicting},
		samples.Differs:  {model.Differs},
		samples.Clash:    {model.Conflicting, model.Differs},
	}
	switch l := link(c, a, b); e.Claim {
	case samples.Only:
		return !linked(c, a, -1), "it is linked"
	case samples.Absent:
		return !linked(c, a, slices.Index(keys, e.B.Article)), "it is linked"
	case samples.Unlinked:
		return l == nil, "they are linked"
	case samples.Apart:
		kinds := clashes(c, a, b, verdicts[e.Claim]...)
		return len(kinds) == 0, "they conflict: " + strings.Join(kinds, ", ")
	default:
		if l == nil {
			return false, "they are not linked"
		}
		if e.Claim == samples.Link {
			return true, ""
		}
		if e.Claim == samples.Moved {
			return l.Moved, "they are linked, but not as moved"
		}
		kinds := clashes(c, a, b, verdicts[e.Claim]...)
		return slices.ContainsFunc(kinds, func(kind string) bool { return slices.Contains(e.Kinds, kind) }),
			"such details of other kinds: " + strings.Join(kinds, ", ")
	}
}

// What the stories say should be found is found, whichever way round the articles come;
// what is marked as missed is missed one way round at least. With -promote the marks of what
// is found now are taken away; none is ever added.
func TestStories(t *testing.T) {
	orders := []struct {
		name string
		put  func([]samples.File)
	}{
		{"as listed", func([]samples.File) {}},
		{"reversed", slices.Reverse[[]samples.File]},
	}
	for _, story := range samples.List() {
		t.Run(story.Name, func(t *testing.T) {
			expected, err := samples.Expect(story.Name)
			if err != nil {
				t.Fatal(err)
			}
			failures := make([][]string, len(expected))
			for _, order := range orders {
				c, keys := compare(t, story.Name, order.put)
				for i, e := range expected {
					a, ok := find(t, c, keys, e.A)
					b := place{}
					if ok && e.B.Text != "" {
						b, ok = find(t, c, keys, e.B)
					}
					if !ok {
						continue
					}
					if good, got := holds(c, keys, e, a, b); !good {
						failures[i] = append(failures[i], order.name+": "+got)
					}
				}
			}
			for i, e := range expected {
				for _, kind := range e.Kinds {
					if err := new(model.DetailKind).UnmarshalText([]byte(kind)); err != nil {
						t.Errorf("expect.txt:%d: %v", e.Line, err)
					}
				}
				switch claim := fmt.Sprintf("expect.txt:%d: %s %q %q", e.Line, e.Claim, e.A.Text, e.B.Text); {
				case len(failures[i]) > 0 && !e.Missed:
					t.Errorf("%s: %s", claim, strings.Join(failures[i], "; "))
				case len(failures[i]) == 0 && e.Missed && *promote:
					found(t, story.Name, e.Line)
				case len(failures[i]) == 0 && e.Missed:
					t.Errorf("%s holds now: take \"missed\" away (go test ./samples -promote)", claim)
				}
			}
		})
	}
}
