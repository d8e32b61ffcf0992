package detail

import (
	"fmt"
	"strings"

	"github.com/agnivade/levenshtein"
	"github.com/gosimple/unidecode"
	"github.com/xrash/smetrics"

	"crosscheck/diffing/lexicon"
	"crosscheck/diffing/reading"
	"crosscheck/diffing/token"
	"crosscheck/model"
)

// names finds a person, organisation or place that the two sentences spell or name
// differently in one slot. A word that both articles use somewhere is no misspelling and
// no rival value.
func (f *finder) names() []model.Detail {
	var out []model.Detail
	taken := map[int]bool{}
	for t := range f.al.left.Tokens {
		if !f.strange(f.al.left, t, f.al.to, f.in.Link.Right.Article) {
			continue
		}
		for u := range f.al.right.Tokens {
			if taken[u] || !f.strange(f.al.right, u, f.al.from, f.in.Link.Left.Article) {
				continue
			}
			if d, ok := f.spelling(t, u); ok {
				out = append(out, d)
				taken[u] = true
				break
			}
		}
	}
	return append(out, f.places(taken)...)
}

// strange tells whether token t is a word of a name outside quotations that has no
// partner and that the other article does not use at all.
func (f *finder) strange(s *reading.Sentence, t int, partner []int, other int) bool {
	if !s.Name[t] || s.Words[t] < 0 || partner[t] >= 0 || len(s.Tokens[t].Lower) < 4 {
		return false
	}
	return f.in.Story.Articles[other].Count[s.Words[t]] == 0
}

// spelling compares two words of names: one name in two spellings, or two given names
// with one surname.
func (f *finder) spelling(t, u int) (model.Detail, bool) {
	a, b := f.al.left.Tokens[t].Lower, f.al.right.Tokens[u].Lower
	if derived(a, b) {
		return model.Detail{}, false
	}
	beside := f.beside(t, u)
	slot := f.al.slot(stretch{t, t + 1}, stretch{u, u + 1})
	x, y := skeleton(a), skeleton(b)
	d := model.Detail{Kind: model.Name, Verdict: model.Conflicting,
		Left: span(f.al.left, t, t+1), Right: span(f.al.right, u, u+1)}
	switch {
	case x == y:
		d.Verdict = model.RewordedDetail
		d.Why = "one name in two transliterations"
		return d, beside || slot > 0.3
	case alike(a, b) && (beside || slot >= 0.35):
		d.Why = fmt.Sprintf("one name spelled differently: %s against %s", d.Left.Text, d.Right.Text)
		return d, true
	case beside && f.given(t, u) && !lexicon.SameGiven(a, b):
		d.Why = fmt.Sprintf("one surname with different first names: %s against %s", d.Left.Text, d.Right.Text)
		return d, slot >= 0.35
	}
	return d, false
}

// alike tells whether two words look like one name misspelled: a few letters apart.
func alike(a, b string) bool {
	a, b = unidecode.Unidecode(a), unidecode.Unidecode(b)
	short := min(len(a), len(b))
	if short < 4 {
		return false
	}
	far := levenshtein.ComputeDistance(a, b)
	switch {
	case far <= 1:
		return true
	case far == 2:
		return short >= 5 && a[0] == b[0]
	case far <= 4:
		return short >= 6 && a[:3] == b[:3] && smetrics.JaroWinkler(a, b, 0.7, 4) >= 0.82
	}
	return false
}

// derived tells whether one word is formed from the other: a demonym, a plural, a possessive.
func derived(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	a, b = unidecode.Unidecode(a), unidecode.Unidecode(b)
	if strings.HasPrefix(b, a) && len(a) >= 4 {
		return true
	}
	stem := a
	if n := len(a); n > 4 && strings.ContainsRune("aeiouy", rune(a[n-1])) {
		stem = a[:n-1]
	}
	if rest, ok := strings.CutPrefix(b, stem); ok {
		switch rest {
		case "n", "an", "ian", "ish", "ese", "i", "ic", "s", "es", "ans", "ians", "er", "ers":
			return true
		}
	}
	return token.Stem(a) == token.Stem(b)
}

// skeleton folds what transliterations of one name spell differently.
func skeleton(name string) string {
	s := unidecode.Unidecode(name)
	s = strings.NewReplacer("'", "", "’", "", "-", "").Replace(strings.ToLower(s))
	s = strings.NewReplacer("shch", "s", "sch", "s", "tch", "c", "kh", "h", "gh", "g", "ch", "c", "sh", "s", "zh", "z", "ts", "c", "tz", "c",
		"ck", "k", "q", "k", "ph", "f", "w", "v", "yu", "u", "iu", "u", "ya", "a", "ia", "a", "ii", "i", "iy", "i", "yi", "i", "ou", "u", "oo", "u", "ee", "i").Replace(s)
	if strings.HasPrefix(s, "g") {
		s = "h" + s[1:] // Belarusian and Ukrainian h, Russian g
	}
	var b strings.Builder
	last := rune(0)
	for _, r := range s {
		switch r {
		case 'y', 'j':
			r = 'i'
		case 'e':
			r = 'i'
		case 'o':
			r = 'a'
		}
		if r != last {
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}

// beside tells whether the names that two tokens are part of share another word, or
// follow one title.
func (f *finder) beside(t, u int) bool {
	for _, step := range []int{-1, 1} {
		x, y := t+step, u+step
		if x < 0 || y < 0 || x >= len(f.al.left.Tokens) || y >= len(f.al.right.Tokens) {
			continue
		}
		p, q := &f.al.left.Tokens[x], &f.al.right.Tokens[y]
		if p.Kind == token.Word && q.Kind == token.Word && p.Capital && q.Capital && p.Lower == q.Lower {
			return true
		}
	}
	return false
}

// given tells whether both tokens are followed by the surname that they share.
func (f *finder) given(t, u int) bool {
	return t+1 < len(f.al.left.Tokens) && u+1 < len(f.al.right.Tokens) &&
		f.al.left.Name[t+1] && f.al.right.Name[u+1] && f.al.left.Tokens[t+1].Lower == f.al.right.Tokens[u+1].Lower
}
