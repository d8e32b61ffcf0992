package finding

import (
	"slices"
	"strings"
)

// Said is what some outlets say in the same words of one thing.
type Said struct {
	Articles []int    // ascending
	Texts    []string // one after the other
}

// BySaying puts together the outlets whose words are the same, in the order in which each
// wording comes first. Values are in order of articles.
func BySaying(values []Value) []Said {
	var out []Said
	for i := 0; i < len(values); {
		article := values[i].At.Article
		var texts []string
		for ; i < len(values) && values[i].At.Article == article; i++ {
			if !slices.Contains(texts, values[i].Span.Text) {
				texts = append(texts, values[i].Span.Text)
			}
		}
		if n := slices.IndexFunc(out, func(s Said) bool { return slices.EqualFunc(s.Texts, texts, strings.EqualFold) }); n >= 0 {
			out[n].Articles = append(out[n].Articles, article)
		} else {
			out = append(out, Said{[]int{article}, texts})
		}
	}
	return out
}
