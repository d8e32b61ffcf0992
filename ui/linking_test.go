package ui

import (
	"slices"
	"strings"
	"testing"

	"crosscheck/model"
	"crosscheck/ui/uitest"
)

// relink is a simple stand-in for the differ's: a link made joins two rows, a link cut
// takes the right sentence out into a row of its own.
func relink(base *model.Comparison, relinks []model.Relink) *model.Comparison {
	c := *base
	c.Rows = slices.Clone(base.Rows)
	at := func(r model.Ref) int {
		return slices.IndexFunc(c.Rows, func(row model.Row) bool { return slices.Contains(row.Cells[r.Article], r.Sentence) })
	}
	for _, r := range relinks {
		left, right := at(r.Left), at(r.Right)
		row := &c.Rows[left]
		row.Cells = slices.Clone(row.Cells)
		switch {
		case r.Linked && left != right:
			for id, cell := range c.Rows[right].Cells {
				row.Cells[id] = append(slices.Clone(row.Cells[id]), cell...)
			}
			c.Rows = slices.Delete(c.Rows, right, right+1)
		case !r.Linked && left == right:
			row.Cells[r.Right.Article] = nil
			row.Links = nil
			alone := model.Row{Cells: make([][]int, len(c.Articles)), Status: model.StatusSingle}
			alone.Cells[r.Right.Article] = []int{r.Right.Sentence}
			c.Rows = slices.Insert(c.Rows, left+1, alone)
		}
	}
	c.Relinks = relinks
	return &c
}

func TestLinkByHand(t *testing.T) {
	d := &drawer{}
	m := worker(uitest.Ferry(), d, 120, 30)
	act(m, "x")
	act(m, "l")
	if got := lastLine(m); !strings.HasPrefix(got, "cut the link?") {
		t.Fatalf("prompt %q", got)
	}
	act(m, "esc")
	if m.story.scene.Row != toll || m.story.scene.Focus != 0 || m.story.scene.Picked != nil || len(d.kept.Relinks) != 0 {
		t.Error("esc left something behind")
	}
	before := len(m.story.scene.Marks)
	act(m, "l", "enter")
	c := m.story.scene.Comparison
	left, right := c.Rows[toll].First(), model.Ref{Article: 1, Sentence: uitest.Ferry().Rows[toll].Cells[1][0]}
	if want := []model.Relink{{Left: left, Right: right}}; !slices.Equal(d.kept.Relinks, want) || !slices.Equal(c.Relinks, want) {
		t.Fatalf("kept %+v, shown %+v", d.kept.Relinks, c.Relinks)
	}
	if len(m.story.scene.Marks) != before+1 || m.story.scene.Row != toll || m.story.row().Has(1) {
		t.Errorf("%d rows, current %d", len(m.story.scene.Marks), m.story.scene.Row)
	}
	act(m, "u")
	if len(d.kept.Relinks) != 0 || len(m.story.scene.Marks) != before || !m.story.row().Has(1) || m.story.scene.Row != toll {
		t.Errorf("undone: %+v, %d rows", d.kept.Relinks, len(m.story.scene.Marks))
	}
	act(m, "ctrl+y")
	if len(d.kept.Relinks) != 1 || len(m.story.scene.Marks) != before+1 {
		t.Errorf("done again: %+v", d.kept.Relinks)
	}
	// linking the two again is the same as never having cut the link
	act(m, "l")
	if m.top().(*linking).ends[1].Article != 1 {
		press(m, "tab")
	}
	if p := m.top().(*linking); p.ends[1] != right {
		t.Fatalf("the nearest sentence is %v", p.ends[1])
	}
	act(m, "enter")
	if len(d.kept.Relinks) != 0 || len(m.story.scene.Marks) != before {
		t.Errorf("linked again: %+v", d.kept.Relinks)
	}
}

func TestLinkTwoRows(t *testing.T) {
	d := &drawer{}
	m := worker(uitest.Ferry(), d, 120, 30)
	company0 := uitest.Ferry().Rows[company].First()
	for m.story.scene.Row != company {
		press(m, "j")
	}
	act(m, "l") // the nearest sentence of the next outlet
	p := m.top().(*linking)
	if p.ends[0] != company0 || p.ends[1].Article != 1 {
		t.Fatalf("ends %v", p.ends)
	}
	act(m, "tab")
	if p.ends[1].Article != 2 {
		t.Errorf("tab went to %v", p.ends[1])
	}
	act(m, "shift+tab", "down", "up", "up")
	if got := m.story.rowOf[1][p.ends[1].Sentence]; m.story.scene.Row != got || p.ends[0] != company0 {
		t.Errorf("the current row %d is not that of the end that moves, %d", m.story.scene.Row, got)
	}
	act(m, "l", "down") // now the other end moves
	if p.ends[0] == company0 || p.ends[0].Article != 0 {
		t.Errorf("the other end stayed at %v", p.ends[0])
	}
	act(m, "up")
	if p.ends[0] != company0 {
		t.Errorf("and did not come back: %v", p.ends[0])
	}
	other := p.ends[1]
	act(m, "enter")
	if want := []model.Relink{{Left: company0, Right: other, Linked: true}}; !slices.Equal(d.kept.Relinks, want) {
		t.Errorf("kept %+v, want %+v", d.kept.Relinks, want)
	}
	if row := m.story.row(); !slices.Contains(row.Cells[0], company0.Sentence) || !slices.Contains(row.Cells[1], other.Sentence) {
		t.Errorf("the current row is %+v", row)
	}
}

func TestLinkingWalksAnywhere(t *testing.T) {
	d := &drawer{}
	m := worker(uitest.Ferry(), d, 60, 16)
	act(m, "l")
	for _, key := range []string{"n", "x", "G", "g", "pgdown", "tab", "l", "N", "X", "tab", "k", "k", "k", "j", "shift+tab", "ctrl+d", "G", "j", "j", "]"} {
		act(m, key)
		checkFrame(t, m)
		p, ok := m.top().(*linking)
		if !ok {
			t.Fatalf("%s closed the prompt", key)
		}
		if p.ends[0].Article == p.ends[1].Article {
			t.Fatalf("%s: both ends in one article: %v", key, p.ends)
		}
	}
	if act(m, "esc"); m.story.scene.Row != headline {
		t.Errorf("esc left row %d", m.story.scene.Row)
	}
}

func TestOneArticleHasNoLinks(t *testing.T) {
	m := worker(uitest.Big(1, 5), &drawer{}, 80, 24)
	act(m, "l")
	if m.top() != nil || !strings.Contains(lastLine(m), "one article has nothing to be linked with") {
		t.Errorf("footer %q", lastLine(m))
	}
}

// Where a row stands alone, linking begins with the sentence that came closest.
func TestLinkBeginsWithTheNearMiss(t *testing.T) {
	m := reader(uitest.Ferry(), 100, 30)
	m.engine.Relink = func(c *model.Comparison, _ []model.Relink) *model.Comparison { return c }
	m.story.goTo(5)
	press(m, "l")
	want := []model.Ref{{Article: 0, Sentence: 4}, {Article: 1, Sentence: 3}}
	if got := m.story.scene.Picked; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}
