package web

import (
	"strings"
	"testing"

	"crosscheck/ingest/extract"
)

// TestScriptData reads pages that a program in the browser fills in, in the ways that editing systems write their text.
func TestScriptData(t *testing.T) {
	const (
		one   = `The council of Farwick voted 23 to 18 on Monday to ban private cars from its centre from January.`
		two   = `Mayor Ingrid Dale said that the ban would cut pollution by a third and make the streets safer for children.`
		three = `Shopkeepers warned that trade would suffer and said that they would seek a review by a judge.`
		other = `"related":[{"headline":"Bus fares","body":"` + three + ` ` + three + ` ` + three + ` ` + three + `"}]`
	)
	text := strings.Join([]string{one, two, three}, "\n")
	tests := []struct{ name, script, want string }{
		{"paragraphs", `<script id="__NEXT_DATA__" type="application/json">{"props":{"article":{"headline":"Cars banned in Farwick","published":"2025-03-03T21:10:00Z","author":{"name":"Bo Lind"},"body":[{"type":"paragraph","text":"` + one + `"},{"type":"ad","text":"Buy the best of all the things."},{"type":"paragraph","text":"` + two + `"},{"type":"paragraph","text":"` + three + `"}]},` + other + `}}</script>`, text},
		{"html assigned", `<script>window.__INITIAL_STATE__ = {"story":{"title":"Cars banned in Farwick","bodyHtml":"\u003cp>` + one + `\u003c/p>\u003cp>` + two + `\u003c/p>\u003cp>` + three + `\u003c/p>"}};start();</script>`, text},
		{"parsed text", `<script>window["__DATA__"]=JSON.parse("{\"hed\":\"Cars banned in Farwick\",\"body\":[\"` + one + `\",\"` + two + `\",\"` + three + `\"]}");</script>`, text},
		{"spans", `<script>window.__data = {"post":{"title":"Cars banned in Farwick","content":[{"_type":"block","children":[{"_type":"span","text":"The council of Farwick "},{"_type":"span","text":"voted 23 to 18 on Monday to ban private cars from its centre from January."}]},{"_type":"block","children":[{"_type":"span","text":"` + two + `"}]},{"_type":"image","caption":"A street."},{"_type":"block","children":[{"_type":"span","text":"` + three + `"}]}]}}</script>`, one + "\n" + two + "\nA street.\n" + three},
		{"models", `<script>self.__DATA__ = {"page":{"title":"Cars banned in Farwick","blocks":[{"type":"text","model":{"blocks":[{"type":"paragraph","model":{"text":"` + one + `"}},{"type":"paragraph","model":{"text":"` + two + `"}}]}},{"type":"text","model":{"blocks":[{"type":"paragraph","model":{"text":"` + three + `"}}]}}]}}</script>`, text},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			page := `<html lang="en"><head><meta charset="utf-8"><title>Cars banned in Farwick</title></head><body><div id="root">Loading</div>` + tt.script + `</body></html>`
			d, err := Parse([]byte(page), "", "", false)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, b := range d.Blocks {
				got = append(got, b.Text)
			}
			if strings.Join(got, "\n") != tt.want || d.Method != "script data" || d.Confidence != extract.Low {
				t.Errorf("%s, %s:\n%s", d.Method, d.Confidence, strings.Join(got, "\n"))
			}
			if tt.name == "paragraphs" && (d.Byline != "Bo Lind" || d.Published.String() != "2025-03-03T21:10:00Z") {
				t.Errorf("byline %q, published %s", d.Byline, d.Published)
			}
		})
	}
}

// TestShownBeforeData leaves the data of scripts alone where the page shows the article.
func TestShownBeforeData(t *testing.T) {
	shown := "<p>The ferry sank off the coast on Sunday night with 80 people on board, officials said, and boats looked for them until the morning.</p>" +
		"<p>Most of those on board were rescued by fishermen who had heard their cries and set out before any alarm was raised on land.</p>" +
		"<p>The owner of the ferry said that it had passed an inspection in March and that its captain had sailed the route for nine years.</p>"
	page := `<html><head><title>Ferry sinks</title></head><body><article><h1>Ferry sinks</h1>` + shown +
		`</article><script>window.x = {"title":"Zoo opens","body":"` + strings.Repeat("Something else is told here by a script. ", 100) + `"}</script></body></html>`
	d, err := Parse([]byte(page), "", "", false)
	if err != nil || d.Method == "script data" {
		t.Errorf("%s, %v", d.Method, err)
	}
}
