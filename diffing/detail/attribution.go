package detail

import (
	"fmt"
	"slices"
	"strings"

	"crosscheck/diffing/entity"
	"crosscheck/diffing/lexicon"
	"crosscheck/diffing/meaning"
	"crosscheck/diffing/quotation"
	"crosscheck/diffing/reading"
	"crosscheck/diffing/token"
	"crosscheck/model"
)

// How much of a quotation must be the same for its speaker to count.
const (
	sameWords = 5   // words in common
	sameShare = 0.6 // of the shorter quotation
	sameRun   = 7   // words in a row where one side has no quotation marks
)

// attributions finds the same words put down to two people. Two speakers are two people
// only when the story knows both by full names that have nothing in common; a title, a
// relation or a body that may stand for the other is no difference.
func (f *finder) attributions() []model.Detail {
	left, right := f.al.left, f.al.right
	if d, ok := f.doing(); ok {
		return []model.Detail{d}
	}
	l, r := &left.Voice, &right.Voice
	if l.Last == 0 || r.Last == 0 || !l.Sure || !r.Sure || l.Plural || r.Plural || !f.in.Story.Entities.Apart(l.Entity, r.Entity) {
		return nil
	}
	// Where a sentence names the other's speaker too, who of them speaks is not sure.
	if outsideQuotes(left, r.Entity) || outsideQuotes(right, l.Entity) {
		return nil
	}
	index := f.in.Story.Entities
	d := model.Detail{Kind: model.Attribution, Verdict: model.Conflicting,
		Left: span(left, l.First, l.Last), Right: span(right, r.First, r.Last),
		Why: fmt.Sprintf("the same words said by %s and by %s", spoken(index, left, l), spoken(index, right, r))}
	switch {
	case sameUtterance(left, right):
	case f.oneStatement():
		d.Verdict = model.Differs // both may have said it
		d.Why = fmt.Sprintf("one statement put down to %s and to %s", spoken(index, left, l), spoken(index, right, r))
	default:
		return nil
	}
	return []model.Detail{d}
}

// oneStatement tells whether two sentences report one statement without quoting it: most of their words are the same, in
// sentences that tell the same.
func (f *finder) oneStatement() bool {
	const words, least = 5, 0.7
	return len(quotation.Words(f.al.left)) == 0 && len(quotation.Words(f.al.right)) == 0 &&
		f.in.Link.Relation == model.Reworded && f.plainly() >= words && f.al.covered() >= least
}

// spoken names a speaker as the article does, pronouns with whom they stand for.
func spoken(index *entity.Index, s *reading.Sentence, v *reading.Voice) string {
	text := span(s, v.First, v.Last).Text
	if v.Pronoun {
		return fmt.Sprintf("%s (%s)", text, title(index.Entity(v.Entity).Words))
	}
	return text
}

func title(words []string) string {
	out := ""
	for n, w := range words {
		if n > 0 {
			out += " "
		}
		if c := w[0]; c >= 'a' && c <= 'z' {
			w = string(c-'a'+'A') + w[1:]
		}
		out += w
	}
	return out
}

// outsideQuotes tells whether a sentence names an entity outside quotation marks.
func outsideQuotes(s *reading.Sentence, id entity.ID) bool {
	for m := range s.Mentions {
		if s.Mentions[m].Entity == id && !s.Quoted[s.Mentions[m].First] {
			return true
		}
	}
	return false
}

// sameUtterance tells whether two sentences quote the same words: most of the shorter
// quotation, or a long run of words that stands in quotation marks in one of them.
func sameUtterance(left, right *reading.Sentence) bool {
	a, b := quotation.Words(left), quotation.Words(right)
	if len(a) >= sameWords && len(b) >= sameWords {
		pairs := quotation.Align(a, b, left.After(right))
		if len(pairs) < sameWords || quotation.Content(a, pairs) < leastContent || float64(len(pairs)) < sameShare*float64(min(len(a), len(b))) {
			return false
		}
		first, last := pairs[0], pairs[len(pairs)-1]
		stretch := max(last[0]-first[0], last[1]-first[1]) + 1
		return float64(len(pairs)) >= verbatim*float64(stretch)
	}
	if len(a) == 0 && len(b) == 0 {
		return false
	}
	return commonRun(left, right) >= sameRun
}

// commonRun gives the longest run of equal words of two sentences that is quoted in one of
// them and has enough content words.
func commonRun(left, right *reading.Sentence) int {
	best := 0
	for t := range left.Tokens {
		for u := range right.Tokens {
			n, content, x, y := 0, 0, t, u
			for x < len(left.Tokens) && y < len(right.Tokens) && left.Tokens[x].Lower == right.Tokens[y].Lower &&
				left.Tokens[x].Kind == token.Word && (left.Quoted[x] || right.Quoted[y]) {
				n++
				if !lexicon.Function(left.Tokens[x].Lower) {
					content++
				}
				x, y = x+1, y+1
			}
			if content > leastContent {
				best = max(best, n)
			}
		}
	}
	return best
}

// doing compares who did one thing: "the gap was found by a teacher" with "it was the accountant
// who found it". At least one of the sentences singles the doer out, by the passive or a
// cleft; two people are two only as for speakers, two roles unless one person can have both.
func (f *finder) doing() (model.Detail, bool) {
	for _, a := range f.own[0].doers {
		for _, b := range f.own[1].doers {
			if !a.single && !b.single || !f.oneAct(a, b) || f.in.Story.Entities.Holds(a.entity, b.role) || f.in.Story.Entities.Holds(b.entity, a.role) {
				continue
			}
			apart := f.in.Story.Entities.Apart(a.entity, b.entity) ||
				(a.entity == 0 || b.entity == 0) && a.role != "" && b.role != "" && a.role != b.role && !vague(a.role) && !vague(b.role)
			if !apart && !f.otherBodies(a, b) {
				continue
			}
			d := model.Detail{Kind: model.Attribution, Verdict: model.Conflicting,
				Left: span(f.al.left, a.first, a.last), Right: span(f.al.right, b.first, b.last)}
			d.Why = fmt.Sprintf("the same act put down to %s and to %s", d.Left.Text, d.Right.Text)
			return d, true
		}
	}
	return model.Detail{}, false
}

// oneAct tells whether two doers do one thing: their verbs are the same or near in meaning, and
// another word besides them; or two more words where both are singled out.
func (f *finder) oneAct(a, b doer) bool {
	others, behind := 0, 0
	for x, y := range f.al.to {
		if y < 0 || x == a.verb || y == b.verb {
			continue
		}
		others++
		if x >= a.last && y >= b.last {
			behind++
		}
	}
	if a.single && b.single && behind > 1 {
		return true
	}
	v, w := f.al.left.Words[a.verb], f.al.right.Words[b.verb]
	return others > 0 && (f.al.to[a.verb] == b.verb || v == w || slices.Contains(f.in.Story.Vocabulary.Related(v), w))
}

// doer is who does something.
type doer struct {
	first, last int
	verb        int
	role        string
	entity      entity.ID
	single      bool         // singled out
	body        meaning.Term // what kind of person or body it is, of those that exclude each other; Last is 0 for none
}

// doers reads "it was DOER who VERB", "was VERB by DOER" and "DOER VERB" with a role.
func doers(s *reading.Sentence) []doer {
	var out []doer
	for t := range s.Tokens {
		if s.Quoted[t] || s.Tokens[t].Kind != token.Word {
			continue
		}
		switch lower := s.Tokens[t].Lower; {
		case lower == "it" && t+3 < len(s.Tokens) && (s.Tokens[t+1].Lower == "was" || s.Tokens[t+1].Lower == "is"):
			out = cleft(s, t+2, out)
		case lower == "by" && t > 1 && t+1 < len(s.Tokens) && passiveAt(s, t-1):
			d := doer{first: t + 1, verb: t - 1, single: true}
			for d.last = t + 1; d.last < min(t+7, len(s.Tokens)) && s.Tokens[d.last].Kind == token.Word && (d.last == t+1 || !lexicon.Function(s.Tokens[d.last].Lower)); d.last++ {
			}
			if d.read(s) {
				out = append(out, d)
			}
		case entity.Role(lower) && !s.Name[t] && t > 0 && t+1 < len(s.Tokens) && verbal(s, t+1) && !lexicon.Function(s.Tokens[t+1].Lower) && !lexicon.Reporting(s.Tokens[t+1].Lower),
			bodyAt(s, t).Last > 0 && activeAt(s, t+1) >= 0:
			d := doer{first: t, last: t + 1, verb: t + 1}
			if v := activeAt(s, t+1); v >= 0 {
				d.verb = v
			}
			for d.first > 0 && d.first > t-4 && s.Tokens[d.first-1].Kind == token.Word && !verbal(s, d.first-1) && s.Tokens[d.first-1].Lower != "that" {
				d.first--
			}
			if d.read(s) {
				out = append(out, d)
			}
		}
	}
	return out
}

// cleft reads the doer that begins at token t and the verb behind "who".
func cleft(s *reading.Sentence, t int, out []doer) []doer {
	for k := t + 1; k < min(t+12, len(s.Tokens)); k++ {
		if s.Tokens[k].Lower != "who" {
			continue
		}
		d := doer{first: t, last: k, verb: -1, single: true}
		for d.last > d.first+1 && s.Tokens[d.last-1].Kind == token.Sign {
			d.last--
		}
		for v := k + 1; v < min(k+4, len(s.Tokens)) && d.verb < 0; v++ {
			if s.Words[v] >= 0 && !lexicon.Function(s.Tokens[v].Lower) && s.Tokens[v].Lower != "first" {
				d.verb = v
			}
		}
		if d.verb >= 0 && d.read(s) {
			out = append(out, d)
		}
		break
	}
	return out
}

// read finds role and entity of a doer.
func (d *doer) read(s *reading.Sentence) bool {
	for x := d.first; x < d.last; x++ {
		if !s.Name[x] && entity.Role(s.Tokens[x].Lower) {
			d.role = s.Tokens[x].Lower
		}
	}
	for m := range s.Mentions {
		if n := &s.Mentions[m]; n.First >= d.first && n.Last <= d.last {
			d.entity = n.Entity
		}
	}
	for x := d.first; x < d.last; x++ {
		if t := bodyAt(s, x); t.Last > 0 {
			d.body = t
		}
	}
	return d.role != "" || d.entity != 0 || d.body.Last > 0
}

// bodyAt gives the term that ends with token t and says what kind of person or body does something.
func bodyAt(s *reading.Sentence, t int) meaning.Term {
	for _, x := range s.Terms {
		if x.Last == t+1 {
			if _, name := meaning.Class(x.Class); name == "by whom" || name == "by which body" {
				return x
			}
		}
	}
	return meaning.Term{}
}

// activeAt gives the verb that begins at token t, in the past or the perfect: "blocked", "had broken";
// -1 for none.
func activeAt(s *reading.Sentence, t int) int {
	if t < len(s.Tokens) && (s.Tokens[t].Lower == "had" || s.Tokens[t].Lower == "has" || s.Tokens[t].Lower == "have") {
		t++
	}
	if t >= len(s.Tokens) || s.Tokens[t].Kind != token.Word || lexicon.Function(s.Tokens[t].Lower) || !changed(s, t) && !strings.HasSuffix(s.Tokens[t].Lower, "ed") {
		return -1
	}
	return t
}

// otherBodies tells whether two doers are of kinds that exclude each other, and do what is done once:
// the police and the opposition may both criticise a plan.
func (f *finder) otherBodies(a, b doer) bool {
	if a.body.Last == 0 || b.body.Last == 0 || a.body.Class != b.body.Class || a.body.Member == b.body.Member || a.entity != 0 && a.entity == b.entity {
		return false
	}
	_, name := meaning.Class(a.body.Class)
	return name == "by whom" || onceOnly[f.al.left.Tokens[a.verb].Stem]
}

// onceOnly are stems of verbs for what one person or body does, and once.
var onceOnly = map[string]bool{"report": true, "discov": true, "found": true, "find": true, "fund": true, "financ": true, "paid": true, "pay": true, "call": true, "rais": true, "taken": true, "took": true, "take": true,
	"block": true, "broke": true, "broken": true, "break": true, "start": true, "organ": true, "organis": true, "commit": true, "written": true, "wrote": true, "write": true, "paint": true, "invent": true,
	"design": true, "built": true, "build": true, "order": true, "caus": true, "shot": true, "kill": true, "rescu": true, "save": true, "arrest": true, "bought": true, "sold": true, "publish": true, "launch": true,
	"uncov": true, "defus": true, "stole": true, "stolen": true, "made": true, "set": true, "fire": true, "began": true, "creat": true, "propos": true, "spot": true, "drew": true, "drawn": true, "clear": true, "close": true}

// vague tells whether a role can be that of nearly anyone.
func vague(role string) bool {
	switch role {
	case "official", "worker", "member", "resident", "witness", "victim", "survivor", "passenger", "boss", "aide", "leader", "expert", "neighbor", "neighbour",
		"mother", "father", "son", "daughter", "brother", "sister", "officer", "agent", "executive", "chief", "advocate", "critic":
		return true
	}
	return false
}
