// Package store keeps on disk what a reader adds to comparisons (marks, notes, links made
// and cut by hand) and which comparisons were opened lately. It knows the domain alone.
//
// Everything lies in one folder, by default crosscheck in the XDG state folder
// ($XDG_STATE_HOME, else ~/.local/state):
//
//	marks/KEY.json   what was added to one story; KEY is made of the hashes of its texts
//	marks/KEY.open   locked while a reader has the story open, so that a second one knows
//	recent.json      the comparisons opened last
//	lock             held for the moment of a change to any of them
//
// A story is known by the texts of its articles, in whatever order and from wherever they
// are opened. What is kept hangs on places in those texts and not on numbers of sentences,
// so that it outlives a change to how sentences are found.
//
// Files are replaced in one step: whenever the program is killed, a file is there as it
// was before a change or after it. Every change is a merge of three: what this reader
// knew, what it has now, and what the file holds. So readers that run at the same time do
// not undo each other; where two wrote a note on one row both notes are kept. A file that
// cannot be understood is put aside with the ending .bad and never written over.
//
//	store.go   Store, Keep
//	changed.go whether another reader changed something meanwhile
//	story.go   which story a comparison is, places in its texts
//	file.go    the form on disk
//	merge.go   the merge of three
//	recent.go  Recent, Opened
//	disk.go    reading with a bound, locks, putting aside; replace_*.go the one step
package store
