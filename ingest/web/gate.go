package web

import (
	"regexp"
	"strings"
	"sync"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"crosscheck/ingest/extract"
)

// maxGate is how many words a page in front of an article has at most.
const maxGate = 600

// consentTerms are what pages that ask for consent to cookies talk about, and articles hardly ever all at once.
var consentTerms = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)\b(?:cookies?|consent(?:ing)?|partners?|personal data|privacy|preferences|advertising|ads|accept all|reject all|legitimate interest|vendors?|` +
		`einwilligung|datenschutz\p{L}*|tracking|zustimm\p{L}+|akzeptieren|personenbezogen\p{L}*|partnern?|werbung|` +
		`consentement|données personnelles|accepter|refuser|partenaires|publicités?|` +
		`consentimiento|datos personales|aceptar|rechazar|socios|publicidad|consenso|dati personali|accetta\p{L}*|rifiuta\p{L}*|pubblicità|toestemming|persoonsgegevens|accepteren)`)
})

// robotTitle is the headline of a page that asks whether its reader is a program.
var robotTitle = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(?:just a moment|attention required|access denied|access to this page has been denied|are you (?:a robot|human)|(?:verifying|checking|verify) (?:you are|that you are|your browser|if the site)|pardon our interruption|robot check|security (?:check|verification)|please verify|bot verification|human verification|one more step|un instant|nur einen moment|einen moment|ddos-guard|request (?:blocked|rejected)|captcha)`)
})

// missingTitle is the headline of a page that says there is none, whatever status it was sent with.
var missingTitle = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(?:(?:error\W*)?404\b|(?:sorry,? )?(?:this |the |that )?(?:page|article|story|content) (?:(?:is |was |could ?n[o’']t be |can(?:no|’|')t be )?(?:not found|found|unavailable|not available|no longer available)|does(?: not|n[’']t) exist)|not found$|seite (?:wurde )?nicht gefunden|page (?:introuvable|non trouvée)|página no encontrada|página não encontrada|pagina non trovata|pagina niet gevonden|страница не найдена)`)
})

// loginTitle is the headline of a page that lets only subscribers in.
var loginTitle = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(?:(?:please )?(?:log|sign) ?in\b|login\b|(?:log|sign) ?in (?:to|or)|subscribe (?:to|now|for)|create (?:a|your) (?:free )?account|register (?:to|for)|(?:jetzt )?(?:anmelden|einloggen)\b|anmeldung\b|connexion\b|connectez-vous|identifiez-vous|inicia(?:r)? sesión|suscríbete|accedi\b|inloggen\b)`)
})

// gate gives the error for a page that stands in front of an article and holds none: a request for consent to cookies, a
// check for programs, a login. A page that says that it is an article is none of them.
func (p *page) gate(d *extract.Document) error {
	n := bodyWords(d.Blocks)
	if p.main != nil || p.first("og:type") == "article" || n > maxGate || !d.Published.IsZero() {
		return nil
	}
	if to := p.leadsOn(); to != "" && n < tooLittle {
		return &extract.Error{What: "the page holds no article and leads on to another", Do: "give that address: " + to}
	}
	fromBrowser := "open it in a browser, go on to the article, save the page and open that file"
	titles := []string{d.Title, p.documentTitle()}
	for _, b := range d.Blocks[:min(len(d.Blocks), 3)] {
		titles = append(titles, b.Text)
	}
	terms := map[string]bool{}
	hits := 0
	for _, b := range d.Blocks {
		for _, term := range consentTerms().FindAllString(b.Text, -1) {
			terms[strings.ToLower(term)] = true
			hits++
		}
	}
	for _, title := range titles {
		switch {
		case n < 150 && robotTitle().MatchString(title):
			return &extract.Error{What: "the site checks for programs and sent no article", Do: fromBrowser}
		case n < 100 && missingTitle().MatchString(title):
			return &extract.Error{What: "the site says that there is no such page", Do: "check the address, or look for a copy in a web archive"}
		case n < 250 && loginTitle().MatchString(title) && p.asksForPassword():
			return &extract.Error{What: "this is a login page and no article", Do: "log in with a browser and pass its cookies with --cookies, or save the article's page there and open that file"}
		}
	}
	if len(terms) >= 5 && hits*12 >= n {
		return &extract.Error{What: "this is a page that asks for consent to cookies and no article", Do: fromBrowser + ", or pass the browser's cookies with --cookies"}
	}
	return nil
}

// leadsOn gives the address to which a browser goes on from the page at once, or "".
func (p *page) leadsOn() string {
	_, to, ok := strings.Cut(p.first("refresh"), ";")
	if !ok {
		return ""
	}
	key, address, ok := strings.Cut(to, "=")
	if !ok || !strings.EqualFold(strings.TrimSpace(key), "url") {
		return ""
	}
	return p.resolve(strings.Trim(address, " '\""))
}

// asksForPassword tells a page with a field for a password or an address to log in with.
func (p *page) asksForPassword() bool {
	return p.password || find(p.doc, func(n *html.Node) bool { return n.DataAtom == atom.Input && attr(n, "type") == "password" }) != nil
}
