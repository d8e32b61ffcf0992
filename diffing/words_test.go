package diffing

import (
	"math/rand/v2"
	"strings"
	"testing"

	"crosscheck/diffing/edit"
	"crosscheck/diffing/reading"
	"crosscheck/model"
)

// TestCarries holds that what may stand in the other sentence unchanged is never less than what
// the edits leave.
func TestCarries(t *testing.T) {
	vocabulary := strings.Fields("the ferry sank, at “night” off Port Anselm 12 - $5 people – were said. it’s")
	var d edit.Differ
	for seed := range uint64(400) {
		var s shared
		r := rand.New(rand.NewPCG(seed, 3))
		some := func() string {
			var words []string
			for range 1 + r.IntN(12) {
				words = append(words, vocabulary[r.IntN(len(vocabulary))])
			}
			return strings.Join(words, " ")
		}
		articles := make([]model.Article, 2)
		for a := range articles {
			text := some()
			articles[a] = model.Article{ID: a, Language: "en", Text: text, Sentences: []model.Sentence{{Text: text, End: len(text)}}}
		}
		story := reading.Read(articles)
		left, right := &story.Articles[0].Sentences[0], &story.Articles[1].Sentences[0]
		kept := [2]int{len(left.Text), len(right.Text)}
		for _, e := range d.Words(left.Tokens, right.Tokens, left.Forms, right.Forms) {
			kept[0] -= int(e.LeftEnd - e.LeftStart)
			kept[1] -= int(e.RightEnd - e.RightStart)
		}
		if most := [2]int{s.kept(left, right, 0), s.kept(right, left, 0)}; most[0] < kept[0] || most[1] < kept[1] {
			t.Fatalf("%q and %q keep %d, at most %d were expected", left.Text, right.Text, kept, most)
		}
		if float64(max(kept[0], kept[1])) >= carried*float64(max(len(left.Text), len(right.Text))) && !s.carries(left, right) {
			t.Fatalf("%q and %q carry each other over", left.Text, right.Text)
		}
	}
}

// TestWords holds that edits asked for are those that are told at once, however often and late.
func TestWords(t *testing.T) {
	c := Compare(stories(3, 12))
	if len(c.Links) < 12 {
		t.Fatalf("%d links", len(c.Links))
	}
	story := reading.Read(c.Articles)
	asked := 0
	for range 2 {
		for i := range c.Links {
			l := &c.Links[i]
			left := &story.Articles[l.Left.Article].Sentences[l.Left.Sentence]
			right := &story.Articles[l.Right.Article].Sentences[l.Right.Sentence]
			want := new(edit.Differ).Words(left.Tokens, right.Tokens, left.Forms, right.Forms)
			got := c.Edits(l)
			if len(got) != len(want) {
				t.Fatalf("%q and %q: %v, want %v", left.Text, right.Text, got, want)
			}
			for n := range got {
				if got[n] != want[n] {
					t.Fatalf("%q and %q: %v, want %v", left.Text, right.Text, got, want)
				}
			}
			if l.Edits == nil {
				asked++
			}
		}
	}
	if asked == 0 {
		t.Error("no link's edits are left to be asked for")
	}
}
