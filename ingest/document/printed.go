package document

import (
	"regexp"
	"strings"
	"sync"
)

// furnish marks what a browser prints around an article: the menus above the headline, the site's machinery, and the lists
// of other articles and the comments below. It stays, as what it is, because nothing in the file says so for sure.
func furnish(paras []paragraph) {
	const (
		mostAbove = 150 // words of menus, consent and kicker
		long      = 60  // words of a paragraph that no menu has
		prose     = 12  // words of a paragraph that counts as running text
		least     = 3   // paragraphs of running text that an article has before its end
	)
	head, above := -1, 0
	for i, p := range paras {
		if p.kind == title {
			head = i
			break
		}
		if above += wordsOf(p.text); wordsOf(p.text) > long {
			above = mostAbove + 1
		}
	}
	if head > 0 && above <= mostAbove {
		for i := range paras[:head] {
			paras[i].kind = furniture
		}
	}
	total, before, texts := 0, 0, 0
	for _, p := range paras[head+1:] {
		if n := wordsOf(p.text); n >= prose && !machinery().MatchString(p.text) {
			total += n
		}
	}
	for i := head + 1; i < len(paras); i++ {
		p := &paras[i]
		switch n := wordsOf(p.text); {
		case texts >= least && (total-before)*4 <= before && belowArticle().MatchString(p.text):
			for k := i; k < len(paras); k++ {
				paras[k].kind = furniture
			}
			return
		case machinery().MatchString(p.text):
			p.kind = furniture
		case n >= prose:
			texts++
			before += n
		}
	}
}

func wordsOf(text string) int { return len(strings.Fields(text)) }

// belowArticle is what stands above the lists and comments below an article.
var belowArticle = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(?:more on this(?: story| topic)?|(?:related|suggested) (?:topics|stories|articles|content|coverage|links)|most (?:read|viewed|popular|commented|shared)|(?:\d+ )?(?:reader )?comments?(?: ?\(?\d+\)?)?|explore more(?: on these topics)?|you (?:may|might) also like|recommended(?: for you)?|trending(?: now)?|read next|top stories|more stories|latest news|paid content|sponsored content|around the web|` +
		`mehr zum thema|meistgelesen|das könnte sie auch interessieren|auch interessant|kommentare(?: ?\(?\d+\)?)?|les plus lus|sur le même sujet|à lire aussi|commentaires(?: ?\(?\d+\)?)?|lo más leído|más noticias|te puede interesar|comentarios(?: ?\(?\d+\)?)?|i più letti|meest gelezen)\s*:?$`)
})

// machinery is what a site says of itself in lines of their own.
var machinery = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(?:(?:©|copyright\b).*|skip (?:past|to) .{2,60}|after newsletter promotion|advertisement|sign up (?:to|for) .{2,80}|a digest of .{2,120} emailed .{2,60}|privacy notice:.*|this video can ?not be played|to play this video you need.*|image (?:caption|source),?|listen to this article.{0,40}|(?:we|this site) uses? cookies\b.*|share(?: save)?(?: this)?|share full article|support us|subscribe(?: now)?|log in|sign in|\d+ (?:min|minute)s?(?: read)?|(?:please )?(?:enable|turn on) javascript.{0,60})$`)
})
