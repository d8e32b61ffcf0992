package detail

import (
	"slices"
	"strings"

	"crosscheck/diffing/calendar"
	"crosscheck/diffing/entity"
	"crosscheck/diffing/lexicon"
	"crosscheck/diffing/reading"
	"crosscheck/diffing/token"
	"crosscheck/model"
)

// act is what a date is told of: the verb it hangs on, or the interview, say, that it is of.
type act struct {
	at   int // token, or -1
	said bool
}

// acted finds the act that a date is told of: the nearest verb before it in its clause, or else the
// first one after it, where a comma may stand between: "On Friday, the court ruled".
func (f *finder) acted(s *reading.Sentence, clause *clauses, date stretch) act {
	const back, ahead, beside = 12, 10, 2
	for t := date.first - 1; t >= max(0, date.first-back) && clause.of[t] == clause.of[date.first]; t-- {
		if date.first-t <= beside && utterance[s.Tokens[t].Stem] {
			return act{t, true}
		}
		if said, ok := f.deed(s, t); ok {
			return act{t, said}
		}
	}
	comma := date.last < len(s.Tokens) && s.Tokens[date.last].Lower == ","
	for t := date.last; t < min(len(s.Tokens), date.last+ahead); t++ {
		if clause.of[t] != clause.of[date.first] && !(comma && clause.of[t] == clause.of[date.last]) {
			break
		}
		if said, ok := f.deed(s, t); ok {
			return act{t, said}
		}
	}
	return act{-1, false}
}

// utterance are stems of nouns for an occasion on which something is said.
var utterance = map[string]bool{"interview": true, "statement": true, "speech": true, "brief": true, "tweet": true, "letter": true, "confer": true, "email": true, "post": true, "testimoni": true}

// deed tells whether token t is a verb in the past or an infinitive, and whether it is one of saying.
func (f *finder) deed(s *reading.Sentence, t int) (said, ok bool) {
	tok := &s.Tokens[t]
	if tok.Kind != token.Word || s.Name[t] || s.Words[t] < 0 {
		return false, false
	}
	if lexicon.Reporting(tok.Lower) {
		return true, true
	}
	if lexicon.Function(tok.Lower) {
		return false, false
	}
	if t > 0 {
		switch s.Tokens[t-1].Lower {
		case "to", "will", "would", "did":
			return false, true
		}
	}
	n := len(tok.Lower)
	return false, n >= 4 && strings.HasSuffix(tok.Lower, "ed") && tok.Stem != tok.Lower || f.in.Story.Vocabulary.Words[s.Words[t]].Changed
}

// dated weighs whether two days are told of one act that is done once: their verbs are one or kin,
// with one subject and an object in common; or one person says the same. 0 where that does not show.
func (f *finder) dated(a, b *calendar.Date) float64 {
	const leastActed, arguments = 0.35, 2
	x := f.acted(f.al.left, &f.clauses[0], stretch{a.First, a.Last})
	y := f.acted(f.al.right, &f.clauses[1], stretch{b.First, b.Last})
	if x.at < 0 || y.at < 0 || x.said != y.said || repeated(f.al.left) != repeated(f.al.right) || f.al.left.Quoted[a.First] || f.al.right.Quoted[b.First] {
		return 0
	}
	if x.said {
		return f.statement()
	}
	v, w := stretch{x.at, x.at + 1}, stretch{y.at, y.at + 1}
	if f.al.to[x.at] != y.at && !f.actAlike(x.at, y.at) && !slices.Contains(f.in.Story.Vocabulary.Related(f.al.left.Words[x.at]), f.al.right.Words[y.at]) {
		return 0
	}
	share, _ := f.told(v, w)
	if share < leastActed || f.besides(v, w) < arguments || !f.oneDoing(v, w) || f.otherCounts(v, w) {
		return 0
	}
	return leastDate + share
}

// actAlike tells whether two verbs are words for one act.
func (f *finder) actAlike(t, u int) bool {
	for _, a := range f.own[0].acts {
		for _, b := range f.own[1].acts {
			if a.Class == b.Class && !outside(t, stretch{a.First, a.Last}) && !outside(u, stretch{b.First, b.Last}) {
				return true
			}
		}
	}
	return false
}

// otherActs tells whether two days are told of two acts: of two verbs that are neither one nor kin,
// of a verb with nothing but its subject in common, of two things that somebody said.
func (f *finder) otherActs(a, b *calendar.Date) bool {
	const words = 2
	x := f.acted(f.al.left, &f.clauses[0], stretch{a.First, a.Last})
	y := f.acted(f.al.right, &f.clauses[1], stretch{b.First, b.Last})
	if repeated(f.al.left) != repeated(f.al.right) {
		return true
	}
	if x.at < 0 || y.at < 0 || f.in.Link.Relation == model.Reworded {
		return false
	}
	if x.said && y.said {
		return f.plainly() < words
	}
	if x.said != y.said {
		return false
	}
	if f.al.to[x.at] != y.at && !f.actAlike(x.at, y.at) {
		return true
	}
	return f.besides(stretch{x.at, x.at + 1}, stretch{y.at, y.at + 1}) < words
}

// actedOn tells whether an article has a day in a sentence with the verb, or one kin to it, that own,
// a date of its sentence s, is told of. Of what somebody says the day alone counts.
func (f *finder) actedOn(article *reading.Article, day *calendar.Date, s *reading.Sentence, own *calendar.Date) bool {
	clause := &f.clauses[0]
	if s == f.al.right {
		clause = &f.clauses[1]
	}
	x := f.acted(s, clause, stretch{own.First, own.Last})
	if x.at < 0 || x.said {
		return true
	}
	verb := s.Words[x.at]
	return slices.ContainsFunc(article.Sentences, func(o reading.Sentence) bool {
		return slices.ContainsFunc(o.Dates, func(d calendar.Date) bool { return calendar.Compare(d, *day) == calendar.Equal }) &&
			slices.ContainsFunc(o.Content, func(w int32) bool { return w == verb || slices.Contains(f.in.Story.Vocabulary.Related(verb), w) })
	})
}

// besides counts the words that the clauses of two verbs have in common besides the verbs and dates.
func (f *finder) besides(a, b stretch) int {
	n := 0
	for t, u := range f.al.to {
		if u >= 0 && outside(t, a) && outside(u, b) && f.clauses[0].same(t, a.first) && f.clauses[1].same(u, b.first) && !inDate(f.al.left, t) {
			n++
		}
	}
	return n
}

// inDate tells whether token t is part of a date.
func inDate(s *reading.Sentence, t int) bool {
	return slices.ContainsFunc(s.Dates, func(d calendar.Date) bool { return t >= d.First && t < d.Last })
}

// plainly counts the words besides names that both sentences have.
func (f *finder) plainly() int {
	n := 0
	for t, u := range f.al.to {
		if u >= 0 && !f.al.left.Name[t] && !f.al.right.Name[u] && !inDate(f.al.left, t) {
			n++
		}
	}
	return n
}

// statement weighs whether both sentences report one statement of one person.
func (f *finder) statement() float64 {
	const words, least = 4, 0.5
	if p := f.speaks(f.al.left); p == 0 || p != f.speaks(f.al.right) {
		return 0
	}
	if covered := f.al.covered(); f.plainly() >= words && covered >= least {
		return leastDate + covered
	}
	return 0
}

// speaks gives the person whom a sentence names first, or nobody.
func (f *finder) speaks(s *reading.Sentence) entity.ID {
	for m := range s.Mentions {
		if id := s.Mentions[m].Entity; f.in.Story.Entities.Entity(id).Kind == entity.Person {
			return id
		}
	}
	return 0
}

// repeated tells whether a sentence says that something is done once more.
func repeated(s *reading.Sentence) bool {
	return slices.ContainsFunc(s.Tokens, func(t token.Token) bool {
		return t.Lower == "again" || t.Lower == "repeated" || t.Lower == "reiterated"
	})
}
