package export

import (
	"bytes"
	"encoding/json"
	"testing"

	"crosscheck/model"
)

func TestJSONHasNoNull(t *testing.T) {
	b := build(t, "Courier", "Harbour Post", "Empty")
	left := b.say(0, model.Body, "One & <two>.")
	right := b.say(1, model.Body, "One & <three>.")
	b.link(left, right, model.Reworded)
	c := b.done()
	c.Articles[2].Sentences = nil
	for name, c := range map[string]*model.Comparison{"empty": {}, "links without details": c} {
		out := write(t, c, JSON, Options{})
		if bytes.Contains(out, []byte("null")) {
			t.Errorf("%s: %s", name, out)
		}
		if !json.Valid(out) {
			t.Errorf("%s: not valid: %s", name, out)
		}
	}
	if out := write(t, c, JSON, Options{}); !bytes.Contains(out, []byte("One & <two>.")) {
		t.Errorf("signs are escaped that need not be: %s", out)
	}
}

// The promise to other programs, field by field.
func TestJSONSchema(t *testing.T) {
	var got struct {
		Schema   string
		Articles []map[string]any
		Links    []map[string]any
		Rows     []map[string]any
	}
	c := ferry(t, "Courier", "Harbour Post")
	if err := json.Unmarshal(write(t, c, JSON, Options{}), &got); err != nil {
		t.Fatal(err)
	}
	if got.Schema != "crosscheck/comparison/1" {
		t.Errorf("schema %q", got.Schema)
	}
	for what, fields := range map[string]struct {
		have map[string]any
		want []string
	}{
		"article":  {got.Articles[0], []string{"id", "outlet", "title", "byline", "published", "url", "source", "sha256", "language", "text", "sentences"}},
		"sentence": {got.Articles[0]["sentences"].([]any)[0].(map[string]any), []string{"index", "paragraph", "role", "text", "start", "end"}},
		"link":     {got.Links[0], []string{"left", "right", "relation", "score", "moved", "details"}},
		"end":      {got.Links[0]["left"].(map[string]any), []string{"article", "sentence"}},
		"detail":   {got.Links[1]["details"].([]any)[0].(map[string]any), []string{"kind", "verdict", "left", "right", "why"}},
		"row":      {got.Rows[0], []string{"cells", "status"}},
	} {
		for _, name := range fields.want {
			if _, ok := fields.have[name]; !ok {
				t.Errorf("%s has no %s: %v", what, name, fields.have)
			}
		}
	}
	for i := range c.Articles {
		for _, s := range c.Articles[i].Sentences {
			if c.Articles[i].Text[s.Start:s.End] != s.Text {
				t.Errorf("article %d sentence %d is not its stretch of the text", i, s.Index)
			}
		}
	}
}

// TestJSONIsWhole holds that the pieces are what the comparison is in one.
func TestJSONIsWhole(t *testing.T) {
	c := ferry(t, "Courier", "Harbour Post")
	c.Schema, c.Notes = model.Schema, []string{`"articles":[] & "rows":[]`}
	c.Explain = func(links []*model.Link) [][]model.Evidence {
		out := make([][]model.Evidence, len(links))
		for n, l := range links {
			out[n] = []model.Evidence{{Name: "place", Text: "<of the left one>", Weight: float64(l.Left.Sentence)}}
		}
		return out
	}
	got := write(t, c, JSON, Options{})
	whole := *c
	whole.Links = nil
	for i := range c.Links {
		l := c.Links[i]
		l.Evidence = c.Evidence(&l)[0]
		if l.Details == nil {
			l.Details = []model.Detail{}
		}
		whole.Links = append(whole.Links, l)
	}
	var want bytes.Buffer
	enc := json.NewEncoder(&want)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(&whole); err != nil {
		t.Fatal(err)
	}
	if want := bytes.ReplaceAll(want.Bytes(), []byte("null"), []byte("[]")); !bytes.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
