package export

import (
	"strings"
	"testing"
	"time"

	"crosscheck/model"
)

// Every format for people tells where a text came from and how sure its extraction is.
func TestProvenance(t *testing.T) {
	b := build(t, "Courier", "Herald")
	b.say(0, model.Headline, "Ferry sinks")
	b.say(1, model.Headline, "Bridge shuts")
	a := &b.c.Articles[0]
	a.FinalURL, a.Method, a.Confidence, a.TextSHA256 = "https://cdn.example/moved", "readability", "medium", strings.Repeat("fe", 32)
	a.Retrieved = model.Moment{Time: time.Date(2026, 3, 5, 9, 30, 0, 0, time.UTC), HasClock: true}
	a.Notes = []string{"the page is for subscribers"}
	c := b.done()
	for _, format := range []Format{HTML, Markdown, Text, CSV} {
		out := strings.ReplaceAll(string(write(t, c, format, Options{Width: 100})), `\`, "")
		for _, want := range []string{"https://cdn.example/moved", "readability", "medium", "2026", a.SHA256, a.TextSHA256, "the page is for subscribers", "article.txt"} {
			if !strings.Contains(out, want) {
				t.Errorf("%v lacks %q", format, want)
			}
		}
	}
	want := []string{"article.txt, read as readability, medium confidence, retrieved 2026-03-05T09:30:00Z", "fetched from https://cdn.example/moved", "SHA-256 " + a.SHA256, "of text " + a.TextSHA256}
	if got := strings.Join(provenance(a), "\n"); got != strings.Join(want, "\n") {
		t.Errorf("got\n%s", got)
	}
	if got := provenance(&model.Article{SHA256: "<b>", Source: "x\x1b[2J"}); strings.Join(got, "|") != "x\uFFFD[2J|SHA-256 b" {
		t.Errorf("got %q", got)
	}
}
