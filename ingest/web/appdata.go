package web

import (
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"

	"crosscheck/ingest/extract"
	"crosscheck/model"
)

// Bounds of what is read of the data that a page's scripts hold.
const (
	maxData        = 2 << 20   // bytes of one script
	minData        = 200       // bytes; shorter ones hold no article
	maxDataText    = 512 << 10 // bytes of one article
	maxDataVisits  = 200_000   // values
	maxDataNesting = 40
)

// appData is an article that stands in the data of a page's scripts, where a program in the browser finds it:
// __NEXT_DATA__, window.__INITIAL_STATE__ and the like.
type appData struct {
	blocks []extract.Block
	words  int
	titled bool   // it stands in an object that bears the page's headline
	holder object // the object around it, which may say when it was published and by whom
}

// assigned is how a script that holds data begins.
var assigned = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^\s*(?:(?:window|self|globalThis)\s*[.\[]|(?:var|let|const)\s)[\w$.\[\]"' ]{1,80}=\s*(?:JSON\.parse\(\s*)?`)
})

// holdsData tells a script whose text is data.
func holdsData(script string) bool {
	head := strings.TrimLeft(script[:min(len(script), 200)], " \t\r\n")
	return len(script) >= minData && len(script) <= maxData &&
		(strings.HasPrefix(head, "{") || strings.HasPrefix(head, "[") || assigned().MatchString(head))
}

// readData gives the data of a script, or nil. What follows the first value is code and left alone.
func readData(script string) any {
	at := assigned().FindStringIndex(script)
	if at != nil {
		script = script[at[1]:]
	}
	var value any
	if json.NewDecoder(strings.NewReader(script)).Decode(&value) != nil {
		return nil
	}
	if text, ok := value.(string); ok && at != nil { // JSON.parse("…")
		value = nil
		if json.Unmarshal([]byte(text), &value) != nil {
			return nil
		}
	}
	return value
}

// findData looks for the article in the data of a page's scripts: of the lists of paragraphs and the long texts the
// longest, those first that stand below the page's headline.
func findData(scripts []string, title string) appData {
	s := dataSearch{title: title}
	for _, script := range scripts {
		if holdsData(script) {
			s.look(readData(script), "", false, nil, 0)
		}
	}
	return s.best
}

type dataSearch struct {
	title  string
	best   appData
	visits int
}

// bodyKey names the members that hold an article's text.
var bodyKey = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(?:article|story|post|main|full|sprinkled|rendered)?_?(?:body|content|text|html|copy|paragraphs|blocks|elements|components)_?(?:html|text|content|blocks|elements|json)?$`)
})

// look searches value, which stands under key in holder; titled tells that it is below the page's headline.
func (s *dataSearch) look(value any, key string, titled bool, holder object, depth int) {
	if s.visits++; s.visits > maxDataVisits || depth > maxDataNesting {
		return
	}
	switch v := value.(type) {
	case map[string]any:
		if t := object(v).text("headline", "title", "hed", "name"); t != "" || holder == nil {
			// An object with another headline is another article.
			titled = t != "" && s.title != "" && similar(t, s.title)
			holder = v
		} else if main, ok := v["headline"].(map[string]any); ok {
			t := object(main).text("main", "basic", "default", "text")
			titled, holder = t != "" && similar(t, s.title), v
		}
		for _, k := range slices.Sorted(maps.Keys(v)) {
			s.look(v[k], k, titled, holder, depth+1)
		}
	case []any:
		if len(v) > 1 && bodyKey().MatchString(key) {
			s.offer(v, titled, holder)
		}
		for _, inner := range v {
			s.look(inner, key, titled, holder, depth+1)
		}
	case string:
		if len(v) > minData/2 && bodyKey().MatchString(key) {
			s.offer(v, titled, holder)
		}
	}
}

// offer weighs a list of paragraphs or a text.
func (s *dataSearch) offer(value any, titled bool, holder object) {
	r := dataReader{}
	r.read(value, 0)
	prose := 0
	for _, b := range r.blocks {
		if n := words(b.Text); b.Role == model.Body && n >= 6 && endsSentence(b.Text) {
			prose += n
		}
	}
	if s.visits += r.visits; prose < tooLittle || s.best.titled && !titled {
		return
	}
	if titled && !s.best.titled || prose > s.best.words {
		s.best = appData{blocks: r.blocks, words: prose, titled: titled, holder: holder}
	}
}

// dataReader turns the tree of an editing system into paragraphs.
type dataReader struct {
	blocks []extract.Block
	visits int
	size   int // bytes read
}

// Kinds of parts, as editing systems name them.
var (
	otherPart = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)(?:\bad\b|^ads?|advert|related|promo|newsletter|recirc|teaser|signup|embed_?html|raw_?html|script|video|audio|interstitial|link-?list|divider|code)`)
	})
	picturePart = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)image|photo|picture|figure|media`) })
	linePart    = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)paragraph|head(?:ing|er|line)|^p$|^h\d$|^li$|list-?item|quote|block$`)
	})
)

// textKeys and partKeys are the members that hold a part's text and its parts, the first that is there counting.
var (
	textKeys = []string{"html", "text", "content", "body", "value", "copy", "bodyHtml", "bodyText", "paragraph"}
	partKeys = []string{"content", "children", "body", "blocks", "elements", "components", "model", "items", "list_items", "paragraphs", "nodes", "data", "text", "value"}
)

func (r *dataReader) read(value any, depth int) {
	if r.visits++; r.visits > maxDataVisits || depth > maxDataNesting {
		return
	}
	switch v := value.(type) {
	case string:
		r.add(model.Body, v)
	case []any:
		for _, part := range v {
			r.read(part, depth+1)
		}
	case map[string]any:
		o := object(v)
		kind := o.text("type", "_type", "__typename", "nodeType", "kind", "name", "component")
		switch {
		case otherPart().MatchString(kind), o.text("headline") != "", o.text("title") != "" && o.text("url", "href", "slug") != "":
			return // a link to something else
		case picturePart().MatchString(kind):
			r.add(model.Caption, o.text("caption", "captionText", "subtitle"))
			return
		case linePart().MatchString(kind):
			if line := clean(inlineText(v, depth)); line != "" {
				r.add(model.Body, line)
				return
			}
		}
		for _, k := range textKeys {
			if text, ok := v[k].(string); ok && strings.TrimSpace(text) != "" {
				r.add(model.Body, text)
				return
			}
		}
		for _, k := range partKeys {
			switch v[k].(type) {
			case []any, map[string]any:
				r.read(v[k], depth+1)
				return
			}
		}
	}
}

// inlineText joins the words of one paragraph, whose links and emphasis are parts of their own.
func inlineText(value any, depth int) string {
	if depth > maxDataNesting {
		return ""
	}
	switch v := value.(type) {
	case string:
		return v
	case []any:
		var b strings.Builder
		for _, part := range v {
			switch p := part.(type) {
			case map[string]any:
				if linePart().MatchString(object(p).text("type", "_type", "__typename", "nodeType")) {
					return "" // it holds paragraphs itself
				}
				b.WriteString(inlineText(p, depth+1))
			case string:
				b.WriteString(p)
			}
		}
		return b.String()
	case map[string]any:
		for _, k := range textKeys {
			if text, ok := v[k].(string); ok {
				return text
			}
		}
		for _, k := range partKeys {
			if v[k] != nil {
				return inlineText(v[k], depth+1)
			}
		}
	}
	return ""
}

func (r *dataReader) add(role model.Role, text string) {
	if r.size += len(text); r.size > maxDataText {
		return
	}
	var s stated
	s.add(text)
	for _, b := range s.blocks {
		if isLabel(b.Text) {
			continue
		}
		b.Role = role
		r.blocks = append(r.blocks, b)
	}
}
