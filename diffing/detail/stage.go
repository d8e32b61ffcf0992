package detail

import (
	"fmt"
	"slices"
	"strings"

	"crosscheck/diffing/calendar"
	"crosscheck/diffing/lexicon"
	"crosscheck/diffing/meaning"
	"crosscheck/diffing/reading"
	"crosscheck/diffing/token"
	"crosscheck/model"
)

// stage is how far an act has come.
type stage uint8

const (
	isOpen    stage = iota
	isDone          // "has filed an appeal", "was arrested"
	isComing        // "will appeal"
	isWeighed       // "is considering an appeal", "has not decided whether to sue"
	isRefused       // "will not appeal", "ruled out an appeal"
	isDenied        // "has not appealed"
)

// staged is an act of a sentence with its stage; at is the word that tells the stage, or the act.
type staged struct {
	meaning.Term
	stage stage
	at    int
}

// stages reads the acts of a sentence whose stage shows.
func stages(s *reading.Sentence, c *clauses, acts []meaning.Term) []staged {
	var out []staged
	for _, t := range acts {
		if s.Quoted[t.First] || s.Name[t.First] {
			continue
		}
		if st, at := stageOf(s, c, t); st != isOpen {
			out = append(out, staged{t, st, at})
		}
	}
	return out
}

// weighing are words for a decision that is still to be taken.
var weighing = map[string]bool{"whether": true, "considering": true, "consider": true, "considers": true, "weighing": true, "weigh": true, "weighs": true, "mulling": true, "pondering": true,
	"reviewing": true, "discussing": true, "negotiating": true, "studying": true, "undecided": true, "deciding": true, "decide": true, "might": true, "may": true, "could": true,
	"threatening": true, "threatens": true, "threatened": true, "pressure": true}

// unsettled are stems of words after which an act is neither done nor certain.
var unsettled = map[string]bool{"want": true, "ask": true, "urg": true, "demand": true, "call": true, "seek": true, "should": true, "must": true, "can": true, "alleg": true, "accus": true,
	"claim": true, "suspect": true, "believ": true, "fear": true, "hope": true, "tri": true, "attempt": true, "if": true, "unless": true, "suggest": true, "possibl": true,
	"likelihood": true, "risk": true, "need": true, "requir": true, "face": true, "right": true, "avoid": true, "prevent": true, "until": true, "before": true}

// launches are stems of verbs that begin what a noun of action names: "filed an appeal".
var launches = map[string]bool{"file": true, "lodg": true, "bring": true, "brought": true, "launch": true, "open": true, "begin": true, "began": true, "begun": true, "start": true, "make": true, "made": true,
	"enter": true, "submit": true, "order": true, "issu": true, "offer": true, "give": true, "gave": true, "given": true, "announc": true, "press": true, "conduct": true, "carri": true, "reach": true, "hand": true}

// stageOf reads how far the act of a term has come from what stands before it in its clause.
func stageOf(s *reading.Sentence, c *clauses, t meaning.Term) (stage, int) {
	const modal, verb = 3, 5 // tokens before the act that "may" and "rejected" reach
	n := c.of[t.First]
	for k := t.Last - 1; k >= 0 && c.of[k] >= n; k-- {
		if c.of[k] > n {
			continue // an aside
		}
		if lower := s.Tokens[k].Lower; lower == "whether" && k > 0 && questions(s.Tokens[k-1].Stem) {
			return isOpen, 0
		} else if weighing[lower] && !s.Tokens[k].Capital && (t.First-k <= modal || len(lower) > len("might")) {
			return isWeighed, k
		}
	}
	future, launched, perfect := -1, -1, false
	for k := t.First - 1; k >= 0 && c.of[k] >= n; k-- {
		tok := &s.Tokens[k]
		if tok.Kind != token.Word || c.of[k] > n {
			continue
		}
		switch lower := tok.Lower; {
		case lower == "no" && s.Tokens[k+1].Lower == "decision":
			return isWeighed, k
		case lexicon.Negation(lower):
			if k+1 < len(s.Tokens) && (partly(s.Tokens[k+1].Lower) || gradual(s.Tokens[k+1].Lower)) {
				return isOpen, 0
			}
			if slices.ContainsFunc(s.Tokens[k+1:min(k+4, len(s.Tokens))], func(o token.Token) bool { return spurns(o.Stem) }) {
				return isOpen, 0 // "would not definitively rule out"
			}
			if k+1 < len(s.Tokens) && settled(s.Tokens[k+1].Lower) {
				return isWeighed, k // "it is not known what caused it"
			}
			if k > 0 && (s.Tokens[k-1].Lower == "will" || s.Tokens[k-1].Lower == "would") || k+1 < len(s.Tokens) && s.Tokens[k+1].Lower == "to" ||
				lower == "won't" || lower == "wouldn't" || unfoundedPlan(s, k) {
				return isRefused, k
			}
			return isDenied, k
		case spurns(tok.Stem) && t.First-k <= verb && denials(s, max(0, k-3), k):
			return isOpen, 0 // "did not rule out"
		case spurns(tok.Stem) && t.First-k <= verb && !(tok.Stem == "rule" && (k+1 >= len(s.Tokens) || s.Tokens[k+1].Lower != "out")):
			return isRefused, k
		case refusal[tok.Stem] && k+1 < len(s.Tokens) && s.Tokens[k+1].Lower == "to":
			return isRefused, k
		case unsettled[tok.Stem] || unsettled[lower]:
			return isOpen, 0
		case lower == "will" || lower == "would" || lower == "'ll" || vows(tok.Stem) && !thing(s, k) && k+1 < len(s.Tokens) && s.Tokens[k+1].Lower == "to":
			future = k
		case launches[tok.Stem] && launched < 0 && (changed(s, k) || strings.HasSuffix(lower, "ed")):
			launched = k
		case lower == "has" || lower == "have" || lower == "had" || lower == "was" || lower == "were" || lower == "been":
			perfect = perfect || t.First-k <= 4
		}
	}
	if first := clauseStart(c, t.First); first > 0 && (s.Tokens[first].Lower == "if" || s.Tokens[first].Lower == "that" && supposed[s.Tokens[first-1].Stem]) {
		return isOpen, 0
	}
	if future >= 0 {
		return isComing, future
	}
	head := s.Tokens[t.First].Lower
	finite := !thing(s, t.First) && !strings.HasSuffix(head, "ing") && (changed(s, t.First) || len(head) > 4 && strings.HasSuffix(head, "ed"))
	switch {
	case finite, launched >= 0 && t.First-launched <= 5:
		if launched >= 0 && !finite {
			return isDone, launched
		}
		return isDone, t.First
	case perfect && !thing(s, t.First) && !strings.HasSuffix(head, "ing"):
		return isDone, t.First
	}
	for k := t.Last + 1; k < min(t.Last+12, len(s.Tokens)) && c.of[k] == c.of[t.First]; k++ { // "a settlement is possible"
		switch s.Tokens[k].Lower {
		case "possible", "considered", "discussed", "unknown", "unclear":
			if passiveAt(s, k) {
				return isWeighed, k
			}
		case "underway", "ongoing", "continuing", "pending":
			return isWeighed, k
		case "going":
			if s.Tokens[k-1].Lower == "still" {
				return isWeighed, k
			}
		}
		if k > t.Last+1 && settled(s.Tokens[k].Lower) && (lexicon.Negation(s.Tokens[k-1].Lower) || lexicon.Negation(s.Tokens[k-2].Lower)) {
			return isWeighed, k // "the cause has not been established"
		}
	}
	for k := t.Last; k < min(t.Last+3, len(s.Tokens)) && thing(s, t.First) && c.of[k] == n; k++ { // "an inquiry has found"
		switch s.Tokens[k].Lower {
		case "found", "concluded", "showed", "established":
			return isDone, k
		}
	}
	for k := t.Last; k < min(t.Last+6, len(s.Tokens)) && c.of[k] == c.of[t.First]; k++ { // "an inquiry has been opened"
		if launches[s.Tokens[k].Stem] && passiveAt(s, k) {
			for v := k - 1; v >= max(t.Last, k-4); v-- {
				switch s.Tokens[v].Lower {
				case "will":
					return isComing, v // "a lawsuit will be filed"
				case "would", "to", "may", "might", "could", "should", "must", "can":
					return isOpen, 0
				}
			}
			return isDone, k
		}
	}
	return isOpen, 0
}

// denials tells whether a word among some tokens denies.
func denials(s *reading.Sentence, from, to int) bool {
	return slices.ContainsFunc(s.Tokens[from:to], func(t token.Token) bool { return lexicon.Negation(t.Lower) })
}

// changed tells whether a word is an irregular form: "brought".
func changed(s *reading.Sentence, t int) bool {
	return s.Tokens[t].Irregular
}

func clauseStart(c *clauses, t int) int {
	first := t
	for k := t; k >= 0 && c.of[k] >= c.of[t]; k-- {
		if c.of[k] == c.of[t] {
			first = k
		}
	}
	return first
}

// questions tells whether what follows a verb, as a stem, is somebody's question.
func questions(stem string) bool { return stem == "ask" || stem == "question" || stem == "wonder" }

// unfoundedPlan tells whether the negation at token k denies that something is meant: "no plan to".
func unfoundedPlan(s *reading.Sentence, k int) bool {
	if k+1 >= len(s.Tokens) {
		return false
	}
	switch s.Tokens[k+1].Stem {
	case "plan", "intent", "intend", "ground", "reason", "need", "case", "go":
		return true
	}
	return false
}

// settled tells whether a word, denied, says that nobody knows yet.
func settled(lower string) bool {
	switch lower {
	case "known", "clear", "certain", "established", "determined":
		return true
	}
	return false
}

// vows tells whether a verb, as a stem, promises what stands behind it.
func vows(stem string) bool {
	switch stem {
	case "vow", "promis", "pledg", "intend", "plan", "agre":
		return true
	}
	return false
}

// staging finds one act that has come further in one sentence than in the other, in whatever words:
// "has filed an appeal" against "is considering whether to go to court". What is found otherwise is not
// told again.
func (f *finder) staging(found []model.Detail) []model.Detail {
	if len(f.own[0].stages) == 0 || len(f.own[1].stages) == 0 || slices.ContainsFunc(found, func(d model.Detail) bool { return d.Kind == model.Polarity || d.Kind == model.Modality }) {
		return nil
	}
	for _, a := range f.own[0].stages {
		for _, b := range f.own[1].stages {
			if a.Class != b.Class {
				continue
			}
			kind, ok := apart(a.stage, b.stage)
			if a.stage == isComing && b.stage == isDone && goingOn(f.al.right, b, f.in.Left) || a.stage == isDone && b.stage == isComing && goingOn(f.al.left, a, f.in.Right) {
				kind, ok = model.Modality, true
			}
			if !ok || !f.oneMatter(a, b) {
				continue
			}
			l, r := near(f.al.left, a.at, a.Last-1), near(f.al.right, b.at, b.Last-1)
			d := model.Detail{Kind: kind, Verdict: model.Conflicting, Left: l, Right: r}
			d.Why = fmt.Sprintf("%s: “%s”, against %s: “%s”", told[a.stage], l.Text, told[b.stage], r.Text)
			f.soften(&d, f.elsewhere(f.article(f.in.Link.Right), f.al.left, a), f.elsewhere(f.article(f.in.Link.Left), f.al.right, b))
			return []model.Detail{d}
		}
	}
	return nil
}

// goingOn tells whether what an act says is done has been so since before an article came out that
// has it still to come: "has been on show since May" against "will be shown".
func goingOn(s *reading.Sentence, a staged, other *model.Article) bool {
	order := other.Order()
	if order.IsZero() {
		return false
	}
	for k := range s.Dates {
		if d := &s.Dates[k]; d.Bound == calendar.Since && d.Past(order.Time) && d.First >= a.Last {
			return true
		}
	}
	return false
}

// told says how a stage is told.
var told = [...]string{isDone: "stated as done", isComing: "still to come", isWeighed: "a possibility", isRefused: "ruled out", isDenied: "denied"}

// apart tells whether two stages exclude each other, and of what kind the clash is.
func apart(a, b stage) (model.DetailKind, bool) {
	if a > b {
		a, b = b, a
	}
	switch {
	case a == isDone && b == isWeighed, a == isComing && b == isWeighed, a == isWeighed && b == isRefused:
		return model.Modality, true
	case a == isDone && b >= isRefused, a == isComing && b == isRefused:
		return model.Polarity, true
	}
	return 0, false
}

// oneMatter tells whether two acts are one: they have a subject in common and as much else as the
// sentences being linked asks for.
func (f *finder) oneMatter(a, b staged) bool {
	x, y := stretch{a.First, a.Last}, stretch{b.First, b.Last}
	if f.oneMatterAt(a, b, x, y) {
		return true
	}
	p, q := asked(&f.clauses[0], a), asked(&f.clauses[1], b)
	return (p != x || q != y) && f.oneMatterAt(a, b, p, q)
}

// oneMatterAt tells the same of the words x and y that stand for the acts.
func (f *finder) oneMatterAt(a, b staged, x, y stretch) bool {
	const told, less, slot, beside, sure = 0.5, 0.2, 0.35, 0.2, 0.8
	if f.in.Doubted || f.otherRanks(x, y) {
		return false
	}
	share, common := f.told(x, y)
	subject := f.oneDoing(x, y) || f.al.left.Subject != "" && f.al.left.Subject == f.al.right.Subject
	if f.in.Link.Relation == model.Reworded {
		return subject && (share >= less || f.al.slot(x, y) >= slot)
	}
	if a.stage == isWeighed || b.stage == isWeighed {
		if f.al.left.Speaker != "" && f.al.left.Speaker == f.al.right.Speaker && f.in.Link.Score >= sure {
			return true
		}
		subject = subject || f.al.slot(x, y) >= beside
	}
	if a.stage+b.stage == isComing+isRefused && f.al.left.Subject != "" && f.al.left.Subject == f.al.right.Subject && share >= less {
		return true // what somebody promises and refuses
	}
	return subject && share >= told && common > 0
}

// asked gives the act, or where it is the question that is weighed, "weighing whether to pay", what weighs it.
func asked(c *clauses, a staged) stretch {
	if a.stage == isWeighed && a.at > 0 && a.at < a.First && c.of[a.at] == c.of[a.First] && clauseStart(c, a.First) == a.at {
		return stretch{a.at - 1, a.at}
	}
	if a.stage == isWeighed && c.of[a.at] != c.of[a.First] {
		return stretch{a.at, a.at + 1}
	}
	return stretch{a.First, a.Last}
}

// elsewhere tells whether an article has an act in the same words and as far elsewhere.
func (f *finder) elsewhere(article *reading.Article, s *reading.Sentence, a staged) bool {
	for i := range article.Sentences {
		o := &article.Sentences[i]
		for _, b := range f.in.Memo.know(o).stages {
			if b.Class == a.Class && b.stage == a.stage && o.Tokens[b.First].Stem == s.Tokens[a.First].Stem {
				return true
			}
		}
	}
	return false
}
