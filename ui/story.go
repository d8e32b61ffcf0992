package ui

import (
	"slices"

	"crosscheck/model"
	"crosscheck/ui/scroll"
	"crosscheck/ui/style"
	"crosscheck/ui/view"
	"crosscheck/ui/walk"
	"crosscheck/ui/wrap"
)

// story is a comparison being read: its scene, and the place in it.
type story struct {
	engine      *Engine
	scene       view.Scene
	views       []namedView
	current     int // the view in use
	scroll      scroll.Scroll
	body        int // lines for the view's items, as last laid out
	filter      walk.Filter
	differences walk.Stops // among the visible rows
	conflicts   walk.Stops // those that the reader has not ruled out
	ruledOut    int        // conflicts among the visible rows that the reader has
	hits        walk.Stops // rows with a search hit
	found       int        // places found
	tally       map[model.Mark]int
	rowOf       [][]int // row by article and sentence
	line        int     // of the screen on which the current row starts
	chosen      int     // the row the reader last went to, current again wherever it is shown
	placed      int     // the item at which sync put the cursor
	synced      syncedFor
	arranged    arranged
	columns     columns
	kinds       kindWalk
	trail       walk.Trail
	opened      map[int]bool // folds that were opened, by their first row
	work        work
	sources     []string // what it was read from, as it was named
}

// syncedFor is what the view was last brought up to date with.
type syncedFor struct {
	epoch         uint64
	view          int
	width, height int
}

// newStory opens a comparison at its first row.
func newStory(e *Engine, c *model.Comparison, sheet *style.Sheet) *story {
	s := &story{engine: e, views: newViews()}
	s.scene.Sheet = sheet
	s.scene.Pieces = wrap.NewCache[string, wrap.Pieces](view.PieceBound)
	for id := range c.Articles {
		s.columns.order = append(s.columns.order, id)
	}
	s.scene.Focus = min(max(0, c.Reference), len(c.Articles)-1)
	s.arrange(c, s.scene.Focus)
	if row, ok := walk.Stops(s.scene.Visible).Nearest(0); ok {
		s.chosen = row
		s.scene.Row = row
	}
	return s
}

// arrange takes over a comparison, its rows as seen from article ref, and keeps the
// current row.
func (s *story) arrange(c *model.Comparison, ref int) {
	anchor, known := s.anchor()
	next := *c
	if ref != c.Reference && s.engine.Arrange != nil {
		next.Rows = s.arranged.from(s.engine, c, ref)
		next.Reference = ref
	}
	s.scene.Comparison, s.scene.Ref = &next, ref
	s.rowOf = make([][]int, len(next.Articles))
	for id := range next.Articles {
		s.rowOf[id] = make([]int, len(next.Articles[id].Sentences))
	}
	s.scene.Marks = make([]model.Mark, len(next.Rows))
	s.tally = make(map[model.Mark]int)
	for i := range next.Rows {
		s.scene.Marks[i] = next.Mark(&next.Rows[i], ref)
		s.tally[s.scene.Marks[i]]++
		for id, cell := range next.Rows[i].Cells {
			for _, sentence := range cell {
				s.rowOf[id][sentence] = i
			}
		}
	}
	next.Conflicts = slices.Clone(next.Conflicts)
	for i := range next.Conflicts {
		if k := &next.Conflicts[i]; len(k.Values) > 0 {
			k.Row = len(next.Rows)
			for _, v := range k.Values {
				k.Row = min(k.Row, s.rowOf[v.At.Article][v.At.Sentence])
			}
		}
	}
	clear(s.opened)
	if known {
		s.chosen = s.rowOf[anchor.Article][anchor.Sentence]
	}
	s.refresh()
}

// anchor gives a sentence of the current row, by which the row is known again.
func (s *story) anchor() (model.Ref, bool) {
	if s.scene.Comparison == nil || s.scene.Row >= len(s.scene.Comparison.Rows) {
		return model.Ref{}, false
	}
	return s.scene.Comparison.Rows[s.scene.Row].First(), true
}

// refresh works out again which rows are shown and where the walks halt, after the
// filter, the search, the outlets or the rows changed.
func (s *story) refresh() {
	sc := &s.scene
	sc.Epoch++
	sc.Outlets = s.columns.shown()
	sc.Visible = s.filter.Visible(sc.Comparison, sc.Marks)
	if s.columns.hidden != 0 { // what hidden outlets alone report is hidden with them
		sc.Visible = slices.DeleteFunc(sc.Visible, func(r int) bool { return !slices.ContainsFunc(sc.Outlets, sc.Comparison.Rows[r].Has) })
	}
	s.layFolds()
	s.differences = walk.Differences(sc.Visible, sc.Marks)
	if sc.Folding == walk.FoldShared { // a walk does not unfold what was folded away
		s.differences = walk.Where(s.differences, func(r int) bool { return !sc.Folding.Has(sc.Marks[r]) })
	}
	s.kinds.refresh(sc.Comparison, sc.Visible)
	s.conflicts, s.ruledOut = walk.Conflicts(sc.Visible, sc.Comparison, sc.Marks)
	s.hits, s.found = sc.Query.Hits(sc.Comparison, sc.Visible, sc.Outlets)
	if row, ok := walk.Stops(sc.Visible).Nearest(s.chosen); ok {
		sc.Row = row
	}
}

// show changes to another view and keeps the current row, or comes as near to it as the
// view has it; back in a view that has it, it is current again.
func (s *story) show(n int) {
	s.current = n
	s.scene.Row = s.chosen
}

// view gives the view in use.
func (s *story) view() view.View { return s.views[s.current].view }

// sync brings the view up to date with the scene and with the size it is drawn in,
// keeping the current row on the line of the screen on which it was. Where nothing
// changed it does nothing.
func (s *story) sync(width, height int) {
	if s.synced == (syncedFor{s.scene.Epoch, s.current, width, height}) {
		return
	}
	same := s.synced.view == s.current
	s.synced = syncedFor{s.scene.Epoch, s.current, width, height}
	v := s.view()
	v.Sync(&s.scene, width, height)
	s.body = max(1, height-len(v.Header()))
	if v.Len() == 0 {
		s.scroll.Cursor = 0
		s.scroll.Jump(v, s.body, 0)
		return
	}
	if c := s.scroll.Cursor; !same || c >= v.Len() || v.Row(c) != s.scene.Row { // else it stays on that one of the row's items
		s.scroll.Cursor = v.Item(s.scene.Row)
	}
	s.placed = s.scroll.Cursor
	line := s.line
	if h := v.Height(s.scroll.Cursor); line >= 0 { // whole on the screen, where it has room
		line = max(0, min(line, s.body-h))
	}
	s.scroll.Place(v, s.body, line)
}

// settle takes over where the view has come to after a key: the current row, and its
// line on the screen.
func (s *story) settle() {
	if v := s.view(); v.Len() > 0 {
		s.scene.Row = v.Row(s.scroll.Cursor)
		if s.scroll.Cursor != s.placed {
			s.chosen, s.placed = s.scene.Row, s.scroll.Cursor
		}
		s.line, _ = s.scroll.Line(v, s.body, s.scroll.Cursor)
	}
}

// goTo makes a row current.
func (s *story) goTo(row int) {
	s.unfold(row)
	s.chosen, s.scene.Row = row, row
	s.scroll.Jump(s.view(), s.body, s.view().Item(row))
	s.placed = s.scroll.Cursor
	s.settle()
}

// row gives the current row, or nil where no row is shown.
func (s *story) row() *model.Row {
	if len(s.scene.Visible) == 0 {
		return nil
	}
	return &s.scene.Comparison.Rows[s.scene.Row]
}
