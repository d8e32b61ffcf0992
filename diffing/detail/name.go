package detail

import (
	"fmt"
	"slices"
	"strings"

	"crosscheck/diffing/entity"
	"crosscheck/diffing/lexicon"
	"crosscheck/diffing/reading"
	"crosscheck/diffing/token"
	"crosscheck/model"
)

// names finds a person, organisation or place that the two sentences spell or name
// differently in one slot, and two titles of one person. A word that both articles use
// somewhere is no misspelling and no rival value.
func (f *finder) names() []model.Detail {
	out, taken := f.variants()
	variants := out
	for _, t := range f.own[0].named {
		start := f.al.left.Tokens[t].Start
		if !f.strange(f.al.left, t, f.al.to, f.in.Link.Right.Article) || slices.ContainsFunc(variants, func(d model.Detail) bool { return d.Left.Start == start }) {
			continue
		}
		for _, u := range f.own[1].named {
			if slices.Contains(taken, u) || !f.strange(f.al.right, u, f.al.from, f.in.Link.Left.Article) {
				continue
			}
			if d, ok := f.spelling(t, u); ok {
				out = append(out, d)
				taken = append(taken, u)
				break
			}
		}
	}
	out = append(out, f.titles()...)
	return append(out, f.places(taken)...)
}

// variants finds persons that the story knows by two spellings of one full name, wherever
// both sentences name them by the words that differ; and gives the right words of theirs.
func (f *finder) variants() (out []model.Detail, taken []int) {
	index := f.in.Story.Entities
	for m := range f.al.left.Mentions {
		x := &f.al.left.Mentions[m]
		for n := range f.al.right.Mentions {
			y := &f.al.right.Mentions[n]
			if slices.Contains(taken, y.Last-1) || f.al.left.Quoted[x.First] || f.al.right.Quoted[y.First] || !index.Variant(x.Entity, y.Entity) {
				continue
			}
			t, u := x.Last-1, y.Last-1
			if f.al.left.Tokens[t].Lower == f.al.right.Tokens[u].Lower {
				if t, u = x.First, y.First; t == x.Last-1 || u == y.Last-1 {
					continue // the surname alone, which is the same
				}
				// Two people can share a surname: both articles would know both.
				if f.known(f.al.left, t, f.in.Link.Right.Article) || f.known(f.al.right, u, f.in.Link.Left.Article) {
					continue
				}
			}
			a, b := f.al.left.Tokens[t].Lower, f.al.right.Tokens[u].Lower
			if !entity.Alike(a, b) {
				continue
			}
			d := model.Detail{Kind: model.Name, Verdict: model.Conflicting, Left: span(f.al.left, t, t+1), Right: span(f.al.right, u, u+1)}
			if entity.Transliterated(a, b) && !(doubled(a, b) && t > x.First && lexicon.English(f.al.left.Tokens[x.First].Lower)) {
				d.Verdict, d.Why = model.RewordedDetail, "one name in two transliterations"
			} else {
				d.Why = fmt.Sprintf("one name spelled differently: %s against %s", d.Left.Text, d.Right.Text)
			}
			out, taken = append(out, d), append(taken, u)
			break
		}
	}
	return out, taken
}

// doubled tells whether two words differ by a consonant that one of them doubles: "abbot" and "abbott",
// which behind an English name are no two ways to write one in letters of ours.
func doubled(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b) != len(a)+1 {
		return false
	}
	for k := 1; k < len(b); k++ {
		if b[k] == b[k-1] && b[:k]+b[k+1:] == a && !strings.ContainsRune("aeiouy", rune(b[k])) {
			return true
		}
	}
	return false
}

// known tells whether the other article uses the word of token t.
func (f *finder) known(s *reading.Sentence, t, other int) bool {
	return s.Words[t] >= 0 && f.in.Story.Articles[other].Count[s.Words[t]] > 0
}

// nameWords lists the tokens of a sentence that are words of names, but for days, months and roles.
func nameWords(s *reading.Sentence) []int {
	var out []int
	for t := range s.Tokens {
		lower := s.Tokens[t].Lower
		if s.Name[t] && s.Words[t] >= 0 && len(lower) >= 4 && !entity.Calendar(lower) && !entity.Role(lower) {
			out = append(out, t)
		}
	}
	return out
}

// strange tells whether a word of a name, at token t, has no partner and is one that the other
// article does not use at all.
func (f *finder) strange(s *reading.Sentence, t int, partner []int, other int) bool {
	return partner[t] < 0 && !f.known(s, t, other)
}

// mention gives the name of which token t is part, or nil.
func mention(s *reading.Sentence, t int) *entity.Mention {
	for m := range s.Mentions {
		if n := &s.Mentions[m]; t >= n.First && t < n.Last {
			return n
		}
	}
	return nil
}

// compatible tells whether two names can be rivals at all: not one entity in two forms,
// and not of two kinds.
func (f *finder) compatible(x, y *entity.Mention) bool {
	if x == nil || y == nil {
		return false
	}
	if x.Entity == y.Entity {
		return false
	}
	p, q := f.in.Story.Entities.Entity(x.Entity), f.in.Story.Entities.Entity(y.Entity)
	return p.Kind == q.Kind || p.Kind == entity.Unknown || q.Kind == entity.Unknown
}

// spelling compares two words of names: one name in two spellings, or two given names
// with one surname.
func (f *finder) spelling(t, u int) (model.Detail, bool) {
	a, b := f.al.left.Tokens[t].Lower, f.al.right.Tokens[u].Lower
	x, y := mention(f.al.left, t), mention(f.al.right, u)
	if x == nil || y == nil {
		return model.Detail{}, false
	}
	p, q := f.in.Memo.spell(a), f.in.Memo.spell(b)
	if derived(p, q) {
		return model.Detail{}, false
	}
	one := x.Entity == y.Entity
	beside := f.beside(t, u)
	slot := f.al.slot(stretch{t, t + 1}, stretch{u, u + 1})
	d := model.Detail{Kind: model.Name, Verdict: model.Conflicting,
		Left: span(f.al.left, t, t+1), Right: span(f.al.right, u, u+1)}
	switch {
	case p.Transliterated(q.Spelling) && !(doubled(a, b) && t > x.First && lexicon.English(f.al.left.Tokens[x.First].Lower)) || p.Sounds(q.Spelling) && f.transliterated(t, u):
		d.Verdict = model.RewordedDetail
		d.Why = "one name in two transliterations"
		return d, one || beside || slot > 0.3
	case t == x.First && u == y.First && lexicon.SameGiven(a, b):
		return d, false // "Sandi" and "Sandra"
	case !one && !f.compatible(x, y):
	case entity.Alike(a, b) && (one || beside || slot >= 0.35):
		d.Why = fmt.Sprintf("one name spelled differently: %s against %s", d.Left.Text, d.Right.Text)
		return d, true
	case beside && t == x.Last-1 && u == y.Last-1 && f.namesake(x, y) && slot >= surnames:
		d.Why = fmt.Sprintf("one first name with different surnames: %s against %s", d.Left.Text, d.Right.Text)
		return d, true
	case beside && f.given(t, u) && t == x.First && u == y.First && !lexicon.SameGiven(a, b):
		d.Why = fmt.Sprintf("one surname with different first names: %s against %s", d.Left.Text, d.Right.Text)
		if f.namedPlaces(t, u) {
			return model.Detail{}, false // held against each other as places
		}
		if f.namedThings(x, y) {
			d.Why = fmt.Sprintf("%s against %s", span(f.al.left, x.First, x.Last).Text, span(f.al.right, y.First, y.Last).Text)
			return d, slot >= leastThings
		}
		// A familiar name that no list has looks like this too, and so do relatives.
		if len(a) < 2 || len(b) < 2 || a[:2] != b[:2] && !(a[0] == b[0] && skeleton(a) == skeleton(b)) {
			d.Verdict = model.Differs
		}
		return d, slot >= 0.35
	}
	return d, false
}

// surnames is how far the surroundings of two surnames behind one first name must agree.
const surnames = 0.6

// leastThings is the same for two things whose names end alike: "the Thornton Prize", "the Harwell Prize".
const leastThings = 0.5

// namedThings tells whether two names of two words end in one that tells what is named, and are of no persons.
func (f *finder) namedThings(x, y *entity.Mention) bool {
	return x.Last-x.First == 2 && y.Last-y.First == 2 && !goesOn(f.al.left, x) && !goesOn(f.al.right, y) && entity.Thing(f.al.left.Tokens[x.Last-1].Lower) &&
		f.in.Story.Entities.Entity(x.Entity).Kind != entity.Person && f.in.Story.Entities.Entity(y.Entity).Kind != entity.Person
}

// goesOn tells whether a name is the end of a longer one: the Marriage Act of "the Defense of Marriage Act".
func goesOn(s *reading.Sentence, n *entity.Mention) bool {
	return n.First > 1 && (s.Tokens[n.First-1].Capital || s.Tokens[n.First-1].Lower == "of" && s.Name[n.First-2])
}

// namesake tells whether two names are of persons by all but their last words.
func (f *finder) namesake(x, y *entity.Mention) bool {
	if x.Last-x.First != 2 || y.Last-y.First != 2 || f.al.left.Tokens[x.First].Lower != f.al.right.Tokens[y.First].Lower {
		return false
	}
	if x.Role.Last > 0 && y.Role.Last > 0 && !sameNoun(f.al.left, x.Role, f.al.right, y.Role) {
		return false
	}
	p, q := f.in.Story.Entities.Entity(x.Entity), f.in.Story.Entities.Entity(y.Entity)
	return p.Kind == entity.Person && q.Kind == entity.Person
}

// transliterated tells whether the names that begin at two tokens end in one surname from another
// script: "Moammar Gadhafi", "Muammar al-Qaddafi".
func (f *finder) transliterated(t, u int) bool {
	const near = 4
	for x := t + 1; x < min(t+near, len(f.al.left.Tokens)); x++ {
		for y := u + 1; y < min(u+near, len(f.al.right.Tokens)); y++ {
			p, q := f.al.left.Tokens[x].Lower, f.al.right.Tokens[y].Lower
			if f.al.left.Name[x] && f.al.right.Name[y] && p != q && entity.Transliterated(strings.TrimPrefix(p, "al-"), strings.TrimPrefix(q, "al-")) {
				return true
			}
		}
	}
	return false
}

// namedPlaces tells whether the names that begin at two tokens stand behind a preposition of
// place and end in a common noun: "at Lincoln High School".
func (f *finder) namedPlaces(t, u int) bool {
	if t == 0 || u == 0 || !locative[f.al.left.Tokens[t-1].Lower] || !locative[f.al.right.Tokens[u-1].Lower] {
		return false
	}
	x, y := mention(f.al.left, t), mention(f.al.right, u)
	return f.in.Story.Entities.Entity(x.Entity).Kind != entity.Person && f.in.Story.Entities.Entity(y.Entity).Kind != entity.Person
}

// skeleton gives the consonants of a name as they sound: "shaun" and "sean" have one.
func skeleton(name string) string {
	out := strings.NewReplacer("ph", "f", "ck", "k", "c", "k", "q", "k", "z", "s", "th", "t", "a", "", "e", "", "i", "", "o", "", "u", "", "y", "", "h", "", "w", "").Replace(name)
	for _, double := range []string{"l", "n", "s", "t", "r", "m"} {
		out = strings.ReplaceAll(out, double+double, double)
	}
	return out
}

// derived tells whether one word is formed from the other: a demonym, a plural, a possessive.
func derived(x, y *spelling) bool {
	if len(x.word) > len(y.word) {
		x, y = y, x
	}
	a, b := x.plain, y.plain
	if rest, ok := strings.CutPrefix(b, a); ok && len(a) >= 4 && (len(rest) != 1 || strings.ContainsAny(rest, "sniy'")) {
		return true // but "abbot" and "abbott" are two names
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
	return x.stem == y.stem
}

// spelling is a word of a name and what its spelling tells.
type spelling struct {
	word        string
	plain, stem string // in ASCII letters
	entity.Spelling
}

// spell gives the spelling of a word in lower case.
func (m *Memo) spell(word string) *spelling {
	s := m.spellings[word]
	if s == nil {
		plain := entity.ASCII(word)
		s = &spelling{word: word, plain: plain, stem: token.Stem(plain), Spelling: entity.Spell(word)}
		m.spellings[word] = s
	}
	return s
}

// beside tells whether the names that two tokens are part of share another word.
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
