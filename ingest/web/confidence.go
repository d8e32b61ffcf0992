package web

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"crosscheck/ingest/extract"
	"crosscheck/model"
)

// stated is what a page's own data say about the article's text.
type stated struct {
	blocks []extract.Block
	words  int
	locked bool // the page says that the text is for subscribers
	live   bool // the page is a live blog
}

// statedBody reads the article's text, or the posts of a live blog, out of JSON-LD.
func (p *page) statedBody() stated {
	var s stated
	if p.main == nil {
		return s
	}
	switch free := p.main["isAccessibleForFree"].(type) {
	case bool:
		s.locked = !free
	case string:
		s.locked = strings.EqualFold(strings.TrimSpace(free), "false")
	}
	for _, t := range p.main.types() {
		s.live = s.live || t == "liveblogposting"
	}
	if text, ok := p.main["articleBody"].(string); ok {
		s.add(text)
	}
	updates, _ := p.main["liveBlogUpdate"].([]any)
	for _, u := range updates[:min(len(updates), 2000)] {
		if m, ok := u.(map[string]any); ok {
			o := object(m)
			s.add(o.text("headline"))
			if text, ok := m["articleBody"].(string); ok {
				s.add(text)
			}
		}
	}
	for _, b := range s.blocks {
		s.words += words(b.Text)
	}
	return s
}

// add splits a text of JSON-LD, which may hold tags, into paragraphs.
func (s *stated) add(text string) {
	if len(text) > maxText {
		return
	}
	for _, paragraph := range strings.FieldsFunc(text, func(r rune) bool { return r == '\n' || r == '\r' || r == '\u2029' }) {
		if strings.ContainsAny(paragraph, "<&") {
			s.blocks = append(s.blocks, flat(paragraph)...)
		} else if paragraph = clean(paragraph); paragraph != "" {
			s.blocks = append(s.blocks, extract.Block{Role: model.Body, Text: paragraph})
		}
	}
}

// preferStated takes the text of the page's own data where what the page shows is much
// less: a page that a browser fills in, or one that is behind a consent wall.
func (p *page) preferStated(d *extract.Document, s stated) {
	shown := bodyWords(d.Blocks)
	if !farMore(s.words, shown) {
		return
	}
	d.Blocks, d.Method = s.blocks, "json-ld"
	d.Notes = append(d.Notes, fmt.Sprintf("the page shows %d words of the article; the %d words that its own data hold were taken", shown, s.words))
}

// preferData is preferStated for what stands in the data of the page's scripts.
func (p *page) preferData(d *extract.Document) {
	shown := bodyWords(d.Blocks)
	if shown >= 2*short || len(p.data) == 0 {
		return
	}
	found := findData(p.data, d.Title)
	if !farMore(found.words, shown) || !found.titled && shown >= 3*tooLittle && overlap(d.Blocks, found.blocks) < 0.5 {
		return // too little, or another article
	}
	d.Blocks, d.Method = found.blocks, "script data"
	d.Notes = append(d.Notes, fmt.Sprintf("the page shows %d words of the article; the %d words that the data of its scripts hold were taken", shown, found.words))
	if d.Byline == "" {
		d.Byline = bylineOf(names(found.holder["author"], nil, 0), d.Outlet)
	}
	for _, key := range []string{"published", "publishedAt", "published_at", "datePublished", "firstPublished", "publishDate", "publish_date", "publicationDate", "pubDate"} {
		if d.Published.IsZero() {
			d.Published = parseMoment(found.holder.text(key))
		}
	}
}

// farMore tells whether a page's data hold so much more words of the article than the page shows that it is the data that
// have the article.
func farMore(stated, shown int) bool {
	least := 80
	if shown < tooLittle {
		least = 2 * tooLittle
	}
	return stated >= least && stated*2 >= shown*3+least
}

func bodyWords(blocks []extract.Block) int {
	n := 0
	for _, b := range blocks {
		if b.Role == model.Body || b.Role == model.Standfirst {
			n += words(b.Text)
		}
	}
	return n
}

// judge says how sure it is that the text is the article, all of it and nothing else, and
// why not, where it is not.
func (p *page) judge(d *extract.Document, f found, s stated) {
	n := bodyWords(d.Blocks)
	level := 0 // 0 high, 1 medium, 2 low
	lower := func(to int, format string, args ...any) {
		level = max(level, to)
		d.Notes = append(d.Notes, fmt.Sprintf(format, args...))
	}
	if n < short {
		lower(2, "only %d words were found: this may be a teaser", n)
	}
	if s.locked {
		if n < 250 {
			lower(2, "the page says that the article is for subscribers: the rest is probably missing")
		} else {
			lower(1, "the page says that the article is for subscribers: check that its end is there")
		}
	}
	correction := ""
	for _, b := range d.Blocks {
		if b.Role == model.Boilerplate && correction == "" && isCorrection(b.Text) {
			correction = b.Text
		}
	}
	if correction != "" {
		d.Notes = append(d.Notes, "the page carries a correction: "+cut(strings.TrimLeft(correction, "•*: "), 200))
	}
	if p.isFront(d.Blocks) {
		lower(2, "this looks like a page that lists articles, not like one article")
	}
	if d.Title == "" {
		lower(1, "no headline was found")
	}
	switch {
	case d.Method == "all text":
		lower(2, "the article was not found on the page: this is all of its text that could be one")
	case d.Method == "script data":
		lower(2, "the text comes from data of which nothing says how the page shows them")
	case d.Method == "json-ld":
		lower(1, "captions, headings and posts may be missing")
	case s.words >= 80:
		if share := overlap(s.blocks, d.Blocks); share < 0.8 {
			lower(1, "%d%% of the text that the page's own data hold was found", int(share*100))
		}
	case f.agree >= 0 && f.agree < 0.75:
		lower(1, "two ways of finding the article agree on %d%% of the text", int(f.agree*100))
	case f.agree < 0:
		lower(1, "the page does not mark where its article is")
	}
	if s.live {
		lower(1, "a live blog: older posts may load only in a browser")
	}
	d.Confidence = []string{extract.High, extract.Medium, extract.Low}[level]
}

// cut shortens a text to n letters at a word.
func cut(text string, n int) string {
	if utf8.RuneCountInString(text) <= n {
		return text
	}
	text = string([]rune(text)[:n])
	if at := strings.LastIndexByte(text, ' '); at > 0 {
		text = text[:at]
	}
	return text + " …"
}

// isFront tells a page that lists articles: it has the address of a front page or calls
// itself a website, and most of its paragraphs are headlines and teasers.
func (p *page) isFront(blocks []extract.Block) bool {
	front := p.first("og:type") == "website" || p.base != nil && strings.Trim(p.base.Path, "/") == ""
	if !front || p.main != nil {
		return false
	}
	long := 0
	for _, b := range blocks {
		if b.Role == model.Body && words(b.Text) >= 30 {
			long++
		}
	}
	return long*3 < len(blocks)
}

// overlap gives the share of the words of want that got has, counted with repeats.
func overlap(want, got []extract.Block) float64 {
	have := map[string]int{}
	for _, b := range got {
		for _, w := range strings.Fields(strings.ToLower(b.Text)) {
			have[w]++
		}
	}
	all, hit := 0, 0
	for _, b := range want {
		for _, w := range strings.Fields(strings.ToLower(b.Text)) {
			all++
			if have[w] > 0 {
				have[w]--
				hit++
			}
		}
	}
	if all == 0 {
		return 0
	}
	return float64(hit) / float64(all)
}
