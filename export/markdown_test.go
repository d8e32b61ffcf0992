package export

import (
	"strings"
	"testing"
)

// Nothing hostile gets through into what the whole document renders to.
func TestMarkdownIsInert(t *testing.T) {
	shown, elements, attributes := contents(t, render(t, string(write(t, hostile(t), Markdown, Options{}))))
	for _, name := range []string{"script", "img", "b", "style", "comment"} {
		if elements[name] > 0 {
			t.Errorf("<%s> in the document", name)
		}
	}
	for _, name := range []string{"onerror", "onclick", "src"} {
		if attributes[name] > 0 {
			t.Errorf("attribute %s in the document", name)
		}
	}
	if mention().MatchString(shown) || issue().MatchString(shown) || emoji().MatchString(shown) {
		t.Error("GitHub would make something of the text")
	}
	if strings.Count(squeezed(shown), "<script>alert(1)</script> | a `b` *c* _d_") < 4 {
		t.Errorf("words are lost: %s", shown)
	}
}

// Every row has its heading, which the conflicts at the top lead to.
func TestMarkdownShape(t *testing.T) {
	_, elements, _ := contents(t, render(t, string(write(t, ferry(t, "Courier", "Harbour Post"), Markdown, Options{}))))
	for name, want := range map[string]int{"h1": 1, "h2": 1, "h3": 6, "table": 1, "details": 2, "ol": 1, "blockquote": 2} {
		if elements[name] != want {
			t.Errorf("%d <%s>, want %d", elements[name], name, want)
		}
	}
}
