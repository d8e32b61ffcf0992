package ui

import (
	"crosscheck/ui/keymap"
	"crosscheck/ui/view"
	"crosscheck/ui/view/aligned"
	"crosscheck/ui/view/article"
	"crosscheck/ui/view/figures"
	"crosscheck/ui/view/matrix"
	"crosscheck/ui/view/quotes"
	"crosscheck/ui/view/summary"
)

// namedView is a view with the name that the status bar and the help give it.
type namedView struct {
	name string
	view view.View
}

// newViews makes the views of a story, in the order of their actions: keymap.ViewAligned
// shows the first. To add a view, add it here, and in package keymap its action after the
// last view's and a binding.
func newViews() []namedView {
	return []namedView{
		{"aligned", &aligned.View{}},
		{"article", &article.View{}},
		{"matrix", &matrix.View{}},
		{"quotes", &quotes.View{}},
		{"figures", &figures.View{}},
		{"summary", &summary.View{}},
	}
}

// viewOf gives the number of the view that an action shows.
func (s *story) viewOf(a keymap.Action) (n int, ok bool) {
	n = int(a) - int(keymap.ViewAligned)
	return n, n >= 0 && n < len(s.views)
}
