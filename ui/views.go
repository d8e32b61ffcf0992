package ui

import (
	"crosscheck/ui/view"
	"crosscheck/ui/view/aligned"
)

// namedView is a view with the name that the status bar and the help give it.
type namedView struct {
	name string
	view view.View
}

// newViews makes the views of a story, in the order of their keys. To add a view, add
// it here.
func newViews() []namedView {
	return []namedView{
		{"aligned", &aligned.View{}},
	}
}
