package web

import (
	"regexp"
	"strings"
	"sync"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"crosscheck/ingest/plain"
	"crosscheck/model"
)

// dates gives when the article was published and last updated. An update that is no later
// than the publication says nothing and is left out.
func (p *page) dates() (published, updated model.Moment) {
	if p.main != nil {
		published = parseMoment(p.main.text("datePublished", "dateCreated", "uploadDate"))
		updated = parseMoment(p.main.text("dateModified"))
	}
	if published.IsZero() {
		published = p.metaMoment("article:published_time", "og:article:published_time", "datepublished", "date", "dc.date.issued", "dcterms.created", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publication_date", "article:published", "dc.date", "pdate", "ptime")
	}
	if updated.IsZero() {
		updated = p.metaMoment("article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified", "article:modified", "lastmod", "utime")
	}
	if published.IsZero() && p.doc != nil {
		published, updated = p.shownDates(updated)
	}
	if published.IsZero() && p.base != nil {
		published = addressDay(p.base.Path)
	}
	return published, later(updated, published)
}

// later gives an update that comes after the publication, else the zero Moment.
func later(updated, published model.Moment) model.Moment {
	if !published.IsZero() && !updated.Time.After(published.Time) {
		return model.Moment{}
	}
	return updated
}

func (p *page) metaMoment(keys ...string) model.Moment {
	for _, k := range keys {
		for _, v := range p.meta[k] {
			if m := parseMoment(v); !m.IsZero() {
				return m
			}
		}
	}
	return model.Moment{}
}

// shownDates reads <time> elements and elements marked as a date, above all those in the
// head of the article; the first is the publication, one marked as update the update.
func (p *page) shownDates(updated model.Moment) (model.Moment, model.Moment) {
	var published model.Moment
	for n := range p.doc.Descendants() {
		if n.Type != html.ElementNode || n.DataAtom != atom.Time && !isDateline(n) {
			continue
		}
		if n.DataAtom != atom.Time && find(n, func(d *html.Node) bool { return d.DataAtom == atom.Time && attr(d, "datetime") != "" }) != nil {
			continue // the element inside says it better
		}
		m := parseMoment(attr(n, "datetime"))
		if m.IsZero() {
			text := textOf(n)
			if first, last, ok := plain.Stamp(text); ok && !last.IsZero() {
				// One line says both, or calls what it says an update.
				if published.IsZero() {
					published = plausible(first)
				}
				if updated.IsZero() {
					updated = plausible(last)
				}
				continue
			}
			m = parseMoment(text)
		}
		if m.IsZero() {
			continue
		}
		mark := strings.ToLower(attr(n, "itemprop") + " " + attr(n, "class"))
		if n.Parent != nil {
			mark += " " + strings.ToLower(attr(n.Parent, "class"))
		}
		// WordPress marks the date of an article that was never changed as both.
		if strings.Contains(mark, "published") {
			if published.IsZero() {
				published = m
			}
		} else if strings.Contains(mark, "updated") || strings.Contains(mark, "modified") {
			if updated.IsZero() {
				updated = m
			}
		} else if published.IsZero() {
			published = m
		}
	}
	return published, updated
}

// inAddress finds a day in an address: /2024/03/09/, /2024/mar/09/, -20240309, -2024-03-09.
var inAddress = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)[/-]((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/-]?(0[1-9]|[12]\d|3[01])(?:\D|$)`)
})

// addressDay gives the day that an address tells, as a last resort.
func addressDay(path string) model.Moment {
	m := inAddress().FindStringSubmatch(path)
	if m == nil {
		return model.Moment{}
	}
	layout := "20060102"
	if len(m[2]) == 3 {
		layout = "2006Jan02"
		m[2] = strings.ToUpper(m[2][:1]) + strings.ToLower(m[2][1:])
	}
	t, err := time.ParseInLocation(layout, m[1]+m[2]+m[3], time.UTC)
	if err != nil {
		return model.Moment{}
	}
	return model.Moment{Time: t}
}
