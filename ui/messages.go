package ui

import "crosscheck/model"

// loadedMsg brings a story that was loaded and compared, with what a reader had added
// to it, or why it was not.
type loadedMsg struct {
	of         *loading
	comparison *model.Comparison // as the differ made it
	work       model.Work
	sources    []string
	err        error
}

// progressMsg tells how far a source is while a story loads. more is where the next one
// comes from.
type progressMsg struct {
	Progress
	of   *loading
	more <-chan progressMsg
}

// tickMsg moves the spinner while a story loads.
type tickMsg struct{ of *loading }

// exportedMsg tells how an export went.
type exportedMsg struct {
	path string
	err  error
}

// existsMsg tells that the file to export to is there already.
type existsMsg struct{ path string }

// BackgroundMsg tells whether the terminal's background is dark, once it has answered.
type BackgroundMsg struct{ Dark bool }
