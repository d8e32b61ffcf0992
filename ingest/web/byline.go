package web

import (
	"regexp"
	"slices"
	"strings"
	"sync"
)

// byline gives the authors' names: of JSON-LD, of <meta>, or of an element that is marked
// as the byline. The outlet's own name is no byline.
func (p *page) byline(outlet string) string {
	var people []string
	if p.main != nil {
		people = names(p.main["author"], p.ld, 0)
		if len(people) == 0 {
			people = names(p.main["creator"], p.ld, 0)
		}
	}
	if len(people) == 0 {
		for _, key := range []string{"article:author", "author", "byl", "dc.creator", "parsely-author", "sailthru.author", "og:article:author"} {
			if people = slices.DeleteFunc(slices.Clone(p.meta[key]), looksLikeURL); len(people) > 0 {
				break
			}
		}
	}
	if len(people) == 0 && p.doc != nil {
		if n := find(p.doc, isByline); n != nil {
			// Menus are marked as authors too: a name is short.
			if t := tidyName(textOf(n)); len(strings.Fields(t)) <= 8 {
				people = []string{t}
			}
		}
	}
	var out []string
	for _, name := range people {
		name = withoutOutlet(tidyName(name), outlet)
		if name != "" && len(name) < 200 && !looksLikeURL(name) && !strings.EqualFold(name, outlet) && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return joinNames(out)
}

// withoutOutlet takes the outlet off a byline such as "Ida Strand, The Beacon".
func withoutOutlet(name, outlet string) string {
	parts := strings.Split(name, ", ")
	if len(parts) < 2 {
		return name
	}
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return strings.EqualFold(p, outlet) }), ", ")
}

// afterName is what pages write after an author's name in the same element: dates, handles,
// buttons.
var afterName = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)\s*(?:[|•·]|\bpublished\b|\bupdated\b|\bposted\b|\bprint this\b|\bfollow\b|@\w|\d{1,2}[:.]\d{2}\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|,?\s*\bon (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.? \d{1,2}\b|\d{1,2}\.? (?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\d+ min\b).*$`)
})

// beforeName is what pages write before it.
var beforeName = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(?:by|written by|posted by|reported by|story by|words by|analysis by|opinion by|text|von|par|por|di|door|af|av)(?:\s*:\s*|\s+)`)
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
