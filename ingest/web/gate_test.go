package web

import (
	"errors"
	"strings"
	"testing"

	"crosscheck/ingest/extract"
)

const consentText = "<p>We and our 842 partners store and access information on a device, such as cookies, and process personal data for personalised ads and content.</p>" +
	"<p>With your permission we and our partners may use precise geolocation data. You may click to consent to our processing, or change your preferences before consenting.</p>" +
	"<p>Some processing of your personal data may rest on legitimate interest; see our privacy policy for the list of vendors.</p>"

// TestGate: a page in front of an article is named as what it is.
func TestGate(t *testing.T) {
	for name, c := range map[string]struct{ page, want string }{
		"consent": {"<title>Before you continue</title><h1>We value your privacy</h1>" + consentText, "consent to cookies"},
		"consent in German": {"<h1>Willkommen</h1><p>Mit Ihrer Einwilligung nutzen wir und unsere 214 Partner Cookies und Tracking, um Werbung zu messen. Details stehen in der Datenschutzerklärung. " +
			"Sie können der Verarbeitung personenbezogener Daten zustimmen oder sie ablehnen und Ihre Zustimmung jederzeit widerrufen.</p><button>Akzeptieren</button>", "consent to cookies"},
		"robot":    {"<title>Just a moment...</title><h1>post.example</h1><p>Please wait while the connection is being reviewed. This page needs JavaScript and will go on to the article by itself, which may take some seconds.</p>", "checks for programs"},
		"leads on": {`<meta http-equiv="refresh" content="0; url='/b'"><title>Moved</title><p>One moment.</p>`, "leads on"},
		"missing":  {"<title>Page not found | The Post</title><h1>Sorry, this page can’t be found</h1><p>It may have been moved or taken down since the link was made. Try the search above or go on from our home page, where you find today's news.</p>", "no such page"},
		"login":    {"<title>Log in - The Post</title><h1>Log in to continue reading</h1><p>You have reached your limit of free articles. Create an account or log in to read this article and to get the best stories of the day.</p><form><input type=password></form>", "login page"},
	} {
		_, err := Parse([]byte(c.page), "text/html", "https://post.example/a", false)
		var clear *extract.Error
		if !errors.As(err, &clear) || !strings.Contains(clear.What, c.want) || clear.Do == "" {
			t.Errorf("%s: %v", name, err)
		}
	}
	article := "<h1>What sites know about you</h1><p>By Ida Strand</p>" + strings.Repeat("<p>The watchdog fined the ferry company on Monday because its site set cookies before passengers had agreed, the agency said in a statement that ran to nine pages and named three managers.</p>", 1) +
		"<p>The company said it would change its banner and ask for consent first, as its rivals have done since the spring of last year, when the court ruled.</p><p>Passengers who had complained said they were glad, though two of them would rather have seen their money.</p>"
	for name, page := range map[string]string{
		"article about cookies":                       article,
		"consent text of a page that states its date": `<meta property="article:published_time" content="2024-03-03"><h1>What we do with data</h1>` + consentText,
		"login in a headline":                         strings.Replace(article, "What sites know about you", "Log in or lose out", 1),
	} {
		if _, err := Parse([]byte(page), "text/html", "https://post.example/a", false); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
