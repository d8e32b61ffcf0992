package diffing

import (
	"math"
	"slices"

	"crosscheck/model"
)

// Arrange gives the rows of a comparison as seen from article ref: in its order, and what
// others add where their own text has it. Every sentence stands in exactly one row.
//
// Rows are built from the surest links first, one sentence of an article each; then a
// sentence whose partners all stand in rows already joins the row of its surest partner,
// so that one sentence told in two stands against both.
func Arrange(c *model.Comparison, ref int) []model.Row {
	b := newBuilder(c)
	b.match()
	b.attach()
	rows := b.order(ref)
	finishRows(c, rows)
	return rows
}

// builder groups sentences. Sentences are numbered through all articles.
type builder struct {
	c      *model.Comparison
	offset []int   // by article: number of its first sentence
	of     []int   // by sentence: its article
	group  []int   // by sentence: its group
	member [][]int // by group: sentences; nil for a group that was merged away
	best   []int   // links by falling strength
}

func newBuilder(c *model.Comparison) *builder {
	b := &builder{c: c}
	for a := range c.Articles {
		b.offset = append(b.offset, len(b.group))
		for range c.Articles[a].Sentences {
			n := len(b.group)
			b.of, b.group = append(b.of, a), append(b.group, n)
			b.member = append(b.member, []int{n})
		}
	}
	b.offset = append(b.offset, len(b.group))
	all := make([]int, len(c.Links))
	for i := range all {
		all[i] = i
	}
	b.best = surest(c, all)
	return b
}

// surest gives links by falling strength; of equal ones the first comes first.
func surest(c *model.Comparison, links []int) []int {
	keys := make([]uint64, len(links)) // strength and link in one number
	for n, i := range links {
		keys[n] = uint64(most-strength(c, &c.Links[i]))<<32 | uint64(i)
	}
	slices.Sort(keys)
	out := make([]int, len(links))
	for n, key := range keys {
		out[n] = int(uint32(key))
	}
	return out
}

// one is a score of 1 in the strength of a link, and most what no strength exceeds.
const (
	one  = 1e4
	most = 10 * one
)

// strength ranks links for the making of rows, in ten-thousandths, to which scores are rounded.
func strength(c *model.Comparison, l *model.Link) int {
	s := int(math.Round(l.Score * one))
	if l.ByHand {
		s += 4 * one
	}
	switch l.Relation {
	case model.Identical:
		s += 2 * one
	case model.Reworded:
		s += 0.4 * one
	}
	left, right := c.Sentence(l.Left), c.Sentence(l.Right)
	if left.Role == model.Headline && right.Role == model.Headline {
		s += one
	} else if left.Role != right.Role {
		s -= 0.2 * one
	}
	return s
}

func (b *builder) number(r model.Ref) int { return b.offset[r.Article] + r.Sentence }

// nearBest is the share of a sentence's best score that a link must have to make a row:
// a sentence told best in a row that is taken joins that row rather than pair with the
// next best.
const nearBest = 0.75

// match merges groups along the surest links while no article stands in both.
func (b *builder) match() {
	rivals := b.rivals()
	for _, i := range b.best {
		l := &b.c.Links[i]
		if l.Score < nearBest*rivals[i] {
			continue
		}
		x, y := b.group[b.number(l.Left)], b.group[b.number(l.Right)]
		if x != y && b.disjoint(x, y) {
			b.merge(x, y)
		}
	}
}

// rivals gives for every link the best score that one of its sentences has with the other's
// article. Links stand by left article, then by left sentence and right article.
func (b *builder) rivals() []float64 {
	links := b.c.Links
	out := make([]float64, len(links))
	best := make([]float64, len(b.group)) // by right sentence, over the links of one left article
	for from := 0; from < len(links); {
		to := from
		for ; to < len(links) && links[to].Left.Article == links[from].Left.Article; to++ {
			n := b.number(links[to].Right)
			best[n] = max(best[n], links[to].Score)
		}
		for i := from; i < to; {
			first, top := &links[i], 0.0
			next := i
			for ; next < to && links[next].Left == first.Left && links[next].Right.Article == first.Right.Article; next++ {
				top = max(top, links[next].Score)
			}
			for ; i < next; i++ {
				out[i] = max(top, best[b.number(links[i].Right)])
			}
		}
		for i := range links[from:to] {
			best[b.number(links[from+i].Right)] = 0
		}
		from = to
	}
	return out
}

func (b *builder) disjoint(x, y int) bool {
	for _, m := range b.member[x] {
		for _, n := range b.member[y] {
			if b.of[m] == b.of[n] {
				return false
			}
		}
	}
	return true
}

func (b *builder) merge(x, y int) {
	for _, n := range b.member[y] {
		b.group[n] = x
	}
	b.member[x] = append(b.member[x], b.member[y]...)
	b.member[y] = nil
}

// attach lets a sentence that stands alone join the group of its surest partner.
func (b *builder) attach() {
	matched := make([]bool, len(b.group))
	for n, g := range b.group {
		matched[n] = len(b.member[g]) > 1
	}
	for _, i := range b.best {
		l := &b.c.Links[i]
		m, n := b.number(l.Left), b.number(l.Right)
		x, y := b.group[m], b.group[n]
		switch {
		case x == y:
		case !matched[m] && len(b.member[x]) == 1 && matched[n]:
			b.merge(y, x)
		case !matched[n] && len(b.member[y]) == 1 && matched[m]:
			b.merge(x, y)
		}
	}
}

// order lays the groups out as rows in the order of article ref.
func (b *builder) order(ref int) []model.Row {
	articles := len(b.c.Articles)
	rowOf := make(map[int]int, len(b.member)) // group -> index in rows
	var rows []model.Row
	for g, members := range b.member {
		if members == nil {
			continue
		}
		row := model.Row{Cells: make([][]int, articles)}
		slices.Sort(members)
		for a := range row.Cells {
			row.Cells[a] = []int{}
		}
		for _, n := range members {
			a := b.of[n]
			row.Cells[a] = append(row.Cells[a], n-b.offset[a])
		}
		rowOf[g] = len(rows)
		rows = append(rows, row)
	}
	// A chain of rows: next[r] follows row r, and next[len(rows)] is the first.
	head := len(rows)
	next := make([]int, head+1)
	placed := make([]bool, head)
	for i := range next {
		next[i] = -1
	}
	var order []int
	if ref >= 0 && ref < articles {
		order = append(order, ref)
	}
	for a := range articles {
		if a != ref {
			order = append(order, a)
		}
	}
	for _, a := range order {
		last := head
		for s := range b.c.Articles[a].Sentences {
			r := rowOf[b.group[b.offset[a]+s]]
			if placed[r] {
				if rows[r].Cells[a][0] == s && a != ref {
					last = r // a sentence that joined a row from farther down leads nowhere
				}
				continue
			}
			placed[r] = true
			next[r], next[last] = next[last], r
			last = r
		}
	}
	out := make([]model.Row, 0, len(rows))
	for r := next[head]; r >= 0; r = next[r] {
		out = append(out, rows[r])
	}
	return out
}

// finishRows fills links, status and what is told elsewhere.
func finishRows(c *model.Comparison, rows []model.Row) {
	at := make([][]int, len(c.Articles))
	for a := range c.Articles {
		at[a] = make([]int, len(c.Articles[a].Sentences))
	}
	for r := range rows {
		for a, cell := range rows[r].Cells {
			for _, s := range cell {
				at[a][s] = r
			}
		}
	}
	conflicting := make([]bool, len(rows))
	for i := range c.Links {
		l := &c.Links[i]
		x, y := at[l.Left.Article][l.Left.Sentence], at[l.Right.Article][l.Right.Sentence]
		clash := slices.ContainsFunc(l.Details, func(d model.Detail) bool { return d.Verdict == model.Conflicting })
		if x == y || clash {
			rows[x].Links = append(rows[x].Links, i)
			conflicting[x] = conflicting[x] || clash
		}
		if x != y {
			also(&rows[x], len(c.Articles), l.Right)
			also(&rows[y], len(c.Articles), l.Left)
		}
	}
	for r := range rows {
		switch {
		case conflicting[r]:
			rows[r].Status = model.StatusConflicting
		case len(rows[r].Reporters()) > 1:
			rows[r].Status = model.StatusShared
		default:
			rows[r].Status = model.StatusSingle
		}
	}
}

// also notes that a sentence in another row is linked to this one.
func also(row *model.Row, articles int, ref model.Ref) {
	if row.Also == nil {
		row.Also = make([][]int, articles)
	}
	list := row.Also[ref.Article]
	if at, found := slices.BinarySearch(list, ref.Sentence); !found {
		row.Also[ref.Article] = slices.Insert(list, at, ref.Sentence)
	}
}
