package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"crosscheck/diffing/link"
	"crosscheck/model"
)

// annotation is the gold file of one pair of articles.
type annotation struct {
	A     string `json:"a"`
	B     string `json:"b"`
	Links []struct {
		A, B  int
		Label string
	} `json:"links"`
	Doubtful []struct{ A, B int } `json:"doubtful"`
}

// example is one annotated pair of articles, measured.
type example struct {
	stories  []string // the story that both articles belong to, or the stories of strangers
	articles [2]model.Article
	nA, nB   int
	gold     map[[2]int]string
	doubtful map[[2]int]bool
	samples  []*link.Sample
}

// load reads every annotated pair in a folder, in name order.
func load(folder string) ([]*example, error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.json"))
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("%s: no annotated pairs (*.json) in this folder", folder)
	}
	var out []*example
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		var g annotation
		if err := json.Unmarshal(data, &g); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		story, _, _ := strings.Cut(filepath.Base(file), "_")
		var articles [2]model.Article
		published := readPublished(filepath.Join(folder, story, "story.json"))
		for i, name := range []string{g.A, g.B} {
			a, err := article(filepath.Join(folder, story, name+".txt"))
			if err != nil {
				return nil, err
			}
			a.Published = published[name]
			articles[i] = a
		}
		e := measured(articles, story)
		for _, l := range g.Links {
			e.gold[[2]int{l.A, l.B}] = l.Label
		}
		for _, d := range g.Doubtful {
			e.doubtful[[2]int{d.A, d.B}] = true
		}
		out = append(out, e)
	}
	return out, nil
}

// article reads one gold article: a numbered sentence a line, the headline first.
func article(path string) (model.Article, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return model.Article{}, err
	}
	var a model.Article
	for line := range strings.Lines(string(data)) {
		_, text, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok {
			continue
		}
		a.Sentences = append(a.Sentences, model.Sentence{Text: text})
	}
	a.Sentences = numbered(a.Sentences)
	return a, nil
}

// readPublished reads when each article of a story was published, as far as the folder tells.
func readPublished(path string) map[string]model.Moment {
	out := make(map[string]model.Moment)
	data, err := os.ReadFile(path)
	if err != nil {
		return out
	}
	var fields map[string]json.RawMessage
	if json.Unmarshal(data, &fields) != nil {
		return out
	}
	for name, raw := range fields {
		var meta struct{ Published string }
		if json.Unmarshal(raw, &meta) == nil {
			out[name], _ = model.ParseMoment(meta.Published)
		}
	}
	return out
}
