package detail

import (
	"fmt"
	"slices"

	"crosscheck/diffing/quantity"
	"crosscheck/diffing/reading"
	"crosscheck/diffing/token"
	"crosscheck/model"
)

// leastNumber is the evidence from which on two figures that cannot both hold count as told
// of one thing: set on annotated stories, where parts of a whole, other years and other
// people's figures stay below it.
const leastNumber = 0.3

// surerNumber is the same for hours of the day, of which every story has several, and for
// sentences that are not linked yet.
const surerNumber = 0.5

// numbers compares the figures of a link. Two clash when they are told of the same thing
// in the same surroundings, neither stands beside its equal in the other sentence, and
// the other article nowhere has it too.
func (f *finder) numbers() []model.Detail {
	left, right := f.al.left.Figures, f.al.right.Figures
	if len(left) == 0 && len(right) == 0 {
		return nil
	}
	okLeft, okRight := make([]bool, len(left)), make([]bool, len(right))
	for i := range left {
		for j := range right {
			switch quantity.CompareValues(left[i], right[j]) {
			case quantity.Equal, quantity.Compatible:
				if otherLimits(&left[i], &right[j]) || f.misprinted(&left[i], left, right) || f.misprinted(&right[j], left, right) {
					continue // "over $300" holds of many a figure
				}
				okLeft[i], okRight[j] = true, true
			}
		}
	}
	out := f.shareOfAll(left, right, okLeft, okRight)
	if d, ok := f.none(); ok {
		out = append(out, d)
	}
	for {
		// The surest pair first, so that a figure goes to its true partner.
		bi, bj, best := -1, -1, leastNumber
		if f.in.Doubted {
			best = surerNumber
		}
		for i := range left {
			for j := range right {
				if okLeft[i] || okRight[j] {
					continue
				}
				if v := f.sameFigure(&left[i], &right[j], left, right); v >= best {
					bi, bj, best = i, j, v
				}
			}
		}
		if bi < 0 {
			return out
		}
		okLeft[bi], okRight[bj] = true, true
		if f.article(f.in.Link.Right).HasFigure(&left[bi]) && f.article(f.in.Link.Left).HasFigure(&right[bj]) {
			continue // both tell of both
		}
		out = append(out, f.number(&left[bi], &right[bj]))
	}
}

// noWords lists the tokens of "no" outside quotations that have a token behind them.
func noWords(s *reading.Sentence) []int {
	var out []int
	for t := 0; t+1 < len(s.Tokens); t++ {
		if s.Tokens[t].Lower == "no" && !s.Quoted[t] {
			out = append(out, t)
		}
	}
	return out
}

// none finds "no satellites" against "two satellites" of one subject.
func (f *finder) none() (model.Detail, bool) {
	const least, slot = 0.4, 0.45
	find := func(al *alignment, exchanged bool) (model.Detail, bool) {
		for _, t := range f.knows(al.left).no {
			for k := range al.right.Figures {
				q := &al.right.Figures[k]
				if q.Noun == "" || q.Value <= 0 || q.Unit.Dimension != quantity.Count || al.right.Quoted[q.First] || f.doubtful(al.right, q.First) {
					continue
				}
				n := t + 1
				for n < min(t+4, len(al.left.Tokens)-1) && al.left.Tokens[n].Kind == token.Word && al.left.Tokens[n].Stem != q.Noun {
					n++
				}
				if al.left.Tokens[n].Stem != q.Noun || anyNegation(al.right) {
					continue
				}
				a, b := stretch{t, n + 1}, stretch{q.First, min(q.Last+1, len(al.right.Tokens))}
				x, y := a, b
				if exchanged {
					x, y = b, a
				}
				if share, common := f.told(x, y); (share < least || common < 1 || !f.oneDoing(x, y)) && f.al.slot(x, y) < slot {
					continue
				}
				l, r := span(al.left, a.first, a.last), span(al.right, q.First, q.Last)
				d := model.Detail{Kind: model.Number, Verdict: model.Conflicting, Left: l, Right: r,
					Why: fmt.Sprintf("none against %s%s", quantity.Describe(*q), counted(al.right, q))}
				if exchanged {
					d.Left, d.Right = r, l
				}
				return d, true
			}
		}
		return model.Detail{}, false
	}
	if d, ok := find(f.al, false); ok {
		return d, true
	}
	return find(f.al.reversed(), true)
}

// shareOfAll finds "all five ports" against "four of the five ports".
func (f *finder) shareOfAll(left, right []quantity.Quantity, okLeft, okRight []bool) []model.Detail {
	for i := range left {
		for j := range right {
			a, b := &left[i], &right[j]
			if quantity.Compare(*a, *b) != quantity.Equal || a.Unit.Dimension != quantity.Count || a.Noun == "" || b.Noun == "" {
				continue
			}
			part, whole, n := partOf(f.al.right, right, j), allOf(f.al.left, a), j-1
			if part == nil || !whole {
				part, whole, n = partOf(f.al.left, left, i), allOf(f.al.right, b), i-1
				if part == nil || !whole {
					continue
				}
				okLeft[n] = true
				return []model.Detail{f.clash(part, b)}
			}
			okRight[n] = true
			return []model.Detail{f.clash(a, part)}
		}
	}
	return nil
}

// partOf gives the figure before the k-th one where it counts a part of it: "four of the five".
func partOf(s *reading.Sentence, list []quantity.Quantity, k int) *quantity.Quantity {
	if k == 0 || list[k-1].Value >= list[k].Value || list[k-1].Last >= len(s.Tokens) || s.Tokens[list[k-1].Last].Lower != "of" || list[k].First-list[k-1].Last > 2 {
		return nil
	}
	return &list[k-1]
}

// allOf tells whether a figure counts all there are: "all five ports".
func allOf(s *reading.Sentence, q *quantity.Quantity) bool {
	for t := q.First - 1; t >= 0 && t >= q.First-2; t-- {
		switch s.Tokens[t].Lower {
		case "all":
			return true
		case "of", "the", "its", "their", "his", "her":
			continue
		}
		return false
	}
	return false
}

// clash makes the detail of two figures that cannot both hold.
func (f *finder) clash(a, b *quantity.Quantity) model.Detail {
	d := model.Detail{Kind: model.Number, Verdict: model.Conflicting,
		Left: span(f.al.left, a.First, a.Last), Right: span(f.al.right, b.First, b.Last)}
	d.Why = quantity.Describe(*a) + " against " + quantity.Describe(*b) + counted(f.al.left, a)
	return d
}

// number makes the detail of two figures that clash, unless both may be right.
func (f *finder) number(a, b *quantity.Quantity) model.Detail {
	d := f.clash(a, b)
	if toll(f.al.left, a) || toll(f.al.right, b) {
		falls := b.Value != a.Value && (wanes(f.al.left, a) || wanes(f.al.right, b))
		if note, ok := f.later(b.Value > a.Value || falls, a.Value > b.Value || falls); ok {
			d.Verdict = model.Differs
			d.Why += note
			return d
		}
	}
	f.soften(&d, f.article(f.in.Link.Right).HasFigure(a), f.article(f.in.Link.Left).HasFigure(b))
	return d
}

// sameFigure weighs whether two figures that clash are told of one thing; 0 for figures that
// do not clash or are parts of a whole.
func (f *finder) sameFigure(a, b *quantity.Quantity, left, right []quantity.Quantity) float64 {
	if !countable(a) || !countable(b) || a.Other != b.Other {
		return 0
	}
	value := f.closeness(a, b, left, right)
	if value < leastNumber || parts(a, b, left, right) || f.otherFigures(a, b) {
		return 0
	}
	return value
}

// otherFigures tells whether two figures are told of two things, whatever stands around them.
func (f *finder) otherFigures(a, b *quantity.Quantity) bool {
	if outOf(f.al.left, a) != outOf(f.al.right, b) {
		return true // a whole and its part
	}
	if subset(a, b) || subset(b, a) || grown(f.al.left, a)*grown(f.al.right, b) < 0 || halfTime(f.al.left, a) != halfTime(f.al.right, b) || atClose(f.al.left, a) != atClose(f.al.right, b) {
		return true
	}
	if otherPeriods(f.al.left, a, f.al.right, b) {
		return true
	}
	if f.otherYears(a) || f.roughly(a, b) || a.Unit.Dimension == quantity.Age && f.otherAges(a, b) {
		return true
	}
	if x, y := fate(f.al.left, a), fate(f.al.right, b); x != 0 && y != 0 && x != y {
		return true
	}
	return f.otherHolders(a, b)
}

// closeness weighs how much the surroundings, nouns and sizes of two figures speak for one thing.
func (f *finder) closeness(a, b *quantity.Quantity, left, right []quantity.Quantity) float64 {
	if quantity.Compare(*a, *b) != quantity.Clash && !f.rated(a, b) && !otherLimits(a, b) {
		return f.otherNouns(a, b)
	}
	if who(f.al.left, a) != who(f.al.right, b) && (a.Noun != "" || b.Noun != "") && a.Noun != b.Noun {
		return 0
	}
	value := f.al.slot(stretch{a.First, a.Last}, stretch{b.First, b.Last}) + 0.3*f.al.covered()
	switch {
	case a.Noun == b.Noun && a.Noun != "":
		value += 0.15
	case (a.Noun == "") != (b.Noun == ""):
		value -= 0.25
	}
	switch r := nearness(a, b); {
	case slipped(r) && a.Unit.Dimension == b.Unit.Dimension && (a.Unit.Dimension != quantity.Count || a.Noun == b.Noun && a.Noun != ""):
		value += 0.1 // a zero too many
	case r < 0.1:
		value -= 0.8
	case r < 0.2:
		value -= 0.6
	case r < 0.4:
		value -= 0.3
	case r >= 0.7:
		value += 0.2
	}
	if f.in.Link.Relation == model.Reworded {
		value += 0.1
	} else if f.fewOtherwise(a, b) {
		value -= 0.4
	}
	if f.misprint(a, b) {
		return value + 0.5 // however many other figures there are
	}
	if a.Unit.Dimension != quantity.Clock && nearness(a, b) >= 0.3 && alone(a, left) && alone(b, right) {
		value += 0.15
	}
	if a.Unit.Dimension == quantity.Clock {
		value -= surerNumber - leastNumber
	}
	for k := range left {
		if &left[k] != a && quantity.Compare(left[k], *b) == quantity.Clash {
			value -= 0.1
		}
	}
	for k := range right {
		if &right[k] != b && quantity.Compare(*a, right[k]) == quantity.Clash {
			value -= 0.1
		}
	}
	return value
}

// fewOtherwise tells whether two small counts are told of two acts: one bullet that was removed, and three that
// hit. Every story counts to five more than once.
func (f *finder) fewOtherwise(a, b *quantity.Quantity) bool {
	const few = 5
	if a.Unit.Dimension != quantity.Count || max(a.Value, b.Value) > few {
		return false
	}
	v, w := governor(f.al.left, &f.clauses[0], a.First), governor(f.al.right, &f.clauses[1], b.First)
	return v >= 0 && w >= 0 && f.al.to[v] != w && !f.actAlike(v, w) && !slices.Contains(f.in.Story.Vocabulary.Related(f.al.left.Words[v]), f.al.right.Words[w])
}

// otherNouns weighs two counts of things called by nouns that nothing shows to be one, "two
// penalties" and "three spot kicks": all around them has to agree.
func (f *finder) otherNouns(a, b *quantity.Quantity) float64 {
	const near, least, common = 0.3, 0.6, 3
	if a.Unit.Dimension != quantity.Count || quantity.CompareValues(*a, *b) != quantity.Clash || nearness(a, b) < near {
		return 0
	}
	if f.article(f.in.Link.Right).HasFigure(a) || f.article(f.in.Link.Left).HasFigure(b) {
		return 0
	}
	x, y := stretch{a.First, a.Last}, stretch{b.First, b.Last}
	if share, n := f.told(x, y); share >= least && n >= common {
		return (share + f.al.slot(x, y)) / 2
	}
	return 0
}

// who tells whether a figure counts people without naming them: "the six who are missing".
func who(s *reading.Sentence, q *quantity.Quantity) bool {
	return q.Noun == "" && q.Last < len(s.Tokens) && s.Tokens[q.Last].Lower == "who"
}

// alone tells whether a sentence has no other figure of one kind.
func alone(q *quantity.Quantity, list []quantity.Quantity) bool {
	for k := range list {
		if &list[k] != q && list[k].Unit.Dimension == q.Unit.Dimension {
			return false
		}
	}
	return true
}

// misprint tells whether two figures of four digits or more have all but one in common, or two
// next to each other exchanged: nobody has two such figures of two things by chance.
func (f *finder) misprint(a, b *quantity.Quantity) bool {
	const least = 4
	if a.Value == b.Value {
		return false
	}
	left, right := written(f.al.left, a), written(f.al.right, b)
	if left == right {
		return false
	}
	var room [2][32]byte
	x, y := digits(room[0][:0], left), digits(room[1][:0], right)
	n := len(x)
	if n < least || n != len(y) || x[n-1] == '0' && x[n-2] == '0' || y[n-1] == '0' && y[n-2] == '0' {
		return false
	}
	first, off := -1, 0
	for k := range x {
		if x[k] != y[k] {
			if off++; first < 0 {
				first = k
			}
		}
	}
	last := first + 1
	return off == 1 || off == 2 && x[last] != y[last] && x[first] == y[last] && x[last] == y[first]
}

// misprinted tells whether a figure of either sentence is one of the other's with a misprint.
func (f *finder) misprinted(q *quantity.Quantity, left, right []quantity.Quantity) bool {
	for i := range left {
		for j := range right {
			if (&left[i] == q || &right[j] == q) && left[i].Unit == right[j].Unit && f.misprint(&left[i], &right[j]) {
				return true
			}
		}
	}
	return false
}

// written gives a figure as it is written.
func written(s *reading.Sentence, q *quantity.Quantity) string {
	return s.Text[s.Tokens[q.First].Start:s.Tokens[q.Last-1].End]
}

// digits adds the digits of a figure.
func digits(out []byte, text string) []byte {
	for i := range len(text) {
		if c := text[i]; c >= '0' && c <= '9' {
			out = append(out, c)
		}
	}
	return out
}

// nearness gives the smaller value over the larger: figures for one thing in two papers
// are of one size.
func nearness(a, b *quantity.Quantity) float64 {
	x, y := a.Value*a.Unit.Factor(), b.Value*b.Unit.Factor()
	if x <= 0 || y <= 0 {
		return 0.5
	}
	return min(x, y) / max(x, y)
}

// parts tells whether the two figures are a whole and a part of it, or two parts that make
// a whole: with a third figure of either sentence one is the sum of the others, or two
// shares add up to all.
func parts(a, b *quantity.Quantity, left, right []quantity.Quantity) bool {
	const all = 100
	if a.Unit.Dimension == quantity.Share {
		sum := a.Value + b.Value
		if abs(sum-all) < 1.5 || abs(sum-1) < 0.015 {
			return true
		}
	}
	gap := abs(a.Value - b.Value)
	for _, list := range [][]quantity.Quantity{left, right} {
		for k := range list {
			c := &list[k]
			if c == a || c == b || c.Unit.Dimension != a.Unit.Dimension || c.Value <= 0 {
				continue
			}
			if abs(c.Value-gap) < 1e-6*c.Value || abs(c.Value-a.Value-b.Value) < 1e-6*c.Value {
				return true
			}
		}
	}
	return false
}

// slipped tells whether one of two figures is ten, a hundred or a thousand times the other.
func slipped(nearness float64) bool {
	for _, r := range []float64{0.1, 0.01, 0.001} {
		if abs(nearness-r) < r*1e-6 {
			return true
		}
	}
	return false
}

func abs(v float64) float64 { return max(v, -v) }

// countable tells whether a figure can clash at all.
func countable(q *quantity.Quantity) bool {
	return q.Unit.Dimension != quantity.Label && q.Unit.Dimension != quantity.Ordinal && (q.Bound != quantity.Vague || q.Unit.Dimension == quantity.Duration && q.High < 100)
}

// counted names the noun that a figure counts, as it is written, with a space before it.
func counted(s *reading.Sentence, q *quantity.Quantity) string {
	if q.Noun == "" {
		return ""
	}
	for t := q.Last; t < min(q.Last+4, len(s.Tokens)); t++ {
		if s.Tokens[t].Stem == q.Noun {
			return " " + s.Tokens[t].Text
		}
	}
	return ""
}
