package keymap

// Default gives the keys that the reader comes with.
func Default() *Map {
	return newMap([]Binding{
		{NextDifference, Walking, "next difference", "next", []string{"n", "]"}},
		{PrevDifference, Walking, "previous difference", "", []string{"N", "["}},
		{NextConflict, Walking, "next conflict", "conflict", []string{"x"}},
		{PrevConflict, Walking, "previous conflict", "", []string{"X"}},
		{Search, Walking, "search all outlets", "search", []string{"/"}},
		{NextHit, Walking, "next search hit", "", []string{"ctrl+n", "."}},
		{PrevHit, Walking, "previous search hit", "", []string{"ctrl+p", ","}},

		{Down, Moving, "down a row, or further into a tall one", "", []string{"down", "j"}},
		{Up, Moving, "up a row", "", []string{"up", "k"}},
		{HalfDown, Moving, "half a page down", "", []string{"ctrl+d"}},
		{HalfUp, Moving, "half a page up", "", []string{"ctrl+u"}},
		{PageDown, Moving, "a page down", "", []string{"pgdown", "ctrl+f", " "}},
		{PageUp, Moving, "a page up", "", []string{"pgup", "ctrl+b"}},
		{First, Moving, "first row", "", []string{"g", "home"}},
		{Last, Moving, "last row", "", []string{"G", "end"}},

		{NextOutlet, Outlets, "next outlet", "outlet", []string{"tab", "right"}},
		{PrevOutlet, Outlets, "previous outlet", "", []string{"shift+tab", "left"}},
		{MakeReference, Outlets, "tell added and missing against the focused outlet", "", []string{"r"}},

		{Open, Showing, "details of the row", "details", []string{"enter"}},
		{Filter, Showing, "filter the rows", "filter", []string{"f"}},
		{Toggle, Showing, "in a list: tick or untick", "", []string{" "}},
		{ViewAligned, Showing, "every row with a cell for each outlet", "", []string{"1"}},
		{Stack, Showing, "outlets stacked or side by side", "", []string{"s"}},
		{Numbers, Showing, "row numbers", "", []string{"#"}},

		{Judge, Marking, "mark the row: to check, confirmed, wrong match, not a conflict", "mark", []string{"m"}},
		{Note, Marking, "write a note on the row", "", []string{"a"}},
		{LinkByHand, Marking, "link two sentences, or cut a link", "", []string{"l"}},
		{Undo, Marking, "undo the last mark, note or link", "", []string{"u"}},
		{Redo, Marking, "do again what was undone", "", []string{"U", "ctrl+y"}},
		{NextUnmarked, Marking, "next difference without a mark", "", []string{"w"}},
		{PrevUnmarked, Marking, "previous difference without a mark", "", []string{"W"}},

		{Copy, Program, "copy the sentence, the pair or a citation", "", []string{"y"}},
		{OpenSource, Program, "open the article of the focused outlet", "", []string{"o"}},
		{Export, Program, "export to a file", "export", []string{"e"}},
		{Help, Program, "this help", "help", []string{"?"}},
		{Close, Program, "close what is open, end the search or filter", "", []string{"esc"}},
		{Suspend, Program, "suspend, back with fg", "", []string{"ctrl+z"}},
		{Quit, Program, "leave", "quit", []string{"q", "ctrl+c"}},
	})
}
