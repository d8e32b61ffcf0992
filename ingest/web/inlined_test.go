package web

import (
	"strings"
	"testing"
)

func TestWithoutInlined(t *testing.T) {
	long := strings.Repeat("QUJD", 100)
	for page, want := range map[string]string{
		"<p>Text": "<p>Text",
		`<img src="data:image/png;base64,` + long + `">x`:                       `<img src="data:image/png;base64,">x`,
		`<img src="data:image/png;base64,QUJD">x`:                               `<img src="data:image/png;base64,QUJD">x`, // too short to matter
		"url(data:font/woff;base64," + long + ")a;base64," + long + long + "==": "url(data:font/woff;base64,)a;base64,",
	} {
		if got := string(withoutInlined([]byte(page))); got != want {
			t.Errorf("%.60q: %q", page, got)
		}
	}
	page := strings.Replace(ferryPage, "<article>", `<article><img src="data:image/png;base64,`+strings.Repeat("QUJD", maxPage/4)+`">`, 1)
	if d, err := Parse([]byte(page), "", "", false); err != nil || len(d.Blocks) != 2 {
		t.Errorf("a page with a large picture in it: %v, %d paragraphs", err, len(d.Blocks))
	}
}
