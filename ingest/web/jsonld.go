package web

import (
	"encoding/json"
	"slices"
	"strings"
)

// Bounds of what is read of a page's JSON-LD.
const (
	maxObjects = 2000
	maxNesting = 24
)

// object is one JSON-LD object.
type object map[string]any

// articleTypes are the schema.org types that stand for one article, the best first.
var articleTypes = []string{
	"newsarticle", "reportagenewsarticle", "analysisnewsarticle", "backgroundnewsarticle", "opinionnewsarticle",
	"reviewnewsarticle", "askpublicnewsarticle", "liveblogposting", "article", "blogposting", "report",
	"socialmediaposting", "advertisercontentarticle", "satiricalarticle", "scholarlyarticle", "discussionforumposting",
}

// readLD parses the JSON-LD scripts of a page and gives every object that stands at the
// top, in an array, in @graph or is the main entity of another. Scripts that are no JSON
// even after a light repair are passed over.
func readLD(scripts []string) []object {
	var found []object
	for _, script := range scripts {
		var value any
		if json.Unmarshal([]byte(script), &value) != nil && json.Unmarshal([]byte(repairJSON(script)), &value) != nil {
			continue
		}
		found = gather(found, value, 0)
	}
	return found
}

func gather(found []object, value any, depth int) []object {
	if depth > maxNesting || len(found) >= maxObjects {
		return found
	}
	switch v := value.(type) {
	case []any:
		for _, item := range v {
			found = gather(found, item, depth+1)
		}
	case map[string]any:
		found = append(found, v)
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage"} {
			switch v[key].(type) {
			case []any, map[string]any:
				found = gather(found, v[key], depth+1)
			}
		}
	}
	return found
}

// repairJSON mends what news sites get wrong most: comment or CDATA wrappers, raw line
// breaks inside strings, a comma before a closing bracket, a semicolon at the end.
func repairJSON(script string) string {
	s := strings.TrimSpace(script)
	for _, wrap := range []string{"<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA["} {
		s = strings.TrimSpace(strings.TrimPrefix(s, wrap))
	}
	for _, wrap := range []string{"-->", "//]]>", "/*]]>*/", "]]>", "//", ";"} {
		s = strings.TrimSpace(strings.TrimSuffix(s, wrap))
	}
	out := make([]byte, 0, len(s))
	quoted, comma := false, -1 // comma: where in out the last comma outside a string stands, with only white space after it
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case quoted && c == '\\' && i+1 < len(s):
			out = append(out, c, s[i+1])
			i++
			continue
		case c == '"':
			quoted = !quoted
			comma = -1
		case quoted && c < ' ':
			c = ' '
		case quoted:
		case c == ',':
			comma = len(out)
		case (c == '}' || c == ']') && comma >= 0:
			out[comma] = ' '
			comma = -1
		case c > ' ':
			comma = -1
		}
		out = append(out, c)
	}
	return string(out)
}

// types gives an object's types in lower case, without the schema's address.
func (o object) types() []string {
	var out []string
	for _, t := range texts(o["@type"]) {
		if i := strings.LastIndexAny(t, "/:#"); i >= 0 {
			t = t[i+1:]
		}
		out = append(out, strings.ToLower(t))
	}
	return out
}

// rank gives the place of the object's type in articleTypes, or -1 for no article.
func (o object) rank() int {
	best := -1
	for _, t := range o.types() {
		if i := slices.Index(articleTypes, t); i >= 0 && (best < 0 || i < best) {
			best = i
		}
	}
	return best
}

// text gives the first text under one of the keys.
func (o object) text(keys ...string) string {
	for _, key := range keys {
		if t := texts(o[key]); len(t) > 0 {
			return t[0]
		}
	}
	return ""
}

// address gives the URL under one of the keys, which may hold an object with an @id.
func (o object) address(keys ...string) string {
	for _, key := range keys {
		if m, ok := o[key].(map[string]any); ok {
			if u := object(m).text("@id", "url"); u != "" {
				return u
			}
		} else if t := texts(o[key]); len(t) > 0 {
			return t[0]
		}
	}
	return ""
}

// texts gives the strings of a value: itself, its items, or their @value.
func texts(value any) []string {
	switch v := value.(type) {
	case string:
		if s := clean(v); s != "" {
			return []string{s}
		}
	case []any:
		var out []string
		for _, item := range v[:min(len(v), 50)] {
			if _, nested := item.([]any); !nested {
				out = append(out, texts(item)...)
			}
		}
		return out
	case map[string]any:
		if s, ok := v["@value"].(string); ok {
			return texts(s)
		}
	}
	return nil
}

// names gives the names of people or organisations: strings, objects with a name, or
// references to another object of the page by @id.
func names(value any, all []object, depth int) []string {
	if depth > 3 {
		return nil
	}
	var out []string
	switch v := value.(type) {
	case string:
		return texts(v)
	case []any:
		for _, item := range v[:min(len(v), 50)] {
			out = append(out, names(item, all, depth+1)...)
		}
	case map[string]any:
		if out = texts(v["name"]); len(out) > 0 {
			return out
		}
		if id, ok := v["@id"].(string); ok {
			for _, o := range all {
				if o["@id"] == id && len(texts(o["name"])) > 0 {
					return texts(o["name"])
				}
			}
		}
	}
	return out
}

// pickArticle chooses the object that describes the page among those of a page that may
// also describe related articles: the one whose address is the page's, else the one whose
// headline the page shows, else the best type, else the first.
func pickArticle(objects []object, same func(url string) bool, shown func(headline string) bool) object {
	var best object
	score := -1
	for _, o := range objects {
		rank := o.rank()
		if rank < 0 {
			continue
		}
		s := len(articleTypes) - rank
		if u := o.address("mainEntityOfPage", "url", "@id"); u != "" && same(u) {
			s += 200
		}
		if h := o.text("headline", "name"); h != "" && shown(h) {
			s += 100
		}
		if s > score {
			best, score = o, s
		}
	}
	return best
}
