package detail

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"crosscheck/diffing/reading"
	"crosscheck/model"
)

// TestTables runs the cases of testdata: an archive a kind, three files a case. NAME/left
// and NAME/right hold one sentence a line, the linked one first; a line "published: DATE"
// may stand before it. NAME/same, an empty file, says that the two tell the same. NAME/want lists the clashes: "KIND VERDICT: LEFT | RIGHT", or
// nothing. Every case is run both ways round.
func TestTables(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no tables in testdata")
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		cases := map[string]map[string]string{}
		var names []string
		for _, f := range archive.Files {
			name, part, _ := strings.Cut(f.Name, "/")
			if cases[name] == nil {
				cases[name] = map[string]string{}
				names = append(names, name)
			}
			cases[name][part] = string(f.Data)
		}
		for _, name := range names {
			c := cases[name]
			t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar")+"/"+name, func(t *testing.T) {
				want, relation := lines(c["want"]), model.Overlap
				if _, same := c["same"]; same {
					relation = model.Reworded
				}
				if got := tableClashes(c["left"], c["right"], relation, false); !slices.Equal(got, want) {
					t.Errorf("got  %q\nwant %q", got, want)
				}
				if got := tableClashes(c["right"], c["left"], relation, true); !slices.Equal(got, want) {
					t.Errorf("exchanged: got  %q\nwant %q", got, want)
				}
			})
		}
	}
}

func lines(text string) []string {
	var out []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	slices.Sort(out)
	return out
}

// tabled makes the article of one side of a case.
func tabled(id int, text string) model.Article {
	a := model.Article{ID: id, Outlet: string(rune('A' + id)), Language: "en"}
	for _, line := range strings.Split(strings.TrimSpace(text), "\n") {
		if date, ok := strings.CutPrefix(line, "published: "); ok {
			a.Published, _ = model.ParseMoment(date)
			continue
		}
		n := len(a.Sentences)
		a.Sentences = append(a.Sentences, model.Sentence{Index: n, Paragraph: n, Role: model.Body, Text: line, End: len(line)})
	}
	return a
}

// tableClashes lists the conflicting and differing details of a case; exchanged turns them round.
func tableClashes(left, right string, relation model.Relation, exchanged bool) []string {
	articles := []model.Article{tabled(0, left), tabled(1, right)}
	story := reading.Read(articles)
	l := &model.Link{Right: model.Ref{Article: 1}, Relation: relation, Score: 0.8}
	var out []string
	for _, d := range Clashes(Input{Story: story, Link: l, Left: &articles[0], Right: &articles[1]}) {
		if d.Verdict > model.Differs {
			continue
		}
		x, y := d.Left.Text, d.Right.Text
		if exchanged {
			x, y = y, x
		}
		out = append(out, d.Kind.String()+" "+d.Verdict.String()+": "+x+" | "+y)
	}
	slices.Sort(out)
	return out
}
