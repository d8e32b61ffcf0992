package web

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// marksOf gives the words of an element's class, id and test names in lower case, split at
// punctuation and at inner capitals: "ArticleBody__leadText" has article, body, lead, text.
func marksOf(n *html.Node) []string {
	var b strings.Builder
	for i := range n.Attr {
		switch n.Attr[i].Key {
		case "id":
			// A long id is made of a heading's words and says nothing about the page's parts.
			if len(n.Attr[i].Val) > 40 || strings.Count(n.Attr[i].Val, "-") > 2 {
				continue
			}
			b.WriteString(n.Attr[i].Val)
			b.WriteByte(' ')
		case "class", "data-testid", "data-component", "data-module", "data-component-name", "data-area", "data-gu-name", "data-qa", "data-block":
			b.WriteString(n.Attr[i].Val[:min(len(n.Attr[i].Val), 400)])
			b.WriteByte(' ')
		}
	}
	if b.Len() == 0 {
		return nil
	}
	var words []string
	word := make([]rune, 0, 16)
	flush := func() {
		if len(word) > 0 {
			words = append(words, strings.ToLower(string(word)))
			word = word[:0]
		}
	}
	small := false
	for _, r := range b.String() {
		switch {
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			flush()
		case unicode.IsUpper(r) && small:
			flush()
			word = append(word, r)
		default:
			word = append(word, r)
		}
		small = unicode.IsLower(r)
	}
	flush()
	return words
}

// marked tells whether an element's marks hold one of the patterns: a word, or words that
// follow each other, as "most read".
func marked(n *html.Node, patterns ...string) bool {
	return holds(marksOf(n), patterns...)
}

func holds(words []string, patterns ...string) bool {
	if len(words) == 0 {
		return false
	}
	joined := " " + strings.Join(words, " ") + " "
	for _, p := range patterns {
		if strings.Contains(joined, " "+p+" ") {
			return true
		}
	}
	return false
}

// Marks of what surrounds an article.
var (
	consentMarks = []string{"cookie", "cookies", "consent", "gdpr", "ccpa", "onetrust", "didomi", "cmp", "truste", "usercentrics", "cookiebot", "sp message", "qc cmp", "privacy banner", "fc consent"}
	aroundMarks  = []string{ // may hold prose of their own
		"newsletter", "newsletters", "subscribe", "subscription", "signup", "sign up", "paywall", "regwall", "piano", "promo", "promos", "promobox", "teaser", "teasers",
		"related", "recirc", "recirculation", "recommended", "recommendations", "outbrain", "taboola", "more stories", "more on", "further reading", "see also", "read more", "readmore", "read next", "most read", "most popular", "most viewed", "trending", "onward", "onwards",
		"comments", "comment", "disqus", "advert", "advertisement", "sponsored", "sidebar", "modal", "popup", "overlay", "author bio", "about the author", "donate", "contribution", "app promo", "live chat", "up next", "site footer", "global footer",
		"author box", "author info", "author card", "about author", "author biography", "bio box", "topic list", "most read list", "mailchimp", "mc embed signup",
		"reflist", "references", "hatnote", "navbox", "sistersitebox",
	}
	toolMarks = []string{ // hold buttons and links, so that prose under such a mark is a misnomer
		"share", "sharing", "sharebar", "share tools", "social share", "social links", "addthis", "sharedaddy", "ads", "ad", "adslot", "ad slot", "dfp",
		"breadcrumb", "breadcrumbs", "nav", "navbar", "navigation", "menu", "toolbar", "masthead", "skip link", "skip to", "site header", "global header",
		"topics", "tags", "tag list", "article tags", "rating", "print only", "noprint", "mw editsection", "site sub", "toc", "player controls", "player message", "feedback",
	}
	unseenMarks  = []string{"visually hidden", "sr only", "screen reader text", "screenreader", "offscreen", "visuallyhidden", "a11y hidden", "assistive text", "screen reader only", "accessibility hidden"}
	captionMarks = []string{"caption", "figcaption", "wp caption text", "media caption", "image caption", "photo caption", "gallery caption", "slide caption"}
	creditMarks  = []string{"credit", "credits", "copyright", "photo credit", "image credit", "image source", "photographer", "attribution source"}
	pullMarks    = []string{"pullquote", "pull quote", "pull quotes", "quote pull", "kicker quote"}
	postMarks    = []string{"twitter tweet", "tweet", "twitter video", "instagram media", "tiktok embed", "bluesky embed", "mastodon embed", "fb post", "reddit card", "reddit embed bq", "threads post", "truth social embed", "telegram post", "text post media"}
	deckMarks    = []string{"standfirst", "dek", "deck", "subheadline", "sub headline", "subhead line", "subtitle", "sub title", "strapline", "summary", "article summary", "article lead", "article intro", "story intro", "lede", "chapo", "entradilla", "teaser text", "excerpt", "article description", "article lede", "headline summary"}
	bylineMarks  = []string{"byline", "by line", "author", "authors", "author name", "article author", "contributor", "contributors", "reporter", "signature"}
	dateMarks    = []string{"dateline", "timestamp", "time stamp", "pubdate", "pub date", "publish date", "published", "publication date", "posted on", "entry date", "article date", "date published", "updated", "last updated", "datetime", "date"}
	liveMarks    = []string{"liveblog", "live blog", "live blog body", "live updates", "live feed", "blog posts", "liveticker", "live ticker", "directo", "diretta", "le direct"}
	galleryMarks = []string{"gallery", "gallery inline", "slideshow", "slide show", "carousel", "slider", "slides", "photo essay", "image gallery", "photo gallery", "bildergalerie", "fotostrecke", "diaporama", "fotogaleria", "fotogalerie"}
	nameMarks    = []string{"author name", "byline name", "contributor name", "author link", "byline link", "reporter name", "writer name"}
	bodyMarks    = []string{"article body", "story body", "entry content", "post content", "article content", "article text", "body text", "story content", "articlebody", "storybody", "main content", "page content", "live blog", "liveblog", "blog posts", "article page"}
)

func isByline(n *html.Node) bool {
	return attr(n, "rel") == "author" || attr(n, "itemprop") == "author" || n.DataAtom == atom.Address && marked(n, "author") || marked(n, bylineMarks...)
}

// isAuthorName tells the element that holds an author's name and nothing else.
func isAuthorName(n *html.Node) bool {
	return attr(n, "rel") == "author" || attr(n, "itemprop") == "author" || marked(n, nameMarks...)
}

func isDateline(n *html.Node) bool {
	return n.DataAtom == atom.Time || attr(n, "itemprop") == "datePublished" || attr(n, "itemprop") == "dateModified" || marked(n, dateMarks...)
}

func isDeck(n *html.Node) bool {
	return attr(n, "itemprop") == "alternativeHeadline" || attr(n, "itemprop") == "description" || marked(n, deckMarks...)
}

func isPost(n *html.Node) bool {
	switch n.Data {
	case "twitter-widget", "amp-twitter", "bsky-post", "amp-instagram":
		return true
	}
	return (n.DataAtom == atom.Blockquote || n.DataAtom == atom.Div || n.DataAtom == atom.Section || n.DataAtom == atom.Figure) && marked(n, postMarks...)
}

func isCaption(n *html.Node) bool {
	return n.DataAtom == atom.Figcaption || attr(n, "itemprop") == "caption" || marked(n, captionMarks...)
}

// isCredit tells the element that names who made a picture.
func isCredit(n *html.Node) bool {
	switch attr(n, "itemprop") {
	case "copyrightHolder", "creditText", "copyrightNotice":
		return true
	}
	return marked(n, creditMarks...)
}

func isPullQuote(n *html.Node) bool { return marked(n, pullMarks...) }

// isBodyContainer tells an element that pages mark as the one that holds the article.
func isBodyContainer(n *html.Node) bool {
	return attr(n, "itemprop") == "articleBody" || n.DataAtom == atom.Article || marked(n, bodyMarks...)
}

// isHidden tells an element that a browser does not show.
func isHidden(n *html.Node) bool {
	if hasAttr(n, "hidden") || attr(n, "type") == "hidden" {
		return true
	}
	style := attr(n, "style")
	if style == "" {
		return false
	}
	style = strings.ToLower(strings.Join(strings.Fields(style), ""))
	return strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")
}
