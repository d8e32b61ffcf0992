package detail

import (
	"fmt"
	"slices"
	"strings"

	"crosscheck/diffing/lexicon"
	"crosscheck/diffing/meaning"
	"crosscheck/diffing/quotation"
	"crosscheck/diffing/reading"
	"crosscheck/model"
)

// How alike two quotations must be to be one utterance.
const (
	leastEqual   = 4    // words in common
	leastShort   = 3    // the same where one of the two has no more than shortQuote words
	shortQuote   = 6    //
	leastContent = 2    // content words among them
	leastDensity = 0.55 // share of the aligned stretch that is equal
	verbatim     = 0.75 // share from which on single words are told apart
	freeEnd      = 4    // most words at the end of a quotation that can stand for each other
)

// quotes compares the words of one utterance quoted in both sentences. Cuts at either
// end, punctuation, capitals, contractions, ellipses and bracketed insertions are no
// difference.
func quotes(left, right *reading.Sentence) []model.Detail {
	a, b := quotation.Words(left), quotation.Words(right)
	short := min(len(a), len(b))
	if short < leastShort {
		return nil
	}
	least := leastEqual
	if short <= shortQuote {
		least = leastShort
	}
	pairs := quotation.Align(a, b, left.After(right))
	content := leastContent
	if left.Speaker != "" && left.Speaker == right.Speaker && begun(pairs) {
		content = 1 // "This is a merger about"
	}
	if len(a) == len(b) && len(pairs) == len(a)-1 && len(pairs) >= leastShort {
		content = 1 // all but one word
	}
	if n := len(a) - len(b); (n == 1 || n == -1) && len(pairs) == short && short >= leastShort && unlike(a, b) {
		content = 1 // "It was not an accident"
	}
	if content == 1 {
		least = min(least, len(pairs))
	}
	if len(pairs) < least || quotation.Content(a, pairs) < content {
		return nil
	}
	density := quotation.Density(pairs)
	if density < leastDensity || 2*len(pairs) <= short {
		return nil
	}
	gaps := clashes(a, b, pairs)
	if left.Tokens[a[0].At].Capital && right.Tokens[b[0].At].Capital {
		gaps = append(opening(a, b, pairs), gaps...)
	}
	if len(gaps) == 0 {
		return nil
	}
	if density < verbatim {
		gaps = []gap{whole(pairs, gaps)}
	}
	var out []model.Detail
	for _, g := range gaps {
		g.widen(a, b)
		l, r := span(left, a[g.a0].At, a[g.a1-1].At+1), span(right, b[g.b0].At, b[g.b1-1].At+1)
		out = append(out, model.Detail{Kind: model.Quote, Verdict: model.Conflicting, Left: l, Right: r,
			Why: fmt.Sprintf("the same words quoted differently: “%s” against “%s”", l.Text, r.Text)})
	}
	return out
}

// wordQuotes finds one word quoted of one thing in two ways that exclude each other: called "fair" in one
// paper and "unfair" in the other. Other words of one speaker may stand side by side in what was said.
func (f *finder) wordQuotes() []model.Detail {
	const most, frame = 3, 2
	left, right := f.al.left, f.al.right
	a, b := quotation.Words(left), quotation.Words(right)
	if len(a) == 0 || len(b) == 0 || len(a) > most || len(b) > most || left.Speaker == "" || left.Speaker != right.Speaker {
		return nil
	}
	x, y := onlyContent(a), onlyContent(b)
	if x < 0 || y < 0 || !f.excluding(x, y) || f.plainly() < frame || anyNegation(left) != anyNegation(right) {
		return nil
	}
	l, r := span(left, x, x+1), span(right, y, y+1)
	return []model.Detail{{Kind: model.Quote, Verdict: model.Conflicting, Left: l, Right: r,
		Why: fmt.Sprintf("quoted with opposite words: “%s” against “%s”", l.Text, r.Text)}}
}

// onlyContent gives the token of the one content word of a quotation; -1 where it has more, or none.
func onlyContent(words []quotation.Word) int {
	at := -1
	for _, w := range words {
		if lexicon.Function(w.Text) || adverb(w.Text) {
			continue
		}
		if at >= 0 {
			return -1
		}
		at = w.At
	}
	return at
}

// excluding tells whether two words are opposites, or outcomes that exclude each other.
func (f *finder) excluding(t, u int) bool {
	if f.in.Story.Vocabulary.Opposite(f.al.left.Words[t], f.al.right.Words[u]) {
		return true
	}
	for _, a := range f.al.left.Terms {
		for _, b := range f.al.right.Terms {
			if kind, _ := meaning.Class(a.Class); kind == model.Polarity && a.Class == b.Class && a.Member != b.Member && !outside(t, stretch{a.First, a.Last}) && !outside(u, stretch{b.First, b.Last}) {
				return true
			}
		}
	}
	return false
}

// unlike tells whether one of two quotations denies and the other one does not.
func unlike(a, b []quotation.Word) bool {
	denies := func(words []quotation.Word) bool {
		return slices.ContainsFunc(words, func(w quotation.Word) bool { return lexicon.Negation(w.Text) })
	}
	return denies(a) != denies(b)
}

// begun tells whether two quotations begin with the same words.
func begun(pairs [][2]int) bool {
	const least = 5
	return len(pairs) >= least && pairs[0] == [2]int{0, 0} && pairs[least-1] == [2]int{least - 1, least - 1}
}

// gap is a stretch of quoted words that has no equal: a[a0:a1] against b[b0:b1].
type gap struct{ a0, a1, b0, b1 int }

// whole spans what differs between two free renderings of one utterance: from the first word
// that differs, cut or not, to the last one aligned.
func whole(pairs [][2]int, gaps []gap) gap {
	k := 1
	for k < len(pairs) && pairs[k][0] == pairs[k-1][0]+1 && pairs[k][1] == pairs[k-1][1]+1 {
		k++
	}
	last, end := pairs[len(pairs)-1], gaps[len(gaps)-1]
	return gap{pairs[k-1][0] + 1, max(last[0]+1, end.a1), pairs[k-1][1] + 1, max(last[1]+1, end.b1)}
}

// widen gives an empty side the word next to it, so that every span shows something.
func (g *gap) widen(a, b []quotation.Word) {
	if g.a0 == g.a1 || g.b0 == g.b1 {
		if g.a1 < len(a) && g.b1 < len(b) && a[g.a1].Text == b[g.b1].Text {
			g.a1++
			g.b1++
		} else if g.a0 > 0 && g.b0 > 0 {
			g.a0--
			g.b0--
		}
	}
}

// clashes lists the gaps between aligned words that are no cut, and a short clash of the
// last words of both quotations.
func clashes(a, b []quotation.Word, pairs [][2]int) []gap {
	var out []gap
	for k := 1; k < len(pairs); k++ {
		g := gap{pairs[k-1][0] + 1, pairs[k][0], pairs[k-1][1] + 1, pairs[k][1]}
		if g.a0 == g.a1 && g.b0 == g.b1 {
			continue
		}
		if cutIn(a[g.a0:g.a1+1]) || cutIn(b[g.b0:g.b1+1]) ||
			articles(a[g.a0:g.a1]) && articles(b[g.b0:g.b1]) || masked(a[g.a0:g.a1]) || masked(b[g.b0:g.b1]) {
			continue
		}
		out = append(out, g)
	}
	last := pairs[len(pairs)-1]
	g := gap{last[0] + 1, len(a), last[1] + 1, len(b)}
	// Where one quotation ends soon after, its last words are held against as many of the other's.
	if na, nb := g.a1-g.a0, g.b1-g.b0; na > 0 && nb > 0 && min(na, nb) <= freeEnd &&
		(max(na, nb) <= freeEnd || 5*len(pairs) >= 3*min(len(a), len(b))) {
		g.a1, g.b1 = g.a0+min(na, nb), g.b0+min(nb, na)
		// Right after a cut the words that follow may be from elsewhere.
		if !cutIn(a[max(1, g.a0-3):g.a1]) && !cutIn(b[max(1, g.b0-3):g.b1]) && !masked(a[g.a0:g.a1]) && !masked(b[g.b0:g.b1]) {
			out = append(out, g)
		}
	}
	return out
}

// opening gives a clash of the first words of two quotations that both begin a sentence and
// agree in all that follows.
func opening(a, b []quotation.Word, pairs [][2]int) []gap {
	const most, least = 2, 5
	x, y := pairs[0][0], pairs[0][1]
	if x < 1 || y < 1 || x > most || y > most || len(pairs) < least || len(pairs) < min(len(a)-x, len(b)-y) || articles(a[:x]) && articles(b[:y]) || contracted(a[:x]) || contracted(b[:y]) {
		return nil
	}
	return []gap{{0, x, 0, y}}
}

// contracted tells whether one of some words is a contraction that can be resolved in two ways.
func contracted(words []quotation.Word) bool {
	return slices.ContainsFunc(words, func(w quotation.Word) bool { return strings.Contains(w.Text, "'") })
}

func cutIn(words []quotation.Word) bool {
	for _, w := range words {
		if w.Cut {
			return true
		}
	}
	return false
}

// articles tells whether words are articles, or the "that" of a clause, alone: papers drop
// and add them.
func articles(words []quotation.Word) bool {
	for _, w := range words {
		switch w.Text {
		case "a", "an", "the", "that":
		default:
			return false
		}
	}
	return true
}

// masked tells whether a word is made decent, "f***ing".
func masked(words []quotation.Word) bool {
	for _, w := range words {
		if strings.Contains(w.Text, "*") || strings.Contains(w.Text, "--") {
			return true
		}
	}
	return false
}
