package export

import (
	"bytes"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"crosscheck/model"
)

func write(t testing.TB, c *model.Comparison, f Format, o Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, c, f, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// stories are what every format is tried on.
func stories(t testing.TB) map[string]*model.Comparison {
	return map[string]*model.Comparison{
		"one":     ferry(t, "Courier"),
		"two":     ferry(t, "Courier", "Harbour Post"),
		"three":   ferry(t, "Courier", "Harbour Post", "Global Wire"),
		"nine":    ferry(t, "Courier", "Harbour Post", "Global Wire", "Echo", "Tribune", "Le Monde du Port", "東京新聞", "Gazette", "Courier"),
		"hostile": hostile(t),
	}
}

func TestGolden(t *testing.T) {
	for name, c := range stories(t) {
		for _, f := range []Format{JSON, HTML, Markdown, CSV} {
			t.Run(f.String()+"/"+name, func(t *testing.T) {
				out := write(t, c, f, Options{})
				if f == HTML {
					// How it looks is no matter of a golden file.
					css, err := page.ReadFile("page.css")
					if err != nil {
						t.Fatal(err)
					}
					out = bytes.Replace(out, css, []byte("(page.css)\n"), 1)
				}
				golden.RequireEqual(t, out)
			})
		}
		for look, o := range map[string]Options{
			"plain":  {},
			"wide":   {Width: 140},
			"narrow": {Width: 40},
			"ascii":  {ASCII: true},
			"linear": {Linear: true, Width: 100},
			"color":  {Color: true, Width: 100},
		} {
			t.Run("text/"+name+"/"+look, func(t *testing.T) { golden.RequireEqual(t, write(t, c, Text, o)) })
		}
	}
}
