package diffing

import (
	"slices"
	"strings"

	"crosscheck/model"
)

// outlets completes conflicts with the values of the outlets that no conflicting detail names:
// those that agree with one side, and those whose value may go with both.
type outlets struct {
	c        *model.Comparison
	links    map[model.Ref][]int           // by sentence: its links
	mentions map[model.Ref][]model.Mention // by sentence
}

func newOutlets(c *model.Comparison) *outlets {
	o := &outlets{c: c, links: make(map[model.Ref][]int), mentions: make(map[model.Ref][]model.Mention)}
	for i := range c.Links {
		l := &c.Links[i]
		o.links[l.Left] = append(o.links[l.Left], i)
		o.links[l.Right] = append(o.links[l.Right], i)
	}
	for _, m := range c.Mentions {
		o.mentions[m.At] = append(o.mentions[m.At], m)
	}
	return o
}

// complete adds to a conflict the value of every outlet that has one in a sentence linked to
// one of the conflict's, the surest link first.
func (o *outlets) complete(k *model.Conflict) {
	given := slices.Clone(k.Values)
	for a := range o.c.Articles {
		if slices.ContainsFunc(given, func(v model.Value) bool { return v.At.Article == a }) {
			continue
		}
		var best model.Value
		score := -1.0
		for _, v := range given {
			for _, i := range o.links[v.At] {
				l := &o.c.Links[i]
				if l.Other(v.At.Article).Article != a || l.Score <= score {
					continue
				}
				if span, ok := o.counterpart(k.Kind, v, l); ok {
					best, score = model.Value{At: l.Other(v.At.Article), Span: span}, l.Score
				}
			}
		}
		if score >= 0 {
			k.Values = append(k.Values, best)
		}
	}
}

// counterpart finds what stands for a value on the other side of a link.
func (o *outlets) counterpart(kind model.DetailKind, v model.Value, l *model.Link) (model.Span, bool) {
	other := l.Other(v.At.Article)
	for i := range l.Details {
		d := &l.Details[i]
		mine, its := d.Side(l, v.At.Article), d.Side(l, other.Article)
		if d.Kind == kind && mine != nil && its != nil && mine.Start < v.Span.End && v.Span.Start < mine.End {
			return *its, true
		}
	}
	if m := o.mention(kind, v); m != nil && (kind == model.Number || kind == model.Date) {
		for _, n := range o.mentions[other] {
			if n.Kind == kind && n.Value == m.Value && n.Of == m.Of {
				return n.Span, true
			}
		}
		// A figure for the same thing that goes with both sides: "at least 12".
		var found []model.Mention
		for _, n := range o.mentions[other] {
			if n.Kind == kind && n.Of == m.Of && m.Of != "" {
				found = append(found, n)
			}
		}
		if len(found) == 1 {
			return found[0].Span, true
		}
		return model.Span{}, false
	}
	return o.unchanged(v, l, other)
}

// mention finds the figure, date, name or place that a value is.
func (o *outlets) mention(kind model.DetailKind, v model.Value) *model.Mention {
	list := o.mentions[v.At]
	at := slices.IndexFunc(list, func(m model.Mention) bool {
		return m.Kind == kind && m.Span.Start < v.Span.End && v.Span.Start < m.Span.End
	})
	if at < 0 {
		return nil
	}
	return &list[at]
}

// unchanged finds the words of a value on the other side of a link that leaves them as they are.
func (o *outlets) unchanged(v model.Value, l *model.Link, other model.Ref) (model.Span, bool) {
	for _, e := range o.c.Edits(l) {
		from, to := e.LeftStart, e.LeftEnd
		if l.Right == v.At {
			from, to = e.RightStart, e.RightEnd
		}
		if int(from) < v.Span.End && v.Span.Start < int(to) {
			return model.Span{}, false
		}
	}
	text := o.c.Sentence(other).Text
	at, next := wordAt(text, v.Span.Text, 0), -1
	if at >= 0 {
		next = wordAt(text, v.Span.Text, at+1)
	}
	if at < 0 || next >= 0 {
		return model.Span{}, false // it may be either of two
	}
	return model.Span{Text: v.Span.Text, Start: at, End: at + len(v.Span.Text)}, true
}

// key gives what a value comes to, so that equal keys are one value.
func (o *outlets) key(kind model.DetailKind, v model.Value) string {
	if m := o.mention(kind, v); m != nil && (kind == model.Number || kind == model.Date) {
		return m.Value + " " + m.Of
	}
	return strings.ToLower(v.Span.Text)
}

// once tells whether two conflicts are one clash, met in two places: the same outlets clash with
// the same values. A figure must count something and a word be no common one, or sentences of
// both places be linked.
func (o *outlets) once(x, y *model.Conflict) bool {
	if x.Kind != y.Kind {
		return false
	}
	values := make(map[int]string)
	for _, v := range x.Values {
		values[v.At.Article] = o.key(x.Kind, v)
	}
	first, equal, differing := "", 0, false
	for _, v := range y.Values {
		key := o.key(y.Kind, v)
		mine, ok := values[v.At.Article]
		if !ok {
			continue
		}
		if mine != key {
			return false
		}
		differing = differing || equal > 0 && key != first
		if equal == 0 {
			first = key
		}
		equal++
	}
	if !differing {
		return false
	}
	if x.Kind == model.Name || x.Kind == model.Place {
		return true
	}
	for _, v := range x.Values {
		for _, i := range o.links[v.At] {
			l := &o.c.Links[i]
			if slices.ContainsFunc(y.Values, func(w model.Value) bool { return w.At == l.Other(v.At.Article) }) {
				return true
			}
		}
	}
	return false
}
