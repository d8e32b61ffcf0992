package ingest

import (
	"strings"
	"testing"

	"crosscheck/model"
)

func TestOutletOfFile(t *testing.T) {
	for in, want := range map[string]string{
		"rt.txt": "RT", "epoch.txt": "Epoch", "the-guardian.html": "The Guardian", "bbc_news.md": "BBC News", "HuffPost.txt": "HuffPost",
		"2017-07-09_epoch_times.txt": "Epoch Times", "1-alder.txt": "Alder", "journal-of-the-north.txt": "Journal of the North", "Le Monde (1).html": "Le Monde",
		"page.html.gz": "Page", "post": "Post", "a.txt": "A", "12.txt": "12", ".txt": "TXT", "": "", "x/y\\ap.eml": "AP", "NYT.markdown": "NYT", "dr.who": "DR",
		"the.washington.post": "The Washington", "\x1b[31m.txt": "␛[31m", "курьер.txt": "Курьер", "-.txt": "-",
	} {
		if got := outletOfFile(in); got != want {
			t.Errorf("outletOfFile(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestOutletOfAddress(t *testing.T) {
	for in, want := range map[string]string{
		"https://www.rt.example/news/1": "rt.example", "http://m.post.example:8080/": "post.example", "https://news.post.example": "news.post.example", "https://www.example": "www.example", "": "",
	} {
		if got := outletOfAddress(in); got != want {
			t.Errorf("outletOfAddress(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestDistinguish(t *testing.T) {
	for in, want := range map[string]string{
		"A|B":               "A|B",
		"A|A|A":             "A|A (2)|A (3)",
		"A|A (2)|A":         "A|A (2)|A (3)",
		"A (2)|A|A|A":       "A (2)|A|A (3)|A (4)",
		"A|A|A (2)|A (2)":   "A|A (3)|A (2)|A (2) (2)",
		"||A":               "||A",
		"A|A|A (2)|A (3)|A": "A|A (4)|A (2)|A (3)|A (5)",
		"B|A|B|A":           "B|A|B (2)|A (2)",
	} {
		var articles []model.Article
		for name := range strings.SplitSeq(in, "|") {
			articles = append(articles, model.Article{Outlet: name})
		}
		distinguish(articles)
		if got := outlets(articles); got != want {
			t.Errorf("%s: got %s, want %s", in, got, want)
		}
	}
}
