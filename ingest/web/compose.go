package web

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"golang.org/x/net/html"

	"crosscheck/ingest/extract"
	"crosscheck/model"
)

// maxPulls bounds how many pull quotes are looked up in the text.
const maxPulls = 50

// compose gives the kept pieces their final roles and leaves out what the document has
// elsewhere: the headline, the byline and date at its head, repeats and bare labels. In a
// live blog every post has a date of its own.
func compose(pieces []piece, kept []bool, h head) []extract.Block {
	d := h.d
	h.place(pieces)
	first := h.firstBody(pieces, kept)
	last := lastBody(pieces, kept)
	title := h.title // the headline above the text
	if title < 0 || title > first {
		title = first
	}
	lists := linkLists(pieces)
	bios := biographies(pieces, kept, d.Byline)
	var blocks []extract.Block
	seen := map[string]bool{}
	body, pulls := allText(pieces, kept), 0
	for i, p := range pieces {
		before := i < first
		deck := before && p.role == model.Body && h.isDeckPiece(pieces, i)
		pictured := p.role == model.Caption && before && i > title // the lead picture, between headline and text
		if !kept[i] && !deck && !pictured || bios[i] {
			if i > title && before {
				tellsMaker(p, d)
			}
			continue
		}
		if isTitle(p.text, d.Title) && (before || isHeading(p.el)) || before && h.title < 0 && repeatsTitle(p, d.Title) {
			continue
		}
		atHead := before && !h.live
		role := p.role
		if p.pull {
			pulls++
		}
		switch {
		case isLabel(p.text), h.live && p.item && p.linked > 0.9, atHead && words(p.text) <= 6 && trades().MatchString(p.text):
			continue
		case role == model.Post, role == model.Boilerplate:
		case atHead && (isStamp(p) || isDated(p.text) || isSigned(p, d)):
			tellsMaker(p, d)
			continue
		case before && tellsMaker(p, d):
			continue
		case role == model.Body && !p.item && words(p.text) <= 80 && bracketedCredit().MatchString(p.text):
			role = model.Caption
		case role == model.Caption:
			if words(p.text) <= 12 && rights().MatchString(p.text) {
				role = model.Boilerplate
			}
		case p.pull && pulls <= maxPulls && repeats(body, p.text):
			continue
		case isStamp(p), isDated(p.text), h.live && words(p.text) <= 8 && clockFirst().MatchString(p.text):
			role = model.Dateline
		case strings.EqualFold(trimBy(p.text), d.Byline):
			continue
		case isSigned(p, d):
			role = model.Byline
		case deck:
			role = model.Standfirst
		case namesMakers(p, d), i > last && isAgencyLine(p.text):
			role = model.Byline
		case before && words(p.text) <= 8 && placeLine().MatchString(p.text):
			role = model.Dateline
		case words(p.text) <= 40 && rights().MatchString(p.text), words(p.text) <= 60 && machinery().MatchString(p.text):
			role = model.Boilerplate
		case p.item && lists[listOf(p.el)]:
			if before || i > last {
				continue
			}
			role = model.Boilerplate
		case isPrompt(p):
			// Above the text, in a heading or as a button it is the page's machinery.
			if before || isHeading(p.el) || words(p.text) <= 2 {
				continue
			}
			role = model.Boilerplate
		}
		// The same paragraph twice is one for small and one for large screens.
		if key := strings.ToLower(p.text); len(key) >= 60 {
			if seen[key] {
				continue
			}
			seen[key] = true
		}
		text, credit := p.text, ""
		if role == model.Caption {
			text, credit = splitCredit(counted().ReplaceAllString(p.text, ""))
		}
		blocks = append(blocks, extract.Block{Role: role, Text: text})
		if credit != "" {
			blocks = append(blocks, extract.Block{Role: model.Boilerplate, Text: credit})
		}
	}
	return trimTail(joinCorrection(blocks))
}

// joinCorrection makes one paragraph of a correction that is set as several: its opening, its date, what was wrong.
func joinCorrection(blocks []extract.Block) []extract.Block {
	const parts = 3
	for i := range blocks {
		if !corrected().MatchString(blocks[i].Text) {
			continue
		}
		end := i + 1
		for ; end < len(blocks) && end < i+parts && !endsSentence(blocks[end-1].Text); end++ {
			blocks[i].Text += " " + blocks[end].Text
		}
		blocks[i].Text = strings.ReplaceAll(blocks[i].Text, " :", ":")
		return slices.Delete(blocks, i+1, end)
	}
	return blocks
}

// lastBody gives the place of the last kept paragraph of running text.
func lastBody(pieces []piece, kept []bool) int {
	for i := len(pieces) - 1; i >= 0; i-- {
		if kept[i] && pieces[i].role == model.Body && isProse(pieces[i]) {
			return i
		}
	}
	return -1
}

// placeLine is the place and the agency with which an article begins, set apart from its first sentence.
var placeLine = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\p{Lu}[^.!?]*\s[—–-]+$`) })

// clockFirst is how the line above a post of a live blog begins.
var clockFirst = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(?:[01]?\d|2[0-3])[:.h][0-5]\d\b`) })

// counted is what galleries and agencies write around a caption.
var counted = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(?:item|image|photo|slide) \d+ of \d+[:.]?\s+|\s*purchase licensing rights.*$`)
})

// creditTail finds the maker of a picture at the end of its caption.
var creditTail = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(.*[.!?…"”’)])\s*[—–-]?\s*((?:photo(?:graph)?s?|images?|pictures?|illustration|credit|fotos?|bild|crédits?|imagen|imagem|фото)(?: (?:by|credit))?\s*(?::|…|\.\.\.)\s*.{2,80}|\((?:(?:ap|afp|reuters|getty|epa|pa)\b|(?:[\p{L}.]{2,12} )?photos?\b|image|credit)[^()]{0,80}\)|\((?-i:\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,3} for (?:[Tt]he )?\p{Lu}[^()]{1,40})\))$`)
})

// bracketedCredit ends the caption of a picture that nothing else marks as one: "(AP Photo/Jo Lee)", "(Photo by Jo Lee)".
var bracketedCredit = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\((?:[\p{L}. ]{2,30} )?(?:[Pp]hoto|[Ff]oto|[Ii]mage)s?(?:\s*/\s*|\s+by\s+|\s+via\s+|\s*:\s*|,\s+)[^()]{2,60}\)$`)
})

// splitCredit takes the picture's credit off its caption.
func splitCredit(caption string) (text, credit string) {
	if m := creditTail().FindStringSubmatch(caption); m != nil {
		return strings.TrimSpace(m[1]), m[2]
	}
	return caption, ""
}

// isStamp tells a line that gives the date or time of the article or of a post.
func isStamp(p piece) bool {
	return words(p.text) <= 12 && hasDigit(p.text) && around(p.leaf, 2, isDateline)
}

// isSigned tells a line that names the author.
func isSigned(p piece, d *extract.Document) bool {
	return strings.EqualFold(trimBy(p.text), d.Byline) || words(p.text) <= 25 && !endsSentence(p.text) && around(p.leaf, 2, isByline)
}

// around tells whether ok holds for the element or one of the elements up to levels above it.
func around(n *html.Node, levels int, ok func(*html.Node) bool) bool {
	for i := 0; n != nil && n.Type == html.ElementNode && i <= levels; n, i = n.Parent, i+1 {
		if isBodyContainer(n) {
			return false
		}
		if ok(n) {
			return true
		}
	}
	return false
}

func isHeading(n *html.Node) bool {
	return len(n.Data) == 2 && n.Data[0] == 'h' && n.Data[1] >= '1' && n.Data[1] <= '6'
}

func isTitle(text, title string) bool {
	return title != "" && strings.EqualFold(text, title)
}

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

// allText joins the running text outside pull quotes, for repeats.
func allText(pieces []piece, kept []bool) string {
	var b strings.Builder
	for i, p := range pieces {
		if kept[i] && !p.pull {
			b.WriteString(letters(p.text))
		}
	}
	return b.String()
}

// repeats tells whether a pull quote says again what the text says.
func repeats(body, quote string) bool {
	q := letters(quote)
	if strings.Contains(body, q) {
		return true
	}
	// A quote is often followed by its speaker, in the same box.
	cut := len(q) * 2 / 3
	return cut > 20 && strings.Contains(body, q[:cut])
}

// letters gives a text's letters and digits in lower case.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("\"'“”‘’«»„‚.,;:!?-–—… ", r) {
			return -1
		}
		return r
	}, strings.ToLower(s))
}

// trimTail drops headings at the end, which headed lists of links that are gone.
func trimTail(blocks []extract.Block) []extract.Block {
	for len(blocks) > 1 {
		last := blocks[len(blocks)-1]
		if last.Role != model.Body || words(last.Text) > 6 || endsSentence(last.Text) {
			break
		}
		blocks = blocks[:len(blocks)-1]
	}
	return blocks
}
