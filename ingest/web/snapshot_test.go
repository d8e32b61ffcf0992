package web

import (
	"strings"
	"testing"
)

func TestOriginal(t *testing.T) {
	for address, want := range map[string][2]string{
		"https://web.archive.org/web/20240304091500/https://www.courier.example/ferry?a=1": {"https://www.courier.example/ferry?a=1", "2024-03-04 09:15"},
		"https://web.archive.org/web/20240304091500id_/http://courier.example/":            {"http://courier.example/", "2024-03-04 09:15"},
		"https://web.archive.org/web/20240304/https:/courier.example/a":                    {"https://courier.example/a", "2024-03-04 00:00"},
		"https://archive.ph/20240304091500/https://courier.example/a":                      {"https://courier.example/a", "2024-03-04 09:15"},
		"https://courier-example.cdn.ampproject.org/c/s/courier.example/amp/a":             {"https://courier.example/amp/a", ""},
		"https://www.google.com/amp/s/www.courier.example/a.amp":                           {"https://www.courier.example/a.amp", ""},
		"https://web.archive.org/about":                                                    {"https://web.archive.org/about", ""},
		"https://courier.example/web/20240304091500/https://x.example/":                    {"https://courier.example/web/20240304091500/https://x.example/", ""},
		"https://archive.example.org/20240304/https://x.example/":                          {"https://archive.example.org/20240304/https://x.example/", ""},
		"": {"", ""},
	} {
		got, at := original(address)
		when := ""
		if !at.IsZero() {
			when = at.Format("2006-01-02 15:04")
		}
		if got != want[0] || when != want[1] {
			t.Errorf("%s: %s, %s", address, got, when)
		}
	}
}

// TestSnapshot: a page from an archive is the outlet's, and that it is a copy is said.
func TestSnapshot(t *testing.T) {
	page := strings.Replace(ferryPage, "</head>", `<link rel="canonical" href="https://web.archive.org/web/20240304091500/https://www.courier.example/ferry"></head>`, 1)
	page = strings.Replace(page, "<body>", `<body><!-- BEGIN WAYBACK TOOLBAR INSERT --><div id="wm-ipp-base" lang="en"><div id="wm-ipp"><p>The Wayback Machine has kept this page since March; here are 24 captures of it and what changed in between.</p></div></div><!-- END WAYBACK TOOLBAR INSERT -->`, 1)
	for _, base := range []string{"https://web.archive.org/web/20240304091500/https://www.courier.example/ferry", ""} {
		d, err := Parse([]byte(page), "text/html", base, false)
		if err != nil {
			t.Fatal(err)
		}
		if d.URL != "https://www.courier.example/ferry" || d.Outlet != "courier.example" || len(d.Blocks) != 2 || !strings.Contains(strings.Join(d.Notes, ";"), "a copy that an archive took on 4 Mar 2024") {
			t.Errorf("base %q: %+v", base, d)
		}
	}
}
