package detail

import (
	"crosscheck/diffing/entity"
	"crosscheck/diffing/lexicon"
	"crosscheck/diffing/meaning"
	"crosscheck/diffing/reading"
	"crosscheck/diffing/token"
)

// twoThings tells whether the clauses of two words are about two things of which either can hold: two of a kind, in two
// places, in two parts or at two times of one, one of them as it was at first.
func (f *finder) twoThings(a, b stretch) bool {
	return f.otherLying(a, b) || f.otherKindsOf(a, b) || f.otherParts(a, b) || f.otherTimes(a, b) || atFirst(f.al.left, &f.clauses[0], a) != atFirst(f.al.right, &f.clauses[1], b)
}

// otherKindsOf tells whether the clauses of two words are about two of one kind, told apart by what stands before the
// noun or behind it: the home match and the away match, the German unit and the French one, a hearing and the next, the
// mayors of two towns, a minister and his deputy, the region and the country.
func (f *finder) otherKindsOf(a, b stretch) bool {
	if x, y := area(f.al.left, &f.clauses[0], a), area(f.al.right, &f.clauses[1], b); x != 0 && y != 0 && x != y {
		return true
	}
	for t, u := range f.al.to {
		if u < 1 || t < 1 || f.al.left.Name[t] || !f.clauses[0].same(t, a.first) || !f.clauses[1].same(u, b.first) || !outside(t, a) || !outside(u, b) || !f.kin(t, u) {
			continue
		}
		if following(f.al.left, t) != following(f.al.right, u) || deputed(f.al.left, t) != deputed(f.al.right, u) {
			return true
		}
		x, y := t-1, u-1
		if outside(x, a) && outside(y, b) && f.al.to[x] < 0 && f.al.from[y] < 0 && f.contrasting(x, y) {
			return true
		}
	}
	return false
}

// contrasting tells whether two words are opposites, or of one class that tells things apart.
func (f *finder) contrasting(t, u int) bool {
	left, right := f.al.left, f.al.right
	if left.Words[t] >= 0 && right.Words[u] >= 0 && f.in.Story.Vocabulary.Opposite(left.Words[t], right.Words[u]) {
		return true
	}
	for _, a := range left.Terms {
		for _, b := range right.Terms {
			_, name := meaning.Class(a.Class)
			if a.Class == b.Class && a.Member != b.Member && (halving[name] || name == country) && a.Last == t+1 && b.Last == u+1 {
				return true
			}
		}
	}
	return false
}

// following tells whether the noun at token t is said to be one more of its kind: "the next hearing".
func following(s *reading.Sentence, t int) bool {
	switch s.Tokens[t-1].Lower {
	case "next", "another", "previous":
		return !calendarOnly(s, t-1, t+1)
	}
	return false
}

// deputed tells whether the role at token t is that of a deputy, without a name that says whose.
func deputed(s *reading.Sentence, t int) bool {
	if !entity.Role(s.Tokens[t].Lower) || t+1 < len(s.Tokens) && s.Name[t+1] {
		return false
	}
	switch s.Tokens[t-1].Lower {
	case "deputy", "vice", "assistant":
		return t+2 >= len(s.Tokens) || !(s.Tokens[t+1].Lower == "," && s.Name[t+2])
	}
	return false
}

// areas are words for how far a statement reaches, by size.
var areas = map[string]int{"town": 1, "city": 1, "county": 2, "district": 2, "region": 3, "province": 3, "state": 3, "country": 4, "nation": 4, "nationwide": 4, "nationally": 4, "world": 5, "worldwide": 5}

// area tells how far what the clause of a says reaches, as far as it says: "in the region"; 0 where it does not.
func area(s *reading.Sentence, c *clauses, a stretch) int {
	for t := 2; t < len(s.Tokens); t++ {
		if !c.same(t, a.first) || areas[s.Tokens[t].Lower] == 0 || s.Name[t] || t+1 < len(s.Tokens) && s.Tokens[t+1].Kind == token.Word && !lexicon.Function(s.Tokens[t+1].Lower) && !verbal(s, t+1) {
			continue
		}
		if s.Tokens[t-1].Lower == "the" && (s.Tokens[t-2].Lower == "in" || s.Tokens[t-2].Lower == "across") {
			return areas[s.Tokens[t].Lower]
		}
	}
	return 0
}

// atFirst tells whether the clause of a says how something was at first: "at first denied".
func atFirst(s *reading.Sentence, c *clauses, a stretch) bool {
	for t := range s.Tokens {
		if !c.same(t, a.first) {
			continue
		}
		switch s.Tokens[t].Lower {
		case "initially", "originally", "previously", "formerly":
			return true
		case "first":
			if t > 0 && s.Tokens[t-1].Lower == "at" {
				return true
			}
		}
	}
	return false
}

// asks tells whether a sentence is a question.
func asks(s *reading.Sentence) bool {
	return len(s.Tokens) > 0 && s.Tokens[len(s.Tokens)-1].Text == "?"
}
