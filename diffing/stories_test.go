package diffing

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"crosscheck/model"
)

// What the invented stories of testdata/stories must reach together: they tell of more than
// anybody tuned on, and most of what they hide is told in other words. The share found only
// rises.
const (
	leastFound = 0.605 // share of the conflicts
	mostFalse  = 1     // conflicts flagged that are none
)

// TestInventedStories compares the two articles of every story in testdata/stories. An
// archive has the articles, "a" and "b", one sentence a line under a head with outlet and
// time; "conflicts" and "traps", differences that are none, with a line each: the two
// sentences by number, the kind and the two spans that differ. Those that have "links" too are among
// what the models of links are taught (see train).
func TestInventedStories(t *testing.T) {
	files, err := filepath.Glob("testdata/stories/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no stories in testdata")
	}
	found, all, wrong := 0, 0, 0
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		parts := make(map[string]string)
		for _, f := range archive.Files {
			parts[f.Name] = string(f.Data)
		}
		articles := []model.Article{outletArticle(t, parts["a"]), outletArticle(t, parts["b"])}
		planted, traps := plantedIn(t, articles, parts["conflicts"]), plantedIn(t, articles, parts["traps"])
		flagged := make(map[[2]int][]model.Detail)
		c := Compare(articles)
		for _, l := range c.Links {
			for _, d := range l.Details {
				if d.Verdict == model.Conflicting {
					pair := [2]int{c.Sentence(l.Left).Paragraph, c.Sentence(l.Right).Paragraph}
					flagged[pair] = append(flagged[pair], d)
				}
			}
		}
		story := strings.TrimSuffix(filepath.Base(file), ".txtar")
		wanted := make(map[[2]int]bool)
		for _, p := range planted {
			if !wanted[p.pair] {
				wanted[p.pair] = true
				all++
				if len(flagged[p.pair]) > 0 {
					found++
				}
			}
		}
		for _, p := range traps {
			for _, d := range flagged[p.pair] {
				if !wanted[p.pair] && overlapping(d.Left.Text, p.left) && overlapping(d.Right.Text, p.right) {
					t.Errorf("%s: fell for %q against %q: %s", story, p.left, p.right, d.Why)
				}
			}
		}
		for pair, details := range flagged {
			if !wanted[pair] {
				wrong++
				t.Logf("%s %v: no conflict: %s", story, pair, details[0].Why)
			}
		}
	}
	t.Logf("%d of %d conflicts found, %d false", found, all, wrong)
	if share := float64(found) / float64(all); share < leastFound {
		t.Errorf("%.3f of the conflicts found, want %.3f", share, leastFound)
	}
	if wrong > mostFalse {
		t.Errorf("%d conflicts that are none, want %d at the most", wrong, mostFalse)
	}
}

// planted is a difference put into two sentences.
type planted struct {
	pair        [2]int
	left, right string
}

// plantedIn reads the lines "3 5 number: two boats | three boats".
func plantedIn(t *testing.T, articles []model.Article, text string) []planted {
	t.Helper()
	var out []planted
	for line := range strings.Lines(text) {
		var p planted
		head, spans, ok := strings.Cut(strings.TrimSpace(line), ": ")
		left, right, both := strings.Cut(spans, " | ")
		var kind string
		if _, err := fmt.Sscanf(head, "%d %d %s", &p.pair[0], &p.pair[1], &kind); err != nil || !ok || !both {
			t.Fatalf("a line that cannot be read: %q", line)
		}
		p.left, p.right = left, right
		for side, want := range []string{left, right} {
			a := &articles[side]
			if n := p.pair[side]; n >= len(a.Paragraphs) || !strings.Contains(a.Text[a.Paragraphs[n].Start:a.Paragraphs[n].End], want) {
				t.Fatalf("%q is not in sentence %d of article %d", want, n, side)
			}
		}
		out = append(out, p)
	}
	return out
}

// outletArticle makes an article of a head and one sentence a line.
func outletArticle(t *testing.T, text string) model.Article {
	t.Helper()
	head, body, ok := strings.Cut(text, "\n\n")
	if !ok {
		t.Fatal("an article without a head")
	}
	a := article("", strings.Split(strings.TrimSpace(body), "\n")...)
	for line := range strings.Lines(head) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
		switch key {
		case "outlet":
			a.Outlet = value
		case "published":
			moment, err := model.ParseMoment(value)
			if err != nil {
				t.Fatal(err)
			}
			a.Published = moment
		}
	}
	return a
}

// overlapping tells whether two spans share a word.
func overlapping(a, b string) bool {
	a, b = strings.ToLower(a), strings.ToLower(b)
	if strings.Contains(a, b) || strings.Contains(b, a) {
		return true
	}
	for _, w := range strings.Fields(a) {
		for _, v := range strings.Fields(b) {
			if w == v {
				return true
			}
		}
	}
	return false
}
