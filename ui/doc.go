// Package ui is the reader: the terminal program in which articles are read side by
// side. It stands on package model alone; how articles are read, compared and exported
// is handed in as an [Engine].
//
// One [Model] owns the state and is the only thing Bubble Tea knows. What is drawn comes
// from components without Bubble Tea in them:
//
//	ui/view        what a view is (Scene, View) and how one plugs in; ui/view/... the views
//	ui/fact        figures, dates, names, places and quotations by outlet
//	ui/finding     the details of a row, each told once with every outlet's words
//	ui/walk        which rows to show and to stop at: filter, stops, search
//	ui/pick        the list of the story picker: search, cursor, what is chosen
//	ui/files       folders and the files below them, for the picker
//	ui/scroll      a place in a list of items of unequal height
//	ui/wrap        text to lines, widths, safety, the bounded cache
//	ui/style       themes, glyphs, precomputed escape sequences
//	ui/keymap      actions and their keys
//	ui/paint       frames onto the terminal in as few bytes as can be
//	ui/desktop     the clipboard, and opening things outside
//	ui/terminal    the terminal's input, and its answer to "light or dark?"
//	ui/background  keeps Bubble Tea from asking that question while packages initialise
//
// A message goes Update -> the topmost layer, or do -> story; a frame goes View ->
// frame.go -> the current view. Nothing in Update reads, writes or waits: that is done by
// commands (commands.go), which come back as messages.
//
//	engine.go    Engine, Options: what is handed in
//	run.go       Run: the only file that starts a Bubble Tea program
//	model.go     Model, Init, Update
//	messages.go  what commands send back; commands.go the commands
//	views.go     the views by number: the place to add one
//	story.go     story: a comparison being read, its scene and the place in it;
//	             arranged.go its rows by reference
//	walking.go   what the keys do: actions.go dispatches, walking.go moves; jumps.go to
//	             numbered rows and back, kinds.go by kind of detail, folds.go folds,
//	             outlets.go the columns, mouse.go what the pointer does
//	items.go     walking in views with an order of their own, sorting
//	whole.go     web pages read anew as all of their text
//	work.go      what the reader adds, and how it is kept; history.go undo and redo;
//	             marking.go, note.go, linking.go how it is added; copying.go copies and opens
//	layer.go     what can be open over the rows; help.go, detail.go, filter.go,
//	             prompt.go, picker.go (with browse.go), loading.go are the layers
//	place.go     what the help tells of each place, and why a key does nothing there; idle.go
//	             how that is said
//	frame.go     View: the frame and its parts; status.go, strip.go, overview.go
package ui
