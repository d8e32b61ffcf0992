package export

import (
	"slices"
	"strings"

	"crosscheck/model"
)

// side is what one outlet says in a note.
type side struct {
	Article  int
	Sentence int
	Start    int
	Text     string
}

// note is a detail of a row with every outlet's wording. A clash that three outlets
// have stands in three links; it is one note.
type note struct {
	Kind    model.DetailKind
	Verdict model.Verdict
	Sides   []side
	Why     string
}

// clash tells whether the note is one to look at first.
func (n *note) clash() bool { return n.Verdict <= model.Differs }

// rowNotes gives the details of a row: conflicts first, then what differs, then the
// rest in the order of the links.
func rowNotes(c *model.Comparison, row *model.Row) []note {
	m := merger{at: make(map[noteKey]int), has: make(map[noteSide]bool), told: make(map[noteWhy]bool)}
	for _, l := range row.Links {
		link := &c.Links[l]
		details := c.Details(link)
		for i := range details {
			d := &details[i]
			n := note{Kind: d.Kind, Verdict: d.Verdict, Why: oneLine(d.Why)}
			if d.Left != nil {
				n.Sides = append(n.Sides, side{link.Left.Article, link.Left.Sentence, d.Left.Start, oneLine(d.Left.Text)})
			}
			if d.Right != nil {
				n.Sides = append(n.Sides, side{link.Right.Article, link.Right.Sentence, d.Right.Start, oneLine(d.Right.Text)})
			}
			m.add(n)
		}
	}
	slices.SortStableFunc(m.notes, func(a, b note) int { return int(a.Verdict) - int(b.Verdict) })
	for i := range m.notes {
		slices.SortFunc(m.notes[i].Sides, compareSides)
	}
	return m.notes
}

func compareSides(a, b side) int {
	for _, d := range []int{a.Article - b.Article, a.Sentence - b.Sentence, a.Start - b.Start} {
		if d != 0 {
			return d
		}
	}
	return strings.Compare(a.Text, b.Text)
}

// merger gathers the details of a row, of which there are thousands where a hundred outlets
// report it.
type merger struct {
	notes []note
	at    map[noteKey]int // the first note with that side
	has   map[noteSide]bool
	told  map[noteWhy]bool
}

type (
	noteKey struct {
		Kind    model.DetailKind
		Verdict model.Verdict
		side    side
	}
	noteSide struct {
		note int
		side side
	}
	noteWhy struct {
		note int
		why  string
	}
)

// add adds a note to the others: to the first of its kind and verdict that shares a
// side with it, else as one of its own.
func (m *merger) add(n note) {
	at := len(m.notes)
	for _, s := range n.Sides {
		if first, ok := m.at[noteKey{n.Kind, n.Verdict, s}]; ok {
			at = min(at, first)
		}
	}
	if at == len(m.notes) {
		m.notes = append(m.notes, note{Kind: n.Kind, Verdict: n.Verdict})
	}
	old := &m.notes[at]
	for _, s := range n.Sides {
		if m.has[noteSide{at, s}] {
			continue
		}
		m.has[noteSide{at, s}] = true
		old.Sides = append(old.Sides, s)
		key := noteKey{n.Kind, n.Verdict, s}
		if first, ok := m.at[key]; !ok || at < first {
			m.at[key] = at
		}
	}
	if n.Why != "" && !m.told[noteWhy{at, n.Why}] {
		m.told[noteWhy{at, n.Why}] = true
		old.Why = strings.TrimPrefix(old.Why+"; "+n.Why, "; ")
	}
}

// wording is one wording of a detail with those who have it.
type wording struct {
	Who  string
	Text string
}

// wordings gathers the sides with the same words, in the order in which they come. Outlets that
// carry one text are told as one voice.
func (s *story) wordings(sides []side) []wording {
	var out []wording
	var who [][]int
	for _, side := range sides {
		i := slices.IndexFunc(out, func(w wording) bool { return strings.EqualFold(w.Text, side.Text) })
		if i < 0 {
			i = len(out)
			out, who = append(out, wording{Text: side.Text}), append(who, nil)
		}
		if !slices.Contains(who[i], side.Article) {
			who[i] = append(who[i], side.Article)
		}
	}
	for i := range out {
		var voices []string
		for _, voice := range s.c.Voices(who[i]) {
			var names []string
			for _, id := range voice {
				names = append(names, s.Names[id])
			}
			text := list(names)
			if len(names) > 1 {
				text += " (one text)"
			}
			voices = append(voices, text)
		}
		out[i].Who = strings.Join(voices, ", ")
	}
	return out
}
