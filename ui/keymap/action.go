// Package keymap says which key does what. Keys are bound to typed, named actions; the
// reader acts on actions alone, and its help and hints are made from the bindings, so
// that they cannot go stale. It knows nothing of Bubble Tea: a key is the name that
// Bubble Tea gives it ("ctrl+d", "pgup", "N", " " for the space bar).
//
//	action.go   Action, Group: what can be done
//	default.go  the bindings the reader comes with
//	keymap.go   Map: look-up, help text, other keys from a configuration
//	keyname.go  ParseKey: keys as users write them; Clash
package keymap

import "fmt"

// Action is one thing that a key does.
type Action uint8

const (
	None Action = iota
	Down
	Up
	HalfDown
	HalfUp
	PageDown
	PageUp
	First
	Last
	NextDifference
	PrevDifference
	NextConflict
	PrevConflict
	NextOfKind
	PrevOfKind
	ChooseKind
	NextHit
	PrevHit
	GoToRow
	JumpBack
	JumpForward
	NextOutlet
	PrevOutlet
	MakeReference
	ChooseOutlets
	HideOutlet
	ShowOutlets
	MoveLeft
	MoveRight
	Widen
	Narrow
	EvenWidths
	Filter
	Search
	Open
	Toggle
	FolderUp
	ViewAligned // the views, in the order of views.go
	ViewArticle
	ViewMatrix
	ViewQuotes
	ViewFigures
	ViewSummary
	Sort
	Stack
	Fold
	Numbers
	FreeMouse
	Judge
	Note
	LinkByHand
	Undo
	Redo
	NextUnmarked
	PrevUnmarked
	Copy
	OpenSource
	Export
	WholeText
	Stories
	Help
	Close
	Quit
	Suspend
	actions // how many there are
)

var actionNames = [actions]string{
	"none", "down", "up", "half-page-down", "half-page-up", "page-down", "page-up", "first", "last",
	"next-difference", "previous-difference", "next-conflict", "previous-conflict", "next-of-kind", "previous-of-kind", "choose-kind",
	"next-hit", "previous-hit", "go-to-row", "jump-back", "jump-forward",
	"next-outlet", "previous-outlet", "make-reference", "choose-outlets", "hide-outlet", "show-outlets", "move-left", "move-right", "widen", "narrow", "even-widths",
	"filter", "search", "open", "toggle", "folder-up", "view-aligned", "view-article", "view-matrix", "view-quotes", "view-figures", "view-summary", "sort",
	"stack", "fold", "numbers", "free-mouse",
	"mark", "note", "link", "undo", "redo", "next-unmarked", "previous-unmarked", "copy", "open-source",
	"export", "whole-text", "stories", "help", "close", "quit", "suspend",
}

// String gives the action's name, as a configuration file calls it.
func (a Action) String() string {
	if a < actions {
		return actionNames[a]
	}
	return fmt.Sprintf("Action(%d)", uint8(a))
}

// ParseAction reads an action's name.
func ParseAction(name string) (Action, error) {
	for a := None + 1; a < actions; a++ {
		if actionNames[a] == name {
			return a, nil
		}
	}
	return None, fmt.Errorf("unknown action %q", name)
}

// Group is what help lists actions under.
type Group uint8

const (
	Walking Group = iota
	Moving
	Outlets
	Showing
	Marking
	Program
	groups
)

var groupNames = [groups]string{"Differences", "Moving", "Outlets", "What is shown", "Marks and notes", "Files and program"}

func (g Group) String() string {
	if g < groups {
		return groupNames[g]
	}
	return fmt.Sprintf("Group(%d)", uint8(g))
}

// Groups lists the groups in the order of the help.
func Groups() []Group { return []Group{Walking, Moving, Outlets, Showing, Marking, Program} }
