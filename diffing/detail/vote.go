package detail

import (
	"fmt"
	"slices"

	"crosscheck/diffing/calendar"
	"crosscheck/diffing/quantity"
	"crosscheck/diffing/reading"
	"crosscheck/model"
)

// vote is how a vote ended, as far as a sentence says: with how many votes for and against, with
// which majority, or unanimously. Fields that are not told are below zero.
type vote struct {
	first, last     int
	winners, losers int
	majority        int
	unanimous       bool
}

// votes reads the results of votes in a sentence: "by 24 votes to 21", "5-2", "nine voted for it and
// five against", "a majority of three", "unanimously".
func votes(s *reading.Sentence) []vote {
	if !slices.ContainsFunc(s.Figures, tallied) && !says(s, "unanimous", "unanimously") || !voting(s) {
		return nil
	}
	var out []vote
	add := func(first, last int, x, y float64) {
		out = append(out, vote{first: first, last: last, winners: int(max(x, y)), losers: int(min(x, y)), majority: int(max(x, y) - min(x, y))})
	}
	for k := range s.Figures {
		q := &s.Figures[k]
		if s.Quoted[q.First] {
			continue
		}
		switch {
		case q.Unit.Dimension == quantity.Score:
			add(q.First, q.Last, q.Value, q.Second)
		case q.Unit.Dimension != quantity.Count || q.Bound != quantity.Exact:
		case q.First >= 2 && s.Tokens[q.First-1].Lower == "of" && s.Tokens[q.First-2].Stem == "major":
			out = append(out, vote{first: q.First - 2, last: q.Last, winners: -1, losers: -1, majority: int(q.Value)})
		case k+1 < len(s.Figures) && s.Figures[k+1].Unit.Dimension == quantity.Count:
			r := &s.Figures[k+1]
			switch {
			case q.Noun == "vote" && r.First == q.Last+2 && s.Tokens[q.Last+1].Lower == "to":
				add(q.First, r.Last, q.Value, r.Value)
			case among(s, q.Last, r.First, "for", "favour", "favor") && among(s, r.Last, min(r.Last+4, len(s.Tokens)), "against", "opposed"):
				add(q.First, r.Last+1, q.Value, r.Value)
			}
		}
	}
	for t := range s.Tokens {
		if lower := s.Tokens[t].Lower; (lower == "unanimous" || lower == "unanimously") && !s.Quoted[t] {
			out = append(out, vote{first: t, last: t + 1, winners: -1, losers: 0, majority: -1, unanimous: true})
		}
	}
	return out
}

func tallied(q quantity.Quantity) bool {
	return q.Unit.Dimension == quantity.Score || q.Unit.Dimension == quantity.Count
}

// voting tells whether a sentence speaks of a vote.
func voting(s *reading.Sentence) bool {
	for t := range s.Tokens {
		switch s.Tokens[t].Stem {
		case "vote", "unanim", "ballot", "jury", "juri", "panel", "tribun", "council", "councillor", "board", "committe", "lawmak", "parliament", "major":
			return true
		}
	}
	return false
}

func says(s *reading.Sentence, words ...string) bool { return among(s, 0, len(s.Tokens), words...) }

// among tells whether one of some words stands among some tokens.
func among(s *reading.Sentence, from, to int, words ...string) bool {
	for t := from; t < to; t++ {
		if slices.Contains(words, s.Tokens[t].Lower) {
			return true
		}
	}
	return false
}

// differs tells whether two results cannot be those of one vote.
func (v vote) differs(o vote) bool {
	switch {
	case v.unanimous != o.unanimous:
		return v.losers > 0 || o.losers > 0
	case v.winners >= 0 && o.winners >= 0:
		return v.winners != o.winners || v.losers != o.losers
	case v.majority >= 0 && o.majority >= 0:
		return v.majority != o.majority
	}
	return false
}

// voted finds one vote with two results.
func (f *finder) voted() []model.Detail {
	const leastCommon = 2
	left, right := f.own[0].votes, f.own[1].votes
	if len(left) != 1 || len(right) != 1 || !left[0].differs(right[0]) || otherChambers(f.al.left, f.al.right) || f.otherDates() {
		return nil
	}
	a, b := left[0], right[0]
	if f.in.Link.Relation != model.Reworded && f.shared() < leastCommon {
		return nil
	}
	d := model.Detail{Kind: model.Number, Verdict: model.Conflicting, Left: span(f.al.left, a.first, a.last), Right: span(f.al.right, b.first, b.last)}
	d.Why = fmt.Sprintf("%s against %s (result of the vote)", d.Left.Text, d.Right.Text)
	f.soften(&d, f.votedToo(f.in.Link.Right.Article, a), f.votedToo(f.in.Link.Left.Article, b))
	return []model.Detail{d}
}

// otherDates tells whether both sentences are dated, and have no date in common.
func (f *finder) otherDates() bool {
	for i := range f.al.left.Dates {
		for j := range f.al.right.Dates {
			if calendar.Compare(f.al.left.Dates[i], f.al.right.Dates[j]) != calendar.Clash {
				return false
			}
		}
	}
	return len(f.al.left.Dates) > 0 && len(f.al.right.Dates) > 0
}

// votedToo tells whether an article has a result that a vote can have had somewhere.
func (f *finder) votedToo(article int, v vote) bool {
	sentences := f.in.Story.Articles[article].Sentences
	for i := range sentences {
		if slices.ContainsFunc(f.in.Memo.know(&sentences[i]).votes, func(o vote) bool {
			return v.unanimous && o.unanimous || v.winners >= 0 && v.winners == o.winners && v.losers == o.losers
		}) {
			return true
		}
	}
	return false
}
