// Package view says what a view of the reader is, and holds what all views share.
//
// A view lays the rows of a comparison out in its own way: side by side, as a matrix,
// as a ledger of quotes. It is a plain component: a scene and a width go in, painted
// lines come out. It knows nothing of Bubble Tea, reads no keys and changes nothing. To
// add one, implement View in a package of its own under ui/view and name it in
// views.go of package ui; scrolling, walking differences, filters, search, the
// overview strip, resizing and keeping the current row then work by themselves,
// because the reader does them by items and rows.
//
//	view.go   Scene, View
//	text.go   Prose: a sentence with its highlights, wrapped and painted
//	written.go  Sign, Written: the reader's marks and notes
//	list.go   List: what views with an order of their own share; gutters
//	grid.go   Grid: a cell for each outlet, side by side, paged or stacked
//	names.go  outlets' names in little room
//	table.go  Columns, Shares: how a width is shared out; Join: cells to lines
//
// Every view has goldens of its own, made with package uitest.
package view

import (
	"fmt"
	"unicode/utf8"

	"crosscheck/model"
	"crosscheck/ui/style"
	"crosscheck/ui/walk"
	"crosscheck/ui/wrap"
)

// Scene is what there is to show. The reader owns it; views only read it. Epoch
// changes whenever anything in it does but Row: a view drops what it made of an older one.
type Scene struct {
	Comparison *model.Comparison // its rows arranged for Ref
	Ref        int               // the article against which added and missing are told
	Marks      []model.Mark      // of every row, seen from Ref
	Visible    []int             // the rows that pass the filter, ascending
	Outlets    []int             // the articles shown, in column order
	Focus      int               // the focused article, one of Outlets
	Row        int               // the current row
	Query      *walk.Query       // what is searched for, or nil
	Sheet      *style.Sheet
	Pieces     *wrap.Cache[string, wrap.Pieces] // of sentences wrapped lately; nil to keep none
	Stacked    bool                             // outlets below one another even where there is room
	Numbers    bool                             // number the rows
	Folding    walk.Folding
	Folds      []walk.Fold // runs of Visible that are folded away, in order; a view may ignore them
	Picked     []model.Ref // sentences that stand out because the reader is linking them
	Sorted     bool        // by disagreement instead of the story's order, in views that can
	Weights    []int       // by article, how wide it is against 100; nil where all are alike
	Epoch      uint64

	names names // worked out when they are first asked for
}

// Weight gives how wide an article's column is against the usual 100.
func (s *Scene) Weight(article int) int {
	if article < len(s.Weights) {
		return s.Weights[article]
	}
	return 100
}

// Between gives what stands between two columns. Terminals that turn text from right to left take a line for one text and
// would let two columns of it change places: the marks hold them apart.
func (s *Scene) Between() string {
	column := s.Sheet.Column
	for i := range s.Comparison.Articles {
		if s.Comparison.Articles[i].RightToLeft() {
			column = "\u200e" + column + "\u200e"
			break
		}
	}
	return " " + s.Sheet.Paint(style.Dim, column) + " "
}

// Absence says why an article has no sentence in a row: it tells it in another one, or not at all.
func (s *Scene) Absence(row *model.Row, article int) string {
	if n := s.Comparison.Elsewhere(row, article); n >= 0 {
		first, _ := utf8.DecodeRuneInString(s.Sheet.NotReported)
		return fmt.Sprintf("%c told in row %d", first, n+1)
	}
	return s.Sheet.NotReported
}

// View is one way to lay rows out. It is a list of items, each of which stands for a row.
type View interface {
	// Sync takes over the scene and the size it is drawn in, in cells. It is called
	// before anything else and whenever one of them changed.
	Sync(s *Scene, width, height int)
	// Header gives the lines that stay above the items, each exactly width cells.
	Header() []string
	// Len gives the number of items.
	Len() int
	// Row gives the row that an item shows; rows never descend from item to item
	// unless the view sorts them otherwise.
	Row(item int) int
	// Item gives the item that shows a row, or the nearest one.
	Item(row int) int
	// Height gives the number of lines of an item, at least 1.
	Height(item int) int
	// Lines gives the painted lines of an item, Height of them, each exactly width
	// cells. They are kept by the view: the caller must not change them.
	Lines(item int) []string
	// Outlet gives the article that is drawn at a cell of an item's lines or of the
	// header, or -1: what a click there means.
	Outlet(x int) int
}

// Lines is the cache that views keep painted items in.
type Lines = wrap.Cache[int, []string]

// Bound is how many painted items a view keeps, more than the tallest screen shows.
const Bound = 600

// PieceBound is how many sentences are kept cut up: about as many as Bound items hold.
const PieceBound = 2000

// NewLines gives an empty cache.
func NewLines() *Lines { return wrap.NewCache[int, []string](Bound) }
