package diffing

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"crosscheck/model"
)

// TestStories runs the cases of testdata. NAME/OUTLET is an article: lines "published: MOMENT" and
// "updated: MOMENT", its headline, and a paragraph a line. NAME/want lists what is found over all of
// them, see found. Every case is run in the order given and in the opposite one.
func TestStories(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases in testdata")
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		articles, want := map[string][]model.Article{}, map[string][]string{}
		for _, f := range archive.Files {
			name, part, _ := strings.Cut(f.Name, "/")
			if part == "want" {
				want[name] = append([]string{}, filled(string(f.Data))...)
			} else {
				articles[name] = append(articles[name], parsed(t, part, string(f.Data)))
			}
		}
		for name, list := range articles {
			t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar")+"/"+name, func(t *testing.T) {
				want, ok := want[name]
				if !ok {
					t.Fatal("it is not said what is wanted")
				}
				slices.Sort(want)
				for _, order := range []string{"as given", "reversed"} {
					c := Compare(list)
					check(t, c)
					if got := found(c); !slices.Equal(got, want) {
						t.Errorf("%s:\n got %s\nwant %s", order, strings.Join(got, "\n     "), strings.Join(want, "\n     "))
					}
					slices.Reverse(list)
				}
			})
		}
	}
}

// filled gives the lines of a text that hold something.
func filled(text string) []string {
	var out []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}

func parsed(t *testing.T, outlet, text string) model.Article {
	var published, updated model.Moment
	lines := filled(text)
	for len(lines) > 0 {
		key, value, _ := strings.Cut(lines[0], ": ")
		moment, err := model.ParseMoment(value)
		if key == "published" && err == nil {
			published = moment
		} else if key == "updated" && err == nil {
			updated = moment
		} else {
			break
		}
		lines = lines[1:]
	}
	if len(lines) < 2 {
		t.Fatalf("%s: no text", outlet)
	}
	a := article(outlet, lines...)
	a.Published, a.Updated = published, updated
	return a
}

// found lists, in order of the alphabet:
//
//	conflict KIND: OUTLET: WORDS; OUTLET: WORDS
//	copies: OUTLET, OUTLET
//	moved: SENTENCE
//	changed KIND: WORDS | WORDS   what is said to be changed or corrected in a later version, earlier first
//	corrected: OUTLET             an article that carries a correction
//	updated: OUTLET               one that says that it was updated
func found(c *model.Comparison) []string {
	out := []string{}
	name := func(id int) string { return c.Articles[id].Outlet }
	for i := range c.Conflicts {
		k := &c.Conflicts[i]
		values := strings.Split(listed(c, k), "; ")
		slices.Sort(values)
		out = append(out, fmt.Sprintf("conflict %s: %s", k.Kind, strings.Join(values, "; ")))
	}
	for _, k := range c.Copies {
		var names []string
		for _, id := range k.Articles {
			names = append(names, name(id))
		}
		slices.Sort(names)
		out = append(out, "copies: "+strings.Join(names, ", "))
	}
	for i := range c.Links {
		l := &c.Links[i]
		if l.Moved {
			out = append(out, "moved: "+c.Sentence(l.Left).Text)
		}
		for _, d := range l.Details {
			if !strings.Contains(d.Why, "changed in the later version") && !strings.HasSuffix(d.Why, " corrects this") {
				continue
			}
			sides := []string{d.Left.Text, d.Right.Text}
			if name(l.Left.Article) > name(l.Right.Article) {
				slices.Reverse(sides)
			}
			out = append(out, fmt.Sprintf("changed %s: %s", d.Kind, strings.Join(sides, " | ")))
		}
	}
	for _, note := range c.Notes {
		if who, _, ok := strings.Cut(note, " carries a correction"); ok {
			out = append(out, "corrected: "+who)
		} else if who, _, ok := strings.Cut(note, " says that it was updated"); ok {
			out = append(out, "updated: "+who)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
