package diffing

import (
	"cmp"
	"slices"
	"strings"

	"crosscheck/diffing/detail"
	"crosscheck/diffing/edit"
	"crosscheck/diffing/lexicon"
	"crosscheck/diffing/link"
	"crosscheck/diffing/meaning"
	"crosscheck/diffing/parallel"
	"crosscheck/diffing/reading"
	"crosscheck/diffing/segment"
	"crosscheck/diffing/token"
	"crosscheck/model"
)

// Prepare reads the tables that comparing needs, which the first call of Compare does otherwise.
func Prepare() {
	meaning.Prepare()
	lexicon.Prepare()
	link.Prepare()
}

// Compare lays articles side by side. It sets their ID and Sentences; the first one is
// the reference. One article alone gets its sentences and rows without links; articles
// in different languages get no links and a note that says so.
func Compare(articles []model.Article) *model.Comparison {
	c := &model.Comparison{Schema: model.Schema, Articles: slices.Clone(articles)}
	for i := range c.Articles {
		a := &c.Articles[i]
		a.ID = i
		a.Sentences = sentences(a)
	}
	story := reading.Read(c.Articles)
	reasons := &reasons{story: story, found: make(map[[2]int][]link.Found)}
	links, near := linkAll(c, story, reasons)
	c.Links, c.Near, c.Explain = links, near, reasons.explain
	c.Words = (&words{story: story, found: make(map[[2]model.Ref][]model.Edit)}).edits
	if note := languageNote(c.Articles); note != "" {
		c.Notes = append(c.Notes, note)
	}
	c.Mentions = mentions(c, story)
	finish(c)
	return c
}

// linkAll links every two articles of one language, on all processors: the result does not
// hang on their number, since each pair has its place.
func linkAll(c *model.Comparison, story *reading.Story, reasons *reasons) (links []model.Link, near []model.Near) {
	var pairs [][2]int
	for a := range c.Articles {
		for b := a + 1; b < len(c.Articles); b++ {
			if sameLanguage(&c.Articles[a], &c.Articles[b]) {
				pairs = append(pairs, [2]int{a, b})
			}
		}
	}
	wordings, texts := wordings(c, story), texts(c.Articles)
	found, linked, missed := make([][]link.Found, len(pairs)), make([][]model.Link, len(pairs)), make([][]model.Near, len(pairs))
	told := []model.Evidence{{Name: "equal but for white space, quote glyphs and dashes"}}
	parallel.Each(len(pairs), func() func(int) {
		linker := link.NewLinker(story)
		reasons.keep(linker)
		w := worker{c: c, story: story, linker: linker, wordings: wordings, identical: told, memo: detail.NewMemo(story), texts: texts, same: make(map[[2]int]candidate)}
		return func(n int) { found[n], linked[n], missed[n] = w.linkPair(pairs[n][0], pairs[n][1]) }
	})
	for n, pair := range pairs {
		reasons.found[pair] = found[n]
	}
	return inOrder(c.Articles, linked), slices.Concat(missed...)
}

// inOrder puts links in order that come pair of articles by pair of articles, each in its order.
// They are a great part of all that is in memory: each list is given up as soon as it is copied.
func inOrder(articles []model.Article, linked [][]model.Link) []model.Link {
	next := make([][]int, len(articles)) // by left sentence: the place of its next link
	for a := range next {
		next[a] = make([]int, len(articles[a].Sentences))
	}
	for _, list := range linked {
		for i := range list {
			next[list[i].Left.Article][list[i].Left.Sentence]++
		}
	}
	total := 0
	for a := range next {
		for i, n := range next[a] {
			next[a][i], total = total, total+n
		}
	}
	out := make([]model.Link, total)
	for n, list := range linked {
		for i := range list {
			at := &next[list[i].Left.Article][list[i].Left.Sentence]
			out[*at] = list[i]
			*at++
		}
		linked[n] = nil
	}
	return out
}

func sortLinks(links []model.Link) {
	order := func(x, y model.Link) int { return cmp.Or(x.Left.Compare(y.Left), x.Right.Compare(y.Right)) }
	if !slices.IsSortedFunc(links, order) {
		slices.SortStableFunc(links, order)
	}
}

// finish fills everything that follows from the links.
func finish(c *model.Comparison) {
	sortLinks(c.Links)
	nameCorrections(c)
	c.Copies = copies(c)
	nameVersions(c)
	markMoved(c)
	c.Rows = Arrange(c, c.Reference)
	c.Conflicts = conflicts(c)
}

// sentences finds the sentences of an article, paragraph by paragraph.
func sentences(a *model.Article) []model.Sentence {
	out := []model.Sentence{}
	for n, p := range a.Paragraphs {
		text := a.Text[p.Start:p.End]
		for _, span := range segment.Sentences(text, a.Language) {
			out = append(out, model.Sentence{
				Index: len(out), Paragraph: n, Role: p.Role, Text: text[span.Start:span.End],
				Start: p.Start + span.Start, End: p.Start + span.End,
			})
		}
	}
	return out
}

// worker links and describes, with scratch of its own.
type worker struct {
	c      *model.Comparison
	story  *reading.Story
	linker *link.Linker
	differ edit.Differ
	shared shared
	queue
	texts []int                // by article, see texts
	same  map[[2]int]candidate // what was found for two texts
	memo  *detail.Memo
	alike [2]map[int]bool // which sentences of the pair at hand stand in both, word for word

	wordings  [][]int32        // by article and sentence, see wordings
	identical []model.Evidence // of links between equal sentences
}

// linkPair links the sentences of two articles: those of equal wording first, then what
// the model finds; and gives the pairs that the model all but found.
func (w *worker) linkPair(a, b int) (found []link.Found, links []model.Link, near []model.Near) {
	found, missed := w.find(a, b)
	equal := w.equal(w.wordings[a], w.wordings[b])
	alike := make(map[[2]int]bool, len(equal))
	w.alike = [2]map[int]bool{make(map[int]bool, len(equal)), make(map[int]bool, len(equal))}
	links, near = make([]model.Link, 0, len(equal)+len(found)), make([]model.Near, 0, len(missed))
	for _, pair := range equal {
		l := model.Link{Left: model.Ref{Article: a, Sentence: pair[0]}, Right: model.Ref{Article: b, Sentence: pair[1]},
			Relation: model.Identical, Score: 1, Details: []model.Detail{}, Evidence: w.identical}
		links = append(links, l)
		alike[pair], w.alike[0][pair[0]], w.alike[1][pair[1]] = true, true, true
	}
	for _, f := range found {
		if alike[[2]int{int(f.I), int(f.J)}] {
			continue
		}
		links = append(links, model.Link{Left: model.Ref{Article: a, Sentence: int(f.I)}, Right: model.Ref{Article: b, Sentence: int(f.J)},
			Relation: model.Overlap, Score: f.Score})
		last := len(links) - 1
		l := &links[last]
		if f.Same {
			l.Relation = model.Reworded
		}
		if !w.describe(l, f.Doubted) {
			near = append(near, model.Near{Left: l.Left, Right: l.Right, Score: f.Score})
			links = links[:last]
		}
	}
	for _, f := range missed {
		if !alike[[2]int{int(f.I), int(f.J)}] {
			near = append(near, model.Near{Left: model.Ref{Article: a, Sentence: int(f.I)}, Right: model.Ref{Article: b, Sentence: int(f.J)}, Score: f.Score})
		}
	}
	sortLinks(links)
	slices.SortFunc(near, func(x, y model.Near) int { return cmp.Or(x.Left.Compare(y.Left), x.Right.Compare(y.Right)) })
	return found, links, near
}

// settles tells whether what clashes in a pair that the model doubts shows that both tell of
// one thing: what was changed in it may be why it is doubted.
func settles(clashes []model.Detail) bool {
	return slices.ContainsFunc(clashes, func(d model.Detail) bool {
		switch d.Kind {
		case model.Number, model.Name, model.Place, model.Attribution, model.Other:
			return d.Verdict == model.Conflicting
		case model.Polarity:
			// Opposites are a word each; a denial has two, and is of anything.
			return d.Verdict == model.Conflicting && !strings.Contains(d.Left.Text, " ") && !strings.Contains(d.Right.Text, " ")
		}
		return false // every second sentence of news has a day, or denies something
	})
}

// describe fills what clashes in a link from its two sentences; of one that the model doubts where
// it is settled, and tells whether it is one. The edits are filled where articles that carry one
// text may be known by them; others are told when they are asked for.
func (w *worker) describe(l *model.Link, doubted bool) bool {
	left := &w.story.Articles[l.Left.Article].Sentences[l.Left.Sentence]
	right := &w.story.Articles[l.Right.Article].Sentences[l.Right.Sentence]
	in := detail.Input{
		Story: w.story, Link: l, Doubted: doubted,
		Left: &w.c.Articles[l.Left.Article], Right: &w.c.Articles[l.Right.Article],
		Memo: w.memo,
	}
	clashes := detail.Clashes(in)
	w.soften(l, clashes)
	if doubted && !settles(clashes) {
		return false
	}
	if l.Details = clashes; clashes == nil {
		l.Details = []model.Detail{}
	}
	if w.shared.carries(left, right) {
		if l.Edits = w.differ.Words(left.Tokens, right.Tokens, left.Forms, right.Forms); l.Edits == nil {
			l.Edits = []model.Edit{}
		}
	}
	return true
}

// soften makes conflicts mere differences where an article has the other's sentence too, word for
// word: what clashes there clashes inside one article, if anywhere.
func (w *worker) soften(l *model.Link, clashes []model.Detail) {
	who := ""
	switch {
	case w.alike[0][l.Left.Sentence]:
		who = w.c.Articles[l.Right.Article].Name() + " has the first"
	case w.alike[1][l.Right.Sentence]:
		who = w.c.Articles[l.Left.Article].Name() + " has the second"
	default:
		return
	}
	for i := range clashes {
		if d := &clashes[i]; d.Verdict == model.Conflicting {
			d.Verdict, d.Why = model.Differs, d.Why+"; "+who+" sentence too, word for word"
		}
	}
}

// wordings numbers the wordings of all sentences: equal numbers for sentences whose words are
// the same; 0 for no words. Bylines and the like are numbered among their own kind alone.
func wordings(c *model.Comparison, story *reading.Story) [][]int32 {
	type wording struct {
		text  string
		aside model.Role // Body for everything that reports something
	}
	texts := make([][]wording, len(c.Articles))
	parallel.Each(len(c.Articles), func() func(int) {
		return func(a int) {
			for i := range c.Articles[a].Sentences {
				s := &c.Articles[a].Sentences[i]
				w := wording{text: plain(story.Articles[a].Sentences[i].Tokens), aside: model.Body}
				if !s.News() {
					w.aside = s.Role
				}
				texts[a] = append(texts[a], w)
			}
		}
	})
	numbers := make(map[wording]int32)
	out := make([][]int32, len(texts))
	for a, list := range texts {
		out[a] = make([]int32, len(list))
		for i, w := range list {
			n, ok := numbers[w]
			if !ok && w.text != "" {
				n = int32(len(numbers) + 1)
				numbers[w] = n
			}
			out[a][i] = n
		}
	}
	return out
}

// queue finds the sentences of an article by their wording.
type queue struct {
	first []int32 // by wording: 1 + the first sentence that has it; 0 for none
	next  []int32 // by sentence: 1 + the next one of the same wording; 0 for none
}

// equal pairs sentences of one wording in order: the n-th on the left with the n-th on the right.
func (q *queue) equal(left, right []int32) [][2]int {
	q.next = slices.Grow(q.next[:0], len(right))[:len(right)]
	for j := len(right) - 1; j >= 0; j-- {
		n := right[j]
		if int(n) >= len(q.first) {
			q.first = append(q.first, make([]int32, int(n)+1-len(q.first))...)
		}
		q.next[j], q.first[n] = q.first[n], int32(j+1)
	}
	var pairs [][2]int
	for i, n := range left {
		if n > 0 && int(n) < len(q.first) && q.first[n] > 0 {
			j := q.first[n] - 1
			pairs = append(pairs, [2]int{i, int(j)})
			q.first[n] = q.next[j]
		}
	}
	for _, n := range right {
		q.first[n] = 0
	}
	return pairs
}

// plain folds what makes no difference: white space, quote glyphs, dashes.
func plain(tokens []token.Token) string {
	var b strings.Builder
	for i, t := range tokens {
		s := t.Text
		if t.Kind == token.Sign {
			s = t.Lower
		} else {
			s = strings.ReplaceAll(s, "’", "'")
		}
		if i > 0 && t.Space {
			b.WriteByte(' ')
		}
		b.WriteString(s)
	}
	return b.String()
}

// sameLanguage tells whether two articles can be linked: equal primary languages, or one unknown.
func sameLanguage(a, b *model.Article) bool {
	x, y := primary(a.Language), primary(b.Language)
	return x == "" || y == "" || x == y
}

func primary(language string) string {
	base, _, _ := strings.Cut(strings.ToLower(language), "-")
	return base
}

func languageNote(articles []model.Article) string {
	var seen []string
	for i := range articles {
		if l := primary(articles[i].Language); l != "" && !slices.Contains(seen, l) {
			seen = append(seen, l)
		}
	}
	if len(seen) < 2 {
		return ""
	}
	return "The articles are in different languages (" + strings.Join(seen, ", ") + "): they are shown side by side, and only those in one language are linked."
}
