package ingest

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"crosscheck/model"
)

// exported gives a comparison of articles as JSON, each paragraph being one sentence.
func exported(t testing.TB, articles []model.Article) []byte {
	t.Helper()
	c := model.Comparison{Schema: model.Schema, Articles: articles}
	for i := range c.Articles {
		a := &c.Articles[i]
		a.ID, a.Sentences = i, nil
		for k, p := range a.Paragraphs {
			a.Sentences = append(a.Sentences, model.Sentence{Index: k, Paragraph: k, Role: p.Role, Text: a.Text[p.Start:p.End], Start: p.Start, End: p.End})
		}
	}
	data, err := json.Marshal(&c)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestReopen(t *testing.T) {
	dir := write(t, map[string]string{"courier.txt": courier, "post.txt": "---\noutlet: Post\nurl: https://post.example/1\nlanguage: en-GB\n---\nHead\n\nText one. Text two.\n\nMore."})
	articles := load(t, Options{}, filepath.Join(dir, "courier.txt"), filepath.Join(dir, "post.txt"))
	file := filepath.Join(write(t, map[string]string{"comparison.txt": "\xef\xbb\xbf\n" + string(exported(t, articles))}), "comparison.txt")
	again := load(t, Options{}, file)
	if len(again) != len(articles) {
		t.Fatalf("%d articles", len(again))
	}
	for i := range again {
		a, b := articles[i], again[i]
		a.ID, a.Sentences, a.Path = 0, nil, ""
		b.Path = ""
		want, _ := json.Marshal(&a)
		got, _ := json.Marshal(&b)
		if string(got) != string(want) {
			t.Errorf("got  %s\nwant %s", got, want)
		}
		if len(a.Paragraphs) != len(b.Paragraphs) {
			t.Fatalf("%d paragraphs, want %d", len(b.Paragraphs), len(a.Paragraphs))
		}
		for k := range a.Paragraphs {
			if a.Paragraphs[k] != b.Paragraphs[k] {
				t.Errorf("paragraph %d: %v, want %v", k, b.Paragraphs[k], a.Paragraphs[k])
			}
		}
	}
}

func TestReopenKeepsMarks(t *testing.T) {
	dir := write(t, map[string]string{"a.txt": "Head\n\nText one.\n\nMore.", "b.txt": "Other head\n\nText two."})
	articles := load(t, Options{}, filepath.Join(dir, "a.txt"), filepath.Join(dir, "b.txt"))
	var c model.Comparison
	if err := json.Unmarshal(exported(t, articles), &c); err != nil {
		t.Fatal(err)
	}
	c.Annotations = []model.Annotation{
		{Anchor: model.Ref{Article: 1, Sentence: 1}, Judgement: model.ToCheck, Note: "call\n\x1b[2Jthem"},
		{Anchor: model.Ref{Article: 1, Sentence: 9}, Judgement: model.ToCheck},
		{Anchor: model.Ref{Article: -1, Sentence: 0}},
	}
	c.Relinks = []model.Relink{
		{Left: model.Ref{Article: 0, Sentence: 1}, Right: model.Ref{Article: 1, Sentence: 1}, Linked: true},
		{Left: model.Ref{Article: 1, Sentence: 1}, Right: model.Ref{Article: 0, Sentence: 1}},
	}
	data, err := json.Marshal(&c)
	if err != nil {
		t.Fatal(err)
	}
	writeFile(t, filepath.Join(dir, "c.json"), string(data))
	story, err := LoadStory(t.Context(), []string{filepath.Join(dir, "a.txt"), filepath.Join(dir, "c.json")}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if got := outlets(story.Articles); got != "A|A (2)|B" {
		t.Errorf("got %s", got)
	}
	if len(story.Annotations) != 1 || story.Annotations[0] != (model.Annotation{Anchor: model.Ref{Article: 2, Sentence: 1}, Judgement: model.ToCheck, Note: "call\n␛[2Jthem"}) {
		t.Errorf("annotations %+v", story.Annotations)
	}
	if len(story.Relinks) != 1 || story.Relinks[0] != (model.Relink{Left: model.Ref{Article: 1, Sentence: 1}, Right: model.Ref{Article: 2, Sentence: 1}, Linked: true}) {
		t.Errorf("relinks %+v", story.Relinks)
	}
}

func TestReopenErrors(t *testing.T) {
	const sentence = `{"index":0,"paragraph":0,"role":"body","text":"x","start":%,"end":3}`
	for _, test := range []struct{ name, in, want string }{
		{"version", `{"schema": "crosscheck/comparison/9", "articles": []}`, "another version (crosscheck/comparison/9)"},
		{"cut", `{"schema": "crosscheck/comparison/1", "articles": [{"text": "a`, "damaged"},
		{"none", `{"schema": "crosscheck/comparison/1", "articles": []}`, "no articles"},
		{"role", `{"schema": "crosscheck/comparison/1", "articles": [{"text": "abc", "sentences": [{"role": "king"}]}]}`, "damaged"},
		{"outside", `{"schema": "crosscheck/comparison/1", "articles": [{"text": "ab", "sentences": [` + strings.Replace(sentence, "%", "0", 1) + `]}]}`, "out of place"},
		{"negative", `{"schema": "crosscheck/comparison/1", "articles": [{"text": "abc", "sentences": [` + strings.Replace(sentence, "%", "-1", 1) + `]}]}`, "out of place"},
		{"words lost", `{"schema": "crosscheck/comparison/1", "articles": [{"text": "abc", "sentences": [` + strings.Replace(sentence, "%", "1", 1) + `]}]}`, "are in none"},
		{"words lost at the end", `{"schema": "crosscheck/comparison/1", "articles": [{"text": "abc d", "sentences": [` + strings.Replace(sentence, "%", "0", 1) + `]}]}`, "are in none"},
		{"no text", `{"schema": "crosscheck/comparison/1", "articles": [{"text": ""}]}`, "holds no text"},
	} {
		file := filepath.Join(write(t, map[string]string{"c.json": test.in}), "c.json")
		_, err := Load(t.Context(), []string{file}, Options{})
		if err == nil || !strings.Contains(err.Error(), test.want) || !strings.HasPrefix(err.Error(), file) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v", test.name, err)
		}
	}
}

func TestReopenTrustsNothing(t *testing.T) {
	in := `{"schema": "crosscheck/comparison/1", "articles": [{"outlet": "\u001b[31mA", "url": "javascript:alert(1)", "sha256": "<b>", "source": "a\u202eb",
	 "text": "Head\u001b]0;x\u0007\n\nText \u202eb.\n\n\u001b[2J"}]}`
	a := load(t, Options{Stdin: strings.NewReader(in)}, "-")[0]
	if a.Outlet != "␛[31mA" || a.URL != "" || a.Source != "a⟨U+202E⟩b" || len(a.Paragraphs) != 3 {
		t.Errorf("got %+v", a)
	}
}

func FuzzReopen(f *testing.F) {
	articles := []model.Article{{Outlet: "A", Text: "Head\n\nText.", Paragraphs: []model.Paragraph{{Start: 0, End: 4}, {Start: 6, End: 11, Role: model.Body}}}}
	f.Add(exported(f, articles))
	f.Add([]byte(`{"schema":"crosscheck/comparison/1","articles":[{"text":"a\n\nb","sentences":[{"start":0,"end":1,"role":"headline"},{"paragraph":1,"start":3,"end":4,"role":"body"}]}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		found, err := reopen(data)
		if err != nil {
			return
		}
		for i := range found {
			a := newArticle(piece{source: "x", data: data}, &found[i], true)
			end := 0
			for _, p := range a.Paragraphs {
				if p.Start < end || p.End <= p.Start || p.End > len(a.Text) {
					t.Fatalf("%q: paragraphs %v", data, a.Paragraphs)
				}
				end = p.End
			}
		}
	})
}
