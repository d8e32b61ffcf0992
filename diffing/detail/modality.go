package detail

import (
	"fmt"
	"slices"
	"strings"

	"crosscheck/diffing/calendar"
	"crosscheck/diffing/lexicon"
	"crosscheck/diffing/reading"
	"crosscheck/diffing/token"
	"crosscheck/model"
)

// scope is how many tokens after a word of doubt it reaches.
const scope = 16

// leastModal is how far the surroundings of a fact and of a possibility must agree.
const leastModal = 0.35

// leastHeld is how far the clauses of a fact and of what somebody holds must agree.
const leastHeld = 0.45

// surely is the same where the clauses have one word alone in common.
const surely = 0.6

// doubt are words that make what follows a possibility that is being weighed.
var doubt = map[string]bool{"whether": true, "considering": true, "consider": true, "considers": true, "weighing": true, "weigh": true, "weighs": true,
	"deciding": true, "decide": true, "undecided": true, "examining": true, "examine": true, "theory": true, "suspected": true, "suspect": true,
	"unconfirmed": true, "suspects": true, "unclear": true, "might": true, "may": true, "mulling": true, "pondering": true}

// held are words for what somebody holds to be true or possible, which is a clash with a plain
// fact in sentences that have more in common.
var held = map[string]bool{"believe": true, "believes": true, "believed": true, "thought": true, "possible": true, "could": true}

// open are words after which a statement is no settled fact either, though not enough for a clash.
var open = map[string]bool{"would": true, "will": true, "expect": true, "plan": true, "intend": true, "could": true, "like": true, "alleg": true, "allegedly": true,
	"accus": true, "if": true, "should": true, "hope": true, "want": true, "ask": true, "urg": true, "call": true, "seek": true, "propos": true, "claim": true, "believ": true,
	"appar": true, "report": true, "possibl": true, "perhap": true, "probabl": true, "charg": true, "threaten": true, "chanc": true}

// modality finds what one sentence states as done and the other as a possibility.
func (f *finder) modality() []model.Detail {
	if d, ok := f.doubted(f.al, false); ok {
		return []model.Detail{d}
	}
	if d, ok := f.doubted(f.al.reversed(), true); ok {
		return []model.Detail{d}
	}
	if d, ok := f.planned(f.al, false); ok {
		return []model.Detail{d}
	}
	if d, ok := f.planned(f.al.reversed(), true); ok {
		return []model.Detail{d}
	}
	return nil
}

// doubted looks for what the left sentence of an alignment states as done and the right one
// doubts; exchanged tells that the sides are the other way round in the link.
func (f *finder) doubted(al *alignment, exchanged bool) (model.Detail, bool) {
	at := f.knows(al.right).doubts
	if at < 0 || f.knows(al.left).doubts >= 0 {
		return model.Detail{}, false
	}
	for u := at + 1; u < min(at+scope, len(al.right.Tokens)); u++ {
		if lower := al.right.Tokens[u].Lower; lower == "but" || lower == ";" {
			break
		}
		t := al.from[u]
		if t < 0 || al.left.Name[t] || al.left.Quoted[t] {
			continue
		}
		verb, how := f.done(al.left, t), "stated as done"
		if verb < 0 && coming(al.left, t) {
			verb, how = t, "stated as certain"
		} else if verb < 0 || hedgedBefore(al.left, verb) {
			continue
		}
		if f.doubtful(al.left, verb) {
			continue
		}
		if !f.weighedThere(al, stretch{t, t + 1}, stretch{u, u + 1}, exchanged) {
			continue
		}
		fact, maybe := near(al.left, verb, t), near(al.right, at, u)
		if how != "stated as done" {
			fact = span(al.left, t-1, t+1)
		}
		d := model.Detail{Kind: model.Modality, Verdict: model.Conflicting, Left: fact, Right: maybe}
		d.Why = fmt.Sprintf("%s: “%s”, against a possibility: “%s”", how, fact.Text, maybe.Text)
		if exchanged {
			d.Left, d.Right = d.Right, d.Left
		}
		return d, true
	}
	return model.Detail{}, false
}

// near gives the span from one word to another, or the first one alone where the other is far.
func near(s *reading.Sentence, at, other int) *model.Span {
	const far = 4
	if other-at > far || at-other > far {
		return span(s, at, at+1)
	}
	return span(s, min(at, other), max(at, other)+1)
}

// doubts finds the first word outside quotation marks that makes what follows a possibility, or -1.
func doubts(s *reading.Sentence) int {
	for t, tok := range s.Tokens {
		if tok.Kind == token.Word && !tok.Capital && !s.Quoted[t] && (doubt[tok.Lower] || held[tok.Lower] && holding(s, t)) {
			if strings.HasPrefix(tok.Lower, "suspect") && thing(s, t) {
				continue // "the suspect"
			}
			if strings.HasPrefix(tok.Lower, "examin") && (t+1 == len(s.Tokens) || s.Tokens[t+1].Lower != "whether" && s.Tokens[t+1].Lower != "if") {
				continue // what is examined is there
			}
			if tok.Lower == "whether" && t > 0 && !doubt[s.Tokens[t-1].Lower] && !undecided(s, t) {
				continue // "doubts about whether" is somebody's question, not what is reported
			}
			return t
		}
	}
	return -1
}

// undecided tells whether the "whether" at token t is one that nobody has answered yet: "has not decided
// whether", "no decision on whether", "looking into whether".
func undecided(s *reading.Sentence, t int) bool {
	if t < 2 {
		return false
	}
	before, two := s.Tokens[t-1].Lower, s.Tokens[t-2].Lower
	switch before {
	case "decided":
		return lexicon.Negation(two) || two == "yet" || t > 2 && lexicon.Negation(s.Tokens[t-3].Lower)
	case "on":
		return two == "decision" || two == "decide"
	case "into":
		return two == "looking" || two == "inquiry" || two == "investigation"
	}
	return false
}

// holding tells whether a word says what is held to be true: "police believe", "is thought to",
// "could have been", but not "he believed" and "so that he could".
func holding(s *reading.Sentence, t int) bool {
	before := ""
	if t > 0 {
		before = s.Tokens[t-1].Lower
	}
	switch s.Tokens[t].Lower {
	case "believed", "thought":
		return before == "is" || before == "are" || before == "was" || before == "were"
	case "could":
		return t+1 < len(s.Tokens) && s.Tokens[t+1].Lower == "have"
	case "possible":
		return before == "is" || before == "was"
	}
	return before != "not" && before != "n't" && before != "i"
}

// weighedThere tells whether what one sentence weighs is what the other states.
func (f *finder) weighedThere(al *alignment, a, b stretch, exchanged bool) bool {
	at := f.knows(al.right).doubts
	slot := al.slot(a, b)
	if !held[al.right.Tokens[at].Lower] && slot >= leastModal && al.arguments(a.first, b.first) >= 2 {
		return true
	}
	if exchanged {
		a, b = b, a
	}
	share, common := f.told(a, b)
	if !held[al.right.Tokens[at].Lower] && f.oneSubject(a, b) {
		return true
	}
	if slot < leastModal-0.05 || share < leastHeld {
		return false
	}
	// A short sentence has no more in common than what is done and by whom.
	return common >= 2 && f.oneDoing(a, b) || common >= 1 && share >= surely && f.al.covered() >= surely
}

// oneSubject tells whether two content words in a row, of which a and b are the last or which
// stand before them, begin both clauses: "a former guard".
func (f *finder) oneSubject(a, b stretch) bool {
	for t := a.first; t > 0 && f.clauses[0].same(t-1, a.first); t-- {
		u := f.al.to[t]
		if u > 0 && u <= b.first && f.al.to[t-1] == u-1 && f.clauses[1].same(u-1, b.first) && !f.figure(t) {
			return true
		}
	}
	return false
}

// plans are words after which "to" and a verb tell what is still to come.
var plans = map[string]bool{"expected": true, "due": true, "set": true, "scheduled": true, "planned": true, "plans": true, "plan": true, "hopes": true, "hope": true, "intends": true,
	"intend": true, "preparing": true, "poised": true, "likely": true}

// planWords lists the tokens of plans outside quotations that "to" and more stand behind.
func planWords(s *reading.Sentence) []int {
	var out []int
	for v := 0; v+2 < len(s.Tokens); v++ {
		if s.Tokens[v+1].Lower == "to" && plans[s.Tokens[v].Lower] && !s.Quoted[v] {
			out = append(out, v)
		}
	}
	return out
}

// planned looks for what the left sentence of an alignment states as done already and the right
// one as still to come. Without "already" that is how news goes on.
func (f *finder) planned(al *alignment, exchanged bool) (model.Detail, bool) {
	const reach = 4 // tokens from "to" to the verb's object
	for _, v := range f.knows(al.right).plans {
		for u := v + 2; u < min(v+2+reach, len(al.right.Tokens)); u++ {
			t := al.from[u]
			if t < 0 || al.left.Name[t] || al.left.Quoted[t] {
				continue
			}
			at := f.already(al.left, t)
			if at < 0 && f.over(al.left, t, exchanged) {
				at = t
			}
			if at < 0 {
				continue
			}
			a, b := stretch{t, t + 1}, stretch{u, u + 1}
			if exchanged {
				a, b = b, a
			}
			share, common := f.told(a, b)
			if share < leastHeld || common < 2 || !f.oneDoing(a, b) {
				continue
			}
			done, coming := near(al.left, at, t), span(al.right, v, v+3)
			d := model.Detail{Kind: model.Modality, Verdict: model.Conflicting, Left: done, Right: coming}
			d.Why = fmt.Sprintf("stated as done: “%s”, against still to come: “%s”", done.Text, coming.Text)
			if exchanged {
				d.Left, d.Right = d.Right, d.Left
			}
			return d, true
		}
	}
	return model.Detail{}, false
}

// over tells whether what the verb at token t says is done was so on a day that was over when the
// other article came out, in sentences that tell the same.
func (f *finder) over(s *reading.Sentence, t int, exchanged bool) bool {
	other, clause := f.in.Right, &f.clauses[0]
	if exchanged {
		other, clause = f.in.Left, &f.clauses[1]
	}
	for k := max(0, t-3); k < t; k++ {
		if s.Tokens[k].Lower == "to" {
			return false // "is due to be sworn in"
		}
	}
	order := other.Order()
	return f.in.Link.Relation == model.Reworded && !order.IsZero() && f.done(s, t) == t && slices.ContainsFunc(s.Dates, func(d calendar.Date) bool {
		return d.Granularity == calendar.DayOf && d.Past(order.Time) && clause.of[d.First] == clause.of[t]
	})
}

// already finds the "already" in the clause of token t, in the perfect, or -1.
func (f *finder) already(s *reading.Sentence, t int) int {
	clause := &f.clauses[0]
	if s == f.al.right {
		clause = &f.clauses[1]
	}
	for k := 1; k < len(s.Tokens); k++ {
		if clause.of[k] == clause.of[t] && s.Tokens[k].Lower == "already" {
			switch s.Tokens[k-1].Lower {
			case "has", "have", "had", "was", "were":
				return k
			}
		}
	}
	return -1
}

// subject tells whether the word at token t is a noun that a verb follows: "a call was heard"
// calls for nothing.
func subject(s *reading.Sentence, t int) bool {
	if t+1 == len(s.Tokens) {
		return false
	}
	switch s.Tokens[t+1].Lower {
	case "was", "were", "is", "are", "has", "had":
		return true
	}
	return false
}

// hedgedBefore tells whether a word before token t, in its clause, keeps it from being a fact.
func hedgedBefore(s *reading.Sentence, t int) bool {
	for k := t - 1; k >= max(0, t-7); k-- {
		tok := &s.Tokens[k]
		if tok.Kind == token.Sign && tok.Lower != "-" {
			return false
		}
		if tok.Kind == token.Word && !thing(s, k) && (open[tok.Lower] || open[tok.Stem] || doubt[tok.Lower] || lexicon.Negation(tok.Lower)) {
			return true
		}
	}
	return false
}

// names tells whether the word at token t says what something is, in so many words: "called the
// vote fair", but not "called for".
func names(s *reading.Sentence, t int) bool {
	return s.Tokens[t].Stem == "call" && t+1 < len(s.Tokens) && s.Tokens[t+1].Lower != "for" && s.Tokens[t+1].Lower != "on" && s.Tokens[t+1].Lower != "to"
}

// thing tells whether the word at token t is a noun: "a plan", "the bank's report".
func thing(s *reading.Sentence, t int) bool {
	if t == 0 {
		return false
	}
	switch s.Tokens[t-1].Lower {
	case "a", "an", "the", "his", "her", "its", "their", "this", "that", "these", "those", "no", "any":
		return true
	}
	return possessive(s.Tokens[t-1].Text)
}

// done finds the past or perfect verb that token t is, or is the near object or subject of;
// -1 for none.
func (f *finder) done(s *reading.Sentence, t int) int {
	if t+1 < len(s.Tokens) && s.Words[t+1] >= 0 && f.in.Story.Vocabulary.Words[s.Words[t+1]].Changed && !lexicon.Function(s.Tokens[t+1].Lower) {
		return t + 1
	}
	for v := t; v >= max(0, t-4); v-- {
		tok := &s.Tokens[v]
		if tok.Kind != token.Word {
			return -1
		}
		if v < t && lexicon.Function(tok.Lower) {
			continue
		}
		lower := tok.Lower
		if len(lower) > 4 && lower[len(lower)-2:] == "ed" && tok.Stem != lower || f.in.Story.Vocabulary.Words[s.Words[v]].Changed && !s.Name[v] && !strings.HasSuffix(lower, "ing") {
			return v
		}
		before := v - 1
		if v == t && before > 0 && adverb(s.Tokens[before].Lower) {
			before-- // "was slightly hurt"
		}
		if before >= 0 {
			switch s.Tokens[before].Lower {
			case "has", "have", "had", "was", "were", "been":
				return v
			}
		}
	}
	return -1
}
