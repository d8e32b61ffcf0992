package web

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// byline gives the authors' names: of JSON-LD, of <meta>, or of an element that is marked
// as the byline. The outlet's own name is no byline.
func (p *page) byline(outlet string) string {
	if p.main != nil {
		for _, key := range []string{"author", "creator"} {
			if line := bylineOf(names(p.main[key], p.ld, 0), outlet); line != "" {
				return line
			}
		}
	}
	for _, key := range []string{"article:author", "author", "byl", "dc.creator", "parsely-author", "sailthru.author", "og:article:author"} {
		if line := bylineOf(p.meta[key], outlet); line != "" {
			return line
		}
	}
	if p.doc == nil {
		return ""
	}
	// What the page shows: the name itself where it is marked, else the line around it.
	for _, marks := range []func(*html.Node) bool{isAuthorName, isByline} {
		for n := range p.doc.Descendants() {
			if n.Type != html.ElementNode || !marks(n) {
				continue
			}
			// Menus are marked as authors too: a name is short.
			if t := tidyName(firstLine(n)); t != "" && len(strings.Fields(t)) <= 8 {
				if line := bylineOf([]string{t}, outlet); line != "" {
					return line
				}
			}
		}
	}
	return ""
}

// bylineOf joins the names of people, without the outlet's own.
func bylineOf(people []string, outlet string) string {
	var out []string
	for _, name := range people {
		name = withoutOutlet(tidyName(name), outlet)
		if name != "" && len(name) < 200 && !looksLikeURL(name) && !strings.EqualFold(name, outlet) && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return joinNames(out)
}

// firstLine gives the first line of text in n, where it has few: behind the name stand the outlet or the place.
func firstLine(n *html.Node) string {
	lines := slices.DeleteFunc(walk(n), func(p piece) bool { return isLabel(p.text) })
	if len(lines) == 0 || len(lines) > 3 {
		return ""
	}
	line := lines[0].text
	for t := range n.Descendants() {
		if t.DataAtom == atom.Time {
			line = strings.TrimSpace(strings.Replace(line, textOf(t), "", 1))
		}
	}
	return line
}

// withoutOutlet takes the outlet, the trade and the place off a byline such as "Ida Strand, The Beacon", "Ida Strand, staff
// writer" and "Ida Strand in Port Anselm".
func withoutOutlet(name, outlet string) string {
	parts := strings.Split(name, ", ")
	parts = slices.DeleteFunc(parts, func(p string) bool {
		return strings.EqualFold(p, outlet) || len(parts) > 1 && trades().MatchString(p)
	})
	name = strings.Join(parts, ", ")
	if at := strings.LastIndex(name, " ("); at > 0 && strings.HasSuffix(name, ")") && strings.ContainsFunc(name[at:], unicode.IsLower) {
		name = name[:at] // "Ida Strand (Port Anselm)"
	}
	if at := strings.LastIndex(name, " in "); at > 0 && len(strings.Fields(name[:at])) >= 2 && !strings.Contains(name[:at], ", ") {
		name = name[:at]
	}
	return name
}

// trades are what authors are called behind their names.
var trades = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(?:[\p{L} ’'&-]+ )?(?:correspondent|reporter|editor|staff|(?:staff|senior|sports|features) writer|writer|columnist|journalist|bureau chief|contributor|producer|envoyée? spéciale?|correspondante?|redakteur(?:in)?|reporterin|korrespondent(?:in)?|corresponsal|enviad[oa] especial|inviat[oa])(?: (?:in|at|for|à|de|en) [\p{L} ’'-]+)?$`)
})

// afterName is what pages write after an author's name in the same element: dates, handles,
// buttons.
var afterName = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)\s*(?:[|•·]|\s[—–]\s|\bpublished\b|\bupdated\b|\bposted\b|\bprint this\b|\bfollow\b|@\w|\d{1,2}[:.]\d{2}\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|,?\s*\bon (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.? \d{1,2}\b|\d{1,2}\.? (?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\d+ min\b).*$`)
})

// beforeName is what pages write before it.
var beforeName = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(?:by|written by|posted by|submitted by|reported by|story by|words by|analysis by|opinion by|text|from our (?:own )?correspondent|dal nostro (?:inviato|corrispondente)|dalla nostra (?:inviata|corrispondente)|de notre (?:correspondante?|envoyée? spéciale?)|de nuestr[oa] (?:corresponsal|enviad[oa] especial)|van onze (?:correspondent|verslaggever)|von unserem korrespondenten|von unserer korrespondentin|(?:geplaatst|gepost|geschreven) door|publié par|publicado por|pubblicato da|veröffentlicht von|von|par|por|di|door|af|av|责任编辑|编辑|作者|记者|автор)(?:\s*[:：]\s*|\s+)`)
})

// tidyName gives an author's name without what stands around it, or "" for names of
// accounts that are nobody.
func tidyName(s string) string {
	s = strings.Trim(afterName().ReplaceAllString(trimBy(s), ""), " ,;|-–—")
	if strings.EqualFold(s, "admin") || strings.EqualFold(s, "administrator") || len(strings.Fields(s)) > 14 {
		return ""
	}
	return s
}

// trimBy takes the "By" off a byline.
func trimBy(s string) string {
	return strings.TrimSpace(beforeName().ReplaceAllString(strings.TrimSpace(s), ""))
}

func joinNames(names []string) string {
	switch len(names) {
	case 0:
		return ""
	case 1:
		return names[0]
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
}
