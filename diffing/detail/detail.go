// Package detail finds what clashes inside a link: figures, dates, names, places, the
// words of quotations, who said them, denied against affirmed, fact against possibility.
// A conflict needs the same event, the same slot, the same scope and unit, and values
// that cannot both hold; in doubt the verdict is Differs, never Conflicting.
//
//	detail.go   Clashes: all kinds together, without two details on one span
//	memo.go     what a sentence is by itself, read once
//	align.go    which words of two sentences stand for each other, and slots
//	number.go   figures
//	age.go      ages of one person
//	portion.go  all, half, some and none of a whole
//	vote.go     results of votes
//	rank.go     places among one kind: ordinals, superlatives
//	apart.go    what makes two things of one: other objects, phases, periods
//	scope.go    whose, of which year and of what rate a figure is
//	toll.go     counts that grow, or fall, as news comes in
//	date.go     dates
//	act.go      the acts that dates are told of
//	name.go     names in two spellings, first names
//	title.go    two titles of one person
//	attribution.go  the same words or one act put down to two people
//	exchange.go who does something and to whom, exchanged
//	place.go    places in one slot
//	polarity.go affirmed against denied, opposites
//	denied.go   what a sentence denies, and by which word
//	modality.go fact against possibility
//	alleged.go  a charge against a fact
//	purpose.go  what people march or strike for
//	quote.go    the words of one utterance in two wordings
//	clause.go   clauses, and how far two words are told of one thing
//	modifier.go two of one kind, told apart by what stands beside the noun
//	people.go   kinds of people, bodies that vote, parts and what was before
//	standing.go what is asked, offered, promised, expected or polled; kinds of sums
//	stage.go    acts that are done, to come, weighed, refused or not done
//	outcome.go  opposite outcomes, members of one class
//	term.go     which words of the tables say something, and what denies them
package detail

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"crosscheck/diffing/reading"
	"crosscheck/model"
)

// Input is one link with its surroundings.
type Input struct {
	Story       *reading.Story
	Link        *model.Link
	Left, Right *model.Article
	Memo        *Memo // nil for none
	Doubted     bool  // whether the two sentences are linked only if what clashes says so
}

// finder holds what the kinds of details share while one link is looked at.
type finder struct {
	in *Input
	al *alignment

	clauses [2]clauses   // of the left and the right sentence
	own     [2]*byItself // what they are by themselves
}

// Clashes gives what clashes in a link, in the order of the text.
func Clashes(in Input) []model.Detail {
	left := &in.Story.Articles[in.Link.Left.Article].Sentences[in.Link.Left.Sentence]
	right := &in.Story.Articles[in.Link.Right.Article].Sentences[in.Link.Right.Sentence]
	if in.Memo == nil {
		in.Memo = NewMemo(in.Story)
	}
	m := in.Memo
	m.in = in
	m.finder = finder{in: &m.in, al: m.aligner.align(left, right), own: [2]*byItself{m.know(left), m.know(right)}}
	f := &m.finder
	f.clauses = [2]clauses{f.own[0].clauses, f.own[1].clauses}
	details := append(quotes(left, right), f.wordQuotes()...)
	if f.own[0].asks != f.own[1].asks {
		return details // a question states nothing
	}
	details = append(details, f.ages()...)
	details = append(details, f.voted()...)
	details = append(details, f.numbers()...)
	details = append(details, f.ranked()...)
	details = append(details, f.dates()...)
	details = append(details, f.names()...)
	details = append(details, f.attributions()...)
	details = append(details, f.exchanged()...)
	details = append(details, f.exclusive()...)
	details = append(details, f.polarity()...)
	details = append(details, f.portioned(details)...)
	details = append(details, f.modality()...)
	details = append(details, f.staging(details)...)
	details = append(details, f.alleged(details)...)
	details = append(details, f.purposed()...)
	details = distinct(details)
	f.rivalling(details)
	slices.SortStableFunc(details, func(x, y model.Detail) int { return cmp.Compare(position(x), position(y)) })
	return details
}

// rivalling makes mere differences of what two people say who are known to be two: what the one calls safe may be
// dangerous to the other.
func (f *finder) rivalling(details []model.Detail) {
	l, r := &f.al.left.Voice, &f.al.right.Voice
	if l.Last == 0 || r.Last == 0 || !l.Sure || !r.Sure || !f.in.Story.Entities.Apart(l.Entity, r.Entity) {
		return
	}
	for k := range details {
		if d := &details[k]; d.Kind == model.Polarity && d.Verdict == model.Conflicting {
			d.Verdict, d.Why = model.Differs, d.Why+"; said by two"
		}
	}
}

// distinct leaves out a clash whose two spans both lie in those of a clash before it: a figure
// that is quoted in two ways is told once, as quoted.
func distinct(details []model.Detail) []model.Detail {
	if len(details) < 2 {
		return details
	}
	var out []model.Detail
	for _, d := range details {
		if d.Left != nil && d.Right != nil && slices.ContainsFunc(out, func(o model.Detail) bool {
			l, r := overlaps(o.Left, d.Left.Start, d.Left.End), overlaps(o.Right, d.Right.Start, d.Right.End)
			return l && r || (l || r) && d.Kind == model.Polarity && o.Kind == model.Number // "unanimous", and "split three to two"
		}) {
			continue
		}
		out = append(out, d)
	}
	return out
}

// article gives what was read of the article that ref is in.
func (f *finder) article(ref model.Ref) *reading.Article { return &f.in.Story.Articles[ref.Article] }

func position(d model.Detail) int {
	if d.Left != nil {
		return d.Left.Start
	}
	return d.Right.Start
}

// lag is how far apart two articles must be published for a changed figure to count as
// an update of the earlier one.
const lag = time.Hour

// later tells whether the article with the greater value was published later, and says so.
func (f *finder) later(rightGreater, leftGreater bool) (string, bool) {
	left, right := f.in.Left.Order(), f.in.Right.Order()
	if left.IsZero() || right.IsZero() {
		return "", false
	}
	gap := right.Time.Sub(left.Time)
	if !left.HasClock || !right.HasClock {
		gap = gap.Truncate(24 * time.Hour)
	}
	switch {
	case rightGreater && gap >= lag:
		return fmt.Sprintf("; %s is later (%s)", f.in.Right.Name(), right.Short()), true
	case leftGreater && -gap >= lag:
		return fmt.Sprintf("; %s is later (%s)", f.in.Left.Name(), left.Short()), true
	}
	return "", false
}

// soften turns a conflict into a difference where both may be right: the other article has
// the value too, for something else or from another source.
func (f *finder) soften(d *model.Detail, leftToo, rightToo bool) {
	switch {
	case leftToo && rightToo:
		d.Verdict = model.Differs
		d.Why += "; both articles have both"
	case leftToo:
		d.Verdict = model.Differs
		d.Why += "; " + f.in.Right.Name() + " has the first one too"
	case rightToo:
		d.Verdict = model.Differs
		d.Why += "; " + f.in.Left.Name() + " has the second one too"
	}
}

// span makes the span of tokens from..to (exclusive) of a sentence.
func span(s *reading.Sentence, from, to int) *model.Span {
	start, end := s.Tokens[from].Start, s.Tokens[to-1].End
	return &model.Span{Text: s.Text[start:end], Start: start, End: end}
}

// overlaps tells whether a span and the bytes from..to share anything.
func overlaps(s *model.Span, from, to int) bool {
	return s != nil && s.Start < to && from < s.End
}
