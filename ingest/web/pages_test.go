package web

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"crosscheck/ingest/extract"
)

// show writes a document the way the .txt files beside the test pages do.
func show(d extract.Document) string {
	var b strings.Builder
	for _, f := range [][2]string{
		{"outlet", d.Outlet}, {"title", d.Title}, {"byline", d.Byline}, {"url", d.URL}, {"language", d.Language},
		{"published", d.Published.String()}, {"updated", d.Updated.String()}, {"method", d.Method}, {"confidence", d.Confidence},
	} {
		fmt.Fprintf(&b, "%s: %s\n", f[0], f[1])
	}
	b.WriteByte('\n')
	for _, block := range d.Blocks {
		fmt.Fprintf(&b, "%s: %s\n", block.Role, block.Text)
	}
	return b.String()
}

// TestPages reads pages whose mark-up copies that of large news sites and compares all that
// is found with what a reader of the page would take for the article.
func TestPages(t *testing.T) {
	pages, err := filepath.Glob("testdata/pages/*.html")
	if err != nil || len(pages) < 18 {
		t.Fatalf("%d pages, %v", len(pages), err)
	}
	for _, page := range pages {
		t.Run(strings.TrimSuffix(filepath.Base(page), ".html"), func(t *testing.T) {
			data, err := os.ReadFile(page)
			if err != nil {
				t.Fatal(err)
			}
			want, err := os.ReadFile(strings.TrimSuffix(page, ".html") + ".txt")
			if err != nil {
				t.Fatal(err)
			}
			d, err := Parse(data, "text/html", "https://news.example/a/b", false)
			if err != nil {
				t.Fatal(err)
			}
			if got := show(d); got != string(want) {
				t.Errorf("notes %q\n%s", d.Notes, lineDiff(string(want), got))
			}
		})
	}
}

// lineDiff lists the lines that only one of two texts has.
func lineDiff(want, got string) string {
	have, need := map[string]int{}, map[string]int{}
	for _, l := range strings.Split(got, "\n") {
		have[l]++
	}
	for _, l := range strings.Split(want, "\n") {
		need[l]++
	}
	var b strings.Builder
	for _, l := range strings.Split(want, "\n") {
		if have[l]--; have[l] < 0 {
			b.WriteString("- " + l + "\n")
		}
	}
	for _, l := range strings.Split(got, "\n") {
		if need[l]--; need[l] < 0 {
			b.WriteString("+ " + l + "\n")
		}
	}
	if b.Len() == 0 {
		return "the same lines in another order:\n" + got
	}
	return b.String()
}
