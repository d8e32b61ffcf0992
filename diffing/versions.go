package diffing

import (
	"slices"
	"strings"

	"crosscheck/model"
)

// nameVersions says in the clashes of two versions of one article which of them is the later one:
// what was changed without a word is what somebody compares versions for. Doing it again
// changes nothing.
func nameVersions(c *model.Comparison) {
	if len(c.Copies) == 0 {
		return
	}
	later := make(map[[2]int]int) // by two versions of one article: the later one
	for _, group := range c.Copies {
		for n, a := range group.Articles {
			for _, b := range group.Articles[n+1:] {
				if at, ok := laterVersion(c, a, b); ok {
					later[[2]int{a, b}] = at
				}
			}
		}
	}
	for i := range c.Links {
		l := &c.Links[i]
		at, ok := later[[2]int{l.Left.Article, l.Right.Article}]
		if !ok {
			continue
		}
		note := "; changed in the later version, " + c.Articles[at].Name()
		for n := range l.Details {
			d := &l.Details[n]
			told := strings.Contains(d.Why, " is later (") || strings.HasSuffix(d.Why, " corrects this") || strings.HasSuffix(d.Why, note)
			if d.Verdict <= model.Differs && d.Left != nil && d.Right != nil && !told {
				d.Why += note
			}
		}
	}
}

// laterVersion tells which of two articles that carry one text is a later version of the other:
// of one outlet or address, one changed after the other.
func laterVersion(c *model.Comparison, a, b int) (int, bool) {
	x, y := &c.Articles[a], &c.Articles[b]
	one := x.URL != "" && x.URL == y.URL || outletName(x) != "" && outletName(x) == outletName(y)
	first, second := x.Order(), y.Order()
	if !one || first.IsZero() || second.IsZero() || first.Time.Equal(second.Time) {
		return 0, false
	}
	if first.Time.After(second.Time) {
		return a, true
	}
	return b, true
}

// outletName gives an outlet's name without what tells its versions apart: "Courier" of
// "Courier, evening" and "Courier (2)".
func outletName(a *model.Article) string {
	name := a.Outlet
	for _, mark := range []string{",", ":", "(", "[", " - ", " – ", " — "} {
		name, _, _ = strings.Cut(name, mark)
	}
	return strings.Join(slices.Collect(strings.FieldsSeq(strings.ToLower(name))), " ")
}
