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

// leastPlace is how far the surroundings of two places must agree.
const leastPlace = 0.6

// alike is what speaks for one slot in sentences that tell the same.
const alike = 0.25

// prepositions that stand before a place.
var locative = map[string]bool{"in": true, "at": true, "near": true, "from": true, "to": true, "outside": true, "inside": true,
	"through": true, "into": true, "onto": true, "toward": true, "towards": true, "on": true, "around": true, "behind": true}

// places finds two places in one slot: names after a preposition of place, in agreeing
// surroundings, neither known to the other article. A country or a state is not held
// against a town: one may lie in the other.
func (f *finder) places(taken []int) []model.Detail {
	var out []model.Detail
	for _, a := range append(placeRuns(f.al.left), spotRuns(f.al.left)...) {
		known := !f.unknown(f.al.left, a, f.in.Link.Right.Article)
		best, at := leastPlace, stretch{}
		for _, b := range append(placeRuns(f.al.right), spotRuns(f.al.right)...) {
			if slices.Contains(taken, b.first) || !f.rivals(a, b) || !f.unknown(f.al.right, b, f.in.Link.Left.Article) && !f.namesakes(a, b) {
				continue
			}
			if known && !f.namesakes(a, b) {
				continue
			}
			if f.otherPhases(a, b) || f.outcomes(a, b) {
				continue
			}
			if f.in.Link.Relation == model.Overlap && (f.plainly() == 0 || f.strangers()) {
				continue // names in common, and no more
			}
			v := f.situated(a, b) + 0.2*f.al.covered() + f.anchored(a, b)
			if f.in.Link.Relation == model.Reworded || f.oneVerb(a, b) {
				v += alike
			}
			if v >= best {
				best, at = v, b
			}
		}
		if at.last == 0 {
			continue
		}
		taken = append(taken, at.first)
		d := model.Detail{Kind: model.Place, Verdict: model.Conflicting,
			Left: span(f.al.left, a.first, a.last), Right: span(f.al.right, at.first, at.last)}
		d.Why = fmt.Sprintf("%s against %s", d.Left.Text, d.Right.Text)
		out = append(out, d)
	}
	return out
}

// situated tells how far two places stand in one slot, by the words around them or by what
// their clauses have in common.
func (f *finder) situated(a, b stretch) float64 {
	slot := f.al.slot(a, b)
	if share, common := f.told(a, b); common >= 2 {
		return max(slot, share)
	}
	return slot
}

// oneVerb tells whether what happens in two places is one verb, aligned: "had been left in a closet",
// "had been left behind at the station".
func (f *finder) oneVerb(a, b stretch) bool {
	v, w := governor(f.al.left, &f.clauses[0], a.first), governor(f.al.right, &f.clauses[1], b.first)
	return v >= 0 && w >= 0 && f.al.to[v] == w && !light[f.al.left.Tokens[v].Stem] && turn(f.al.left.Tokens[v].Stem) != 1
}

// governor finds the verb that stands nearest before token t in its clause, or -1.
func governor(s *reading.Sentence, c *clauses, t int) int {
	const reach = 8
	for k := t - 1; k >= max(0, t-reach) && c.of[k] == c.of[t]; k-- {
		if s.Words[k] >= 0 && !s.Name[k] && !lexicon.Function(s.Tokens[k].Lower) && (verbal(s, k) || changed(s, k) || invariable(s.Tokens[k].Lower) && !thing(s, k)) {
			return k
		}
	}
	return -1
}

// spots are common nouns for where something is or happens.
var spots = func() map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(`apartment attic bakery balcony bar barn basement bathroom bedroom bridge building bunker bus bush cabin cafe car cellar cemetery chapel church
classroom clinic closet compound corridor courthouse courtyard cupboard dorm driveway elevator factory farm farmhouse field firehouse forest gallery garage garden gym hallway
hangar harbor harbour highway hospital hotel house jail kitchen lake laundry library lobby mall market mill mine mosque motel museum nightclub orchard park pharmacy pier plaza
playground pool port prison restaurant river roof rooftop school shed shelter shop skylight stable stadium staircase store subway supermarket synagogue temple theater theatre
toilet tower trailer train truck tunnel university van warehouse window wood woods yard`) {
		m[w] = true
	}
	return m
}()

// spotRuns lists the phrases of a common noun for a place after a preposition: "in a
// storage closet", "at the firehouse".
func spotRuns(s *reading.Sentence) []stretch {
	var out []stretch
	for t := 1; t < len(s.Tokens); t++ {
		if lower := s.Tokens[t].Lower; s.Quoted[t] || lower != "a" && lower != "an" && lower != "the" || !locative[s.Tokens[t-1].Lower] {
			continue
		}
		for h := t + 1; h < min(t+4, len(s.Tokens)) && s.Tokens[h].Kind == token.Word && !s.Name[h]; h++ {
			next := h + 1
			if spots[s.Tokens[h].Lower] && (next == len(s.Tokens) || s.Tokens[next].Kind == token.Sign || lexicon.Function(s.Tokens[next].Lower)) {
				out = append(out, stretch{t, h + 1})
				break
			}
		}
	}
	return out
}

// kindred tells whether two places share a word or the beginning of one: a firehouse can be
// a fire station.
func kindred(a *reading.Sentence, x stretch, b *reading.Sentence, y stretch) bool {
	const least = 4
	for t := x.first; t < x.last; t++ {
		for u := y.first; u < y.last; u++ {
			v, w := a.Tokens[t].Lower, b.Tokens[u].Lower
			if n := min(len(v), len(w)); n >= least && (strings.HasPrefix(v, w) || strings.HasPrefix(w, v) || v[:least] == w[:least]) {
				return true
			}
		}
	}
	return false
}

// placeRuns lists the names that stand after a preposition of place.
func placeRuns(s *reading.Sentence) []stretch {
	var out []stretch
	for t := 1; t < len(s.Tokens); t++ {
		if !s.Name[t] || s.Quoted[t] || s.Name[t-1] {
			continue
		}
		before := t - 1
		if s.Tokens[before].Lower == "the" && before > 0 {
			before--
		}
		if !locative[s.Tokens[before].Lower] {
			continue
		}
		end := t
		for end < len(s.Tokens) && s.Name[end] && !(end > t && entity.Calendar(s.Tokens[end].Lower)) {
			end++ // "in Renn Wednesday"
		}
		if possessive(s.Tokens[end-1].Text) && end < len(s.Tokens) && s.Tokens[end].Kind == token.Word {
			continue // "in Varnia's election"
		}
		if end-t <= 4 {
			out = append(out, stretch{t, end})
		}
	}
	return out
}

// possessive tells whether a word ends in 's.
func possessive(word string) bool {
	return strings.HasSuffix(word, "'s") || strings.HasSuffix(word, "’s")
}

// unknown tells whether no word of a name occurs in the other article.
func (f *finder) unknown(s *reading.Sentence, a stretch, other int) bool {
	for t := a.first; t < a.last; t++ {
		if s.Words[t] >= 0 && s.Tokens[t].Kind == token.Word && !lexicon.Function(s.Tokens[t].Lower) && f.in.Story.Articles[other].Count[s.Words[t]] > 0 {
			return false
		}
	}
	return true
}

// namesakes tells whether two names are alike but for their first words, which the other article
// does not have: "Lincoln High School" and "Washington High School".
func (f *finder) namesakes(a, b stretch) bool {
	x, y := a.last-1, b.last-1
	for x > a.first && y > b.first && f.al.left.Tokens[x].Lower == f.al.right.Tokens[y].Lower {
		x, y = x-1, y-1
	}
	return x < a.last-1 && f.al.left.Name[a.first] && f.al.right.Name[b.first] &&
		f.unknown(f.al.left, stretch{a.first, x + 1}, f.in.Link.Right.Article) && f.unknown(f.al.right, stretch{b.first, y + 1}, f.in.Link.Left.Article)
}

// anchored adds to the agreement of two places what stands right around them: one name
// before or after both, the same figure, a year say, after both.
func (f *finder) anchored(a, b stretch) float64 {
	var value float64
	if f.nameBefore(a, b) {
		value += 0.1
	}
	if f.nameAfter(a, b) {
		value += 0.1
	}
	for t := a.last; t < min(a.last+4, len(f.al.left.Tokens)); t++ {
		if u := f.al.to[t]; f.al.left.Tokens[t].Kind == token.Figure && u >= b.last && u < b.last+4 {
			return value + 0.15
		}
	}
	return value
}

// nameBefore tells whether one entity is named not far before both places.
func (f *finder) nameBefore(a, b stretch) bool {
	const far = 15
	for _, x := range f.al.left.Mentions {
		if x.Last > a.first || a.first-x.Last > far {
			continue
		}
		for _, y := range f.al.right.Mentions {
			if x.Entity == y.Entity && y.Last <= b.first && b.first-y.Last <= far {
				return true
			}
		}
	}
	return false
}

// nameAfter tells whether one entity is named right behind both places, in which they lie say.
func (f *finder) nameAfter(a, b stretch) bool {
	const near = 4
	for _, x := range f.al.left.Mentions {
		if x.First < a.last || x.First-a.last > near {
			continue
		}
		for _, y := range f.al.right.Mentions {
			if x.Entity == y.Entity && y.First >= b.last && y.First-b.last <= near {
				return true
			}
		}
	}
	return false
}

// rivals tells whether two places can stand against each other: not one place in two
// forms or transliterations, no day or month, and not one inside the other.
func (f *finder) rivals(a, b stretch) bool {
	x, y := mention(f.al.left, a.first), mention(f.al.right, b.first)
	if x == nil || y == nil {
		// Two common nouns; a name and a noun can be one place.
		return x == nil && y == nil && !f.al.left.Name[a.first] && !f.al.right.Name[b.first] && !kindred(f.al.left, a, f.al.right, b)
	}
	if x.Entity == y.Entity || contains(f.al.left, a) != contains(f.al.right, b) || lexicon.SameRegion(spelled(f.al.left, a), spelled(f.al.right, b)) || lexicon.Within(spelled(f.al.left, a), spelled(f.al.right, b)) {
		return false
	}
	for _, id := range []entity.ID{x.Entity, y.Entity} {
		e := f.in.Story.Entities.Entity(id)
		if e.Kind == entity.Person || e.Kind == entity.Organisation && e.Body() {
			return false
		}
	}
	return !f.in.Memo.spell(f.al.left.Tokens[a.first].Lower).Sounds(f.in.Memo.spell(f.al.right.Tokens[b.first].Lower).Spelling)
}

// contains tells whether a name is a country's or a state's, in which other places lie.
func contains(s *reading.Sentence, a stretch) bool { return lexicon.Region(spelled(s, a)) }

// spelled gives the words of a stretch in lower case.
func spelled(s *reading.Sentence, a stretch) string {
	words := make([]string, 0, a.last-a.first)
	for t := a.first; t < a.last; t++ {
		words = append(words, s.Tokens[t].Lower)
	}
	return strings.Join(words, " ")
}
