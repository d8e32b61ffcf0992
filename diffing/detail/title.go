package detail

import (
	"fmt"
	"slices"
	"strings"

	"crosscheck/diffing/entity"
	"crosscheck/diffing/meaning"
	"crosscheck/diffing/reading"
	"crosscheck/model"
)

// titles finds two offices of one person: "executive chairman" against "vice chairman". The
// noun must be the same and one of the words of rank that make another office of it must
// stand on one side alone. Whether someone is still in office is told apart too, but one
// paper may leave "former" out.
func (f *finder) titles() []model.Detail {
	var out []model.Detail
	for m := range f.al.left.Mentions {
		x := &f.al.left.Mentions[m]
		for n := range f.al.right.Mentions {
			y := &f.al.right.Mentions[n]
			if y.Entity != x.Entity || f.al.left.Quoted[x.First] || f.al.right.Quoted[y.First] {
				continue
			}
			if d, ok := f.titleClash(x, y); ok && (d.Verdict != model.Differs || !f.bothFormer(x.Entity)) {
				return append(out, d)
			}
		}
	}
	return out
}

// bothFormer tells whether both articles somewhere call a person a former something: that one
// sentence leaves it out is nothing to tell.
func (f *finder) bothFormer(id entity.ID) bool {
	former := func(article *reading.Article) bool {
		return slices.ContainsFunc(article.Sentences, func(s reading.Sentence) bool {
			return slices.ContainsFunc(s.Mentions, func(m entity.Mention) bool {
				return m.Entity == id && (m.Role.Last > 0 && slices.Contains(rankWords(&s, m.Role), "former") || m.Office.Last > 0 && slices.Contains(rankWords(&s, m.Office), "former"))
			})
		})
	}
	return former(f.article(f.in.Link.Left)) && former(f.article(f.in.Link.Right))
}

// titleClash compares all that two sentences say one person is. Where any two agree,
// nothing clashes.
func (f *finder) titleClash(x, y *entity.Mention) (model.Detail, bool) {
	var out model.Detail
	found := false
	for _, a := range []entity.Span{x.Role, x.Office} {
		for _, b := range []entity.Span{y.Role, y.Office} {
			if a.Last == 0 || b.Last == 0 {
				continue
			}
			verdict, ok := rankClash(f.al.left, a, f.al.right, b)
			if !ok && sameNoun(f.al.left, a, f.al.right, b) && departments(f.al.left, &a, f.al.right, &b) {
				verdict, ok = model.Conflicting, true
			}
			if !ok && offices(f.al.left, a, f.al.right, b) {
				verdict, ok = model.Conflicting, true
			}
			if !ok {
				if sameNoun(f.al.left, a, f.al.right, b) {
					return model.Detail{}, false
				}
				continue
			}
			if verdict == model.Differs {
				a, b = withRank(f.al.left, a), withRank(f.al.right, b)
			}
			l, r := span(f.al.left, a.First, a.Last), span(f.al.right, b.First, b.Last)
			out = model.Detail{Kind: model.Name, Verdict: verdict, Left: l, Right: r,
				Why: fmt.Sprintf("two titles of one person: %s against %s", l.Text, r.Text)}
			found = true
		}
	}
	return out, found
}

func sameNoun(a *reading.Sentence, x entity.Span, b *reading.Sentence, y entity.Span) bool {
	return a.Tokens[x.Last-1].Stem == b.Tokens[y.Last-1].Stem
}

// chief tells whether a word of rank makes no other office: a chief executive is an executive.
func chief(word string) bool { return word == "chief" || word == "executive" }

// offices tells whether two roles are offices or ranks that nobody holds together, "mayor"
// and "governor", "major" and "captain", and neither is said to be a former one.
func offices(a *reading.Sentence, x entity.Span, b *reading.Sentence, y entity.Span) bool {
	p, q := rankWords(a, x), rankWords(b, y)
	p, q = slices.DeleteFunc(p, chief), slices.DeleteFunc(q, chief)
	if len(p) > 0 || len(q) > 0 {
		return false
	}
	for i := range a.Terms {
		for j := range b.Terms {
			t, u := &a.Terms[i], &b.Terms[j]
			if t.Last != x.Last || u.Last != y.Last || t.Class != u.Class || t.Member == u.Member {
				continue
			}
			switch _, name := meaning.Class(t.Class); name {
			case "office", "officer":
				return true
			case "position", "trade":
				return !holds(a.Terms, *u) && !holds(b.Terms, *t) // one can be chairman and chief executive
			}
		}
	}
	return false
}

// departments tells whether two offices are of two departments, "transport minister" and
// "education minister", and widens the spans to show them.
func departments(a *reading.Sentence, x *entity.Span, b *reading.Sentence, y *entity.Span) bool {
	p, q := department(a, *x), department(b, *y)
	if p == nil || q == nil || p.Class != q.Class || p.Member == q.Member {
		return false
	}
	x.First, y.First = min(x.First, p.First), min(y.First, q.First)
	return true
}

// department gives the department that stands right before the noun of an office.
func department(s *reading.Sentence, x entity.Span) *meaning.Term {
	for k := range s.Terms {
		if t := &s.Terms[k]; t.Last == x.Last-1 {
			if _, name := meaning.Class(t.Class); name == "department" {
				return t
			}
		}
	}
	return nil
}

// rankClash compares the words of rank before one role noun.
func rankClash(a *reading.Sentence, x entity.Span, b *reading.Sentence, y entity.Span) (model.Verdict, bool) {
	if !sameNoun(a, x, b, y) {
		return 0, false
	}
	p, q := rankWords(a, x), rankWords(b, y)
	for _, w := range []string{"vice", "deputy", "assistant", "associate", "lieutenant"} {
		if slices.Contains(p, w) != slices.Contains(q, w) {
			return model.Conflicting, true
		}
	}
	for _, w := range []string{"former", "acting", "interim"} {
		if slices.Contains(p, w) != slices.Contains(q, w) {
			if married(a.Tokens[x.Last-1].Lower) {
				return model.Conflicting, true
			}
			return model.Differs, true
		}
	}
	return 0, false
}

// withRank widens a role by the words of rank that stand before a name before it.
func withRank(s *reading.Sentence, x entity.Span) entity.Span {
	const reach = 5
	out := x
	for t := x.First - 1; t >= max(0, x.First-reach); t-- {
		if entity.Rank(strings.TrimPrefix(s.Tokens[t].Lower, "ex-")) {
			out.First = t
		} else if !s.Name[t] {
			break
		}
	}
	return out
}

// rankWords lists the words of rank of a role, those before a name that stands in between
// included: "former Oklahoma Gov.", "acting FBI Director".
func rankWords(s *reading.Sentence, x entity.Span) []string {
	var out []string
	for t := withRank(s, x).First; t < x.Last; t++ {
		lower := s.Tokens[t].Lower
		if office, ok := strings.CutPrefix(lower, "ex-"); ok {
			out = append(out, "former")
			lower = office
		}
		if entity.Rank(lower) {
			out = append(out, lower)
		}
	}
	return out
}

// married tells whether a role is one towards a partner, which no paper leaves "former" out of.
func married(role string) bool {
	switch role {
	case "wife", "husband", "spouse", "girlfriend", "boyfriend", "partner":
		return true
	}
	return false
}
