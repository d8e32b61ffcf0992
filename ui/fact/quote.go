package fact

import (
	"cmp"
	"slices"

	"crosscheck/model"
)

// How says what an outlet does with a quotation.
type How uint8

const (
	Absent   How = iota // does not report it
	Unquoted            // has the sentence that holds it, without anything of it
	Retold              // reports it in words of its own
	Cut                 // quotes a part of it
	Verbatim            // quotes it
)

var howNames = []string{"absent", "not quoted", "retold", "cut", "quoted"}

func (h How) String() string {
	if int(h) < len(howNames) {
		return howNames[h]
	}
	return "unknown"
}

// Quote is one utterance with every outlet's wording of it.
type Quote struct {
	Speaker string // "" where no outlet names anybody
	Mark    model.Mark
	Rows    []int
	Says    []Saying // by article
	start   int
}

// Saying is what one outlet has of an utterance.
type Saying struct {
	How     How
	At      model.Ref // of its sentence; for Absent none
	Text    string    // the quoted words, without marks; of Unquoted and Retold the whole sentence
	Own     [][2]int  // byte ranges of Text that the compared wording does not have
	Clash   [][2]int  // byte ranges of Text that are in conflict
	Speaker string    // where the outlet names another speaker than Quote.Speaker
	Times   int       // in how many sentences the outlet quotes it
	spans   []model.Span
	words   []word
}

// Quoted tells whether the outlet quotes the utterance.
func (s *Saying) Quoted() bool { return s.How >= Cut }

// Quotes gives the utterances of a comparison as seen from article ref, in the order of
// the rows.
func Quotes(c *model.Comparison, ref int) []Quote {
	rowOf := Rows(c)
	byValue := make(map[string]int)
	var all []Quote
	for m := range c.Mentions {
		n := &c.Mentions[m]
		if n.Kind != model.Quote {
			continue
		}
		i, known := byValue[n.Value]
		if !known {
			i = len(all)
			byValue[n.Value] = i
			all = append(all, Quote{Says: make([]Saying, len(c.Articles)), start: n.Span.Start})
		}
		all[i].add(c, n, rowOf[n.At.Article][n.At.Sentence])
	}
	links := make(map[model.Ref][]int)
	for i := range c.Links {
		links[c.Links[i].Left] = append(links[c.Links[i].Left], i)
		links[c.Links[i].Right] = append(links[c.Links[i].Right], i)
	}
	for i := range all {
		q := &all[i]
		slices.Sort(q.Rows)
		q.Rows = slices.Compact(q.Rows)
		q.compare(ref)
		q.clash(c, links)
		q.retell(c, links)
		q.judge(len(c.Articles), ref)
	}
	slices.SortStableFunc(all, func(a, b Quote) int {
		return cmp.Or(cmp.Compare(a.Rows[0], b.Rows[0]), cmp.Compare(a.start, b.start))
	})
	return all
}

// add takes over one quoted stretch. Stretches of one sentence are one wording; of
// several sentences of an outlet the longest wording counts.
func (q *Quote) add(c *model.Comparison, m *model.Mention, row int) {
	q.Rows = append(q.Rows, row)
	s := &q.Says[m.At.Article]
	switch {
	case q.Speaker == "":
		q.Speaker = m.Speaker
	case m.Speaker != "" && m.Speaker != q.Speaker:
		s.Speaker = m.Speaker
	}
	if s.Times > 0 && s.At == m.At {
		s.spans = append(s.spans, m.Span)
		s.Text += " … " + m.Span.Text
		return
	}
	s.Times++
	if len(m.Span.Text) > len(s.Text) {
		s.How, s.At, s.Text, s.spans = Verbatim, m.At, m.Span.Text, []model.Span{m.Span}
	}
}

// How much shorter than the longest wording one is that counts as cut, and how much of
// it stands in the longest.
const (
	cutLength = 0.8
	cutWithin = 0.9
)

// compare finds who quotes a part alone, and the words that differ from the reference's
// wording or, where it has none or a part, from the longest.
func (q *Quote) compare(ref int) {
	longest := -1
	for id := range q.Says {
		s := &q.Says[id]
		s.words = words(s.Text)
		if s.Quoted() && (longest < 0 || len(s.words) > len(q.Says[longest].words)) {
			longest = id
		}
	}
	for id := range q.Says {
		s := &q.Says[id]
		if !s.Quoted() || float64(len(s.words)) > cutLength*float64(len(q.Says[longest].words)) {
			continue
		}
		if _, _, n := align(s.words, q.Says[longest].words); float64(n) >= cutWithin*float64(len(s.words)) {
			s.How = Cut
		}
	}
	base := longest
	if ref < len(q.Says) && q.Says[ref].How == Verbatim {
		base = ref
	}
	found := make([]bool, len(q.Says[base].words)) // words of the base that another whole wording has
	others := 0
	for id := range q.Says {
		s := &q.Says[id]
		if id == base || !s.Quoted() {
			continue
		}
		own, has, _ := align(s.words, q.Says[base].words)
		s.Own = runs(s.words, own)
		if s.How == Cut {
			continue
		}
		others++
		for i := range has {
			found[i] = found[i] || has[i]
		}
	}
	if others > 0 {
		q.Says[base].Own = runs(q.Says[base].words, found)
	}
}

// clash marks the words that the details of links find in conflict.
func (q *Quote) clash(c *model.Comparison, links map[model.Ref][]int) {
	for id := range q.Says {
		s := &q.Says[id]
		if !s.Quoted() {
			continue
		}
		for _, i := range links[s.At] {
			l := &c.Links[i]
			if !q.Says[l.Other(id).Article].Quoted() {
				continue
			}
			for d := range l.Details {
				if span := l.Details[d].Side(l, id); span != nil && l.Details[d].Verdict == model.Conflicting {
					s.Clash = append(s.Clash, s.within(*span)...)
				}
			}
		}
		slices.SortFunc(s.Clash, func(a, b [2]int) int { return cmp.Or(a[0]-b[0], a[1]-b[1]) })
		s.Clash = merge(s.Clash)
	}
}

// within gives where a stretch of the sentence stands in the quoted words.
func (s *Saying) within(span model.Span) [][2]int {
	var out [][2]int
	at := 0
	for _, part := range s.spans {
		if from, to := max(span.Start, part.Start), min(span.End, part.End); from < to {
			out = append(out, [2]int{at + from - part.Start, at + to - part.Start})
		}
		at += len(part.Text) + len(" … ")
	}
	return out
}

// merge joins ranges that meet.
func merge(ranges [][2]int) [][2]int {
	var out [][2]int
	for _, r := range ranges {
		if n := len(out); n > 0 && r[0] <= out[n-1][1] {
			out[n-1][1] = max(out[n-1][1], r[1])
		} else {
			out = append(out, r)
		}
	}
	return out
}

// retell finds the sentences in which outlets that do not quote the utterance report it.
func (q *Quote) retell(c *model.Comparison, links map[model.Ref][]int) {
	for id := range q.Says {
		if q.Says[id].Quoted() {
			continue
		}
		best := -1.0
		for other := range q.Says {
			if !q.Says[other].Quoted() {
				continue
			}
			for _, i := range links[q.Says[other].At] {
				l := &c.Links[i]
				at := l.Other(other)
				if at.Article != id {
					continue
				}
				how, score := Unquoted, l.Score
				if kin(q.Says[other].words, words(c.Sentence(at).Text)) {
					how, score = Retold, score+1 // before any that has nothing of it
				}
				if score > best {
					best = score
					q.Says[id] = Saying{How: how, At: at, Text: c.Sentence(at).Text, Times: 1}
				}
			}
		}
	}
}

// judge gives the quotation its mark.
func (q *Quote) judge(articles, ref int) {
	if articles < 2 {
		q.Mark = model.MarkSame
		return
	}
	q.Mark = whoHas(articles, ref, func(id int) bool { return q.Says[id].How != Absent })
	for id := range q.Says {
		s := &q.Says[id]
		switch {
		case len(s.Clash) > 0:
			q.Mark = model.MarkConflicting
			return
		case q.Mark == model.MarkSame && (len(s.Own) > 0 || s.How == Unquoted || s.How == Retold || s.How == Cut):
			q.Mark = model.MarkReworded
		}
	}
}
