package detail

import (
	"slices"

	"crosscheck/diffing/meaning"
	"crosscheck/diffing/reading"
	"crosscheck/diffing/token"
	"crosscheck/model"
)

// plain tells whether a term is no part of a name or a quotation, and no noun used as a verb.
func plain(s *reading.Sentence, t meaning.Term) bool {
	if kind, _ := meaning.Class(t.Class); kind != model.Polarity && t.First > 0 && s.Tokens[t.First-1].Lower == "to" && !decided(s, t.First-1) {
		return false
	}
	kind, name := meaning.Class(t.Class)
	if kind != model.Polarity && particle(s, t.Last) && (verbal(s, t.Last-1) || name == "injury") {
		return false // "talks broke down", "cut off"
	}
	if s.Tokens[t.First].Lower == "suspended" && name == "sanction" && slices.ContainsFunc(s.Tokens, func(o token.Token) bool { return o.Stem == "sentenc" || o.Stem == "prison" || o.Stem == "jail" }) {
		return false // a sentence, or a part of it
	}
	if kind == model.Polarity && t.Last-t.First == 1 && refusal[s.Tokens[t.First].Stem] && refusesLater(s, t.Last) {
		return false // what is refused is what follows: "refused on Friday to allow"
	}
	if stems := contexts[name]; stems != nil && !slices.ContainsFunc(s.Tokens, func(o token.Token) bool { return slices.Contains(stems, o.Stem) }) {
		return false
	}
	for k := t.First; k < t.Last; k++ {
		if s.Name[k] && name != country && !(name == "building" && nameWhole(s, t)) || s.Quoted[k] {
			return false
		}
	}
	return true
}

// refusesLater tells whether "to" and a verb stand behind a refusal at token t-1, with a date or nothing between.
func refusesLater(s *reading.Sentence, t int) bool {
	if t+1 < len(s.Tokens) && s.Tokens[t].Lower != "to" {
		for k := range s.Dates {
			if d := &s.Dates[k]; d.First == t || d.First == t+1 {
				t = d.Last
			}
		}
	}
	return t+1 < len(s.Tokens) && s.Tokens[t].Lower == "to"
}

// contexts are the stems of words without which classes of common words say nothing: "weather" is a reason where
// something is put off.
var contexts = map[string][]string{
	"reason of delay":  {"delay", "postpon", "put", "late", "cancel", "push", "move", "held", "reschedul", "wait", "stop", "suspend"},
	"cause of absence": {"absent", "absenc", "miss", "skip", "stay", "attend", "appear", "cancel", "withdrew", "withdraw", "pull", "without", "away", "come", "came", "not", "no"},
}

// particle tells whether a word at token t makes another verb of the one before it.
func particle(s *reading.Sentence, t int) bool {
	if t >= len(s.Tokens) {
		return false
	}
	switch s.Tokens[t].Lower {
	case "down", "off", "out", "away", "up", "back", "through", "apart":
		return true
	}
	return false
}

// nameWhole tells whether a term of several words is all of a name but for its number: "City Hall", "Fire
// Station No. 2".
func nameWhole(s *reading.Sentence, t meaning.Term) bool {
	return t.Last-t.First > 1 && (t.First == 0 || !s.Name[t.First-1]) && (t.Last == len(s.Tokens) || !s.Name[t.Last] || s.Tokens[t.Last].Lower == "no")
}

// holds tells whether terms have the member of a term.
func holds(terms []meaning.Term, t meaning.Term) bool {
	for k := range terms {
		if o := &terms[k]; o.Class == t.Class && o.Member == t.Member {
			return true
		}
	}
	return false
}

// spurns tells whether a verb, as a stem, denies what stands behind it: "rejected calls to go".
func spurns(stem string) bool {
	switch stem {
	case "reject", "resist", "deni", "dismiss", "rule", "avoid", "spurn", "defi":
		return true
	}
	return false
}

// plainTerms gives the terms of a sentence that plain says are some, by class, and of each whether a
// word of its clause before it denies it.
func plainTerms(s *reading.Sentence, clause *clauses) (terms meaning.Terms, denied []bool) {
	var list []meaning.Term
	for _, t := range s.Terms {
		if plain(s, t) {
			list = append(list, t)
		}
	}
	terms = meaning.ByClass(list)
	for _, t := range terms.List {
		denied = append(denied, negated(clause, t.First))
	}
	return terms, denied
}

// negated tells whether a word of its clause before token t denies it.
func negated(clause *clauses, t int) bool { return negator(clause, t) < t }

// negator gives the word of its clause that denies token t, or t itself.
func negator(clause *clauses, t int) int {
	for k := t - 1; k >= 0 && clause.of[k] == clause.of[t]; k-- {
		if clause.denying[k] && (k == t-1 || !clause.mild[k]) {
			return k
		}
	}
	return t
}
