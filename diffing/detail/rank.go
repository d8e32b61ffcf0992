package detail

import (
	"fmt"
	"slices"
	"strings"

	"crosscheck/diffing/meaning"
	"crosscheck/diffing/quantity"
	"crosscheck/diffing/reading"
	"crosscheck/diffing/token"
	"crosscheck/model"
)

// How far the surroundings of two ranks must agree.
const (
	leastRank = 0.75 // their slot and a part of the share of the sentences that is aligned
	fewRanks  = 2    // words that their clauses have in common where a noun alone is ranked
)

// rank is the place of something among its kind: "the second-fastest time", "the largest port",
// "the third floor".
type rank struct {
	first, last int
	place       int
	kind        string // stem of the superlative, or of the noun where there is none
	noun        bool   // whether kind is a noun
	name        bool   // whether it is a name: "the Third Battalion"
}

// ranks reads the ranks of a sentence. Those of "one of the largest" are none.
func ranks(s *reading.Sentence) []rank {
	var out []rank
	for k := range s.Figures {
		q := &s.Figures[k]
		if q.Unit.Dimension != quantity.Ordinal && !(q.Unit.Dimension == quantity.Label && q.Written == quantity.Words && ordinal(s.Tokens[q.First].Lower)) || q.Last >= len(s.Tokens) {
			continue
		}
		if end, kind := superlative(s, q.Last); end > 0 {
			out = append(out, rank{q.First, end, int(q.Value), kind, false, false})
		} else if q.Noun != "" {
			last := q.Last
			for last < min(q.Last+4, len(s.Tokens)) && s.Tokens[last].Stem != q.Noun {
				last++
			}
			if last < len(s.Tokens) && s.Tokens[last].Stem == q.Noun {
				out = append(out, rank{q.First, last + 1, int(q.Value), q.Noun, true, q.Unit.Dimension == quantity.Label})
			}
		}
	}
	for t := 1; t < len(s.Tokens); t++ {
		if end, kind := superlative(s, t); end > 0 && !(ordinalBefore(s, t) || partOfMany(s, t)) {
			out = append(out, rank{t, end, 1, kind, false, false})
		}
	}
	return out
}

// ordinal tells whether a word is one of order: in a name too, "the Third Battalion".
func ordinal(lower string) bool {
	switch lower {
	case "first", "second", "third":
		return true
	}
	return strings.HasSuffix(lower, "th")
}

// sequence tells whether a noun is counted through in every report: what happened on the second
// day says nothing of what did on the first.
func sequence(noun string) bool {
	switch noun {
	case "time", "day", "night", "week", "half", "quarter", "goal", "point", "period", "round", "set", "game", "match", "inning", "shot", "attempt", "man", "woman", "person", "person's",
		"question", "call", "vote", "victim", "phase", "stage", "step", "part", "hour", "minut", "month", "year", "amend", "test", "dose", "wave":
		return true
	}
	return false
}

// superlative reads "largest", "most expensive" at token t: the token behind it and its stem, both
// names of one quality under one stem.
func superlative(s *reading.Sentence, t int) (end int, kind string) {
	if s.Tokens[t].Kind == token.Sign && s.Tokens[t].Lower == "-" {
		t++
	}
	if t+1 >= len(s.Tokens) || s.Tokens[t].Kind != token.Word || s.Name[t] {
		return 0, ""
	}
	lower := s.Tokens[t].Lower
	switch lower {
	case "most", "least":
		if next := &s.Tokens[t+1]; next.Kind == token.Word && len(next.Lower) > 4 && !strings.HasSuffix(next.Lower, "s") {
			return t + 2, lower + " " + next.Stem
		}
		return 0, ""
	case "best", "worst":
		return t + 1, lower
	case "biggest":
		return t + 1, "large"
	case "interest", "request", "arrest", "protest", "contest", "harvest", "forest", "latest", "honest", "modest", "suggest", "invest", "conquest", "earnest", "manifest", "inquest", "priest", "quest", "crest", "chest", "unrest", "nearest", "attest", "digest", "closest", "midwest", "northwest", "southwest", "lowest":
		return 0, ""
	}
	base, ok := strings.CutSuffix(lower, "est")
	if !ok || len(base) < 3 {
		return 0, ""
	}
	return t + 1, base
}

// ordinalBefore tells whether an ordinal stands right before token t, a hyphen left out.
func ordinalBefore(s *reading.Sentence, t int) bool {
	for k := range s.Figures {
		if q := &s.Figures[k]; q.Unit.Dimension == quantity.Ordinal && q.Last <= t && t-q.Last <= 1 {
			return true
		}
	}
	return false
}

// partOfMany tells whether the superlative at token t is that of several: "one of the largest",
// "among the five largest", "the two oldest".
func partOfMany(s *reading.Sentence, t int) bool {
	for k := t - 1; k >= max(0, t-4); k-- {
		switch lower := s.Tokens[k].Lower; {
		case lower == "of" || lower == "among" || s.Tokens[k].Kind == token.Figure || lower == "by":
			return true
		case lower == "two" || reading.Numeral(lower) != lower:
			return true
		}
	}
	return false
}

// ranked finds two places of one thing among its kind: "the second-fastest time" against "the
// third-fastest time", "his second symphony" against "his fifth symphony".
func (f *finder) ranked() []model.Detail {
	for _, a := range f.own[0].ranks {
		for _, b := range f.own[1].ranks {
			if a.kind != b.kind && !(a.noun && (f.al.to[a.last-1] == b.last-1 || f.oneOrdinal())) || a.noun != b.noun || a.noun && sequence(a.kind) || a.place == b.place || f.al.left.Quoted[a.first] || f.al.right.Quoted[b.first] {
				continue
			}
			x, y := stretch{a.first, a.last}, stretch{b.first, b.last}
			share, common := f.told(x, y)
			value := max(f.al.slot(x, y), share) + 0.3*f.al.covered()
			if value < leastRank || common < 1 || a.noun && (common < fewRanks && !(a.name && b.name) || f.outcomes(x, y)) || placed(f.al.left, f.al.right, b) || placed(f.al.right, f.al.left, a) || f.has(f.in.Link.Right.Article, a) || f.has(f.in.Link.Left.Article, b) {
				continue
			}
			d := model.Detail{Kind: model.Number, Verdict: model.Conflicting, Left: span(f.al.left, a.first, a.last), Right: span(f.al.right, b.first, b.last)}
			d.Why = fmt.Sprintf("%s against %s", d.Left.Text, d.Right.Text)
			return []model.Detail{d}
		}
	}
	return nil
}

// rulings tells the same where the outcomes stand in what the clauses of the two words say: "a lower court had
// ruled that it was illegal".
func (f *finder) rulings(x, y stretch) bool {
	for _, a := range f.own[0].terms.List {
		for _, b := range f.own[1].terms.List {
			if kind, _ := meaning.Class(a.Class); kind == model.Polarity && a.Class == b.Class && a.Member != b.Member &&
				f.clauses[0].rules(f.al.left, x.first, a.First) && f.clauses[1].rules(f.al.right, y.first, b.First) && outside(a.First, x) && outside(b.First, y) {
				return true
			}
		}
	}
	return false
}

// oneOrdinal tells whether two sentences that tell the same have one ordinal each: "a first film", "her second
// feature".
func (f *finder) oneOrdinal() bool {
	return f.in.Link.Relation == model.Reworded && len(f.own[0].ranks) == 1 && len(f.own[1].ranks) == 1
}

// placed tells whether a sentence has the word for a rank of the other one too, of whatever kind: "for her
// first novel and for her second".
func placed(s, other *reading.Sentence, r rank) bool {
	word := other.Tokens[r.first].Lower
	return ordinal(word) && slices.ContainsFunc(s.Tokens, func(t token.Token) bool { return t.Lower == word })
}

// outcomes tells whether the clauses of two words have opposite outcomes: the first appeal was rejected
// and the second one allowed.
func (f *finder) outcomes(x, y stretch) bool {
	for _, a := range f.own[0].terms.List {
		if kind, _ := meaning.Class(a.Class); kind == model.Polarity && outside(a.First, x) && f.clauses[0].same(a.First, x.first) && slices.ContainsFunc(f.own[1].terms.List, func(b meaning.Term) bool {
			return b.Class == a.Class && b.Member != a.Member && outside(b.First, y) && f.clauses[1].same(b.First, y.first)
		}) {
			return true
		}
	}
	return false
}

// otherRanks tells whether the clauses of two words rank things of one kind, and not alike: what is
// true of the first treaty says nothing of the second.
func (f *finder) otherRanks(a, b stretch) bool {
	for _, x := range f.own[0].ranks {
		for _, y := range f.own[1].ranks {
			if x.kind == y.kind && x.place != y.place && f.clauses[0].same(x.first, a.first) && f.clauses[1].same(y.first, b.first) {
				return true
			}
		}
	}
	return false
}

// has tells whether an article has a rank too, of anything.
func (f *finder) has(article int, r rank) bool {
	for i := range f.in.Story.Articles[article].Sentences {
		for _, o := range f.in.Memo.know(&f.in.Story.Articles[article].Sentences[i]).ranks {
			if o.kind == r.kind && o.place == r.place {
				return true
			}
		}
	}
	return false
}
